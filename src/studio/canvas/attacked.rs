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
use crate::language::{Words, use_words};
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
    fn word(self, words: &Words) -> String {
        match self {
            Self::Held => words.attack_held_mark(),
            Self::Reached => words.attack_reached_mark(),
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
    let (shown, words) = (use_shown(), use_words());
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
        Some(mark(&words, view, standing))
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

/// How wide the word is with its icon and room around them: letters of Chinese origin and
/// syllables of Hangul are as wide as they are high.
fn pill_width(word: &str) -> i32 {
    let thirds = |letter: char| if u32::from(letter) < 0x1100 { 26 } else { 42 };
    36 + word.chars().map(thirds).sum::<i32>() / 3
}

fn mark(words: &Words, view: &NodeView, standing: Standing) -> Html {
    let word = standing.word(words);
    let pill = Rect::new(
        view.rect.x + 10,
        view.rect.y - PILL_ABOVE,
        pill_width(&word),
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
                { word }
            </text>
        </g>
    }
}

/// Says over the canvas that this is the attacker's view, what is reached, and how
/// to leave it.
#[component]
pub(super) fn AttackBanner() -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let Some(attack) = use_attack() else {
        return Html::default();
    };
    let said = match &attack.reach {
        Some(reach) => {
            let foothold = words.told_text(&reach.foothold.words(&diagram));
            words.attack_banner(foothold.as_str(), attack::extent(&words, reach))
        }
        None => words.attack_choose(),
    };
    let leave = move |_: MouseEvent| dispatch.send(Action::Command(CommandId::ToggleAttack));
    html! {
        <div class="attack-banner" role="region" aria-label={words.attack()}>
            <span class="attack-banner__icon" aria-hidden="true"><Icon name={IconName::Attacker} /></span>
            <p class="attack-banner__words"><b>{ words.attack() }</b><span class="attack-banner__said">{ " " }{ said }</span></p>
            <Button label={words.attack_leave()} size={ButtonSize::Small} onclick={leave} />
        </div>
    }
}
