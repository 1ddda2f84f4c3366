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

/// Where something that floats stands beside what it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placement {
    /// Below, the leading edges in line.
    #[default]
    BelowStart,
    /// Below, the trailing edges in line.
    BelowEnd,
    /// Below, centered.
    Below,
    /// Above, centered.
    Above,
    /// Above, the leading edges in line.
    AboveStart,
    /// Beside, at the trailing edge, the upper edges in line.
    After,
}

/// The least distance between what floats and the edge of the window, in CSS pixels.
const MARGIN_PX: f64 = 8.0;

/// The distance between what floats and what it belongs to, in CSS pixels.
const GAP_PX: f64 = 6.0;

/// Places a floating element (`position: fixed`) beside its anchor: on the other side where it would not fit, and moved
/// along the anchor so that it stays in the window.
///
/// The anchor is the first child of `anchor` if that element has no box of its own (`display: contents`).
pub fn place(floating: &NodeRef, anchor: &NodeRef, placement: Placement) {
    let (Some(floating), Some(anchor), Some(window)) = (
        floating.cast::<HtmlElement>(),
        anchor.cast::<Element>(),
        web_sys::window(),
    ) else {
        return;
    };
    let anchor = anchor_box(&anchor);
    let size = Size {
        width: f64::from(floating.offset_width()),
        height: f64::from(floating.offset_height()),
    };
    let (left, top) = position(
        anchor,
        size,
        inner_size(&window),
        placement,
        is_right_to_left(&floating),
    );
    let style = floating.style();
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
    let _ = style.set_property("--anchor-width", &format!("{:.0}px", anchor.width));
}

/// Places a floating element (`position: fixed`) with a corner at a point of the window, in CSS pixels from its upper left
/// corner, and moves it so that it stays in the window.
pub fn place_at(floating: &NodeRef, x_px: i32, y_px: i32) {
    let (Some(floating), Some(window)) = (floating.cast::<HtmlElement>(), web_sys::window()) else {
        return;
    };
    let size = Size {
        width: f64::from(floating.offset_width()),
        height: f64::from(floating.offset_height()),
    };
    let point = ScreenBox {
        left: f64::from(x_px),
        top: f64::from(y_px) - GAP_PX,
        width: 0.0,
        height: 0.0,
    };
    let (left, top) = position(
        point,
        size,
        inner_size(&window),
        Placement::BelowStart,
        is_right_to_left(&floating),
    );
    let style = floating.style();
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
}

/// Calls back whenever the window is resized or anything in it scrolls, until the value is dropped.
#[must_use = "listening ends when the value is dropped"]
#[derive(Debug)]
pub struct LayoutWatch {
    _listeners: Vec<EventListener>,
}

/// Watches for whatever could move an anchor on the screen.
pub fn watch_layout(on_change: impl Fn() + Clone + 'static) -> LayoutWatch {
    let Some(window) = web_sys::window() else {
        return LayoutWatch {
            _listeners: Vec::new(),
        };
    };
    let on_scroll = on_change.clone();
    LayoutWatch {
        _listeners: vec![
            EventListener::new(&window, "resize", move |_| on_change()),
            EventListener::new_with_options(
                &window,
                "scroll",
                EventListenerOptions::run_in_capture_phase(),
                move |_| {
                    on_scroll();
                },
            ),
        ],
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

fn is_right_to_left(element: &Element) -> bool {
    element
        .closest("[dir]")
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("dir"))
        .as_deref()
        == Some("rtl")
}

fn anchor_box(anchor: &Element) -> ScreenBox {
    let own = anchor.get_bounding_client_rect();
    let rect = match anchor.first_element_child() {
        Some(child) if own.width() == 0.0 && own.height() == 0.0 => {
            child.get_bounding_client_rect()
        }
        _ => own,
    };
    ScreenBox {
        left: rect.left(),
        top: rect.top(),
        width: rect.width(),
        height: rect.height(),
    }
}

fn inner_size(window: &Window) -> Size {
    let length = |value: Result<JsValue, JsValue>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    Size {
        width: length(window.inner_width()),
        height: length(window.inner_height()),
    }
}

/// A box on the screen, in CSS pixels from the window's upper left corner, y down.
#[derive(Debug, Clone, Copy)]
struct ScreenBox {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

/// A width and a height in CSS pixels.
#[derive(Debug, Clone, Copy)]
struct Size {
    width: f64,
    height: f64,
}

/// The upper left corner, as (left, top), for something of `size` beside `anchor` in a window.
fn position(
    anchor: ScreenBox,
    size: Size,
    window: Size,
    placement: Placement,
    is_right_to_left: bool,
) -> (f64, f64) {
    let below = anchor.top + anchor.height + GAP_PX;
    let above = anchor.top - GAP_PX - size.height;
    let fits_below = below + size.height + MARGIN_PX <= window.height;
    let fits_above = above >= MARGIN_PX;
    let left_edges = anchor.left;
    let right_edges = anchor.left + anchor.width - size.width;
    let (start, end) = if is_right_to_left {
        (right_edges, left_edges)
    } else {
        (left_edges, right_edges)
    };
    let center = anchor.left + (anchor.width - size.width) / 2.0;
    let (left, top) = match placement {
        Placement::BelowStart | Placement::BelowEnd | Placement::Below => {
            let left = match placement {
                Placement::BelowStart => start,
                Placement::BelowEnd => end,
                _ => center,
            };
            (
                left,
                if fits_below || !fits_above {
                    below
                } else {
                    above
                },
            )
        }
        Placement::Above | Placement::AboveStart => {
            let left = if placement == Placement::AboveStart {
                start
            } else {
                center
            };
            (
                left,
                if fits_above || !fits_below {
                    above
                } else {
                    below
                },
            )
        }
        Placement::After => {
            let right = anchor.left + anchor.width + GAP_PX;
            let left = anchor.left - GAP_PX - size.width;
            let (preferred, other) = if is_right_to_left {
                (left, right)
            } else {
                (right, left)
            };
            let fits =
                |left: f64| left >= MARGIN_PX && left + size.width + MARGIN_PX <= window.width;
            (
                if fits(preferred) || !fits(other) {
                    preferred
                } else {
                    other
                },
                anchor.top,
            )
        }
    };
    let keep_in = |value: f64, length: f64, available: f64| {
        value
            .min(available - length - MARGIN_PX)
            .max(MARGIN_PX.min((available - length).max(0.0)))
    };
    (
        keep_in(left, size.width, window.width),
        keep_in(top, size.height, window.height),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Size = Size {
        width: 1000.0,
        height: 600.0,
    };
    const LIST: Size = Size {
        width: 200.0,
        height: 100.0,
    };

    fn anchor(left: f64, top: f64) -> ScreenBox {
        ScreenBox {
            left,
            top,
            width: 80.0,
            height: 32.0,
        }
    }

    fn check(at: ScreenBox, placement: Placement, expected: (f64, f64)) {
        assert_eq!(
            position(at, LIST, WINDOW, placement, false),
            expected,
            "{placement:?} of {at:?}"
        );
    }

    #[test]
    fn what_floats_stands_where_it_is_asked_to() {
        check(anchor(400.0, 200.0), Placement::BelowStart, (400.0, 238.0));
        check(anchor(400.0, 200.0), Placement::BelowEnd, (280.0, 238.0));
        check(anchor(400.0, 200.0), Placement::Below, (340.0, 238.0));
        check(anchor(400.0, 200.0), Placement::Above, (340.0, 94.0));
        check(anchor(400.0, 200.0), Placement::After, (486.0, 200.0));
    }

    #[test]
    fn what_floats_changes_sides_where_it_would_not_fit() {
        check(anchor(400.0, 560.0), Placement::BelowStart, (400.0, 454.0));
        check(anchor(400.0, 20.0), Placement::Above, (340.0, 58.0));
        check(anchor(800.0, 200.0), Placement::After, (594.0, 200.0));
    }

    #[test]
    fn what_floats_never_leaves_the_window() {
        check(anchor(950.0, 200.0), Placement::BelowStart, (792.0, 238.0));
        check(anchor(0.0, 200.0), Placement::Below, (8.0, 238.0));
    }

    #[test]
    fn start_is_at_the_right_where_text_runs_to_the_left() {
        assert_eq!(
            position(
                anchor(400.0, 200.0),
                LIST,
                WINDOW,
                Placement::BelowStart,
                true
            ),
            (280.0, 238.0)
        );
    }
}
