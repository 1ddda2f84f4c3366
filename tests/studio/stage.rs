//! On stage: light, contrast, the code of a beat, and changing what is drawn.

use vouchsafe_app::input::clicker::Click;
use vouchsafe_app::input::{CommandId, Direction, Key, KeyPlace, KeyPress, Modifiers, Platform};
use vouchsafe_app::store::tell::{Light, Presenting};
use vouchsafe_app::store::{Action, Dialog, SelectHow};
use vouchsafe_model::diagram::{NewBeat, NewNodeKind, Subject, WorldPoint};

use crate::harness::Studio;

/// Two beats on stage, the second of which is told.
fn on_stage() -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    for title in ["One", "Two"] {
        studio.run(CommandId::NewBeat);
        let beat = studio
            .state
            .telling
            .clone()
            .expect("a beat is on stage")
            .beat;
        let what = NewBeat {
            title: title.to_owned(),
            ..NewBeat::default()
        };
        studio.act(Action::BeatChanged { beat, what });
    }
    studio.run(CommandId::PresentFromHere);
    studio
}

fn presenting(studio: &Studio) -> Presenting {
    studio.state.chrome.presenting.expect("it is presented")
}

const fn press(key: Key, place: KeyPlace) -> KeyPress {
    KeyPress {
        key,
        modifiers: Modifiers::NONE,
        place,
        platform: Platform::Other,
    }
}

#[test]
fn the_light_is_led_by_pointer_and_key_and_stays_on_stage() {
    let mut studio = on_stage();
    studio.act(Action::Shone(Light::at(100, 100)));
    studio.act(Action::Clicked(Click::Light(Direction::Left)));
    assert_eq!(presenting(&studio).light, None, "it is not on");
    studio.act(Action::Clicked(Click::Spotlight));
    studio.act(Action::Shone(Light::of_shares(0.5, 2.0)));
    assert_eq!(presenting(&studio).light, Some(Light::at(500, 1_000)));
    studio.act(Action::Clicked(Click::Light(Direction::Down)));
    assert_eq!(presenting(&studio).light, Some(Light::at(500, 1_000)));
    studio.act(Action::Clicked(Click::Light(Direction::Left)));
    let led = presenting(&studio).light.expect("it is on");
    assert!(led.across < 500 && led.down == 1_000);
    studio.act(Action::Clicked(Click::Back));
    assert_eq!(
        presenting(&studio).light,
        Some(led),
        "it stays from beat to beat"
    );
    studio.act(Action::Clicked(Click::Spotlight));
    assert_eq!(presenting(&studio).light, None);
}

#[test]
fn contrast_that_the_stage_asked_for_ends_with_it() {
    let mut studio = on_stage();
    studio.act(Action::Clicked(Click::Contrast));
    assert!(studio.state.chrome.has_contrast);
    studio.act(Action::Clicked(Click::Leave));
    assert!(!studio.state.chrome.has_contrast);
    // Whoever wants it in the studio has it on stage, and afterwards as well.
    studio.run(CommandId::ToggleContrast);
    studio.run(CommandId::PresentFromHere);
    assert!(studio.state.chrome.has_contrast);
    studio.act(Action::Clicked(Click::Contrast));
    studio.run(CommandId::LeaveStory);
    assert!(studio.state.chrome.presenting.is_none());
    assert!(studio.state.chrome.has_contrast);
}

#[test]
fn the_code_is_shown_and_put_away() {
    let mut studio = on_stage();
    studio.act(Action::Clicked(Click::Code));
    assert!(presenting(&studio).is_coded);
    studio.act(Action::Clicked(Click::Code));
    assert!(!presenting(&studio).is_coded);
}

#[test]
fn what_is_tried_on_stage_is_gone_with_the_next_beat_and_the_script_is_as_it_was() {
    let mut studio = on_stage();
    let (before, book) = (studio.diagram(), studio.state.kept().clone());
    studio.act(Action::Clicked(Click::Live));
    studio.act(Action::PaletteChosen(NewNodeKind::User));
    assert!(studio.state.is_exploring());
    assert_ne!(studio.diagram(), before);
    studio.act(Action::Clicked(Click::Back));
    studio.act(Action::Clicked(Click::On));
    assert_eq!(studio.diagram(), before);
    studio.act(Action::PaletteChosen(NewNodeKind::User));
    studio.act(Action::Clicked(Click::Live));
    assert_eq!(studio.diagram(), before, "to be done with it is to return");
    assert_eq!(*studio.state.kept(), book, "the story does not tell it");
    assert!(!presenting(&studio).is_live);
}

#[test]
fn what_is_written_on_stage_is_part_of_its_beat_and_undone_alone() {
    let mut studio = on_stage();
    let before = studio.diagram();
    studio.act(Action::Clicked(Click::Live));
    studio.run(CommandId::ToggleWriting);
    studio.act(Action::PaletteChosen(NewNodeKind::User));
    let written = studio.diagram();
    assert!(!studio.state.is_exploring());
    studio.act(Action::Clicked(Click::Back));
    assert_eq!(
        studio.diagram().node_count(),
        before.node_count(),
        "the beat before does not have it"
    );
    studio.act(Action::Clicked(Click::On));
    assert_eq!(studio.diagram(), written);
    studio.run(CommandId::Undo);
    assert_eq!(studio.diagram().node_count(), before.node_count());
    studio.act(Action::Clicked(Click::Leave));
    let telling = studio.state.telling.clone().expect("the beat stays");
    assert!(!telling.is_writing, "nobody writes without knowing");
}

#[test]
fn keys_change_the_drawing_only_while_it_can_be_changed() {
    let mut studio = on_stage();
    let machine = studio.node("vm");
    let delete = press(Key::Delete, KeyPlace::Canvas);
    let select = Action::Selected {
        subject: Subject::Node(machine),
        how: SelectHow::Only,
    };
    studio.act(select.clone());
    assert!(studio.state.command_for(delete).is_none());
    studio.act(Action::Clicked(Click::Live));
    studio.act(select);
    let command = studio.state.command_for(delete).expect("it deletes");
    assert_eq!(command.id, CommandId::Delete);
    // The keys of clickers are theirs as before.
    for key in [Key::PageDown, Key::Space] {
        let click = studio.state.click_for(press(key, KeyPlace::Canvas));
        assert_eq!(click, Some(Click::On), "{key:?}");
    }
    let zoom = press(Key::Character('1'), KeyPlace::Canvas);
    assert!(
        studio.state.command_for(zoom).is_none(),
        "the beat says what is seen"
    );
    // A clicker's arrows go on, even after something was chosen by pointer.
    let arrow = press(Key::Arrow(Direction::Right), KeyPlace::Canvas);
    assert_eq!(studio.state.click_for(arrow), Some(Click::On));
    // Whoever goes about in the drawing by keyboard moves what is selected with them,
    // until the story goes on.
    studio.run(CommandId::FocusNext);
    studio.run(CommandId::SelectFocused);
    assert_eq!(studio.state.click_for(arrow), None);
    let command = studio.state.command_for(arrow).expect("it moves");
    let before = studio.at("vm");
    studio.run(command.id);
    assert!(studio.at("vm").x > before.x);
    let elsewhere = press(Key::Arrow(Direction::Right), KeyPlace::Page);
    assert_eq!(studio.state.click_for(elsewhere), Some(Click::On));
    for key in [Key::PageDown, Key::PageUp] {
        assert!(
            studio
                .state
                .click_for(press(key, KeyPlace::Canvas))
                .is_some()
        );
    }
    studio.act(Action::Clicked(Click::Back));
    studio.act(Action::Selected {
        subject: Subject::Node(machine),
        how: SelectHow::Only,
    });
    assert_eq!(studio.state.click_for(arrow), Some(Click::On));
    // With Shift no clicker sends them: they move what is selected.
    let mut shifted = arrow;
    shifted.modifiers.shift = true;
    assert_eq!(studio.state.click_for(shifted), None);
    // A line under way is led by keys, and Escape lets go of it before the stage is left.
    studio.run(CommandId::ConnectOnCanvas);
    if studio.state.preview.is_some() {
        assert_eq!(studio.state.click_for(arrow), None);
        assert_eq!(
            studio.state.click_for(press(Key::Escape, KeyPlace::Canvas)),
            None
        );
        assert_eq!(
            studio
                .state
                .click_for(press(Key::PageDown, KeyPlace::Canvas)),
            Some(Click::On)
        );
    }
}

#[test]
fn escape_leaves_what_is_selected_then_the_changing_then_the_stage() {
    let mut studio = on_stage();
    let machine = studio.node("vm");
    studio.act(Action::Clicked(Click::Live));
    studio.act(Action::Selected {
        subject: Subject::Node(machine),
        how: SelectHow::Only,
    });
    studio.act(Action::PaletteArmed(NewNodeKind::User));
    let escape = press(Key::Escape, KeyPlace::Page);
    // What is under way is a command's, wherever it is pressed.
    let command = studio.state.command_for(escape).expect("it lets go");
    assert_eq!(studio.state.click_for(escape), None);
    studio.run(command.id);
    assert_eq!(studio.state.chrome.palette.armed, None);
    let step_out = |studio: &mut Studio| {
        let click = studio.state.click_for(escape).expect("it is a click");
        studio.act(Action::Clicked(click));
    };
    assert_eq!(studio.selected(), ["vm"]);
    step_out(&mut studio);
    assert!(studio.selected().is_empty());
    assert!(presenting(&studio).is_live);
    step_out(&mut studio);
    assert!(!presenting(&studio).is_live);
    step_out(&mut studio);
    assert!(studio.state.chrome.presenting.is_none());
}

#[test]
fn the_button_that_leaves_the_stage_leaves_it_at_once() {
    let mut studio = on_stage();
    let machine = studio.node("vm");
    studio.act(Action::Clicked(Click::Live));
    studio.act(Action::Selected {
        subject: Subject::Node(machine),
        how: SelectHow::Only,
    });
    studio.act(Action::Clicked(Click::Leave));
    assert!(studio.state.chrome.presenting.is_none());
}

#[test]
fn a_dialog_on_stage_takes_no_key_of_a_clicker_and_is_left_first() {
    let mut studio = on_stage();
    studio.act(Action::Clicked(Click::Live));
    studio.act(Action::DialogOpened(Dialog::Shortcuts));
    let click = studio
        .state
        .click_for(press(Key::PageUp, KeyPlace::TextField));
    assert_eq!(click, Some(Click::Back));
    studio.act(Action::Clicked(Click::Back));
    assert_eq!(studio.state.chrome.dialog, None, "the script goes on");
    studio.act(Action::DialogOpened(Dialog::Shortcuts));
    studio.act(Action::Clicked(Click::Leave));
    assert_eq!(studio.state.chrome.dialog, None);
    assert!(studio.state.chrome.presenting.is_some());
    studio.act(Action::Clicked(Click::Leave));
    assert!(studio.state.chrome.presenting.is_none());
}
