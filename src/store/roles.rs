//! Which roles shall the role picker propose, and what does each grant?

use vouchsafe_model::advice::{Reason, RoleProposal, proposals};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::diagram::{Diagram, NodeKind, PrincipalId, Scope};
use vouchsafe_model::guid::Guid;

use super::connect::in_sentence;
use super::select::RoleView;
use super::words::sentence;
use crate::language::Words;

/// A role in the list of the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// What it is.
    pub role: RoleView,
    /// Why it is proposed; `None` for roles that are only found.
    pub because: Option<String>,
    /// Whether the principal has it at that scope already.
    pub is_assigned: bool,
    /// Why it cannot be assigned there, in words.
    pub obstacle: Option<String>,
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

impl RoleChoices {
    /// The row of a role.
    #[must_use]
    pub fn row(&self, role: Guid) -> Option<&RoleRow> {
        let mut rows = self.proposed.iter().chain(&self.others);
        rows.find(|row| row.role.id == role)
    }
}

/// The roles to choose from.
#[must_use]
pub fn choices(
    words: &Words,
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Option<Scope>,
    catalogue: Option<&Catalogue>,
) -> RoleChoices {
    let is_assigned = |role: Guid| {
        diagram
            .role_assignments()
            .any(|it| Some(it.principal) == principal && Some(it.scope) == scope && it.role == role)
    };
    let row = |role: RoleView| RoleRow {
        because: None,
        is_assigned: is_assigned(role.id),
        obstacle: scope.and_then(|scope| obstacle(diagram, &role, scope)),
        role,
    };
    let proposed: Vec<RoleRow> = scope
        .map_or_else(Vec::new, |scope| proposed(words, diagram, principal, scope))
        .into_iter()
        .filter_map(|(role, because)| {
            let role = RoleView::of(diagram, role)?;
            Some(RoleRow {
                because: Some(because),
                ..row(role)
            })
        })
        .collect();
    let defined = diagram
        .role_definitions()
        .map(|it| RoleView::of_definition(it));
    let further = catalogue
        .map_or(&[][..], Catalogue::roles)
        .iter()
        .filter(|role| diagram.role(role.id).is_none())
        .map(RoleView::of_catalogue);
    let mut others: Vec<RoleRow> = BuiltInRole::all()
        .map(RoleView::of_built_in)
        .chain(defined)
        .chain(further)
        .filter(|role| !proposed.iter().any(|other| other.role.id == role.id))
        .map(row)
        .collect();
    others.sort_by(|one, other| one.role.what.name.cmp(&other.role.what.name));
    RoleChoices { proposed, others }
}

/// The least-privileged roles that make sense there, each with the reason: for
/// the calls that are drawn, or else for what can be done there at all.
fn proposed(
    words: &Words,
    diagram: &Diagram,
    principal: Option<PrincipalId>,
    scope: Scope,
) -> Vec<(Guid, String)> {
    // While nobody is chosen, nobody's calls count: the tenant makes none.
    let principal = principal.unwrap_or_else(|| PrincipalId::of_node(diagram.tenant()));
    let all = proposals(diagram, principal, scope);
    let is_for_calls = |it: &RoleProposal| matches!(it.reason, Reason::Calls { .. });
    let has_calls = all.iter().any(is_for_calls);
    all.into_iter()
        .filter(|it| !has_calls || is_for_calls(it))
        .filter_map(|it| Some((it.role, because(words, diagram, &it.reason)?)))
        .collect()
}

/// Why a role is proposed; `None` for general roles, which are found by
/// searching.
fn because(words: &Words, diagram: &Diagram, reason: &Reason) -> Option<String> {
    match reason {
        Reason::Calls { calls, .. } => {
            let first = diagram.call(*calls.first()?)?;
            let others = calls.len() - 1;
            let first = words.role_because_call(
                diagram.node_name(first.what.caller),
                words.operation(first.what.operation),
                diagram.scope_name(first.what.target),
            );
            Some(match others {
                0 => first,
                several => words.role_because_calls(first, several),
            })
        }
        Reason::Operations(operations) => {
            let names: Vec<String> = operations
                .iter()
                .map(|operation| in_sentence(&words.operation(*operation)))
                .collect();
            Some(names.join(", "))
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

/// Why a role that the diagram carries cannot be assigned at a scope.
fn obstacle(diagram: &Diagram, role: &RoleView, scope: Scope) -> Option<String> {
    role.definition?;
    let error = diagram.check_role_at(role.id, scope).err()?;
    Some(sentence(&error.to_string()))
}
