//! How does a connection stand on the canvas: which way does its line take, and what does it say?

use vouchsafe_model::diagram::{
    CallId, DataGrantId, DatabaseUserId, DenyAssignmentId, NodeId, PrincipalId, RoleAssignmentId,
    SettingId, Subject,
};

use crate::geometry::Rect;
use crate::path::Route;

/// Which connection it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeId {
    /// A call, from caller to target.
    Call(CallId),
    /// A role assignment, from the principal to the scope.
    RoleAssignment(RoleAssignmentId),
    /// A contained database user, from the principal to the database.
    DatabaseUser(DatabaseUserId),
    /// What is held in a service's own system, from the principal to what it is for.
    DataGrant(DataGrantId),
    /// A deny assignment, from one principal it forbids to its scope.
    DenyAssignment(DenyAssignmentId, PrincipalId),
    /// A user-assigned identity that is attached to a host.
    Attachment {
        /// The resource.
        host: NodeId,
        /// The identity.
        identity: NodeId,
    },
    /// A direct member of a group, from the member to the group.
    Membership {
        /// The group.
        group: NodeId,
        /// The member.
        member: PrincipalId,
    },
    /// A secret that was copied into a setting of a host, from what it opens.
    Copy {
        /// What it opens.
        from: NodeId,
        /// The host.
        host: NodeId,
        /// The setting.
        setting: SettingId,
    },
}

/// What kind of line a connection is. Two kinds are never mixed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeKind {
    /// A call: solid, with an arrow.
    Call,
    /// What may be done: dashed, violet, with the role on it.
    Grant,
    /// What is forbidden: dashed, vermilion, with its name on it.
    Denial,
    /// Belonging together: thin, violet, without words.
    Bond,
    /// A copy of a secret: dotted, amber, with an arrow to where it is held.
    Copy,
}

/// Everything that is needed to draw a connection. Equal views draw equal
/// pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdgeView {
    /// Which connection it is.
    pub id: EdgeId,
    /// The node from which it leads.
    pub from: NodeId,
    /// The node to which it leads.
    pub to: NodeId,
    /// The way of its line; empty where its ends touch.
    pub route: Route,
    /// What it says.
    pub label: Option<LabelView>,
}

/// Words on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelView {
    /// The words.
    pub text: String,
    /// Where they are.
    pub rect: Rect,
}

impl EdgeId {
    /// What kind of line it is.
    #[must_use]
    pub const fn kind(self) -> EdgeKind {
        match self {
            Self::Call(_) => EdgeKind::Call,
            Self::RoleAssignment(_) | Self::DatabaseUser(_) | Self::DataGrant(_) => EdgeKind::Grant,
            Self::DenyAssignment(..) => EdgeKind::Denial,
            Self::Attachment { .. } | Self::Membership { .. } => EdgeKind::Bond,
            Self::Copy { .. } => EdgeKind::Copy,
        }
    }

    /// What one selects and deletes by choosing the line.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Call(id) => Subject::Call(id),
            Self::RoleAssignment(id) => Subject::RoleAssignment(id),
            Self::DatabaseUser(id) => Subject::DatabaseUser(id),
            Self::DataGrant(id) => Subject::DataGrant(id),
            Self::DenyAssignment(id, _) => Subject::DenyAssignment(id),
            Self::Attachment { host, identity } => Subject::Attachment(host, identity),
            Self::Membership { group, member } => Subject::Membership(group, member),
            Self::Copy { host, setting, .. } => Subject::Setting(host, setting),
        }
    }

    /// A name for it that no other connection of the drawing has: for keys of
    /// lists and ids in pictures.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Call(id) => id.to_string(),
            Self::RoleAssignment(id) => id.to_string(),
            Self::DatabaseUser(id) => id.to_string(),
            Self::DataGrant(id) => id.to_string(),
            Self::DenyAssignment(id, principal) => format!("{id}-{principal}"),
            Self::Attachment { host, identity } => format!("{host}-{identity}"),
            Self::Membership { group, member } => format!("{group}-{member}"),
            Self::Copy { setting, .. } => setting.to_string(),
        }
    }
}

impl EdgeView {
    /// What kind of line it is.
    #[must_use]
    pub const fn kind(&self) -> EdgeKind {
        self.id.kind()
    }
}
