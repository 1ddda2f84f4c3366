//! What an audience can predict of a call, coarse enough to vote by a show of
//! hands.

use crate::flow::{Actor, Question, Verdict};

/// How a call ends, as one can predict it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prediction {
    /// It is let through.
    Allowed,
    /// The code gets no token, or finds no secret: nothing reaches the target.
    NotSent,
    /// The target does not accept what it is shown.
    NotAccepted,
    /// The target knows who asks, and refuses.
    Forbidden,
}

impl Prediction {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [
        Self::Allowed,
        Self::NotSent,
        Self::NotAccepted,
        Self::Forbidden,
    ];

    /// What it says.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Allowed => "It is let through",
            Self::NotSent => "The code gets nothing to send: no token, no secret",
            Self::NotAccepted => "The target does not accept the token or key",
            Self::Forbidden => "The target knows who asks, and refuses",
        }
    }

    /// Which of them a verdict is; `None` where the model does not say how the
    /// call ends.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Option<Self> {
        match verdict {
            Verdict::Allowed { .. } => Some(Self::Allowed),
            Verdict::Denied { at, question, .. } => Some(match at {
                Actor::Node(_) | Actor::ResourceManager(_) | Actor::Monitor(_) => {
                    if is_about_proof(*question) {
                        Self::NotAccepted
                    } else {
                        Self::Forbidden
                    }
                }
                Actor::TokenEndpoint(_)
                | Actor::Settings(_)
                | Actor::TokenCache(_)
                | Actor::Entra(_)
                | Actor::Issuer(_) => Self::NotSent,
            }),
            Verdict::NotModelled { .. } => None,
        }
    }
}

/// Whether the target was asked to believe something, and did not: whoever asked is
/// nobody to it then, whatever status it answers with.
const fn is_about_proof(question: Question) -> bool {
    matches!(
        question,
        Question::Authenticated
            | Question::Audience
            | Question::Lifetime
            | Question::KeyAccess
            | Question::Signature
            | Question::LocalAuth
            | Question::LocalSecret
    )
}
