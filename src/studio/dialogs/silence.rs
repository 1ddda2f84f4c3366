//! Asks why a finding is left as it is.

use vouchsafe_model::diagram::{FindingKey, limits};
use vouchsafe_model::text::Text;
use yew::prelude::*;

use crate::language::use_words;
use crate::store::{Action, Dialog as Open};
use crate::studio::hooks::use_dispatch;
use crate::widget::{Button, ButtonKind, Dialog, IconName, TextField, prose};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SilenceDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) finding: FindingKey,
    pub(super) message: Text,
    pub(super) reason: AttrValue,
}

/// What was found, and the reason why it stays.
#[component]
pub(super) fn SilenceDialog(props: &SilenceDialogProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let oninput = {
        let (dispatch, finding, message) = (dispatch.clone(), props.finding, props.message.clone());
        Callback::from(move |reason: String| {
            dispatch.send(Action::DialogChanged(Open::Silence {
                finding,
                message: message.clone(),
                reason,
            }));
        })
    };
    let accept = move |_: MouseEvent| dispatch.send(Action::DialogAccepted);
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let has_reason = !props.reason.trim().is_empty();
    let footer = html! {
        <>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.silence_do()} icon={IconName::EyeOff} kind={ButtonKind::Primary} disabled={!has_reason}
                onclick={accept} />
        </>
    };
    let max_length = u32::try_from(limits::MAX_REASON_CHARS).ok();
    let message = words.told_text(&props.message);
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} {footer}>
            <p class="dialog-text" lang={words.lang_of(&message)}>{ prose(&message) }</p>
            <TextField label={words.silence_why()} value={props.reason.clone()} rows={Some(3)} {max_length} {oninput}
                hint={words.silence_hint()} />
        </Dialog>
    }
}
