//! A role is assigned to somebody who is gone.

use super::finding::{Finding, Level};
use super::least::{Survey, role_at};
use super::sources;
use crate::diagram::{Edit, Rule, Subject};
use crate::flow::Fix;
use crate::say;

/// Azure keeps such assignments: they show as "identity not found".
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    diagram
        .orphaned_assignments()
        .map(|it| {
            let role = role_at(diagram, it.role, it.scope);
            Finding {
                rule: Rule::OrphanedAssignment,
                level: Level::Low,
                subject: Subject::RoleAssignment(it.id),
                message: say!("{role} is assigned to an identity that was deleted", role),
                reason: say!(
                    "Azure keeps the assignment and shows “Identity not found”. It does no harm, \
                         but counts towards the limit of the subscription, and whoever is made anew \
                         under the same name does not get it back."
                ),
                source: sources::RBAC_TROUBLESHOOTING,
                fix: Some(Fix {
                    title: say!("Delete the assignment of {role}", role),
                    why: say!("Nobody holds it."),
                    edit: Edit::Delete(vec![Subject::RoleAssignment(it.id)]),
                }),
            }
        })
        .collect()
}
