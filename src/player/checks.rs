//! Which questions were asked, how were they answered, and what now?

use vouchsafe_model::flow::{Check, CheckOutcome, Fix, Step, Trace, Verdict};
use yew::prelude::*;

use super::wire::{Moment, Played};
use crate::widget::{
    Button, ButtonKind, ButtonSize, Callout, IconName, Mark, MarkKind, Tone, literal, prose,
};

/// Props of [`Checks`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ChecksProps {
    pub(super) played: Played,
    pub(super) moment: Moment,
    pub(super) onfix: Option<Callback<usize>>,
    pub(super) onassert: Option<Callback<()>>,
    pub(super) onstep: Callback<usize>,
}

/// The verdict, once it has fallen, the smallest fix, and the chain of checks.
#[component]
pub(super) fn Checks(props: &ChecksProps) -> Html {
    let trace = &props.played.0;
    let is_over = verdict_has_fallen(trace, props.moment);
    let asked = trace
        .steps
        .iter()
        .enumerate()
        .filter(|(_, step)| !step.checks.is_empty());
    html! {
        <div class="checks">
            if is_over {
                { verdict(&trace.verdict) }
                { keep(&trace.verdict, props.onassert.as_ref()) }
                { for trace.fixes.iter().enumerate().map(|(index, it)| fix(index, it, props.onfix.as_ref())) }
            }
            <h3 class="checks__title">{ if is_over { "Why" } else { "What is checked" } }</h3>
            { for asked.map(|(index, step)| place(index, step, props)) }
        </div>
    }
}

/// Whether the step that decided has been answered.
fn verdict_has_fallen(trace: &Trace, moment: Moment) -> bool {
    let deciding = trace.steps.iter().position(|step| {
        step.checks.iter().any(|check| {
            matches!(
                check.outcome,
                CheckOutcome::Failed | CheckOutcome::NotModelled
            )
        })
    });
    let last = trace.steps.len().saturating_sub(1);
    let deciding = deciding.unwrap_or(last);
    let checks = trace
        .steps
        .get(deciding)
        .map_or(0, |step| step.checks.len());
    moment.step > deciding || (moment.step == deciding && moment.answered >= checks)
}

/// Keeps the verdict as an assertion, in one press.
fn keep(verdict: &Verdict, onassert: Option<&Callback<()>>) -> Html {
    let label = match verdict {
        Verdict::Allowed { .. } => "Assert that this stays allowed",
        Verdict::Denied { .. } => "Assert that this stays denied",
        Verdict::NotModelled { .. } => return Html::default(),
    };
    let Some(onassert) = onassert else {
        return Html::default();
    };
    let onclick = onassert.reform(|_: MouseEvent| ());
    html! {
        <Button {label} icon={IconName::Review} kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick}
            class="checks__keep" />
    }
}

fn verdict(verdict: &Verdict) -> Html {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => html! {
            <Callout tone={Tone::Allowed} heading_level={Some(2)} title={format!("Allowed: {status}")}>
                <p>{ prose(because) }</p>
            </Callout>
        },
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => html! {
            <Callout tone={Tone::Denied} heading_level={Some(2)} title={format!("Denied: {status}")}>
                if !code.is_empty() && !status.contains(code.as_str()) {
                    <p>{ literal(code) }</p>
                }
                <p>{ prose(because) }</p>
            </Callout>
        },
        Verdict::NotModelled { what } => html! {
            <Callout tone={Tone::Warning} heading_level={Some(2)} title="Not modelled">
                <p>{ prose(what) }</p>
            </Callout>
        },
    }
}

fn fix(index: usize, fix: &Fix, onfix: Option<&Callback<usize>>) -> Html {
    let lead = if index == 0 { "Smallest fix: " } else { "Or: " };
    let kind = if index == 0 {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    html! {
        <div class={classes!("fix", (index > 0).then_some("fix--other"))} key={index}>
            <div class="fix__words">
                <p><b>{ lead }</b>{ prose(&fix.title) }</p>
                if !fix.why.is_empty() { <p class="fix__why">{ prose(&fix.why) }</p> }
            </div>
            if let Some(onfix) = onfix {
                <Button label="Apply" {kind} icon={(index == 0).then_some(IconName::Wand)}
                    onclick={onfix.reform(move |_: MouseEvent| index)} />
            }
        </div>
    }
}

/// The checks that one receiver makes.
fn place(index: usize, step: &Step, props: &ChecksProps) -> Html {
    let answered = match props.moment.step.cmp(&index) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => props.moment.answered,
        std::cmp::Ordering::Greater => step.checks.len(),
    };
    let onclick = props.onstep.reform(move |_: MouseEvent| index);
    let is_now = props.moment.step == index;
    html! {
        <section class={classes!("chain", is_now.then_some("chain--now"))} key={index}>
            <button type="button" class="chain__step" {onclick}
                aria-current={is_now.then_some("step")}>
                <span class="chain__number">{ index + 1 }</span>
                <span>{ prose(&step.caption) }</span>
            </button>
            <ol class="chain__checks">
                { for step.checks.iter().enumerate().map(|(number, it)| check(it, number < answered)) }
            </ol>
        </section>
    }
}

fn check(check: &Check, is_answered: bool) -> Html {
    let (mark, word) = match (is_answered, check.outcome) {
        (false, _) => (MarkKind::Waiting, "not yet asked"),
        (true, CheckOutcome::NotReached) => (MarkKind::Waiting, "not reached"),
        (true, CheckOutcome::Passed) => (MarkKind::Passed, "passed"),
        (true, CheckOutcome::LeftOpen) => (MarkKind::Warned, "left open"),
        (true, CheckOutcome::Failed) => (MarkKind::Failed, "failed"),
        (true, CheckOutcome::NotModelled) => (MarkKind::Warned, "not modelled"),
    };
    let is_told = is_answered && check.outcome != CheckOutcome::NotReached;
    let source = check.source;
    html! {
        <li class={classes!("check", is_told.then_some("check--told"))}>
            <Mark kind={mark} label={word} />
            <div class="check__words">
                <b class="check__question">{ check.question.text() }</b>
                if is_told {
                    <p class="check__found">{ prose(&check.found) }</p>
                    if check.outcome == CheckOutcome::Failed {
                        <p class="check__expected"><span>{ "Expected: " }</span>{ prose(&check.expected) }</p>
                    }
                    if let Some(url) = source.url() {
                        <a class="check__source" href={url} target="_blank" rel="noreferrer"
                            title={source.text()}>{ "Source" }</a>
                    } else {
                        <span class="check__source" title={source.text()}>{ source.text() }</span>
                    }
                }
            </div>
        </li>
    }
}
