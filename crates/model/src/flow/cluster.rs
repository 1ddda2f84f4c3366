//! As whom does the control plane of a cluster act whose identity was exchanged?
//!
//! It goes on as before until the token of its former identity expires, whatever
//! the cluster has by then.

use super::check::{Asked, Cause, in_order};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::token::Token;
use super::trace::{Actor, Question, StepKind};
use super::values::Values;
use super::{ids, words};
use crate::azure::hosts::IdentitySelection;
use crate::azure::{Host, delays, template};
use crate::diagram::{FormerIdentity, NodeId, Principal, PrincipalKind, Scope};
use crate::say;

/// The token of the identity that the cluster had before.
///
/// # Errors
///
/// How the call ended, if it cannot be made with such an identity.
pub(super) fn go_on_with(
    run: &mut Recorder<'_>,
    host: Host,
    former: FormerIdentity,
    audience: &str,
    values: &mut Values,
) -> Result<Bearer, Ended> {
    let principal = principal(run, former);
    let since = former.gone_since.day_and_time_from(run.now());
    let until = former.used_until.day_and_time_from(run.now());
    let whose = words::identity(&principal);
    let takes = words::bound(delays::CLUSTER_IDENTITY.bound);
    let detail = say!(
        "The identity was exchanged at {since}. The components of the control plane go on with \
         the token that they have, and switch when it expires. That takes {takes}, and no document \
         says how many: here, until {until}.",
        since,
        takes,
        until
    );
    let asked = Asked::passed(
        Question::WhichIdentity,
        say!("the identity whose token the control plane still has"),
        say!("{identity}, until {until}", identity = whose, until),
        delays::CLUSTER_IDENTITY.source,
    )
    .decided_by_node(run.caller.id);
    let is_of_no_use = former.kind == PrincipalKind::SystemAssigned
        && host.row().selection == IdentitySelection::OnlyUserAssigned;
    let asked = if is_of_no_use {
        asked.refused(
            say!(
                "{name} does this with a user-assigned identity only, and its control plane still \
                 uses {identity}.",
                name = run.caller.name,
                identity = whose,
            )
            .then(&detail),
            Cause::NotYet {
                until: former.used_until,
                is_linked: false,
                instead: None,
            },
        )
    } else {
        asked
    };
    let (checks, end) = in_order(vec![asked]);
    let cache = Actor::TokenCache(run.caller.id);
    let refused = end.map(|(question, stop)| refused_or_end(stop).map(|it| (question, it)));
    let refused = refused.transpose()?;
    run.send(Message {
        kind: match refused {
            None => StepKind::TokenResponse,
            Some(_) => StepKind::Failure,
        },
        from: cache,
        to: run.code(),
        caption: say!(
            "The control plane of {name} goes on with {identity}",
            name = run.caller.name,
            identity = whose
        ),
        detail: match &refused {
            None => detail,
            Some((_, refused)) => refused.because.clone(),
        },
        label: match refused {
            None => say!("Cached token"),
            Some(_) => say!("No token"),
        },
        exchange: None,
        checks,
    });
    if let Some((question, refused)) = refused {
        let status = say!("No token");
        return Err(Ended::refused(
            cache,
            status,
            String::new(),
            question,
            refused,
        ));
    }
    let arm_id = ids::arm_id(run.diagram, Scope::Node(principal.node)).unwrap_or_default();
    let issued_at = former.gone_since;
    let token = Token::for_managed_identity(run.diagram, &principal, &arm_id, audience, issued_at);
    values.set(template::RESOURCE, audience);
    values.set_identity(&principal);
    Ok(Bearer { principal, token })
}

/// The principal, as far as the drawing still tells.
fn principal(run: &Recorder<'_>, former: FormerIdentity) -> Principal {
    run.diagram.principal(former.principal).unwrap_or_else(|| {
        let identity = NodeId::new(former.principal.number());
        let stale = run.caller.resource().map(|it| &it.stale_identities);
        let name = match former.kind {
            PrincipalKind::SystemAssigned => Some(run.caller.name.clone()),
            _ => stale.and_then(|it| it.get(&identity).cloned()),
        };
        Principal {
            id: former.principal,
            kind: former.kind,
            node: run.caller.id,
            name: name.unwrap_or_else(|| "that was deleted".to_owned()),
        }
    })
}
