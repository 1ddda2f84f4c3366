//! What has to step aside for a room that grows?

use std::collections::{BTreeMap, VecDeque};

use vouchsafe_model::diagram::{Move, NodeId};

use super::GAP;
use crate::geometry::{Rect, Side};
use crate::layout::{Layout, NodeShape, NodeView};

/// Moves that clear the way for rooms that are larger in `after` than in
/// `before`, or new and not empty: what stands beside such a room, and was not
/// covered by it before, goes on in the direction in which the room grew, and
/// pushes what it comes upon. Empty where nothing is in the way.
///
/// A room that was made larger by hand covers what it covers, and notes lie
/// over everything. Where things that step aside make the room around them
/// grow, the way is clear only after asking again.
#[must_use]
pub fn make_way(before: &Layout, after: &Layout) -> Vec<Move> {
    let mut places: BTreeMap<NodeId, Rect> = BTreeMap::new();
    for room in after.nodes().filter(|view| view.shape == NodeShape::Room) {
        let Some(was) = grown_from(before, after, room) else {
            continue;
        };
        let mut beside: Vec<(NodeId, Rect)> = after
            .nodes()
            .filter(|view| view.parent == room.parent && view.id != room.id)
            .filter(|view| view.shape != NodeShape::Note)
            .map(|view| {
                let rect = footprint(view);
                (view.id, places.get(&view.id).copied().unwrap_or(rect))
            })
            .collect();
        push(was, room.rect, &mut beside);
        for (id, rect) in beside {
            let stood = after.node(id).map(|view| footprint(view));
            if stood != Some(rect) {
                places.insert(id, rect);
            }
        }
    }
    places
        .into_iter()
        .filter_map(|(node, rect)| {
            let view = after.node(node)?;
            let stood = footprint(view);
            let to = view.rect.moved(rect.x - stood.x, rect.y - stood.y).corner();
            Some(Move { node, to })
        })
        .collect()
}

/// The room that something takes: with its badge, if it has one.
fn footprint(view: &NodeView) -> Rect {
    match view.shape {
        NodeShape::Room => view.rect,
        NodeShape::Card | NodeShape::Pill | NodeShape::Note => view.hull(),
    }
}

/// What a room was before it grew by itself; `None` if it did not.
fn grown_from(before: &Layout, after: &Layout, room: &NodeView) -> Option<Rect> {
    let inside = || {
        let within = after.nodes().filter(|view| view.parent == Some(room.id));
        within.map(|view| footprint(view)).reduce(Rect::union)
    };
    let Some(was) = before.node(room.id) else {
        // A new room grew around what is in it.
        return inside();
    };
    let size = |layout: &Layout| layout.diagram().node(room.id).and_then(|node| node.size());
    let is_larger = room.rect.width > was.rect.width || room.rect.height > was.rect.height;
    let is_by_hand = size(before) != size(after);
    (is_larger && !is_by_hand && was.parent == room.parent).then_some(was.rect)
}

/// Pushes what a room that grew now covers out of it, and what that covers on.
fn push(was: Rect, room: Rect, beside: &mut [(NodeId, Rect)]) {
    let sides: Vec<Side> = [
        (Side::Right, room.right() > was.right()),
        (Side::Bottom, room.bottom() > was.bottom()),
        (Side::Left, room.x < was.x),
        (Side::Top, room.y < was.y),
    ]
    .into_iter()
    .filter_map(|(side, has_grown)| has_grown.then_some(side))
    .collect();
    let covered: Vec<usize> = beside
        .iter()
        .enumerate()
        .filter(|(_, (_, rect))| rect.overlaps(room) && !rect.overlaps(was))
        .map(|(index, _)| index)
        .collect();
    for index in covered {
        let Some((_, rect)) = beside.get(index).copied() else {
            continue;
        };
        let nearest = sides
            .iter()
            .copied()
            .min_by_key(|side| (distance(past(rect, room, *side), rect), *side as u8));
        if let Some(side) = nearest {
            push_on(index, past(rect, room, side), side, beside);
        }
    }
}

/// Moves one thing to a place, and what it then covers on in the same direction.
fn push_on(first: usize, to: Rect, side: Side, beside: &mut [(NodeId, Rect)]) {
    let mut pushed: VecDeque<(usize, Rect)> = VecDeque::from([(first, to)]);
    // Each goes one way only, so that none is pushed for ever; but all may be
    // pushed by each.
    let mut left = beside.len().saturating_mul(beside.len());
    while let Some((index, to)) = pushed.pop_front() {
        let Some((_, stood)) = beside.get(index).copied() else {
            continue;
        };
        if let Some((_, rect)) = beside.get_mut(index) {
            *rect = to;
        }
        for (other, (_, rect)) in beside.iter().enumerate() {
            if other != index && rect.overlaps(to) && !rect.overlaps(stood) && left > 0 {
                left -= 1;
                pushed.push_back((other, past(*rect, to, side)));
            }
        }
    }
}

/// The place beside another rectangle, at the usual distance from it.
fn past(rect: Rect, other: Rect, side: Side) -> Rect {
    match side {
        Side::Right => rect.moved(other.right() + GAP - rect.x, 0),
        Side::Left => rect.moved(other.x - GAP - rect.right(), 0),
        Side::Bottom => rect.moved(0, other.bottom() + GAP - rect.y),
        Side::Top => rect.moved(0, other.y - GAP - rect.bottom()),
    }
}

fn distance(one: Rect, other: Rect) -> i32 {
    (one.x - other.x).abs() + (one.y - other.y).abs()
}
