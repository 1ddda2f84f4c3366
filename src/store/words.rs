//! How does one say what was done, and what a thing is?
//!
//! For the live region, for notices, and for lists. Words about a change are
//! made from what it changed, so that undo and redo speak of it in the same
//! words.

mod changed;
mod thing;

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::choice::thousands;
use vouchsafe_model::diagram::{
    Applied, Change, Diagram, NodeId, PrincipalId, RoleDefinition, RoleKind,
};

use super::connect::principal_name;
use changed::{changed_node, data_grant_changed, trust_changed};
pub use thing::{assertion, describe_node, node, principal_kind, scope, subject};

/// What an edit did, in a few words: `Placed virtual machine web-vm`. `before`
/// and `after` are the diagrams around the edit.
#[must_use]
pub fn applied(before: &Diagram, after: &Diagram, applied: &Applied) -> String {
    let mut said = Vec::new();
    let mut moved = BTreeSet::new();
    let mut nested = BTreeSet::new();
    let mut left_behind = 0;
    for change in applied.changes() {
        match change {
            Change::Title { after, .. } => said.push(format!("Named the diagram “{after}”")),
            Change::NextId { .. } => {}
            Change::Node(it) => match (&it.before, &it.after) {
                (None, Some(_)) => said.push(format!("Placed {}", node(after, it.id))),
                (Some(_), None) => said.push(format!("Deleted {}", node(before, it.id))),
                (Some(was), Some(is)) => {
                    if was.parent != is.parent {
                        nested.insert((it.id, is.parent));
                    } else if was.at != is.at {
                        moved.insert(it.id);
                    }
                    said.extend(changed_node(before, after, was, is));
                }
                (None, None) => {}
            },
            Change::RoleAssignment(it) => match (&it.before, &it.after) {
                (None, Some(is)) => said.push(format!(
                    "Assigned {} to {} on “{}”",
                    after.role_name(is.role),
                    principal_name(after, is.principal),
                    after.scope_name(is.scope)
                )),
                // The nodes come first.
                (Some(was), None) if nested.iter().any(|(id, _)| *id == was.scope.node()) => {
                    left_behind += 1;
                }
                (Some(was), None) => said.push(format!(
                    "Removed {} from {}",
                    before.role_name(was.role),
                    principal_name(before, was.principal)
                )),
                (Some(was), Some(is)) => said.push(
                    match (&was.condition, &is.condition) {
                        (None, Some(_)) => "Put a role assignment under a condition",
                        (Some(_), None) => "Took the condition off a role assignment",
                        (Some(was), Some(is)) if was != is => {
                            "Changed the condition of a role assignment"
                        }
                        _ => "Changed a role assignment",
                    }
                    .to_owned(),
                ),
                (None, None) => {}
            },
            Change::DenyAssignment(it) => said.push(
                match (&it.before, &it.after) {
                    (None, _) => "Added a deny assignment",
                    (_, None) => "Removed a deny assignment",
                    _ => "Changed a deny assignment",
                }
                .to_owned(),
            ),
            Change::RoleDefinition(it) => said.extend(defined_role(&it.before, &it.after)),
            Change::DatabaseUser(it) => said.push(
                match (&it.before, &it.after) {
                    (None, _) => "Added a database user",
                    (_, None) => "Removed a database user",
                    _ => "Changed a database user",
                }
                .to_owned(),
            ),
            Change::DataGrant(it) => said.extend(data_grant_changed(
                after,
                it.before.as_deref(),
                it.after.as_deref(),
            )),
            Change::FederatedCredential(it) => {
                said.extend(trust_changed(
                    after,
                    it.before.as_deref(),
                    it.after.as_deref(),
                ));
            }
            Change::Call(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!(
                    "Drew a call: {} to {}",
                    is.label(),
                    after.scope_name(is.what.target)
                ),
                (Some(was), None) => format!("Deleted the call {}", was.label()),
                (_, Some(is)) => format!("Changed the call {}", is.label()),
                (None, None) => String::new(),
            }),
            Change::Story { before, after } => {
                said.push(super::tell::changed(before.as_deref(), after.as_deref()));
            }
            Change::Clock { .. } => said.extend(super::clock::words(before, change)),
            Change::Assertion(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!("Asserted: {}", assertion(after, is)),
                (Some(was), None) => {
                    format!("No longer asserted: {}", assertion(before, was))
                }
                (_, Some(is)) => format!("Changed the assertion: {}", assertion(after, is)),
                (None, None) => String::new(),
            }),
            Change::Silence(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!("Silenced a finding: {}", is.reason),
                (_, None) => "A finding is told again".to_owned(),
                (_, Some(is)) => format!("Changed why a finding is silenced: {}", is.reason),
            }),
        }
    }
    let nested_words = nested_words(after, &nested);
    said.extend(nested_words.map(|words| words + &left_behind_words(left_behind)));
    if nested.is_empty() && said.is_empty() {
        said.extend(moved_words(after, &moved));
    }
    summary(said)
}

/// What an edit leaves behind that one would not see otherwise: role assignments do not move with what they are on, and
/// stay when who holds them is gone.
#[must_use]
pub fn left_behind(before: &Diagram, after: &Diagram, applied: &Applied) -> Option<String> {
    let mut moved: Vec<NodeId> = Vec::new();
    let mut on_moved = 0;
    for change in applied.changes() {
        match change {
            Change::Node(it) => {
                if let (Some(was), Some(is)) = (&it.before, &it.after)
                    && was.parent != is.parent
                {
                    moved.push(it.id);
                }
            }
            // The nodes come first.
            Change::RoleAssignment(it) => {
                if let (Some(was), None) = (&it.before, &it.after)
                    && moved.contains(&was.scope.node())
                {
                    on_moved += 1;
                }
            }
            _ => {}
        }
    }
    if let (Some(node), true) = (moved.first(), on_moved > 0) {
        let name = after.node_name(*node);
        let what = count(on_moved, "role assignment", "role assignments");
        let stays = if on_moved == 1 {
            "stayed behind and counts no more"
        } else {
            "stayed behind and count no more"
        };
        return Some(format!(
            "{what} on {name} {stays}: moving a resource does not move its roles. Assign them anew."
        ));
    }
    let orphaned: Vec<PrincipalId> = after
        .role_assignments()
        .map(|it| it.principal)
        .filter(|it| after.principal(*it).is_none() && before.principal(*it).is_some())
        .collect();
    let first = orphaned.first()?;
    let of = if orphaned.iter().all(|it| it == first) {
        format!("of {}", principal_name(before, *first))
    } else {
        "of identities that are gone".to_owned()
    };
    Some(match orphaned.len() {
        1 => format!(
            "A role assignment {of} stays behind: Azure lists it as “Identity not found” until somebody deletes it."
        ),
        several => format!(
            "{several} role assignments {of} stay behind: Azure lists them as “Identity not found” until somebody deletes them."
        ),
    })
}

/// What was done to a role definition. That one of Azure's own comes along with
/// its first assignment, and goes with its last, is not worth a word.
fn defined_role(
    before: &Option<Rc<RoleDefinition>>,
    after: &Option<Rc<RoleDefinition>>,
) -> Option<String> {
    let is_custom = |it: &Rc<RoleDefinition>| it.what.kind == RoleKind::Custom;
    match (
        before.as_ref().filter(|it| is_custom(it)),
        after.as_ref().filter(|it| is_custom(it)),
    ) {
        (None, Some(is)) => Some(format!("Defined the role “{}”", is.what.name)),
        (Some(was), None) => Some(format!("Deleted the role “{}”", was.what.name)),
        (Some(was), Some(is)) if was.what.name != is.what.name => Some(format!(
            "Changed the role “{}”, now “{}”",
            was.what.name, is.what.name
        )),
        (Some(_), Some(is)) => Some(format!("Changed the role “{}”", is.what.name)),
        (None, None) => None,
    }
}

/// Several things said become one sentence: the first, and how many more.
fn summary(mut said: Vec<String>) -> String {
    said.dedup();
    let others = said.len().saturating_sub(1);
    let deleted = said.iter().filter(|it| it.starts_with("Deleted")).count();
    match said.into_iter().next() {
        None => "Nothing changed".to_owned(),
        Some(first) if others == 0 => first,
        Some(_) if deleted == others + 1 => format!("Deleted {deleted} things"),
        Some(first) => format!(
            "{first}, and {}",
            count(others, "other change", "other changes")
        ),
    }
}

fn moved_words(diagram: &Diagram, moved: &BTreeSet<NodeId>) -> Option<String> {
    let outermost: Vec<NodeId> = moved
        .iter()
        .copied()
        .filter(|id| !diagram.ancestors(*id).any(|it| moved.contains(&it.id)))
        .collect();
    match outermost.as_slice() {
        [] => None,
        [one] => Some(format!("Moved {}", diagram.node_name(*one))),
        several => Some(format!("Moved {} things", several.len())),
    }
}

fn nested_words(diagram: &Diagram, nested: &BTreeSet<(NodeId, Option<NodeId>)>) -> Option<String> {
    let (first, parent) = nested.first()?;
    let what = match nested.len() {
        1 => diagram.node_name(*first).to_owned(),
        several => format!("{several} things"),
    };
    Some(match parent {
        Some(parent) => format!("Moved {what} into {}", diagram.node_name(*parent)),
        None => format!("Moved {what} onto the open canvas"),
    })
}

/// Moving a resource does not move its role assignments.
fn left_behind_words(assignments: usize) -> String {
    match assignments {
        0 => String::new(),
        1 => ". A role assignment on it stayed behind, and counts no more".to_owned(),
        several => {
            format!(". {several} role assignments on it stayed behind, and count no more")
        }
    }
}

/// A message of the model, lower case and without a period, as a sentence of the
/// interface.
#[must_use]
pub fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let mut sentence = first.unwrap_or_default() + letters.as_str();
    if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}

/// A number with its noun: `1 call`, `2 calls`.
#[must_use]
pub fn count(number: usize, one: &str, several: &str) -> String {
    let noun = if number == 1 { one } else { several };
    format!("{} {noun}", thousands(number))
}
