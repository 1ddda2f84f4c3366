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
use crate::widget::{Icon, IconName, Tile};

/// How far a pointer must move before a thing is seen under it, in CSS pixels.
const SHOWN_AFTER_PX: f64 = 4.0;

/// Something on its way from the palette to the canvas, still outside of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dragging {
    /// What it is.
    kind: NewNodeKind,
    /// What people call it.
    name: AttrValue,
    /// Where the pointer is, from the window's corner.
    at: ScreenPoint,
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PaletteEntryProps {
    pub(crate) kind: NewNodeKind,
    pub(crate) name: AttrValue,
    /// Its place in the whole list, from 0.
    pub(crate) position: usize,
    /// Whether Tab reaches it; in the palette one entry alone.
    pub(crate) is_reached: bool,
    /// Whether the next click on the canvas places it.
    pub(crate) is_armed: bool,
    /// Places it where there is room.
    pub(crate) place: Callback<NewNodeKind>,
    /// Told where it is while it is dragged outside of the canvas.
    pub(crate) ondrag: Callback<Option<Dragging>>,
    /// Told that it has the focus.
    pub(crate) onreach: Callback<usize>,
    /// The id of what says how it is placed.
    pub(crate) described_by: AttrValue,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// One thing to place.
#[component]
pub(crate) fn PaletteEntry(props: &PaletteEntryProps) -> Html {
    let dispatch = use_dispatch();
    let button = use_node_ref();
    let pressed_at = use_mut_ref(|| None::<ScreenPoint>);
    let (kind, name) = (props.kind, props.name.clone());

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
        let name = name.clone();
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
                name: name.clone(),
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
        <div>
            <button ref={button} type="button" class={classes!("palette__entry", props.class.clone())}
                data-at={position.to_string()} aria-pressed={if props.is_armed { "true" } else { "false" }}
                aria-describedby={props.described_by.clone()}
                tabindex={if props.is_reached { "0" } else { "-1" }} title={name.clone()}
                {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onclick} {onfocus}>
                <Tile icon={sign.icon} kind={sign.tile} />
                <span class="palette__name">{ name }</span>
            </button>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct DraggedProps {
    pub(crate) dragging: Option<Dragging>,
}

/// What is being dragged, under the pointer, as long as the canvas does not show it.
#[component]
pub(crate) fn Dragged(props: &DraggedProps) -> Html {
    let Some(Dragging { kind, name, at }) = props.dragging.clone() else {
        return Html::default();
    };
    let sign = Sign::of_new(kind);
    let style = format!("translate: {:.0}px {:.0}px", at.x, at.y);
    html! {
        <div class="palette__ghost" {style} aria-hidden="true">
            <Tile icon={sign.icon} kind={sign.tile} /><span>{ name }</span><Icon name={IconName::Plus} />
        </div>
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
