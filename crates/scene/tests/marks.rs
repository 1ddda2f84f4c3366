//! What lies on a drawing while the calls of a beat are played at once covers nothing that is read.

#![expect(clippy::unwrap_used, reason = "what the app brings along must open")]

use std::path::{Path, PathBuf};

use vouchsafe_model::diagram::{Diagram, file};
use vouchsafe_model::flow::{Trace, simulate};
use vouchsafe_model::story;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::frame::{Capsule, Frame};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{Layout, NodeShape, NodeView};

/// Does something with the end of every beat of every story that makes calls.
fn for_each_end(mut look: impl FnMut(&str, &Layout, &Frame)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/stories");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "json"));
    paths.sort();
    for path in paths {
        let diagram = file::read(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        for (number, (beat, stage)) in (1..).zip(story::stages(&diagram.diagram)) {
            let calls: Vec<_> = beat.what.runs.iter().map(|run| run.call).collect();
            let traces = traces(&stage.diagram, &calls);
            if !traces.is_empty() {
                let layout = Layout::of(&stage.diagram);
                let film = Film::of(&layout, &traces.iter().collect::<Vec<_>>(), "");
                let end = film.frame(film.total());
                look(&format!("{name}, beat {number}"), &layout, &end);
            }
        }
    }
}

fn traces(diagram: &Diagram, calls: &[vouchsafe_model::diagram::CallId]) -> Vec<Trace> {
    let made = calls
        .iter()
        .map(|call| simulate(diagram, *call, diagram.now()));
    made.filter_map(Result::ok).collect()
}

fn rect_of(capsule: &Capsule) -> Rect {
    Rect::around(capsule.at.rounded(), capsule.size)
}

/// What of a node is its name and what it is.
fn words(view: &NodeView) -> Rect {
    match view.shape {
        NodeShape::Room => view.label_strip(),
        NodeShape::Card | NodeShape::Pill | NodeShape::Note => view.rect,
    }
}

#[test]
fn nothing_that_has_come_to_rest_covers_another() {
    let mut faults = Vec::new();
    for_each_end(|name, _, frame| {
        for (index, one) in frame.capsules.iter().enumerate() {
            for other in frame.capsules.iter().skip(index + 1) {
                // What says the same at the same place looks like one.
                let is_same = one.word == other.word && rect_of(one) == rect_of(other);
                if rect_of(one).overlaps(rect_of(other)) && !is_same {
                    faults.push(format!("{name}: {} on {}", one.word, other.word));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_verdict_covers_no_name_and_nothing_else_that_is_said() {
    let mut faults = Vec::new();
    for_each_end(|name, layout, frame| {
        for (index, verdict) in frame.verdicts.iter().enumerate() {
            let mut check = |what: &str, rect: Rect| {
                if rect.overlaps(verdict.rect) {
                    faults.push(format!("{name}: {} on {what}", verdict.text));
                }
            };
            for view in layout.nodes() {
                check(&view.title, words(view));
                if let Some((text, mark)) = view.orphans_mark() {
                    check(&text, mark);
                }
            }
            for station in &frame.stations {
                check(&station.station.text, station.station.rect);
            }
            for capsule in &frame.capsules {
                check(&capsule.word, rect_of(capsule));
            }
            for other in frame.verdicts.iter().skip(index + 1) {
                check(&other.text, other.rect);
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_station_lies_on_no_name_of_a_group() {
    let mut faults = Vec::new();
    for_each_end(|name, layout, frame| {
        for station in frame.stations.iter().map(|it| &it.station) {
            for room in layout.rooms() {
                if room.label_strip().overlaps(station.rect) {
                    faults.push(format!("{name}: {} on {}", station.text, room.title));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}
