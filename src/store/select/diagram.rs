//! The diagram as a whole, several things at once, and places to choose.

use vouchsafe_model::diagram::{Diagram, Node, NodeId};

use super::connection::{CallRow, call_rows};
use crate::language::Words;
use crate::store::selection::Selection;
use crate::store::words;

/// What the inspector shows when nothing is selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiagramDetails {
    /// The diagram's title.
    pub title: String,
    /// How much there is: `3 things, 1 call, 2 role assignments`.
    pub summary: String,
    /// Whether there is nothing but the tenant.
    pub is_empty: bool,
    /// All calls.
    pub calls: Vec<CallRow>,
}

/// What the inspector shows for several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeveralDetails {
    /// How many things: `3 things selected`.
    pub summary: String,
    /// Each in words.
    pub things: Vec<String>,
    /// How many of them are nodes that can be aligned.
    pub movable: usize,
}

/// A scope into which things can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeChoice {
    /// The scope; `None` is the open canvas.
    pub parent: Option<NodeId>,
    /// In words.
    pub words: String,
    /// Whether all of them stand there already.
    pub is_chosen: bool,
}

impl DiagramDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram) -> Self {
        let things = diagram.node_count().saturating_sub(1);
        Self {
            title: diagram.title().to_owned(),
            summary: [
                words.counted_things(things),
                words.counted_calls(diagram.calls().count()),
                words.counted_role_assignments(diagram.role_assignments().count()),
            ]
            .join(", "),
            is_empty: things == 0,
            calls: call_rows(diagram),
        }
    }
}

impl SeveralDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, selection: &Selection) -> Self {
        Self {
            summary: words.said_selected(selection.count()),
            things: selection
                .subjects()
                .map(|subject| words::subject(words, diagram, subject))
                .collect(),
            movable: selection.outermost_nodes(diagram).len(),
        }
    }
}

/// The places where all of these nodes may stand, the open canvas first.
#[must_use]
pub fn scope_choices(words: &Words, diagram: &Diagram, nodes: &[NodeId]) -> Vec<ScopeChoice> {
    let nodes: Vec<&Node> = nodes
        .iter()
        .filter_map(|id| diagram.node(*id))
        .map(|node| &**node)
        .collect();
    let is_chosen = |parent| nodes.iter().all(|node| node.parent == parent);
    let mut choices = vec![ScopeChoice {
        parent: None,
        words: words.place_open_canvas(),
        is_chosen: is_chosen(None),
    }];
    choices.extend(
        diagram
            .nodes()
            .filter(|scope| scope.is_container())
            .filter(|scope| {
                nodes.iter().all(|node| {
                    node.may_stand_in(Some(scope))
                        && node.id != scope.id
                        && !diagram.stands_in(scope.id, node.id)
                })
            })
            .map(|scope| ScopeChoice {
                parent: Some(scope.id),
                words: words::node(words, diagram, scope.id),
                is_chosen: is_chosen(Some(scope.id)),
            }),
    );
    choices
}
