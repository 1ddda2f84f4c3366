//! What is visible at a moment of a trace?
//!
//! A [`Frame`] is what lies on top of the drawing while a flow is played: a pure function of layout, trace and time. It
//! carries its own geometry, so that whoever draws it needs nothing else. What moves by itself says so: a capsule has
//! its [`Motion`], and nothing has to be drawn anew until [`Timeline::next_change`].

mod verdict;

use std::rc::Rc;

use vouchsafe_model::diagram::{NodeId, Scope, Subject};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::{Actor, Check, CheckOutcome, Deciding, Step, StepKind, Trace, Verdict};

use crate::geometry::{Point, Rect, Size};
use crate::icon::Icon;
use crate::layout::{EdgeId, Layout};
use crate::motion::{Millis, Motion};
use crate::path::Route;
use crate::stage::{self, Station};
use crate::theme::ColorRole;
use crate::timeline::{CROWD, Moment, Pace, Phase, StepTiming, Timeline, capsule_icon};
use verdict::Fallen;

/// The height of the badge that says how it ended.
pub const VERDICT_HEIGHT: i32 = 28;

/// What lies on top of the drawing at a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Where in the trace it is; `None` when nothing is played, or several
    /// traces at once.
    pub moment: Option<Moment>,
    /// How many checks of the step are answered.
    pub checks_answered: usize,
    /// Actors that are no nodes.
    pub stations: Vec<StationView>,
    /// The ways of messages, those of earlier steps among them.
    pub trails: Vec<Trail>,
    /// Nodes, parts and scopes that act or decide.
    pub outlines: Vec<Outline>,
    /// Connections that decide.
    pub highlights: Vec<Highlight>,
    /// What travels.
    pub capsules: Vec<Capsule>,
    /// How it ended.
    pub verdicts: Vec<VerdictBadge>,
    /// Calls along whose lines something travels. Their labels would lie under
    /// it and are left out as long as it does; the caption says what they say.
    pub unsaid: Vec<EdgeId>,
}

/// An actor that is no node, and whether it acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StationView {
    /// Who it is and where it stands.
    pub station: Station,
    /// What it acts as; `None` while it only stands there.
    pub tone: Option<Tone>,
}

/// What a mark means: a color, and a second sign beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// A request under way.
    Request,
    /// An identity, or what it may do.
    Identity,
    /// A secret.
    Secret,
    /// Allowed.
    Allowed,
    /// Denied.
    Denied,
    /// Neither: the model doesn't know.
    Unknown,
}

impl Tone {
    /// The color of marks.
    #[must_use]
    pub const fn color(self) -> ColorRole {
        match self {
            Self::Request => ColorRole::Request,
            Self::Identity => ColorRole::Identity,
            Self::Secret => ColorRole::Secret,
            Self::Allowed => ColorRole::Allowed,
            Self::Denied => ColorRole::Denied,
            Self::Unknown => ColorRole::Warning,
        }
    }

    /// The color of words on that color.
    #[must_use]
    pub const fn on_color(self) -> ColorRole {
        match self {
            Self::Request => ColorRole::OnRequest,
            Self::Identity => ColorRole::OnIdentity,
            Self::Secret => ColorRole::OnSecret,
            Self::Allowed => ColorRole::OnAllowed,
            Self::Denied => ColorRole::OnDenied,
            Self::Unknown => ColorRole::OnWarning,
        }
    }

    /// A ground on which that color can be read.
    #[must_use]
    pub const fn soft(self) -> ColorRole {
        match self {
            Self::Request => ColorRole::RequestSoft,
            Self::Identity => ColorRole::IdentitySoft,
            Self::Secret => ColorRole::SecretSoft,
            Self::Allowed => ColorRole::AllowedSoft,
            Self::Denied => ColorRole::DeniedSoft,
            Self::Unknown => ColorRole::WarningSoft,
        }
    }
}

/// The way of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Trail {
    /// A name that no other trail of the frame has.
    pub key: String,
    /// The way.
    pub route: Rc<Route>,
    /// What the message is.
    pub tone: Tone,
    /// Whether it is the step that is shown; earlier ones are quieter.
    pub is_current: bool,
}

/// A line around something that acts or decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The node that it is, or is in.
    pub node: NodeId,
    /// What is outlined.
    pub rect: Rect,
    /// How round its corners are.
    pub radius: i32,
    /// What it acts as.
    pub tone: Tone,
    /// The badge on its corner, which the line must not cross.
    pub badge: Option<Rect>,
}

/// A connection that decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// Which one.
    pub edge: EdgeId,
    /// Its way.
    pub route: Route,
    /// The place of its label.
    pub label: Option<Rect>,
    /// What it decides.
    pub tone: Tone,
}

/// Something that travels, with a word on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Capsule {
    /// A name that no other capsule of the frame has, the same from the first
    /// step of a trace to the last.
    pub key: String,
    /// The word.
    pub word: String,
    /// A sign before the word.
    pub icon: Option<Icon>,
    /// What it is.
    pub tone: Tone,
    /// Its size.
    pub size: Size,
    /// Where its middle is.
    pub at: Point,
    /// How it moves; `None` for a still.
    pub motion: Option<Motion>,
}

/// How it ended, where it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictBadge {
    /// A name that no other badge of the frame has.
    pub key: String,
    /// The words beside the sign: `403 denied`.
    pub text: String,
    /// The sign.
    pub icon: Icon,
    /// What it says.
    pub tone: Tone,
    /// Where it is.
    pub rect: Rect,
}

/// The frame when nothing is played.
#[must_use]
pub fn still() -> Frame {
    Frame::default()
}

/// The frame of a trace at a moment.
#[must_use]
pub fn frame(layout: &Layout, trace: &Trace, timeline: &Timeline, time: Millis) -> Frame {
    let playing = Playing {
        layout,
        trace,
        timeline,
        time,
    };
    Frame {
        verdicts: verdict::badges(layout, &[timeline], playing.verdict().into_iter().collect()),
        ..playing.frame()
    }
}

/// The frame of several traces that are played at once, each with its timeline.
#[must_use]
pub fn frame_of_all<'a>(
    layout: &Layout,
    playing: impl IntoIterator<Item = (&'a Trace, &'a Timeline)>,
    time: Millis,
) -> Frame {
    let mut all = Frame::default();
    let playing: Vec<_> = playing.into_iter().collect();
    let is_crowd = playing.len() > CROWD;
    let timelines: Vec<&Timeline> = playing.iter().map(|(_, timeline)| *timeline).collect();
    let mut verdicts: Vec<Fallen> = Vec::new();
    for (trace, timeline) in playing {
        let playing = Playing {
            layout,
            trace,
            timeline,
            time,
        };
        let mut one = playing.frame();
        if is_crowd {
            // Lines lit by the hundred would hide the drawing.
            one.trails.clear();
            one.highlights.clear();
            one.unsaid.clear();
        }
        all.unsaid.append(&mut one.unsaid);
        for station in one.stations {
            let known = all
                .stations
                .iter_mut()
                .find(|known| known.station.actor == station.station.actor);
            match known {
                Some(known) => known.tone = known.tone.or(station.tone),
                None => all.stations.push(station),
            }
        }
        // Quiet trails of many traces would only be noise.
        all.trails
            .extend(one.trails.into_iter().filter(|trail| trail.is_current));
        for outline in one.outlines {
            if !all.outlines.contains(&outline) {
                all.outlines.push(outline);
            }
        }
        for highlight in one.highlights {
            if !all.highlights.contains(&highlight) {
                all.highlights.push(highlight);
            }
        }
        all.capsules.extend(one.capsules);
        if let Some(fallen) = playing.verdict() {
            // The same verdict several times at one place is said once, and counted.
            match verdicts.iter_mut().find(|known| known.is_like(&fallen)) {
                Some(known) => known.count += 1,
                None => verdicts.push(fallen),
            }
        }
    }
    // Where there is no room for all, a denial lies on top.
    all.capsules.sort_by_key(|it| it.tone == Tone::Denied);
    all.verdicts = verdict::badges(layout, &timelines, verdicts);
    all
}

/// What a message is, by its step.
#[must_use]
pub fn tone_of(kind: StepKind) -> Tone {
    match kind {
        StepKind::SecretRequest
        | StepKind::TokenRequest
        | StepKind::Search
        | StepKind::Call
        | StepKind::Probe
        | StepKind::KeysRequest
        | StepKind::Challenge => Tone::Request,
        StepKind::TokenResponse | StepKind::KeysResponse => Tone::Identity,
        StepKind::Secret => Tone::Secret,
        StepKind::Success => Tone::Allowed,
        StepKind::Failure => Tone::Denied,
    }
}

struct Playing<'a> {
    layout: &'a Layout,
    trace: &'a Trace,
    timeline: &'a Timeline,
    time: Millis,
}

impl Playing<'_> {
    /// Everything but how it ended.
    fn frame(&self) -> Frame {
        let (trace, timeline, time) = (self.trace, self.timeline, self.time);
        let mut frame = Frame {
            moment: timeline.position(time),
            ..Frame::default()
        };
        let current = frame.moment.map(|moment| moment.step);
        let step = current.and_then(|index| trace.steps.get(index));
        let timing = current.and_then(|index| timeline.steps().get(index));
        if let (Some(index), Some(step), Some(timing)) = (current, step, timing) {
            frame.checks_answered = timing.checks_answered(time);
            frame.trails = self.trails(index);
            frame.outlines = self.outlines(step, timing);
            frame.capsules.extend(self.capsule(step, timing));
            frame.unsaid.extend(self.unsaid(timing));
            self.deciding(step, frame.checks_answered, &mut frame);
        }
        frame.stations = self.stations(step);
        frame
    }

    fn trails(&self, current: usize) -> Vec<Trail> {
        let steps = self.trace.steps.iter().zip(self.timeline.steps());
        let mut trails: Vec<Trail> = Vec::new();
        for (index, (step, timing)) in steps.enumerate().take(current + 1) {
            let Some(route) = timing.route.clone() else {
                continue;
            };
            // An answer takes the way of its question: the later one is shown.
            let back = route.reversed();
            trails.retain(|trail| *trail.route != back && *trail.route != *route);
            trails.push(Trail {
                key: format!("{}-{index}", self.trace.call),
                route,
                tone: tone_of(step.kind),
                is_current: index == current,
            });
        }
        trails
    }

    fn outlines(&self, step: &Step, timing: &StepTiming) -> Vec<Outline> {
        let mut outlines = Vec::new();
        let sender = match step.kind {
            StepKind::Success
            | StepKind::Failure
            | StepKind::Search
            | StepKind::TokenResponse
            | StepKind::KeysResponse
            | StepKind::Challenge
            | StepKind::Secret => tone_of(step.kind),
            StepKind::SecretRequest
            | StepKind::TokenRequest
            | StepKind::KeysRequest
            | StepKind::Call
            | StepKind::Probe => Tone::Request,
        };
        outlines.extend(self.outline(step.from, sender));
        if self.time >= timing.arrival {
            let failed = step
                .checks
                .iter()
                .zip(&timing.checks)
                .any(|(check, at)| check.outcome == CheckOutcome::Failed && *at <= self.time);
            let passed = !step.checks.is_empty() && self.time >= timing.settled;
            let receiver = if failed {
                Tone::Denied
            } else if passed && step.kind == StepKind::Call {
                Tone::Allowed
            } else {
                tone_of(step.kind)
            };
            outlines.extend(self.outline(step.to, receiver));
        }
        outlines
    }

    /// Around a node that acts. A station shows by itself that it does.
    fn outline(&self, actor: Actor, tone: Tone) -> Option<Outline> {
        match actor {
            Actor::Node(node) | Actor::Entra(node) => self.outline_node(node, tone),
            Actor::TokenEndpoint(_)
            | Actor::Settings(_)
            | Actor::TokenCache(_)
            | Actor::Issuer(_)
            | Actor::ResourceManager(_)
            | Actor::Monitor(_) => None,
        }
    }

    fn outline_node(&self, node: NodeId, tone: Tone) -> Option<Outline> {
        let view = self.layout.node(node)?;
        Some(Outline {
            node,
            rect: view.rect,
            radius: view.radius(),
            tone,
            badge: view.badge.map(|badge| badge.rect),
        })
    }

    fn capsule(&self, step: &Step, timing: &StepTiming) -> Option<Capsule> {
        let motion = timing.motion()?;
        let is_still = self.timeline.pace() == Pace::Stills;
        Some(Capsule {
            key: self.trace.call.to_string(),
            word: step.label.to_string(),
            icon: capsule_icon(step, self.trace),
            tone: tone_of(step.kind),
            size: timing.capsule,
            at: motion.at(self.time),
            motion: (!is_still).then_some(motion),
        })
    }

    /// The call itself, while a message takes the way of its line.
    fn unsaid(&self, timing: &StepTiming) -> Option<EdgeId> {
        let line = self.layout.edge(EdgeId::Call(self.trace.call))?;
        let route = timing.route.as_deref()?;
        (*route == line.route || *route == line.route.reversed()).then_some(line.id)
    }

    /// Every station of the trace, as long as it is played.
    fn stations(&self, current: Option<&Step>) -> Vec<StationView> {
        let view = |station: &Station| {
            let actor = station.actor;
            let tone = current
                .filter(|step| step.from == actor || step.to == actor)
                .map(|step| tone_of(step.kind));
            StationView {
                station: station.clone(),
                tone,
            }
        };
        self.timeline.stations().iter().map(view).collect()
    }

    /// What decided the checks that are answered: the last word on each.
    fn deciding(&self, step: &Step, answered: usize, frame: &mut Frame) {
        for check in step.checks.iter().take(answered) {
            for decided_by in &check.decided_by {
                self.show_deciding(*decided_by, check, frame);
            }
        }
    }

    fn show_deciding(&self, decided_by: Deciding, check: &Check, frame: &mut Frame) {
        let tone = if check.outcome == CheckOutcome::Failed {
            Tone::Denied
        } else {
            Tone::Identity
        };
        match decided_by {
            Deciding::RoleAssignment(id) => {
                let tone = match tone {
                    Tone::Denied => Tone::Denied,
                    _ => Tone::Allowed,
                };
                self.highlight(EdgeId::RoleAssignment(id), tone, frame);
            }
            Deciding::DatabaseUser(id) => {
                self.highlight(EdgeId::DatabaseUser(id), tone, frame);
            }
            Deciding::DataGrant(id) => {
                self.highlight(EdgeId::DataGrant(id), tone, frame);
            }
            Deciding::DenyAssignment(id) => {
                let edges: Vec<EdgeId> = self
                    .layout
                    .edges()
                    .map(|edge| edge.id)
                    .filter(|edge| matches!(edge, EdgeId::DenyAssignment(deny, _) if *deny == id))
                    .collect();
                for edge in edges {
                    self.highlight(edge, Tone::Denied, frame);
                }
            }
            Deciding::Setting(host, setting) => {
                let copy = self
                    .layout
                    .edges()
                    .map(|edge| edge.id)
                    .find(|edge| edge.subject() == Subject::Setting(host, setting));
                let tone = match tone {
                    Tone::Denied => Tone::Denied,
                    _ => Tone::Secret,
                };
                if let Some(copy) = copy {
                    self.highlight(copy, tone, frame);
                }
            }
            Deciding::Node(node) | Deciding::Scope(Scope::Node(node)) => {
                let is_shown = frame.outlines.iter().any(|outline| outline.node == node);
                if !is_shown {
                    frame.outlines.extend(self.outline_node(node, tone));
                }
            }
            Deciding::Scope(Scope::Part(node, part)) => {
                let outline = self.layout.node(node).and_then(|view| {
                    let part = view.part(part)?;
                    Some(Outline {
                        node,
                        rect: part.rect,
                        radius: 6,
                        tone,
                        badge: None,
                    })
                });
                frame.outlines.extend(outline);
            }
        }
    }

    fn highlight(&self, edge: EdgeId, tone: Tone, frame: &mut Frame) {
        if let Some(view) = self.layout.edge(edge) {
            frame.highlights.retain(|known| known.edge != edge);
            frame.highlights.push(Highlight {
                edge,
                route: view.route.clone(),
                label: view.label.as_ref().map(|label| label.rect),
                tone,
            });
        }
    }

    /// How it ended, once it has.
    fn verdict(&self) -> Option<Fallen> {
        if self.time < self.timeline.verdict()? {
            return None;
        }
        let (at, icon, tone) = match &self.trace.verdict {
            Verdict::Allowed { at, .. } => (*at, Icon::Check, Tone::Allowed),
            Verdict::Denied { at, .. } => (*at, Icon::Cross, Tone::Denied),
            Verdict::NotModelled { .. } => {
                let caller = self.layout.diagram().call(self.trace.call)?.what.caller;
                (Actor::Node(caller), Icon::Question, Tone::Unknown)
            }
        };
        let text = self
            .layout
            .wording()
            .say(drawn::verdict(&self.trace.verdict));
        Some(Fallen {
            key: self.trace.call.to_string(),
            text,
            icon,
            tone,
            ended: stage::rect_of(self.layout, at)?,
            count: 1,
        })
    }
}

impl Frame {
    /// What its step is doing; `None` when nothing is played.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        self.moment.map(|moment| moment.phase)
    }

    /// The step that is shown, which is that of the caption, from 0.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        self.moment.map(|moment| moment.step)
    }

    /// Whether nothing lies on top of the drawing.
    #[must_use]
    pub fn is_still(&self) -> bool {
        *self == Self::default()
    }
}
