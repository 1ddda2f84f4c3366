//! Where is it said how flows ended, so that it covers nothing that is read?

use super::{Tone, VERDICT_HEIGHT, VerdictBadge};
use crate::geometry::{Rect, Size};
use crate::icon::Icon;
use crate::layout::Layout;
use crate::path::Route;
use crate::settle;
use crate::text::{TextStyle, width};
use crate::timeline::{CAPSULE_HEIGHT, CROWD, StepTiming, Timeline};

/// From where it ended to what says how.
const GAP: i32 = 8;
/// How far apart the distances are that are tried.
const STEP: i32 = 16;
/// How many distances are tried: near ones, and where all of these are taken any.
const NEAR: i32 = 6;
const FAR: i32 = 24;
/// The room that a badge wants around itself.
const AIR: i32 = 4;

/// How flows ended, before it is known where there is room to say so.
#[derive(Clone, Debug)]
pub(super) struct Fallen {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) icon: Icon,
    pub(super) tone: Tone,
    /// What they ended at.
    pub(super) ended: Rect,
    /// How many ended like this there.
    pub(super) count: usize,
}

impl Fallen {
    /// Whether two can be said as one, and counted.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.tone, self.ended) == (other.tone, other.ended) && self.text == other.text
    }

    fn words(&self) -> String {
        match self.count {
            1 => self.text.clone(),
            several => format!("{} ×{several}", self.text),
        }
    }
}

/// How wide the badge of a verdict with these words is.
fn badge_width(text: &str) -> i32 {
    (12 + 14 + 6 + width(text, TextStyle::Label) + 14 + 1) / 2 * 2
}

/// The badges of what has fallen, each on a place of its own.
pub(super) fn badges(
    layout: &Layout,
    timelines: &[&Timeline],
    fallen: Vec<Fallen>,
) -> Vec<VerdictBadge> {
    let surroundings = Surroundings::of(layout, timelines);
    let mut badges: Vec<VerdictBadge> = Vec::with_capacity(fallen.len());
    for it in fallen {
        let text = it.words();
        let size = Size {
            width: badge_width(&text),
            height: VERDICT_HEIGHT,
        };
        badges.push(VerdictBadge {
            rect: surroundings.place(it.ended, size, &badges),
            key: it.key,
            text,
            icon: it.icon,
            tone: it.tone,
        });
    }
    badges
}

/// What a badge must not cover.
struct Surroundings<'a> {
    layout: &'a Layout,
    /// What hangs below cards, stations, and what has come to rest on lines.
    taken: Vec<Rect>,
    ways: Vec<&'a Route>,
}

impl<'a> Surroundings<'a> {
    fn of(layout: &'a Layout, timelines: &[&'a Timeline]) -> Self {
        let marks = layout.nodes().filter_map(|view| view.orphans_mark());
        let stations = timelines.iter().flat_map(|it| it.stations());
        let mut taken: Vec<Rect> = marks
            .map(|(_, rect)| rect)
            .chain(stations.map(|it| it.rect))
            .collect();
        taken.sort_unstable_by_key(|it| (it.x, it.y, it.width));
        taken.dedup();
        let mut ways = Vec::new();
        // In a crowd badges lie on ways wherever they are.
        if timelines.len() <= CROWD {
            let last = |it: &&'a Timeline| it.steps().last();
            taken.extend(timelines.iter().filter_map(last).filter_map(settle::rest));
            let steps: Vec<&'a StepTiming> = timelines.iter().flat_map(|it| it.steps()).collect();
            ways.extend(steps.into_iter().filter_map(|it| it.route.as_deref()));
        }
        Self {
            layout,
            taken,
            ways,
        }
    }

    /// A free place, as near as can be to where it ended: below, above or beside it. It covers no node, no words and no
    /// badge before it; where there is such a place, it lies on no line and on no way of a message either.
    fn place(&self, ended: Rect, size: Size, before: &[VerdictBadge]) -> Rect {
        let covers_nothing = |place: &Rect| {
            let place = place.grown(AIR);
            let is_clear_of = |other: Rect| !other.overlaps(place);
            self.layout.is_open(place)
                && !self.layout.is_on_label(place)
                && is_clear_of(ended)
                && self.taken.iter().all(|it| is_clear_of(*it))
                && before.iter().all(|it| is_clear_of(it.rect))
        };
        let is_quiet =
            |place: &Rect| !self.layout.is_on_line(place.grown(AIR)) && !self.is_on_a_way(place);
        let near = || places(ended, size, NEAR).filter(covers_nothing);
        near()
            .find(is_quiet)
            .or_else(|| near().find(|it| !self.is_on_a_way(it)))
            .or_else(|| near().next())
            .or_else(|| places(ended, size, FAR).find(covers_nothing))
            .unwrap_or_else(|| {
                // Below all badges before it: what hangs there is covered sooner than what a card is called.
                let mut place = Rect::new(
                    ended.right() - size.width,
                    ended.bottom() + GAP,
                    size.width,
                    size.height,
                );
                while before.iter().any(|it| it.rect.overlaps(place)) {
                    place = place.moved(0, VERDICT_HEIGHT + AIR);
                }
                place
            })
    }

    fn is_on_a_way(&self, place: &Rect) -> bool {
        let place = place.grown(CAPSULE_HEIGHT / 2);
        let pieces = self.ways.iter().flat_map(|route| route.pieces());
        pieces
            .map(|(from, to)| Rect::between(from, to).grown(1))
            .any(|piece| piece.overlaps(place))
    }
}

/// The places around where it ended, the nearest first.
fn places(ended: Rect, size: Size, distances: i32) -> impl Iterator<Item = Rect> {
    let at = move |x, y| Rect::new(x, y, size.width, size.height);
    let (left, right) = (ended.x, ended.right() - size.width);
    (0..distances).flat_map(move |step| {
        let gap = GAP + step * STEP;
        let (below, above) = (ended.bottom() + gap, ended.y - gap - size.height);
        let middle = ended.center().y - size.height / 2;
        [
            at(right, below),
            at(left, below),
            at(right, above),
            at(left, above),
            at(ended.right() + gap, middle),
            at(ended.x - gap - size.width, middle),
        ]
    })
}
