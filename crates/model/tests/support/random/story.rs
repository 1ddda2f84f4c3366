//! Stories: beats with whatever can be done to the drawing.

use std::num::NonZeroU16;

use vouchsafe_model::diagram::{
    AcceptsWanted, Beat, BeatId, CallId, Carriers, CarriesWanted, Case, Edit, Exhibit, Expected,
    Goal, Needs, NewBeat, Rule, Run, ServicesFilter,
};

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn edit_of_story(&mut self) -> Edit {
        let beats: Vec<BeatId> = self
            .diagram
            .story()
            .into_iter()
            .flat_map(|story| &story.beats)
            .map(|beat: &std::rc::Rc<Beat>| beat.id)
            .collect();
        let place = self.number() % 4;
        match (self.one(&beats), self.number() % 8) {
            (_, 0) => Edit::SetStoryAbout(self.text().unwrap_or_default()),
            (Some(beat), 1 | 2) => Edit::ChangeBeat {
                beat,
                what: self.beat(),
            },
            (Some(beat), 3) => Edit::MoveBeat { beat, to: place },
            (Some(beat), 4) => Edit::RemoveBeat(beat),
            _ => Edit::AddBeat {
                place,
                what: self.beat(),
            },
        }
    }

    fn beat(&mut self) -> NewBeat {
        let edits = (0..self.number() % 4).filter_map(|_| {
            let choice = self.number() as u16;
            let edit = self.edit(choice % 89);
            // What is told was done once, as a rule. Of a story no story is told.
            self.diagram.clone().apply(&edit).is_ok().then_some(edit)
        });
        let edits = edits.collect();
        let calls: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
        let expected = match self.number() % 4 {
            0 => Some(Expected::Allowed),
            1 => Some(Expected::Denied(self.text().unwrap_or_default())),
            _ => None,
        };
        let goals = (0..self.number() % 2).map(|_| self.goal());
        let goals = goals.collect();
        NewBeat {
            title: self.text().unwrap_or_default(),
            say: self.name(),
            notes: self.text().unwrap_or_default(),
            edits,
            runs: self
                .one(&calls)
                .map(|call| Run { call, expected })
                .into_iter()
                .collect(),
            question: self.text().unwrap_or_default(),
            camera: (0..self.number() % 3)
                .map(|_| self.node(|_| true))
                .collect(),
            emphasis: (0..self.number() % 2)
                .map(|_| self.node(|_| true))
                .collect(),
            compare: if self.is(4) {
                Some([self.node(|_| true), self.node(|_| true)])
            } else {
                None
            },
            goals,
            shows: self.exhibit(),
        }
    }

    fn exhibit(&mut self) -> Option<Exhibit> {
        let one = |number: usize| NonZeroU16::new(number as u16 % 5_000 + 1).unwrap();
        match self.number() % 6 {
            0 => Some(Exhibit::Services(ServicesFilter {
                carries: self.one(&CarriesWanted::ALL),
                accepts: self.one(&AcceptsWanted::ALL).filter(|_| self.is(2)),
            })),
            1 => Some(Exhibit::Choice(Case {
                hosts: one(self.number()),
                targets: one(self.number()),
                needs: match self.number() % 3 {
                    0 => Needs::Same,
                    1 => Needs::SomeMore(one(self.number())),
                    _ => Needs::Different,
                },
                come_and_go: self.is(2),
                before_creation: self.is(2),
                ends_with_host: self.is(2),
                audit_each: self.is(2),
                carriers: Carriers {
                    without_user_assigned: self.number() as u16 % 3,
                    ..Carriers::default()
                },
            })),
            _ => None,
        }
    }

    fn goal(&mut self) -> Goal {
        let node = self.node(|_| true);
        match self.number() % 8 {
            0 => {
                let claim = self.assertion();
                // What is claimed could be asserted as well.
                let assert = Edit::AddAssertion(claim.clone());
                if self.diagram.clone().apply(&assert).is_ok() {
                    Goal::Claim(claim)
                } else {
                    Goal::NoSecrets
                }
            }
            1 => Goal::NoSecrets,
            6 => Goal::CallWorks(CallId::new(self.id())),
            2 => Goal::Nothing(self.one(Rule::ALL).unwrap()),
            3 => Goal::SystemAssigned(node),
            4 => Goal::Shared(vec![node]),
            7 => Goal::NoRoleAdministration(vec![node]),
            _ => Goal::ReachAtMost(node, self.number() as u32),
        }
    }
}
