//! What is there to see while flows are played, from beginning to end?
//!
//! A [`Film`] is traces on a layout with their times: for pictures that move, which are made ahead and not while
//! somebody watches. It asks the same functions as the player does.

use vouchsafe_model::drawn;
use vouchsafe_model::flow::Trace;

use crate::caption::Caption;
use crate::draw::Element;
use crate::frame::{Frame, frame, frame_of_all};
use crate::geometry::{Rect, bounds};
use crate::layout::Layout;
use crate::motion::{Millis, Motion};
use crate::svg::{Options, Sheet, area, drawing, wide_enough};
use crate::timeline::{Pace, Timeline};

/// How long the end is shown, beside the time to read it, before it begins anew.
pub const PAUSE: Millis = Millis(1_200.0);
/// The most pictures that a film is cut into.
pub const MAX_SHOTS: usize = 3_000;

/// Flows that are played on a drawing.
#[derive(Clone, Debug)]
pub struct Film<'a> {
    layout: &'a Layout,
    playing: Vec<(&'a Trace, Timeline)>,
    heading: String,
    /// What of the drawing all its pictures show, and how much room there is for words below.
    seen: Rect,
    words_height: i32,
}

/// A picture of a film that stands still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shot {
    /// The moment that it shows.
    pub at: Millis,
    /// How long it is shown.
    pub lasts: Millis,
}

impl<'a> Film<'a> {
    /// Traces that are played together, step by step. The heading is said of the whole, above what is said of a step; it
    /// may be empty.
    #[must_use]
    pub fn of(layout: &'a Layout, traces: &[&'a Trace], heading: &str) -> Self {
        let timelines = Timeline::together(traces, layout, Pace::Moving);
        let mut film = Self {
            layout,
            playing: traces.iter().copied().zip(timelines).collect(),
            heading: heading.to_owned(),
            seen: Rect::default(),
            words_height: 0,
        };
        film.seen = wide_enough(film.area());
        let captions = film.captions();
        let heights = captions
            .iter()
            .map(|(_, caption)| caption.height(film.seen.width));
        film.words_height = heights.max().unwrap_or_default();
        film
    }

    /// What it is played on.
    #[must_use]
    pub const fn layout(&self) -> &'a Layout {
        self.layout
    }

    /// When everything happens, of each flow.
    pub(crate) fn timelines(&self) -> impl Iterator<Item = &Timeline> {
        self.playing.iter().map(|(_, timeline)| timeline)
    }

    /// Whether nothing is played.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total() == Millis::ZERO
    }

    /// When everything has happened and been read.
    #[must_use]
    pub fn total(&self) -> Millis {
        self.playing
            .iter()
            .map(|(_, timeline)| timeline.total())
            .fold(Millis::ZERO, Millis::max)
    }

    /// How long it takes until it begins anew.
    #[must_use]
    pub fn length(&self) -> Millis {
        self.total() + PAUSE
    }

    /// How many steps the longest of its flows has.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.playing
            .iter()
            .map(|(_, timeline)| timeline.steps().len())
            .max()
            .unwrap_or_default()
    }

    /// When everything of a step, from 0, has happened; `None` if there is no such step.
    #[must_use]
    pub fn settled(&self, step: usize) -> Option<Millis> {
        self.playing
            .iter()
            .filter_map(|(_, timeline)| Some(timeline.steps().get(step)?.settled))
            .reduce(Millis::max)
    }

    /// What lies on the drawing at a moment.
    #[must_use]
    pub fn frame(&self, time: Millis) -> Frame {
        match self.playing.as_slice() {
            [(trace, timeline)] => frame(self.layout, trace, timeline, time),
            several => {
                let playing = several.iter().map(|(trace, timeline)| (*trace, timeline));
                frame_of_all(self.layout, playing, time)
            }
        }
    }

    /// What is said at a moment: of one flow what its step does, of several only the heading.
    #[must_use]
    pub fn caption(&self, time: Millis) -> Caption {
        let [(trace, timeline)] = self.playing.as_slice() else {
            return Caption {
                heading: self.heading.clone(),
                text: String::new(),
            };
        };
        let index = timeline.step_at(time);
        let step = index.and_then(|index| trace.steps.get(index));
        let place = index.map(|index| {
            let place = drawn::place(index + 1, trace.steps.len());
            self.layout.wording().say(place)
        });
        let heading = match place {
            Some(place) if self.heading.is_empty() => place,
            Some(place) => format!("{} · {place}", self.heading),
            None => self.heading.clone(),
        };
        Caption {
            heading,
            text: step.map_or_else(String::new, |step| step.caption.to_string()),
        }
    }

    /// The moments at which something appears, changes or disappears, apart from what moves by itself, from the beginning
    /// on.
    #[must_use]
    pub fn changes(&self) -> Vec<Millis> {
        let total = self.total();
        let mut changes = vec![Millis::ZERO];
        let mut now = Millis::ZERO;
        let next = |now| {
            self.playing
                .iter()
                .filter_map(|(_, timeline)| timeline.next_change(now))
                .reduce(Millis::min)
        };
        while let Some(change) = next(now).filter(|change| *change < total) {
            changes.push(change);
            now = change;
        }
        changes
    }

    /// The movements under way at a moment.
    fn motions(&self, time: Millis) -> impl Iterator<Item = Motion> {
        let capsules = self.frame(time).capsules.into_iter();
        capsules.filter_map(|capsule| capsule.motion)
    }

    /// The pictures to cut it into: one wherever something changes, and so many a second, or fewer in a very long film,
    /// while something moves.
    #[must_use]
    pub fn shots(&self, per_second: f64) -> Vec<Shot> {
        let mut between = 1_000.0 / per_second.clamp(1.0, 60.0);
        loop {
            let shots = self.shots_every(between);
            if shots.len() <= MAX_SHOTS || between > 60_000.0 {
                return shots;
            }
            between *= 2.0;
        }
    }

    fn shots_every(&self, between: f64) -> Vec<Shot> {
        let changes = self.changes();
        let ends = changes.iter().copied().skip(1).chain([self.length()]);
        let mut shots = Vec::new();
        for (start, end) in changes.iter().copied().zip(ends) {
            let moves_until = self
                .motions(start)
                .map(|motion| motion.end.min(end))
                .fold(start, Millis::max);
            let mut at = start;
            while at < moves_until {
                let next = Millis(at.0 + between).min(moves_until);
                shots.push(Shot {
                    at,
                    lasts: next - at,
                });
                at = next;
            }
            if at < end {
                shots.push(Shot {
                    at,
                    lasts: end - at,
                });
            }
        }
        shots
    }

    /// Everything that is seen at any time: drawing, ways and what travels on them.
    pub(crate) fn area(&self) -> Rect {
        let changes = self.changes();
        let frames = changes.iter().map(|change| self.frame(*change));
        let areas = frames.flat_map(|frame| {
            let ways = frame.capsules.iter().filter_map(|capsule| {
                let motion = capsule.motion.as_ref()?;
                let half = capsule.size.width.max(capsule.size.height) / 2;
                let points = motion.track.points().iter();
                let places = points.map(|(at, _)| {
                    let place = at.rounded();
                    Rect::between(place, place)
                });
                Some(bounds(places)?.grown(half + 3))
            });
            let ways: Vec<Rect> = ways.collect();
            [area(self.layout, &frame)].into_iter().chain(ways)
        });
        bounds(areas.collect::<Vec<_>>()).unwrap_or_default()
    }

    /// The picture of a moment, of the size that all of them have. The caption of the options is passed over.
    #[must_use]
    pub fn sheet(&self, time: Millis, options: &Options) -> Sheet {
        let words = self.caption(time).below(self.seen);
        let drawing = drawing(self.layout, &self.frame(time));
        self.sheet_of(drawing, words, options)
    }

    /// A drawing with words below it, of the size that all pictures of the film have.
    pub(crate) fn sheet_of(&self, drawing: Element, words: Element, options: &Options) -> Sheet {
        Sheet::of(drawing, self.seen, Some(words), self.words_height, options)
    }

    /// What of the drawing all pictures of the film show.
    pub(crate) const fn seen(&self) -> Rect {
        self.seen
    }

    /// Everything that is said, with the moment from which on it is.
    #[must_use]
    pub fn captions(&self) -> Vec<(Millis, Caption)> {
        let mut captions: Vec<(Millis, Caption)> = Vec::new();
        for change in self.changes() {
            let caption = self.caption(change);
            if captions.last().is_none_or(|(_, last)| *last != caption) {
                captions.push((change, caption));
            }
        }
        captions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{denied, shop};

    #[test]
    fn shots_follow_one_another_from_beginning_to_end() {
        let shop = shop();
        let trace = denied(&shop);
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[&trace], "");
        let shots = film.shots(20.0);
        let mut now = Millis::ZERO;
        for shot in &shots {
            assert!((shot.at - now).0.abs() < 1e-6);
            assert!(shot.lasts > Millis::ZERO);
            now = shot.at + shot.lasts;
        }
        assert!((now - film.length()).0.abs() < 1e-6);
        // While nothing moves, nothing is drawn anew.
        assert!(shots.len() < 250, "{}", shots.len());
        assert!(film.shots(1.0).len() < shots.len());
        let last = film.frame(film.total());
        assert_eq!(last.verdicts.len(), 1);
        assert_eq!(film.captions().len(), trace.steps.len());
        assert!(film.caption(Millis::ZERO).heading.starts_with("1 of "));
    }

    #[test]
    fn nothing_that_travels_leaves_the_picture() {
        let shop = shop();
        let trace = denied(&shop);
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[&trace], "");
        let area = film.area();
        for shot in film.shots(30.0) {
            for capsule in film.frame(shot.at).capsules {
                let rect = Rect::around(capsule.at.rounded(), capsule.size);
                assert_eq!(area.union(rect), area, "{rect:?} at {:?}", shot.at);
            }
        }
    }

    #[test]
    fn nothing_to_play_is_an_empty_film() {
        let shop = shop();
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[], "Beat 1");
        assert!(film.is_empty());
        assert_eq!(film.shots(20.0).len(), 1);
        assert_eq!(film.caption(Millis::ZERO).heading, "Beat 1");
        assert_eq!(film.settled(0), None);
    }
}
