//! Secrets as things: seen on the cards, taken up, put down, made anew, leaked.

use vouchsafe_e2e::{JourneyResult, MouseButton, Page, Pointer, Role, containing, journey};

use crate::studio::{canvas, choose_drawn, drawn, open_example};

const DRAWING: &str = "A key and the copies of it";

fn opened(page: &Page) -> JourneyResult {
    page.open()?;
    open_example(page, DRAWING)
}

#[test]
fn a_secret_is_carried_made_anew_and_leaked_by_pointer() -> JourneyResult {
    journey("secrets-pointer", |page| {
        opened(page)?;
        drawn(page, "Secret key1, old, on app-shop")?;
        page.screenshot("secrets-1-open")?;

        // Pulled from where it is made to a host.
        let key1 = drawn(page, "Key key1 of contosoinvoices")?;
        page.drag(key1.center()?, drawn(page, "func-mail,")?.place(0.3, 0.4)?)?;
        page.hears("Copied key1 of contosoinvoices into STORAGE_CONNECTION_STRING of func-mail")?;
        page.screenshot("secrets-2-copied")?;

        // Two presses do the same, without pulling: here onto a copy that is there.
        page.click_at(drawn(page, "Key key1 of contosoinvoices")?.center()?)?;
        page.hears("Took up key1 of contosoinvoices")?;
        let old = drawn(page, "Secret key1, old, on app-shop")?;
        page.move_to(old.center()?)?;
        page.screenshot("secrets-3-in-hand")?;
        page.click_at(old.center()?)?;
        page.hears("Copied key1 of contosoinvoices into")?;

        // Its menu has what can be done with it, and nothing else.
        let key2 = drawn(page, "Key key2 of contosoinvoices")?.center()?;
        page.pull(MouseButton::Right, &[key2])?;
        assert_eq!(
            page.find_all(Role::MenuItem, containing("Connect"))?.len(),
            0
        );
        page.find(Role::MenuItem, containing("Make the secret anew"))?
            .click()?;
        page.hears("Rotated key2 of contosoinvoices")?;
        drawn(page, "Secret key2, old, on vm-reports")?;

        page.click_at(drawn(page, "Key key1 of contosoinvoices")?.center()?)?;
        page.hears("Took up key1")?;
        page.press("Escape")?;
        page.hears("Cancelled")?;
        page.find(Role::Toolbar, "Selection")?
            .find(Role::Button, "Let it leak")?
            .click()?;
        page.hears("Leaked in a source code repository: key1 of contosoinvoices")?;
        page.find(Role::Region, "Attacker’s view")?
            .says("contosoinvoices")?;
        page.screenshot("secrets-4-leaked")?;
        Ok(())
    })
}

#[test]
fn a_finger_carries_a_secret() -> JourneyResult {
    journey("secrets-touch", |page| {
        opened(page)?;
        let from = drawn(page, "Key key1 of contosoinvoices")?.center()?;
        let to = drawn(page, "func-mail,")?.place(0.3, 0.4)?;
        page.drag_along(Pointer::Touch, &[from, to])?;
        page.hears("Copied key1 of contosoinvoices into")?;
        Ok(())
    })
}

#[test]
fn a_secret_is_carried_made_anew_and_leaked_by_keyboard_alone() -> JourneyResult {
    journey("secrets-keyboard", |page| {
        opened(page)?;
        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("s")?;
        page.hears("Took up key1 of contosoinvoices: copy it to")?;
        page.press("s")?;
        page.hears("Took up key2 of contosoinvoices")?;
        page.press("Escape")?;
        page.hears("Cancelled")?;
        page.press("s")?;
        page.hears("Took up key2 of contosoinvoices")?;
        page.press("ArrowLeft")?;
        page.press("Tab")?;
        page.press("Enter")?;
        page.hears("Copied key2 of contosoinvoices into")?;

        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("s")?;
        page.hears("Took up key1")?;
        page.press("Shift+R")?;
        page.hears("Rotated key1 of contosoinvoices")?;
        page.press("Delete")?;
        page.hears("A key can’t be deleted")?;
        page.press("l")?;
        page.hears("Leaked in a source code repository: key1 of contosoinvoices")?;
        canvas(page)?;
        Ok(())
    })
}
