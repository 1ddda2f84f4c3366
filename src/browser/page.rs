//! What does the page as a whole say and look like?

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent, MediaQueryList, ResizeObserver};

/// Lets the browser print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Where printing is not possible, nothing happens.
        let _ = window.print();
    }
}

/// Lets the browser do what else there is to do, such as painting and hearing of presses, before going on.
pub async fn breathe() {
    wait(0.0).await;
}

/// Waits so many milliseconds, or a little longer.
pub async fn wait(ms: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
    let ms = ms.clamp(0.0, 1e9).ceil() as i32;
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Refused by no browser: a handler and a time.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Sets an attribute of the document's root, or takes it away: themes and the
/// like hang there.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    // Names are ours and valid.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Whether the person asked for less motion.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query holds now.
#[must_use]
pub fn matches(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Calls back whenever a media query begins or ceases to hold.
#[must_use]
pub fn on_media_change(
    query: &'static str,
    mut callback: impl FnMut(bool) + 'static,
) -> Option<EventListener> {
    let list = media(query)?;
    Some(EventListener::new(&list, "change", move |_| {
        callback(matches(query));
    }))
}

fn media(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}

/// Calls back for each key pressed anywhere in the page. The callback may
/// prevent what the browser would do.
#[must_use]
pub fn on_key_down(mut callback: impl FnMut(&KeyboardEvent) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            if let Some(event) = event.dyn_ref() {
                callback(event);
            }
        },
    ))
}

/// Calls back when the page is hidden or left: the last moment to save.
#[must_use]
pub fn on_hide(mut callback: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |_| callback()))
}

/// Marks a moment in the browser's performance timeline.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // Refused only for names that the browser keeps for itself.
        let _ = performance.mark(name);
    }
}

/// Calls back with an element's inner width and height in CSS pixels, at once
/// and whenever they change, until it is dropped.
pub struct SizeObserver {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl std::fmt::Debug for SizeObserver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SizeObserver").finish_non_exhaustive()
    }
}

impl SizeObserver {
    /// Watches an element. `None` if the browser cannot.
    #[must_use]
    pub fn new(element: &Element, mut callback: impl FnMut(f64, f64) + 'static) -> Option<Self> {
        let watched = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || {
            callback(
                f64::from(watched.client_width()),
                f64::from(watched.client_height()),
            );
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Milliseconds since the page was opened; never goes back.
#[must_use]
pub fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// Calls back once after so many milliseconds, unless what it returns is
/// dropped before.
pub fn after(ms: f64, callback: impl FnOnce() + 'static) -> gloo_timers::callback::Timeout {
    // A float becomes the nearest whole number in range; nothing waits for weeks.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded just before"
    )]
    let ms = ms.clamp(0.0, 1e9).ceil() as u32;
    gloo_timers::callback::Timeout::new(ms, callback)
}

/// What time it is where the person is, as they write it.
#[must_use]
pub fn time_of_day() -> String {
    let text = js_sys::Date::new_0().to_locale_time_string("default");
    text.as_string().unwrap_or_default()
}
