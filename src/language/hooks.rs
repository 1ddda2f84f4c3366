//! The words for components, and for the page.

use yew::prelude::*;

use super::{Language, Words};
use crate::browser::fetch::{self, FetchError};
use crate::browser::page;

/// The words in the language that was chosen. Outside of the app, where nobody chooses,
/// English.
#[hook]
pub fn use_words() -> Words {
    use_context().unwrap_or_default()
}

/// Loads the words of a language; those in English are there already.
///
/// # Errors
///
/// Why they were not loaded.
pub async fn load(language: Language) -> Result<Words, FetchError> {
    if language == Language::English {
        return Ok(Words::english());
    }
    let name = format!("vouchsafe-language-{}", language.code());
    let source = fetch::text_of(&name).await?;
    let computed = format!("vouchsafe-computed-{}", language.code());
    Ok(match fetch::text_of(&computed).await {
        Ok(computed) => Words::read_with_computed(language, &source, &computed),
        // What the model computes is English then, and everything else is not.
        Err(_) => Words::read(language, &source),
    })
}

/// The words in a language once they are loaded, and until then those before.
#[hook]
pub fn use_loaded(language: Language) -> Words {
    let words = use_state_eq(Words::english);
    use_effect_with(language, {
        let words = words.clone();
        move |language| {
            let language = *language;
            yew::platform::spawn_local(async move {
                // A page that cannot load it speaks English.
                words.set(load(language).await.unwrap_or_default());
            });
        }
    });
    (*words).clone()
}

/// Tells the browser in which language the page is, so that it is read and broken into
/// lines as such.
#[hook]
pub fn use_page_language(words: &Words) {
    use_effect_with(words.language(), |language| {
        page::set_root_attribute("lang", Some(language.tag()));
        page::set_root_attribute("dir", Some(language.direction()));
    });
}
