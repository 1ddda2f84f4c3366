//! A piece of a diagram that was copied.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Diagram;
use super::call::Call;
use super::data_grant::DataGrant;
use super::federation::FederatedCredential;
use super::id::{NodeId, PrincipalId};
use super::node::{Node, NodeKind};
use super::relation::{DatabaseUser, RoleAssignment};
use super::role_definition::RoleDefinition;

/// Copied nodes and what connects them with one another. It stands for itself:
/// it can be pasted after the originals are gone, or into another diagram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// The nodes; a scope comes with what stands in it.
    pub nodes: Vec<Rc<Node>>,
    /// Nodes that were not copied, but that copied ones speak of: identities
    /// that are attached, named by a call, or members of a group; resources of
    /// which a setting holds a key. A paste finds them again by number, kind and
    /// name, or does without.
    pub around: Vec<Rc<Node>>,
    /// Role assignments from copied principals to copied scopes.
    pub role_assignments: Vec<Rc<RoleAssignment>>,
    /// The definitions of roles that are assigned in it, as far as the diagram
    /// carried them.
    pub role_definitions: Vec<Rc<RoleDefinition>>,
    /// Database users of copied principals in copied databases.
    pub database_users: Vec<Rc<DatabaseUser>>,
    /// What copied principals hold in the own systems of copied resources.
    pub data_grants: Vec<Rc<DataGrant>>,
    /// Calls from copied hosts to copied targets.
    pub calls: Vec<Rc<Call>>,
    /// Federated credentials of copied identities.
    pub federated_credentials: Vec<Rc<FederatedCredential>>,
}

impl Fragment {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

impl Diagram {
    /// Copies these nodes, what stands in them, and what connects all of those
    /// with one another. The tenant is not copied.
    #[must_use]
    pub fn copy(&self, chosen: &[NodeId]) -> Fragment {
        let chosen: BTreeSet<NodeId> = chosen.iter().copied().collect();
        let is_in = |id: NodeId| {
            id != self.tenant
                && (chosen.contains(&id)
                    || self.ancestors(id).any(|outer| chosen.contains(&outer.id)))
        };
        let is_principal_in = |id| {
            self.principal(id)
                .is_some_and(|principal| is_in(principal.node))
        };
        let nodes: Vec<Rc<Node>> = self
            .nodes()
            .filter(|node| is_in(node.id))
            .cloned()
            .collect();
        let calls: Vec<Rc<Call>> = self
            .calls()
            .filter(|it| is_in(it.what.caller) && is_in(it.what.target.node()))
            .cloned()
            .collect();
        let spoken_of = nodes
            .iter()
            .flat_map(|node| principals_of(node))
            .chain(calls.iter().filter_map(|call| call.what.named_identity()));
        let copied_from = nodes
            .iter()
            .filter_map(|node| node.resource())
            .flat_map(|resource| &resource.settings)
            .map(|setting| setting.secret.from());
        let of_workloads = nodes
            .iter()
            .filter_map(|node| node.resource()?.workload.as_ref())
            .flat_map(|it| it.identity.into_iter().chain(it.cluster));
        let trusting = calls
            .iter()
            .filter_map(|call| call.what.credential.trusting());
        let around: BTreeSet<NodeId> = spoken_of
            .filter_map(|principal| self.principal(principal))
            .map(|principal| principal.node)
            .chain(copied_from)
            .chain(of_workloads)
            .chain(trusting)
            .filter(|node| !is_in(*node))
            .collect();
        let role_assignments: Vec<Rc<RoleAssignment>> = self
            .role_assignments()
            .filter(|it| is_in(it.scope.node()) && is_principal_in(it.principal))
            .cloned()
            .collect();
        Fragment {
            role_definitions: self
                .role_definitions()
                .filter(|it| role_assignments.iter().any(|held| held.role == it.role))
                .cloned()
                .collect(),
            role_assignments,
            around: around
                .iter()
                .filter_map(|node| self.node(*node).cloned())
                .collect(),
            nodes,
            database_users: self
                .database_users()
                .filter(|it| is_in(it.server) && is_principal_in(it.principal))
                .cloned()
                .collect(),
            data_grants: self
                .data_grants()
                .filter(|it| is_in(it.scope.node()) && is_principal_in(it.principal))
                .cloned()
                .collect(),
            calls,
            federated_credentials: self
                .federated_credentials()
                .filter(|it| is_in(it.identity))
                .cloned()
                .collect(),
        }
    }
}

/// The principals that a node speaks of.
fn principals_of(node: &Node) -> Vec<PrincipalId> {
    match &node.kind {
        NodeKind::Resource(resource) => resource
            .user_assigned
            .iter()
            .map(|identity| PrincipalId::of_node(*identity))
            .collect(),
        NodeKind::Group { members } => members.iter().copied().collect(),
        _ => Vec::new(),
    }
}
