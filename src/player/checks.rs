//! Which questions were asked, how were they answered, and what now?

use vouchsafe_model::flow::{Check, CheckOutcome, Fix, Step, Trace, Verdict};
use yew::prelude::*;

use super::wire::{Moment, Played};
use crate::language::{Words, use_words};
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
    let words = use_words();
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
                { verdict(&words, &trace.verdict) }
                { keep(&words, &trace.verdict, props.onassert.as_ref()) }
                { for trace.fixes.iter().enumerate().map(|(index, it)| fix(&words, index, it, props.onfix.as_ref())) }
            }
            <h3 class="checks__title">{ if is_over { words.checks_why() } else { words.checks_asked() } }</h3>
            { for asked.map(|(index, step)| place(&words, index, step, props)) }
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
fn keep(words: &Words, verdict: &Verdict, onassert: Option<&Callback<()>>) -> Html {
    let label = match verdict {
        Verdict::Allowed { .. } => words.checks_keep_allowed(),
        Verdict::Denied { .. } => words.checks_keep_denied(),
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

fn verdict(words: &Words, verdict: &Verdict) -> Html {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => html! {
            <Callout tone={Tone::Allowed} heading_level={Some(2)} title={words.player_allowed(status.as_str())}>
                <p lang={words.lang_of(because)}>{ prose(because) }</p>
            </Callout>
        },
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => html! {
            <Callout tone={Tone::Denied} heading_level={Some(2)} title={words.player_denied(status.as_str())}>
                if !code.is_empty() && !status.contains(code.as_str()) {
                    <p>{ literal(code) }</p>
                }
                <p lang={words.lang_of(because)}>{ prose(because) }</p>
            </Callout>
        },
        Verdict::NotModelled { what } => html! {
            <Callout tone={Tone::Warning} heading_level={Some(2)} title={words.player_not_modelled()}>
                <p lang={words.lang_of(what)}>{ prose(what) }</p>
            </Callout>
        },
    }
}

fn fix(words: &Words, index: usize, fix: &Fix, onfix: Option<&Callback<usize>>) -> Html {
    let lead = if index == 0 {
        words.player_smallest_fix()
    } else {
        words.checks_or()
    };
    let kind = if index == 0 {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    html! {
        <div class={classes!("fix", (index > 0).then_some("fix--other"))} key={index}>
            <div class="fix__words">
                <p><b>{ lead }{ " " }</b><span lang={words.lang_of(&fix.title)}>{ prose(&fix.title) }</span></p>
                if !fix.why.is_empty() { <p class="fix__why" lang={words.lang_of(&fix.why)}>{ prose(&fix.why) }</p> }
            </div>
            if let Some(onfix) = onfix {
                <Button label={words.checks_apply()} {kind} icon={(index == 0).then_some(IconName::Wand)}
                    onclick={onfix.reform(move |_: MouseEvent| index)} />
            }
        </div>
    }
}

/// The checks that one receiver makes.
fn place(words: &Words, index: usize, step: &Step, props: &ChecksProps) -> Html {
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
                <span lang={words.lang_of(&step.caption)}>{ prose(&step.caption) }</span>
            </button>
            <ol class="chain__checks">
                { for step.checks.iter().enumerate().map(|(number, it)| check(words, it, number < answered)) }
            </ol>
        </section>
    }
}

fn check(words: &Words, check: &Check, is_answered: bool) -> Html {
    let (mark, word) = match (is_answered, check.outcome) {
        (false, _) => (MarkKind::Waiting, words.check_waiting()),
        (true, CheckOutcome::NotReached) => (MarkKind::Waiting, words.check_not_reached()),
        (true, CheckOutcome::Passed) => (MarkKind::Passed, words.check_passed()),
        (true, CheckOutcome::LeftOpen) => (MarkKind::Warned, words.check_left_open()),
        (true, CheckOutcome::Failed) => (MarkKind::Failed, words.check_failed()),
        (true, CheckOutcome::NotModelled) => (MarkKind::Warned, words.check_not_modelled()),
    };
    let is_told = is_answered && check.outcome != CheckOutcome::NotReached;
    let source = check.source;
    html! {
        <li class={classes!("check", is_told.then_some("check--told"))}>
            <Mark kind={mark} label={word} />
            <div class="check__words">
                <b class="check__question" lang={words.lang_of(&check.asks)}>{ check.asks.to_string() }</b>
                if is_told {
                    <p class="check__found" lang={words.lang_of(&check.found)}>{ prose(&check.found) }</p>
                    if check.outcome == CheckOutcome::Failed {
                        <p class="check__expected"><span>{ words.check_expected() }{ " " }</span><span lang={words.lang_of(&check.expected)}>{ prose(&check.expected) }</span></p>
                    }
                    if let Some(url) = source.url() {
                        <a class="check__source" href={url} target="_blank" rel="noreferrer"
                            title={source.text()}>{ words.check_source() }</a>
                    } else {
                        <span class="check__source" title={source.text()}>{ source.text() }</span>
                    }
                }
            </div>
        </li>
    }
}
