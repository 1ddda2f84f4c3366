//! Tokens that were issued and are still held.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::azure::delays;
use crate::diagram::Diagram;
use crate::diagram::call::IdentityChoice;
use crate::diagram::id::{NodeId, PrincipalId};
use crate::diagram::node::{Node, NodeKind, WorldPoint};
use crate::diagram::principal::{Principal, PrincipalKind};
use crate::time::Timestamp;

/// A token of a managed identity that code on a host holds, and the platform
/// holds for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldToken {
    /// The host on which it is held.
    pub host: NodeId,
    /// Which identity the code had asked for.
    pub choice: IdentityChoice,
    /// The service it is for, as the code spelled it.
    pub audience: String,
    /// Whose token it is. May be gone: the token lives on.
    pub principal: PrincipalId,
    /// What that was called when the token was issued.
    pub name: String,
    /// The ARM id of what carried the identity then.
    pub arm_id: String,
    /// The groups it was in then, directly or through others.
    pub groups: BTreeSet<PrincipalId>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it expires.
    pub expires_at: Timestamp,
}

impl HeldToken {
    /// From when on it is not reused, and a new one is asked for.
    #[must_use]
    pub const fn reused_until(&self) -> Timestamp {
        self.expires_at.plus_seconds(-delays::TOKEN_MARGIN.seconds)
    }

    /// From when on the code tries to get a newer one, and goes on with this one
    /// if it gets none; `None` if its life is too short for that.
    #[must_use]
    pub const fn refreshed_from(&self) -> Option<Timestamp> {
        let life = self.expires_at.unix_seconds() - self.issued_at.unix_seconds();
        if life < delays::TOKEN_REFRESH.seconds {
            return None;
        }
        Some(self.issued_at.plus_seconds(life / 2))
    }

    /// Whose token it is, as far as the drawing still tells.
    #[must_use]
    pub fn owner(&self, diagram: &Diagram) -> Principal {
        diagram.principal(self.principal).unwrap_or(Principal {
            id: self.principal,
            // The principal of a node has the node's number, and this node is gone;
            // a system-assigned identity had a number of its own.
            kind: match self.choice {
                IdentityChoice::UserAssigned(_) => PrincipalKind::UserAssigned,
                IdentityChoice::Unnamed if self.arm_id.contains("/userAssignedIdentities/") => {
                    PrincipalKind::UserAssigned
                }
                IdentityChoice::Unnamed => PrincipalKind::SystemAssigned,
            },
            node: self.host,
            name: self.name.clone(),
        })
    }

    /// Whether this is what the code on a host would reuse, asking like this.
    pub(in crate::diagram) fn answers(
        &self,
        host: NodeId,
        choice: IdentityChoice,
        audience: &str,
    ) -> bool {
        self.host == host && self.choice == choice && self.audience == audience
    }
}

impl Diagram {
    /// The tokens that are held.
    pub fn held_tokens(&self) -> impl Iterator<Item = &HeldToken> {
        self.clock().into_iter().flat_map(|clock| &clock.tokens)
    }

    /// The token that code on a host reuses at this moment.
    pub(crate) fn token_in_code(
        &self,
        host: NodeId,
        choice: IdentityChoice,
        audience: &str,
        now: Timestamp,
    ) -> Option<&HeldToken> {
        self.held_tokens()
            .find(|token| token.answers(host, choice, audience) && now < token.reused_until())
    }

    /// The token of an identity that the platform hands out on a host at this
    /// moment without asking the directory.
    pub(crate) fn token_in_platform(
        &self,
        host: NodeId,
        principal: PrincipalId,
        audience: &str,
        now: Timestamp,
    ) -> Option<&HeldToken> {
        self.held_tokens().find(|token| {
            token.host == host
                && token.principal == principal
                && token.audience == audience
                && now < token.reused_until()
        })
    }

    /// The drawing as the bearer of the token appears in it: in the groups that
    /// the token names, and in no others.
    pub(crate) fn with_groups_of(mut self, token: &HeldToken) -> Self {
        let is_named = |group: &PrincipalId| token.groups.contains(group);
        let mut groups: Vec<Node> = self
            .nodes()
            .filter(|node| matches!(node.kind, NodeKind::Group { .. }))
            .map(|node| (**node).clone())
            .collect();
        let mut within: BTreeSet<PrincipalId> = BTreeSet::new();
        for group in &mut groups {
            let id = PrincipalId::of_node(group.id);
            let is_in_token = is_named(&id);
            if let NodeKind::Group { members } = &mut group.kind {
                members.retain(|member| {
                    is_in_token && (*member == token.principal || is_named(member))
                });
                if !members.is_empty() {
                    within.insert(id);
                }
            }
        }
        // A group of the token that nothing leads to any more, or that is gone.
        for id in token.groups.difference(&within) {
            let group = groups
                .iter_mut()
                .find(|group| PrincipalId::of_node(group.id) == *id);
            match group.map(|group| &mut group.kind) {
                Some(NodeKind::Group { members }) => {
                    members.insert(token.principal);
                }
                _ => groups.push(Node {
                    id: NodeId::new(id.number()),
                    name: "a group that was deleted".to_owned(),
                    kind: NodeKind::Group {
                        members: BTreeSet::from([token.principal]),
                    },
                    parent: None,
                    at: WorldPoint { x: 0, y: 0 },
                }),
            }
        }
        for group in groups {
            self.nodes.insert(group.id, Rc::new(group));
        }
        self
    }
}
