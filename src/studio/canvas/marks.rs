//! What is selected, and where would it go? Marks among the drawing: behind the cards and before them, but always under
//! the words on lines.

use vouchsafe_model::diagram::Subject;
use vouchsafe_scene::draw;
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::NodeView;
use yew::prelude::*;

use super::contexts::{use_gesture, use_shown};
use super::element::element;
use crate::store::preview::{DropOnto, Guide, Preview};
use crate::studio::hooks::use_selection;

/// Marks behind the cards: selected rooms, lines along which edges line up, the room something would go to.
#[component]
pub(super) fn MarksBehind() -> Html {
    let shown = use_shown();
    let selection = use_selection();
    let gesture = use_gesture();
    let (guides, into) = match gesture.preview.as_deref() {
        Some(Preview::Move { guides, into, .. }) => (guides.as_slice(), Some(into)),
        Some(Preview::Place { into, .. }) => (&[][..], Some(into)),
        _ => (&[][..], None),
    };
    let target = match into {
        Some(DropOnto::Scope(node)) => Some(("marks__target", *node)),
        Some(DropOnto::Refused { scope, .. }) => {
            Some(("marks__target marks__target--refused", *scope))
        }
        _ => None,
    };
    let target = target.and_then(|(class, node)| Some(around(class, shown.layout.node(node)?)));
    let rooms = selection
        .nodes()
        .filter_map(|node| shown.layout.node(node))
        .filter(|view| !view.is_obstacle());
    html! {
        <g class="marks">
            { for rooms.map(|view| ring(view)) }
            { for target }
            { for guides.iter().map(guide) }
        </g>
    }
}

/// Marks before the cards: those that are selected, and the host to which something would be attached.
#[component]
pub(super) fn MarksBefore() -> Html {
    let shown = use_shown();
    let selection = use_selection();
    let gesture = use_gesture();
    let host = match gesture.preview.as_deref() {
        Some(
            Preview::Move {
                into: DropOnto::Host(node),
                ..
            }
            | Preview::Place {
                into: DropOnto::Host(node),
                ..
            },
        ) => shown.layout.node(*node),
        _ => None,
    };
    let cards = selection
        .nodes()
        .filter_map(|node| shown.layout.node(node))
        .filter(|view| view.is_obstacle());
    let parts = selection.subjects().filter_map(|subject| match subject {
        Subject::Part(node, part) => shown.layout.node(node)?.part(part),
        _ => None,
    });
    let chip = selection.secret();
    let chip = chip.and_then(|id| shown.layout.node(id.node())?.chip(id));
    html! {
        <g class="marks">
            { for host.map(|view| around("marks__target", view)) }
            { for cards.map(|view| ring(view)) }
            { for parts.map(|part| rounded("marks__line", part.rect, 6)) }
            { for chip.map(|chip| rounded("marks__line", chip.rect.grown(2), chip.rect.height / 2 + 2)) }
        </g>
    }
}

/// The ring around what is selected. The badge stands on its corner: the ring must not cross it.
pub(super) fn ring(view: &NodeView) -> Html {
    html! {
        <g key={view.id.number()}>
            { rounded("marks__halo", view.rect.grown(3), view.radius() + 3) }
            { around("marks__line", view) }
            { for view.badge.map(|badge| element(&draw::badge(badge.rect))) }
        </g>
    }
}

/// A line around a node.
pub(super) fn around(class: &'static str, view: &NodeView) -> Html {
    rounded(class, view.rect, view.radius())
}

/// A rectangle with round corners.
pub(super) fn rounded(class: &'static str, rect: Rect, radius: i32) -> Html {
    html! {
        <rect {class} x={rect.x.to_string()} y={rect.y.to_string()} width={rect.width.to_string()}
            height={rect.height.to_string()} rx={radius.to_string()} />
    }
}

fn guide(guide: &Guide) -> Html {
    let Guide { from, to } = guide;
    html! {
        <path class="marks__guide" d={format!("M{} {}L{} {}", from.x, from.y, to.x, to.y)} />
    }
}
