//! The stories and exercises that come with the app, each with a picture of its
//! drawing. They are loaded when somebody looks for one.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::story::{markdown, stage};
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::svg;
use vouchsafe_scene::theme::Theme;
use yew::prelude::*;

use crate::browser::page;
use crate::language::use_words;
use crate::store::{OpenedFrom, ThemeChoice, words as said};
use crate::studio::hooks::use_chrome;
use crate::studio::language::shipped;
use crate::widget::{Callout, Tone};

/// Whether the system is dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// How far they have come.
#[derive(Clone, Debug, PartialEq)]
enum Shelf {
    Loading,
    Loaded(Vec<Rc<Diagram>>),
    Failed(String),
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StoriesProps {
    pub(super) open: Callback<(Rc<Diagram>, OpenedFrom)>,
}

/// Two lists: stories, and exercises.
#[component]
pub(super) fn Stories(props: &StoriesProps) -> Html {
    let words = use_words();
    let shelf = use_state_eq(|| Shelf::Loading);
    use_effect_with(words.language(), {
        let shelf = shelf.clone();
        move |language| {
            let language = *language;
            yew::platform::spawn_local(async move {
                shelf.set(match shipped(language).await {
                    Ok(all) => Shelf::Loaded(all.into_iter().flatten().map(Rc::new).collect()),
                    Err(error) => Shelf::Failed(error.to_string()),
                });
            });
        }
    });
    let list = |title: String, stories: Vec<Rc<Diagram>>| {
        let card = |diagram: Rc<Diagram>| {
            html! {
                <li key={diagram.title().to_owned()}><StoryCard {diagram} open={props.open.clone()} /></li>
            }
        };
        html! {
            <>
                <h3 class="eyebrow">{ title }</h3>
                <ul class="gallery gallery--stories" role="list">{ for stories.into_iter().map(card) }</ul>
            </>
        }
    };
    match &*shelf {
        Shelf::Loading => {
            html! { <p class="open__hint" role="status">{ words.gallery_loading() }</p> }
        }
        Shelf::Failed(reason) => html! {
            <Callout tone={Tone::Warning} title={words.gallery_failed()}>{ said::sentence(reason) }</Callout>
        },
        Shelf::Loaded(all) => {
            let (exercises, stories): (Vec<_>, Vec<_>) = all
                .iter()
                .cloned()
                .partition(|diagram| is_exercise(diagram));
            html! {
                <>
                    { list(words.gallery_stories(), stories) }
                    { list(words.gallery_exercises(), exercises) }
                </>
            }
        }
    }
}

fn is_exercise(diagram: &Diagram) -> bool {
    diagram
        .story()
        .is_some_and(|story| story.beats.iter().any(|beat| !beat.what.goals.is_empty()))
}

#[derive(Clone, PartialEq, Properties)]
struct StoryCardProps {
    diagram: Rc<Diagram>,
    open: Callback<(Rc<Diagram>, OpenedFrom)>,
}

/// A story: its drawing at the end, its title, what it is about.
#[component]
fn StoryCard(props: &StoryCardProps) -> Html {
    let theme = theme(use_chrome().theme);
    let picture = use_memo((props.diagram.clone(), theme), |(diagram, theme)| {
        picture(diagram, *theme)
    });
    let onclick = {
        let (open, diagram) = (props.open.clone(), props.diagram.clone());
        move |_: MouseEvent| open.emit((diagram.clone(), OpenedFrom::Story))
    };
    let about = props
        .diagram
        .story()
        .map(|story| markdown::plain(&story.about));
    html! {
        <button type="button" class="gallery__card gallery__card--story" {onclick}>
            <img class="gallery__picture" src={(*picture).clone()} alt="" loading="lazy" />
            <span class="gallery__words">
                <span class="gallery__title">{ props.diagram.title() }</span>
                <span class="gallery__lesson">{ about.unwrap_or_default() }</span>
            </span>
        </button>
    }
}

/// The theme that a choice comes to here and now.
pub(super) fn theme(choice: ThemeChoice) -> Theme {
    match choice {
        ThemeChoice::Light => Theme::Light,
        ThemeChoice::Dark => Theme::Dark,
        ThemeChoice::System if page::matches(DARK) => Theme::Dark,
        ThemeChoice::System => Theme::Light,
    }
}

/// The drawing at the end of the story, as an address that holds it.
fn picture(diagram: &Diagram, theme: Theme) -> String {
    let last = diagram.story().map_or(0, |story| story.beats.len());
    picture_of(&stage(diagram, last).diagram, theme)
}

/// A drawing as an address that holds its picture.
pub(super) fn picture_of(drawing: &Diagram, theme: Theme) -> String {
    let options = svg::Options {
        colors: svg::Colors::Of(theme),
        ..svg::Options::default()
    };
    let text = svg::document(
        &Layout::of(drawing),
        &vouchsafe_scene::frame::Frame::default(),
        &options,
    );
    format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&text))
}
