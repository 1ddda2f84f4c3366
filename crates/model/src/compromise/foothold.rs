//! Where can an attacker begin?

use crate::azure::Service;
use crate::diagram::{Credential, Diagram, HeldSecret, NodeId, PrincipalId};
use crate::flow;
use crate::say;
use crate::text::Text;

/// Where an attacker begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foothold {
    /// A copy of a secret was seen by somebody who should not have seen it. What
    /// was seen stays what it was, also when the secret is made anew.
    LeakedSecret {
        /// The copy.
        secret: HeldSecret,
        /// Where it was seen.
        place: LeakPlace,
    },
    /// A token was taken.
    StolenToken {
        /// Whose.
        principal: PrincipalId,
        /// For which service.
        service: Service,
    },
    /// Code on a host sends requests to where somebody else wants: server-side
    /// request forgery.
    ForgedRequest {
        /// The host.
        host: NodeId,
        /// How much of the request is the attacker's.
        request: ForgedRequest,
    },
    /// Somebody else's code runs on a host.
    CodeExecution(NodeId),
}

/// Where a secret was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeakPlace {
    /// In a source code repository.
    Repository,
    /// In a log.
    Log,
}

/// How much of a forged request is the attacker's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ForgedRequest {
    /// The address only: the usual case.
    AddressOnly,
    /// Address and headers.
    AddressAndHeaders,
}

impl LeakPlace {
    /// All places, the commonest first.
    pub const ALL: [Self; 2] = [Self::Repository, Self::Log];
}

impl Foothold {
    /// What happened, in a few words: `Leaked in a log: key1 of contosostore`.
    #[must_use]
    pub fn words(&self, diagram: &Diagram) -> Text {
        match self {
            Self::LeakedSecret { secret, place } => {
                let secret = flow::secrets::words(diagram, secret);
                match place {
                    LeakPlace::Repository => {
                        say!("Leaked in a source code repository: {secret}", secret)
                    }
                    LeakPlace::Log => say!("Leaked in a log: {secret}", secret),
                }
            }
            Self::StolenToken { principal, service } => say!(
                "Stolen: a token of {who} for `{audience}`",
                who = super::words::principal(diagram, *principal),
                audience = service.row().audience
            ),
            Self::ForgedRequest { host, request } => {
                let name = diagram.node_name(*host);
                match request {
                    ForgedRequest::AddressOnly => {
                        say!("{name} can be made to send requests anywhere", name)
                    }
                    ForgedRequest::AddressAndHeaders => say!(
                        "{name} can be made to send requests anywhere, with any headers",
                        name
                    ),
                }
            }
            Self::CodeExecution(host) => say!(
                "Somebody else’s code runs on {name}",
                name = diagram.node_name(*host)
            ),
        }
    }

    /// The same as a sentence.
    #[must_use]
    pub fn sentence(&self, diagram: &Diagram) -> Text {
        say!("{happened}.", happened = self.words(diagram))
    }

    /// Whether what it begins with is still drawn.
    #[must_use]
    pub fn is_drawn(&self, diagram: &Diagram) -> bool {
        match self {
            // A copy that was seen outlives what it was copied from.
            Self::LeakedSecret { .. } | Self::StolenToken { .. } => true,
            Self::ForgedRequest { host, .. } | Self::CodeExecution(host) => {
                diagram.node(*host).is_some()
            }
        }
    }

    /// The node at which it begins; `None` if that is outside of the drawing.
    #[must_use]
    pub fn node(&self, diagram: &Diagram) -> Option<NodeId> {
        let node = match self {
            Self::LeakedSecret { secret, .. } => secret.from(),
            Self::StolenToken { principal, .. } => diagram.principal(*principal)?.node,
            Self::ForgedRequest { host, .. } | Self::CodeExecution(host) => *host,
        };
        diagram.node(node).map(|node| node.id)
    }
}

/// The footholds that a node of the drawing offers: code and forged requests on a
/// host, its secrets, and the tokens that its calls are made with.
#[must_use]
pub fn footholds(diagram: &Diagram, node: NodeId) -> Vec<Foothold> {
    let Some(resource) = diagram.node(node).and_then(|node| node.resource()) else {
        return Vec::new();
    };
    if !resource.kind.runs_code() {
        return Vec::new();
    }
    let mut found = vec![Foothold::CodeExecution(node)];
    // A pod has no endpoint of its own; that of its node can be sent forged requests.
    let of_node = diagram
        .node(node)
        .and_then(|it| flow::node_of_pod(diagram, it));
    if !resource.kind.is_pod() || of_node.is_some() {
        let requests = [ForgedRequest::AddressOnly, ForgedRequest::AddressAndHeaders];
        found.extend(requests.map(|request| Foothold::ForgedRequest {
            host: node,
            request,
        }));
    }
    found.extend(
        resource
            .settings
            .iter()
            // Of a reference to a vault only its text can leak.
            .filter(|setting| setting.through.is_none())
            .map(|setting| Foothold::LeakedSecret {
                secret: setting.secret,
                place: LeakPlace::Repository,
            }),
    );
    for call in diagram.calls().filter(|call| call.what.caller == node) {
        if matches!(call.what.credential, Credential::Setting(_)) {
            continue;
        }
        let Some(principal) = flow::identity_of_call(diagram, call) else {
            continue;
        };
        let token = Foothold::StolenToken {
            principal,
            service: call.what.operation.row().service,
        };
        if !found.contains(&token) {
            found.push(token);
        }
    }
    found
}
