//! From requests that a host can be made to send.

use super::super::defense::{Defense, defense, endpoint_of, identities_of};
use super::{ForgedRequest, Loot, Spread, shared, sources};
use crate::diagram::NodeId;
use crate::flow;
use crate::say;

impl Spread<'_> {
    /// What a forged request gets from the token endpoint of a host.
    pub(super) fn forge(&mut self, host: NodeId, request: ForgedRequest) {
        let Some(node) = self.diagram.node(host) else {
            return;
        };
        // What a pod reaches is the endpoint of its node.
        let node = flow::node_of_pod(self.diagram, node)
            .unwrap_or(node)
            .clone();
        let Some(endpoint) = endpoint_of(&node) else {
            return;
        };
        let name = node.name.as_str();
        match (defense(endpoint), request) {
            (Defense::KnownHeader(header), ForgedRequest::AddressOnly) => self.stop(
                say!(
                    "The token endpoint of {name} answers only requests with the header \
                     `{header}`, and the attacker chooses the address alone. That header is the \
                     defense: a proxy that adds it would give it away.",
                    name,
                    header
                ),
                sources::VM_TOKEN,
            ),
            (Defense::KnownHeader(header), ForgedRequest::AddressAndHeaders) => {
                let mut identities = identities_of(&node);
                identities.extend(shared::signed_in(self.diagram, &node));
                if identities.is_empty() {
                    self.nothing_to_vouch_for(name);
                }
                for principal in identities {
                    let how = say!(
                        "With the header `{header}` the endpoint of {name} answers as if its own \
                         code asked.",
                        header,
                        name
                    );
                    self.gain(Loot::Identity(principal), None, how);
                }
            }
            (Defense::SecretHeader(header), _) => self.stop(
                say!(
                    "The token endpoint of {name} wants the value of `{header}` back that the \
                     platform put into the environment. A forged request does not know it.",
                    name,
                    header
                ),
                sources::APP_SERVICE_IDENTITY,
            ),
            (Defense::ChallengeFile, _) => self.stop(
                say!(
                    "The agent on {name} answers with the name of a file first, and wants its content \
                     back. Only code on the machine can read it: a forged request cannot.",
                    name
                ),
                sources::AZURE_ARC,
            ),
            (Defense::NoEndpoint, _) => self.stop(
                say!(
                    "{name} has no token endpoint that a request could be sent to.",
                    name
                ),
                sources::IDENTITY_FAQ,
            ),
        }
    }
}
