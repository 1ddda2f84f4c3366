//! Chooses what somebody is given in the system that a service has of its own.

use std::collections::BTreeSet;

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::described;
use vouchsafe_model::diagram::{PrincipalId, Scope};
use yew::prelude::*;

use crate::language::use_words;
use crate::store::connect::principal_name;
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{Button, ButtonKind, Checkbox, Dialog};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DataRolesDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) principal: PrincipalId,
    pub(super) scope: Scope,
    pub(super) roles: BTreeSet<DataRole>,
}

/// The data roles to tick.
#[component]
pub(super) fn DataRolesDialog(props: &DataRolesDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let Some(system) = diagram.grant_system(props.scope) else {
        return Html::default();
    };
    let role = |role: DataRole| {
        let (dispatch, props) = (dispatch.clone(), props.clone());
        let is_ticked = props.roles.contains(&role);
        let onchange = Callback::from(move |is_on: bool| {
            let mut roles = props.roles.clone();
            if is_on {
                roles.insert(role);
            } else {
                roles.remove(&role);
            }
            dispatch.send(Action::DialogChanged(Open::DataRoles {
                principal: props.principal,
                scope: props.scope,
                roles,
            }));
        });
        html! {
            <Checkbox key={role.slug()} label={role.row().name} checked={is_ticked} {onchange}
                hint={words.said(&described::data_role(role))} />
        }
    };
    let of_azure_roles = words.told_text(&described::of_azure_roles(system));
    let accept = {
        let (dispatch, roles) = (dispatch.clone(), props.roles.clone());
        move |_: MouseEvent| dispatch.send(Action::DataRolesChosen(roles.clone()))
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.data_roles_give()} kind={ButtonKind::Primary} onclick={accept} />
        </>
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <p class="dialog-text">
                { words.data_roles_what(principal_name(&words, &diagram, props.principal),
                    diagram.scope_name(props.scope), words.grant(system.row().grants)) }
                { " " }
                <span lang={words.lang_of(&of_azure_roles)}>{ of_azure_roles.as_str() }</span>
            </p>
            <div class="ticks" role="group" aria-label={system.row().roles}>
                { for system.data_roles().map(role) }
            </div>
        </Dialog>
    }
}
