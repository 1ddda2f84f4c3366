//! Storage accounts.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[BuiltInRole {
    id: Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1),
    name: "Storage Blob Data Reader",
    group: RoleGroup::Storage,
    description: "Read and list blobs and containers.",
    permissions: &[PermissionBlock {
        actions: &[
            "Microsoft.Storage/storageAccounts/blobServices/containers/read",
            "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
        ],
        not_actions: &[],
        data_actions: &["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"],
        not_data_actions: &[],
        condition: None,
    }],
    source: sources::ROLE_DATA,
}];
