//! How the calls of a beat end, and which goals are reached.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Goal, Run};
use vouchsafe_model::flow::{Verdict, simulate};
use vouchsafe_model::story::{Graded, grade};
use vouchsafe_model::text::Text;
use yew::prelude::*;

use crate::language::{Words, use_words};
use crate::store::Player;
use crate::studio::hooks::ByPointer;
use crate::widget::{Mark, MarkKind, prose};

/// What [`Outcomes`] are of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OutcomesProps {
    pub(crate) runs: Vec<Run>,
    pub(crate) diagram: Rc<Diagram>,
    pub(crate) player: Player,
    /// Whether at most one call says at once why it ended so, and which, so that all of them
    /// are seen together; the others do when they are opened.
    pub(crate) brief: Option<Explained>,
}

/// Which of several calls says at once why it ended as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Explained {
    /// The first, of which the audience was asked.
    First,
    /// The first that is refused; the first of all, where none is.
    Refused,
    /// None: what is said beside it says why.
    None,
}

/// What is under way, and each verdict once it has fallen.
#[component]
pub(crate) fn Outcomes(props: &OutcomesProps) -> Html {
    let said = use_words();
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
                    <span class="outcome__count">{ said.stage_place(moment.step + 1, trace.steps.len()) }{ " " }</span>
                    <span lang={said.lang_of(&step.caption)}>{ prose(&step.caption) }</span>
                </p>
            })
        });
        return html! {
            <div class="outcome">{ step.flatten().unwrap_or_else(|| html! {
                <p class="outcome__step">{ said.calls_under_way() }</p>
            }) }</div>
        };
    }
    let ended: Vec<_> = props
        .runs
        .iter()
        .filter_map(|run| {
            let call = props.diagram.call(run.call)?;
            let now = props.diagram.now();
            let verdict = simulate(&props.diagram, run.call, now).ok()?.verdict;
            Some((call, said.told_verdict(verdict)))
        })
        .collect();
    // Where each does the same, it is enough to say who.
    let callers: BTreeSet<_> = ended.iter().map(|(call, _)| call.what.caller).collect();
    let done: BTreeSet<_> = ended.iter().map(|(call, _)| call.label()).collect();
    let is_all_alike = props.brief.is_some() && done.len() == 1 && callers.len() == ended.len();
    let refused = || ended.iter().position(|(_, verdict)| !verdict.is_allowed());
    let explained = props.brief.and_then(|it| match it {
        Explained::First => Some(0),
        Explained::Refused => Some(refused().unwrap_or_default()),
        Explained::None => None,
    });
    let ended = ended.iter().enumerate().map(|(place, (call, verdict))| {
        let (kind, word, status, because) = words(&said, verdict);
        let caller = props.diagram.node_name(call.what.caller);
        let ended = if is_all_alike {
            said.calls_of_one_ended(caller, word.clone())
        } else {
            said.call_ended(caller, said.call(call), word.clone())
        };
        let how = html! {
            <>
                { ended }
                if !status.is_empty() { { " " }<span class="outcome__status">{ status }</span> }
            </>
        };
        let lang = said.lang_of(because);
        let because = html! { <p class="outcome__because" {lang}>{ prose(because) }</p> };
        html! {
            <li key={call.id.number()} class="outcome__end">
                <Mark {kind} label={word} />
                if props.brief.is_some() {
                    <details open={explained == Some(place)}>
                        <summary class="outcome__verdict">{ how }</summary>
                        { because }
                    </details>
                } else {
                    <div><p class="outcome__verdict">{ how }</p>{ because }</div>
                }
            </li>
        }
    });
    let class = classes!("outcome", props.brief.map(|_| "outcome--brief"));
    html! { <ul {class}>{ for ended }</ul> }
}

fn words<'a>(said: &Words, verdict: &'a Verdict) -> (MarkKind, String, String, &'a Text) {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => (
            MarkKind::Passed,
            said.verdict_allowed(),
            status.to_string(),
            because,
        ),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => (
            MarkKind::Failed,
            said.verdict_denied(),
            with_code(status, code),
            because,
        ),
        Verdict::NotModelled { what } => (
            MarkKind::Warned,
            said.verdict_not_modelled(),
            String::new(),
            what,
        ),
    }
}

/// A status with the code of the error, unless that says the same again: `401 Unauthorized`.
fn with_code(status: &str, code: &str) -> String {
    if status.ends_with(code) {
        status.to_owned()
    } else {
        format!("{status} {code}").trim().to_owned()
    }
}

/// The `lang` of a goal; `None` as well for what people named themselves.
pub(crate) fn lang_of_goal(words: &Words, goal: &Goal, said: &Text) -> Option<&'static str> {
    match goal {
        Goal::Claim(what) if !what.name.is_empty() => None,
        _ => words.lang_of(said),
    }
}

fn graded(words: &Words, diagram: &Diagram, goals: &[Goal]) -> Vec<Graded> {
    let graded = grade(diagram, goals);
    match words.dictionary() {
        Some(dictionary) => graded.iter().map(|it| it.told(dictionary)).collect(),
        None => graded,
    }
}

/// What [`Goals`] are graded on.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GoalsProps {
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// On which drawing.
    pub diagram: Rc<Diagram>,
    /// Whether only the first goal that is not reached says at once why, so that all of them
    /// are seen together; the others do when they are opened.
    #[prop_or_default]
    pub is_brief: bool,
}

/// The goals of an exercise, graded on the drawing as it is.
#[component]
pub fn Goals(props: &GoalsProps) -> Html {
    let words = use_words();
    let graded = use_memo(
        (
            words.clone(),
            ByPointer(props.diagram.clone()),
            props.goals.clone(),
        ),
        |(words, diagram, goals)| graded(words, &diagram.0, goals),
    );
    let met = graded.iter().filter(|it| it.is_met).count();
    let all = graded.len();
    let sum = if met == all {
        words.goals_all_reached()
    } else {
        words.goals_reached(met, all)
    };
    let first = graded.iter().position(|it| !it.is_met);
    html! {
        <section class="goals" aria-label={words.goals()}>
            <p class="goals__sum" role="status">{ sum }</p>
            <ul>{ for graded.iter().enumerate().map(|(place, it)| {
                let (kind, word) = if it.is_met { (MarkKind::Passed, words.goal_reached()) } else { (MarkKind::Failed, words.goal_not_reached()) };
                let lang = props.goals.get(place).and_then(|goal| lang_of_goal(&words, goal, &it.goal));
                let lang_of_because = words.lang_of(&it.because);
                html! {
                    <li key={it.goal.in_english()} class={classes!("goals__goal", it.is_met.then_some("goals__goal--met"))}>
                        <Mark {kind} label={word} />
                        if props.is_brief && !it.is_met {
                            <details open={first == Some(place)}>
                                <summary class="goals__what" {lang}>{ prose(&it.goal) }</summary>
                                <p class="goals__because" lang={lang_of_because}>{ prose(&it.because) }</p>
                            </details>
                        } else {
                            <div>
                                <p class="goals__what" {lang}>{ prose(&it.goal) }</p>
                                <p class="goals__because" lang={lang_of_because}>{ prose(&it.because) }</p>
                            </div>
                        }
                    </li>
                }
            }) }</ul>
        </section>
    }
}
