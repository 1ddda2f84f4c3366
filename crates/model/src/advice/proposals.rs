//! Which roles to offer for a principal at a scope?

use std::collections::BTreeMap;

use crate::azure::operations::{Permission, ScopeLevel};
use crate::azure::roles::id;
use crate::azure::{BuiltInRole, Operation, operations_on, operations_on_scope, scopes};
use crate::diagram::{CallId, Diagram, NodeKind, PrincipalId, PrincipalKind, Scope};
use crate::flow;
use crate::guid::Guid;

/// A role to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleProposal {
    /// The role.
    pub role: &'static BuiltInRole,
    /// Why it is offered.
    pub reason: Reason,
    /// Whether the principal holds it at this very scope already, so that it
    /// can't be assigned there again.
    pub is_assigned: bool,
}

/// Why a role is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is the role with the fewest permissions for something that these
    /// calls, made by the principal on the scope or below, need.
    Calls {
        /// All such calls, in the order in which they were drawn.
        calls: Vec<CallId>,
        /// How many of them lack it now.
        lacking: usize,
    },
    /// It is the role with the fewest permissions for something that can be
    /// done there.
    Operations(Vec<Operation>),
    /// It is a role that people know, for managing anything.
    General,
}

/// The roles to offer for a principal at a scope: first what the drawing's calls
/// ask for, those that lack most before the others, then what is usual for that
/// kind of scope. Each role is there once; none at all where roles cannot be
/// assigned.
///
/// For a group, the calls of its members count.
#[must_use]
pub fn proposals(diagram: &Diagram, principal: PrincipalId, scope: Scope) -> Vec<RoleProposal> {
    if !diagram.is_assignable_scope(scope) {
        return Vec::new();
    }
    let mut proposals: Vec<RoleProposal> = Vec::new();
    let mut offer = |role: Guid, reason: Reason| {
        if let Some(role) = BuiltInRole::find(role)
            && !proposals.iter().any(|offered| offered.role.id == role.id)
        {
            let is_assigned = diagram
                .role_assignments()
                .any(|it| it.principal == principal && it.role == role.id && it.scope == scope);
            proposals.push(RoleProposal {
                role,
                reason,
                is_assigned,
            });
        }
    };
    for (role, reason) in for_calls(diagram, principal, scope) {
        offer(role, reason);
    }
    for (role, operations) in for_operations(diagram, scope) {
        offer(role, Reason::Operations(operations));
    }
    offer(id::READER, Reason::General);
    offer(id::CONTRIBUTOR, Reason::General);
    proposals
}

fn for_calls(diagram: &Diagram, principal: PrincipalId, scope: Scope) -> Vec<(Guid, Reason)> {
    let mut found: BTreeMap<Guid, (Vec<CallId>, usize)> = BTreeMap::new();
    let is_group = diagram
        .principal(principal)
        .is_some_and(|principal| principal.kind == PrincipalKind::Group);
    for call in diagram.calls() {
        let Some(caller) = flow::identity_of_call(diagram, call) else {
            continue;
        };
        if caller != principal && !(is_group && flow::stands_for(diagram, caller, principal)) {
            continue;
        }
        for need in flow::needs_of_call(diagram, &call.what) {
            if !diagram.scope_chain(need.scope).contains(&scope) {
                continue;
            }
            let (calls, lacking) = found.entry(need.least_role).or_default();
            if calls.last() != Some(&call.id) {
                calls.push(call.id);
            }
            *lacking += usize::from(!flow::is_granted(diagram, caller, &need));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, (calls, lacking))| {
        (
            std::cmp::Reverse(*lacking),
            std::cmp::Reverse(calls.len()),
            calls.first().copied(),
        )
    });
    found
        .into_iter()
        .map(|(role, (calls, lacking))| (role, Reason::Calls { calls, lacking }))
        .collect()
}

/// The roles with the fewest permissions for what can be done at the scope, in
/// the order of the operations.
fn for_operations(diagram: &Diagram, scope: Scope) -> Vec<(Guid, Vec<Operation>)> {
    let mut found: Vec<(Guid, Vec<Operation>)> = Vec::new();
    let mut add =
        |role: Guid, operation: Operation| match found.iter_mut().find(|(known, _)| *known == role)
        {
            Some((_, operations)) => operations.push(operation),
            None => found.push((role, vec![operation])),
        };
    for operation in operations_at(diagram, scope) {
        if let Permission::Rbac(permission) = &operation.row().permission {
            add(permission.least_role, operation);
        }
    }
    let is_identity = diagram
        .node(scope.node())
        .is_some_and(|node| node.kind == NodeKind::UserAssignedIdentity);
    if is_identity {
        for operation in Operation::all() {
            if let Permission::Rbac(permission) = &operation.row().permission {
                for linked in permission.linked {
                    if linked.arm_type == scopes::USER_ASSIGNED_IDENTITY_TYPE {
                        add(linked.least_role, operation);
                    }
                }
            }
        }
    }
    found
}

/// What can be done on the scope itself or on its parts.
fn operations_at(diagram: &Diagram, scope: Scope) -> Vec<Operation> {
    let Some(node) = diagram.node(scope.node()) else {
        return Vec::new();
    };
    match (scope, &node.kind) {
        (Scope::Part(..), _) => diagram.operations_on(scope),
        (Scope::Node(_), NodeKind::Resource(resource)) => operations_on(resource.kind).collect(),
        (Scope::Node(_), NodeKind::ResourceGroup { .. }) => {
            operations_on_scope(ScopeLevel::ResourceGroup).collect()
        }
        (Scope::Node(_), NodeKind::Subscription { .. }) => {
            operations_on_scope(ScopeLevel::Subscription).collect()
        }
        (Scope::Node(_), NodeKind::ManagementGroup { .. }) => {
            operations_on_scope(ScopeLevel::ManagementGroup).collect()
        }
        (
            Scope::Node(_),
            NodeKind::Tenant
            | NodeKind::UserAssignedIdentity
            | NodeKind::ServicePrincipal { .. }
            | NodeKind::User
            | NodeKind::Group { .. }
            | NodeKind::Note { .. },
        ) => Vec::new(),
    }
}
