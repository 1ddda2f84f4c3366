//! Which built-in roles are there, and what does each grant?

use super::source::Source;
use crate::guid::Guid;

mod ai;
mod app_configuration;
mod compute;
mod containers;
mod databases;
mod general;
pub mod id;
mod identity;
mod key_vault;
mod messaging;
mod monitor;
mod storage;
mod web_and_devices;

/// A role that Azure brings along.
#[derive(Debug, PartialEq, Eq)]
pub struct BuiltInRole {
    /// The id of the role definition, the same in every tenant.
    pub id: Guid,
    /// The name, such as "Storage Blob Data Reader".
    pub name: &'static str,
    /// What the role is about, for lists.
    pub group: RoleGroup,
    /// What it lets a principal do, in one sentence of our own.
    pub description: &'static str,
    /// What it grants. Assigned, the role grants what any block grants.
    pub permissions: &'static [PermissionBlock],
    /// Where the role was read.
    pub source: Source,
}

/// A set of patterns whose exclusions and condition concern only themselves.
#[derive(Debug, PartialEq, Eq)]
pub struct PermissionBlock {
    /// Patterns of control-plane actions.
    pub actions: &'static [&'static str],
    /// Patterns taken away from `actions`.
    pub not_actions: &'static [&'static str],
    /// Patterns of data-plane actions.
    pub data_actions: &'static [&'static str],
    /// Patterns taken away from `data_actions`.
    pub not_data_actions: &'static [&'static str],
    /// The condition under which the block grants anything, in Azure's own
    /// language; `None` when it is unconditional.
    pub condition: Option<&'static str>,
}

impl PermissionBlock {
    /// The block that grants nothing.
    const EMPTY: Self = Self {
        actions: &[],
        not_actions: &[],
        data_actions: &[],
        not_data_actions: &[],
        condition: None,
    };
}

/// What a role is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleGroup {
    /// Roles for every kind of resource.
    General,
    /// Managed identities.
    Identity,
    /// Storage accounts.
    Storage,
    /// Key Vault.
    KeyVault,
    /// App Configuration.
    AppConfiguration,
    /// Service Bus, Event Hubs and Event Grid.
    Messaging,
    /// Databases.
    Databases,
    /// AI services and search.
    Ai,
    /// Registries and Kubernetes.
    Containers,
    /// Virtual machines and web sites.
    Compute,
    /// Monitoring and logs.
    Monitor,
    /// `SignalR`, maps, digital twins and devices.
    WebAndDevices,
}

impl RoleGroup {
    /// The heading of the group.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::General => "General",
            Self::Identity => "Identity",
            Self::Storage => "Storage",
            Self::KeyVault => "Key Vault",
            Self::AppConfiguration => "App Configuration",
            Self::Messaging => "Messaging",
            Self::Databases => "Databases",
            Self::Ai => "AI and search",
            Self::Containers => "Containers",
            Self::Compute => "Compute",
            Self::Monitor => "Monitor",
            Self::WebAndDevices => "Web, devices and maps",
        }
    }
}

impl BuiltInRole {
    /// All built-in roles of the tables, group by group.
    pub fn all() -> impl Iterator<Item = &'static Self> + Clone {
        TABLES.iter().flat_map(|roles| roles.iter())
    }

    /// The role with this id; `None` if the tables don't have it.
    #[must_use]
    pub fn find(id: Guid) -> Option<&'static Self> {
        Self::all().find(|role| role.id == id)
    }

    /// The role with this name, compared without regard to case; `None` if the
    /// tables don't have it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Self> {
        Self::all().find(|role| role.name.eq_ignore_ascii_case(name))
    }
}

static TABLES: &[&[BuiltInRole]] = &[
    general::ROLES,
    identity::ROLES,
    storage::ROLES,
    key_vault::ROLES,
    app_configuration::ROLES,
    messaging::ROLES,
    databases::ROLES,
    ai::ROLES,
    containers::ROLES,
    compute::ROLES,
    monitor::ROLES,
    web_and_devices::ROLES,
];
