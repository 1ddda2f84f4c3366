//! A role gives nothing that a drawn call needs.

use super::finding::{Finding, Level};
use super::least::{Survey, holder_name, role_at};
use super::{broader_than_needed, sources};
use crate::diagram::{Edit, RoleAssignment, Rule, Subject};
use crate::flow::Fix;
use crate::say;

/// Whether none of the drawn calls of whoever holds it needs an assignment.
/// Who makes no drawn call is not judged: what a person does is not drawn.
pub(super) fn is_needed_by_nothing(survey: &Survey<'_>, it: &RoleAssignment) -> bool {
    survey.needed_by(it.principal).next().is_some() && survey.given_by(it).is_empty()
}

/// Assignments of those who make drawn calls, which none of these calls needs. One that
/// was meant for a call and is of the wrong plane is found as that, and not twice.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    diagram
        .role_assignments()
        .filter(|it| {
            is_needed_by_nothing(survey, it)
                && !survey
                    .needed_by(it.principal)
                    .any(|needed| survey.is_of_the_wrong_plane(it, needed))
        })
        .map(|it| {
            let who = holder_name(diagram, it.principal);
            let role = role_at(diagram, it.role, it.scope);
            Finding {
                rule: Rule::RoleNotNeeded,
                level: if broader_than_needed::is_privileged(diagram, it.role) {
                    Level::High
                } else {
                    Level::Low
                },
                subject: Subject::RoleAssignment(it.id),
                message: say!(
                    "{who} holds {role}, which no drawn call of it needs",
                    who,
                    role
                ),
                reason: say!(
                    "Whoever can run code as {who} has this role, too. A role that nothing needs is \
                     only a risk. If something that is not drawn needs it, draw it, or silence this.",
                    who
                ),
                source: sources::RBAC_BEST_PRACTICE,
                fix: Some(Fix {
                    title: say!("Remove {role} from {who}", role, who),
                    why: say!("Every drawn call goes on working."),
                    edit: Edit::Delete(vec![Subject::RoleAssignment(it.id)]),
                }),
            }
        })
        .collect()
}
