//! Which key was pressed, and where was the focus? Events of the page become the plain ones of
//! [`input`](crate::input).

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::input::{Key, KeyPlace, KeyPress, Modifiers, Platform};

/// The attribute of an element in which keys mean something to the canvas.
pub const CANVAS_KEYS: &str = "data-canvas-keys";

/// A key that was pressed. `None` while an input method composes a character: then the key belongs to it.
#[must_use]
pub fn press(event: &KeyboardEvent, platform: Platform) -> Option<KeyPress> {
    if event.is_composing() {
        return None;
    }
    let key = Key::from_dom(&event.key(), &event.code());
    let place = match place(event) {
        KeyPlace::Control if matches!(key, Key::Character(_)) && is_on_button(event) => {
            KeyPlace::Page
        }
        place => place,
    };
    Some(KeyPress {
        key,
        modifiers: Modifiers {
            shift: event.shift_key(),
            alt: event.alt_key(),
            control: event.ctrl_key(),
            meta: event.meta_key(),
        },
        place,
        platform,
    })
}

/// Whether the focus is on a plain button or link. A letter means nothing to
/// it, so that keys go on to work after something was pressed.
fn is_on_button(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        let is_in = |selector: &str| matches!(target.closest(selector), Ok(Some(_)));
        is_in("button, a[href]") && !is_in("dialog, [popover], [role=menu], [role=listbox]")
    })
}

/// Where the focus was when a key was pressed.
#[must_use]
pub fn place(event: &Event) -> KeyPlace {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return KeyPlace::Page;
    };
    let is_in = |selector: &str| matches!(target.closest(selector), Ok(Some(_)));
    if is_in(TEXT_FIELDS) {
        KeyPlace::TextField
    } else if is_in(&format!("[{CANVAS_KEYS}]")) {
        KeyPlace::Canvas
    } else if is_in(CONTROLS) {
        KeyPlace::Control
    } else {
        KeyPlace::Page
    }
}

/// Where characters are typed.
const TEXT_FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, \
                           [contenteditable=true]";

/// What has keys of its own.
const CONTROLS: &str = "button, a[href], select, input, summary, dialog, [popover], [role=menu], [role=listbox], \
                        [role=slider], [role=tab], [tabindex]";

/// Whose conventions for keys hold on this machine.
#[must_use]
pub fn platform() -> Platform {
    let name = web_sys::window().and_then(|window| window.navigator().platform().ok());
    let is_apple = name.is_some_and(|name| {
        ["Mac", "iPhone", "iPad", "iPod"]
            .iter()
            .any(|apple| name.starts_with(apple))
    });
    if is_apple {
        Platform::Apple
    } else {
        Platform::Other
    }
}
