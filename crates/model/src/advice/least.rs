//! What do the drawn calls need, and which roles give just that?

use crate::azure::BuiltInRole;
use crate::diagram::{Diagram, PrincipalId, RoleAssignment, Scope};
use crate::flow::{self, Need};
use crate::guid::Guid;

/// Something that a drawn call needs, of whoever makes it.
#[derive(Clone, Debug)]
pub(super) struct Needed {
    pub(super) principal: PrincipalId,
    pub(super) need: Need,
}

/// What all drawn calls need that are made as somebody, in the order of the
/// calls.
pub(super) fn needed(diagram: &Diagram) -> Vec<Needed> {
    diagram
        .calls()
        .filter_map(|call| {
            let principal = flow::principal_of_call(diagram, &call.what)?;
            Some((call, principal))
        })
        .flat_map(|(call, principal)| {
            flow::needs_of_call(diagram, &call.what)
                .into_iter()
                .map(move |need| Needed { principal, need })
        })
        .collect()
}

/// Whether an assignment gives what is needed to whoever needs it.
pub(super) fn gives(diagram: &Diagram, assignment: &RoleAssignment, needed: &Needed) -> bool {
    flow::role_grants(assignment.role, &needed.need)
        && diagram
            .scope_chain(needed.need.scope)
            .contains(&assignment.scope)
        && flow::stands_for(diagram, needed.principal, assignment.principal)
}

/// The roles with the fewest permissions that give all of this, each at the
/// narrowest sensible scope, in the order in which they are needed. One that
/// gives nothing that another does not give is left out.
pub(super) fn fewest<'n>(
    diagram: &Diagram,
    needs: impl IntoIterator<Item = &'n Need>,
) -> Vec<(Guid, Scope)> {
    let mut chosen: Vec<(Guid, Scope, &Need)> = Vec::new();
    for need in needs {
        let scope = flow::sensible_scope(diagram, need.scope);
        let is_new = !chosen.iter().any(|(role, at, known)| {
            *role == need.least_role && *at == scope && known.plane == need.plane
        });
        if is_new {
            chosen.push((need.least_role, scope, need));
        }
    }
    let covers = |(role, at, _): &(Guid, Scope, &Need), need: &Need| {
        flow::role_grants(*role, need) && diagram.scope_chain(need.scope).contains(at)
    };
    let kept: Vec<(Guid, Scope)> = chosen
        .iter()
        .enumerate()
        .filter(|(i, one)| {
            !chosen.iter().enumerate().any(|(j, other)| {
                // Of two that cover each other, the first stays.
                j != *i && covers(other, one.2) && (j < *i || !covers(one, other.2))
            })
        })
        .map(|(_, (role, at, _))| (*role, *at))
        .collect();
    let mut once: Vec<(Guid, Scope)> = Vec::new();
    for one in kept {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// What people call a role.
pub(super) fn role_name(role: Guid) -> String {
    BuiltInRole::find(role).map_or_else(|| role.to_string(), |role| role.name.to_owned())
}
