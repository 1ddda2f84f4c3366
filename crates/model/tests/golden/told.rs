//! Can every sentence of a trace be told in another language?

mod attack;

use std::collections::BTreeSet;

use vouchsafe_model::flow::Trace;
use vouchsafe_model::text::{Argument, Dictionary, Text};

pub(crate) use attack::{comparison_can_be_told, reach_can_be_told};

const CATALOGUE: &str = include_str!("../../../../static/data/languages/computed/en.ftl");

/// A language that says everything that translators know of.
struct Everything(BTreeSet<&'static str>);

impl Dictionary for Everything {
    fn say(&self, id: &str, _: &[(&'static str, Argument)]) -> Option<String> {
        assert!(
            self.0.contains(id),
            "no translator knows of {id}: list its words in text/catalogue.rs"
        );
        Some(id.to_owned())
    }
}

/// The ids that translators know of.
fn ids() -> BTreeSet<&'static str> {
    let lines = CATALOGUE.lines();
    lines
        .filter_map(|line| Some(line.split_once(" = ")?.0))
        .collect()
}

/// Holds that every sentence of the trace can be told, and that what it says is listed.
pub(crate) fn can_be_told(trace: &Trace) {
    let told = trace.told(&Everything(ids()));
    let is_sentence = |text: &Text| text.split(' ').count() > 2;
    for step in &told.steps {
        for text in [&step.caption, &step.detail] {
            assert!(
                text.is_translated() || !is_sentence(text),
                "this can be told in no other language: “{text}”; write it with `say!`"
            );
        }
        assert!(step.checks.iter().all(|check| check.asks.is_translated()));
    }
    for fix in &told.fixes {
        for text in [&fix.title, &fix.why] {
            assert!(
                text.is_translated() || !is_sentence(text),
                "this can be told in no other language: “{text}”; write it with `say!`"
            );
        }
    }
}
