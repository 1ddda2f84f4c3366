//! The clock, and what changed recently.

use super::{Record, role_assignment};
use crate::diagram::{Clock, Recent, RecentChange};

pub(super) fn clock(clock: &Clock) -> Record {
    Record::new()
        .with("now", clock.now.to_string())
        .with_list("changes", clock.changes.iter().map(change))
}

fn change(change: &RecentChange) -> Record {
    let record = Record::new().with("at", change.at.to_string());
    match &change.what {
        Recent::RoleAssigned(id) => record.with("roleAssigned", id.number()),
        Recent::RoleRemoved(was) => record.with("roleRemoved", role_assignment(was)),
    }
}
