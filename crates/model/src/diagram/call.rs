//! Calls: a workload performs an operation on a target with a credential.

use super::id::{CallId, NodeId, PrincipalId, SettingId};
use super::scope::Scope;
use super::{Diagram, NodeKind};
use crate::azure::{Operation, ResourceKind};

/// A call that can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Which one it is.
    pub id: CallId,
    /// What it is.
    pub what: NewCall,
}

/// What a call is: who does what, to what, with which credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCall {
    /// What people call it. Empty: the operation's own title is shown.
    pub name: String,
    /// The resource whose code makes the call.
    pub caller: NodeId,
    /// What the call is aimed at.
    pub target: Scope,
    /// What is done.
    pub operation: Operation,
    /// How the caller proves who it is.
    pub credential: Credential,
    /// The audience the code asks a token for, where it is not the one that
    /// the target expects: a mistake people make, so one can draw it.
    pub audience: Option<String>,
}

/// How a caller proves who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// With a token of a managed identity of the host.
    ManagedIdentity(IdentityChoice),
    /// With the secret in a setting of the host. It need not be there any more:
    /// then the code finds nothing.
    Setting(SettingId),
    /// Not at all: the request goes out with nothing that says who asks.
    Nothing,
    /// With whatever the software development kit finds first: the environment, a
    /// workload identity, a managed identity.
    DefaultChain,
    /// With a token of the user who is signed in, who need not exist any more:
    /// Cloud Shell has no identity of its own.
    SignedInUser(PrincipalId),
}

/// Which of the host's identities the code asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityChoice {
    /// The code names none; the host's own rule picks.
    Unnamed,
    /// The code names a user-assigned identity by its client id. It need not
    /// be attached, nor exist any more: then the host says so.
    UserAssigned(PrincipalId),
}

impl Credential {
    /// The number of what it names, an identity or a setting; 0 if it names
    /// none.
    pub(super) const fn number(self) -> u32 {
        match self {
            Self::ManagedIdentity(IdentityChoice::Unnamed) | Self::DefaultChain | Self::Nothing => {
                0
            }
            Self::SignedInUser(principal)
            | Self::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => principal.number(),
            Self::Setting(setting) => setting.number(),
        }
    }
}

impl NewCall {
    /// The user-assigned identity that the code names; `None` if it names none.
    #[must_use]
    pub const fn named_identity(&self) -> Option<PrincipalId> {
        match self.credential {
            Credential::ManagedIdentity(IdentityChoice::Unnamed)
            | Credential::Setting(_)
            | Credential::Nothing
            | Credential::DefaultChain
            | Credential::SignedInUser(_) => None,
            Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => Some(principal),
        }
    }

    /// The setting in which the code finds its secret; `None` if it uses none.
    #[must_use]
    pub const fn setting(&self) -> Option<SettingId> {
        match self.credential {
            Credential::ManagedIdentity(_)
            | Credential::Nothing
            | Credential::DefaultChain
            | Credential::SignedInUser(_) => None,
            Credential::Setting(setting) => Some(setting),
        }
    }

    /// The user who is signed in where the call is made; `None` where nobody is.
    #[must_use]
    pub const fn signed_in_user(&self) -> Option<PrincipalId> {
        match self.credential {
            Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::DefaultChain
            | Credential::Nothing => None,
            Credential::SignedInUser(user) => Some(user),
        }
    }
}

impl Diagram {
    /// The credential with which a new call of this host is drawn: Cloud Shell acts
    /// as its user, everything else with a managed identity. `None` for a Cloud
    /// Shell where no user is drawn.
    #[must_use]
    pub fn usual_credential(&self, caller: NodeId) -> Option<Credential> {
        let acts_as_user = self
            .node(caller)
            .and_then(|node| node.resource_kind())
            .is_some_and(ResourceKind::acts_as_its_user);
        if !acts_as_user {
            return Some(Credential::ManagedIdentity(IdentityChoice::Unnamed));
        }
        let user = self.nodes().find(|node| node.kind == NodeKind::User)?;
        Some(Credential::SignedInUser(PrincipalId::of_node(user.id)))
    }
}

impl Call {
    /// What people call it, or else the title of its operation.
    #[must_use]
    pub fn label(&self) -> &str {
        if self.what.name.is_empty() {
            self.what.operation.row().name
        } else {
            &self.what.name
        }
    }
}
