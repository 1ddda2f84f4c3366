//! Time that passes, and tokens that are kept.

use vouchsafe_model::diagram::{Edit, HeldToken};
use vouchsafe_model::flow::{Timestamp, token_kept};

use super::choices::Choices;

impl Choices<'_> {
    /// A token that a call gets, most of the time; at other times changed.
    pub(super) fn token(&mut self, now: Timestamp) -> Option<HeldToken> {
        let calls: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
        let tokens = calls
            .iter()
            .filter_map(|call| token_kept(self.diagram, *call, now).unwrap());
        let tokens: Vec<HeldToken> = tokens.take(8).collect();
        let mut token = self.one(&tokens)?;
        if self.is(10) {
            token.principal = self.principal();
            token.groups.insert(self.principal());
            token.issued_at = now.plus_seconds(-self.one(&[0, 600, 90_000]).unwrap());
        }
        Some(token)
    }

    pub(super) fn edit_of_time(&mut self) -> Edit {
        match self.diagram.clock().map(|clock| clock.now) {
            // Most drawings with a clock keep it.
            Some(_) if self.is(12) => Edit::StopClock,
            Some(_) if self.is(8) => Edit::ResolveReferences(self.node(|node| {
                node.resource_kind()
                    .is_some_and(|kind| kind.resolves_references())
            })),
            Some(now) if self.is(2) => self.token(now).map_or(Edit::StopClock, Edit::HoldToken),
            Some(now) => {
                let seconds = [0, 1, 60, 300, 600, 3_600, 90_000];
                Edit::AdvanceClock {
                    to: now.plus_seconds(self.one(&seconds).unwrap()),
                }
            }
            None if self.is(20) => Edit::StopClock,
            None => Edit::StartClock { at: self.moment() },
        }
    }
}
