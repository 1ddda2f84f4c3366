//! What may the holder of a shared access signature do, and until when?

use std::rc::Rc;

use vouchsafe_model::diagram::{
    AccountReach, AddressRange, Edit, NewSas, NewSasSigner, NewSecret, NodeId, SasKind, SasLevel,
    SasLimits, SasPermission, SasService, SettingId,
};
use yew::prelude::*;

use super::row::Section;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::SasDetails;
use crate::studio::hooks::use_dispatch;
use crate::widget::{Button, ButtonKind, ButtonSize, Checkbox, Choice, Select, TextField};

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
    let kinds = kinds(&words, sas, &sign);
    let limits = html! { <Limits sas={sas.clone()} sign={sign.clone()} /> };
    let by_delegation = matches!(sas.again.signer, NewSasSigner::Principal(_));
    let until = if sas.is_expired {
        words.details_sas_was_good(sas.expires.to_string())
    } else {
        words.details_sas_good(sas.starts.to_string(), sas.expires.to_string())
    };
    html! {
        <Section title={words.details_allows()}>
            { kinds }
            { for sas.again.reach.permissions().iter().copied().map(permission) }
            { levels.unwrap_or_default() }
            { limits }
            <p class="details__hint">{ until }</p>
            if sas.is_signable {
                if sas.is_expired {
                    { time(words.details_sas_hour(), sas.for_an_hour()) }
                } else {
                    { time(words.details_sas_expire(), sas.expired()) }
                    if by_delegation && sas.again != sas.for_a_week() {
                        { time(words.details_sas_week(), sas.for_a_week()) }
                    }
                    if !by_delegation && sas.again != sas.for_a_year() {
                        { time(words.details_sas_year(), sas.for_a_year()) }
                    }
                    if sas.again != sas.for_an_hour() {
                        { time(words.details_sas_hour(), sas.for_an_hour()) }
                    }
                }
            } else if by_delegation {
                <p class="details__hint">
                    { words.details_sas_no_key() }
                </p>
            }
            <p class="details__hint">{ words.details_sas_stopped(sas.stopped_by.as_str()) }</p>
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

/// What a SAS of a part is for: all of it, or one thing in it.
fn kinds(words: &Words, sas: &SasDetails, sign: &Callback<NewSas>) -> Html {
    if sas.kinds.len() < 2 {
        return Html::default();
    }
    let choice = |kind: &SasKind| {
        let words = match kind.item() {
            Some(item) => format!("{item} (sr={})", kind.letter().unwrap_or_default()),
            None => words.details_sas_whole(kind.letter().unwrap_or_default()),
        };
        Choice::new(kind.slug(), words)
    };
    let choices: Rc<[Choice]> = sas.kinds.iter().map(choice).collect();
    let chosen = sas
        .kinds
        .iter()
        .find(|kind| sas.of_kind(**kind).reach == sas.again.reach);
    let onchange = {
        let (sas, sign) = (sas.clone(), sign.clone());
        Callback::from(move |slug: AttrValue| {
            if let Some(kind) = SasKind::from_slug(&slug) {
                sign.emit(sas.of_kind(kind));
            }
        })
    };
    html! {
        <Select label={words.details_sas_for()} {choices} value={chosen.map_or("", |it| it.slug())}
            disabled={!sas.is_signable} {onchange} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LimitsProps {
    sas: SasDetails,
    sign: Callback<NewSas>,
}

/// What else limits it: the protocol, addresses, and a stored access policy.
#[component]
fn Limits(props: &LimitsProps) -> Html {
    let words = use_words();
    let (sas, sign) = (&props.sas, &props.sign);
    let limits = sas.again.limits;
    let typed = use_state_eq(|| None::<String>);
    // An undo, or another choice, may have changed them meanwhile.
    use_effect_with(sas.addresses.clone(), {
        let typed = typed.clone();
        move |_| typed.set(None)
    });
    let text = typed.as_deref().unwrap_or(&sas.addresses).to_owned();
    let addresses = if text.trim().is_empty() {
        Some(None)
    } else {
        text.trim().parse::<AddressRange>().ok().map(Some)
    };
    let error = addresses
        .is_none()
        .then(|| AttrValue::from(words.details_sas_addresses_bad()));
    let emit = {
        let (sas, sign) = (sas.clone(), sign.clone());
        move |limits: SasLimits| sign.emit(sas.limited(limits))
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(Some(text)))
    };
    let onaddresses = {
        let emit = emit.clone();
        Callback::from(move |_: String| {
            if let Some(addresses) = addresses
                && addresses != limits.addresses
            {
                emit(SasLimits {
                    addresses,
                    ..limits
                });
            }
        })
    };
    let onhttps = {
        let emit = emit.clone();
        Callback::from(move |https_only: bool| {
            emit(SasLimits {
                https_only,
                ..limits
            });
        })
    };
    let is_disabled = !sas.is_signable;
    html! {
        <>
            <Checkbox label={words.details_sas_https()} checked={limits.https_only} disabled={is_disabled}
                onchange={onhttps} />
            <TextField label={words.details_sas_addresses()} wire=true value={text} {error} disabled={is_disabled}
                hint={words.details_sas_addresses_hint()} {oninput} onchange={onaddresses} />
            { policy(&words, sas, emit) }
        </>
    }
}

/// Which stored access policy it names.
fn policy(words: &Words, sas: &SasDetails, emit: impl Fn(SasLimits) + 'static) -> Html {
    if sas.policies.is_empty() {
        return Html::default();
    }
    let choice = |(index, (id, name, is_deleted)): (usize, &(_, String, bool))| {
        let id: &Option<_> = id;
        let words = match (id, is_deleted) {
            (None, _) => words.details_none(),
            (Some(_), false) => name.clone(),
            (Some(_), true) => words.details_policy_deleted(name.as_str()),
        };
        Choice::new(index.to_string(), words)
    };
    let choices: Rc<[Choice]> = sas.policies.iter().enumerate().map(choice).collect();
    let limits = sas.again.limits;
    let chosen = sas.policies.iter().position(|it| it.0 == limits.policy);
    let onchange = {
        let policies = sas.policies.clone();
        Callback::from(move |index: AttrValue| {
            if let Some(it) = index.parse().ok().and_then(|it: usize| policies.get(it)) {
                emit(SasLimits {
                    policy: it.0,
                    ..limits
                });
            }
        })
    };
    html! {
        <Select label={words.details_sas_policy()} {choices} value={chosen.unwrap_or_default().to_string()}
            disabled={!sas.is_signable} hint={words.details_policies_hint()} {onchange} />
    }
}
