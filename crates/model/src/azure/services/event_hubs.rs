//! Event Hubs.

use super::{
    AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow, SessionRefusal, SessionRefusals,
};
use crate::azure::http::{Body, HttpRefusal};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "event-hubs",
        name: "Event Hubs",
        host_name: "{account}.servicebus.windows.net",
        audience: "https://eventhubs.azure.net",
        accepted_audiences: &[
            "https://eventhubs.azure.net",
            "https://eventhubs.azure.net/",
        ],
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 401,
                reason: "",
                code: "401",
                message: "MissingToken: The authorization header was not found. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                headers: &[],
                body: Some(Body {
                    content_type: "application/xml; charset=utf-8",
                    text: "<Error><Code>{code}</Code><Detail>{message}</Detail></Error>",
                }),
                source: sources::MESSAGING_MISSING_TOKEN,
                unverified: Some("the form of the body, which was read for Service Bus"),
            },
            invalid_token: HttpRefusal {
                status: 401,
                reason: "",
                code: "401",
                message: "InvalidAudience: Invalid authorization token audience. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                headers: &[],
                body: Some(Body {
                    content_type: "application/xml; charset=utf-8",
                    text: "<Error><Code>{code}</Code><Detail>{message}</Detail></Error>",
                }),
                source: sources::SERVICE_BUS_WRONG_AUDIENCE,
                unverified: Some("that Event Hubs answers in the words of Service Bus"),
            },
            unauthorized: HttpRefusal {
                status: 401,
                reason: "",
                code: "401",
                message: "Unauthorized access. '{claim}' claim(s) are required to perform this operation. Resource: 'sb://{account}.servicebus.windows.net/{part}'. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                headers: &[],
                body: Some(Body {
                    content_type: "application/xml; charset=utf-8",
                    text: "<Error><Code>{code}</Code><Detail>{message}</Detail></Error>",
                }),
                source: sources::EVENT_HUBS_CLAIMS,
                unverified: Some("that HTTP answers with the text that was read over AMQP"),
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "Event Hubs answers 401 for a missing role too, where other services answer 403.",
            "It shares its host name with Service Bus, but not the audience.",
        ],
        sources: &[sources::EVENT_HUBS_REST_SEND, sources::EVENT_HUBS_ENTRA],
        unverified: None,
    },
    ServiceRow {
        slug: "event-hubs-amqp",
        name: "Event Hubs",
        host_name: "{account}.servicebus.windows.net",
        audience: "https://eventhubs.azure.net",
        accepted_audiences: &[
            "https://eventhubs.azure.net",
            "https://eventhubs.azure.net/",
        ],
        required_headers: &[],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Session(&SessionRefusals {
            unauthenticated: SessionRefusal {
                code: "amqp:unauthorized-access",
                message: "Unauthorized access. '{claim}' claim(s) are required to perform this operation. Resource: 'sb://{account}.servicebus.windows.net/{part}/consumergroups/$default/partitions/0'. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                source: sources::EVENT_HUBS_CLAIMS,
                unverified: Some("that a link without a token is refused in the same words"),
            },
            invalid_token: SessionRefusal {
                code: "amqp:unauthorized-access",
                message: "InvalidAudience: Invalid authorization token audience. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                source: sources::SERVICE_BUS_WRONG_AUDIENCE,
                unverified: Some("that Event Hubs answers in the words of Service Bus"),
            },
            login_failed: SessionRefusal {
                code: "amqp:unauthorized-access",
                message: "Unauthorized access. '{claim}' claim(s) are required to perform this operation. Resource: 'sb://{account}.servicebus.windows.net/{part}/consumergroups/$default/partitions/0'. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                source: sources::EVENT_HUBS_CLAIMS,
                unverified: None,
            },
            permission_denied: SessionRefusal {
                code: "amqp:unauthorized-access",
                message: "Unauthorized access. '{claim}' claim(s) are required to perform this operation. Resource: 'sb://{account}.servicebus.windows.net/{part}/consumergroups/$default/partitions/0'. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
                source: sources::EVENT_HUBS_CLAIMS,
                unverified: None,
            },
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "Events are received over AMQP 1.0: the token goes to the $cbs node first, then a link is opened to a partition.",
        ],
        sources: &[sources::EVENT_HUBS_CLAIMS, sources::AMQP_GUIDE],
        unverified: None,
    },
];
