//! What is there to decide by?
//!
//! Plain data, in any order. An estate need not be sound: ids may refer to
//! nothing, groups may be in rings, parents may form loops. Where an id is
//! listed twice, the first counts.

use std::borrow::Cow;

use super::id::{DenyAssignmentId, PrincipalId, RoleAssignmentId, RoleId, ScopeId};
use super::pattern::{Patterns, Wildcards};

/// Everything that decides who may do what where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Estate<'a> {
    /// All scopes, from the root to resources within resources.
    pub scopes: Vec<Scope<'a>>,
    /// All principals and groups that still exist.
    pub principals: Vec<Principal<'a>>,
    /// All role definitions that assignments may refer to.
    pub roles: Vec<Role<'a>>,
    /// Who holds which role where.
    pub role_assignments: Vec<RoleAssignment<'a>>,
    /// Who is barred from what where.
    pub deny_assignments: Vec<DenyAssignment<'a>>,
    /// How patterns are read.
    pub wildcards: Wildcards,
}

/// The two kinds of operation in Azure, which never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plane {
    /// Managing resources: `actions` and `notActions` count.
    Control,
    /// Using what is in them: `dataActions` and `notDataActions` count.
    Data,
}

impl Plane {
    /// The plane that this one is not.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Control => Self::Data,
            Self::Data => Self::Control,
        }
    }
}

/// A place that roles are assigned at and questions asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope<'a> {
    /// What it answers to.
    pub id: ScopeId<'a>,
    /// The scope that it stands in; `None` at the top. Nothing follows from
    /// how ids are spelled.
    pub parent: Option<ScopeId<'a>>,
}

/// A user, group, service principal or managed identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal<'a> {
    /// What it answers to.
    pub id: PrincipalId<'a>,
    /// The groups that it is directly in.
    pub member_of: Vec<PrincipalId<'a>>,
}

/// A role definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role<'a> {
    /// What assignments refer to.
    pub id: RoleId<'a>,
    /// What people call it; need not be unique.
    pub name: Cow<'a, str>,
    /// What it grants. Each block stands for itself: its exclusions and its
    /// condition say nothing about the others.
    pub permissions: Vec<PermissionBlock<'a>>,
}

/// What a role grants, or a deny assignment bars, on either plane: the included
/// patterns less the excluded ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PermissionBlock<'a> {
    /// Included on the control plane.
    pub actions: Patterns<'a>,
    /// Excluded on the control plane.
    pub not_actions: Patterns<'a>,
    /// Included on the data plane.
    pub data_actions: Patterns<'a>,
    /// Excluded on the data plane.
    pub not_data_actions: Patterns<'a>,
    /// A condition on this block. In a deny assignment it is not evaluated: the
    /// block blocks nevertheless.
    pub condition: Option<Cow<'a, str>>,
}

/// A role held by a principal at a scope and everywhere below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAssignment<'a> {
    /// What it answers to.
    pub id: RoleAssignmentId<'a>,
    /// Who holds the role; perhaps somebody who is gone.
    pub principal: PrincipalId<'a>,
    /// Which role.
    pub role: RoleId<'a>,
    /// Where.
    pub scope: ScopeId<'a>,
    /// The condition under which it grants.
    pub condition: Option<Cow<'a, str>>,
}

/// What principals are barred from at a scope, whatever their roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenyAssignment<'a> {
    /// What it answers to.
    pub id: DenyAssignmentId<'a>,
    /// Where.
    pub scope: ScopeId<'a>,
    /// Whether it stops at its scope; otherwise it holds everywhere below, too.
    pub does_not_apply_to_child_scopes: bool,
    /// Who is barred; [`PrincipalId::ALL_PRINCIPALS`] stands for everybody.
    pub principals: Vec<PrincipalId<'a>>,
    /// Who is not barred after all, by name or through a group.
    pub exclude_principals: Vec<PrincipalId<'a>>,
    /// What is barred.
    pub permissions: Vec<PermissionBlock<'a>>,
}
