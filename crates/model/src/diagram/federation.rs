//! Trust in tokens that others issue: federated identity credentials, and the
//! Kubernetes workloads that have such tokens.
//!
//! A [`FederatedCredential`] stands at a user-assigned identity or at an app
//! registration, and says whose tokens prove it. A [`Workload`] is a pod with a
//! service account of its cluster, which issues a token to it.

use super::id::{FederatedCredentialId, NodeId};
use super::{Diagram, NodeKind};

/// The audience that tokens are exchanged under in the public cloud.
// Source: MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md.
pub const EXCHANGE_AUDIENCE: &str = "api://AzureADTokenExchange";

/// Trust of an identity in the tokens of an issuer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FederatedCredential {
    /// Which one it is.
    pub id: FederatedCredentialId,
    /// The user-assigned identity or service principal that trusts.
    pub identity: NodeId,
    /// What it trusts.
    pub what: NewFederatedCredential,
}

/// Which tokens are trusted. Each of the three is compared letter by letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFederatedCredential {
    /// What people call it; it cannot be renamed in Azure.
    pub name: String,
    /// Who issues the token: its claim `iss`.
    pub issuer: String,
    /// Whom the token is about: its claim `sub`.
    pub subject: String,
    /// For whom it is meant: its claim `aud`. There is exactly one.
    pub audience: String,
}

/// What is particular to a pod: who it is in its cluster, and what the cluster
/// says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    /// The Kubernetes namespace.
    pub namespace: String,
    /// The name of its service account there.
    pub service_account: String,
    /// Whether the pod has the label `azure.workload.identity/use: "true"`.
    pub is_labeled: bool,
    /// The identity whose client id the service account is annotated with. May be
    /// gone; `None` where there is no annotation.
    pub identity: Option<NodeId>,
    /// The cluster it runs in; `None` for a cluster that is not drawn.
    pub cluster: Option<NodeId>,
    /// Whether Microsoft Entra ID can reach the issuer of the cluster.
    pub has_public_issuer: bool,
}

impl Default for Workload {
    fn default() -> Self {
        Self {
            namespace: "default".to_owned(),
            service_account: "workload-identity-sa".to_owned(),
            is_labeled: true,
            identity: None,
            cluster: None,
            has_public_issuer: true,
        }
    }
}

impl Workload {
    /// Whom the tokens of the service account are about.
    // Source: MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-overview.md.
    #[must_use]
    pub fn subject(&self) -> String {
        format!(
            "system:serviceaccount:{}:{}",
            self.namespace, self.service_account
        )
    }
}

impl NodeKind {
    /// Whether such a node can trust the tokens of others.
    #[must_use]
    pub const fn can_trust(&self) -> bool {
        matches!(
            self,
            Self::UserAssignedIdentity | Self::ServicePrincipal { .. }
        )
    }
}

impl Diagram {
    /// The federated credential with this id.
    #[must_use]
    pub fn federated_credential(&self, id: FederatedCredentialId) -> Option<&FederatedCredential> {
        self.federated_credentials.get(&id).map(|it| &**it)
    }

    /// All federated credentials, in the order in which they were made.
    pub fn federated_credentials(
        &self,
    ) -> impl DoubleEndedIterator<Item = &std::rc::Rc<FederatedCredential>> + Clone {
        self.federated_credentials.values()
    }

    /// Those of an identity.
    pub fn federated_credentials_of(
        &self,
        identity: NodeId,
    ) -> impl Iterator<Item = &FederatedCredential> {
        self.federated_credentials
            .values()
            .map(|it| &**it)
            .filter(move |it| it.identity == identity)
    }

    /// What is particular to a pod; `None` for what is none.
    #[must_use]
    pub fn workload(&self, pod: NodeId) -> Option<&Workload> {
        self.node(pod)?.resource()?.workload.as_ref()
    }
}
