//! What would happen if the pointer let go? Guides, the place something goes to, the line that is being drawn.

use std::collections::BTreeSet;

use vouchsafe_model::diagram::{NodeId, WorldPoint};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{Layout, NodeShape, NodeView};
use yew::prelude::*;

use super::contexts::{use_gesture, use_shown};
use crate::store::End;
use crate::store::connect::goals;
use crate::store::context::ShownContext;
use crate::store::preview::{DropOnto, Goal, Guide, Preview};
use crate::store::under::ports;

/// What lies behind the drawing while something is pulled: lines along which edges line up.
#[component]
pub(super) fn PreviewBehind() -> Html {
    let gesture = use_gesture();
    match gesture.preview.as_deref() {
        Some(Preview::Move { guides, .. }) => layer(guides.iter().map(guide).collect()),
        _ => Html::default(),
    }
}

/// What lies before the drawing while something is pulled.
#[component]
pub(super) fn PreviewBefore() -> Html {
    let gesture = use_gesture();
    let shown = use_shown();
    let Some(preview) = gesture.preview else {
        return Html::default();
    };
    let layout = &shown.layout;
    layer(match &*preview {
        Preview::Move { into, .. } => drop_target(layout, into),
        Preview::Resize { rect, .. } => box_with("preview__target", *rect, 14),
        Preview::Marquee { rect, .. } => box_with("preview__marquee", *rect, 0),
        Preview::Connect { from, to, goal, .. } => html! {
            <>
                <Veil shown={shown.clone()} from={*from} />
                { connection(layout, *from, *to, goal) }
            </>
        },
        Preview::Place { rect, into, .. } => html! {
            <>
                { drop_target(layout, into) }
                if *into != DropOnto::Nowhere { { box_with(ghost_class(into), *rect, 12) } }
            </>
        },
    })
}

fn layer(marks: Html) -> Html {
    html! { <svg class="preview" width="1" height="1" aria-hidden="true" focusable="false">{ marks }</svg> }
}

#[derive(Clone, PartialEq, Properties)]
struct VeilProps {
    shown: ShownContext,
    from: End,
}

/// While a line is drawn, what it cannot go to steps back.
#[component]
fn Veil(props: &VeilProps) -> Html {
    let VeilProps { shown, from } = props;
    let goals: BTreeSet<NodeId> = goals(&shown.diagram, *from)
        .into_iter()
        .map(End::node)
        .chain([from.node()])
        .collect();
    let veiled = shown
        .layout
        .cards()
        .filter(|view| !goals.contains(&view.id))
        .map(|view| box_with("preview__veil", view.rect.grown(2), radius_of(view) + 2));
    html! { { for veiled } }
}

const fn ghost_class(into: &DropOnto) -> &'static str {
    match into {
        DropOnto::Refused { .. } => "preview__ghost preview__ghost--refused",
        _ => "preview__ghost",
    }
}

fn drop_target(layout: &Layout, into: &DropOnto) -> Html {
    match into {
        DropOnto::Scope(node) | DropOnto::Host(node) => around(layout, *node, "preview__target"),
        DropOnto::Refused { scope, .. } => {
            around(layout, *scope, "preview__target preview__target--refused")
        }
        DropOnto::Same | DropOnto::Canvas | DropOnto::Nowhere => Html::default(),
    }
}

fn around(layout: &Layout, node: NodeId, class: &'static str) -> Html {
    layout.node(node).map_or_else(Html::default, |view| {
        box_with(class, view.rect, radius_of(view))
    })
}

fn radius_of(view: &NodeView) -> i32 {
    match view.shape {
        NodeShape::Room => 14,
        NodeShape::Card => 12,
        NodeShape::Pill => view.rect.height / 2,
        NodeShape::Note => 8,
    }
}

fn box_with(class: &'static str, rect: Rect, radius: i32) -> Html {
    html! {
        <rect {class} x={rect.x.to_string()} y={rect.y.to_string()} width={rect.width.to_string()}
            height={rect.height.to_string()} rx={radius.to_string()} />
    }
}

fn guide(guide: &Guide) -> Html {
    let Guide { from, to } = guide;
    html! {
        <path class="preview__guide" d={format!("M{} {}L{} {}", from.x, from.y, to.x, to.y)} />
    }
}

fn connection(layout: &Layout, from: End, to: WorldPoint, goal: &Goal) -> Html {
    let Some(start) = start_of(layout, from, to) else {
        return Html::default();
    };
    let (class, around_goal) = match goal {
        Goal::Nothing => ("preview__line", Html::default()),
        Goal::Offered(end) => (
            "preview__line preview__line--offered",
            around_end(layout, *end, "preview__target"),
        ),
        Goal::Refused { end, .. } => (
            "preview__line preview__line--refused",
            around_end(layout, *end, "preview__target preview__target--refused"),
        ),
    };
    // A gentle curve that leaves and arrives sideways.
    let bend = (to.x - start.x).abs().max((to.y - start.y).abs()) / 2;
    let bend = if to.x >= start.x { bend } else { -bend };
    let path = format!(
        "M{} {}C{} {} {} {} {} {}",
        start.x,
        start.y,
        start.x + bend,
        start.y,
        to.x - bend,
        to.y,
        to.x,
        to.y
    );
    html! {
        <>
            { around_goal }
            <path {class} d={path} />
            <circle class={class.replace("line", "tip")} cx={to.x.to_string()} cy={to.y.to_string()} r="5" />
        </>
    }
}

fn around_end(layout: &Layout, end: End, class: &'static str) -> Html {
    let part = match end {
        End::Part(node, part) => layout.node(node).and_then(|view| view.part(part)),
        End::Node(_) | End::SystemAssigned(_) => None,
    };
    match part {
        Some(part) => box_with(class, part.rect, 6),
        None => around(layout, end.node(), class),
    }
}

/// Where the line leaves: the badge, or the port nearest to where it goes.
fn start_of(layout: &Layout, from: End, to: WorldPoint) -> Option<WorldPoint> {
    let view = layout.node(from.node())?;
    match (from, view.badge) {
        (End::SystemAssigned(_), Some(badge)) => Some(badge.rect.center()),
        _ => ports(view)
            .into_iter()
            .min_by_key(|port| Rect::new(port.x, port.y, 0, 0).distance_squared(to)),
    }
}
