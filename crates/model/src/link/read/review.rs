//! Numbers and texts as assertions and silenced findings.

use super::{DiagramReader, Result, each};
use crate::diagram::{
    Assertion, AssertionId, Claim, Claimant, FindingKey, NewAssertion, Rule, Silence,
};
use crate::link::LinkError;
use crate::link::codes::{OPERATIONS, RULES};
use crate::link::tags::{claim, section};
use crate::link::wire::Field;

impl DiagramReader<'_> {
    pub(super) fn assertions(&mut self, ids: &[u32], sections: u32) -> Result<Vec<Assertion>> {
        // One cannot be there without the other.
        if (sections & section::ASSERTIONS != 0) == ids.is_empty() {
            return Err(LinkError::Damaged);
        }
        each(ids, |id| {
            self.numbers.about(Field::Assertion, 0);
            let claim = self.claim()?;
            let code = self.numbers.number()?;
            let operation = self.named(OPERATIONS, code)?;
            let target = self.scope()?;
            self.numbers.about(Field::AssertionName, 0);
            Ok(Assertion {
                id: AssertionId::new(id),
                what: NewAssertion {
                    claim,
                    operation,
                    target,
                    name: self.numbers.text()?,
                },
            })
        })
    }

    fn claim(&mut self) -> Result<Claim> {
        Ok(match self.numbers.number()? {
            claim::MAY => Claim::May(Claimant::of(self.node()?)),
            claim::MAY_NOT => Claim::MayNot(Claimant::of(self.node()?)),
            claim::MAY_WITH => Claim::May(self.claimant_with()?),
            claim::MAY_NOT_WITH => Claim::MayNot(self.claimant_with()?),
            claim::NOBODY_BUT => Claim::NobodyBut(
                (0..self.numbers.count()?)
                    .map(|_| self.node())
                    .collect::<Result<_>>()?,
            ),
            _ => return Err(LinkError::MadeByNewer),
        })
    }

    fn claimant_with(&mut self) -> Result<Claimant> {
        Ok(Claimant {
            node: self.node()?,
            with: Some(self.credential()?),
        })
    }

    pub(super) fn silences(&mut self, sections: u32) -> Result<Vec<Silence>> {
        if sections & section::SILENCES == 0 {
            return Ok(Vec::new());
        }
        self.numbers.about(Field::Silence, 0);
        (0..self.numbers.count()?)
            .map(|_| {
                self.numbers.about(Field::Silence, 0);
                let code = self.numbers.number()?;
                let slug = self.name(RULES, code)?;
                let rule = Rule::from_slug(&slug)
                    .ok_or_else(|| LinkError::NotKnown(slug.chars().take(40).collect()))?;
                let about = self.numbers.number()?;
                self.numbers.about(Field::Reason, 0);
                Ok(Silence {
                    finding: FindingKey { rule, about },
                    reason: self.numbers.text()?,
                })
            })
            .collect()
    }
}
