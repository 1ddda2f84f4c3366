//! What of the drawing is on screen, and how large?

use super::{Rect, WorldPoint, number};

/// A point of the screen, in CSS pixels from the top left corner of the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct ScreenPoint {
    /// Distance to the right.
    pub x: f64,
    /// Distance down.
    pub y: f64,
}

/// The size of the canvas on screen, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct ScreenSize {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// How the drawing lies on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Where on screen the origin of the drawing is.
    pub origin: ScreenPoint,
    /// Screen pixels to a world pixel, between [`Viewport::MIN_ZOOM`] and
    /// [`Viewport::MAX_ZOOM`].
    pub zoom: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        Self {
            origin: ScreenPoint::default(),
            zoom: 1.0,
        }
    }
}

impl Viewport {
    /// The farthest one can zoom out.
    pub const MIN_ZOOM: f64 = 0.1;
    /// The farthest one can zoom in.
    pub const MAX_ZOOM: f64 = 4.0;

    /// Where on screen a point of the drawing is.
    #[must_use]
    pub fn to_screen(self, point: WorldPoint) -> ScreenPoint {
        ScreenPoint {
            x: self.origin.x + f64::from(point.x) * self.zoom,
            y: self.origin.y + f64::from(point.y) * self.zoom,
        }
    }

    /// The pixel of the drawing that is at this point of the screen.
    #[must_use]
    pub fn to_world(self, point: ScreenPoint) -> WorldPoint {
        WorldPoint {
            x: whole((point.x - self.origin.x) / self.zoom),
            y: whole((point.y - self.origin.y) / self.zoom),
        }
    }

    /// A distance on screen as a distance in the drawing, at least one pixel
    /// where there is any.
    #[must_use]
    pub fn world_distance(self, screen_pixels: f64) -> i32 {
        whole((screen_pixels / self.zoom).ceil())
    }

    /// The same, with the drawing pushed by screen pixels.
    #[must_use]
    pub fn panned(self, dx: f64, dy: f64) -> Self {
        Self {
            origin: ScreenPoint {
                x: self.origin.x + dx,
                y: self.origin.y + dy,
            },
            ..self
        }
    }

    /// Zoomed by a factor, so that what is at `about` stays there.
    #[must_use]
    pub fn zoomed(self, about: ScreenPoint, factor: f64) -> Self {
        self.zoomed_to(about, self.zoom * factor)
    }

    /// Zoomed to this zoom, as far as it is allowed, so that what is at `about`
    /// stays there.
    #[must_use]
    pub fn zoomed_to(self, about: ScreenPoint, zoom: f64) -> Self {
        let zoom = clamped(zoom);
        let ratio = zoom / self.zoom;
        Self {
            origin: ScreenPoint {
                x: about.x - (about.x - self.origin.x) * ratio,
                y: about.y - (about.y - self.origin.y) * ratio,
            },
            zoom,
        }
    }

    /// Shows the whole of `content` in the middle of the screen with this much
    /// room around it, never larger than life.
    #[must_use]
    pub fn fitting(content: Rect, screen: ScreenSize, padding: f64) -> Self {
        Self::fitting_up_to(content, screen, padding, 1.0)
    }

    /// The same, where a small drawing may be seen larger than it is: up to `most`.
    #[must_use]
    pub fn fitting_up_to(content: Rect, screen: ScreenSize, padding: f64, most: f64) -> Self {
        let width = f64::from(content.width.max(1));
        let height = f64::from(content.height.max(1));
        let across = (screen.width - 2.0 * padding).max(1.0) / width;
        let down = (screen.height - 2.0 * padding).max(1.0) / height;
        let zoom = clamped(across.min(down).min(most));
        let middle_x = f64::from(content.x) + width / 2.0;
        let middle_y = f64::from(content.y) + height / 2.0;
        Self {
            // Whole pixels, so that at full size hairlines stay sharp.
            origin: ScreenPoint {
                x: (screen.width / 2.0 - middle_x * zoom).round(),
                y: (screen.height / 2.0 - middle_y * zoom).round(),
            },
            zoom,
        }
    }

    /// Moved no farther than it takes to show `content`, at the same zoom.
    #[must_use]
    pub fn revealing(self, content: Rect, screen: ScreenSize, padding: f64) -> Self {
        let corner = self.to_screen(content.corner());
        let shift = |start: f64, length: f64, room: f64| {
            if start < padding {
                padding - start
            } else if start + length > room - padding {
                (room - padding - length - start).max(padding - start)
            } else {
                0.0
            }
        };
        self.panned(
            shift(corner.x, f64::from(content.width) * self.zoom, screen.width),
            shift(
                corner.y,
                f64::from(content.height) * self.zoom,
                screen.height,
            ),
        )
    }

    /// Moved at the same zoom so that no room beside `content` is shown while something of it is cut off at the
    /// other side. What of it was in sight stays there.
    #[must_use]
    pub fn filled_with(self, content: Rect, screen: ScreenSize, padding: f64) -> Self {
        let corner = self.to_screen(content.corner());
        let shift = |start: f64, length: f64, room: f64| {
            let slack = room - 2.0 * padding - length;
            let wanted = if slack >= 0.0 {
                padding + slack / 2.0
            } else {
                start.clamp(padding + slack, padding)
            };
            (wanted - start).round()
        };
        self.panned(
            shift(corner.x, f64::from(content.width) * self.zoom, screen.width),
            shift(
                corner.y,
                f64::from(content.height) * self.zoom,
                screen.height,
            ),
        )
    }

    /// What of the drawing is on a screen of this size.
    #[must_use]
    pub fn visible(self, screen: ScreenSize) -> Rect {
        let corner = self.to_world(ScreenPoint::default());
        let opposite = self.to_world(ScreenPoint {
            x: screen.width,
            y: screen.height,
        });
        Rect::between(corner, opposite)
    }

    /// As the `transform` attribute of the group that holds the drawing.
    #[must_use]
    pub fn svg_transform(self) -> String {
        format!(
            "translate({} {}) scale({:.4})",
            number(self.origin.x),
            number(self.origin.y),
            self.zoom
        )
    }
}

fn clamped(zoom: f64) -> f64 {
    if zoom.is_nan() {
        1.0
    } else {
        zoom.clamp(Viewport::MIN_ZOOM, Viewport::MAX_ZOOM)
    }
}

/// The nearest whole number; casts saturate, and NaN becomes 0.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a saturated cast is what is wanted"
)]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: ScreenSize = ScreenSize {
        width: 800.0,
        height: 600.0,
    };

    #[test]
    fn what_is_under_the_pointer_stays_there_while_zooming() {
        let about = ScreenPoint { x: 300.0, y: 200.0 };
        let before = Viewport::default().panned(37.0, -12.0);
        let mut after = before;
        for factor in [1.1, 1.7, 0.4, 3.0, 0.05, 90.0] {
            after = after.zoomed(about, factor);
            assert_eq!(before.to_world(about), after.to_world(about));
            assert!((Viewport::MIN_ZOOM..=Viewport::MAX_ZOOM).contains(&after.zoom));
        }
    }

    #[test]
    fn fitting_shows_everything_in_the_middle() {
        let content = Rect::new(-500, 100, 2000, 300);
        let viewport = Viewport::fitting(content, SCREEN, 20.0);
        assert!(viewport.visible(SCREEN).contains_rect(content));
        let small = Viewport::fitting(Rect::new(0, 0, 10, 10), SCREEN, 20.0);
        assert!((small.zoom - 1.0).abs() < 1e-9);
        let larger = Viewport::fitting_up_to(Rect::new(0, 0, 10, 10), SCREEN, 20.0, 1.5);
        assert!((larger.zoom - 1.5).abs() < 1e-9);
        assert_eq!(
            small.to_world(ScreenPoint { x: 400.0, y: 300.0 }),
            WorldPoint { x: 5, y: 5 }
        );
    }

    #[test]
    fn revealing_moves_only_as_far_as_it_must() {
        let viewport = Viewport::default();
        assert_eq!(
            viewport.revealing(Rect::new(100, 100, 50, 50), SCREEN, 10.0),
            viewport
        );
        let moved = viewport.revealing(Rect::new(900, 100, 50, 50), SCREEN, 10.0);
        assert!((moved.origin.x + 160.0).abs() < 1e-9 && moved.origin.y.abs() < 1e-9);
    }

    #[test]
    fn no_room_is_shown_beside_a_drawing_that_is_cut_off() {
        let drawing = Rect::new(0, 0, 2_000, 300);
        let part = Rect::new(100, 0, 400, 300);
        let on_part = Viewport::fitting(part, SCREEN, 20.0);
        assert!(on_part.visible(SCREEN).x < 0);
        let filled = on_part.filled_with(drawing, SCREEN, 20.0);
        assert!((filled.zoom - on_part.zoom).abs() < 1e-9);
        assert!(filled.visible(SCREEN).contains_rect(part));
        assert!((filled.to_screen(drawing.corner()).x - 20.0).abs() < 1.0);
        // Where nothing is cut off, it stands in the middle.
        assert!((filled.to_screen(drawing.corner()).y - 150.0).abs() < 1.0);
        // What lies in the middle of much stays where it is.
        let middle = Viewport::fitting(Rect::new(800, 0, 400, 300), SCREEN, 20.0);
        assert_eq!(middle.filled_with(drawing, SCREEN, 20.0), middle);
    }

    #[test]
    fn a_point_goes_to_the_screen_and_back() {
        let viewport = Viewport {
            origin: ScreenPoint { x: 13.5, y: -8.0 },
            zoom: 0.37,
        };
        let point = WorldPoint { x: 123, y: -456 };
        assert_eq!(viewport.to_world(viewport.to_screen(point)), point);
    }
}
