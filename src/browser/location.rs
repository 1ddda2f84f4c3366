//! What does the address say, and how is it changed?

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment of the address, without `#`; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.strip_prefix('#').unwrap_or_default().to_owned())
        .unwrap_or_default()
}

/// The address of this page without its fragment.
#[must_use]
pub fn page_address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .map(|href| href.split('#').next().unwrap_or_default().to_owned())
        .unwrap_or_default()
}

/// The languages that the browser prefers, as tags of BCP 47, the best first.
#[must_use]
pub fn languages() -> Vec<String> {
    let tags = web_sys::window().map(|window| window.navigator().languages());
    let tags = tags.into_iter().flat_map(|tags| tags.to_vec());
    tags.filter_map(|tag| tag.as_string()).collect()
}

/// Takes the fragment out of the address without leaving a trace in the
/// browser's history: what it said has been opened, and will be edited.
pub fn clear_fragment() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(history), Ok(path), Ok(query)) = (
        window.history(),
        window.location().pathname(),
        window.location().search(),
    ) else {
        return;
    };
    // Refused in a sandboxed frame, where nobody sees the address either.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&(path + &query)));
}

/// Calls back when the person, or a link, changes the fragment.
#[must_use]
pub fn on_fragment_change(mut callback: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        callback(fragment());
    }))
}
