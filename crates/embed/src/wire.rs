//! What goes over the wire, and what is made of it: over the drawing, on demand.

use vouchsafe_playback::recording::{Call, CallStep, Check, CheckOutcome, Claim, Outcome};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::effect::{nothing as nothing_to_undo, use_effect_on};
use crate::icons::{Icon, icon};
use crate::state::{Action, State, WireTab};
use crate::words::{Word, Words};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct WireProps {
    pub(crate) state: UseReducerHandle<State>,
    pub(crate) tab: WireTab,
    pub(crate) onclose: Callback<()>,
}

#[component]
pub(crate) fn Wire(props: &WireProps) -> Html {
    let state = &props.state;
    let panel = use_node_ref();
    // Whoever opens it goes on in it.
    use_effect_on([0; 5], {
        let panel = panel.clone();
        Box::new(move || {
            let tab = panel.cast::<web_sys::Element>();
            let tab = tab.and_then(|it| it.query_selector(".tab[aria-pressed=\"true\"]").ok()?);
            let tab = tab.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(tab) = tab {
                let _ = tab.focus();
            }
            nothing_to_undo()
        })
    });
    let Some(call) = state.call() else {
        return Html::default();
    };
    let (step, words) = (state.step().unwrap_or_default(), state.words);
    let body = match props.tab {
        WireTab::Checks => checks(state, call, step),
        WireTab::Request => request(words, call, step),
        WireTab::Response => response(words, call, step),
        WireTab::Token => token(words, call, state.step()),
    };
    let tab = |tab: WireTab| {
        let dispatcher = state.dispatcher();
        let onclick = move |_: MouseEvent| dispatcher.dispatch(Action::Wire(Some(tab)));
        html! {
            <button type="button" class="tab" aria-pressed={(tab == props.tab).to_string()} {onclick}>{ words.say(tab.name()) }</button>
        }
    };
    let close = props.onclose.reform(|_: MouseEvent| ());
    let calls = state.scene().map_or(&[][..], |scene| &scene.calls);
    html! {
        <section class="wire" aria-label={words.say(Word::OnTheWire)} ref={panel}>
            <header class="wire__head">
                <div class="tabs" role="group" aria-label={words.say(Word::WhatIsShown)}>{ for WireTab::ALL.map(tab) }</div>
                <button type="button" class="icon" aria-label={words.say(Word::Close)} title={words.say(Word::CloseHint)} onclick={close}>{ icon(Icon::Close) }</button>
            </header>
            if calls.len() > 1 {
                <div class="tabs tabs--calls" role="group" aria-label={words.say(Word::OfWhichCall)}>
                    { for calls.iter().enumerate().map(|(number, call)| {
                        let dispatcher = state.dispatcher();
                        let onclick = move |_: MouseEvent| dispatcher.dispatch(Action::Call(number));
                        html! { <button type="button" class="tab" aria-pressed={(number == state.call).to_string()} {onclick}>{ &call.title }</button> }
                    }) }
                </div>
            }
            <div class="wire__body" tabindex="0">{ body }</div>
        </section>
    }
}

fn checks(state: &State, call: &Call, step: usize) -> Html {
    let words = state.words;
    let has_begun = state.step().is_some();
    let answered_now = state.answered(state.call);
    let asked = call
        .steps
        .iter()
        .enumerate()
        .filter(|(_, it)| !it.checks.is_empty());
    let answered = |at: usize, of: &CallStep| match at.cmp(&step) {
        _ if !has_begun => 0,
        std::cmp::Ordering::Less => of.checks.len(),
        std::cmp::Ordering::Equal => answered_now,
        std::cmp::Ordering::Greater => 0,
    };
    let verdict = &call.verdict;
    html! {
        <>
            if state.has_verdict(state.call) {
                <div class={classes!("verdict", tone(verdict.outcome))}>
                    { icon(sign(verdict.outcome)) }
                    <p><b>{ words.say(word(verdict.outcome)) }{ (!verdict.status.is_empty()).then(|| format!(": {}", verdict.status)) }</b>
                        { " " }{ &verdict.because }</p>
                </div>
                if let Some(fix) = call.fixes.first() {
                    <p class="fix"><b>{ words.say(Word::SmallestFix) }{ " " }</b>{ fix }</p>
                }
            }
            { for asked.map(|(at, of)| html! {
                <section class="chain" key={at}>
                    <h3><span class="number">{ at + 1 }</span>{ &of.caption }</h3>
                    <ol>{ for of.checks.iter().enumerate().map(|(number, it)| check(words, it, number < answered(at, of))) }</ol>
                </section>
            }) }
        </>
    }
}

fn check(words: Words, check: &Check, is_answered: bool) -> Html {
    let outcome = if is_answered {
        check.outcome
    } else {
        CheckOutcome::NotReached
    };
    let (sign, class, word) = match outcome {
        _ if !is_answered => (Icon::Waiting, "check--waiting", Word::NotYetAsked),
        CheckOutcome::NotReached => (Icon::Waiting, "check--waiting", Word::NotReached),
        CheckOutcome::Passed => (Icon::Passed, "check--passed", Word::Passed),
        CheckOutcome::LeftOpen => (Icon::LeftOpen, "check--warned", Word::LeftOpen),
        CheckOutcome::Failed => (Icon::Failed, "check--failed", Word::Failed),
        CheckOutcome::NotModelled => (Icon::LeftOpen, "check--warned", Word::NotModelledCheck),
    };
    let word = words.say(word);
    let is_told = is_answered && check.outcome != CheckOutcome::NotReached;
    let is_source = check.source.starts_with("https://");
    html! {
        <li class={classes!("check", class)}>
            <span class="mark" role="img" aria-label={word} title={word}>{ icon(sign) }</span>
            <div>
                <b>{ &check.question }</b>
                if is_told {
                    <p>{ &check.found }</p>
                    if !check.expected.is_empty() {
                        <p><span class="quiet">{ words.say(Word::Expected) }{ " " }</span>{ &check.expected }</p>
                    }
                    if is_source {
                        <a href={check.source.clone()} target="_blank" rel="noreferrer noopener">{ words.say(Word::Source) }</a>
                    }
                }
            </div>
        </li>
    }
}

/// The last step up to this one that belongs to an exchange.
fn at_wire(call: &Call, step: usize) -> Option<(usize, &CallStep)> {
    let mut steps = call.steps.iter().enumerate().take(step + 1);
    steps.rfind(|(_, it)| it.exchange.is_some())
}

fn request(words: Words, call: &Call, step: usize) -> Html {
    let exchange = at_wire(call, step).and_then(|(_, it)| call.exchanges.get(it.exchange?));
    match exchange {
        Some(exchange) => html! { <pre>{ &exchange.request }</pre> },
        None => nothing(words.say(Word::NothingSent)),
    }
}

fn response(words: Words, call: &Call, step: usize) -> Html {
    let Some((_, of)) = at_wire(call, step) else {
        return nothing(words.say(Word::NothingAnswered));
    };
    if !of.is_answer {
        return nothing(words.say(Word::UnderWay));
    }
    let exchange = of.exchange.and_then(|number| call.exchanges.get(number));
    match exchange.and_then(|exchange| exchange.response.as_ref()) {
        Some(response) => html! { <pre>{ response }</pre> },
        None => nothing(words.say(Word::NoSource)),
    }
}

fn token(words: Words, call: &Call, step: Option<usize>) -> Html {
    match call.token_step {
        Some(issued) if step.is_some_and(|step| step >= issued) => html! {
            <dl>{ for call.token.iter().map(|Claim(name, value, meaning)| html! {
                <div class="claim"><dt>{ name }</dt><dd><code>{ value }</code><span class="quiet">{ meaning }</span></dd></div>
            }) }</dl>
        },
        Some(_) => nothing(words.say(Word::TokenLater)),
        None => nothing(words.say(Word::NoToken)),
    }
}

fn nothing(words: &'static str) -> Html {
    html! { <p class="nothing">{ words }</p> }
}

pub(crate) const fn tone(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Allowed => "verdict--allowed",
        Outcome::Denied => "verdict--denied",
        Outcome::NotModelled => "verdict--unknown",
    }
}

pub(crate) const fn word(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Allowed => Word::Allowed,
        Outcome::Denied => Word::Denied,
        Outcome::NotModelled => Word::NotModelled,
    }
}

pub(crate) const fn sign(outcome: Outcome) -> Icon {
    match outcome {
        Outcome::Allowed => Icon::Passed,
        Outcome::Denied => Icon::Failed,
        Outcome::NotModelled => Icon::LeftOpen,
    }
}
