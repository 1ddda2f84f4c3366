//! The small numbers that links of version 1 carry instead of names.
//!
//! The code of a name is its place in the list, from 1. Links open for ever, so
//! a list only ever grows at its end: a row is never moved, changed or taken
//! out, even when the catalogue no longer has it. A name without a code is
//! spelled out in the link, which is longer but opens as well.

use crate::guid::Guid;

/// Kinds of resources, by slug.
pub(super) const RESOURCE_KINDS: &[&str] = &[
    "virtual-machine",
    "app-service",
    "function-app",
    "container-app",
    "storage-account",
    "sql-server",
    "key-vault",
    "service-bus-namespace",
    "app-configuration-store",
    "azure-openai",
    "document-intelligence",
    "ai-services",
    "virtual-machine-scale-set",
    "container-instances",
    "container-app-job",
    "aks-cluster",
    "aks-node-pool",
    "batch-account",
    "batch-pool",
    "spring-app",
    "arc-server",
    "service-fabric-application",
    "machine-learning-compute",
    "automation-account",
    "event-hubs-namespace",
    "event-grid-topic",
    "signalr",
    "maps-account",
    "digital-twins",
    "log-analytics-workspace",
    "data-collection-rule",
    "cloud-shell",
    "ai-search",
    "container-registry",
    "cosmos-db",
    "redis",
    "postgresql-server",
    "logic-app",
    "data-factory",
    "synapse-workspace",
    "api-management",
    "stream-analytics-job",
    "static-web-app",
    "databricks-access-connector",
    "iot-hub",
    "arc-kubernetes",
    "aks-pod",
];

/// Kinds of parts, by slug.
pub(super) const PART_KINDS: &[&str] = &[
    "blob-container",
    "storage-queue",
    "key-vault-secret",
    "sql-database",
    "service-bus-queue",
    "service-bus-topic",
    "openai-deployment",
    "storage-table",
    "file-share",
    "key-vault-key",
    "key-vault-certificate",
    "event-hub",
    "search-index",
    "container-repository",
    "cosmos-database",
    "cosmos-container",
    "postgresql-database",
    "openai-embedding-deployment",
];

/// Operations, by slug.
pub(super) const OPERATIONS: &[&str] = &[
    "list-containers",
    "create-container",
    "list-blobs",
    "read-blob",
    "write-blob",
    "delete-blob",
    "get-user-delegation-key",
    "put-message",
    "get-messages",
    "peek-messages",
    "delete-message",
    "get-secret",
    "list-secrets",
    "set-secret",
    "query-table",
    "insert-rows",
    "send-message",
    "receive-message",
    "peek-lock-message",
    "get-key-value",
    "set-key-value",
    "delete-key-value",
    "chat-completion",
    "create-embeddings",
    "analyze-document",
    "analyze-text",
    "get-virtual-machine",
    "start-virtual-machine",
    "update-virtual-machine",
    "run-command",
    "attach-identity",
    "get-resource-group",
    "delete-resource-group",
    "assign-role",
    "list-storage-keys",
    "list-ai-keys",
    "update-sql-database",
    "query-entities",
    "insert-entity",
    "update-entity",
    "delete-entity",
    "read-file",
    "write-file",
    "read-path",
    "create-path",
    "set-access-control",
    "get-key",
    "sign-with-key",
    "encrypt-with-key",
    "wrap-key",
    "unwrap-key",
    "get-certificate",
    "get-certificate-with-private-key",
    "send-event",
    "receive-events",
    "query-logs",
    "ingest-logs",
    "publish-metric",
    "publish-event",
    "get-signalr-access-key",
    "broadcast-message",
    "search-address",
    "get-map-tile",
    "read-twin",
    "query-twins",
    "log-in-to-machine",
    "log-in-to-machine-as-administrator",
    "query-index",
    "upload-documents",
    "delete-documents",
    "pull-image",
    "push-image",
    "list-cosmos-keys",
    "list-redis-keys",
    "get-postgresql-server",
    "decrypt-with-key",
    "read-item",
    "query-items",
    "create-item",
    "delete-item",
    "read-cache",
    "write-cache",
    "query-postgresql-table",
    "insert-postgresql-rows",
    "list-repositories",
    "list-app-configuration-keys",
    "read-account-metadata",
    "list-service-bus-keys",
    "list-cosmos-read-only-keys",
];

/// Data roles of services' own systems, by slug.
pub(super) const DATA_ROLES: &[&str] = &[
    "cosmos-data-reader",
    "cosmos-data-contributor",
    "vault-secrets-list",
    "vault-secrets-get",
    "vault-secrets-set",
    "vault-keys-get",
    "vault-keys-sign",
    "vault-keys-encrypt",
    "vault-keys-decrypt",
    "vault-keys-wrap",
    "vault-keys-unwrap",
    "vault-certificates-get",
    "lake-read",
    "lake-write",
    "lake-execute",
    "redis-data-reader",
    "redis-data-contributor",
    "redis-data-owner",
    "postgresql-select",
    "postgresql-insert",
];

/// Modes of resources, by slug; those that are usual are not carried.
pub(super) const MODES: &[&str] = &[
    "vault-azure-roles",
    "vault-access-policies",
    "registry-permissions",
    "repository-permissions",
    "search-tokens-or-keys",
    "search-tokens-or-keys-with-challenge",
    "search-tokens-only",
    "search-keys-only",
];

/// Database roles, by their name in the database.
pub(super) const DATABASE_ROLES: &[&str] = &["db_datareader", "db_datawriter", "db_owner"];

/// Rules of advice, by the name that files give them.
pub(super) const RULES: &[&str] = &[
    "secret-instead-of-identity",
    "shared-key-allowed",
    "broader-than-needed",
    "role-not-needed",
    "orphaned-assignment",
    "can-list-keys",
    "shared-identity",
    "same-roles-many-identities",
    "wrong-plane",
    "near-limit",
    "can-give-itself-access",
    "long-lived-sas",
];

/// Built-in roles, by the id of the role definition.
pub(super) const ROLES: &[Guid] = &[
    // Owner
    Guid::from_u128(0x8e3af657_a8ff_443c_a75c_2fe8c4bcb635),
    // Contributor
    Guid::from_u128(0xb24988ac_6180_42a0_ab88_20f7382dd24c),
    // Reader
    Guid::from_u128(0xacdd72a7_3385_48ef_bd42_f606fba81ae7),
    // User Access Administrator
    Guid::from_u128(0x18d7d88d_d35e_4fb5_a5c3_7773c20a72d9),
    // Role Based Access Control Administrator
    Guid::from_u128(0xf58310d9_a9f6_439a_9e8d_f62e7b41a168),
    // Managed Identity Operator
    Guid::from_u128(0xf1a07417_d97a_45cb_824c_7a7467783830),
    // Managed Identity Contributor
    Guid::from_u128(0xe40ec5ca_96e0_45a2_b4ff_59039f2c2b59),
    // Managed Identity Federated Identity Credential Contributor
    Guid::from_u128(0x7e559ce2_48d7_4b27_9128_fa1b247f1308),
    // Storage Account Contributor
    Guid::from_u128(0x17d1049b_9a84_46fb_8f53_869881c3d3ab),
    // Storage Account Key Operator Service Role
    Guid::from_u128(0x81a9662b_bebf_436f_a333_f67b29880f12),
    // Reader and Data Access
    Guid::from_u128(0xc12c1c16_33a1_487b_954d_41c89c60f349),
    // Storage Blob Data Owner
    Guid::from_u128(0xb7e6dc6d_f1e8_4753_8033_0f276bb0955b),
    // Storage Blob Data Contributor
    Guid::from_u128(0xba92f5b4_2d11_453d_a403_e96b0029c9fe),
    // Storage Blob Data Reader
    Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1),
    // Storage Blob Delegator
    Guid::from_u128(0xdb58b8e5_c6ad_4a2a_8342_4190687cbf4a),
    // Storage Queue Data Contributor
    Guid::from_u128(0x974c5e8b_45b9_4653_ba55_5f855dd0fb88),
    // Storage Queue Data Message Processor
    Guid::from_u128(0x8a0f0c08_91a1_4084_bc3d_661d67233fed),
    // Storage Queue Data Message Sender
    Guid::from_u128(0xc6a89b2d_59bc_44d0_9896_0f6e12d7b80a),
    // Storage Queue Data Reader
    Guid::from_u128(0x19e7f393_937e_4f77_808e_94535e297925),
    // Storage Queue Delegator
    Guid::from_u128(0x7ee386e9_84f0_448e_80a6_f185f6533131),
    // Storage Table Data Contributor
    Guid::from_u128(0x0a9a7e1f_b9d0_4cc4_a60d_0319b160aaa3),
    // Storage Table Data Reader
    Guid::from_u128(0x76199698_9eea_4c19_bc75_cec21354c6b6),
    // Storage Table Delegator
    Guid::from_u128(0x965033a5_c8eb_4f35_b82f_fef460a3606d),
    // Storage File Data Privileged Contributor
    Guid::from_u128(0x69566ab7_960f_475b_8e7c_b3118f30c6bd),
    // Storage File Data Privileged Reader
    Guid::from_u128(0xb8eda974_7b85_4f76_af95_65846b26df6d),
    // Storage File Delegator
    Guid::from_u128(0x765a04e0_5de8_4bb2_9bf6_b2a30bc03e91),
    // Key Vault Administrator
    Guid::from_u128(0x00482a5a_887f_4fb3_b363_3b7fe8e74483),
    // Key Vault Contributor
    Guid::from_u128(0xf25e0fa2_a7c8_4377_a976_54943a77a395),
    // Key Vault Reader
    Guid::from_u128(0x21090545_7ca7_4776_b22c_e363652d74d2),
    // Key Vault Secrets Officer
    Guid::from_u128(0xb86a8fe4_44ce_4948_aee5_eccb2c155cd7),
    // Key Vault Secrets User
    Guid::from_u128(0x4633458b_17de_408a_b874_0445c86b69e6),
    // Key Vault Crypto Officer
    Guid::from_u128(0x14b46e9e_c2b7_41b4_b07b_48a6ebf60603),
    // Key Vault Crypto User
    Guid::from_u128(0x12338af0_0e69_4776_bea7_57ae8d297424),
    // Key Vault Crypto Service Encryption User
    Guid::from_u128(0xe147488a_f6f5_4113_8e2d_b22465e65bf6),
    // Key Vault Certificates Officer
    Guid::from_u128(0xa4417e6f_fecd_4de8_b567_7b0420556985),
    // Key Vault Certificate User
    Guid::from_u128(0xdb79e9a7_68ee_4b58_9aeb_b90e7c24fcba),
    // Key Vault Data Access Administrator
    Guid::from_u128(0x8b54135c_b56d_4d72_a534_26097cfdc8d8),
    // App Configuration Data Owner
    Guid::from_u128(0x5ae67dd6_50cb_40e7_96ff_dc2bfa4b606b),
    // App Configuration Data Reader
    Guid::from_u128(0x516239f1_63e1_4d78_a4de_a74fb236a071),
    // Azure Service Bus Data Owner
    Guid::from_u128(0x090c5cfd_751d_490a_894a_3ce6f1109419),
    // Azure Service Bus Data Sender
    Guid::from_u128(0x69a216fc_b8fb_44d8_bc22_1f3c2cd27a39),
    // Azure Service Bus Data Receiver
    Guid::from_u128(0x4f6d3b9b_027b_4f4c_9142_0e5a2a2247e0),
    // Azure Event Hubs Data Owner
    Guid::from_u128(0xf526a384_b230_433a_b45c_95f59c4a2dec),
    // Azure Event Hubs Data Sender
    Guid::from_u128(0x2b629674_e913_4c01_ae53_ef4638d8f975),
    // Azure Event Hubs Data Receiver
    Guid::from_u128(0xa638d3c7_ab3a_418d_83e6_5f17a39d4fde),
    // EventGrid Data Sender
    Guid::from_u128(0xd5a91429_5739_47e2_a06b_3470a27159e7),
    // EventGrid Data Receiver
    Guid::from_u128(0x78cbd9e7_9798_4e2e_9b5a_547d9ebb31fb),
    // DocumentDB Account Contributor
    Guid::from_u128(0x5bd9cd88_fe45_4216_938b_f97437e15450),
    // Cosmos DB Operator
    Guid::from_u128(0x230815da_be43_4aae_9cb4_875f7bd000aa),
    // Redis Cache Contributor
    Guid::from_u128(0xe0f68234_74aa_48ed_b826_c38b57376e17),
    // SQL DB Contributor
    Guid::from_u128(0x9b7fa17d_e63e_47b0_bb0a_15c516ac86ec),
    // Cognitive Services User
    Guid::from_u128(0xa97b65f3_24c7_4388_baec_2e87135dc908),
    // Cognitive Services Contributor
    Guid::from_u128(0x25fbc0a9_bd7c_42a3_aa1a_3b75d497ee68),
    // Cognitive Services OpenAI User
    Guid::from_u128(0x5e0bd9bd_7b93_4f28_af87_19fc36ad61bd),
    // Cognitive Services OpenAI Contributor
    Guid::from_u128(0xa001fd3d_188f_4b5d_821b_7da978bf7442),
    // Cognitive Services Language Reader
    Guid::from_u128(0x7628b7b8_a8b2_4cdc_b46f_e9b35248918e),
    // Foundry User
    Guid::from_u128(0x53ca6127_db72_4b80_b1b0_d745d6d5456d),
    // Search Index Data Reader
    Guid::from_u128(0x1407120a_92aa_4202_b7e9_c0e197c71c8f),
    // Search Index Data Contributor
    Guid::from_u128(0x8ebe5a00_799e_43f5_93ac_243d3dce84a7),
    // Search Service Contributor
    Guid::from_u128(0x7ca78c08_252a_4471_8644_bb5ff32d4ba0),
    // AcrPull
    Guid::from_u128(0x7f951dda_4ed3_4680_a7ca_43fe172d538d),
    // AcrPush
    Guid::from_u128(0x8311e382_0749_4cb8_b61a_304f252e45ec),
    // Container Registry Repository Reader
    Guid::from_u128(0xb93aa761_3e63_49ed_ac28_beffa264f7ac),
    // Container Registry Repository Writer
    Guid::from_u128(0x2a1e307c_b015_4ebd_883e_5b7698a07328),
    // Container Registry Repository Catalog Lister
    Guid::from_u128(0xbfdb9389_c9a5_478a_bb2f_ba9ca092c3c7),
    // Azure Kubernetes Service Cluster User Role
    Guid::from_u128(0x4abbcc35_e782_43d8_92c5_2d3f1bd2253f),
    // Azure Kubernetes Service RBAC Writer
    Guid::from_u128(0xa7ffa36f_339b_4b5c_8bdf_e2c188b2c0eb),
    // Virtual Machine Contributor
    Guid::from_u128(0x9980e02c_c2be_4d73_94e8_173b1dc7cf3c),
    // Virtual Machine Administrator Login
    Guid::from_u128(0x1c0163c0_47e6_4577_8991_ea5c82e286e4),
    // Virtual Machine User Login
    Guid::from_u128(0xfb879df8_f326_4884_b1cf_06f3ad86be52),
    // Website Contributor
    Guid::from_u128(0xde139f84_1756_47ae_9be6_808fbbe84772),
    // Monitoring Reader
    Guid::from_u128(0x43d0d8ad_25c7_4714_9337_8ba259a9fe05),
    // Monitoring Metrics Publisher
    Guid::from_u128(0x3913510d_42f4_4e42_8a64_420c390055eb),
    // Log Analytics Reader
    Guid::from_u128(0x73c42c96_874c_492b_b04d_ab87d138a893),
    // Log Analytics Data Reader
    Guid::from_u128(0x3b03c2da_16b3_4a49_8834_0f8130efdd3b),
    // SignalR App Server
    Guid::from_u128(0x420fcaa2_552c_430f_98ca_3264be4806c7),
    // SignalR REST API Owner
    Guid::from_u128(0xfd53cd77_2268_407a_8f46_7e7863d0f521),
    // Azure Maps Data Reader
    Guid::from_u128(0x423170ca_a8f6_4b0f_8487_9e4eb8f49bfa),
    // Azure Maps Search and Render Data Reader
    Guid::from_u128(0x6be48352_4f82_47c9_ad5e_0acacefdb005),
    // Azure Digital Twins Data Owner
    Guid::from_u128(0xbcd981a7_7f74_457b_83e1_cceb9e632ffe),
    // Azure Digital Twins Data Reader
    Guid::from_u128(0xd57506d4_4c8d_48b1_8587_93c323f6a5a3),
    // IoT Hub Data Contributor
    Guid::from_u128(0x4fc6c259_987e_4a07_842e_c321cc9d413f),
    // App Configuration Contributor
    Guid::from_u128(0xfe86443c_f201_4fc4_9d2a_ac61149fbda0),
    // Cosmos DB Account Reader Role
    Guid::from_u128(0xfbdf93bf_df7d_467e_a4d2_9458aa1360c8),
];

/// The code of a name; 0 if it has none.
pub(super) fn code_of<T: PartialEq>(list: &[T], name: &T) -> u32 {
    list.iter()
        .position(|known| known == name)
        .and_then(|place| u32::try_from(place).ok())
        .map_or(0, |place| place + 1)
}

/// The name with a code; `None` for 0 and for codes of later versions.
pub(super) fn name_of<T: Copy>(list: &[T], code: u32) -> Option<T> {
    let place = usize::try_from(code.checked_sub(1)?).ok()?;
    list.get(place).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::azure::{BuiltInRole, DataRole, Mode, Operation, PartKind, ResourceKind};
    use crate::diagram::{DatabaseRole, Rule};

    /// What has no code yet, in the order of the catalogue: to be added at the
    /// end of its list.
    fn without_code<'a>(list: &[&str], names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        names.filter(|name| !list.contains(name)).collect()
    }

    #[test]
    fn every_name_of_the_catalogue_has_a_code() {
        let none: [&str; 0] = [];
        let kinds = ResourceKind::all().map(ResourceKind::slug);
        assert_eq!(without_code(RESOURCE_KINDS, kinds), none);
        assert_eq!(
            without_code(PART_KINDS, PartKind::all().map(PartKind::slug)),
            none
        );
        assert_eq!(
            without_code(OPERATIONS, Operation::all().map(Operation::slug)),
            none
        );
        let roles = DatabaseRole::ALL.into_iter().map(DatabaseRole::name);
        assert_eq!(without_code(DATABASE_ROLES, roles), none);
        let data_roles = DataRole::all().map(DataRole::slug);
        assert_eq!(without_code(DATA_ROLES, data_roles), none);
        let modes = Mode::all().map(Mode::slug);
        assert_eq!(without_code(MODES, modes), none);
        let rules = Rule::ALL.iter().map(|rule| rule.slug());
        assert_eq!(without_code(RULES, rules), none);
        let roles: Vec<_> = BuiltInRole::all()
            .filter(|role| !ROLES.contains(&role.id))
            .map(|role| (role.id, role.name))
            .collect();
        assert_eq!(roles, []);
    }

    #[test]
    fn no_name_has_two_codes() {
        for list in [
            RESOURCE_KINDS,
            PART_KINDS,
            OPERATIONS,
            DATABASE_ROLES,
            DATA_ROLES,
            MODES,
            RULES,
        ] {
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len());
        }
        assert_eq!(ROLES.iter().collect::<BTreeSet<_>>().len(), ROLES.len());
    }

    #[test]
    fn codes_stay_what_they_were() {
        assert_eq!(name_of(RESOURCE_KINDS, 1), Some("virtual-machine"));
        assert_eq!(name_of(RESOURCE_KINDS, 6), Some("sql-server"));
        assert_eq!(name_of(RESOURCE_KINDS, 12), Some("ai-services"));
        assert_eq!(name_of(PART_KINDS, 1), Some("blob-container"));
        assert_eq!(name_of(PART_KINDS, 3), Some("key-vault-secret"));
        assert_eq!(name_of(PART_KINDS, 7), Some("openai-deployment"));
        assert_eq!(name_of(OPERATIONS, 1), Some("list-containers"));
        assert_eq!(name_of(OPERATIONS, 18), Some("receive-message"));
        assert_eq!(name_of(OPERATIONS, 37), Some("update-sql-database"));
        let last = Guid::from_u128(0x4fc6c259_987e_4a07_842e_c321cc9d413f);
        assert_eq!(name_of(ROLES, 82), Some(last));
        assert_eq!(code_of(ROLES, &last), 82);
        assert_eq!(name_of(ROLES, 0), None);
        assert_eq!(code_of(RESOURCE_KINDS, &"unheard-of"), 0);
    }
}
