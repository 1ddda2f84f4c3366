//! What may the holder of a shared access signature do, and until when?

use vouchsafe_model::diagram::{Edit, NewSas, NewSecret, NodeId, SasPermission, SettingId};
use yew::prelude::*;

use super::row::Section;
use crate::store::Action;
use crate::store::select::SasDetails;
use crate::studio::hooks::use_dispatch;
use crate::widget::{Button, ButtonKind, ButtonSize, Checkbox};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SasSectionProps {
    pub(super) host: NodeId,
    pub(super) setting: SettingId,
    pub(super) sas: SasDetails,
}

/// What a SAS allows, as the portal asks for it under “Generate SAS”. Each choice
/// signs another one, which takes the place of the first.
#[component]
pub(super) fn SasSection(props: &SasSectionProps) -> Html {
    let dispatch = use_dispatch();
    let sas = &props.sas;
    let sign = {
        let (host, setting) = (props.host, props.setting);
        Callback::from(move |sas: NewSas| {
            dispatch.send(Action::Edit(Edit::ChangeSetting {
                host,
                setting,
                secret: NewSecret::Sas(sas),
            }));
        })
    };
    let permission = |it: SasPermission| {
        let is_given = sas.again.permissions.has(it);
        let other = sas.with(it, !is_given);
        let is_disabled = other.is_none() || !sas.is_signable;
        let onchange = {
            let sign = sign.clone();
            Callback::from(move |_: bool| {
                if let Some(other) = other {
                    sign.emit(other);
                }
            })
        };
        html! {
            <Checkbox key={it.name()} label={format!("{} ({})", it.name(), it.letter())} checked={is_given}
                disabled={is_disabled} {onchange} />
        }
    };
    let time = |label: &'static str, other: NewSas| {
        let sign = sign.clone();
        html! {
            <Button {label} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                onclick={move |_: MouseEvent| sign.emit(other)} />
        }
    };
    let until = if sas.is_expired {
        format!("It was good until {}.", sas.expires)
    } else {
        format!("It is good from {} until {}.", sas.starts, sas.expires)
    };
    html! {
        <Section title="What it allows">
            { for SasPermission::ALL.into_iter().map(permission) }
            <p class="details__hint">{ until }</p>
            if sas.is_signable {
                if sas.is_expired {
                    { time("Sign it for an hour", sas.for_an_hour()) }
                } else {
                    { time("Let it expire", sas.expired()) }
                }
            }
            <p class="details__hint">
                { "A SAS cannot be changed. What you choose signs another one and copies it here. \
                   The first would stay good until it expires or its key is rotated." }
            </p>
        </Section>
    }
}
