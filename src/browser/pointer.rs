//! What did pointer and wheel do, seen from an element?
//!
//! Events of the page become the plain ones of [`input`](crate::input). Whoever takes hold of a pointer here goes on
//! hearing of it wherever it moves, until it goes up.

use gloo_events::{EventListener, EventListenerOptions};
use vouchsafe_scene::geometry::ScreenPoint;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, WheelEvent};

use crate::input::{Button, Modifiers, PointerAt, PointerId, PointerKind, WheelAt};

/// How much a line of text counts where a wheel turns by lines, in CSS pixels.
const LINE_PX: f64 = 16.0;
/// The same for a page.
const PAGE_PX: f64 = 400.0;

/// The top left corner of an element in the window, in CSS pixels.
#[must_use]
pub fn origin(element: &Element) -> ScreenPoint {
    let rect = element.get_bounding_client_rect();
    ScreenPoint {
        x: rect.left() + f64::from(element.client_left()),
        y: rect.top() + f64::from(element.client_top()),
    }
}

/// The top left corner of the element with this id; `None` while there is none.
#[must_use]
pub fn origin_of_id(id: &str) -> Option<ScreenPoint> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)
        .map(|element| origin(&element))
}

/// Where a pointer is, seen from an element with this top left corner.
#[must_use]
pub fn at(event: &web_sys::PointerEvent, origin: ScreenPoint) -> PointerAt {
    let kind = match event.pointer_type().as_str() {
        "touch" => PointerKind::Touch,
        "pen" => PointerKind::Pen,
        _ => PointerKind::Mouse,
    };
    PointerAt {
        pointer: PointerId(event.pointer_id()),
        kind,
        ..mouse_at(event, origin)
    }
}

/// Which share of an element's width and height the pointer is from its upper left corner;
/// `None` while it is not there.
#[must_use]
pub fn share_of(event: &web_sys::PointerEvent, element: &yew::NodeRef) -> Option<(f64, f64)> {
    let area = element
        .cast::<web_sys::Element>()?
        .get_bounding_client_rect();
    let share = |at: i32, from: f64, size: f64| (size > 0.0).then(|| (f64::from(at) - from) / size);
    Some((
        share(event.client_x(), area.left(), area.width())?,
        share(event.client_y(), area.top(), area.height())?,
    ))
}

/// Where a mouse is, for the events that don't say which pointer they come from.
#[must_use]
pub fn mouse_at(event: &MouseEvent, origin: ScreenPoint) -> PointerAt {
    PointerAt {
        pointer: PointerId(0),
        kind: PointerKind::Mouse,
        screen: ScreenPoint {
            x: f64::from(event.client_x()) - origin.x,
            y: f64::from(event.client_y()) - origin.y,
        },
        button: match event.button() {
            1 => Button::Middle,
            2 => Button::Secondary,
            _ => Button::Primary,
        },
        modifiers: modifiers(event),
    }
}

/// What was held down with a mouse or pointer event.
#[must_use]
pub fn modifiers(event: &MouseEvent) -> Modifiers {
    Modifiers {
        shift: event.shift_key(),
        alt: event.alt_key(),
        control: event.ctrl_key(),
        meta: event.meta_key(),
    }
}

/// Takes hold of a pointer: from now on all its events go to this element.
pub fn capture(element: &Element, pointer: PointerId) {
    // Refused only for a pointer that has gone meanwhile.
    let _ = element.set_pointer_capture(pointer.0);
}

/// Calls back for each turn of a wheel over an element, and keeps the page from scrolling or zooming by it.
pub fn on_wheel(element: &Element, mut callback: impl FnMut(WheelAt) + 'static) -> EventListener {
    let seen_from = element.clone();
    EventListener::new_with_options(
        element,
        "wheel",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>() {
                event.prevent_default();
                callback(wheel_at(event, origin(&seen_from)));
            }
        },
    )
}

fn wheel_at(event: &WheelEvent, origin: ScreenPoint) -> WheelAt {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE_PX,
        WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
        _ => 1.0,
    };
    let modifiers = modifiers(event);
    let (delta_x, delta_y) = (event.delta_x() * unit, event.delta_y() * unit);
    // With shift a wheel goes sideways; some systems turn it before, some don't.
    let (delta_x, delta_y) = if modifiers.shift && delta_x == 0.0 {
        (delta_y, 0.0)
    } else {
        (delta_x, delta_y)
    };
    WheelAt {
        screen: mouse_at(event, origin).screen,
        delta_x,
        delta_y,
        modifiers,
    }
}
