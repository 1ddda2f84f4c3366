//! Which way does a line take between two ports?
//!
//! A few simple shapes are tried in the order of their length and bends; the first that runs through no node is taken.
//! Only where none is free, a search looks for any way at all. Which shapes are tried depends on the two ends alone,
//! so a way can change only when something changes where it was tried: what was tried is remembered.

use vouchsafe_model::diagram::NodeId;

use super::ends::Ends;
use super::grid::Grid;
use super::search;
use super::slots::{Ports, alone};
use crate::geometry::{Rect, Side, WorldPoint};
use crate::path::Route;

/// How long the straight piece before a port is.
const STUB: i32 = 16;
/// The distance that lines keep from nodes, where they can.
const CLEARANCE: i32 = 12;
/// The distance they keep at least.
const LEAST_CLEARANCE: i32 = 5;
/// How much longer a way may be that keeps its distance.
const DETOUR: i32 = 120;
/// How much length a bend is worth.
const BEND: i32 = 40;
/// The distance of a channel around a node from its edge.
const CHANNEL: i32 = 22;
/// More points than any of the shapes has; longer ways are not moved aside.
const MAX_POINTS: usize = 10;

/// What made a way the one that was taken: the room that it needs, and for each
/// way that was not taken one node that blocks it. If nothing in there changes,
/// neither does the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Influence {
    areas: Vec<Rect>,
    bounds: Rect,
    /// How many of the areas, from the first on, are blocking nodes.
    blockers: usize,
}

impl Influence {
    /// Notes a node that blocks a way. Blockers come before other areas.
    fn add_blocker(&mut self, area: Rect) {
        self.add(area);
        let last = self.areas.len().saturating_sub(1);
        if self.blockers < last {
            self.areas.swap(self.blockers, last);
        }
        self.blockers += 1;
    }

    /// Whether a node that is known to block ways blocks this piece.
    fn blocks(&self, piece: Rect) -> bool {
        self.areas
            .iter()
            .take(self.blockers)
            .any(|blocker| blocker.overlaps(piece))
    }

    pub(super) fn add(&mut self, area: Rect) {
        self.bounds = if self.areas.is_empty() {
            area
        } else {
            self.bounds.union(area)
        };
        self.areas.push(area);
    }

    /// Whether something in one of these areas may matter.
    pub(super) fn covers_any(&self, areas: &[Rect]) -> bool {
        !self.areas.is_empty() && areas.iter().any(|area| self.covers(*area))
    }

    /// Whether something in this area may matter.
    fn covers(&self, area: Rect) -> bool {
        self.bounds.touches(area) && self.areas.iter().any(|seen| seen.touches(area))
    }
}

/// A way that could be taken.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    points: [WorldPoint; MAX_POINTS],
    count: usize,
    cost: i32,
}

impl Candidate {
    /// A way through these points; `None` if it doubles back on itself.
    fn through(points: &[WorldPoint], bias: i32) -> Option<Self> {
        let mut candidate = Self {
            points: [WorldPoint { x: 0, y: 0 }; MAX_POINTS],
            count: 0,
            cost: bias,
        };
        let mut heading: Option<Side> = None;
        let mut last: Option<WorldPoint> = None;
        for point in points {
            if let Some(from) = last {
                let Some(next) = heading_of(from, *point) else {
                    continue;
                };
                let length = (point.x - from.x).abs() + (point.y - from.y).abs();
                candidate.cost = candidate.cost.saturating_add(length);
                match heading {
                    Some(before) if before == next.opposite() => return None,
                    Some(before) if before == next => candidate.count -= 1,
                    Some(_) => candidate.cost = candidate.cost.saturating_add(BEND),
                    None => {}
                }
                heading = Some(next);
            }
            *candidate.points.get_mut(candidate.count)? = *point;
            candidate.count += 1;
            last = Some(*point);
        }
        (candidate.count >= 2).then_some(candidate)
    }

    fn points(&self) -> &[WorldPoint] {
        self.points.get(..self.count).unwrap_or_default()
    }

    fn pieces(&self) -> impl Iterator<Item = Rect> {
        self.points()
            .iter()
            .zip(self.points().iter().skip(1))
            .map(|(from, to)| Rect::between(*from, *to))
    }
}

/// The direction from one point to another on the same line; `None` for the
/// same point.
pub(super) fn heading_of(from: WorldPoint, to: WorldPoint) -> Option<Side> {
    match (to.x.cmp(&from.x), to.y.cmp(&from.y)) {
        (std::cmp::Ordering::Greater, _) => Some(Side::Right),
        (std::cmp::Ordering::Less, _) => Some(Side::Left),
        (_, std::cmp::Ordering::Greater) => Some(Side::Bottom),
        (_, std::cmp::Ordering::Less) => Some(Side::Top),
        _ => None,
    }
}

fn ahead(point: WorldPoint, direction: Side, by: i32) -> WorldPoint {
    let (dx, dy) = direction.step();
    WorldPoint {
        x: point.x + dx * by,
        y: point.y + dy * by,
    }
}

/// The points just outside both ports.
fn stubs(ports: &Ports) -> (WorldPoint, WorldPoint) {
    let mut length = STUB;
    if ports.leaving == ports.arriving.opposite() {
        let (dx, dy) = ports.leaving.step();
        let gap = (ports.to.x - ports.from.x) * dx + (ports.to.y - ports.from.y) * dy;
        if gap > 0 {
            length = length.min(gap / 2);
        }
    }
    (
        ahead(ports.from, ports.leaving, length),
        ahead(ports.to, ports.arriving, length),
    )
}

/// How many shapes to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effort {
    /// The simple ones, to choose sides.
    Few,
    /// All of them.
    Many,
}

/// Adds the ways between two ports.
fn candidates(ends: &Ends, ports: &Ports, effort: Effort, bias: i32, into: &mut Vec<Candidate>) {
    let (start, end) = (ports.from, ports.to);
    let (a, b) = stubs(ports);
    let mut add = |middle: &[WorldPoint], bias: i32| {
        let mut points = [start; MAX_POINTS];
        let all = [start, a]
            .into_iter()
            .chain(middle.iter().copied())
            .chain([b, end]);
        let mut count = 0;
        for (place, point) in points.iter_mut().zip(all) {
            *place = point;
            count += 1;
        }
        into.extend(
            points
                .get(..count)
                .and_then(|points| Candidate::through(points, bias)),
        );
    };
    let at = |x, y| WorldPoint { x, y };
    if (a.x == b.x) || (a.y == b.y) {
        add(&[], bias);
    }
    // Between facing sides these would hug one of the ends.
    let hugging = if ports.leaving == ports.arriving.opposite() {
        10
    } else {
        0
    };
    add(&[at(b.x, a.y)], bias + hugging);
    add(&[at(a.x, b.y)], bias + hugging);
    let (from, to) = (around(&ends.from, ports.from), around(&ends.to, ports.to));
    let lane = ports.lane.abs();
    let middle_x = middle(a.x, b.x, ports.lane);
    let middle_y = middle(a.y, b.y, ports.lane);
    let both = from.union(to);
    let xs = [
        (middle_x, 0),
        (both.x - CHANNEL - lane, 6),
        (both.right() + CHANNEL + lane, 6),
        (from.x - CHANNEL, 12),
        (from.right() + CHANNEL, 12),
        (to.x - CHANNEL, 12),
        (to.right() + CHANNEL, 12),
    ];
    let ys = [
        (middle_y, 0),
        (both.y - CHANNEL - lane, 6),
        (both.bottom() + CHANNEL + lane, 6),
        (from.y - CHANNEL, 12),
        (from.bottom() + CHANNEL, 12),
        (to.y - CHANNEL, 12),
        (to.bottom() + CHANNEL, 12),
    ];
    let simple = if effort == Effort::Few { 3 } else { xs.len() };
    for (x, extra) in xs.iter().take(simple) {
        add(&[at(*x, a.y), at(*x, b.y)], bias + extra);
    }
    for (y, extra) in ys.iter().take(simple) {
        add(&[at(a.x, *y), at(b.x, *y)], bias + extra);
    }
    if effort == Effort::Many {
        for (x, x_extra) in xs {
            for (y, y_extra) in ys {
                let extra = bias + x_extra + y_extra;
                add(&[at(x, a.y), at(x, y), at(b.x, y)], extra);
                add(&[at(a.x, y), at(x, y), at(x, b.y)], extra);
            }
        }
    }
}

/// What a line goes around at its own end: the node, or for a room only the
/// port.
fn around(end: &super::ends::End, port: WorldPoint) -> Rect {
    end.body.map_or(Rect::new(port.x, port.y, 0, 0), |body| {
        body.union(end.anchor)
    })
}

fn middle(a: i32, b: i32, lane: i32) -> i32 {
    let (low, high) = (a.min(b), a.max(b));
    (low + (high - low) / 2 + lane).clamp(low, high)
}

/// The nodes that lines go around.
#[derive(Clone, Copy, Debug)]
pub(super) struct Obstacles<'a> {
    pub(super) grid: &'a Grid<NodeId>,
}

impl Obstacles<'_> {
    /// Whether the way runs through no node. Notes what was looked at.
    fn is_clear(
        self,
        candidate: &Candidate,
        ends: &Ends,
        clearance: i32,
        seen: &mut Influence,
    ) -> bool {
        let own = [ends.from.spot.node(), ends.to.spot.node()];
        let bodies = [ends.from.body, ends.to.body];
        let runs_through_own = candidate
            .pieces()
            .any(|piece| bodies.iter().flatten().any(|body| body.overlaps(piece)));
        if runs_through_own {
            return false;
        }
        // Most ways are blocked by the same few nodes.
        if candidate
            .pieces()
            .any(|piece| seen.blocks(piece.grown(clearance)))
        {
            return false;
        }
        for piece in candidate.pieces() {
            let wide = piece.grown(clearance);
            let mut blocker = None;
            self.grid.any(wide, |node, rect| {
                if !own.contains(&node) && rect.overlaps(wide) {
                    blocker = Some(rect);
                }
                blocker.is_some()
            });
            if let Some(blocker) = blocker {
                seen.add_blocker(blocker);
                return false;
            }
        }
        for piece in candidate.pieces() {
            seen.add(piece.grown(clearance));
        }
        true
    }
}

impl Obstacles<'_> {
    /// Whether a way through these points keeps the least distance from all
    /// nodes.
    pub(super) fn is_open(self, points: &[WorldPoint], ends: &Ends) -> bool {
        Candidate::through(points, 0).is_some_and(|candidate| {
            self.is_clear(&candidate, ends, LEAST_CLEARANCE, &mut Influence::default())
        })
    }
}

/// Sorts the ways by cost, the first found first among equals, and takes the
/// first that is free.
fn best(
    candidates: &mut [Candidate],
    ends: &Ends,
    obstacles: Obstacles<'_>,
    seen: &mut Influence,
) -> Option<Candidate> {
    candidates.sort_by_key(|candidate| candidate.cost);
    let wide = candidates
        .iter()
        .find(|candidate| obstacles.is_clear(candidate, ends, CLEARANCE, seen))
        .copied();
    let limit = wide.map_or(i32::MAX, |found| found.cost - DETOUR);
    let narrow = candidates
        .iter()
        .take_while(|candidate| candidate.cost < limit)
        .find(|candidate| obstacles.is_clear(candidate, ends, LEAST_CLEARANCE, seen))
        .copied();
    narrow.or(wide).or_else(|| {
        candidates
            .iter()
            .find(|candidate| obstacles.is_clear(candidate, ends, 1, seen))
            .copied()
    })
}

/// On which sides a line leaves and arrives.
pub(super) fn choose_sides(ends: &Ends, obstacles: Obstacles<'_>) -> ((Side, Side), Influence) {
    let mut seen = Influence::default();
    let mut all: Vec<(Candidate, (Side, Side))> = Vec::new();
    let mut of_pair = Vec::new();
    for from in ends.from.sides() {
        for to in ends.to.sides() {
            let ports = alone(ends, (*from, *to));
            // Reading goes from left to right: sides before top and bottom.
            let bias = [*from, *to]
                .iter()
                .map(|side| if side.is_horizontal() { 0 } else { 14 })
                .sum();
            of_pair.clear();
            candidates(ends, &ports, Effort::Few, bias, &mut of_pair);
            all.extend(of_pair.iter().map(|candidate| (*candidate, (*from, *to))));
        }
    }
    all.sort_by_key(|(candidate, _)| candidate.cost);
    let chosen = all
        .iter()
        .find(|(candidate, _)| obstacles.is_clear(candidate, ends, CLEARANCE, &mut seen))
        .or_else(|| {
            all.iter().find(|(candidate, _)| {
                obstacles.is_clear(candidate, ends, LEAST_CLEARANCE, &mut seen)
            })
        })
        .or(all.first())
        .map_or((Side::Right, Side::Left), |(_, sides)| *sides);
    (chosen, seen)
}

/// The way between two ports, and what was looked at to find it.
pub(super) fn route(ends: &Ends, ports: &Ports, obstacles: Obstacles<'_>) -> (Route, Influence) {
    let mut seen = Influence::default();
    if ends.from.spot == ends.to.spot {
        return (around_itself(ends), seen);
    }
    let mut ways = Vec::with_capacity(128);
    candidates(ends, ports, Effort::Many, 0, &mut ways);
    if let Some(found) = best(&mut ways, ends, obstacles, &mut seen) {
        return (Route::through(found.points().iter().copied()), seen);
    }
    let (a, b) = stubs(ports);
    let area = ends.from.anchor.union(ends.to.anchor);
    for reach in [160, 640] {
        let region = area.grown(reach);
        seen.add(region);
        for clearance in [8, 1] {
            let found = search::find(&search::Question {
                from: a,
                to: b,
                heading: ports.leaving,
                region,
                clearance,
                ends,
                obstacles,
            });
            if let Some(points) = found {
                let whole = [ports.from].into_iter().chain(points).chain([ports.to]);
                return (Route::through(whole), seen);
            }
        }
    }
    // No way at all: nodes lie on one another. The shortest is as good as any.
    let points = ways.first().map(|way| way.points().to_vec());
    let points = points.unwrap_or_else(|| vec![ports.from, ports.to]);
    (Route::through(points), seen)
}

/// A loop below a node that is connected with itself.
fn around_itself(ends: &Ends) -> Route {
    let rect = ends.from.anchor;
    let (x, y) = (rect.center().x, rect.bottom());
    Route::through(
        [(-22, 0), (-22, 30), (22, 30), (22, 0)].map(|(dx, dy)| WorldPoint {
            x: x + dx,
            y: y + dy,
        }),
    )
}
