//! What can be aimed at, and what is worth asking about?

use crate::azure::operations::Permission;
use crate::azure::{Operation, Service};
use crate::diagram::{Credential, Diagram, IdentityChoice, NewCall, NodeId, PrincipalId, Scope};
use crate::flow;

/// Whether a token for one service is good where an operation is done: services
/// with one audience cannot tell each other's tokens from their own.
pub(super) fn is_good_at(service: Service, operation: Operation) -> bool {
    operation.row().service.row().audience == service.row().audience
}

/// What principal and groups hold, to pass over quickly what cannot matter.
pub(super) struct Held {
    scopes: Vec<Scope>,
}

impl Held {
    pub(super) fn of(diagram: &Diagram, principal: PrincipalId) -> Self {
        let memberships = flow::memberships(diagram, principal);
        let scopes = diagram
            .role_assignments()
            .filter(|it| memberships.contains_key(&it.principal))
            .map(|it| it.scope)
            .collect();
        Self { scopes }
    }

    /// Whether asking is worth while: not where only a role could help and none is
    /// held on the target, in it or above.
    pub(super) fn may_matter(
        &self,
        diagram: &Diagram,
        target: Scope,
        operation: Operation,
    ) -> bool {
        let Permission::Rbac(_) = diagram.permission(target, operation) else {
            return true;
        };
        // What was removed a moment ago may count, though it is not drawn.
        if diagram.clock().is_some() {
            return true;
        }
        let chain = diagram.scope_chain(target);
        self.scopes.iter().any(|scope| chain.contains(scope))
    }
}

/// A call as somebody would try it who is not drawn.
pub(super) fn attempt(operation: Operation, target: Scope) -> NewCall {
    NewCall {
        name: String::new(),
        caller: target.node(),
        target,
        operation,
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    }
}

/// Everything that a call can be aimed at, in the order of the drawing.
pub(super) fn all_targets(diagram: &Diagram) -> Vec<Scope> {
    diagram
        .nodes()
        .flat_map(|node| targets_in(diagram, node.id))
        .collect()
}

/// A node, and the parts of it.
pub(super) fn targets_in(diagram: &Diagram, node: NodeId) -> Vec<Scope> {
    let parts = diagram
        .node(node)
        .and_then(|node| node.resource())
        .into_iter()
        .flat_map(|resource| &resource.parts)
        .map(|part| Scope::Part(node, part.id));
    std::iter::once(Scope::Node(node)).chain(parts).collect()
}
