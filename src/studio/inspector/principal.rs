//! Who can hold a role: user-assigned identities, users, service principals;
//! and the tenant, which knows them all.

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NewNodeKind, NodeId, PrincipalId, Subject};
use vouchsafe_model::flow::ids;
use yew::prelude::*;

use super::access::{AccessSection, RolesHeld, remove};
use super::clock::TokensAt;
use super::copy::CopyLine;
use super::federation::TrustSection;
use super::header::Header;
use super::role::role_list;
use super::row::{LISTED, Lead, Row, Section, more, nothing};
use super::secrets::ClientCredentialsSection;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{
    AttachedRow, MemberRow, PrincipalDetails, TenantDetails, UserAssignedDetails,
};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{ButtonKind, ButtonSize, IconName, MenuButton, MenuEntry, MenuItem};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct UserAssignedPanelProps {
    pub(super) details: UserAssignedDetails,
}

/// The details of a user-assigned identity.
#[component]
pub(super) fn UserAssignedPanel(props: &UserAssignedPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let header = &details.header;
    let identity = header.id;
    let subject = Subject::Node(identity);
    let lead = Lead::Tile(Sign::of_new(NewNodeKind::UserAssignedIdentity));
    let place = header.parent.map(|parent| {
        (
            parent,
            AttrValue::from(diagram.node_name(parent).to_owned()),
        )
    });
    let host = |it: &AttachedRow| {
        let host = diagram.node(it.identity);
        let lead = host.map_or(Lead::Icon(IconName::Resource), |node| {
            Lead::Tile(Sign::of_node(node))
        });
        html! {
            <Row key={it.identity.to_string()} {lead} title={it.name.clone()}
                subtitle={host.map_or_else(String::new, |node| words.kind_of(node))} subject={Subject::Node(it.identity)}>
                { remove(&dispatch, words.details_detach(it.name.as_str()),
                    Subject::Attachment(it.identity, identity), true) }
            </Row>
        }
    };
    let attach = {
        let dispatch = dispatch.clone();
        Callback::from(move |host: NodeId| {
            dispatch.send(Action::Edit(Edit::AttachIdentity { host, identity }));
        })
    };
    html! {
        <>
            <Header {subject} {lead} name={header.name.clone()} kind={header.kind.clone()} {place}>
                { remove(&dispatch, words.details_delete(header.name.as_str()), subject, true) }
            </Header>
            <Section title={words.details_attached_to()} count={details.hosts.len()}
                action={attach_menu(&words, &details.attachable, attach)}>
                if details.hosts.is_empty() {
                    { nothing(words.details_attached_to_none()) }
                }
                <ul class="rows">{ for details.hosts.iter().map(host) }</ul>
            </Section>
            if let Some(trust) = &details.trust { <TrustSection details={trust.clone()} /> }
            <RolesHeld principal={details.principal} roles={details.roles.clone()} />
            <TokensAt node={identity} />
            <Groups groups={details.groups.clone()} />
            <AccessSection access={details.access.clone()} />
            <Section title={words.details_properties()}>
                <CopyLine label={words.details_client_id()} value={ids::client_id(details.principal).to_string()} />
                <CopyLine label={words.details_principal_id()} value={ids::object_id(details.principal).to_string()} />
            </Section>
        </>
    }
}

fn attach_menu(words: &Words, attachable: &[AttachedRow], attach: Callback<NodeId>) -> Html {
    if attachable.is_empty() {
        return Html::default();
    }
    let entries: Rc<[MenuEntry]> = attachable
        .iter()
        .map(|it| MenuItem::new(it.identity.number().to_string(), it.name.clone()).into())
        .collect();
    let onselect = Callback::from(move |value: AttrValue| {
        if let Ok(number) = value.parse() {
            attach.emit(NodeId::new(number));
        }
    });
    html! {
        <MenuButton label={words.details_attach()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PrincipalPanelProps {
    pub(super) details: PrincipalDetails,
}

/// The details of a user or a service principal.
#[component]
pub(super) fn PrincipalPanel(props: &PrincipalPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let header = &details.header;
    let subject = Subject::Node(header.id);
    let lead = diagram
        .node(header.id)
        .map_or(Lead::Icon(IconName::User), |node| {
            Lead::Tile(Sign::of_node(node))
        });
    html! {
        <>
            <Header {subject} {lead} name={header.name.clone()} kind={header.kind.clone()}>
                { remove(&dispatch, words.details_delete(header.name.as_str()), subject, true) }
            </Header>
            if let Some(credentials) = &details.credentials {
                <ClientCredentialsSection application={header.id} credentials={credentials.clone()} />
            }
            if let Some(trust) = &details.trust { <TrustSection details={trust.clone()} /> }
            <RolesHeld principal={details.principal} roles={details.roles.clone()} />
            <Groups groups={details.groups.clone()} />
            <Section title={words.details_properties()}>
                if details.credentials.is_some() {
                    <CopyLine label={words.details_application_id()} value={ids::client_id(details.principal).to_string()} />
                }
                <CopyLine label={words.details_object_id()} value={ids::object_id(details.principal).to_string()} />
            </Section>
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct GroupsProps {
    pub(super) groups: Vec<MemberRow>,
}

/// The groups somebody is in: what those may do, they may do.
#[component]
pub(super) fn Groups(props: &GroupsProps) -> Html {
    let words = use_words();
    if props.groups.is_empty() {
        return Html::default();
    }
    html! {
        <Section title={words.details_member_of()} count={props.groups.len()}>
            <ul class="rows">{ for props.groups.iter().map(member) }</ul>
        </Section>
    }
}

/// A member, or a group, as a line.
fn member(it: &MemberRow) -> Html {
    html! {
        <Row key={it.principal.to_string()} lead={Lead::Tile(Sign::of_new(NewNodeKind::Group))} title={it.name.clone()}
            subtitle={it.kind.clone()} subject={Subject::Node(NodeId::new(it.principal.number()))} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TenantPanelProps {
    pub(super) details: TenantDetails,
}

/// The details of the tenant: everyone in the directory.
#[component]
pub(super) fn TenantPanel(props: &TenantPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let header = &details.header;
    let row = |principal: vouchsafe_model::diagram::Principal| {
        html! {
            <Row key={principal.id.to_string()} lead={Lead::Tile(Sign::of_principal(principal.kind))}
                title={principal.name.clone()} subtitle={words.kind_of_principal(principal.kind)}
                subject={Subject::Node(principal.node)} />
        }
    };
    html! {
        <>
            <Header subject={Subject::Node(header.id)} lead={Lead::Tile(Sign {
                icon: IconName::Tenant, ..Sign::of_new(NewNodeKind::User) })}
                name={header.name.clone()} kind={words.details_tenant()} />
            <Section title={words.details_principals()} count={details.principals.len()}>
                if details.principals.is_empty() {
                    { nothing(words.details_principals_none()) }
                }
                <ul class="rows">{ for diagram.principals().take(LISTED).map(row) }</ul>
                { more(&words, details.principals.len()) }
            </Section>
            { role_list(&words, &details.roles, &dispatch) }
            <Section title={words.details_properties()}>
                <CopyLine label={words.details_tenant_id()} value={ids::tenant_id(&diagram).to_string()} />
            </Section>
        </>
    }
}

/// The node at which a principal is found.
pub(super) fn node_of(
    diagram: &vouchsafe_model::diagram::Diagram,
    principal: PrincipalId,
) -> Option<NodeId> {
    diagram.principal(principal).map(|it| it.node)
}
