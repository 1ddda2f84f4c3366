//! Conditions on role assignments, and custom roles.

use super::judge;
use crate::access::condition::{Condition, Expression};
use crate::advice::finding::{Finding, Level};
use crate::azure::limits::{
    ASSIGNABLE_SCOPES, CONDITION_BYTES, CUSTOM_ROLES_PER_TENANT, EXPRESSIONS_IN_EDITOR,
};
use crate::diagram::{Diagram, RoleAssignment, RoleDefinition, RoleKind, Rule, Subject};

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
            message: format!(
                "A condition is {bytes} bytes long, and Azure takes {}",
                CONDITION_BYTES.value
            ),
            reason: "Beyond that, Azure does not take the assignment. A list of values that grows \
                     is better kept in an attribute, or in several assignments."
                .to_owned(),
            source: CONDITION_BYTES.source,
            fix: None,
        });
    }
    let count = Condition::parse(condition).map_or(0, |it| expressions(it.root()));
    (count > EXPRESSIONS_IN_EDITOR.value as usize).then(|| Finding {
        rule: Rule::NearLimit,
        level: Level::Low,
        subject: Subject::RoleAssignment(assignment.id),
        message: format!(
            "A condition has {count} expressions, and the visual editor of the portal takes {}",
            EXPRESSIONS_IN_EDITOR.value
        ),
        reason: "It holds all the same, but who wants to change it in the portal has to write it \
                 as text."
            .to_owned(),
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
        message: format!(
            "{} has {count} custom roles, and Azure takes {}",
            diagram.node_name(diagram.tenant()),
            limit.value
        ),
        reason: "They are counted for the whole tenant, whoever made them. Built-in roles do not \
                 count."
            .to_owned(),
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
        message: format!(
            "{} can be assigned in {count} scopes, and Azure takes {}",
            it.what.name, limit.value
        ),
        reason: "A subscription stands for all that is in it, and a management group for its \
                 subscriptions."
            .to_owned(),
        source: limit.source,
        fix: None,
    })
}
