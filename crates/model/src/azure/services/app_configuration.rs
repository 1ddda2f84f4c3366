//! App Configuration stores.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Header, HttpRefusal, MS_REQUEST_ID};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "app-configuration",
    name: "App Configuration",
    host_name: "{account}.azconfig.io",
    audience: "https://azconfig.io",
    accepted_audiences: &[
        "https://azconfig.io",
        "https://{account}.azconfig.io",
        "https://appconfig.azure.com",
    ],
    required_headers: &[],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: ServiceRefusals::Http(&HttpRefusals {
        unauthenticated: HttpRefusal {
            status: 401,
            reason: "",
            code: "",
            message: "",
            headers: &[Header {
                name: "WWW-Authenticate",
                value: "HMAC-SHA256, Bearer",
            }],
            body: None,
            source: sources::APP_CONFIGURATION_AUTHENTICATION,
            unverified: None,
        },
        invalid_token: HttpRefusal {
            status: 401,
            reason: "",
            code: "invalid_token",
            message: "Authorization token failed validation",
            headers: &[Header {
                name: "WWW-Authenticate",
                value: r#"HMAC-SHA256, Bearer error="invalid_token", error_description="Authorization token failed validation""#,
            }],
            body: None,
            source: sources::APP_CONFIGURATION_AUTHENTICATION,
            unverified: None,
        },
        unauthorized: HttpRefusal {
            status: 403,
            reason: "",
            code: "",
            message: "",
            headers: &[
                MS_REQUEST_ID,
                Header {
                    name: "Content-Length",
                    value: "0",
                },
            ],
            body: None,
            source: sources::APP_CONFIGURATION_FORBIDDEN,
            unverified: None,
        },
        denied: None,
        unauthorized_on_linked: None,
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "The 403 has no body and no code: nothing in it says which permission is missing.",
        "A Key Vault reference in the store is only a pointer: the client reads the vault itself and needs a role there.",
    ],
    sources: &[
        sources::APP_CONFIGURATION_AUTHENTICATION,
        sources::APP_CONFIGURATION_AUTHORIZATION,
        sources::APP_CONFIGURATION_AUDIENCE,
    ],
    unverified: None,
}];
