//! Stories as the JSON of a file.

use serde_json::Value;

use super::Record;
use super::edit::{edit, parts_of};
use super::{exhibit, review};
use crate::diagram::{Beat, Diagram, Expected, Goal, NodeId, Run, Story};

pub(super) fn story(diagram: &Diagram, story: &Story) -> Record {
    let least = story.beats.iter().map(|beat| beat.id.number() + 1).max();
    let is_usual = least.unwrap_or(0) == story.next_beat;
    Record::new()
        .with_some("about", some(&story.about))
        .with_some("nextBeat", (!is_usual).then_some(story.next_beat))
        .with_list(
            "parts",
            parts_of(story)
                .into_iter()
                .filter(|(node, part)| diagram.part(*node, *part).is_none())
                .map(|(node, part)| vec![part.number(), node.number()]),
        )
        .with_list("beats", story.beats.iter().map(|it| beat(diagram, it)))
}

fn beat(diagram: &Diagram, beat: &Beat) -> Record {
    let what = &beat.what;
    Record::new()
        .with("id", beat.id.number())
        .with_some("title", some(&what.title))
        .with_some("say", some(&what.say))
        .with_some("notes", some(&what.notes))
        .with_list("edits", what.edits.iter().map(|it| edit(diagram, it)))
        .with_list("runs", what.runs.iter().map(run))
        .with_some("question", some(&what.question))
        .with_list("camera", numbers(&what.camera))
        .with_list("emphasis", numbers(&what.emphasis))
        .with_list("compare", numbers(what.compare.iter().flatten()))
        .with_list("goals", what.goals.iter().map(goal))
        .with_some("shows", what.shows.as_ref().map(exhibit::exhibit))
}

/// A call alone is its number; with what is claimed of it, an object.
fn run(run: &Run) -> Value {
    let record = Record::new().with("call", run.call.number());
    match &run.expected {
        None => run.call.number().into(),
        Some(Expected::Allowed) => record.with("expect", "allowed").into(),
        Some(Expected::Denied(code)) => record
            .with("expect", "denied")
            .with_some("code", some(code))
            .into(),
    }
}

fn goal(goal: &Goal) -> Record {
    let of = |kind: &str| Record::new().with("goal", kind);
    match goal {
        Goal::Claim(what) => review::claimed(of("claim"), what),
        Goal::CallWorks(call) => of("call-works").with("call", call.number()),
        Goal::NoSecrets => of("no-secrets"),
        Goal::Nothing(rule) => of("no-finding").with("finding", rule.slug()),
        Goal::SystemAssigned(host) => of("system-assigned").with("host", host.number()),
        Goal::Shared(hosts) => of("shared-identity").with_list("hosts", numbers(hosts)),
        Goal::ReachAtMost(host, count) => of("reach-at-most")
            .with("host", host.number())
            .with("count", *count),
        Goal::NoRoleAdministration(hosts) => {
            of("no-role-administration").with_list("hosts", numbers(hosts))
        }
    }
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn numbers<'a>(nodes: impl IntoIterator<Item = &'a NodeId>) -> Vec<u32> {
    nodes.into_iter().map(|it| it.number()).collect()
}
