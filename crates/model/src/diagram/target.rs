//! What a call can be aimed at.

use super::{Diagram, NodeId, NodeKind, Scope};
use crate::azure::models::ModelNeed;
use crate::azure::operations::{Permission, ScopeLevel};
use crate::azure::services::HttpRefusals;
use crate::azure::{Mode, Operation, operations_on, operations_on_scope};

impl Diagram {
    /// The key vaults that decide by access policies.
    pub(crate) fn vaults_with_policies(&self) -> impl Iterator<Item = NodeId> {
        const BY_POLICIES: Mode = Mode::named("vault-access-policies");
        self.nodes()
            .filter(|node| {
                node.resource()
                    .is_some_and(|it| it.modes.contains(&BY_POLICIES))
            })
            .map(|node| node.id)
    }

    /// What the operation needs on this target.
    #[must_use]
    pub fn permission(&self, target: Scope, operation: Operation) -> &'static Permission {
        let resource = self.node(target.node()).and_then(|node| node.resource());
        resource
            .into_iter()
            .flat_map(|it| it.all_modes())
            .find_map(|mode| mode.need(operation))
            .unwrap_or(&operation.row().permission)
    }

    /// How the service refuses what is aimed at this target, over HTTP.
    #[must_use]
    pub fn http_refusals(&self, target: Scope, usual: &HttpRefusals) -> HttpRefusals {
        let resource = self.node(target.node()).and_then(|node| node.resource());
        resource
            .into_iter()
            .flat_map(|it| it.all_modes())
            .fold(*usual, |refusals, mode| mode.row().refusals.over(&refusals))
    }

    /// Whether the operation can be aimed at the target.
    #[must_use]
    pub fn offers(&self, target: Scope, operation: Operation) -> bool {
        self.operations_on(target).contains(&operation)
    }

    /// The operations that can be aimed at the target, in the catalogue's order.
    ///
    /// A blob is read from a container, so that is a target for reading; the
    /// account as a whole is one for listing its containers.
    #[must_use]
    pub fn operations_on(&self, target: Scope) -> Vec<Operation> {
        let Some(node) = self.node(target.node()) else {
            return Vec::new();
        };
        let level = match node.kind {
            NodeKind::ManagementGroup { .. } => Some(ScopeLevel::ManagementGroup),
            NodeKind::Subscription { .. } => Some(ScopeLevel::Subscription),
            NodeKind::ResourceGroup { .. } => Some(ScopeLevel::ResourceGroup),
            _ => None,
        };
        match (target, node.resource_kind(), level) {
            (Scope::Part(node, part), Some(kind), _) => {
                let Some(part) = self.part(node, part) else {
                    return Vec::new();
                };
                let mut operations: Vec<Operation> = operations_on(kind)
                    .filter(|operation| operation.row().parts.contains(&part.kind))
                    .collect();
                // What the deployed model does comes before what it is asked by mistake.
                operations.sort_by_key(|it| !ModelNeed::is_met(*it, Some(part.kind)));
                operations
            }
            (Scope::Node(_), Some(kind), _) => operations_on(kind)
                .filter(|operation| operation.row().parts.is_empty())
                .collect(),
            (Scope::Node(_), None, Some(level)) => operations_on_scope(level).collect(),
            _ => Vec::new(),
        }
    }
}
