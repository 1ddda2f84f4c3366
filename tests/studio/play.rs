//! Playing calls while the drawing changes.

use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::store::{Action, OpenedFrom, PlayerCommand, SelectHow, State};
use vouchsafe_model::diagram::{Edit, Subject};
use vouchsafe_model::link;
use vouchsafe_scene::geometry::ScreenSize;
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

#[test]
fn calls_that_are_played_together_stay_so_when_less_shall_move() {
    let links = std::fs::read_to_string("static/data/stories.txt").unwrap();
    let story = link::decode(links.lines().next().unwrap()).unwrap();
    let mut state = State::new(Rc::new(story), OpenedFrom::Story);
    let together = |state: &State| state.player.all.as_ref().map(|all| all.len());
    assert_eq!(together(&state), Some(2));
    let still = Action::Player(PlayerCommand::SetPace(Pace::Stills));
    state = state.next(&still).unwrap();
    assert_eq!(together(&state), Some(2));
    let all = state.player.all.clone().unwrap();
    assert!(
        all.iter()
            .any(|(_, timeline)| state.player.timeline.as_ref() == Some(timeline))
    );
}

/// The studio with a call between two cards that stand far apart, on a canvas of
/// this width.
fn far_apart(width: f64) -> Studio {
    let mut studio = studio();
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    studio.drag("contosostore", 900, 500);
    studio.act(Action::ViewportResized(ScreenSize {
        width,
        height: 500.0,
    }));
    studio.run(CommandId::ZoomFit);
    studio
}

fn is_in_sight(studio: &Studio, name: &str) -> bool {
    let (view, rect) = (studio.state.view, studio.view(name).rect);
    view.viewport.visible(view.screen).contains_rect(rect)
}

#[test]
fn on_a_narrow_canvas_the_view_goes_where_the_step_is() {
    let mut studio = far_apart(390.0);
    let whole = studio.state.view.viewport;
    assert!(whole.zoom < 0.6);
    studio.press("p");
    assert!(studio.state.view.following.is_on());
    // The first step is between the machine and the endpoint beside it.
    assert!(studio.state.view.viewport.zoom > whole.zoom);
    assert!(is_in_sight(&studio, "vm"));
    // Paused, and played on.
    studio.press("p");
    studio.play_to_end();
    assert!(is_in_sight(&studio, "vm") && is_in_sight(&studio, "contosostore"));
    assert!(studio.state.view.viewport.zoom >= whole.zoom);
    studio.press("Home");
    assert_eq!(studio.state.view.viewport, whole);
}

#[test]
fn who_moves_the_view_by_hand_keeps_it_until_they_press_play() {
    let mut studio = far_apart(390.0);
    studio.press(".");
    assert!(studio.state.view.following.is_on());
    studio.act(Action::Player(PlayerCommand::Do(Command::ToStep(0))));
    studio.run(CommandId::ZoomIn);
    let by_hand = studio.state.view.viewport;
    studio.act(Action::Player(PlayerCommand::Do(Command::ToStep(4))));
    assert_eq!(studio.state.view.viewport, by_hand);
    studio.press("p");
    assert!(studio.state.view.following.is_on());
    assert_ne!(studio.state.view.viewport, by_hand);
}

#[test]
fn where_everything_can_be_read_the_view_stays() {
    let mut studio = studio();
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    studio.run(CommandId::ZoomFit);
    let before = studio.state.view.viewport;
    assert!(before.zoom >= 0.6);
    studio.play_to_end();
    assert_eq!(studio.state.view.viewport, before);
    assert!(!studio.state.view.following.is_on());
}

#[test]
fn a_menu_offers_to_change_a_call_only_where_it_is_about_the_call() {
    let mut studio = studio();
    let call = studio.state.player.call.unwrap();
    let offers = |studio: &Studio| studio.state.offers_in_menu(CommandId::EditCall);
    studio.click("contosostore");
    assert!(!offers(&studio));
    studio.click("vm");
    assert!(offers(&studio));
    studio.act(Action::Selected {
        subject: Subject::Call(call),
        how: SelectHow::Only,
    });
    assert!(offers(&studio));
}
