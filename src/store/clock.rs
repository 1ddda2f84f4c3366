//! Letting time run, pass and stop; and what is still to come.

use vouchsafe_model::diagram::{Change, Clock, Diagram, Edit};
use vouchsafe_model::flow::{Moment, Timestamp, moments};

use super::State;
use crate::input::CommandId;

const MINUTE_SECONDS: i64 = 60;
const HOUR_SECONDS: i64 = 3_600;

impl State {
    pub(super) fn run_clock(&mut self, id: CommandId) {
        let now = self.diagram().now();
        let pass = |seconds| Edit::AdvanceClock {
            to: now.plus_seconds(seconds),
        };
        let edit = match id {
            CommandId::StartClock => Edit::StartClock { at: now },
            CommandId::StopClock => Edit::StopClock,
            CommandId::WaitMinute => pass(MINUTE_SECONDS),
            CommandId::WaitTenMinutes => pass(10 * MINUTE_SECONDS),
            CommandId::WaitHour => pass(HOUR_SECONDS),
            CommandId::WaitDay => pass(24 * HOUR_SECONDS),
            CommandId::WaitForChange => match moments(self.diagram()).first() {
                Some(moment) => Edit::AdvanceClock { to: moment.at },
                None => return,
            },
            _ => return,
        };
        self.edit(&edit);
    }
}

/// What is said of a change of the clock; `None` if time stood still.
pub(super) fn words(before: &Diagram, change: &Change) -> Option<String> {
    let Change::Clock {
        before: was,
        after: is,
    } = change
    else {
        return None;
    };
    match (was.as_deref(), is.as_deref()) {
        (None, Some(Clock { now, .. })) => Some(format!(
            "The clock runs. It is {}, and what changes from now on takes its time",
            now.time_of_day()
        )),
        (Some(_), None) => Some("The clock is stopped: all that changed has arrived".to_owned()),
        (Some(was), Some(is)) if was.now < is.now => {
            let happened: Vec<String> = moments(before)
                .into_iter()
                .filter(|moment| moment.at <= is.now)
                .map(|moment| moment.what)
                .collect();
            let now = is.now.day_and_time_from(was.now);
            Some(match happened.as_slice() {
                [] => format!("It is {now}"),
                happened => format!("It is {now}. {}", happened.join(". ")),
            })
        }
        (Some(was), Some(is)) if is.now < was.now => {
            Some(format!("It is {} again", is.now.day_and_time_from(was.now)))
        }
        _ => None,
    }
}

/// What the clock shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The time of day: `10:00:00`.
    pub time: String,
    /// The day: `2026-10-05`.
    pub day: String,
    /// What is still to come, the next first.
    pub to_come: Vec<ToCome>,
}

/// Something still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCome {
    /// When.
    pub at: Timestamp,
    /// The time of day, and the day where it is another: `10:10:00`.
    pub when: String,
    /// What happens then.
    pub what: String,
}

impl Face {
    /// What the clock of the drawing shows; `None` where time does not run.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Option<Self> {
        let now = diagram.clock()?.now;
        let to_come = |Moment { at, what, .. }| ToCome {
            at,
            when: at.day_and_time_from(now),
            what,
        };
        Some(Self {
            time: now.time_of_day(),
            day: now.date(),
            to_come: moments(diagram).into_iter().map(to_come).collect(),
        })
    }
}
