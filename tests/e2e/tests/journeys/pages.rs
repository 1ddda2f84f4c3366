//! The pages of the stories: read, played, and left for the studio.

use serde_json::{Value, json};
use vouchsafe_e2e::{JourneyResult, Page, Role, Size, containing, journey, wait_until};

const TITLE: &str = "Born and deleted with the virtual machine";

fn run(page: &Page, script: &str) -> JourneyResult<Value> {
    page.session().execute(script, json!([]))
}

/// Waits until an expression is true in the page.
fn until(page: &Page, what: &str, expression: &str) -> JourneyResult {
    wait_until(what, || {
        Ok(run(page, &format!("return Boolean({expression})"))? == json!(true))
    })
}

#[test]
fn a_story_is_read_on_its_page_played_there_and_in_the_studio() -> JourneyResult {
    journey("story-page", |page| {
        page.go_to(&format!("{}stories/", page.address()))?;
        let listed = "document.querySelectorAll('.list a').length > 20";
        until(page, "the list of all stories", listed)?;
        let pictures = "[...document.images].slice(0, 2).every((it) => it.naturalWidth === 1200)";
        until(page, "their cards", pictures)?;
        page.find(Role::Link, containing(TITLE))?.click()?;
        page.find(Role::Heading, TITLE)?;
        page.find(Role::Heading, "It dies with its machine")?;
        until(
            page,
            "the player in the place of the drawing",
            "document.querySelector('vouchsafe-diagram')?.shadowRoot?.querySelector('.player')",
        )?;
        for size in [Size::DESKTOP, Size::PHONE] {
            page.resize(size)?;
            until(
                page,
                "a page that is no wider than its window",
                "document.documentElement.scrollWidth <= innerWidth",
            )?;
        }
        page.resize(Size::DESKTOP)?;
        page.screenshot("story-page")?;
        page.find(Role::Link, "Present it")?.click()?;
        page.find(Role::Button, "Speaker’s window")?;
        page.find(Role::Heading, "A machine, and nobody")?;
        Ok(())
    })
}

#[test]
fn the_gallery_leads_to_the_pages() -> JourneyResult {
    journey("story-pages-link", |page| {
        page.open()?;
        page.find(Role::Button, "File")?.click()?;
        page.find(Role::MenuItem, containing("Open a story or an example"))?
            .click()?;
        let link = page.find(Role::Link, containing("as pages"))?;
        let leads = run(
            page,
            "return [...document.links].find((it) => it.textContent.includes('as pages')).href",
        )?;
        assert_eq!(leads, json!(format!("{}stories/", page.address())));
        // It opens beside the drawing, which stays.
        assert_eq!(link.attribute("target")?.as_deref(), Some("_blank"));
        Ok(())
    })
}
