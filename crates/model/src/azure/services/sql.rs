//! Azure SQL databases.

use super::{AuthorizationSystem, ServiceRefusals, ServiceRow, SessionRefusal, SessionRefusals};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "sql-database",
    name: "Azure SQL Database",
    host_name: "{account}.database.windows.net",
    audience: "https://database.windows.net/",
    accepted_audiences: &[
        "https://database.windows.net/",
        "https://database.windows.net",
    ],
    required_headers: &[],
    authorization: AuthorizationSystem::DatabaseUsers,
    refusals: ServiceRefusals::Session(&SessionRefusals {
        unauthenticated: SessionRefusal {
            code: "18456",
            message: "Login failed for user ''.",
            source: sources::SQL_LOGIN_FAILED,
            unverified: Some("what is answered to a login with neither token nor password"),
        },
        invalid_token: SessionRefusal {
            code: "18456",
            message: "Login failed for user '<token-identified principal>'. Incorrect or invalid token.",
            source: sources::SQL_INVALID_TOKEN,
            unverified: Some("the error number that goes with this text"),
        },
        login_failed: SessionRefusal {
            code: "18456",
            message: "Login failed for user '<token-identified principal>'.",
            source: sources::SQL_LOGIN_FAILED,
            unverified: None,
        },
        permission_denied: SessionRefusal {
            code: "229",
            message: "The {claim} permission was denied on the object 'orders', database '{part}', schema 'dbo'.",
            source: sources::SQL_PERMISSION_DENIED,
            unverified: None,
        },
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "There is no HTTP: the token goes in the login of the Tabular Data Stream protocol, port 1433.",
        "Azure roles open no data, Owner included; a user made in the database does, or being the Microsoft Entra administrator of the server.",
    ],
    sources: &[sources::SQL_LOGIN_FAILED, sources::SQL_ENTRA_USERS],
    unverified: Some(
        "that the audience is accepted without the slash at its end, as samples ask for it",
    ),
}];
