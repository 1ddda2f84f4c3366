//! Offers the diagram for somebody's own page: as an element, a frame, a still picture, or a recording.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_scene::record::{self, Part};
use vouchsafe_scene::snippet::{self, Recorded, Snippet};
use yew::prelude::*;

use super::offer::Offer;
use super::told::{Told, said};
use crate::browser::files::download;
use crate::browser::{clipboard, location};
use crate::language::{Words, use_words};
use crate::studio::persistence::file_stem;
use crate::widget::IconName;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct InPageProps {
    /// What is shown there.
    pub(super) kept: Rc<Diagram>,
    /// The address of the link, if there is one.
    pub(super) link: Option<AttrValue>,
    /// The beat at which it begins, from 1.
    pub(super) beat: Option<usize>,
}

/// The ways into a page, and a button for each.
#[component]
pub(super) fn InPage(props: &InPageProps) -> Html {
    let words = use_words();
    let told = use_state_eq(|| Told::Nothing);
    let diagram = &props.kept;
    let block = copying(&told, &words, {
        let (diagram, beat, words) = (diagram.clone(), props.beat, words.clone());
        move || {
            let recording =
                record::record_in(&diagram, Part::Everything, &words.wording()).map_err(failure)?;
            let guest = guest();
            let begins = beat.map(|beat| ("scene", beat.to_string()));
            let block = Snippet {
                diagram: &diagram,
                wording: &words.wording(),
                recording: &recording,
                recorded: Recorded::Inside,
                attributes: begins.as_slice(),
                studio: Some(&format!("{guest}/../")),
                guest: Some(&guest),
            };
            Ok(block.html())
        }
    });
    let frame = copying(&told, &words, {
        let (diagram, beat) = (diagram.clone(), props.beat);
        move || {
            let link = link::encode(&diagram).map_err(failure)?;
            Ok(snippet::frame(diagram.title(), &link, beat, &guest()))
        }
    });
    let picture = props.link.clone().map(|link| {
        let (diagram, wording) = (diagram.clone(), words.wording());
        copying(&told, &words, move || {
            Ok(snippet::picture(&diagram, &wording, &link))
        })
    });
    let recording = {
        let (told, words, diagram) = (told.clone(), words.clone(), diagram.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{}.json", file_stem(diagram.title()));
            told.set(
                match record::record_in(&diagram, Part::Everything, &words.wording()) {
                    Ok(recording) => {
                        let is_taken = download(&name, "application/json", &recording.write());
                        Told::handed_over(is_taken, &name, &words)
                    }
                    Err(error) => Told::Failed(error.to_string()),
                },
            );
        })
    };
    let copy = |title: &'static str, text: String, onclick| {
        html! { <Offer {title} {text} label={words.share_copy_html()} icon={IconName::Copy} {onclick} /> }
    };
    html! {
        <section class="share__part">
            <p class="share__hint">{ words.page_what() }</p>
            <ul class="share__offers">
                { copy("<vouchsafe-diagram>", words.page_element(), block) }
                { copy("<iframe>", words.page_frame(), frame) }
                { for picture.map(|onclick| copy("<svg>", words.page_picture(), onclick)) }
                <Offer title={words.page_recording()} text={words.page_recording_text()} label={words.share_download()}
                    icon={IconName::Download} onclick={recording} />
            </ul>
            { said(&told, &words, None) }
            <p class="share__hint">{ words.page_player(guest()) }</p>
        </section>
    }
}

/// Where the guest of this page is.
fn guest() -> String {
    let page = location::page_address();
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/embed")
}

fn failure(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Copies a text that is made when the button is pressed.
fn copying(
    told: &UseStateHandle<Told>,
    words: &Words,
    make: impl Fn() -> Result<String, String> + 'static,
) -> Callback<MouseEvent> {
    let (told, words) = (told.clone(), words.clone());
    Callback::from(move |_| match make() {
        Ok(text) => {
            let (told, words) = (told.clone(), words.clone());
            yew::platform::spawn_local(async move {
                let is_copied = clipboard::write(&text).await;
                told.set(Told::copied(is_copied, &text, &words));
            });
        }
        Err(reason) => told.set(Told::Failed(reason)),
    })
}
