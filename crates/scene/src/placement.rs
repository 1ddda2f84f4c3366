//! Where should something go: snapped to its neighbors, onto a free place, into good order?

mod way;

use std::collections::{BTreeMap, BTreeSet};

use vouchsafe_model::diagram::{Diagram, Move, NodeId, NodeKind, WorldPoint};

use crate::geometry::{Rect, Size};
use crate::layout::{Layout, NodeShape, ROOM_LABEL, ROOM_PADDING};

pub use way::make_way;

/// The distance between things that are placed or arranged.
const GAP: i32 = 48;
/// The distance between columns, so that there is room for lines and labels.
const COLUMN_GAP: i32 = 160;

/// What a drag snaps to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snap {
    /// How far to move on to the right.
    pub dx: i32,
    /// How far to move on down.
    pub dy: i32,
    /// The lines along which things then stand, to be shown.
    pub guides: Vec<Guide>,
}

/// A line along which several things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// One end: the left or upper.
    pub from: WorldPoint,
    /// The other end.
    pub to: WorldPoint,
}

/// Snaps a rectangle that is dragged to the edges and centers of others near it,
/// where it is within `reach` world pixels. `moving` are the nodes that are
/// dragged; neither they nor rooms in which they stand are snapped to.
#[must_use]
pub fn snap(layout: &Layout, dragged: Rect, moving: &BTreeSet<NodeId>, reach: i32) -> Snap {
    let others: Vec<Rect> = layout
        .nodes()
        .filter(|view| !moving.contains(&view.id) && !stands_in(layout, view.id, moving))
        .filter(|view| !view.rect.contains_rect(dragged))
        .map(|view| view.rect)
        .filter(|rect| rect.touches(dragged.grown(1_200)))
        .collect();
    let across = |rect: Rect| [rect.x, rect.x + rect.width / 2, rect.right()];
    let down = |rect: Rect| [rect.y, rect.y + rect.height / 2, rect.bottom()];
    let dx = nearest(across(dragged), &others, across, reach);
    let dy = nearest(down(dragged), &others, down, reach);
    let snapped = dragged.moved(dx.unwrap_or(0), dy.unwrap_or(0));
    let mut guides = Vec::new();
    if dx.is_some() {
        for x in across(snapped) {
            let along = |rect: Rect| across(rect).contains(&x);
            let line = others.iter().copied().filter(|rect| along(*rect));
            if let Some(all) = line.reduce(Rect::union) {
                let all = all.union(snapped);
                guides.push(Guide {
                    from: WorldPoint { x, y: all.y },
                    to: WorldPoint { x, y: all.bottom() },
                });
            }
        }
    }
    if dy.is_some() {
        for y in down(snapped) {
            let along = |rect: Rect| down(rect).contains(&y);
            let line = others.iter().copied().filter(|rect| along(*rect));
            if let Some(all) = line.reduce(Rect::union) {
                let all = all.union(snapped);
                guides.push(Guide {
                    from: WorldPoint { x: all.x, y },
                    to: WorldPoint { x: all.right(), y },
                });
            }
        }
    }
    Snap {
        dx: dx.unwrap_or(0),
        dy: dy.unwrap_or(0),
        guides,
    }
}

fn stands_in(layout: &Layout, node: NodeId, moving: &BTreeSet<NodeId>) -> bool {
    let mut outer = layout.node(node).and_then(|view| view.parent);
    while let Some(room) = outer {
        if moving.contains(&room) {
            return true;
        }
        outer = layout.node(room).and_then(|view| view.parent);
    }
    false
}

/// The smallest shift that brings one of the lines onto one of the others'.
fn nearest(
    lines: [i32; 3],
    others: &[Rect],
    of: impl Fn(Rect) -> [i32; 3],
    reach: i32,
) -> Option<i32> {
    others
        .iter()
        .flat_map(|rect| of(*rect))
        .flat_map(|line| lines.map(|own| line - own))
        .filter(|shift| shift.abs() <= reach)
        .min_by_key(|shift| (shift.abs(), *shift))
}

/// The top left corner of a free place for something of this size, as near as
/// possible to where its middle should be. It lies on no node; rooms don't count.
#[must_use]
pub fn free_place(layout: &Layout, size: Size, near: WorldPoint) -> WorldPoint {
    const RINGS: i32 = 200;
    let wanted = Rect::around(near, size);
    let is_free = |rect: Rect| layout.is_free(rect.grown(12));
    let (step_x, step_y) = (24, 24);
    for ring in 0..RINGS {
        let mut best: Option<(i32, Rect)> = None;
        for along in -ring..=ring {
            // The four sides of a square around the wanted place.
            for (x, y) in [(along, -ring), (ring, along), (along, ring), (-ring, along)] {
                let rect = wanted.moved(x * step_x, y * step_y);
                let distance = x * x + y * y;
                if best.is_none_or(|(least, _)| distance < least) && is_free(rect) {
                    best = Some((distance, rect));
                }
            }
        }
        if let Some((_, rect)) = best {
            return rect.corner();
        }
    }
    // So much is taken: right of everything.
    layout.bounds().map_or(wanted.corner(), |all| WorldPoint {
        x: all.right() + GAP,
        y: wanted.y,
    })
}

/// Moves that bring the whole drawing into good order: what calls stands left of
/// what is called, rooms beside one another, people and directory on top. Apply
/// them as one edit. Empty if everything stands there already.
#[must_use]
pub fn arrange(layout: &Layout) -> Vec<Move> {
    let diagram = layout.diagram();
    let ranks = ranks(diagram);
    let mut arranging = Arranging {
        layout,
        ranks: &ranks,
        places: BTreeMap::new(),
    };
    let outer: Vec<NodeId> = diagram
        .nodes()
        .filter(|node| node.parent.is_none())
        .map(|node| node.id)
        .collect();
    let is_directory = |id: &NodeId| is_in_directory(diagram, *id);
    let (directory, rest): (Vec<NodeId>, Vec<NodeId>) = outer.into_iter().partition(is_directory);
    let mut x = 0;
    let mut row_height = 0;
    for id in directory {
        let size = arranging.place(id, WorldPoint { x, y: 0 });
        x += size.width + COLUMN_GAP / 2;
        row_height = row_height.max(size.height);
    }
    let y = if row_height == 0 {
        0
    } else {
        row_height + 2 * GAP
    };
    arranging.columns(&rest, WorldPoint { x: 0, y });
    arranging
        .places
        .into_iter()
        .filter(|(id, to)| diagram.node(*id).is_some_and(|node| node.at != *to))
        .map(|(node, to)| Move { node, to })
        .collect()
}

/// Whether it stands in the directory rather than in a subscription.
fn is_in_directory(diagram: &Diagram, id: NodeId) -> bool {
    diagram.node(id).is_some_and(|node| {
        matches!(
            node.kind,
            NodeKind::Tenant
                | NodeKind::User
                | NodeKind::Group { .. }
                | NodeKind::ServicePrincipal { .. }
        )
    })
}

/// In which column each node belongs: one more than whatever calls it.
fn ranks(diagram: &Diagram) -> BTreeMap<NodeId, usize> {
    let mut ranks: BTreeMap<NodeId, usize> = BTreeMap::new();
    // Callers may call each other in a ring: stop after a few rounds.
    for _ in 0..4 {
        for call in diagram.calls() {
            let (caller, target) = (call.what.caller, call.what.target.node());
            let rank = ranks.get(&caller).copied().unwrap_or(0) + 1;
            if caller != target && rank <= 3 {
                let known = ranks.entry(target).or_insert(0);
                *known = (*known).max(rank);
            }
        }
    }
    // A room stands where the first of what is in it belongs.
    for room in diagram.nodes().filter(|node| node.is_container()) {
        let inside = diagram
            .nodes()
            .filter(|node| node.resource().is_some() && diagram.stands_in(node.id, room.id))
            .map(|node| ranks.get(&node.id).copied().unwrap_or(0));
        if let Some(first) = inside.min() {
            let own = ranks.get(&room.id).copied().unwrap_or(0);
            ranks.insert(room.id, first.max(own));
        }
    }
    ranks
}

struct Arranging<'a> {
    layout: &'a Layout,
    ranks: &'a BTreeMap<NodeId, usize>,
    places: BTreeMap<NodeId, WorldPoint>,
}

impl Arranging<'_> {
    /// Places a node and everything in it. Returns its size.
    fn place(&mut self, id: NodeId, at: WorldPoint) -> Size {
        self.places.insert(id, at);
        let Some(view) = self.layout.node(id) else {
            return Size {
                width: 0,
                height: 0,
            };
        };
        if view.shape != NodeShape::Room {
            return view.hull().size();
        }
        let inside: Vec<NodeId> = self
            .layout
            .nodes()
            .filter(|inner| inner.parent == Some(id))
            .map(|inner| inner.id)
            .collect();
        let corner = WorldPoint {
            x: at.x + 2 * ROOM_PADDING,
            y: at.y + ROOM_LABEL + ROOM_PADDING,
        };
        let used = self.columns(&inside, corner);
        // Its own size is a least size; a badge needs room above a card.
        let own = self
            .layout
            .diagram()
            .node(id)
            .and_then(|node| node.size())
            .unwrap_or(view.rect.size());
        Size {
            width: own.width.max(used.width + 4 * ROOM_PADDING),
            height: own.height.max(used.height + ROOM_LABEL + 3 * ROOM_PADDING),
        }
    }

    /// Places nodes in columns by rank, each from top to bottom. Returns the
    /// room they take.
    fn columns(&mut self, nodes: &[NodeId], corner: WorldPoint) -> Size {
        let mut columns: BTreeMap<usize, Vec<NodeId>> = BTreeMap::new();
        for id in nodes {
            let rank = self.ranks.get(id).copied().unwrap_or(0);
            columns.entry(rank).or_default().push(*id);
        }
        let mut x = corner.x;
        let mut bottom = corner.y;
        let mut right = corner.x;
        for column in columns.into_values() {
            let mut y = corner.y;
            let mut widest = 0;
            for id in column {
                let size = self.place(id, WorldPoint { x, y });
                y += size.height + GAP;
                widest = widest.max(size.width);
            }
            bottom = bottom.max(y - GAP);
            right = x + widest;
            x = right + COLUMN_GAP;
        }
        Size {
            width: right - corner.x,
            height: bottom - corner.y,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{Drawing, estate};

    #[test]
    fn a_card_snaps_to_the_edges_of_its_neighbors_and_says_along_which_line() {
        let mut drawing = Drawing::new();
        let tenant = drawing.diagram.tenant();
        drawing.move_to(tenant, (0, 0));
        let card = drawing.resource("virtual-machine", "vm", None, (400, 203));
        let layout = Layout::of(&drawing.diagram);
        let still = layout.node(tenant).unwrap().rect;
        let dragged = layout.node(card).unwrap().rect;
        let moving = BTreeSet::from([card]);
        let near = dragged.moved(still.x - dragged.x + 3, 0);
        let snap = snap(&layout, near, &moving, 6);
        assert_eq!(snap.dx, -3);
        assert!(snap.guides.iter().any(|guide| guide.from.x == still.x));
        let far = super::snap(&layout, dragged.moved(37, 0), &moving, 6);
        assert_eq!((far.dx, far.dy, far.guides.len()), (0, 0, 0));
    }

    #[test]
    fn a_new_card_never_lands_on_another() {
        let mut drawing = Drawing::new();
        for index in 0..30 {
            let layout = Layout::of(&drawing.diagram);
            let size = Size {
                width: 240,
                height: 84,
            };
            let place = free_place(&layout, size, WorldPoint { x: 300, y: 200 });
            assert!(layout.is_free(Rect::at(place, size)));
            drawing.resource(
                "virtual-machine",
                &format!("vm{index}"),
                None,
                (place.x, place.y),
            );
        }
    }

    #[test]
    fn arranged_cards_lie_apart_and_stay_where_they_are() {
        let mut drawing = estate();
        let moves = arrange(&Layout::of(&drawing.diagram));
        assert!(!moves.is_empty());
        drawing.edit(&vouchsafe_model::diagram::Edit::MoveNodes(moves));
        let layout = Layout::of(&drawing.diagram);
        let cards: Vec<_> = layout.cards().collect();
        for (index, card) in cards.iter().enumerate() {
            for other in cards.iter().skip(index + 1) {
                assert!(
                    !card.hull().grown(8).overlaps(other.hull()),
                    "{} lies on {}",
                    card.title,
                    other.title
                );
            }
        }
        assert_eq!(arrange(&Layout::of(&drawing.diagram)), []);
    }
}
