//! Azure OpenAI, Document Intelligence and the other AI services.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, HttpRefusal, JSON};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "azure-openai",
        name: "Azure OpenAI",
        host_name: "{account}.openai.azure.com",
        audience: AUDIENCE,
        accepted_audiences: ACCEPTED,
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: NOT_AUTHENTICATED,
            invalid_token: NOT_AUTHENTICATED,
            unauthorized: PERMISSION_DENIED,
            denied: None,
            unauthorized_on_linked: None,
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "Azure OpenAI answers 401 for a missing role too, where other services answer 403; the text names the data action.",
            "Owner and Contributor have no data action.",
        ],
        sources: &[
            sources::OPENAI_PERMISSION_DENIED,
            sources::AI_AUDIENCE_SLASH,
        ],
        unverified: None,
    },
    ServiceRow {
        slug: "document-intelligence",
        name: "Document Intelligence",
        host_name: "{account}.cognitiveservices.azure.com",
        audience: AUDIENCE,
        accepted_audiences: ACCEPTED,
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthorized: HttpRefusal {
                unverified: Some(
                    "which words it uses: others were told which data action is missing, as Azure OpenAI tells it",
                ),
                ..NO_ACCESS
            },
            ..AS_OPENAI
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "Token authentication needs a resource with a custom subdomain.",
            "Document Intelligence answers 401 for a missing role too, where other services answer 403.",
        ],
        sources: &[
            sources::DOCUMENT_INTELLIGENCE_PERMISSION_DENIED,
            sources::AI_AUDIENCE_SLASH,
        ],
        unverified: None,
    },
    ServiceRow {
        slug: "ai-language",
        name: "AI Language",
        host_name: "{account}.cognitiveservices.azure.com",
        audience: AUDIENCE,
        accepted_audiences: ACCEPTED,
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&AS_OPENAI),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &["Token authentication needs a resource with a custom subdomain."],
        sources: &[
            sources::DOCUMENT_INTELLIGENCE_PERMISSION_DENIED,
            sources::AI_AUDIENCE_SLASH,
        ],
        unverified: None,
    },
];

const AUDIENCE: &str = "https://cognitiveservices.azure.com";
const ACCEPTED: &[&str] = &[AUDIENCE, "https://cognitiveservices.azure.com/"];

/// Without a good token the other services are taken to answer as Azure OpenAI does; to
/// a missing role Language is taken to answer as Document Intelligence does, at the same
/// address.
const AS_OPENAI: HttpRefusals = HttpRefusals {
    unauthenticated: HttpRefusal {
        unverified: Some("this answer was read for Azure OpenAI"),
        ..NOT_AUTHENTICATED
    },
    invalid_token: HttpRefusal {
        unverified: Some("this answer was read for Azure OpenAI"),
        ..NOT_AUTHENTICATED
    },
    unauthorized: HttpRefusal {
        unverified: Some("this answer was read for Document Intelligence"),
        ..NO_ACCESS
    },
    denied: None,
    unauthorized_on_linked: None,
};

const NOT_AUTHENTICATED: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "",
    message: "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.",
    headers: &[],
    body: Some(Body {
        content_type: JSON,
        text: r#"{"statusCode":401,"message":"{message}"}"#,
    }),
    source: sources::OPENAI_NOT_AUTHENTICATED,
    unverified: None,
};

const PERMISSION_DENIED: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "PermissionDenied",
    message: "The principal `{principal_id}` lacks the required data action `{action}` to perform `{operation}` operation.",
    headers: &[],
    body: Some(Body {
        content_type: JSON,
        text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
    }),
    source: sources::OPENAI_PERMISSION_DENIED,
    unverified: None,
};

const NO_ACCESS: HttpRefusal = HttpRefusal {
    message: "Principal does not have access to API/Operation.",
    source: sources::DOCUMENT_INTELLIGENCE_PERMISSION_DENIED,
    ..PERMISSION_DENIED
};
