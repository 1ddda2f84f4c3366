//! What is a player, as plain data?
//!
//! Commands go in, [`Playback::update`] takes the time that has passed, and both answer what changed. There is no clock
//! in here: whoever has one says how much time went by.

use crate::time::{Millis, Timed, within};

/// How fast it plays: 1 is as made.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Speed(f64);

impl Speed {
    /// As made.
    pub const NORMAL: Self = Self(1.0);
    /// Those to choose from.
    pub const CHOICES: [Self; 5] = [Self(0.25), Self(0.5), Self(1.0), Self(1.5), Self(2.0)];

    /// This many times as fast, between a tenth and ten times.
    #[must_use]
    pub fn times(factor: f64) -> Self {
        if factor.is_nan() {
            Self::NORMAL
        } else {
            Self(within(factor, 0.1, 10.0))
        }
    }

    /// How many times as fast as made.
    #[must_use]
    pub const fn factor(self) -> f64 {
        self.0
    }
}

/// What a person can tell a player to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Play on; from the start if it was over.
    Play,
    /// Stop where it is.
    Pause,
    /// Play or pause, whichever it isn't doing.
    Toggle,
    /// Go to a moment. It keeps playing if it did.
    Seek(Millis),
    /// Play the next step, or what is left of this one, and stop when everything
    /// of it has happened.
    StepForward,
    /// Go to where everything of the step before had happened, and stop.
    StepBack,
    /// Go to where everything of this step has happened, and stop.
    ToStep(usize),
    /// Go to the beginning, and stop.
    ToStart,
    /// Go to the end, and stop.
    ToEnd,
    /// Play at another speed.
    SetSpeed(Speed),
}

/// What a command or the passing of time changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The moment is another.
    pub time: bool,
    /// Something appeared, changed or disappeared, apart from what moves by
    /// itself: a frame is to be drawn.
    pub frame: bool,
    /// Another step is shown; speak its caption.
    pub step: bool,
    /// It began or stopped to play.
    pub playing: bool,
    /// It jumped: what moves by itself must be set anew.
    pub jumped: bool,
    /// It reached the end by playing.
    pub ended: bool,
    /// Its speed is another.
    pub speed: bool,
}

impl Changes {
    /// Whether anything changed.
    #[must_use]
    pub fn is_any(self) -> bool {
        self != Self::default()
    }

    /// What either changed.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            time: self.time || other.time,
            frame: self.frame || other.frame,
            step: self.step || other.step,
            playing: self.playing || other.playing,
            jumped: self.jumped || other.jumped,
            ended: self.ended || other.ended,
            speed: self.speed || other.speed,
        }
    }
}

/// A player: where it is, and whether it plays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playback {
    time: Millis,
    is_playing: bool,
    speed: Speed,
    /// Where it will stop by itself; `None` for the end.
    stop_at: Option<Millis>,
}

impl Default for Playback {
    fn default() -> Self {
        Self {
            time: Millis::ZERO,
            is_playing: false,
            speed: Speed::NORMAL,
            stop_at: None,
        }
    }
}

impl Playback {
    /// The moment that is shown.
    #[must_use]
    pub const fn time(&self) -> Millis {
        self.time
    }

    /// Whether it plays.
    #[must_use]
    pub const fn is_playing(&self) -> bool {
        self.is_playing
    }

    /// How fast it plays.
    #[must_use]
    pub const fn speed(&self) -> Speed {
        self.speed
    }

    /// Whether it is at the end.
    #[must_use]
    pub fn is_over(&self, timeline: &impl Timed) -> bool {
        self.time >= timeline.total()
    }

    /// How much real time passes until something is to be drawn that doesn't
    /// move by itself; `None` while nothing will.
    #[must_use]
    pub fn until_change(&self, timeline: &impl Timed) -> Option<Millis> {
        if !self.is_playing {
            return None;
        }
        let next = timeline.next_change(self.time);
        let next = match (next, self.stop_at) {
            (Some(next), Some(stop)) => next.min(stop),
            (next, stop) => next.or(stop)?,
        };
        Some(Millis((next - self.time).0.max(0.0) / self.speed.0))
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: Command, timeline: &impl Timed) -> Changes {
        let before = *self;
        let mut jumped = false;
        match command {
            Command::Play => jumped = self.play(timeline),
            Command::Pause => self.stop(),
            Command::Toggle if self.is_playing => self.stop(),
            Command::Toggle => jumped = self.play(timeline),
            Command::Seek(time) => {
                self.time = bounded(time, timeline);
                self.stop_at = None;
                jumped = true;
            }
            Command::StepForward => jumped = self.step_forward(timeline),
            Command::StepBack => {
                let rests = timeline.spans().map(|step| step.settled);
                self.time = rests
                    .filter(|rest| *rest < self.time)
                    .fold(Millis::ZERO, Millis::max);
                self.stop();
                jumped = true;
            }
            Command::ToStep(step) => {
                if let Some(span) = timeline.spans().nth(step) {
                    self.time = span.settled;
                    self.stop();
                    jumped = true;
                }
            }
            Command::ToStart => {
                self.time = Millis::ZERO;
                self.stop();
                jumped = true;
            }
            Command::ToEnd => {
                self.time = timeline.total();
                self.stop();
                jumped = true;
            }
            Command::SetSpeed(speed) => self.speed = speed,
        }
        self.changes_since(before, timeline, jumped)
    }

    /// Lets real time pass.
    pub fn update(&mut self, passed: Millis, timeline: &impl Timed) -> Changes {
        if !self.is_playing {
            return Changes::default();
        }
        let before = *self;
        let stop = self
            .stop_at
            .map_or(timeline.total(), |stop| stop.min(timeline.total()));
        // A clock that runs backwards stands still here.
        let next = self.time.0 + passed.0.max(0.0) * self.speed.0;
        self.time = Millis(next).min(stop);
        let mut ended = false;
        if self.time >= stop {
            ended = self.is_over(timeline);
            self.stop();
        }
        let mut changes = self.changes_since(before, timeline, false);
        changes.ended = ended;
        changes
    }

    /// Keeps the moment sensible after the trace was computed anew.
    pub fn follow(&mut self, timeline: &impl Timed) -> Changes {
        let before = *self;
        self.time = bounded(self.time, timeline);
        self.stop_at = None;
        if self.is_over(timeline) {
            // Nothing would ever come to stop it.
            self.stop();
        }
        let mut changes = self.changes_since(before, timeline, true);
        changes.frame = true;
        changes
    }

    fn play(&mut self, timeline: &impl Timed) -> bool {
        let is_over = self.is_over(timeline);
        if is_over {
            self.time = Millis::ZERO;
        }
        self.is_playing = timeline.total() > Millis::ZERO;
        self.stop_at = None;
        is_over
    }

    const fn stop(&mut self) {
        self.is_playing = false;
        self.stop_at = None;
    }

    /// Returns whether it jumped.
    fn step_forward(&mut self, timeline: &impl Timed) -> bool {
        let next = timeline.spans().find(|step| step.settled > self.time);
        let Some(step) = next else {
            self.time = timeline.total();
            self.stop();
            return true;
        };
        if timeline.is_stills() {
            self.time = step.settled;
            self.stop();
            return true;
        }
        let jumps = self.time < step.start;
        self.time = self.time.max(step.start);
        self.stop_at = Some(step.settled);
        self.is_playing = true;
        jumps
    }

    fn changes_since(&self, before: Self, timeline: &impl Timed, jumped: bool) -> Changes {
        let place = |playback: &Self| timeline.step_at(playback.time);
        let (old, new) = (place(&before), place(self));
        let passed_change = timeline
            .next_change(before.time)
            .is_some_and(|change| change <= self.time);
        Changes {
            time: before.time != self.time,
            frame: passed_change || (jumped && before.time != self.time),
            step: old != new,
            playing: before.is_playing != self.is_playing,
            jumped,
            ended: false,
            speed: before.speed != self.speed,
        }
    }
}

fn bounded(time: Millis, timeline: &impl Timed) -> Millis {
    if time.0.is_nan() {
        return Millis::ZERO;
    }
    time.max(Millis::ZERO).min(timeline.total())
}
