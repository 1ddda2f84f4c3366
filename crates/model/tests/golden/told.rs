//! Can every sentence about an attack be told in another language?

mod attack;

use std::collections::BTreeSet;

pub(crate) use attack::{comparison_can_be_told, reach_can_be_told};

const CATALOGUE: &str = include_str!("../../../../static/data/languages/computed/en.ftl");

/// The ids that translators know of.
fn ids() -> BTreeSet<&'static str> {
    let lines = CATALOGUE.lines();
    lines
        .filter_map(|line| Some(line.split_once(" = ")?.0))
        .collect()
}
