//! What was assigned and has not arrived, what was removed and still counts?
//!
//! A check is made against the drawing as those see it who decide. What differs
//! from what is drawn is told here, with its moments.

use super::check::{Asked, Cause, Stop};
use super::need::Need;
use super::rbac;
use super::trace::{CheckOutcome, Deciding};
use crate::azure::Operation;
use crate::azure::delays;
use crate::diagram::{Diagram, Principal, Recent};
use crate::time::Timestamp;

/// Asks for deny assignments, then for role assignments, as they count now.
pub(super) fn ask(
    diagram: &Diagram,
    principal: &Principal,
    need: &Need,
    operation: Operation,
    is_linked: bool,
    now: Timestamp,
) -> [Asked; 2] {
    let source = super::sources::RBAC;
    let ask_at = |moment: Timestamp| {
        let seen = diagram.in_force_at(moment, need.plane());
        rbac::ask(&seen, principal, need, operation, is_linked, source)
    };
    let [deny, role] = ask_at(now);
    if diagram.clock().is_none() {
        return [deny, role];
    }
    match (&role.check.outcome, &role.stop) {
        (CheckOutcome::Failed, Some(Stop::Refused(refused)))
            if matches!(refused.cause, Cause::NoRole { .. }) =>
        {
            let arrival = arrivals(diagram, need, now)
                .into_iter()
                .find_map(|arrival| {
                    let [_, role] = ask_at(arrival.arrives_at);
                    (role.check.outcome == CheckOutcome::Passed).then_some((arrival, role))
                });
            match arrival {
                Some((arrival, there)) => [deny, not_yet(role, &arrival, &there, is_linked)],
                None => [deny, role],
            }
        }
        (CheckOutcome::Passed, None) if !rbac::is_granted(diagram, principal.id, need) => {
            [deny, still(role, diagram, need)]
        }
        _ => [deny, role],
    }
}

/// A role assignment on its way.
struct Arrival {
    assigned_at: Timestamp,
    arrives_at: Timestamp,
}

/// What is on its way, the next to arrive first.
fn arrivals(diagram: &Diagram, need: &Need, now: Timestamp) -> Vec<Arrival> {
    let changes = diagram.clock().into_iter().flat_map(|it| &it.changes);
    let mut arrivals: Vec<Arrival> = changes
        .filter_map(|change| match &change.what {
            Recent::RoleAssigned(id) => {
                let delay = diagram.delay_of(diagram.role_assignment(*id)?, need.plane());
                Some(Arrival {
                    assigned_at: change.at,
                    arrives_at: change.at.plus_seconds(delay.seconds),
                })
            }
            Recent::RoleRemoved(_) => None,
        })
        .filter(|arrival| now < arrival.arrives_at)
        .collect();
    arrivals.sort_by_key(|arrival| arrival.arrives_at);
    arrivals
}

/// Granted at 10:00, and still denied: it is on its way.
fn not_yet(mut role: Asked, arrival: &Arrival, there: &Asked, is_linked: bool) -> Asked {
    let Arrival {
        assigned_at,
        arrives_at,
    } = arrival;
    let found = &there.check.found;
    let waits_for = if arrives_at.unix_seconds() - assigned_at.unix_seconds()
        == delays::ROLE_ASSIGNMENT.seconds
    {
        format!(
            "A role assignment takes {} to take effect",
            delays::ROLE_ASSIGNMENT.bound
        )
    } else {
        format!(
            "For data, a role that is assigned at a management group takes {} to take effect, and \
             no document says how many",
            delays::DATA_ROLE_AT_MANAGEMENT_GROUP.bound
        )
    };
    let at = assigned_at.time_of_day();
    let until = arrives_at.day_and_time_from(*assigned_at);
    role.check.found = format!("{found}: assigned at {at}, to take effect by {until}");
    role.check.decided_by = there.check.decided_by.clone();
    role.check.source = delays::ROLE_ASSIGNMENT.source;
    let because =
        format!("It was granted at {at}, and is on its way. {waits_for}: here, until {until}.");
    role.refused(
        because,
        Cause::NotYet {
            until: *arrives_at,
            is_linked,
        },
    )
}

/// Taken away at 10:00, and still allowed: it may count for a while.
fn still(mut role: Asked, diagram: &Diagram, need: &Need) -> Asked {
    let decided_by = &role.check.decided_by;
    let removed = diagram.clock().into_iter().flat_map(|it| &it.changes);
    let removed = removed
        .filter_map(|change| match &change.what {
            Recent::RoleRemoved(was) => {
                let id = Deciding::RoleAssignment(was.id);
                decided_by.contains(&id).then_some((change.at, was))
            }
            Recent::RoleAssigned(_) => None,
        })
        .next();
    if let Some((at, was)) = removed {
        let until = at.plus_seconds(diagram.delay_of(was, need.plane()).seconds);
        role.check.found = format!(
            "{}; removed at {}, and may count until {}",
            role.check.found,
            at.time_of_day(),
            until.day_and_time_from(at)
        );
        role.check.source = delays::ROLE_ASSIGNMENT.source;
    }
    role
}
