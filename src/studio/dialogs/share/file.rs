//! Offers the diagram as a file to keep, and as a page that plays without a network.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_scene::record::{self, Part};
use vouchsafe_scene::snippet;
use yew::prelude::*;

use super::offer::Offer;
use super::told::{Told, said};
use crate::browser::files::download;
use crate::browser::{fetch, location};
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::studio::persistence::{file_name, file_stem, use_run};
use crate::widget::IconName;

/// The element of the page that says where the player for one file is.
const PLAYER: &str = "vouchsafe-offline";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AsFileProps {
    pub(super) kept: Rc<Diagram>,
}

/// The document, and one HTML file with the player in it.
#[component]
pub(super) fn AsFile(props: &AsFileProps) -> Html {
    let (words, runner) = (use_words(), use_run());
    let told = use_state_eq(|| Told::Nothing);
    let page = {
        let (told, words, diagram) = (told.clone(), words.clone(), props.kept.clone());
        Callback::from(move |_: MouseEvent| {
            let (told, words, diagram) = (told.clone(), words.clone(), diagram.clone());
            yew::platform::spawn_local(async move {
                let name = format!("{}.html", file_stem(diagram.title()));
                told.set(match offline(&words, &diagram).await {
                    Ok(text) => {
                        Told::handed_over(download(&name, "text/html", &text), &name, &words)
                    }
                    Err(reason) => Told::Failed(reason),
                });
            });
        })
    };
    html! {
        <section class="share__part">
            <ul class="share__offers">
                <Offer title={file_name(props.kept.title())} text={words.file_document()} label={words.share_download()}
                    icon={IconName::Download} onclick={move |_| runner.emit(CommandId::SaveFile)} />
                <Offer title={words.file_page()} text={words.file_page_text()} label={words.share_download()}
                    icon={IconName::Download} onclick={page} />
            </ul>
            { said(&told, &words, None) }
        </section>
    }
}

/// The page with everything in it, or why there is none.
async fn offline(words: &Words, diagram: &Diagram) -> Result<String, String> {
    let player = fetch::text_of(PLAYER).await;
    let player = player.map_err(|error| words.share_player_failed(words.of_fetch_error(&error)))?;
    let recording = record::record_in(diagram, Part::Everything, &words.wording())
        .map_err(|error| error.to_string())?;
    let studio = location::page_address();
    // A page that was opened from a file leads nowhere that others have.
    let studio = studio.starts_with("http").then_some(studio.as_str());
    snippet::page(&player, diagram, &words.wording(), &recording, studio)
        .map_err(|error| error.to_string())
}
