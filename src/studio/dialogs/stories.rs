//! The stories and exercises that come with the app, each with a picture of its
//! drawing. They are loaded when somebody looks for one.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::story::{markdown, stage, stages};
use vouchsafe_scene::geometry::bounds;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::svg;
use vouchsafe_scene::theme::Theme;
use vouchsafe_scene::words::Wording;
use yew::prelude::*;

use crate::browser::fetch::address_of;
use crate::browser::page;
use crate::language::use_words;
use crate::store::{OpenedFrom, ThemeChoice, words as said};
use crate::studio::hooks::use_chrome;
use crate::studio::language::shipped;
use crate::widget::{Callout, Tone};

/// Names the element of the page that says where the stories have pages of their own.
const PAGES: &str = "vouchsafe-story-pages";

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
        let (shelf, words) = (shelf.clone(), words.clone());
        move |language| {
            let language = *language;
            yew::platform::spawn_local(async move {
                shelf.set(match shipped(language).await {
                    Ok(all) => Shelf::Loaded(all.into_iter().flatten().map(Rc::new).collect()),
                    Err(error) => Shelf::Failed(words.of_fetch_error(&error)),
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
                    if let Some(address) = address_of(PAGES) {
                        <p class="open__hint"><a href={address} target="_blank">{ words.gallery_pages() }</a></p>
                    }
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
    let (theme, wording) = (theme(use_chrome().theme), use_words().wording());
    let picture = use_memo(
        (props.diagram.clone(), wording.clone(), theme),
        |(diagram, wording, theme)| picture(diagram, wording, *theme),
    );
    let (beat, begin, end) = use_preview(&props.diagram);
    let moving = use_memo(
        (props.diagram.clone(), wording, theme, beat),
        |(diagram, wording, theme, beat)| {
            beat.map(|beat| moving_picture(diagram, wording, beat, *theme))
        },
    );
    let told = beat.and_then(|beat| {
        let beat = props.diagram.story()?.beats.get(beat)?;
        Some(beat.what.title.clone())
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
        <button type="button" class="gallery__card gallery__card--story" {onclick}
            onpointerenter={begin.reform(|_: PointerEvent| ())} onpointerleave={end.reform(|_: PointerEvent| ())}
            onfocus={begin.reform(|_: FocusEvent| ())} onblur={end.reform(|_: FocusEvent| ())}>
            <span class="gallery__show">
                <img class="gallery__picture" src={(*moving).clone().unwrap_or_else(|| (*picture).clone())} alt="" loading="lazy" />
                if let Some(told) = told { <span class="gallery__beat" aria-hidden="true">{ told }</span> }
            </span>
            <span class="gallery__words">
                <span class="gallery__title">{ props.diagram.title() }</span>
                <span class="gallery__lesson">{ about.unwrap_or_default() }</span>
            </span>
        </button>
    }
}

/// How long each beat of a preview is seen, in milliseconds.
const BEAT_MS: f64 = 1_300.0;
/// Whether nothing is to move by itself.
const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// The beat that a preview shows while somebody points at it or has come to it by key,
/// one after the other; `None` for the picture that stands still. With it, what begins
/// and ends it.
#[hook]
fn use_preview(diagram: &Diagram) -> (Option<usize>, Callback<()>, Callback<()>) {
    let at = use_state_eq(|| None::<usize>);
    let count = diagram.story().map_or(0, |story| story.beats.len());
    use_effect_with(*at, {
        let at = at.clone();
        move |now| {
            let now = *now;
            let timeout = now
                .filter(|_| count > 1)
                .map(|now| page::after(BEAT_MS, move || at.set(Some((now + 1) % count))));
            move || drop(timeout)
        }
    });
    let begin = {
        let at = at.clone();
        Callback::from(move |()| {
            if at.is_none() && count > 0 && !page::matches(REDUCED_MOTION) {
                at.set(Some(0));
            }
        })
    };
    let end = {
        let at = at.clone();
        Callback::from(move |()| at.set(None))
    };
    (*at, begin, end)
}

/// The drawing at a beat, in the area that the whole story takes, so that nothing jumps.
fn moving_picture(diagram: &Diagram, wording: &Wording, beat: usize, theme: Theme) -> String {
    let areas =
        stages(diagram).filter_map(|(_, stage)| Layout::told(&stage.diagram, wording).bounds());
    let options = svg::Options {
        colors: svg::Colors::Of(theme),
        area: bounds(areas),
        ..svg::Options::default()
    };
    picture_with(&stage(diagram, beat).diagram, wording, &options)
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
fn picture(diagram: &Diagram, wording: &Wording, theme: Theme) -> String {
    let last = diagram.story().map_or(0, |story| story.beats.len());
    picture_of(&stage(diagram, last).diagram, wording, theme)
}

/// A drawing as an address that holds its picture.
pub(super) fn picture_of(drawing: &Diagram, wording: &Wording, theme: Theme) -> String {
    let options = svg::Options {
        colors: svg::Colors::Of(theme),
        ..svg::Options::default()
    };
    picture_with(drawing, wording, &options)
}

fn picture_with(drawing: &Diagram, wording: &Wording, options: &svg::Options) -> String {
    let text = svg::document(
        &Layout::told(drawing, wording),
        &vouchsafe_scene::frame::Frame::default(),
        options,
    );
    format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&text))
}
