//! What belongs to this, without leaving it? A panel beside the thing that it is about.

use crate::browser::dom;
use crate::browser::place::{self, Placement};
use yew::prelude::*;

/// What a [`Popover`] shows, and beside what.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PopoverProps {
    /// What it is about, as its accessible name.
    pub label: AttrValue,
    /// Whether it is open. Its content is rendered only then.
    pub open: bool,
    /// Called when the reader closes it: by Escape or by a press outside of it and of its anchor.
    pub onclose: Callback<()>,
    /// The element that it belongs to.
    pub anchor: NodeRef,
    /// Where it stands beside the anchor.
    #[prop_or_default]
    pub placement: Placement,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// The content. What carries the attribute `autofocus` gets the focus, else the first thing that can have it.
    pub children: Html,
}

/// A panel that floats beside its anchor. The page behind it stays in reach; the focus goes in and comes back.
#[component]
pub fn Popover(props: &PopoverProps) -> Html {
    let panel = use_node_ref();
    use_effect_with((props.open, props.placement), {
        let (panel, anchor, onclose) = (panel.clone(), props.anchor.clone(), props.onclose.clone());
        move |(is_open, placement)| {
            let listening = is_open.then(|| {
                let came_from = dom::focused();
                dom::show_popover(&panel);
                place::place(&panel, &anchor, *placement);
                let _ = dom::focus_first(&panel, "[autofocus]")
                    || dom::focus_first(&panel, dom::FOCUSABLE);
                let moved = place::watch_layout({
                    let (panel, anchor, placement) = (panel.clone(), anchor.clone(), *placement);
                    move || place::place(&panel, &anchor, placement)
                });
                let pressed =
                    dom::watch_press_outside(&[panel.clone(), anchor], move || onclose.emit(()));
                (moved, pressed, came_from)
            });
            move || {
                if let Some((_, _, came_from)) = listening {
                    came_from.restore_from(&panel);
                }
                dom::hide_popover(&panel);
            }
        }
    });
    let onkeydown = {
        let onclose = props.onclose.clone();
        move |event: KeyboardEvent| {
            event.stop_propagation();
            if event.key() == "Escape" {
                event.prevent_default();
                onclose.emit(());
            }
        }
    };
    html! {
        <div ref={panel} class={classes!("popover", props.class.clone())} popover="manual" role="dialog"
            aria-label={props.label.clone()} {onkeydown}>
            if props.open { { props.children.clone() } }
        </div>
    }
}
