//! Time that passes: what was granted counts only later.

use vouchsafe_e2e::{JourneyResult, Role, containing, journey};

use crate::studio::{apply_fix, choose_drawn, play_to};

#[test]
fn a_role_is_granted_still_denied_and_counts_at_the_next_moment() -> JourneyResult {
    journey("clock", |page| {
        page.open()?;
        page.find(Role::Button, "Start the clock")?.click()?;
        page.hears("The clock runs")?;
        play_to(page, "Denied: 403")?;
        apply_fix(page)?;
        page.hears("Fixed")?;
        page.shows("change to come")?;
        // Granted, and yet denied: the assignment is on its way.
        play_to(page, "Denied: 403")?;
        page.screenshot("clock-1-on-its-way")?;
        page.find(Role::Button, containing("Wait until"))?.click()?;
        page.hears("It is ")?;
        play_to(page, "Allowed: 200")?;
        page.screenshot("clock-2-arrived")?;
        Ok(())
    })
}

#[test]
fn what_is_moved_leaves_its_roles_behind_and_that_is_seen_at_once() -> JourneyResult {
    journey("clock-move", |page| {
        page.open()?;
        page.press("k")?;
        page.hears("The clock runs")?;
        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("m")?;
        page.find(Role::ComboBox, containing("cope"))?;
        page.type_text("rg-web")?;
        page.press("Enter")?;
        page.shows("stayed behind")?;
        page.screenshot("clock-3-left-behind")?;
        Ok(())
    })
}
