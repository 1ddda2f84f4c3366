//! Putting things in order: align, distribute, nudge, resize, group.

use vouchsafe_model::diagram::{
    Edit, Move, NewNode, NewNodeKind, Node, NodeId, NodeKind, Size, WorldPoint, limits,
};
use vouchsafe_scene::geometry::{Rect, bounds};
use vouchsafe_scene::layout::{ROOM_LABEL, ROOM_PADDING};
use vouchsafe_scene::placement::arrange;

use super::State;
use super::edit::SelectAfter;
use super::place::GRID;
use super::plan::{resize_to, snapped};

/// What is brought into line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
    Top,
    Middle,
    Bottom,
}

/// Along which axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    Across,
    Down,
}

impl State {
    /// The outermost selected nodes and where they stand.
    fn chosen(&self) -> Vec<(NodeId, Rect)> {
        self.selection
            .outermost_nodes(self.diagram())
            .into_iter()
            .filter_map(|node| Some((node, self.document.layout.node(node)?.rect)))
            .collect()
    }

    pub(super) fn align(&mut self, align: Align) {
        let chosen = self.chosen();
        let Some(all) = bounds(chosen.iter().map(|(_, rect)| *rect)) else {
            return;
        };
        let moves = chosen
            .into_iter()
            .map(|(node, rect)| {
                let mut to = rect.corner();
                match align {
                    Align::Left => to.x = all.x,
                    Align::Center => to.x = all.x + (all.width - rect.width) / 2,
                    Align::Right => to.x = all.right() - rect.width,
                    Align::Top => to.y = all.y,
                    Align::Middle => to.y = all.y + (all.height - rect.height) / 2,
                    Align::Bottom => to.y = all.bottom() - rect.height,
                }
                Move { node, to }
            })
            .collect();
        self.edit(&Edit::MoveNodes(moves));
    }

    pub(super) fn distribute(&mut self, axis: Axis) {
        let mut chosen = self.chosen();
        let start = |rect: &Rect| match axis {
            Axis::Across => rect.x,
            Axis::Down => rect.y,
        };
        let length = |rect: &Rect| match axis {
            Axis::Across => rect.width,
            Axis::Down => rect.height,
        };
        chosen.sort_by_key(|(node, rect)| (start(rect), *node));
        let (Some((_, first)), Some((_, last))) = (chosen.first(), chosen.last()) else {
            return;
        };
        let Ok(gaps) = i32::try_from(chosen.len().saturating_sub(1)) else {
            return;
        };
        if gaps < 2 {
            return;
        }
        let whole = start(last) + length(last) - start(first);
        let taken: i32 = chosen.iter().map(|(_, rect)| length(rect)).sum();
        let room = whole - taken;
        let mut moves = Vec::new();
        let mut before = 0;
        for (number, (node, rect)) in (0..).zip(&chosen) {
            // Each place is reckoned from the start, so that rounding does not
            // add up.
            let at = start(first) + before + room * number / gaps;
            before += length(rect);
            let to = match axis {
                Axis::Across => WorldPoint { x: at, y: rect.y },
                Axis::Down => WorldPoint { x: rect.x, y: at },
            };
            moves.push(Move { node: *node, to });
        }
        self.edit(&Edit::MoveNodes(moves));
    }

    /// Moves the selection by world pixels.
    pub(super) fn nudge(&mut self, x: i32, y: i32) {
        let moves = self
            .selection
            .outermost_nodes(self.diagram())
            .into_iter()
            .filter_map(|id| self.diagram().node(id))
            .map(|node| Move {
                node: node.id,
                to: WorldPoint {
                    x: node.at.x.saturating_add(x),
                    y: node.at.y.saturating_add(y),
                },
            })
            .collect();
        if self.edit(&Edit::MoveNodes(moves)) {
            self.reveal_selection();
        }
    }

    /// Makes the selected scope or note larger or smaller, by world pixels.
    pub(super) fn grow(&mut self, width: i32, height: i32) {
        let Some(node) = self.node_with_handles() else {
            return;
        };
        let Some(view) = self.document.layout.node(node) else {
            return;
        };
        let side = |length: i32, by: i32| {
            length
                .saturating_add(by)
                .clamp(limits::MIN_SIDE, limits::MAX_SIDE)
        };
        let rect = Rect::at(
            view.rect.corner(),
            Size {
                width: side(view.rect.width, width),
                height: side(view.rect.height, height),
            },
        );
        let edit = resize_to(self.diagram(), node, rect);
        self.edit(&edit);
    }

    /// Brings the whole drawing into good order, and shows it.
    pub(super) fn tidy(&mut self) {
        let moves = arrange(&self.document.layout);
        if !moves.is_empty() && self.edit(&Edit::MoveNodes(moves)) {
            self.announce(self.words.said_tidied());
        }
        self.fit();
    }

    /// Whether only things are selected that can stand in a resource group.
    pub(super) fn is_groupable(&self) -> bool {
        let diagram = self.diagram();
        let mut nodes = self.selection.nodes().peekable();
        nodes.peek().is_some()
            && nodes.all(|id| {
                diagram.node(id).is_some_and(|node| {
                    matches!(
                        node.kind,
                        NodeKind::Resource(_) | NodeKind::UserAssignedIdentity
                    )
                })
            })
    }

    /// Draws a resource group around the selection.
    pub(super) fn group(&mut self) {
        let nodes = self.selection.outermost_nodes(self.diagram());
        let views = nodes
            .iter()
            .filter_map(|node| self.document.layout.node(*node))
            .map(|view| view.hull());
        let Some(all) = bounds(views) else {
            return;
        };
        let corner = WorldPoint {
            x: snapped(all.x - ROOM_PADDING - GRID / 2),
            y: snapped(all.y - ROOM_LABEL - GRID / 2),
        };
        let size = Size {
            width: snapped(all.right() - corner.x + ROOM_PADDING + GRID / 2),
            height: snapped(all.bottom() - corner.y + ROOM_PADDING + GRID / 2),
        };
        let group = NodeId::new(self.diagram().next_id());
        let edit = Edit::Several(vec![
            Edit::Place(NewNode {
                kind: NewNodeKind::ResourceGroup,
                name: None,
                parent: self.subscription_of(&nodes),
                at: corner,
            }),
            Edit::Resize { node: group, size },
            Edit::Nest {
                nodes,
                parent: Some(group),
            },
        ]);
        self.edit_and(&edit, SelectAfter::Created);
    }

    /// The subscription in which all of these nodes stand.
    fn subscription_of(&self, nodes: &[NodeId]) -> Option<NodeId> {
        let diagram = self.diagram();
        let outer = |node: NodeId| {
            diagram
                .ancestors(node)
                .find(|it: &&std::rc::Rc<Node>| matches!(it.kind, NodeKind::Subscription { .. }))
                .map(|it| it.id)
        };
        let first = outer(*nodes.first()?)?;
        nodes
            .iter()
            .all(|node| outer(*node) == Some(first))
            .then_some(first)
    }

    /// Moves nodes into a scope, each to a free place in it.
    pub(super) fn move_into(&mut self, nodes: &[NodeId], parent: Option<NodeId>) {
        let moving: Vec<NodeId> = nodes
            .iter()
            .copied()
            .filter(|id| {
                self.diagram()
                    .node(*id)
                    .is_some_and(|node| node.parent != parent)
            })
            .collect();
        if moving.is_empty() {
            return;
        }
        // Each takes its place in the diagram in which those before it stand
        // there already.
        let mut trial = self.clone();
        let mut edits = Vec::new();
        for id in moving {
            let size = super::under::size_of(&trial.document.layout, id);
            let to = trial.free_spot(size, parent);
            let step = Edit::Several(vec![
                Edit::MoveNodes(vec![Move { node: id, to }]),
                Edit::Nest {
                    nodes: vec![id],
                    parent,
                },
            ]);
            if let Ok((document, _)) = trial.document.after(&step) {
                trial.document = document;
            }
            edits.push(step);
        }
        if self.edit(&Edit::Several(edits)) {
            self.reveal_selection();
        }
    }
}
