//! There is nearly as much of something as Azure takes.

mod credentials;
mod definitions;

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Level};
use super::least::Survey;
use crate::azure::limits::{
    GROUPS_IN_TOKEN, Limit, ROLE_ASSIGNMENTS_PER_MANAGEMENT_GROUP,
    ROLE_ASSIGNMENTS_PER_SUBSCRIPTION,
};
use crate::diagram::{
    Diagram, Edit, NodeId, NodeKind, PrincipalId, RoleAssignmentId, Rule, Subject,
};
use crate::flow::{self, Fix};
use crate::say;

/// From how many percent of a limit on it is told.
const NEARLY_PERCENT: usize = 80;

/// Role assignments of subscriptions and of management groups that are drawn,
/// groups that an identity is in, what proves identities, and the sizes of
/// conditions and of custom roles. What an edit already refuses to exceed and
/// nobody grows into, as the depth of management groups, is not told.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut counts: BTreeMap<NodeId, Vec<RoleAssignmentId>> = BTreeMap::new();
    for it in diagram.role_assignments() {
        if let Some(node) = counted_at(diagram, it.scope.node()) {
            counts.entry(node).or_default().push(it.id);
        }
    }
    let mut found: Vec<Finding> = counts
        .iter()
        .filter_map(|(node, assignments)| {
            let is_subscription =
                matches!(diagram.node(*node)?.kind, NodeKind::Subscription { .. });
            let limit = if is_subscription {
                ROLE_ASSIGNMENTS_PER_SUBSCRIPTION
            } else {
                ROLE_ASSIGNMENTS_PER_MANAGEMENT_GROUP
            };
            let level = judge(assignments.len(), limit)?;
            let name = diagram.node_name(*node);
            Some(Finding {
                rule: Rule::NearLimit,
                level,
                subject: Subject::Node(*node),
                message: say!(
                    "{name} has {count} role assignments, and Azure takes {most}",
                    name,
                    count = assignments.len(),
                    most = limit.most()
                ),
                reason: say!(
                    "At the limit, Azure refuses the next with RoleAssignmentLimitExceeded; the \
                         limit cannot be raised. Roles for groups, one identity for several hosts, \
                         and roles further up need fewer assignments."
                ),
                source: limit.source,
                fix: delete_orphans(diagram, assignments, limit),
            })
        })
        .collect();
    found.extend(in_many_groups(diagram));
    found.extend(credentials::find(diagram));
    found.extend(definitions::find(diagram));
    found
}

/// The subscription in which an assignment counts, or the management group on
/// which it is made.
fn counted_at(diagram: &Diagram, node: NodeId) -> Option<NodeId> {
    let is_one = |node: &&std::rc::Rc<crate::diagram::Node>| {
        matches!(
            node.kind,
            NodeKind::Subscription { .. } | NodeKind::ManagementGroup { .. }
        )
    };
    diagram
        .node(node)
        .into_iter()
        .chain(diagram.ancestors(node))
        .find(is_one)
        .map(|node| node.id)
}

/// How near, if it is worth telling.
fn judge(count: usize, limit: Limit) -> Option<Level> {
    let limit = limit.most();
    if count >= limit {
        Some(Level::High)
    } else if count * 100 >= limit * NEARLY_PERCENT {
        Some(Level::Medium)
    } else {
        None
    }
}

/// Deletes the assignments of those who are gone, if that is far enough from
/// the limit.
fn delete_orphans(
    diagram: &Diagram,
    assignments: &[RoleAssignmentId],
    limit: Limit,
) -> Option<Fix> {
    let existing: BTreeSet<PrincipalId> = diagram.principals().map(|it| it.id).collect();
    let orphans: Vec<Subject> = assignments
        .iter()
        .filter_map(|id| diagram.role_assignment(*id))
        .filter(|it| !existing.contains(&it.principal))
        .map(|it| Subject::RoleAssignment(it.id))
        .collect();
    let left = assignments.len() - orphans.len();
    (!orphans.is_empty() && judge(left, limit).is_none()).then(|| Fix {
        title: match orphans.len() {
            1 => say!("Delete the assignment of an identity that is gone"),
            count => say!(
                "Delete the {count} assignments of identities that are gone",
                count
            ),
        },
        why: match orphans.len() {
            1 => say!("Nobody holds it, and it counts all the same."),
            _ => say!("Nobody holds them, and they count all the same."),
        },
        edit: Edit::Delete(orphans),
    })
}

/// Identities that are in nearly as many groups as a token can list.
fn in_many_groups(diagram: &Diagram) -> Vec<Finding> {
    let groups = diagram
        .nodes()
        .filter(|node| matches!(node.kind, NodeKind::Group { .. }))
        .count();
    if judge(groups, GROUPS_IN_TOKEN).is_none() {
        return Vec::new();
    }
    diagram
        .principals()
        .filter_map(|principal| {
            let count = flow::memberships(diagram, principal.id).len() - 1;
            let level = judge(count, GROUPS_IN_TOKEN)?;
            Some(Finding {
                rule: Rule::NearLimit,
                level,
                subject: Subject::Node(principal.node),
                message: say!(
                    "{name} is in {count} groups, and a token lists {most}",
                    name = principal.name,
                    count,
                    most = GROUPS_IN_TOKEN.most()
                ),
                reason: say!(
                    "Beyond that, the token has a pointer in place of the list, and who reads \
                         groups from tokens must ask the directory."
                ),
                source: GROUPS_IN_TOKEN.source,
                fix: None,
            })
        })
        .collect()
}
