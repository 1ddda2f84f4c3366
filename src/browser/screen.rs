//! The whole screen, and keeping it lit. Where the browser lets neither, everything
//! works in the window as well.

use std::cell::Cell;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Lets the page fill the screen. To be called in the handler of a click or key:
/// elsewhere browsers refuse it, and then the page stays as it is.
pub fn fill() {
    let root = document().and_then(|it| it.document_element());
    if let Some(root) = root {
        // Where it is refused nothing is lost.
        let _ = root.request_fullscreen();
    }
}

/// Lets the page have its window again.
pub fn leave() {
    if let Some(document) = document()
        && document.fullscreen_element().is_some()
    {
        document.exit_fullscreen();
    }
}

/// Calls back when the page no longer fills the screen, for whatever reason.
#[must_use]
pub fn on_left(mut told: impl FnMut() + 'static) -> Option<EventListener> {
    let document = document()?;
    let watched = document.clone();
    Some(EventListener::new(
        &document,
        "fullscreenchange",
        move |_| {
            // Browsers take the whole screen away from a page that opens a window: then
            // nobody wanted to leave.
            let opened = OPENED_SPEAKER.get();
            let is_for_window = opened.is_some_and(|it| super::page::now_ms() - it < GIVEN_UP_MS);
            if watched.fullscreen_element().is_none() && !is_for_window {
                told();
            }
        },
    ))
}

/// Keeps the screen lit until it is dropped, where the browser can do that.
#[derive(Debug, Default)]
pub struct Lit {
    sentinel: std::rc::Rc<std::cell::RefCell<Option<JsValue>>>,
}

impl Lit {
    /// Asks for it.
    #[must_use]
    pub fn new() -> Self {
        let lit = Self::default();
        let sentinel = lit.sentinel.clone();
        spawn_local(async move {
            if let Some(granted) = request().await {
                if std::rc::Rc::strong_count(&sentinel) == 1 {
                    // It was dropped before the browser answered.
                    let _ = call(&granted, "release", &[]);
                } else {
                    *sentinel.borrow_mut() = Some(granted);
                }
            }
        });
        lit
    }
}

impl Drop for Lit {
    fn drop(&mut self) {
        if let Some(sentinel) = self.sentinel.borrow_mut().take() {
            let _ = call(&sentinel, "release", &[]);
        }
    }
}

/// The screen wake lock has no stable binding yet.
async fn request() -> Option<JsValue> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let lock = js_sys::Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    if lock.is_undefined() {
        return None;
    }
    let promise = call(&lock, "request", &["screen".into()])?;
    JsFuture::from(promise.dyn_into::<js_sys::Promise>().ok()?)
        .await
        .ok()
}

fn call(of: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method = js_sys::Reflect::get(of, &method.into()).ok()?;
    let method: js_sys::Function = method.dyn_into().ok()?;
    let arguments: js_sys::Array = arguments.iter().collect();
    js_sys::Reflect::apply(&method, of, &arguments).ok()
}

/// The key with which an address asks for the speaker's window.
const SPEAKER: &str = "speaker";

/// The name of the channel between this page's stage and its speaker's window: no other
/// page that is open has it.
#[must_use]
pub fn stage_name() -> String {
    let opened = web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.time_origin());
    format!("vouchsafe-{opened:.3}")
}

/// So soon after it opens a window a page that fills the screen has to give it up, in
/// milliseconds.
const GIVEN_UP_MS: f64 = 2_000.0;

thread_local! {
    /// When the speaker's window was opened last.
    static OPENED_SPEAKER: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Opens the speaker's window. To be called in the handler of a click or key.
pub fn open_speaker() {
    let address = format!(
        "{}#{SPEAKER}={}",
        super::location::page_address(),
        stage_name()
    );
    OPENED_SPEAKER.set(Some(super::page::now_ms()));
    if let Some(window) = web_sys::window() {
        // Where it is refused the browser says so itself.
        let _ = window.open_with_url_and_target_and_features(
            &address,
            &stage_name(),
            "popup,width=960,height=720",
        );
    }
}

/// The channel that a fragment asks a speaker's window to listen to.
#[must_use]
pub fn speaker_of(fragment: &str) -> Option<String> {
    let name = fragment.strip_prefix(SPEAKER)?.strip_prefix('=')?;
    let is_name = name.starts_with("vouchsafe-") && name.len() < 80;
    is_name.then(|| name.to_owned())
}
