//! Where does what travels come to rest while several flows are played, so that nothing covers another?
//!
//! Lines that leave one card lie nearer to each other than what travels on them is high. Whoever comes to rest later
//! waits further back on its own way; a denial is never the one that has to wait.

use std::rc::Rc;

use vouchsafe_model::flow::{StepKind, Trace};

use crate::geometry::{Point, Rect};
use crate::layout::Layout;
use crate::path::Track;
use crate::timeline::{StepTiming, Timeline};

/// How far apart the places are that are tried on a way, in world pixels.
const TRY: f64 = 4.0;
/// The room between two that rest.
const AIR: i32 = 4;
/// How far beside its line something may rest.
const BESIDE: i32 = 20;

/// Brings the ends of the ways of timelines apart that happen step by step together.
pub(crate) fn apart(layout: &Layout, traces: &[&Trace], timelines: &mut [Timeline]) {
    let count = timelines.iter().map(|it| it.steps().len()).max();
    for index in 0..count.unwrap_or_default() {
        // What has come to its end stays there.
        let mut taken: Vec<Rect> = timelines
            .iter()
            .filter(|it| it.steps().len() <= index)
            .filter_map(|it| rest(it.steps().last()?))
            .collect();
        let is_denial = |place: usize| {
            let step = traces.get(place).and_then(|trace| trace.steps.get(index));
            step.is_some_and(|step| step.kind == StepKind::Failure)
        };
        let mut order: Vec<usize> = (0..timelines.len()).collect();
        order.sort_by_key(|place| !is_denial(*place));
        for place in order {
            let step = timelines.get_mut(place).and_then(|it| it.step_mut(index));
            let Some(step) = step else { continue };
            if let Some(shorter) = place_apart(layout, step, &taken) {
                step.track = Some(Rc::new(shorter));
            }
            taken.extend(rest(step));
        }
    }
}

/// Where what travels in a step rests once it has arrived; `None` if it has no way.
pub(crate) fn rest(step: &StepTiming) -> Option<Rect> {
    let track = step.track.as_deref()?;
    Some(at(step, track, track.length()))
}

fn at(step: &StepTiming, track: &Track, distance: f64) -> Rect {
    Rect::around(track.at(distance).rounded(), step.capsule)
}

/// The way up to the last place on it that is free; `None` if it may stay as it is, or no place is free.
fn place_apart(layout: &Layout, step: &StepTiming, taken: &[Rect]) -> Option<Track> {
    let track = step.track.as_deref()?;
    let is_clear = |place: &Rect| !taken.iter().any(|it| it.overlaps(place.grown(AIR)));
    if is_clear(&rest(step)?) {
        return None;
    }
    let length = track.length();
    let places = || {
        let back = std::iter::successors(Some(0.0), |back| Some(back + TRY));
        back.take_while(move |back| *back < length)
            .map(move |back| (length - back, at(step, track, length - back)))
            .filter(|(_, place)| is_clear(place))
    };
    let covers_nothing = |place: Rect| layout.is_open(place) && !layout.is_on_label(place);
    let along = places()
        .find(|(_, place)| covers_nothing(*place))
        .or_else(|| places().find(|(_, place)| layout.is_open(*place)))
        .or_else(|| places().next());
    if let Some((until, _)) = along {
        return Some(track.between(0.0, until));
    }
    // On a way that is too short for that it rests beside its line, which it still touches.
    let end = track.at(length);
    let beside = (1..=BESIDE).flat_map(|by| {
        let by = f64::from(by);
        [(0.0, by), (0.0, -by), (by, 0.0), (-by, 0.0)]
            .map(|(x, y)| Point::new(end.x + x, end.y + y))
    });
    let mut free = beside.filter(|point| is_clear(&Rect::around(point.rounded(), step.capsule)));
    let before = track.points().iter().map(|(point, _)| *point);
    Some(Track::through(before.chain([free.next()?])))
}
