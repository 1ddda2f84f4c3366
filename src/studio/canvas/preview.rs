//! What would happen if the pointer let go? Guides, the place something goes to, the line that is being drawn.

use std::collections::BTreeSet;

use vouchsafe_model::diagram::{NodeId, WorldPoint};
use vouchsafe_scene::draw;
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{ChipId, Layout};
use vouchsafe_scene::theme::FONT_FAMILY;
use yew::prelude::*;

use super::contexts::{use_gesture, use_shown};
use super::element::element;
use super::marks::{around, ring, rounded};
use super::picture::Node;
use super::shared::Shared;
use crate::language::use_words;
use crate::store::End;
use crate::store::connect::goals;
use crate::store::context::ShownContext;
use crate::store::preview::{CarryGoal, DropOnto, Goal, Preview};
use crate::store::secret::{self, Place};
use crate::store::under::ports;

/// How many nodes are lifted over the others while they are moved.
const MAX_LIFTED: usize = 12;

/// What lies over the drawing while something is pulled, in world pixels.
#[component]
pub(super) fn PreviewLayer() -> Html {
    let gesture = use_gesture();
    let shown = use_shown();
    let Some(preview) = gesture.preview else {
        return Html::default();
    };
    let layout = &shown.layout;
    layer(match &*preview {
        Preview::Move { nodes, .. } => {
            let lifted = nodes.iter().filter_map(|node| layout.node(*node));
            let lifted = lifted.filter(|view| view.is_obstacle()).take(MAX_LIFTED);
            html! {
                { for lifted.map(|view| html! {
                    <g key={view.id.number()} class="preview__lifted" font-family={FONT_FAMILY}>
                        <Node view={Shared::from(view)} />
                        { ring(view) }
                    </g>
                }) }
            }
        }
        Preview::Resize { rect, .. } => rounded("preview__outline", *rect, 14),
        Preview::Marquee { rect, .. } => rounded("preview__marquee", *rect, 0),
        Preview::Connect { from, to, goal, .. } => html! {
            <>
                <Veil shown={shown.clone()} from={*from} />
                { connection(layout, *from, *to, goal) }
            </>
        },
        Preview::Carry {
            chip,
            to,
            goal,
            only_vaults,
            ..
        } => html! {
            <>
                <CarryVeil shown={shown.clone()} chip={*chip} only_vaults={*only_vaults} />
                { carried(layout, *chip, *to, goal) }
            </>
        },
        Preview::Place { into, .. } if *into == DropOnto::Nowhere => Html::default(),
        Preview::Place { rect, into, .. } => rounded(ghost_class(into), *rect, 12),
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
        .map(|view| rounded("preview__veil", view.hull().grown(2), view.radius() + 2));
    html! { { for veiled } }
}

#[derive(Clone, PartialEq, Properties)]
struct CarryVeilProps {
    shown: ShownContext,
    chip: ChipId,
    only_vaults: bool,
}

/// While a secret is carried, what it cannot be put into steps back.
#[component]
fn CarryVeil(props: &CarryVeilProps) -> Html {
    let CarryVeilProps {
        shown,
        chip,
        only_vaults,
    } = props;
    let words = use_words();
    let goals: BTreeSet<NodeId> = secret::places(&words, &shown.diagram, *chip)
        .into_iter()
        .filter(|place| !only_vaults || matches!(place, Place::Vault(..)))
        .map(Place::node)
        .chain([chip.node()])
        .collect();
    let veiled = shown
        .layout
        .cards()
        .filter(|view| !goals.contains(&view.id))
        .map(|view| rounded("preview__veil", view.hull().grown(2), view.radius() + 2));
    html! { { for veiled } }
}

/// The chip in the hand, the place it came from, and what it would be put into.
fn carried(layout: &Layout, id: ChipId, to: WorldPoint, goal: &CarryGoal) -> Html {
    let Some(chip) = layout.node(id.node()).and_then(|view| view.chip(id)) else {
        return Html::default();
    };
    let around_goal = match goal {
        CarryGoal::Nothing => Html::default(),
        CarryGoal::Offered(Place::Host(node)) => {
            around_end(layout, End::Node(*node), "preview__target")
        }
        CarryGoal::Offered(Place::Vault(node, part)) => {
            around_end(layout, End::Part(*node, *part), "preview__target")
        }
        CarryGoal::Offered(Place::Setting(host, setting)) => layout
            .node(*host)
            .and_then(|view| view.chip(ChipId::Copy(*host, *setting)))
            .map_or_else(Html::default, |chip| {
                rounded(
                    "preview__target",
                    chip.rect.grown(2),
                    chip.rect.height / 2 + 2,
                )
            }),
        CarryGoal::Refused { node, .. } => around_end(
            layout,
            End::Node(*node),
            "preview__target preview__target--refused",
        ),
    };
    let start = chip.rect.center();
    let is_at_rest = start == to;
    let mut ghost = chip.clone();
    ghost.rect.x = to.x - ghost.rect.width / 2;
    ghost.rect.y = to.y - ghost.rect.height / 2;
    html! {
        <>
            { around_goal }
            { rounded("preview__hand", chip.rect.grown(3), chip.rect.height / 2 + 3) }
            if !is_at_rest {
                <path class="preview__carried" d={format!("M{} {}L{} {}", start.x, start.y, to.x, to.y)} />
                <g class="preview__lifted" font-family={FONT_FAMILY}>{ element(&draw::chip(&ghost)) }</g>
            }
        </>
    }
}

const fn ghost_class(into: &DropOnto) -> &'static str {
    match into {
        DropOnto::Refused { .. } => "preview__ghost preview__ghost--refused",
        _ => "preview__ghost",
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
        Some(part) => rounded(class, part.rect, 6),
        None => layout
            .node(end.node())
            .map_or_else(Html::default, |view| around(class, view)),
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
