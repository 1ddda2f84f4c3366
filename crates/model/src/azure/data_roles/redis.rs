//! The access policies of Azure Cache for Redis.

use super::{DataRoleRow, GrantSystem, GrantSystemRow, ResourceKind, sources};

pub(super) static SYSTEM: GrantSystemRow = GrantSystemRow {
    kinds: &[ResourceKind::named("redis")],
    parts: &[],
    grant: "access policy assignment",
    grants: "access policy assignments",
    role: "access policy",
    roles: "access policies",
    arm_path: "accessPolicyAssignments",
    counts_groups: false,
    of_azure_roles: "Azure roles manage the cache and open none of its keys, Owner included; what is given to a group does not count for its members.",
    source: sources::REDIS_ENTRA,
    unverified: super::NO_DELAY_IS_NAMED,
};

macro_rules! assign {
    ($policy:literal) => {
        concat!(
            "az redis access-policy-assignment create --name {account} --resource-group {resource_group} ",
            "--policy-assignment-name {principal_id} --object-id {principal_id} ",
            "--object-id-alias {principal_id} --access-policy-name \"",
            $policy,
            "\""
        )
    };
}

pub(super) static ROWS: &[DataRoleRow] = &[
    DataRoleRow {
        slug: "redis-data-reader",
        name: "Data Reader",
        system: GrantSystem::RedisPolicies,
        description: "Runs the commands that read.",
        actions: &["read"],
        command: assign!("Data Reader"),
        source: sources::REDIS_POLICIES,
    },
    DataRoleRow {
        slug: "redis-data-contributor",
        name: "Data Contributor",
        system: GrantSystem::RedisPolicies,
        description: "Runs the commands that read and write.",
        actions: &["read", "write"],
        command: assign!("Data Contributor"),
        source: sources::REDIS_POLICIES,
    },
    DataRoleRow {
        slug: "redis-data-owner",
        name: "Data Owner",
        system: GrantSystem::RedisPolicies,
        description: "Runs every command that the cache does not block.",
        actions: &["*"],
        command: assign!("Data Owner"),
        source: sources::REDIS_POLICIES,
    },
];
