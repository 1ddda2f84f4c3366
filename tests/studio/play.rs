//! Playing calls while the drawing changes.

use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::store::{Action, PlayerCommand};
use vouchsafe_model::diagram::{Edit, Subject};
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::Command;
use vouchsafe_scene::timeline::Pace;

use crate::harness::Studio;

fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    studio.place_by_keyboard("vm");
    studio.place_by_keyboard("storage");
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "read blob");
    studio
}

#[test]
fn a_new_call_is_the_one_to_play() {
    let mut studio = studio();
    let first = studio.state.player.call;
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "write");
    assert_ne!(studio.state.player.call, first);
    assert!(studio.press("n"));
    assert_eq!(studio.state.player.call, first);
    assert!(studio.press("Shift+n"));
    assert_ne!(studio.state.player.call, first);
}

#[test]
fn steps_go_forward_and_back_and_are_spoken() {
    let mut studio = studio();
    studio.act(Action::Player(PlayerCommand::SetPace(Pace::Stills)));
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    let steps = studio.state.player.trace.as_ref().unwrap().steps.len();
    assert!(steps >= 4);
    // Where nothing moves, the first step is there from the start.
    for number in 1..steps {
        assert!(studio.press("."));
        assert_eq!(studio.state.player.moment().unwrap().step, number);
    }
    assert!(studio.heard(&format!("Step {steps} of {steps}: ")));
    assert!(studio.heard("Denied, 403 Forbidden"), "{:?}", studio.heard);
    assert!(studio.press(","));
    assert_eq!(studio.state.player.moment().unwrap().step, steps - 2);
    assert!(studio.press("Home"));
    assert_eq!(studio.state.player.playback.time(), Millis::ZERO);
}

#[test]
fn an_edit_while_playing_changes_the_trace_and_keeps_the_place_in_bounds() {
    let mut studio = studio();
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    studio.run(CommandId::PlayPause);
    studio.act(Action::Player(PlayerCommand::Tick(Millis(12_000.0))));
    let late = studio.state.player.playback.time();
    studio.edit(Edit::DisableSystemAssigned(studio.node("vm")));
    assert!(studio.state.player.playback.time() < late);
    assert!(studio.verdict().starts_with("Denied 400"));
}

#[test]
fn who_looks_at_the_verdict_goes_on_looking_at_the_verdict() {
    let mut studio = studio();
    studio.run(CommandId::ToEnd);
    assert!(studio.state.player.has_verdict_fallen());
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    assert!(studio.state.player.has_verdict_fallen());
    assert!(studio.verdict().starts_with("Denied 403"));
}

#[test]
fn a_move_that_changes_no_answer_keeps_the_trace() {
    let mut studio = studio();
    let before = studio.state.player.trace.clone().unwrap();
    studio.go_to("rg");
    studio.press("ArrowRight");
    let after = studio.state.player.trace.clone().unwrap();
    assert!(Rc::ptr_eq(&before, &after));
}

#[test]
fn deleting_the_call_leaves_nothing_to_play() {
    let mut studio = studio();
    let call = studio.state.player.call.unwrap();
    studio.edit(Edit::Delete(vec![Subject::Call(call)]));
    assert!(studio.state.player.trace.is_none());
    assert!(studio.state.player.timeline.is_none());
    studio.undo();
    assert_eq!(studio.state.player.call, Some(call));
}

#[test]
fn the_speed_is_kept_from_call_to_call() {
    let mut studio = studio();
    studio.press("f");
    let speed = studio.state.player.playback.speed();
    assert!(speed.factor() > 1.0);
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "write");
    assert_eq!(studio.state.player.playback.speed(), speed);
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    assert_eq!(studio.state.player.playback.speed(), speed);
}

#[test]
fn a_fix_goes_back_to_the_start() {
    let mut studio = studio();
    studio.run(CommandId::ToEnd);
    studio.apply_fix();
    assert_eq!(studio.state.player.playback.time(), Millis::ZERO);
    assert!(studio.said().starts_with("Fixed: "), "{}", studio.said());
    studio.act(Action::Player(PlayerCommand::Do(Command::Play)));
    assert!(studio.state.player.playback.is_playing());
}

#[test]
fn what_was_just_fixed_is_said_until_one_looks_at_what_came_of_it() {
    let mut studio = studio();
    studio.play_to_end();
    assert_eq!(studio.state.player.fixed, None);
    studio.apply_fix();
    let fixed = studio.state.player.fixed.clone().unwrap();
    assert!(fixed.contains("system-assigned identity"), "{fixed}");
    studio.play_to_end();
    assert_eq!(studio.state.player.fixed, None);
    studio.apply_fix();
    assert!(studio.state.player.fixed.is_some());
    studio.undo();
    assert_eq!(studio.state.player.fixed, None, "it is no longer fixed");
}
