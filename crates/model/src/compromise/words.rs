//! The words in which reach and remedy speak of what is drawn.

use super::{Effect, Lifetime, Loot};
use crate::diagram::{Diagram, PrincipalId, Scope};
use crate::flow::{secrets, words};
use crate::time::Timestamp;

/// A principal within a sentence.
pub(super) fn principal(diagram: &Diagram, id: PrincipalId) -> String {
    match diagram.principal(id) {
        Some(principal) => words::identity(&principal).to_string(),
        None => "an identity that was deleted".to_owned(),
    }
}

/// What is to be waited for before something is made anew that is not to be read again.
pub(super) const fn first_wait(effect: Effect) -> &'static str {
    match effect {
        Effect::WithinTenMinutes => {
            " A role that was taken may count for ten minutes more: make anything anew only then."
        }
        Effect::AtOnce | Effect::WhenTokensExpire | Effect::AfterUndocumentedDelay => "",
    }
}

impl Loot {
    /// What it is, at the beginning of a line: `key1 of contosostore`.
    #[must_use]
    pub fn words(&self, diagram: &Diagram) -> String {
        match self {
            Self::Host(host) => format!("Code on {}", diagram.node_name(*host)),
            Self::Identity(id) => format!("Tokens of {}", principal(diagram, *id)),
            Self::Token {
                principal: id,
                service,
            } => format!(
                "A token of {} for `{}`",
                principal(diagram, *id),
                service.row().audience
            ),
            Self::Secret(secret) => secrets::words(diagram, secret),
            Self::VaultSecret { vault, secret } => format!(
                "What {} of {} holds",
                words::scope(diagram, Scope::Part(*vault, *secret)),
                diagram.node_name(*vault)
            ),
            Self::PolicyAdministration {
                principal: id,
                vault,
            } => format!(
                "Any access policy for {} on {}",
                principal(diagram, *id),
                diagram.node_name(*vault)
            ),
            Self::RoleAdministration {
                principal: id,
                scope,
            } => format!(
                "Any role for {} on {}",
                principal(diagram, *id),
                words::scope(diagram, *scope)
            ),
        }
    }
}

impl Lifetime {
    /// How long it is good, as of a moment.
    #[must_use]
    pub fn words(self, now: Timestamp) -> String {
        match self {
            Self::UntilRotated => "until somebody makes it anew".to_owned(),
            Self::Until(end) => {
                let seconds = end.unix_seconds().saturating_sub(now.unix_seconds());
                if seconds > 3 * DAY {
                    format!("until {}, for {} days", end.date(), seconds / DAY)
                } else {
                    format!("for up to {}", words::duration(seconds))
                }
            }
            Self::WhileHeld => "as long as the attacker is in there".to_owned(),
            Self::Over => "not good any more".to_owned(),
        }
    }
}

impl Effect {
    /// How soon it holds.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::AtOnce => "from the next request on",
            Self::WithinTenMinutes => "within ten minutes",
            Self::WhenTokensExpire => "once the tokens that were issued expire",
            Self::AfterUndocumentedDelay => "after a while that is not documented",
        }
    }
}

const DAY: i64 = 86_400;
