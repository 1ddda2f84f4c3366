//! What somebody holds in the system that a service has of its own.

use super::id::{DataGrantId, NodeId, PrincipalId};
use super::scope::Scope;
use super::{Diagram, Node};
use crate::azure::data_roles::{DataRole, GrantSystem};
use crate::azure::operations::{Permission, operations_on};

/// What a security principal holds in a service's own system: a data-plane role
/// assignment of Cosmos DB, for example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataGrant {
    /// Which one it is.
    pub id: DataGrantId,
    /// For what it is given: a whole resource, or a part of one.
    pub scope: Scope,
    /// Who holds it. May be gone, as with role assignments.
    pub principal: PrincipalId,
    /// What is held, each once and in order; never nothing.
    pub roles: Vec<DataRole>,
}

impl DataGrant {
    /// What is held, in words; of much, only how much.
    #[must_use]
    pub fn text(&self) -> String {
        const MOST_NAMED: usize = 3;
        let held = DataRole::all().filter(|role| self.roles.contains(role));
        let names = held.map(|role| role.row().name);
        match self.roles.as_slice() {
            [first, _, _, _, ..] => {
                format!("{} {}", self.roles.len(), first.row().system.row().roles)
            }
            _ => names.take(MOST_NAMED).collect::<Vec<_>>().join(", "),
        }
    }
}

impl Node {
    /// The system of its own that decides who may do what with the data here.
    #[must_use]
    pub fn grant_system(&self) -> Option<GrantSystem> {
        self.resource_kind().and_then(GrantSystem::of_resource)
    }
}

impl Diagram {
    /// The system of its own in which something can be given for exactly this scope.
    #[must_use]
    pub fn grant_system(&self, scope: Scope) -> Option<GrantSystem> {
        let system = self.node(scope.node())?.grant_system()?;
        match scope.part() {
            None => (!system.comes_after_roles()).then_some(system),
            Some(part) => {
                let kind = self.part(scope.node(), part)?.kind;
                system.row().parts.contains(&kind).then_some(system)
            }
        }
    }

    /// Whether data roles decide about anything that can be done with this resource,
    /// as it works now, be it where no Azure role does.
    #[must_use]
    pub fn asks_data_roles(&self, node: NodeId) -> bool {
        let Some(kind) = self.node(node).and_then(|it| it.resource_kind()) else {
            return false;
        };
        operations_on(kind).any(|operation| {
            let permission = self.permission(Scope::Node(node), operation);
            match permission {
                Permission::DataRole(_) => true,
                Permission::Rbac(permission) => permission.otherwise.is_some(),
                Permission::Database(_) => false,
            }
        })
    }

    /// Whether what is given for `outer` counts for `inner`.
    #[must_use]
    pub fn data_scope_reaches(&self, outer: Scope, inner: Scope) -> bool {
        if outer == inner || outer == Scope::Node(inner.node()) {
            return true;
        }
        let part = |scope: Scope| self.part(scope.node(), scope.part()?);
        outer.node() == inner.node()
            && part(outer).zip(part(inner)).is_some_and(|(outer, inner)| {
                inner.kind.stands_in(&inner.name, outer.kind, &outer.name)
            })
    }
}
