//! Where are things? Rectangles of the drawing, points on a path, and the viewport.
//!
//! The drawing is measured in whole world pixels, x to the right and y down, so that what did not change compares
//! equal. Points on a path and on the screen are fractions. Only `+ - * /` and square roots are used: the same input
//! gives the same picture everywhere.

mod viewport;

pub use viewport::{ScreenPoint, ScreenSize, Viewport};
pub use vouchsafe_model::diagram::{Size, WorldPoint};

/// A side of a rectangle, or the direction that leads out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Up.
    Top,
    /// To the right.
    Right,
    /// Down.
    Bottom,
    /// To the left.
    Left,
}

impl Side {
    /// All four, clockwise from the top.
    pub const ALL: [Self; 4] = [Self::Top, Self::Right, Self::Bottom, Self::Left];

    /// The direction as a step of one pixel.
    #[must_use]
    pub const fn step(self) -> (i32, i32) {
        match self {
            Self::Top => (0, -1),
            Self::Right => (1, 0),
            Self::Bottom => (0, 1),
            Self::Left => (-1, 0),
        }
    }

    /// The side across.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Top => Self::Bottom,
            Self::Right => Self::Left,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
        }
    }

    /// Whether it leads to the left or right.
    #[must_use]
    pub const fn is_horizontal(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }
}

/// A rectangle of the drawing, in whole world pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rect {
    /// The left edge.
    pub x: i32,
    /// The top edge.
    pub y: i32,
    /// From left to right, never negative.
    pub width: i32,
    /// From top to bottom, never negative.
    pub height: i32,
}

impl Rect {
    /// A rectangle by its top left corner and its size.
    #[must_use]
    pub const fn new(x: i32, y: i32, width: i32, height: i32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// A rectangle by its top left corner and its size.
    #[must_use]
    pub const fn at(corner: WorldPoint, size: Size) -> Self {
        Self::new(corner.x, corner.y, size.width, size.height)
    }

    /// The rectangle between two opposite corners, in any order.
    #[must_use]
    pub fn between(a: WorldPoint, b: WorldPoint) -> Self {
        Self::new(
            a.x.min(b.x),
            a.y.min(b.y),
            (a.x - b.x).abs(),
            (a.y - b.y).abs(),
        )
    }

    /// A rectangle of this size with its center here.
    #[must_use]
    pub const fn around(center: WorldPoint, size: Size) -> Self {
        Self::new(
            center.x - size.width / 2,
            center.y - size.height / 2,
            size.width,
            size.height,
        )
    }

    /// The x of the right edge.
    #[must_use]
    pub const fn right(self) -> i32 {
        self.x + self.width
    }

    /// The y of the bottom edge.
    #[must_use]
    pub const fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// The middle, rounded to the left and up.
    #[must_use]
    pub const fn center(self) -> WorldPoint {
        WorldPoint {
            x: self.x + self.width / 2,
            y: self.y + self.height / 2,
        }
    }

    /// The top left corner.
    #[must_use]
    pub const fn corner(self) -> WorldPoint {
        WorldPoint {
            x: self.x,
            y: self.y,
        }
    }

    /// Its size.
    #[must_use]
    pub const fn size(self) -> Size {
        Size {
            width: self.width,
            height: self.height,
        }
    }

    /// The middle of a side.
    #[must_use]
    pub const fn middle_of(self, side: Side) -> WorldPoint {
        let center = self.center();
        match side {
            Side::Top => WorldPoint {
                x: center.x,
                y: self.y,
            },
            Side::Right => WorldPoint {
                x: self.right(),
                y: center.y,
            },
            Side::Bottom => WorldPoint {
                x: center.x,
                y: self.bottom(),
            },
            Side::Left => WorldPoint {
                x: self.x,
                y: center.y,
            },
        }
    }

    /// Whether the point is inside or on the edge.
    #[must_use]
    pub const fn contains(self, point: WorldPoint) -> bool {
        point.x >= self.x
            && point.x <= self.right()
            && point.y >= self.y
            && point.y <= self.bottom()
    }

    /// Whether the other rectangle is wholly inside.
    #[must_use]
    pub const fn contains_rect(self, other: Self) -> bool {
        other.x >= self.x
            && other.right() <= self.right()
            && other.y >= self.y
            && other.bottom() <= self.bottom()
    }

    /// Whether the two share more than an edge. A line (no width or no height)
    /// overlaps what it runs through, not what it runs along.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the two share at least a point.
    #[must_use]
    pub const fn touches(self, other: Self) -> bool {
        self.x <= other.right()
            && other.x <= self.right()
            && self.y <= other.bottom()
            && other.y <= self.bottom()
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let x = self.x.min(other.x);
        let y = self.y.min(other.y);
        Self::new(
            x,
            y,
            self.right().max(other.right()) - x,
            self.bottom().max(other.bottom()) - y,
        )
    }

    /// Larger by this much on every side; smaller if negative, but never turned
    /// inside out.
    #[must_use]
    pub fn grown(self, by: i32) -> Self {
        Self::new(
            self.x - by,
            self.y - by,
            (self.width + 2 * by).max(0),
            (self.height + 2 * by).max(0),
        )
    }

    /// The same, displaced.
    #[must_use]
    pub const fn moved(self, dx: i32, dy: i32) -> Self {
        Self::new(self.x + dx, self.y + dy, self.width, self.height)
    }

    /// How far the point is from the rectangle, squared; 0 inside.
    #[must_use]
    pub fn distance_squared(self, point: WorldPoint) -> i64 {
        let dx = i64::from((self.x - point.x).max(point.x - self.right()).max(0));
        let dy = i64::from((self.y - point.y).max(point.y - self.bottom()).max(0));
        dx * dx + dy * dy
    }
}

/// The smallest rectangle that holds all of them; `None` if there are none.
#[must_use]
pub fn bounds(rects: impl IntoIterator<Item = Rect>) -> Option<Rect> {
    rects.into_iter().reduce(Rect::union)
}

/// A point of the drawing between the pixels, such as a place on a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Point {
    /// Distance to the right of the origin, in world pixels.
    pub x: f64,
    /// Distance below the origin, in world pixels.
    pub y: f64,
}

impl Point {
    /// The nearest place between whole pixels.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast keeps within the numbers there are, and drawings end long before"
    )]
    pub fn rounded(self) -> WorldPoint {
        WorldPoint {
            x: self.x.round() as i32,
            y: self.y.round() as i32,
        }
    }

    /// A point.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far the other is away.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (other.x - self.x, other.y - self.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// The point this part of the way to the other: 0 is here, 1 is there.
    #[must_use]
    pub fn towards(self, other: Self, part: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * part,
            self.y + (other.y - self.y) * part,
        )
    }
}

impl From<WorldPoint> for Point {
    fn from(point: WorldPoint) -> Self {
        Self::new(f64::from(point.x), f64::from(point.y))
    }
}

/// How far the point is from the line between two points.
#[must_use]
pub fn distance_to_line(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_squared = dx * dx + dy * dy;
    if length_squared == 0.0 {
        return point.distance(from);
    }
    let part = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length_squared;
    point.distance(from.towards(to, part.clamp(0.0, 1.0)))
}

/// The number with which the data of a path begins, and what comes after it; `None` where
/// none stands there. Between numbers there may be blanks or commas, or nothing.
#[must_use]
pub fn next_number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start_matches([' ', ',']);
    let mut has_point = false;
    let length = text
        .char_indices()
        .find(|(index, letter)| match letter {
            '-' => *index > 0,
            '.' => std::mem::replace(&mut has_point, true),
            _ => !letter.is_ascii_digit(),
        })
        .map_or(text.len(), |(index, _)| index);
    let (digits, after) = text.split_at_checked(length)?;
    Some((digits.parse().ok()?, after))
}

/// A number as it is written in attributes: at most two decimals, no trailing
/// zeros, no negative zero.
#[must_use]
pub fn number(value: f64) -> String {
    // Most are whole, and writing those is many times faster.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "what a cast would change isn't equal and goes the long way"
    )]
    let whole = value as i32;
    if f64::from(whole) == value {
        return whole.to_string();
    }
    // Beyond these a number is no place in a drawing; NaN becomes 0.
    let bounded = if value.is_nan() {
        0.0
    } else {
        value.clamp(-1e9, 1e9)
    };
    let text = format!("{bounded:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rects_that_share_an_edge_touch_but_do_not_overlap() {
        let left = Rect::new(0, 0, 10, 10);
        let right = Rect::new(10, 0, 10, 10);
        assert!(left.touches(right));
        assert!(!left.overlaps(right));
        assert!(left.overlaps(right.moved(-1, 0)));
    }

    #[test]
    fn a_line_overlaps_what_it_runs_through_but_not_what_it_runs_along() {
        let card = Rect::new(0, 0, 10, 10);
        assert!(card.overlaps(Rect::new(-5, 5, 20, 0)));
        assert!(!card.overlaps(Rect::new(-5, 0, 20, 0)));
        assert!(!card.overlaps(Rect::new(-5, 10, 20, 0)));
    }

    #[test]
    fn a_union_holds_both_and_shrinking_stops_at_nothing() {
        let a = Rect::new(-5, 3, 4, 4);
        let b = Rect::new(8, -2, 1, 1);
        assert!(a.union(b).contains_rect(a) && a.union(b).contains_rect(b));
        assert_eq!(Rect::new(0, 0, 10, 4).grown(-3).height, 0);
    }

    #[test]
    fn numbers_are_short_and_never_negative_zero() {
        let check = |value: f64, expected: &str| assert_eq!(number(value), expected);
        check(1.0, "1");
        check(-0.001, "0");
        check(2.50, "2.5");
        check(100.0, "100");
        check(-2.71999, "-2.72");
        check(f64::NAN, "0");
    }

    #[test]
    fn the_distance_to_a_line_is_to_its_nearest_point() {
        let (from, to) = (Point::new(0.0, 0.0), Point::new(10.0, 0.0));
        assert!((distance_to_line(Point::new(5.0, 3.0), from, to) - 3.0).abs() < 1e-9);
        assert!((distance_to_line(Point::new(13.0, 4.0), from, to) - 5.0).abs() < 1e-9);
        assert!((distance_to_line(Point::new(3.0, 4.0), from, from) - 5.0).abs() < 1e-9);
    }
}
