//! Reading aloud: the button for it, and what lets the browser do it.

use yew::prelude::*;

use super::hooks::{use_chrome, use_dispatch};
use crate::browser::speech::{self, Speech};
use crate::input::CommandId;
use crate::language::{Language, use_words};
use crate::store::Action;
use crate::widget::{ButtonKind, ButtonSize, IconButton, IconName};

/// Lets the browser read what the store says is read. Shows nothing.
#[component]
pub(super) fn Reader() -> Html {
    let (dispatch, reading) = (use_dispatch(), use_chrome().reading.clone());
    use_effect_with((), {
        let dispatch = dispatch.clone();
        move |()| {
            let listener = speech::on_voices(move |voices| {
                dispatch.send(Action::VoicesKnown(voices));
            });
            move || drop(listener)
        }
    });
    use_effect_with(reading, move |reading| {
        let speech = reading.as_ref().map(|reading| {
            let ended = {
                let dispatch = dispatch.clone();
                move || dispatch.send(Action::ReadingEnded)
            };
            let speech = Speech::begin(&reading.text, reading.language, ended);
            if speech.is_none() {
                dispatch.send(Action::ReadingEnded);
            }
            speech
        });
        move || drop(speech)
    });
    Html::default()
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ReadAloudProps {
    /// In which language is what would be read.
    pub(crate) language: Language,
    #[prop_or_default]
    pub(crate) size: ButtonSize,
}

/// Reads aloud what is shown, or falls silent. It is not there where the browser has no
/// voice for the language.
#[component]
pub(crate) fn ReadAloud(props: &ReadAloudProps) -> Html {
    let (dispatch, chrome, words) = (use_dispatch(), use_chrome(), use_words());
    if !chrome.voices.contains(&props.language) {
        return Html::default();
    }
    let is_reading = chrome.reading.is_some();
    let onclick = move |_: MouseEvent| dispatch.send(Action::Command(CommandId::ReadAloud));
    html! {
        <IconButton icon={IconName::ReadAloud} label={words.speech_read()} kind={ButtonKind::Ghost} size={props.size}
            pressed={Some(is_reading)} shortcut="O" {onclick} />
    }
}
