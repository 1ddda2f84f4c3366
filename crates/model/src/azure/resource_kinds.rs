//! Which kinds of resources can be drawn?

use super::hosts::Host;
use super::name_rule::{Characters, DoubleHyphens, Edge, NameRule, UniqueIn};
use super::part_kinds::PartKind;
use super::row::row_handle;
use super::services::Service;
use super::source::Source;
use super::sources;

row_handle! {
    /// A kind of resource that can be drawn, such as a storage account.
    ResourceKind, ResourceKindRow, TABLES, "a kind of resource"
}

/// What the table says of a [`ResourceKind`].
#[derive(Debug)]
pub struct ResourceKindRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// The name people know, such as "Virtual machine".
    pub name: &'static str,
    /// A name that fits under an icon, such as "VM".
    pub short_name: &'static str,
    /// The name of several, as in the middle of a sentence.
    pub plural: &'static str,
    /// Where it stands in the palette.
    pub category: Category,
    /// The ARM type, such as `Microsoft.Compute/virtualMachines`.
    pub arm_type: &'static str,
    /// The `kind` property that tells it from others of the same ARM type; `None`
    /// when the type alone says it.
    pub arm_kind: Option<&'static str>,
    /// The newest stable api-version of the ARM type.
    pub arm_api_version: &'static str,
    /// A name for the first one that is drawn.
    pub default_name: &'static str,
    /// The names that Azure takes.
    pub name_rule: NameRule,
    /// Words besides the names that people search for it by, in lower case.
    pub search_words: &'static [&'static str],
    /// How code on it, or the service itself, calls others; `None` when it only
    /// answers.
    pub host: Option<Host>,
    /// What it answers to with tokens of its own kind. Azure Resource Manager,
    /// which manages every resource, isn't listed.
    pub services: &'static [Service],
    /// What people name inside it.
    pub parts: &'static [PartKind],
    /// Which managed identities it can have.
    pub identity: IdentitySupport,
    /// Where the row was read.
    pub sources: &'static [Source],
}

/// Where a kind of resource stands in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Places where code runs.
    Compute,
    /// Storage accounts.
    Storage,
    /// Databases.
    Databases,
    /// Vaults.
    Security,
    /// Messaging and configuration.
    Integration,
    /// AI services and search.
    Ai,
}

impl Category {
    /// All of them, in the order of the palette.
    pub const ALL: [Self; 6] = [
        Self::Compute,
        Self::Storage,
        Self::Databases,
        Self::Security,
        Self::Integration,
        Self::Ai,
    ];

    /// The heading of the category.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compute => "Compute",
            Self::Storage => "Storage",
            Self::Databases => "Databases",
            Self::Security => "Security",
            Self::Integration => "Integration",
            Self::Ai => "AI",
        }
    }
}

/// Which managed identities a resource can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentitySupport {
    /// None: the ARM type has no `identity`.
    None,
    /// A system-assigned identity, any number of user-assigned ones, or both at once.
    Both {
        /// How the provider spells the combined value of `identity.type`: with a
        /// space after the comma, or without.
        combined: &'static str,
    },
}

impl IdentitySupport {
    /// Whether a system-assigned identity can be switched on.
    #[must_use]
    pub const fn allows_system_assigned(self) -> bool {
        match self {
            Self::None => false,
            Self::Both { .. } => true,
        }
    }

    /// Whether user-assigned identities can be attached.
    #[must_use]
    pub const fn allows_user_assigned(self) -> bool {
        match self {
            Self::None => false,
            Self::Both { .. } => true,
        }
    }
}

static TABLES: &[&[ResourceKindRow]] = &[ROWS];

const WITH_SPACE: IdentitySupport = IdentitySupport::Both {
    combined: "SystemAssigned, UserAssigned",
};
const WITHOUT_SPACE: IdentitySupport = IdentitySupport::Both {
    combined: "SystemAssigned,UserAssigned",
};

static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "virtual-machine",
        name: "Virtual machine",
        short_name: "VM",
        plural: "virtual machines",
        category: Category::Compute,
        arm_type: "Microsoft.Compute/virtualMachines",
        arm_kind: None,
        arm_api_version: "2026-04-01",
        default_name: "vm",
        name_rule: NameRule {
            min_characters: 1,
            max_characters: 64,
            characters: Characters::Except("\\/\"[]:|<>+=;,?*@&"),
            first: Edge::Not("_"),
            last: Edge::Not(".-"),
            double_hyphens: DoubleHyphens::Allowed,
            unique_in: UniqueIn::ResourceGroup,
            source: sources::NAME_RULES,
            unverified: None,
        },
        search_words: &["vm", "server", "linux", "windows", "imds", "compute"],
        host: Some(Host::named("virtual-machine")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "storage-account",
        name: "Storage account",
        short_name: "Storage",
        plural: "storage accounts",
        category: Category::Storage,
        arm_type: "Microsoft.Storage/storageAccounts",
        arm_kind: None,
        arm_api_version: "2026-04-01",
        default_name: "contosostore",
        name_rule: NameRule {
            min_characters: 3,
            max_characters: 24,
            characters: Characters::Lower(""),
            first: Edge::Any,
            last: Edge::Any,
            double_hyphens: DoubleHyphens::Refused,
            unique_in: UniqueIn::World,
            source: sources::NAME_RULES,
            unverified: None,
        },
        search_words: &["blob", "queue", "file", "data lake", "container"],
        host: None,
        services: &[Service::named("blob-storage")],
        parts: &[
            PartKind::named("blob-container"),
            PartKind::named("storage-queue"),
        ],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
];
