//! Playback time, and what has a course in it.

/// A moment or a length of playback time, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Millis(pub f64);

impl Millis {
    /// The beginning.
    pub const ZERO: Self = Self(0.0);

    /// The earlier of two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }

    /// The later of two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }
}

impl std::ops::Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// The nearest number of a range. Unlike `f64::clamp` it has nothing to say where the
/// range is none, and so brings no text for numbers along, which a player has no other
/// use for.
#[must_use]
pub fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

/// When one step begins, and when it rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// When its message sets off.
    pub start: Millis,
    /// When everything of it has been seen.
    pub settled: Millis,
}

/// What can be played: something that takes its course in steps.
pub trait Timed {
    /// When it is over.
    fn total(&self) -> Millis;

    /// The step at a moment, from 0; `None` if there are no steps. Moments before
    /// the beginning and after the end belong to the first and last step.
    fn step_at(&self, time: Millis) -> Option<usize>;

    /// The next moment at which something appears, changes or disappears, apart
    /// from what moves by itself; `None` after the last.
    fn next_change(&self, time: Millis) -> Option<Millis>;

    /// The steps in order.
    fn spans(&self) -> impl Iterator<Item = Span>;

    /// Whether nothing moves in it: whoever steps sees a step at once.
    fn is_stills(&self) -> bool;
}

impl<T: Timed> Timed for std::rc::Rc<T> {
    fn total(&self) -> Millis {
        (**self).total()
    }

    fn step_at(&self, time: Millis) -> Option<usize> {
        (**self).step_at(time)
    }

    fn next_change(&self, time: Millis) -> Option<Millis> {
        (**self).next_change(time)
    }

    fn spans(&self) -> impl Iterator<Item = Span> {
        (**self).spans()
    }

    fn is_stills(&self) -> bool {
        (**self).is_stills()
    }
}
