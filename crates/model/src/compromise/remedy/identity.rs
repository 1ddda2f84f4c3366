//! What takes an identity away: new tokens of it, and the roles that tokens are worth something by.

use std::collections::BTreeSet;

use super::{Cabinet, Draft, Effect, Foothold, Gain, Loot, sources, words};
use crate::diagram::{Edit, NodeId, NodeKind, PrincipalId, PrincipalKind, Scope, Subject};
use crate::flow;
use crate::say;

impl Cabinet<'_> {
    /// What keeps new tokens of an identity from the attacker.
    pub(super) fn close_the_way(&mut self, number: usize, gain: &Gain, principal: PrincipalId) {
        let before = gain.from.and_then(|from| self.reach.gains.get(from));
        match (before.map(|gain| &gain.loot), &self.reach.foothold) {
            (Some(Loot::Host(host)), _) => self.detach(number, *host, principal),
            (None, Foothold::ForgedRequest { host, .. }) => {
                let name = self.diagram.node_name(*host);
                self.add(
                    number,
                    Draft {
                        title: say!(
                            "Let {name} send requests only to addresses that it knows",
                            name
                        ),
                        why: say!(
                            "Nobody can then make it ask for tokens. Tokens that were taken by \
                             then stay good until they expire."
                        ),
                        edit: None,
                        effect: Effect::WhenTokensExpire,
                        source: sources::VM_TOKEN,
                    },
                );
                let host = *host;
                self.detach(number, host, principal);
            }
            (Some(Loot::Identity(from)), _) => self.end_trust(number, principal, *from),
            // Secrets and roles by which it was come by have remedies of their own.
            _ => {}
        }
    }

    /// Lets an application trust an identity no longer.
    fn end_trust(&mut self, number: usize, application: PrincipalId, identity: PrincipalId) {
        let subject = flow::ids::object_id(identity).to_string();
        let trusting: Vec<Subject> = self
            .diagram
            .federated_credentials()
            .filter(|it| {
                PrincipalId::of_node(it.identity) == application && it.what.subject == subject
            })
            .map(|it| Subject::FederatedCredential(it.id))
            .collect();
        if trusting.is_empty() {
            return;
        }
        let title = say!(
            "Let {application} trust {who} no longer",
            application = words::principal(self.diagram, application),
            who = words::principal(self.diagram, identity)
        );
        self.add(
            number,
            Draft {
                title,
                why: say!(
                    "Its federated credential goes, and with it the way to new tokens. Those that \
                     were issued are good for an hour or so."
                ),
                edit: Some(Edit::Delete(trusting)),
                effect: Effect::WhenTokensExpire,
                source: sources::CLIENT_CREDENTIALS,
            },
        );
    }

    fn detach(&mut self, number: usize, host: NodeId, principal: PrincipalId) {
        let name = self.diagram.node_name(host);
        let why = say!(
            "It gets no new tokens then. Those that were issued are accepted until they expire, \
             up to a day: to stop them, take the roles."
        );
        let identity = NodeId::new(principal.number());
        let is_user_assigned = self
            .diagram
            .node(identity)
            .is_some_and(|node| node.kind == NodeKind::UserAssignedIdentity);
        let (title, edit) = if is_user_assigned {
            (
                say!(
                    "Detach {identity} from {name}",
                    identity = self.diagram.node_name(identity),
                    name
                ),
                Edit::Delete(vec![Subject::Attachment(host, identity)]),
            )
        } else {
            (
                say!("Disable the system-assigned identity of {name}", name),
                Edit::DisableSystemAssigned(host),
            )
        };
        self.add(
            number,
            Draft {
                title,
                why,
                edit: Some(edit),
                effect: Effect::WhenTokensExpire,
                source: sources::IDENTITY_FAQ,
            },
        );
    }

    /// Takes away the roles by which an identity reached what it did.
    pub(super) fn take_roles(&mut self, number: usize, principal: PrincipalId) {
        let who = words::principal(self.diagram, principal);
        let chains: BTreeSet<Scope> = self
            .reach
            .reached
            .iter()
            .filter(|reached| self.follows_from(reached.through, number))
            .flat_map(|reached| self.diagram.scope_chain(reached.target))
            .collect();
        let memberships = flow::memberships(self.diagram, principal);
        let (own, of_groups): (Vec<_>, Vec<_>) = self
            .diagram
            .role_assignments()
            .filter(|it| memberships.contains_key(&it.principal) && chains.contains(&it.scope))
            .partition(|it| it.principal == principal);
        if !own.is_empty() {
            let subjects = own
                .iter()
                .map(|it| Subject::RoleAssignment(it.id))
                .collect();
            let kind = self.diagram.principal(principal).map(|it| it.kind);
            let is_of_host = matches!(
                kind,
                Some(PrincipalKind::SystemAssigned | PrincipalKind::UserAssigned)
            );
            self.add(
                number,
                Draft {
                    title: match own.len() {
                        1 => say!("Remove 1 role assignment of {who}", who),
                        count => say!("Remove {count} role assignments of {who}", count, who),
                    },
                    why: if is_of_host {
                        say!(
                            "Roles are looked up at each request: this stops tokens that were \
                             taken, too. Detaching the identity would not."
                        )
                    } else {
                        say!(
                            "Roles are looked up at each request: this stops tokens that were \
                             taken, too."
                        )
                    },
                    edit: Some(Edit::Delete(subjects)),
                    effect: Effect::WithinTenMinutes,
                    source: sources::RBAC_TROUBLESHOOTING,
                },
            );
        }
        let groups: BTreeSet<PrincipalId> = of_groups.iter().map(|it| it.principal).collect();
        let direct = memberships.get(&principal).cloned().unwrap_or_default();
        for group in direct {
            let leads_on = groups
                .iter()
                .any(|it| *it == group || flow::stands_for(self.diagram, group, *it));
            if !leads_on {
                continue;
            }
            let node = NodeId::new(group.number());
            self.add(
                number,
                Draft {
                    title: say!(
                        "Remove {who} from {group}",
                        who,
                        group = self.diagram.node_name(node)
                    ),
                    why: say!(
                        "The groups of a managed identity are in its token: one that was issued \
                         keeps them until it expires."
                    ),
                    edit: Some(Edit::Delete(vec![Subject::Membership(node, principal)])),
                    effect: Effect::WhenTokensExpire,
                    source: sources::IDENTITY_BEST_PRACTICE,
                },
            );
        }
    }
}
