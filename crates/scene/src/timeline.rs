//! When does what happen while a trace is played?
//!
//! Each step has three phases: its message travels, then the receiver's checks light up one after the other, then there
//! is time to read. All times are playback time; the model's own clock is another matter.

use std::rc::Rc;

use vouchsafe_model::flow::{Actor, CheckOutcome, Step, StepKind, Trace, Verdict};

use vouchsafe_playback::{Span, Timed};

use crate::geometry::Size;
use crate::icon::Icon;
use crate::layout::Layout;
use crate::motion::{Millis, Motion};
use crate::path::{Route, Track};
use crate::settle;
use crate::stage::{self, Station};
use crate::text::{TextStyle, width};

/// The height of what travels.
pub const CAPSULE_HEIGHT: i32 = 28;
/// From how many traces on that are played at once each is a dot in a crowd: nobody reads what lies where.
pub(crate) const CROWD: usize = 40;
/// The shortest and the longest time a message takes.
const TRAVEL: (f64, f64) = (700.0, 1_200.0);
/// From the arrival to the first check, and from one check to the next.
const CHECK: f64 = 120.0;
/// The shortest and the longest time to read a caption.
const READING: (f64, f64) = (1_400.0, 4_500.0);
/// How long one letter takes to read.
const LETTER: f64 = 42.0;

/// How much moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Messages travel, and checks light up one after the other.
    #[default]
    Moving,
    /// The same order as stills, for whoever prefers reduced motion.
    Stills,
}

/// What a step is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Its message is on the way.
    Traveling,
    /// The receiver's checks light up.
    Checking,
    /// Everything has happened; there is time to read.
    Reading,
}

/// Where in a trace a moment is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The step, from 0.
    pub step: usize,
    /// What it is doing.
    pub phase: Phase,
    /// How far in the phase, from 0 to 1.
    pub progress: f64,
}

/// When one step happens, and the way of its message.
#[derive(Clone, Debug, PartialEq)]
pub struct StepTiming {
    /// When its message sets off.
    pub start: Millis,
    /// When its message has arrived.
    pub arrival: Millis,
    /// When its last check is answered: everything of the step has been seen.
    pub settled: Millis,
    /// When the next step begins.
    pub end: Millis,
    /// When each check is answered.
    pub checks: Vec<Millis>,
    /// The way of its message; `None` if an actor is not in the layout.
    pub route: Option<Rc<Route>>,
    /// The way of the middle of the capsule, which stops before the receiver.
    pub track: Option<Rc<Track>>,
    /// The size of the capsule.
    pub capsule: Size,
}

/// When everything of a trace happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    steps: Vec<StepTiming>,
    stations: Vec<Station>,
    pace: Pace,
    verdict: Option<Millis>,
}

impl Timeline {
    /// The times of a trace, with movement.
    #[must_use]
    pub fn of(trace: &Trace, layout: &Layout) -> Self {
        Self::at_pace(trace, layout, Pace::Moving)
    }

    /// The times of a trace at a pace.
    #[must_use]
    pub fn at_pace(trace: &Trace, layout: &Layout, pace: Pace) -> Self {
        let mut start = 0.0;
        let mut steps = Vec::with_capacity(trace.steps.len());
        for step in &trace.steps {
            let timing = StepTiming::of(step, trace, layout, pace, start);
            start = timing.end.0;
            steps.push(timing);
        }
        let verdict = verdict_moment(trace, &steps);
        Self {
            steps,
            stations: stage::stations(layout, trace),
            pace,
            verdict,
        }
    }

    /// The times of traces that are played together: each step begins for all of
    /// them at once, when the slowest is through with the step before.
    #[must_use]
    pub fn together(traces: &[&Trace], layout: &Layout, pace: Pace) -> Vec<Self> {
        let mut timelines: Vec<Self> = traces
            .iter()
            .map(|trace| Self::at_pace(trace, layout, pace))
            .collect();
        let count = timelines.iter().map(|it| it.steps.len()).max();
        let mut start = Millis::ZERO;
        for index in 0..count.unwrap_or_default() {
            let of_step = || timelines.iter().filter_map(|it| it.steps.get(index));
            let longest = |length: fn(&StepTiming) -> Millis| {
                of_step().map(length).fold(Millis::ZERO, Millis::max)
            };
            let arrival = start + longest(|step| step.arrival - step.start);
            let settled = arrival + longest(|step| step.settled - step.arrival);
            let end = settled + longest(|step| step.end - step.settled);
            for step in timelines
                .iter_mut()
                .filter_map(|it| it.steps.get_mut(index))
            {
                let later = arrival - step.arrival;
                step.start = start;
                step.arrival = arrival;
                step.settled = step.settled + later;
                step.end = end;
                for check in &mut step.checks {
                    *check = *check + later;
                }
            }
            start = end;
        }
        for (timeline, trace) in timelines.iter_mut().zip(traces) {
            timeline.verdict = verdict_moment(trace, &timeline.steps);
        }
        if timelines.len() <= CROWD {
            settle::apart(layout, traces, &mut timelines);
        }
        timelines
    }

    /// The steps in order.
    #[must_use]
    pub fn steps(&self) -> &[StepTiming] {
        &self.steps
    }

    pub(crate) fn step_mut(&mut self, index: usize) -> Option<&mut StepTiming> {
        self.steps.get_mut(index)
    }

    /// The actors of the trace that are no nodes, and where they stand.
    #[must_use]
    pub fn stations(&self) -> &[Station] {
        &self.stations
    }

    /// How much moves.
    #[must_use]
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// When it is over.
    #[must_use]
    pub fn total(&self) -> Millis {
        self.steps.last().map_or(Millis::ZERO, |step| step.end)
    }

    /// When the verdict falls; `None` if there is none.
    #[must_use]
    pub const fn verdict(&self) -> Option<Millis> {
        self.verdict
    }

    /// Where a moment is; `None` if there are no steps. Moments before the
    /// beginning and after the end belong to the first and last step.
    #[must_use]
    pub fn position(&self, time: Millis) -> Option<Moment> {
        let step = self.step_at(time)?;
        let timing = self.steps.get(step)?;
        let part = |from: Millis, to: Millis| {
            let length = (to - from).0;
            if length > 0.0 {
                ((time - from).0 / length).clamp(0.0, 1.0)
            } else {
                1.0
            }
        };
        let (phase, progress) = if time < timing.arrival {
            (Phase::Traveling, part(timing.start, timing.arrival))
        } else if time < timing.settled {
            (Phase::Checking, part(timing.arrival, timing.settled))
        } else {
            (Phase::Reading, part(timing.settled, timing.end))
        };
        Some(Moment {
            step,
            phase,
            progress,
        })
    }

    /// The step at a moment; `None` if there are no steps.
    #[must_use]
    pub fn step_at(&self, time: Millis) -> Option<usize> {
        let ended = self.steps.partition_point(|step| step.end <= time);
        let last = self.steps.len().checked_sub(1)?;
        Some(ended.min(last))
    }

    /// The next moment at which something appears, changes or disappears, apart
    /// from what moves by itself; `None` after the last.
    #[must_use]
    pub fn next_change(&self, time: Millis) -> Option<Millis> {
        let first = self.step_at(time)?;
        self.steps
            .iter()
            .skip(first)
            .flat_map(|step| {
                [step.start, step.arrival]
                    .into_iter()
                    .chain(step.checks.iter().copied())
                    .chain([step.settled, step.end])
            })
            .chain(self.verdict)
            .filter(|moment| *moment > time)
            .fold(None, |least: Option<Millis>, moment| {
                Some(least.map_or(moment, |least| least.min(moment)))
            })
    }
}

impl Timed for Timeline {
    fn total(&self) -> Millis {
        self.total()
    }

    fn step_at(&self, time: Millis) -> Option<usize> {
        self.step_at(time)
    }

    fn next_change(&self, time: Millis) -> Option<Millis> {
        self.next_change(time)
    }

    fn spans(&self) -> impl Iterator<Item = Span> {
        self.steps.iter().map(|step| Span {
            start: step.start,
            settled: step.settled,
        })
    }

    fn is_stills(&self) -> bool {
        self.pace == Pace::Stills
    }
}

impl StepTiming {
    fn of(step: &Step, trace: &Trace, layout: &Layout, pace: Pace, start: f64) -> Self {
        let capsule = capsule_size(step, trace);
        let route = stage::route(layout, trace, step.from, step.to).filter(|it| !it.is_empty());
        let whole = route.as_ref().map(Route::track);
        let length = whole.as_ref().map_or(0.0, Track::length);
        let track = route.as_ref().zip(whole).map(|(route, whole)| {
            let pieces = route.pieces();
            let from = pieces.clone().next().map_or(0.0, |it| room(it, capsule));
            let to = pieces
                .clone()
                .next_back()
                .map_or(0.0, |it| room(it, capsule));
            // Where there is no room for both, it waits in the middle.
            let (from, to) = if from + to < length {
                (from, length - to)
            } else {
                (length / 2.0, length / 2.0)
            };
            Rc::new(whole.between(from, to))
        });
        let (travel, check) = match pace {
            Pace::Moving => (
                (TRAVEL.0 + (length - 80.0) * 0.7).clamp(TRAVEL.0, TRAVEL.1),
                CHECK,
            ),
            Pace::Stills => (0.0, 0.0),
        };
        let arrival = start + travel;
        let mut settled = arrival;
        let mut checks = Vec::new();
        for check_of_step in &step.checks {
            if check_of_step.outcome != CheckOutcome::NotReached {
                settled += check;
            }
            checks.push(Millis(settled));
        }
        let letters = step.caption.chars().take(200).fold(0.0, |sum, _| sum + 1.0);
        let reading = (600.0 + letters * LETTER).clamp(READING.0, READING.1);
        Self {
            start: Millis(start),
            arrival: Millis(arrival),
            settled: Millis(settled),
            end: Millis(settled + reading),
            checks,
            route: route.map(Rc::new),
            track,
            capsule,
        }
    }

    /// How many checks are answered at a moment.
    #[must_use]
    pub fn checks_answered(&self, time: Millis) -> usize {
        self.checks.iter().filter(|moment| **moment <= time).count()
    }

    /// The movement of the capsule; `None` if it has no way.
    #[must_use]
    pub fn motion(&self) -> Option<Motion> {
        Some(Motion {
            track: self.track.clone()?,
            start: self.start,
            end: self.arrival,
        })
    }
}

/// Half the capsule and some air, along a piece of its way.
fn room(
    (from, to): (crate::geometry::WorldPoint, crate::geometry::WorldPoint),
    capsule: Size,
) -> f64 {
    let along = if from.y == to.y {
        capsule.width
    } else {
        capsule.height
    };
    f64::from(along) / 2.0 + 8.0
}

/// The icon on what travels; `None` where the word is enough.
#[must_use]
pub fn capsule_icon(step: &Step, trace: &Trace) -> Option<Icon> {
    match step.kind {
        StepKind::Secret => Some(Icon::Key),
        StepKind::SecretRequest
        | StepKind::TokenRequest
        | StepKind::Search
        | StepKind::Probe
        | StepKind::Challenge
        | StepKind::KeysRequest => None,
        StepKind::KeysResponse => Some(Icon::Key),
        StepKind::TokenResponse => Some(Icon::Token),
        // A signature travels, not the key that made it.
        StepKind::Call => trace.token.as_ref().map(|_| Icon::Token),
        StepKind::Success => Some(Icon::Check),
        StepKind::Failure => Some(Icon::Cross),
    }
}

fn capsule_size(step: &Step, trace: &Trace) -> Size {
    let icon = if capsule_icon(step, trace).is_some() {
        20
    } else {
        0
    };
    Size {
        width: (icon + width(&step.label, TextStyle::Label) + 24 + 1) / 2 * 2,
        height: CAPSULE_HEIGHT,
    }
}

/// A denial falls with the check that fails; an allowance when the one who
/// allowed has asked everything. Else at the end of the last step.
fn verdict_moment(trace: &Trace, timings: &[StepTiming]) -> Option<Millis> {
    let steps = || trace.steps.iter().zip(timings);
    let at: Option<Actor> = match &trace.verdict {
        Verdict::Allowed { at, .. } => Some(*at),
        Verdict::Denied { .. } => {
            let failed = steps().find_map(|(step, timing)| {
                step.checks
                    .iter()
                    .zip(&timing.checks)
                    .find(|(check, _)| check.outcome == CheckOutcome::Failed)
                    .map(|(_, moment)| *moment)
            });
            let refused = || {
                steps()
                    .find(|(step, _)| step.kind == StepKind::Failure)
                    .map(|(_, timing)| timing.arrival)
            };
            let moment = failed.or_else(refused);
            if moment.is_some() {
                return moment;
            }
            None
        }
        Verdict::NotModelled { .. } => None,
    };
    let allowed = at.and_then(|at| {
        steps()
            .rfind(|(step, _)| step.to == at)
            .map(|(_, timing)| timing.settled)
    });
    allowed.or_else(|| timings.last().map(|timing| timing.settled))
}
