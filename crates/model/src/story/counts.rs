//! What two designs are compared by.

use std::collections::{BTreeMap, BTreeSet};

use super::stage::stages;
use crate::compromise::{self, Foothold};
use crate::diagram::{Diagram, NodeId, NodeKind, PrincipalId};

/// Where those stand, or stood, who act in a story: so that what is left of an identity
/// that is gone can be counted where it belonged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts(BTreeMap<PrincipalId, Vec<NodeId>>);

impl Whereabouts {
    /// Of everybody who is drawn.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Self {
        let mut seen = Self::default();
        seen.look(diagram);
        seen
    }

    /// Of everybody who is drawn at a beat of a story, from 0, or was before.
    #[must_use]
    pub fn told(diagram: &Diagram, place: usize) -> Self {
        let mut seen = Self::of(diagram);
        for (_, stage) in stages(diagram).take(place.saturating_add(1)) {
            seen.look(&stage.diagram);
        }
        seen
    }

    /// Notes where everybody stands now.
    pub fn look(&mut self, diagram: &Diagram) {
        for principal in diagram.principals() {
            let around = diagram.ancestors(principal.node).map(|node| node.id);
            self.0.insert(principal.id, around.collect());
        }
    }

    fn is_in(&self, principal: PrincipalId, scope: NodeId) -> bool {
        self.0
            .get(&principal)
            .is_some_and(|around| around.contains(&scope))
    }
}

/// What there is of a design that stands in a scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Managed identities, of both kinds.
    pub identities: usize,
    /// Role assignments to those identities.
    pub role_assignments: usize,
    /// Role assignments to an identity that stood in the scope and is gone: Azure lists
    /// them as "Identity not found".
    pub orphaned: usize,
    /// Copies of secrets that hosts hold.
    pub secrets: usize,
    /// How many resources, besides itself, somebody else's code reaches from the
    /// host from which it reaches most.
    pub reach: usize,
}

/// Counts what stands in a scope, and what is left of what stood there.
#[must_use]
pub fn counts(diagram: &Diagram, scope: NodeId, seen: &Whereabouts) -> Counts {
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
    counts.orphaned = diagram
        .orphaned_assignments()
        .filter(|it| seen.is_in(it.principal, scope))
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
