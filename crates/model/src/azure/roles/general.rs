//! Roles for every kind of resource.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x8e3af657_a8ff_443c_a75c_2fe8c4bcb635),
        name: "Owner",
        group: RoleGroup::General,
        description: "Manage everything, including who has access; use no data inside resources.",
        permissions: &[PermissionBlock {
            actions: &["*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xb24988ac_6180_42a0_ab88_20f7382dd24c),
        name: "Contributor",
        group: RoleGroup::General,
        description: "Manage everything except who has access; use no data inside resources.",
        permissions: &[PermissionBlock {
            actions: &["*"],
            not_actions: &[
                "Microsoft.Authorization/*/Delete",
                "Microsoft.Authorization/*/Write",
                "Microsoft.Authorization/elevateAccess/Action",
                "Microsoft.Blueprint/blueprintAssignments/write",
                "Microsoft.Blueprint/blueprintAssignments/delete",
                "Microsoft.Compute/galleries/share/action",
                "Microsoft.Purview/consents/write",
                "Microsoft.Purview/consents/delete",
                "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
                "Microsoft.Subscription/cancel/action",
                "Microsoft.Subscription/enable/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xacdd72a7_3385_48ef_bd42_f606fba81ae7),
        name: "Reader",
        group: RoleGroup::General,
        description: "See everything, change nothing; see no data inside resources.",
        permissions: &[PermissionBlock {
            actions: &["*/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x18d7d88d_d35e_4fb5_a5c3_7773c20a72d9),
        name: "User Access Administrator",
        group: RoleGroup::General,
        description: "See everything and decide who has access.",
        permissions: &[PermissionBlock {
            actions: &["*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xf58310d9_a9f6_439a_9e8d_f62e7b41a168),
        name: "Role Based Access Control Administrator",
        group: RoleGroup::General,
        description: "See everything and assign roles.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/roleAssignments/write",
                "Microsoft.Authorization/roleAssignments/delete",
                "*/read",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
