//! Moving, nesting, selecting and resizing by pointer.

use vouchsafe_app::input::{Modifiers, PointerEvent, PointerKind, WheelAt};
use vouchsafe_app::store::preview::DropOnto;
use vouchsafe_app::store::{Action, Preview, SelectHow};
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{NewNodeKind, Subject, WorldPoint};
use vouchsafe_scene::geometry::ScreenPoint;

use crate::harness::Studio;

const SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::NONE
};

fn studio() -> Studio {
    let mut studio = Studio::blank();
    let vm = NewNodeKind::Resource(ResourceKind::from_slug("virtual-machine").unwrap());
    studio.with(NewNodeKind::ResourceGroup, "rg-one", None, 0, 200);
    studio.with(NewNodeKind::ResourceGroup, "rg-two", None, 600, 200);
    studio.with(vm, "web-vm", Some("rg-one"), 40, 280);
    studio.with(vm, "job-vm", None, 0, 560);
    studio.with(NewNodeKind::Subscription, "prod", None, 1200, 200);
    studio.act(Action::Command(vouchsafe_app::input::CommandId::ZoomFit));
    studio
}

#[test]
fn a_drag_is_one_edit_and_one_undo() {
    let mut studio = studio();
    let before = studio.diagram();
    studio.drag("job-vm", 200, 60);
    assert_eq!(studio.at("job-vm"), WorldPoint { x: 200, y: 620 });
    assert_eq!(studio.said(), "Moved job-vm");
    studio.undo();
    assert_eq!(studio.diagram(), before);
    assert!(!studio.state.allows(vouchsafe_app::input::CommandId::Paste));
}

#[test]
fn what_is_being_dragged_is_shown_and_not_yet_drawn() {
    let mut studio = studio();
    let before = studio.diagram();
    let from = studio.grip_of("job-vm");
    studio.pull_between(
        from,
        WorldPoint {
            x: from.x + 200,
            y: from.y,
        },
    );
    assert_eq!(studio.diagram(), before);
    assert_ne!(*studio.state.shown.diagram, *before);
    assert!(studio.press("Escape"));
    assert_eq!(*studio.state.shown.diagram, *before);
    studio.release_at(ScreenPoint { x: 900.0, y: 500.0 });
    assert_eq!(studio.diagram(), before);
    assert!(studio.state.gesture.is_idle());
}

#[test]
fn what_is_dragged_catches_at_its_neighbors_and_with_control_does_not() {
    let mut studio = studio();
    let from = studio.grip_of("job-vm");
    let near = WorldPoint {
        x: from.x + 43,
        y: from.y,
    };
    studio.pull_between(from, near);
    let Some(Preview::Move { guides, .. }) = studio.state.preview.as_deref() else {
        panic!("{:?}", studio.state.preview);
    };
    assert!(!guides.is_empty());
    studio.release_at(studio.state.view.viewport.to_screen(near));
    assert_eq!(studio.at("job-vm"), WorldPoint { x: 40, y: 560 });
    studio.undo();
    studio.modifiers = Modifiers {
        control: true,
        ..Modifiers::NONE
    };
    studio.drag("job-vm", 43, 0);
    assert_eq!(studio.at("job-vm").y, 560);
    assert_ne!(studio.at("job-vm").x, 40);
}

#[test]
fn dropping_into_a_scope_nests_and_dropping_outside_frees() {
    let mut studio = studio();
    studio.drop_into("web-vm", "rg-two");
    assert_eq!(studio.parent("web-vm").as_deref(), Some("rg-two"));
    assert_eq!(studio.said(), "Moved web-vm into rg-two");
    studio.drag_between(studio.grip_of("web-vm"), WorldPoint { x: 700, y: 700 });
    assert_eq!(studio.parent("web-vm"), None);
    studio.undo();
    assert_eq!(studio.parent("web-vm").as_deref(), Some("rg-two"));
    studio.undo();
    assert_eq!(studio.parent("web-vm").as_deref(), Some("rg-one"));
}

#[test]
fn a_drop_where_a_thing_may_not_stand_goes_back_and_says_why() {
    let mut studio = studio();
    let before = studio.diagram();
    let from = studio.grip_of("job-vm");
    let to = studio.inside("prod");
    studio.pull_between(from, to);
    assert!(matches!(
        studio.state.preview.as_deref(),
        Some(Preview::Move {
            into: DropOnto::Refused { .. },
            ..
        })
    ));
    studio.release_at(studio.state.view.viewport.to_screen(to));
    assert_eq!(studio.diagram(), before);
    assert_eq!(*studio.state.shown.diagram, *before);
    assert!(
        studio.last_notice().contains("cannot stand in"),
        "{}",
        studio.last_notice()
    );
}

#[test]
fn a_resource_group_moves_with_what_stands_in_it() {
    let mut studio = studio();
    let strip = studio.view("rg-one").label_strip();
    let from = strip.center();
    studio.drag_between(
        from,
        WorldPoint {
            x: from.x + 40,
            y: from.y + 360,
        },
    );
    assert_eq!(studio.at("web-vm"), WorldPoint { x: 80, y: 640 });
    assert_eq!(studio.parent("web-vm").as_deref(), Some("rg-one"));
}

#[test]
fn clicks_select_and_shift_adds() {
    let mut studio = studio();
    studio.click("web-vm");
    assert_eq!(studio.selected(), ["web-vm"]);
    studio.modifiers = SHIFT;
    studio.click("job-vm");
    assert_eq!(studio.selected(), ["web-vm", "job-vm"]);
    studio.click("web-vm");
    assert_eq!(studio.selected(), ["job-vm"]);
    studio.modifiers = Modifiers::NONE;
    studio.click_at(WorldPoint { x: 400, y: 700 });
    assert!(studio.state.selection.is_empty());
}

#[test]
fn a_marquee_selects_what_lies_wholly_in_it() {
    let mut studio = studio();
    studio.drag_between(WorldPoint { x: -60, y: 470 }, WorldPoint { x: 400, y: 700 });
    assert_eq!(studio.selected(), ["job-vm"]);
    // Begun in a scope, it selects in the scope.
    studio.drag_between(WorldPoint { x: 20, y: 260 }, WorldPoint { x: 300, y: 400 });
    assert_eq!(studio.selected(), ["web-vm"]);
    // Escape gives back what was selected.
    studio.pull_between(WorldPoint { x: -60, y: 470 }, WorldPoint { x: 400, y: 700 });
    assert_eq!(studio.selected(), ["job-vm"]);
    studio.press("Escape");
    assert_eq!(studio.selected(), ["web-vm"]);
}

#[test]
fn several_things_move_together_and_keep_their_scopes() {
    let mut studio = studio();
    for name in ["web-vm", "job-vm"] {
        let subject = Subject::Node(studio.node(name));
        studio.act(Action::Selected {
            subject,
            how: SelectHow::Add,
        });
    }
    studio.modifiers = Modifiers {
        control: true,
        ..Modifiers::NONE
    };
    studio.drag("job-vm", 40, 40);
    assert_eq!(studio.at("web-vm"), WorldPoint { x: 80, y: 320 });
    assert_eq!(studio.at("job-vm"), WorldPoint { x: 40, y: 600 });
    assert_eq!(studio.parent("web-vm").as_deref(), Some("rg-one"));
    assert_eq!(studio.said(), "Moved 2 things");
}

#[test]
fn a_corner_of_a_scope_resizes_it_and_leaves_what_stands_in_it() {
    let mut studio = studio();
    studio.click_at(studio.view("rg-one").label_strip().center());
    let rect = studio.view("rg-one").rect;
    let inside = studio.at("web-vm");
    let corner = rect.corner();
    studio.drag_between(
        corner,
        WorldPoint {
            x: corner.x - 60,
            y: corner.y - 40,
        },
    );
    let after = studio.view("rg-one").rect;
    assert_eq!((after.x, after.y), (rect.x - 60, rect.y - 40));
    assert_eq!(
        (after.right(), after.bottom()),
        (rect.right(), rect.bottom())
    );
    assert_eq!(studio.at("web-vm"), inside);
    studio.undo();
    assert_eq!(studio.view("rg-one").rect, rect);
}

#[test]
fn wheels_pan_and_with_control_zoom_to_the_pointer() {
    let mut studio = studio();
    let before = studio.state.view.viewport;
    let screen = ScreenPoint { x: 300.0, y: 200.0 };
    let wheel = |delta_y: f64, modifiers| {
        Action::Wheel(WheelAt {
            screen,
            delta_x: 0.0,
            delta_y,
            modifiers,
        })
    };
    studio.act(wheel(50.0, Modifiers::NONE));
    assert!((studio.state.view.viewport.origin.y - (before.origin.y - 50.0)).abs() < 1e-9);
    studio.act(wheel(-50.0, Modifiers::NONE));
    let under = before.to_world(screen);
    studio.act(wheel(
        -120.0,
        Modifiers {
            control: true,
            ..Modifiers::NONE
        },
    ));
    assert!(studio.state.view.viewport.zoom > before.zoom);
    assert_eq!(studio.state.view.viewport.to_world(screen), under);
}

#[test]
fn a_finger_held_long_adds_to_the_selection() {
    let mut studio = studio();
    studio.pointer = PointerKind::Touch;
    studio.click("web-vm");
    let at = studio
        .state
        .view
        .viewport
        .to_screen(studio.grip_of("job-vm"));
    let down = studio.pointer_at(at);
    studio.press_at(at);
    studio.act(Action::Pointer(PointerEvent::HeldLong(down.pointer)));
    studio.release_at(at);
    assert_eq!(studio.selected(), ["web-vm", "job-vm"]);
}

#[test]
fn a_double_click_renames() {
    let mut studio = studio();
    let at = studio
        .state
        .view
        .viewport
        .to_screen(studio.grip_of("job-vm"));
    studio.act(Action::DoubleClicked(studio.pointer_at(at)));
    assert_eq!(
        studio.state.chrome.renaming,
        Some(Subject::Node(studio.node("job-vm")))
    );
    studio.act(Action::Renamed("night-job".to_owned()));
    assert_eq!(studio.said(), "Renamed job-vm to night-job");
    assert!(studio.state.chrome.renaming.is_none());
}

#[test]
fn a_name_that_azure_refuses_is_refused_with_the_reason() {
    let mut studio = studio();
    studio.click("job-vm");
    assert!(studio.press("F2"));
    studio.act(Action::Renamed("job*vm".to_owned()));
    assert!(
        studio.last_notice().contains("is not a name for a"),
        "{}",
        studio.last_notice()
    );
    assert!(
        studio.state.chrome.renaming.is_some(),
        "one can mend the name"
    );
    studio.act(Action::RenameCancelled);
    assert_eq!(studio.node("job-vm"), studio.node("job-vm"));
}

#[test]
fn far_away_a_press_takes_the_node_and_not_a_port() {
    let mut studio = studio();
    studio.act(Action::Command(vouchsafe_app::input::CommandId::ZoomActual));
    for _ in 0..6 {
        studio.act(Action::Command(vouchsafe_app::input::CommandId::ZoomOut));
    }
    assert!(!studio.state.offers_ports());
    let before = studio.at("job-vm");
    studio.drag("job-vm", 0, 300);
    assert_ne!(studio.at("job-vm"), before);
}
