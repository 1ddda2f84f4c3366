//! Which moment of a flow is shown?

use thiserror::Error;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::motion::Millis;

/// A moment, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum At {
    /// Before anything has arrived.
    Start,
    /// After everything has happened.
    End,
    /// When everything of a step has happened, counted from 1.
    Step(usize),
    /// So long after the start.
    Time(Millis),
}

/// Why a flow has no such moment.
#[derive(Debug, Error)]
pub(super) enum MomentError {
    /// There are fewer steps.
    #[error("there is no step {asked}; the flow has {count}")]
    NoSuchStep {
        /// What was asked for.
        asked: usize,
        /// How many there are.
        count: usize,
    },
    /// It is over by then.
    #[error("the flow is over after {:.1} seconds", .0.0 / 1_000.0)]
    Over(Millis),
}

impl At {
    /// Reads `3`, `2.5s`, `2500ms`, `start` and `end`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let number = |digits: &str| {
            let is_plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let value: f64 = is_plain.then(|| digits.parse().ok())??;
            value.is_finite().then_some(value)
        };
        match text {
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            _ => {
                if let Some(millis) = text.strip_suffix("ms") {
                    return Some(Self::Time(Millis(number(millis)?)));
                }
                if let Some(seconds) = text.strip_suffix('s') {
                    return Some(Self::Time(Millis(number(seconds)? * 1_000.0)));
                }
                text.parse().ok().filter(|step| *step > 0).map(Self::Step)
            }
        }
    }

    /// The moment in a film.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub(super) fn of(self, film: &Film) -> Result<Millis, MomentError> {
        match self {
            Self::Start => Ok(Millis::ZERO),
            Self::End => Ok(film.total()),
            Self::Step(asked) => {
                let count = film.step_count();
                film.settled(asked.saturating_sub(1))
                    .ok_or(MomentError::NoSuchStep { asked, count })
            }
            Self::Time(time) if time > film.total() => Err(MomentError::Over(film.total())),
            Self::Time(time) => Ok(time),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_people_say_them() {
        for (text, expected) in [
            ("3", Some(At::Step(3))),
            ("2.5s", Some(At::Time(Millis(2_500.0)))),
            ("250ms", Some(At::Time(Millis(250.0)))),
            ("start", Some(At::Start)),
            ("end", Some(At::End)),
            ("0", None),
            ("-1s", None),
            ("infs", None),
            ("NaNms", None),
            ("s", None),
            ("1e9s", None),
            ("later", None),
            ("", None),
        ] {
            assert_eq!(At::parse(text), expected, "{text}");
        }
    }
}
