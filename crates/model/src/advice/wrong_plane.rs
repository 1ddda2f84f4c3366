//! A role of one plane is held where one of the other is needed.

use super::finding::{Finding, Level};
use super::least::{Survey, holder_name, role_at};
use super::sources;
use crate::access::Plane;
use crate::diagram::{Edit, Rule, Subject};
use crate::flow::{self, Fix};

/// Assignments that look as if they gave what a drawn call needs, and do not:
/// Contributor manages an account, and cannot read a blob in it.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut found = Vec::new();
    for assignment in diagram.role_assignments() {
        let Some(needed) = survey
            .needed_by(assignment.principal)
            .find(|it| survey.is_of_the_wrong_plane(assignment, it))
        else {
            continue;
        };
        let who = holder_name(diagram, assignment.principal);
        let has = role_at(diagram, assignment.role, assignment.scope);
        let (held, wanted) = match needed.need.plane() {
            Plane::Data => ("for managing resources", "a data action"),
            Plane::Control => ("for data", "a control action"),
        };
        let scope = flow::sensible_scope(diagram, needed.need.scope);
        let least = role_at(diagram, needed.need.least_role, scope);
        let call = diagram
            .call(needed.call)
            .map_or_else(String::new, |call| call.label().to_owned());
        found.push(Finding {
            rule: Rule::WrongPlane,
            level: Level::Medium,
            subject: Subject::RoleAssignment(assignment.id),
            message: format!("{who} holds {has}, which is no use for “{call}”"),
            reason: format!(
                "{} is a role {held}, and “{call}” takes {wanted}. The two planes do not mix, however \
                 powerful the role.",
                diagram.role_name(assignment.role)
            ),
            source: sources::ROLE_DEFINITIONS,
            fix: Some(Fix {
                title: format!(
                    "Assign {least} to {}",
                    holder_name(diagram, needed.principal)
                ).into(),
                why: "It is the role with the fewest permissions that gives what the call needs."
                    .to_owned().into(),
                edit: Edit::AssignRole {
                    principal: needed.principal,
                    role: needed.need.least_role,
                    scope,
                    condition: None,
                },
            })
            .filter(|fix| diagram.clone().apply(&fix.edit).is_ok()),
        });
    }
    found
}
