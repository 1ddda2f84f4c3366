//! By which role assignments somebody may do something to a resource.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagram::{
    Diagram, PrincipalId, PrincipalKind, RoleAssignment, RoleAssignmentId, Scope,
};
use crate::flow::{self, Need};
use crate::guid::Guid;

use super::finding::Level;

/// The assignments that give what is needed, of somebody who is there, without
/// a condition and not barred; with what each gives it for.
pub(super) fn assignments<T: Copy>(
    diagram: &Diagram,
    needs: impl IntoIterator<Item = (T, Need)>,
) -> BTreeMap<RoleAssignmentId, Vec<T>> {
    let mut at: BTreeMap<Scope, Vec<&RoleAssignment>> = BTreeMap::new();
    for it in diagram.role_assignments() {
        at.entry(it.scope).or_default().push(it);
    }
    let mut grants: BTreeMap<(Guid, &'static str), bool> = BTreeMap::new();
    let existing: BTreeSet<PrincipalId> = diagram.principals().map(|it| it.id).collect();
    // Only a deny assignment bars what a role gives without a condition.
    let may_be_barred = diagram.deny_assignments().next().is_some();
    let mut given: BTreeMap<RoleAssignmentId, Vec<T>> = BTreeMap::new();
    for (what, need) in needs {
        for scope in diagram.scope_chain(need.scope) {
            for it in at.get(&scope).into_iter().flatten() {
                let is_granting = *grants
                    .entry((it.role, need.action()))
                    .or_insert_with(|| flow::role_grants(diagram, it.role, &need));
                if it.condition.is_none()
                    && is_granting
                    && existing.contains(&it.principal)
                    && (!may_be_barred || flow::is_granted(diagram, it.principal, &need))
                {
                    given.entry(it.id).or_default().push(what);
                }
            }
        }
    }
    given
}

/// How much it matters that somebody of this kind may do more than it seems:
/// more where it is code.
pub(super) fn level(kind: PrincipalKind) -> Level {
    match kind {
        PrincipalKind::User | PrincipalKind::Group => Level::Medium,
        PrincipalKind::SystemAssigned
        | PrincipalKind::UserAssigned
        | PrincipalKind::ServicePrincipal => Level::High,
    }
}
