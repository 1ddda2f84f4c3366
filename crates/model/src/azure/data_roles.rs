//! Which roles are there in the systems that services have of their own?
//!
//! Some services look at no role assignment of Azure before they let somebody at
//! their data: they keep a list of their own of who may do what, and Azure Resource
//! Manager only keeps that list for them. What somebody holds there is called a data
//! role here, whatever the service calls it.

use super::part_kinds::PartKind;
use super::resource_kinds::ResourceKind;
use super::row::row_handle;
use super::source::Source;
use super::sources;
use crate::access::{Wildcards, matches};

mod cosmos_db;
mod data_lake;
mod key_vault;
mod postgresql;
mod redis;

row_handle! {
    /// Something that can be held in a service's own system, such as Cosmos DB's
    /// role of a reader.
    DataRole, DataRoleRow, TABLES, "a data role"
}

/// What the table says of a [`DataRole`].
#[derive(Debug)]
pub struct DataRoleRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// What the service calls it.
    pub name: &'static str,
    /// The system that it is of.
    pub system: GrantSystem,
    /// What its holder may do, a sentence.
    pub description: &'static str,
    /// The actions that it allows, as the system names them, with wildcards.
    pub actions: &'static [&'static str],
    /// The command that gives it to somebody, a template.
    pub command: &'static str,
    /// Where the row was read.
    pub source: Source,
}

/// A system of a service's own that says who may do what with its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrantSystem {
    /// The data-plane role assignments of Cosmos DB for `NoSQL`.
    CosmosDb,
    /// The access policies of a key vault, where those decide.
    VaultPolicies,
    /// The access control lists of Data Lake Storage.
    DataLake,
    /// The access policies of a Redis cache.
    RedisPolicies,
    /// The roles of a `PostgreSQL` server that stand for principals of the directory.
    PostgresRoles,
}

/// What the table says of a [`GrantSystem`].
#[derive(Debug)]
pub struct GrantSystemRow {
    /// The resource kinds whose data it is about.
    pub kinds: &'static [ResourceKind],
    /// The parts of them for which alone somebody can be given something.
    pub parts: &'static [PartKind],
    /// What a grant in it is called within a sentence.
    pub grant: &'static str,
    /// What several of them are called.
    pub grants: &'static str,
    /// What is held with it is called, such as "data role".
    pub role: &'static str,
    /// Several of that.
    pub roles: &'static str,
    /// What Azure Resource Manager calls a grant: the segments after the resource's id.
    pub arm_path: &'static str,
    /// Whether what a group holds counts for its members.
    pub counts_groups: bool,
    /// What Azure roles mean for the data, a sentence.
    pub of_azure_roles: &'static str,
    /// Where the row was read.
    pub source: Source,
    /// What could not be confirmed: how long it takes until a grant counts everywhere.
    pub unverified: Option<&'static str>,
}

/// Where no document says how long a grant takes.
const NO_DELAY_IS_NAMED: Option<&str> = Some(
    "how long it takes until what is given or taken here counts: no document that was read names a time, and so it counts at once, also while time runs",
);

impl GrantSystem {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::CosmosDb,
        Self::VaultPolicies,
        Self::DataLake,
        Self::RedisPolicies,
        Self::PostgresRoles,
    ];

    /// What the table says.
    #[must_use]
    pub const fn row(self) -> &'static GrantSystemRow {
        match self {
            Self::CosmosDb => &cosmos_db::SYSTEM,
            Self::VaultPolicies => &key_vault::SYSTEM,
            Self::DataLake => &data_lake::SYSTEM,
            Self::RedisPolicies => &redis::SYSTEM,
            Self::PostgresRoles => &postgresql::SYSTEM,
        }
    }

    /// Whether Azure roles are asked first, and the system only where none of them
    /// allows it. Such a system knows of parts only, and of no whole resource.
    #[must_use]
    pub const fn comes_after_roles(self) -> bool {
        match self {
            Self::CosmosDb | Self::VaultPolicies | Self::RedisPolicies | Self::PostgresRoles => {
                false
            }
            Self::DataLake => true,
        }
    }

    /// What is mostly given: the least that is of use.
    pub fn usually_given(self) -> impl Iterator<Item = DataRole> {
        let (all, least): (&[DataRole], Option<DataRole>) = match self {
            Self::CosmosDb | Self::VaultPolicies | Self::RedisPolicies | Self::PostgresRoles => {
                (&[], self.data_roles().next())
            }
            Self::DataLake => (data_lake::TO_READ, None),
        };
        all.iter().copied().chain(least)
    }

    /// The system that resources of this kind have; `None` where Azure roles decide,
    /// or another system that is drawn otherwise.
    #[must_use]
    pub fn of_resource(kind: ResourceKind) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|system| system.row().kinds.contains(&kind))
    }

    /// What can be held in it, from the least to the most.
    pub fn data_roles(self) -> impl Iterator<Item = DataRole> + Clone {
        DataRole::all().filter(move |role| role.row().system == self)
    }
}

impl DataRole {
    /// Whether its holder may do this.
    #[must_use]
    pub fn allows(self, action: &str) -> bool {
        let mut patterns = self.row().actions.iter();
        patterns.any(|pattern| matches(pattern, action, Wildcards::AsWritten))
    }
}

static TABLES: &[&[DataRoleRow]] = &[
    cosmos_db::ROWS,
    key_vault::ROWS,
    data_lake::ROWS,
    redis::ROWS,
    postgresql::ROWS,
];
