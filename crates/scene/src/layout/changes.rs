//! What differs between two diagrams, as far as lines are concerned?

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Node, NodeId, NodeKind, PrincipalId, RoleDefinition};

use super::edge_view::EdgeId;
use super::ends::{denied, held_by};
use crate::geometry::Rect;

/// A record before and after; `None` where it is not there.
pub(super) type Pair<Record> = (Option<Record>, Option<Record>);

/// What of the nodes changed.
#[derive(Debug, Default)]
pub(super) struct NodeChanges {
    /// Where obstacles and the labels of rooms were and are.
    pub(super) moved: Vec<Rect>,
    /// Nodes whose views are others, or gone.
    pub(super) views: BTreeSet<NodeId>,
    /// Nodes whose records are others.
    pub(super) records: Vec<Pair<Rc<Node>>>,
}

impl NodeChanges {
    /// Whether a principal came or went, so that lines may have found or lost
    /// their beginning.
    pub(super) fn are_principals_other(&self) -> bool {
        let principals = |node: &Option<Rc<Node>>| -> (Option<PrincipalId>, Option<PrincipalId>) {
            node.as_ref().map_or((None, None), |node| {
                let system = node.resource().and_then(|it| it.system_assigned);
                (node.principal(), system)
            })
        };
        self.records
            .iter()
            .any(|(before, after)| principals(before) != principals(after))
    }

    /// What came or went with secrets of its own, or has others now: copies of
    /// them may have found or lost where they come from, or be old.
    pub(super) fn with_other_secrets(&self) -> BTreeSet<NodeId> {
        let credentials = |node: &Option<Rc<Node>>| match &node.as_ref()?.kind {
            NodeKind::ServicePrincipal { credentials } => Some(credentials.clone()),
            _ => None,
        };
        let keys = |node: &Option<Rc<Node>>| match &node.as_ref()?.kind {
            NodeKind::Resource(resource) if resource.kind.has_access_keys() => Some((
                resource.access_keys,
                resource.holders.clone(),
                resource.policies.clone(),
            )),
            _ => None,
        };
        self.records
            .iter()
            .filter(|(before, after)| {
                keys(before) != keys(after) || credentials(before) != credentials(after)
            })
            .filter_map(|(before, after)| Some(after.as_ref().or(before.as_ref())?.id))
            .collect()
    }
}

/// Goes through two sorted lists of records side by side and names those that
/// are not the same object in both.
pub(super) fn differences<'a, Record, Id: Ord + Copy>(
    before: impl Iterator<Item = &'a Rc<Record>>,
    after: impl Iterator<Item = &'a Rc<Record>>,
    id: impl Fn(&Record) -> Id,
) -> Vec<Pair<&'a Rc<Record>>> {
    let (mut before, mut after) = (before.peekable(), after.peekable());
    let mut found = Vec::new();
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => return found,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(new)) => id(old).cmp(&id(new)),
        };
        match order {
            Ordering::Less => found.push((before.next(), None)),
            Ordering::Greater => found.push((None, after.next())),
            Ordering::Equal => {
                let pair = (before.next(), after.next());
                if let (Some(old), Some(new)) = pair
                    && !Rc::ptr_eq(old, new)
                {
                    found.push(pair);
                }
            }
        }
    }
}

/// The connections whose records or nodes are others, gone ones among them.
pub(super) fn connections_to_look_at<'a>(
    before: &Diagram,
    after: &Diagram,
    nodes: &NodeChanges,
    lines: impl Iterator<Item = (EdgeId, [NodeId; 2])> + 'a,
) -> BTreeSet<EdgeId> {
    let mut ids = BTreeSet::new();
    if !nodes.views.is_empty() {
        ids.extend(
            lines
                .filter(|(_, ends)| ends.iter().any(|end| nodes.views.contains(end)))
                .map(|(id, _)| id),
        );
    }
    for (old, new) in differences(before.calls(), after.calls(), |it| it.id) {
        ids.extend(old.or(new).map(|it| EdgeId::Call(it.id)));
    }
    // An assignment is labeled with the name of its role.
    let roles = (before.role_definitions(), after.role_definitions());
    for (old, new) in differences(roles.0, roles.1, |it| it.id) {
        let name = |it: Option<&Rc<RoleDefinition>>| it.map(|it| it.what.name.clone());
        if name(old) != name(new) {
            let roles = [old, new].into_iter().flatten();
            ids.extend(roles.flat_map(|it| {
                let held = after.assignments_of(it.role);
                held.map(|it| EdgeId::RoleAssignment(it.id))
            }));
        }
    }
    let assignments = (before.role_assignments(), after.role_assignments());
    for (old, new) in differences(assignments.0, assignments.1, |it| it.id) {
        ids.extend(old.or(new).map(|it| EdgeId::RoleAssignment(it.id)));
    }
    for (old, new) in differences(before.database_users(), after.database_users(), |it| it.id) {
        ids.extend(old.or(new).map(|it| EdgeId::DatabaseUser(it.id)));
    }
    for (old, new) in differences(before.data_grants(), after.data_grants(), |it| it.id) {
        ids.extend(old.or(new).map(|it| EdgeId::DataGrant(it.id)));
    }
    let assignments = (before.deny_assignments(), after.deny_assignments());
    for (old, new) in differences(assignments.0, assignments.1, |it| it.id) {
        for it in [old, new].into_iter().flatten() {
            ids.extend(
                denied(&it.rule)
                    .iter()
                    .map(|principal| EdgeId::DenyAssignment(it.id, *principal)),
            );
        }
    }
    for (old, new) in &nodes.records {
        for node in [old, new].into_iter().flatten() {
            ids.extend(held_by(node));
        }
    }
    if nodes.are_principals_other() {
        ids.extend(of_principals(after));
    }
    let secrets = nodes.with_other_secrets();
    if !secrets.is_empty() {
        let held = after.nodes().flat_map(|node| held_by(node));
        ids.extend(
            held.filter(|id| matches!(id, EdgeId::Copy { from, .. } if secrets.contains(from))),
        );
    }
    ids
}

/// All connections that begin at a principal.
fn of_principals(diagram: &Diagram) -> BTreeSet<EdgeId> {
    let mut ids = BTreeSet::new();
    ids.extend(
        diagram
            .role_assignments()
            .map(|it| EdgeId::RoleAssignment(it.id)),
    );
    ids.extend(
        diagram
            .database_users()
            .map(|it| EdgeId::DatabaseUser(it.id)),
    );
    ids.extend(diagram.data_grants().map(|it| EdgeId::DataGrant(it.id)));
    for it in diagram.deny_assignments() {
        ids.extend(
            denied(&it.rule)
                .iter()
                .map(|principal| EdgeId::DenyAssignment(it.id, *principal)),
        );
    }
    ids.extend(diagram.nodes().flat_map(|node| held_by(node)));
    ids
}
