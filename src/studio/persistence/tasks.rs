//! What the browser does for a command: files and links.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::diagram::file::FILE_EXTENSION;
use vouchsafe_model::link::share::Length;
use vouchsafe_model::link::view::LinkView;
use vouchsafe_model::link::{self, LinkError};

use crate::browser::{clipboard, files, location};
use crate::language::{Language, Words};
use crate::store::Action;
use crate::studio::hooks::Dispatch;

/// The most characters of a title that stand in the name of a file.
const MAX_NAME_CHARS: usize = 60;

/// Hands the diagram to the person as a file.
pub(in crate::studio) fn save_file(dispatch: &Dispatch, diagram: &Rc<Diagram>, words: &Words) {
    let name = file_name(diagram.title());
    let is_saved = files::download(&name, "application/json", &diagram.to_json());
    dispatch.send(if is_saved {
        Action::Saved {
            diagram: diagram.clone(),
            name,
        }
    } else {
        Action::SaveFailed {
            reason: words.share_not_taken(),
        }
    });
}

/// Puts a link that holds the diagram onto the clipboard.
pub(in crate::studio) fn copy_link(dispatch: &Dispatch, diagram: &Diagram, words: &Words) {
    let address = match address(diagram) {
        Ok(address) => with_view(address, LinkView::default(), words.language()),
        Err(error) => {
            let reason = error.to_string();
            dispatch.send(Action::LinkFailed { reason });
            return;
        }
    };
    let (dispatch, words) = (dispatch.clone(), words.clone());
    yew::platform::spawn_local(async move {
        dispatch.send(if clipboard::write(&address).await {
            Action::LinkCopied
        } else {
            Action::LinkFailed {
                reason: words.share_copy_elsewhere(),
            }
        });
    });
}

/// The address that opens this diagram.
///
/// # Errors
///
/// [`LinkError::TooLarge`] for a diagram that fits no link, or only one that browsers may cut off.
pub(crate) fn address(diagram: &Diagram) -> Result<String, LinkError> {
    let text = link::encode(diagram)?;
    let address = format!("{}#{text}", location::page_address());
    match Length::of(&address) {
        Length::TooLong => Err(LinkError::TooLarge),
        Length::Fine | Length::Long => Ok(address),
    }
}

/// The address of a diagram, with what is shown of it, and the language in which it
/// is told. English is what is spoken where nothing else is said.
pub(crate) fn with_view(mut address: String, view: LinkView, language: Language) -> String {
    address += &view.to_string();
    if language != Language::default() {
        address += &format!("&lang={}", language.code());
    }
    address
}

/// The name of the file of a diagram with this title.
pub(in crate::studio) fn file_name(title: &str) -> String {
    format!("{}{FILE_EXTENSION}", file_stem(title))
}

/// What files of a diagram with this title are called, without what says their kind: what
/// every system takes as a name.
pub(in crate::studio) fn file_stem(title: &str) -> String {
    let mut name = String::new();
    for letter in title.to_lowercase().chars().take(MAX_NAME_CHARS) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "diagram" } else { name }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{LinkView, file_name, with_view};
    use crate::language::Language;

    #[test]
    fn a_link_names_the_beat_and_the_language() {
        let link = |beat, language| {
            let view = LinkView {
                beat,
                ..LinkView::default()
            };
            with_view("#1.a".to_owned(), view, language)
        };
        assert_eq!(link(None, Language::English), "#1.a");
        assert_eq!(link(Some(3), Language::English), "#1.a&beat=3");
        assert_eq!(link(Some(3), Language::Spanish), "#1.a&beat=3&lang=es");
        assert_eq!(link(None, Language::Portuguese), "#1.a&lang=pt");
    }

    #[test]
    fn a_file_is_named_after_the_title() {
        let check = |title: &str, expected: &str| assert_eq!(file_name(title), expected);
        check("Invoices web shop", "invoices-web-shop.vouchsafe.json");
        check("  A/B: <test>  ", "a-b-test.vouchsafe.json");
        check("Zürich", "zürich.vouchsafe.json");
        check("…", "diagram.vouchsafe.json");
        check("", "diagram.vouchsafe.json");
    }
}
