//! The condition on a role assignment: what it says, and a place to write it.

use std::rc::Rc;

use vouchsafe_model::access::condition;
use vouchsafe_model::diagram::Edit;
use vouchsafe_model::text::Text;
use yew::prelude::*;

use super::row::{Section, nothing};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{ConditionDetails, Reading, read_condition};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{
    Button, ButtonKind, ButtonSize, Callout, Disclosure, IconName, MenuButton, MenuEntry, MenuItem,
    TextField, Tone, prose,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ConditionSectionProps {
    pub(super) details: ConditionDetails,
}

/// The condition in words and as Azure writes it. Written, pasted or begun with
/// one of the usual forms, it is read while one writes, and says where it cannot be.
#[component]
pub(super) fn ConditionSection(props: &ConditionSectionProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let draft = use_state(|| None::<String>);
    let save = {
        let (dispatch, draft, assignment) = (dispatch, draft.clone(), details.assignment);
        Callback::from(move |condition: Option<String>| {
            dispatch.send(Action::Edit(Edit::SetCondition {
                assignment,
                condition,
            }));
            draft.set(None);
        })
    };
    if !details.can_have && draft.is_none() {
        return Html::default();
    }
    let write = {
        let draft = draft.clone();
        Callback::from(move |text: String| draft.set(Some(text)))
    };
    let Some(text) = (*draft).clone() else {
        return shown(&words, &diagram, details, &write, &save);
    };
    let reading = read_condition(&words, &diagram, &text);
    let error = match &reading {
        Reading::Wrong(error) if !text.trim().is_empty() => Some(error.clone()),
        _ => None,
    };
    let is_ready = matches!(reading, Reading::Says(_));
    let cancel = {
        let draft = draft.clone();
        move |_: MouseEvent| draft.set(None)
    };
    let done = {
        let (save, text) = (save, text.clone());
        move |_: MouseEvent| save.emit(Some(text.clone()))
    };
    let max_length = u32::try_from(condition::MAX_BYTES).ok();
    html! {
        <Section title={words.grants_condition()}>
            { forms(&words, details, &write) }
            <TextField label={words.details_condition_text()} value={text} oninput={write} rows={8} wire=true {error}
                {max_length} hint={words.details_condition_hint()} />
            if let Reading::Says(sentences) = &reading { { said(&words, sentences) } }
            <div class="details__buttons">
                <Button label={words.details_condition_save()} kind={ButtonKind::Primary} size={ButtonSize::Small}
                    disabled={!is_ready} onclick={done} />
                <Button label={words.dialog_cancel()} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={cancel} />
            </div>
        </Section>
    }
}

/// The condition as it is.
fn shown(
    words: &Words,
    diagram: &vouchsafe_model::diagram::Diagram,
    details: &ConditionDetails,
    write: &Callback<String>,
    save: &Callback<Option<String>>,
) -> Html {
    let Some(text) = &details.text else {
        return html! {
            <Section title={words.grants_condition()} action={forms(words, details, write)}>
                { nothing(words.details_condition_none()) }
            </Section>
        };
    };
    let edit = {
        let (write, text) = (write.clone(), text.clone());
        move |_: MouseEvent| write.emit(text.clone())
    };
    let remove = {
        let save = save.clone();
        move |_: MouseEvent| save.emit(None)
    };
    let reading = match read_condition(words, diagram, text) {
        Reading::Says(sentences) => said(words, &sentences),
        Reading::Wrong(error) => html! {
            <Callout tone={Tone::Warning} title={words.details_condition_wrong()}>
                { prose(&error) }
            </Callout>
        },
    };
    html! {
        <Section title={words.grants_condition()}>
            { reading }
            <Disclosure label={words.details_condition_as_written()}>
                <code class="grants__condition">{ text.clone() }</code>
            </Disclosure>
            <div class="details__buttons">
                <Button label={words.details_condition_change()} icon={IconName::Pencil} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={edit} />
                <Button label={words.details_condition_take_off()} icon={IconName::Trash} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                    onclick={remove} />
            </div>
        </Section>
    }
}

fn said(words: &Words, sentences: &[Text]) -> Html {
    html! {
        { for sentences.iter().map(|it| html! { <p class="grants__description" lang={words.lang_of(it)}>{ prose(it) }</p> }) }
    }
}

/// The usual forms to begin with, and an empty one.
fn forms(words: &Words, details: &ConditionDetails, write: &Callback<String>) -> Html {
    let ready = details.forms.clone();
    let own = ready.len();
    let entries: Rc<[MenuEntry]> = ready
        .iter()
        .map(|it| it.words.clone())
        .chain([words.details_condition_own()])
        .enumerate()
        .map(|(index, words)| MenuEntry::Item(MenuItem::new(index.to_string(), words)))
        .collect();
    let write = write.clone();
    let onselect = Callback::from(move |index: AttrValue| {
        let index: usize = index.parse().unwrap_or(own);
        let chosen = ready.get(index);
        write.emit(chosen.map_or_else(String::new, |it| it.text.clone()));
    });
    html! {
        <MenuButton label={words.details_condition_form()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    }
}
