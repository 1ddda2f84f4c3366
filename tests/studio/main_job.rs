//! The whole main job, once by pointer and once by keyboard alone.

use vouchsafe_model::diagram::WorldPoint;

use crate::harness::Studio;

const DENIED_WITHOUT_ROLE: &str = "Denied 403 Forbidden AuthorizationPermissionMismatch";

#[test]
fn from_an_empty_canvas_to_an_answer_by_pointer() {
    let mut studio = Studio::blank();
    studio.place("resource group", WorldPoint { x: 100, y: 300 });
    studio.drag_from_palette("vm", studio.inside("rg"));
    let beside = studio.view("rg").rect;
    studio.drag_from_palette(
        "storage",
        WorldPoint {
            x: beside.right() + 200,
            y: beside.y + 100,
        },
    );
    studio.drop_into("contosostore", "rg");
    assert_eq!(studio.parent("vm").as_deref(), Some("rg"));
    assert_eq!(studio.parent("contosostore").as_deref(), Some("rg"));
    studio.drag("contosostore", 0, 120);
    studio.connect("vm", "contosostore");
    studio.choose_offer("Read blob");
    studio.play_to_end();
    let without_identity = studio.verdict();
    assert!(
        without_identity.starts_with("Denied 400"),
        "{without_identity}"
    );

    studio.click("vm");
    assert!(studio.press("i"));
    studio.play_to_end();
    assert_eq!(studio.verdict(), DENIED_WITHOUT_ROLE);

    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    studio.undo();
    assert_eq!(studio.verdict(), DENIED_WITHOUT_ROLE);
    studio.undo();
    assert_eq!(studio.verdict(), without_identity);
    studio.redo();
    studio.redo();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
}

#[test]
fn from_an_empty_canvas_to_an_answer_by_keyboard() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    studio.place_by_keyboard("virtual machine");
    studio.place_by_keyboard("storage");
    assert_eq!(studio.parent("vm").as_deref(), Some("rg"));
    assert_eq!(studio.parent("contosostore").as_deref(), Some("rg"));

    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "read blob");
    studio.play_to_end();
    let without_identity = studio.verdict();
    assert!(
        without_identity.starts_with("Denied 400"),
        "{without_identity}"
    );
    assert!(studio.heard("Denied, 400"), "{:?}", studio.heard);

    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), DENIED_WITHOUT_ROLE);
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert!(studio.heard("Allowed, 200 OK"), "{:?}", studio.heard);

    studio.undo();
    studio.undo();
    assert_eq!(studio.verdict(), without_identity);
}
