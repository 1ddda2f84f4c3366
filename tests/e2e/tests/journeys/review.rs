//! What a careful reader finds: marked on the canvas, shown, repaired, silenced, claimed.

use vouchsafe_e2e::{JourneyResult, Page, Role, any_name, containing, journey};

use crate::studio::{choose_drawn, open_example, play_to};

const DRAWING: &str = "A key and the copies of it";

fn panel(page: &Page) -> JourneyResult<vouchsafe_e2e::Element> {
    page.find(Role::Complementary, "Side panel")
}

#[test]
fn a_finding_is_marked_shown_repaired_and_another_silenced() -> JourneyResult {
    journey("review-findings", |page| {
        page.open()?;
        open_example(page, DRAWING)?;
        // From the mark on the canvas to the finding in the panel.
        let mark = page.find(Role::Button, containing("High severity"))?;
        page.screenshot("review-1-marked")?;
        mark.click()?;
        page.find(Role::Heading, containing("High findings"))?;
        assert!(page.focused()?.text()?.contains("High"));
        page.screenshot("review-2-panel")?;

        // From the finding back to where it is drawn.
        let show = panel(page)?.find_all(Role::Button, containing("Show on the canvas"))?;
        show[0].click()?;
        page.hears("Shown on the canvas")?;

        // What repairs it takes its mark away.
        panel(page)?.find_all(Role::Button, "Apply")?[0].click()?;
        page.wait_gone(Role::Button, containing("High severity"))?;
        page.wait_gone(Role::Heading, containing("High findings"))?;
        page.screenshot("review-3-repaired")?;

        // What stays as it is has a reason, and can be told again.
        panel(page)?.find_all(Role::Button, containing("Silence:"))?[0].click()?;
        let asked = page.find(Role::Dialog, any_name())?;
        asked
            .find(Role::TextBox, containing("Why it stays"))?
            .type_text("Accepted until the spring release.")?;
        asked.find(Role::Button, "Silence")?.click()?;
        page.hears("Silenced a finding")?;
        page.find(Role::Heading, containing("Silenced"))?;
        page.shows("Accepted until the spring release.")?;
        page.find(Role::Button, "Tell it again")?.click()?;
        page.hears("A finding is told again")?;
        page.wait_gone(Role::Heading, containing("Silenced"))
    })
}

#[test]
fn an_assertion_holds_then_fails_and_is_green_again() -> JourneyResult {
    journey("review-assertion", |page| {
        page.open()?;
        open_example(page, DRAWING)?;
        // Of the second call, which works: the first has an old key.
        page.press("n")?;
        play_to(page, "Allowed: 200")?;
        page.press("Control+K")?;
        page.find(Role::Dialog, any_name())?
            .find(Role::ComboBox, any_name())?;
        page.type_text("assert what came")?;
        page.press("Enter")?;
        page.hears("Asserted")?;
        page.press("y")?;
        panel(page)?.says("Holds")?;
        page.screenshot("assertion-1-holds")?;

        // The key is made anew: the claim turns red, and that is said.
        choose_drawn(page, "contosoinvoices, Storage account")?;
        page.press("s")?;
        page.press("s")?;
        page.hears("Took up key2")?;
        page.press("Shift+R")?;
        page.hears("Assertion fails")?;
        page.press("y")?;
        panel(page)?.says("Fails")?;
        page.screenshot("assertion-2-fails")?;
        page.press("Control+Z")?;
        page.hears("Assertion holds again")?;
        panel(page)?.says("Holds")
    })
}
