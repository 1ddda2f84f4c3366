//! What does the app open with? What the link holds, else what the browser
//! kept, else the first example.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_model::link::view::LinkView;

use crate::browser::{location, storage};
use crate::language::Language;
use crate::language::Words;
use crate::store::OpenedFrom;
use crate::studio::examples::EXAMPLES;

/// Under which key the diagram is kept. The last part is the version of what
/// is kept.
pub(super) const KEY: &str = "vouchsafe.diagram.1";
/// Under which key the diagram is put aside that a link took the place of.
const ASIDE_KEY: &str = "vouchsafe.aside.1";
/// Under which key the language is kept: its code.
const LANGUAGE_KEY: &str = "vouchsafe.language.1";

/// What the app opens with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The diagram.
    pub diagram: Rc<Diagram>,
    /// Where it comes from.
    pub from: OpenedFrom,
    /// The language of the interface.
    pub language: Language,
}

/// What the app opens with now.
///
/// A diagram that the browser kept and that now gives way to a link is put
/// aside, not lost. What cannot be read is told once the app is there.
#[must_use]
pub fn start() -> Start {
    let kept = storage::load(KEY);
    let fragment = location::fragment();
    let language = language();
    if let Some(diagram) = of_fragment(&fragment) {
        if let Some(text) = &kept {
            // Without storage there would be nothing to put aside.
            let _ = storage::save(ASIDE_KEY, text);
        }
        return Start {
            diagram: Rc::new(diagram),
            from: OpenedFrom::Link {
                view: view_of(&fragment),
            },
            language,
        };
    }
    if let Some(diagram) = kept.and_then(|text| Diagram::from_json(&text).ok()) {
        return Start {
            diagram: Rc::new(diagram),
            from: OpenedFrom::Autosave,
            language,
        };
    }
    let example = EXAMPLES
        .first()
        .and_then(|example| example.diagram(&Words::english()));
    Start {
        from: if example.is_some() {
            OpenedFrom::Example
        } else {
            OpenedFrom::Blank
        },
        diagram: Rc::new(example.unwrap_or_default()),
        language,
    }
}

/// The diagram in a fragment; `None` if there is none that opens.
fn of_fragment(fragment: &str) -> Option<Diagram> {
    link::decode(LinkFragment::parse(fragment).diagram?).ok()
}

/// What a fragment names of its diagram.
pub(super) fn view_of(fragment: &str) -> LinkView {
    LinkView::of(&LinkFragment::parse(fragment))
}

/// The language that a fragment names, if there are words in it.
pub(super) fn language_of(fragment: &str) -> Option<Language> {
    Language::of_tag(LinkFragment::parse(fragment).parameter("lang")?)
}

/// The language to begin with. What a link says holds for this tab, however often it is
/// loaded again; what a person chose holds from visit to visit.
#[must_use]
pub fn language() -> Language {
    if let Some(language) = language_of(&location::fragment()) {
        storage::save_for_tab(LANGUAGE_KEY, language.code());
    }
    let for_tab = storage::load_for_tab(LANGUAGE_KEY);
    let chosen = storage::load(LANGUAGE_KEY);
    let preferred = location::languages();
    Language::to_begin_with(
        for_tab.as_deref(),
        chosen.as_deref(),
        preferred.iter().map(String::as_str),
    )
}

/// Keeps the language that a person chose.
pub fn keep_language(language: Language) {
    // Where nothing is kept, it holds until the page is left.
    storage::save_for_tab(LANGUAGE_KEY, language.code());
    storage::save(LANGUAGE_KEY, language.code());
}

/// A diagram that was put aside when a link took its place.
#[derive(Clone, Debug)]
pub(in crate::studio) struct Kept {
    /// It.
    pub(in crate::studio) diagram: Rc<Diagram>,
}

/// The diagram that was put aside, if there is one.
pub(in crate::studio) fn kept() -> Option<Kept> {
    let diagram = Diagram::from_json(&storage::load(ASIDE_KEY)?).ok()?;
    Some(Kept {
        diagram: Rc::new(diagram),
    })
}
