//! The clock, and what changed recently.

use super::{DiagramReader, Result, at};
use crate::diagram::{Clock, Recent, RecentChange, RoleAssignment, RoleAssignmentId};
use crate::link::LinkError;
use crate::link::v1::change;

impl DiagramReader<'_> {
    pub(super) fn clock(&mut self, role_assignments: &[u32]) -> Result<Clock> {
        let now = self.moment()?;
        let mut changes = Vec::new();
        for _ in 0..self.numbers.count()? {
            let seconds_ago = self.numbers.number()?;
            changes.push(RecentChange {
                at: now.plus_seconds(-i64::from(seconds_ago)),
                what: self.change(role_assignments)?,
            });
        }
        if self.numbers.count()? > 0 {
            return Err(LinkError::MadeByNewer);
        }
        Ok(Clock { now, changes })
    }

    fn change(&mut self, role_assignments: &[u32]) -> Result<Recent> {
        Ok(match self.numbers.number()? {
            change::ROLE_ASSIGNED => {
                let place = self.numbers.number()?;
                Recent::RoleAssigned(RoleAssignmentId::new(*at(role_assignments, place)?))
            }
            change::ROLE_REMOVED => Recent::RoleRemoved(RoleAssignment {
                id: RoleAssignmentId::new(self.numbers.number()?),
                principal: self.principal()?,
                role: self.role()?,
                scope: self.scope()?,
                condition: self.some_text()?,
            }),
            _ => return Err(LinkError::MadeByNewer),
        })
    }
}
