//! What do the panels say of the diagram and the selection?
//!
//! Typed view models, made from the diagram and read by the views: all words
//! are chosen here, so that tests can read what a person would read.

mod access;
mod condition;
mod connection;
mod credential;
mod data_grant;
mod diagram;
mod environment;
mod federation;
mod holders;
mod local;
mod node;
mod policies;
mod principal;
mod resource;
mod review;
mod role;
mod sas;
mod secret;
mod story;

pub use access::{AccessRow, AccessTab, DenyRow, Inherited};
pub use condition::{ConditionDetails, Reading, ReadyCondition, read_condition};
pub use connection::{
    CallDetails, CallRow, DatabaseUserDetails, DenyAssignmentDetails, OperationChoice,
    RoleAssignmentDetails, call_choices, call_rows, caller_choices,
};
pub use credential::{CredentialChoice, CredentialSource, copy_and_use};
pub use data_grant::{DataGrantDetails, HeldRow, data_grants_of, held_by};
pub use diagram::{DiagramDetails, ScopeChoice, SeveralDetails, scope_choices};
pub use environment::EnvironmentDetails;
pub use federation::{TrustChoice, TrustDetails, TrustRow, WorkloadDetails};
pub use holders::{HolderRow, HoldersDetails, NewHolder};
pub use node::{NodeHeader, NoteDetails, ScopeDetails, TenantDetails};
pub use policies::{PoliciesDetails, PolicyRow};
pub use principal::{
    GroupDetails, MemberRow, PrincipalChoice, PrincipalDetails, principal_choices,
};
pub use resource::{
    AttachedRow, IdentityTab, PartDetails, PartRow, ResourceDetails, SystemAssignedRow,
    UserAssignedDetails,
};
pub use review::{
    AssertionRow, Mood, ReviewDetails, aimed_at, answer_word, claimant_choices, in_mood,
    level_word, said, target_choices, with_choices,
};
pub use role::{RoleDefinitionDetails, RoleDefinitionRow, RoleView, ScopeWords, role_definitions};
pub use sas::SasDetails;
pub use secret::{
    AccessKeysDetails, ClientCredentialRow, CopyChoice, KeyRow, SettingDetails, SettingRow,
    SettingsDetails, copies_of,
};
pub use story::{BeatDetails, BeatRow, StoryDetails};

use vouchsafe_model::diagram::{Diagram, NodeId, NodeKind, PrincipalId, Subject};

use super::selection::Selection;
use crate::language::Words;

/// What the inspector shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Details {
    /// Nothing is selected: the diagram as a whole.
    Diagram(DiagramDetails),
    /// A resource.
    Resource(Box<ResourceDetails>),
    /// A part of a resource.
    Part(PartDetails),
    /// A user-assigned identity.
    UserAssigned(UserAssignedDetails),
    /// A user or service principal.
    Principal(PrincipalDetails),
    /// A group.
    Group(GroupDetails),
    /// A management group, subscription or resource group.
    Scope(ScopeDetails),
    /// The tenant.
    Tenant(TenantDetails),
    /// A note.
    Note(NoteDetails),
    /// A role assignment.
    RoleAssignment(RoleAssignmentDetails),
    /// A deny assignment.
    DenyAssignment(DenyAssignmentDetails),
    /// A role definition that the diagram carries.
    RoleDefinition(RoleDefinitionDetails),
    /// A database user.
    DatabaseUser(DatabaseUserDetails),
    /// What is held in a service's own system.
    DataGrant(DataGrantDetails),
    /// A call.
    Call(CallDetails),
    /// A setting of a host that holds a secret.
    Setting(Box<SettingDetails>),
    /// An attached identity.
    Attachment {
        /// The resource.
        host: NodeId,
        /// Its name.
        host_name: String,
        /// The identity.
        identity: NodeId,
        /// Its name.
        identity_name: String,
    },
    /// A membership in a group.
    Membership {
        /// The group.
        group: NodeId,
        /// Its name.
        group_name: String,
        /// The member.
        member: PrincipalId,
        /// Its name.
        member_name: String,
    },
    /// Several things.
    Several(SeveralDetails),
}

/// What the inspector shows for a selection.
#[must_use]
pub fn details(words: &Words, diagram: &Diagram, selection: &Selection) -> Details {
    match (selection.count(), selection.single()) {
        (0, _) => Details::Diagram(DiagramDetails::of(words, diagram)),
        (_, None) => Details::Several(SeveralDetails::of(words, diagram, selection)),
        (_, Some(subject)) => of_subject(words, diagram, subject)
            .unwrap_or_else(|| Details::Diagram(DiagramDetails::of(words, diagram))),
    }
}

fn of_subject(words: &Words, diagram: &Diagram, subject: Subject) -> Option<Details> {
    Some(match subject {
        Subject::Node(id) => of_node(words, diagram, id)?,
        Subject::Part(node, part) => Details::Part(PartDetails::of(words, diagram, node, part)?),
        Subject::Attachment(host, identity) => Details::Attachment {
            host,
            host_name: diagram.node(host)?.name.clone(),
            identity,
            identity_name: diagram.node(identity)?.name.clone(),
        },
        Subject::Membership(group, member) => Details::Membership {
            group,
            group_name: diagram.node(group)?.name.clone(),
            member,
            member_name: super::connect::principal_name(words, diagram, member),
        },
        Subject::RoleAssignment(id) => {
            Details::RoleAssignment(RoleAssignmentDetails::of(words, diagram, id)?)
        }
        Subject::DenyAssignment(id) => {
            Details::DenyAssignment(DenyAssignmentDetails::of(words, diagram, id)?)
        }
        Subject::RoleDefinition(id) => {
            Details::RoleDefinition(RoleDefinitionDetails::of(words, diagram, id)?)
        }
        Subject::DatabaseUser(id) => {
            Details::DatabaseUser(DatabaseUserDetails::of(words, diagram, id)?)
        }
        Subject::DataGrant(id) => Details::DataGrant(DataGrantDetails::of(words, diagram, id)?),
        Subject::Call(id) => Details::Call(CallDetails::of(words, diagram, id)?),
        // It stands in the panel of its application.
        Subject::ClientCredential(application, _) => of_node(words, diagram, application)?,
        // It stands in the panel of its identity.
        Subject::FederatedCredential(id) => {
            of_node(words, diagram, diagram.federated_credential(id)?.identity)?
        }
        Subject::Setting(host, setting) => {
            Details::Setting(Box::new(SettingDetails::of(words, diagram, host, setting)?))
        }
        // It stands in the panel of findings and assertions.
        Subject::Assertion(_) => return None,
    })
}

fn of_node(words: &Words, diagram: &Diagram, id: NodeId) -> Option<Details> {
    let node = diagram.node(id)?;
    Some(match &node.kind {
        NodeKind::Tenant => Details::Tenant(TenantDetails::of(words, diagram, node)),
        NodeKind::ManagementGroup { .. }
        | NodeKind::Subscription { .. }
        | NodeKind::ResourceGroup { .. } => Details::Scope(ScopeDetails::of(words, diagram, node)),
        NodeKind::Resource(resource) => Details::Resource(Box::new(ResourceDetails::of(
            words, diagram, node, resource,
        ))),
        NodeKind::UserAssignedIdentity => {
            Details::UserAssigned(UserAssignedDetails::of(words, diagram, node))
        }
        NodeKind::ServicePrincipal { .. } | NodeKind::User => {
            Details::Principal(PrincipalDetails::of(words, diagram, node))
        }
        NodeKind::Group { members } => {
            Details::Group(GroupDetails::of(words, diagram, node, members))
        }
        NodeKind::Note { text, .. } => Details::Note(NoteDetails::of(node, text)),
    })
}
