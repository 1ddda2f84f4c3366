//! Service Bus queues and topics.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, HttpRefusal};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "service-bus",
    name: "Service Bus",
    host_name: "{account}.servicebus.windows.net",
    audience: "https://servicebus.azure.net",
    accepted_audiences: &[
        "https://servicebus.azure.net",
        "https://servicebus.azure.net/",
    ],
    required_headers: &[],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: ServiceRefusals::Http(&HttpRefusals {
        unauthenticated: HttpRefusal {
            status: 401,
            reason: "",
            code: "401",
            message: "",
            headers: &[],
            body: None,
            source: sources::SERVICE_BUS_REST_SEND,
            unverified: Some("the text of the answer"),
        },
        invalid_token: HttpRefusal {
            message: "InvalidAudience: Invalid authorization token audience. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
            source: sources::SERVICE_BUS_WRONG_AUDIENCE,
            unverified: Some("that HTTP answers with the text that was read over AMQP"),
            ..UNAUTHORIZED
        },
        unauthorized: UNAUTHORIZED,
        denied: None,
        unauthorized_on_linked: None,
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "Service Bus answers 401 for a missing role too, where other services answer 403.",
        "Software development kits speak AMQP 1.0, where the token goes to the $cbs node; the same calls are shown as HTTP here.",
    ],
    sources: &[
        sources::SERVICE_BUS_REST_SEND,
        sources::SERVICE_BUS_MANAGED_IDENTITY,
        sources::SERVICE_BUS_AUDIENCE_SLASH,
        sources::SERVICE_BUS_HTTP_401,
    ],
    unverified: None,
}];

const UNAUTHORIZED: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "401",
    message: "Unauthorized access. '{claim}' claim(s) are required to perform this operation. Resource: 'sb://{account}.servicebus.windows.net/{part}'. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
    headers: &[],
    body: Some(Body {
        content_type: "application/xml; charset=utf-8",
        text: "<Error><Code>{code}</Code><Detail>{message}</Detail></Error>",
    }),
    source: sources::SERVICE_BUS_CLAIMS,
    unverified: Some("that HTTP answers with the text that was read over AMQP"),
};
