//! Which things inside a resource do people name: containers, queues, secrets, databases?

use super::name_rule::{Characters, Edge, NameRule, UniqueIn};
use super::row::row_handle;
use super::source::Source;
use super::sources;

mod databases;
mod targets;

row_handle! {
    /// A kind of thing inside a resource that people name, such as a blob container.
    PartKind, PartKindRow, TABLES, "a kind of part"
}

/// What the table says of a [`PartKind`].
#[derive(Debug)]
pub struct PartKindRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// The name people know, such as "Blob container".
    pub name: &'static str,
    /// The name of several, in lower case.
    pub plural: &'static str,
    /// The segments between the ARM id of the resource and the part's name, such
    /// as `blobServices/default/containers`.
    pub arm_path: &'static str,
    /// A name for the first one that is drawn.
    pub default_name: &'static str,
    /// The names that Azure takes.
    pub name_rule: NameRule,
    /// Whether roles can be assigned on the part itself.
    pub role_scope: RoleScope,
    /// Where the row was read.
    pub sources: &'static [Source],
}

/// Whether roles can be assigned on a part and are looked for there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleScope {
    /// Roles on the part itself count for operations on it.
    Part,
    /// Only roles on the resource or above count for operations on the data.
    Resource,
}

impl PartKind {
    /// Whether a part of this kind, named `name`, stands in another part of the
    /// same resource.
    #[must_use]
    pub fn stands_in(self, name: &str, outer: Self, outer_name: &str) -> bool {
        self == databases::COSMOS_CONTAINER
            && outer == databases::COSMOS_DATABASE
            && name
                .split_once('/')
                .is_some_and(|(database, _)| database == outer_name)
    }

    /// Whether a part of this kind and one of the other cannot have the same name in a
    /// resource: Azure keeps them in one list.
    #[must_use]
    pub fn shares_names(self, other: Self) -> bool {
        self.row().arm_path == other.row().arm_path
    }

    /// The ARM id of the part named `name` in the resource with the id `resource_id`.
    #[must_use]
    pub fn arm_id(self, resource_id: &str, name: &str) -> String {
        let path = self.row().arm_path;
        match name.split_once('/') {
            // A container stands in its database, and is named with it.
            Some((database, container)) if self == databases::COSMOS_CONTAINER => {
                format!("{resource_id}/{path}/{database}/containers/{container}")
            }
            Some(_) | None => format!("{resource_id}/{path}/{name}"),
        }
    }
}

static TABLES: &[&[PartKindRow]] = &[ROWS, targets::ROWS, databases::ROWS];

static ROWS: &[PartKindRow] = &[
    PartKindRow {
        slug: "blob-container",
        name: "Blob container",
        plural: "blob containers",
        arm_path: "blobServices/default/containers",
        default_name: "invoices",
        name_rule: NameRule::listed(3, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::Parent)
            .starting_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        role_scope: RoleScope::Part,
        sources: &[sources::SCOPE_OVERVIEW],
    },
    PartKindRow {
        slug: "storage-queue",
        name: "Storage queue",
        plural: "storage queues",
        arm_path: "queueServices/default/queues",
        default_name: "orders",
        name_rule: NameRule::listed(3, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::Parent)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        role_scope: RoleScope::Part,
        sources: &[sources::STORAGE_ASSIGN_ROLE_QUEUE],
    },
    PartKindRow {
        slug: "key-vault-secret",
        name: "Secret",
        plural: "secrets",
        arm_path: "secrets",
        default_name: "db-password",
        name_rule: NameRule::listed(1, 127, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Parent),
        role_scope: RoleScope::Part,
        sources: &[sources::KEY_VAULT_RBAC_GUIDE],
    },
    PartKindRow {
        slug: "sql-database",
        name: "SQL database",
        plural: "SQL databases",
        arm_path: "databases",
        default_name: "shop",
        name_rule: NameRule::listed(1, 128, Characters::Except("<>*%&:\\/?"))
            .unique_in(UniqueIn::Parent)
            .ending_with(Edge::Not(". ")),
        role_scope: RoleScope::Part,
        sources: &[sources::ARM_TYPES],
    },
    PartKindRow {
        slug: "service-bus-queue",
        name: "Service Bus queue",
        plural: "Service Bus queues",
        arm_path: "queues",
        default_name: "orders",
        name_rule: SERVICE_BUS_ENTITY,
        role_scope: RoleScope::Part,
        sources: &[sources::SERVICE_BUS_MANAGED_IDENTITY],
    },
    PartKindRow {
        slug: "service-bus-topic",
        name: "Service Bus topic",
        plural: "Service Bus topics",
        arm_path: "topics",
        default_name: "events",
        name_rule: SERVICE_BUS_ENTITY,
        role_scope: RoleScope::Part,
        sources: &[sources::SERVICE_BUS_MANAGED_IDENTITY],
    },
    PartKindRow {
        slug: "openai-deployment",
        name: "Model deployment",
        plural: "model deployments",
        arm_path: "deployments",
        default_name: "gpt-4o",
        name_rule: DEPLOYMENT,
        role_scope: RoleScope::Resource,
        sources: &[sources::ARM_TYPES],
    },
    PartKindRow {
        slug: "openai-embedding-deployment",
        name: "Embedding model deployment",
        plural: "embedding model deployments",
        arm_path: "deployments",
        default_name: "text-embedding-3-small",
        name_rule: DEPLOYMENT,
        role_scope: RoleScope::Resource,
        sources: &[sources::ARM_TYPES],
    },
];

const DEPLOYMENT: NameRule = NameRule::listed(2, 64, Characters::Alphanumeric("-_."))
    .unique_in(UniqueIn::Parent)
    .read_in(sources::ARM_TYPES)
    .starting_and_ending_with(Edge::LetterOrDigit)
    .unverified("which names a model deployment may have");

const SERVICE_BUS_ENTITY: NameRule = NameRule::listed(1, 260, Characters::Alphanumeric(".-_/"))
    .unique_in(UniqueIn::Parent)
    .starting_and_ending_with(Edge::LetterOrDigit);
