//! What is near? Rectangles sorted into the cells of a uniform grid.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::geometry::Rect;

/// The side of a cell, in world pixels.
const CELL: i32 = 128;
/// Rectangles over more cells than this are kept apart, so that a single huge
/// one doesn't fill the grid.
const MAX_CELLS: i64 = 1_024;

type Entries<Key> = Rc<Vec<(Key, Rect)>>;

/// Rectangles by where they are. A clone shares all cells.
#[derive(Clone, Debug)]
pub(super) struct Grid<Key> {
    /// By row, then column.
    cells: BTreeMap<(i32, i32), Entries<Key>>,
    large: Entries<Key>,
}

impl<Key> Default for Grid<Key> {
    fn default() -> Self {
        Self {
            cells: BTreeMap::new(),
            large: Rc::default(),
        }
    }
}

/// The cells a rectangle lies in: rows from, to, columns from, to.
fn span(rect: Rect) -> (i32, i32, i32, i32) {
    (
        rect.y.div_euclid(CELL),
        rect.bottom().div_euclid(CELL),
        rect.x.div_euclid(CELL),
        rect.right().div_euclid(CELL),
    )
}

fn is_large(rect: Rect) -> bool {
    let (top, bottom, left, right) = span(rect);
    (i64::from(bottom - top) + 1) * (i64::from(right - left) + 1) > MAX_CELLS
}

impl<Key: Copy + PartialEq> Grid<Key> {
    pub(super) fn insert(&mut self, key: Key, rect: Rect) {
        if is_large(rect) {
            Rc::make_mut(&mut self.large).push((key, rect));
            return;
        }
        let (top, bottom, left, right) = span(rect);
        for row in top..=bottom {
            for column in left..=right {
                let entries = self.cells.entry((row, column)).or_default();
                Rc::make_mut(entries).push((key, rect));
            }
        }
    }

    /// Removes what was inserted with this key and rectangle.
    pub(super) fn remove(&mut self, key: Key, rect: Rect) {
        if is_large(rect) {
            Rc::make_mut(&mut self.large).retain(|entry| *entry != (key, rect));
            return;
        }
        let (top, bottom, left, right) = span(rect);
        for row in top..=bottom {
            for column in left..=right {
                if let Some(entries) = self.cells.get_mut(&(row, column)) {
                    Rc::make_mut(entries).retain(|entry| *entry != (key, rect));
                    if entries.is_empty() {
                        self.cells.remove(&(row, column));
                    }
                }
            }
        }
    }

    /// Shows everything that touches `area` to `visit`, until it returns true.
    /// What lies in several cells may be shown several times. Returns whether
    /// `visit` did.
    pub(super) fn any(&self, area: Rect, mut visit: impl FnMut(Key, Rect) -> bool) -> bool {
        let mut show = |entries: &Entries<Key>| {
            entries
                .iter()
                .any(|(key, rect)| rect.touches(area) && visit(*key, *rect))
        };
        if show(&self.large) {
            return true;
        }
        let (top, bottom, left, right) = span(area);
        let rows = usize::try_from(bottom - top).unwrap_or(0);
        if rows > self.cells.len() {
            // An area of mostly empty rows: quicker to look at every cell.
            return self
                .cells
                .range((top, i32::MIN)..=(bottom, i32::MAX))
                .filter(|((_, column), _)| (left..=right).contains(column))
                .any(|(_, entries)| show(entries));
        }
        (top..=bottom).any(|row| {
            self.cells
                .range((row, left)..=(row, right))
                .any(|(_, entries)| show(entries))
        })
    }

    /// Everything that touches `area`, once each, in no particular order.
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
        found.dedup();
        found
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
        ];
        for (key, rect) in rects.iter().enumerate() {
            grid.insert(key, *rect);
        }
        let found = |grid: &Grid<usize>, area| {
            let keys: Vec<usize> = grid.touching(area).into_iter().map(|it| it.0).collect();
            keys
        };
        assert_eq!(found(&grid, Rect::new(290, 30, 5, 5)), [0]);
        assert_eq!(
            found(&grid, Rect::new(-600, -600, 2_000, 2_000)),
            [0, 1, 2, 3]
        );
        assert_eq!(found(&grid, Rect::new(50_000, 50_000, 1, 1)), [2]);
        assert_eq!(
            found(&grid, Rect::new(120, -900_000, 20, 1_800_000)),
            [0, 3]
        );
        grid.remove(0, rects[0]);
        grid.remove(2, rects[2]);
        assert_eq!(found(&grid, Rect::new(-600, -600, 2_000, 2_000)), [1, 3]);
    }
}
