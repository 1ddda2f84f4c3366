//! The root of the app.

use yew::prelude::*;

/// The whole app, whatever the address asks it to show.
#[component]
pub fn App() -> Html {
    html! {
        <main>
            <h1>{ "Vouchsafe" }</h1>
        </main>
    }
}
