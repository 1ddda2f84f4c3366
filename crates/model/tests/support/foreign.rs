//! A language in which nothing is left of English.

use std::cell::RefCell;
use std::collections::BTreeSet;

use vouchsafe_model::azure::{BuiltInRole, Service};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::text::{Argument, Dictionary, Text};

const CATALOGUE: &str = include_str!("../../../../static/data/languages/computed/en.ftl");

/// It says every sentence as `‹…›`, with what is put into it.
struct Foreign {
    known: BTreeSet<&'static str>,
    /// Every name and text that somebody gave to something.
    drawn: String,
    /// What was put into sentences and stayed English.
    left: RefCell<Vec<String>>,
}

impl Dictionary for Foreign {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        assert!(self.known.contains(id), "no translator knows of {id}");
        let mut said = String::from("‹");
        for (name, argument) in arguments {
            match argument {
                Argument::Number(number) => said.push_str(&number.to_string()),
                Argument::Words(words) => {
                    if !self.is_told(words) {
                        self.left
                            .borrow_mut()
                            .push(format!("{id}, {name}: {words}"));
                    }
                    said.push_str(words);
                }
            }
        }
        said.push('›');
        Some(said)
    }
}

impl Foreign {
    fn of(diagram: &Diagram) -> Self {
        let ids = CATALOGUE.lines().filter_map(|line| line.split_once(" = "));
        Self {
            known: ids.map(|(id, _)| id).collect(),
            drawn: diagram.to_json(),
            left: RefCell::default(),
        }
    }

    /// Whether it is a sentence of this language, or says the same in every language: a name,
    /// quoted or not, a role, a service, an id or a time.
    fn is_told(&self, words: &str) -> bool {
        let is_sentence = words.starts_with('‹') && words.ends_with('›');
        is_sentence
            || !words.contains(|letter: char| letter.is_ascii_lowercase())
            || self.drawn.contains(words.trim_matches(['“', '”']))
            || BuiltInRole::all().any(|role| role.name == words)
            || Service::all().any(|service| service.row().name == words)
            || ["key1", "key2", "RootManageSharedAccessKey"].contains(&words)
    }
}

/// Holds that nothing of these texts stays English where they are told in a language that
/// says everything.
pub(crate) fn can_be_told(diagram: &Diagram, told: impl FnOnce(&dyn Dictionary) -> Vec<Text>) {
    let foreign = Foreign::of(diagram);
    for text in told(&foreign) {
        assert!(
            text.is_empty() || foreign.is_told(&text),
            "this can be told in no other language: “{text}”; write it with `say!`"
        );
    }
    let left = foreign.left.into_inner();
    assert!(
        left.is_empty(),
        "this stays English in every language: {left:#?}"
    );
}
