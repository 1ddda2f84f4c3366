//! What has been done? Short messages at the edge of the window, which go away by themselves.

use super::badge::Tone;
use super::button::{Button, ButtonKind, ButtonSize, IconButton};
use super::icon::{Icon, IconName};
use super::prose::prose;
use crate::language::use_words;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long a message stays.
const STAY_MS: u32 = 6_000;

/// How long a message stays that offers something to do.
const STAY_WITH_ACTION_MS: u32 = 12_000;

/// A short message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The number of the message; unique among those shown.
    pub number: u32,
    /// What its color means.
    pub tone: Tone,
    /// What is said.
    pub text: AttrValue,
    /// The words of a button that undoes or mends it.
    pub action: Option<AttrValue>,
}

/// What a [`ToastRegion`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToastRegionProps {
    /// The messages, oldest first.
    pub toasts: Rc<[Toast]>,
    /// Called with the number of a message that goes away.
    pub ondismiss: Callback<u32>,
    /// Called with the number of the message whose button was pressed.
    #[prop_or_default]
    pub onaction: Callback<u32>,
}

/// The place of the messages, whose words are spoken when the listener pauses. Render it once, from the start.
#[component]
pub fn ToastRegion(props: &ToastRegionProps) -> Html {
    html! {
        <div class="toasts" role="status" aria-live="polite" aria-relevant="additions">
            { for props.toasts.iter().map(|toast| html! {
                <ToastCard key={toast.number} toast={toast.clone()} ondismiss={props.ondismiss.clone()}
                    onaction={props.onaction.clone()} />
            }) }
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ToastCardProps {
    toast: Toast,
    ondismiss: Callback<u32>,
    onaction: Callback<u32>,
}

/// One message. It does not go away under the pointer or while something in it has the focus.
#[component]
fn ToastCard(props: &ToastCardProps) -> Html {
    let words = use_words();
    let is_held = use_state_eq(|| false);
    let number = props.toast.number;
    let stay_ms = if props.toast.action.is_some() {
        STAY_WITH_ACTION_MS
    } else {
        STAY_MS
    };
    use_effect_with((*is_held, number), {
        let ondismiss = props.ondismiss.clone();
        move |(is_held, number)| {
            let number = *number;
            let timeout =
                (!*is_held).then(|| Timeout::new(stay_ms, move || ondismiss.emit(number)));
            move || drop(timeout)
        }
    });
    let hold = |held: bool| {
        let is_held = is_held.clone();
        move || is_held.set(held)
    };
    let (enter, leave, focus, blur) = (hold(true), hold(false), hold(true), hold(false));
    let icon = match props.toast.tone {
        Tone::Allowed => IconName::Check,
        Tone::Denied => IconName::Cross,
        Tone::Warning => IconName::Warning,
        Tone::Neutral | Tone::Request | Tone::Identity | Tone::Secret => IconName::Info,
    };
    let dismiss = props.ondismiss.reform(move |_: MouseEvent| number);
    let act = props.onaction.reform(move |_: MouseEvent| number);
    html! {
        <div class={classes!("toast", props.toast.tone.class())}
            onpointerover={move |_: PointerEvent| enter()} onpointerout={move |_: PointerEvent| leave()}
            onfocusin={move |_: FocusEvent| focus()} onfocusout={move |_: FocusEvent| blur()}>
            <span class="toast__mark" aria-hidden="true"><Icon name={icon} /></span>
            <span class="toast__text">{ prose(&props.toast.text) }</span>
            if let Some(label) = &props.toast.action {
                <Button label={label.clone()} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={act}
                    class="toast__action" />
            }
            <IconButton icon={IconName::Close} label={words.widget_dismiss()} size={ButtonSize::Small} onclick={dismiss} />
        </div>
    }
}
