//! Assertions and silenced findings as numbers and texts.

use super::DiagramWriter;
use crate::diagram::{Claim, Claimant};
use crate::link::codes::{OPERATIONS, RULES, code_of};
use crate::link::tags::{claim, section};
use crate::link::wire::Field;

impl DiagramWriter<'_> {
    pub(super) fn assertions(&mut self, sections: u32) {
        if sections & section::ASSERTIONS == 0 {
            return;
        }
        for it in self.diagram.assertions() {
            let what = &it.what;
            self.out.about(Field::Assertion, 0);
            match &what.claim {
                Claim::May(claimant) => self.claimant(claim::MAY, claim::MAY_WITH, claimant),
                Claim::MayNot(claimant) => {
                    self.claimant(claim::MAY_NOT, claim::MAY_NOT_WITH, claimant);
                }
                Claim::NobodyBut(nodes) => {
                    self.out.number(claim::NOBODY_BUT);
                    self.out.count(nodes.len());
                    for node in nodes {
                        let place = self.node(*node);
                        self.out.number(place);
                    }
                }
            }
            let slug = what.operation.slug();
            self.slug(code_of(OPERATIONS, &slug), slug);
            self.scope(what.target);
            self.out.about(Field::AssertionName, 0);
            self.out.text(&what.name);
        }
    }

    fn claimant(&mut self, alone: u32, with: u32, claimant: &Claimant) {
        self.out
            .number(if claimant.with.is_some() { with } else { alone });
        let place = self.node(claimant.node);
        self.out.number(place);
        if let Some(credential) = claimant.with {
            self.credential(credential);
        }
    }

    pub(super) fn silences(&mut self, sections: u32) {
        if sections & section::SILENCES == 0 {
            return;
        }
        self.out.about(Field::Silence, 0);
        self.out.count(self.diagram.silences().count());
        for it in self.diagram.silences() {
            self.out.about(Field::Silence, 0);
            let slug = it.finding.rule.slug();
            self.slug(code_of(RULES, &slug), slug);
            self.out.number(it.finding.about);
            self.out.about(Field::Reason, 0);
            self.out.text(&it.reason);
        }
    }
}
