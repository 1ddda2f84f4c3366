//! What can be taken hold of besides what is drawn? Ports from which lines are drawn, handles that change a size.
//!
//! They keep their size on screen. They lie where the store looks for them; what is done with them it decides.

use vouchsafe_model::diagram::{NodeId, Subject, WorldPoint};
use vouchsafe_scene::geometry::Viewport;
use yew::prelude::*;

use super::contexts::{use_gesture, use_is_quiet, use_shown, use_view};
use crate::input::{CommandId, ResizeHandle};
use crate::language::{Words, use_words};
use crate::store::connect::can_begin;
use crate::store::under::{handle_at, ports};
use crate::store::{Action, End, SelectHow};
use crate::studio::hooks::{Dispatch, use_chrome, use_dispatch, use_selection};
use crate::widget::{Icon, IconName, IconSize};

/// The least height of a card on screen at which there is room for its ports, in CSS pixels.
const ROOM_FOR_PORTS_PX: f64 = 40.0;

/// What of the canvas the pointer is over.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct GripsProps {
    /// The node under the pointer, if any.
    pub(super) hovered: Option<NodeId>,
}

/// Ports of what is selected or under the pointer, and handles of a selected scope or note.
#[component]
pub(super) fn Grips(props: &GripsProps) -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let shown = use_shown();
    let selection = use_selection();
    let viewport = use_view().viewport;
    // While something is pulled or renamed, they would only be in the way.
    let (gesture, chrome) = (use_gesture(), use_chrome());
    let is_quiet = use_is_quiet();
    if gesture.preview.is_some() || chrome.renaming.is_some() {
        return Html::default();
    }
    let alone = match selection.single() {
        Some(Subject::Node(node)) => Some(node),
        _ => None,
    };
    let mut with_ports = vec![];
    with_ports.extend(alone.filter(|_| !is_quiet));
    with_ports.extend(
        props
            .hovered
            .filter(|node| is_quiet || Some(*node) != alone),
    );
    let sized = alone.filter(|node| {
        shown
            .diagram
            .node(*node)
            .is_some_and(|node| node.size().is_some())
    });
    html! {
        <div class="grips">
            { for with_ports.into_iter().flat_map(|node| {
                let view = shown.layout.node(node).filter(|view| {
                    view.is_obstacle()
                        && f64::from(view.rect.height) * viewport.zoom >= ROOM_FOR_PORTS_PX
                        && can_begin(&shown.diagram, End::Node(node))
                });
                view.map(|view| ports_of(&words, &dispatch, viewport, node, &view.title, ports(view)))
            }) }
            { for sized.and_then(|node| shown.layout.node(node)).into_iter().flat_map(|view| {
                ResizeHandle::ALL.map(|handle| resize(viewport, handle_at(view.rect, handle), handle))
            }) }
        </div>
    }
}

fn ports_of(
    words: &Words,
    dispatch: &Dispatch,
    viewport: Viewport,
    node: NodeId,
    title: &str,
    places: [WorldPoint; 4],
) -> Html {
    // A press without a pointer chooses the other end in a dialog.
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            if event.detail() == 0 {
                dispatch.send(Action::Selected {
                    subject: Subject::Node(node),
                    how: SelectHow::Only,
                });
                dispatch.send(Action::Command(CommandId::Connect));
            }
        })
    };
    let label = words.canvas_connect(title);
    html! {
        { for places.into_iter().enumerate().map(|(side, place)| {
            let hidden = (side > 0).then_some("true");
            let label = (side == 0).then(|| label.clone());
            let role = (side == 0).then_some("button");
            html! {
                <div key={format!("{node}-{side}")} class="grips__port" data-node={node.number().to_string()} {role}
                    aria-label={label} aria-hidden={hidden} style={placed(viewport, place)} onclick={onclick.clone()}>
                    <span class="grips__dot"><Icon name={IconName::Plus} size={IconSize::Small} /></span>
                </div>
            }
        }) }
    }
}

fn resize(viewport: Viewport, place: WorldPoint, handle: ResizeHandle) -> Html {
    let class = match handle {
        ResizeHandle::TopLeft | ResizeHandle::BottomRight => "grips__handle",
        ResizeHandle::TopRight | ResizeHandle::BottomLeft => "grips__handle grips__handle--rising",
    };
    html! { <div key={format!("{handle:?}")} {class} aria-hidden="true" style={placed(viewport, place)} /> }
}

/// The style that puts something at a point of the drawing.
fn placed(viewport: Viewport, place: WorldPoint) -> String {
    let at = viewport.to_screen(place);
    format!("transform:translate({:.1}px,{:.1}px)", at.x, at.y)
}
