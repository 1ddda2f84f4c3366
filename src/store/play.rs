//! The call that is played, and how far.

use std::rc::Rc;

use vouchsafe_model::diagram::{Applied, CallId, Subject};
use vouchsafe_model::flow::{Trace, Verdict, simulate};
use vouchsafe_model::text::Text;
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::{Command, Playback, Speed};
use vouchsafe_scene::timeline::{Moment, Pace, Timeline};

use super::State;
use super::chrome::SideFace;
use super::selection::SelectHow;
use crate::language::Words;

/// A call that is made, and when each step of it happens.
pub type Run = (Rc<Trace>, Rc<Timeline>);

/// The call that is played, and how far.
#[derive(Clone, Debug, Default)]
pub struct Player {
    /// Which call; `None` while there is none.
    pub call: Option<CallId>,
    /// What happens when it is made, computed anew with every edit.
    pub trace: Option<Rc<Trace>>,
    /// When each step of that happens.
    pub timeline: Option<Rc<Timeline>>,
    /// All calls with their times, while they are played at once. Call, trace
    /// and timeline are then those of the longest.
    pub all: Option<Rc<[Run]>>,
    /// What was just fixed, in the words of the fix, until one looks at what
    /// came of it.
    pub fixed: Option<Text>,
    /// Where it is, and whether it plays.
    pub playback: Playback,
    /// How much moves.
    pub pace: Pace,
    /// Counts how often the moment jumped, or the trace changed: what moves by
    /// itself is then set anew.
    pub jumps: u32,
}

/// Traces and timelines compare by pointer: each is made anew only when it
/// differs.
impl PartialEq for Player {
    fn eq(&self, other: &Self) -> bool {
        fn is_same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
            match (one, other) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (None, None) => true,
                _ => false,
            }
        }
        self.call == other.call
            && is_same(self.trace.as_ref(), other.trace.as_ref())
            && is_same(self.timeline.as_ref(), other.timeline.as_ref())
            && self.all.as_ref().map(|all| all.as_ptr())
                == other.all.as_ref().map(|all| all.as_ptr())
            && self.fixed == other.fixed
            && self.playback == other.playback
            && self.pace == other.pace
            && self.jumps == other.jumps
    }
}

/// What is done to the player.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayerCommand {
    /// A person told it something.
    Do(Command),
    /// So much real time went by.
    Tick(Millis),
    /// More or less shall move.
    SetPace(Pace),
}

impl PlayerCommand {
    /// Whether somebody wants to see what happens, by playing or by going there.
    const fn is_looking(self) -> bool {
        match self {
            Self::Do(command) => !matches!(command, Command::SetSpeed(_) | Command::ToStart),
            Self::Tick(_) | Self::SetPace(_) => false,
        }
    }
}

impl Player {
    /// Where in the trace it is; `None` while nothing can be played.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        self.timeline.as_ref()?.position(self.playback.time())
    }

    /// Whether nothing has been played yet: nothing moves, and no step has begun.
    #[must_use]
    pub fn is_at_start(&self) -> bool {
        self.playback.time() <= Millis::ZERO && !self.playback.is_playing()
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.timeline
            .as_ref()
            .is_some_and(|timeline| self.playback.is_over(timeline))
    }

    /// Whether the verdict has fallen.
    #[must_use]
    pub fn has_verdict_fallen(&self) -> bool {
        self.timeline
            .as_ref()
            .and_then(|timeline| timeline.verdict())
            .is_some_and(|verdict| self.playback.time() >= verdict)
    }

    /// How the call ends, whether it has been played so far or not.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        self.trace.as_ref().map(|trace| &trace.verdict)
    }
}

impl State {
    /// Computes the trace of the chosen call anew. Where it is the same, so is
    /// the object; where it differs, playing goes on as far as there is
    /// something to play, and a player that was at the end is at the new end.
    pub(super) fn retrace(&mut self) {
        let diagram = self.document.diagram.clone();
        let call = self
            .player
            .call
            .filter(|call| diagram.call(*call).is_some())
            .or_else(|| diagram.calls().next().map(|call| call.id));
        let is_other_call = call != self.player.call || self.player.all.take().is_some();
        self.player.call = call;
        let trace = call.and_then(|call| simulate(&diagram, call, diagram.now()).ok());
        let trace = trace.map(|trace| self.words.told(trace));
        let is_same = self.player.trace.as_deref() == trace.as_ref();
        if !is_same {
            self.player.fixed = None;
            self.player.trace = trace.map(Rc::new);
        }
        if is_other_call {
            self.player.playback = Playback::default();
        }
        self.retime();
        self.reassess();
    }

    /// Tells what is played, and what an attacker reaches, in the language that has come, and
    /// plays on.
    pub(super) fn retell(&mut self) {
        let words = &self.words;
        let told = |trace: &Rc<Trace>| Rc::new(trace.told(words));
        let all = self.player.all.as_ref();
        let all = all.map(|all| all.iter().map(|(trace, _)| told(trace)).collect());
        self.player.trace = self.player.trace.as_ref().map(told);
        self.player.fixed = None;
        self.time_anew(all);
        self.reassess();
    }

    /// Computes anew when each step happens: after the trace or the layout
    /// changed.
    fn retime(&mut self) {
        let timeline = self
            .player
            .trace
            .as_ref()
            .map(|trace| Timeline::at_pace(trace, &self.document.layout, self.player.pace));
        self.take_times(timeline.map(Rc::new));
    }

    /// Computes anew when each step happens: of these traces, where several are played at
    /// once, and of the chosen one else.
    fn time_anew(&mut self, together: Option<Vec<Rc<Trace>>>) {
        let all = together.map(|traces| self.timed_together(traces));
        match &all {
            // What plays together is timed together, by the longest.
            Some(all) => self.take_times(longest(all).map(|(_, timeline)| timeline)),
            None => self.retime(),
        }
        self.player.all = all;
    }

    /// Plays on at the times at which each step happens now.
    fn take_times(&mut self, timeline: Option<Rc<Timeline>>) {
        if self.player.timeline == timeline {
            return;
        }
        let has_begun = self.player.playback.time() > Millis::ZERO;
        let was_over = (has_begun && self.player.has_verdict_fallen())
            || self
                .player
                .timeline
                .as_ref()
                .is_some_and(|before| self.player.playback.is_over(before));
        if let Some(timeline) = &timeline {
            self.player.playback.follow(timeline);
            // Who looks at the verdict goes on looking at the verdict.
            if was_over {
                self.player.playback.apply(Command::ToEnd, timeline);
            }
        }
        self.player.timeline = timeline;
        self.player.jumps = self.player.jumps.wrapping_add(1);
    }

    /// Plays another call, from its start.
    pub(super) fn choose_call(&mut self, call: CallId) {
        let is_chosen = self.player.call == Some(call) && self.player.all.is_none();
        if is_chosen || self.diagram().call(call).is_none() {
            return;
        }
        self.player.all = None;
        self.player.call = Some(call);
        self.player.trace = None;
        self.player.timeline = None;
        let speed = self.player.playback.speed();
        self.player.playback = Playback::default();
        self.retrace();
        // The speed is the person's, not the call's.
        if let Some(timeline) = &self.player.timeline {
            self.player
                .playback
                .apply(Command::SetSpeed(speed), timeline);
        }
    }

    /// A call that was just drawn is the one to play.
    pub(super) fn follow_new_call(&mut self, applied: &Applied) {
        let new = applied.created.iter().find_map(|subject| match subject {
            Subject::Call(call) => Some(*call),
            _ => None,
        });
        if let Some(call) = new {
            self.choose_call(call);
        }
    }

    /// Chooses the call after or before the chosen one, in a ring.
    pub(super) fn choose_neighbor_call(&mut self, is_next: bool) {
        let calls: Vec<CallId> = self.diagram().calls().map(|call| call.id).collect();
        let Some(place) = calls
            .iter()
            .position(|call| Some(*call) == self.player.call)
        else {
            return;
        };
        let number = if is_next {
            (place + 1) % calls.len()
        } else {
            (place + calls.len() - 1) % calls.len()
        };
        if let Some(call) = calls.get(number).copied() {
            self.choose_call(call);
            if let Some(Subject::Call(_)) = self.selection.single() {
                let side = self.chrome.side;
                self.choose(Subject::Call(call), SelectHow::Only);
                self.change_chrome(|chrome| chrome.side = side);
            }
            let said = super::words::subject(&self.words, self.diagram(), Subject::Call(call));
            self.announce(said);
        }
    }

    pub(super) fn play(&mut self, command: PlayerCommand) {
        let Some(timeline) = self.player.timeline.clone() else {
            if let PlayerCommand::SetPace(pace) = command {
                self.player.pace = pace;
            }
            return;
        };
        let before = self.player.playback;
        let had_fallen = self.player.has_verdict_fallen();
        if command.is_looking() {
            // What goes over the wire is what people play a call for.
            self.change_chrome(|chrome| chrome.side = SideFace::Wire);
            self.player.fixed = None;
        }
        let changes = match command {
            PlayerCommand::Do(command) => self.player.playback.apply(command, &timeline),
            PlayerCommand::Tick(passed) => self.player.playback.update(passed, &timeline),
            PlayerCommand::SetPace(pace) => {
                self.player.pace = pace;
                let traces = self.player.all.as_ref();
                let traces = traces.map(|all| all.iter().map(|(trace, _)| trace.clone()).collect());
                self.time_anew(traces);
                return;
            }
        };
        if changes.jumped {
            self.player.jumps = self.player.jumps.wrapping_add(1);
        }
        let begins = changes.playing && before.time() == Millis::ZERO;
        if changes.step || begins {
            self.announce_step();
        }
        if !had_fallen && self.player.has_verdict_fallen() {
            self.announce_verdict();
        }
        self.follow(command, changes.step);
    }

    /// Plays every call of the diagram at the same time, step by step together.
    pub(super) fn play_all(&mut self) {
        let calls: Vec<CallId> = self.diagram().calls().map(|call| call.id).collect();
        self.play_together(&calls);
    }

    /// Plays these calls at the same time, step by step together.
    pub(super) fn play_together(&mut self, calls: &[CallId]) {
        let diagram = self.document.diagram.clone();
        let traces: Vec<Rc<Trace>> = calls
            .iter()
            .filter_map(|call| simulate(&diagram, *call, diagram.now()).ok())
            .map(|trace| Rc::new(self.words.told(trace)))
            .collect();
        let all = self.timed_together(traces);
        let Some((trace, timeline)) = longest(&all) else {
            return;
        };
        let speed = self.player.playback.speed();
        self.player.call = Some(trace.call);
        self.player.trace = Some(trace);
        self.player.playback = Playback::default();
        self.player
            .playback
            .apply(Command::SetSpeed(speed), &timeline);
        self.player.timeline = Some(timeline);
        self.announce(self.words.playing_together(all.len()));
        self.player.all = Some(all);
        self.play(PlayerCommand::Do(Command::Play));
    }

    /// Traces with the times at which they happen together, step by step.
    fn timed_together(&self, traces: Vec<Rc<Trace>>) -> Rc<[Run]> {
        let known: Vec<&Trace> = traces.iter().map(Rc::as_ref).collect();
        let timelines = Timeline::together(&known, &self.document.layout, self.player.pace);
        traces
            .into_iter()
            .zip(timelines.into_iter().map(Rc::new))
            .collect()
    }

    fn announce_step(&mut self) {
        if self.player.all.is_some() {
            return;
        }
        let Some((trace, moment)) = self.player.trace.clone().zip(self.player.moment()) else {
            return;
        };
        if let Some(step) = trace.steps.get(moment.step) {
            let (step, caption) = (moment.step + 1, ended(&step.caption));
            self.announce(self.words.playing_step(step, trace.steps.len(), caption));
        }
    }

    /// Says the verdict after what is being said already, so that neither is
    /// lost.
    fn announce_verdict(&mut self) {
        if let Some(all) = &self.player.all {
            self.announce(verdicts_of_all(&self.words, all));
            return;
        }
        let Some(verdict) = self.player.verdict() else {
            return;
        };
        let verdict = verdict_words(&self.words, verdict);
        let step = self.player.moment().and_then(|moment| {
            let trace = self.player.trace.as_ref()?;
            let step = trace.steps.get(moment.step)?;
            Some((moment.step + 1, trace.steps.len(), step.caption.clone()))
        });
        self.announce(match step {
            Some((number, count, caption)) => {
                let step = self.words.playing_step(number, count, ended(&caption));
                format!("{step} {verdict}")
            }
            None => verdict,
        });
    }

    /// Plays at the next higher or lower speed.
    pub(super) fn change_speed(&mut self, is_faster: bool) {
        let now = self.player.playback.speed();
        let choices = Speed::CHOICES.iter().copied();
        let next = if is_faster {
            choices.into_iter().find(|speed| *speed > now)
        } else {
            choices.rev().find(|speed| *speed < now)
        };
        if let Some(speed) = next {
            self.play(PlayerCommand::Do(Command::SetSpeed(speed)));
            self.announce(self.words.playing_speed(speed.factor().to_string()));
        }
    }

    /// Applies a fix that the trace offers, and goes back to the start, so that
    /// one can watch the difference.
    pub(super) fn apply_fix(&mut self, number: usize) {
        let fix = self
            .player
            .trace
            .as_ref()
            .and_then(|trace| trace.fixes.get(number))
            .cloned();
        let Some(fix) = fix else {
            return;
        };
        if self.edit(&fix.edit) {
            self.play(PlayerCommand::Do(Command::ToStart));
            self.announce(self.words.playing_fixed(fix.title.as_str()));
            self.player.fixed = Some(fix.title.clone());
        }
    }
}

/// A sentence with its full stop.
fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '!', '?']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}

/// The run that takes longest.
fn longest(all: &[Run]) -> Option<Run> {
    let by_total = |(_, one): &&Run, (_, other): &&Run| one.total().0.total_cmp(&other.total().0);
    all.iter().max_by(by_total).cloned()
}

/// How calls ended that were played at once: `212 of 300 calls allowed, 88
/// denied`.
#[must_use]
pub fn verdicts_of_all(words: &Words, all: &[(Rc<Trace>, Rc<Timeline>)]) -> String {
    let count = |is_meant: fn(&Verdict) -> bool| {
        all.iter()
            .filter(|(trace, _)| is_meant(&trace.verdict))
            .count()
    };
    let allowed = count(|it| matches!(it, Verdict::Allowed { .. }));
    let denied = count(|it| matches!(it, Verdict::Denied { .. }));
    let unknown = all.len() - allowed - denied;
    if unknown > 0 {
        words.player_counted_unknown(allowed, all.len(), denied, unknown)
    } else {
        words.player_counted(allowed, all.len(), denied)
    }
}

/// A verdict in words: `Denied, 403 Forbidden, AuthorizationPermissionMismatch.
/// …`.
#[must_use]
pub fn verdict_words(words: &Words, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => words.playing_allowed(status.as_str(), ended(because)),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => {
            let heading: Vec<&str> = [status.as_str(), code.as_str()]
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect();
            words.playing_denied(heading.join(", "), ended(because))
        }
        Verdict::NotModelled { what } => words.playing_not_modelled(ended(what)),
    }
}
