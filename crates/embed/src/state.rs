//! What the player shows, as plain data.

use std::rc::Rc;

use crate::words::{Word, Words};
use vouchsafe_playback::recording::{Call, Moment};
use vouchsafe_playback::{Command, Millis, Playback, Recording, Scene, Speed, Timed};

/// Everything that decides what is on screen.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) recording: Rc<Recording>,
    /// Which scene is shown, from 0.
    pub(crate) scene: usize,
    pub(crate) playback: Playback,
    /// When the playback was last brought up to date, by the clock of the page.
    pub(crate) clock: f64,
    /// Whether nothing is to move.
    pub(crate) is_stills: bool,
    /// What lies over the drawing.
    pub(crate) wire: Option<WireTab>,
    /// Of which call of the scene the wire is shown, from 0.
    pub(crate) call: usize,
    /// In which language it speaks.
    pub(crate) words: Words,
    /// How many times it has jumped: what moves by itself is then set anew.
    pub(crate) jumps: u32,
}

/// One side of the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WireTab {
    Checks,
    Request,
    Response,
    Token,
}

impl WireTab {
    pub(crate) const ALL: [Self; 4] = [Self::Checks, Self::Request, Self::Response, Self::Token];

    pub(crate) const fn name(self) -> Word {
        match self {
            Self::Checks => Word::Checks,
            Self::Request => Word::Request,
            Self::Response => Word::Response,
            Self::Token => Word::Token,
        }
    }
}

/// What changes it. Moments are those of the page's clock, in milliseconds.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Tells the player something.
    Transport(Command, f64),
    /// Lets time pass.
    Tick(f64),
    /// Shows the next step, or the next scene after the last.
    Forward(f64),
    /// Goes a step back, or to the scene before.
    Back(f64),
    /// Shows a scene from its beginning.
    Scene(usize),
    /// Opens the wire, or closes it.
    Wire(Option<WireTab>),
    /// Shows the wire of another call.
    Call(usize),
    /// Whether nothing is to move.
    Stills(bool),
    /// Plays another recording.
    Load(Rc<Recording>),
}

impl State {
    pub(crate) fn new(recording: Rc<Recording>, is_stills: bool, words: Words) -> Self {
        Self {
            recording,
            scene: 0,
            playback: Playback::default(),
            clock: 0.0,
            is_stills,
            wire: None,
            call: 0,
            words,
            jumps: 0,
        }
    }

    /// The scene that is shown; `None` only for a recording without scenes, which
    /// is never read.
    pub(crate) fn scene(&self) -> Option<&Scene> {
        self.recording.scenes.get(self.scene)
    }

    /// The moment that is shown: without movement, that at which a step rests.
    pub(crate) fn shown(&self) -> Millis {
        let time = self.playback.time();
        let has_begun = self.playback.is_playing() || time > Millis::ZERO;
        match self.scene() {
            Some(scene) if self.is_stills && has_begun => {
                let step = scene.step_at(time).and_then(|step| scene.spans().nth(step));
                step.map_or(time, |span| span.settled.max(time))
            }
            _ => time,
        }
    }

    /// The step under way, from 0; `None` before anything was played.
    pub(crate) fn step(&self) -> Option<usize> {
        let is_before = self.playback.time() <= Millis::ZERO && !self.playback.is_playing();
        if is_before {
            return None;
        }
        self.scene()?.step_at(self.playback.time())
    }

    /// What lies on the drawing, with its number.
    pub(crate) fn moment(&self) -> Option<(usize, &Moment)> {
        self.scene()?.moment_at(self.shown())
    }

    /// The call whose wire is shown.
    pub(crate) fn call(&self) -> Option<&Call> {
        self.scene()?.calls.get(self.call)
    }

    /// How many checks of the step under way are answered for a call.
    pub(crate) fn answered(&self, call: usize) -> usize {
        let moment = self
            .moment()
            .and_then(|(_, moment)| moment.answered.get(call));
        moment.copied().unwrap_or_default()
    }

    /// Whether the verdict of a call has fallen.
    pub(crate) fn has_verdict(&self, number: usize) -> bool {
        let (Some(scene), Some(step)) = (self.scene(), self.step()) else {
            return false;
        };
        let Some(call) = scene.calls.get(number) else {
            return false;
        };
        let deciding = call.steps.get(call.verdict_step);
        let checks = deciding.map_or(0, |step| step.checks.len());
        step > call.verdict_step || (step == call.verdict_step && self.answered(number) >= checks)
    }

    /// Whether the scene has been played to its end.
    pub(crate) fn is_over(&self) -> bool {
        self.scene().is_none_or(|scene| {
            let last = scene
                .spans()
                .last()
                .map_or(Millis::ZERO, |span| span.settled);
            self.playback.time() >= last
        })
    }

    /// Whether another scene follows.
    pub(crate) fn has_next_scene(&self) -> bool {
        self.scene + 1 < self.recording.scenes.len()
    }

    /// How much time of the page passes until something is to be drawn.
    pub(crate) fn until_change(&self) -> Option<Millis> {
        self.playback.until_change(self.scene()?)
    }

    /// The state after an action.
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Transport(command, now) => state.tell(command, now),
            Action::Tick(now) => state.pass(now),
            Action::Forward(now) => {
                if state.is_over() && state.has_next_scene() {
                    state.show(state.scene + 1);
                } else if state.playback.is_playing() && !state.is_over() {
                    // Whoever presses again has seen enough of this step.
                    state.pass(now);
                    state.rest();
                } else {
                    let stills = state.is_stills;
                    state.tell(Command::StepForward, now);
                    if stills {
                        state.rest();
                    }
                }
            }
            Action::Back(now) => {
                if state.playback.time() <= Millis::ZERO && state.scene > 0 {
                    state.show(state.scene - 1);
                    state.tell(Command::ToEnd, now);
                } else {
                    state.tell(Command::StepBack, now);
                }
            }
            Action::Scene(number) if number < state.recording.scenes.len() => state.show(number),
            Action::Scene(_) => {}
            Action::Wire(wire) => state.wire = wire,
            Action::Call(number) => state.call = number,
            Action::Stills(is_stills) => {
                state.is_stills = is_stills;
                state.jumps += 1;
            }
            Action::Load(recording) => {
                state = Self {
                    jumps: state.jumps + 1,
                    ..Self::new(recording, state.is_stills, state.words)
                };
            }
        }
        state
    }

    fn show(&mut self, number: usize) {
        let speed = self.playback.speed();
        self.scene = number;
        self.call = 0;
        self.jumps += 1;
        self.playback = Playback::default();
        if speed != Speed::NORMAL
            && let Some(scene) = self.recording.scenes.get(number)
        {
            self.playback.apply(Command::SetSpeed(speed), scene);
        }
    }

    fn tell(&mut self, command: Command, now: f64) {
        self.pass(now);
        let recording = Rc::clone(&self.recording);
        if let Some(scene) = recording.scenes.get(self.scene) {
            let changes = self.playback.apply(command, scene);
            if changes.jumped || changes.speed {
                self.jumps += 1;
            }
        }
    }

    /// A step taken without movement is over at once.
    fn rest(&mut self) {
        let recording = Rc::clone(&self.recording);
        if let (Some(scene), Some(step)) = (recording.scenes.get(self.scene), self.step()) {
            self.playback.apply(Command::ToStep(step), scene);
        }
    }

    fn pass(&mut self, now: f64) {
        let passed = Millis(now - self.clock);
        self.clock = now;
        let recording = Rc::clone(&self.recording);
        if let Some(scene) = recording.scenes.get(self.scene) {
            self.playback.update(passed, scene);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouchsafe_playback::recording::{CallStep, Capsule, Check, StepTimes};

    /// Two scenes of two steps; the verdict falls with the second check of the last.
    fn recording() -> Rc<Recording> {
        let step = |checks: usize| CallStep {
            checks: vec![Check::default(); checks],
            ..CallStep::default()
        };
        let call = Call {
            verdict_step: 1,
            steps: vec![step(0), step(2)],
            ..Call::default()
        };
        let moment = |at: u32, answered: usize| Moment {
            at,
            answered: vec![answered],
            capsules: vec![Capsule::default()],
            ..Moment::default()
        };
        let scene = Scene {
            area: [0, 0, 10, 10],
            moments: vec![
                moment(0, 0),
                moment(1_000, 0),
                moment(1_500, 1),
                moment(1_600, 2),
            ],
            steps: vec![StepTimes(0, 500, 1_000), StepTimes(1_000, 1_600, 2_000)],
            calls: vec![call],
            ..Scene::default()
        };
        Rc::new(Recording {
            scenes: vec![scene.clone(), scene],
            ..Recording::default()
        })
    }

    fn after(state: &State, actions: &[Action]) -> State {
        actions
            .iter()
            .fold(state.clone(), |state, action| state.after(action.clone()))
    }

    #[test]
    fn before_anything_is_played_there_is_no_step_and_no_verdict() {
        let state = State::new(recording(), false, Words::of(""));
        assert_eq!(state.step(), None);
        assert!(!state.has_verdict(0));
        assert_eq!(state.until_change(), None);
    }

    #[test]
    fn time_brings_steps_checks_and_the_verdict() {
        let state = State::new(recording(), false, Words::of(""));
        let state = after(
            &state,
            &[Action::Transport(Command::Play, 10.0), Action::Tick(510.0)],
        );
        assert_eq!(state.step(), Some(0));
        assert_eq!(state.until_change(), Some(Millis(500.0)));
        let state = after(&state, &[Action::Tick(1_520.0)]);
        assert_eq!(
            (state.step(), state.answered(0), state.has_verdict(0)),
            (Some(1), 1, false)
        );
        let state = after(&state, &[Action::Tick(1_620.0)]);
        assert!(state.has_verdict(0));
        assert!(
            !after(&state, &[Action::Tick(9_000.0)])
                .playback
                .is_playing()
        );
    }

    #[test]
    fn going_forward_leads_through_all_scenes_and_back_again() {
        let mut state = State::new(recording(), true, Words::of(""));
        let mut way = vec![];
        for _ in 0..6 {
            state = state.after(Action::Forward(0.0));
            way.push((state.scene, state.step()));
        }
        assert_eq!(
            way,
            [
                (0, Some(0)),
                (0, Some(1)),
                (1, None),
                (1, Some(0)),
                (1, Some(1)),
                (1, Some(1))
            ]
        );
        for _ in 0..8 {
            state = state.after(Action::Back(0.0));
        }
        assert_eq!((state.scene, state.step()), (0, None));
    }

    #[test]
    fn whoever_presses_again_has_seen_enough_of_a_step() {
        let state = State::new(recording(), false, Words::of(""));
        let state = after(&state, &[Action::Forward(0.0)]);
        assert!(state.playback.is_playing());
        let state = after(&state, &[Action::Forward(20.0)]);
        assert!(!state.playback.is_playing());
        assert_eq!(state.playback.time(), Millis(500.0));
    }

    #[test]
    fn without_movement_a_step_is_shown_where_it_rests() {
        let state = State::new(recording(), true, Words::of(""));
        let state = after(
            &state,
            &[Action::Transport(Command::Play, 0.0), Action::Tick(1_100.0)],
        );
        assert_eq!(state.shown(), Millis(1_600.0));
    }

    #[test]
    fn a_scene_that_is_not_there_is_not_shown() {
        let state = State::new(recording(), false, Words::of(""));
        assert_eq!(state.after(Action::Scene(7)).scene, 0);
        assert_eq!(state.after(Action::Scene(1)).scene, 1);
    }

    #[test]
    fn another_recording_begins_at_its_beginning() {
        let state = State::new(recording(), false, Words::of(""));
        let state = after(
            &state,
            &[
                Action::Scene(1),
                Action::Wire(Some(WireTab::Checks)),
                Action::Load(recording()),
            ],
        );
        assert_eq!((state.scene, state.wire), (0, None));
    }
}
