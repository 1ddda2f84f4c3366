//! The stage tells the speaker's window what is on it, and hears what the speaker wants.

use std::rc::Rc;

use vouchsafe_model::link;
use yew::prelude::*;

use crate::browser::channel::Channel;
use crate::browser::{page, screen};
use crate::language::use_words;
use crate::store::tell::{FromSpeaker, OnStage, Presenting};
use crate::store::{Action, Telling};
use crate::studio::hooks::{ByPointer, use_dispatch};

/// How often the stage says that it is still there, in milliseconds.
const HEARTBEAT_MS: f64 = 2_000.0;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MirrorProps {
    pub(super) telling: Rc<Telling>,
    pub(super) presenting: Presenting,
    pub(super) has_contrast: bool,
}

/// Shows nothing; talks while it is there.
#[component]
pub(super) fn Mirror(props: &MirrorProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let beat = use_state_eq(|| 0_u32);
    let book = ByPointer(props.telling.book.diagram.clone());
    let link = use_memo(book, |book| link::encode(&book.0).unwrap_or_default());
    let beats: Rc<[_]> = props
        .telling
        .story()
        .into_iter()
        .flat_map(|story| story.beats.iter().map(|beat| beat.id))
        .collect();
    let latest = use_mut_ref(|| beats.clone());
    *latest.borrow_mut() = beats;
    let channel = use_memo((), {
        let beat = beat.clone();
        move |()| {
            Channel::open(&screen::stage_name(), move |text| {
                match FromSpeaker::from_text(&text) {
                    // Another count tells once more what is on stage.
                    Some(FromSpeaker::Hello) => beat.set(page::now_ms() as u32),
                    Some(FromSpeaker::Light(light)) => dispatch.send(Action::Shone(light)),
                    Some(FromSpeaker::Click(click)) => dispatch.send(Action::Clicked(click)),
                    Some(FromSpeaker::Beat(place)) => {
                        if let Some(beat) = latest.borrow().get(place) {
                            dispatch.send(Action::BeatChosen(*beat));
                        }
                    }
                    None => {}
                }
            })
        }
    });
    let told = OnStage {
        link: (*link).clone(),
        place: props.telling.place().0,
        is_revealed: props.telling.is_revealed,
        language: words.language(),
        is_blank: props.presenting.is_blank,
        has_contrast: props.has_contrast,
        light: props.presenting.light,
        is_coded: props.presenting.is_coded,
        is_live: props.presenting.is_live,
    };
    use_effect_with((told, *beat), move |(told, _)| {
        if let Some(channel) = &*channel {
            channel.tell(&told.to_text());
        }
        let timeout = page::after(HEARTBEAT_MS, move || beat.set(page::now_ms() as u32));
        move || drop(timeout)
    });
    Html::default()
}
