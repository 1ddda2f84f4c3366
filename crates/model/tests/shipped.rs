//! The stories and exercises that come with the app: each claim of each beat is
//! confirmed, and the list that the app loads holds them all.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what the app brings along must open"
)]

use std::path::{Path, PathBuf};

use vouchsafe_model::diagram::{Diagram, file, invariant};
use vouchsafe_model::link;
use vouchsafe_model::story::{confirm, grade, stage, to_text, without_notes};

#[path = "shipped/languages.rs"]
mod languages;
#[path = "support/told.rs"]
mod told;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../static")
        .join(path)
}

/// The files of a folder whose names end so, in order.
fn files_in(path: &str, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder(path))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// All of them by the names of their files, in order.
fn stories() -> Vec<(String, Diagram)> {
    files_in("stories", ".vouchsafe.json")
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(path).unwrap();
            let opened = file::read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(opened.warnings, [], "{name}");
            (name, opened.diagram)
        })
        .collect()
}

#[test]
fn every_claim_of_every_beat_is_confirmed() {
    for (name, diagram) in stories() {
        let found: Vec<String> = confirm(&diagram)
            .iter()
            .map(|it| format!("{:?}: {it}", it.place(&diagram)))
            .collect();
        assert_eq!(found, [""; 0], "{name}");
    }
}

#[test]
fn the_drawing_holds_together_at_every_beat_and_is_the_same_however_one_came() {
    for (name, diagram) in stories() {
        let count = diagram.story().map_or(0, |story| story.beats.len());
        let forwards: Vec<Diagram> = (0..count).map(|at| stage(&diagram, at).diagram).collect();
        for (at, there) in forwards.iter().enumerate().rev() {
            assert_eq!(invariant::violations(there), [], "{name}, beat {}", at + 1);
            assert_eq!(
                *there,
                stage(&diagram, at).diagram,
                "{name}, beat {}",
                at + 1
            );
        }
    }
}

#[test]
fn every_call_of_every_beat_can_be_told_in_every_language() {
    for (_, diagram) in stories() {
        for at in 0..diagram.story().map_or(0, |story| story.beats.len()) {
            told::calls_can_be_told(&stage(&diagram, at).diagram);
        }
    }
}

#[test]
fn each_tells_enough_and_not_too_much() {
    for (name, diagram) in stories() {
        let story = diagram
            .story()
            .unwrap_or_else(|| panic!("{name} has no story"));
        assert!(!story.about.is_empty(), "{name}");
        for (at, beat) in story.beats.iter().enumerate() {
            let what = &beat.what;
            let place = format!("{name}, beat {}", at + 1);
            assert!(!what.title.is_empty(), "{place}");
            assert!((40..=420).contains(&what.say.chars().count()), "{place}");
            let there = stage(&diagram, at).diagram;
            assert!(
                grade(&there, &what.goals)
                    .iter()
                    .all(|it| !it.because.is_empty())
            );
        }
        assert!(to_text(&diagram).lines().count() > story.beats.len());
    }
}

/// A code that phones read holds 2,953 bytes, and the address of the page takes some.
#[test]
fn every_lesson_of_ten_beats_fits_a_code_without_the_notes_of_the_speaker() {
    for (name, diagram) in stories() {
        let beats = diagram.story().map_or(0, |story| story.beats.len());
        let link = link::encode(&without_notes(&diagram)).unwrap();
        assert!(beats > 10 || link.len() < 1_000, "{name}: {}", link.len());
    }
}

/// The app loads one file: a link on each line, stories before exercises.
#[test]
fn the_list_of_stories_holds_them_all() {
    assert_list(&stories(), "data/stories.txt");
}

/// The list holds these documents, a link on each line.
fn assert_list(stories: &[(String, Diagram)], path: &str) {
    let expected: String = stories
        .iter()
        .map(|(name, diagram)| {
            let text =
                link::encode_quick(diagram).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(link::decode(&text).as_ref(), Ok(diagram), "{name}");
            text + "\n"
        })
        .collect();
    let path = folder(path);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, expected).unwrap();
    } else {
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == expected, "write it with UPDATE_GOLDEN=1");
    }
}
