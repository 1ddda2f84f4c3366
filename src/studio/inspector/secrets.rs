//! Which secrets are there, and who holds copies of them?

use std::rc::Rc;

use vouchsafe_model::diagram::{ClientCredentialKind, Edit, NodeId, Subject};
use vouchsafe_model::flow::Timestamp;
use yew::prelude::*;

use super::access::remove;
use super::calls::{CallList, SeenFrom};
use super::copy::CopyLine;
use super::header::Header;
use super::holders::HoldersSection;
use super::policies::PoliciesSection;
use super::row::{Lead, Row, Section, nothing};
use super::sas::SasSection;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::secret::USUAL_LIFETIME_SECONDS;
use crate::store::select::{
    AccessKeysDetails, ClientCredentialRow, KeyRow, SettingDetails, SettingRow, SettingsDetails,
};
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Callout, Choice, IconName, MenuButton, MenuEntry, MenuItem,
    Select, Switch, Tone,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AccessKeysSectionProps {
    pub(super) node: NodeId,
    pub(super) keys: AccessKeysDetails,
}

/// The two keys of a storage account, as the portal has them under “Access keys”.
#[component]
pub(super) fn AccessKeysSection(props: &AccessKeysSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = props.node;
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |is_on: bool| {
            dispatch.send(Action::Edit(if is_on {
                Edit::AllowKeyAccess(node)
            } else {
                Edit::DisallowKeyAccess(node)
            }));
        })
    };
    let (title, label, hint) = (
        props.keys.title.clone(),
        props.keys.switch.clone(),
        props.keys.hint.clone(),
    );
    html! {
        <>
        <Section {title}>
            <Switch {label} checked={props.keys.is_allowed} {onchange} {hint} />
            { for props.keys.keys.iter().map(|it| key(&words, &dispatch, node, it)) }
            { delegated(&words, &dispatch, node, &props.keys.delegated) }
        </Section>
        if let Some(details) = &props.keys.holders {
            <HoldersSection {node} details={details.clone()} />
        }
        if let Some(details) = &props.keys.policies {
            <PoliciesSection {node} details={details.clone()} />
        }
        </>
    }
}

fn key(words: &Words, dispatch: &Dispatch, node: NodeId, row: &KeyRow) -> Html {
    let slot = row.slot;
    let rotate = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Edit(Edit::RegenerateKey { node, slot }))
    };
    html! {
        <div class="identity" key={slot.name()}>
            <div class="details__heading">
                <h4 class="details__subtitle">{ row.name.as_str() }</h4>
                <Button label={words.details_rotate()} icon={IconName::Restart} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} done_to={row.name.clone()} onclick={rotate} />
            </div>
            { key_copies(words, row) }
        </div>
    }
}

/// What stands for a key, and who holds a copy.
pub(super) fn key_copies(words: &Words, row: &KeyRow) -> Html {
    html! {
        <>
            { for row.values.iter().map(|(label, value)| html! {
                <CopyLine key={label.clone()} label={label.clone()} value={value.clone()} />
            }) }
            if row.copies.is_empty() {
                { nothing(words.details_no_copy()) }
            }
            <ul class="rows">
                { for row.copies.iter().map(|it| html! {
                    <Row key={it.id.to_string()} lead={lead(it)} title={it.host_name.clone()}
                        subtitle={it.whereabouts(words)} subject={Subject::Setting(it.host, it.id)} is_gone={!it.is_current} />
                }) }
            </ul>
        </>
    }
}

/// What user delegation keys have signed, and how to void all of it.
fn delegated(words: &Words, dispatch: &Dispatch, node: NodeId, held: &[SettingRow]) -> Html {
    if held.is_empty() {
        return Html::default();
    }
    let revoke = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Edit(Edit::RevokeDelegationKeys(node)))
    };
    html! {
        <div class="identity" key="delegated">
            <div class="details__heading">
                <h4 class="details__subtitle">{ words.details_delegation_keys() }</h4>
                <Button label={words.details_revoke_all()} icon={IconName::Restart} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={revoke} />
            </div>
            <ul class="rows">
                { for held.iter().map(|it| html! {
                    <Row key={it.id.to_string()} lead={lead(it)} title={it.host_name.clone()}
                        subtitle={it.whereabouts(words)} subject={Subject::Setting(it.host, it.id)} is_gone={!it.is_current} />
                }) }
            </ul>
        </div>
    }
}

/// The sign of a setting: a secret in it, or the vault that it refers to.
pub(super) fn lead(row: &SettingRow) -> Lead {
    Lead::Icon(if row.through.is_some() {
        IconName::KeyVault
    } else {
        IconName::Secret
    })
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SettingsSectionProps {
    pub(super) host: NodeId,
    pub(super) settings: SettingsDetails,
}

/// The settings in which code on a host finds secrets.
#[component]
pub(super) fn SettingsSection(props: &SettingsSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let host = props.host;
    let settings = &props.settings.settings;
    let row = |it: &SettingRow| {
        let subject = Subject::Setting(host, it.id);
        html! {
            <Row key={it.id.to_string()} lead={lead(it)} title={it.name.clone()}
                subtitle={it.words(&words)} {subject} is_gone={!it.is_current}>
                { remove(&dispatch, words.details_setting_delete(it.name.as_str()), subject, true) }
            </Row>
        }
    };
    if settings.is_empty() && props.settings.copyable.is_empty() {
        return Html::default();
    }
    html! {
        <Section title={words.details_settings()} count={settings.len()} action={add_copy(&words, &dispatch, props)}>
            if settings.is_empty() {
                { nothing(words.details_settings_none()) }
            }
            <ul class="rows">{ for settings.iter().map(row) }</ul>
        </Section>
    }
}

fn add_copy(words: &Words, dispatch: &Dispatch, props: &SettingsSectionProps) -> Html {
    let copyable = props.settings.copyable.clone();
    if copyable.is_empty() {
        return Html::default();
    }
    let entries: Rc<[MenuEntry]> = copyable
        .iter()
        .enumerate()
        .map(|(index, it)| {
            MenuEntry::Item(MenuItem {
                icon: Some(IconName::Key),
                ..MenuItem::new(index.to_string(), it.words.clone())
            })
        })
        .collect();
    let (host, dispatch) = (props.host, dispatch.clone());
    let onselect = Callback::from(move |index: AttrValue| {
        let chosen = index.parse().ok().and_then(|it: usize| copyable.get(it));
        if let Some(chosen) = chosen {
            dispatch.send(Action::Edit(Edit::AddSetting {
                host,
                name: None,
                secret: chosen.secret,
            }));
        }
    });
    html! {
        <MenuButton label={words.details_settings_copy()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SettingPanelProps {
    pub(super) details: SettingDetails,
}

/// The details of a setting: what it holds a copy of, and who uses it.
#[component]
pub(super) fn SettingPanel(props: &SettingPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let row = &details.row;
    let subject = Subject::Setting(row.host, row.id);
    let place = Some((row.host, AttrValue::from(row.host_name.clone())));
    let end = |node: NodeId, label: String| {
        let lead = diagram
            .node(node)
            .map_or(Lead::Icon(IconName::Resource), |node| {
                Lead::Tile(Sign::of_node(node))
            });
        html! {
            <Row key={label.clone()} {lead} title={diagram.node_name(node).to_owned()} subtitle={label.clone()}
                subject={Subject::Node(node)} />
        }
    };
    html! {
        <>
            <Header {subject} lead={lead(row)} name={row.name.clone()}
                kind={if row.through.is_some() { words.details_setting_reference() } else { words.details_setting() }} {place}>
                { remove(&dispatch, words.details_setting_delete(row.name.as_str()), subject, true) }
            </Header>
            <Section title={words.details_holds()}>
                { state(&words, &dispatch, details) }
                { kept(&words, &dispatch, details) }
                <CopyLine label={words.details_value()} value={details.value.clone()} />
                { which(&words, &dispatch, details) }
                { where_it_stands(&words, &dispatch, details) }
                <p class="details__hint">
                    { if details.is_reference() {
                        words.details_reference_hint()
                    } else {
                        words.details_copy_hint()
                    } }
                </p>
                <p class="details__hint">{ words.details_opens(details.opens.as_str()) }</p>
            </Section>
            if let Some(sas) = &details.sas {
                <SasSection host={row.host} setting={row.id} sas={sas.clone()} />
            }
            <Section title={words.details_from_and_to()}>
                <ul class="rows">
                    if let Some(from) = details.from { { end(from, words.details_copied_from()) } }
                    { end(row.host, words.details_held_by()) }
                </ul>
            </Section>
            <Section title={words.details_calls_with()} count={details.calls.len()}>
                if details.calls.is_empty() { { nothing(words.details_calls_with_none()) } }
                <CallList calls={details.calls.clone()} seen_from={SeenFrom::Caller} />
            </Section>
        </>
    }
}

/// Whether the copy still opens anything, and what to do if not.
fn state(words: &Words, dispatch: &Dispatch, details: &SettingDetails) -> Html {
    let row = &details.row;
    if row.is_current {
        let said = match &row.through {
            Some(secret) => words.details_refers(secret.as_str(), row.holds.as_str()),
            None => words.details_copy_of_now(row.holds.as_str()),
        };
        return html! { <p class="details__hint">{ said }</p> };
    }
    let (host, setting, secret) = (row.host, row.id, details.again);
    let again = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::ChangeSetting {
                host,
                setting,
                secret,
            }));
        }
    };
    html! {
        <Callout tone={Tone::Warning} title={words.details_old_copy()}>
            if details.from.is_some() {
                { words.details_old_copy_text(row.holds.as_str()) }
                if details.can_be_copied_again {
                    <Button label={words.details_copy_again()} icon={IconName::Key} size={ButtonSize::Small} onclick={again} />
                }
            } else {
                { words.details_origin_gone() }
            }
        </Callout>
    }
}

/// What the code finds instead of what the vault holds, and how that ends sooner.
fn kept(words: &Words, dispatch: &Dispatch, details: &SettingDetails) -> Html {
    let Some(kept) = &details.kept else {
        return Html::default();
    };
    let host = details.row.host;
    let resolve = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Edit(Edit::ResolveReferences(host)))
    };
    html! {
        <Callout tone={Tone::Warning} title={words.details_finds_before()}>
            <span>{ kept.clone() }</span>
            <Button label={words.details_resolve_again()} icon={IconName::Restart} size={ButtonSize::Small} onclick={resolve} />
        </Callout>
    }
}

/// Where the secret stands: in the setting, or in a vault.
fn where_it_stands(words: &Words, dispatch: &Dispatch, details: &SettingDetails) -> Html {
    if details.places.is_empty() {
        return Html::default();
    }
    let choices: Rc<[Choice]> = details
        .places
        .iter()
        .enumerate()
        .map(|(index, it)| Choice::new(index.to_string(), it.words.clone()))
        .collect();
    let chosen = details.places.iter().position(|it| it.is_chosen);
    let value = chosen.map_or_else(String::new, |index| index.to_string());
    let onchange = {
        let (dispatch, places) = (dispatch.clone(), details.places.clone());
        let (host, setting) = (details.row.host, details.row.id);
        Callback::from(move |index: AttrValue| {
            let choice = index.parse().ok().and_then(|it: usize| places.get(it));
            if let Some(choice) = choice {
                dispatch.send(Action::Edit(Edit::ReferToVault {
                    host,
                    setting,
                    reference: choice.reference,
                }));
            }
        })
    };
    html! { <Select label={words.details_where_it_stands()} {choices} {value} {onchange} /> }
}

/// Which secret it is: to choose another copies that one.
fn which(words: &Words, dispatch: &Dispatch, details: &SettingDetails) -> Html {
    if details.choices.len() < 2 {
        return Html::default();
    }
    let choices: Rc<[Choice]> = details
        .choices
        .iter()
        .enumerate()
        .map(|(index, it)| Choice::new(index.to_string(), it.words.clone()))
        .collect();
    let chosen = details.choices.iter();
    let chosen = chosen
        .enumerate()
        .find(|(_, it)| it.secret == details.again)
        .map_or_else(String::new, |(index, _)| index.to_string());
    let onchange = {
        let (dispatch, choices) = (dispatch.clone(), details.choices.clone());
        let (host, setting) = (details.row.host, details.row.id);
        Callback::from(move |index: AttrValue| {
            let choice = index.parse().ok().and_then(|it: usize| choices.get(it));
            if let Some(choice) = choice {
                dispatch.send(Action::Edit(Edit::ChangeSetting {
                    host,
                    setting,
                    secret: choice.secret,
                }));
            }
        })
    };
    html! { <Select label={words.details_a_copy_of()} {choices} value={chosen} {onchange} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ClientCredentialsSectionProps {
    pub(super) application: NodeId,
    pub(super) credentials: Vec<ClientCredentialRow>,
}

/// What an application proves itself with, as the portal has it under
/// “Certificates & secrets”.
#[component]
pub(super) fn ClientCredentialsSection(props: &ClientCredentialsSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let now = use_diagram().now();
    let application = props.application;
    let entries: Rc<[MenuEntry]> = ClientCredentialKind::ALL
        .into_iter()
        .map(|kind| {
            MenuEntry::Item(MenuItem::new(
                kind.slug(),
                words.details_new_credential(words.kind_of_credential(kind)),
            ))
        })
        .collect();
    let onselect = {
        let dispatch = dispatch.clone();
        Callback::from(move |slug: AttrValue| {
            if let Some(kind) = ClientCredentialKind::from_slug(&slug) {
                dispatch.send(Action::Edit(Edit::AddClientCredential {
                    application,
                    kind,
                    name: None,
                    expires_at: now.plus_seconds(USUAL_LIFETIME_SECONDS),
                }));
            }
        })
    };
    let add = html! {
        <MenuButton label={words.deny_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    };
    html! {
        <Section title={words.details_credentials()} count={props.credentials.len()} action={add}>
            if props.credentials.is_empty() {
                { nothing(words.details_credentials_none()) }
            }
            { for props.credentials.iter().map(|it| client_credential(&words, &dispatch, application, it, now)) }
        </Section>
    }
}

const DAY_SECONDS: i64 = 86_400;

fn client_credential(
    words: &Words,
    dispatch: &Dispatch,
    application: NodeId,
    row: &ClientCredentialRow,
    now: Timestamp,
) -> Html {
    let credential = row.id;
    let set_expiry = |seconds: i64| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::SetExpiry {
                application,
                credential,
                expires_at: now.plus_seconds(seconds),
            }));
        }
    };
    let expiry = if row.is_expired {
        words.details_expired(row.expires.to_string())
    } else {
        words.details_expires(row.expires.to_string())
    };
    html! {
        <div class="identity" key={row.id.to_string()}>
            <ul class="rows">
                <Row lead={Lead::Icon(IconName::Key)} title={words.secret_quoted(words.kind_of_credential(row.kind), row.name.as_str())}
                    subtitle={expiry} is_gone={row.is_expired}>
                    if row.is_expired {
                        <Button label={words.details_let_be_valid()} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                            onclick={set_expiry(USUAL_LIFETIME_SECONDS)} />
                    } else {
                        <Button label={words.details_sas_expire()} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                            onclick={set_expiry(-DAY_SECONDS)} />
                    }
                    { remove(dispatch, words.details_credential_delete(words.kind_of_credential(row.kind), row.name.as_str()),
                        Subject::ClientCredential(application, row.id), true) }
                </Row>
                { for row.copies.iter().map(|it| html! {
                    <Row key={it.id.to_string()} lead={lead(it)} title={it.host_name.clone()}
                        subtitle={it.whereabouts(words)} subject={Subject::Setting(it.host, it.id)} />
                }) }
            </ul>
            if let Some(certificate) = &row.certificate {
                <CopyLine label={words.details_thumbprint()} value={certificate.thumbprint.clone()} />
                <CopyLine label={words.details_certificate()} value={certificate.file.clone()} />
                <p class="details__hint">
                    { words.details_demonstration() }
                </p>
            }
        </div>
    }
}
