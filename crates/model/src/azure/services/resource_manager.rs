//! Azure Resource Manager, which manages every resource and scope.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal, JSON_UTF_8};
use crate::azure::source::Source;
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "resource-manager",
    name: "Azure Resource Manager",
    host_name: "management.azure.com",
    audience: "https://management.azure.com/",
    accepted_audiences: &[
        "https://management.azure.com/",
        "https://management.azure.com",
        "https://management.core.windows.net/",
        "https://management.core.windows.net",
    ],
    required_headers: &[],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: ServiceRefusals::Http(&HttpRefusals {
        unauthenticated: refusal(
            401,
            "AuthenticationFailed",
            "Authentication failed. The 'Authorization' header is missing.",
            &[Header {
                name: "WWW-Authenticate",
                value: r#"Bearer authorization_uri="https://login.windows.net/{tenant}", error="invalid_token", error_description="The authentication failed because of missing 'Authorization' header.""#,
            }],
            sources::ARM_CHALLENGE,
        ),
        invalid_token: refusal(
            401,
            "InvalidAuthenticationTokenAudience",
            "The access token has been obtained for wrong audience or resource '{resource}'. It should exactly match with one of the allowed audiences 'https://management.core.windows.net/','https://management.core.windows.net','https://management.azure.com/','https://management.azure.com'.",
            &[],
            sources::ARM_WRONG_AUDIENCE,
        ),
        unauthorized: refusal(
            403,
            "AuthorizationFailed",
            "The client '{client_id}' with object id '{principal_id}' does not have authorization to perform action '{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.",
            &[],
            sources::ARM_MANAGED_IDENTITY,
        ),
        denied: Some(refusal(
            403,
            "DenyAssignmentAuthorizationFailed",
            "The client '{client_id}' with object id '{principal_id}' has permission to perform action '{action}' on scope '{scope}'; however, the access is denied because of the deny assignment with name '{deny_name}' and Id '{deny_id}' at scope '{deny_scope}'.",
            &[],
            sources::ARM_DENIED,
        )),
        unauthorized_on_linked: Some(refusal(
            403,
            "LinkedAuthorizationFailed",
            "The client '{client_id}' with object id '{principal_id}' has permission to perform action '{action}' on scope '{scope}'; however, it does not have permission to perform action(s) '{linked_action}' on the linked scope(s) '{linked_scope}' (respectively) or the linked scope(s) are invalid.",
            &[],
            sources::ARM_LINKED,
        )),
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "The error names the caller by its client id and its object id; answers of 2019 and 2020 had the object id in both places.",
    ],
    sources: &[sources::RBAC_TROUBLESHOOTING, sources::ARM_WRONG_AUDIENCE],
    unverified: None,
}];

const fn refusal(
    status: u16,
    code: &'static str,
    message: &'static str,
    headers: &'static [Header],
    source: Source,
) -> HttpRefusal {
    HttpRefusal {
        status,
        reason: "",
        code,
        message,
        headers,
        body: Some(Body {
            content_type: JSON_UTF_8,
            text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
        }),
        source,
        unverified: None,
    }
}
