//! Predict, then reveal: the audience votes, and the model answers.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::simulate;
use vouchsafe_model::story::Prediction;
use yew::prelude::*;

use super::narration::Narration;
use crate::language::use_words;
use crate::store::tell::prediction;
use crate::store::{Action, Telling};
use crate::studio::hooks::use_dispatch;
use crate::widget::{Mark, MarkKind};

/// What an [`Ask`] asks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AskProps {
    pub(crate) telling: Rc<Telling>,
    pub(crate) diagram: Rc<Diagram>,
}

/// The question, what can be predicted, and after the reveal what happens.
#[component]
pub(crate) fn Ask(props: &AskProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let telling = &props.telling;
    let Some(beat) = telling.beat() else {
        return Html::default();
    };
    let verdict = beat.what.runs.first().and_then(|run| {
        let now = props.diagram.now();
        simulate(&props.diagram, run.call, now)
            .ok()
            .map(|it| it.verdict)
    });
    let answer = verdict.as_ref().and_then(Prediction::of);
    let is_asking = telling.is_asking();
    // Once it is answered, only what was predicted and what happens are of interest.
    let is_shown = |choice: &Prediction| {
        is_asking || answer == Some(*choice) || telling.guess == Some(*choice)
    };
    let choices = Prediction::ALL.into_iter().filter(is_shown).map(|choice| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.send(Action::Guessed(choice)));
        let is_answer = !is_asking && answer == Some(choice);
        let is_wrong = !is_asking && telling.guess == Some(choice) && !is_answer;
        let mark = if is_answer {
            Some((MarkKind::Passed, words.prediction_right()))
        } else if is_wrong {
            Some((MarkKind::Failed, words.prediction_wrong()))
        } else {
            None
        };
        let class = classes!(
            "ask__choice",
            is_answer.then_some("ask__choice--right"),
            is_wrong.then_some("ask__choice--wrong"),
        );
        html! {
            <li key={choice.text()}>
                <button type="button" {class} disabled={!is_asking} aria-pressed={(telling.guess == Some(choice)).to_string()} {onclick}>
                    { prediction(&words, choice) }
                    if let Some((kind, label)) = mark { <Mark {kind} {label} /> }
                </button>
            </li>
        }
    });
    html! {
        <div class="ask">
            <div class="ask__question"><Narration text={beat.what.question.clone()} /></div>
            <ul class="ask__choices">{ for choices }</ul>
        </div>
    }
}
