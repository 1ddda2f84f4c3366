//! A story as text: for those who read, and for reviews.

use std::fmt::Write;

use super::confirm::verdict_words;
use super::counts::{Whereabouts, counts};
use super::grade::sentence;
use super::markdown;
use super::stage::stages;
use crate::diagram::{Beat, Diagram, Exhibit};
use crate::flow::{Verdict, simulate};
use crate::{choice, inventory};

/// The story of a diagram as plain text, beat by beat: what is said, and what the
/// model says of the calls that are made. Empty where there is none.
#[must_use]
pub fn to_text(diagram: &Diagram) -> String {
    let Some(story) = diagram.story() else {
        return String::new();
    };
    let mut text = format!("{}\n", diagram.title());
    if !story.about.is_empty() {
        text.push_str(&format!("\n{}\n", markdown::plain(&story.about)));
    }
    let mut seen = Whereabouts::of(diagram);
    for (place, (beat, stage)) in stages(diagram).enumerate() {
        seen.look(&stage.diagram);
        tell(&mut text, &stage.diagram, place, beat, &seen);
    }
    text
}

fn tell(text: &mut String, diagram: &Diagram, place: usize, beat: &Beat, seen: &Whereabouts) {
    let what = &beat.what;
    let mut line = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    line("");
    line(&format!("{}. {}", place + 1, what.title));
    if !what.say.is_empty() {
        line(&markdown::plain(&what.say));
    }
    if !what.question.is_empty() {
        line(&format!("Question: {}", markdown::plain(&what.question)));
    }
    for run in &what.runs {
        let Ok(trace) = simulate(diagram, run.call, diagram.now()) else {
            continue;
        };
        let label = diagram.call(run.call).map_or("", |call| call.label());
        let because = match &trace.verdict {
            Verdict::Allowed { because, .. } | Verdict::Denied { because, .. } => because,
            Verdict::NotModelled { what } => what,
        };
        line(&format!(
            "→ {label}: {}. {because}",
            verdict_words(&trace.verdict)
        ));
    }
    for scope in what.compare.iter().flatten() {
        let it = counts(diagram, *scope, seen);
        let mut words = format!("{}: ", diagram.node_name(*scope));
        // Writing to a text does not fail.
        let _ = write!(
            words,
            "identities {}, role assignments {}, of identities not found {}, copies of secrets {}, \
             reached from one host {}",
            it.identities, it.role_assignments, it.orphaned, it.secrets, it.reach
        );
        line(&words);
    }
    let orphaned = diagram.orphaned_assignments().count();
    if orphaned > 0 {
        line(&format!(
            "Role assignments to an identity that is not found: {orphaned}"
        ));
    }
    if let Some(exhibit) = &what.shows {
        let shown = match exhibit {
            Exhibit::Services(filter) => inventory::to_text(*filter),
            Exhibit::Choice(case) => choice::to_text(case),
        };
        line(shown.trim_end());
    }
    for goal in &what.goals {
        line(&format!("[ ] {}", sentence(diagram, goal)));
    }
}
