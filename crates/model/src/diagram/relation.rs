//! What connects nodes: role assignments, deny assignments, database users.

use super::id::{DatabaseUserId, DenyAssignmentId, NodeId, PartId, PrincipalId, RoleAssignmentId};
use super::scope::Scope;
use crate::guid::Guid;

/// A role held by a security principal at a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAssignment {
    /// Which one it is.
    pub id: RoleAssignmentId,
    /// Who holds the role. May be gone: Azure keeps the assignment of a deleted
    /// identity.
    pub principal: PrincipalId,
    /// The role definition, by its id.
    pub role: Guid,
    /// Where it applies: here and below.
    pub scope: Scope,
    /// The condition under which it applies, as Azure writes it.
    pub condition: Option<String>,
}

/// An assignment that forbids, whatever the roles say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenyAssignment {
    /// Which one it is.
    pub id: DenyAssignmentId,
    /// What it says.
    pub rule: NewDenyAssignment,
}

/// What a deny assignment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDenyAssignment {
    /// What people call it.
    pub name: String,
    /// Where it applies.
    pub scope: Scope,
    /// Whether it applies at the scope only, not below.
    pub is_for_this_scope_only: bool,
    /// Whom it forbids.
    pub principals: DeniedPrincipals,
    /// Whom it spares, members of spared groups included.
    pub exclude_principals: Vec<PrincipalId>,
    /// Control plane actions it forbids, as patterns.
    pub actions: Vec<String>,
    /// Control plane actions left out of those.
    pub not_actions: Vec<String>,
    /// Data plane actions it forbids, as patterns.
    pub data_actions: Vec<String>,
    /// Data plane actions left out of those.
    pub not_data_actions: Vec<String>,
}

/// Whom a deny assignment forbids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeniedPrincipals {
    /// Everyone.
    All,
    /// These, and the members of those that are groups.
    These(Vec<PrincipalId>),
}

/// A user inside a database that stands for a security principal: made with
/// `CREATE USER … FROM EXTERNAL PROVIDER`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseUser {
    /// Which one it is.
    pub id: DatabaseUserId,
    /// The database server.
    pub server: NodeId,
    /// The database of that server.
    pub database: PartId,
    /// Whom the user stands for. May be gone, as with role assignments.
    pub principal: PrincipalId,
    /// The database roles it is a member of, each once, in order.
    pub roles: Vec<DatabaseRole>,
}

/// A fixed database role of SQL Server.
// Source: Microsoft SQL documentation, "Database-level roles", fixed database roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatabaseRole {
    /// Can read all data from all user tables and views.
    DataReader,
    /// Can add, delete and change data in all user tables.
    DataWriter,
    /// Can do everything in the database.
    Owner,
}

impl DatabaseRole {
    /// All roles that the model knows, from the least to the most powerful.
    pub const ALL: [Self; 3] = [Self::DataReader, Self::DataWriter, Self::Owner];

    /// Its name inside the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DataReader => "db_datareader",
            Self::DataWriter => "db_datawriter",
            Self::Owner => "db_owner",
        }
    }

    /// The role with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}
