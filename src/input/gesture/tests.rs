use vouchsafe_model::diagram::{NewNodeKind, NodeId, Subject};

use super::*;

const NODE: Grip = Grip::Subject(Subject::Node(NodeId::new(7)));

fn at(pointer: i32, kind: PointerKind, x: f64, y: f64) -> PointerAt {
    PointerAt {
        pointer: PointerId(pointer),
        kind,
        screen: ScreenPoint { x, y },
        button: Button::Primary,
        modifiers: Modifiers::NONE,
    }
}

fn mouse(x: f64, y: f64) -> PointerAt {
    at(1, PointerKind::Mouse, x, y)
}

fn finger(pointer: i32, x: f64, y: f64) -> PointerAt {
    at(pointer, PointerKind::Touch, x, y)
}

/// Runs events from idle, the first grip counting for every press.
fn run(grip: Grip, events: &[PointerEvent]) -> (Gesture, Vec<Outcome>) {
    run_from(Gesture::default(), grip, events)
}

fn run_from(mut gesture: Gesture, grip: Grip, events: &[PointerEvent]) -> (Gesture, Vec<Outcome>) {
    let mut outcomes = Vec::new();
    for event in events {
        let (next, outcome) = gesture.next(*event, grip);
        gesture = next;
        outcomes.extend(outcome);
    }
    (gesture, outcomes)
}

use PointerEvent::{Cancelled, HeldLong, Moved, Pressed, Released};

#[test]
fn a_press_that_hardly_moves_is_a_click() {
    let (gesture, outcomes) = run(
        NODE,
        &[
            Pressed(mouse(10.0, 10.0)),
            Moved(mouse(12.0, 11.0)),
            Released(mouse(12.0, 11.0)),
        ],
    );
    assert!(gesture.is_idle());
    assert!(matches!(
        outcomes.as_slice(),
        [Outcome::Clicked { grip: NODE, .. }]
    ));
}

#[test]
fn a_press_that_moves_far_enough_pulls() {
    let (gesture, outcomes) = run(
        NODE,
        &[
            Pressed(mouse(10.0, 10.0)),
            Moved(mouse(14.0, 10.0)),
            Released(mouse(30.0, 10.0)),
        ],
    );
    assert!(gesture.is_idle());
    assert!(matches!(
        outcomes.as_slice(),
        [
            Outcome::Pulled {
                pull: Pull::Move(NODE),
                ..
            },
            Outcome::Dropped {
                pull: Pull::Move(NODE),
                ..
            }
        ]
    ));
}

#[test]
fn what_is_taken_hold_of_decides_what_is_pulled() {
    let check = |grip: Grip, expected: Option<Pull>| {
        let (gesture, _) = run(grip, &[Pressed(mouse(0.0, 0.0)), Moved(mouse(50.0, 0.0))]);
        assert_eq!(gesture.pull(), expected, "{grip:?}");
    };
    let node = NodeId::new(7);
    let handle = Grip::Handle(node, crate::input::ResizeHandle::TopLeft);
    let palette = Grip::Palette(NewNodeKind::User);
    check(Grip::Canvas, Some(Pull::Marquee));
    check(Grip::ScopeBody(node), Some(Pull::Marquee));
    check(NODE, Some(Pull::Move(NODE)));
    check(Grip::Port(node), Some(Pull::Connect(Grip::Port(node))));
    check(Grip::Badge(node), Some(Pull::Connect(Grip::Badge(node))));
    check(handle, Some(Pull::Resize(handle)));
    check(palette, Some(Pull::Place(palette)));
    check(Grip::Subject(Subject::Attachment(node, node)), None);
}

#[test]
fn space_or_the_middle_button_pans_whatever_lies_there() {
    let with_space = Gesture {
        is_space_held: true,
        ..Gesture::default()
    };
    let events = [Pressed(mouse(0.0, 0.0)), Moved(mouse(9.0, 2.0))];
    let (gesture, outcomes) = run_from(with_space, NODE, &events);
    assert_eq!(gesture.pull(), Some(Pull::View));
    assert_eq!(
        outcomes,
        [Outcome::Panned {
            by_x: 9.0,
            by_y: 2.0
        }]
    );
    let middle = PointerAt {
        button: Button::Middle,
        ..mouse(0.0, 0.0)
    };
    let (gesture, _) = run(NODE, &[Pressed(middle), Moved(mouse(9.0, 2.0))]);
    assert_eq!(gesture.pull(), Some(Pull::View));
}

#[test]
fn a_finger_pans_where_nothing_lies_and_draws_a_marquee_after_a_long_press() {
    let (gesture, _) = run(
        Grip::Canvas,
        &[Pressed(finger(1, 0.0, 0.0)), Moved(finger(1, 40.0, 0.0))],
    );
    assert_eq!(gesture.pull(), Some(Pull::View));
    let (gesture, outcomes) = run(
        Grip::Canvas,
        &[
            Pressed(finger(1, 0.0, 0.0)),
            HeldLong(PointerId(1)),
            Moved(finger(1, 40.0, 0.0)),
        ],
    );
    assert_eq!(gesture.pull(), Some(Pull::Marquee));
    assert!(matches!(
        outcomes.first(),
        Some(Outcome::LongPressed { .. })
    ));
}

#[test]
fn a_long_press_is_no_click() {
    let (_, outcomes) = run(
        NODE,
        &[
            Pressed(finger(1, 0.0, 0.0)),
            HeldLong(PointerId(1)),
            Released(finger(1, 0.0, 0.0)),
        ],
    );
    assert!(matches!(outcomes.as_slice(), [Outcome::LongPressed { .. }]));
}

#[test]
fn two_fingers_pinch_and_let_go_of_what_the_first_pulled() {
    let (gesture, outcomes) = run(
        NODE,
        &[
            Pressed(finger(1, 0.0, 0.0)),
            Moved(finger(1, 20.0, 0.0)),
            Pressed(finger(2, 120.0, 0.0)),
            Moved(finger(2, 220.0, 0.0)),
        ],
    );
    assert!(gesture.pull().is_none());
    assert!(matches!(
        outcomes.as_slice(),
        [Outcome::Pulled { .. }, Outcome::Cancelled, Outcome::Pinched { factor, .. }]
            if (*factor - 2.0).abs() < 1e-9
    ));
    // The finger that stays pans.
    let (gesture, outcomes) = run_from(
        gesture,
        NODE,
        &[Released(finger(2, 220.0, 0.0)), Moved(finger(1, 25.0, 5.0))],
    );
    assert_eq!(gesture.pull(), Some(Pull::View));
    assert_eq!(
        outcomes,
        [Outcome::Panned {
            by_x: 5.0,
            by_y: 5.0
        }]
    );
}

#[test]
fn after_escape_the_pointer_means_nothing_until_it_is_pressed_again() {
    let (gesture, _) = run(NODE, &[Pressed(mouse(0.0, 0.0)), Moved(mouse(50.0, 0.0))]);
    let escaped = gesture.escaped().unwrap();
    let (gesture, outcomes) = run_from(
        escaped,
        NODE,
        &[Moved(mouse(60.0, 0.0)), Released(mouse(60.0, 0.0))],
    );
    assert!(gesture.is_idle());
    assert!(outcomes.is_empty(), "{outcomes:?}");
    assert!(Gesture::default().escaped().is_none());
}

#[test]
fn a_pointer_that_is_taken_away_cancels() {
    let (gesture, outcomes) = run(
        NODE,
        &[
            Pressed(mouse(0.0, 0.0)),
            Moved(mouse(50.0, 0.0)),
            Cancelled(PointerId(1)),
        ],
    );
    assert!(gesture.is_idle());
    assert!(matches!(outcomes.last(), Some(Outcome::Cancelled)));
}

#[test]
fn the_right_button_is_left_to_the_page() {
    let right = PointerAt {
        button: Button::Secondary,
        ..mouse(0.0, 0.0)
    };
    let (gesture, outcomes) = run(NODE, &[Pressed(right), Released(right)]);
    assert!(gesture.is_idle());
    assert!(outcomes.is_empty());
}

#[test]
fn a_secret_is_carried_by_its_chip_and_a_press_alone_clicks_it() {
    let chip = Grip::Chip(vouchsafe_scene::layout::ChipId::Copy(
        NodeId::new(7),
        vouchsafe_model::diagram::SettingId::new(8),
    ));
    for pointer in [mouse, |x, y| finger(1, x, y)] {
        let (_, outcomes) = run(
            chip,
            &[Pressed(pointer(0.0, 0.0)), Released(pointer(1.0, 0.0))],
        );
        assert!(matches!(outcomes.as_slice(), [Outcome::Clicked { grip, .. }] if *grip == chip));
        let (gesture, outcomes) = run(
            chip,
            &[
                Pressed(pointer(0.0, 0.0)),
                Moved(pointer(40.0, 0.0)),
                Released(pointer(60.0, 0.0)),
            ],
        );
        assert!(gesture.is_idle());
        assert!(matches!(
            outcomes.as_slice(),
            [
                Outcome::Pulled { pull: Pull::Carry(_), .. },
                Outcome::Dropped { pull: Pull::Carry(grip), .. },
            ] if *grip == chip
        ));
        let (gesture, _) = run(
            chip,
            &[Pressed(pointer(0.0, 0.0)), Moved(pointer(40.0, 0.0))],
        );
        assert!(gesture.escaped().is_some());
    }
}
