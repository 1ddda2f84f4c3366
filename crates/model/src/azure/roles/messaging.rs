//! Service Bus, Event Hubs and Event Grid.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x090c5cfd_751d_490a_894a_3ce6f1109419),
        name: "Azure Service Bus Data Owner",
        group: RoleGroup::Messaging,
        description: "Manage queues, topics and subscriptions, and send and receive.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.ServiceBus/*"],
            data_actions: &["Microsoft.ServiceBus/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x69a216fc_b8fb_44d8_bc22_1f3c2cd27a39),
        name: "Azure Service Bus Data Sender",
        group: RoleGroup::Messaging,
        description: "Send messages to queues and topics.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ServiceBus/*/queues/read",
                "Microsoft.ServiceBus/*/topics/read",
                "Microsoft.ServiceBus/*/topics/subscriptions/read",
            ],
            data_actions: &["Microsoft.ServiceBus/*/send/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x4f6d3b9b_027b_4f4c_9142_0e5a2a2247e0),
        name: "Azure Service Bus Data Receiver",
        group: RoleGroup::Messaging,
        description: "Receive messages from queues and subscriptions.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ServiceBus/*/queues/read",
                "Microsoft.ServiceBus/*/topics/read",
                "Microsoft.ServiceBus/*/topics/subscriptions/read",
            ],
            data_actions: &["Microsoft.ServiceBus/*/receive/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xf526a384_b230_433a_b45c_95f59c4a2dec),
        name: "Azure Event Hubs Data Owner",
        group: RoleGroup::Messaging,
        description: "Manage event hubs, and send and receive.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.EventHub/*"],
            data_actions: &["Microsoft.EventHub/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x2b629674_e913_4c01_ae53_ef4638d8f975),
        name: "Azure Event Hubs Data Sender",
        group: RoleGroup::Messaging,
        description: "Send events to event hubs.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.EventHub/*/eventhubs/read"],
            data_actions: &["Microsoft.EventHub/*/send/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xa638d3c7_ab3a_418d_83e6_5f17a39d4fde),
        name: "Azure Event Hubs Data Receiver",
        group: RoleGroup::Messaging,
        description: "Receive events from event hubs.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.EventHub/*/eventhubs/consumergroups/read"],
            data_actions: &["Microsoft.EventHub/*/receive/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xd5a91429_5739_47e2_a06b_3470a27159e7),
        name: "EventGrid Data Sender",
        group: RoleGroup::Messaging,
        description: "Send events to Event Grid topics.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.EventGrid/topics/read",
                "Microsoft.EventGrid/domains/read",
                "Microsoft.EventGrid/partnerNamespaces/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.EventGrid/namespaces/read",
            ],
            data_actions: &["Microsoft.EventGrid/events/send/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x78cbd9e7_9798_4e2e_9b5a_547d9ebb31fb),
        name: "EventGrid Data Receiver",
        group: RoleGroup::Messaging,
        description: "Receive events from Event Grid subscriptions.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.EventGrid/eventSubscriptions/read",
                "Microsoft.EventGrid/topicTypes/eventSubscriptions/read",
                "Microsoft.EventGrid/locations/eventSubscriptions/read",
                "Microsoft.EventGrid/locations/topicTypes/eventSubscriptions/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.EventGrid/namespaces/read",
            ],
            data_actions: &["Microsoft.EventGrid/events/receive/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
