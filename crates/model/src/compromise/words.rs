//! The words in which reach and remedy speak of what is drawn.

use super::{Effect, Lifetime, Loot};
use crate::diagram::{Diagram, PrincipalId, Scope};
use crate::flow::{secrets, words};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// A principal within a sentence.
pub(super) fn principal(diagram: &Diagram, id: PrincipalId) -> Text {
    match diagram.principal(id) {
        Some(principal) => words::identity(&principal),
        None => say!("an identity that was deleted"),
    }
}

/// What is to be waited for before something is made anew that is not to be read again.
pub(super) fn first_wait(effect: Effect) -> Text {
    match effect {
        Effect::WithinTenMinutes => say!(
            "A role that was taken may count for ten minutes more: make anything anew only then."
        ),
        Effect::AtOnce | Effect::WhenTokensExpire | Effect::AfterUndocumentedDelay => Text::empty(),
    }
}

impl Loot {
    /// What it is, at the beginning of a line: `key1 of contosostore`.
    #[must_use]
    pub fn words(&self, diagram: &Diagram) -> Text {
        match self {
            Self::Host(host) => say!("Code on {name}", name = diagram.node_name(*host)),
            Self::Identity(id) => say!("Tokens of {who}", who = principal(diagram, *id)),
            Self::Token {
                principal: id,
                service,
            } => say!(
                "A token of {who} for `{audience}`",
                who = principal(diagram, *id),
                audience = service.row().audience
            ),
            Self::Secret(secret) => secrets::words(diagram, secret),
            Self::VaultSecret { vault, secret } => say!(
                "What {place} of {vault} holds",
                place = words::scope_itself(diagram, Scope::Part(*vault, *secret)),
                vault = diagram.node_name(*vault)
            ),
            Self::PolicyAdministration {
                principal: id,
                vault,
            } => say!(
                "Any access policy for {who} on {vault}",
                who = principal(diagram, *id),
                vault = diagram.node_name(*vault)
            ),
            Self::RoleAdministration {
                principal: id,
                scope,
            } => say!(
                "Any role for {who} on {place}",
                who = principal(diagram, *id),
                place = words::scope(diagram, *scope)
            ),
        }
    }
}

impl Lifetime {
    /// How long it is good, as of a moment.
    #[must_use]
    pub fn words(self, now: Timestamp) -> Text {
        match self {
            Self::UntilRotated => say!("until somebody makes it anew"),
            Self::Until(end) => {
                let seconds = end.unix_seconds().saturating_sub(now.unix_seconds());
                if seconds > 3 * DAY {
                    // More than three days are never one.
                    let days = usize::try_from(seconds / DAY).unwrap_or(usize::MAX);
                    say!("until {date}, for {days} days", date = end.date(), days)
                } else {
                    say!("for up to {time}", time = words::duration(seconds))
                }
            }
            Self::WhileHeld => say!("as long as the attacker is in there"),
            Self::Over => say!("not good any more"),
        }
    }
}

impl Effect {
    /// How soon it holds.
    #[must_use]
    pub fn words(self) -> Text {
        match self {
            Self::AtOnce => say!("from the next request on"),
            Self::WithinTenMinutes => say!("within ten minutes"),
            Self::WhenTokensExpire => say!("once the tokens that were issued expire"),
            Self::AfterUndocumentedDelay => say!("after a while that is not documented"),
        }
    }
}

const DAY: i64 = 86_400;
