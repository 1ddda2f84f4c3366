//! What two designs are compared by.

use std::collections::BTreeSet;

use crate::compromise::{self, Foothold};
use crate::diagram::{Diagram, NodeId, NodeKind, PrincipalId};

/// What there is of a design that stands in a scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Managed identities, of both kinds.
    pub identities: usize,
    /// Role assignments to those identities.
    pub role_assignments: usize,
    /// Copies of secrets that hosts hold.
    pub secrets: usize,
    /// How many resources, besides itself, somebody else's code reaches from the
    /// host from which it reaches most.
    pub reach: usize,
}

/// Counts what stands in a scope.
#[must_use]
pub fn counts(diagram: &Diagram, scope: NodeId) -> Counts {
    let inside = || {
        diagram
            .nodes()
            .filter(move |node| diagram.stands_in(node.id, scope))
    };
    let mut identities = BTreeSet::new();
    let mut counts = Counts::default();
    for node in inside() {
        match &node.kind {
            NodeKind::UserAssignedIdentity => {
                identities.insert(PrincipalId::of_node(node.id));
            }
            NodeKind::Resource(resource) => {
                identities.extend(resource.system_assigned);
                counts.secrets += resource.settings.len();
            }
            _ => {}
        }
        counts.reach = counts.reach.max(reached_from(diagram, node.id));
    }
    counts.identities = identities.len();
    counts.role_assignments = diagram
        .role_assignments()
        .filter(|it| identities.contains(&it.principal))
        .count();
    counts
}

/// How many other resources somebody else's code reaches from a host; 0 for what
/// is none.
pub(super) fn reached_from(diagram: &Diagram, host: NodeId) -> usize {
    let runs_code = diagram
        .node(host)
        .and_then(|node| node.resource_kind())
        .is_some_and(crate::azure::ResourceKind::runs_code);
    if !runs_code {
        return 0;
    }
    let foothold = Foothold::CodeExecution(host);
    let mut reached = compromise::reach(diagram, &foothold, diagram.now()).targets();
    reached.remove(&host);
    reached.len()
}
