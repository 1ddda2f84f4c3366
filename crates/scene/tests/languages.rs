//! Drawings in other languages: what is written in them is told, and fits.

#![expect(clippy::unwrap_used, reason = "what the app brings along must open")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, NodeKind, file};
use vouchsafe_model::flow::{Trace, simulate};
use vouchsafe_model::story;
use vouchsafe_model::text::{Argument, Dictionary};
use vouchsafe_scene::draw::Element;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::layout::{CHIP_HEIGHT, Layout, NodeShape};
use vouchsafe_scene::record::{Part, record_in};
use vouchsafe_scene::svg::drawing;
use vouchsafe_scene::text::{TextStyle, width};
use vouchsafe_scene::words::Wording;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../static")
        .join(name)
}

/// Everything that the app brings along: examples, and stories at each of their beats.
fn shipped() -> Vec<Diagram> {
    let folders = ["examples", "stories"].map(folder);
    let entries = folders.iter().flat_map(|it| std::fs::read_dir(it).unwrap());
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let is_diagram = |path: &&PathBuf| path.extension().is_some_and(|it| it == "json");
    let texts = paths.iter().filter(is_diagram);
    let texts = texts.map(|path| std::fs::read_to_string(path).unwrap());
    let opened = texts.map(|text| file::read(&text).unwrap().diagram);
    opened
        .flat_map(|diagram| {
            let beats: Vec<Diagram> = story::stages(&diagram).map(|(_, it)| it.diagram).collect();
            if beats.is_empty() {
                vec![diagram]
            } else {
                beats
            }
        })
        .collect()
}

/// A language that says everything, in Greek letters, with what is put in behind.
struct Greek;

impl Dictionary for Greek {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let mut said = "Ωμέγα".repeat(1 + id.len() / 20);
        for (_, argument) in arguments {
            match argument {
                Argument::Words(words) => said.push_str(&format!(" {words}")),
                Argument::Number(number) => said.push_str(&format!(" {number}")),
            }
        }
        Some(said)
    }
}

/// A language as it is translated. Sentences in which a number decides stay English.
struct Translated(BTreeMap<String, String>);

impl Translated {
    fn read(language: &str) -> Self {
        let path = folder("data/languages/computed").join(format!("{language}.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let messages = text.lines().filter_map(|line| line.split_once(" = "));
        let own = |(id, words): (&str, &str)| (id.to_owned(), words.to_owned());
        Self(messages.map(own).collect())
    }
}

impl Dictionary for Translated {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let mut said = self.0.get(id)?.clone();
        for (name, argument) in arguments {
            let words = match argument {
                Argument::Words(words) => words.clone(),
                Argument::Number(number) => number.to_string(),
            };
            said = said.replace(&format!("{{ ${name} }}"), &words);
        }
        Some(said)
    }
}

fn greek() -> Wording {
    Wording::of(Rc::new(Greek))
}

/// What people or Azure have named, the longest first.
fn names(diagram: &Diagram) -> Vec<String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut add = |name: &str| {
        names.insert(name.to_owned());
    };
    for name in [
        "Microsoft Entra ID",
        "Azure Resource Manager",
        "Azure Monitor",
        "key1",
        "key2",
        "KEY 1",
        "KEY 2",
        "SAS",
    ] {
        add(name);
    }
    for node in diagram.nodes() {
        add(&node.name);
        match &node.kind {
            NodeKind::Resource(resource) => {
                resource.parts.iter().for_each(|it| add(&it.name));
                resource.holders.iter().for_each(|it| add(&it.name));
            }
            NodeKind::ServicePrincipal { credentials } => {
                credentials.iter().for_each(|it| add(&it.name));
            }
            NodeKind::Note { text, .. } => text.split_whitespace().for_each(&mut add),
            _ => {}
        }
    }
    for it in diagram.role_assignments() {
        add(&diagram.role_name(it.role));
    }
    for it in diagram.database_users() {
        it.roles.iter().for_each(|role| add(role.name()));
    }
    for it in diagram.data_grants() {
        it.roles.iter().for_each(|role| add(role.row().name));
    }
    for it in diagram.deny_assignments() {
        add(&it.rule.name);
    }
    for it in diagram.calls() {
        add(&it.what.name);
    }
    let mut names: Vec<String> = names.into_iter().filter(|it| !it.is_empty()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

fn texts(element: &Element, found: &mut BTreeSet<String>) {
    found.extend(element.text.clone());
    for child in &element.children {
        texts(child, found);
    }
}

/// Holds that a text is in Greek but for names.
fn check_told(text: &str, names: &[String]) {
    let mut rest = text.to_owned();
    for name in names {
        rest = rest.replace(name.as_str(), " ");
    }
    let is_english = rest.contains(|letter: char| letter.is_ascii_alphabetic());
    assert!(!is_english, "“{text}” is not told: {rest:?} is left");
}

fn traces(diagram: &Diagram, wording: &Wording) -> Vec<Trace> {
    let dictionary = wording.dictionary().unwrap();
    let traces = diagram
        .calls()
        .filter_map(|call| simulate(diagram, call.id, diagram.now()).ok());
    traces.map(|trace| trace.told(dictionary)).collect()
}

#[test]
fn nothing_in_a_drawing_stays_english_but_names() {
    for diagram in shipped() {
        let wording = greek();
        let layout = Layout::told(&diagram, &wording);
        let names = names(&diagram);
        let mut found = BTreeSet::new();
        texts(&drawing(&layout, &Default::default()), &mut found);
        for trace in &traces(&diagram, &wording) {
            let film = Film::of(&layout, &[trace], "");
            for change in film.changes() {
                let mut frame = film.frame(change);
                // What travels is told with its trace; much of it is on the wire as it is.
                frame.capsules.clear();
                texts(&drawing(&layout, &frame), &mut found);
                found.insert(film.caption(change).heading);
            }
        }
        for text in found {
            // Addresses are put in as they are.
            check_told(&text.replace("169.254.169.254", ""), &names);
        }
    }
}

#[test]
fn what_is_told_fits_where_it_is_written() {
    for diagram in shipped() {
        let wording = greek();
        let layout = Layout::told(&diagram, &wording);
        for view in layout.nodes().filter(|it| it.shape != NodeShape::Note) {
            let title = match view.shape {
                NodeShape::Card => TextStyle::Title,
                NodeShape::Pill => TextStyle::Pill,
                NodeShape::Room | NodeShape::Note => TextStyle::Scope,
            };
            let ends = view.title_start().x + width(&view.title, title);
            assert!(ends < view.rect.right(), "{}", view.title);
            if view.shape != NodeShape::Pill {
                let ends = view.subtitle_start().x + width(&view.subtitle, TextStyle::Subtitle);
                assert!(ends < view.rect.right(), "{}", view.subtitle);
            }
            for part in &view.parts {
                assert!(part.rect.right() <= view.rect.right(), "{}", part.text);
                let room = part.rect.width - if view.has_rows() { 26 } else { 6 };
                assert!(
                    width(&part.text, TextStyle::Subtitle) < room,
                    "{}",
                    part.text
                );
            }
            for chip in &view.chips {
                assert!(view.rect.contains_rect(chip.rect), "{}", chip.text);
                let room = chip.rect.width - CHIP_HEIGHT;
                assert!(width(&chip.text, TextStyle::Label) < room, "{}", chip.text);
            }
        }
        for label in layout.edges().filter_map(|edge| edge.label.as_ref()) {
            let words = width(&label.text, TextStyle::Label);
            assert!(words < label.rect.width, "{}", label.text);
        }
        for trace in &traces(&diagram, &wording) {
            let film = Film::of(&layout, &[trace], "");
            for change in film.changes() {
                let frame = film.frame(change);
                for capsule in &frame.capsules {
                    let words = width(&capsule.word, TextStyle::Label);
                    assert!(words < capsule.size.width, "{}", capsule.word);
                }
                let stations = frame.stations.iter().map(|it| &it.station);
                let stations = stations.map(|it| (&it.text, it.rect));
                let verdicts = frame.verdicts.iter().map(|it| (&it.text, it.rect));
                for (text, rect) in stations.chain(verdicts) {
                    // There is a sign before the words.
                    assert!(width(text, TextStyle::Label) + 24 < rect.width, "{text}");
                }
            }
        }
    }
}

#[test]
fn nothing_stands_elsewhere_in_another_language_and_nothing_is_covered() {
    let drawings = shipped();
    for language in ["es", "pt", "ja", "ko"] {
        let wording = Wording::of(Rc::new(Translated::read(language)));
        for diagram in &drawings {
            let (english, told) = (Layout::of(diagram), Layout::told(diagram, &wording));
            for (one, other) in english.cards().zip(told.cards()) {
                assert_eq!(one.rect.corner(), other.rect.corner(), "{}", one.title);
            }
            let cards: Vec<_> = told.cards().collect();
            for (i, one) in cards.iter().enumerate() {
                for other in cards.iter().skip(i + 1) {
                    let is_apart = !one.hull().overlaps(other.hull());
                    assert!(
                        is_apart,
                        "{language}: `{}` covers `{}` in {}: a kind, part or secret of the computed sentences is \
                         too long",
                        one.title,
                        other.title,
                        diagram.title()
                    );
                }
                for room in told.rooms() {
                    let is_in = diagram.stands_in(one.id, room.id);
                    let touches = room.rect.overlaps(one.hull());
                    assert!(
                        is_in || !touches,
                        "{language}: `{}` reaches `{}` in {}",
                        room.title,
                        one.title,
                        diagram.title()
                    );
                }
            }
        }
    }
}

#[test]
fn a_layout_that_is_brought_up_to_date_keeps_its_words() {
    let wording = greek();
    let drawings = shipped();
    let mut layout = Layout::told(&Diagram::new(), &wording);
    for diagram in drawings.iter().step_by(7) {
        layout = layout.update(diagram);
        assert!(
            layout == Layout::told(diagram, &wording),
            "{}",
            diagram.title()
        );
        assert_eq!(*layout.wording(), wording);
        let sketch = layout.sketch(diagram);
        assert!(sketch.update(diagram) == layout);
    }
    assert_ne!(greek(), wording);
    assert_ne!(Wording::english(), wording);
}

#[test]
fn a_recording_is_in_one_language() {
    let diagram = shipped().into_iter().next().unwrap();
    let english = record_in(&diagram, Part::Everything, &Wording::english()).unwrap();
    let told = record_in(&diagram, Part::Everything, &greek()).unwrap();
    let scenes = english.scenes.iter().zip(&told.scenes);
    for (_, other) in scenes {
        assert!(other.title.contains("Ωμέγα"), "{}", other.title);
    }
    let written = told.write();
    for words in [">Virtual machine<", "403 denied<", "Storage account"] {
        assert!(!written.contains(words), "{words}");
    }
}
