//! A role of one plane is held where one of the other is needed.

use super::finding::{Finding, Level};
use super::least::{Survey, holder_name, role_at};
use super::sources;
use crate::access::Plane;
use crate::diagram::{Edit, Rule, Subject};
use crate::drawn;
use crate::flow::{self, Fix};
use crate::say;
use crate::text::Text;

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
        let scope = flow::sensible_scope(diagram, needed.need.scope);
        let least = role_at(diagram, needed.need.least_role, scope);
        let call = diagram
            .call(needed.call)
            .map_or_else(Text::empty, |call| drawn::call(call));
        let role = diagram.role_name(assignment.role);
        let reason = match needed.need.plane() {
            Plane::Data => say!(
                "{role} is a role for managing resources, and “{call}” takes a data action. The two \
                 planes do not mix, however powerful the role.",
                role,
                call
            ),
            Plane::Control => say!(
                "{role} is a role for data, and “{call}” takes a control action. The two planes do \
                 not mix, however powerful the role.",
                role,
                call
            ),
        };
        found.push(Finding {
            rule: Rule::WrongPlane,
            level: Level::Medium,
            subject: Subject::RoleAssignment(assignment.id),
            message: say!(
                "{who} holds {role}, which is no use for “{call}”",
                who,
                role = has,
                call
            ),
            reason,
            source: sources::ROLE_DEFINITIONS,
            fix: Some(Fix {
                title: say!(
                    "Assign {role} to {who}",
                    role = least,
                    who = holder_name(diagram, needed.principal)
                ),
                why: say!(
                    "It is the role with the fewest permissions that gives what the call needs."
                ),
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
