//! Recordings: what is computed here is what is read there.

use vouchsafe_model::diagram::{CallId, Diagram, file};
use vouchsafe_model::link;
use vouchsafe_playback::{Recording, RecordingError, Timed};

use crate::record::{Part, RecordError, record};
use crate::snippet::{Recorded, Snippet};
use crate::words::Wording;

fn story() -> Diagram {
    let text = include_str!("../../../../static/stories/05-payroll-at-peoplesphere.vouchsafe.json");
    file::read(text).unwrap().diagram
}

#[test]
fn a_recording_is_read_as_it_was_written_and_always_the_same() {
    let recording = record(&story(), Part::Everything).unwrap();
    let text = recording.write();
    assert_eq!(Recording::read(&text).unwrap(), recording);
    assert_eq!(record(&story(), Part::Everything).unwrap().write(), text);
}

#[test]
fn each_beat_is_a_scene_that_ends_as_the_model_says() {
    let diagram = story();
    let recording = record(&diagram, Part::Everything).unwrap();
    let beats = &diagram.story().unwrap().beats;
    assert_eq!(recording.scenes.len(), beats.len());
    for (scene, beat) in recording.scenes.iter().zip(beats) {
        assert_eq!(scene.title, beat.what.title);
        assert_eq!(scene.calls.len(), beat.what.runs.len());
        for (call, run) in scene.calls.iter().zip(&beat.what.runs) {
            let is_allowed =
                call.verdict.outcome == vouchsafe_playback::recording::Outcome::Allowed;
            let claimed = run
                .expected
                .as_ref()
                .map(|it| matches!(it, vouchsafe_model::diagram::Expected::Allowed));
            assert_eq!(Some(is_allowed), claimed, "{}", scene.title);
        }
        let last = scene.moments.last().unwrap();
        assert!(scene.total().0 >= f64::from(last.at));
    }
}

#[test]
fn a_recording_carries_the_diagram_without_what_only_the_speaker_sees() {
    let recording = record(&story(), Part::Everything).unwrap();
    let carried = link::decode(&recording.link).unwrap();
    let beats = &carried.story().unwrap().beats;
    assert!(beats.iter().all(|beat| beat.what.notes.is_empty()));
    assert!(!recording.write().contains("notes"));
}

#[test]
fn what_is_not_there_is_not_recorded() {
    let nobody = CallId::new(9_999);
    assert_eq!(
        record(&story(), Part::Call(nobody)),
        Err(RecordError::NoSuchCall(nobody))
    );
}

#[test]
fn a_drawing_on_which_nothing_is_called_is_a_still() {
    let recording = record(&Diagram::new(), Part::Everything).unwrap();
    assert_eq!(recording.scenes.len(), 1);
    assert!(recording.scenes[0].calls.is_empty());
    assert_eq!(Recording::read(&recording.write()).unwrap(), recording);
}

#[test]
fn a_damaged_recording_is_refused() {
    let recording = record(&story(), Part::Everything).unwrap();
    let text = recording.write();
    for length in (0..text.len()).step_by(997) {
        if let Some(cut) = text.get(..length) {
            assert!(Recording::read(cut).is_err(), "cut at {length}");
        }
    }
    let changed = |change: &dyn Fn(&mut Recording)| {
        let mut recording = recording.clone();
        change(&mut recording);
        Recording::read(&recording.write())
    };
    let damaged = |result: Result<Recording, RecordingError>| {
        matches!(result, Err(RecordingError::Damaged(_)))
    };
    assert!(damaged(changed(&|it| it.scenes.clear())));
    assert!(damaged(changed(&|it| it.pieces.truncate(1))));
    assert!(damaged(changed(&|it| it.scenes[0].area[2] = 0)));
    assert!(damaged(changed(&|it| it.scenes[0].moments.reverse())));
    assert!(damaged(changed(&|it| it.scenes[0].steps.reverse())));
    // Nor does a forged one hold anybody up, or say what is not so.
    assert!(damaged(changed(&|it| {
        let mut still = it.scenes[0].clone();
        (still.calls, still.steps) = (Vec::new(), Vec::new());
        still.moments.truncate(1);
        it.scenes = vec![still; 1_001];
    })));
    assert!(damaged(changed(
        &|it| it.scenes[0].drawing = vec![0; 100_000]
    )));
    assert!(damaged(changed(&|it| {
        let mut call = it.scenes[0].calls[0].clone();
        call.steps.truncate(1);
        call.exchanges.truncate(1);
        it.scenes[0].calls = vec![call; 201];
    })));
    assert!(damaged(changed(
        &|it| it.scenes[0].calls[0].verdict_step = 99
    )));
    assert!(damaged(changed(
        &|it| it.scenes[0].calls[0].steps[0].exchange = Some(99)
    )));
    assert!(damaged(changed(&|it| it.link.push_str("&lang=es"))));
    assert!(matches!(
        changed(&|it| it.version = 2),
        Err(RecordingError::UnknownVersion(2))
    ));
    assert!(matches!(
        Recording::read("[]"),
        Err(RecordingError::NotARecording(_))
    ));
    assert!(matches!(
        Recording::read(&" ".repeat(5_000_000)),
        Err(RecordingError::TooLong)
    ));
    let hostile = text.replacen("<rect ", "<rect onclick=\\\"alert(1)\\\" ", 1);
    assert!(matches!(
        Recording::read(&hostile),
        Err(RecordingError::Markup(_))
    ));
}

#[test]
fn the_snippet_is_one_block_that_nothing_in_it_ends() {
    let mut recording = record(&story(), Part::Everything).unwrap();
    recording.title = "'><script>alert(1)</script>\"&quot;".to_owned();
    let snippet = Snippet {
        diagram: &story(),
        wording: &Wording::english(),
        recording: &recording,
        recorded: Recorded::Inside,
        attributes: &[("height", "\"><script>".to_owned())],
        studio: Some("/vouchsafe/"),
        guest: Some("/vouchsafe/embed"),
    };
    let html = snippet.html();
    assert!(
        !html.contains("\n\n"),
        "an empty line would end the block in Markdown"
    );
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</script>").count(), 1);
    assert!(html.contains("src=\"/vouchsafe/embed/vouchsafe-diagram.js\""));
    // What a browser finds in the element is the recording.
    let (_, rest) = html.split_once(" recording='").unwrap();
    let (json, _) = rest.split_once("'>").unwrap();
    assert!(!json.contains(['&', '<', '\'']));
    assert_eq!(Recording::read(json).unwrap(), recording);
}
