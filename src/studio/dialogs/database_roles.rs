//! Chooses what a new user of a database may do there.

use std::collections::BTreeSet;

use vouchsafe_model::diagram::{DatabaseRole, NodeId, PartId, PrincipalId, Scope};
use yew::prelude::*;

use crate::language::use_words;
use crate::store::connect::principal_name;
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::inspector::database_role_words;
use crate::widget::{Button, ButtonKind, Checkbox, Dialog};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DatabaseRolesDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) principal: PrincipalId,
    pub(super) server: NodeId,
    pub(super) database: PartId,
    pub(super) roles: BTreeSet<DatabaseRole>,
}

/// The database roles to tick.
#[component]
pub(super) fn DatabaseRolesDialog(props: &DatabaseRolesDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let role = |role: DatabaseRole| {
        let (dispatch, props) = (dispatch.clone(), props.clone());
        let is_ticked = props.roles.contains(&role);
        let onchange = Callback::from(move |is_on: bool| {
            let mut roles = props.roles.clone();
            if is_on {
                roles.insert(role);
            } else {
                roles.remove(&role);
            }
            dispatch.send(Action::DialogChanged(Open::DatabaseRoles {
                principal: props.principal,
                server: props.server,
                database: props.database,
                roles,
            }));
        });
        html! {
            <Checkbox key={role.name()} label={role.name()} checked={is_ticked} {onchange}
                hint={database_role_words(&words, role)} />
        }
    };
    let accept = {
        let (dispatch, roles) = (dispatch.clone(), props.roles.clone());
        move |_: MouseEvent| dispatch.send(Action::DatabaseRolesChosen(roles.clone()))
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.database_roles_add()} kind={ButtonKind::Primary} onclick={accept} />
        </>
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <p class="dialog-text">
                { words.database_roles_what(
                    principal_name(&words, &diagram, props.principal),
                    diagram.scope_name(Scope::Part(props.server, props.database))) }
            </p>
            <div class="ticks" role="group" aria-label={words.database_roles()}>
                { for DatabaseRole::ALL.into_iter().map(role) }
            </div>
        </Dialog>
    }
}
