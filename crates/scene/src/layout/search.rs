//! Is there any way at all? A search on the lines along the edges of the nodes in a region.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ends::Ends;
use super::route::Obstacles;
use crate::geometry::{Rect, Side, WorldPoint};

/// With more nodes in the region than this, no search is made: it would take
/// too long for one line among thousands.
const MAX_NODES: usize = 90;
/// How much length a bend is worth.
const BEND: i64 = 40;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'a> {
    pub(super) from: WorldPoint,
    pub(super) to: WorldPoint,
    /// The direction in which the line leaves.
    pub(super) heading: Side,
    pub(super) region: Rect,
    pub(super) clearance: i32,
    pub(super) ends: &'a Ends,
    pub(super) obstacles: Obstacles<'a>,
}

/// The lines on which ways run, and which pieces between two crossings are
/// blocked.
struct Lines {
    xs: Vec<i32>,
    ys: Vec<i32>,
    /// For each crossing, row by row: whether the piece to the right of it, and
    /// the one below it, is blocked.
    is_blocked: Vec<(bool, bool)>,
}

/// The shortest way with the fewest bends, as points; `None` if there is none in
/// the region.
pub(super) fn find(question: &Question<'_>) -> Option<Vec<WorldPoint>> {
    let lines = Lines::of(question)?;
    let columns = lines.xs.len();
    let column = lines.xs.binary_search(&question.from.x).ok()?;
    let row = lines.ys.binary_search(&question.from.y).ok()?;
    let start = State {
        column,
        row,
        heading: question.heading,
    };
    let mut best: Vec<i64> = vec![i64::MAX; columns * lines.ys.len() * 4];
    let mut came_from: Vec<Option<State>> = vec![None; best.len()];
    let mut open = BinaryHeap::new();
    *best.get_mut(start.index(columns))? = 0;
    open.push(Reverse((lines.left_over(start, question.to), 0, start)));
    while let Some(Reverse((_, so_far, state))) = open.pop() {
        if best.get(state.index(columns)) != Some(&so_far) {
            continue;
        }
        if lines.point(state) == Some(question.to) {
            return Some(lines.way_to(state, &came_from));
        }
        for side in Side::ALL {
            if side == state.heading.opposite() {
                continue;
            }
            let Some((next, length)) = lines.step(state, side) else {
                continue;
            };
            let bend = if side == state.heading { 0 } else { BEND };
            let cost = so_far + length + bend;
            let index = next.index(columns);
            let is_better = best.get(index).is_some_and(|known| cost < *known);
            if is_better {
                *best.get_mut(index)? = cost;
                *came_from.get_mut(index)? = Some(state);
                let estimate = cost + lines.left_over(next, question.to);
                open.push(Reverse((estimate, cost, next)));
            }
        }
    }
    None
}

/// A crossing, and how it was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    column: usize,
    row: usize,
    heading: Side,
}

impl State {
    const fn index(self, columns: usize) -> usize {
        (self.row * columns + self.column) * 4 + self.heading as usize
    }
}

impl Lines {
    fn of(question: &Question<'_>) -> Option<Self> {
        let own = [question.ends.from.spot.node(), question.ends.to.spot.node()];
        let found = question.obstacles.grid.touching(question.region);
        if found.len() > MAX_NODES {
            return None;
        }
        let bodies = [question.ends.from.body, question.ends.to.body];
        let rects: Vec<Rect> = found
            .into_iter()
            .filter(|(node, _)| !own.contains(node))
            .map(|(_, rect)| rect)
            .chain(bodies.into_iter().flatten())
            .map(|rect| rect.grown(question.clearance))
            .collect();
        let mut xs = vec![question.from.x, question.to.x];
        let mut ys = vec![question.from.y, question.to.y];
        for rect in &rects {
            xs.extend([rect.x, rect.right()]);
            ys.extend([rect.y, rect.bottom()]);
        }
        for list in [&mut xs, &mut ys] {
            list.sort_unstable();
            list.dedup();
        }
        let mut lines = Self {
            is_blocked: vec![(false, false); xs.len() * ys.len()],
            xs,
            ys,
        };
        for rect in rects {
            lines.block(rect);
        }
        Some(lines)
    }

    /// Blocks what runs through the rectangle, not what runs along it.
    fn block(&mut self, rect: Rect) {
        let columns = self.xs.len();
        let first_column = self.xs.partition_point(|x| *x < rect.x);
        let last_column = self.xs.partition_point(|x| *x < rect.right());
        let first_row = self.ys.partition_point(|y| *y < rect.y);
        let last_row = self.ys.partition_point(|y| *y < rect.bottom());
        for row in first_row..=last_row {
            for column in first_column..=last_column {
                let is_within_rows = row > first_row && row < last_row;
                let is_within_columns = column > first_column && column < last_column;
                if let Some((right, below)) = self.is_blocked.get_mut(row * columns + column) {
                    *right |= is_within_rows && column < last_column;
                    *below |= is_within_columns && row < last_row;
                }
            }
        }
    }

    fn point(&self, state: State) -> Option<WorldPoint> {
        Some(WorldPoint {
            x: *self.xs.get(state.column)?,
            y: *self.ys.get(state.row)?,
        })
    }

    /// The next crossing on this side and how far it is; `None` if the way there
    /// is blocked or leaves the region.
    fn step(&self, state: State, side: Side) -> Option<(State, i64)> {
        let (column, row) = match side {
            Side::Top => (state.column, state.row.checked_sub(1)?),
            Side::Left => (state.column.checked_sub(1)?, state.row),
            Side::Right => (state.column + 1, state.row),
            Side::Bottom => (state.column, state.row + 1),
        };
        let next = State {
            column,
            row,
            heading: side,
        };
        let (from, to) = (self.point(state)?, self.point(next)?);
        let (first_column, first_row) = (state.column.min(column), state.row.min(row));
        let (right, below) = *self
            .is_blocked
            .get(first_row * self.xs.len() + first_column)?;
        let is_blocked = if side.is_horizontal() { right } else { below };
        (!is_blocked).then(|| {
            let length = (to.x - from.x).abs() + (to.y - from.y).abs();
            (next, i64::from(length))
        })
    }

    /// No more than what is left to go.
    fn left_over(&self, state: State, to: WorldPoint) -> i64 {
        self.point(state).map_or(0, |at| {
            i64::from((to.x - at.x).abs()) + i64::from((to.y - at.y).abs())
        })
    }

    fn way_to(&self, end: State, came_from: &[Option<State>]) -> Vec<WorldPoint> {
        let mut points = Vec::new();
        let mut next = Some(end);
        while let Some(state) = next {
            points.extend(self.point(state));
            next = came_from.get(state.index(self.xs.len())).copied().flatten();
        }
        points.reverse();
        points
    }
}
