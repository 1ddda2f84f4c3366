//! How the calls of a beat end, and which goals are reached.

use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Goal, Run};
use vouchsafe_model::flow::{Verdict, simulate};
use vouchsafe_model::story::grade;
use yew::prelude::*;

use crate::store::Player;
use crate::studio::hooks::ByPointer;
use crate::widget::{Mark, MarkKind, prose};

/// What [`Outcomes`] are of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OutcomesProps {
    pub(crate) runs: Vec<Run>,
    pub(crate) diagram: Rc<Diagram>,
    pub(crate) player: Player,
}

/// What is under way, and each verdict once it has fallen.
#[component]
pub(crate) fn Outcomes(props: &OutcomesProps) -> Html {
    if props.runs.is_empty() {
        return Html::default();
    }
    let player = &props.player;
    if !player.has_verdict_fallen() {
        let step = player.all.is_none().then(|| {
            let trace = player.trace.as_ref()?;
            let moment = player.moment()?;
            let step = trace.steps.get(moment.step)?;
            Some(html! {
                <p class="outcome__step">
                    <span class="outcome__count">{ format!("{} / {} ", moment.step + 1, trace.steps.len()) }</span>
                    { prose(&step.caption) }
                </p>
            })
        });
        return html! {
            <div class="outcome">{ step.flatten().unwrap_or_else(|| html! {
                <p class="outcome__step">{ "All calls are under way." }</p>
            }) }</div>
        };
    }
    let ended = props.runs.iter().filter_map(|run| {
        let label = props.diagram.call(run.call)?.label().to_owned();
        let caller = props.diagram.call(run.call)?.what.caller;
        let now = props.diagram.now();
        let verdict = simulate(&props.diagram, run.call, now).ok()?.verdict;
        let (kind, word, status, because) = words(&verdict);
        Some(html! {
            <li key={run.call.number()} class="outcome__end">
                <Mark {kind} label={word} />
                <div>
                    <p class="outcome__verdict">
                        { format!("{}, {label}: {word}", props.diagram.node_name(caller)) }
                        if !status.is_empty() { <span class="outcome__status">{ status }</span> }
                    </p>
                    <p class="outcome__because">{ prose(because) }</p>
                </div>
            </li>
        })
    });
    html! { <ul class="outcome">{ for ended }</ul> }
}

fn words(verdict: &Verdict) -> (MarkKind, &'static str, String, &str) {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => (MarkKind::Passed, "allowed", status.clone(), because),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => (
            MarkKind::Failed,
            "denied",
            format!("{status} {code}").trim().to_owned(),
            because,
        ),
        Verdict::NotModelled { what } => (MarkKind::Warned, "not modelled", String::new(), what),
    }
}

/// What [`Goals`] are graded on.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GoalsProps {
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// On which drawing.
    pub diagram: Rc<Diagram>,
}

/// The goals of an exercise, graded on the drawing as it is.
#[component]
pub fn Goals(props: &GoalsProps) -> Html {
    let graded = use_memo(
        (ByPointer(props.diagram.clone()), props.goals.clone()),
        |(diagram, goals)| grade(&diagram.0, goals),
    );
    let met = graded.iter().filter(|it| it.is_met).count();
    let all = graded.len();
    let sum = if met == all {
        "All goals are reached".to_owned()
    } else {
        format!("{met} of {all} goals reached")
    };
    html! {
        <section class="goals" aria-label="Goals">
            <p class="goals__sum" role="status">{ sum }</p>
            <ul>{ for graded.iter().map(|it| {
                let (kind, word) = if it.is_met { (MarkKind::Passed, "reached") } else { (MarkKind::Failed, "not reached") };
                html! {
                    <li key={it.goal.clone()} class={classes!("goals__goal", it.is_met.then_some("goals__goal--met"))}>
                        <Mark {kind} label={word} />
                        <div>
                            <p class="goals__what">{ prose(&it.goal) }</p>
                            <p class="goals__because">{ prose(&it.because) }</p>
                        </div>
                    </li>
                }
            }) }</ul>
        </section>
    }
}
