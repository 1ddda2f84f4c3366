//! How does one thing of the palette get onto the canvas?

use vouchsafe_model::diagram::NewNodeKind;
use vouchsafe_scene::geometry::ScreenPoint;
use yew::prelude::*;

use crate::browser::pointer;
use crate::input::{Button, PointerAt, PointerEvent as Pointer};
use crate::store::Action;
use crate::studio::canvas::CANVAS_ID;
use crate::studio::hooks::use_dispatch;
use crate::studio::sign::Sign;
use crate::widget::Tile;

/// How far a pointer must move before a thing is seen under it, in CSS pixels.
const SHOWN_AFTER_PX: f64 = 4.0;

/// Something on its way from the palette to the canvas, still outside of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dragging {
    /// What it is.
    pub(super) kind: NewNodeKind,
    /// What people call it.
    pub(super) name: &'static str,
    /// Where the pointer is, from the window's corner.
    pub(super) at: ScreenPoint,
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PaletteEntryProps {
    pub(super) kind: NewNodeKind,
    pub(super) name: &'static str,
    /// Its place in the whole list, from 0.
    pub(super) position: usize,
    /// Whether Tab reaches it, alone of all entries.
    pub(super) is_reached: bool,
    /// Whether the next click on the canvas places it.
    pub(super) is_armed: bool,
    /// Places it where there is room.
    pub(super) place: Callback<NewNodeKind>,
    /// Told where it is while it is dragged outside of the canvas.
    pub(super) ondrag: Callback<Option<Dragging>>,
    /// Told that it has the focus.
    pub(super) onreach: Callback<usize>,
}

/// One thing to place.
#[component]
pub(super) fn PaletteEntry(props: &PaletteEntryProps) -> Html {
    let dispatch = use_dispatch();
    let button = use_node_ref();
    let pressed_at = use_mut_ref(|| None::<ScreenPoint>);
    let (kind, name) = (props.kind, props.name);

    let onpointerdown = {
        let (dispatch, pressed_at, button) = (dispatch.clone(), pressed_at.clone(), button.clone());
        move |event: PointerEvent| {
            let Some(at) = seen_from_canvas(&event).filter(|at| at.button == Button::Primary)
            else {
                return;
            };
            if let Some(element) = button.cast() {
                pointer::capture(&element, at.pointer);
            }
            *pressed_at.borrow_mut() = Some(in_window(&event));
            dispatch.send(Action::PalettePressed { kind, at });
        }
    };
    let onpointermove = {
        let (dispatch, pressed_at, ondrag) =
            (dispatch.clone(), pressed_at.clone(), props.ondrag.clone());
        move |event: PointerEvent| {
            let Some(from) = *pressed_at.borrow() else {
                return;
            };
            let Some(at) = seen_from_canvas(&event) else {
                return;
            };
            let now = in_window(&event);
            let has_moved = (now.x - from.x).abs().max((now.y - from.y).abs()) > SHOWN_AFTER_PX;
            let is_outside = at.screen.x < 0.0 || at.screen.y < 0.0;
            ondrag.emit((has_moved && is_outside).then_some(Dragging {
                kind,
                name,
                at: now,
            }));
            dispatch.send(Action::Pointer(Pointer::Moved(at)));
        }
    };
    let onpointerup = {
        let (dispatch, pressed_at, ondrag) =
            (dispatch.clone(), pressed_at.clone(), props.ondrag.clone());
        move |event: PointerEvent| {
            if pressed_at.borrow_mut().take().is_none() {
                return;
            }
            ondrag.emit(None);
            if let Some(at) = seen_from_canvas(&event) {
                dispatch.send(Action::Pointer(Pointer::Released(at)));
            }
        }
    };
    let onpointercancel = {
        let (dispatch, ondrag) = (dispatch, props.ondrag.clone());
        move |event: PointerEvent| {
            if pressed_at.borrow_mut().take().is_some() {
                ondrag.emit(None);
                let pointer = crate::input::PointerId(event.pointer_id());
                dispatch.send(Action::Pointer(Pointer::Cancelled(pointer)));
            }
        }
    };
    // A click that no pointer made comes from a key, or from whoever reads the
    // page to somebody: it places at once, for they have no pointer to place with.
    let onclick = props.place.clone();
    let onclick = move |event: MouseEvent| {
        if event.detail() == 0 {
            onclick.emit(kind);
        }
    };
    let onfocus = props.onreach.clone();
    let position = props.position;
    let onfocus = move |_: FocusEvent| onfocus.emit(position);

    let sign = Sign::of_new(kind);
    html! {
        <li>
            <button ref={button} type="button" class="palette__entry" data-at={position.to_string()}
                aria-pressed={if props.is_armed { "true" } else { "false" }} aria-describedby="palette-hint"
                tabindex={if props.is_reached { "0" } else { "-1" }} title={name}
                {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onclick} {onfocus}>
                <Tile icon={sign.icon} kind={sign.tile} />
                <span class="palette__name">{ name }</span>
            </button>
        </li>
    }
}

/// Where the pointer is, seen from the canvas; `None` while there is none.
fn seen_from_canvas(event: &PointerEvent) -> Option<PointerAt> {
    Some(pointer::at(event, pointer::origin_of_id(CANVAS_ID)?))
}

fn in_window(event: &PointerEvent) -> ScreenPoint {
    ScreenPoint {
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}
