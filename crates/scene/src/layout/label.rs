//! Where on its line does a label stand, so that it covers no node, no other label and no other line?

use vouchsafe_model::diagram::NodeId;

use super::edge_view::EdgeId;
use super::grid::Grid;
use crate::geometry::{Rect, Size, WorldPoint};
use crate::path::Route;
use crate::text::{TextStyle, width};

/// The height of a label on a line.
pub const LABEL_HEIGHT: i32 = 22;
/// The distance that labels keep from nodes and from one another.
const CLEARANCE: i32 = 2;
/// Places on a piece of a line, in thousandths of its length, the best first.
const PLACES: [i32; 13] = [
    500, 440, 560, 380, 620, 320, 680, 260, 740, 200, 800, 150, 850,
];

/// A piece of a line: which, and its number on it.
pub(super) type Wire = (EdgeId, usize);

/// Everything that labels keep away from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings<'a> {
    pub(super) nodes: &'a Grid<NodeId>,
    /// The labels of rooms.
    pub(super) strips: &'a Grid<NodeId>,
    pub(super) wires: &'a Grid<Wire>,
    pub(super) labels: &'a Grid<EdgeId>,
}

/// How bad a place is. Covering a node or a label is worse than anything else;
/// a line under a label costs about as much as standing beside one's own.
type Harm = usize;
const ON_NODE_OR_LABEL: Harm = 10_000;
const ON_LINE: Harm = 40;
const BESIDE: Harm = 30;

/// The room that a label takes.
pub(super) fn size(text: &str) -> Size {
    Size {
        width: (width(text, TextStyle::Label) + 22 + 1) / 2 * 2,
        height: LABEL_HEIGHT,
    }
}

/// Where the label of a line stands, and the area that was looked at. Labels of
/// lines that come later in the drawing don't count: they make room.
pub(super) fn place(
    id: EdgeId,
    size: Size,
    route: &Route,
    surroundings: Surroundings<'_>,
) -> Option<(Rect, Rect)> {
    let mut pieces: Vec<(WorldPoint, WorldPoint)> = route.pieces().collect();
    // Longest first; of equals the one nearer to the start.
    pieces.sort_by_key(|(from, to)| std::cmp::Reverse(length(*from, *to)));
    let mut best: Option<(Harm, Rect)> = None;
    let mut seen: Option<Rect> = None;
    let mut consider = |rect: Rect, distance: Harm| {
        let limit = best.map_or(Harm::MAX, |(least, _)| least);
        if limit <= distance {
            return;
        }
        seen = Some(seen.map_or(rect, |seen| seen.union(rect)));
        let harm = surroundings.harm(id, rect, limit - distance) + distance;
        if harm < limit {
            best = Some((harm, rect));
        }
    };
    for (number, (from, to)) in pieces.iter().enumerate() {
        let along = if from.y == to.y {
            size.width
        } else {
            size.height
        };
        // On a shorter piece it would hide the bends.
        if length(*from, *to) >= along + 24 {
            for place in PLACES {
                consider(Rect::around(part_way(*from, *to, place), size), number);
            }
        }
    }
    // Beside the line, farther and farther away.
    for step in 0..10 {
        let distance = BESIDE + usize::try_from(step).unwrap_or(0) * 14;
        for (from, to) in pieces.iter().take(3) {
            let is_level = from.y == to.y;
            let half = if is_level { size.height } else { size.width } / 2;
            let away = half + 4 + step * 14;
            for place in PLACES.iter().take(11) {
                let center = part_way(*from, *to, *place);
                for by in [-away, away] {
                    let (dx, dy) = if is_level { (0, by) } else { (by, 0) };
                    consider(Rect::around(center, size).moved(dx, dy), distance);
                }
            }
        }
    }
    let (_, rect) = best?;
    Some((rect, seen.unwrap_or(rect).grown(CLEARANCE + 1)))
}

fn length(from: WorldPoint, to: WorldPoint) -> i32 {
    (to.x - from.x).abs() + (to.y - from.y).abs()
}

fn part_way(from: WorldPoint, to: WorldPoint, thousandths: i32) -> WorldPoint {
    let part = |from: i32, to: i32| {
        let distance = i64::from(to - from) * i64::from(thousandths) / 1_000;
        from + i32::try_from(distance).unwrap_or(0)
    };
    WorldPoint {
        x: part(from.x, to.x),
        y: part(from.y, to.y),
    }
}

impl Surroundings<'_> {
    /// How bad a place is; `limit` or more if it is no better than that.
    fn harm(&self, id: EdgeId, rect: Rect, limit: Harm) -> Harm {
        let wide = rect.grown(CLEARANCE);
        let mut harm = 0;
        let is_enough = self.nodes.any(wide, |_, other| {
            harm += usize::from(other.overlaps(wide)) * ON_NODE_OR_LABEL;
            harm >= limit
        }) || self.labels.any(wide, |other_id, other| {
            harm += usize::from(other_id < id && other.overlaps(wide)) * ON_NODE_OR_LABEL;
            harm >= limit
        }) || self.wires.any(rect, |(other_id, _), piece| {
            harm += usize::from(other_id != id && piece.overlaps(rect)) * ON_LINE;
            harm >= limit
        });
        if !is_enough {
            self.strips.any(wide, |_, other| {
                harm += usize::from(other.overlaps(wide)) * ON_LINE * 4;
                harm >= limit
            });
        }
        harm
    }
}
