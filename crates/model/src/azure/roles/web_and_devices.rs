//! `SignalR`, maps, digital twins and devices.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x420fcaa2_552c_430f_98ca_3264be4806c7),
        name: "SignalR App Server",
        group: RoleGroup::WebAndDevices,
        description: "Connect to SignalR as an application server.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.SignalRService/SignalR/auth/accessKey/action",
                "Microsoft.SignalRService/SignalR/serverConnection/write",
                "Microsoft.SignalRService/SignalR/clientConnection/write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xfd53cd77_2268_407a_8f46_7e7863d0f521),
        name: "SignalR REST API Owner",
        group: RoleGroup::WebAndDevices,
        description: "Do everything with the data-plane interface of SignalR.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.SignalRService/SignalR/auth/clientToken/action",
                "Microsoft.SignalRService/SignalR/hub/*",
                "Microsoft.SignalRService/SignalR/group/*",
                "Microsoft.SignalRService/SignalR/clientConnection/*",
                "Microsoft.SignalRService/SignalR/user/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x423170ca_a8f6_4b0f_8487_9e4eb8f49bfa),
        name: "Azure Maps Data Reader",
        group: RoleGroup::WebAndDevices,
        description: "Read data of a maps account.",
        permissions: &[PermissionBlock {
            data_actions: &["Microsoft.Maps/accounts/*/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x6be48352_4f82_47c9_ad5e_0acacefdb005),
        name: "Azure Maps Search and Render Data Reader",
        group: RoleGroup::WebAndDevices,
        description: "Search and render with a maps account.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Maps/accounts/services/render/read",
                "Microsoft.Maps/accounts/services/search/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xbcd981a7_7f74_457b_83e1_cceb9e632ffe),
        name: "Azure Digital Twins Data Owner",
        group: RoleGroup::WebAndDevices,
        description: "Do everything with the data of digital twins.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.DigitalTwins/digitaltwins/*",
                "Microsoft.DigitalTwins/digitaltwins/commands/*",
                "Microsoft.DigitalTwins/digitaltwins/relationships/*",
                "Microsoft.DigitalTwins/eventroutes/*",
                "Microsoft.DigitalTwins/jobs/*",
                "Microsoft.DigitalTwins/models/*",
                "Microsoft.DigitalTwins/query/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xd57506d4_4c8d_48b1_8587_93c323f6a5a3),
        name: "Azure Digital Twins Data Reader",
        group: RoleGroup::WebAndDevices,
        description: "Read the data of digital twins.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.DigitalTwins/digitaltwins/read",
                "Microsoft.DigitalTwins/digitaltwins/relationships/read",
                "Microsoft.DigitalTwins/eventroutes/read",
                "Microsoft.DigitalTwins/jobs/import/read",
                "Microsoft.DigitalTwins/jobs/imports/read",
                "Microsoft.DigitalTwins/jobs/deletions/read",
                "Microsoft.DigitalTwins/models/read",
                "Microsoft.DigitalTwins/query/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x4fc6c259_987e_4a07_842e_c321cc9d413f),
        name: "IoT Hub Data Contributor",
        group: RoleGroup::WebAndDevices,
        description: "Do everything with the data of an IoT hub.",
        permissions: &[PermissionBlock {
            data_actions: &["Microsoft.Devices/IotHubs/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
