//! How does a message move: how fast, and how does it arrive?

use std::rc::Rc;

use crate::geometry::Point;
use crate::path::Track;

pub use vouchsafe_playback::Millis;

/// How progress follows time: a cubic curve as in CSS, from (0, 0) to (1, 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Easing {
    /// The first control point.
    pub first: Point,
    /// The second control point.
    pub second: Point,
}

impl Easing {
    /// That of a message: it sets off gently and takes its time to arrive.
    pub const MESSAGE: Self = Self {
        first: Point::new(0.35, 0.0),
        second: Point::new(0.2, 1.0),
    };

    /// As CSS and Web Animations write it.
    #[must_use]
    pub fn css(self) -> String {
        format!(
            "cubic-bezier({}, {}, {}, {})",
            self.first.x, self.first.y, self.second.x, self.second.y
        )
    }

    /// The progress after this part of the time; both between 0 and 1.
    #[must_use]
    pub fn at(self, time: f64) -> f64 {
        if time <= 0.0 {
            return 0.0;
        }
        if time >= 1.0 {
            return 1.0;
        }
        // Time grows along the curve: halve until it is met.
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..32 {
            let middle = (low + high) / 2.0;
            if curve(self.first.x, self.second.x, middle) < time {
                low = middle;
            } else {
                high = middle;
            }
        }
        curve(self.first.y, self.second.y, (low + high) / 2.0)
    }
}

/// One coordinate of a cubic curve from 0 to 1 with these control points.
fn curve(first: f64, second: f64, part: f64) -> f64 {
    let rest = 1.0 - part;
    3.0 * rest * rest * part * first + 3.0 * rest * part * part * second + part * part * part
}

/// A movement that a browser can carry out by itself: along a track, between two
/// moments, eased by [`Easing::MESSAGE`].
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// The way of the middle of what moves.
    pub track: Rc<Track>,
    /// When it sets off.
    pub start: Millis,
    /// When it has arrived.
    pub end: Millis,
}

/// A place that a movement passes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Keyframe {
    /// After which part of the way, from 0 to 1.
    pub offset: f64,
    /// Where.
    pub at: Point,
}

impl Motion {
    /// Where the thing is at a moment.
    #[must_use]
    pub fn at(&self, time: Millis) -> Point {
        let duration = self.duration().0;
        let part = if duration > 0.0 {
            (time - self.start).0 / duration
        } else {
            1.0
        };
        self.track
            .at(self.track.length() * Easing::MESSAGE.at(part))
    }

    /// How long it takes.
    #[must_use]
    pub fn duration(&self) -> Millis {
        self.end - self.start
    }

    /// The movement as key frames with even speed between them: given to Web
    /// Animations with `Easing::MESSAGE` over the whole, it is the same movement
    /// to the pixel.
    #[must_use]
    pub fn keyframes(&self) -> Vec<Keyframe> {
        let length = self.track.length();
        self.track
            .points()
            .iter()
            .map(|(at, so_far)| Keyframe {
                offset: if length > 0.0 { so_far / length } else { 0.0 },
                at: *at,
            })
            .collect()
    }
}

/// The same key frames without those nearer than `least` world pixels to the
/// one before: from afar a bend of many short pieces looks like a corner.
#[must_use]
pub fn thinned(keyframes: &[Keyframe], least: f64) -> Vec<Keyframe> {
    let mut kept: Vec<Keyframe> = Vec::new();
    for (index, keyframe) in keyframes.iter().enumerate() {
        let is_end = index + 1 == keyframes.len();
        let is_far = |last: &Keyframe| last.at.distance(keyframe.at) >= least;
        if is_end || kept.last().is_none_or(is_far) {
            kept.push(*keyframe);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thinned_key_frames_keep_both_ends_and_the_long_way_between() {
        let at = |x: f64| Keyframe {
            offset: x / 100.0,
            at: Point::new(x, 0.0),
        };
        let frames = [0.0, 3.0, 6.0, 50.0, 52.0, 99.0, 100.0].map(at);
        let kept: Vec<f64> = thinned(&frames, 20.0).iter().map(|it| it.at.x).collect();
        assert_eq!(kept, [0.0, 50.0, 99.0, 100.0]);
        assert_eq!(thinned(&frames, 0.0), frames);
        assert!(thinned(&[], 20.0).is_empty());
    }

    #[test]
    fn easing_begins_and_ends_where_it_should_and_never_turns_back() {
        let ease = Easing::MESSAGE;
        assert_eq!((ease.at(-1.0), ease.at(0.0)), (0.0, 0.0));
        assert_eq!((ease.at(1.0), ease.at(2.0)), (1.0, 1.0));
        let mut before = 0.0;
        for step in 1..=100_u8 {
            let now = ease.at(f64::from(step) / 100.0);
            assert!(now >= before);
            before = now;
        }
        assert!(ease.at(0.9) > 0.97, "arrives slowly");
        assert_eq!(ease.css(), "cubic-bezier(0.35, 0, 0.2, 1)");
    }

    #[test]
    fn a_motion_is_its_key_frames() {
        let track = Track::through([
            Point::new(0.0, 0.0),
            Point::new(30.0, 0.0),
            Point::new(30.0, 10.0),
        ]);
        let motion = Motion {
            track: Rc::new(track),
            start: Millis(100.0),
            end: Millis(900.0),
        };
        let frames = motion.keyframes();
        let offsets: Vec<f64> = frames.iter().map(|frame| frame.offset).collect();
        assert_eq!(offsets, [0.0, 0.75, 1.0]);
        assert_eq!(motion.at(Millis(0.0)), Point::new(0.0, 0.0));
        assert_eq!(motion.at(Millis(900.0)), Point::new(30.0, 10.0));
    }
}
