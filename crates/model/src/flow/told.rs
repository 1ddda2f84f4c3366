//! A trace in another language.

use super::token::{Claim, Token};
use super::trace::{Check, Fix, Signed, Step, Trace, Verdict};
use crate::text::Dictionary;

impl Trace {
    /// The same trace with its sentences in the language of the dictionary. What that
    /// does not say stays English; what goes over the wire is in no language.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            steps: self.steps.iter().map(|it| it.told(dictionary)).collect(),
            token: self.token.as_ref().map(|it| it.told(dictionary)),
            presented: self.presented.as_ref().map(|it| it.told(dictionary)),
            signed: self.signed.as_ref().map(|signed| Signed {
                with: signed.with.told(dictionary),
                ..signed.clone()
            }),
            verdict: self.verdict.told(dictionary),
            fixes: self.fixes.iter().map(|it| it.told(dictionary)).collect(),
            ..self.clone()
        }
    }
}

impl Token {
    /// The same token, and what its claims mean in the language of the dictionary.
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let claims = self.claims.iter().map(|claim| Claim {
            meaning: claim.meaning.told(dictionary),
            ..claim.clone()
        });
        Self {
            claims: claims.collect(),
            encoded: self.encoded.clone(),
        }
    }
}

impl Step {
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            caption: self.caption.told(dictionary),
            detail: self.detail.told(dictionary),
            label: self.label.told(dictionary),
            checks: self.checks.iter().map(|it| it.told(dictionary)).collect(),
            ..*self
        }
    }
}

impl Check {
    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            asks: self.asks.told(dictionary),
            expected: self.expected.told(dictionary),
            found: self.found.told(dictionary),
            ..self.clone()
        }
    }
}

impl Verdict {
    /// The same verdict in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        match self {
            Self::Allowed {
                at,
                status,
                because,
            } => Self::Allowed {
                at: *at,
                status: status.told(dictionary),
                because: because.told(dictionary),
            },
            Self::Denied {
                at,
                status,
                code,
                question,
                because,
            } => Self::Denied {
                at: *at,
                status: status.told(dictionary),
                code: code.clone(),
                question: *question,
                because: because.told(dictionary),
            },
            Self::NotModelled { what } => Self::NotModelled {
                what: what.told(dictionary),
            },
        }
    }
}

impl Fix {
    /// The same repair in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            title: self.title.told(dictionary),
            why: self.why.told(dictionary),
            edit: self.edit.clone(),
        }
    }
}
