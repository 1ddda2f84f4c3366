//! Changes a call as a whole.

use vouchsafe_model::diagram::{CallId, NewCall};
use yew::prelude::*;

use crate::language::use_words;
use crate::store::{Action, Dialog as Open};
use crate::studio::call_form::CallForm;
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{Button, ButtonKind, Dialog, TextField};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CallDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) call: CallId,
    pub(super) draft: NewCall,
}

/// What a call shall be.
#[component]
pub(super) fn CallDialog(props: &CallDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let call = props.call;
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |draft: NewCall| {
            dispatch.send(Action::DialogChanged(Open::Call { call, draft }));
        })
    };
    let onname = {
        let (onchange, draft) = (onchange.clone(), props.draft.clone());
        Callback::from(move |name: String| {
            onchange.emit(NewCall {
                name,
                ..draft.clone()
            });
        })
    };
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.call_change()} kind={ButtonKind::Primary} onclick={accept} />
        </>
    };
    let operation = props.draft.operation.row();
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <p class="dialog-text">
                { words.call_from_to(diagram.node_name(props.draft.caller),
                    diagram.scope_name(props.draft.target)) }
            </p>
            <TextField label={words.field_name()} value={props.draft.name.clone()} placeholder={operation.name} oninput={onname} />
            <CallForm what={props.draft.clone()} expected_audience={operation.service.row().audience} {onchange} />
        </Dialog>
    }
}
