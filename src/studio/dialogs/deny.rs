//! Says whom a deny assignment denies what, and where.

use std::rc::Rc;

use vouchsafe_model::azure::deny_assignments;
use vouchsafe_model::azure::operations::Plane;
use vouchsafe_model::diagram::{DeniedPrincipals, Diagram, Edit, NewDenyAssignment, PrincipalId};
use yew::prelude::*;

use crate::store::deny::{Deniable, deniable, patterns};
use crate::store::select::{PrincipalChoice, principal_choices};
use crate::store::{Action, Dialog as Open, words};
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
    let everyone = principal_choices(&diagram);
    let refusal = refusal(&diagram, draft);
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <p class="role-picker__outcome" role="status">
                { prose(refusal.as_deref().unwrap_or("It forbids whatever roles allow: deny assignments are asked first.")) }
            </p>
            <Button label="Cancel" onclick={cancel} />
            <Button label="Add" icon={IconName::Deny} kind={ButtonKind::Primary} disabled={refusal.is_some()}
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
                    { format!("On {}. ", words::scope(&diagram, draft.scope)) }
                    { deny_assignments::ORIGIN }
                    if let Some(url) = deny_assignments::ORIGIN_SOURCE.url() {
                        { " " }<a href={url} target="_blank" rel="noreferrer">{ "Source" }</a>
                    }
                </p>
                <TextField label="Name" value={draft.name.clone()} oninput={onname} />
                { denied_field(draft, &everyone, &change) }
                { spared_field(draft, &everyone, &change) }
                <fieldset class="deny__group">
                    <legend class="field__label">{ "What it denies" }</legend>
                    <div class="deny__list scroll">
                        { for found.iter().map(|it| tick(draft, *it, &change)) }
                    </div>
                    <Disclosure label="Other actions">
                        <Typed plane={Plane::Data} draft={draft.clone()} found={found.clone()} onchange={change.clone()} />
                        <Typed plane={Plane::Control} draft={draft.clone()} found={found.clone()} onchange={change.clone()} />
                    </Disclosure>
                </fieldset>
                <Checkbox label="Only here" hint="Not on what stands in it." checked={draft.is_for_this_scope_only}
                    onchange={onreach} />
            </div>
        </Dialog>
    }
}

/// Why it can't be added as it is; `None` if it can.
fn refusal(diagram: &Diagram, draft: &NewDenyAssignment) -> Option<String> {
    let edit = Edit::AddDenyAssignment(draft.clone());
    let error = diagram.clone().apply(&edit).err()?;
    Some(words::sentence(&error.to_string()))
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
    draft: &NewDenyAssignment,
    everyone: &[PrincipalChoice],
    change: &Callback<NewDenyAssignment>,
) -> Html {
    let choices: Rc<[Choice]> = std::iter::once(Choice::new("", "Everyone (All Principals)"))
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
        <Select label="Whom it denies" {choices} value={value.unwrap_or_default()} {onchange} />
    }
}

/// Whom it spares.
fn spared_field(
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
            <Checkbox key={principal.number().to_string()} label={it.name.clone()} hint={it.kind}
                checked={draft.exclude_principals.contains(&principal)} {onchange} />
        }
    };
    html! {
        <fieldset class="deny__group">
            <legend class="field__label">{ "Except" }</legend>
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
fn tick(draft: &NewDenyAssignment, it: Deniable, change: &Callback<NewDenyAssignment>) -> Html {
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
            <Checkbox label={it.words} hint={format!("`{}`", it.action)} checked={is_denied} {onchange} />
            if it.is_called_for { <Badge label="A call needs it" tone={Tone::Request} /> }
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
            "Data actions",
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*",
        ),
        Plane::Control => ("Actions", "*/delete"),
    };
    html! {
        <TextField {label} {placeholder} wire=true value={(*text).clone()} {oninput}
            hint="With `*` for any. Several are parted by commas." />
    }
}
