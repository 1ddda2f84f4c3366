//! What came of making a file, or how far it is; also to those who listen.

use yew::prelude::*;

use crate::language::Words;
use crate::store::words::sentence;
use crate::widget::{Button, ButtonSize, Callout, Tone};

/// What is said below the buttons of a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    Nothing,
    /// Parts that are made, of how many.
    Making {
        done: usize,
        of: usize,
    },
    Done(String),
    Failed(String),
}

impl Told {
    /// What is said of a file that was handed to the browser.
    pub(super) fn handed_over(is_taken: bool, name: &str, words: &Words) -> Self {
        if is_taken {
            Self::Done(words.share_saved(name))
        } else {
            Self::Failed(words.share_not_taken())
        }
    }

    /// What is said of a text that was to be copied.
    pub(super) fn copied(is_copied: bool, text: &str, words: &Words) -> Self {
        if is_copied {
            Self::Done(words.share_copied_size(text.len().div_ceil(1_024)))
        } else {
            Self::Failed(words.share_copy_refused())
        }
    }
}

/// The words, a bar where something is being made, and a way to stop it.
pub(super) fn said(told: &Told, words: &Words, cancel: Option<Callback<MouseEvent>>) -> Html {
    match told {
        Told::Failed(reason) => html! {
            <Callout tone={Tone::Denied} title={words.share_not_made()}>{ sentence(reason) }</Callout>
        },
        Told::Making { done, of } => html! {
            <div class="share__progress">
                <progress aria-label={words.share_progress()} value={done.to_string()} max={of.to_string()} />
                <span>{ words.share_done_of(*done, *of) }</span>
                if let Some(onclick) = cancel {
                    <Button label={words.share_cancel()} size={ButtonSize::Small} {onclick} />
                }
            </div>
        },
        Told::Done(words) => html! { <p class="share__hint" role="status">{ words }</p> },
        Told::Nothing => html! { <p class="share__hint" role="status" /> },
    }
}
