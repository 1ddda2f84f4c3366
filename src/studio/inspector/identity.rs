//! Which managed identities has this resource?

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NewNode, NewNodeKind, NodeId, PrincipalId, Subject};
use vouchsafe_model::flow::ids;
use vouchsafe_model::text::Text;
use yew::prelude::*;

use super::access::{assign_role, held, held_rows, remove};
use super::copy::CopyLine;
use super::row::{Lead, Row, Section, nothing};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{AttachedRow, IdentityTab, SystemAssignedRow, held_by};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{ButtonKind, ButtonSize, IconName, MenuButton, MenuEntry, MenuItem, Switch};

/// The id of the section, by which it is brought into view.
pub(super) const IDENTITY_ID: &str = "details-identity";

/// What the menu's entry for a new identity is called in the code.
const NEW: &str = "new";

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct IdentitySectionProps {
    /// Which resource.
    pub(super) host: NodeId,
    /// Its name.
    pub(super) host_name: AttrValue,
    pub(super) identity: IdentityTab,
    /// What a reader should know about identities here.
    pub(super) note: Option<Text>,
}

/// What the model says of identities, in the language of the interface.
pub(super) fn hint(words: &Words, text: &Text) -> Html {
    let told = words.told_text(text);
    html! { <p class="details__hint" lang={words.lang_of(&told)}>{ told.as_str() }</p> }
}

/// The switch of the system-assigned identity, and the list of user-assigned ones.
#[component]
pub(super) fn IdentitySection(props: &IdentitySectionProps) -> Html {
    let words = use_words();
    let identity = &props.identity;
    html! {
        <Section title={words.offer_identity()} id={IDENTITY_ID}>
            if let Some(own) = &identity.system_assigned {
                <SystemAssigned host={props.host} own={own.clone()} />
            }
            if identity.can_attach || !identity.user_assigned.is_empty() {
                <UserAssigned host={props.host} host_name={props.host_name.clone()} can_attach={identity.can_attach}
                    attached={identity.user_assigned.clone()} attachable={identity.attachable.clone()} />
            }
            if !identity.stale.is_empty() {
                <Stale host={props.host} host_name={props.host_name.clone()} stale={identity.stale.clone()} />
            }
            { for identity.rule.iter().chain(&props.note).map(|it| hint(&words, it)) }
        </Section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SystemAssignedProps {
    host: NodeId,
    own: SystemAssignedRow,
}

#[component]
fn SystemAssigned(props: &SystemAssignedProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let host = props.host;
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |is_on: bool| {
            dispatch.send(Action::Edit(if is_on {
                Edit::EnableSystemAssigned(host)
            } else {
                Edit::DisableSystemAssigned(host)
            }));
        })
    };
    let is_on = props.own.is_on();
    let own = props.own.principal;
    let elsewhere = own.map_or_else(Vec::new, |own| held_by(&words, &diagram, own));
    let hint = match (is_on, props.own.roles.len()) {
        (false, _) => words.details_identity_off(),
        (true, 0) => words.details_identity_no_role(),
        (true, roles) => words.details_identity_roles(roles),
    };
    html! {
        <div class="identity">
            <Switch label={words.details_system_assigned()} checked={is_on} {onchange} {hint} />
            if let Some(principal) = props.own.principal {
                <CopyLine label={words.details_principal_id()} value={ids::object_id(principal).to_string()} />
                <div class="details__heading">
                    <h4 class="details__subtitle">{ words.details_roles_held() }</h4>
                    { assign_role(&dispatch, words.details_assign_role(), Some(principal), None) }
                </div>
                if !props.own.roles.is_empty() {
                    <ul class="rows">{ for props.own.roles.iter().map(|it| held(&words, &dispatch, &diagram, it)) }</ul>
                }
                if !elsewhere.is_empty() {
                    <h4 class="details__subtitle">{ words.details_elsewhere() }</h4>
                    { held_rows(&words, &dispatch, &elsewhere) }
                }
            }
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct StaleProps {
    host: NodeId,
    host_name: AttrValue,
    stale: Vec<AttachedRow>,
}

/// Identities that were deleted while attached, to be taken off the list.
#[component]
fn Stale(props: &StaleProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let row = |it: &AttachedRow| {
        let subject = Subject::Attachment(props.host, it.identity);
        html! {
            <Row key={it.identity.to_string()} lead={Lead::Icon(IconName::UserAssignedIdentity)} title={it.name.clone()}
                subtitle={words.details_stale()} is_gone=true>
                { remove(&dispatch, words.details_stale_remove(it.name.as_str()), subject, true) }
            </Row>
        }
    };
    html! {
        <div class="identity">
            <h4 class="details__subtitle">{ words.details_left_behind() }</h4>
            <ul class="rows">{ for props.stale.iter().map(row) }</ul>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct UserAssignedProps {
    host: NodeId,
    host_name: AttrValue,
    can_attach: bool,
    attached: Vec<AttachedRow>,
    attachable: Vec<AttachedRow>,
}

#[component]
fn UserAssigned(props: &UserAssignedProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let host = props.host;
    let mut entries: Vec<MenuEntry> = props
        .attachable
        .iter()
        .map(|it| {
            MenuEntry::Item(MenuItem {
                icon: Some(IconName::UserAssignedIdentity),
                ..MenuItem::new(it.identity.number().to_string(), it.name.clone())
            })
        })
        .collect();
    if !entries.is_empty() {
        entries.push(MenuEntry::Separator);
    }
    entries.push(MenuEntry::Item(MenuItem {
        icon: Some(IconName::Plus),
        ..MenuItem::new(NEW, words.details_new_identity())
    }));
    let onselect = {
        let dispatch = dispatch.clone();
        Callback::from(move |value: AttrValue| {
            let edit = match value.parse() {
                Ok(number) => Some(Edit::AttachIdentity {
                    host,
                    identity: NodeId::new(number),
                }),
                Err(_) => new_identity_at(&diagram, host),
            };
            if let Some(edit) = edit {
                dispatch.send(Action::Edit(edit));
            }
        })
    };
    let row = |it: &AttachedRow| {
        let lead = Lead::Tile(Sign::of_new(NewNodeKind::UserAssignedIdentity));
        let client_id = ids::client_id(PrincipalId::of_node(it.identity));
        html! {
            <Row key={it.identity.to_string()} {lead} title={it.name.clone()}
                subtitle={words.details_client_id_is(client_id.to_string())} subject={Subject::Node(it.identity)}>
                { remove(&dispatch, words.details_detach_from(it.name.as_str(), props.host_name.as_str()),
                    Subject::Attachment(host, it.identity), true) }
            </Row>
        }
    };
    html! {
        <>
            <div class="details__heading">
                <h4 class="details__subtitle">{ words.details_user_assigned() }</h4>
                if props.can_attach {
                    <MenuButton label={words.deny_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                        entries={Rc::from(entries)} {onselect} />
                }
            </div>
            if props.attached.is_empty() {
                { nothing(words.details_none_attached()) }
            }
            <ul class="rows">{ for props.attached.iter().map(row) }</ul>
        </>
    }
}

/// Places an identity beside the host, in its resource group, and attaches it.
fn new_identity_at(diagram: &vouchsafe_model::diagram::Diagram, host: NodeId) -> Option<Edit> {
    let node = diagram.node(host)?;
    // What is placed gets the number that comes next.
    let identity = NodeId::new(diagram.next_id());
    Some(Edit::Several(vec![
        Edit::Place(NewNode {
            kind: NewNodeKind::UserAssignedIdentity,
            name: None,
            parent: node.parent,
            at: vouchsafe_model::diagram::WorldPoint {
                x: node.at.x,
                y: node.at.y - 60,
            },
        }),
        Edit::AttachIdentity { host, identity },
    ]))
}
