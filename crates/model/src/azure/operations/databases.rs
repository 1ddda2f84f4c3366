//! Operations on Redis caches and `PostgreSQL` databases.

use super::{DataPermission, OperationRow, Permission, Protocol, SessionCall, Targets, Wire};
use crate::azure::data_roles::DataRole;
use crate::azure::part_kinds::PartKind;
use crate::azure::services::Service;
use crate::azure::source::Source;
use crate::azure::sources;

const fn needs(action: &'static str, least_role: DataRole, action_source: Source) -> Permission {
    Permission::DataRole(DataPermission {
        action,
        least_role,
        counts_from_any_part: false,
        action_source,
    })
}

const AUTH: &str = "AUTH {principal_id} {token}";
const LOGIN: &str =
    "Login to database {part} as {principal_name}, with the token as the password: {token}";
const DATABASE: &[PartKind] = &[PartKind::named("postgresql-database")];

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "read-cache",
        service: Service::named("redis"),
        name: "Read key",
        verb: "reads a key",
        targets: Targets::Offering,
        parts: &[],
        permission: needs(
            "read",
            DataRole::named("redis-data-reader"),
            sources::REDIS_POLICIES,
        ),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Redis,
            login: AUTH,
            statement: "GET order:1",
            success: "The value comes back.",
        }),
        example_item: "",
        refusal_values: &[("claim", "get")],
        notes: &[],
        sources: &[sources::REDIS_ENTRA, sources::REDIS_POLICIES],
        unverified: None,
    },
    OperationRow {
        slug: "write-cache",
        service: Service::named("redis"),
        name: "Write key",
        verb: "writes a key",
        targets: Targets::Offering,
        parts: &[],
        permission: needs(
            "write",
            DataRole::named("redis-data-contributor"),
            sources::REDIS_POLICIES,
        ),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Redis,
            login: AUTH,
            statement: "SET order:1 example",
            success: "OK",
        }),
        example_item: "",
        refusal_values: &[("claim", "set")],
        notes: &[],
        sources: &[sources::REDIS_ENTRA, sources::REDIS_POLICIES],
        unverified: None,
    },
    OperationRow {
        slug: "query-postgresql-table",
        service: Service::named("postgresql"),
        name: "Query a table",
        verb: "queries a table",
        targets: Targets::Offering,
        parts: DATABASE,
        permission: needs(
            "select",
            DataRole::named("postgresql-select"),
            sources::POSTGRESQL_PRIVILEGES,
        ),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Postgres,
            login: LOGIN,
            statement: "SELECT * FROM orders LIMIT 10;",
            success: "The rows come back.",
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::POSTGRESQL_IDENTITY, sources::POSTGRESQL_PRIVILEGES],
        unverified: None,
    },
    OperationRow {
        slug: "insert-postgresql-rows",
        service: Service::named("postgresql"),
        name: "Insert rows",
        verb: "inserts rows into a table",
        targets: Targets::Offering,
        parts: DATABASE,
        permission: needs(
            "insert",
            DataRole::named("postgresql-insert"),
            sources::POSTGRESQL_PRIVILEGES,
        ),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Postgres,
            login: LOGIN,
            statement: "INSERT INTO orders (item, amount) VALUES ('example', 1);",
            success: "INSERT 0 1",
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::POSTGRESQL_IDENTITY, sources::POSTGRESQL_PRIVILEGES],
        unverified: None,
    },
];
