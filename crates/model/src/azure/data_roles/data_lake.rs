//! The access control lists of Data Lake Storage.
//!
//! An entry that is drawn stands in the list of the root directory of a file system
//! and of all directories and files below. Owners, the mask, the entry for all
//! others and lists that differ from path to path are left out.

use super::{DataRole, DataRoleRow, GrantSystem, GrantSystemRow, PartKind, ResourceKind, sources};

pub(super) static SYSTEM: GrantSystemRow = GrantSystemRow {
    kinds: &[ResourceKind::named("storage-account")],
    parts: &[PartKind::named("blob-container")],
    grant: "access control list entry",
    grants: "access control list entries",
    role: "permission",
    roles: "permissions",
    arm_path: "",
    counts_groups: true,
    of_azure_roles: "Requests of Data Lake Storage ask Azure roles first, and these lists only where no role allows it.",
    source: sources::LAKE_ACCESS,
    unverified: super::NO_DELAY_IS_NAMED,
};

pub(super) const TO_READ: &[DataRole] = &[
    DataRole::named("lake-read"),
    DataRole::named("lake-execute"),
];

pub(super) static ROWS: &[DataRoleRow] = &[
    DataRoleRow {
        slug: "lake-read",
        name: "Read",
        system: GrantSystem::DataLake,
        description: "Reads files, once Execute leads to them.",
        actions: &["r"],
        command: "az storage fs access update-recursive --acl user:{principal_id}:r-- --path / --file-system {part} --account-name {account} --auth-mode login",
        source: sources::LAKE_LISTS,
    },
    DataRoleRow {
        slug: "lake-write",
        name: "Write",
        system: GrantSystem::DataLake,
        description: "Writes into files, and with Execute creates and deletes them.",
        actions: &["w"],
        command: "az storage fs access update-recursive --acl user:{principal_id}:-w- --path / --file-system {part} --account-name {account} --auth-mode login",
        source: sources::LAKE_LISTS,
    },
    DataRoleRow {
        slug: "lake-execute",
        name: "Execute",
        system: GrantSystem::DataLake,
        description: "Goes through the file system and its directories to what is in them: nothing is reached without it.",
        actions: &["x"],
        command: "az storage fs access update-recursive --acl user:{principal_id}:--x --path / --file-system {part} --account-name {account} --auth-mode login",
        source: sources::LAKE_LISTS,
    },
];
