//! What holds for the clock and what it remembers.

use std::collections::BTreeSet;

use super::secrets::spoken_of;
use super::{Found, Numbers};
use crate::diagram::error::EditError;
use crate::diagram::problem::Problem;
use crate::diagram::rules::{check_length, check_moment, check_room};
use crate::diagram::{Clock, Diagram, IdentityChoice, PrincipalId, Recent, Shut, Subject, limits};

pub(super) fn clock(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let Some(clock) = diagram.clock() else {
        return;
    };
    let mut wrong = |code, message: String, help: &str| {
        found.0.push(Problem::error(code, None, message, help));
    };
    for moment in std::iter::once(clock.now).chain(clock.changes.iter().map(|it| it.at)) {
        if check_moment(moment).is_err() {
            wrong(
                "moment-out-of-bounds",
                format!("the clock speaks of {moment}, which is not from 1970 to 2105"),
                "Let the clock show a moment of our time.",
            );
        }
    }
    if !clock.changes.is_sorted_by_key(|it| it.at)
        || clock.changes.iter().any(|it| it.at > clock.now)
    {
        wrong(
            "changes-out-of-order",
            "the recent changes are not in the order of their moments, or later than now"
                .to_owned(),
            "List the earliest first, and none that is still to come.",
        );
    }
    tokens(diagram, clock, numbers, found);
    let mut told = BTreeSet::new();
    for change in &clock.changes {
        let (kind, id) = match &change.what {
            Recent::RoleAssigned(id) => (0, u64::from(id.number())),
            Recent::RoleRemoved(was) => {
                let subject = Subject::RoleAssignment(was.id);
                numbers.check(subject, was.principal, found);
                found.hold(subject, diagram.check_scope(was.scope));
                let length = was.condition.as_deref().map_or(Ok(()), |condition| {
                    check_length("condition", condition, limits::MAX_TEXT_CHARS)
                });
                found.hold(subject, length);
                let is_there = diagram.role_assignment(was.id).is_some();
                if !is_there && !numbers.was_once_there(was.id.number()) {
                    found.hold(subject, Err(EditError::NothingToDelete(subject)));
                }
                (1, u64::from(was.id.number()))
            }
            Recent::MemberAdded(group, member) | Recent::MemberRemoved(group, member) => {
                let subject = Subject::Membership(*group, *member);
                numbers.check(subject, PrincipalId::of_node(*group), found);
                numbers.check(subject, *member, found);
                let pair = u64::from(group.number()) << 32 | u64::from(member.number());
                (2, pair)
            }
            Recent::TrustConfigured(id) => (3, u64::from(id.number())),
            Recent::PrincipalMade(id) => (4, u64::from(id.number())),
            Recent::IdentityAttached(host, identity) => {
                numbers.check(Subject::Node(*host), *identity, found);
                let pair = u64::from(host.number()) << 32 | u64::from(identity.number());
                (8, pair)
            }
            Recent::ClusterIdentityGone(cluster, was, _) => {
                numbers.check(Subject::Node(*cluster), *was, found);
                (5, u64::from(cluster.number()))
            }
            Recent::SecretReplaced(host, setting, was) => {
                let subject = Subject::Setting(*host, *setting);
                found.hold(subject, diagram.check_secret(was));
                spoken_of(diagram, numbers, subject, was, found);
                (6, u64::from(setting.number()))
            }
            Recent::ReferenceShut(_, _, what) => {
                shut(diagram, numbers, what, found);
                // Several things may shut one reference.
                let is_told_once = clock.changes.iter().filter(|it| *it == change).count() == 1;
                let place = clock.changes.iter().position(|it| it == change);
                let place = place.filter(|_| is_told_once).unwrap_or_default();
                (7, u64::try_from(place).unwrap_or_default())
            }
        };
        let is_over = diagram
            .matters_until(change, &clock.changes, &clock.tokens)
            .is_none_or(|until| until <= clock.now);
        if is_over || !told.insert((kind, id)) {
            found.0.push(Problem::error(
                "change-does-not-matter",
                None,
                format!("a recent change of {id} counts everywhere by now, or is told twice"),
                "Take it out of the changes of the clock.",
            ));
        }
    }
}

/// What is told of what shut a reference.
fn shut(diagram: &Diagram, numbers: &Numbers, what: &Shut, found: &mut Found) {
    match what {
        Shut::Role(was) => {
            let subject = Subject::RoleAssignment(was.id);
            numbers.check(subject, was.principal, found);
            found.hold(subject, diagram.check_scope(was.scope));
            let length = was.condition.as_deref().map_or(Ok(()), |condition| {
                check_length("condition", condition, limits::MAX_TEXT_CHARS)
            });
            found.hold(subject, length);
            let is_there = diagram.role_assignment(was.id).is_some();
            if !is_there && !numbers.was_once_there(was.id.number()) {
                found.hold(subject, Err(EditError::NothingToDelete(subject)));
            }
        }
        Shut::Policy(was) => {
            let subject = Subject::DataGrant(was.id);
            numbers.check(subject, was.principal, found);
            found.hold(subject, diagram.check_data_grant(was.scope, &was.roles));
            let is_there = diagram.data_grants().any(|it| it.id == was.id);
            if !is_there && !numbers.was_once_there(was.id.number()) {
                found.hold(subject, Err(EditError::NothingToDelete(subject)));
            }
        }
        Shut::Secret => {}
    }
}

fn tokens(diagram: &Diagram, clock: &Clock, numbers: &Numbers, found: &mut Found) {
    let room = check_room("tokens", clock.tokens.len(), limits::MAX_TOKENS + 1);
    found.hold(Subject::Node(diagram.tenant()), room);
    if !clock.tokens.is_sorted_by_key(|token| token.issued_at) {
        found.0.push(Problem::error(
            "tokens-out-of-order",
            None,
            "the tokens are not in the order in which they were issued",
            "List the earliest first.",
        ));
    }
    let mut held = BTreeSet::new();
    for token in &clock.tokens {
        let subject = Subject::Node(token.host);
        found.hold(subject, diagram.check_token(token, clock.now));
        numbers.check(subject, token.principal, found);
        for group in &token.groups {
            numbers.check(subject, *group, found);
        }
        let named = match token.choice {
            IdentityChoice::Unnamed => None,
            IdentityChoice::UserAssigned(principal) => {
                numbers.check(subject, principal, found);
                Some(principal)
            }
        };
        if !held.insert((token.host, named, token.audience.as_str())) {
            found.0.push(Problem::error(
                "token-twice",
                Some(subject),
                "the host holds two tokens that were asked for in the same way",
                "Keep the later one.",
            ));
        }
    }
}
