//! Where on its line does a label stand, so that it covers no node, no other label and no other line?

use vouchsafe_model::diagram::NodeId;

use super::edge_view::EdgeId;
use super::grid::Grid;
use crate::geometry::{Rect, Size, WorldPoint};
use crate::path::Route;
use crate::text::{TextStyle, width};

/// The height of a label on a line.
pub const LABEL_HEIGHT: i32 = 24;
/// The distance that labels keep from nodes and from one another.
const CLEARANCE: i32 = 3;
/// Places on a piece of a line, in thousandths of its length, the best first.
const PLACES: [i32; 7] = [500, 380, 620, 260, 740, 150, 850];

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

/// How much a label is in the way of others, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Harm {
    nodes_and_labels: usize,
    lines: usize,
}

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
    let mut consider = |rect: Rect| {
        seen = Some(seen.map_or(rect, |seen| seen.union(rect)));
        let harm = surroundings.harm(id, rect);
        let is_better = best.is_none_or(|(least, _)| harm < least);
        if is_better {
            best = Some((harm, rect));
        }
        harm.nodes_and_labels == 0 && harm.lines == 0
    };
    let is_placed = pieces.iter().any(|(from, to)| {
        let along = if from.y == to.y {
            size.width
        } else {
            size.height
        };
        // On a shorter piece it would hide the bends.
        length(*from, *to) >= along + 24
            && PLACES
                .iter()
                .any(|place| consider(Rect::around(part_way(*from, *to, *place), size)))
    });
    if !is_placed {
        // Beside the line, farther and farther away.
        let _ = (1..=10).any(|step| {
            pieces.iter().take(3).any(|(from, to)| {
                let is_level = from.y == to.y;
                let half = if is_level { size.height } else { size.width } / 2;
                let away = half + 4 + (step - 1) * 14;
                PLACES.iter().take(5).any(|place| {
                    let center = part_way(*from, *to, *place);
                    [-away, away].into_iter().any(|by| {
                        let (dx, dy) = if is_level { (0, by) } else { (by, 0) };
                        consider(Rect::around(center, size).moved(dx, dy))
                    })
                })
            })
        });
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
    fn harm(&self, id: EdgeId, rect: Rect) -> Harm {
        let wide = rect.grown(CLEARANCE);
        let mut harm = Harm {
            nodes_and_labels: 0,
            lines: 0,
        };
        self.nodes.any(wide, |_, other| {
            harm.nodes_and_labels += usize::from(other.overlaps(wide));
            false
        });
        self.labels.any(wide, |other_id, other| {
            harm.nodes_and_labels += usize::from(other_id < id && other.overlaps(wide));
            false
        });
        self.strips.any(wide, |_, other| {
            harm.lines += usize::from(other.overlaps(wide));
            false
        });
        self.wires.any(rect, |(other_id, _), piece| {
            harm.lines += usize::from(other_id != id && piece.overlaps(rect));
            false
        });
        harm
    }
}
