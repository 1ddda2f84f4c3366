//! Operations on event hubs.

use super::{
    HttpCall, OperationRow, Permission, Protocol, RbacPermission, SessionCall, Targets, Wire,
};
use crate::azure::http::{Body, HttpSuccess, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "send-event",
        service: Service::named("event-hubs"),
        name: "Send event",
        verb: "sends an event",
        targets: Targets::Offering,
        parts: &[PartKind::named("event-hub")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::EVENT_HUBS_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.EventHub/namespaces/messages/send/action",
                id::AZURE_EVENT_HUBS_DATA_SENDER,
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
        notes: &[
            "Software development kits send over AMQP 1.0; the same call is shown as HTTP here.",
        ],
        sources: &[sources::EVENT_HUBS_REST_SEND],
        unverified: None,
    },
    OperationRow {
        slug: "receive-events",
        service: Service::named("event-hubs-amqp"),
        name: "Receive events",
        verb: "receives events",
        targets: Targets::Offering,
        parts: &[PartKind::named("event-hub")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::EVENT_HUBS_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.EventHub/namespaces/messages/receive/action",
                id::AZURE_EVENT_HUBS_DATA_RECEIVER,
            )
        }),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Amqp,
            login: "Put token on $cbs for amqps://{account}.servicebus.windows.net/{part}, type jwt: {token}",
            statement: "Open link from {part}/ConsumerGroups/$Default/Partitions/0",
            success: "Events come in.",
        }),
        example_item: "",
        refusal_values: &[("claim", "Listen")],
        notes: &[
            "An event processor needs Storage Blob Data Contributor on its checkpoint container besides.",
        ],
        sources: &[sources::EVENT_HUBS_CLAIMS, sources::AMQP_GUIDE],
        unverified: None,
    },
];
