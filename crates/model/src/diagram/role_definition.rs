//! Role definitions that a diagram carries: custom roles, and built-in ones
//! that the tables do not have.
//!
//! What a role grants must not depend on what a program happened to have
//! loaded, so a diagram that assigns such a role says what is in it.

use std::rc::Rc;

use super::Diagram;
use super::id::{NodeId, RoleDefinitionId};
use super::node::NodeKind;
use super::scope::Scope;
use crate::access::{PermissionBlock, Plane, Role};
use crate::azure::{self, BuiltInRole};
use crate::guid::Guid;

/// A role definition of the diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDefinition {
    /// Which one it is.
    pub id: RoleDefinitionId,
    /// The id that assignments refer to.
    pub role: Guid,
    /// What it says.
    pub what: NewRoleDefinition,
}

/// What a role definition says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRoleDefinition {
    /// Who made it.
    pub kind: RoleKind,
    /// The name.
    pub name: String,
    /// What it is for; may be empty.
    pub description: String,
    /// What it grants. Assigned, the role grants what any block grants.
    pub permissions: Vec<RolePermissions>,
    /// The drawn scopes at and below which it can be assigned, in order; if
    /// there is none, everywhere in the drawing. May name nodes that are gone.
    pub assignable_scopes: Vec<NodeId>,
    /// Scopes at which it can be assigned that are not drawn, as Azure writes
    /// them.
    pub assignable_elsewhere: Vec<String>,
}

/// Who made a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleKind {
    /// A tenant.
    #[default]
    Custom,
    /// Azure, for all tenants.
    BuiltIn,
}

impl RoleKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Custom, Self::BuiltIn];

    /// The word for it in files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Custom => "custom",
            Self::BuiltIn => "built-in",
        }
    }

    /// The word for it on screen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Custom => "Custom role",
            Self::BuiltIn => "Built-in role",
        }
    }
}

/// A set of patterns whose exclusions and condition concern only themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RolePermissions {
    /// Patterns of control-plane actions.
    pub actions: Vec<String>,
    /// Patterns taken away from `actions`.
    pub not_actions: Vec<String>,
    /// Patterns of data-plane actions.
    pub data_actions: Vec<String>,
    /// Patterns taken away from `data_actions`.
    pub not_data_actions: Vec<String>,
    /// The condition under which the block grants anything, in Azure's own
    /// language.
    pub condition: Option<String>,
}

impl RolePermissions {
    /// The four lists, in the order in which Azure documents them.
    #[must_use]
    pub fn lists(&self) -> [&Vec<String>; 4] {
        [
            &self.actions,
            &self.not_actions,
            &self.data_actions,
            &self.not_data_actions,
        ]
    }

    fn of(block: &azure::roles::PermissionBlock) -> Self {
        let owned = |patterns: &[&str]| patterns.iter().copied().map(str::to_owned).collect();
        Self {
            actions: owned(block.actions),
            not_actions: owned(block.not_actions),
            data_actions: owned(block.data_actions),
            not_data_actions: owned(block.not_data_actions),
            condition: block.condition.map(str::to_owned),
        }
    }
}

impl NewRoleDefinition {
    /// The same of a role of the tables.
    #[must_use]
    pub fn of(role: &BuiltInRole) -> Self {
        Self {
            kind: RoleKind::BuiltIn,
            name: role.name.to_owned(),
            description: role.description.to_owned(),
            permissions: role.permissions.iter().map(RolePermissions::of).collect(),
            ..Self::default()
        }
    }

    /// Whether it grants anything on a plane, whatever it leaves out.
    #[must_use]
    pub fn is_on(&self, plane: Plane) -> bool {
        self.permissions.iter().any(|block| match plane {
            Plane::Control => !block.actions.is_empty(),
            Plane::Data => !block.data_actions.is_empty(),
        })
    }

    /// The role as access decisions take it.
    #[must_use]
    pub fn to_role(&self, role: Guid) -> Role<'static> {
        Role {
            id: role.to_string().into(),
            name: self.name.clone().into(),
            permissions: self
                .permissions
                .iter()
                .map(|block| PermissionBlock {
                    actions: block.actions.clone().into(),
                    not_actions: block.not_actions.clone().into(),
                    data_actions: block.data_actions.clone().into(),
                    not_data_actions: block.not_data_actions.clone().into(),
                    condition: block.condition.clone().map(Into::into),
                })
                .collect(),
        }
    }
}

/// A role of which the definition is known to a diagram.
#[derive(Clone, Copy, Debug)]
pub enum KnownRole<'a> {
    /// One of the tables.
    BuiltIn(&'static BuiltInRole),
    /// One that the diagram carries.
    Defined(&'a Rc<RoleDefinition>),
}

impl<'a> KnownRole<'a> {
    /// The id that assignments refer to.
    #[must_use]
    pub fn id(self) -> Guid {
        match self {
            Self::BuiltIn(role) => role.id,
            Self::Defined(it) => it.role,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'a str {
        match self {
            Self::BuiltIn(role) => role.name,
            Self::Defined(it) => &it.what.name,
        }
    }

    /// Who made it.
    #[must_use]
    pub fn kind(self) -> RoleKind {
        match self {
            Self::BuiltIn(_) => RoleKind::BuiltIn,
            Self::Defined(it) => it.what.kind,
        }
    }

    /// Whether it grants anything on a plane, whatever it leaves out.
    #[must_use]
    pub fn is_on(self, plane: Plane) -> bool {
        match self {
            Self::BuiltIn(role) => role.permissions.iter().any(|block| match plane {
                Plane::Control => !block.actions.is_empty(),
                Plane::Data => !block.data_actions.is_empty(),
            }),
            Self::Defined(it) => it.what.is_on(plane),
        }
    }

    /// What it says.
    #[must_use]
    pub fn definition(self) -> NewRoleDefinition {
        match self {
            Self::BuiltIn(role) => NewRoleDefinition::of(role),
            Self::Defined(it) => it.what.clone(),
        }
    }
}

impl Diagram {
    /// The role definition with this id.
    #[must_use]
    pub fn role_definition(&self, id: RoleDefinitionId) -> Option<&Rc<RoleDefinition>> {
        self.role_definitions.get(&id)
    }

    /// All role definitions that the diagram carries, in the order in which they
    /// were made.
    pub fn role_definitions(&self) -> impl DoubleEndedIterator<Item = &Rc<RoleDefinition>> + Clone {
        self.role_definitions.values()
    }

    /// The role that assignments refer to by this id; `None` if it is neither in
    /// the tables nor in the diagram.
    #[must_use]
    pub fn role(&self, role: Guid) -> Option<KnownRole<'_>> {
        // What the tables say counts: a diagram cannot make another role of one.
        BuiltInRole::find(role).map(KnownRole::BuiltIn).or_else(|| {
            self.role_definitions()
                .find(|it| it.role == role)
                .map(KnownRole::Defined)
        })
    }

    /// The name of the role, or its id where it is not known.
    #[must_use]
    pub fn role_name(&self, role: Guid) -> String {
        self.role(role)
            .map_or_else(|| role.to_string(), |role| role.name().to_owned())
    }

    /// The assignments of a role.
    pub fn assignments_of(&self, role: Guid) -> impl Iterator<Item = &Rc<super::RoleAssignment>> {
        self.role_assignments().filter(move |it| it.role == role)
    }

    /// Whether a role with this definition can be assigned at a scope, as far as
    /// the definition goes.
    #[must_use]
    pub fn is_assignable_at(&self, what: &NewRoleDefinition, scope: Scope) -> bool {
        let is_in_reach = what.assignable_scopes.is_empty()
            || self.scope_chain(scope).into_iter().any(|outer| {
                outer.part().is_none() && what.assignable_scopes.contains(&outer.node())
            });
        is_in_reach && !self.is_data_on_management_group(what, scope)
    }

    /// Whether this is a custom role with data actions at a management group,
    /// which Azure does not take.
    // Source: Azure custom roles, section "Custom role limits".
    pub(super) fn is_data_on_management_group(
        &self,
        what: &NewRoleDefinition,
        scope: Scope,
    ) -> bool {
        what.kind == RoleKind::Custom
            && what.is_on(Plane::Data)
            && self
                .node(scope.node())
                .is_some_and(|node| matches!(node.kind, NodeKind::ManagementGroup { .. }))
    }
}
