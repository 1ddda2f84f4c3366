//! App Configuration.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0xfe86443c_f201_4fc4_9d2a_ac61149fbda0),
        name: "App Configuration Contributor",
        group: RoleGroup::AppConfiguration,
        description: "Manage configuration stores and list their keys; no data role.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.AppConfiguration/*",
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ],
            not_actions: &[
                "Microsoft.AppConfiguration/locations/deletedConfigurationStores/purge/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x5ae67dd6_50cb_40e7_96ff_dc2bfa4b606b),
        name: "App Configuration Data Owner",
        group: RoleGroup::AppConfiguration,
        description: "Do everything with the key-values and snapshots of a store.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.AppConfiguration/configurationStores/*/read",
                "Microsoft.AppConfiguration/configurationStores/*/write",
                "Microsoft.AppConfiguration/configurationStores/*/delete",
                "Microsoft.AppConfiguration/configurationStores/*/action",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x516239f1_63e1_4d78_a4de_a74fb236a071),
        name: "App Configuration Data Reader",
        group: RoleGroup::AppConfiguration,
        description: "Read the key-values and snapshots of a store.",
        permissions: &[PermissionBlock {
            data_actions: &["Microsoft.AppConfiguration/configurationStores/*/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
