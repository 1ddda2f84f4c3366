//! Which roles shall the role picker propose, and what does each grant?

use vouchsafe_model::azure::operations::{CheckedAt, Permission, Plane, RbacPermission};
use vouchsafe_model::azure::{BuiltInRole, Operation};
use vouchsafe_model::diagram::{Diagram, NodeKind, PrincipalId, Scope};
use vouchsafe_model::guid::Guid;

use super::connect::in_sentence;

/// A role in the list of the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// The role definition.
    pub id: Guid,
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub group: &'static str,
    /// What it lets one do, in one sentence.
    pub description: &'static str,
    /// The actions it grants on the control plane, as patterns.
    pub actions: Vec<&'static str>,
    /// The actions it grants on the data plane, as patterns.
    pub data_actions: Vec<&'static str>,
    /// Why it is proposed; `None` for roles that are only found.
    pub because: Option<String>,
    /// Whether the principal has it at that scope already.
    pub is_assigned: bool,
}

/// What the picker shows: first what the drawing calls for, then everything
/// that is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleChoices {
    /// The least-privileged roles for what the drawing calls for.
    pub proposed: Vec<RoleRow>,
    /// All other roles that fit the search, by name.
    pub others: Vec<RoleRow>,
}

/// The roles to choose from.
#[must_use]
pub fn choices(
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Option<Scope>,
    search: &str,
) -> RoleChoices {
    let is_assigned = |role: Guid| {
        diagram
            .role_assignments()
            .any(|it| Some(it.principal) == principal && Some(it.scope) == scope && it.role == role)
    };
    let search = search.trim().to_lowercase();
    let fits = |role: &BuiltInRole| {
        let text =
            format!("{} {} {}", role.name, role.group.name(), role.description).to_lowercase();
        search.split_whitespace().all(|word| text.contains(word))
    };
    let proposals = scope.map_or_else(Vec::new, |scope| proposals(diagram, principal, scope));
    let proposed: Vec<RoleRow> = proposals
        .into_iter()
        .filter(|(role, _)| fits(role))
        .map(|(role, because)| row(role, Some(because), is_assigned(role.id)))
        .collect();
    let mut others: Vec<RoleRow> = BuiltInRole::all()
        .filter(|role| fits(role) && !proposed.iter().any(|other| other.id == role.id))
        .map(|role| row(role, None, is_assigned(role.id)))
        .collect();
    others.sort_by_key(|row| (!row.name.to_lowercase().starts_with(&search), row.name));
    RoleChoices { proposed, others }
}

/// The least-privileged roles that make sense there, each with the reason: for
/// the calls that are drawn, or else for what can be done there at all.
#[must_use]
pub fn proposals(
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Scope,
) -> Vec<(&'static BuiltInRole, String)> {
    let mut found: Vec<(&'static BuiltInRole, String)> = Vec::new();
    let mut propose = |operation: Operation, because: String| {
        let role = needed(operation, scope).and_then(|needed| BuiltInRole::find(needed.least_role));
        if let Some(role) = role
            && !found.iter().any(|(other, _)| other.id == role.id)
        {
            found.push((role, because));
        }
    };
    for call in diagram.calls() {
        let is_reached = diagram.scope_chain(call.what.target).contains(&scope);
        let may_be_meant =
            principal.is_none_or(|principal| may_act_for(diagram, call.what.caller, principal));
        if is_reached && may_be_meant {
            let row = call.what.operation.row();
            propose(
                call.what.operation,
                format!(
                    "{} {} in “{}”",
                    diagram.node_name(call.what.caller),
                    row.verb,
                    diagram.scope_name(call.what.target)
                ),
            );
        }
    }
    if found.is_empty() {
        let mut propose = |operation: Operation| {
            let role =
                needed(operation, scope).and_then(|needed| BuiltInRole::find(needed.least_role));
            if let Some(role) = role
                && !found.iter().any(|(other, _)| other.id == role.id)
            {
                found.push((
                    role,
                    format!("the least for: {}", in_sentence(operation.row().name)),
                ));
            }
        };
        diagram
            .operations_on(scope)
            .into_iter()
            .for_each(&mut propose);
        let parts = diagram
            .node(scope.node())
            .and_then(|node| node.resource())
            .filter(|_| scope.part().is_none())
            .map(|resource| resource.parts.as_slice())
            .unwrap_or_default();
        for part in parts {
            diagram
                .operations_on(Scope::Part(scope.node(), part.id))
                .into_iter()
                .for_each(&mut propose);
        }
    }
    found
}

/// What the operation needs, if a role at the scope can give it.
fn needed(operation: Operation, scope: Scope) -> Option<&'static RbacPermission> {
    match &operation.row().permission {
        Permission::Rbac(needed)
            if scope.part().is_none() || needed.checked_at != CheckedAt::Resource =>
        {
            Some(needed)
        }
        Permission::Rbac(_) | Permission::Database(_) => None,
    }
}

/// Whether code on the host may act for the principal: one of its identities
/// is the principal, or is in it, as in a group.
fn may_act_for(
    diagram: &Diagram,
    host: vouchsafe_model::diagram::NodeId,
    principal: PrincipalId,
) -> bool {
    let Some(resource) = diagram.node(host).and_then(|node| node.resource()) else {
        return false;
    };
    let own = resource.system_assigned.into_iter().chain(
        resource
            .user_assigned
            .iter()
            .map(|it| PrincipalId::of_node(*it)),
    );
    own.into_iter()
        .any(|identity| identity == principal || groups_of(diagram, identity).contains(&principal))
}

/// The groups a principal is in, directly or through others.
#[must_use]
pub fn groups_of(diagram: &Diagram, principal: PrincipalId) -> Vec<PrincipalId> {
    let mut found = vec![principal];
    let mut next = 0;
    while let Some(member) = found.get(next).copied() {
        next += 1;
        for node in diagram.nodes() {
            if let NodeKind::Group { members } = &node.kind {
                let group = PrincipalId::of_node(node.id);
                if members.contains(&member) && !found.contains(&group) {
                    found.push(group);
                }
            }
        }
    }
    found.remove(0);
    found
}

fn row(role: &'static BuiltInRole, because: Option<String>, is_assigned: bool) -> RoleRow {
    let all = |plane: Plane| {
        let blocks = role.permissions.iter();
        blocks
            .flat_map(|block| match plane {
                Plane::Control => block.actions,
                Plane::Data => block.data_actions,
            })
            .copied()
            .collect()
    };
    RoleRow {
        id: role.id,
        name: role.name,
        group: role.group.name(),
        description: role.description,
        actions: all(Plane::Control),
        data_actions: all(Plane::Data),
        because,
        is_assigned,
    }
}
