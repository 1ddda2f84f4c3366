//! What does a pointer take hold of?
//!
//! What is drawn over the diagram (ports and handles) goes before what is drawn
//! in it. The canvas draws ports and handles where these functions say.

use vouchsafe_model::diagram::{NodeId, Subject};
use vouchsafe_scene::geometry::{Rect, ScreenPoint, Side, Size, WorldPoint};
use vouchsafe_scene::layout::{Hit, Layout, NodeShape, NodeView};

use super::State;
use super::connect::{End, can_begin};
use crate::input::{Grip, PointerKind, ResizeHandle};

/// How near to a port or handle counts as on it, in CSS pixels.
const REACH_PX: f64 = 9.0;
/// The same for a finger.
const TOUCH_REACH_PX: f64 = 18.0;

/// How far one may zoom out before ports are no longer offered: they would
/// leave no room to take the node itself.
const MIN_PORT_ZOOM: f64 = 0.5;

/// Where the dots are from which connections are drawn: the middles of the
/// sides, clockwise from the top.
#[must_use]
pub fn ports(view: &NodeView) -> [WorldPoint; 4] {
    Side::ALL.map(|side| view.rect.middle_of(side))
}

/// Where a handle is that changes a node's size.
#[must_use]
pub const fn handle_at(rect: Rect, handle: ResizeHandle) -> WorldPoint {
    WorldPoint {
        x: if handle.moves_left_edge() {
            rect.x
        } else {
            rect.right()
        },
        y: if handle.moves_top_edge() {
            rect.y
        } else {
            rect.bottom()
        },
    }
}

impl State {
    /// The node that shows handles: a scope or note that is selected alone.
    #[must_use]
    pub fn node_with_handles(&self) -> Option<NodeId> {
        let node = match self.selection.single()? {
            Subject::Node(node) => node,
            _ => return None,
        };
        self.diagram().node(node)?.size()?;
        Some(node)
    }

    /// Whether ports are offered at this zoom.
    #[must_use]
    pub fn offers_ports(&self) -> bool {
        self.view.viewport.zoom >= MIN_PORT_ZOOM
    }

    /// Whether the node shows ports: something can be connected from it.
    #[must_use]
    pub fn has_ports(&self, node: NodeId) -> bool {
        can_begin(self.diagram(), End::Node(node))
    }

    /// What a pointer takes hold of at a point of the canvas.
    #[must_use]
    pub fn grip(&self, at: ScreenPoint, kind: PointerKind) -> Grip {
        let reach = match kind {
            PointerKind::Touch => TOUCH_REACH_PX,
            PointerKind::Mouse | PointerKind::Pen => REACH_PX,
        };
        let is_near = |point: WorldPoint| {
            let point = self.view.viewport.to_screen(point);
            (point.x - at.x).hypot(point.y - at.y) <= reach
        };
        let layout = &self.shown.layout;
        if let Some(node) = self.node_with_handles()
            && let Some(view) = layout.node(node)
            && let Some(handle) = ResizeHandle::ALL
                .into_iter()
                .find(|handle| is_near(handle_at(view.rect, *handle)))
        {
            return Grip::Handle(node, handle);
        }
        let world = self.view.viewport.to_world(at);
        let hit = layout.hit(world);
        match hit {
            Some(Hit::Badge(node)) => return Grip::Badge(node),
            Some(Hit::Chip(chip)) => return Grip::Chip(chip),
            _ => {}
        }
        if self.offers_ports() {
            let near = Rect::new(world.x, world.y, 0, 0)
                .grown(self.view.viewport.world_distance(reach).max(1));
            let port = layout
                .cards()
                .rev()
                .filter(|view| view.rect.touches(near) && self.has_ports(view.id))
                .find(|view| ports(view).into_iter().any(is_near));
            if let Some(view) = port {
                return Grip::Port(view.id);
            }
        }
        grip_of_hit(layout, hit)
    }

    /// The end of a line that lies at a point of the canvas.
    #[must_use]
    pub fn end_at(&self, at: ScreenPoint) -> Option<End> {
        let world = self.view.viewport.to_world(at);
        match self.shown.layout.hit(world)? {
            Hit::Badge(node) => Some(End::SystemAssigned(node)),
            Hit::Part(node, part) => Some(End::Part(node, part)),
            Hit::Node(node) | Hit::RoomBorder(node) | Hit::Room(node) => Some(End::Node(node)),
            // A line to a secret means whose it is.
            Hit::Chip(chip) => Some(End::Node(chip.node())),
            // A line in front of a room still means the room.
            Hit::EdgeLabel(_) | Hit::Edge(_) => {
                self.shown.layout.room_at(world, |_| true).map(End::Node)
            }
        }
    }
}

fn grip_of_hit(layout: &Layout, hit: Option<Hit>) -> Grip {
    match hit {
        None => Grip::Canvas,
        Some(Hit::Badge(node)) => Grip::Badge(node),
        Some(Hit::Chip(chip)) => Grip::Chip(chip),
        Some(Hit::Part(node, part)) => {
            // The only part is the card's quiet line: who presses there means
            // the card.
            let has_rows = layout.node(node).is_some_and(|view| view.has_rows());
            if has_rows {
                Grip::Subject(Subject::Part(node, part))
            } else {
                Grip::Subject(Subject::Node(node))
            }
        }
        Some(Hit::Node(node) | Hit::RoomBorder(node)) => Grip::Subject(Subject::Node(node)),
        Some(Hit::EdgeLabel(edge) | Hit::Edge(edge)) => Grip::Subject(edge.subject()),
        Some(Hit::Room(node)) => Grip::ScopeBody(node),
    }
}

/// The size of a new node, by its view in a layout.
pub(super) fn size_of(layout: &Layout, node: NodeId) -> Size {
    layout.node(node).map_or(
        Size {
            width: vouchsafe_scene::layout::CARD_MIN_WIDTH,
            height: vouchsafe_scene::layout::CARD_HEIGHT,
        },
        |view| view.rect.size(),
    )
}

/// Whether others can stand in it.
pub(super) fn is_room(view: &NodeView) -> bool {
    view.shape == NodeShape::Room
}
