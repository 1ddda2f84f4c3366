//! What is this? A word about something that has an icon alone, on hover and on keyboard focus.
//!
//! The tooltip repeats the accessible name of what it belongs to, so it is hidden from those who listen: they have heard
//! it. It goes away on Escape, on a press, and when pointer and focus leave; the pointer may rest on it.

use crate::browser::dom;
use crate::browser::place::{self, Placement};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long the pointer rests on something before its tooltip comes. A focus by keyboard shows it at once.
const DELAY_MS: u32 = 450;

/// What a [`Tooltip`] says about its children.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TooltipProps {
    /// The words, the same as the accessible name of the child.
    pub text: AttrValue,
    /// The shortcut that does the same, as people read it.
    #[prop_or_default]
    pub shortcut: Option<AttrValue>,
    /// Where it stands.
    #[prop_or(Placement::Below)]
    pub placement: Placement,
    /// Whether it stays away now, because something else of the child is open.
    #[prop_or_default]
    pub suppressed: bool,
    /// The one element that the tooltip belongs to.
    pub children: Html,
}

/// A tooltip around the element that it belongs to.
#[component]
pub fn Tooltip(props: &TooltipProps) -> Html {
    let anchor = use_node_ref();
    let bubble = use_node_ref();
    let is_open = use_state_eq(|| false);
    let waiting = use_mut_ref(|| None::<Timeout>);
    // Whoever pressed it knows what it is; the words would lie over what comes of it.
    let was_pressed = use_mut_ref(|| false);

    use_effect_with((*is_open, props.placement, props.text.clone()), {
        let (anchor, bubble) = (anchor.clone(), bubble.clone());
        move |(is_open, placement, _)| {
            if *is_open {
                dom::show_popover(&bubble);
                place::place(&bubble, &anchor, *placement);
            }
        }
    });

    let onpointerover = {
        let (is_open, waiting, was_pressed) =
            (is_open.clone(), waiting.clone(), was_pressed.clone());
        move |event: PointerEvent| {
            // A finger has no hover: it would leave the tooltip behind after a tap.
            if event.pointer_type() != "touch"
                && !*is_open
                && !*was_pressed.borrow()
                && waiting.borrow().is_none()
            {
                let is_open = is_open.clone();
                *waiting.borrow_mut() = Some(Timeout::new(DELAY_MS, move || is_open.set(true)));
            }
        }
    };
    let close = {
        let (is_open, waiting) = (is_open.clone(), waiting.clone());
        move || {
            // Dropping the timeout stops it.
            waiting.borrow_mut().take();
            is_open.set(false);
        }
    };
    let onpointerleave = {
        let (close, anchor) = (close.clone(), anchor.clone());
        let was_pressed = was_pressed.clone();
        move |event: PointerEvent| {
            if !dom::pointer_stays_inside(&event, &anchor) {
                *was_pressed.borrow_mut() = false;
                close();
            }
        }
    };
    let onfocusin = {
        let (is_open, anchor) = (is_open.clone(), anchor.clone());
        move |_: FocusEvent| {
            if dom::has_visible_focus_inside(&anchor) {
                is_open.set(true);
            }
        }
    };
    let onfocusout = {
        let close = close.clone();
        move |_: FocusEvent| close()
    };
    let onpointerdown = {
        let close = close.clone();
        move |_: PointerEvent| {
            *was_pressed.borrow_mut() = true;
            close();
        }
    };
    let onkeydown = {
        let is_open = is_open.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                event.stop_propagation();
                close();
            }
        }
    };

    html! {
        <span ref={anchor} class="tooltip-anchor" {onpointerover} onpointerout={onpointerleave} {onfocusin} {onfocusout}
            {onpointerdown} {onkeydown}>
            { props.children.clone() }
            if *is_open && !props.suppressed {
                <span ref={bubble} class="tooltip" popover="manual" aria-hidden="true">
                    { props.text.clone() }
                    if let Some(shortcut) = &props.shortcut { <kbd class="kbd">{ shortcut.clone() }</kbd> }
                </span>
            }
        </span>
    }
}
