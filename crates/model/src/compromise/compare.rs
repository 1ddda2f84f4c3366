//! What would each credential of the drawing be worth to somebody else?

use super::foothold::{Foothold, footholds};
use super::{Effect, Lifetime, reach};
use crate::diagram::Diagram;
use crate::text::Text;
use crate::time::Timestamp;

/// Credentials of one drawing that are set side by side, at most.
const MOST_ROWS: usize = 40;

/// What a credential is worth to whoever takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The credential, as something that was taken.
    pub foothold: Foothold,
    /// What it is, in words.
    pub what: Text,
    /// How many things it opens, directly or by what follows from it.
    pub targets: usize,
    /// How many operations on those.
    pub operations: usize,
    /// How long it is good.
    pub lifetime: Lifetime,
    /// What stops it soonest, and how soon; `None` if it opens nothing.
    pub stop: Option<(Text, Effect)>,
}

/// The credentials of the drawing side by side: each secret in a setting and each
/// token that a call is made with, once, in the order of the drawing.
#[must_use]
pub fn compare(diagram: &Diagram, now: Timestamp) -> Vec<Comparison> {
    let mut seen: Vec<Foothold> = Vec::new();
    for node in diagram.nodes() {
        for foothold in footholds(diagram, node.id) {
            let is_credential = match foothold {
                Foothold::LeakedSecret { .. } | Foothold::StolenToken { .. } => true,
                Foothold::ForgedRequest { .. } | Foothold::CodeExecution(_) => false,
            };
            if is_credential && !seen.contains(&foothold) && seen.len() < MOST_ROWS {
                seen.push(foothold);
            }
        }
    }
    seen.into_iter()
        .map(|foothold| row(diagram, foothold, now))
        .collect()
}

fn row(diagram: &Diagram, foothold: Foothold, now: Timestamp) -> Comparison {
    let reach = reach(diagram, &foothold, now);
    let first = reach.gains.first();
    Comparison {
        what: first.map_or_else(Text::empty, |gain| gain.loot.words(diagram)),
        targets: reach.targets().len(),
        operations: reach.reached.iter().map(|it| it.operations.len()).sum(),
        lifetime: first.map_or(Lifetime::Over, |gain| gain.lifetime),
        stop: reach
            .remedies
            .iter()
            .min_by_key(|remedy| remedy.effect)
            .map(|remedy| (remedy.title.clone(), remedy.effect)),
        foothold,
    }
}
