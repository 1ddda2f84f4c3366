//! Where a role assignment applies, or what a call is aimed at.

use super::Diagram;
use super::id::{NodeId, PartId};
use crate::azure::part_kinds::RoleScope;

/// A scope of the drawing: a whole node, or a part of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// A management group, subscription, resource group, resource or
    /// user-assigned identity.
    Node(NodeId),
    /// A part of a resource, such as a blob container.
    Part(NodeId, PartId),
}

impl Scope {
    /// The node that is, or holds, the scope.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Node(node) | Self::Part(node, _) => node,
        }
    }

    /// The part, where the scope is one.
    #[must_use]
    pub const fn part(self) -> Option<PartId> {
        match self {
            Self::Node(_) => None,
            Self::Part(_, part) => Some(part),
        }
    }
}

impl Diagram {
    /// Whether the scope is in the diagram (at all, not: may carry roles).
    #[must_use]
    pub fn has_scope(&self, scope: Scope) -> bool {
        match scope {
            Scope::Node(node) => self.node(node).is_some(),
            Scope::Part(node, part) => self.part(node, part).is_some(),
        }
    }

    /// Whether roles can be assigned at the scope.
    #[must_use]
    pub fn is_assignable_scope(&self, scope: Scope) -> bool {
        match scope {
            Scope::Node(node) => self.node(node).is_some_and(|node| node.is_scope()),
            Scope::Part(node, part) => self
                .part(node, part)
                .is_some_and(|part| part.kind.row().role_scope == RoleScope::Part),
        }
    }

    /// The name of the scope: that of the node, or of the part.
    #[must_use]
    pub fn scope_name(&self, scope: Scope) -> &str {
        match scope {
            Scope::Node(node) => self.node(node).map_or("", |node| node.name.as_str()),
            Scope::Part(node, part) => self.part(node, part).map_or("", |part| part.name.as_str()),
        }
    }

    /// The scope and what it stands in, from the scope outwards, as far as it
    /// is drawn.
    #[must_use]
    pub fn scope_chain(&self, scope: Scope) -> Vec<Scope> {
        let mut chain = vec![scope];
        if let Scope::Part(node, _) = scope {
            chain.push(Scope::Node(node));
        }
        chain.extend(
            self.ancestors(scope.node())
                .map(|ancestor| Scope::Node(ancestor.id)),
        );
        chain
    }
}
