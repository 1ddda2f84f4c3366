//! What the model computed of a diagram, ready to be played where there is no model.
//!
//! A recording is a file in JSON. It carries the diagram itself too, as the text of a link, so that whoever doubts it,
//! or wants to change something, opens it in the studio. Nothing in it can be changed and still be true: it is made
//! anew from the diagram. It comes from outside and is not trusted: [`Recording::read`] bounds and checks it before
//! anybody sees it.

use thiserror::Error;

use crate::markup::{Markup, MarkupError};
use crate::narration::Block;
use crate::time::{Millis, Span, Timed};

mod read;

/// The version of the format that is written and read.
pub const VERSION: u32 = 1;
/// How long a recording may be, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The longest that a scene may take, in milliseconds: half an hour.
const MAX_MILLIS: u32 = 1_800_000;
/// The most scenes of a recording, and the most calls, steps and moments of a scene, checks
/// of a step and things that travel at once. They are far above what a story or a drawing
/// has: nobody who plays is to be held up by a forged one.
const MAX_SCENES: usize = 1_000;
const MAX_CALLS: usize = 200;
const MAX_STEPS: usize = 500;
const MAX_MOMENTS: usize = 20_000;
const MAX_CHECKS: usize = 200;
/// The furthest that anything may be, in pixels.
const FAR: i32 = 1_000_000;
/// The whole of a way, in the parts in which it is measured.
pub const WHOLE_WAY: u32 = 10_000;

/// A diagram and what happens on it, scene by scene.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Recording {
    /// The version of the format.
    #[cfg_attr(feature = "write", serde(rename = "vouchsafeRecording"))]
    pub version: u32,
    /// The version of the program that computed it.
    pub by: String,
    /// What it is called. May be empty.
    pub title: String,
    /// What it is about. May be empty.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub about: String,
    /// The diagram, as the text of a link.
    pub link: String,
    /// Pieces of pictures, each once; scenes name them by number.
    pub pieces: Vec<Markup>,
    /// What is played, in order; never empty.
    pub scenes: Vec<Scene>,
}

/// Something that is played on one drawing: a call, several at once, or a beat of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Scene {
    /// What it is called.
    pub title: String,
    /// What is said beside it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub say: Vec<Block>,
    /// What the reader is asked before it is played. May be empty.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub question: String,
    /// What the picture shows: left, top, width, height, in pixels of the drawing.
    pub area: [i32; 4],
    /// The pieces that are there from first to last, from back to front.
    pub drawing: Vec<usize>,
    /// When something appears, changes or disappears; the first is at 0. Ordered.
    pub moments: Vec<Moment>,
    /// The steps in order. Empty where nothing is called.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub steps: Vec<StepTimes>,
    /// The calls that are made, each in the steps of the scene.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub calls: Vec<Call>,
}

/// What lies on the drawing from a moment until the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Moment {
    /// Since when, in milliseconds.
    pub at: u32,
    /// The pieces, from back to front.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub pieces: Vec<usize>,
    /// What travels, on top of them.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub capsules: Vec<Capsule>,
    /// How many checks of each call's step are answered.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub answered: Vec<usize>,
}

/// Something that travels, or has arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Capsule {
    /// Its picture, drawn around the origin.
    pub piece: usize,
    /// Where its middle is when it rests, in tenths of a pixel.
    pub at: [i32; 2],
    /// Its way: right, down, in tenths of a pixel, and how much of the way lies behind
    /// it, from 0 to [`WHOLE_WAY`]. Empty where it rests.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub way: Vec<[i32; 3]>,
    /// When it sets off, and when it has arrived, in milliseconds.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "is_no_time"))]
    pub time: [u32; 2],
}

#[cfg(feature = "write")]
fn is_no_time(time: &[u32]) -> bool {
    time.iter().all(|moment| *moment == 0)
}

/// When a step happens, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct StepTimes(
    /// When its message sets off.
    pub u32,
    /// When everything of it has been seen.
    pub u32,
    /// When the next step begins.
    pub u32,
);

/// What happens when one call is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Call {
    /// Who does what: `web reads a blob in invoices`.
    pub title: String,
    /// How it ends.
    pub verdict: Verdict,
    /// In which step, from 0, the verdict falls.
    pub verdict_step: usize,
    /// Its messages, in order.
    pub steps: Vec<CallStep>,
    /// What goes over the wire, in order.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub exchanges: Vec<Exchange>,
    /// The claims of the token that is issued, or what is signed in its place.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub token: Vec<Claim>,
    /// In which step the token is issued.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub token_step: Option<usize>,
    /// What would repair a denial, the smallest first.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub fixes: Vec<String>,
}

/// How a call ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Verdict {
    /// Which way.
    pub outcome: Outcome,
    /// The status, and the error code if there is one: `403 Forbidden`.
    pub status: String,
    /// Because of what.
    pub because: String,
}

/// Which way a call ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub enum Outcome {
    /// It is let through.
    Allowed,
    /// It is refused.
    Denied,
    /// No source says, and nothing is made up.
    #[default]
    NotModelled,
}

/// One message of a call, and what its receiver makes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct CallStep {
    /// What happens, in a sentence.
    pub caption: String,
    /// What a curious reader would ask next. May be empty.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub detail: String,
    /// The exchange to which it belongs.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub exchange: Option<usize>,
    /// Whether it brings the answer of that exchange.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub is_answer: bool,
    /// The checks of the receiver, in order.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub checks: Vec<Check>,
}

/// A question that a receiver asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Check {
    /// What is asked.
    pub question: String,
    /// How it is answered.
    pub outcome: CheckOutcome,
    /// What was found. May be empty.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub found: String,
    /// What would pass; only for one that failed.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub expected: String,
    /// Where the rule can be read: an address that begins with `https://`, or empty.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub source: String,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub enum CheckOutcome {
    /// It passes.
    Passed,
    /// It decides nothing; another check will.
    LeftOpen,
    /// It fails.
    Failed,
    /// It was not asked: an earlier one failed.
    NotReached,
    /// The model does not know.
    #[default]
    NotModelled,
}

/// What was asked and answered, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub struct Exchange {
    /// What was asked.
    pub request: String,
    /// What was answered; `None` where the model does not cover the answer.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub response: Option<String>,
}

/// Something that a token says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Claim(
    /// Its name: `aud`.
    pub String,
    /// Its value.
    pub String,
    /// What it means.
    pub String,
);

/// Why a recording can't be played.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordingError {
    /// It is longer than any that is written.
    #[error("the recording is longer than {} MB; make it from a smaller diagram", MAX_BYTES / 1024 / 1024)]
    TooLong,
    /// It is no JSON, or not a recording.
    #[error("this is not a recording of a diagram: something else stands at byte {0}")]
    NotARecording(usize),
    /// A piece of a picture holds what pictures don't.
    #[error(transparent)]
    Markup(#[from] MarkupError),
    /// It was written by a newer program.
    #[error(
        "the recording is of version {0}, which this player can't play; use a newer player, or record it again"
    )]
    UnknownVersion(u32),
    /// It names a piece that it doesn't have, or times that can't be.
    #[error("the recording is damaged: {0}; record it again")]
    Damaged(&'static str),
}

impl Recording {
    /// Reads a recording from whoever brings it.
    ///
    /// # Errors
    ///
    /// [`RecordingError`]: it is too long, is none, is newer, or doesn't hold together.
    pub fn read(text: &str) -> Result<Self, RecordingError> {
        if text.len() > MAX_BYTES {
            return Err(RecordingError::TooLong);
        }
        let recording = read::recording(text)?;
        recording.check()?;
        Ok(recording)
    }

    /// The recording as text.
    #[cfg(feature = "write")]
    #[must_use]
    pub fn write(&self) -> String {
        // It holds only texts, lists and whole numbers, for which JSON has words.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether everything that is named is there, every time can be, and nothing is more
    /// than a player takes.
    ///
    /// # Errors
    ///
    /// [`RecordingError::Damaged`].
    pub fn check(&self) -> Result<(), RecordingError> {
        let damaged = |what| Err(RecordingError::Damaged(what));
        if self.scenes.is_empty() {
            return damaged("it has no scene");
        }
        if self.scenes.len() > MAX_SCENES {
            return damaged("it has more scenes than can be played");
        }
        let is_of_link = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if !self.link.chars().all(is_of_link) {
            return damaged("its link is none");
        }
        let is_piece = |piece: &usize| *piece < self.pieces.len();
        for scene in &self.scenes {
            let [left, top, width, height] = scene.area;
            let is_far = |place: i32| !(-FAR..=FAR).contains(&place);
            let is_size = |size: i32| (1..=FAR).contains(&size);
            if is_far(left) || is_far(top) || !is_size(width) || !is_size(height) {
                return damaged("a scene has no size that can be shown");
            }
            let capsules = || scene.moments.iter().flat_map(|moment| &moment.capsules);
            let mut named = scene
                .moments
                .iter()
                .flat_map(|moment| &moment.pieces)
                .chain(capsules().map(|capsule| &capsule.piece))
                .chain(&scene.drawing);
            if !named.all(is_piece) {
                return damaged("a scene shows a piece that is not there");
            }
            // A piece can be shown again and again: what counts is all that is drawn.
            let length =
                |number: &usize| self.pieces.get(*number).map_or(0, |it| it.as_str().len());
            let drawn =
                |numbers: &mut dyn Iterator<Item = &usize>| numbers.map(length).sum::<usize>();
            let is_too_much = scene.moments.iter().any(|moment| {
                let capsules = moment.capsules.iter().map(|capsule| &capsule.piece);
                drawn(&mut moment.pieces.iter().chain(capsules)) > MAX_BYTES
            });
            if is_too_much || drawn(&mut scene.drawing.iter()) > MAX_BYTES {
                return damaged("a scene shows more than can be drawn");
            }
            if scene.calls.len() > MAX_CALLS
                || scene.moments.len() > MAX_MOMENTS
                || scene.steps.len() > MAX_STEPS
            {
                return damaged("a scene has more calls, steps or moments than can be played");
            }
            if !scene.calls.iter().all(Call::holds_together) {
                return damaged("a call names a step or an exchange that is not there");
            }
            let mut times = scene.moments.iter().map(|moment| moment.at);
            if scene.moments.first().is_none_or(|first| first.at > 0) || !is_course(&mut times) {
                return damaged("the moments of a scene are not in order");
            }
            let steps = scene.steps.iter();
            if !is_course(&mut steps.flat_map(|step| [step.0, step.1, step.2])) {
                return damaged("the steps of a scene are not in order");
            }
            if !capsules().all(Capsule::is_possible) {
                return damaged("something travels on a way that can't be");
            }
        }
        Ok(())
    }
}

/// Whether these moments can follow on one another.
fn is_course(times: &mut dyn Iterator<Item = u32>) -> bool {
    let mut last = 0;
    for time in times {
        if !(last..=MAX_MILLIS).contains(&time) {
            return false;
        }
        last = time;
    }
    true
}

impl Call {
    fn holds_together(&self) -> bool {
        let steps = self.steps.len();
        let is_step = |step: usize| step < steps.max(1);
        let is_exchange = |exchange: usize| exchange < self.exchanges.len();
        steps <= MAX_STEPS
            && is_step(self.verdict_step)
            && self.token_step.is_none_or(is_step)
            && self.steps.iter().all(|step| {
                step.exchange.is_none_or(is_exchange) && step.checks.len() <= MAX_CHECKS
            })
    }
}

impl Capsule {
    fn is_possible(&self) -> bool {
        let far = FAR * 10;
        let places = self.way.iter().flat_map(|[x, y, _]| [x, y]).chain(&self.at);
        let mut parts = self
            .way
            .iter()
            .map(|[_, _, part]| u32::try_from(*part).unwrap_or(u32::MAX));
        places.copied().all(|place| (-far..=far).contains(&place))
            && self.time.first() <= self.time.last()
            && is_course(&mut self.time.iter().copied())
            && is_course(&mut parts)
            && self
                .way
                .iter()
                .all(|[_, _, part]| u32::try_from(*part).is_ok_and(|part| part <= WHOLE_WAY))
    }
}

impl Scene {
    /// What lies on the drawing at a time, with its number.
    #[must_use]
    pub fn moment_at(&self, time: Millis) -> Option<(usize, &Moment)> {
        let after = self
            .moments
            .partition_point(|moment| f64::from(moment.at) <= time.0);
        let index = after.saturating_sub(1);
        self.moments.get(index).map(|moment| (index, moment))
    }
}

impl Timed for Scene {
    fn total(&self) -> Millis {
        Millis(self.steps.last().map_or(0.0, |step| f64::from(step.2)))
    }

    fn step_at(&self, time: Millis) -> Option<usize> {
        let ended = self
            .steps
            .partition_point(|step| f64::from(step.2) <= time.0);
        Some(ended.min(self.steps.len().checked_sub(1)?))
    }

    fn next_change(&self, time: Millis) -> Option<Millis> {
        let moment = self.moments.iter().map(|moment| moment.at);
        let steps = self.steps.iter().map(|step| step.2);
        let all = moment.chain(steps).filter(|at| f64::from(*at) > time.0);
        all.min().map(|at| Millis(f64::from(at)))
    }

    fn spans(&self) -> impl Iterator<Item = Span> {
        self.steps.iter().map(|step| Span {
            start: Millis(f64::from(step.0)),
            settled: Millis(f64::from(step.1)),
        })
    }

    fn is_stills(&self) -> bool {
        false
    }
}
