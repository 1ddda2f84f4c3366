//! What stands beside the drawing: the list of services, and the choice of identity.

use std::num::NonZeroU16;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::store::{Action, Dialog, FocusPlace, SideFace};
use vouchsafe_model::choice::{Design, case_of, recommend};
use vouchsafe_model::diagram::{
    Case, Diagram, Exhibit, Needs, NewBeat, NewNodeKind, NodeKind, ServicesFilter, WorldPoint,
};
use vouchsafe_model::flow::{Verdict, verdict};
use vouchsafe_scene::geometry::ScreenSize;

use crate::harness::Studio;

fn case(hosts: u16, targets: u16) -> Case {
    Case {
        hosts: NonZeroU16::new(hosts).unwrap(),
        targets: NonZeroU16::new(targets).unwrap(),
        ..Case::SIMPLEST
    }
}

fn count(diagram: &Diagram, of: impl Fn(&NodeKind) -> bool) -> usize {
    diagram.nodes().filter(|node| of(&node.kind)).count()
}

fn all_work(diagram: &Diagram) -> bool {
    diagram.calls().all(|it| {
        matches!(
            verdict(diagram, it.id, diagram.now()),
            Ok(Verdict::Allowed { .. })
        )
    })
}

#[test]
fn the_list_of_services_takes_the_side_panel_and_gives_it_back() {
    let mut studio = Studio::blank();
    studio.run(CommandId::ToggleInspector);
    studio.run(CommandId::WhichServices);
    assert_eq!(studio.state.chrome.side, SideFace::Services);
    assert!(studio.state.chrome.inspector.is_open);
    assert_eq!(studio.state.chrome.focus.place, FocusPlace::Services);
    studio.run(CommandId::WhichServices);
    assert_eq!(studio.state.chrome.side, SideFace::Details);
}

#[test]
fn what_is_placed_from_the_list_on_stage_is_only_tried() {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.run(CommandId::NewBeat);
    let beat = studio
        .state
        .telling
        .clone()
        .expect("a beat is on stage")
        .beat;
    let what = NewBeat {
        title: "Which services?".to_owned(),
        shows: Some(Exhibit::Services(ServicesFilter::default())),
        ..NewBeat::default()
    };
    studio.act(Action::BeatChanged { beat, what });
    studio.run(CommandId::PresentFromHere);
    let before = studio.diagram();
    let vault = "key-vault".parse().unwrap();
    studio.act(Action::PaletteChosen(NewNodeKind::Resource(vault)));
    assert!(studio.state.is_exploring());
    assert_eq!(studio.diagram().node_count(), before.node_count() + 1);
    studio.run(CommandId::ReturnToStory);
    assert_eq!(studio.diagram(), before);
}

#[test]
fn a_case_is_drawn_beside_what_is_there_as_one_step() {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    let before = studio.diagram();
    let case = case(3, 2);
    studio.run(CommandId::WhichIdentity);
    assert_eq!(studio.state.chrome.dialog.as_deref(), Some(&Dialog::Choice));
    let design = recommend(&case).design;
    studio.act(Action::DesignBuilt { case, design });
    assert_eq!(studio.state.chrome.dialog, None);
    assert_eq!(
        studio.heard.last().map(String::as_str),
        Some("Drew User-assigned, shared: 3 hosts, 2 targets")
    );
    let drawn = studio.diagram();
    let identities = count(&drawn, |kind| *kind == NodeKind::UserAssignedIdentity);
    assert_eq!(identities, 1);
    assert_eq!(drawn.role_assignments().count(), 2);
    assert!(all_work(&drawn));
    // Nothing lies on what was there.
    let right = before.nodes().map(|node| node.at.x).max().unwrap();
    let is_new =
        |node: &&std::rc::Rc<vouchsafe_model::diagram::Node>| before.node(node.id).is_none();
    assert!(drawn.nodes().filter(is_new).all(|node| node.at.x > right));
    studio.run(CommandId::Undo);
    assert_eq!(studio.diagram(), before);
}

#[test]
fn what_is_drawn_beside_on_stage_is_seen_and_stays_in_sight() {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.run(CommandId::NewBeat);
    studio.run(CommandId::PresentFromHere);
    let case = case(3, 2);
    // As beside an exhibit.
    studio.act(Action::ViewportResized(ScreenSize {
        width: 250.0,
        height: 600.0,
    }));
    let design = recommend(&case).design;
    studio.act(Action::DesignBuilt { case, design });
    let is_seen = |studio: &Studio, width: f64| {
        let layout = &studio.state.shown.layout;
        let new = studio.state.selection.nodes();
        let new: Vec<_> = new.filter_map(|node| layout.node(node)).collect();
        assert!(!new.is_empty());
        new.iter().all(|view| {
            let rect = view.hull();
            let at = |x: i32| {
                let at = WorldPoint { x, y: rect.y };
                studio.state.view.viewport.to_screen(at).x
            };
            at(rect.x) >= 0.0 && at(rect.right()) <= width
        })
    };
    assert!(is_seen(&studio, 250.0));
    studio.act(Action::ViewportResized(ScreenSize {
        width: 260.0,
        height: 560.0,
    }));
    assert!(is_seen(&studio, 260.0));
}

#[test]
fn a_drawing_takes_over_the_design_that_suits_it() {
    let mut studio = Studio::blank();
    let mut needs = case(3, 2);
    needs.needs = Needs::SomeMore(NonZeroU16::MIN);
    studio.act(Action::DesignBuilt {
        case: needs,
        design: Design::SystemAssigned,
    });
    let before = studio.diagram();
    let drawn = case_of(&before, &Case::SIMPLEST).expect("hosts make calls");
    assert_eq!(
        (drawn.hosts.get(), drawn.targets.get(), drawn.with_more()),
        (3, 2, 1)
    );
    let design = recommend(&drawn).design;
    assert_eq!(design, Design::Both);
    studio.act(Action::DesignAdopted(design));
    let after = studio.diagram();
    assert_eq!(after.role_assignments().count(), 3);
    assert!(all_work(&after));
    studio.run(CommandId::Undo);
    assert_eq!(studio.diagram(), before);
}

#[test]
fn a_drawing_that_cannot_take_it_over_is_left_and_told() {
    let mut studio = Studio::blank();
    let before = studio.diagram();
    studio.act(Action::DesignAdopted(Design::Shared));
    assert_eq!(studio.diagram(), before);
    let said = studio.heard.last().expect("something is said");
    assert!(said.starts_with("The drawing was left as it is"), "{said}");
}
