//! The stories and exercises that come with the app, each with a picture of its
//! drawing. They are loaded when somebody looks for one.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_model::story::{markdown, stage};
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::svg;
use vouchsafe_scene::theme::Theme;
use yew::prelude::*;

use crate::browser::{fetch, page};
use crate::store::{OpenedFrom, ThemeChoice, words};
use crate::studio::hooks::use_chrome;
use crate::widget::{Callout, Tone};

/// Under which name the page says where they are: a link on each line.
const NAME: &str = "vouchsafe-stories";
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
    let shelf = use_state_eq(|| Shelf::Loading);
    use_effect_with((), {
        let shelf = shelf.clone();
        move |()| {
            yew::platform::spawn_local(async move {
                shelf.set(match fetch::text_of(NAME).await {
                    Ok(text) => Shelf::Loaded(read(&text)),
                    Err(error) => Shelf::Failed(error.to_string()),
                });
            });
        }
    });
    let list = |title: &'static str, stories: Vec<Rc<Diagram>>| {
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
            html! { <p class="open__hint" role="status">{ "Loading the stories…" }</p> }
        }
        Shelf::Failed(reason) => html! {
            <Callout tone={Tone::Warning} title="The stories were not loaded">{ words::sentence(reason) }</Callout>
        },
        Shelf::Loaded(all) => {
            let (exercises, stories): (Vec<_>, Vec<_>) = all
                .iter()
                .cloned()
                .partition(|diagram| is_exercise(diagram));
            html! {
                <>
                    { list("Stories", stories) }
                    { list("Let’s practise", exercises) }
                </>
            }
        }
    }
}

/// What does not open is left out: a test holds that all of them open.
fn read(text: &str) -> Vec<Rc<Diagram>> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .filter_map(|line| link::decode(line).ok())
        .map(Rc::new)
        .collect()
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

fn theme(choice: ThemeChoice) -> Theme {
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
        theme,
        ..svg::Options::default()
    };
    let text = svg::document(
        &Layout::of(drawing),
        &vouchsafe_scene::frame::Frame::default(),
        &options,
    );
    format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&text))
}
