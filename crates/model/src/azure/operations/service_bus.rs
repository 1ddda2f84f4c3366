//! Operations on Service Bus queues and topics.

use super::{HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, Header, HttpSuccess, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "send-message",
        service: Service::named("service-bus"),
        name: "Send message",
        verb: "sends a message",
        targets: Targets::Offering,
        parts: &[
            PartKind::named("service-bus-queue"),
            PartKind::named("service-bus-topic"),
        ],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::SERVICE_BUS_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.ServiceBus/namespaces/messages/send/action",
                id::AZURE_SERVICE_BUS_DATA_SENDER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/{part}/messages",
            Body::new("text/plain", "example"),
            HttpSuccess::empty(201),
        )),
        example_item: "",
        refusal_values: &[("claim", "Send")],
        notes: &[],
        sources: &[sources::SERVICE_BUS_REST_SEND],
        unverified: Some("that this exact action is checked: the role grants it by a wildcard"),
    },
    OperationRow {
        slug: "receive-message",
        service: Service::named("service-bus"),
        name: "Receive and delete message",
        verb: "receives a message",
        targets: Targets::Offering,
        parts: &[PartKind::named("service-bus-queue")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::SERVICE_BUS_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.ServiceBus/namespaces/messages/receive/action",
                id::AZURE_SERVICE_BUS_DATA_RECEIVER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Delete,
            "/{part}/messages/head",
            HttpSuccess {
                headers: &[Header {
                    name: "BrokerProperties",
                    value: r#"{"MessageId":"{new_id}","SequenceNumber":1}"#,
                }],
                ..HttpSuccess::with_body(200, "text/plain", "example")
            },
        )),
        example_item: "",
        refusal_values: &[("claim", "Listen")],
        notes: &["204 when there is no message."],
        sources: &[sources::SERVICE_BUS_REST_RECEIVE],
        unverified: Some("that this exact action is checked: the role grants it by a wildcard"),
    },
    OperationRow {
        slug: "peek-lock-message",
        service: Service::named("service-bus"),
        name: "Peek-lock message",
        verb: "locks a message for processing",
        targets: Targets::Offering,
        parts: &[PartKind::named("service-bus-queue")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::SERVICE_BUS_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.ServiceBus/namespaces/messages/receive/action",
                id::AZURE_SERVICE_BUS_DATA_RECEIVER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "/{part}/messages/head",
            HttpSuccess {
                headers: &[Header {
                    name: "BrokerProperties",
                    value: r#"{"MessageId":"{new_id}","SequenceNumber":1}"#,
                }],
                ..HttpSuccess::with_body(201, "text/plain", "example")
            },
        )),
        example_item: "",
        refusal_values: &[("claim", "Listen")],
        notes: &["204 when there is no message."],
        sources: &[sources::SERVICE_BUS_REST_PEEK_LOCK],
        unverified: Some("that this exact action is checked: the role grants it by a wildcard"),
    },
];
