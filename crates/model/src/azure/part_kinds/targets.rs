//! Parts of resources that are called, beyond the ones that people draw first.

use super::{PartKindRow, RoleScope};
use crate::azure::name_rule::{Characters, Edge, NameRule, UniqueIn};
use crate::azure::sources;

pub(super) static ROWS: &[PartKindRow] = &[
    PartKindRow {
        slug: "storage-table",
        name: "Storage table",
        plural: "storage tables",
        arm_path: "tableServices/default/tables",
        default_name: "orders",
        name_rule: NameRule::listed(3, 63, Characters::Alphanumeric(""))
            .unique_in(UniqueIn::Parent)
            .starting_with(Edge::Letter),
        role_scope: RoleScope::Part,
        sources: &[sources::STORAGE_ASSIGN_ROLE_TABLE],
    },
    PartKindRow {
        slug: "file-share",
        name: "File share",
        plural: "file shares",
        // Role assignments name a share so, although the type that manages it is `shares`.
        arm_path: "fileServices/default/fileshares",
        default_name: "documents",
        name_rule: NameRule::listed(3, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::Parent)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        role_scope: RoleScope::Part,
        sources: &[sources::FILE_OAUTH, sources::FILE_SHARE_ROLES],
    },
    PartKindRow {
        slug: "key-vault-key",
        name: "Key",
        plural: "keys",
        arm_path: "keys",
        default_name: "orders-key",
        name_rule: NameRule::listed(1, 127, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Parent),
        role_scope: RoleScope::Part,
        sources: &[sources::KEY_VAULT_RBAC_GUIDE],
    },
    PartKindRow {
        slug: "key-vault-certificate",
        name: "Certificate",
        plural: "certificates",
        arm_path: "certificates",
        default_name: "web-certificate",
        name_rule: NameRule::listed(1, 127, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Parent),
        role_scope: RoleScope::Part,
        sources: &[sources::KEY_VAULT_RBAC_GUIDE],
    },
    PartKindRow {
        slug: "event-hub",
        name: "Event hub",
        plural: "event hubs",
        arm_path: "eventhubs",
        default_name: "orders",
        name_rule: NameRule::listed(1, 256, Characters::Alphanumeric("-._"))
            .unique_in(UniqueIn::Parent)
            .starting_and_ending_with(Edge::LetterOrDigit),
        role_scope: RoleScope::Part,
        sources: &[sources::EVENT_HUBS_ENTRA],
    },
    PartKindRow {
        slug: "search-index",
        name: "Search index",
        plural: "search indexes",
        arm_path: "indexes",
        default_name: "products",
        name_rule: NameRule::listed(2, 128, Characters::Lower("-_"))
            .unique_in(UniqueIn::Parent)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens()
            .unverified("all that Azure takes as the name of an index"),
        role_scope: RoleScope::Part,
        sources: &[sources::SEARCH_ENABLE_ROLES],
    },
    PartKindRow {
        slug: "container-repository",
        name: "Repository",
        plural: "repositories",
        arm_path: "repositories",
        default_name: "orders",
        name_rule: NameRule::listed(1, 255, Characters::Lower("-_./"))
            .unique_in(UniqueIn::Parent)
            .read_in(sources::REGISTRY_API)
            .starting_and_ending_with(Edge::LetterOrDigit),
        role_scope: RoleScope::Resource,
        sources: &[sources::REGISTRY_ABAC],
    },
];
