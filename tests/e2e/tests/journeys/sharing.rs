//! What the share dialog hands out works where it is put.

use std::fs;

use serde_json::{Value, json};
use vouchsafe_e2e::{JourneyError, JourneyResult, Page, Role, containing, journey, wait_until};

use crate::story::shipped;
use crate::studio::play_to;

/// Opens a part of the share dialog.
fn part(page: &Page, name: &str) -> JourneyResult<vouchsafe_e2e::Element> {
    page.find(Role::Button, "Share")?.click()?;
    let dialog = page.find(Role::Dialog, containing("Share"))?;
    dialog.find(Role::Radio, name)?.click()?;
    Ok(dialog)
}

/// Whether a player is in the page, and shows its first scene in the drawing's place.
fn plays(page: &Page) -> JourneyResult<bool> {
    let found = page.session().execute(
        "const player = document.querySelector('vouchsafe-diagram')?.shadowRoot.querySelector('.player');
         return (player?.querySelector('.stage')?.getBoundingClientRect().height ?? 0) > 100",
        json!([]),
    )?;
    Ok(found == Value::Bool(true))
}

#[test]
fn each_block_of_html_shows_the_diagram_in_somebody_elses_page() -> JourneyResult {
    journey("share-in-page", |page| {
        page.open()?;
        let mut blocks = Vec::new();
        for number in 0..3 {
            let dialog = part(page, "In a page")?;
            page.screenshot("share-in-page")?;
            let buttons = dialog.find_all(Role::Button, "Copy HTML")?;
            let button = buttons.get(number).ok_or_else(|| {
                JourneyError::NotAsExpected(format!("there is no button {number}"))
            })?;
            button.click()?;
            dialog.says("Copied: ")?;
            blocks.push(page.clipboard()?);
            page.press("Escape")?;
            page.wait_gone(Role::Dialog, containing("Share"))?;
        }
        let [element, frame, picture] = blocks.as_slice() else {
            return Ok(());
        };
        let put = |block: &str| {
            page.go_to(&format!("{}somebody-elses-page", page.address()))?;
            // As the parser of a page would: scripts in it run.
            page.session().execute(
                "document.body.replaceChildren(document.createRange().createContextualFragment(arguments[0]))",
                json!([block]),
            )
        };
        put(element)?;
        wait_until("the element plays", || plays(page))?;
        put(frame)?;
        page.enter_frame()?;
        wait_until("the frame plays", || plays(page))?;
        put(picture)?;
        let shown = page.session().execute(
            "return document.querySelector('a > svg').getBoundingClientRect().width > 200",
            json!([]),
        )?;
        assert_eq!(shown, json!(true));
        Ok(())
    })
}

#[test]
fn one_html_file_plays_without_a_network() -> JourneyResult {
    journey("share-one-file", |page| {
        let folder = page.downloads()?;
        page.open()?;
        let dialog = part(page, "File")?;
        page.screenshot("share-file")?;
        let buttons = dialog.find_all(Role::Button, "Download")?;
        let button = buttons
            .last()
            .ok_or_else(|| JourneyError::NotAsExpected("there is no button".to_owned()))?;
        button.click()?;
        let saved = page.downloaded(&folder, "invoices-web-shop.html")?;
        page.go_to(&format!("file://{}", saved.display()))?;
        wait_until("the file plays", || plays(page))?;
        let loaded = page.session().execute(
            "return performance.getEntriesByType('resource').filter((it) => !it.name.startsWith('blob:')).length",
            json!([]),
        )?;
        assert_eq!(loaded, json!(0), "something came from elsewhere");
        page.screenshot("share-one-file")?;
        Ok(())
    })
}

#[test]
fn what_is_played_is_filmed_or_given_up() -> JourneyResult {
    journey("share-video", |page| {
        let folder = page.downloads()?;
        page.open()?;
        play_to(page, "Denied: 403")?;
        let dialog = part(page, "Picture")?;
        page.screenshot("share-picture")?;
        dialog.find(Role::Button, "WebM")?.click()?;
        dialog.find(Role::Button, "Cancel")?.click()?;
        page.wait_gone(Role::Button, "Cancel")?;
        dialog.find(Role::Button, "WebM")?.click()?;
        // It takes as long as it plays, which is longer than one waits for anything else.
        let name = "invoices-web-shop-flow.webm";
        let mut saved = page.downloaded(&folder, name);
        for _ in 0..4 {
            saved = saved.or_else(|_| page.downloaded(&folder, name));
        }
        let saved = saved?;
        let bytes = fs::read(&saved).unwrap_or_default();
        assert!(bytes.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]), "not a WebM");
        Ok(())
    })
}

#[test]
fn a_block_begins_at_the_beat_on_stage() -> JourneyResult {
    journey("share-beat", |page| {
        let link = shipped().into_iter().next().unwrap_or_default();
        page.open_with(&format!("#{link}&beat=3"))?;
        part(page, "In a page")?
            .find_all(Role::Button, "Copy HTML")?
            .first()
            .map_or(Ok(()), vouchsafe_e2e::Element::click)?;
        page.shows("Copied: ")?;
        let block = page.clipboard()?;
        assert!(block.contains(" scene=\"3\""), "it begins elsewhere");
        Ok(())
    })
}
