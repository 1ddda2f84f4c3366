//! Stories: written beat by beat, told forwards and backwards, presented.

use vouchsafe_app::input::clicker::Click;
use vouchsafe_app::input::{CommandId, Key, KeyPlace, KeyPress, Modifiers, Platform};
use vouchsafe_app::store::{Action, SideFace};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::diagram::{
    BeatId, Credential, Diagram, Edit, Expected, IdentityChoice, NewBeat, NewCall, Scope, Story,
    WorldPoint,
};
use vouchsafe_model::story::{Prediction, confirm};

use crate::harness::Studio;

/// A machine and an account, and the call between them.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    let (host, account) = (studio.node("vm"), studio.node("contosostore"));
    let diagram = studio.diagram();
    let parts = &diagram.node(account).unwrap().resource().unwrap().parts;
    let container = parts.first().expect("a container").id;
    studio.edit(Edit::AddCall(NewCall {
        name: String::new(),
        caller: host,
        target: Scope::Part(account, container),
        operation: "read-blob".parse().unwrap(),
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    }));
    studio
}

fn story(studio: &Studio) -> Story {
    (**studio.state.story().expect("there is a story")).clone()
}

fn beat_on_stage(studio: &Studio) -> usize {
    let telling = studio.state.telling.clone().expect("a beat is on stage");
    telling.place().0
}

/// Changes the beat on stage.
fn change(studio: &mut Studio, change: impl FnOnce(&mut NewBeat)) {
    let telling = studio.state.telling.clone().expect("a beat is on stage");
    let beat = telling.beat;
    let mut what = telling.beat().expect("it is there").what.clone();
    change(&mut what);
    studio.act(Action::BeatChanged { beat, what });
}

/// A key, pressed where nothing in particular has the focus.
const fn key_press(key: Key) -> KeyPress {
    KeyPress {
        key,
        modifiers: Modifiers::NONE,
        place: KeyPlace::Page,
        platform: Platform::Other,
    }
}

/// Three beats, written by commands and edits alone: denied, denied, allowed.
fn written() -> Studio {
    let mut studio = studio();
    studio.run(CommandId::NewBeat);
    change(&mut studio, |beat| {
        beat.title = "Nobody vouches".to_owned();
        beat.say = "The machine has no identity.".to_owned();
    });
    studio.run(CommandId::AddRun);
    studio.run(CommandId::NewBeat);
    let host = studio.node("vm");
    studio.edit(Edit::EnableSystemAssigned(host));
    change(&mut studio, |beat| {
        beat.title = "An identity".to_owned();
        beat.question = "Is it let through now?".to_owned();
    });
    studio.run(CommandId::AddRun);
    studio.run(CommandId::NewBeat);
    let principal = studio.principal("vm");
    studio.edit(Edit::AssignRole {
        principal,
        role: BuiltInRole::by_name("Storage Blob Data Reader").unwrap().id,
        scope: studio.scope("contosostore"),
        condition: None,
    });
    studio.run(CommandId::AddRun);
    studio
}

#[test]
fn what_is_done_becomes_part_of_the_beat_and_not_of_the_drawing() {
    let studio = written();
    let story = story(&studio);
    let edits: Vec<usize> = story.beats.iter().map(|it| it.what.edits.len()).collect();
    assert_eq!(edits, [0, 1, 1]);
    let expected: Vec<Option<Expected>> = story
        .beats
        .iter()
        .map(|it| it.what.runs[0].expected.clone())
        .collect();
    assert!(matches!(expected[0], Some(Expected::Denied(_))));
    assert_eq!(
        expected[1],
        Some(Expected::Denied(
            "AuthorizationPermissionMismatch".to_owned()
        ))
    );
    assert_eq!(expected[2], Some(Expected::Allowed));
    let kept = studio.state.kept();
    assert_eq!(confirm(kept), []);
    assert_eq!(kept.role_assignments().count(), 0);
    assert_eq!(studio.diagram().role_assignments().count(), 1);
    assert_eq!(studio.state.chrome.side, SideFace::Story);
}

#[test]
fn what_is_kept_opens_as_the_same_story() {
    let studio = written();
    let text = studio.state.kept().to_json();
    let read = Diagram::from_json(&text).expect("it opens");
    assert_eq!(read.story(), studio.state.kept().story());
}

#[test]
fn undo_takes_back_what_was_written_one_by_one() {
    let mut studio = written();
    studio.run(CommandId::Undo);
    assert_eq!(story(&studio).beats[2].what.runs, []);
    studio.run(CommandId::Undo);
    assert_eq!(story(&studio).beats[2].what.edits, []);
    assert_eq!(studio.diagram().role_assignments().count(), 0);
    studio.run(CommandId::Redo);
    assert_eq!(studio.diagram().role_assignments().count(), 1);
    // Undoing the beat itself leaves nothing on stage.
    studio.run(CommandId::Undo);
    studio.run(CommandId::Undo);
    assert_eq!(story(&studio).beats.len(), 2);
    assert!(studio.state.telling.is_none());
}

#[test]
fn going_back_is_exact_however_one_came() {
    let mut studio = written();
    studio.run(CommandId::StoryFirst);
    let mut forwards = Vec::new();
    loop {
        let telling = studio.state.telling.clone().expect("on stage");
        let seen = (
            telling.beat,
            telling.is_revealed,
            studio.diagram(),
            studio.state.player.call,
        );
        let is_over = forwards.last() == Some(&seen);
        if is_over {
            break;
        }
        forwards.push(seen);
        studio.run(CommandId::StoryOn);
    }
    // The question of the second beat is a stop of its own.
    assert_eq!(forwards.len(), 4);
    for expected in forwards.iter().rev() {
        let telling = studio.state.telling.clone().expect("on stage");
        let seen = (
            telling.beat,
            telling.is_revealed,
            studio.diagram(),
            studio.state.player.call,
        );
        assert_eq!(&seen, expected);
        studio.run(CommandId::StoryBack);
    }
    assert_eq!(studio.said(), "This is the beginning of the story");
}

#[test]
fn what_is_tried_is_gone_with_the_next_beat() {
    let mut studio = written();
    studio.run(CommandId::StoryFirst);
    studio.run(CommandId::ToggleWriting);
    let before = studio.diagram();
    let kept = studio.state.kept().clone();
    let host = studio.node("vm");
    studio.edit(Edit::EnableSystemAssigned(host));
    assert!(studio.state.is_exploring());
    assert_eq!(*studio.state.kept(), kept);
    studio.run(CommandId::ReturnToStory);
    assert_eq!(studio.diagram(), before);
    assert!(!studio.state.is_exploring());
    studio.edit(Edit::EnableSystemAssigned(host));
    studio.run(CommandId::StoryOn);
    studio.run(CommandId::StoryBack);
    assert_eq!(studio.diagram(), before);
    studio.run(CommandId::LeaveStory);
    assert_eq!(studio.diagram(), kept);
}

#[test]
fn the_audience_predicts_and_the_model_answers() {
    let mut studio = written();
    let second = story(&studio).beats[1].id;
    studio.act(Action::BeatChosen(second));
    let telling = studio.state.telling.clone().expect("on stage");
    assert!(telling.is_asking());
    assert!(!studio.state.player.playback.is_playing());
    studio.act(Action::Guessed(Prediction::Allowed));
    let telling = studio.state.telling.clone().expect("on stage");
    assert_eq!(telling.guess, Some(Prediction::Allowed));
    assert_eq!(studio.state.answer(), Some(Prediction::Forbidden));
    assert!(studio.heard("No: The target knows who asks, and refuses"));
    assert!(studio.state.player.playback.is_playing());
    // A second vote changes nothing.
    studio.act(Action::Guessed(Prediction::Forbidden));
    let telling = studio.state.telling.clone().expect("on stage");
    assert_eq!(telling.guess, Some(Prediction::Allowed));
}

#[test]
fn a_clicker_tells_the_whole_story_and_no_dialog_takes_its_keys() {
    let mut studio = written();
    studio.run(CommandId::Present);
    assert_eq!(beat_on_stage(&studio), 0);
    let mut places = Vec::new();
    for _ in 0..4 {
        let press = key_press(Key::PageDown);
        let click = studio.state.click_for(press).expect("it means something");
        assert_eq!(click, Click::On);
        studio.act(Action::Clicked(click));
        places.push(beat_on_stage(&studio));
    }
    // The second beat asks first.
    assert_eq!(places, [1, 1, 2, 2]);
    assert_eq!(studio.said(), "This is the end of the story");
    // Keys of the studio mean nothing now.
    let press = key_press(Key::Character('j'));
    assert!(studio.state.command_for(press).is_none());
    studio.act(Action::Clicked(Click::Blank));
    assert!(studio.state.chrome.presenting.expect("presented").is_blank);
    studio.act(Action::Clicked(Click::Back));
    assert!(!studio.state.chrome.presenting.expect("presented").is_blank);
    studio.act(Action::Clicked(Click::Leave));
    assert!(studio.state.chrome.presenting.is_none());
    assert!(studio.state.telling.is_some());
}

#[test]
fn beats_are_moved_and_removed_and_the_stage_follows() {
    let mut studio = written();
    let beats: Vec<BeatId> = story(&studio).beats.iter().map(|it| it.id).collect();
    studio.act(Action::BeatMoved {
        beat: beats[2],
        to: 0,
    });
    assert_eq!(beat_on_stage(&studio), 0);
    // Its role has nobody yet to be given to.
    assert_eq!(studio.diagram().role_assignments().count(), 0);
    assert!(!confirm(studio.state.kept()).is_empty());
    studio.run(CommandId::Undo);
    assert_eq!(confirm(studio.state.kept()), []);
    studio.act(Action::BeatRemoved(beats[2]));
    assert_eq!(beat_on_stage(&studio), 1);
    studio.act(Action::BeatRemoved(beats[0]));
    studio.act(Action::BeatRemoved(beats[1]));
    assert!(studio.state.telling.is_none());
}

#[test]
fn what_is_saved_is_the_story_and_not_the_beat_on_stage() {
    let mut studio = written();
    let kept = studio.state.kept().clone();
    assert!(!studio.state.book().is_saved());
    studio.act(Action::Saved {
        diagram: kept,
        name: "lesson.vouchsafe.json".to_owned(),
    });
    assert!(studio.state.book().is_saved());
    studio.run(CommandId::StoryFirst);
    assert!(studio.state.book().is_saved());
    studio.run(CommandId::LeaveStory);
    assert!(studio.state.document.is_saved());
}
