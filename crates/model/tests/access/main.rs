//! Access decisions, held against worlds written by hand and against a slow
//! reference that follows the definition word by word.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where something does not hold"
)]

mod agreement;
mod near_misses;
mod reference;
mod world;

use std::path::Path;

use vouchsafe_model::access::Decision;
use world::World;

/// How a decision is written in a world.
fn written(decision: &Decision<'_>) -> String {
    let ids = decision.deciding_ids().join(" ");
    match decision {
        Decision::Allowed { .. } => format!("allowed by {ids}"),
        Decision::Denied { .. } => format!("denied by {ids}"),
        Decision::NotAllowed { .. } => "not allowed".to_owned(),
    }
}

#[test]
fn every_world_is_decided_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/access/worlds");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 30, "only {} worlds", files.len());

    let mut wrong = Vec::new();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let world = World::read(&std::fs::read_to_string(&path).unwrap());
        let index = world.estate.index();
        assert!(!world.questions.is_empty(), "{name} asks nothing");
        for asked in &world.questions {
            for (how, found) in [
                ("decided", written(&index.decide(&asked.question))),
                (
                    "reference",
                    reference::decide(&world.estate, &asked.question),
                ),
            ] {
                if found != asked.answer {
                    let (line, answer) = (asked.line, &asked.answer);
                    wrong.push(format!("{name}:{line}: {how}: {found}, not {answer}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
