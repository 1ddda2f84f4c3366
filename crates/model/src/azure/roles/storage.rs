//! Storage accounts.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x17d1049b_9a84_46fb_8f53_869881c3d3ab),
        name: "Storage Account Contributor",
        group: RoleGroup::Storage,
        description: "Manage storage accounts and read their keys, which open all data.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Insights/diagnosticSettings/*",
                "Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Storage/storageAccounts/*",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x81a9662b_bebf_436f_a333_f67b29880f12),
        name: "Storage Account Key Operator Service Role",
        group: RoleGroup::Storage,
        description: "List and regenerate the keys of storage accounts.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/listkeys/action",
                "Microsoft.Storage/storageAccounts/regeneratekey/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xc12c1c16_33a1_487b_954d_41c89c60f349),
        name: "Reader and Data Access",
        group: RoleGroup::Storage,
        description: "See storage accounts and read their keys, which open all data.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/listKeys/action",
                "Microsoft.Storage/storageAccounts/ListAccountSas/action",
                "Microsoft.Storage/storageAccounts/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xb7e6dc6d_f1e8_4753_8033_0f276bb0955b),
        name: "Storage Blob Data Owner",
        group: RoleGroup::Storage,
        description: "Do everything with blobs and containers, ownership and access lists included.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/*",
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
            ],
            data_actions: &["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xba92f5b4_2d11_453d_a403_e96b0029c9fe),
        name: "Storage Blob Data Contributor",
        group: RoleGroup::Storage,
        description: "Read, write and delete blobs and containers.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/delete",
                "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                "Microsoft.Storage/storageAccounts/blobServices/containers/write",
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
            ],
            data_actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/move/action",
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1),
        name: "Storage Blob Data Reader",
        group: RoleGroup::Storage,
        description: "Read and list blobs and containers.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
            ],
            data_actions: &["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xdb58b8e5_c6ad_4a2a_8342_4190687cbf4a),
        name: "Storage Blob Delegator",
        group: RoleGroup::Storage,
        description: "Get a key that signs shared access signatures for blobs.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x974c5e8b_45b9_4653_ba55_5f855dd0fb88),
        name: "Storage Queue Data Contributor",
        group: RoleGroup::Storage,
        description: "Read, write and delete queues and messages.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/delete",
                "Microsoft.Storage/storageAccounts/queueServices/queues/read",
                "Microsoft.Storage/storageAccounts/queueServices/queues/write",
            ],
            data_actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/delete",
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x8a0f0c08_91a1_4084_bc3d_661d67233fed),
        name: "Storage Queue Data Message Processor",
        group: RoleGroup::Storage,
        description: "Peek at, take and delete messages of queues.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xc6a89b2d_59bc_44d0_9896_0f6e12d7b80a),
        name: "Storage Queue Data Message Sender",
        group: RoleGroup::Storage,
        description: "Add messages to queues.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x19e7f393_937e_4f77_808e_94535e297925),
        name: "Storage Queue Data Reader",
        group: RoleGroup::Storage,
        description: "See queues and peek at messages.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.Storage/storageAccounts/queueServices/queues/read"],
            data_actions: &["Microsoft.Storage/storageAccounts/queueServices/queues/messages/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x7ee386e9_84f0_448e_80a6_f185f6533131),
        name: "Storage Queue Delegator",
        group: RoleGroup::Storage,
        description: "Get a key that signs shared access signatures for queues.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/generateUserDelegationKey/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x0a9a7e1f_b9d0_4cc4_a60d_0319b160aaa3),
        name: "Storage Table Data Contributor",
        group: RoleGroup::Storage,
        description: "Read, write and delete tables and entities.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/tableServices/tables/read",
                "Microsoft.Storage/storageAccounts/tableServices/tables/write",
                "Microsoft.Storage/storageAccounts/tableServices/tables/delete",
            ],
            data_actions: &[
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/read",
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/write",
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/delete",
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/add/action",
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/update/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x76199698_9eea_4c19_bc75_cec21354c6b6),
        name: "Storage Table Data Reader",
        group: RoleGroup::Storage,
        description: "Read tables and entities.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.Storage/storageAccounts/tableServices/tables/read"],
            data_actions: &["Microsoft.Storage/storageAccounts/tableServices/tables/entities/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x965033a5_c8eb_4f35_b82f_fef460a3606d),
        name: "Storage Table Delegator",
        group: RoleGroup::Storage,
        description: "Get a key that signs shared access signatures for tables.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/tableServices/generateUserDelegationKey/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x69566ab7_960f_475b_8e7c_b3118f30c6bd),
        name: "Storage File Data Privileged Contributor",
        group: RoleGroup::Storage,
        description: "Read, write and delete files whatever their access lists say.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/read",
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/write",
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/delete",
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/modifypermissions/action",
                "Microsoft.Storage/storageAccounts/fileServices/readFileBackupSemantics/action",
                "Microsoft.Storage/storageAccounts/fileServices/writeFileBackupSemantics/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xb8eda974_7b85_4f76_af95_65846b26df6d),
        name: "Storage File Data Privileged Reader",
        group: RoleGroup::Storage,
        description: "Read files whatever their access lists say.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/read",
                "Microsoft.Storage/storageAccounts/fileServices/readFileBackupSemantics/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x765a04e0_5de8_4bb2_9bf6_b2a30bc03e91),
        name: "Storage File Delegator",
        group: RoleGroup::Storage,
        description: "Get a key that signs shared access signatures for files.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Storage/storageAccounts/fileServices/generateUserDelegationKey/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
