//! A story in words: for those who read, and for reviews.

use std::fmt::Write;

use super::confirm::verdict_words;
use super::counts::{Whereabouts, counts};
use super::grade::sentence;
use super::markdown;
use super::stage::stages;
use crate::diagram::{Beat, Diagram, Exhibit};
use crate::flow::{Verdict, simulate};
use crate::text::Text;
use crate::{choice, inventory};

/// A beat in words: what is said, and what the model says of the calls that are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is called.
    pub title: String,
    /// What is said: short Markdown.
    pub say: String,
    /// What is asked: short Markdown. Empty: nothing.
    pub question: String,
    /// How each of its calls ends.
    pub calls: Vec<ToldCall>,
    /// What is counted, a line each.
    pub counted: Vec<String>,
    /// What is shown besides the drawing, as text of several lines.
    pub shown: Option<String>,
    /// What whoever practises is to reach.
    pub goals: Vec<String>,
}

/// How a call ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldCall {
    /// What the call is called.
    pub label: String,
    /// How it ends.
    pub verdict: Verdict,
}

impl ToldCall {
    /// How it ends, in a few words: `denied, 403 AuthorizationPermissionMismatch`.
    #[must_use]
    pub fn outcome(&self) -> String {
        verdict_words(&self.verdict).into_string()
    }

    /// Because of what, in a sentence.
    #[must_use]
    pub fn because(&self) -> &str {
        match &self.verdict {
            Verdict::Allowed { because, .. } | Verdict::Denied { because, .. } => because,
            Verdict::NotModelled { what } => what,
        }
    }
}

/// The story of a diagram in words, beat by beat. Empty where there is none.
#[must_use]
pub fn told(diagram: &Diagram) -> Vec<Told> {
    let mut seen = Whereabouts::of(diagram);
    let beats = stages(diagram).map(|(beat, stage)| {
        seen.look(&stage.diagram);
        tell(&stage.diagram, beat, &seen)
    });
    beats.collect()
}

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
    for (place, beat) in told(diagram).iter().enumerate() {
        write(&mut text, place, beat);
    }
    text
}

fn write(text: &mut String, place: usize, beat: &Told) {
    let mut line = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    line("");
    line(&format!("{}. {}", place + 1, beat.title));
    if !beat.say.is_empty() {
        line(&markdown::plain(&beat.say));
    }
    if !beat.question.is_empty() {
        line(&format!("Question: {}", markdown::plain(&beat.question)));
    }
    for call in &beat.calls {
        line(&format!(
            "→ {}: {}. {}",
            call.label,
            call.outcome(),
            call.because()
        ));
    }
    for counted in &beat.counted {
        line(counted);
    }
    if let Some(shown) = &beat.shown {
        line(shown);
    }
    for goal in &beat.goals {
        line(&format!("[ ] {goal}"));
    }
}

fn tell(diagram: &Diagram, beat: &Beat, seen: &Whereabouts) -> Told {
    let what = &beat.what;
    let calls = what.runs.iter().filter_map(|run| {
        let trace = simulate(diagram, run.call, diagram.now()).ok()?;
        let label = diagram.call(run.call).map_or("", |call| call.label());
        Some(ToldCall {
            label: label.to_owned(),
            verdict: trace.verdict,
        })
    });
    let mut counted = Vec::new();
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
        counted.push(words);
    }
    let orphaned = diagram.orphaned_assignments().count();
    if orphaned > 0 {
        counted.push(format!(
            "Role assignments to an identity that is not found: {orphaned}"
        ));
    }
    let shown = what.shows.as_ref().map(|exhibit| match exhibit {
        Exhibit::Services(filter) => inventory::to_text(*filter),
        Exhibit::Choice(case) => choice::to_text(case),
    });
    let goals = what.goals.iter().map(|it| sentence(diagram, it));
    Told {
        title: what.title.clone(),
        say: what.say.clone(),
        question: what.question.clone(),
        calls: calls.collect(),
        counted,
        shown: shown.map(|text| text.trim_end().to_owned()),
        goals: goals.map(Text::into_string).collect(),
    }
}
