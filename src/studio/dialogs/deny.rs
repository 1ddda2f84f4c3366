//! Says whom a deny assignment denies what, and where.

use std::rc::Rc;

use vouchsafe_model::azure::deny_assignments::ORIGIN_SOURCE;
use vouchsafe_model::azure::operations::Plane;
use vouchsafe_model::diagram::{DeniedPrincipals, Diagram, Edit, NewDenyAssignment, PrincipalId};
use yew::prelude::*;

use crate::language::{Refusal, Words, use_words};
use crate::store::deny::{Deniable, deniable, patterns};
use crate::store::select::{PrincipalChoice, principal_choices};
use crate::store::words::scope as scope_words;
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{
    Badge, Button, ButtonKind, Checkbox, Choice, Dialog, Disclosure, IconName, Select, TextField,
    Tone, prose,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DenyDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) draft: NewDenyAssignment,
}

/// A deny assignment in the making.
#[component]
pub(super) fn DenyDialog(props: &DenyDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let draft = &props.draft;
    let change = {
        let dispatch = dispatch.clone();
        Callback::from(move |draft: NewDenyAssignment| {
            dispatch.send(Action::DialogChanged(Open::DenyAssignment(draft)));
        })
    };
    let found = use_memo((diagram.clone(), draft.scope), |(diagram, scope)| {
        deniable(diagram, *scope)
    });
    let everyone = principal_choices(&words, &diagram);
    let refusal = refusal(&words, &diagram, draft);
    let lang = refusal.as_ref().and_then(|it| it.lang);
    let said = refusal
        .as_ref()
        .map_or_else(|| words.deny_first(), |it| it.said.clone());
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <p class="role-picker__outcome" role="status" {lang}>
                { prose(&said) }
            </p>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.deny_add()} icon={IconName::Deny} kind={ButtonKind::Primary} disabled={refusal.is_some()}
                onclick={accept} />
        </>
    };
    let onname = with(draft, &change, |draft, name| draft.name = name);
    let onreach = with(draft, &change, |draft, is_only_here| {
        draft.is_for_this_scope_only = is_only_here;
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <div class="deny">
                <p class="dialog-text">
                    { words.deny_on(scope_words(&words, &diagram, draft.scope)) }{ " " }
                    { words.deny_origin() }
                    if let Some(url) = ORIGIN_SOURCE.url() {
                        { " " }<a href={url} target="_blank" rel="noreferrer">{ words.check_source() }</a>
                    }
                </p>
                <TextField label={words.field_name()} value={draft.name.clone()} oninput={onname} />
                { denied_field(&words, draft, &everyone, &change) }
                { spared_field(&words, draft, &everyone, &change) }
                <fieldset class="deny__group">
                    <legend class="field__label">{ words.deny_what() }</legend>
                    <div class="deny__list scroll">
                        { for found.iter().map(|it| tick(&words, draft, *it, &change)) }
                    </div>
                    <Disclosure label={words.deny_other_actions()}>
                        <Typed plane={Plane::Data} draft={draft.clone()} found={found.clone()} onchange={change.clone()} />
                        <Typed plane={Plane::Control} draft={draft.clone()} found={found.clone()} onchange={change.clone()} />
                    </Disclosure>
                </fieldset>
                <Checkbox label={words.deny_only_here()} hint={words.deny_only_here_hint()} checked={draft.is_for_this_scope_only}
                    onchange={onreach} />
            </div>
        </Dialog>
    }
}

/// Why it can't be added as it is; `None` if it can.
fn refusal(words: &Words, diagram: &Diagram, draft: &NewDenyAssignment) -> Option<Refusal> {
    let edit = Edit::AddDenyAssignment(draft.clone());
    let error = diagram.clone().apply(&edit).err()?;
    Some(words.refusal(&error))
}

/// A callback that changes one thing of the draft.
fn with<T: 'static>(
    draft: &NewDenyAssignment,
    change: &Callback<NewDenyAssignment>,
    set: impl Fn(&mut NewDenyAssignment, T) + 'static,
) -> Callback<T> {
    let (draft, change) = (draft.clone(), change.clone());
    Callback::from(move |value: T| {
        let mut draft = draft.clone();
        set(&mut draft, value);
        change.emit(draft);
    })
}

/// Whom it denies: everyone, or one.
fn denied_field(
    words: &Words,
    draft: &NewDenyAssignment,
    everyone: &[PrincipalChoice],
    change: &Callback<NewDenyAssignment>,
) -> Html {
    let choices: Rc<[Choice]> = std::iter::once(Choice::new("", words.deny_everyone()))
        .chain(everyone.iter().map(|it| {
            Choice::new(
                it.principal.number().to_string(),
                format!("{} · {}", it.name, it.kind),
            )
        }))
        .collect();
    let value = match &draft.principals {
        DeniedPrincipals::All => None,
        DeniedPrincipals::These(these) => these.first().map(|it| it.number().to_string()),
    };
    let onchange = with(draft, change, |draft, value: AttrValue| {
        draft.principals = match value.parse() {
            Ok(number) => {
                let denied = PrincipalId::new(number);
                draft.exclude_principals.retain(|it| *it != denied);
                DeniedPrincipals::These(vec![denied])
            }
            Err(_) => DeniedPrincipals::All,
        };
    });
    html! {
        <Select label={words.deny_whom()} {choices} value={value.unwrap_or_default()} {onchange} />
    }
}

/// Whom it spares.
fn spared_field(
    words: &Words,
    draft: &NewDenyAssignment,
    everyone: &[PrincipalChoice],
    change: &Callback<NewDenyAssignment>,
) -> Html {
    let is_denied = |principal: PrincipalId| match &draft.principals {
        DeniedPrincipals::All => false,
        DeniedPrincipals::These(these) => these.contains(&principal),
    };
    let candidates: Vec<&PrincipalChoice> = everyone
        .iter()
        .filter(|it| !is_denied(it.principal))
        .collect();
    if candidates.is_empty() {
        return Html::default();
    }
    let box_of = |it: &&PrincipalChoice| {
        let principal = it.principal;
        let onchange = with(draft, change, move |draft, is_spared| {
            draft.exclude_principals.retain(|other| *other != principal);
            if is_spared {
                draft.exclude_principals.push(principal);
            }
        });
        html! {
            <Checkbox key={principal.number().to_string()} label={it.name.clone()} hint={it.kind.clone()}
                checked={draft.exclude_principals.contains(&principal)} {onchange} />
        }
    };
    html! {
        <fieldset class="deny__group">
            <legend class="field__label">{ words.grants_except() }</legend>
            <div class="deny__list deny__list--short scroll">{ for candidates.iter().map(box_of) }</div>
        </fieldset>
    }
}

/// The list of the draft that holds actions of a plane.
fn list(draft: &mut NewDenyAssignment, plane: Plane) -> &mut Vec<String> {
    match plane {
        Plane::Control => &mut draft.actions,
        Plane::Data => &mut draft.data_actions,
    }
}

fn listed(draft: &NewDenyAssignment, plane: Plane) -> &[String] {
    match plane {
        Plane::Control => &draft.actions,
        Plane::Data => &draft.data_actions,
    }
}

/// An action that an operation needs, to tick.
fn tick(
    words: &Words,
    draft: &NewDenyAssignment,
    it: Deniable,
    change: &Callback<NewDenyAssignment>,
) -> Html {
    let is_denied = listed(draft, it.plane)
        .iter()
        .any(|action| action == it.action);
    let onchange = with(draft, change, move |draft, is_on| {
        let list = list(draft, it.plane);
        list.retain(|action| action != it.action);
        if is_on {
            list.push(it.action.to_owned());
        }
    });
    html! {
        <div class="deny__action" key={it.action}>
            <Checkbox label={words.operation(it.operation)} hint={format!("`{}`", it.action)} checked={is_denied} {onchange} />
            if it.is_called_for { <Badge label={words.deny_needed()} tone={Tone::Request} /> }
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct TypedProps {
    plane: Plane,
    draft: NewDenyAssignment,
    found: Rc<Vec<Deniable>>,
    onchange: Callback<NewDenyAssignment>,
}

/// Actions that are typed, wildcards and all.
#[component]
fn Typed(props: &TypedProps) -> Html {
    let words = use_words();
    let text = use_state_eq(String::new);
    let plane = props.plane;
    let oninput = {
        let (text, found) = (text.clone(), props.found.clone());
        with(
            &props.draft,
            &props.onchange,
            move |draft, typed: String| {
                let list = list(draft, plane);
                list.retain(|action| {
                    found
                        .iter()
                        .any(|it| it.plane == plane && it.action == action)
                });
                for pattern in patterns(&typed) {
                    if !list.contains(&pattern) {
                        list.push(pattern);
                    }
                }
                text.set(typed);
            },
        )
    };
    let (label, placeholder) = match plane {
        Plane::Data => (
            words.grants_data_actions(),
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*",
        ),
        Plane::Control => (words.grants_actions(), "*/delete"),
    };
    html! {
        <TextField {label} {placeholder} wire=true value={(*text).clone()} {oninput}
            hint={words.deny_typed_hint()} />
    }
}
