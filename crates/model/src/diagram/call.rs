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
    /// With the token that a pod's cluster issues to its service account,
    /// exchanged for one of the identity that the service account names.
    Workload,
    /// As an application that trusts a managed identity of the host: a token of
    /// the identity is exchanged for one of the application.
    Trusted {
        /// The identity of the host.
        identity: IdentityChoice,
        /// The service principal of the application. It need not exist any more.
        application: NodeId,
    },
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
    /// The greatest number of what it names: identities, a setting, an
    /// application; 0 if it names none.
    pub(super) fn number(self) -> u32 {
        let of_identity = |choice| match choice {
            IdentityChoice::Unnamed => 0,
            IdentityChoice::UserAssigned(principal) => PrincipalId::number(principal),
        };
        match self {
            Self::ManagedIdentity(choice) => of_identity(choice),
            Self::SignedInUser(principal) => principal.number(),
            Self::Setting(setting) => setting.number(),
            Self::Workload | Self::DefaultChain | Self::Nothing => 0,
            Self::Trusted {
                identity,
                application,
            } => of_identity(identity).max(application.number()),
        }
    }
}

impl NewCall {
    /// The user-assigned identity that the code names; `None` if it names none.
    #[must_use]
    pub const fn named_identity(&self) -> Option<PrincipalId> {
        match self.credential {
            Credential::ManagedIdentity(choice)
            | Credential::Trusted {
                identity: choice, ..
            } => match choice {
                IdentityChoice::Unnamed => None,
                IdentityChoice::UserAssigned(principal) => Some(principal),
            },
            Credential::Setting(_)
            | Credential::Workload
            | Credential::Nothing
            | Credential::DefaultChain
            | Credential::SignedInUser(_) => None,
        }
    }

    /// The setting in which the code finds its secret; `None` if it uses none.
    #[must_use]
    pub const fn setting(&self) -> Option<SettingId> {
        match self.credential {
            Credential::ManagedIdentity(_)
            | Credential::Workload
            | Credential::Trusted { .. }
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
            | Credential::Workload
            | Credential::Trusted { .. }
            | Credential::Nothing => None,
            Credential::SignedInUser(user) => Some(user),
        }
    }
}

impl Diagram {
    /// The credential with which a new call of this host is drawn: Cloud Shell acts
    /// as its user, a pod as its service account, everything else with a managed
    /// identity. `None` for a Cloud Shell where no user is drawn.
    #[must_use]
    pub fn usual_credential(&self, caller: NodeId) -> Option<Credential> {
        let kind = self.node(caller).and_then(|node| node.resource_kind());
        if !kind.is_some_and(ResourceKind::acts_as_its_user) {
            return Some(kind.map_or(
                Credential::ManagedIdentity(IdentityChoice::Unnamed),
                Credential::usual,
            ));
        }
        let user = self.nodes().find(|node| node.kind == NodeKind::User)?;
        Some(Credential::SignedInUser(PrincipalId::of_node(user.id)))
    }
}

impl Credential {
    /// How code on a host of this kind proves who it is when nothing is said.
    #[must_use]
    pub fn usual(caller: ResourceKind) -> Self {
        if caller.is_pod() {
            Self::Workload
        } else {
            Self::ManagedIdentity(IdentityChoice::Unnamed)
        }
    }

    /// The application as which a call is made, if it trusts the caller.
    #[must_use]
    pub const fn trusting(self) -> Option<NodeId> {
        match self {
            Self::Trusted { application, .. } => Some(application),
            Self::ManagedIdentity(_)
            | Self::Setting(_)
            | Self::Workload
            | Self::Nothing
            | Self::DefaultChain
            | Self::SignedInUser(_) => None,
        }
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
