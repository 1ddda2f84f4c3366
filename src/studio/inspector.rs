//! What is this, and what can be done with it?
//!
//! The details of what is selected, in the words of the Azure portal: identity,
//! access control, parts, calls. With nothing selected, the diagram as a whole
//! and how each of its calls would end. What is shown is chosen in
//! [`store::select`](crate::store::select); everything done here is an edit.

mod access;
mod calls;
mod clock;
mod condition;
mod connection;
mod copy;
mod data_grants;
mod environment;
mod facts;
mod federation;
mod group;
mod header;
mod holders;
mod identity;
mod modes;
mod overview;
mod policies;
mod principal;
mod resource;
mod role;
pub(super) mod row;
mod sas;
mod scope;
mod secrets;
mod several;

use yew::prelude::*;

use super::hooks::{use_chrome, use_document, use_selection};
use crate::browser::dom;
use crate::language::use_words;
use crate::store::chrome::{FocusPlace, InspectorTab};
use crate::store::select::{self, Details as DetailsOf};

pub(crate) use connection::database_role_words;

use access::ACCESS_ID;
use connection::{
    AttachmentDetails, CallPanel, DatabaseUserPanel, DenyAssignmentPanel, MembershipDetails,
    RoleAssignmentPanel,
};
use data_grants::DataGrantPanel;
use group::GroupPanel;
use identity::IDENTITY_ID;
use overview::DiagramPanel;
use principal::{PrincipalPanel, TenantPanel, UserAssignedPanel};
use resource::{PartPanel, ResourcePanel};
use role::RoleDefinitionPanel;
use scope::{NotePanel, ScopePanel};
use secrets::SettingPanel;
use several::SeveralPanel;

/// The details of what is selected.
#[component]
pub fn Details() -> Html {
    let (document, selection, chrome) = (use_document(), use_selection(), use_chrome());
    let words = use_words();
    let root = use_node_ref();
    let details = use_memo(
        (words, document.clone(), selection.clone()),
        |(words, document, selection)| select::details(words, &document.diagram, selection),
    );
    use_effect_with(chrome.focus, {
        let root = root.clone();
        move |request| {
            if request.serial > 0 && request.place == FocusPlace::Inspector {
                dom::focus_first(&root, dom::FOCUSABLE);
            }
        }
    });
    // Each tab of the portal is a section here; one that is asked for comes into view.
    use_effect_with(
        (chrome.inspector.tab, selection.clone()),
        |(tab, _)| match tab {
            InspectorTab::Overview => {}
            InspectorTab::Identity => dom::reveal_id(IDENTITY_ID),
            InspectorTab::AccessControl => dom::reveal_id(ACCESS_ID),
        },
    );
    // Fields begin anew with another thing: what was half typed belongs to the last.
    let key = format!("{:?}", selection.single());
    html! {
        <div ref={root} class="details">
            <div {key} class="details__content">{ panel(&details) }</div>
        </div>
    }
}

fn panel(details: &DetailsOf) -> Html {
    match details.clone() {
        DetailsOf::Diagram(details) => html! { <DiagramPanel {details} /> },
        DetailsOf::Resource(details) => html! { <ResourcePanel details={*details} /> },
        DetailsOf::Part(details) => html! { <PartPanel {details} /> },
        DetailsOf::UserAssigned(details) => html! { <UserAssignedPanel {details} /> },
        DetailsOf::Principal(details) => html! { <PrincipalPanel {details} /> },
        DetailsOf::Group(details) => html! { <GroupPanel {details} /> },
        DetailsOf::Scope(details) => html! { <ScopePanel {details} /> },
        DetailsOf::Tenant(details) => html! { <TenantPanel {details} /> },
        DetailsOf::Note(details) => html! { <NotePanel {details} /> },
        DetailsOf::RoleAssignment(details) => html! { <RoleAssignmentPanel {details} /> },
        DetailsOf::DenyAssignment(details) => html! { <DenyAssignmentPanel {details} /> },
        DetailsOf::RoleDefinition(details) => html! { <RoleDefinitionPanel {details} /> },
        DetailsOf::DatabaseUser(details) => html! { <DatabaseUserPanel {details} /> },
        DetailsOf::DataGrant(details) => html! { <DataGrantPanel {details} /> },
        DetailsOf::Call(details) => html! { <CallPanel {details} /> },
        DetailsOf::Setting(details) => html! { <SettingPanel details={*details} /> },
        DetailsOf::Attachment {
            host,
            host_name,
            identity,
            identity_name,
        } => html! { <AttachmentDetails {host} {host_name} {identity} {identity_name} /> },
        DetailsOf::Membership {
            group,
            group_name,
            member,
            member_name,
        } => html! { <MembershipDetails {group} {group_name} {member} {member_name} /> },
        DetailsOf::Several(details) => html! { <SeveralPanel {details} /> },
    }
}
