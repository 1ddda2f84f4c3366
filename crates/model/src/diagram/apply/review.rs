//! Assertions, and findings that are silenced.

use super::Draft;
use crate::diagram::assertion::{Assertion, Claim, NewAssertion};
use crate::diagram::change::{Change, Replaced};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{AssertionId, NodeId};
use crate::diagram::limits;
use crate::diagram::rules::check_room;
use crate::diagram::scope::Scope;
use crate::diagram::silence::{FindingKey, Silence};

impl Draft<'_> {
    pub(super) fn add_assertion(&mut self, what: &NewAssertion) -> Result<(), EditError> {
        self.diagram.check_assertion(what)?;
        self.check_credential_claimed(&what.claim)?;
        check_room(
            "assertions",
            self.diagram.assertions.len(),
            limits::MAX_ASSERTIONS,
        )?;
        let id = AssertionId::new(self.new_number()?);
        self.put_assertion(Assertion {
            id,
            what: what.clone(),
        });
        self.created(Subject::Assertion(id));
        Ok(())
    }

    pub(super) fn change_assertion(
        &mut self,
        id: AssertionId,
        what: &NewAssertion,
    ) -> Result<(), EditError> {
        let before = self
            .diagram
            .assertion(id)
            .ok_or(EditError::NoSuchAssertion(id))?;
        if before.what == *what {
            return Ok(());
        }
        let claimed_before = before.what.claim.claimant();
        self.diagram.check_assertion(what)?;
        if claimed_before != what.claim.claimant() {
            self.check_credential_claimed(&what.claim)?;
        }
        self.put_assertion(Assertion {
            id,
            what: what.clone(),
        });
        Ok(())
    }

    /// A claim may go on naming a credential that is gone since, but none can
    /// start to.
    fn check_credential_claimed(&self, claim: &Claim) -> Result<(), EditError> {
        let Some(claimant) = claim.claimant() else {
            return Ok(());
        };
        claimant.with.map_or(Ok(()), |with| {
            self.check_credential_exists(claimant.node, with)
        })
    }

    /// Silences a finding, or gives another reason for its silence.
    pub(super) fn silence(&mut self, finding: FindingKey, reason: &str) -> Result<(), EditError> {
        let silence = Silence {
            finding,
            reason: reason.trim().to_owned(),
        };
        self.diagram.check_silence(&silence)?;
        let before = self.diagram.silences.get(&finding).cloned();
        if before.is_none() {
            check_room(
                "silenced findings",
                self.diagram.silences.len(),
                limits::MAX_SILENCES,
            )?;
        }
        if before.as_deref() != Some(&silence) {
            self.make(Change::Silence(Replaced {
                id: finding,
                before,
                after: Some(silence.into()),
            }));
        }
        Ok(())
    }

    pub(super) fn unsilence(&mut self, finding: FindingKey) -> Result<(), EditError> {
        let before = self
            .diagram
            .silences
            .get(&finding)
            .cloned()
            .ok_or(EditError::NotSilenced(finding.rule.slug()))?;
        self.make(Change::Silence(Replaced {
            id: finding,
            before: Some(before),
            after: None,
        }));
        Ok(())
    }

    fn put_assertion(&mut self, record: Assertion) {
        let before = self.diagram.assertions.get(&record.id).cloned();
        self.make(Change::Assertion(Replaced {
            id: record.id,
            before,
            after: Some(record.into()),
        }));
    }

    pub(super) fn remove_assertion(&mut self, id: AssertionId) {
        if let Some(before) = self.diagram.assertions.get(&id).cloned() {
            self.make(Change::Assertion(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    /// Removes what is claimed of a node that is going. Among those who alone
    /// may do something it is left out.
    pub(super) fn withdraw_claims_of(&mut self, node: NodeId) {
        let named: Vec<Assertion> = self
            .diagram
            .assertions()
            .filter(|it| it.what.claim.nodes().contains(&node))
            .map(|it| (**it).clone())
            .collect();
        for mut assertion in named {
            match &mut assertion.what.claim {
                Claim::May(_) | Claim::MayNot(_) => self.remove_assertion(assertion.id),
                Claim::NobodyBut(nodes) => {
                    nodes.retain(|it| *it != node);
                    self.put_assertion(assertion);
                }
            }
        }
    }

    /// Removes what is claimed about targets that are going.
    pub(super) fn withdraw_claims_about(&mut self, is_going: impl Fn(Scope) -> bool) {
        let about: Vec<AssertionId> = self
            .diagram
            .assertions()
            .filter(|it| is_going(it.what.target))
            .map(|it| it.id)
            .collect();
        for id in about {
            self.remove_assertion(id);
        }
    }
}
