//! The keyboard alone.

use vouchsafe_app::input::{CommandId, KeyPlace};
use vouchsafe_app::store::{Action, Dialog, FocusPlace};
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{NewNodeKind, Subject, WorldPoint};

use crate::harness::Studio;

fn studio() -> Studio {
    let mut studio = Studio::blank();
    let vm = NewNodeKind::Resource(ResourceKind::from_slug("virtual-machine").unwrap());
    studio.with(NewNodeKind::ResourceGroup, "rg-web", None, 0, 200);
    studio.with(vm, "web-vm", Some("rg-web"), 40, 280);
    studio.with(vm, "job-vm", None, 500, 280);
    studio
}

#[test]
fn tab_goes_through_everything_and_then_leaves_the_canvas() {
    let mut studio = studio();
    let order = studio.state.focus_order();
    for expected in &order {
        assert!(studio.press("Tab"));
        assert_eq!(studio.state.selection.focus(), Some(*expected));
    }
    assert!(!studio.press("Tab"), "the page moves on");
    for expected in order.iter().rev().skip(1) {
        assert!(studio.press("Shift+Tab"));
        assert_eq!(studio.state.selection.focus(), Some(*expected));
    }
    assert!(!studio.press("Shift+Tab"));
}

#[test]
fn arrows_nudge_by_the_grid_and_with_shift_by_a_pixel() {
    let mut studio = studio();
    studio.go_to("job-vm");
    studio.press("ArrowRight");
    studio.press("ArrowDown");
    studio.press("Shift+ArrowLeft");
    assert_eq!(studio.at("job-vm"), WorldPoint { x: 519, y: 300 });
    for _ in 0..3 {
        studio.undo();
    }
    assert_eq!(studio.at("job-vm"), WorldPoint { x: 500, y: 280 });
}

#[test]
fn arrows_pan_while_nothing_is_selected() {
    let mut studio = studio();
    let before = studio.state.view.viewport.origin.x;
    assert!(studio.press("ArrowRight"));
    assert!(studio.state.view.viewport.origin.x < before);
}

#[test]
fn a_scope_is_resized_by_keys() {
    let mut studio = studio();
    studio.go_to("rg-web");
    let before = studio.view("rg-web").rect;
    studio.press("Alt+Shift+ArrowRight");
    studio.press("Alt+Shift+ArrowDown");
    let after = studio.view("rg-web").rect;
    assert_eq!(
        (after.width, after.height),
        (before.width + 20, before.height + 20)
    );
}

#[test]
fn a_thing_is_moved_into_a_scope_by_keys() {
    let mut studio = studio();
    studio.go_to("job-vm");
    assert!(studio.press("m"));
    assert!(matches!(studio.dialog(), Some(Dialog::ScopePicker { .. })));
    studio.act(Action::ScopeChosen(Some(studio.node("rg-web"))));
    assert_eq!(studio.parent("job-vm").as_deref(), Some("rg-web"));
    let (one, other) = (studio.view("web-vm").hull(), studio.view("job-vm").hull());
    assert!(!one.overlaps(other));
    studio.undo();
    assert_eq!(studio.parent("job-vm"), None);
}

#[test]
fn keys_in_a_text_field_are_left_to_it() {
    let mut studio = studio();
    studio.go_to("job-vm");
    studio.place = KeyPlace::TextField;
    for keys in [
        "Delete",
        "c",
        "p",
        "Ctrl+z",
        "Ctrl+a",
        "?",
        "ArrowLeft",
        "Space",
    ] {
        assert!(!studio.press(keys), "{keys}");
    }
    assert!(studio.press("Ctrl+k"));
    assert!(matches!(studio.dialog(), Some(Dialog::CommandPalette)));
}

#[test]
fn text_outside_the_canvas_can_be_copied() {
    let mut studio = studio();
    studio.go_to("job-vm");
    studio.place = KeyPlace::Page;
    assert!(!studio.press("Ctrl+c"));
    assert!(!studio.press("Ctrl+a"));
}

#[test]
fn an_open_dialog_has_the_keyboard_to_itself() {
    let mut studio = studio();
    studio.run(CommandId::Shortcuts);
    assert!(!studio.press("Ctrl+a"));
    assert!(!studio.press("Escape"), "the dialog closes itself");
    studio.act(Action::DialogClosed);
    assert!(studio.dialog().is_none());
}

#[test]
fn a_command_that_makes_no_sense_now_says_why() {
    let mut studio = Studio::blank();
    assert!(studio.press("Ctrl+z"));
    assert_eq!(studio.said(), "There is nothing to undo.");
    assert!(studio.press("p"));
    assert_eq!(
        studio.said(),
        "Draw a call first, from a host to what it calls."
    );
}

#[test]
fn escape_leaves_what_is_innermost() {
    let mut studio = studio();
    studio.go_to("job-vm");
    studio.press("F2");
    assert!(studio.state.chrome.renaming.is_some());
    studio.press("Escape");
    assert!(studio.state.chrome.renaming.is_none());
    assert_eq!(studio.selected(), ["job-vm"]);
    studio.press("Escape");
    assert!(studio.state.selection.is_empty());
    assert!(!studio.press("Escape"));
}

#[test]
fn deleting_moves_the_keyboard_to_what_is_left() {
    let mut studio = studio();
    studio.go_to("web-vm");
    studio.press("Delete");
    let focus = studio
        .state
        .selection
        .focus()
        .expect("the keyboard is somewhere");
    assert!(matches!(focus, Subject::Node(_)));
    assert_eq!(studio.said(), "Deleted virtual machine web-vm");
}

#[test]
fn the_tenant_stays() {
    let mut studio = studio();
    studio.go_to("contoso");
    assert!(studio.press("Delete"));
    assert_eq!(studio.said(), "Select something first.");
    studio.press("Ctrl+a");
    studio.press("Delete");
    assert_eq!(studio.diagram().node_count(), 1);
}

#[test]
fn the_page_is_asked_to_move_the_focus() {
    let mut studio = studio();
    let before = studio.state.chrome.focus.serial;
    studio.press("/");
    assert_eq!(studio.state.chrome.focus.place, FocusPlace::Palette);
    assert!(studio.state.chrome.focus.serial > before);
}

#[test]
fn a_command_chosen_in_the_command_palette_is_run_and_the_palette_closes() {
    let mut studio = studio();
    studio.press("Ctrl+k");
    studio.run(CommandId::SelectAll);
    assert!(studio.dialog().is_none());
    assert_eq!(studio.selected().len(), 3);
}
