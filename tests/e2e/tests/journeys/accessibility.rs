//! What a machine can find of barriers, it finds none of: axe-core looks at what people see in studio, guest, stage and
//! the speaker's window, in both themes.

use std::cell::RefCell;
use std::fmt::Write as _;

use serde_json::{Value, json};
use vouchsafe_e2e::{
    ColorScheme, JourneyError, JourneyResult, Motion, Page, Role, Size, any_name, containing,
    journey, wait_until,
};

use crate::story::shipped;
use crate::studio::play_to;

const AXE: &str = include_str!("../../vendor/axe-core/axe.min.js");

/// What was found, all of it: whoever mends one thing wants to know the others.
#[derive(Default)]
struct Found(RefCell<String>);

impl Found {
    /// Looks at the page as it is.
    fn look(&self, page: &Page, place: &str) -> JourneyResult {
        let found = faults(page, place)?;
        self.0.borrow_mut().push_str(&found);
        Ok(())
    }

    fn told(self) -> JourneyResult {
        let found = self.0.into_inner();
        if found.is_empty() {
            Ok(())
        } else {
            Err(JourneyError::NotAsExpected(found))
        }
    }
}

/// The faults of the page as it is, in words.
fn faults(page: &Page, place: &str) -> JourneyResult<String> {
    let looked = page.session().execute(
        &format!(
            "if (!window.axe) {{ {AXE} }}
             return axe.run(document, {{ resultTypes: ['violations'] }}).then(({{ violations, passes }}) => ({{
               passed: passes.length,
               found: violations.map((it) => [it.id, it.help, ...it.nodes.map((node) => node.target.flat().join(' ') + ' ' + (node.any[0]?.message ?? ''))]),
             }}))"
        ),
        json!([]),
    )?;
    let passed = looked.get("passed").and_then(Value::as_u64);
    if passed.unwrap_or_default() < 10 {
        return Err(JourneyError::NotAsExpected(format!(
            "{place}: hardly anything was looked at: {looked}"
        )));
    }
    let mut found = String::new();
    let faults = looked.get("found").and_then(Value::as_array);
    for fault in faults.into_iter().flatten() {
        let words = fault.as_array().into_iter().flatten();
        let words: Vec<&str> = words.filter_map(Value::as_str).collect();
        let _ = write!(found, "\n{place}: {}", words.join("\n    "));
    }
    Ok(found)
}

/// Both themes, and nothing that is on its way while it is looked at.
fn in_both_themes(page: &Page, walk: impl Fn(&Found, &str) -> JourneyResult) -> JourneyResult {
    let found = Found::default();
    for (colors, name) in [(ColorScheme::Light, "light"), (ColorScheme::Dark, "dark")] {
        page.prefer(colors, Motion::Reduced)?;
        walk(&found, name)?;
    }
    found.told()
}

#[test]
fn nothing_bars_the_way_through_the_studio() -> JourneyResult {
    journey("access-studio", |page| {
        in_both_themes(page, |found, theme| {
            page.open()?;
            found.look(page, &format!("the studio at rest, {theme}"))?;
            play_to(page, "Denied: 403")?;
            found.look(page, &format!("a verdict and what led to it, {theme}"))?;
            page.press("Control+K")?;
            page.find(Role::Dialog, any_name())?;
            found.look(page, &format!("commands, {theme}"))?;
            page.press("Escape")?;
            page.find(Role::Button, "Share")?.click()?;
            let dialog = page.find(Role::Dialog, containing("Share"))?;
            for part in ["Link", "In a page", "Picture", "File"] {
                dialog.find(Role::Radio, part)?.click()?;
                found.look(page, &format!("sharing, {part}, {theme}"))?;
            }
            page.press("Escape")?;
            page.find(Role::Button, "File")?.click()?;
            page.find(Role::MenuItem, containing("Open a story or an example"))?
                .click()?;
            page.find(Role::Dialog, "Open")?;
            found.look(page, &format!("opening, {theme}"))?;
            page.press("Escape")?;
            Ok(())
        })
    })
}

#[test]
fn nothing_bars_the_way_on_stage() -> JourneyResult {
    journey("access-stage", |page| {
        page.resize(Size::DESKTOP)?;
        in_both_themes(page, |found, theme| {
            let stories = shipped();
            // One that asks, one that shows a list, one that compares.
            for (number, story) in [(0, "secrets"), (9, "which identity"), (10, "services")] {
                let link = stories.get(number).copied().unwrap_or_default();
                page.open_with(&format!("#{link}"))?;
                page.find(Role::Button, "Present")?;
                found.look(
                    page,
                    &format!("the studio with the story of {story}, {theme}"),
                )?;
                page.press("F5")?;
                page.find(Role::Button, "On")?;
                found.look(page, &format!("the first beat of {story}, {theme}"))?;
                page.press("End")?;
                found.look(page, &format!("the last beat of {story}, {theme}"))?;
            }
            page.find(Role::Button, "Speaker’s window")?.click()?;
            page.enter_window()?;
            page.shows("On stage")?;
            found.look(page, &format!("the speaker's window, {theme}"))?;
            page.close_window()?;
            Ok(())
        })
    })
}

#[test]
fn nothing_bars_the_way_through_a_guest() -> JourneyResult {
    journey("access-guest", |page| {
        in_both_themes(page, |found, theme| {
            page.go_to(&format!(
                "{}embed/index.html#story=05-payroll-at-peoplesphere",
                page.address()
            ))?;
            let root = "document.querySelector('vouchsafe-diagram').shadowRoot";
            let run = |script: String| page.session().execute(&script, json!([]));
            wait_until("the player", || {
                Ok(run(format!(
                    "return Boolean({root}.querySelector('.player .count'))"
                ))? == json!(true))
            })?;
            found.look(page, &format!("the guest, {theme}"))?;
            run(format!("{root}.querySelector('button.text').click()"))?;
            wait_until("the wire", || {
                Ok(run(format!("return Boolean({root}.querySelector('.wire'))"))? == json!(true))
            })?;
            found.look(page, &format!("the guest's wire, {theme}"))
        })
    })
}
