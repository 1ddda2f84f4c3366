//! What goes over the wire, and what is made of it?

use std::rc::Rc;

use vouchsafe_model::flow::{ExchangeId, Trace};
use yew::prelude::*;

use super::checks::Checks;
use super::message::{RequestView, ResponseView};
use super::token::TokenView;
use crate::language::{Words, use_words};
use crate::widget::{Choice, Tabs};

/// A trace that is shown; the same only if it is the same object, so that
/// comparing is free.
#[derive(Clone, Debug)]
pub struct Played(pub Rc<Trace>);

impl PartialEq for Played {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How far the playing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Which step is under way, from 0.
    pub step: usize,
    /// How many checks of that step have been answered.
    pub answered: usize,
}

/// One side of the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WireTab {
    /// The chain of checks, the verdict and the fix.
    #[default]
    Checks,
    /// What was sent.
    Request,
    /// What was answered.
    Response,
    /// The token and its claims.
    Token,
}

impl WireTab {
    const ALL: [Self; 4] = [Self::Checks, Self::Request, Self::Response, Self::Token];

    /// What the code calls it.
    const fn value(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Request => "request",
            Self::Response => "response",
            Self::Token => "token",
        }
    }

    fn name(self, words: &Words) -> String {
        match self {
            Self::Checks => words.wire_checks(),
            Self::Request => words.wire_request(),
            Self::Response => words.wire_response(),
            Self::Token => words.wire_token(),
        }
    }
}

/// Props of [`Wire`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WireProps {
    /// What is played.
    pub played: Played,
    /// How far it has come.
    pub moment: Moment,
    /// Called with the number of the fix to apply; without it, fixes are told
    /// but can't be applied.
    #[prop_or_default]
    pub onfix: Option<Callback<usize>>,
    /// Called to keep the verdict as an assertion; without it, that is not offered.
    #[prop_or_default]
    pub onassert: Option<Callback<()>>,
    /// Called with the number of a step to go to.
    pub onstep: Callback<usize>,
}

/// The checks, the request, the response and the token of the step under way.
#[component]
pub fn Wire(props: &WireProps) -> Html {
    let tab = use_state(WireTab::default);
    let onchange = {
        let tab = tab.clone();
        use_callback((), move |name: AttrValue, ()| {
            let chosen = WireTab::ALL
                .into_iter()
                .find(|tab| tab.value() == name.as_str());
            tab.set(chosen.unwrap_or_default());
        })
    };
    let words = use_words();
    let tabs = use_memo(words.clone(), |words| {
        WireTab::ALL
            .map(|tab| Choice::new(tab.value(), tab.name(words)))
            .to_vec()
    });
    let tabs: Rc<[Choice]> = tabs.as_slice().into();
    let trace = &props.played.0;
    let exchange = exchange_at(trace, props.moment.step);
    let body = match *tab {
        WireTab::Checks => html! {
            <Checks played={props.played.clone()} moment={props.moment}
                onfix={props.onfix.clone()} onassert={props.onassert.clone()} onstep={props.onstep.clone()} />
        },
        WireTab::Request => html! {
            <RequestView played={props.played.clone()} {exchange} />
        },
        WireTab::Response => {
            let is_answered = exchange.is_none_or(|id| is_answered(trace, id, props.moment.step));
            html! { <ResponseView played={props.played.clone()} {exchange} {is_answered} /> }
        }
        WireTab::Token => html! {
            <TokenView played={props.played.clone()} is_issued={is_token_issued(trace, props.moment.step)}
                is_presented={is_presented(trace, props.moment.step)} />
        },
    };
    html! {
        <Tabs class="wire-panel" label={words.wire()} {tabs} value={tab.value()} {onchange}>
            { body }
        </Tabs>
    }
}

/// The exchange of the step under way; in steps that show none, the last one
/// before.
fn exchange_at(trace: &Trace, step: usize) -> Option<ExchangeId> {
    let steps = trace.steps.iter().take(step.saturating_add(1));
    steps.filter_map(|step| step.exchange).next_back()
}

/// Whether the answer of an exchange has come by this step.
fn is_answered(trace: &Trace, exchange: ExchangeId, step: usize) -> bool {
    let first = trace
        .steps
        .iter()
        .position(|step| step.exchange == Some(exchange));
    let last = trace
        .steps
        .iter()
        .rposition(|step| step.exchange == Some(exchange));
    first != last && last.is_some_and(|last| last <= step)
}

/// Whether a token has been presented in place of a secret by this step.
fn is_presented(trace: &Trace, step: usize) -> bool {
    trace.presented.is_some() && (0..=step).any(|step| trace.presents_at(step))
}

/// Whether the token has been issued by this step.
fn is_token_issued(trace: &Trace, step: usize) -> bool {
    use vouchsafe_model::flow::StepKind;
    let is_call = |step: &vouchsafe_model::flow::Step| step.kind == StepKind::Call;
    let signed = trace.steps.iter().position(is_call);
    let issued = trace.issued_at().or(signed);
    issued.is_some_and(|first| first <= step)
}
