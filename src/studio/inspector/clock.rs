//! What is still to come, and which tokens are held, while time runs.

use vouchsafe_model::diagram::{Edit, NodeId};
use yew::prelude::*;

use super::row::{Lead, Row, Section};
use crate::input::CommandId;
use crate::language::use_words;
use crate::store::Action;
use crate::store::clock::{Face, TokenRow};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{Button, ButtonKind, ButtonSize, IconButton, IconName};

/// The clock, while nothing is selected: what comes, and what lives on.
#[component]
pub(super) fn ClockSection() -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let Some(face) = Face::of(&words, &diagram) else {
        return Html::default();
    };
    let stop = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Command(CommandId::StopClock))
    };
    let action = html! {
        <Button label={words.details_stop_clock()} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={stop} />
    };
    let to_come = face.to_come.iter().map(|it| {
        let (dispatch, to) = (dispatch.clone(), it.at);
        let onclick = move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::AdvanceClock { to }));
        };
        html! {
            <Row key={format!("{} {}", it.when, it.what)} lead={Lead::Icon(IconName::Clock)}
                title={it.when.clone()} subtitle={it.what.to_string()}>
                <IconButton icon={IconName::StepForward} size={ButtonSize::Small} {onclick}
                    label={words.details_wait_until(it.when.as_str())} />
            </Row>
        }
    });
    html! {
        <>
            <Section title={words.details_to_come(face.time.to_string())} count={face.to_come.len()} {action}>
                if face.to_come.is_empty() {
                    <p class="details__hint">{ words.when_something_to_come() }</p>
                }
                <ul class="rows">{ for to_come }</ul>
            </Section>
            <Tokens rows={TokenRow::all(&words, &diagram)} />
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TokensAtProps {
    pub(super) node: NodeId,
}

/// The tokens that a host holds, or that are of an identity.
#[component]
pub(super) fn TokensAt(props: &TokensAtProps) -> Html {
    let (diagram, words) = (use_diagram(), use_words());
    html! { <Tokens rows={TokenRow::at(&words, &diagram, props.node)} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct TokensProps {
    rows: Vec<TokenRow>,
}

#[component]
fn Tokens(props: &TokensProps) -> Html {
    let words = use_words();
    if props.rows.is_empty() {
        return Html::default();
    }
    let row = |it: &TokenRow| {
        html! {
            <Row key={it.title.clone()} lead={Lead::Icon(IconName::Token)} title={it.title.clone()}
                subtitle={it.subtitle.clone()} subject={it.host} is_gone={it.lives_on} />
        }
    };
    html! {
        <Section title={words.details_tokens()} count={props.rows.len()}>
            <ul class="rows">{ for props.rows.iter().map(row) }</ul>
        </Section>
    }
}
