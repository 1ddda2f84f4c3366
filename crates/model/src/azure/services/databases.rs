//! Caches and database servers with users or roles of their own: Redis and `PostgreSQL`.

use super::{AuthorizationSystem, ServiceRefusals, ServiceRow, SessionRefusal, SessionRefusals};
use crate::azure::sources;

/// What is not confirmed of the answers of a cache.
const OF_REDIS_6: &str =
    "that a cache, which runs Redis 6.0, answers in the words of the source code of that version";

const WRONGPASS: SessionRefusal = SessionRefusal {
    code: "WRONGPASS",
    message: "invalid username-password pair",
    source: sources::REDIS_6_SOURCE,
    unverified: Some(OF_REDIS_6),
};

const PASSWORD_FAILED: SessionRefusal = SessionRefusal {
    code: "28P01",
    message: "password authentication failed for user \"{principal_name}\"",
    source: sources::POSTGRESQL_LOGIN_FAILED,
    unverified: Some(
        "that the server answers so to a token; shown is what PostgreSQL says of a wrong password",
    ),
};

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "redis",
        name: "Redis",
        host_name: "{account}.redis.cache.windows.net",
        audience: "https://redis.azure.com",
        accepted_audiences: &[
            "https://redis.azure.com",
            "acca5fbb-b7e4-4009-81f1-37e38fd66d78",
        ],
        required_headers: &[],
        authorization: AuthorizationSystem::DataRoles,
        refusals: ServiceRefusals::Session(&SessionRefusals {
            unauthenticated: SessionRefusal {
                code: "NOAUTH",
                message: "Authentication required.",
                source: sources::REDIS_NOAUTH,
                unverified: None,
            },
            invalid_token: WRONGPASS,
            login_failed: WRONGPASS,
            permission_denied: SessionRefusal {
                code: "NOPERM",
                message: "this user has no permissions to run the '{claim}' command or its subcommand",
                source: sources::REDIS_6_SOURCE,
                unverified: Some(OF_REDIS_6),
            },
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "The user is the object id of the caller, and the token is the password. A client must send a new one before it expires.",
            "It is drawn with Microsoft Entra authentication turned on, which a cache may have turned off.",
        ],
        sources: &[
            sources::REDIS_ENTRA,
            sources::REDIS_POLICIES,
            sources::REDIS_VERSIONS,
        ],
        unverified: None,
    },
    ServiceRow {
        slug: "postgresql",
        name: "Azure Database for PostgreSQL",
        host_name: "{account}.postgres.database.azure.com",
        audience: "https://ossrdbms-aad.database.windows.net",
        accepted_audiences: &["https://ossrdbms-aad.database.windows.net"],
        required_headers: &[],
        authorization: AuthorizationSystem::DataRoles,
        refusals: ServiceRefusals::Session(&SessionRefusals {
            unauthenticated: PASSWORD_FAILED,
            invalid_token: PASSWORD_FAILED,
            login_failed: PASSWORD_FAILED,
            permission_denied: SessionRefusal {
                code: "42501",
                message: "permission denied for table orders",
                source: sources::POSTGRESQL_ERRORS,
                unverified: None,
            },
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "The user is the name of a role that was made for the identity, and the token is the password.",
            "A role that stands for a group is signed in to by the name of the group, which is not modelled.",
            "It is drawn with Microsoft Entra authentication turned on. Passwords are not modelled.",
        ],
        sources: &[sources::POSTGRESQL_IDENTITY, sources::POSTGRESQL_ROLES],
        unverified: Some("whether the audience is accepted with a slash at its end"),
    },
];
