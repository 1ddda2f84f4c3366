//! The data-plane roles of Cosmos DB for `NoSQL`.

use super::{DataRoleRow, GrantSystem, GrantSystemRow, PartKind, ResourceKind, sources};

pub(super) static SYSTEM: GrantSystemRow = GrantSystemRow {
    kinds: &[ResourceKind::named("cosmos-db")],
    parts: &[
        PartKind::named("cosmos-database"),
        PartKind::named("cosmos-container"),
    ],
    grant: "data-plane role assignment",
    grants: "data-plane role assignments",
    role: "data role",
    roles: "data roles",
    arm_path: "sqlRoleAssignments",
    counts_groups: true,
    of_azure_roles: "Azure roles manage the account and open no data, Owner included.",
    source: sources::COSMOS_RBAC,
    unverified: super::NO_DELAY_IS_NAMED,
};

/// What a software development kit reads before anything else: which databases,
/// containers and partitions there are.
const METADATA: &str = "Microsoft.DocumentDB/databaseAccounts/readMetadata";

pub(super) static ROWS: &[DataRoleRow] = &[
    DataRoleRow {
        slug: "cosmos-data-reader",
        name: "Cosmos DB Built-in Data Reader",
        system: GrantSystem::CosmosDb,
        description: "Reads and queries items.",
        actions: &[
            METADATA,
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read",
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery",
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/readChangeFeed",
        ],
        command: "az cosmosdb sql role assignment create --account-name {account} --resource-group {resource_group} --scope \"{data_scope}\" --principal-id {principal_id} --role-definition-id 00000000-0000-0000-0000-000000000001",
        source: sources::COSMOS_RBAC,
    },
    DataRoleRow {
        slug: "cosmos-data-contributor",
        name: "Cosmos DB Built-in Data Contributor",
        system: GrantSystem::CosmosDb,
        description: "Reads, queries, writes and deletes items.",
        actions: &[
            METADATA,
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/*",
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/*",
        ],
        command: "az cosmosdb sql role assignment create --account-name {account} --resource-group {resource_group} --scope \"{data_scope}\" --principal-id {principal_id} --role-definition-id 00000000-0000-0000-0000-000000000002",
        source: sources::COSMOS_RBAC,
    },
];
