//! Do two lines run on top of one another? Then the later one moves aside.

use super::edge_view::EdgeId;
use super::ends::Ends;
use super::grid::Grid;
use super::label::Wire;
use super::route::{Influence, Obstacles, heading_of};
use crate::geometry::{Rect, WorldPoint};
use crate::path::Route;

/// Lines nearer than this to one another look like one.
const DISTANCE: i32 = 8;
/// How far a line moves aside at a time.
const STEP: i32 = 10;
/// How often it tries, on each side.
const TRIES: i32 = 6;
/// The least length of the pieces at the ends.
const LEAST_STUB: i32 = 11;

/// The way of a line once it keeps away from the lines before it, and the area
/// that was looked at.
pub(super) fn separate(
    id: EdgeId,
    raw: &Route,
    ends: &Ends,
    wires: &Grid<Wire>,
    obstacles: Obstacles<'_>,
) -> (Route, Influence) {
    let mut seen = Influence::default();
    let mut points = raw.points().to_vec();
    // Only pieces between two bends can move.
    let inner = points.len().saturating_sub(3);
    for first in 1..=inner {
        let Some((from, to)) = piece(&points, first) else {
            continue;
        };
        seen.add(Rect::between(from, to).grown(DISTANCE));
        if is_alone(id, from, to, wires) {
            continue;
        }
        // From here on everything near may matter.
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            seen.add(Rect::between(*from, *to).grown(STEP * TRIES + DISTANCE));
        }
        let moved = (1..=TRIES)
            .flat_map(|step| [step * STEP, -step * STEP])
            .find_map(|by| {
                let moved = aside(&points, first, by)?;
                let (from, to) = piece(&moved, first)?;
                let is_free = is_alone(id, from, to, wires)
                    && obstacles.is_open(&moved, ends)
                    && keeps_its_ends(&points, &moved);
                is_free.then_some(moved)
            });
        if let Some(moved) = moved {
            points = moved;
        }
    }
    (Route::through(points), seen)
}

fn piece(points: &[WorldPoint], first: usize) -> Option<(WorldPoint, WorldPoint)> {
    Some((*points.get(first)?, *points.get(first + 1)?))
}

/// The same points with one piece moved across its direction.
fn aside(points: &[WorldPoint], first: usize, by: i32) -> Option<Vec<WorldPoint>> {
    let (from, to) = piece(points, first)?;
    let mut moved = points.to_vec();
    for point in moved.get_mut(first..=first + 1)? {
        if from.x == to.x {
            point.x += by;
        } else {
            point.y += by;
        }
    }
    Some(moved)
}

/// Whether no line before this one runs along the piece.
fn is_alone(id: EdgeId, from: WorldPoint, to: WorldPoint, wires: &Grid<Wire>) -> bool {
    let rect = Rect::between(from, to);
    let is_upright = from.x == to.x;
    !wires.any(rect.grown(DISTANCE), |(other, _), piece| {
        if other >= id {
            return false;
        }
        if is_upright {
            piece.width == 0
                && (piece.x - rect.x).abs() < DISTANCE
                && piece.y < rect.bottom()
                && rect.y < piece.bottom()
        } else {
            piece.height == 0
                && (piece.y - rect.y).abs() < DISTANCE
                && piece.x < rect.right()
                && rect.x < piece.right()
        }
    })
}

/// Whether every piece leads where it led before, and the first and the last are
/// long enough to be seen.
fn keeps_its_ends(before: &[WorldPoint], after: &[WorldPoint]) -> bool {
    let headings = |points: &[WorldPoint]| {
        points
            .iter()
            .zip(points.iter().skip(1))
            .map(|(from, to)| heading_of(*from, *to))
            .collect::<Vec<_>>()
    };
    let length = |pair: Option<(WorldPoint, WorldPoint)>| {
        pair.map_or(0, |(from, to)| {
            (to.x - from.x).abs() + (to.y - from.y).abs()
        })
    };
    let last = after.len().saturating_sub(2);
    headings(before) == headings(after)
        && length(piece(after, 0)) >= LEAST_STUB
        && length(piece(after, last)) >= LEAST_STUB
}
