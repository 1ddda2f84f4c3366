//! What way does a line take, and where on it is a message?

use crate::geometry::{Point, Rect, WorldPoint, bounds, distance_to_line};

/// The largest radius of a rounded corner, in world pixels.
const CORNER_RADIUS: f64 = 12.0;
/// Into how many pieces a rounded corner is cut where lengths are measured.
const CORNER_PIECES: u8 = 6;

/// The way of a line: points joined by straight pieces, with rounded corners.
/// Empty where two things touch, so that there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    points: Vec<WorldPoint>,
}

impl Route {
    /// A way through these points. Points that add no corner are left out.
    #[must_use]
    pub fn through(points: impl IntoIterator<Item = WorldPoint>) -> Self {
        let mut kept: Vec<WorldPoint> = Vec::new();
        for point in points {
            if kept.last() == Some(&point) {
                continue;
            }
            if let [.., before, last] = kept.as_slice() {
                let is_straight = (before.x == last.x && last.x == point.x)
                    || (before.y == last.y && last.y == point.y);
                if is_straight {
                    kept.pop();
                }
            }
            if kept.last() != Some(&point) {
                kept.push(point);
            }
        }
        if kept.len() < 2 {
            kept.clear();
        }
        Self { points: kept }
    }

    /// The points at which it begins, turns and ends.
    #[must_use]
    pub fn points(&self) -> &[WorldPoint] {
        &self.points
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The straight pieces between the points, as (from, to).
    pub fn pieces(&self) -> impl DoubleEndedIterator<Item = (WorldPoint, WorldPoint)> + Clone {
        self.points
            .iter()
            .zip(self.points.iter().skip(1))
            .map(|(from, to)| (*from, *to))
    }

    /// The same way from its end.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            points: self.points.iter().rev().copied().collect(),
        }
    }

    /// The smallest rectangle that holds it; `None` if it is empty.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        bounds(
            self.points
                .iter()
                .map(|point| Rect::new(point.x, point.y, 0, 0)),
        )
    }

    /// How far the point is from the line, its corners taken as sharp.
    /// Infinite if the way is empty.
    #[must_use]
    pub fn distance_to(&self, point: WorldPoint) -> f64 {
        self.pieces()
            .map(|(from, to)| distance_to_line(point.into(), from.into(), to.into()))
            .fold(f64::INFINITY, f64::min)
    }

    /// As the `d` attribute of a path.
    #[must_use]
    pub fn svg_path(&self) -> String {
        use crate::geometry::number;
        use std::fmt::Write as _;
        let mut text = String::new();
        for stroke in self.strokes() {
            // Writing to a string cannot fail.
            let _ = match stroke {
                Stroke::Start(at) => write!(text, "M{} {}", number(at.x), number(at.y)),
                Stroke::Line(to) => write!(text, "L{} {}", number(to.x), number(to.y)),
                Stroke::Corner { by, to } => write!(
                    text,
                    "Q{} {} {} {}",
                    number(by.x),
                    number(by.y),
                    number(to.x),
                    number(to.y)
                ),
            };
        }
        text
    }

    /// The way with its corners cut into short pieces and measured.
    #[must_use]
    pub fn track(&self) -> Track {
        let mut track = Track::default();
        let mut at = Point::default();
        for stroke in self.strokes() {
            match stroke {
                Stroke::Start(to) | Stroke::Line(to) => {
                    track.push(to);
                    at = to;
                }
                Stroke::Corner { by, to } => {
                    for piece in 1..=CORNER_PIECES {
                        let part = f64::from(piece) / f64::from(CORNER_PIECES);
                        track.push(at.towards(by, part).towards(by.towards(to, part), part));
                    }
                    at = to;
                }
            }
        }
        track
    }

    fn strokes(&self) -> Vec<Stroke> {
        let mut strokes = Vec::with_capacity(self.points.len() * 2);
        let mut before: Option<Point> = None;
        for (index, point) in self.points.iter().enumerate() {
            let point = Point::from(*point);
            let after = self.points.get(index + 1).map(|next| Point::from(*next));
            match (before, after) {
                (None, _) => strokes.push(Stroke::Start(point)),
                (Some(_), None) => strokes.push(Stroke::Line(point)),
                (Some(from), Some(to)) => {
                    let (arriving, leaving) = (point.distance(from), point.distance(to));
                    let radius = CORNER_RADIUS.min(arriving / 2.0).min(leaving / 2.0);
                    strokes.push(Stroke::Line(point.towards(from, radius / arriving)));
                    strokes.push(Stroke::Corner {
                        by: point,
                        to: point.towards(to, radius / leaving),
                    });
                }
            }
            before = Some(point);
        }
        strokes
    }
}

/// One stroke of the pen.
#[derive(Clone, Copy, Debug)]
enum Stroke {
    Start(Point),
    Line(Point),
    Corner { by: Point, to: Point },
}

/// A measured way: points joined by straight pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    /// Each point with its distance from the start along the way.
    points: Vec<(Point, f64)>,
}

impl Track {
    fn push(&mut self, point: Point) {
        match self.points.last() {
            None => self.points.push((point, 0.0)),
            Some((last, so_far)) => {
                let step = last.distance(point);
                if step > 0.0 {
                    self.points.push((point, so_far + step));
                }
            }
        }
    }

    /// A way through these points.
    #[must_use]
    pub fn through(points: impl IntoIterator<Item = Point>) -> Self {
        let mut track = Self::default();
        for point in points {
            track.push(point);
        }
        track
    }

    /// How long the way is, in world pixels.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.points.last().map_or(0.0, |(_, length)| *length)
    }

    /// The point at this distance from the start; the nearer end where the
    /// distance is off the way.
    #[must_use]
    pub fn at(&self, distance: f64) -> Point {
        let mut before: Option<(Point, f64)> = None;
        for (point, so_far) in &self.points {
            if *so_far >= distance {
                return match before {
                    Some((from, start)) => {
                        from.towards(*point, (distance - start) / (so_far - start))
                    }
                    None => *point,
                };
            }
            before = Some((*point, *so_far));
        }
        before.map_or_else(Point::default, |(point, _)| point)
    }

    /// The points of the way, each with its distance from the start.
    #[must_use]
    pub fn points(&self) -> &[(Point, f64)] {
        &self.points
    }

    /// The way between two distances from the start.
    #[must_use]
    pub fn between(&self, from: f64, to: f64) -> Self {
        let within = self
            .points
            .iter()
            .filter(|(_, at)| *at > from && *at < to)
            .map(|(point, _)| *point);
        Self::through(
            std::iter::once(self.at(from))
                .chain(within)
                .chain(std::iter::once(self.at(to))),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> WorldPoint {
        WorldPoint { x, y }
    }

    #[test]
    fn a_route_keeps_only_its_corners() {
        let route = Route::through([at(0, 0), at(10, 0), at(10, 0), at(40, 0), at(40, 30)]);
        assert_eq!(route.points(), [at(0, 0), at(40, 0), at(40, 30)]);
        assert!(Route::through([at(5, 5), at(5, 5)]).is_empty());
    }

    #[test]
    fn corners_are_rounded_as_far_as_there_is_room() {
        let wide = Route::through([at(0, 0), at(100, 0), at(100, 100)]);
        assert_eq!(wide.svg_path(), "M0 0L88 0Q100 0 100 12L100 100");
        let tight = Route::through([at(0, 0), at(100, 0), at(100, 10), at(200, 10)]);
        assert_eq!(
            tight.svg_path(),
            "M0 0L95 0Q100 0 100 5L100 5Q100 10 105 10L200 10"
        );
    }

    #[test]
    fn a_track_is_walked_from_end_to_end() {
        let route = Route::through([at(0, 0), at(100, 0), at(100, 100)]);
        let track = route.track();
        assert!(track.length() < 200.0 && track.length() > 190.0);
        assert_eq!(track.at(-5.0), Point::new(0.0, 0.0));
        assert!(track.at(50.0).distance(Point::new(50.0, 0.0)) < 1e-9);
        assert_eq!(track.at(1e6), Point::new(100.0, 100.0));
        let middle = track.between(40.0, 60.0);
        assert!((middle.length() - 20.0).abs() < 1e-9);
    }

    #[test]
    fn the_way_back_has_the_same_length() {
        let route = Route::through([at(0, 0), at(70, 0), at(70, -35), at(300, -35)]);
        let (there, back) = (route.track().length(), route.reversed().track().length());
        assert!((there - back).abs() < 1e-9);
        assert_eq!(route.reversed().reversed(), route);
    }
}
