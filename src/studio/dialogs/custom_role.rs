//! Writes a custom role, or takes one that Azure prints, and shows at once what
//! it allows in this drawing.

use vouchsafe_model::access::Plane;
use vouchsafe_model::diagram::{Diagram, RolePermissions};
use yew::prelude::*;

use crate::store::custom_role::{
    RoleDraft, allowed_here, define_all, known_actions, pasted, scope_choices,
};
use crate::store::deny::patterns;
use crate::store::select::{Reading, read_condition};
use crate::store::words::count;
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let draft = &props.draft;
    let change = {
        let dispatch = dispatch.clone();
        Callback::from(move |draft: RoleDraft| {
            dispatch.send(Action::DialogChanged(Open::CustomRole(draft)));
        })
    };
    let options = use_memo((), |()| action_options());
    let refusal = draft.refusal(&diagram);
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let said = refusal
        .as_deref()
        .unwrap_or("The diagram carries it: in its file, in its link, in every trace.");
    let label = match draft.definition {
        Some(_) => "Change",
        None => "Create",
    };
    let footer = html! {
        <>
            <p class="role-picker__outcome" role="status">{ prose(said) }</p>
            <Button label="Cancel" onclick={cancel} />
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
                        <Disclosure label="Paste JSON from Azure"><Paste change={change.clone()} /></Disclosure>
                    }
                    <TextField label="Name" value={draft.what.name.clone()} oninput={onname} max_length={512} takes_focus=true />
                    <TextField label="Description" value={draft.what.description.clone()} oninput={ondescription}
                        max_length={2048} />
                    { for draft.what.permissions.iter().enumerate().map(|(index, block)| {
                        block_fields(&diagram, draft, index, block, &change)
                    }) }
                    <Button label="Add a block" icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                        onclick={onblock} />
                    { scopes(draft, &diagram, &change) }
                </div>
                <div class="custom-role__side">
                    <Combobox label="Add an action" takes_focus=false options={(*options).clone()} onselect={onaction}
                        empty="No operation here needs such an action. Type it as a pattern." />
                    { allowed(&diagram, draft) }
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

fn action_options() -> ListOptions {
    let option = |it: crate::store::custom_role::KnownAction| ListOption {
        description: Some(it.action.into()),
        group: Some(plane_word(it.plane).into()),
        ..ListOption::new(it.action, it.words)
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

const LISTS: [&str; 4] = [
    "Data actions",
    "Except these data actions",
    "Actions",
    "Except these actions",
];

/// The fields of one block of permissions.
fn block_fields(
    diagram: &Diagram,
    draft: &RoleDraft,
    index: usize,
    block: &RolePermissions,
    change: &Callback<RoleDraft>,
) -> Html {
    let field = |(place, label): (usize, &&'static str)| {
        let value = list(&mut block.clone(), place).join("\n");
        let onchange = with(draft, change, move |draft, typed: String| {
            if let Some(block) = draft.what.permissions.get_mut(index) {
                *list(block, place) = patterns(&typed);
            }
        });
        html! {
            <TextField key={*label} label={*label} {value} wire=true rows={3} {onchange}
                hint="One a line; `*` stands for any part." />
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
                { if several { format!("Permissions, block {}", index + 1) } else { "Permissions".to_owned() } }
            </legend>
            { for LISTS.iter().enumerate().map(field) }
            { condition(diagram, block, oncondition) }
            if several {
                <Button label={format!("Take block {} out", index + 1)} icon={IconName::Trash} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={onremove} />
            }
        </fieldset>
    }
}

/// The condition under which a block grants, read aloud as it is.
fn condition(diagram: &Diagram, block: &RolePermissions, onchange: Callback<String>) -> Html {
    let text = block.condition.clone().unwrap_or_default();
    let reading = (!text.trim().is_empty()).then(|| read_condition(diagram, &text));
    let (error, sentences) = match reading {
        Some(Reading::Wrong(error)) => (Some(error), Vec::new()),
        Some(Reading::Says(sentences)) => (None, sentences),
        None => (None, Vec::new()),
    };
    html! {
        <Disclosure label="Condition" open={block.condition.is_some()}>
            <TextField label="Condition of this block" value={text} wire=true rows={3} {onchange} {error}
                hint="As Azure writes it. The block grants only where it is true; empty is none." />
            <div>{ for sentences.iter().map(|it| html! { <p class="grants__description">{ prose(it) }</p> }) }</div>
        </Disclosure>
    }
}

/// Where it can be assigned.
fn scopes(draft: &RoleDraft, diagram: &Diagram, change: &Callback<RoleDraft>) -> Html {
    let choices = scope_choices(diagram);
    if choices.is_empty() {
        return Html::default();
    }
    let tick = |(node, words): &(vouchsafe_model::diagram::NodeId, String)| {
        let node = *node;
        let onchange = with(draft, change, move |draft, is_on| {
            draft.what.assignable_scopes.retain(|it| *it != node);
            if is_on {
                draft.what.assignable_scopes.push(node);
            }
        });
        html! {
            <Checkbox key={node.to_string()} label={words.clone()}
                checked={draft.what.assignable_scopes.contains(&node)} {onchange} />
        }
    };
    html! {
        <fieldset class="deny__group">
            <legend class="field__label">{ "Assignable scopes" }</legend>
            if draft.what.assignable_scopes.is_empty() {
                <p class="dialog-text">{ "None is ticked: it can be assigned everywhere in this drawing." }</p>
            }
            <div class="deny__list deny__list--short scroll">{ for choices.iter().map(tick) }</div>
            if !draft.what.assignable_elsewhere.is_empty() {
                <p class="dialog-text">
                    { format!("And {} not in this drawing.", count(draft.what.assignable_elsewhere.len(),
                        "scope that is", "scopes that are")) }
                </p>
            }
        </fieldset>
    }
}

/// What it allows with what is drawn.
fn allowed(diagram: &Diagram, draft: &RoleDraft) -> Html {
    let lines = allowed_here(diagram, &draft.what);
    let more = lines.len().saturating_sub(SHOWN);
    html! {
        <section class="custom-role__allowed" aria-live="polite">
            <h3 class="field__label">{ "What it allows in this drawing" }</h3>
            if lines.is_empty() {
                <p class="dialog-text">{ "Nothing that can be drawn as a call here." }</p>
            }
            <ul class="grants__patterns">
                { for lines.iter().take(SHOWN).map(|line| html! { <li>{ line.clone() }</li> }) }
            </ul>
            if more > 0 { <p class="dialog-text">{ format!("And {more} more.") }</p> }
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
            html! { <Button label="Fill in the form" {onclick} /> }
        }
        several => {
            let edit = define_all(several);
            let onclick = move |_: MouseEvent| {
                dispatch.send(Action::Edit(edit.clone()));
                dispatch.send(Action::DialogClosed);
            };
            html! { <Button label={format!("Create all {}", several.len())} {onclick} /> }
        }
    };
    html! {
        <>
            <TextField label="Role definitions" value={(*text).clone()} {oninput} wire=true rows={6}
                hint="From `az role definition list`, the REST API, the portal, PowerShell or a template." />
            // In an element of its own: the field before it keeps its place, and with that the focus.
            <div class="custom-role__problems">
                { for problems.iter().map(|it| html! {
                    <Callout tone={Tone::Warning} title="Not all of it can be used">{ it.clone() }</Callout>
                }) }
                { take }
            </div>
        </>
    }
}
