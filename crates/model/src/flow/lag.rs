//! What was changed and does not count yet, and what counts still?
//!
//! A check is made against the drawing as those see it who decide: with the role
//! assignments that they know of, and the groups that the token names. What
//! differs from what is drawn is told here, with its moments.

use std::borrow::Cow;

use super::check::{Asked, Assignable, Cause, Stop};
use super::estate::memberships;
use super::need::Need;
use super::rbac;
use super::recorder::Recorder;
use super::sources;
use super::trace::{CheckOutcome, Deciding};
use super::words;
use crate::azure::{Operation, delays};
use crate::diagram::{Diagram, FederatedCredential, HeldToken, Principal, PrincipalKind, Recent};
use crate::say;
use crate::text::{Sayable, Text};
use crate::time::Timestamp;

/// The drawing as the bearer of the token appears in it.
pub(super) fn with_groups<'d>(diagram: &'d Diagram, token: Option<&HeldToken>) -> Cow<'d, Diagram> {
    match token {
        Some(token) if !names_the_groups_of(diagram, token) => {
            Cow::Owned(diagram.clone().with_groups_of(token))
        }
        _ => Cow::Borrowed(diagram),
    }
}

/// Whether the token says what is drawn.
fn names_the_groups_of(diagram: &Diagram, token: &HeldToken) -> bool {
    let mut drawn = memberships(diagram, token.principal);
    drawn.remove(&token.principal);
    drawn.keys().eq(&token.groups)
}

/// Asks for deny assignments, then for role assignments, as they count now.
pub(super) fn ask(
    run: &Recorder<'_>,
    principal: &Principal,
    need: &Need,
    operation: Operation,
    is_linked: bool,
) -> [Asked; 2] {
    let diagram = run.diagram;
    let asker = Asker {
        diagram,
        token: run.held.as_ref(),
        principal,
        need,
        operation,
        is_linked,
    };
    let now = run.now();
    let [deny, role] = asker.ask_at(now);
    if diagram.clock().is_none() {
        return [deny, role];
    }
    let role = match (&role.check.outcome, &role.stop) {
        (CheckOutcome::Failed, Some(Stop::Refused(refused))) => match refused.cause {
            Cause::NoRole { least_role, .. } => {
                let instead = Assignable {
                    principal: principal.id,
                    role: least_role,
                    scope: need.scope,
                };
                asker.not_yet(role, now, instead)
            }
            _ => role,
        },
        (CheckOutcome::Passed, None) if !rbac::is_granted(diagram, principal.id, need) => {
            asker.still(role)
        }
        _ => role,
    };
    [deny, role]
}

/// A federated credential that matches, if only everybody knew of it: whoever
/// answers may have looked before it was there.
pub(super) fn trust_not_yet(
    run: &Recorder<'_>,
    trusts: Asked,
    matching: &FederatedCredential,
) -> Asked {
    let arrival = run.diagram.trust_on_its_way(matching.id, run.now());
    let Some((configured_at, until)) = arrival else {
        return trusts;
    };
    let at = configured_at.time_of_day();
    let by = until.day_and_time_from(configured_at);
    let name = &matching.what.name;
    let mut asked = trusts.decided_by_node(matching.identity);
    asked.check.found = say!(
        "“{name}”, configured at {at}, to be known everywhere by {by}",
        name,
        at,
        by
    );
    asked.check.source = delays::FEDERATED_CREDENTIAL.source;
    asked.refused(
        say!("“{name}” was configured at {at}, and is on its way: for {bound} those who answer may still \
             have what was there before in their cache, and no document says how many. Here, that \
             is until {by}. Code that starts so early asks again until it is answered.", name, at, bound = words::bound(delays::FEDERATED_CREDENTIAL.bound), by),
        Cause::NotYet {
            until,
            is_linked: false,
            instead: None,
        },
    )
}

struct Asker<'a> {
    diagram: &'a Diagram,
    token: Option<&'a HeldToken>,
    principal: &'a Principal,
    need: &'a Need,
    operation: Operation,
    is_linked: bool,
}

impl Asker<'_> {
    /// The answers at this moment, if the code went on with its token as long as
    /// it does.
    fn ask_at(&self, moment: Timestamp) -> [Asked; 2] {
        let in_force = self.diagram.in_force_at(moment, self.need.plane());
        let token = self.token.filter(|token| moment < token.reused_until());
        let seen = with_groups(&in_force, token);
        rbac::ask(
            &seen,
            self.principal,
            self.need,
            self.operation,
            self.is_linked,
            sources::RBAC,
        )
    }

    /// When something arrives, or the token is renewed, the next first.
    fn moments_after(&self, now: Timestamp) -> Vec<Timestamp> {
        let changes = self.diagram.clock().into_iter().flat_map(|it| &it.changes);
        let mut moments: Vec<Timestamp> = changes
            .filter_map(|change| match &change.what {
                Recent::RoleAssigned(id) => {
                    let assignment = self.diagram.role_assignment(*id)?;
                    let delay = self.diagram.delay_of(assignment, self.need.plane());
                    Some(change.at.plus_seconds(delay.seconds))
                }
                Recent::RoleRemoved(_)
                | Recent::MemberAdded(..)
                | Recent::MemberRemoved(..)
                | Recent::TrustConfigured(_)
                | Recent::PrincipalMade(_)
                | Recent::IdentityAttached(..)
                | Recent::ClusterIdentityGone(..)
                | Recent::SecretReplaced(..)
                | Recent::ReferenceShut(..) => None,
            })
            .chain(self.token.map(HeldToken::reused_until))
            .filter(|moment| now < *moment)
            .collect();
        moments.sort_unstable();
        moments.dedup();
        moments
    }

    /// Granted at 10:00, and still denied: it is on its way, or the token does
    /// not say so yet.
    fn not_yet(&self, mut role: Asked, now: Timestamp, instead: Assignable) -> Asked {
        let arrival = self.moments_after(now).into_iter().find_map(|moment| {
            let [_, there] = self.ask_at(moment);
            (there.check.outcome == CheckOutcome::Passed).then_some((moment, there))
        });
        let Some((until, there)) = arrival else {
            return role;
        };
        role.check.decided_by.clone_from(&there.check.decided_by);
        let renewed = self.token.filter(|token| token.reused_until() == until);
        let (found, because, source) = match renewed {
            Some(token) => self.token_does_not_say(token, &there, until),
            None => self.is_on_its_way(&there, until),
        };
        role.check.found = found;
        role.check.source = source;
        // A role of its own arrives sooner than the token is renewed.
        let instead = renewed.map(|_| instead);
        let is_linked = self.is_linked;
        role.refused(
            because,
            Cause::NotYet {
                until,
                is_linked,
                instead,
            },
        )
    }

    fn is_on_its_way(&self, there: &Asked, until: Timestamp) -> (Text, Text, crate::azure::Source) {
        let changes = self.diagram.clock().into_iter().flat_map(|it| &it.changes);
        let delayed = changes
            .filter_map(|change| match &change.what {
                Recent::RoleAssigned(id) => {
                    let delay = self
                        .diagram
                        .delay_of(self.diagram.role_assignment(*id)?, self.need.plane());
                    let arrives = change.at.plus_seconds(delay.seconds);
                    (arrives == until).then_some((*id, change.at, delay))
                }
                Recent::RoleRemoved(_)
                | Recent::MemberAdded(..)
                | Recent::MemberRemoved(..)
                | Recent::TrustConfigured(_)
                | Recent::PrincipalMade(_)
                | Recent::IdentityAttached(..)
                | Recent::ClusterIdentityGone(..)
                | Recent::SecretReplaced(..)
                | Recent::ReferenceShut(..) => None,
            })
            .next();
        let new = delayed
            .filter(|(id, ..)| self.diagram.assigned_as_it_was_made(*id))
            .and_then(|(id, ..)| self.diagram.role_assignment(id))
            .and_then(|it| self.diagram.principal(it.principal));
        let (assigned_at, delay) = delayed.map_or((until, &delays::ROLE_ASSIGNMENT), |it| {
            let (_, at, delay) = it;
            (at, delay)
        });
        let is_new = new.as_ref().map_or_else(Text::empty, new_principal);
        let bound = words::bound(delay.bound);
        let until = until.day_and_time_from(assigned_at);
        let takes = if *delay == delays::DATA_ROLE_AT_MANAGEMENT_GROUP {
            say!(
                "For data, a role that is assigned at a management group takes {bound} to take \
                 effect, and no document says how many: here, until {until}.",
                bound,
                until,
            )
        } else if *delay == delays::APP_CONFIGURATION_ROLE {
            say!(
                "A role for data of App Configuration takes {bound} to take effect: here, until {until}.",
                bound,
                until,
            )
        } else if *delay == delays::LOGS_INGESTION_ROLE {
            say!(
                "A role to send logs to a data collection rule takes {bound} to take effect: here, until {until}.",
                bound,
                until,
            )
        } else if *delay == delays::SIGNALR_ROLE {
            say!(
                "A role for data of SignalR Service takes {bound} to take effect: here, until {until}.",
                bound,
                until,
            )
        } else {
            say!(
                "A role assignment takes {bound} to take effect: here, until {until}.",
                bound,
                until
            )
        };
        let at = assigned_at.time_of_day();
        (
            say!(
                "{found}: assigned at {at}, to take effect by {until}",
                found = there.check.found,
                at,
                until
            ),
            say!("It was granted at {at}, and is on its way.", at)
                .then(takes)
                .then(is_new),
            delay.source,
        )
    }

    fn token_does_not_say(
        &self,
        token: &HeldToken,
        there: &Asked,
        until: Timestamp,
    ) -> (Text, Text, crate::azure::Source) {
        let issued = token.issued_at.time_of_day();
        let until = until.day_and_time_from(token.issued_at);
        let name = &self.principal.name;
        let joined = self
            .membership_change(token, &there.check.decided_by)
            .map(|at| {
                say!(
                    "{issued}, before {who} joined the group at {at}",
                    issued,
                    who = name,
                    at = at.time_of_day(),
                )
            })
            .unwrap_or_else(|| issued.text());
        (
            say!(
                "{found}; but the token of {issued} does not name that group",
                found = there.check.found,
                issued
            ),
            say!(
                "Groups are written into the token, and this one was issued at {issued}. \
                 It is reused until {until}, and nothing renews it sooner.",
                issued = joined,
                until
            ),
            delays::GROUP_MEMBERSHIP.source,
        )
    }

    /// When a group that decides was joined or left, after the token was issued.
    fn membership_change(&self, token: &HeldToken, decided_by: &[Deciding]) -> Option<Timestamp> {
        let changes = &self.diagram.clock()?.changes;
        let mut moments = changes.iter().filter_map(|change| match change.what {
            Recent::MemberAdded(group, _) | Recent::MemberRemoved(group, _)
                if token.issued_at <= change.at && decided_by.contains(&Deciding::Node(group)) =>
            {
                Some(change.at)
            }
            _ => None,
        });
        moments.next()
    }

    /// Taken away at 10:00, and still allowed: it may count for a while.
    fn still(&self, mut role: Asked) -> Asked {
        let decided_by = role.check.decided_by.clone();
        let changes = self.diagram.clock().into_iter().flat_map(|it| &it.changes);
        let removed = changes
            .filter_map(|change| match &change.what {
                Recent::RoleRemoved(was) => {
                    let id = Deciding::RoleAssignment(was.id);
                    decided_by.contains(&id).then_some((change.at, was))
                }
                _ => None,
            })
            .next();
        if let Some((at, was)) = removed {
            let delay = self.diagram.delay_of(was, self.need.plane());
            let until = at.plus_seconds(delay.seconds);
            role.check.found = say!(
                "{found}; removed at {at}, and may count until {until}",
                found = role.check.found,
                at = at.time_of_day(),
                until = until.day_and_time_from(at)
            );
            role.check.source = delay.source;
        } else if let Some(token) = self.token {
            let found = match self.membership_change(token, &decided_by) {
                Some(at) => say!(
                    "{found}, which it left at {at}",
                    found = role.check.found,
                    at = at.time_of_day(),
                ),
                None => role.check.found,
            };
            role.check.found = say!(
                "{found}; the token of {issued} names the group until {until}",
                found,
                issued = token.issued_at.time_of_day(),
                until = token.reused_until().day_and_time_from(token.issued_at),
            );
            role.check.source = delays::GROUP_MEMBERSHIP.source;
        }
        role
    }
}

/// What may go wrong where a role is assigned to a principal as it is made.
fn new_principal(principal: &Principal) -> Text {
    let Principal { name, kind, .. } = principal;
    let remedy = match kind {
        PrincipalKind::Group => say!("For a new group, wait some minutes before assigning."),
        PrincipalKind::User => {
            say!("A request that says `principalType` `User` is not refused so.")
        }
        _ => say!("A request that says `principalType` `ServicePrincipal` is not refused so."),
    };
    say!(
        "{name} was made at that moment: the region that assigns may not have known it, and \
         answers `{code}` then; no document says for how long.",
        name,
        code = delays::NEW_PRINCIPAL.code,
    )
    .then(remedy)
}
