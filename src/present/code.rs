//! A code with which phones open exactly this beat, without what only the speaker is to
//! see.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link::view::LinkView;
use vouchsafe_model::story::without_notes;
use yew::prelude::*;

use crate::language::use_words;
use crate::studio::hooks::ByPointer;
use crate::studio::persistence::{address, with_view};
use crate::widget::{Qr, qr};

/// Which beat a [`BeatCode`] opens.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BeatCodeProps {
    /// The document with the story.
    pub book: Rc<Diagram>,
    /// The place of the beat, from 0.
    pub place: usize,
}

/// The code, or why there is none.
#[component]
pub fn BeatCode(props: &BeatCodeProps) -> Html {
    let words = use_words();
    let link = use_memo(ByPointer(props.book.clone()), |book| {
        address(&Rc::new(without_notes(&book.0))).ok()
    });
    let text = link
        .as_ref()
        .as_ref()
        .map(|link| {
            let view = LinkView {
                beat: Some(props.place + 1),
                ..LinkView::default()
            };
            with_view(link.clone(), view, words.language())
        })
        .filter(|text| qr::fits(text));
    html! {
        <div class="beat-code">
            if let Some(text) = text {
                <Qr {text} label={words.code_label(props.place + 1)} />
                <p>{ words.code_opens(props.place + 1) }</p>
            } else {
                <p>{ words.code_too_long() }</p>
            }
        </div>
    }
}
