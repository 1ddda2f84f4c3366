//! Random diagrams: made by random edits, many of which are refused. What is chosen, and how, stands in the folder
//! `random`, a file for each subject.

#[path = "random/calls.rs"]
mod calls;
#[path = "random/choices.rs"]
mod choices;
#[path = "random/edits.rs"]
mod edits;
#[path = "random/grants.rs"]
mod grants;
#[path = "random/review.rs"]
mod review;
#[path = "random/secrets.rs"]
mod secrets;
#[path = "random/story.rs"]
mod story;
#[path = "random/time.rs"]
mod time;
#[path = "random/trust.rs"]
mod trust;

use choices::Choices;
use proptest::prelude::*;
use vouchsafe_model::diagram::{Diagram, Edit};

/// Numbers from which one edit is made, given a diagram.
pub(crate) type Seed = [u16; 8];

/// Seeds for so many edits.
pub(crate) fn seeds(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec(any::<Seed>(), count)
}

/// A diagram that so many edits have made. Time does not run on it.
#[allow(
    dead_code,
    reason = "some tests want diagrams on which time may run, others not"
)]
pub(crate) fn diagrams(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Diagram> {
    diagrams_in_time(count).prop_map(|mut diagram| {
        let _ = diagram.apply(&Edit::StopClock);
        diagram
    })
}

/// A diagram that so many edits have made. Time may run on it.
#[allow(
    dead_code,
    reason = "some tests want diagrams on which time may run, others not"
)]
pub(crate) fn diagrams_in_time(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Diagram> {
    seeds(count).prop_map(|seeds| {
        let mut diagram = Diagram::new();
        for seed in seeds {
            let edit = edit(&diagram, seed);
            let _ = diagram.apply(&edit);
        }
        diagram
    })
}

/// An edit to the diagram: most often one that could be meant.
pub(crate) fn edit(diagram: &Diagram, seed: Seed) -> Edit {
    Choices::new(diagram, seed).edit(seed[0])
}
