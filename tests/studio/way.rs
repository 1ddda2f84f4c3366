//! Rooms that grow cover nothing.

use vouchsafe_app::input::CommandId;
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::NewNodeKind;
use vouchsafe_scene::geometry::Rect;

use crate::harness::Studio;

fn kind(slug: &str) -> NewNodeKind {
    NewNodeKind::Resource(ResourceKind::from_slug(slug).unwrap())
}

fn rect(studio: &Studio, name: &str) -> Rect {
    studio.view(name).rect
}

/// A small room with something right of it and something right of that.
fn row() -> Studio {
    let mut studio = Studio::blank();
    studio.with(NewNodeKind::ResourceGroup, "rg-web", None, 0, 200);
    studio.with(kind("virtual-machine"), "web-vm", Some("rg-web"), 40, 280);
    let right = rect(&studio, "rg-web").right();
    studio.with(
        kind("storage-account"),
        "contosodata",
        None,
        right + 40,
        260,
    );
    let right = rect(&studio, "contosodata").right();
    studio.with(kind("key-vault"), "kv-shop", None, right + 20, 260);
    studio.run(CommandId::ZoomFit);
    studio
}

#[test]
fn what_stands_beside_a_room_that_grows_steps_aside_with_what_stands_beside_that() {
    let mut studio = row();
    let before: Vec<Rect> = ["contosodata", "kv-shop"]
        .map(|it| rect(&studio, it))
        .into();
    let right = rect(&studio, "rg-web").right();
    studio.with(
        kind("app-service"),
        "payroll",
        Some("rg-web"),
        right - 20,
        280,
    );
    let room = rect(&studio, "rg-web");
    assert!(
        room.right() > before[0].x,
        "it grew over its neighbor's place"
    );
    let (data, vault) = (rect(&studio, "contosodata"), rect(&studio, "kv-shop"));
    assert!(!room.overlaps(data) && !data.overlaps(vault) && !room.overlaps(vault));
    assert!(
        data.x > before[0].x && data.y == before[0].y,
        "along the row"
    );
    assert!(studio.said().starts_with("Placed App Service payroll"));
    studio.undo();
    let after: Vec<Rect> = ["contosodata", "kv-shop"]
        .map(|it| rect(&studio, it))
        .into();
    assert_eq!(after, before, "one step of undo");
}

#[test]
fn the_tenant_above_steps_up() {
    let mut studio = row();
    let tenant = studio.node("contoso");
    let stood = studio.state.document.layout.node(tenant).unwrap().rect;
    studio.with(
        kind("app-service"),
        "payroll",
        Some("rg-web"),
        stood.x,
        stood.y + stood.height - 10,
    );
    let tenant = studio.state.document.layout.node(tenant).unwrap().rect;
    assert!(!rect(&studio, "rg-web").overlaps(tenant));
}

#[test]
fn rooms_around_rooms_grow_and_clear_their_own_way() {
    let mut studio = Studio::blank();
    studio.with(NewNodeKind::Subscription, "Production", None, 0, 200);
    studio.with(
        NewNodeKind::ResourceGroup,
        "rg-a",
        Some("Production"),
        40,
        260,
    );
    let right = rect(&studio, "rg-a").right();
    studio.with(
        NewNodeKind::ResourceGroup,
        "rg-b",
        Some("Production"),
        right + 40,
        260,
    );
    studio.with(kind("key-vault"), "kv-b", Some("rg-b"), right + 80, 340);
    let outer = rect(&studio, "Production").right();
    studio.with(
        kind("storage-account"),
        "contosodata",
        None,
        outer + 20,
        300,
    );
    let inside_before = rect(&studio, "kv-b").x - rect(&studio, "rg-b").x;
    studio.with(
        kind("virtual-machine"),
        "vm-a",
        Some("rg-a"),
        right + 10,
        340,
    );
    let all = ["rg-a", "rg-b"].map(|it| rect(&studio, it));
    assert!(!all[0].overlaps(all[1]));
    assert_eq!(
        rect(&studio, "kv-b").x - rect(&studio, "rg-b").x,
        inside_before,
        "what stands in what is pushed goes along"
    );
    assert!(!rect(&studio, "Production").overlaps(rect(&studio, "contosodata")));
}

#[test]
fn what_is_covered_by_hand_stays() {
    let mut studio = row();
    studio.drag("contosodata", -120, 0);
    let covered = rect(&studio, "contosodata");
    studio.with(kind("app-service"), "payroll", Some("rg-web"), 40, 600);
    assert_eq!(rect(&studio, "contosodata"), covered);
    studio.with(NewNodeKind::Note, "memo", None, 40, 900);
    let memo = rect(&studio, "memo");
    studio.with(kind("app-service"), "orders", Some("rg-web"), 40, 920);
    assert_eq!(rect(&studio, "memo"), memo, "notes lie over everything");
}
