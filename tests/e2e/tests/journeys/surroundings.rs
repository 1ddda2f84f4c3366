//! Whatever somebody reads with, points with, and has set in their system.

use vouchsafe_e2e::{
    ColorScheme, JourneyResult, Motion, Page, Pointer, Role, Size, any_name, containing, journey,
};

use crate::studio::{drawn, on_canvas, palette, play_to, start_blank};

#[test]
fn the_first_example_plays_to_its_verdict_and_each_step_is_spoken() -> JourneyResult {
    journey("first-example", |page| {
        page.open()?;
        page.find(Role::Button, "Play")?.click()?;
        for step in 1..=5 {
            page.hears(&format!("Step {step} of"))?;
            page.screenshot(&format!("first-example-step-{step}"))?;
        }
        page.hears("Denied, 403")?;
        page.find(Role::Heading, containing("Denied: 403"))?;
        page.screenshot("first-example-verdict")?;
        Ok(())
    })
}

#[test]
fn the_theme_follows_the_system_until_somebody_chooses() -> JourneyResult {
    journey("theme", |page| {
        let ink = |page: &Page| {
            page.session().execute(
                "return getComputedStyle(document.body).color",
                serde_json::json!([]),
            )
        };
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        page.open()?;
        let light = ink(page)?;
        page.prefer(ColorScheme::Dark, Motion::Reduced)?;
        let dark = ink(page)?;
        assert_ne!(light, dark);
        page.find(Role::Radio, "Light")?.click()?;
        assert_eq!(ink(page)?, light);
        page.find(Role::Radio, "As the system")?.click()?;
        assert_eq!(ink(page)?, dark);
        Ok(())
    })
}

#[test]
fn with_reduced_motion_the_same_steps_come_as_stills() -> JourneyResult {
    journey("reduced-motion", |page| {
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        page.open()?;
        page.find(Role::Button, "Play")?.click()?;
        page.hears("Step 2 of")?;
        let moving = page.session().execute(
            "return document.getAnimations().filter(it => it.playState === 'running'
               && it.effect.getComputedTiming().duration > 1).map(it => it.effect.target.className)",
            serde_json::json!([]),
        )?;
        assert_eq!(moving, serde_json::json!([]));
        for step in 3..=4 {
            page.hears(&format!("Step {step} of"))?;
        }
        page.hears("Denied, 403")?;
        Ok(())
    })
}

#[test]
fn on_a_phone_one_can_look_and_play() -> JourneyResult {
    journey("phone", |page| {
        page.resize(Size::PHONE)?;
        page.open()?;
        page.screenshot("phone-1-open")?;
        drawn(page, "web-vm,")?;
        page.find(Role::Button, "Play")?.click()?;
        page.hears("Step 3 of")?;
        page.hears("Step 5 of")?;
        page.hears("Denied, 403")?;
        page.screenshot("phone-2-verdict")?;
        let is_wider = page.session().execute(
            "return document.documentElement.scrollWidth > innerWidth",
            serde_json::json!([]),
        )?;
        assert_eq!(is_wider.as_bool(), Some(false));
        Ok(())
    })
}

#[test]
fn a_finger_drags_from_the_palette() -> JourneyResult {
    journey("touch-palette", |page| {
        page.resize(Size::TABLET)?;
        page.open()?;
        start_blank(page)?;
        let from = palette(page)?
            .find(Role::Button, "Virtual machine")?
            .center()?;
        let to = on_canvas(page, 300.0, 300.0)?;
        page.drag_along(Pointer::Touch, &[from, to])?;
        drawn(page, "vm,")?;
        Ok(())
    })
}

#[test]
fn every_command_is_found_by_its_words_and_listed_with_its_keys() -> JourneyResult {
    journey("commands", |page| {
        page.open()?;
        page.press("?")?;
        let keys = page.find(Role::Dialog, containing("shortcuts"))?;
        keys.says("Command palette")?;
        page.screenshot("shortcuts")?;
        page.press("Escape")?;
        page.wait_gone(Role::Dialog, any_name())?;
        page.press("Control+K")?;
        page.find(Role::Dialog, any_name())?
            .find(Role::ComboBox, any_name())?;
        page.type_text("zoom to fit")?;
        page.find(Role::Option, containing("Zoom to fit"))?;
        page.screenshot("command-palette")?;
        page.press("Enter")?;
        page.wait_gone(Role::Dialog, any_name())?;
        Ok(())
    })
}

#[test]
fn a_call_plays_to_its_verdict_again_and_again() -> JourneyResult {
    journey("again", |page| {
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        page.open()?;
        play_to(page, "Denied: 403")?;
        play_to(page, "Denied: 403")
    })
}
