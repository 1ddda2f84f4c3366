//! Which calls are there, and how would each end?

use std::rc::Rc;

use vouchsafe_model::diagram::{CallId, Subject};
use vouchsafe_scene::playback::Command;
use yew::prelude::*;

use super::facts;
use super::row::{LISTED, Lead, Row, more};
use crate::language::{Words, use_words};
use crate::store::select::CallRow;
use crate::store::{Action, PlayerCommand};
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::widget::{Badge, ButtonKind, ButtonSize, IconButton, IconName, Tone};

/// From which end a list of calls is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SeenFrom {
    /// From outside: both ends are told.
    Outside,
    /// From the caller: the target is told.
    Caller,
    /// From the target: the caller is told.
    Target,
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CallListProps {
    pub(super) calls: Vec<CallRow>,
    pub(super) seen_from: SeenFrom,
}

/// Calls, each with its verdict and a button that plays it.
#[component]
pub(super) fn CallList(props: &CallListProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let ids: Rc<[CallId]> = props.calls.iter().map(|call| call.id).collect();
    let verdicts = use_memo((words.clone(), diagram, ids), |(words, diagram, ids)| {
        facts::verdicts(words, diagram, ids.iter().copied())
    });
    let row = |(call, verdict): (&CallRow, &Option<facts::CallVerdict>)| {
        let subtitle = match props.seen_from {
            SeenFrom::Outside => format!("{} → {}", call.caller_name, call.target_name),
            SeenFrom::Caller => words.details_to(call.target_name.as_str()),
            SeenFrom::Target => words.details_from(call.caller_name.as_str()),
        };
        html! {
            <Row key={call.id.to_string()} lead={Lead::Icon(IconName::Call)} title={words.said(&call.label)} {subtitle}
                subject={Subject::Call(call.id)}>
                if let Some(verdict) = verdict { { badge(verdict) } }
                { play(&words, &dispatch, call.id, &words.said(&call.label)) }
            </Row>
        }
    };
    html! {
        <>
            <ul class="rows">{ for props.calls.iter().zip(verdicts.iter()).take(LISTED).map(row) }</ul>
            { more(&words, props.calls.len()) }
        </>
    }
}

/// A verdict in a word, by color and by shape.
pub(super) fn badge(verdict: &facts::CallVerdict) -> Html {
    let icon = match verdict.tone {
        Tone::Allowed => IconName::Check,
        Tone::Denied => IconName::Cross,
        _ => IconName::Question,
    };
    html! { <Badge label={verdict.word.clone()} tone={verdict.tone} {icon} /> }
}

/// Plays a call from its start.
pub(super) fn play_now(dispatch: &Dispatch, call: CallId) {
    dispatch.send(Action::CallChosen(call));
    for command in [Command::ToStart, Command::Play] {
        dispatch.send(Action::Player(PlayerCommand::Do(command)));
    }
}

/// A button that plays a call.
fn play(words: &Words, dispatch: &Dispatch, call: CallId, label: &str) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| play_now(&dispatch, call);
    html! {
        <IconButton icon={IconName::Play} label={words.details_play(label)} kind={ButtonKind::Ghost}
            size={ButtonSize::Small} {onclick} />
    }
}
