//! Links and files: what is shared is what was drawn, and what is damaged does no harm.

use std::fs;
use std::path::PathBuf;

use vouchsafe_e2e::{JourneyError, JourneyResult, Page, Role, containing, journey};

use crate::studio::{copied_link, drawn, start_blank};

/// A file of this name, for the time of a journey.
fn file(name: &str, text: &str) -> JourneyResult<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    fs::write(&path, text).map_err(|source| JourneyError::File {
        path: path.clone(),
        source,
    })?;
    Ok(path)
}

#[test]
fn a_damaged_link_is_refused_with_a_reason_and_harms_nothing() -> JourneyResult {
    journey("damaged-link", |page| {
        page.open()?;
        let before = copied_link(page)?;
        let (address, fragment) = before.split_once('#').unwrap_or((&before, ""));
        let middle = fragment.len() / 2;
        let cut = format!("#{}", fragment.get(..middle).unwrap_or_default());
        page.open_with(&cut)?;
        let told = page.find(Role::Dialog, "The link was not opened")?;
        told.says("What is drawn stays as it is.")?;
        page.screenshot("damaged-link")?;
        page.press("Escape")?;
        page.wait_gone(Role::Dialog, "The link was not opened")?;
        drawn(page, "web-vm,")?;
        assert_eq!(page.url()?.trim_end_matches('#'), address);
        assert_eq!(copied_link(page)?, before);
        Ok(())
    })
}

#[test]
fn a_file_that_is_no_diagram_is_refused_with_a_reason_and_harms_nothing() -> JourneyResult {
    journey("bad-file", |page| {
        page.open()?;
        let before = copied_link(page)?;
        for (name, text, reason) in [
            ("picture.json", "\u{1}PNG", "Line 1, column 1"),
            ("other.json", "{\"vouchsafe\": 99}", "99"),
            (
                "dangling.json",
                "{\"vouchsafe\": 1, \"title\": \"\", \"nodes\": [{ \"id\": 1, \"kind\": \"tenant\", \"name\": \"contoso\", \
                 \"at\": [0, 0] }], \"calls\": [{ \"id\": 2, \"caller\": 7, \"operation\": \"read-blob\", \"target\": 8 }]}",
                "7",
            ),
        ] {
            page.choose_file(&file(name, text)?)?;
            let told = page.find(Role::Dialog, containing("was not opened"))?;
            told.says(reason)?;
            page.screenshot(&format!("bad-file-{name}"))?;
            page.press("Escape")?;
            page.wait_gone(Role::Dialog, containing("was not opened"))?;
        }
        assert_eq!(copied_link(page)?, before);
        Ok(())
    })
}

#[test]
fn a_saved_file_opens_as_the_same_diagram() -> JourneyResult {
    journey("save-and-open", |page| {
        let folder = page.downloads()?;
        page.open()?;
        let before = copied_link(page)?;
        page.press("Control+S")?;
        let saved = page.downloaded(&folder, "invoices-web-shop.vouchsafe.json")?;
        start_blank(page)?;
        page.choose_file(&saved)?;
        drawn(page, "web-vm,")?;
        assert_eq!(copied_link(page)?, before);
        Ok(())
    })
}

#[test]
fn a_picture_opens_as_the_diagram_it_was_made_of() -> JourneyResult {
    journey("picture-and-open", |page| {
        let folder = page.downloads()?;
        page.open()?;
        let before = copied_link(page)?;
        for (button, name) in [
            ("PNG", "invoices-web-shop.png"),
            ("SVG", "invoices-web-shop.svg"),
        ] {
            page.find(Role::Button, "Share")?.click()?;
            let dialog = page.find(Role::Dialog, containing("Share"))?;
            dialog.find(Role::Radio, "Picture")?.click()?;
            page.screenshot(&format!("share-{button}"))?;
            dialog.find(Role::Button, button)?.click()?;
            let saved = page.downloaded(&folder, name)?;
            page.press("Escape")?;
            start_blank(page)?;
            page.drop_file(&saved)?;
            drawn(page, "web-vm,")?;
            assert_eq!(copied_link(page)?, before);
        }
        // A picture from elsewhere does no harm.
        let foreign = file("foreign.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")?;
        page.choose_file(&foreign)?;
        let told = page.find(Role::Dialog, "foreign.svg was not opened")?;
        told.says("The SVG picture carries no diagram")?;
        page.press("Escape")?;
        assert_eq!(copied_link(page)?, before);
        Ok(())
    })
}

#[test]
fn what_was_drawn_is_there_on_the_next_visit() -> JourneyResult {
    journey("next-visit", |page| {
        page.open()?;
        start_blank(page)?;
        place_by_keys(page, "key vault")?;
        let before = copied_link(page)?;
        // Left at once: nothing is lost by closing the page early.
        page.reload()?;
        drawn(page, "kv-contoso,")?;
        assert_eq!(copied_link(page)?, before);
        Ok(())
    })
}

fn place_by_keys(page: &Page, what: &str) -> JourneyResult {
    page.press("/")?;
    page.type_text(what)?;
    page.press("Enter")?;
    page.hears("Placed").map(|_| ())
}
