//! Does the model confirm what a story tells?

use std::fmt;

use super::grade::grade;
use super::stage::stages;
use crate::diagram::{CallId, Diagram, Expected, NewBeat, NodeId, Refused};
use crate::flow::{Verdict, simulate};
use crate::say;
use crate::text::Text;

/// Something that a story tells and the model does not confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unconfirmed {
    /// An edit cannot be made.
    Refused(Refused),
    /// A call is not there at its beat.
    NoSuchCall {
        /// At which place of the story, from 0.
        place: usize,
        /// Which call.
        call: CallId,
    },
    /// A call ends in another way than the beat says.
    EndsOtherwise {
        /// At which place of the story, from 0.
        place: usize,
        /// Which call.
        call: CallId,
        /// How it was to end.
        expected: Expected,
        /// How it ends.
        verdict: Verdict,
    },
    /// A node is not there that a beat shows or points at.
    NoSuchNode {
        /// At which place of the story, from 0.
        place: usize,
        /// Which node.
        node: NodeId,
    },
    /// A beat asks what happens, and makes no call.
    QuestionWithoutCall {
        /// At which place of the story, from 0.
        place: usize,
    },
    /// All goals of an exercise are reached before anything is done.
    NothingToDo {
        /// At which place of the story, from 0.
        place: usize,
    },
}

impl Unconfirmed {
    /// At which place of the story, from 0; `None` for a beat that is gone.
    #[must_use]
    pub fn place(&self, diagram: &Diagram) -> Option<usize> {
        match self {
            Self::Refused(refused) => diagram.story()?.place_of(refused.beat),
            Self::NoSuchCall { place, .. }
            | Self::EndsOtherwise { place, .. }
            | Self::NoSuchNode { place, .. }
            | Self::QuestionWithoutCall { place }
            | Self::NothingToDo { place } => Some(*place),
        }
    }

    /// The same as a sentence of its own.
    #[must_use]
    pub fn sentence(&self) -> Text {
        say!("{doubt}.", doubt = self.words().capitalized())
    }

    /// What is not so, to be read after the name of the beat.
    #[must_use]
    pub fn words(&self) -> Text {
        match self {
            Self::Refused(it) => say!(
                "its change {number} cannot be made: {error}",
                number = it.edit + 1,
                error = it.error.to_string(),
            ),
            Self::NoSuchCall { call, .. } => {
                say!("there is no call {number} to make", number = call.number())
            }
            Self::EndsOtherwise {
                call,
                expected,
                verdict,
                ..
            } => say!(
                "call {number} is to be {expected}, and is {verdict}",
                number = call.number(),
                expected = expected_words(expected),
                verdict = verdict_words(verdict),
            ),
            Self::NoSuchNode { node, .. } => {
                say!("there is no node {number} to show", number = node.number())
            }
            Self::QuestionWithoutCall { .. } => {
                say!("it asks what happens, and makes no call that would answer")
            }
            Self::NothingToDo { .. } => {
                say!("all its goals are reached before anything is done")
            }
        }
    }
}

impl fmt::Display for Unconfirmed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().fmt(f)
    }
}

fn expected_words(expected: &Expected) -> Text {
    match expected {
        Expected::Allowed => Text::listed("verdict", "allowed"),
        Expected::Denied(code) if code.is_empty() => Text::listed("verdict", "denied"),
        Expected::Denied(code) => say!("denied with {code}", code),
    }
}

pub(super) fn verdict_words(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Allowed { status, .. } => say!("allowed, {status}", status),
        Verdict::Denied { status, code, .. } if code.is_empty() => {
            say!("denied, {status}", status)
        }
        Verdict::Denied { status, code, .. } => {
            say!("denied, {status} {code}", status, code)
        }
        Verdict::NotModelled { what } => not_modelled(what),
    }
}

pub(super) fn not_modelled(what: &Text) -> Text {
    say!("not modelled: {beyond}", beyond = what)
}

impl Expected {
    /// Whether a verdict is what was expected.
    #[must_use]
    pub fn is_met_by(&self, verdict: &Verdict) -> bool {
        match (self, verdict) {
            (Self::Allowed, Verdict::Allowed { .. }) => true,
            (Self::Denied(expected), Verdict::Denied { status, code, .. }) => {
                expected.is_empty() || expected == code || expected == status.in_english()
            }
            _ => false,
        }
    }
}

/// Everything that the story of a diagram tells and the model does not confirm, in
/// the order of the telling; empty where there is no story.
#[must_use]
pub fn confirm(diagram: &Diagram) -> Vec<Unconfirmed> {
    let mut found: Vec<Unconfirmed> = Vec::new();
    for (place, (beat, stage)) in stages(diagram).enumerate() {
        found.extend(stage.refused.into_iter().map(Unconfirmed::Refused));
        found.extend(confirm_beat(&stage.diagram, place, &beat.what));
    }
    found
}

fn confirm_beat(diagram: &Diagram, place: usize, what: &NewBeat) -> Vec<Unconfirmed> {
    let mut found = Vec::new();
    for run in &what.runs {
        let call = run.call;
        let Ok(trace) = simulate(diagram, call, diagram.now()) else {
            found.push(Unconfirmed::NoSuchCall { place, call });
            continue;
        };
        if let Some(expected) = &run.expected
            && !expected.is_met_by(&trace.verdict)
        {
            found.push(Unconfirmed::EndsOtherwise {
                place,
                call,
                expected: expected.clone(),
                verdict: trace.verdict,
            });
        }
    }
    let goals = what.goals.iter().flat_map(crate::diagram::Goal::nodes);
    let nodes = what.camera.iter().chain(&what.emphasis);
    let nodes = nodes.chain(what.compare.iter().flatten()).copied();
    for node in nodes.chain(goals) {
        if diagram.node(node).is_none() {
            found.push(Unconfirmed::NoSuchNode { place, node });
        }
    }
    if !what.question.is_empty() && what.runs.is_empty() {
        found.push(Unconfirmed::QuestionWithoutCall { place });
    }
    if !what.goals.is_empty() && grade(diagram, &what.goals).iter().all(|it| it.is_met) {
        found.push(Unconfirmed::NothingToDo { place });
    }
    found
}
