//! Stories: in what order a drawing is told.
//!
//! A story belongs to the diagram on which it begins. Each of its beats says
//! something, changes the drawing by edits, and makes calls; what the drawing is
//! at a beat follows from those, and from nothing else ([`Diagram::tell`]).

use std::rc::Rc;

use super::Diagram;
use super::assertion::NewAssertion;
use super::edit::Edit;
use super::exhibit::Exhibit;
use super::id::{BeatId, CallId, NodeId};
use super::silence::Rule;

/// A story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// What it is about, in a sentence or two. May be empty.
    pub about: String,
    /// What is told, in order.
    pub beats: Vec<Rc<Beat>>,
    /// The number that the next new beat gets. Every beat, past and present, is
    /// below it.
    pub next_beat: u32,
}

/// A part of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Which one it is.
    pub id: BeatId,
    /// What it is.
    pub what: NewBeat,
}

/// What a beat says, changes, makes and asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewBeat {
    /// What it is called. Empty: its number stands in its place.
    pub title: String,
    /// What is said to the audience: short Markdown.
    pub say: String,
    /// What only the speaker sees: short Markdown.
    pub notes: String,
    /// What changes on the drawing.
    pub edits: Vec<Edit>,
    /// The calls that are made, in lockstep, and how each is to end.
    pub runs: Vec<Run>,
    /// What the audience is asked before the calls are made; empty where it is
    /// asked nothing. What happens to the first call is the answer.
    pub question: String,
    /// What the canvas shows: these nodes, or everything where there are none.
    pub camera: Vec<NodeId>,
    /// What is pointed at.
    pub emphasis: Vec<NodeId>,
    /// Two scopes whose designs are set side by side, with their counts.
    pub compare: Option<[NodeId; 2]>,
    /// What whoever practises is to reach from here.
    pub goals: Vec<Goal>,
    /// What is shown besides the drawing.
    pub shows: Option<Exhibit>,
}

/// A call that a beat makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which call.
    pub call: CallId,
    /// How the story claims that it ends; `None` where it claims nothing.
    pub expected: Option<Expected>,
}

/// How a story claims that a call ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// It is let through.
    Allowed,
    /// It is refused, with this error code or, where the service has none, this
    /// status: `AuthorizationPermissionMismatch`, `401 Unauthorized`. Empty: with
    /// whatever.
    Denied(String),
}

/// What whoever practises is to reach. Any drawing in which it holds is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Somebody may, or may not, do something.
    Claim(NewAssertion),
    /// A call that is drawn is let through.
    CallWorks(CallId),
    /// No host holds a copy of a secret.
    NoSecrets,
    /// A rule of advice finds nothing. A role of the wrong plane that lets no drawn call do
    /// anything is one that nothing needs, too.
    Nothing(Rule),
    /// A host has a system-assigned identity.
    SystemAssigned(NodeId),
    /// Hosts have one and the same user-assigned identity.
    Shared(Vec<NodeId>),
    /// Code that runs on a host for somebody else reaches at most so many resources
    /// besides it.
    ReachAtMost(NodeId, u32),
    /// No identity that code on one of these hosts can use, whether a call uses it or
    /// not, may assign roles anywhere.
    NoRoleAdministration(Vec<NodeId>),
}

/// How many numbers each beat has for what its edits make.
const NUMBERS_OF_A_BEAT: u32 = 4_096;
/// The beat with the first number has those from here on.
const FIRST_NUMBER_OF_A_STORY: u32 = 256 * NUMBERS_OF_A_BEAT;

impl BeatId {
    /// The greatest number that a beat can have, so that each has its numbers.
    pub const MAX: u32 = (u32::MAX - FIRST_NUMBER_OF_A_STORY) / NUMBERS_OF_A_BEAT - 1;

    /// The numbers that what is made by this beat gets, whatever was made before:
    /// so that other beats can speak of it, though the drawing on which the story
    /// begins or the order of the beats is changed.
    pub(crate) const fn numbers(self) -> std::ops::Range<u32> {
        let first = FIRST_NUMBER_OF_A_STORY + self.number() * NUMBERS_OF_A_BEAT;
        first..first + NUMBERS_OF_A_BEAT
    }

    /// The number of the first beat of a story on a drawing that has numbers up to
    /// this one: none of what is drawn from now on gets the number of a beat soon.
    pub(super) const fn first_above(next: u32) -> u32 {
        match Self::of_number(next) {
            Some((beat, _)) => beat.number() + FIRST_NUMBER_OF_A_STORY / NUMBERS_OF_A_BEAT,
            None => 0,
        }
    }

    /// The beat that makes what has this number, and the how-manieth of its things
    /// it is; `None` for what is drawn from the beginning.
    pub(crate) const fn of_number(number: u32) -> Option<(Self, u32)> {
        match number.checked_sub(FIRST_NUMBER_OF_A_STORY) {
            Some(above) => Some((
                Self::new(above / NUMBERS_OF_A_BEAT),
                above % NUMBERS_OF_A_BEAT,
            )),
            None => None,
        }
    }
}

impl Story {
    /// Where in the story a beat stands.
    #[must_use]
    pub fn place_of(&self, beat: BeatId) -> Option<usize> {
        self.beats.iter().position(|it| it.id == beat)
    }

    /// The beat with this id.
    #[must_use]
    pub fn beat(&self, beat: BeatId) -> Option<&Rc<Beat>> {
        self.beats.iter().find(|it| it.id == beat)
    }
}

impl Diagram {
    /// The story that is told of it; `None` where there is none.
    #[must_use]
    pub const fn story(&self) -> Option<&Rc<Story>> {
        self.story.as_ref()
    }
}

impl Goal {
    /// The nodes of which it speaks.
    #[must_use]
    pub fn nodes(&self) -> Vec<NodeId> {
        match self {
            Self::Claim(what) => {
                let mut nodes = what.claim.nodes().to_vec();
                nodes.push(what.target.node());
                nodes
            }
            Self::CallWorks(_) | Self::NoSecrets | Self::Nothing(_) => Vec::new(),
            Self::SystemAssigned(node) | Self::ReachAtMost(node, _) => vec![*node],
            Self::Shared(nodes) | Self::NoRoleAdministration(nodes) => nodes.clone(),
        }
    }
}
