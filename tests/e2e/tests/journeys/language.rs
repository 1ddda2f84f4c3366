//! Languages: chosen in the toolbar, spoken by the gallery and the stage, carried by a
//! link, and kept.

use serde_json::json;
use vouchsafe_e2e::{
    JourneyError, JourneyResult, Page, Role, Size, containing, journey, wait_until,
};

/// The title of the first story, and of its first beat, in Spanish: as the list of that
/// language has them.
fn first_in_spanish() -> Result<(String, String), JourneyError> {
    let source = include_str!("../../../../static/stories/es/01-shared-secrets-or-identity.ftl");
    let text = |key: &str| {
        let found = source.lines().find_map(|line| {
            let text = line.trim_start().strip_prefix(key)?.strip_prefix(" = ")?;
            Some(text.to_owned())
        });
        found.unwrap_or_default()
    };
    Ok((text("title"), text(".title")))
}

/// The language that the page says it is in.
fn language_of(page: &Page) -> Result<String, JourneyError> {
    let found = page
        .session()
        .execute("return document.documentElement.lang;", json!([]))?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// What stands above the words on stage.
fn title_on_stage(page: &Page) -> Result<String, JourneyError> {
    let script = "return (document.querySelector('.present__title') || {}).textContent || '';";
    let found = page.session().execute(script, json!([]))?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_language_is_chosen_spoken_everywhere_shared_and_kept() -> JourneyResult {
    journey("language", |page| {
        let (story, beat) = first_in_spanish()?;
        page.resize(Size::DESKTOP)?;
        page.open()?;
        assert_eq!(language_of(page)?, "en");
        page.find(Role::Button, "Language")?.click()?;
        page.find(Role::MenuItemCheckbox, "Español")?.click()?;
        page.hears("Idioma: Español")?;
        assert_eq!(language_of(page)?, "es");
        page.screenshot("language-studio")?;
        // The gallery, and the stage.
        page.find(Role::Button, "Archivo")?.click()?;
        page.find(
            Role::MenuItem,
            containing("Abrir una historia o un ejemplo"),
        )?
        .click()?;
        let card = page
            .find(Role::Dialog, "Abrir")?
            .find(Role::Button, containing(&story))?;
        page.screenshot("language-gallery")?;
        card.click()?;
        page.find(Role::Button, "Presentar")?;
        page.press("F5")?;
        wait_until("the stage speaks Spanish", || {
            Ok(title_on_stage(page)? == beat)
        })?;
        page.find(Role::Button, "Adelante")?;
        page.screenshot("language-stage")?;
        // Another language where it is, and back.
        page.find(Role::Button, "Idioma")?.click()?;
        page.find(Role::MenuItemCheckbox, "한국어")?.click()?;
        wait_until("the stage speaks Korean", || {
            Ok(language_of(page)? == "ko" && title_on_stage(page)? != beat)
        })?;
        page.screenshot("language-stage-korean")?;
        page.find(Role::Button, "언어")?.click()?;
        page.find(Role::MenuItemCheckbox, "Español")?.click()?;
        wait_until("and Spanish again", || Ok(title_on_stage(page)? == beat))?;
        page.press("Escape")?;
        // A link of it speaks Spanish to somebody who has chosen nothing.
        page.press("Control+Shift+L")?;
        page.hears("Enlace copiado")?;
        let link = page.clipboard()?;
        assert!(link.ends_with("&lang=es"), "{link}");
        let other = page.somebody_else()?;
        other.visit(&link)?;
        wait_until("the link speaks Spanish", || {
            Ok(language_of(&other)? == "es")
        })?;
        other.find(Role::Button, "Presentar")?;
        other.reload()?;
        wait_until("and still does", || Ok(language_of(&other)? == "es"))?;
        // Whoever chose it need not choose it again.
        page.reload()?;
        wait_until("it is kept", || Ok(language_of(page)? == "es"))?;
        page.find(Role::Button, "Presentar")?;
        Ok(())
    })
}
