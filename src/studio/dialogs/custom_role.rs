//! Writes a custom role, or takes one that Azure prints, and shows at once what
//! it allows in this drawing.

use vouchsafe_model::access::Plane;
use vouchsafe_model::diagram::{Diagram, RolePermissions};
use yew::prelude::*;

use crate::language::{Words, use_words};
use crate::store::custom_role::{
    RoleDraft, allowed_here, define_all, known_actions, pasted, scope_choices,
};
use crate::store::deny::patterns;
use crate::store::select::{Reading, read_condition};
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::role_grants::plane_word;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Callout, Checkbox, Combobox, Dialog, DialogSize, Disclosure,
    IconName, ListOption, ListOptions, TextField, Tone, prose,
};

/// How many lines of what a role allows are shown.
const SHOWN: usize = 12;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CustomRoleDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) draft: RoleDraft,
}

/// A custom role in the making.
#[component]
pub(super) fn CustomRoleDialog(props: &CustomRoleDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let draft = &props.draft;
    let change = {
        let dispatch = dispatch.clone();
        Callback::from(move |draft: RoleDraft| {
            dispatch.send(Action::DialogChanged(Open::CustomRole(draft)));
        })
    };
    let options = use_memo(words.clone(), action_options);
    let refusal = draft.refusal(&diagram);
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let refusal = refusal.map(|error| words.refusal(&error));
    let lang = refusal.as_ref().and_then(|it| it.lang);
    let said = refusal
        .as_ref()
        .map_or_else(|| words.custom_role_carried(), |it| it.said.clone());
    let label = match draft.definition {
        Some(_) => words.custom_role_change(),
        None => words.custom_role_create(),
    };
    let footer = html! {
        <>
            <p class="role-picker__outcome" role="status" {lang}>{ prose(&said) }</p>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button {label} icon={IconName::Role} kind={ButtonKind::Primary} disabled={refusal.is_some()}
                onclick={accept} />
        </>
    };
    let onname = with(draft, &change, |draft, name| draft.what.name = name);
    let ondescription = with(draft, &change, |draft, text| draft.what.description = text);
    let onblock = with(draft, &change, |draft, _: MouseEvent| {
        draft.what.permissions.push(RolePermissions::default());
    });
    // What is chosen goes into the first block, on the plane it belongs to.
    let onaction = with(draft, &change, |draft, value: AttrValue| {
        let mut known = known_actions().into_iter();
        let Some(found) = known.find(|it| it.action == value.as_str()) else {
            return;
        };
        if draft.what.permissions.is_empty() {
            draft.what.permissions.push(RolePermissions::default());
        }
        if let Some(block) = draft.what.permissions.first_mut() {
            let list = match found.plane {
                Plane::Control => &mut block.actions,
                Plane::Data => &mut block.data_actions,
            };
            if !list.iter().any(|it| it == found.action) {
                list.push(found.action.to_owned());
            }
        }
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large} {footer}>
            <div class="custom-role">
                <div class="custom-role__form">
                    if draft.definition.is_none() {
                        <Disclosure label={words.custom_role_paste()}><Paste change={change.clone()} /></Disclosure>
                    }
                    <TextField label={words.field_name()} value={draft.what.name.clone()} oninput={onname} max_length={512} takes_focus=true />
                    <TextField label={words.custom_role_description()} value={draft.what.description.clone()} oninput={ondescription}
                        max_length={2048} />
                    { for draft.what.permissions.iter().enumerate().map(|(index, block)| {
                        block_fields(&words, &diagram, draft, index, block, &change)
                    }) }
                    <Button label={words.custom_role_add_block()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                        onclick={onblock} />
                    { scopes(&words, draft, &diagram, &change) }
                </div>
                <div class="custom-role__side">
                    <Combobox label={words.custom_role_add_action()} takes_focus=false options={(*options).clone()} onselect={onaction}
                        empty={words.custom_role_no_action()} />
                    { allowed(&words, &diagram, draft) }
                </div>
            </div>
        </Dialog>
    }
}

/// A callback that changes one thing of the draft.
fn with<T: 'static>(
    draft: &RoleDraft,
    change: &Callback<RoleDraft>,
    set: impl Fn(&mut RoleDraft, T) + 'static,
) -> Callback<T> {
    let (draft, change) = (draft.clone(), change.clone());
    Callback::from(move |value: T| {
        let mut draft = draft.clone();
        set(&mut draft, value);
        change.emit(draft);
    })
}

fn action_options(words: &Words) -> ListOptions {
    let option = |it: crate::store::custom_role::KnownAction| ListOption {
        description: Some(it.action.into()),
        group: Some(plane_word(words, it.plane).into()),
        ..ListOption::new(it.action, words.operation(it.operation))
    };
    let actions = known_actions();
    let (data, control): (Vec<_>, Vec<_>) =
        actions.into_iter().partition(|it| it.plane == Plane::Data);
    data.into_iter().chain(control).map(option).collect()
}

/// The list of a block that is told from the others by its place.
fn list(block: &mut RolePermissions, place: usize) -> &mut Vec<String> {
    match place {
        0 => &mut block.data_actions,
        1 => &mut block.not_data_actions,
        2 => &mut block.actions,
        _ => &mut block.not_actions,
    }
}

/// What the lists of a block are called, by their places.
fn lists(words: &Words) -> [String; 4] {
    [
        words.grants_data_actions(),
        words.custom_role_not_data_actions(),
        words.grants_actions(),
        words.custom_role_not_actions(),
    ]
}

/// The fields of one block of permissions.
fn block_fields(
    words: &Words,
    diagram: &Diagram,
    draft: &RoleDraft,
    index: usize,
    block: &RolePermissions,
    change: &Callback<RoleDraft>,
) -> Html {
    let field = |(place, label): (usize, String)| {
        let value = list(&mut block.clone(), place).join("\n");
        let onchange = with(draft, change, move |draft, typed: String| {
            if let Some(block) = draft.what.permissions.get_mut(index) {
                *list(block, place) = patterns(&typed);
            }
        });
        html! {
            <TextField key={place} {label} {value} wire=true rows={3} {onchange}
                hint={words.custom_role_list_hint()} />
        }
    };
    let oncondition = with(draft, change, move |draft, typed: String| {
        if let Some(block) = draft.what.permissions.get_mut(index) {
            block.condition = Some(typed).filter(|it| !it.trim().is_empty());
        }
    });
    let onremove = with(draft, change, move |draft, _: MouseEvent| {
        if index < draft.what.permissions.len() {
            draft.what.permissions.remove(index);
        }
    });
    let several = draft.what.permissions.len() > 1;
    html! {
        <fieldset class="deny__group" key={index.to_string()}>
            <legend class="field__label">
                { if several { words.custom_role_block(index + 1) } else { words.custom_role_permissions() } }
            </legend>
            { for lists(words).into_iter().enumerate().map(field) }
            { condition(words, diagram, block, oncondition) }
            if several {
                <Button label={words.custom_role_remove_block(index + 1)} icon={IconName::Trash} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={onremove} />
            }
        </fieldset>
    }
}

/// The condition under which a block grants, read aloud as it is.
fn condition(
    words: &Words,
    diagram: &Diagram,
    block: &RolePermissions,
    onchange: Callback<String>,
) -> Html {
    let text = block.condition.clone().unwrap_or_default();
    let reading = (!text.trim().is_empty()).then(|| read_condition(words, diagram, &text));
    let (error, sentences) = match reading {
        Some(Reading::Wrong(error)) => (Some(error), Vec::new()),
        Some(Reading::Says(sentences)) => (None, sentences),
        None => (None, Vec::new()),
    };
    html! {
        <Disclosure label={words.grants_condition()} open={block.condition.is_some()}>
            <TextField label={words.custom_role_condition()} value={text} wire=true rows={3} {onchange} {error}
                hint={words.custom_role_condition_hint()} />
            { for sentences.iter().map(|it| html! { <p class="grants__description" lang={words.lang_of(it)}>{ prose(it) }</p> }) }
        </Disclosure>
    }
}

/// Where it can be assigned.
fn scopes(
    words: &Words,
    draft: &RoleDraft,
    diagram: &Diagram,
    change: &Callback<RoleDraft>,
) -> Html {
    let choices = scope_choices(words, diagram);
    if choices.is_empty() {
        return Html::default();
    }
    let tick = |(node, label): &(vouchsafe_model::diagram::NodeId, String)| {
        let node = *node;
        let onchange = with(draft, change, move |draft, is_on| {
            draft.what.assignable_scopes.retain(|it| *it != node);
            if is_on {
                draft.what.assignable_scopes.push(node);
            }
        });
        html! {
            <Checkbox key={node.to_string()} label={label.clone()}
                checked={draft.what.assignable_scopes.contains(&node)} {onchange} />
        }
    };
    html! {
        <fieldset class="deny__group">
            <legend class="field__label">{ words.custom_role_scopes() }</legend>
            if draft.what.assignable_scopes.is_empty() {
                <p class="dialog-text">{ words.custom_role_everywhere() }</p>
            }
            <div class="deny__list deny__list--short scroll">{ for choices.iter().map(tick) }</div>
            if !draft.what.assignable_elsewhere.is_empty() {
                <p class="dialog-text">
                    { words.custom_role_elsewhere(draft.what.assignable_elsewhere.len()) }
                </p>
            }
        </fieldset>
    }
}

/// What it allows with what is drawn.
fn allowed(words: &Words, diagram: &Diagram, draft: &RoleDraft) -> Html {
    let lines = allowed_here(words, diagram, &draft.what);
    let more = lines.len().saturating_sub(SHOWN);
    html! {
        <section class="custom-role__allowed" aria-live="polite">
            <h3 class="field__label">{ words.custom_role_allows() }</h3>
            if lines.is_empty() {
                <p class="dialog-text">{ words.custom_role_allows_nothing() }</p>
            }
            <ul class="grants__patterns" lang={words.lang_of_model()}>
                { for lines.iter().take(SHOWN).map(|line| html! { <li>{ line.clone() }</li> }) }
            </ul>
            if more > 0 { <p class="dialog-text">{ words.custom_role_more(more) }</p> }
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PasteProps {
    change: Callback<RoleDraft>,
}

/// Takes role definitions as Azure prints them: one fills the form, several are
/// defined at once.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let text = use_state_eq(String::new);
    let found = use_memo((diagram, (*text).clone()), |(diagram, text)| {
        (!text.trim().is_empty()).then(|| pasted(diagram, text))
    });
    let oninput = {
        let text = text.clone();
        Callback::from(move |typed: String| text.set(typed))
    };
    let roles = found.as_ref().as_ref().map_or(&[][..], |it| &it.roles);
    let problems = found.as_ref().as_ref().map_or(&[][..], |it| &it.problems);
    let take = match roles {
        [] => Html::default(),
        [one] => {
            let (change, one) = (props.change.clone(), one.clone());
            let onclick = move |_: MouseEvent| {
                change.emit(RoleDraft {
                    definition: None,
                    role: one.role,
                    what: one.what.clone(),
                });
            };
            html! { <Button label={words.custom_role_fill_in()} {onclick} /> }
        }
        several => {
            let edit = define_all(several);
            let onclick = move |_: MouseEvent| {
                dispatch.send(Action::Edit(edit.clone()));
                dispatch.send(Action::DialogClosed);
            };
            html! { <Button label={words.custom_role_create_all(several.len())} {onclick} /> }
        }
    };
    html! {
        <>
            <TextField label={words.custom_role_definitions()} value={(*text).clone()} {oninput} wire=true rows={6}
                hint={words.custom_role_definitions_hint()} />
            // In an element of its own: the field before it keeps its place, and with that the focus.
            <div class="custom-role__problems">
                { for problems.iter().map(|it| html! {
                    <Callout tone={Tone::Warning} title={words.custom_role_not_used()}>
                        <span lang={words.lang_of_model()}>{ it.clone() }</span>
                    </Callout>
                }) }
                { take }
            </div>
        </>
    }
}
