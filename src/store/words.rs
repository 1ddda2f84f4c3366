//! How does one say what was done, and what a thing is?
//!
//! For the live region, for notices, and for lists. Words about a change are
//! made from what it changed, so that undo and redo speak of it in the same
//! words.

mod changed;
mod thing;

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::diagram::{
    Applied, Change, Diagram, NodeId, PrincipalId, RoleDefinition, RoleKind,
};

use super::connect::principal_name;
use crate::language::Words;
use changed::{changed_node, data_grant_changed, has_lost, trust_changed};
pub use thing::{assertion, describe_node, node, scope, subject};

/// What an edit did, in a few words: `Placed virtual machine web-vm`. `before`
/// and `after` are the diagrams around the edit.
#[must_use]
pub fn applied(words: &Words, before: &Diagram, after: &Diagram, applied: &Applied) -> String {
    let mut said = Vec::new();
    let mut moved = BTreeSet::new();
    let mut nested = BTreeSet::new();
    let mut left_behind = 0;
    let mut deleted = 0;
    for change in applied.changes() {
        match change {
            Change::Title { after, .. } => said.push(words.did_title(after.as_str())),
            Change::NextId { .. } => {}
            Change::Node(it) => match (&it.before, &it.after) {
                (None, Some(_)) => said.push(words.did_place(node(words, after, it.id))),
                (Some(_), None) => {
                    deleted += 1;
                    said.push(words.did_delete(node(words, before, it.id)));
                }
                (Some(was), Some(is)) => {
                    if was.parent != is.parent {
                        nested.insert((it.id, is.parent));
                    } else if was.at != is.at {
                        moved.insert(it.id);
                    }
                    deleted += usize::from(has_lost(was, is));
                    said.extend(changed_node(words, before, after, was, is));
                }
                (None, None) => {}
            },
            Change::RoleAssignment(it) => match (&it.before, &it.after) {
                (None, Some(is)) => said.push(words.did_assign(
                    after.role_name(is.role),
                    principal_name(words, after, is.principal),
                    after.scope_name(is.scope),
                )),
                // The nodes come first.
                (Some(was), None) if nested.iter().any(|(id, _)| *id == was.scope.node()) => {
                    left_behind += 1;
                }
                (Some(was), None) => said.push(words.did_remove_role(
                    before.role_name(was.role),
                    principal_name(words, before, was.principal),
                )),
                (Some(was), Some(is)) => said.push(match (&was.condition, &is.condition) {
                    (None, Some(_)) => words.did_put_condition(),
                    (Some(_), None) => words.did_take_condition(),
                    (Some(was), Some(is)) if was != is => words.did_change_condition(),
                    _ => words.did_change_role_assignment(),
                }),
                (None, None) => {}
            },
            Change::DenyAssignment(it) => said.push(match (&it.before, &it.after) {
                (None, _) => words.did_add_denial(),
                (_, None) => words.did_remove_denial(),
                _ => words.did_change_denial(),
            }),
            Change::RoleDefinition(it) => {
                deleted += usize::from(is_custom(&it.before) && !is_custom(&it.after));
                said.extend(defined_role(words, &it.before, &it.after));
            }
            Change::DatabaseUser(it) => said.push(match (&it.before, &it.after) {
                (None, _) => words.did_add_database_user(),
                (_, None) => words.did_remove_database_user(),
                _ => words.did_change_database_user(),
            }),
            Change::DataGrant(it) => said.extend(data_grant_changed(
                words,
                after,
                it.before.as_deref(),
                it.after.as_deref(),
            )),
            Change::FederatedCredential(it) => {
                deleted += usize::from(it.after.is_none());
                said.extend(trust_changed(
                    words,
                    after,
                    it.before.as_deref(),
                    it.after.as_deref(),
                ));
            }
            Change::Call(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => {
                    words.did_draw_call(words.call(is), after.scope_name(is.what.target))
                }
                (Some(was), None) => {
                    deleted += 1;
                    words.did_delete_call(words.call(was))
                }
                (_, Some(is)) => words.did_change_call(words.call(is)),
                (None, None) => String::new(),
            }),
            Change::Story { before, after } => {
                said.push(super::tell::changed(
                    words,
                    before.as_deref(),
                    after.as_deref(),
                ));
            }
            Change::Clock { .. } => said.extend(super::clock::words(words, before, change)),
            Change::Assertion(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => words.did_assert(assertion(words, after, is)),
                (Some(was), None) => words.did_no_longer_assert(assertion(words, before, was)),
                (_, Some(is)) => words.did_change_assertion(assertion(words, after, is)),
                (None, None) => String::new(),
            }),
            Change::Silence(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => words.did_silence(is.reason.as_str()),
                (_, None) => words.did_tell_again(),
                (_, Some(is)) => words.did_change_silence(is.reason.as_str()),
            }),
        }
    }
    let nested_words = nested_words(words, after, &nested);
    // Moving a resource does not move its role assignments.
    said.extend(nested_words.map(|it| match left_behind {
        0 => it,
        several => words.did_leave_behind(it, several),
    }));
    if nested.is_empty() && said.is_empty() {
        said.extend(moved_words(words, after, &moved));
    }
    summary(words, said, deleted)
}

/// What an edit leaves behind that one would not see otherwise: role assignments do not move with what they are on, and
/// stay when who holds them is gone.
#[must_use]
pub fn left_behind(
    words: &Words,
    before: &Diagram,
    after: &Diagram,
    applied: &Applied,
) -> Option<String> {
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
        return Some(words.left_behind_on(on_moved, name));
    }
    let orphaned: Vec<PrincipalId> = after
        .role_assignments()
        .map(|it| it.principal)
        .filter(|it| after.principal(*it).is_none() && before.principal(*it).is_some())
        .collect();
    let first = orphaned.first()?;
    Some(if orphaned.iter().all(|it| it == first) {
        words.left_behind_of(orphaned.len(), principal_name(words, before, *first))
    } else {
        words.left_behind_of_several(orphaned.len())
    })
}

/// What was done to a role definition. That one of Azure's own comes along with
/// its first assignment, and goes with its last, is not worth a word.
fn defined_role(
    words: &Words,
    before: &Option<Rc<RoleDefinition>>,
    after: &Option<Rc<RoleDefinition>>,
) -> Option<String> {
    match (
        before.as_ref().filter(|_| is_custom(before)),
        after.as_ref().filter(|_| is_custom(after)),
    ) {
        (None, Some(is)) => Some(words.did_define_role(is.what.name.as_str())),
        (Some(was), None) => Some(words.did_delete_role(was.what.name.as_str())),
        (Some(was), Some(is)) if was.what.name != is.what.name => {
            Some(words.did_rename_role(was.what.name.as_str(), is.what.name.as_str()))
        }
        (Some(_), Some(is)) => Some(words.did_change_role(is.what.name.as_str())),
        (None, None) => None,
    }
}

fn is_custom(role: &Option<Rc<RoleDefinition>>) -> bool {
    role.as_ref()
        .is_some_and(|it| it.what.kind == RoleKind::Custom)
}

/// Several things said become one sentence: the first, and how many more.
fn summary(words: &Words, mut said: Vec<String>, deleted: usize) -> String {
    said.dedup();
    let others = said.len().saturating_sub(1);
    match said.into_iter().next() {
        None => words.did_nothing(),
        Some(first) if others == 0 => first,
        Some(_) if deleted == others + 1 => words.did_delete_several(deleted),
        Some(first) => words.did_and_others(first, others),
    }
}

fn moved_words(words: &Words, diagram: &Diagram, moved: &BTreeSet<NodeId>) -> Option<String> {
    let outermost: Vec<NodeId> = moved
        .iter()
        .copied()
        .filter(|id| !diagram.ancestors(*id).any(|it| moved.contains(&it.id)))
        .collect();
    match outermost.as_slice() {
        [] => None,
        [one] => Some(words.did_move(diagram.node_name(*one))),
        several => Some(words.did_move_several(several.len())),
    }
}

fn nested_words(
    words: &Words,
    diagram: &Diagram,
    nested: &BTreeSet<(NodeId, Option<NodeId>)>,
) -> Option<String> {
    let (first, parent) = nested.first()?;
    let place = parent.map(|parent| diagram.node_name(parent));
    Some(match (nested.len(), place) {
        (1, Some(place)) => words.did_move_into(diagram.node_name(*first), place),
        (1, None) => words.did_move_out(diagram.node_name(*first)),
        (several, Some(place)) => words.did_move_several_into(several, place),
        (several, None) => words.did_move_several_out(several),
    })
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
