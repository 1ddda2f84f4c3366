//! The root of the app: the one state, and whom it is told.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{keyboard, page};
use crate::language::{Words, use_page_language};
use crate::store::context::{Contexts, Dispatcher, Latest};
use crate::store::play::PlayerCommand;
use crate::store::{Action, State, ThemeChoice};
use crate::studio::Studio;
use crate::studio::hooks::{use_contrast, use_dispatch};
use crate::studio::persistence::{Persistence, Start, start, use_run};
use vouchsafe_scene::timeline::Pace;

const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// Where the side panel lies under the canvas instead of beside it.
const PHONE: &str = "(max-width: 760px)";

/// The whole app, whatever the address asks it to show.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let Start {
            diagram,
            from,
            language,
        } = start();
        let mut state = State::new(diagram, from);
        Rc::make_mut(&mut state.chrome).language = language;
        // On a phone the panel would take the canvas's room; a button brings it.
        Rc::make_mut(&mut state.chrome).inspector.is_open = !page::matches(PHONE);
        state
    });
    let dispatcher = use_memo((), {
        let dispatcher = state.dispatcher();
        move |()| Dispatcher::new(dispatcher)
    });
    // What key presses are understood by: the state as it is when they come.
    let latest = use_memo((), |()| Latest::default());
    latest.keep(&state);
    use_theme(state.chrome.theme);
    use_page_language(&state.words);
    use_contrast(state.chrome.has_contrast);
    use_surroundings((*dispatcher).clone());
    let contexts = Contexts::of(&state);
    html! {
        <ContextProvider<Dispatcher> context={(*dispatcher).clone()}>
            <Providers {contexts}>
                <ContextProvider<Latest> context={(*latest).clone()}>
                    <Persistence>
                        <Keys latest={(*latest).clone()} />
                        <Studio />
                    </Persistence>
                </ContextProvider<Latest>>
            </Providers>
        </ContextProvider<Dispatcher>>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ProvidersProps {
    contexts: Contexts,
    children: Html,
}

/// Hands each part of the state to those who draw from it, and to nobody else.
#[component]
fn Providers(props: &ProvidersProps) -> Html {
    use crate::store::context::{
        AnnouncementContext, AttackContext, ChromeContext, DocumentContext, GestureContext,
        PlayerContext, SelectionContext, ShownContext, TellingContext, ViewContext,
    };
    let contexts = props.contexts.clone();
    html! {
        <ContextProvider<Words> context={contexts.words}>
        <ContextProvider<DocumentContext> context={contexts.document}>
        <ContextProvider<ShownContext> context={contexts.shown}>
        <ContextProvider<SelectionContext> context={contexts.selection}>
        <ContextProvider<ViewContext> context={contexts.view}>
        <ContextProvider<GestureContext> context={contexts.gesture}>
        <ContextProvider<PlayerContext> context={contexts.player}>
        <ContextProvider<AttackContext> context={contexts.attack}>
        <ContextProvider<TellingContext> context={contexts.telling}>
        <ContextProvider<ChromeContext> context={contexts.chrome}>
        <ContextProvider<AnnouncementContext> context={contexts.announcement}>
            { props.children.clone() }
        </ContextProvider<AnnouncementContext>>
        </ContextProvider<ChromeContext>>
        </ContextProvider<TellingContext>>
        </ContextProvider<AttackContext>>
        </ContextProvider<PlayerContext>>
        </ContextProvider<GestureContext>>
        </ContextProvider<ViewContext>>
        </ContextProvider<SelectionContext>>
        </ContextProvider<ShownContext>>
        </ContextProvider<DocumentContext>>
        </ContextProvider<Words>>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct KeysProps {
    latest: Latest,
}

/// Listens to the keyboard, wherever the focus is.
#[component]
fn Keys(props: &KeysProps) -> Html {
    let run = use_run();
    let dispatch = use_dispatch();
    let clicked = Callback::from(move |click| dispatch.send(Action::Clicked(click)));
    use_effect_with((props.latest.clone(), run), move |(latest, run)| {
        let (latest, run) = (latest.clone(), run.clone());
        let listener = page::on_key_down(move |event| {
            if let Some(click) = latest
                .state()
                .and_then(|state| state.click_for(keyboard::press(event, state.chrome.platform)?))
            {
                event.prevent_default();
                clicked.emit(click);
                return;
            }
            let command = latest.state().and_then(|state| {
                state.command_for(keyboard::press(event, state.chrome.platform)?)
            });
            if let Some(command) = command {
                event.prevent_default();
                run.emit(command.id);
            }
        });
        move || drop(listener)
    });
    Html::default()
}

/// Puts the chosen theme on the page.
#[hook]
fn use_theme(theme: ThemeChoice) {
    use_effect_with(theme, |theme| {
        page::set_root_attribute(
            "data-theme",
            match theme {
                ThemeChoice::System => None,
                ThemeChoice::Light => Some("light"),
                ThemeChoice::Dark => Some("dark"),
            },
        );
    });
}

/// Tells the store what it is in: whose keyboard, and how much may move.
#[hook]
fn use_surroundings(dispatcher: Dispatcher) {
    use_effect_with((), move |()| {
        dispatcher.send(Action::PlatformKnown(keyboard::platform()));

        let tell = move |is_reduced: bool| {
            let pace = if is_reduced {
                Pace::Stills
            } else {
                Pace::Moving
            };
            dispatcher.send(Action::Player(PlayerCommand::SetPace(pace)));
        };
        tell(page::matches(REDUCED_MOTION));
        let listener = page::on_media_change(REDUCED_MOTION, tell);
        move || drop(listener)
    });
}
