//! Why is the answer what it is? In sentences, one a line.

use vouchsafe_model::access::condition;
use vouchsafe_model::access::{
    ConditionalGrant, Decision, Denial, DeniedPrincipal, Grant, Index, Membership, NearMisses,
    NotEvaluated, Question, RoleMiss, RoleMissReason, ScopeMiss, ScopeRelation, UnmetGrant,
};
use vouchsafe_model::guid::Guid;

use crate::terminal::Shown;

/// How many near misses of one kind are told; more would bury the answer.
const AT_MOST: usize = 5;

/// Why the decision is what it is.
pub(super) fn of(
    index: &Index<'_>,
    question: &Question<'_>,
    decision: &Decision<'_>,
) -> Vec<String> {
    match decision {
        Decision::Allowed {
            grants,
            not_evaluated,
        } => {
            let conditional = not_evaluated.iter().map(conditional);
            grants.iter().map(grant).chain(conditional).collect()
        }
        Decision::Denied { denials } => denials.iter().map(denial).collect(),
        Decision::NotAllowed {
            not_evaluated,
            unmet,
        } => near_misses(not_evaluated, unmet, &index.near_misses(question)),
    }
}

fn grant(grant: &Grant<'_>) -> String {
    let held = condition::all_of(grant.held.iter().map(|it| it.wanted(&nobody)));
    let held = if held.is_empty() {
        String::new()
    } else {
        format!("; its condition holds: {held}")
    };
    format!(
        "`{}`: role `{}` grants `{}`, {}{}{}",
        Shown(grant.assignment.id.as_str()),
        Shown(&grant.role.name),
        Shown(grant.permission.pattern),
        place(grant.assignment.scope.as_str(), grant.levels_up),
        through(&grant.membership),
        Shown(&held),
    )
}

fn conditional(it: &ConditionalGrant<'_>) -> String {
    let why = match &it.why {
        NotEvaluated::Unreadable(error) => format!("it cannot be read: {error}"),
        NotEvaluated::Unknown(unknown) => {
            condition::each_of(unknown.iter().map(|it| it.told(&nobody))).into_string()
        }
    };
    format!(
        "`{}`: role `{}` grants `{}` only under a condition, which is not evaluated ({}): {}",
        Shown(it.grant.assignment.id.as_str()),
        Shown(&it.grant.role.name),
        Shown(it.grant.permission.pattern),
        Shown(&why),
        Shown(it.condition),
    )
}

fn unmet(it: &UnmetGrant<'_>) -> String {
    let failed = condition::any_of(it.failed.iter().map(|it| it.told(&nobody)));
    format!(
        "`{}`: role `{}` grants `{}`, but its condition wants that {}",
        Shown(it.grant.assignment.id.as_str()),
        Shown(&it.grant.role.name),
        Shown(it.grant.permission.pattern),
        Shown(&failed),
    )
}

/// A file has no names for the ids in its conditions.
fn nobody(_: Guid) -> Option<String> {
    None
}

fn denial(denial: &Denial<'_>) -> String {
    let whom = match &denial.principal {
        DeniedPrincipal::AllPrincipals => ", for all principals".to_owned(),
        DeniedPrincipal::Named(membership) => through(membership),
    };
    format!(
        "`{}`: denies `{}`, {}{whom}",
        Shown(denial.assignment.id.as_str()),
        Shown(denial.permission.pattern),
        place(denial.assignment.scope.as_str(), denial.levels_up),
    )
}

fn place(scope: &str, levels_up: usize) -> String {
    let scope = Shown(scope);
    match levels_up {
        0 => "at this very scope".to_owned(),
        1 => format!("inherited from `{scope}`, one level up"),
        _ => format!("inherited from `{scope}`, {levels_up} levels up"),
    }
}

fn through(membership: &Membership<'_>) -> String {
    let groups: Vec<String> = membership
        .groups
        .iter()
        .map(|group| format!("`{}`", Shown(group.as_str())))
        .collect();
    match groups.as_slice() {
        [] => String::new(),
        [group] => format!(", through the group {group}"),
        _ => format!(", through the groups {}", groups.join(" in ")),
    }
}

fn near_misses(
    not_evaluated: &[ConditionalGrant<'_>],
    unmet_conditions: &[UnmetGrant<'_>],
    misses: &NearMisses<'_>,
) -> Vec<String> {
    let mut told = vec!["no role assignment in reach grants it".to_owned()];
    if !misses.principal_is_known {
        told.push("the file names this principal nowhere else".to_owned());
    }
    if !misses.scope_is_known {
        told.push("the file names this scope nowhere else".to_owned());
    }
    tell(&mut told, not_evaluated.iter().map(conditional));
    tell(&mut told, unmet_conditions.iter().map(unmet));
    tell(&mut told, misses.wrong_role.iter().map(wrong_role));
    tell(&mut told, misses.wrong_scope.iter().map(wrong_scope));
    match misses.granted_to_others {
        0 => {}
        1 => told.push("one assignment in reach grants it to somebody else".to_owned()),
        count => told.push(format!("{count} assignments in reach grant it to others")),
    }
    told
}

fn tell(told: &mut Vec<String>, lines: impl ExactSizeIterator<Item = String>) {
    let left_out = lines.len().saturating_sub(AT_MOST);
    told.extend(lines.take(AT_MOST));
    if left_out > 0 {
        told.push(format!("and {left_out} more like it"));
    }
}

fn wrong_role(miss: &RoleMiss<'_>) -> String {
    let why = match miss.reason {
        RoleMissReason::OtherPlane { role, permission } => format!(
            "role `{}` has `{}` on the other plane, where it does not help",
            Shown(&role.name),
            Shown(permission.pattern),
        ),
        RoleMissReason::LeftOut {
            role,
            permission,
            excluded_by,
        } => format!(
            "role `{}` has `{}` and leaves out `{}`",
            Shown(&role.name),
            Shown(permission.pattern),
            Shown(excluded_by),
        ),
        RoleMissReason::OtherActions { role } => {
            format!("role `{}` grants other actions", Shown(&role.name))
        }
        RoleMissReason::UnknownRole => {
            let role = miss.assignment.role.as_str();
            format!("role `{}` is not in the file", Shown(role))
        }
    };
    let id = miss.assignment.id.as_str();
    format!("`{}`: {why}{}", Shown(id), through(&miss.membership))
}

fn wrong_scope(miss: &ScopeMiss<'_>) -> String {
    let relation = match miss.relation {
        ScopeRelation::Below => "below this scope",
        ScopeRelation::Beside => "which is not above this scope",
    };
    format!(
        "`{}`: role `{}` grants `{}`, but at `{}`, {relation}{}",
        Shown(miss.assignment.id.as_str()),
        Shown(&miss.role.name),
        Shown(miss.permission.pattern),
        Shown(miss.assignment.scope.as_str()),
        through(&miss.membership),
    )
}
