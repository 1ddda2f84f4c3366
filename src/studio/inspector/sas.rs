//! What may the holder of a shared access signature do, and until when?

use vouchsafe_model::diagram::{
    AccountReach, Edit, NewSas, NewSasSigner, NewSecret, NodeId, SasLevel, SasPermission,
    SasService, SettingId,
};
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
    let levels = sas.account().map(|reach| account_reach(sas, reach, &sign));
    let by_delegation = matches!(sas.again.signer, NewSasSigner::Principal(_));
    let until = if sas.is_expired {
        format!("It was good until {}.", sas.expires)
    } else {
        format!("It is good from {} until {}.", sas.starts, sas.expires)
    };
    html! {
        <Section title="What it allows">
            { for sas.again.reach.permissions().iter().copied().map(permission) }
            { levels.unwrap_or_default() }
            <p class="details__hint">{ until }</p>
            if sas.is_signable {
                if sas.is_expired {
                    { time("Sign it for an hour", sas.for_an_hour()) }
                } else {
                    { time("Let it expire", sas.expired()) }
                    if by_delegation && sas.again != sas.for_a_week() {
                        { time("Sign it for seven days, the most", sas.for_a_week()) }
                    }
                }
            } else if by_delegation {
                <p class="details__hint">
                    { "Its signer may get no user delegation key now, so that it can sign no other." }
                </p>
            }
            <p class="details__hint">{ format!("What stops it before: {}", sas.stopped_by) }</p>
            <p class="details__hint">
                { "A SAS cannot be changed. What you choose signs another one and copies it here; the first \
                   would stay good." }
            </p>
        </Section>
    }
}

/// For which services and resource types an account SAS is.
fn account_reach(sas: &SasDetails, reach: AccountReach, sign: &Callback<NewSas>) -> Html {
    let choice = |label: String, checked: bool, other: Option<AccountReach>| {
        let other = other.map(|reach| sas.reaching(reach));
        let is_disabled = other.is_none() || !sas.is_signable;
        let onchange = {
            let sign = sign.clone();
            Callback::from(move |_: bool| {
                if let Some(other) = other {
                    sign.emit(other);
                }
            })
        };
        let key = label.clone();
        html! { <Checkbox {key} {label} {checked} disabled={is_disabled} {onchange} /> }
    };
    let service = |it: SasService| {
        let label = format!("{} service ({})", it.name(), it.letter());
        choice(label, reach.has_service(it), reach.toggled_service(it))
    };
    let level = |it: SasLevel| {
        let label = format!("{} level ({})", it.name(), it.letter());
        choice(label, reach.has_level(it), reach.toggled_level(it))
    };
    html! {
        <>
            <h4 class="details__subtitle">{ "Services and resource types" }</h4>
            { for SasService::ALL.into_iter().map(service) }
            { for SasLevel::ALL.into_iter().map(level) }
        </>
    }
}
