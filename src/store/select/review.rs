//! What the review panel and its dialogs show.

use vouchsafe_model::advice::assertion::{self, Answer, Outcome};
use vouchsafe_model::advice::{self, Level, Review};
use vouchsafe_model::diagram::{
    AssertionId, Claim, Claimant, Credential, Diagram, IdentityChoice, NewAssertion, NewCall,
    NodeId, Scope,
};
use vouchsafe_model::flow::Fix;
use vouchsafe_model::text::{Dictionary, Text};

use super::{CredentialSource, call_choices};
use crate::language::Words;

/// All that the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewDetails {
    /// What is claimed, and whether it holds.
    pub assertions: Vec<AssertionRow>,
    /// What was found.
    pub review: Review,
}

/// An assertion, and what came of checking it.
#[derive(Clone, Debug, PartialEq)]
pub struct AssertionRow {
    /// Which one.
    pub id: AssertionId,
    /// Its name; `None` where it has none.
    pub name: Option<String>,
    /// What it claims, as a sentence.
    pub sentence: Text,
    /// What it claims, to be changed.
    pub what: NewAssertion,
    /// Whether it holds, and because of what.
    pub outcome: Outcome,
    /// What would make it hold.
    pub fix: Option<Fix>,
}

impl ReviewDetails {
    /// Looks the diagram over and checks what it claims, in the language of the words.
    #[must_use]
    pub fn of(words: &Words, diagram: &Diagram) -> Self {
        let found = Self::in_english(diagram);
        match words.dictionary() {
            Some(dictionary) => found.told(dictionary),
            None => found,
        }
    }

    fn in_english(diagram: &Diagram) -> Self {
        let now = diagram.now();
        let outcomes = assertion::check_all(diagram, now);
        let mut assertions: Vec<AssertionRow> = outcomes
            .into_iter()
            .filter_map(|(id, outcome)| {
                let what = &diagram.assertion(id)?.what;
                Some(AssertionRow {
                    id,
                    name: (!what.name.is_empty()).then(|| what.name.clone()),
                    sentence: said(assertion::sentence(diagram, what)),
                    what: what.clone(),
                    fix: assertion::repair(diagram, what, now),
                    outcome,
                })
            })
            .collect();
        // What does not hold comes first.
        assertions.sort_by_key(|row| match row.outcome.answer {
            Answer::Fails => 0,
            Answer::Undecided => 1,
            Answer::Holds => 2,
        });
        Self {
            assertions,
            review: advice::review(diagram),
        }
    }

    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let assertions = self.assertions.iter().map(|row| AssertionRow {
            sentence: row.sentence.told(dictionary),
            outcome: row.outcome.told(dictionary),
            fix: row.fix.as_ref().map(|fix| fix.told(dictionary)),
            ..row.clone()
        });
        Self {
            assertions: assertions.collect(),
            review: self.review.told(dictionary),
        }
    }
}

impl AssertionRow {
    /// What it is called: by its name, or else by what it claims.
    #[must_use]
    pub fn title(&self) -> Text {
        match &self.name {
            Some(name) => name.into(),
            None => self.sentence.clone(),
        }
    }
}

/// A sentence that begins with a name keeps it as it is spelled; other words get
/// their capital.
#[must_use]
pub fn said(sentence: Text) -> Text {
    sentence.capitalized()
}

/// The word on the badge of an answer.
#[must_use]
pub fn answer_word(words: &Words, answer: Answer) -> String {
    match answer {
        Answer::Holds => words.claim_holds(),
        Answer::Fails => words.claim_fails(),
        Answer::Undecided => words.claim_undecided(),
    }
}

/// The word on the badge of a level.
#[must_use]
pub fn level_word(words: &Words, level: Level) -> String {
    match level {
        Level::High => words.review_high(),
        Level::Medium => words.review_medium(),
        Level::Low => words.review_low(),
    }
}

/// Everyone of whom something can be claimed, by name.
#[must_use]
pub fn claimant_choices(words: &Words, diagram: &Diagram) -> Vec<(NodeId, String)> {
    let mut choices: Vec<(NodeId, String)> = diagram
        .nodes()
        .filter(|node| node.can_be_claimed_of())
        .map(|node| (node.id, format!("{} · {}", node.name, words.kind_of(node))))
        .collect();
    choices.sort_by(|(_, one), (_, other)| one.cmp(other));
    choices
}

/// Everything about which something can be claimed, parts below their resource.
#[must_use]
pub fn target_choices(words: &Words, diagram: &Diagram) -> Vec<(Scope, String)> {
    let mut nodes: Vec<_> = diagram.nodes().collect();
    nodes.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    let mut choices = Vec::new();
    for node in nodes {
        let whole = Scope::Node(node.id);
        if diagram.claimable_operations(whole).is_empty() {
            continue;
        }
        choices.push((whole, format!("{} · {}", node.name, words.kind_of(node))));
        for part in node.resource().into_iter().flat_map(|it| &it.parts) {
            let scope = Scope::Part(node.id, part.id);
            if !diagram.claimable_operations(scope).is_empty() {
                choices.push((
                    scope,
                    format!("{} › {} · {}", node.name, part.name, words.part(part.kind)),
                ));
            }
        }
    }
    choices
}

/// With which credential a host may be meant: any, or one of its own. Nothing to
/// choose for a security principal, which is its own.
#[must_use]
pub fn with_choices(
    words: &Words,
    diagram: &Diagram,
    what: &NewAssertion,
) -> Vec<(Option<Credential>, String)> {
    let Some(claimant) = what.claim.claimant() else {
        return Vec::new();
    };
    let is_host = diagram
        .node(claimant.node)
        .is_some_and(|node| node.resource().is_some());
    if !is_host {
        return Vec::new();
    }
    let targets = diagram.claimed_targets(what.target, what.operation);
    let call = NewCall {
        name: String::new(),
        caller: claimant.node,
        target: targets.first().copied().unwrap_or(what.target),
        operation: what.operation,
        credential: claimant
            .with
            .unwrap_or(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
        audience: None,
    };
    let (_, credentials) = call_choices(words, diagram, &call);
    let mut choices = vec![(None, words.claim_any_credential())];
    choices.extend(credentials.into_iter().filter_map(|it| match it.source {
        CredentialSource::Held(credential) => Some((Some(credential), it.words)),
        CredentialSource::Copied(_) => None,
    }));
    choices
}

/// The same claim about another target: with an operation that it takes.
#[must_use]
pub fn aimed_at(diagram: &Diagram, what: &NewAssertion, target: Scope) -> NewAssertion {
    let offered = diagram.claimable_operations(target);
    let operation = if offered.contains(&what.operation) {
        what.operation
    } else {
        offered.first().copied().unwrap_or(what.operation)
    };
    NewAssertion {
        operation,
        target,
        ..what.clone()
    }
}

/// The same claim in another mood, of the same people as far as that goes.
#[must_use]
pub fn in_mood(words: &Words, diagram: &Diagram, claim: &Claim, mood: Mood) -> Claim {
    let first = claim.nodes().first().copied().or_else(|| {
        claimant_choices(words, diagram)
            .first()
            .map(|(node, _)| *node)
    });
    let claimant = claim.claimant().or_else(|| first.map(Claimant::of));
    match (mood, claimant) {
        (Mood::May, Some(claimant)) => Claim::May(claimant),
        (Mood::MayNot, Some(claimant)) => Claim::MayNot(claimant),
        (Mood::NobodyBut, _) => Claim::NobodyBut(first.into_iter().collect()),
        (_, None) => claim.clone(),
    }
}

/// What is claimed, apart from of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// They may.
    May,
    /// They may not.
    MayNot,
    /// Nobody else may.
    NobodyBut,
}

impl Mood {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::May, Self::MayNot, Self::NobodyBut];

    /// That of a claim.
    #[must_use]
    pub const fn of(claim: &Claim) -> Self {
        match claim {
            Claim::May(_) => Self::May,
            Claim::MayNot(_) => Self::MayNot,
            Claim::NobodyBut(_) => Self::NobodyBut,
        }
    }

    /// What the code calls it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::May => "may",
            Self::MayNot => "may-not",
            Self::NobodyBut => "alone-may",
        }
    }

    /// Its words.
    #[must_use]
    pub fn words(self, words: &Words) -> String {
        match self {
            Self::May => words.claim_may(),
            Self::MayNot => words.claim_may_not(),
            Self::NobodyBut => words.claim_alone_may(),
        }
    }
}
