//! What keeps others from the token endpoint of a host, and what is to be had there?

use crate::azure::token_endpoints::TokenEndpointKind;
use crate::diagram::{Node, PrincipalId};

/// What keeps forged requests from a token endpoint.
pub(super) enum Defense {
    /// A header that everybody knows and an ordinary request does not have.
    KnownHeader(&'static str),
    /// A header whose value only code on the host can read.
    SecretHeader(&'static str),
    /// The content of a file that only code on the machine can read.
    ChallengeFile,
    /// There is nothing to send a request to.
    NoEndpoint,
}

pub(super) const fn defense(kind: TokenEndpointKind) -> Defense {
    match kind {
        TokenEndpointKind::Imds => Defense::KnownHeader("Metadata: true"),
        TokenEndpointKind::AppService => Defense::SecretHeader("X-IDENTITY-HEADER"),
        TokenEndpointKind::AzureArc => Defense::ChallengeFile,
        TokenEndpointKind::ServiceFabric => Defense::SecretHeader("Secret"),
        TokenEndpointKind::CloudShell => Defense::KnownHeader("Metadata: true"),
        TokenEndpointKind::MachineLearning => Defense::SecretHeader("secret"),
        TokenEndpointKind::Automation => Defense::SecretHeader("X-IDENTITY-HEADER"),
        TokenEndpointKind::PlatformInternal | TokenEndpointKind::Exchange => Defense::NoEndpoint,
    }
}

pub(super) fn endpoint_of(node: &Node) -> Option<TokenEndpointKind> {
    let host = node.resource_kind()?.row().host?;
    Some(host.row().endpoint.row().kind)
}

pub(super) fn has_endpoint(node: &Node) -> bool {
    node.resource_kind().is_some_and(|kind| kind.runs_code())
}

/// The identities for which code on a host gets tokens.
pub(super) fn identities_of(node: &Node) -> Vec<PrincipalId> {
    let Some(resource) = node.resource() else {
        return Vec::new();
    };
    let user_assigned = resource.user_assigned.iter().copied();
    resource
        .system_assigned
        .into_iter()
        .chain(user_assigned.map(PrincipalId::of_node))
        .collect()
}
