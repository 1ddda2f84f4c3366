//! Where does something stand that floats? Beside what it belongs to, and always in the window.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, Window};
use yew::NodeRef;

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
    let size = size_of(&floating);
    let (left, top) = position(
        anchor,
        size,
        inner_size(&window),
        placement,
        is_right_to_left(&floating),
    );
    move_to(&floating, left, top);
}

/// Places a floating element (`position: fixed`) with a corner at a point of the window, in CSS pixels from its upper left
/// corner, and moves it so that it stays in the window.
pub fn place_at(floating: &NodeRef, x_px: i32, y_px: i32) {
    let (Some(floating), Some(window)) = (floating.cast::<HtmlElement>(), web_sys::window()) else {
        return;
    };
    let size = size_of(&floating);
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
    move_to(&floating, left, top);
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

fn size_of(element: &HtmlElement) -> Size {
    Size {
        width: f64::from(element.offset_width()),
        height: f64::from(element.offset_height()),
    }
}

fn move_to(floating: &HtmlElement, left: f64, top: f64) {
    let style = floating.style();
    // Refused only for a property that does not exist.
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
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
