//! The decision by its definition: no index, no thought for time, nothing
//! shared with what is tested but the data.

use std::collections::BTreeSet;

use vouchsafe_model::access::{
    Estate, Patterns, PermissionBlock, Plane, PrincipalId, Question, ScopeId,
};

/// The answer in the words of a world.
pub(crate) fn decide(estate: &Estate<'_>, question: &Question<'_>) -> String {
    let token = token(estate, &question.principal);
    let chain = chain(estate, &question.scope);
    let in_chain = |scope: &ScopeId<'_>| chain.contains(&lower(scope.as_str()));
    let in_token = |ids: &[PrincipalId<'_>]| ids.iter().any(|id| token.contains(id.as_str()));

    let denying: BTreeSet<&str> = estate
        .deny_assignments
        .iter()
        .filter(|deny| {
            let is_here = lower(deny.scope.as_str()) == lower(question.scope.as_str());
            let in_reach = if deny.does_not_apply_to_child_scopes {
                is_here && in_chain(&deny.scope)
            } else {
                in_chain(&deny.scope)
            };
            let everyone = "00000000-0000-0000-0000-000000000000";
            let names_all = deny.principals.iter().any(|id| id.as_str() == everyone);
            in_reach
                && (names_all || in_token(&deny.principals))
                && !in_token(&deny.exclude_principals)
                && deny.permissions.iter().any(|block| covers(block, question))
        })
        .map(|deny| deny.id.as_str())
        .collect();
    if !denying.is_empty() {
        return format!("denied by {}", joined(&denying));
    }

    let granting: BTreeSet<&str> = estate
        .role_assignments
        .iter()
        .filter(|assignment| {
            let role = estate.roles.iter().find(|role| role.id == assignment.role);
            let grants = role.is_some_and(|role| {
                let mut blocks = role.permissions.iter();
                blocks.any(|block| block.condition.is_none() && covers(block, question))
            });
            in_chain(&assignment.scope)
                && token.contains(assignment.principal.as_str())
                && assignment.condition.is_none()
                && grants
        })
        .map(|assignment| assignment.id.as_str())
        .collect();
    if granting.is_empty() {
        "not allowed".to_owned()
    } else {
        format!("allowed by {}", joined(&granting))
    }
}

fn joined(ids: &BTreeSet<&str>) -> String {
    ids.iter().copied().collect::<Vec<_>>().join(" ")
}

fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

fn token(estate: &Estate<'_>, caller: &PrincipalId<'_>) -> BTreeSet<String> {
    let mut token = BTreeSet::from([caller.as_str().to_owned()]);
    loop {
        let before = token.len();
        for (at, principal) in estate.principals.iter().enumerate() {
            let is_repeated = estate.principals[..at]
                .iter()
                .any(|it| it.id == principal.id);
            if token.contains(principal.id.as_str()) && !is_repeated {
                token.extend(principal.member_of.iter().map(|id| id.as_str().to_owned()));
            }
        }
        if token.len() == before {
            return token;
        }
    }
}

fn chain(estate: &Estate<'_>, scope: &ScopeId<'_>) -> BTreeSet<String> {
    let mut chain = BTreeSet::new();
    let mut next = Some(lower(scope.as_str()));
    while let Some(current) = next {
        if !chain.insert(current.clone()) {
            break;
        }
        let entry = estate
            .scopes
            .iter()
            .find(|it| lower(it.id.as_str()) == current);
        next = entry.and_then(|entry| Some(lower(entry.parent.as_ref()?.as_str())));
    }
    chain
}

fn covers(block: &PermissionBlock<'_>, question: &Question<'_>) -> bool {
    let (included, excluded) = match question.plane {
        Plane::Control => (&block.actions, &block.not_actions),
        Plane::Data => (&block.data_actions, &block.not_data_actions),
    };
    let any = |patterns: &Patterns<'_>| patterns.iter().any(|it| fits(it, &question.action));
    any(included) && !any(excluded)
}

/// As written: a star takes any number of characters, anything else itself.
fn fits(pattern: &str, action: &str) -> bool {
    fn rest_fits(pattern: &[char], action: &[char]) -> bool {
        match (pattern, action) {
            ([], _) => action.is_empty(),
            (['*', rest @ ..], []) => rest_fits(rest, action),
            (['*', rest @ ..], [_, tail @ ..]) => {
                rest_fits(rest, action) || rest_fits(pattern, tail)
            }
            ([_, ..], []) => false,
            ([a, rest @ ..], [b, tail @ ..]) => a == b && rest_fits(rest, tail),
        }
    }
    let chars = |text: &str| lower(text).chars().collect::<Vec<_>>();
    rest_fits(&chars(pattern), &chars(action))
}
