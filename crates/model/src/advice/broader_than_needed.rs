//! A role gives more, or further up, than the drawn calls need.

use std::collections::BTreeSet;

use super::finding::{Finding, Level};
use super::least::{Survey, fewest, holder_name, role_at};
use super::sources;
use crate::azure::PartKind;
use crate::diagram::{
    Diagram, Edit, NodeId, NodeKind, RoleAssignment, RoleKind, Rule, Scope, Subject,
};
use crate::flow::{self, Fix};
use crate::guid::Guid;
use crate::say;
use crate::text::Text;

/// At most so many assignments are offered in the place of one.
const MOST_INSTEAD: usize = 4;

/// Assignments of those who make drawn calls, where fewer permissions or
/// narrower scopes would do for all of these calls.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    survey
        .diagram
        .role_assignments()
        // A condition narrows an assignment in a way that roles alone cannot.
        .filter(|it| it.condition.is_none())
        .filter_map(|it| judge(survey, it))
        .collect()
}

fn judge(survey: &Survey<'_>, it: &RoleAssignment) -> Option<Finding> {
    let diagram = survey.diagram;
    let given = survey.given_by(it);
    let instead = fewest(diagram, given.iter().map(|it| &it.need));
    if instead.is_empty() || instead.len() > MOST_INSTEAD || instead.contains(&(it.role, it.scope))
    {
        return None;
    }
    let is_role_broader = instead.iter().all(|(role, _)| *role != it.role)
        && instead
            .iter()
            .all(|(role, _)| flow::is_broader(diagram, it.role, *role));
    let is_scope_broader =
        instead.iter().all(|(_, at)| *at != it.scope) && reaches_more(diagram, it.scope, &instead);
    if !is_role_broader && !is_scope_broader {
        return None;
    }
    let who = holder_name(diagram, it.principal);
    let has = role_at(diagram, it.role, it.scope);
    let told: Vec<Text> = instead
        .iter()
        .map(|(role, at)| role_at(diagram, *role, *at))
        .collect();
    let told = flow::list(&told);
    let is_high_up = matches!(
        diagram.node(it.scope.node()).map(|node| &node.kind),
        Some(NodeKind::Subscription { .. } | NodeKind::ManagementGroup { .. })
    );
    let mut edits = vec![Edit::Delete(vec![Subject::RoleAssignment(it.id)])];
    edits.extend(
        instead
            .iter()
            .filter(|(role, at)| {
                !diagram.role_assignments().any(|other| {
                    (other.principal, other.role, other.scope) == (it.principal, *role, *at)
                })
            })
            .map(|(role, at)| Edit::AssignRole {
                principal: it.principal,
                role: *role,
                scope: *at,
                condition: None,
            }),
    );
    Some(Finding {
        rule: Rule::BroaderThanNeeded,
        level: if is_privileged(diagram, it.role) || is_high_up {
            Level::High
        } else if is_role_broader {
            Level::Medium
        } else {
            Level::Low
        },
        subject: Subject::RoleAssignment(it.id),
        message: say!(
            "{who} holds {role}; {roles} would do for its drawn calls",
            who,
            role = has,
            roles = told
        ),
        reason: say!(
            "Whoever can run code as {who} has all of the role, everywhere below its scope. With \
             fewer permissions and a narrower scope, less is at risk.",
            who
        ),
        source: sources::RBAC_BEST_PRACTICE,
        fix: Some(Fix {
            title: say!(
                "Give {who} {roles} in place of {role}",
                who,
                roles = told,
                role = has
            ),
            why: say!("Every drawn call that works goes on working."),
            edit: Edit::Several(edits),
        }),
    })
}

/// Whether the scope reaches something that is drawn, or is sure to be there,
/// besides what is needed.
fn reaches_more(diagram: &Diagram, scope: Scope, instead: &[(Guid, Scope)]) -> bool {
    let needed: BTreeSet<NodeId> = instead.iter().map(|(_, at)| at.node()).collect();
    let Scope::Node(id) = scope else {
        return false;
    };
    let Some(node) = diagram.node(id) else {
        return false;
    };
    match &node.kind {
        // What is in them is never drawn whole.
        NodeKind::Subscription { .. } | NodeKind::ManagementGroup { .. } => true,
        NodeKind::ResourceGroup { .. } => diagram
            .children(id)
            .any(|inner| !needed.contains(&inner.id)),
        NodeKind::Resource(resource) => {
            let parts: BTreeSet<_> = instead.iter().filter_map(|(_, at)| at.part()).collect();
            let kinds: BTreeSet<PartKind> = resource
                .parts
                .iter()
                .filter(|part| parts.contains(&part.id))
                .map(|part| part.kind)
                .collect();
            resource
                .parts
                .iter()
                .any(|part| kinds.contains(&part.kind) && !parts.contains(&part.id))
        }
        _ => false,
    }
}

/// The roles that Microsoft calls privileged administrator roles, as far as
/// they are for all kinds of resources.
// Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/role-assignments-steps.md,
// privileged administrator roles.
const PRIVILEGED: [&str; 4] = [
    "Owner",
    "Contributor",
    "User Access Administrator",
    "Role Based Access Control Administrator",
];

/// Whether it is one of the roles that give nearly everything.
pub(super) fn is_privileged(diagram: &Diagram, role: Guid) -> bool {
    let role = diagram.role(role);
    role.is_some_and(|it| it.kind() == RoleKind::BuiltIn && PRIVILEGED.contains(&it.name()))
}
