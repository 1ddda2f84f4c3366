//! Ids of what a diagram holds. All come from the document's one counter.

use std::fmt;

use crate::guid::Guid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $letter:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The id with this number.
            #[must_use]
            pub const fn new(number: u32) -> Self {
                Self(number)
            }

            /// The number, as it is written in files and links.
            #[must_use]
            pub const fn number(self) -> u32 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $letter, self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

ids! {
    /// A node: anything that stands on the canvas.
    NodeId, "n";
    /// A part of a resource, such as a blob container.
    PartId, "p";
    /// A security principal. That of a node has the node's number; that of a
    /// system-assigned identity has a number of its own, and a new one each
    /// time the identity is enabled, as in Azure.
    PrincipalId, "i";
    /// A role assignment.
    RoleAssignmentId, "a";
    /// A deny assignment.
    DenyAssignmentId, "d";
    /// A role definition that the diagram carries.
    RoleDefinitionId, "r";
    /// A contained user of a database.
    DatabaseUserId, "u";
    /// A call that a workload makes.
    CallId, "c";
    /// A setting of a host, in which its code finds a secret.
    SettingId, "s";
    /// A client secret or certificate of an app registration.
    ClientCredentialId, "k";
    /// An authorization rule of a namespace, or a user of a database with a password.
    KeyHolderId, "h";
    /// A stored access policy of a storage account.
    StoredPolicyId, "y";
    /// Something that the diagram claims of itself.
    AssertionId, "t";
    /// Something that somebody holds in a service's own system.
    DataGrantId, "g";
    /// A federated identity credential of an identity or app registration.
    FederatedCredentialId, "f";
    /// A beat of a story. Beats are counted by themselves.
    BeatId, "b";
}

impl RoleDefinitionId {
    /// The id that assignments refer to, of a custom role that was made here.
    #[must_use]
    pub fn usual_role(self) -> Guid {
        const PREFIX: u32 = 0x9999_9999;
        Guid::visibly_fake(PREFIX, u64::from(self.0))
    }
}

impl PrincipalId {
    /// The principal that the node itself is (an identity, a user, a group).
    #[must_use]
    pub const fn of_node(node: NodeId) -> Self {
        Self(node.0)
    }
}
