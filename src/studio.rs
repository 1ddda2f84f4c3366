//! The studio: where people draw, play and understand.

pub mod hooks;
mod side;

use yew::prelude::*;

use crate::player::{Clockwork, PlayerBar};
use crate::store::context::ChromeContext;
use side::Side;

/// The studio as a whole.
#[component]
pub fn Studio() -> Html {
    let chrome: Option<ChromeContext> = use_context();
    let is_side_open = chrome.is_some_and(|it| it.chrome.inspector.is_open);
    html! {
        <div class="studio">
            <main class="studio__canvas" aria-label="Canvas"></main>
            <div class="studio__player"><PlayerBar /></div>
            if is_side_open { <Side /> }
            <Clockwork />
        </div>
    }
}
