//! Copy, cut, paste, duplicate.

use std::collections::BTreeMap;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Edit, Fragment, NodeId, WorldPoint};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{ROOM_LABEL, ROOM_PADDING};

use super::State;
use super::edit::SelectAfter;
use super::place::GRID;

/// How far a copy stands from its original.
const OFFSET: i32 = 2 * GRID;

impl State {
    pub(super) fn copy(&mut self) {
        let nodes = self.selection.outermost_nodes(self.diagram());
        let fragment = self.diagram().copy(&nodes);
        if fragment.is_empty() {
            return;
        }
        let said = self.words.said_copied(fragment.nodes.len());
        self.clipboard = Some(Rc::new(fragment));
        self.announce(said);
    }

    pub(super) fn cut(&mut self) {
        self.copy();
        self.delete_selected();
    }

    pub(super) fn paste(&mut self) {
        let Some(fragment) = self.clipboard.clone() else {
            return;
        };
        let by_parent = outer_parents(&fragment);
        let chosen = self
            .selection
            .single_node()
            .and_then(|node| self.diagram().node(node))
            .filter(|node| node.is_container())
            .map(|node| node.id);
        let (parent, by) = match chosen {
            Some(scope) => (Some(scope), self.by_into_room(&fragment, scope)),
            None => {
                let parent = match by_parent.as_slice() {
                    [only] => only.filter(|parent| self.diagram().node(*parent).is_some()),
                    _ => None,
                };
                (parent, self.beside(&fragment))
            }
        };
        let edit = Edit::Paste {
            fragment: (*fragment).clone(),
            by,
            parent,
        };
        if self.edit_and(&edit, SelectAfter::Created) {
            self.reveal_selection();
        }
    }

    pub(super) fn duplicate(&mut self) {
        let nodes = self.selection.outermost_nodes(self.diagram());
        let mut by_parent: BTreeMap<Option<NodeId>, Vec<NodeId>> = BTreeMap::new();
        for id in nodes {
            if let Some(node) = self.diagram().node(id) {
                by_parent.entry(node.parent).or_default().push(id);
            }
        }
        let mut edits = Vec::new();
        for (parent, nodes) in by_parent {
            let fragment = self.diagram().copy(&nodes);
            if !fragment.is_empty() {
                edits.push(Edit::Paste {
                    by: self.beside(&fragment),
                    fragment,
                    parent,
                });
            }
        }
        if !edits.is_empty() && self.edit_and(&Edit::Several(edits), SelectAfter::Created) {
            self.reveal_selection();
        }
    }

    /// How far to displace a fragment so that it does not cover an earlier copy
    /// or its original.
    fn beside(&self, fragment: &Fragment) -> WorldPoint {
        let corners = |diagram: &Diagram, by: i32| {
            fragment.nodes.iter().any(|copied| {
                diagram.nodes().any(|node| {
                    node.at.x == copied.at.x.saturating_add(by)
                        && node.at.y == copied.at.y.saturating_add(by)
                })
            })
        };
        let mut by = OFFSET;
        while corners(self.diagram(), by) && by < 100 * OFFSET {
            by += OFFSET;
        }
        WorldPoint { x: by, y: by }
    }

    fn by_into_room(&self, fragment: &Fragment, scope: NodeId) -> WorldPoint {
        let corner = fragment.nodes.iter().map(|node| node.at).fold(
            None,
            |corner: Option<WorldPoint>, at| {
                Some(corner.map_or(at, |corner| WorldPoint {
                    x: corner.x.min(at.x),
                    y: corner.y.min(at.y),
                }))
            },
        );
        let room = self
            .document
            .layout
            .node(scope)
            .map_or(Rect::new(0, 0, 0, 0), |view| view.rect);
        let corner = corner.unwrap_or(room.corner());
        let below = self
            .document
            .layout
            .nodes()
            .filter(|view| view.parent == Some(scope))
            .map(|view| view.rect.bottom() + GRID)
            .max()
            .unwrap_or(room.y + ROOM_LABEL);
        WorldPoint {
            x: room.x + ROOM_PADDING - corner.x,
            y: below - corner.y,
        }
    }
}

/// The scopes in which the outermost nodes of a fragment stood.
fn outer_parents(fragment: &Fragment) -> Vec<Option<NodeId>> {
    let mut parents: Vec<Option<NodeId>> = fragment
        .nodes
        .iter()
        .map(|node| node.parent)
        .filter(|parent| {
            !parent.is_some_and(|parent| fragment.nodes.iter().any(|node| node.id == parent))
        })
        .collect();
    parents.sort_unstable();
    parents.dedup();
    parents
}
