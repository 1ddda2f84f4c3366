//! Asks before something is lost.

use yew::prelude::*;

use crate::language::use_words;
use crate::store::{Action, Confirmation};
use crate::studio::hooks::use_dispatch;
use crate::widget::{Button, ButtonKind, Dialog, DialogSize};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ConfirmDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) confirmation: Confirmation,
}

/// The question, what is lost, and two answers.
#[component]
pub(super) fn ConfirmDialog(props: &ConfirmDialogProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! {
        <>
            <Button label={words.confirm_keep()} onclick={cancel} />
            <Button label={props.confirmation.accept(&words)} kind={ButtonKind::Danger} onclick={accept} />
        </>
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Small} {footer}>
            <p class="dialog-text">{ props.confirmation.warning(&words) }</p>
        </Dialog>
    }
}
