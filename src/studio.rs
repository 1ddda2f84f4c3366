//! The studio: where people draw, play and understand.

pub mod attack;
mod call_form;
pub mod canvas;
pub mod dialogs;
pub mod examples;
pub mod hooks;
pub mod inspector;
mod language;
pub mod palette;
pub mod persistence;
mod reader;
mod review;
mod role_grants;
mod role_loader;
mod side;
pub mod sign;
mod story;
mod toolbar;

use yew::prelude::*;

use crate::language::use_words;
use crate::player::{Clockwork, PlayerBar};
use crate::present::Present;
use crate::store::context::{ChromeContext, Dispatcher};
use crate::store::{Action, SideFace};
use canvas::Canvas;
use dialogs::{Dialogs, Notices};
use language::LanguageLoader;
pub(crate) use language::LanguageMenu;
use palette::Palette;
pub(crate) use reader::ReadAloud;
use reader::Reader;
use role_loader::RoleLoader;
use side::Side;
use toolbar::Toolbar;

/// The studio as a whole.
#[component]
pub fn Studio() -> Html {
    let words = use_words();
    let chrome: Option<ChromeContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let is_side_open = chrome
        .as_ref()
        .is_some_and(|it| it.chrome.inspector.is_open);
    let is_presenting = chrome
        .as_ref()
        .is_some_and(|it| it.chrome.presenting.is_some());
    let is_wire_seen = is_side_open && chrome.is_some_and(|it| it.chrome.side == SideFace::Wire);
    let fix = use_callback(dispatcher, |number: usize, dispatcher| {
        if let Some(dispatcher) = dispatcher {
            dispatcher.send(Action::FixApplied(number));
        }
    });
    let onfix = (!is_wire_seen).then_some(fix);
    if is_presenting {
        return html! {
            <>
                <Present><Canvas /></Present>
                <Clockwork />
                <RoleLoader />
                <LanguageLoader />
                <Dialogs />
                <Reader />
                <Notices />
            </>
        };
    }
    html! {
        <div class="studio">
            <Toolbar />
            <Palette />
            <main class="studio__canvas" aria-label={words.canvas()}><Canvas /></main>
            <div class="studio__player"><PlayerBar {onfix} /></div>
            if is_side_open { <Side /> }
            <Clockwork />
            <RoleLoader />
            <LanguageLoader />
            <Reader />
            <Dialogs />
            <Notices />
        </div>
    }
}
