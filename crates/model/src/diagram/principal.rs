//! Security principals: who can hold a role.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::id::{NodeId, PrincipalId};
use super::{Diagram, NodeKind, RoleAssignment};

/// What kind of security principal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PrincipalKind {
    /// The identity that is part of a resource.
    SystemAssigned,
    /// A managed identity that is a resource of its own.
    UserAssigned,
    /// The service principal of an app registration.
    ServicePrincipal,
    /// A person.
    User,
    /// A security group.
    Group,
}

impl PrincipalKind {
    /// The words for it, as the captions write them.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SystemAssigned => "system-assigned identity",
            Self::UserAssigned => "user-assigned identity",
            Self::ServicePrincipal => "service principal",
            Self::User => "user",
            Self::Group => "group",
        }
    }
}

/// A security principal that exists in the diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// Which one it is.
    pub id: PrincipalId,
    /// What kind it is.
    pub kind: PrincipalKind,
    /// The node it is, or of which it is part.
    pub node: NodeId,
    /// Its name in the directory. A system-assigned identity has the name of
    /// its resource.
    pub name: String,
}

impl Diagram {
    /// The principal with this id; `None` if it was deleted, so that role
    /// assignments to it say "identity not found".
    #[must_use]
    pub fn principal(&self, id: PrincipalId) -> Option<Principal> {
        // The principal of a node has the node's number. Only where there is
        // no such node are the resources searched.
        if let Some(node) = self.node(NodeId::new(id.number())) {
            let kind = match node.kind {
                NodeKind::UserAssignedIdentity => PrincipalKind::UserAssigned,
                NodeKind::ServicePrincipal { .. } => PrincipalKind::ServicePrincipal,
                NodeKind::User => PrincipalKind::User,
                NodeKind::Group { .. } => PrincipalKind::Group,
                _ => return None,
            };
            return Some(Principal {
                id,
                kind,
                node: node.id,
                name: node.name.clone(),
            });
        }
        self.nodes()
            .find(|node| {
                node.resource()
                    .is_some_and(|resource| resource.system_assigned == Some(id))
            })
            .map(|node| Principal {
                id,
                kind: PrincipalKind::SystemAssigned,
                node: node.id,
                name: node.name.clone(),
            })
    }

    /// The role assignments whose principal is gone, in their order: Azure keeps them, and
    /// lists them as "Identity not found".
    pub fn orphaned_assignments(&self) -> impl Iterator<Item = &Rc<RoleAssignment>> {
        let existing: BTreeSet<PrincipalId> = self.principals().map(|it| it.id).collect();
        self.role_assignments()
            .filter(move |it| !existing.contains(&it.principal))
    }

    /// All principals that exist, in the order of the nodes.
    pub fn principals(&self) -> impl Iterator<Item = Principal> {
        self.nodes().filter_map(|node| {
            let (id, kind) = match &node.kind {
                NodeKind::Resource(resource) => {
                    (resource.system_assigned?, PrincipalKind::SystemAssigned)
                }
                NodeKind::UserAssignedIdentity => {
                    (PrincipalId::of_node(node.id), PrincipalKind::UserAssigned)
                }
                NodeKind::ServicePrincipal { .. } => (
                    PrincipalId::of_node(node.id),
                    PrincipalKind::ServicePrincipal,
                ),
                NodeKind::User => (PrincipalId::of_node(node.id), PrincipalKind::User),
                NodeKind::Group { .. } => (PrincipalId::of_node(node.id), PrincipalKind::Group),
                _ => return None,
            };
            Some(Principal {
                id,
                kind,
                node: node.id,
                name: node.name.clone(),
            })
        })
    }
}
