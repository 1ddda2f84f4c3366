//! What is held, what is reached, and what stops it?

use std::rc::Rc;

use vouchsafe_model::compromise::{
    Effect, Foothold, Gain, LeakPlace, Lifetime, Loot, Reach, Reached, Remedy,
};
use vouchsafe_model::diagram::{Diagram, Scope, Subject};
use vouchsafe_model::flow::Timestamp;
use yew::prelude::*;

use super::super::inspector::row::{Lead, Row, Section};
use crate::language::{Words, use_words};
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
    let words = use_words();
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
    let happened = words.told_text(&reach.foothold.sentence(&diagram));
    html! {
        <>
            <div class="attack__verdict">
                <Callout {tone} icon={IconName::Attacker} heading_level={Some(3)} title={attack::extent(&words, reach)}>
                    <p lang={words.lang_of(&happened)}>{ prose(&happened) }</p>
                    <Button label={words.attack_elsewhere()} size={ButtonSize::Small} onclick={props.onagain.clone()} />
                </Callout>
                { place_of_leak(&words, &dispatch, &reach.foothold) }
                { for reach.stopped.iter().map(|it| html! {
                    <Callout tone={Tone::Allowed} icon={IconName::Lock} title={words.attack_stopped_here()}>
                        <p lang={words.lang_of(&it.why)}>{ prose(&it.why) }</p>
                    </Callout>
                }) }
            </div>
            if !reach.remedies.is_empty() {
                <Section title={words.attack_remedies()} count={reach.remedies.len()}>
                    { for reach.remedies.iter().enumerate().map(|(number, it)| remedy(&words, &dispatch, number, it)) }
                </Section>
            }
            if !reach.gains.is_empty() {
                <Section title={words.attack_gains()} count={reach.gains.len()}>
                    <ol class="attack__gains">
                        { for reach.gains.iter().enumerate().map(|(number, it)| gain(&words, &diagram, number, it, now)) }
                    </ol>
                </Section>
            }
            if !reach.reached.is_empty() {
                <Section title={words.attack_reached()} count={reach.reached.len()}>
                    <ul class="rows">{ for reach.reached.iter().map(|it| reached(&words, &diagram, it, reach)) }</ul>
                </Section>
            }
            if reach.is_cut_short {
                <p class="attack__intro">{ words.attack_more() }</p>
            }
        </>
    }
}

/// Where a secret was seen, to choose.
fn place_of_leak(words: &Words, dispatch: &Dispatch, foothold: &Foothold) -> Html {
    let Foothold::LeakedSecret { secret, place } = foothold else {
        return Html::default();
    };
    let slug = |place: LeakPlace| match place {
        LeakPlace::Repository => "repository",
        LeakPlace::Log => "log",
    };
    let name = |place: LeakPlace| match place {
        LeakPlace::Repository => words.attack_repository(),
        LeakPlace::Log => words.attack_log(),
    };
    let choices: Rc<[Choice]> = LeakPlace::ALL
        .map(|place| Choice::new(slug(place), name(place)))
        .into();
    let (dispatch, secret) = (dispatch.clone(), *secret);
    let onchange = move |chosen: AttrValue| {
        if let Some(place) = LeakPlace::ALL.into_iter().find(|it| slug(*it) == chosen) {
            dispatch.send(Action::FootholdChosen(Foothold::LeakedSecret {
                secret,
                place,
            }));
        }
    };
    html! { <SegmentedControl label={words.attack_where_seen()} {choices} value={slug(*place)} {onchange} /> }
}

fn remedy(words: &Words, dispatch: &Dispatch, number: usize, remedy: &Remedy) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| dispatch.send(Action::RemedyApplied(number));
    let tone = match remedy.effect {
        Effect::AtOnce => Tone::Allowed,
        Effect::WithinTenMinutes => Tone::Request,
        Effect::WhenTokensExpire | Effect::AfterUndocumentedDelay => Tone::Warning,
    };
    let soon = words.told_text(&remedy.effect.words());
    html! {
        <div class="fix fix--other" key={number}>
            <div class="fix__words">
                <p lang={words.lang_of(&remedy.title)}><b>{ prose(&remedy.title) }</b></p>
                <p class="attack__effect" lang={words.lang_of(&soon)}><Badge label={soon.into_string()} {tone} icon={IconName::Clock} /></p>
                <p class="fix__why" lang={words.lang_of(&remedy.why)}>{ prose(&remedy.why) }</p>
            </div>
            if remedy.edit.is_some() {
                <Button label={words.checks_apply()} kind={ButtonKind::Secondary} {onclick} />
            }
        </div>
    }
}

fn gain(words: &Words, diagram: &Diagram, number: usize, gain: &Gain, now: Timestamp) -> Html {
    let icon = match gain.loot {
        Loot::Host(_) => IconName::Code,
        Loot::Identity(_) => IconName::UserAssignedIdentity,
        Loot::Token { .. } => IconName::Token,
        Loot::Secret(_) | Loot::VaultSecret { .. } => IconName::Secret,
        Loot::RoleAdministration { .. } | Loot::PolicyAdministration { .. } => IconName::Role,
    };
    let from = gain.from.map(|from| words.attack_follows_from(from + 1));
    let loot = words.told_text(&gain.loot.words(diagram));
    html! {
        <li class="attack__gain" key={number}>
            <span class="attack__number" aria-hidden="true">{ number + 1 }</span>
            <div class="attack__words">
                <p class="attack__loot"><Icon name={icon} /><b lang={words.lang_of(&loot)}>{ prose(&loot) }</b></p>
                <p class="attack__how">
                    <span lang={words.lang_of(&gain.how)}>{ prose(&gain.how) }</span>
                    if let Some(from) = from { { " " }{ from } }
                </p>
                <p class="attack__how"><b>{ good(words, gain.lifetime, now) }</b></p>
            </div>
        </li>
    }
}

/// How long something is good, as a line of its own.
pub(super) fn good(words: &Words, lifetime: Lifetime, now: Timestamp) -> String {
    match lifetime {
        Lifetime::Over => words.attack_not_good(),
        lifetime => words.attack_good(words.told_text(&lifetime.words(now)).as_str()),
    }
}

fn reached(words: &Words, diagram: &Diagram, reached: &Reached, reach: &Reach) -> Html {
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
    let operations: Vec<String> = reached
        .operations
        .iter()
        .map(|it| words.operation(*it))
        .collect();
    let operations = operations.join(", ");
    let subtitle = match reach.gains.get(reached.through) {
        Some(_) => words.attack_through(operations, reached.through + 1),
        None => operations,
    };
    html! {
        <Row key={format!("{:?}-{}", reached.target, reached.through)} {lead} {title}
            {subtitle} subject={Subject::Node(node)} />
    }
}
