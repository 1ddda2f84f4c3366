//! The story of a file.

use std::rc::Rc;

use super::super::v1::{AssertionV1, BeatV1, ClaimedRunV1, RunV1, StoryV1};
use super::Reader;
use super::fields::Fields;
use crate::diagram::{
    Beat, BeatId, CallId, Expected, Goal, NewBeat, NodeId, Problem, Rule, Run, Story,
};

impl Reader {
    pub(super) fn story(&mut self, wire: StoryV1) -> Story {
        for [part, node] in wire.parts {
            self.node_of_part.entry(part).or_insert(node);
        }
        let least = wire.beats.iter().map(|beat| beat.id.saturating_add(1));
        let least = least.max().unwrap_or(0);
        Story {
            about: wire.about,
            next_beat: wire.next_beat.unwrap_or(least),
            beats: wire
                .beats
                .into_iter()
                .map(|beat| Rc::new(self.beat(beat)))
                .collect(),
        }
    }

    fn beat(&mut self, wire: BeatV1) -> Beat {
        let nodes = |numbers: Vec<u32>| numbers.into_iter().map(NodeId::new).collect();
        let place = format!("beat {}", wire.id);
        Beat {
            id: BeatId::new(wire.id),
            what: NewBeat {
                title: wire.title,
                say: wire.say,
                notes: wire.notes,
                edits: (1..)
                    .zip(wire.edits)
                    .filter_map(|(number, it)| {
                        let place = format!("edit {number} of {place}");
                        self.edit(Fields::new(it, place))
                    })
                    .collect(),
                runs: wire
                    .runs
                    .into_iter()
                    .filter_map(|it| self.run(&place, it))
                    .collect(),
                question: wire.question,
                camera: nodes(wire.camera),
                emphasis: nodes(wire.emphasis),
                compare: wire.compare.map(|pair| pair.map(NodeId::new)),
                goals: (1..)
                    .zip(wire.goals)
                    .filter_map(|(number, it)| {
                        let place = format!("goal {number} of {place}");
                        self.goal(Fields::new(it, place))
                    })
                    .collect(),
                shows: wire.shows.and_then(|it| {
                    let place = format!("what {place} shows");
                    self.exhibit(Fields::new(it, place))
                }),
            },
        }
    }

    fn run(&mut self, place: &str, wire: RunV1) -> Option<Run> {
        let ClaimedRunV1 { call, expect, code } = match wire {
            RunV1::Call(call) => ClaimedRunV1 {
                call,
                expect: None,
                code: String::new(),
            },
            RunV1::Claimed(claimed) => claimed,
        };
        let expected = match (expect.as_deref(), code.is_empty()) {
            (None, true) => None,
            (Some("allowed"), true) => Some(Expected::Allowed),
            (Some("denied"), _) => Some(Expected::Denied(code)),
            _ => {
                self.errors.push(Problem::error(
                    "not-read",
                    None,
                    format!("{place}: a call is expected to be `allowed`, or `denied` with a code"),
                    "Write one of the two as `expect`, and `code` only where it is denied.",
                ));
                return None;
            }
        };
        Some(Run {
            call: CallId::new(call),
            expected,
        })
    }

    fn goal(&mut self, mut fields: Fields) -> Option<Goal> {
        let before = self.errors.len();
        let kind = fields.text("goal");
        let goal = kind.and_then(|kind| match kind.as_str() {
            "claim" => {
                let wire: AssertionV1 = fields.rest(&[("id", 0)])?;
                Some(Goal::Claim(self.assertion(wire)?.what))
            }
            "call-works" => fields.number("call").map(CallId::new).map(Goal::CallWorks),
            "no-secrets" => Some(Goal::NoSecrets),
            "no-finding" => fields
                .one_of("finding", Rule::from_slug, "the name of a rule of advice")
                .map(Goal::Nothing),
            "system-assigned" => fields.node("host").map(Goal::SystemAssigned),
            "shared-identity" => fields.nodes("hosts").map(Goal::Shared),
            "reach-at-most" => Some(Goal::ReachAtMost(
                fields.node("host")?,
                fields.number("count")?,
            )),
            "no-role-administration" => fields.nodes("hosts").map(Goal::NoRoleAdministration),
            _ => {
                fields.refuse(
                    "this is no goal that is known here",
                    "Use `claim`, `call-works`, `no-secrets`, `no-finding`, `system-assigned`, \
                     `shared-identity`, `reach-at-most` or `no-role-administration`.",
                );
                None
            }
        });
        fields.finish(goal, self, before)
    }
}
