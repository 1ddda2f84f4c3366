//! The studio: where people draw, play and understand.

mod call_form;
pub mod canvas;
pub mod dialogs;
pub mod examples;
pub mod hooks;
pub mod inspector;
pub mod palette;
pub mod persistence;
mod role_grants;
mod side;
pub mod sign;
mod toolbar;

use yew::prelude::*;

use crate::player::{Clockwork, PlayerBar};
use crate::store::context::ChromeContext;
use canvas::Canvas;
use dialogs::{Dialogs, Notices};
use palette::Palette;
use side::Side;
use toolbar::Toolbar;

/// The studio as a whole.
#[component]
pub fn Studio() -> Html {
    let chrome: Option<ChromeContext> = use_context();
    let is_side_open = chrome.is_some_and(|it| it.chrome.inspector.is_open);
    html! {
        <div class="studio">
            <Toolbar />
            <Palette />
            <main class="studio__canvas" aria-label="Canvas"><Canvas /></main>
            <div class="studio__player"><PlayerBar /></div>
            if is_side_open { <Side /> }
            <Clockwork />
            <Dialogs />
            <Notices />
        </div>
    }
}
