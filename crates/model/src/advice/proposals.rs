//! Which roles to offer for a principal at a scope?

mod custom;

use std::collections::BTreeMap;

use custom::{CustomRoles, NeedOfCall};

use crate::azure::operations::{Permission, ScopeLevel};
use crate::azure::roles::id;
use crate::azure::{Operation, operations_on, operations_on_scope, scopes};
use crate::diagram::{CallId, Diagram, NodeKind, PrincipalId, PrincipalKind, Scope};
use crate::flow::{self, Need};
use crate::guid::Guid;

/// A role to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleProposal {
    /// The role: one of the tables, or a custom one that the diagram carries.
    pub role: Guid,
    /// Why it is offered.
    pub reason: Reason,
    /// Whether the principal holds it at this very scope already, so that it
    /// can't be assigned there again.
    pub is_assigned: bool,
}

/// Why a role is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is the built-in role with the fewest permissions for something that these
    /// calls, made by the principal on the scope or below, need; or a custom role
    /// that gives them what they need with less.
    Calls {
        /// All such calls, in the order in which they were drawn.
        calls: Vec<CallId>,
        /// How many of them lack it now.
        lacking: usize,
    },
    /// It is the built-in role with the fewest permissions for something that can
    /// be done there, or a custom role with less.
    Operations(Vec<Operation>),
    /// It is a role that people know, for managing anything.
    General,
}

/// The roles to offer for a principal at a scope: first what the drawing's calls
/// ask for, those that lack most before the others, then what is usual for that
/// kind of scope. Each role is there once; none at all where roles cannot be
/// assigned.
///
/// For a group, the calls of its members count. Custom roles that the diagram
/// carries are offered where they give away less than the built-in ones.
#[must_use]
pub fn proposals(diagram: &Diagram, principal: PrincipalId, scope: Scope) -> Vec<RoleProposal> {
    if !diagram.is_assignable_scope(scope) {
        return Vec::new();
    }
    let mut proposals: Vec<RoleProposal> = Vec::new();
    let mut offer = |role: Guid, reason: Reason| {
        if diagram.role(role).is_some() && !proposals.iter().any(|offered| offered.role == role) {
            let is_assigned = diagram
                .role_assignments()
                .any(|it| it.principal == principal && it.role == role && it.scope == scope);
            proposals.push(RoleProposal {
                role,
                reason,
                is_assigned,
            });
        }
    };
    let custom = CustomRoles::at(diagram, scope);
    for (role, reason) in for_calls(diagram, &custom, principal, scope) {
        offer(role, reason);
    }
    for (role, operations) in for_operations(diagram, &custom, scope) {
        offer(role, Reason::Operations(operations));
    }
    offer(id::READER, Reason::General);
    offer(id::CONTRIBUTOR, Reason::General);
    proposals
}

fn for_calls(
    diagram: &Diagram,
    custom: &CustomRoles<'_>,
    principal: PrincipalId,
    scope: Scope,
) -> Vec<(Guid, Reason)> {
    let needed = needed_below(diagram, principal, scope);
    let mut found: BTreeMap<Guid, (Vec<CallId>, usize)> = BTreeMap::new();
    let mut add = |role: Guid, it: &NeedOfCall| {
        let (calls, lacking) = found.entry(role).or_default();
        if calls.last() != Some(&it.call) {
            calls.push(it.call);
        }
        *lacking += usize::from(it.is_lacking);
    };
    for it in &needed {
        add(it.need.least_role, it);
    }
    let needs: Vec<&Need> = needed.iter().map(|it| &it.need).collect();
    let narrower = custom.narrower(&needs);
    for (role, places) in &narrower {
        let granted = places.iter().filter_map(|place| needed.get(*place));
        granted.for_each(|it| add(*role, it));
    }
    let is_built_in = |role: &Guid| !narrower.iter().any(|(custom, _)| custom == role);
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(role, (calls, lacking))| {
        (
            std::cmp::Reverse(*lacking),
            std::cmp::Reverse(calls.len()),
            is_built_in(role),
            calls.first().copied(),
        )
    });
    found
        .into_iter()
        .map(|(role, (calls, lacking))| (role, Reason::Calls { calls, lacking }))
        .collect()
}

/// What the calls need that the principal, or a member of it, makes on the scope or
/// below.
fn needed_below(diagram: &Diagram, principal: PrincipalId, scope: Scope) -> Vec<NeedOfCall> {
    let is_group = diagram
        .principal(principal)
        .is_some_and(|principal| principal.kind == PrincipalKind::Group);
    let mut needed = Vec::new();
    for call in diagram.calls() {
        let Some(caller) = flow::identity_of_call(diagram, call) else {
            continue;
        };
        if caller != principal && !(is_group && flow::stands_for(diagram, caller, principal)) {
            continue;
        }
        for need in flow::needs_of_call(diagram, &call.what) {
            if diagram.scope_chain(need.scope).contains(&scope) {
                needed.push(NeedOfCall {
                    call: call.id,
                    is_lacking: !flow::is_granted(diagram, caller, &need),
                    need,
                });
            }
        }
    }
    needed
}

/// The roles with the fewest permissions for what can be done at the scope, in
/// the order of the operations.
fn for_operations(
    diagram: &Diagram,
    custom: &CustomRoles<'_>,
    scope: Scope,
) -> Vec<(Guid, Vec<Operation>)> {
    let mut found: Vec<(Guid, Vec<Operation>)> = Vec::new();
    let mut add =
        |role: Guid, operation: Operation| match found.iter_mut().find(|(known, _)| *known == role)
        {
            Some((_, operations)) => operations.push(operation),
            None => found.push((role, vec![operation])),
        };
    for operation in operations_at(diagram, scope) {
        if let Permission::Rbac(permission) = diagram.permission(scope, operation) {
            let needs = flow::role_needs(diagram, operation, scope);
            for (role, granted) in custom.narrower(&needs.iter().collect::<Vec<_>>()) {
                if granted.len() == needs.len() {
                    add(role, operation);
                }
            }
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
