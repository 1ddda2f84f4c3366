//! What is under the pointer?

use vouchsafe_model::diagram::{NodeId, PartId};

use super::Layout;
use super::chip::ChipId;
use super::edge_view::EdgeId;
use super::node_view::{NodeShape, NodeView};
use crate::geometry::{Rect, Side, WorldPoint};

/// What is at a point of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// The badge of a resource's system-assigned identity.
    Badge(NodeId),
    /// A secret on a card.
    Chip(ChipId),
    /// A part on the card of its resource.
    Part(NodeId, PartId),
    /// A card, pill or note.
    Node(NodeId),
    /// The words on a line.
    EdgeLabel(EdgeId),
    /// A line.
    Edge(EdgeId),
    /// The edge or the label of a room, by which it is taken.
    RoomBorder(NodeId),
    /// The inside of a room.
    Room(NodeId),
}

impl Hit {
    /// The node that was hit, if any.
    #[must_use]
    pub const fn node(self) -> Option<NodeId> {
        match self {
            Self::Badge(node)
            | Self::Part(node, _)
            | Self::Node(node)
            | Self::RoomBorder(node)
            | Self::Room(node) => Some(node),
            Self::Chip(chip) => Some(chip.node()),
            Self::EdgeLabel(_) | Self::Edge(_) => None,
        }
    }

    /// The line that was hit, if any.
    #[must_use]
    pub const fn edge(self) -> Option<EdgeId> {
        match self {
            Self::EdgeLabel(edge) | Self::Edge(edge) => Some(edge),
            _ => None,
        }
    }
}

/// How near to a line counts as on it, in world pixels.
const REACH: i32 = 12;
/// How near to the edge of a room counts as on it.
const BORDER: i32 = 8;

impl Layout {
    /// What is at a point: the topmost thing first, lines within a generous
    /// reach. `None` on the open canvas.
    #[must_use]
    pub fn hit(&self, point: WorldPoint) -> Option<Hit> {
        let here = Rect::new(point.x, point.y, 0, 0);
        let mut cards = self.obstacles.touching(here);
        // Drawn last is on top.
        cards.sort_unstable_by_key(|(id, _)| std::cmp::Reverse(*id));
        let card = cards
            .iter()
            .filter_map(|(id, _)| self.node(*id))
            .find_map(|view| hit_card(view, point));
        if card.is_some() {
            return card;
        }
        let mut labels = self.labels.touching(here);
        labels.sort_unstable_by_key(|(id, _)| std::cmp::Reverse(*id));
        if let Some((id, _)) = labels.first() {
            return Some(Hit::EdgeLabel(*id));
        }
        self.hit_edge(point).or_else(|| self.hit_room(point))
    }

    fn hit_edge(&self, point: WorldPoint) -> Option<Hit> {
        let near = Rect::new(point.x, point.y, 0, 0).grown(REACH);
        let mut best: Option<(f64, EdgeId)> = None;
        for ((id, _), _) in self.wires.touching(near) {
            let distance = self.edge(id)?.route.distance_to(point);
            let is_better = best.is_none_or(|(least, _)| distance < least);
            if distance <= f64::from(REACH) && is_better {
                best = Some((distance, id));
            }
        }
        best.map(|(_, id)| Hit::Edge(id))
    }

    fn hit_room(&self, point: WorldPoint) -> Option<Hit> {
        let view = self
            .rooms()
            .into_iter()
            .rev()
            .find(|view| view.rect.grown(BORDER / 2).contains(point))?;
        let is_border =
            !view.rect.grown(-BORDER).contains(point) || view.label_strip().contains(point);
        Some(if is_border {
            Hit::RoomBorder(view.id)
        } else {
            Hit::Room(view.id)
        })
    }

    /// The nodes that lie wholly in a rectangle, as a marquee selects them. A
    /// node in a room that is itself selected is left out: it goes along.
    #[must_use]
    pub fn nodes_in(&self, area: Rect) -> Vec<NodeId> {
        let is_in = |view: &NodeView| area.contains_rect(view.rect);
        self.nodes()
            .filter(|view| is_in(view))
            .filter(|view| {
                let mut outer = view.parent;
                while let Some(room) = outer.and_then(|id| self.node(id)) {
                    if is_in(room) {
                        return false;
                    }
                    outer = room.parent;
                }
                true
            })
            .map(|view| view.id)
            .collect()
    }

    /// The innermost room at a point that `accepts` says may take what is
    /// dropped, such as [`may_stand_in`](vouchsafe_model::diagram::Node::may_stand_in).
    #[must_use]
    pub fn room_at(
        &self,
        point: WorldPoint,
        mut accepts: impl FnMut(&NodeView) -> bool,
    ) -> Option<NodeId> {
        self.rooms()
            .into_iter()
            .rev()
            .find(|view| view.rect.contains(point) && accepts(view))
            .map(|view| view.id)
    }

    /// The next node from `from` in a direction, for moving by arrow keys: the
    /// nearest, where what lies off to the side counts double. Rooms are
    /// reached from rooms only.
    #[must_use]
    pub fn next_node(&self, from: NodeId, direction: Side) -> Option<NodeId> {
        let start = self.node(from)?;
        let origin = start.rect.center();
        let (dx, dy) = direction.step();
        self.nodes()
            .filter(|view| view.id != from && view.is_obstacle() == start.is_obstacle())
            .filter_map(|view| {
                let center = view.rect.center();
                let (x, y) = (
                    i64::from(center.x - origin.x),
                    i64::from(center.y - origin.y),
                );
                let ahead = x * i64::from(dx) + y * i64::from(dy);
                let aside = (x * i64::from(dy)).abs() + (y * i64::from(dx)).abs();
                // First what lies within the quarter that the direction faces.
                let is_aside = aside > ahead;
                (ahead > 0 && aside <= ahead * 4).then_some((is_aside, ahead + 2 * aside, view.id))
            })
            .min()
            .map(|(_, _, id)| id)
    }

    /// All nodes but rooms in reading order: rows from top to bottom, each from
    /// left to right. For moving by Tab.
    #[must_use]
    pub fn reading_order(&self) -> Vec<NodeId> {
        let mut cards: Vec<&NodeView> = self.cards().map(|view| &**view).collect();
        cards.sort_by_key(|view| (view.rect.center().y.div_euclid(96), view.rect.x, view.id));
        cards.into_iter().map(|view| view.id).collect()
    }
}

fn hit_card(view: &NodeView, point: WorldPoint) -> Option<Hit> {
    if view.badge.is_some_and(|badge| badge.rect.contains(point)) {
        return Some(Hit::Badge(view.id));
    }
    if !view.rect.contains(point) {
        return None;
    }
    if let Some(chip) = view.chips.iter().find(|chip| chip.rect.contains(point)) {
        return Some(Hit::Chip(chip.id));
    }
    if view.shape == NodeShape::Card
        && let Some(part) = view.parts.iter().find(|part| part.rect.contains(point))
    {
        return Some(Hit::Part(view.id, part.id));
    }
    Some(Hit::Node(view.id))
}
