//! Roles of a `PostgreSQL` server that stand for principals of the directory.

use super::{DataRoleRow, GrantSystem, GrantSystemRow, PartKind, ResourceKind, sources};

pub(super) static SYSTEM: GrantSystemRow = GrantSystemRow {
    kinds: &[ResourceKind::named("postgresql-server")],
    parts: &[PartKind::named("postgresql-database")],
    grant: "database role",
    grants: "database roles",
    role: "privilege",
    roles: "privileges",
    arm_path: "",
    // Who is in a group signs in by the name of the group, which code here does not.
    counts_groups: false,
    of_azure_roles: "Azure roles manage the server and open no table, Owner included.",
    source: sources::POSTGRESQL_ROLES,
    unverified: Some("that a privilege which is granted or revoked counts for the next statement"),
};

macro_rules! grant {
    ($privileges:literal) => {
        concat!(
            "/* in the database postgres */ SELECT * FROM pgaadauth_create_principal('{principal_name}', false, false); /* in the database of the tables */ GRANT ",
            $privileges,
            " ON ALL TABLES IN SCHEMA public TO \"{principal_name}\";"
        )
    };
}

pub(super) static ROWS: &[DataRoleRow] = &[
    DataRoleRow {
        slug: "postgresql-select",
        name: "SELECT on all tables",
        system: GrantSystem::PostgresRoles,
        description: "Reads the rows of every table of a schema.",
        actions: &["select"],
        command: grant!("SELECT"),
        source: sources::POSTGRESQL_PRIVILEGES,
    },
    DataRoleRow {
        slug: "postgresql-insert",
        name: "INSERT on all tables",
        system: GrantSystem::PostgresRoles,
        description: "Adds rows to every table of a schema.",
        actions: &["insert"],
        command: grant!("INSERT"),
        source: sources::POSTGRESQL_PRIVILEGES,
    },
];
