//! How does an id get from here to elsewhere?

use yew::prelude::*;

use crate::browser::{clipboard, page};
use crate::language::use_words;
use crate::widget::{ButtonSize, IconButton, IconName};

/// How long it is said that something was copied, in milliseconds.
const SAID_FOR_MS: f64 = 1_600.0;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CopyLineProps {
    /// What it is.
    pub(super) label: AttrValue,
    /// The text to copy.
    pub(super) value: AttrValue,
}

/// A text as it goes over the wire, with a button that copies it.
#[component]
pub(super) fn CopyLine(props: &CopyLineProps) -> Html {
    let words = use_words();
    let is_copied = use_state_eq(|| None::<bool>);
    use_effect_with(*is_copied, {
        let is_copied = is_copied.clone();
        move |copied| {
            let timeout = copied.map(|_| page::after(SAID_FOR_MS, move || is_copied.set(None)));
            move || drop(timeout)
        }
    });
    let onclick = {
        let (is_copied, value) = (is_copied.clone(), props.value.clone());
        Callback::from(move |_: MouseEvent| {
            let (is_copied, value) = (is_copied.clone(), value.clone());
            yew::platform::spawn_local(async move {
                is_copied.set(Some(clipboard::write(&value).await));
            });
        })
    };
    let (icon, said) = match *is_copied {
        None => (IconName::Copy, String::new()),
        Some(true) => (IconName::Check, words.share_copied()),
        Some(false) => (IconName::Warning, words.details_not_copied()),
    };
    html! {
        <div class="copy-line">
            <span class="copy-line__label">{ props.label.clone() }</span>
            <code class="copy-line__value" title={props.value.clone()}>{ props.value.clone() }</code>
            <IconButton {icon} label={words.details_copy(props.label.as_str())} size={ButtonSize::Small} {onclick}
                class="copy-line__button" />
            <span class="visually-hidden" role="status">{ said }</span>
        </div>
    }
}
