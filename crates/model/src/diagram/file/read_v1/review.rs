//! Assertions and silenced findings, as a file says them.

use super::{Reader, shown};
use crate::diagram::file::v1::{AssertionV1, SilenceV1};
use crate::diagram::{
    Assertion, AssertionId, Claim, Claimant, FindingKey, NewAssertion, NodeId, Problem, Rule,
    Silence, Subject,
};

/// What is claimed, in the words of the format.
pub(in crate::diagram::file) const MAY: &str = "may";
pub(in crate::diagram::file) const MAY_NOT: &str = "may-not";
pub(in crate::diagram::file) const NOBODY_BUT: &str = "nobody-but";

impl Reader {
    pub(super) fn assertion(&mut self, wire: AssertionV1) -> Option<Assertion> {
        let id = AssertionId::new(wire.id);
        let subject = Subject::Assertion(id);
        Some(Assertion {
            id,
            what: NewAssertion {
                claim: self.claim(subject, &wire)?,
                operation: self.known(subject, &wire.operation)?,
                target: self.scope(wire.target),
                name: wire.name,
            },
        })
    }

    fn claim(&mut self, subject: Subject, wire: &AssertionV1) -> Option<Claim> {
        let is_of_one = match wire.claim.as_str() {
            MAY | MAY_NOT => true,
            NOBODY_BUT => false,
            other => {
                self.errors.push(Problem::error(
                    "not-known",
                    Some(subject),
                    format!("`{}` is not something that can be claimed", shown(other)),
                    "Use `may`, `may-not` or `nobody-but`.",
                ));
                return None;
            }
        };
        if !is_of_one {
            if wire.who.is_some() || wire.with.is_some() {
                self.refuse_claim(
                    subject,
                    "`nobody-but` is claimed of all, and has neither `who` nor `with`",
                    "List those who may as `but`.",
                );
                return None;
            }
            let but = wire.but.iter().flatten().copied().map(NodeId::new);
            return Some(Claim::NobodyBut(but.collect()));
        }
        let (Some(who), None) = (wire.who, &wire.but) else {
            self.refuse_claim(
                subject,
                "`may` and `may-not` are claimed of one, `who`, and have no `but`",
                "Say as `who` of which host or security principal it is claimed.",
            );
            return None;
        };
        let with = match &wire.with {
            None => None,
            Some(with) => Some(self.credential(subject, with.credential())?),
        };
        let claimant = Claimant {
            node: NodeId::new(who),
            with,
        };
        Some(if wire.claim == MAY {
            Claim::May(claimant)
        } else {
            Claim::MayNot(claimant)
        })
    }

    fn refuse_claim(&mut self, subject: Subject, message: &str, help: &str) {
        self.errors
            .push(Problem::error("not-a-claim", Some(subject), message, help));
    }

    pub(super) fn silence(&mut self, wire: SilenceV1) -> Option<Silence> {
        let Some(rule) = Rule::from_slug(&wire.finding) else {
            self.errors.push(Problem::error(
                "not-known",
                None,
                format!(
                    "`{}` is not a finding that is known here",
                    shown(&wire.finding)
                ),
                "Correct the spelling, or open the file with a newer version of Vouchsafe.",
            ));
            return None;
        };
        Some(Silence {
            finding: FindingKey {
                rule,
                about: wire.about,
            },
            reason: wire.reason,
        })
    }
}
