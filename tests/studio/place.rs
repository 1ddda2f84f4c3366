//! Placing things.

use vouchsafe_app::input::{CommandId, PointerEvent, PointerKind};
use vouchsafe_app::store::preview::DropOnto;
use vouchsafe_app::store::{Action, Preview};
use vouchsafe_model::diagram::{NewNodeKind, WorldPoint};

use crate::harness::Studio;

const HERE: WorldPoint = WorldPoint { x: 100, y: 300 };

#[test]
fn things_are_dragged_from_the_palette_by_mouse_pen_and_touch() {
    for pointer in [PointerKind::Mouse, PointerKind::Pen, PointerKind::Touch] {
        let mut studio = Studio::blank();
        studio.pointer = pointer;
        studio.drag_from_palette("vm", HERE);
        assert_eq!(studio.selected(), ["vm"], "{pointer:?}");
        assert!(studio.view("vm").rect.contains(HERE));
        studio.undo();
        assert_eq!(studio.diagram().node_count(), 1);
    }
}

#[test]
fn what_is_dropped_outside_the_canvas_is_not_placed() {
    let mut studio = Studio::blank();
    studio.drag_from_palette("vm", WorldPoint { x: -5_000, y: 0 });
    assert_eq!(studio.diagram().node_count(), 1);
    assert!(studio.state.preview.is_none());
}

#[test]
fn a_click_on_the_palette_and_a_click_on_the_canvas_place() {
    let mut studio = Studio::blank();
    studio.place("key vault", HERE);
    assert_eq!(studio.diagram().node_count(), 2);
    // The next click places nothing.
    studio.click_at(WorldPoint { x: -200, y: 300 });
    assert_eq!(studio.diagram().node_count(), 2);
}

#[test]
fn a_second_click_on_the_palette_or_escape_disarms_it() {
    let mut studio = Studio::blank();
    studio.act(Action::PaletteArmed(NewNodeKind::User));
    studio.act(Action::PaletteArmed(NewNodeKind::User));
    assert!(studio.state.chrome.palette.armed.is_none());
    studio.act(Action::PaletteArmed(NewNodeKind::User));
    assert!(studio.press("Escape"));
    assert!(studio.state.chrome.palette.armed.is_none());
}

#[test]
fn a_ghost_follows_the_pointer_while_something_is_armed() {
    let mut studio = Studio::blank();
    studio.act(Action::PaletteArmed(NewNodeKind::User));
    let at = studio.state.view.viewport.to_screen(HERE);
    studio.move_to(at);
    let Some(Preview::Place { rect, into, .. }) = studio.state.preview.as_deref() else {
        panic!("{:?}", studio.state.preview);
    };
    assert!(rect.contains(HERE));
    assert_eq!(*into, DropOnto::Canvas);
    let pointer = studio.pointer_at(at).pointer;
    studio.act(Action::Pointer(PointerEvent::Cancelled(pointer)));
    assert!(studio.state.preview.is_none());
    assert!(studio.state.chrome.palette.armed.is_some());
}

#[test]
fn enter_places_where_there_is_room_and_in_the_scope_at_hand() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    for _ in 0..4 {
        studio.place_by_keyboard("vm");
    }
    studio.place_by_keyboard("user");
    let diagram = studio.diagram();
    let layout = &studio.state.document.layout;
    let rects: Vec<_> = layout.cards().map(|view| view.hull()).collect();
    for (number, one) in rects.iter().enumerate() {
        for other in &rects[number + 1..] {
            assert!(!one.overlaps(*other), "{one:?} and {other:?}");
        }
    }
    let inside = diagram.children(studio.node("rg")).count();
    assert_eq!(inside, 4);
    // A user stands in no scope.
    assert_eq!(studio.parent("user"), None);
}

#[test]
fn what_may_not_stand_in_a_scope_says_why() {
    let mut studio = Studio::blank();
    studio.place("subscription", HERE);
    studio.run(CommandId::ZoomFit);
    studio.place("vm", studio.inside("subscription"));
    assert!(
        studio
            .last_notice()
            .contains("cannot stand in a Subscription"),
        "{}",
        studio.last_notice()
    );
    assert_eq!(studio.diagram().node_count(), 2);
}
