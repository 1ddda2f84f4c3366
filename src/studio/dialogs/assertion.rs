//! Writes an assertion: a sentence of which each part is chosen.

use std::rc::Rc;

use vouchsafe_model::advice::assertion::{self, Answer};
use vouchsafe_model::diagram::{AssertionId, Claim, Claimant, Diagram, Edit, NewAssertion, NodeId};
use yew::prelude::*;

use crate::language::{Refusal, Words, use_words};
use crate::store::select::{
    Mood, aimed_at, answer_word, claimant_choices, in_mood, said, target_choices, with_choices,
};
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{
    Badge, Button, ButtonKind, Checkbox, Choice, Dialog, IconName, Select, TextField, prose,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AssertionDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) assertion: Option<AssertionId>,
    pub(super) draft: NewAssertion,
}

/// Who, may or may not, what, to what; and whether that is so now.
#[component]
pub(super) fn AssertionDialog(props: &AssertionDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let (draft, assertion) = (&props.draft, props.assertion);
    let change = {
        let dispatch = dispatch.clone();
        Callback::from(move |draft: NewAssertion| {
            dispatch.send(Action::DialogChanged(Open::Assertion { assertion, draft }));
        })
    };
    let refusal = refusal(&words, &diagram, assertion, draft);
    let outcome = use_memo((diagram.clone(), draft.clone()), |(diagram, draft)| {
        assertion::check(diagram, draft, diagram.now())
    });
    let because = words.told_text(&outcome.because);
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let verb = if assertion.is_some() {
        words.claim_change()
    } else {
        words.claim_assert()
    };
    let footer = html! {
        <>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={verb} icon={IconName::Check} kind={ButtonKind::Primary} disabled={refusal.is_some()}
                onclick={accept} />
        </>
    };
    let onname = with(draft, &change, |draft, name: String| draft.name = name);
    let said = words.told_text(&said(assertion::sentence(&diagram, draft)));
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <div class="claim-form">
                <div class="claim-form__row">
                    { who_fields(&words, &diagram, draft, &change) }
                </div>
                { what_fields(&words, &diagram, draft, &change) }
                <TextField label={words.field_name()} value={draft.name.clone()} placeholder={said.to_string()}
                    hint={words.claim_name_hint()} oninput={onname} />
                <div class="claim-form__outcome" role="status">
                    <p class="claim-form__sentence" lang={words.lang_of(&said)}>{ prose(&said) }</p>
                    if let Some(refusal) = &refusal {
                        <p class="claim-form__because" lang={refusal.lang}>{ prose(&refusal.said) }</p>
                    } else {
                        { badge(&words, outcome.answer) }
                        <p class="claim-form__because" lang={words.lang_of(&because)}>{ prose(&because) }</p>
                    }
                </div>
            </div>
        </Dialog>
    }
}

/// An answer in a word, by color and by shape.
pub(in crate::studio) fn badge(words: &Words, answer: Answer) -> Html {
    use crate::widget::Tone;
    let (tone, icon) = match answer {
        Answer::Holds => (Tone::Allowed, IconName::Check),
        Answer::Fails => (Tone::Denied, IconName::Cross),
        Answer::Undecided => (Tone::Warning, IconName::Question),
    };
    html! { <Badge label={answer_word(words, answer)} {tone} {icon} /> }
}

/// Why it can't be asserted as it is; `None` if it can.
fn refusal(
    words: &Words,
    diagram: &Diagram,
    assertion: Option<AssertionId>,
    draft: &NewAssertion,
) -> Option<Refusal> {
    let edit = match assertion {
        None => Edit::AddAssertion(draft.clone()),
        Some(assertion) => Edit::ChangeAssertion {
            assertion,
            what: draft.clone(),
        },
    };
    let error = diagram.clone().apply(&edit).err()?;
    Some(words.refusal(&error))
}

/// A callback that changes one thing of the draft.
fn with<T: 'static>(
    draft: &NewAssertion,
    change: &Callback<NewAssertion>,
    set: impl Fn(&mut NewAssertion, T) + 'static,
) -> Callback<T> {
    let (draft, change) = (draft.clone(), change.clone());
    Callback::from(move |value: T| {
        let mut draft = draft.clone();
        set(&mut draft, value);
        change.emit(draft);
    })
}

/// Choices that are told apart by their place.
fn numbered(words: impl Iterator<Item = String>) -> Rc<[Choice]> {
    words
        .enumerate()
        .map(|(place, words)| Choice::new(place.to_string(), words))
        .collect()
}

fn place_of(value: &AttrValue) -> usize {
    value.parse().unwrap_or_default()
}

/// Of whom, and whether they may.
fn who_fields(
    words: &Words,
    diagram: &Rc<Diagram>,
    draft: &NewAssertion,
    change: &Callback<NewAssertion>,
) -> Html {
    let everyone = claimant_choices(words, diagram);
    let mood = Mood::of(&draft.claim);
    let moods: Rc<[Choice]> = Mood::ALL
        .map(|mood| Choice::new(mood.slug(), mood.words(words)))
        .into();
    let onmood = {
        let (diagram, words) = (diagram.clone(), words.clone());
        with(draft, change, move |draft, slug: AttrValue| {
            if let Some(mood) = Mood::ALL.into_iter().find(|it| it.slug() == slug) {
                draft.claim = in_mood(&words, &diagram, &draft.claim, mood);
            }
        })
    };
    let mood_field = html! {
        <Select label={words.claim_may_label()} choices={moods} value={mood.slug()} onchange={onmood} />
    };
    let Some(claimant) = draft.claim.claimant() else {
        return html! { <>{ ticks(words, draft, &everyone, change) }{ mood_field }</> };
    };
    let place = everyone.iter().position(|(node, _)| *node == claimant.node);
    let choices = numbered(everyone.iter().map(|(_, words)| words.clone()));
    let onwho = with(draft, change, move |draft, value: AttrValue| {
        if let Some((node, _)) = everyone.get(place_of(&value)) {
            set_claimant(draft, Claimant::of(*node));
        }
    });
    html! {
        <>
            <Select label={words.claim_who()} {choices} value={place.unwrap_or_default().to_string()} onchange={onwho} />
            { mood_field }
            { with_field(words, diagram, draft, claimant, change) }
        </>
    }
}

fn set_claimant(draft: &mut NewAssertion, claimant: Claimant) {
    match &mut draft.claim {
        Claim::May(it) | Claim::MayNot(it) => *it = claimant,
        Claim::NobodyBut(_) => {}
    }
}

/// With which credential of the host.
fn with_field(
    words: &Words,
    diagram: &Diagram,
    draft: &NewAssertion,
    claimant: Claimant,
    change: &Callback<NewAssertion>,
) -> Html {
    let offered = with_choices(words, diagram, draft);
    if offered.is_empty() {
        return Html::default();
    }
    let place = offered.iter().position(|(with, _)| *with == claimant.with);
    let choices = numbered(offered.iter().map(|(_, words)| words.clone()));
    let onwith = with(draft, change, move |draft, value: AttrValue| {
        if let Some((with, _)) = offered.get(place_of(&value)) {
            set_claimant(
                draft,
                Claimant {
                    with: *with,
                    ..claimant
                },
            );
        }
    });
    html! {
        <Select label={words.claim_credential()} {choices} value={place.unwrap_or_default().to_string()}
            onchange={onwith} class="claim-form__wide" />
    }
}

/// Those who alone may, each to be ticked.
fn ticks(
    words: &Words,
    draft: &NewAssertion,
    everyone: &[(NodeId, String)],
    change: &Callback<NewAssertion>,
) -> Html {
    let tick = |(node, label): &(NodeId, String)| {
        let node = *node;
        let checked = draft.claim.nodes().contains(&node);
        let onchange = with(draft, change, move |draft, is_ticked: bool| {
            if let Claim::NobodyBut(nodes) = &mut draft.claim {
                nodes.retain(|it| *it != node);
                if is_ticked {
                    nodes.push(node);
                    nodes.sort_unstable();
                }
            }
        });
        html! { <Checkbox key={node.to_string()} label={label.clone()} {checked} {onchange} /> }
    };
    html! {
        <fieldset class="deny__group claim-form__wide">
            <legend class="field__label">{ words.claim_who() }</legend>
            <div class="deny__list scroll">{ for everyone.iter().map(tick) }</div>
            <p class="details__hint">{ words.claim_nobody() }</p>
        </fieldset>
    }
}

/// To do what, to what.
fn what_fields(
    words: &Words,
    diagram: &Rc<Diagram>,
    draft: &NewAssertion,
    change: &Callback<NewAssertion>,
) -> Html {
    let targets = target_choices(words, diagram);
    let target = targets.iter().position(|(scope, _)| *scope == draft.target);
    let target_words = numbered(targets.iter().map(|(_, words)| words.clone()));
    let ontarget = {
        let diagram = diagram.clone();
        with(draft, change, move |draft, value: AttrValue| {
            if let Some((scope, _)) = targets.get(place_of(&value)) {
                *draft = aimed_at(&diagram, draft, *scope);
            }
        })
    };
    let operations = diagram.claimable_operations(draft.target);
    let operation = operations.iter().position(|it| *it == draft.operation);
    let operation_words = numbered(operations.iter().map(|it| words.operation(*it)));
    let onoperation = with(draft, change, move |draft, value: AttrValue| {
        if let Some(operation) = operations.get(place_of(&value)) {
            draft.operation = *operation;
        }
    });
    html! {
        <div class="claim-form__row">
            <Select label={words.claim_do_what()} choices={operation_words} value={operation.unwrap_or_default().to_string()}
                onchange={onoperation} />
            <Select label={words.claim_in_what()} choices={target_words} value={target.unwrap_or_default().to_string()}
                onchange={ontarget} />
        </div>
    }
}
