//! From an empty canvas to a true, animated answer: once by pointer, once by
//! keyboard alone.

use vouchsafe_e2e::{JourneyResult, Page, Role, containing, journey};

use crate::studio::{
    canvas, copied_link, drag_from_palette, drawn, on_canvas, play_to, run_command, start_blank,
    verdict_of_link, walk_to_drawn,
};

const NO_IDENTITY: &str = "Denied: 400";
const NO_ROLE: &str = "Denied: 403";
const NO_ROLE_CODE: &str = "AuthorizationPermissionMismatch";
const ALLOWED: &str = "Allowed: 200";

#[test]
fn the_main_job_is_done_by_pointer() -> JourneyResult {
    journey("main-job-pointer", |page| {
        page.open()?;
        start_blank(page)?;
        page.screenshot("main-job-1-blank")?;

        drag_from_palette(page, "Resource group", on_canvas(page, 330.0, 260.0)?)?;
        let room = drawn(page, "rg,")?;
        drag_from_palette(page, "Virtual machine", room.place(0.3, 0.35)?)?;
        let machine = drawn(page, "vm,")?;
        let room = drawn(page, "rg,")?;
        drag_from_palette(page, "Storage account", room.place(0.3, 0.75)?)?;
        let account = drawn(page, "contosostore,")?;
        page.screenshot("main-job-2-placed")?;

        // From the port that a hovered host shows, to what it shall call.
        page.move_to(machine.center()?)?;
        let port = canvas(page)?.find(Role::Button, containing("Connect vm"))?;
        page.drag(port.center()?, account.place(0.5, 0.4)?)?;
        page.screenshot("main-job-3-offers")?;
        page.find(Role::Option, containing("Read blob"))?.click()?;
        play_to(page, NO_IDENTITY)?;
        page.shows("identity")?;
        page.screenshot("main-job-4-no-identity")?;

        drawn(page, "vm,")?.click()?;
        show_details(page)?;
        page.find(Role::Switch, containing("System assigned"))?
            .click()?;
        page.screenshot("main-job-5-identity")?;
        play_to(page, NO_ROLE)?;
        page.shows(NO_ROLE_CODE)?;
        page.shows("Does a role assignment allow it?")?;
        page.screenshot("main-job-6-no-role")?;

        page.find_all(Role::Button, "Apply")?[0].click()?;
        play_to(page, ALLOWED)?;
        page.screenshot("main-job-7-allowed")?;

        let undo = page.find(Role::Button, "Undo")?;
        undo.click()?;
        undo.click()?;
        play_to(page, NO_IDENTITY)?;

        page.find(Role::Button, "File")?.click()?;
        page.find(Role::MenuItem, "Copy link")?.click()?;
        page.hears("ink copied")?;
        verdict_of_link(page, &page.clipboard()?, NO_IDENTITY)
    })
}

#[test]
fn the_main_job_is_done_by_keyboard_alone() -> JourneyResult {
    journey("main-job-keyboard", |page| {
        page.open()?;
        run_command(page, "New diagram")?;
        page.shows("Draw who calls whom")?;

        for what in ["resource group", "virtual machine", "storage account"] {
            page.press("/")?;
            page.type_text(what)?;
            page.press("Enter")?;
            page.hears("Placed")?;
        }
        // What was placed last is selected: back to the machine, then connect.
        walk_to_drawn(page, "vm,")?;
        page.press("Enter")?;
        page.press("c")?;
        page.find(Role::ComboBox, containing("Connect "))?;
        page.type_text("storage")?;
        page.press("Enter")?;
        page.find(Role::ComboBox, containing("what does the line mean"))?;
        page.type_text("read blob")?;
        page.press("Enter")?;
        page.hears("Drew a call")?;
        page.press("p")?;
        page.hears("Denied, 400")?;

        walk_to_drawn(page, "vm,")?;
        page.press("Enter")?;
        page.press("i")?;
        page.press("p")?;
        page.hears(NO_ROLE_CODE)?;
        page.find(Role::Heading, containing(NO_ROLE))?;
        page.tab_to(Role::Button, "Apply")?;
        page.press("Enter")?;
        page.hears("Fixed")?;
        page.press("p")?;
        page.hears("Allowed, 200")?;
        page.find(Role::Heading, containing(ALLOWED))?;

        page.press("Control+Z")?;
        page.press("Control+Z")?;
        page.press("Home")?;
        page.press("p")?;
        page.hears("Denied, 400")?;

        verdict_of_link(page, &copied_link(page)?, NO_IDENTITY)
    })
}

fn show_details(page: &Page) -> JourneyResult {
    page.find(Role::Radio, "Details")?.click()
}
