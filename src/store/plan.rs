//! What would letting go do? The edits that gestures become.

use vouchsafe_model::diagram::{
    Diagram, Edit, Move, NewNode, NewNodeKind, NodeId, NodeKind, Size, WorldPoint, limits,
};
use vouchsafe_scene::geometry::{Rect, bounds};
use vouchsafe_scene::placement::snap;

use super::State;
use super::place::GRID;
use super::preview::{DropOnto, Guide};
use super::under::is_room;
use crate::input::ResizeHandle;

/// How near a dragged edge must come to another to catch, in CSS pixels.
const SNAP_REACH_PX: f64 = 6.0;

/// What letting go of moved nodes would do.
#[derive(Clone, Debug)]
pub(super) struct MovePlan {
    /// What the canvas shows meanwhile.
    pub(super) shown: Edit,
    /// What letting go does; `None` if the nodes go back.
    pub(super) edit: Option<Edit>,
    pub(super) into: DropOnto,
    pub(super) guides: Vec<Guide>,
}

/// Whether dragged things catch at what they come near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Snapping {
    On,
    Off,
}

impl State {
    /// What letting go would do of `nodes`, held at `grip` and pulled from one
    /// point to another.
    pub(super) fn plan_move(
        &self,
        nodes: &[NodeId],
        grip: NodeId,
        from: WorldPoint,
        to: WorldPoint,
        snapping: Snapping,
    ) -> MovePlan {
        let diagram = self.diagram();
        let (by, guides) = self.snap_move(nodes, from, to, snapping);
        let moves = nodes
            .iter()
            .filter_map(|id| diagram.node(*id))
            .map(|node| Move {
                node: node.id,
                to: WorldPoint {
                    x: node.at.x.saturating_add(by.x),
                    y: node.at.y.saturating_add(by.y),
                },
            })
            .collect();
        let moved = Edit::MoveNodes(moves);
        if let Some(host) = self.host_to_attach_to(nodes, to) {
            // The identity goes back to where it was; the line tells the rest.
            let attached = Edit::AttachIdentity {
                host,
                identity: grip,
            };
            return MovePlan {
                shown: moved,
                edit: Some(attached),
                into: DropOnto::Host(host),
                guides: Vec::new(),
            };
        }
        let into = self.drop_target(nodes, grip, to);
        let nested = |parent: Option<NodeId>| {
            Edit::Several(vec![
                moved.clone(),
                Edit::Nest {
                    nodes: nodes.to_vec(),
                    parent,
                },
            ])
        };
        let edit = match &into {
            DropOnto::Same => Some(moved.clone()),
            DropOnto::Canvas => Some(nested(None)),
            DropOnto::Scope(parent) => Some(nested(Some(*parent))),
            DropOnto::Host(_) | DropOnto::Nowhere | DropOnto::Refused { .. } => None,
        };
        MovePlan {
            shown: edit.clone().unwrap_or(moved),
            edit,
            into,
            guides,
        }
    }

    /// How far nodes go that are pulled from one point to another, and the lines
    /// along which they then stand.
    fn snap_move(
        &self,
        nodes: &[NodeId],
        from: WorldPoint,
        to: WorldPoint,
        snapping: Snapping,
    ) -> (WorldPoint, Vec<Guide>) {
        let by = WorldPoint {
            x: to.x.saturating_sub(from.x),
            y: to.y.saturating_sub(from.y),
        };
        let layout = &self.document.layout;
        let all = bounds(
            nodes
                .iter()
                .filter_map(|node| layout.node(*node))
                .map(|view| view.rect),
        );
        let Some(all) = all.filter(|_| snapping == Snapping::On) else {
            return (by, Vec::new());
        };
        let reach = self.view.viewport.world_distance(SNAP_REACH_PX);
        let moving = nodes.iter().copied().collect();
        let snap = snap(layout, all.moved(by.x, by.y), &moving, reach);
        let by = WorldPoint {
            x: by.x.saturating_add(snap.dx),
            y: by.y.saturating_add(snap.dy),
        };
        (by, snap.guides)
    }

    /// Into which scope nodes would go that are let go of at a point.
    fn drop_target(&self, nodes: &[NodeId], grip: NodeId, at: WorldPoint) -> DropOnto {
        let diagram = self.diagram();
        let parent = diagram.node(grip).and_then(|node| node.parent);
        let goal = self.room_under(nodes, at);
        if goal == parent {
            return DropOnto::Same;
        }
        let Some(scope) = goal else {
            return DropOnto::Canvas;
        };
        // Notes lie over everything, in nothing.
        let is_note = |id: &NodeId| {
            diagram
                .node(*id)
                .is_some_and(|node| matches!(node.kind, NodeKind::Note { .. }))
        };
        if nodes.iter().all(is_note) {
            return DropOnto::Same;
        }
        let nest = Edit::Nest {
            nodes: nodes.to_vec(),
            parent: Some(scope),
        };
        match self.document.refusal(&nest) {
            None => DropOnto::Scope(scope),
            Some(error) => DropOnto::Refused {
                scope,
                why: self.words.refusal(&error).said,
            },
        }
    }

    /// The innermost scope at a point that is not among the nodes, nor in one
    /// of them. Scopes have the size that they have without the gesture.
    fn room_under(&self, nodes: &[NodeId], at: WorldPoint) -> Option<NodeId> {
        let diagram = self.diagram();
        self.document.layout.room_at(at, |view| {
            !nodes
                .iter()
                .any(|node| *node == view.id || diagram.stands_in(view.id, *node))
        })
    }

    /// The host that a user-assigned identity would be attached to.
    fn host_to_attach_to(&self, nodes: &[NodeId], at: WorldPoint) -> Option<NodeId> {
        let [identity] = nodes else {
            return None;
        };
        let diagram = self.diagram();
        if diagram.node(*identity)?.kind != NodeKind::UserAssignedIdentity {
            return None;
        }
        self.attachable_host_at(at, Some(*identity))
    }

    /// The host at a point to which an identity could be attached; `None`
    /// stands for one that is not drawn yet.
    pub(super) fn attachable_host_at(
        &self,
        at: WorldPoint,
        identity: Option<NodeId>,
    ) -> Option<NodeId> {
        let diagram = self.diagram();
        self.document
            .layout
            .cards()
            .filter(|view| view.rect.contains(at))
            .find(|view| {
                diagram
                    .node(view.id)
                    .and_then(|node| node.resource())
                    .is_some_and(|resource| {
                        let row = resource.kind.row();
                        row.host.is_some()
                            && resource.may_attach_another()
                            && identity.is_none_or(|it| !resource.user_assigned.contains(&it))
                    })
            })
            .map(|view| view.id)
    }

    /// The edit that places something new with its middle at a point, and where
    /// it would go.
    pub(super) fn plan_placement(
        &self,
        kind: NewNodeKind,
        size: Size,
        at: WorldPoint,
    ) -> (Option<Edit>, DropOnto, Rect) {
        let corner = on_grid(WorldPoint {
            x: at.x.saturating_sub(size.width / 2),
            y: at.y.saturating_sub(size.height / 2),
        });
        let rect = Rect::at(corner, size);
        let place = |parent: Option<NodeId>, at: WorldPoint| {
            Edit::Place(NewNode {
                kind,
                name: None,
                parent,
                at,
            })
        };
        if kind == NewNodeKind::UserAssignedIdentity
            && let Some(host) = self.attachable_host_at(at, None)
        {
            let parent = self.diagram().node(host).and_then(|node| node.parent);
            let spot = self.free_spot(size, parent);
            let identity = NodeId::new(self.diagram().next_id());
            let edit = Edit::Several(vec![
                place(parent, spot),
                Edit::AttachIdentity { host, identity },
            ]);
            return (Some(edit), DropOnto::Host(host), rect);
        }
        let goal = self.document.layout.room_at(at, is_room);
        let Some(scope) = goal.filter(|_| kind != NewNodeKind::Note) else {
            return (Some(place(None, corner)), DropOnto::Canvas, rect);
        };
        let edit = place(Some(scope), corner);
        match self.document.refusal(&edit) {
            None => (Some(edit), DropOnto::Scope(scope), rect),
            Some(error) => {
                let why = self.words.refusal(&error).said;
                (None, DropOnto::Refused { scope, why }, rect)
            }
        }
    }

    /// The rectangle of a node whose corner is pulled to a point, and the edit
    /// that gives it that.
    pub(super) fn plan_resize(
        &self,
        node: NodeId,
        handle: ResizeHandle,
        from: WorldPoint,
        to: WorldPoint,
    ) -> Option<(Rect, Edit)> {
        let before = self.document.layout.node(node)?.rect;
        let moved = |edge: i32, from: i32, to: i32| snapped(edge.saturating_add(to - from));
        let (mut left, mut right) = (before.x, before.right());
        let (mut top, mut bottom) = (before.y, before.bottom());
        if handle.moves_left_edge() {
            left = moved(left, from.x, to.x).min(right - limits::MIN_SIDE);
        } else {
            right = moved(right, from.x, to.x).max(left + limits::MIN_SIDE);
        }
        if handle.moves_top_edge() {
            top = moved(top, from.y, to.y).min(bottom - limits::MIN_SIDE);
        } else {
            bottom = moved(bottom, from.y, to.y).max(top + limits::MIN_SIDE);
        }
        let rect = Rect::new(left, top, right - left, bottom - top);
        Some((rect, resize_to(self.diagram(), node, rect)))
    }
}

/// The edit that gives a scope or note this rectangle. What stands in a scope
/// stays where it is.
pub(super) fn resize_to(diagram: &Diagram, node: NodeId, rect: Rect) -> Edit {
    let mut edits = Vec::new();
    let is_elsewhere = diagram
        .node(node)
        .is_some_and(|node| node.at != rect.corner());
    if is_elsewhere {
        let mut moves = vec![Move {
            node,
            to: rect.corner(),
        }];
        moves.extend(diagram.children(node).map(|child| Move {
            node: child.id,
            to: child.at,
        }));
        edits.push(Edit::MoveNodes(moves));
    }
    edits.push(Edit::Resize {
        node,
        size: rect.size(),
    });
    Edit::Several(edits)
}

/// The nearest point of the grid.
pub(super) fn on_grid(point: WorldPoint) -> WorldPoint {
    WorldPoint {
        x: snapped(point.x),
        y: snapped(point.y),
    }
}

/// The nearest line of the grid.
pub(super) fn snapped(value: i32) -> i32 {
    value.saturating_add(GRID / 2).div_euclid(GRID) * GRID
}
