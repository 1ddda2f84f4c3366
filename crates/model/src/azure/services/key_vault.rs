//! Key Vault secrets.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal};
use crate::azure::source::Source;
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "key-vault-secrets",
    name: "Key Vault",
    host_name: "{account}.vault.azure.net",
    audience: "https://vault.azure.net",
    accepted_audiences: &[
        "https://vault.azure.net",
        "cfa8b339-82a2-471a-a3c9-0fc0be7a4093",
    ],
    required_headers: &[],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: ServiceRefusals::Http(&HttpRefusals {
        unauthenticated: unauthorized(
            "AKV10000: Request is missing a Bearer or PoP token.",
            sources::KEY_VAULT_RECORDED_401,
        ),
        invalid_token: unauthorized(
            "AKV10022: Invalid audience. Expected https://vault.azure.net or cfa8b339-82a2-471a-a3c9-0fc0be7a4093, found: {resource}.",
            sources::KEY_VAULT_AUDIENCE_ID,
        ),
        unauthorized: HttpRefusal {
            status: 403,
            reason: "",
            code: "Forbidden",
            message: "Caller is not authorized to perform action on resource.\r\nIf role assignments, deny assignments or role definitions were changed recently, please observe propagation time.\r\nCaller: appid={client_id};oid={principal_id};iss=https://sts.windows.net/{tenant}/\r\nAction: '{action}'\r\nResource: '{scope_in_lower_case}'\r\nAssignment: (not found)\r\nDenyAssignmentId: null\r\nDecisionReason: 'DeniedWithNoValidRBAC' \r\nVault: {account};location={location}\r\n",
            headers: &[],
            body: Some(Body {
                content_type: JSON,
                text: r#"{"error":{"code":"{code}","message":"{message}","innererror":{"code":"ForbiddenByRbac"}}}"#,
            }),
            source: sources::KEY_VAULT_FORBIDDEN,
            unverified: None,
        },
        denied: None,
        unauthorized_on_linked: None,
    }),
    tells_first: Some("WWW-Authenticate names the tenant and the audience."),
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "The audience has no slash at its end; a token for https://vault.azure.net/ is refused.",
        "In its answers the service writes the fixed segments of the resource id in lower case.",
    ],
    sources: &[
        sources::KEY_VAULT_REQUESTS,
        sources::KEY_VAULT_RBAC_GUIDE,
        sources::KEY_VAULT_REST_ERRORS,
        sources::KEY_VAULT_AUDIENCE_SLASH,
        sources::KEY_VAULT_WRONG_AUDIENCE,
    ],
    unverified: None,
}];

const JSON: &str = "application/json; charset=utf-8";

const fn unauthorized(message: &'static str, source: Source) -> HttpRefusal {
    HttpRefusal {
        status: 401,
        reason: "",
        code: "Unauthorized",
        message,
        headers: &[Header {
            name: "WWW-Authenticate",
            value: r#"Bearer authorization="https://login.microsoftonline.com/{tenant}", resource="https://vault.azure.net""#,
        }],
        body: Some(Body {
            content_type: JSON,
            text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
        }),
        source,
        unverified: None,
    }
}
