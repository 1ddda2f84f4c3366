//! Which roles shall the role picker propose, and what does each grant?

use vouchsafe_model::access::Plane;
use vouchsafe_model::advice::{Reason, RoleProposal, proposals};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::diagram::{Diagram, NodeKind, PrincipalId, Scope};
use vouchsafe_model::guid::Guid;

use super::connect::in_sentence;
use super::words::count;

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
/// else, to be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleChoices {
    /// The least-privileged roles for what the drawing calls for.
    pub proposed: Vec<RoleRow>,
    /// All other roles, by name.
    pub others: Vec<RoleRow>,
}

/// The roles to choose from.
#[must_use]
pub fn choices(
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Option<Scope>,
) -> RoleChoices {
    let is_assigned = |role: Guid| {
        diagram
            .role_assignments()
            .any(|it| Some(it.principal) == principal && Some(it.scope) == scope && it.role == role)
    };
    let proposed: Vec<RoleRow> = scope
        .map_or_else(Vec::new, |scope| proposed(diagram, principal, scope))
        .into_iter()
        .map(|(role, because)| row(role, Some(because), is_assigned(role.id)))
        .collect();
    let mut others: Vec<RoleRow> = BuiltInRole::all()
        .filter(|role| !proposed.iter().any(|other| other.id == role.id))
        .map(|role| row(role, None, is_assigned(role.id)))
        .collect();
    others.sort_by_key(|row| row.name);
    RoleChoices { proposed, others }
}

/// The least-privileged roles that make sense there, each with the reason: for
/// the calls that are drawn, or else for what can be done there at all.
fn proposed(
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Scope,
) -> Vec<(&'static BuiltInRole, String)> {
    // While nobody is chosen, nobody's calls count: the tenant makes none.
    let principal = principal.unwrap_or_else(|| PrincipalId::of_node(diagram.tenant()));
    let all = proposals(diagram, principal, scope);
    let is_for_calls = |it: &RoleProposal| matches!(it.reason, Reason::Calls { .. });
    let has_calls = all.iter().any(is_for_calls);
    all.into_iter()
        .filter(|it| !has_calls || is_for_calls(it))
        .filter_map(|it| Some((it.role, because(diagram, &it.reason)?)))
        .collect()
}

/// Why a role is proposed; `None` for general roles, which are found by
/// searching.
fn because(diagram: &Diagram, reason: &Reason) -> Option<String> {
    match reason {
        Reason::Calls { calls, .. } => {
            let first = diagram.call(*calls.first()?)?;
            let others = calls.len() - 1;
            let said = format!(
                "{} {} in “{}”",
                diagram.node_name(first.what.caller),
                first.what.operation.row().verb,
                diagram.scope_name(first.what.target)
            );
            Some(match others {
                0 => said,
                _ => format!("{said}, and {}", count(others, "other call", "other calls")),
            })
        }
        Reason::Operations(operations) => {
            let names: Vec<String> = operations
                .iter()
                .map(|operation| in_sentence(operation.row().name))
                .collect();
            Some(format!("the least for: {}", names.join(", ")))
        }
        Reason::General => None,
    }
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
