//! A case for which a kind of identity is chosen, as people fill it in.

use std::num::NonZeroU16;

use vouchsafe_model::diagram::{Case, Needs};
use yew::prelude::*;

use crate::browser::dom;
use crate::language::use_words;
use crate::widget::{Choice, Select, Switch, use_id};

/// What a [`CaseForm`] changes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CaseFormProps {
    pub(super) case: Case,
    pub(super) onchange: Callback<Case>,
}

/// The form.
#[component]
pub(super) fn CaseForm(props: &CaseFormProps) -> Html {
    let words = use_words();
    let case = props.case;
    let set = |change: fn(&mut Case, bool)| {
        let onchange = props.onchange.clone();
        Callback::from(move |is_on: bool| {
            let mut changed = case;
            change(&mut changed, is_on);
            onchange.emit(changed);
        })
    };
    let number = |change: fn(&mut Case, NonZeroU16)| {
        let onchange = props.onchange.clone();
        Callback::from(move |number: NonZeroU16| {
            let mut changed = case;
            change(&mut changed, number);
            onchange.emit(changed);
        })
    };
    let needs = {
        let onchange = props.onchange.clone();
        Callback::from(move |value: AttrValue| {
            onchange.emit(Case {
                needs: match value.as_str() {
                    "some-more" => Needs::SomeMore(NonZeroU16::MIN),
                    "different" => Needs::Different,
                    _ => Needs::Same,
                },
                ..case
            });
        })
    };
    let choices = [
        Choice::new("same", words.case_needs_same()),
        Choice::new("some-more", words.case_needs_some_more()),
        Choice::new("different", words.case_needs_different()),
    ];
    let (needed, more) = match case.needs {
        Needs::Same => ("same", None),
        Needs::SomeMore(hosts) => ("some-more", Some(hosts)),
        Needs::Different => ("different", None),
    };
    html! {
        <div class="case">
            <div class="case__numbers">
                <Number label={words.case_hosts()} value={case.hosts} onchange={number(|case, hosts| case.hosts = hosts)} />
                <Number label={words.case_targets()} value={case.targets} onchange={number(|case, targets| case.targets = targets)} />
            </div>
            if case.hosts.get() > 1 {
                <Select label={words.case_needs()} choices={std::rc::Rc::<[Choice]>::from(choices)} value={needed} onchange={needs} />
                if let Some(more) = more {
                    <Number label={words.case_some_more()} value={more}
                        onchange={number(|case, hosts| case.needs = Needs::SomeMore(hosts))} />
                }
            }
            <Switch label={words.case_come_and_go()} checked={case.come_and_go}
                onchange={set(|case, is_on| case.come_and_go = is_on)}
                hint={words.case_come_and_go_hint()} />
            <Switch label={words.case_before_creation()} checked={case.before_creation}
                onchange={set(|case, is_on| case.before_creation = is_on)}
                hint={words.case_before_creation_hint()} />
            <Switch label={words.case_audit_each()} checked={case.audit_each}
                onchange={set(|case, is_on| case.audit_each = is_on)}
                hint={words.case_audit_each_hint()} />
            <Switch label={words.case_ends_with_host()} checked={case.ends_with_host}
                onchange={set(|case, is_on| case.ends_with_host = is_on)}
                hint={words.case_ends_with_host_hint()} />
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct NumberProps {
    label: AttrValue,
    value: NonZeroU16,
    onchange: Callback<NonZeroU16>,
}

/// A whole number from 1 on.
#[component]
fn Number(props: &NumberProps) -> Html {
    let words = use_words();
    let id = use_id("number");
    // What is being typed; the number that counts once the field is left.
    let typed = use_state_eq(|| None::<String>);
    let value = (*typed).clone().unwrap_or_else(|| props.value.to_string());
    let is_wrong = typed.as_deref().is_some_and(|it| number_in(it).is_none());
    let oninput = {
        let (onchange, typed) = (props.onchange.clone(), typed.clone());
        move |event: InputEvent| {
            let Some(text) = dom::value_of(&event) else {
                return;
            };
            if let Some(number) = number_in(&text) {
                onchange.emit(number);
            }
            typed.set(Some(text));
        }
    };
    let onchange = {
        let typed = typed.clone();
        move |_: Event| typed.set(None)
    };
    let onblur = move |_: FocusEvent| typed.set(None);
    let error = format!("{id}-error");
    html! {
        <div class="field case__number">
            <label class="field__label" for={id.clone()}>{ props.label.clone() }</label>
            <input {id} class="field__input" type="number" min="1" max={u16::MAX.to_string()} inputmode="numeric"
                aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then(|| error.clone())}
                {value} {oninput} {onchange} {onblur} />
            <p class="field__error" id={error} aria-live="polite">
                if is_wrong { { words.case_whole_number(u16::MAX) } }
            </p>
        </div>
    }
}

/// The number that somebody typed, if it is one that counts.
fn number_in(text: &str) -> Option<NonZeroU16> {
    text.trim().parse().ok()
}
