//! How much of the drawing is in sight: plain numbers, so that they can be tested.

use vouchsafe_playback::within;

/// The greatest magnification.
const MAX_SCALE: f64 = 4.0;
/// The greatest magnification that nobody asked for: small drawings stay small.
const MAX_FIT: f64 = 1.25;

/// A size or a place, in pixels.
pub(crate) type Pair = (f64, f64);

/// What is in sight, beyond everything that fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct View {
    /// How many times larger than when everything is in sight; at least 1.
    pub(crate) zoom: f64,
    /// The middle of the sight, as parts of the picture, from 0 to 1.
    pub(crate) middle: Pair,
}

impl Default for View {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            middle: (0.5, 0.5),
        }
    }
}

/// Where the drawing stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    /// Screen pixels for a pixel of the drawing.
    pub(crate) scale: f64,
    /// Where the drawing's origin is, from the left of the room.
    pub(crate) left: f64,
    /// The same, from the top.
    pub(crate) top: f64,
}

impl View {
    /// Whether everything is in sight.
    pub(crate) fn is_whole(self) -> bool {
        self.zoom <= 1.0
    }

    /// Where a picture of this area stands in a room of this size.
    pub(crate) fn place(self, area: [i32; 4], room: Pair) -> Placed {
        let [left, top, width, height] = area.map(f64::from);
        let scale = fit(area, room) * self.zoom;
        let along = |part: f64, size: f64, room: f64| {
            let over = size * scale - room;
            if over <= 0.0 {
                -over / 2.0
            } else {
                -within(part * size * scale - room / 2.0, 0.0, over)
            }
        };
        Placed {
            scale,
            left: along(self.middle.0, width, room.0) - left * scale,
            top: along(self.middle.1, height, room.1) - top * scale,
        }
    }

    /// So many times larger, with this place of the room where it was.
    pub(crate) fn zoomed(self, factor: f64, around: Pair, area: [i32; 4], room: Pair) -> Self {
        let before = self.place(area, room);
        let most = (MAX_SCALE / fit(area, room)).max(1.0);
        let zoom = within(self.zoom * factor, 1.0, most);
        if zoom <= 1.0 {
            return Self::default();
        }
        let [left, top, width, height] = area.map(f64::from);
        let scale = before.scale * zoom / self.zoom;
        let at = (
            (around.0 - before.left) / before.scale,
            (around.1 - before.top) / before.scale,
        );
        let middle = (
            (at.0 - left + (room.0 / 2.0 - around.0) / scale) / width,
            (at.1 - top + (room.1 / 2.0 - around.1) / scale) / height,
        );
        Self { zoom, middle }.bounded(area, room)
    }

    /// Pulled by so many pixels of the screen.
    pub(crate) fn pulled(self, by: Pair, area: [i32; 4], room: Pair) -> Self {
        let [_, _, width, height] = area.map(f64::from);
        let scale = fit(area, room) * self.zoom;
        let middle = (
            self.middle.0 - by.0 / scale / width,
            self.middle.1 - by.1 / scale / height,
        );
        Self { middle, ..self }.bounded(area, room)
    }

    /// Never further than the edge of the picture.
    fn bounded(self, area: [i32; 4], room: Pair) -> Self {
        let [_, _, width, height] = area.map(f64::from);
        let scale = fit(area, room) * self.zoom;
        let within = |part: f64, size: f64, room: f64| {
            let half = (room / 2.0 / (size * scale)).min(0.5);
            within(part, half, 1.0 - half)
        };
        Self {
            middle: (
                within(self.middle.0, width, room.0),
                within(self.middle.1, height, room.1),
            ),
            ..self
        }
    }
}

/// The magnification at which everything is in sight.
fn fit(area: [i32; 4], room: Pair) -> f64 {
    let [_, _, width, height] = area.map(|it| f64::from(it.max(1)));
    (room.0.max(1.0) / width)
        .min(room.1.max(1.0) / height)
        .min(MAX_FIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: [i32; 4] = [100, 50, 800, 400];

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn everything_is_in_sight_in_the_middle() {
        let placed = View::default().place(AREA, (400.0, 400.0));
        assert!(near(placed.scale, 0.5));
        assert!(near(placed.left + 100.0 * placed.scale, 0.0));
        assert!(near(placed.top + 50.0 * placed.scale, 100.0));
    }

    #[test]
    fn a_small_drawing_is_not_blown_up() {
        let placed = View::default().place([0, 0, 100, 100], (1000.0, 1000.0));
        assert!(near(placed.scale, MAX_FIT));
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let room = (400.0, 200.0);
        let (before, around) = (View::default(), (120.0, 80.0));
        let after = before.zoomed(2.0, around, AREA, room);
        let place = |view: View| {
            let placed = view.place(AREA, room);
            (
                (around.0 - placed.left) / placed.scale,
                (around.1 - placed.top) / placed.scale,
            )
        };
        let (a, b) = (place(before), place(after));
        assert!(near(a.0, b.0) && near(a.1, b.1), "{a:?} {b:?}");
        assert!(after.zoomed(0.5, around, AREA, room).is_whole());
    }

    #[test]
    fn nothing_is_pulled_out_of_sight() {
        let room = (400.0, 200.0);
        let view = View::default().zoomed(2.0, (200.0, 100.0), AREA, room);
        let placed = view
            .pulled((10_000.0, 10_000.0), AREA, room)
            .place(AREA, room);
        assert!(near(placed.left + 100.0 * placed.scale, 0.0));
        assert!(near(placed.top + 50.0 * placed.scale, 0.0));
    }
}
