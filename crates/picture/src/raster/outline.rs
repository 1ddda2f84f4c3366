//! Outlines of shapes, from the numbers that SVG has for them.
//!
//! Arcs become curves with sums, products and square roots alone: what sines are differs from one system to another.

use tiny_skia::{Path, PathBuilder};
use vouchsafe_scene::geometry::next_number;

/// How far the handles of a curve are from its ends, as a part of the radius, for a quarter of a circle.
const QUARTER: f64 = 0.552_284_749_830_793_4;

/// A rectangle, its corners rounded as far as there is room; `None` if there is nothing in it.
pub(super) fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let radius = radius.min(width / 2.0).min(height / 2.0).max(0.0);
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    if radius == 0.0 {
        path.move_to(x, y);
        path.line_to(right, y);
        path.line_to(right, bottom);
        path.line_to(x, bottom);
    } else {
        // From the end of an arc to its handle.
        let rest = radius * (1.0 - super::narrow(QUARTER));
        path.move_to(x + radius, y);
        path.line_to(right - radius, y);
        path.cubic_to(right - rest, y, right, y + rest, right, y + radius);
        path.line_to(right, bottom - radius);
        path.cubic_to(
            right,
            bottom - rest,
            right - rest,
            bottom,
            right - radius,
            bottom,
        );
        path.line_to(x + radius, bottom);
        path.cubic_to(x + rest, bottom, x, bottom - rest, x, bottom - radius);
        path.line_to(x, y + radius);
        path.cubic_to(x, y + rest, x + rest, y, x + radius, y);
    }
    path.close();
    path.finish()
}

/// The outline of path data; the inner `None` if there is nothing in it, the outer one if it says what is not known
/// here.
///
/// Knows `M`, `L`, `H`, `V`, `C`, `S`, `Q`, `A` without rotation, and `Z`, in both cases.
pub(super) fn of_data(data: &str) -> Option<Option<Path>> {
    let mut pen = Pen::default();
    let mut rest = data;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..)?;
        if letter.eq_ignore_ascii_case(&'Z') {
            pen.close();
            continue;
        }
        let count = match letter.to_ascii_uppercase() {
            'M' | 'L' => 2,
            'H' | 'V' => 1,
            'S' | 'Q' => 4,
            'C' => 6,
            'A' => 7,
            _ => return None,
        };
        let mut numbers = Vec::new();
        while let Some((value, after)) = next_number(rest) {
            numbers.push(value);
            rest = after;
        }
        if numbers.is_empty() || numbers.len() % count != 0 {
            return None;
        }
        for (index, group) in numbers.chunks_exact(count).enumerate() {
            pen.draw(letter, group, index == 0)?;
        }
        rest = rest.trim_start_matches(' ');
    }
    Some(pen.path.finish())
}

/// A place on a drawing, or a way from one to another.
type Pair = (f64, f64);

#[derive(Default)]
struct Pen {
    path: PathBuilder,
    at: Pair,
    start: Pair,
    /// The second handle of the curve that was drawn last.
    handle: Option<Pair>,
}

impl Pen {
    fn draw(&mut self, letter: char, numbers: &[f64], is_first: bool) -> Option<()> {
        let is_relative = letter.is_ascii_lowercase();
        let (from_x, from_y) = if is_relative { self.at } else { (0.0, 0.0) };
        let place = |x: &f64, y: &f64| (x + from_x, y + from_y);
        let mut handle = None;
        match (letter.to_ascii_uppercase(), numbers) {
            ('M', [x, y]) if is_first => {
                let to = place(x, y);
                self.start = to;
                self.at = to;
                self.path.move_to(super::narrow(to.0), super::narrow(to.1));
            }
            ('M' | 'L', [x, y]) => self.line(place(x, y)),
            ('H', [x]) => self.line((x + from_x, self.at.1)),
            ('V', [y]) => self.line((self.at.0, y + from_y)),
            ('C', [x1, y1, x2, y2, x, y]) => {
                handle = Some(place(x2, y2));
                self.curve(place(x1, y1), place(x2, y2), place(x, y));
            }
            ('S', [x2, y2, x, y]) => {
                let mirrored = self
                    .handle
                    .map_or(self.at, |(x, y)| (2.0 * self.at.0 - x, 2.0 * self.at.1 - y));
                handle = Some(place(x2, y2));
                self.curve(mirrored, place(x2, y2), place(x, y));
            }
            ('Q', [x1, y1, x, y]) => {
                let (by, to) = (place(x1, y1), place(x, y));
                self.path.quad_to(
                    super::narrow(by.0),
                    super::narrow(by.1),
                    super::narrow(to.0),
                    super::narrow(to.1),
                );
                self.at = to;
            }
            ('A', [rx, ry, rotation, is_large, is_clockwise, x, y]) if *rotation == 0.0 => {
                self.arc(
                    (*rx, *ry),
                    *is_large != 0.0,
                    *is_clockwise != 0.0,
                    place(x, y),
                );
            }
            _ => return None,
        }
        self.handle = handle;
        Some(())
    }

    fn line(&mut self, to: Pair) {
        self.path.line_to(super::narrow(to.0), super::narrow(to.1));
        self.at = to;
    }

    fn curve(&mut self, first: Pair, second: Pair, to: Pair) {
        self.path.cubic_to(
            super::narrow(first.0),
            super::narrow(first.1),
            super::narrow(second.0),
            super::narrow(second.1),
            super::narrow(to.0),
            super::narrow(to.1),
        );
        self.at = to;
    }

    fn close(&mut self) {
        self.path.close();
        self.at = self.start;
        self.handle = None;
    }

    /// An arc of an ellipse that lies straight.
    // Source: Scalable Vector Graphics (SVG) 2, appendix B.2, "conversion from endpoint to center parameterization".
    fn arc(&mut self, (rx, ry): Pair, is_large: bool, is_clockwise: bool, to: Pair) {
        let (rx, ry) = (rx.abs(), ry.abs());
        if rx == 0.0 || ry == 0.0 || to == self.at {
            self.line(to);
            return;
        }
        // On the unit circle: half the way from end to start.
        let half = ((self.at.0 - to.0) / 2.0 / rx, (self.at.1 - to.1) / 2.0 / ry);
        let squared = half.0 * half.0 + half.1 * half.1;
        // Too small an ellipse grows until it reaches.
        let growth = squared.sqrt().max(1.0);
        let (rx, ry) = (rx * growth, ry * growth);
        let half = (half.0 / growth, half.1 / growth);
        let squared = half.0 * half.0 + half.1 * half.1;
        let away = ((1.0 - squared).max(0.0) / squared).sqrt();
        let away = if is_large == is_clockwise {
            -away
        } else {
            away
        };
        let center = (away * half.1, -away * half.0);
        let middle = ((self.at.0 + to.0) / 2.0, (self.at.1 + to.1) / 2.0);
        let center_at = (middle.0 + center.0 * rx, middle.1 + center.1 * ry);
        let on_page = |(x, y): Pair| (center_at.0 + x * rx, center_at.1 + y * ry);
        let mut from = (half.0 - center.0, half.1 - center.1);
        let end = (-half.0 - center.0, -half.1 - center.1);
        let turn = if is_clockwise { 1.0 } else { -1.0 };
        // Quarters first, then what is left of one.
        for _ in 0..4 {
            let ahead = (-from.1 * turn, from.0 * turn);
            let along = end.0 * from.0 + end.1 * from.1;
            let across = end.0 * ahead.0 + end.1 * ahead.1;
            let is_last = along >= -1e-9 && across >= -1e-9;
            let (next, length) = if is_last {
                // The tangent of a quarter of the angle, by halving it twice.
                let of_half = across / (1.0 + along);
                let of_quarter = of_half / (1.0 + (1.0 + of_half * of_half).sqrt());
                (end, of_quarter * 4.0 / 3.0)
            } else {
                (ahead, QUARTER)
            };
            let ahead_of_next = (-next.1 * turn, next.0 * turn);
            let first = (from.0 + ahead.0 * length, from.1 + ahead.1 * length);
            let second = (
                next.0 - ahead_of_next.0 * length,
                next.1 - ahead_of_next.1 * length,
            );
            let place = if is_last { to } else { on_page(next) };
            self.curve(on_page(first), on_page(second), place);
            if is_last {
                return;
            }
            from = next;
        }
        self.line(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouchsafe_scene::icon::Icon;

    #[test]
    fn every_icon_can_be_drawn_and_stays_on_its_grid() {
        for icon in Icon::ALL {
            for path in icon.paths() {
                let bounds = of_data(path.data).unwrap().unwrap().compute_tight_bounds();
                let bounds = bounds.unwrap();
                let is_within = bounds.left() > -0.6
                    && bounds.top() > -0.6
                    && bounds.right() < 20.6
                    && bounds.bottom() < 20.6;
                assert!(is_within, "{icon:?}: {bounds:?} of {}", path.data);
            }
        }
    }

    #[test]
    fn arcs_are_as_round_as_circles() {
        // Half a circle around (5, 0), both ways, and three quarters.
        for (data, [left, top, right, bottom]) in [
            ("M0 0A5 5 0 0 1 10 0", [0.0, -5.0, 10.0, 0.0]),
            ("M0 0A5 5 0 0 0 10 0", [0.0, 0.0, 10.0, 5.0]),
            ("M0 0a5 5 0 1 1 5 5", [0.0, -5.0, 10.0, 5.0]),
            // Too small: it grows.
            ("M0 0a1 1 0 0 1 10 0", [0.0, -5.0, 10.0, 0.0]),
        ] {
            let bounds = of_data(data).unwrap().unwrap().compute_tight_bounds();
            let bounds = bounds.unwrap();
            let found = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
            let is_near = |(one, other): (&f32, &f32)| (one - other).abs() < 0.01;
            let expected = [left, top, right, bottom];
            assert!(
                found.iter().zip(&expected).all(is_near),
                "{data}: {found:?}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(of_data("M0 0T5 5").is_none());
        assert!(of_data("M0 0A5 4 30 0 1 3 3").is_none());
        assert!(of_data("M0").is_none());
        assert_eq!(of_data(""), Some(None));
        assert_eq!(rounded(0.0, 0.0, 0.0, 5.0, 1.0), None);
    }
}
