//! The clock, and what changed recently.

use super::super::v1::{ChangeV1, ClockV1};
use super::{Reader, shown};
use crate::diagram::problem::Problem;
use crate::diagram::{Clock, Recent, RecentChange, RoleAssignmentId};
use crate::time::Timestamp;

impl Reader {
    pub(super) fn clock(&mut self, wire: ClockV1) -> Option<Clock> {
        let now = self.moment_of_clock(&wire.now)?;
        let changes = wire.changes.into_iter();
        Some(Clock {
            now,
            changes: changes.filter_map(|it| self.change(it)).collect(),
        })
    }

    fn moment_of_clock(&mut self, text: &str) -> Option<Timestamp> {
        match text.parse() {
            Ok(moment) => Some(moment),
            Err(wrong) => {
                self.errors.push(Problem::error(
                    "not-a-moment",
                    None,
                    format!("the clock says `{}`: {wrong}", shown(text)),
                    "Write the moment as the message says.",
                ));
                None
            }
        }
    }

    fn change(&mut self, wire: ChangeV1) -> Option<RecentChange> {
        let at = self.moment_of_clock(&wire.at)?;
        let what = match (wire.role_assigned, wire.role_removed) {
            (Some(id), None) => Recent::RoleAssigned(RoleAssignmentId::new(id)),
            (None, Some(was)) => Recent::RoleRemoved(self.role_assignment(was)?),
            _ => {
                self.errors.push(Problem::error(
                    "not-one-change",
                    None,
                    format!("the change at {at} does not say what changed, or says it twice"),
                    "Give each change one key besides `at`.",
                ));
                return None;
            }
        };
        Some(RecentChange { at, what })
    }
}
