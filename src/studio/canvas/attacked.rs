//! What does an attacker reach? Marks on what is reached, and a banner that says whose view this is.

use std::collections::BTreeSet;

use vouchsafe_model::compromise::{Foothold, Loot, Reach};
use vouchsafe_model::diagram::{Diagram, NodeId};
use vouchsafe_scene::geometry::{Rect, WorldPoint};
use vouchsafe_scene::icon::{Paint, placed};
use vouchsafe_scene::layout::NodeView;
use yew::prelude::*;

use super::contexts::use_shown;
use super::marks::{around, rounded};
use crate::input::CommandId;
use crate::store::{Action, attack};
use crate::studio::hooks::{use_attack, use_diagram, use_dispatch};
use crate::widget::{Button, ButtonSize, Icon, IconName};

/// How a node stands in the attacker's view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Here the attacker begins, or has code running.
    Held,
    /// Something here is reached.
    Reached,
}

impl Standing {
    const fn word(self) -> &'static str {
        match self {
            Self::Held => "Held",
            Self::Reached => "Reached",
        }
    }

    /// How wide the word is with its icon and room around them.
    const fn pill_width(self) -> i32 {
        match self {
            Self::Held => 70,
            Self::Reached => 96,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Held => "attacked attacked--held",
            Self::Reached => "attacked",
        }
    }
}

/// Rings and words on what is held and what is reached, before the cards.
#[component]
pub(super) fn AttackMarks() -> Html {
    let shown = use_shown();
    let Some(attack) = use_attack() else {
        return Html::default();
    };
    let Some(reach) = &attack.reach else {
        return Html::default();
    };
    let held = held(reach, &shown.diagram);
    let reached = reach.targets();
    let marks = shown.layout.nodes().filter_map(|view| {
        let standing = if held.contains(&view.id) {
            Standing::Held
        } else if reached.contains(&view.id) {
            Standing::Reached
        } else {
            return None;
        };
        Some(mark(view, standing))
    });
    html! { <g class="marks">{ for marks }</g> }
}

/// The nodes that are the attacker's: hosts on which its code runs, identities for
/// which it gets tokens, and where it begins.
fn held(reach: &Reach, diagram: &Diagram) -> BTreeSet<NodeId> {
    let of_gains = reach.gains.iter().filter_map(|gain| match gain.loot {
        Loot::Host(host) => Some(host),
        Loot::Identity(principal) | Loot::Token { principal, .. } => {
            Some(diagram.principal(principal)?.node)
        }
        Loot::Secret(_)
        | Loot::VaultSecret { .. }
        | Loot::RoleAdministration { .. }
        | Loot::PolicyAdministration { .. } => None,
    });
    let begins_at = match reach.foothold {
        Foothold::ForgedRequest { .. } | Foothold::CodeExecution(_) => reach.foothold.node(diagram),
        Foothold::LeakedSecret { .. } | Foothold::StolenToken { .. } => None,
    };
    of_gains.chain(begins_at).collect()
}

/// Height of the pill with the word, and how far it stands out above the upper
/// edge.
const PILL_HEIGHT: i32 = 22;
const PILL_ABOVE: i32 = 12;

/// How large the icon of 20 units is within the pill.
const ICON_SCALE: f64 = 0.7;

fn mark(view: &NodeView, standing: Standing) -> Html {
    let pill = Rect::new(
        view.rect.x + 10,
        view.rect.y - PILL_ABOVE,
        standing.pill_width(),
        PILL_HEIGHT,
    );
    let corner = WorldPoint {
        x: pill.x + 8,
        y: pill.y + 4,
    };
    let icon = IconName::Attacker
        .paths()
        .filter(|path| path.paint == Paint::Line)
        .map(|path| placed(path.data, corner, ICON_SCALE));
    html! {
        <g key={view.id.number()} class={standing.class()}>
            { around("attacked__ring", view) }
            { rounded("attacked__pill", pill, PILL_HEIGHT / 2) }
            { for icon.map(|d| html! { <path class="attacked__icon" {d} /> }) }
            <text class="attacked__word" x={(pill.x + 27).to_string()} y={(pill.y + 15).to_string()}>
                { standing.word() }
            </text>
        </g>
    }
}

/// Says over the canvas that this is the attacker's view, what is reached, and how
/// to leave it.
#[component]
pub(super) fn AttackBanner() -> Html {
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let Some(attack) = use_attack() else {
        return Html::default();
    };
    let said = match &attack.reach {
        Some(reach) => format!(
            "{}. {}.",
            reach.foothold.words(&diagram),
            attack::extent(reach)
        ),
        None => "Choose where somebody breaks in.".to_owned(),
    };
    let leave = move |_: MouseEvent| dispatch.send(Action::Command(CommandId::ToggleAttack));
    html! {
        <div class="attack-banner" role="region" aria-label="Attacker’s view">
            <span class="attack-banner__icon" aria-hidden="true"><Icon name={IconName::Attacker} /></span>
            <p class="attack-banner__words"><b>{ "Attacker’s view" }</b><span class="attack-banner__said">{ " " }{ said }</span></p>
            <Button label="Leave" size={ButtonSize::Small} onclick={leave} />
        </div>
    }
}
