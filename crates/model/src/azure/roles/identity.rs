//! Managed identities.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0xf1a07417_d97a_45cb_824c_7a7467783830),
        name: "Managed Identity Operator",
        group: RoleGroup::Identity,
        description: "See user-assigned identities and attach them to resources.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ManagedIdentity/userAssignedIdentities/*/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action",
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xe40ec5ca_96e0_45a2_b4ff_59039f2c2b59),
        name: "Managed Identity Contributor",
        group: RoleGroup::Identity,
        description: "Create, change and delete user-assigned identities.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ManagedIdentity/userAssignedIdentities/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/write",
                "Microsoft.ManagedIdentity/userAssignedIdentities/delete",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/delete",
                "Microsoft.ManagedIdentity/userAssignedIdentities/revokeTokens/action",
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x7e559ce2_48d7_4b27_9128_fa1b247f1308),
        name: "Managed Identity Federated Identity Credential Contributor",
        group: RoleGroup::Identity,
        description: "Manage the federated credentials of user-assigned identities.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ManagedIdentity/userAssignedIdentities/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read",
                "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/delete",
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Resources/deployments/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
