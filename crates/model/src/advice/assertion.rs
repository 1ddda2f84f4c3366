//! Does what a diagram claims of itself hold, because of what, and what would
//! make it hold?
//!
//! A claim is checked by trying it: the flows by which drawn calls are traced
//! are asked what would happen, for each identity that somebody has and for each
//! secret that they hold. So a host that holds an account key may read what its
//! identity may not, and a claim that says otherwise does not hold.
//!
//! A claim is about what is drawn, as it is when everything has arrived: a clock
//! that runs makes no difference.
//!
//! What somebody could do in two steps (take the keys of an account, assign
//! themselves a role) is not counted as what they may do: findings tell of that.

mod repair;
mod ways;
mod words;

use std::borrow::Cow;

use crate::diagram::{AssertionId, Claim, Credential, Diagram, Edit, NewAssertion, NodeId, Scope};
use crate::flow::{self, Deciding, Fix, Verdict};
use crate::say;
use crate::text::{Dictionary, Text};
use crate::time::Timestamp;
use ways::Way;

pub use words::sentence;

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails,
    /// The model does not cover what would decide it.
    Undecided,
}

/// What came of checking a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it holds.
    pub answer: Answer,
    /// Because of what, in one sentence.
    pub because: Text,
    /// What was tried and bears on the answer: for a claim that fails because
    /// somebody may, each way in which they may; for one that holds, the way in
    /// which they may, or why each way is barred.
    pub paths: Vec<Path>,
}

impl Outcome {
    /// The same outcome in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let paths = self.paths.iter().map(|path| Path {
            words: path.words.told(dictionary),
            ..path.clone()
        });
        Self {
            answer: self.answer,
            because: self.because.told(dictionary),
            paths: paths.collect(),
        }
    }
}

/// One way in which somebody may, or may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Who.
    pub who: NodeId,
    /// With which credential, of a host.
    pub with: Option<Credential>,
    /// At what.
    pub at: Scope,
    /// Whether it leads there; `None` where the model does not say.
    pub is_open: Option<bool>,
    /// The way and what decides it, in a sentence.
    pub words: Text,
    /// What of the drawing decides it.
    pub decided_by: Vec<Deciding>,
}

/// At most so many ways are told.
const MAX_PATHS: usize = 20;

/// Checks every assertion of the diagram, in the order in which they were made.
#[must_use]
pub fn check_all(diagram: &Diagram, now: Timestamp) -> Vec<(AssertionId, Outcome)> {
    let diagram = &*settled(diagram);
    diagram
        .assertions()
        .map(|it| (it.id, check_settled(diagram, &it.what, now)))
        .collect()
}

/// Checks a claim, whether or not the diagram makes it.
#[must_use]
pub fn check(diagram: &Diagram, what: &NewAssertion, now: Timestamp) -> Outcome {
    check_settled(&settled(diagram), what, now)
}

/// The diagram when everything in it has arrived.
fn settled(diagram: &Diagram) -> Cow<'_, Diagram> {
    if diagram.clock().is_none() {
        return Cow::Borrowed(diagram);
    }
    let mut settled = diagram.clone();
    // It is refused only where no clock runs.
    let _ = settled.apply(&Edit::StopClock);
    Cow::Owned(settled)
}

fn check_settled(diagram: &Diagram, what: &NewAssertion, now: Timestamp) -> Outcome {
    let targets = diagram.claimed_targets(what.target, what.operation);
    if targets.is_empty() {
        return Outcome {
            answer: Answer::Undecided,
            because: say!(
                "{place} has nothing yet at which one could {to_do}.",
                place = diagram.scope_name(what.target),
                to_do = flow::to_do(what.operation)
            ),
            paths: Vec::new(),
        };
    }
    match &what.claim {
        Claim::May(claimant) => may(
            diagram,
            &targets,
            |at| ways::of(diagram, *claimant, what.operation, at, now),
            what,
        ),
        Claim::MayNot(claimant) => {
            let ways: Vec<Way> = targets
                .iter()
                .flat_map(|at| ways::of(diagram, *claimant, what.operation, *at, now))
                .collect();
            may_not(
                diagram,
                &ways,
                |to_do| {
                    let name = diagram.node_name(claimant.node);
                    say!("{name} has no way to {to_do}.", name, to_do)
                },
                what,
            )
        }
        Claim::NobodyBut(nodes) => {
            let ways: Vec<Way> = targets
                .iter()
                .flat_map(|at| ways::of_all_but(diagram, nodes, what.operation, *at, now))
                .collect();
            may_not(
                diagram,
                &ways,
                |to_do| {
                    if nodes.is_empty() {
                        say!("Nobody who is drawn has a way to {to_do}.", to_do)
                    } else {
                        say!("Nobody else who is drawn has a way to {to_do}.", to_do)
                    }
                },
                what,
            )
        }
    }
}

/// The smallest edit that makes a claim hold that does not. `None` where none
/// was found.
#[must_use]
pub fn repair(diagram: &Diagram, what: &NewAssertion, now: Timestamp) -> Option<Fix> {
    let diagram = &*settled(diagram);
    let outcome = check(diagram, what, now);
    if outcome.answer != Answer::Fails {
        return None;
    }
    let found = match &what.claim {
        Claim::May(claimant) => repair::let_in(diagram, what, *claimant, now),
        Claim::MayNot(_) | Claim::NobodyBut(_) => repair::keep_out(diagram, what, now),
    };
    // Behind what it takes away there may be something that is not modelled.
    found.filter(|fix| {
        let mut after = diagram.clone();
        after.apply(&fix.edit).is_ok() && check(&after, what, now).answer == Answer::Holds
    })
}

/// It holds if there is a way to each of the targets.
fn may(
    diagram: &Diagram,
    targets: &[Scope],
    ways_to: impl Fn(Scope) -> Vec<Way>,
    what: &NewAssertion,
) -> Outcome {
    let mut taken = Vec::new();
    for at in targets {
        let ways = ways_to(*at);
        if let Some(open) = ways.iter().find(|way| way.attempt.is_allowed()) {
            taken.push(open.path(diagram));
            continue;
        }
        let is_unsure = ways
            .iter()
            .any(|way| matches!(way.attempt.verdict, Verdict::NotModelled { .. }));
        let paths = paths(diagram, ways.iter());
        let because = match paths.as_slice() {
            [only] => only.words.clone(),
            [] => say!(
                "{name} has neither an identity nor a secret to prove itself with.",
                name = who(diagram, what)
            ),
            several => say!(
                "None of {count} ways leads to {place}.",
                count = several.len(),
                place = flow::scope_words(diagram, *at)
            ),
        };
        return Outcome {
            answer: if is_unsure {
                Answer::Undecided
            } else {
                Answer::Fails
            },
            because,
            paths,
        };
    }
    taken.truncate(MAX_PATHS);
    Outcome {
        answer: Answer::Holds,
        because: first_words(&taken),
        paths: taken,
    }
}

/// It holds if there is no way to any of the targets.
fn may_not(
    diagram: &Diagram,
    ways: &[Way],
    no_way: impl FnOnce(Text) -> Text,
    what: &NewAssertion,
) -> Outcome {
    let open = || ways.iter().filter(|way| way.attempt.is_allowed());
    let unsure = || {
        ways.iter()
            .filter(|way| matches!(way.attempt.verdict, Verdict::NotModelled { .. }))
    };
    if open().next().is_some() {
        let paths = paths(diagram, open());
        let because = match open().count() {
            1 => first_words(&paths),
            several if several > MAX_PATHS => say!(
                "There are more than {count} ways to do it all the same.",
                count = MAX_PATHS
            ),
            count => say!("There are {count} ways to do it all the same.", count),
        };
        return Outcome {
            answer: Answer::Fails,
            because,
            paths,
        };
    }
    if unsure().next().is_some() {
        let paths = paths(diagram, unsure());
        return Outcome {
            answer: Answer::Undecided,
            because: first_words(&paths),
            paths,
        };
    }
    Outcome {
        answer: Answer::Holds,
        because: no_way(flow::to_do(what.operation)),
        paths: paths(diagram, ways.iter()),
    }
}

fn first_words(paths: &[Path]) -> Text {
    paths
        .first()
        .map_or_else(Text::empty, |it| it.words.clone())
}

fn who<'d>(diagram: &'d Diagram, what: &NewAssertion) -> &'d str {
    what.claim
        .claimant()
        .map_or("", |claimant| diagram.node_name(claimant.node))
}

fn paths<'w>(diagram: &Diagram, ways: impl Iterator<Item = &'w Way>) -> Vec<Path> {
    ways.take(MAX_PATHS).map(|way| way.path(diagram)).collect()
}
