//! Aligning, distributing, grouping, copying.

use vouchsafe_app::input::CommandId;
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{Edit, NewNodeKind, WorldPoint};

use crate::harness::Studio;

fn studio() -> Studio {
    let mut studio = Studio::blank();
    let vm = NewNodeKind::Resource(ResourceKind::from_slug("virtual-machine").unwrap());
    for (number, (x, y)) in [(0, 200), (300, 260), (900, 230)].into_iter().enumerate() {
        studio.with(vm, &format!("vm-{number}"), None, x, y);
    }
    studio
}

fn select_machines(studio: &mut Studio) {
    studio.press("Ctrl+a");
}

#[test]
fn things_are_aligned() {
    let check = |command: CommandId, across: bool| {
        let mut studio = studio();
        select_machines(&mut studio);
        studio.run(command);
        let places: Vec<WorldPoint> = (0..3).map(|it| studio.at(&format!("vm-{it}"))).collect();
        let line: Vec<i32> = places
            .iter()
            .map(|at| if across { at.x } else { at.y })
            .collect();
        // All machines are as large as each other.
        assert!(
            line.windows(2).all(|pair| pair[0] == pair[1]),
            "{command:?} {line:?}"
        );
        studio.undo();
        assert_eq!(studio.at("vm-1"), WorldPoint { x: 300, y: 260 });
    };
    check(CommandId::AlignLeft, true);
    check(CommandId::AlignCenter, true);
    check(CommandId::AlignRight, true);
    check(CommandId::AlignTop, false);
    check(CommandId::AlignMiddle, false);
    check(CommandId::AlignBottom, false);
}

#[test]
fn gaps_become_equal() {
    let mut studio = studio();
    select_machines(&mut studio);
    studio.run(CommandId::DistributeHorizontally);
    let rects: Vec<_> = (0..3)
        .map(|it| studio.view(&format!("vm-{it}")).rect)
        .collect();
    assert_eq!(rects[1].x - rects[0].right(), rects[2].x - rects[1].right());
    assert_eq!((rects[0].x, rects[2].x), (0, 900));
}

#[test]
fn tidying_up_is_one_edit() {
    let mut studio = studio();
    let before = studio.diagram();
    assert!(studio.press("t"));
    assert_ne!(studio.diagram(), before);
    studio.undo();
    assert_eq!(studio.diagram(), before);
}

#[test]
fn a_new_resource_group_is_drawn_around_resources() {
    let mut studio = studio();
    select_machines(&mut studio);
    studio.press("Ctrl+g");
    assert_eq!(studio.selected(), ["rg"]);
    let group = studio.view("rg").rect;
    for number in 0..3 {
        let name = format!("vm-{number}");
        assert_eq!(studio.parent(&name).as_deref(), Some("rg"));
        assert!(group.contains_rect(studio.view(&name).hull()));
    }
    studio.undo();
    assert_eq!(studio.parent("vm-0"), None);
    assert_eq!(studio.diagram().node_count(), 4);
}

#[test]
fn copies_stand_beside_their_originals_in_the_same_scope() {
    let mut studio = studio();
    studio.go_to("vm-0");
    studio.press("Ctrl+g");
    studio.go_to("vm-0");
    studio.press("Ctrl+d");
    let copy = studio.state.selection.single_node().unwrap();
    let copy = studio.diagram().node(copy).unwrap().clone();
    assert_ne!(copy.name, "vm-0");
    assert_eq!(copy.parent, Some(studio.node("rg")));
    assert_ne!(copy.at, studio.at("vm-0"));
}

#[test]
fn copying_and_pasting_a_scope_brings_its_calls_along() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    studio.place_by_keyboard("vm");
    studio.place_by_keyboard("storage");
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "read blob");
    studio.go_to("rg");
    assert!(studio.press("Ctrl+c"));
    assert_eq!(studio.said(), "Copied 3 things");
    // Pasting into the very scope that is selected would nest scopes.
    studio.press("Escape");
    assert!(studio.press("Ctrl+v"));
    assert_eq!(studio.diagram().calls().count(), 2);
    studio.press("Ctrl+v");
    assert_eq!(studio.diagram().calls().count(), 3);
    assert_eq!(studio.diagram().node_count(), 1 + 9);
    for _ in 0..2 {
        studio.undo();
    }
    assert_eq!(studio.diagram().calls().count(), 1);
}

#[test]
fn what_was_cut_can_be_pasted() {
    let mut studio = studio();
    studio.go_to("vm-1");
    studio.press("Ctrl+x");
    assert_eq!(studio.diagram().node_count(), 3);
    studio.press("Ctrl+v");
    assert_eq!(studio.selected(), ["vm-1"]);
}

#[test]
fn copies_can_be_pasted_into_a_selected_scope() {
    let mut studio = studio();
    studio.go_to("vm-1");
    studio.press("Ctrl+c");
    studio.edit(Edit::Place(vouchsafe_model::diagram::NewNode {
        kind: NewNodeKind::ResourceGroup,
        name: None,
        parent: None,
        at: WorldPoint { x: 0, y: 600 },
    }));
    studio.go_to("rg");
    studio.press("Ctrl+v");
    assert_eq!(studio.diagram().children(studio.node("rg")).count(), 1);
    let rect = studio.view("rg").rect;
    let pasted = studio
        .diagram()
        .children(studio.node("rg"))
        .next()
        .unwrap()
        .at;
    assert!(rect.contains(pasted));
}
