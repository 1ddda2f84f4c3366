//! Azure Container Registry and AI Search.

use super::{AuthorizationSystem, ExchangeRow, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal, JSON_UTF_8};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "container-registry",
        name: "Azure Container Registry",
        host_name: "{account}.azurecr.io",
        audience: "https://containerregistry.azure.net",
        accepted_audiences: &[
            "https://containerregistry.azure.net",
            "https://containerregistry.azure.net/",
            "https://management.azure.com/",
            "https://management.azure.com",
        ],
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 401,
                reason: "",
                code: "UNAUTHORIZED",
                message: "authentication required, visit https://aka.ms/acr/authorization for more information.",
                headers: &[Header {
                    name: "Www-Authenticate",
                    value: r#"Bearer realm="https://{account}.azurecr.io/oauth2/token",service="{account}.azurecr.io",scope="{registry_type}:{registry_name}:{registry_action}""#,
                }],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"errors":[{"code":"{code}","message":"{message}","detail":[{"Type":"{registry_type}","Name":"{registry_name}","Action":"{registry_action}"}]}]}"#,
                }),
                source: sources::REGISTRY_OAUTH,
                unverified: None,
            },
            invalid_token: HttpRefusal {
                status: 401,
                reason: "",
                code: "UNAUTHORIZED",
                message: "authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: {request_id}",
                headers: &[],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"errors":[{"code":"{code}","message":"{message}"}]}"#,
                }),
                source: sources::REGISTRY_OAUTH,
                unverified: Some("how the exchange answers to a token for another audience"),
            },
            unauthorized: HttpRefusal {
                status: 401,
                reason: "",
                code: "UNAUTHORIZED",
                message: "authentication required, visit https://aka.ms/acr/authorization for more information.",
                headers: &[Header {
                    name: "Www-Authenticate",
                    value: r#"Bearer realm="https://{account}.azurecr.io/oauth2/token",service="{account}.azurecr.io",scope="{registry_type}:{registry_name}:{registry_action}",error="insufficient_scope""#,
                }],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"errors":[{"code":"{code}","message":"{message}","detail":[{"Type":"{registry_type}","Name":"{registry_name}","Action":"{registry_action}"}]}]}"#,
                }),
                source: sources::REGISTRY_UNAUTHORIZED,
                unverified: None,
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        shared_key: None,
        notes: &[
            "A registry hands out tokens of its own: the token of Microsoft Entra ID is exchanged for a refresh token, and that for a token with the scope of the call. To a caller without any role on it the exchange itself is refused.",
            "It accepts tokens for Azure Resource Manager as well, unless that is turned off.",
        ],
        sources: &[sources::REGISTRY_OAUTH, sources::REGISTRY_ABAC],
        unverified: Some("that the audience is accepted with a slash at its end"),
        tells_first: Some(
            "WWW-Authenticate names the place where the registry hands out tokens of its own, and the scope that this call takes.",
        ),
        exchanges_token: Some(&ExchangeRow {
            without_role: HttpRefusal {
                status: 401,
                reason: "",
                code: "UNAUTHORIZED",
                message: "authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: {request_id}",
                headers: &[],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"errors":[{"code":"{code}","message":"{message}"}]}"#,
                }),
                source: sources::REGISTRY_EXCHANGE_REFUSED,
                unverified: Some(
                    "whether a role that has nothing to do with registries is enough for the exchange, as it is here",
                ),
            },
            unverified: "that the registry hands out a token without the scope, in place of a refusal, to a caller whose roles are not enough",
        }),
    },
    ServiceRow {
        slug: "ai-search",
        name: "AI Search",
        host_name: "{account}.search.windows.net",
        audience: "https://search.azure.com",
        accepted_audiences: &["https://search.azure.com", "https://search.azure.com/"],
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 403,
                reason: "",
                code: "",
                message: "Authorization failed.",
                headers: &[],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
                }),
                source: sources::SEARCH_FORBIDDEN,
                unverified: Some(
                    "that a request without any credential is refused in the same words",
                ),
            },
            invalid_token: HttpRefusal {
                status: 403,
                reason: "",
                code: "",
                message: "Authorization failed.",
                headers: &[],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
                }),
                source: sources::SEARCH_FORBIDDEN,
                unverified: Some("that a token for another audience is refused in the same words"),
            },
            unauthorized: HttpRefusal {
                status: 403,
                reason: "",
                code: "",
                message: "Authorization failed.",
                headers: &[],
                body: Some(Body {
                    content_type: JSON_UTF_8,
                    text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
                }),
                source: sources::SEARCH_FORBIDDEN,
                unverified: None,
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        shared_key: None,
        notes: &[
            "It is drawn as set to accept roles: a new search service takes API keys only until authOptions says otherwise.",
            "It is drawn with aadAuthFailureMode at http403, with which even a request without a credential is answered with 403. Its documentation calls http401WithBearerChallenge the default.",
        ],
        sources: &[sources::SEARCH_ENABLE_ROLES, sources::SEARCH_FORBIDDEN],
        unverified: Some("that the audience is accepted with a slash at its end"),
        tells_first: None,
        exchanges_token: None,
    },
];
