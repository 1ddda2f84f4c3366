//! Conditions on role assignments, and custom roles.

use super::judge;
use crate::access::condition::{Condition, Expression};
use crate::advice::finding::{Finding, Level};
use crate::azure::limits::{
    ASSIGNABLE_SCOPES, CONDITION_BYTES, CUSTOM_ROLES_PER_TENANT, EXPRESSIONS_IN_EDITOR,
};
use crate::diagram::{Diagram, RoleAssignment, RoleDefinition, RoleKind, Rule, Subject};
use crate::say;

pub(super) fn find(diagram: &Diagram) -> Vec<Finding> {
    let mut found: Vec<Finding> = diagram
        .role_assignments()
        .filter_map(|it| long_condition(it))
        .collect();
    let custom = || {
        let all = diagram.role_definitions();
        all.filter(|it| it.what.kind == RoleKind::Custom)
    };
    found.extend(many_roles(diagram, custom().count()));
    found.extend(custom().filter_map(|it| many_scopes(it)));
    found
}

fn long_condition(assignment: &RoleAssignment) -> Option<Finding> {
    let condition = assignment.condition.as_deref()?;
    let bytes = condition.len();
    if let Some(level) = judge(bytes, CONDITION_BYTES) {
        return Some(Finding {
            rule: Rule::NearLimit,
            level,
            subject: Subject::RoleAssignment(assignment.id),
            message: say!(
                "A condition is {count} bytes long, and Azure takes {most}",
                count = bytes,
                most = CONDITION_BYTES.most()
            ),
            reason: say!(
                "Beyond that, Azure does not take the assignment. A list of values that grows \
                     is better kept in an attribute, or in several assignments."
            ),
            source: CONDITION_BYTES.source,
            fix: None,
        });
    }
    let count = Condition::parse(condition).map_or(0, |it| expressions(it.root()));
    (count > EXPRESSIONS_IN_EDITOR.most()).then(|| Finding {
        rule: Rule::NearLimit,
        level: Level::Low,
        subject: Subject::RoleAssignment(assignment.id),
        message: say!(
            "A condition has {count} expressions, and the visual editor of the portal takes {most}",
            count,
            most = EXPRESSIONS_IN_EDITOR.most()
        ),
        reason: say!(
            "It holds all the same, but who wants to change it in the portal has to write it \
                 as text."
        ),
        source: EXPRESSIONS_IN_EDITOR.source,
        fix: None,
    })
}

/// What the editor calls expressions: each compares an attribute, or asks whether
/// there is one. Which actions it is about is chosen elsewhere.
fn expressions(of: &Expression) -> usize {
    match of {
        Expression::All(several) | Expression::Any(several) => {
            several.iter().map(expressions).sum()
        }
        Expression::Not(inner) => expressions(inner),
        Expression::ActionMatches(_) | Expression::SubOperationMatches(_) => 0,
        Expression::Exists(_) | Expression::Compare { .. } => 1,
    }
}

fn many_roles(diagram: &Diagram, count: usize) -> Option<Finding> {
    let limit = CUSTOM_ROLES_PER_TENANT;
    let level = judge(count, limit)?;
    Some(Finding {
        rule: Rule::NearLimit,
        level,
        subject: Subject::Node(diagram.tenant()),
        message: say!(
            "{name} has {count} custom roles, and Azure takes {most}",
            name = diagram.node_name(diagram.tenant()),
            count,
            most = limit.most()
        ),
        reason: say!(
            "They are counted for the whole tenant, whoever made them. Built-in roles do not \
                 count."
        ),
        source: limit.source,
        fix: None,
    })
}

fn many_scopes(it: &RoleDefinition) -> Option<Finding> {
    let limit = ASSIGNABLE_SCOPES;
    let count = it.what.assignable_scopes.len() + it.what.assignable_elsewhere.len();
    let level = judge(count, limit)?;
    Some(Finding {
        rule: Rule::NearLimit,
        level,
        subject: Subject::RoleDefinition(it.id),
        message: say!(
            "{role} can be assigned in {count} scopes, and Azure takes {most}",
            role = it.what.name,
            count,
            most = limit.most()
        ),
        reason: say!(
            "A subscription stands for all that is in it, and a management group for its \
                 subscriptions."
        ),
        source: limit.source,
        fix: None,
    })
}
