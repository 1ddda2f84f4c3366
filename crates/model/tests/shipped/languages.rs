//! The stories in other languages: their words stand in files of Project Fluent beside
//! the stories, `static/stories/es/<name>.ftl`. Everything is translated, what is
//! literal is the same, and what comes of it is still a story that the model confirms.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use vouchsafe_model::diagram::{BeatId, Diagram};
use vouchsafe_model::link;
use vouchsafe_model::story::{BeatWords, StoryWords, confirm};

use super::{assert_list, files_in, folder, stories};

/// The languages besides English.
const LANGUAGES: [&str; 4] = ["es", "pt", "ja", "ko"];

/// Every text of a story by the name that a file gives it: `title`, `beat-3.say`.
type Texts = BTreeMap<String, String>;

/// The texts in a file.
fn read(name: &str, source: &str) -> Texts {
    let resource = fluent_syntax::parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut texts = Texts::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let text =
            text(pattern).unwrap_or_else(|| panic!("{name}, {key}: only text may stand here"));
        assert!(!text.trim().is_empty(), "{name}, {key}: empty");
        assert!(
            texts.insert(key.clone(), text).is_none(),
            "{name}, {key}: twice"
        );
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                if let Some(value) = &message.value {
                    add(id.to_owned(), value);
                }
                for attribute in &message.attributes {
                    add(format!("{id}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{name}: {entry:?}"),
        }
    }
    texts
}

/// What a pattern says, where it says the same always.
fn text(pattern: &Pattern<&str>) -> Option<String> {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    pieces.collect()
}

/// The texts of a story as its own file would have them.
fn texts_of(words: &StoryWords) -> Texts {
    let mut texts = Texts::new();
    let mut add = |key: String, text: &str| {
        if !text.is_empty() {
            texts.insert(key, text.to_owned());
        }
    };
    add("title".to_owned(), &words.title);
    add("about".to_owned(), &words.about);
    for (id, beat) in &words.beats {
        let key = |attribute: &str| format!("beat-{}.{attribute}", id.number());
        add(key("title"), &beat.title);
        add(key("say"), &beat.say);
        add(key("notes"), &beat.notes);
        add(key("question"), &beat.question);
        for (place, goal) in &beat.goals {
            add(key(&format!("goal-{}", place + 1)), goal);
        }
    }
    texts
}

/// The words that a file says in place of a story's own.
fn words(own: &StoryWords, texts: &Texts) -> StoryWords {
    let said = |key: &str| texts.get(key).cloned().unwrap_or_default();
    let beat = |id: &BeatId, beat: &BeatWords| {
        let said = |attribute: &str| said(&format!("beat-{}.{attribute}", id.number()));
        BeatWords {
            title: said("title"),
            say: said("say"),
            notes: said("notes"),
            question: said("question"),
            goals: beat
                .goals
                .keys()
                .map(|place| (*place, said(&format!("goal-{}", place + 1))))
                .collect(),
        }
    };
    StoryWords {
        title: said("title"),
        about: said("about"),
        beats: own
            .beats
            .iter()
            .map(|(id, it)| (*id, beat(id, it)))
            .collect(),
    }
}

/// What a translation leaves as it is: code and addresses, in order of the alphabet.
fn literals(text: &str) -> Vec<&str> {
    let code = text.split('`').skip(1).step_by(2);
    let addresses = text.match_indices("https://").map(|(at, _)| {
        let rest = &text[at..];
        let end = rest.find(|letter: char| {
            letter.is_whitespace() || !letter.is_ascii() || matches!(letter, ')' | '`' | ',' | ';')
        });
        rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ':'])
    });
    let mut found: Vec<&str> = code.chain(addresses).collect();
    found.sort_unstable();
    found
}

/// All stories in a language, by the names of their files, in order.
fn told_in(language: &str) -> Vec<(String, Diagram)> {
    let told = stories().into_iter().map(|(file, diagram)| {
        let name = file.trim_end_matches(".vouchsafe.json");
        let path = folder(&format!("stories/{language}/{name}.ftl"));
        let place = format!("{language}/{name}");
        let source = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let own = StoryWords::of(&diagram).unwrap_or_else(|| panic!("{name} has no story"));
        let (english, texts) = (texts_of(&own), read(&place, &source));
        let keys = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&texts), keys(&english), "{place}");
        for (key, text) in &texts {
            let original = english.get(key).unwrap();
            assert_eq!(literals(text), literals(original), "{place}, {key}");
        }
        let told = words(&own, &texts)
            .in_place_of(&diagram)
            .unwrap_or_else(|error| panic!("{place}: {error}"));
        (file, told)
    });
    told.collect()
}

#[test]
fn the_list_of_each_language_holds_every_story_with_all_its_words() {
    for language in LANGUAGES {
        let told = told_in(language);
        for (name, diagram) in &told {
            let place = format!("{language}/{name}");
            let found: Vec<String> = confirm(diagram).iter().map(ToString::to_string).collect();
            assert_eq!(found, [""; 0], "{place}");
            link::encode(diagram).unwrap_or_else(|error| panic!("{place}: {error}"));
        }
        assert_list(&told, &format!("data/stories.{language}.txt"));
    }
}

#[test]
fn no_language_has_a_story_that_is_none() {
    let names: BTreeSet<String> = stories()
        .into_iter()
        .map(|(name, _)| name.replace(".vouchsafe.json", ".ftl"))
        .collect();
    for language in LANGUAGES {
        let found = files_in(&format!("stories/{language}"), "").into_iter();
        let found = found.map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
        assert_eq!(found.collect::<BTreeSet<_>>(), names, "{language}");
    }
}

#[test]
fn other_words_change_nothing_but_words() {
    for (name, diagram) in stories() {
        let own = StoryWords::of(&diagram).unwrap();
        assert_eq!(own.in_place_of(&diagram).as_ref(), Ok(&diagram), "{name}");
        let mut other = own.clone();
        other.title = "Otro".to_owned();
        for beat in other.beats.values_mut() {
            beat.say = "Otra cosa.".to_owned();
            for goal in beat.goals.values_mut() {
                *goal = "Una meta".to_owned();
            }
        }
        let told = other.in_place_of(&diagram).unwrap();
        assert_eq!(StoryWords::of(&told).as_ref(), Some(&other), "{name}");
        assert_eq!(own.in_place_of(&told).as_ref(), Ok(&diagram), "{name}");
    }
}

#[test]
fn what_is_literal_is_found() {
    assert_eq!(
        literals("`a` y [b](https://c/d), `e f`. Véase https://g/h.i."),
        ["a", "e f", "https://c/d", "https://g/h.i"]
    );
    assert_eq!(literals("詳しくは https://g/h。"), ["https://g/h"]);
}
