//! Operations on Azure SQL databases.

use super::{DatabasePermission, OperationRow, Permission, Protocol, SessionCall, Targets, Wire};
use crate::azure::part_kinds::PartKind;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "query-table",
        service: Service::named("sql-database"),
        name: "Query a table",
        verb: "queries a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("sql-database")],
        permission: Permission::Database(DatabasePermission {
            database_role: "db_datareader",
            create_user: "CREATE USER [{principal_name}] FROM EXTERNAL PROVIDER;",
            grant: "ALTER ROLE db_datareader ADD MEMBER [{principal_name}];",
        }),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Tds,
            login: "Login to database {part} with an access token: {token}",
            statement: "SELECT TOP 10 * FROM dbo.orders;",
            success: "The rows come back.",
        }),
        example_item: "",
        refusal_values: &[("claim", "SELECT")],
        notes: &[
            "Owner on the server opens no data; the Microsoft Entra administrator of the server has all of it.",
        ],
        sources: &[sources::SQL_ENTRA_USERS, sources::SQL_DATABASE_ROLES],
        unverified: None,
    },
    OperationRow {
        slug: "insert-rows",
        service: Service::named("sql-database"),
        name: "Insert rows",
        verb: "inserts rows into a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("sql-database")],
        permission: Permission::Database(DatabasePermission {
            database_role: "db_datawriter",
            create_user: "CREATE USER [{principal_name}] FROM EXTERNAL PROVIDER;",
            grant: "ALTER ROLE db_datawriter ADD MEMBER [{principal_name}];",
        }),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Tds,
            login: "Login to database {part} with an access token: {token}",
            statement: "INSERT INTO dbo.orders (item, amount) VALUES ('example', 1);",
            success: "One row is affected.",
        }),
        example_item: "",
        refusal_values: &[("claim", "INSERT")],
        notes: &[],
        sources: &[sources::SQL_ENTRA_USERS, sources::SQL_DATABASE_ROLES],
        unverified: None,
    },
];
