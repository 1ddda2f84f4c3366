//! The attacker's view: where somebody gets in, what that reaches, how long, and what stops it.
//!
//! It takes the place of the side panel while it is on. Reach and remedy only: nothing in here tells how.

mod compared;
mod reached;

use std::rc::Rc;

use vouchsafe_model::compromise::{Foothold, ForgedRequest, footholds};
use vouchsafe_model::diagram::{Diagram, NodeId};
use vouchsafe_model::flow::secrets;
use yew::prelude::*;

use super::inspector::row::Section;
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::store::{Action, attack};
use crate::studio::hooks::{Dispatch, use_attack, use_diagram, use_dispatch, use_selection};
use crate::widget::{Button, ButtonSize, EmptyState, Icon, IconName};
use compared::Compared;
use reached::ReachPanel;

/// The attacker's view at the side.
#[component]
pub(super) fn AttackPanel() -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let Some(attack) = use_attack() else {
        return Html::default();
    };
    let leave = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Command(CommandId::ToggleAttack))
    };
    // Another foothold is read from its top.
    let key = attack.foothold().map_or_else(String::new, |foothold| {
        foothold.words(&diagram).into_string()
    });
    let again = move |_: MouseEvent| dispatch.send(Action::FootholdDropped);
    html! {
        <div class="attack">
            <header class="attack__head">
                <span class="attack__icon" aria-hidden="true"><Icon name={IconName::Attacker} /></span>
                <h2 class="attack__title">{ words.attack() }</h2>
                <Button label={words.attack_leave()} size={ButtonSize::Small} onclick={leave} />
            </header>
            <div class="details" {key}>
                if attack.reach.is_some() {
                    <ReachPanel attack={attack.clone()} onagain={again} />
                } else {
                    <Choose />
                }
                if !attack.compared.is_empty() { <Compared attack={attack.clone()} /> }
            </div>
        </div>
    }
}

/// Where an attacker may begin: at what is selected, or else at any host.
#[component]
fn Choose() -> Html {
    let words = use_words();
    let (diagram, selection) = (use_diagram(), use_selection());
    let offered = use_memo((diagram.clone(), selection), |(diagram, selection)| {
        attack::offered(diagram, selection.nodes())
    });
    if offered.is_empty() {
        return html! {
            <EmptyState icon={IconName::Attacker} title={words.attack_nothing()}
                text={words.attack_nothing_text()} />
        };
    }
    html! {
        <>
            <p class="attack__intro">
                { words.attack_intro() }
            </p>
            { for offered.iter().map(|(host, footholds)| html! {
                <Section key={host.to_string()} title={diagram.node_name(*host).to_owned()}>
                    <Footholds footholds={footholds.clone()} />
                </Section>
            }) }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AttackSectionProps {
    pub(super) host: NodeId,
}

/// Among the details of a host: what if somebody gets in here?
#[component]
pub(super) fn AttackSection(props: &AttackSectionProps) -> Html {
    let (diagram, words) = (use_diagram(), use_words());
    let footholds = footholds(&diagram, props.host);
    if footholds.is_empty() {
        return Html::default();
    }
    html! {
        <Section title={words.attack_what_if()}>
            <Footholds {footholds} />
        </Section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct FootholdsProps {
    footholds: Vec<Foothold>,
}

/// Footholds to choose from.
#[component]
fn Footholds(props: &FootholdsProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    html! {
        <ul class="attack__footholds">
            { for props.footholds.iter().map(|it| foothold(&words, &dispatch, &diagram, it)) }
        </ul>
    }
}

fn foothold(
    words: &Words,
    dispatch: &Dispatch,
    diagram: &Rc<Diagram>,
    foothold: &Foothold,
) -> Html {
    let (icon, said) = offer(words, diagram, foothold);
    let dispatch = dispatch.clone();
    let chosen = foothold.clone();
    let onclick = move |_: MouseEvent| dispatch.send(Action::FootholdChosen(chosen.clone()));
    html! {
        <li key={said.clone()}>
            <button type="button" class="attack__foothold" {onclick}>
                <Icon name={icon} /><span>{ said }</span><Icon name={IconName::ChevronRight} />
            </button>
        </li>
    }
}

/// What somebody gets hold of, as one chooses it.
fn offer(words: &Words, diagram: &Diagram, foothold: &Foothold) -> (IconName, String) {
    match foothold {
        Foothold::CodeExecution(_) => (IconName::Code, words.attack_code()),
        Foothold::ForgedRequest { request, .. } => (
            IconName::Call,
            match request {
                ForgedRequest::AddressOnly => words.attack_forged(),
                ForgedRequest::AddressAndHeaders => words.attack_forged_headers(),
            },
        ),
        Foothold::LeakedSecret { secret, .. } => (
            IconName::Secret,
            words.attack_leaked(words.said(&secrets::words(diagram, secret))),
        ),
        Foothold::StolenToken { principal, service } => {
            let service = service.row().name;
            let said = match diagram.principal(*principal) {
                Some(identity) => words.attack_stolen(identity.name, service),
                None => words.attack_stolen_of_deleted(service),
            };
            (IconName::Token, said)
        }
    }
}
