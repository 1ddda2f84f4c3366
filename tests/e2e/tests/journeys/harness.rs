//! Do the journeys' own verbs tell the truth? Tried on a page whose every answer
//! is known, faults included.

use std::path::{Path, PathBuf};

use vouchsafe_e2e::{
    ColorScheme, Family, JourneyError, JourneyResult, Motion, Page, Pointer, Role, Size, any_name,
    containing, journey_on,
};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys/fixture")
}

fn on_fixture(name: &str, walk: impl FnOnce(&Page) -> JourneyResult) -> JourneyResult {
    journey_on(&fixture(), name, walk)
}

#[test]
fn things_are_found_by_role_and_computed_name() -> JourneyResult {
    on_fixture("harness-find", |page| {
        page.open()?;
        page.find(Role::Heading, "Fixture")?;
        page.find(Role::Button, "Later")?;
        page.find(Role::Button, "Composed name")?;
        page.find(Role::Image, "Icon")?;
        page.find(Role::TextBox, containing("Fie"))?;
        assert_eq!(page.find_all(Role::Button, "Twice")?.len(), 2);
        assert_eq!(page.find_all(Role::Button, "Hidden")?.len(), 0);
        let part = page.find(Role::Region, "Part")?;
        part.find(Role::Button, "Twice")?;
        assert_eq!(part.find_all(Role::Button, any_name())?.len(), 1);
        Ok(())
    })
}

#[test]
fn what_is_missing_is_reported_with_what_there_is_instead() -> JourneyResult {
    on_fixture("harness-missing", |page| {
        page.open()?;
        let error = page.find(Role::Button, "No such").unwrap_err();
        assert!(matches!(error, JourneyError::NotFound { .. }));
        let message = error.to_string();
        assert!(
            message.contains("`No such`") && message.contains("`Later`"),
            "{message}"
        );
        Ok(())
    })
}

#[test]
fn of_two_things_of_one_name_neither_is_chosen() -> JourneyResult {
    on_fixture("harness-ambiguous", |page| {
        page.open()?;
        let error = page.find(Role::Button, "Twice").unwrap_err();
        assert!(matches!(error, JourneyError::Ambiguous { count: 2, .. }));
        Ok(())
    })
}

#[test]
fn live_regions_are_heard_even_when_they_change_at_once() -> JourneyResult {
    on_fixture("harness-hears", |page| {
        page.open()?;
        page.find(Role::Button, "Say two things")?.click()?;
        page.hears("first")?;
        assert_eq!(page.hears("second")?, "second thing");
        page.find(Role::Button, "Appeared")?;
        Ok(())
    })
}

#[test]
fn the_keyboard_reaches_types_and_presses_chords() -> JourneyResult {
    on_fixture("harness-keys", |page| {
        page.open()?;
        let field = page.tab_to(Role::TextBox, "Field")?;
        assert!(field.has_focus()?);
        page.type_text("Grüße")?;
        page.press("Enter")?;
        page.shows("typed Grüße")?;
        field.replace_text("other")?;
        assert_eq!(field.value()?, "other");
        page.press("Control+Shift+Z")?;
        page.shows("chord")?;
        let back = page.tab_back_to(Role::Button, "Later")?;
        assert_eq!(back.name()?, "Later");
        Ok(())
    })
}

#[test]
fn mouse_pen_and_finger_drag_to_the_pixel() -> JourneyResult {
    on_fixture("harness-drag", |page| {
        page.open()?;
        let mut pointers = vec![
            (Pointer::Mouse, "mouse"),
            (Pointer::Touch, "touch"),
            (Pointer::Pen, "pen"),
        ];
        if page.session().family() == Family::Firefox {
            // Its driver cannot hold a pen.
            pointers.pop();
        }
        let mut left = 100;
        for (pointer, name) in pointers {
            let from = page.find(Role::Application, "Thing")?.center()?;
            page.drag_along(
                pointer,
                &[from, from.offset(0.0, 80.0), from.offset(100.0, 0.0)],
            )?;
            left += 100;
            page.shows(&format!("{name} at {left} 300"))?;
        }
        let thing = page.find(Role::Application, "Thing")?.center()?;
        page.wheel_holding("Control", thing, 0, 120)?;
        page.shows("wheel 120 true")?;
        Ok(())
    })
}

#[test]
fn the_clipboard_can_be_read_and_somebody_else_starts_afresh() -> JourneyResult {
    on_fixture("harness-people", |page| {
        page.open()?;
        page.find(Role::Button, "Copy")?.click()?;
        assert_eq!(page.clipboard()?, "copied text");
        page.session().execute(
            "localStorage.setItem('key', 'value')",
            serde_json::json!([]),
        )?;
        let other = page.somebody_else()?;
        other.visit(&page.url()?)?;
        let stored = other
            .session()
            .execute("return localStorage.getItem('key')", serde_json::json!([]))?;
        assert!(stored.is_null());
        Ok(())
    })
}

#[test]
fn size_and_colors_are_those_asked_for() -> JourneyResult {
    on_fixture("harness-size", |page| {
        page.resize(Size::PHONE)?;
        page.prefer(ColorScheme::Dark, Motion::Reduced)?;
        page.open()?;
        let seen = page.session().execute(
            "return [innerWidth, innerHeight, getComputedStyle(document.body).backgroundColor,
                     matchMedia('(prefers-reduced-motion)').matches]",
            serde_json::json!([]),
        )?;
        let width = match page.session().family() {
            Family::Chrome => 390,
            Family::Firefox => 500,
        };
        assert_eq!(seen, serde_json::json!([width, 844, "rgb(1, 2, 3)", true]));
        Ok(())
    })
}

#[test]
fn a_message_in_any_console_fails_the_journey() {
    let faults = [
        "console.info('a word')",
        "setTimeout(() => { throw new Error('thrown') })",
        "Promise.reject(new Error('rejected'))",
        "fetch('missing.json')",
    ];
    for fault in faults {
        let outcome = on_fixture("harness-console", |page| {
            page.open()?;
            let other = page.somebody_else()?;
            other.open()?;
            // By the page's own script, not by one of the driver's.
            other.session().execute(
                "const script = document.createElement('script');
                 script.textContent = arguments[0];
                 document.body.append(script)",
                serde_json::json!([fault]),
            )?;
            // The page has gone round its event loop once more by then.
            other.session().execute(
                "return new Promise(done => setTimeout(done, 50))",
                serde_json::json!([]),
            )?;
            Ok(())
        });
        assert!(
            matches!(outcome, Err(JourneyError::ConsoleNotEmpty(_))),
            "{fault}: {outcome:?}"
        );
    }
}

#[test]
fn a_failed_journey_says_why_and_leaves_a_picture() {
    let outcome = on_fixture("harness-failure", |page| {
        page.open()?;
        Err(JourneyError::NotAsExpected("as it should be".to_owned()))
    });
    let message = outcome.unwrap_err().to_string();
    assert!(message.contains("as it should be"), "{message}");
    assert!(message.contains("harness-failure-failed.png"), "{message}");
}
