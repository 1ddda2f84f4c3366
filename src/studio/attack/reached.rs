//! What is held, what is reached, and what stops it?

use std::rc::Rc;

use vouchsafe_model::compromise::{
    Effect, Foothold, Gain, LeakPlace, Lifetime, Loot, Reach, Reached, Remedy,
};
use vouchsafe_model::diagram::{Diagram, Scope, Subject};
use vouchsafe_model::flow::Timestamp;
use yew::prelude::*;

use super::super::inspector::row::{Lead, Row, Section};
use crate::store::{Action, Attack, attack};
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{
    Badge, Button, ButtonKind, ButtonSize, Callout, Choice, Icon, IconName, SegmentedControl, Tone,
    prose,
};

#[derive(Clone, Debug, Properties)]
pub(super) struct AttackProps {
    pub(super) attack: Rc<Attack>,
    /// Called to choose another foothold.
    #[prop_or_default]
    pub(super) onagain: Callback<MouseEvent>,
}

impl PartialEq for AttackProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.attack, &other.attack) && self.onagain == other.onagain
    }
}

/// What follows from a foothold.
#[component]
pub(super) fn ReachPanel(props: &AttackProps) -> Html {
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let now = props.attack.now;
    let Some(reach) = &props.attack.reach else {
        return Html::default();
    };
    let tone = if reach.reached.is_empty() {
        Tone::Allowed
    } else {
        Tone::Denied
    };
    html! {
        <>
            <div class="attack__verdict">
                <Callout {tone} icon={IconName::Attacker} heading_level={Some(3)} title={attack::extent(reach)}>
                    <p>{ prose(&format!("{}.", reach.foothold.words(&diagram))) }</p>
                    <Button label="Begin elsewhere" size={ButtonSize::Small} onclick={props.onagain.clone()} />
                </Callout>
                { place_of_leak(&dispatch, &reach.foothold) }
                { for reach.stopped.iter().map(|it| html! {
                    <Callout tone={Tone::Allowed} icon={IconName::Lock} title="Stopped here">
                        <p>{ prose(&it.why) }</p>
                    </Callout>
                }) }
            </div>
            if !reach.remedies.is_empty() {
                <Section title="What stops it" count={reach.remedies.len()}>
                    { for reach.remedies.iter().enumerate().map(|(number, it)| remedy(&dispatch, number, it)) }
                </Section>
            }
            if !reach.gains.is_empty() {
                <Section title="What the attacker holds" count={reach.gains.len()}>
                    <ol class="attack__gains">
                        { for reach.gains.iter().enumerate().map(|(number, it)| gain(&diagram, number, it, now)) }
                    </ol>
                </Section>
            }
            if !reach.reached.is_empty() {
                <Section title="What is reached" count={reach.reached.len()}>
                    <ul class="rows">{ for reach.reached.iter().map(|it| reached(&diagram, it, reach)) }</ul>
                </Section>
            }
            if reach.is_cut_short {
                <p class="attack__intro">{ "There is more than is told here." }</p>
            }
        </>
    }
}

/// Where a secret was seen, to choose.
fn place_of_leak(dispatch: &Dispatch, foothold: &Foothold) -> Html {
    let Foothold::LeakedSecret { secret, place } = foothold else {
        return Html::default();
    };
    let name = |place: LeakPlace| match place {
        LeakPlace::Repository => "Repository",
        LeakPlace::Log => "Log",
    };
    let choices: Rc<[Choice]> = LeakPlace::ALL
        .map(|place| Choice::new(name(place), name(place)))
        .into();
    let (dispatch, secret) = (dispatch.clone(), *secret);
    let onchange = move |chosen: AttrValue| {
        if let Some(place) = LeakPlace::ALL.into_iter().find(|it| name(*it) == chosen) {
            dispatch.send(Action::FootholdChosen(Foothold::LeakedSecret {
                secret,
                place,
            }));
        }
    };
    html! { <SegmentedControl label="Where it was seen" {choices} value={name(*place)} {onchange} /> }
}

fn remedy(dispatch: &Dispatch, number: usize, remedy: &Remedy) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| dispatch.send(Action::RemedyApplied(number));
    let tone = match remedy.effect {
        Effect::AtOnce => Tone::Allowed,
        Effect::WithinTenMinutes => Tone::Request,
        Effect::WhenTokensExpire | Effect::AfterUndocumentedDelay => Tone::Warning,
    };
    html! {
        <div class="fix fix--other" key={number}>
            <div class="fix__words">
                <p><b>{ prose(&remedy.title) }</b></p>
                <p class="attack__effect"><Badge label={remedy.effect.words()} {tone} icon={IconName::Clock} /></p>
                <p class="fix__why">{ prose(&remedy.why) }</p>
            </div>
            if remedy.edit.is_some() {
                <Button label="Apply" kind={ButtonKind::Secondary} {onclick} />
            }
        </div>
    }
}

fn gain(diagram: &Diagram, number: usize, gain: &Gain, now: Timestamp) -> Html {
    let icon = match gain.loot {
        Loot::Host(_) => IconName::Code,
        Loot::Identity(_) => IconName::UserAssignedIdentity,
        Loot::Token { .. } => IconName::Token,
        Loot::Secret(_) | Loot::VaultSecret { .. } => IconName::Secret,
        Loot::RoleAdministration { .. } | Loot::PolicyAdministration { .. } => IconName::Role,
    };
    let from = gain.from.map(|from| format!(" Follows from {}.", from + 1));
    html! {
        <li class="attack__gain" key={number}>
            <span class="attack__number" aria-hidden="true">{ number + 1 }</span>
            <div class="attack__words">
                <p class="attack__loot"><Icon name={icon} /><b>{ prose(&gain.loot.words(diagram)) }</b></p>
                <p class="attack__how">{ prose(&gain.how) }{ from }</p>
                <p class="attack__how"><b>{ good(gain.lifetime, now) }</b></p>
            </div>
        </li>
    }
}

/// How long something is good, as a line of its own.
pub(super) fn good(lifetime: Lifetime, now: Timestamp) -> String {
    match lifetime {
        Lifetime::Over => "Not good any more".to_owned(),
        lifetime => format!("Good {}", lifetime.words(now)),
    }
}

fn reached(diagram: &Diagram, reached: &Reached, reach: &Reach) -> Html {
    let node = reached.target.node();
    let lead = diagram
        .node(node)
        .map_or(Lead::Icon(IconName::Resource), |it| {
            Lead::Tile(Sign::of_node(it))
        });
    let title = match reached.target {
        Scope::Node(node) => diagram.node_name(node).to_owned(),
        Scope::Part(node, _) => format!(
            "{} › {}",
            diagram.node_name(node),
            diagram.scope_name(reached.target)
        ),
    };
    let operations: Vec<&str> = reached.operations.iter().map(|it| it.row().name).collect();
    let through = reach
        .gains
        .get(reached.through)
        .map_or_else(String::new, |_| {
            format!(" (through {})", reached.through + 1)
        });
    html! {
        <Row key={format!("{:?}-{}", reached.target, reached.through)} {lead} {title}
            subtitle={format!("{}{through}", operations.join(", "))} subject={Subject::Node(node)} />
    }
}
