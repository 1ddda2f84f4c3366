//! Who still holds a token from before?
//!
//! A software development kit reuses a token until shortly before it expires, and
//! tries to get a newer one at half its life. The platform, when asked, hands
//! out the token that it has; the directory hears nothing of it. So a token
//! lives on though the identity was detached, turned off or deleted, and names
//! the groups of yesterday.

use super::estate::memberships;
use super::managed_identity::Whose;
use super::recorder::{Bearer, Ended, Message, Recorder};
use super::token::Token;
use super::trace::{Actor, StepKind};
use super::values::Values;
use super::{cluster, ids, managed_identity, words};
use crate::azure::{Host, template};
use crate::diagram::{HeldToken, IdentityChoice, Principal, PrincipalKind, Scope};
use crate::say;
use crate::text::Text;

/// A token for the caller: the one that its code holds, or one that it asks for.
///
/// # Errors
///
/// How the call ended, if there is none.
pub(super) fn obtain(
    run: &mut Recorder<'_>,
    host: Host,
    choice: IdentityChoice,
    audience: &str,
    values: &mut Values,
) -> Result<Bearer, Ended> {
    let (caller, now) = (run.caller.id, run.now());
    if let Some(former) = run.diagram.cluster_identity_before(caller, now) {
        return cluster::go_on_with(run, host, former, audience, values);
    }
    let held = run.diagram.token_in_code(caller, choice, audience, now);
    let Some(held) = held.cloned() else {
        let obtained =
            managed_identity::obtain(run, host, Whose::Identity(choice), audience, values);
        return obtained.inspect(|bearer| keep(run, bearer, choice, audience));
    };
    if held.refreshed_from().is_none_or(|moment| now < moment) {
        return Ok(reuse(run, held, values, Why::IsGood));
    }
    match managed_identity::obtain(run, host, Whose::Identity(choice), audience, values) {
        Ok(bearer) => {
            keep(run, &bearer, choice, audience);
            Ok(bearer)
        }
        Err(Ended { cause: Some(_), .. }) => Ok(reuse(run, held, values, Why::NothingNewer)),
        // What the model does not cover is not covered by what was before.
        Err(ended) => Err(ended),
    }
}

/// Why the code uses the token that it holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    IsGood,
    NothingNewer,
}

fn reuse(run: &mut Recorder<'_>, held: HeldToken, values: &mut Values, why: Why) -> Bearer {
    let principal = held.owner(run.diagram);
    let token = token(run, &held, &principal);
    values.set(template::RESOURCE, held.audience.as_str());
    values.set_identity(&principal);
    let code = words::actor(run.caller);
    let issued = held.issued_at.day_and_time_from(run.now());
    let until = held.reused_until().day_and_time_from(run.now());
    let mut detail = match why {
        Why::IsGood => say!(
            "Nobody is asked: its software development kit keeps a token, until {until}.",
            until,
        ),
        Why::NothingNewer => say!(
            "It got no newer one, and goes on with the one that it has, until {until}.",
            until,
        ),
    };
    if let Some(gone) = gone(run, &held, &principal) {
        detail = detail.then(gone).then(say!(
            "No new token is issued for it; this one stays good until it expires, and nothing \
             takes it back."
        ));
    }
    run.send(Message {
        kind: StepKind::TokenResponse,
        from: Actor::TokenCache(run.caller.id),
        to: run.code(),
        caption: say!(
            "{code} uses the token of {issued} that it still has",
            code,
            issued
        ),
        detail,
        label: say!("Cached token"),
        exchange: None,
        checks: Vec::new(),
    });
    run.held = Some(held);
    Bearer { principal, token }
}

/// What became of the identity since its token was issued; `None` if the host
/// still has it.
fn gone(run: &Recorder<'_>, held: &HeldToken, principal: &Principal) -> Option<Text> {
    let name = &held.name;
    if run.diagram.principal(held.principal).is_none() {
        return Some(match principal.kind {
            PrincipalKind::SystemAssigned => {
                say!(
                    "The system-assigned identity of {name} does not exist any more.",
                    name
                )
            }
            _ => say!("The identity {name} does not exist any more.", name),
        });
    }
    let resource = run.lender.resource()?;
    let is_there = resource.system_assigned == Some(held.principal)
        || resource.user_assigned.contains(&principal.node);
    (!is_there).then(|| {
        say!(
            "{name} is not attached to {lender} any more.",
            name,
            lender = run.lender.name
        )
    })
}

/// A token that is held, with its claims.
pub(super) fn token(run: &Recorder<'_>, held: &HeldToken, principal: &Principal) -> Token {
    Token::for_managed_identity(
        run.diagram,
        principal,
        &held.arm_id,
        &held.audience,
        held.issued_at,
    )
}

/// Remembers what the code holds from now on.
fn keep(run: &mut Recorder<'_>, bearer: &Bearer, choice: IdentityChoice, audience: &str) {
    let principal = &bearer.principal;
    // What the platform had in its cache stays what it was.
    let cached = run.held.take();
    let moment = |name| {
        let seconds = bearer.token.number(name).unwrap_or_default();
        crate::time::Timestamp::from_unix_seconds(seconds)
    };
    run.held = Some(match cached {
        Some(cached) => HeldToken { choice, ..cached },
        None => HeldToken {
            host: run.caller.id,
            choice,
            audience: audience.to_owned(),
            principal: principal.id,
            name: principal.name.clone(),
            arm_id: ids::arm_id(run.diagram, Scope::Node(principal.node)).unwrap_or_default(),
            groups: memberships(run.diagram, principal.id)
                .into_keys()
                .filter(|group| *group != principal.id)
                .collect(),
            issued_at: moment("iat"),
            expires_at: moment("exp"),
        },
    });
}
