//! Endpoints that a host uses and that are not its own: that of the node on which a pod
//! runs, and that of Cloud Shell, which hands out tokens of whoever is signed in.

use super::super::Loot;
use super::super::defense::identities_of;
use super::Spread;
use crate::diagram::{Diagram, Node, PrincipalId};
use crate::flow;
use crate::say;

/// The users who are drawn as signed in to a Cloud Shell.
pub(super) fn signed_in(diagram: &Diagram, shell: &Node) -> Vec<PrincipalId> {
    let calls = diagram.calls();
    let mut users: Vec<PrincipalId> = calls
        .filter(|call| call.what.caller == shell.id)
        .filter_map(|call| call.what.signed_in_user())
        .filter(|user| diagram.principal(*user).is_some())
        .collect();
    users.sort_unstable();
    users.dedup();
    users
}

impl Spread<'_> {
    /// Code in a pod reaches the metadata service of its node, unless the cluster keeps
    /// it from that.
    // Source: MicrosoftDocs/azure-aks-docs:articles/aks/imds-restriction.md.
    pub(super) fn open_node_of_pod(&mut self, number: usize, pod: &Node) {
        let Some(node) = flow::node_of_pod(self.diagram, pod) else {
            return;
        };
        for principal in identities_of(node) {
            let how = say!(
                "Code in {pod} reaches the metadata service of its node, unless the cluster \
                 keeps pods from that, and gets tokens for every identity of {node}.",
                pod = pod.name.as_str(),
                node = node.name.as_str()
            );
            self.gain(Loot::Identity(principal), Some(number), how);
        }
    }

    /// Code in Cloud Shell gets tokens of the users who are drawn as signed in.
    pub(super) fn open_session(&mut self, number: usize, shell: &Node) {
        for user in signed_in(self.diagram, shell) {
            let how = say!(
                "Any code in {shell} gets tokens of the user who is signed in, for any audience.",
                shell = shell.name.as_str()
            );
            self.gain(Loot::Identity(user), Some(number), how);
        }
    }
}
