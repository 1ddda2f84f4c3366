//! A resource, and what people name inside it.

use std::rc::Rc;

use vouchsafe_model::azure::PartKind;
use vouchsafe_model::described;
use vouchsafe_model::diagram::{Edit, NodeId, Scope, Subject};
use yew::prelude::*;

use super::access::{AccessSection, remove};
use super::calls::{CallList, SeenFrom};
use super::clock::TokensAt;
use super::copy::CopyLine;
use super::data_grants::{DataGrants, system_at};
use super::environment::EnvironmentSection;
use super::facts;
use super::federation::WorkloadSection;
use super::header::{Header, NameField};
use super::identity::{IdentitySection, hint};
use super::modes::Modes;
use super::row::{Lead, Section, nothing};
use super::secrets::{AccessKeysSection, SettingsSection};
use crate::language::{Words, use_words};
use crate::store::connect::End;
use crate::store::select::{CallRow, PartDetails, PartRow, ResourceDetails};
use crate::store::{Action, Dialog, SelectHow, words};
use crate::studio::attack::AttackSection;
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Icon, IconButton, IconName, MenuButton, MenuEntry, MenuItem,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ResourcePanelProps {
    pub(super) details: ResourceDetails,
}

/// The details of a resource.
#[component]
pub(super) fn ResourcePanel(props: &ResourcePanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let header = &details.header;
    let subject = Subject::Node(header.id);
    let note = details.kind.row().host.and_then(described::of_identities);
    let place = header.parent.map(|parent| {
        (
            parent,
            AttrValue::from(diagram.node_name(parent).to_owned()),
        )
    });
    // Of a host its identity matters most, of a store what is in it.
    let identity = details.identity.as_ref().map_or_else(Html::default, |identity| {
        html! {
            <IdentitySection host={header.id} host_name={header.name.clone()} identity={identity.clone()} note={note.clone()} />
        }
    });
    let identity = match (&details.identity, &note) {
        // What acts without an identity of its own says so.
        (None, Some(note)) => html! {
            <Section title={words.offer_identity()}>{ hint(&words, note) }</Section>
        },
        _ => identity,
    };
    html! {
        <>
            <Header {subject} lead={Lead::Tile(Sign::of_resource(details.kind))} name={header.name.clone()}
                kind={header.kind.clone()} {place}>
                { remove(&dispatch, words.details_delete(header.name.as_str()), subject, true) }
            </Header>
            if details.is_host || !details.calls.is_empty() {
                <CallsFrom host={header.id} calls={details.calls.clone()} can_add={details.is_host} />
            }
            if details.is_host { { identity.clone() } }
            if let Some(workload) = &details.workload {
                <WorkloadSection details={(**workload).clone()} />
            }
            if let Some(settings) = &details.settings {
                <SettingsSection host={header.id} settings={settings.clone()} />
            }
            if let Some(environment) = &details.environment {
                <EnvironmentSection host={header.id} environment={environment.clone()} />
            }
            if !details.part_kinds.is_empty() || !details.parts.is_empty() {
                <Parts node={header.id} parts={details.parts.clone()} kinds={details.part_kinds.clone()} />
            }
            if !details.called_by.is_empty() {
                <Section title={words.details_called_by()} count={details.called_by.len()}>
                    <CallList calls={details.called_by.clone()} seen_from={SeenFrom::Target} />
                </Section>
            }
            <Modes node={header.id} />
            if let Some(system) = system_at(&diagram, Scope::Node(header.id)) {
                <DataGrants scope={Scope::Node(header.id)} {system} />
            }
            <AccessSection access={details.access.clone()} />
            if let Some(keys) = &details.access_keys {
                <AccessKeysSection node={header.id} keys={keys.clone()} />
            }
            if !details.is_host { { identity } }
            <TokensAt node={header.id} />
            <AttackSection host={header.id} />
            if let Some(id) = facts::arm_id(&diagram, Scope::Node(header.id)) {
                <Section title={words.details_properties()}>
                    <CopyLine label={words.details_resource_id()} value={id} />
                    <CopyLine label={words.details_type()} value={details.kind.row().arm_type} />
                </Section>
            }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct CallsFromProps {
    host: NodeId,
    calls: Vec<CallRow>,
    can_add: bool,
}

/// The calls that code on a resource makes.
#[component]
fn CallsFrom(props: &CallsFromProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let host = props.host;
    let onclick = move |_: MouseEvent| {
        dispatch.send(Action::DialogOpened(Dialog::Goal {
            from: End::Node(host),
        }));
    };
    let add = if props.can_add {
        html! {
            <Button label={words.details_add_call()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                has_popup="dialog" {onclick} />
        }
    } else {
        Html::default()
    };
    html! {
        <Section title={words.details_calls_from()} count={props.calls.len()} action={add}>
            if props.calls.is_empty() {
                { nothing(words.details_calls_from_none()) }
            }
            <CallList calls={props.calls.clone()} seen_from={SeenFrom::Caller} />
        </Section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct PartsProps {
    node: NodeId,
    parts: Vec<PartRow>,
    kinds: Vec<PartKind>,
}

/// What people name inside a resource: each can be renamed, opened and removed.
#[component]
fn Parts(props: &PartsProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let node = props.node;
    let icon = |part: &PartRow| {
        diagram
            .part(node, part.id)
            .map_or(IconName::Resource, |part| Sign::of_part(part.kind))
    };
    let row = |part: &PartRow| {
        let subject = Subject::Part(node, part.id);
        html! {
            <li key={part.id.to_string()} class="row row--field">
                <span class="row__icon"><Icon name={icon(part)} title={part.kind.clone()} /></span>
                <NameField {subject} name={part.name.clone()} label={words.details_name_of(part.kind.as_str())} />
                <span class="row__actions">
                    { open(&words, &dispatch, subject, &part.name) }
                    { remove(&dispatch, words.details_delete(part.name.as_str()), subject, true) }
                </span>
            </li>
        }
    };
    html! {
        <Section title={parts_title(&words, &props.kinds)} count={props.parts.len()} action={add_part(&words, &dispatch, node, &props.kinds)}>
            if props.parts.is_empty() { { nothing(words.details_parts_none()) } }
            <ul class="rows">{ for props.parts.iter().map(row) }</ul>
        </Section>
    }
}

/// The parts in the words of their kind, where there is only one kind.
fn parts_title(said: &Words, kinds: &[PartKind]) -> String {
    match kinds {
        [only] => words::sentence(&said.parts(*only))
            .trim_end_matches('.')
            .to_owned(),
        _ => said.details_parts(),
    }
}

fn open(words: &Words, dispatch: &Dispatch, subject: Subject, name: &str) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.send(Action::Selected {
            subject,
            how: SelectHow::Only,
        });
    };
    html! {
        <IconButton icon={IconName::ChevronRight} label={words.details_of(name)} size={ButtonSize::Small}
            {onclick} />
    }
}

fn add_part(words: &Words, dispatch: &Dispatch, node: NodeId, kinds: &[PartKind]) -> Html {
    let add = {
        let dispatch = dispatch.clone();
        move |kind: PartKind| {
            dispatch.send(Action::Edit(Edit::AddPart {
                node,
                kind,
                name: None,
            }));
        }
    };
    match kinds {
        [] => Html::default(),
        [only] => {
            let only = *only;
            let onclick = move |_: MouseEvent| add(only);
            html! {
                <Button label={words.details_add(crate::store::connect::in_sentence(&words.part(only)))}
                    icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick} />
            }
        }
        several => {
            let entries: Rc<[MenuEntry]> = several
                .iter()
                .map(|kind| {
                    MenuEntry::Item(MenuItem {
                        icon: Some(Sign::of_part(*kind)),
                        ..MenuItem::new(kind.slug(), words.part(*kind))
                    })
                })
                .collect();
            let onselect = Callback::from(move |slug: AttrValue| {
                if let Some(kind) = PartKind::from_slug(&slug) {
                    add(kind);
                }
            });
            html! {
                <MenuButton label={words.deny_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                    {entries} {onselect} />
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PartPanelProps {
    pub(super) details: PartDetails,
}

/// The details of a part.
#[component]
pub(super) fn PartPanel(props: &PartPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let subject = Subject::Part(details.node, details.row.id);
    let icon = diagram
        .part(details.node, details.row.id)
        .map_or(IconName::Resource, |part| Sign::of_part(part.kind));
    let sign = diagram.node(details.node).map(|node| Sign {
        icon,
        ..Sign::of_node(node)
    });
    let lead = sign.map_or(Lead::Icon(icon), Lead::Tile);
    let place = Some((details.node, AttrValue::from(details.node_name.clone())));
    html! {
        <>
            <Header {subject} {lead} name={details.row.name.clone()} kind={details.row.kind.clone()} {place}>
                { remove(&dispatch, words.details_delete(details.row.name.as_str()), subject, true) }
            </Header>
            if !details.called_by.is_empty() {
                <Section title={words.details_called_by()} count={details.called_by.len()}>
                    <CallList calls={details.called_by.clone()} seen_from={SeenFrom::Target} />
                </Section>
            }
            if details.is_database {
                <super::connection::DatabaseUsers server={details.node} database={details.row.id} />
            }
            if let Some(system) = system_at(&diagram, Scope::Part(details.node, details.row.id)) {
                <DataGrants scope={Scope::Part(details.node, details.row.id)} {system} />
            }
            <AccessSection access={details.access.clone()} />
            if let Some(id) = facts::arm_id(&diagram, Scope::Part(details.node, details.row.id)) {
                <Section title={words.details_properties()}><CopyLine label={words.details_resource_id()} value={id} /></Section>
            }
        </>
    }
}
