//! The same decision without an index: every list is gone through.

use std::collections::BTreeSet;

use vouchsafe_model::access::{Estate, PrincipalId, Question, RoleAnswer, ScopeId};

/// The ids of all assignments that decide, in byte order.
pub(crate) fn deciding<'e>(estate: &'e Estate<'_>, question: &Question<'_>) -> Vec<&'e str> {
    let mut token = BTreeSet::from([question.principal.as_str()]);
    let mut waiting = vec![question.principal.as_str()];
    while let Some(member) = waiting.pop() {
        let principal = estate.principals.iter().find(|it| it.id.as_str() == member);
        for group in principal.into_iter().flat_map(|it| &it.member_of) {
            if token.insert(group.as_str()) {
                waiting.push(group.as_str());
            }
        }
    }
    let mut chain: Vec<&ScopeId<'_>> = Vec::new();
    let mut next = Some(&question.scope);
    while let Some(current) = next {
        chain.push(current);
        let scope = estate.scopes.iter().find(|it| it.id == *current);
        next = scope.and_then(|it| it.parent.as_ref());
    }
    let holds = |ids: &[PrincipalId<'_>]| ids.iter().any(|id| token.contains(id.as_str()));
    let denying = estate.deny_assignments.iter().filter(|it| {
        let in_reach = if it.does_not_apply_to_child_scopes {
            it.scope == question.scope
        } else {
            chain.contains(&&it.scope)
        };
        in_reach
            && (it.principals.contains(&PrincipalId::ALL_PRINCIPALS) || holds(&it.principals))
            && !holds(&it.exclude_principals)
            && it.permissions.iter().any(|block| {
                let wildcards = estate.wildcards;
                block
                    .covers(&question.action, question.plane, wildcards)
                    .is_some()
            })
    });
    let mut ids: Vec<&str> = denying.map(|it| it.id.as_str()).collect();
    if ids.is_empty() {
        let granting = estate.role_assignments.iter().filter(|it| {
            token.contains(it.principal.as_str())
                && chain.contains(&&it.scope)
                && estate
                    .roles
                    .iter()
                    .find(|role| role.id == it.role)
                    .is_some_and(|role| {
                        let answer =
                            role.answer(&question.action, question.plane, estate.wildcards);
                        matches!(answer, RoleAnswer::Grants(_))
                    })
        });
        ids = granting.map(|it| it.id.as_str()).collect();
    }
    ids.sort_unstable();
    ids
}
