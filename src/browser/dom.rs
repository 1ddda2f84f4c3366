//! How is an element focused, opened, placed and read? Small doors to single elements.
//!
//! Every function takes the reference that a component already holds and quietly does nothing while that element is not
//! in the page: a component may be asked to focus something in the moment in which it goes away.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node, Window,
};
use yew::NodeRef;

/// Moves the focus to an element, and shows it if it was scrolled out of sight.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        focus_element(&element);
    }
}

/// Moves the focus to the first match of a CSS selector inside an element. Answers whether there was one.
pub fn focus_first(inside: &NodeRef, selector: &str) -> bool {
    let found = inside
        .cast::<Element>()
        .and_then(|root| root.query_selector(selector).ok().flatten());
    match found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        Some(element) => {
            focus_element(&element);
            true
        }
        None => false,
    }
}

/// Moves the focus to the element with this id.
pub fn focus_id(id: &str) {
    if let Some(element) =
        element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        focus_element(&element);
    }
}

/// Moves the focus to the first match of a CSS selector inside an element, and scrolls nothing for it.
pub fn focus_in_place(inside: &NodeRef, selector: &str) {
    let found = inside
        .cast::<Element>()
        .and_then(|root| root.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Refused only for an element that is not in the page.
        let _ = element.focus_with_options(&options);
    }
}

/// Selects all text of a text field, so that typing replaces it.
pub fn select_text(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.select();
    }
}

/// Scrolls as little as needed for the element with this id to be seen whole.
pub fn reveal_id(id: &str) {
    if let Some(element) = element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Opens a `dialog` element before everything else, everything else made inert. Does nothing while it is open.
pub fn show_modal(dialog: &NodeRef) {
    if let Some(dialog) = dialog
        .cast::<HtmlDialogElement>()
        .filter(|dialog| !dialog.open())
    {
        // Refused only when the element is not in the page, where nobody could see it.
        let _ = dialog.show_modal();
    }
}

/// Whether a `dialog` element is open.
#[must_use]
pub fn is_modal_open(dialog: &NodeRef) -> bool {
    dialog
        .cast::<HtmlDialogElement>()
        .is_some_and(|dialog| dialog.open())
}

/// Closes a `dialog` element; the browser gives the focus back to where it was.
pub fn close_modal(dialog: &NodeRef) {
    if let Some(dialog) = dialog
        .cast::<HtmlDialogElement>()
        .filter(HtmlDialogElement::open)
    {
        dialog.close();
    }
}

/// Opens an element with the `popover` attribute in the top layer. Does nothing while it is open.
pub fn show_popover(popover: &NodeRef) {
    if let Some(popover) = popover
        .cast::<HtmlElement>()
        .filter(|element| !is_open(element))
    {
        let _ = popover.show_popover();
    }
}

/// Closes an element with the `popover` attribute. Does nothing while it is closed.
pub fn hide_popover(popover: &NodeRef) {
    if let Some(popover) = popover.cast::<HtmlElement>().filter(is_open) {
        let _ = popover.hide_popover();
    }
}

/// A CSS selector for what can have the focus by keyboard.
pub const FOCUSABLE: &str = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/// The element that had the focus when it was asked for.
#[derive(Debug)]
pub struct FocusMemory {
    element: Option<HtmlElement>,
}

/// Remembers which element has the focus now.
#[must_use]
pub fn focused() -> FocusMemory {
    FocusMemory {
        element: active_element().and_then(|element| element.dyn_into().ok()),
    }
}

impl FocusMemory {
    /// Gives the focus back, if it is inside an element that goes away or if it has gone with it. Leaves it where it is
    /// if the reader has moved on.
    pub fn restore_from(&self, leaving: &NodeRef) {
        let is_lost =
            active_element().is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"));
        if let Some(element) = self
            .element
            .as_ref()
            .filter(|_| is_lost || has_focus_inside(leaving))
        {
            focus_element(element);
        }
    }
}

/// Calls back whenever the pointer is pressed outside of some elements, until the value is dropped.
#[must_use = "listening ends when the value is dropped"]
#[derive(Debug)]
pub struct PressWatch {
    _listener: Option<EventListener>,
}

/// Watches for presses outside of all of `elements`.
pub fn watch_press_outside(elements: &[NodeRef], on_press: impl Fn() + 'static) -> PressWatch {
    let elements = elements.to_vec();
    let on_event = move |event: &Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        let is_inside = |element: &NodeRef| {
            element
                .get()
                .is_some_and(|element| element.contains(target.as_ref()))
        };
        if !elements.iter().any(is_inside) {
            on_press();
        }
    };
    let options = EventListenerOptions::run_in_capture_phase();
    let listen =
        |window: Window| EventListener::new_with_options(&window, "pointerdown", options, on_event);
    PressWatch {
        _listener: web_sys::window().map(listen),
    }
}

/// The text in the field that an event comes from, or `None` if it comes from no field.
#[must_use]
pub fn value_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return Some(field.value());
    }
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(field.value());
    }
    target
        .dyn_ref::<HtmlSelectElement>()
        .map(HtmlSelectElement::value)
}

/// Whether the box that an event comes from is checked, or `None` if it comes from no box.
#[must_use]
pub fn is_checked(event: &Event) -> Option<bool> {
    event
        .target()?
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::checked)
}

/// Whether a scroll event says that the end of what scrolls is nearly in sight: within one more height of it.
#[must_use]
pub fn is_near_end(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let left_px = element.scroll_height() - element.scroll_top() - element.client_height();
        left_px < element.client_height()
    })
}

/// Whether a toggle event says that its element is now open.
#[must_use]
pub fn now_open(event: &Event) -> bool {
    let state = js_sys::Reflect::get(event, &JsValue::from_str("newState")).ok();
    state
        .and_then(|state| state.as_string())
        .is_some_and(|state| state == "open")
}

/// Whether the event comes from an element itself and not from something inside it.
#[must_use]
pub fn is_target(event: &Event, element: &NodeRef) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    target.is_some() && target == element.get()
}

/// Whether the focus, according to a focus event, moves to something inside an element.
#[must_use]
pub fn focus_stays_inside(event: &web_sys::FocusEvent, element: &NodeRef) -> bool {
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    element
        .get()
        .is_some_and(|element| next.is_some_and(|next| element.contains(Some(&next))))
}

/// Whether the pointer, according to a pointer event, moves to something inside an element.
#[must_use]
pub fn pointer_stays_inside(event: &web_sys::PointerEvent, element: &NodeRef) -> bool {
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    element
        .get()
        .is_some_and(|element| next.is_some_and(|next| element.contains(Some(&next))))
}

/// Whether something inside an element has the focus, and the browser would draw a ring around it (it came by keyboard).
#[must_use]
pub fn has_visible_focus_inside(element: &NodeRef) -> bool {
    let found = element
        .cast::<Element>()
        .map(|element| element.query_selector(":focus-visible"));
    matches!(found, Some(Ok(Some(_))))
}

/// Whether the element that has the focus is inside an element, or is that element.
#[must_use]
pub fn has_focus_inside(element: &NodeRef) -> bool {
    let active = active_element();
    element
        .get()
        .is_some_and(|element| active.is_some_and(|active| element.contains(Some(&active))))
}

/// Whether no element has the focus: the page as a whole has it, as when the element that had it was removed.
#[must_use]
pub fn is_focus_nowhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let active = document.active_element();
        active.is_none() || active == document.body().map(Element::from)
    })
}

/// Whether the element that has the focus is inside an element and matches a CSS selector.
#[must_use]
pub fn has_focus_inside_match(element: &NodeRef, selector: &str) -> bool {
    has_focus_inside(element)
        && web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.active_element())
            .is_some_and(|active| active.matches(selector).unwrap_or(false))
}

fn focus_element(element: &HtmlElement) {
    // Refused only for an element that is not in the page.
    let _ = element.focus();
}

fn active_element() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

fn element_by_id(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

fn is_open(popover: &HtmlElement) -> bool {
    popover.matches(":popover-open").unwrap_or(false)
}
