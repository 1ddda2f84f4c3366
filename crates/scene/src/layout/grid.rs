//! What is near? Rectangles sorted into the cells of a uniform grid.

use std::ops::RangeInclusive;
use std::rc::Rc;

use crate::geometry::Rect;

/// The side of a cell, in world pixels.
const CELL: i32 = 128;
/// Rectangles over more cells than this are kept apart, so that a single huge
/// one doesn't fill the grid.
const MAX_CELLS: i64 = 1_024;
/// The grid has no more cells than this; what lies too far off is kept apart.
const MAX_GRID: i64 = 1 << 16;

type Entries<Key> = Option<Rc<Vec<(Key, Rect)>>>;

/// Rectangles by where they are. A clone shares the content of all cells.
#[derive(Clone, Debug)]
pub(super) struct Grid<Key> {
    /// The cells that there are, from the first row and column on.
    extent: Span,
    /// Row by row.
    cells: Vec<Entries<Key>>,
    /// What is too large or too far off for the cells.
    apart: Entries<Key>,
}

impl<Key> Default for Grid<Key> {
    fn default() -> Self {
        Self {
            extent: Span {
                top: 0,
                bottom: -1,
                left: 0,
                right: -1,
            },
            cells: Vec::new(),
            apart: None,
        }
    }
}

/// Rows and columns of cells, the last ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    top: i32,
    bottom: i32,
    left: i32,
    right: i32,
}

impl Span {
    fn of(rect: Rect) -> Self {
        Self {
            top: rect.y.div_euclid(CELL),
            bottom: rect.bottom().div_euclid(CELL),
            left: rect.x.div_euclid(CELL),
            right: rect.right().div_euclid(CELL),
        }
    }

    fn count(self) -> i64 {
        let rows = i64::from(self.bottom) - i64::from(self.top) + 1;
        let columns = i64::from(self.right) - i64::from(self.left) + 1;
        rows * columns
    }

    fn holds(self, other: Self) -> bool {
        other.top >= self.top
            && other.bottom <= self.bottom
            && other.left >= self.left
            && other.right <= self.right
    }

    fn union(self, other: Self) -> Self {
        if self.count() <= 0 {
            return other;
        }
        Self {
            top: self.top.min(other.top),
            bottom: self.bottom.max(other.bottom),
            left: self.left.min(other.left),
            right: self.right.max(other.right),
        }
    }

    fn common(self, other: Self) -> Self {
        Self {
            top: self.top.max(other.top),
            bottom: self.bottom.min(other.bottom),
            left: self.left.max(other.left),
            right: self.right.min(other.right),
        }
    }

    /// The places of one row's cells among the cells of this extent.
    fn places(self, row: i32, columns: RangeInclusive<i32>) -> std::ops::Range<usize> {
        let width = i64::from(self.right) - i64::from(self.left) + 1;
        let start = i64::from(row - self.top) * width;
        let place = |column: i32| {
            usize::try_from(start + i64::from(column) - i64::from(self.left)).unwrap_or(0)
        };
        if columns.is_empty() {
            return 0..0;
        }
        place(*columns.start())..place(*columns.end()) + 1
    }
}

impl<Key: Copy + PartialEq> Grid<Key> {
    pub(super) fn insert(&mut self, key: Key, rect: Rect) {
        let span = Span::of(rect);
        if span.count() > MAX_CELLS || !self.make_room(span) {
            push(&mut self.apart, key, rect);
            return;
        }
        for row in span.top..=span.bottom {
            let places = self.extent.places(row, span.left..=span.right);
            for cell in self.cells.get_mut(places).into_iter().flatten() {
                push(cell, key, rect);
            }
        }
    }

    /// Removes what was inserted with this key and rectangle.
    pub(super) fn remove(&mut self, key: Key, rect: Rect) {
        drop_entry(&mut self.apart, key, rect);
        let span = Span::of(rect).common(self.extent);
        for row in span.top..=span.bottom {
            let places = self.extent.places(row, span.left..=span.right);
            for cell in self.cells.get_mut(places).into_iter().flatten() {
                drop_entry(cell, key, rect);
            }
        }
    }

    /// Shows everything that touches `area` to `visit`, once each, until it
    /// returns true. Returns whether it did.
    pub(super) fn any(&self, area: Rect, mut visit: impl FnMut(Key, Rect) -> bool) -> bool {
        let apart = self.apart.as_deref().into_iter().flatten();
        for (key, rect) in apart {
            if rect.touches(area) && visit(*key, *rect) {
                return true;
            }
        }
        let span = Span::of(area).common(self.extent);
        for row in span.top..=span.bottom {
            let places = self.extent.places(row, span.left..=span.right);
            let cells = self.cells.get(places).into_iter().flatten();
            for (column, cell) in (span.left..).zip(cells) {
                for (key, rect) in cell.as_deref().into_iter().flatten() {
                    // What lies in several cells is shown in the first only.
                    let is_first = || {
                        let own = Span::of(*rect);
                        row == own.top.max(span.top) && column == own.left.max(span.left)
                    };
                    if rect.touches(area) && is_first() && visit(*key, *rect) {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Everything that touches `area`, once each, in order.
    pub(super) fn touching(&self, area: Rect) -> Vec<(Key, Rect)>
    where
        Key: Ord,
    {
        let mut found = Vec::new();
        self.any(area, |key, rect| {
            found.push((key, rect));
            false
        });
        found.sort_unstable();
        found
    }

    /// Makes sure that there are cells for all of `span`. Returns false if there
    /// would be too many.
    fn make_room(&mut self, span: Span) -> bool {
        if self.extent.holds(span) {
            return true;
        }
        let needed = self.extent.union(span);
        if needed.count() > MAX_GRID {
            return false;
        }
        // Some more on all sides, so that it is seldom made anew.
        let generous = Span {
            top: needed.top - 8,
            bottom: needed.bottom + 8,
            left: needed.left - 8,
            right: needed.right + 8,
        };
        let extent = if generous.count() > MAX_GRID {
            needed
        } else {
            generous
        };
        let count = usize::try_from(extent.count()).unwrap_or(0);
        let mut cells: Vec<Entries<Key>> = vec![None; count];
        for row in self.extent.top..=self.extent.bottom {
            let columns = self.extent.left..=self.extent.right;
            let from = self.extent.places(row, columns.clone());
            let to = extent.places(row, columns);
            if let (Some(from), Some(to)) = (self.cells.get(from), cells.get_mut(to)) {
                to.clone_from_slice(from);
            }
        }
        self.cells = cells;
        self.extent = extent;
        true
    }
}

fn push<Key: Copy>(entries: &mut Entries<Key>, key: Key, rect: Rect) {
    let entries = entries.get_or_insert_default();
    Rc::make_mut(entries).push((key, rect));
}

fn drop_entry<Key: Copy + PartialEq>(cell: &mut Entries<Key>, key: Key, rect: Rect) {
    let Some(entries) = cell else {
        return;
    };
    if entries.contains(&(key, rect)) {
        let entries = Rc::make_mut(entries);
        entries.retain(|entry| *entry != (key, rect));
        if entries.is_empty() {
            *cell = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_touches_an_area_is_found_and_removed_again() {
        let mut grid = Grid::default();
        let rects = [
            Rect::new(0, 0, 300, 40),
            Rect::new(-500, -500, 10, 10),
            Rect::new(1_000, 0, 100_000, 100_000),
            Rect::new(130, 130, 0, 600),
            Rect::new(900_000, -900_000, 10, 10),
        ];
        for (key, rect) in rects.iter().enumerate() {
            grid.insert(key, *rect);
        }
        let check = |grid: &Grid<usize>, area, expected: &[usize]| {
            let keys: Vec<usize> = grid.touching(area).into_iter().map(|it| it.0).collect();
            assert_eq!(keys, expected);
        };
        let middle = Rect::new(-600, -600, 2_000, 2_000);
        check(&grid, Rect::new(290, 30, 5, 5), &[0]);
        check(&grid, middle, &[0, 1, 2, 3]);
        check(&grid, Rect::new(50_000, 50_000, 1, 1), &[2]);
        check(&grid, Rect::new(120, -900_000, 20, 1_800_000), &[0, 3]);
        check(&grid, Rect::new(899_000, -900_000, 2_000, 20), &[4]);
        for gone in [0, 2, 4] {
            grid.remove(gone, rects[gone]);
        }
        check(&grid, middle, &[1, 3]);
        check(&grid, Rect::new(899_000, -900_000, 2_000, 20), &[]);
    }
}
