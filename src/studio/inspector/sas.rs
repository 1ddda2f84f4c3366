//! What may the holder of a shared access signature do, and until when?

use vouchsafe_model::diagram::{
    AccountReach, Edit, NewSas, NewSasSigner, NewSecret, NodeId, SasLevel, SasPermission,
    SasService, SettingId,
};
use yew::prelude::*;

use super::row::Section;
use crate::language::{Words, use_words};
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
    let (dispatch, words) = (use_dispatch(), use_words());
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
            <Checkbox key={it.name()} label={format!("{} ({})", words.sas_permission(it), it.letter())} checked={is_given}
                disabled={is_disabled} {onchange} />
        }
    };
    let time = |label: String, other: NewSas| {
        let sign = sign.clone();
        html! {
            <Button {label} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                onclick={move |_: MouseEvent| sign.emit(other)} />
        }
    };
    let levels = sas
        .account()
        .map(|reach| account_reach(&words, sas, reach, &sign));
    let by_delegation = matches!(sas.again.signer, NewSasSigner::Principal(_));
    let until = if sas.is_expired {
        words.details_sas_was_good(sas.expires.to_string())
    } else {
        words.details_sas_good(sas.starts.to_string(), sas.expires.to_string())
    };
    html! {
        <Section title={words.details_allows()}>
            { for sas.again.reach.permissions().iter().copied().map(permission) }
            { levels.unwrap_or_default() }
            <p class="details__hint">{ until }</p>
            if sas.is_signable {
                if sas.is_expired {
                    { time(words.details_sas_hour(), sas.for_an_hour()) }
                } else {
                    { time(words.details_sas_expire(), sas.expired()) }
                    if by_delegation && sas.again != sas.for_a_week() {
                        { time(words.details_sas_week(), sas.for_a_week()) }
                    }
                }
            } else if by_delegation {
                <p class="details__hint">
                    { words.details_sas_no_key() }
                </p>
            }
            <p class="details__hint">{ words.details_sas_stopped(sas.stopped_by.to_string()) }</p>
            <p class="details__hint">
                { words.details_sas_unchanging() }
            </p>
        </Section>
    }
}

/// For which services and resource types an account SAS is.
fn account_reach(
    words: &Words,
    sas: &SasDetails,
    reach: AccountReach,
    sign: &Callback<NewSas>,
) -> Html {
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
        let label = words.sas_of_service(it);
        choice(label, reach.has_service(it), reach.toggled_service(it))
    };
    let level = |it: SasLevel| {
        let label = words.sas_of_level(it);
        choice(label, reach.has_level(it), reach.toggled_level(it))
    };
    html! {
        <>
            <h4 class="details__subtitle">{ words.details_sas_reach() }</h4>
            { for SasService::ALL.into_iter().map(service) }
            { for SasLevel::ALL.into_iter().map(level) }
        </>
    }
}
