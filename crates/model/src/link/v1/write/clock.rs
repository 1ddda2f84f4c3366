//! The clock, and what changed recently.

use std::collections::BTreeMap;

use super::DiagramWriter;
use crate::diagram::{Recent, RoleAssignmentId};
use crate::link::v1::change;
use crate::time::Timestamp;

impl DiagramWriter<'_> {
    pub(super) fn clock(&mut self) {
        let Some(clock) = self.diagram.clock() else {
            return;
        };
        self.moment(clock.now);
        self.out.count(clock.changes.len());
        let places: BTreeMap<RoleAssignmentId, u32> = self
            .diagram
            .role_assignments()
            .map(|it| it.id)
            .zip(0..)
            .collect();
        for it in &clock.changes {
            // How long ago: a small number.
            self.out.number(seconds(it.at, clock.now));
            match &it.what {
                Recent::RoleAssigned(id) => {
                    self.out.number(change::ROLE_ASSIGNED);
                    self.out.number(places.get(id).copied().unwrap_or(u32::MAX));
                }
                Recent::RoleRemoved(was) => {
                    self.out.number(change::ROLE_REMOVED);
                    self.out.number(was.id.number());
                    self.principal(was.principal);
                    self.role(was.role);
                    self.scope(was.scope);
                    self.some_text(was.condition.as_deref());
                }
            }
        }
        // Tokens that are held: none are drawn yet.
        self.out.count(0);
    }
}

fn seconds(from: Timestamp, to: Timestamp) -> u32 {
    u32::try_from(to.unix_seconds() - from.unix_seconds()).unwrap_or(u32::MAX)
}
