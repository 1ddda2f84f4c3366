//! The first moment: the page opens, wherever it is put.

use vouchsafe_e2e::{ColorScheme, JourneyResult, Motion, Role, Size, any_name, journey};

#[test]
fn the_app_opens_under_its_name_and_says_nothing_to_the_console() -> JourneyResult {
    journey("opening", |page| {
        page.open()?;
        assert!(page.title()?.contains("Vouchsafe"));
        page.find(Role::Main, any_name())?;
        page.reload()?;
        page.find(Role::Main, any_name())?;
        Ok(())
    })
}

#[test]
fn the_page_fits_every_size_in_both_color_schemes() -> JourneyResult {
    journey("sizes", |page| {
        for (size, size_name) in [
            (Size::DESKTOP, "desktop"),
            (Size::TABLET, "tablet"),
            (Size::PHONE, "phone"),
        ] {
            for (colors, colors_name) in
                [(ColorScheme::Light, "light"), (ColorScheme::Dark, "dark")]
            {
                page.resize(size)?;
                page.prefer(colors, Motion::Reduced)?;
                page.open()?;
                page.screenshot(&format!("opening-{size_name}-{colors_name}"))?;
                let overflow = page.session().execute(
                    "return document.documentElement.scrollWidth > innerWidth",
                    serde_json::json!([]),
                )?;
                assert_eq!(
                    overflow.as_bool(),
                    Some(false),
                    "{size_name} scrolls sideways"
                );
            }
        }
        Ok(())
    })
}
