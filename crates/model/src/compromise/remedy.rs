//! What takes a gain away again, and how soon?

mod sas;
mod vault;

use std::collections::BTreeSet;

use super::{Effect, Foothold, Gain, Lifetime, Loot, Reach, Remedy, listed, sources, words};
use crate::azure::Mode;
use crate::azure::Source;
use crate::diagram::{
    Diagram, Edit, HeldSecret, KeyHolderId, KeySlot, LocalSecret, NodeId, NodeKind, PrincipalId,
    PrincipalKind, SasSigner, Scope, Subject,
};
use crate::flow;

/// What helps against each gain, in the order of the gains. Nothing is offered
/// twice, and nothing that the diagram would refuse.
pub(super) fn remedies(diagram: &Diagram, reach: &Reach) -> Vec<Remedy> {
    let mut cabinet = Cabinet {
        diagram,
        reach,
        remedies: Vec::new(),
    };
    for (number, gain) in reach.gains.iter().enumerate() {
        if gain.lifetime != Lifetime::Over {
            cabinet.against(number, gain);
        }
    }
    cabinet.remedies
}

struct Cabinet<'c> {
    diagram: &'c Diagram,
    reach: &'c Reach,
    remedies: Vec<Remedy>,
}

/// A remedy, but for what it is against.
struct Draft {
    title: String,
    why: String,
    edit: Option<Edit>,
    effect: Effect,
    source: Source,
}

impl Cabinet<'_> {
    fn against(&mut self, number: usize, gain: &Gain) {
        match &gain.loot {
            Loot::Host(host) => self.isolate(number, *host),
            Loot::Identity(principal) => {
                self.close_the_way(number, gain, *principal);
                self.take_roles(number, *principal);
            }
            Loot::Token { principal, .. } => self.take_roles(number, *principal),
            Loot::RoleAdministration { principal, .. } => self.take_roles(number, *principal),
            Loot::PolicyAdministration { principal, vault } => {
                self.take_roles(number, *principal);
                self.let_roles_decide(number, *vault);
            }
            Loot::VaultSecret { vault, secret } => {
                if let Some(principal) = self.whose(gain.from) {
                    self.close_vault(number, principal, *vault, *secret);
                }
            }
            Loot::Secret(secret) => match gain.from.and_then(|from| self.reach.gains.get(from)) {
                Some(Gain {
                    loot:
                        Loot::Identity(principal)
                        | Loot::Token { principal, .. }
                        | Loot::RoleAdministration { principal, .. },
                    ..
                }) => self.spoil_what_is_listed(number, secret, *principal),
                Some(Gain {
                    loot:
                        Loot::VaultSecret {
                            vault,
                            secret: part,
                        },
                    from,
                    ..
                }) => {
                    let is_renewed = self.whose(*from).is_some_and(|principal| {
                        self.renew_in_vault(number, secret, principal, (*vault, *part))
                    });
                    if !is_renewed {
                        self.spoil(number, secret);
                    }
                }
                _ => self.spoil(number, secret),
            },
        }
    }

    /// The principal that a gain is of.
    fn whose(&self, gain: Option<usize>) -> Option<PrincipalId> {
        match self.reach.gains.get(gain?)?.loot {
            Loot::Identity(principal)
            | Loot::Token { principal, .. }
            | Loot::RoleAdministration { principal, .. }
            | Loot::PolicyAdministration { principal, .. } => Some(principal),
            Loot::Host(_) | Loot::Secret(_) | Loot::VaultSecret { .. } => None,
        }
    }

    fn add(&mut self, against: usize, draft: Draft) {
        let Draft {
            title,
            why,
            edit,
            effect,
            source,
        } = draft;
        let is_there = self
            .remedies
            .iter()
            .any(|remedy| remedy.title == title && remedy.edit == edit);
        let is_refused = edit
            .as_ref()
            .is_some_and(|edit| self.diagram.clone().apply(edit).is_err());
        if is_there || is_refused {
            return;
        }
        self.remedies.push(Remedy {
            title,
            why,
            edit,
            effect,
            against,
            source,
        });
    }

    fn isolate(&mut self, number: usize, host: NodeId) {
        let name = self.diagram.node_name(host);
        self.add(
            number,
            Draft {
                title: format!("Isolate {name}, and build it anew"),
                why: "The foothold ends with it. Tokens and secrets that were taken by then stay \
                      good until they expire or are made anew."
                    .to_owned(),
                edit: None,
                effect: Effect::WhenTokensExpire,
                source: sources::IDENTITY_FAQ,
            },
        );
    }

    /// What keeps new tokens of an identity from the attacker.
    fn close_the_way(&mut self, number: usize, gain: &Gain, principal: PrincipalId) {
        let before = gain.from.and_then(|from| self.reach.gains.get(from));
        match (before.map(|gain| &gain.loot), &self.reach.foothold) {
            (Some(Loot::Host(host)), _) => self.detach(number, *host, principal),
            (None, Foothold::ForgedRequest { host, .. }) => {
                let name = self.diagram.node_name(*host);
                self.add(
                    number,
                    Draft {
                        title: format!("Let {name} send requests only to addresses that it knows"),
                        why: "Nobody can then make it ask for tokens. Tokens that were \
                              taken by then stay good until they expire."
                            .to_owned(),
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
        let title = format!(
            "Let {} trust {} no longer",
            words::principal(self.diagram, application),
            words::principal(self.diagram, identity)
        );
        self.add(
            number,
            Draft {
                title,
                why:
                    "Its federated credential goes, and with it the way to new tokens. Those that \
                      were issued are good for an hour or so."
                        .to_owned(),
                edit: Some(Edit::Delete(trusting)),
                effect: Effect::WhenTokensExpire,
                source: sources::CLIENT_CREDENTIALS,
            },
        );
    }

    fn detach(&mut self, number: usize, host: NodeId, principal: PrincipalId) {
        let name = self.diagram.node_name(host);
        let why = "It gets no new tokens then. Those that were issued are accepted until they \
                   expire, up to a day: to stop them, take the roles."
            .to_owned();
        let identity = NodeId::new(principal.number());
        let is_user_assigned = self
            .diagram
            .node(identity)
            .is_some_and(|node| node.kind == NodeKind::UserAssignedIdentity);
        let (title, edit) = if is_user_assigned {
            (
                format!("Detach {} from {name}", self.diagram.node_name(identity)),
                Edit::Delete(vec![Subject::Attachment(host, identity)]),
            )
        } else {
            (
                format!("Disable the system-assigned identity of {name}"),
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
    fn take_roles(&mut self, number: usize, principal: PrincipalId) {
        let name = words::principal(self.diagram, principal);
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
            let count = flow::words::count(own.len(), "role assignment");
            self.add(
                number,
                Draft {
                    title: format!("Remove {count} of {name}"),
                    why: if is_of_host {
                        "Roles are looked up at each request: this stops tokens that were taken, \
                         too. Detaching the identity would not."
                    } else {
                        "Roles are looked up at each request: this stops tokens that were taken, \
                         too."
                    }
                    .to_owned(),
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
                    title: format!("Remove {name} from {}", self.diagram.node_name(node)),
                    why: "The groups of a managed identity are in its token: one that was issued \
                          keeps them until it expires."
                        .to_owned(),
                    edit: Some(Edit::Delete(vec![Subject::Membership(node, principal)])),
                    effect: Effect::WhenTokensExpire,
                    source: sources::IDENTITY_BEST_PRACTICE,
                },
            );
        }
    }

    /// Lets a vault decide by roles: to write to it is then no way to its secrets.
    fn let_roles_decide(&mut self, number: usize, vault: NodeId) {
        let name = self.diagram.node_name(vault);
        let policies = self.diagram.data_grants();
        let lost = policies.filter(|it| it.scope.node() == vault).count();
        let lost = if lost == 0 {
            String::new()
        } else {
            let count = flow::words::count(lost, "access policy");
            format!(" What is allowed by {count} now needs roles first.")
        };
        self.add(
            number,
            Draft {
                title: format!("Let role assignments decide on {name}"),
                why: format!(
                    "Access policies do not count then, and who may write to the vault may no \
                     longer give itself its secrets.{lost}"
                ),
                edit: Some(Edit::SetMode {
                    node: vault,
                    mode: Mode::named("vault-azure-roles"),
                }),
                effect: Effect::AtOnce,
                source: sources::KEY_VAULT_ACCESS_POLICY,
            },
        );
    }

    /// Whether one gain is another, or follows from it without a secret between.
    fn follows_from(&self, gain: usize, from: usize) -> bool {
        let mut current = Some(gain);
        // Gains follow from earlier ones only, so this ends.
        while let Some(number) = current {
            if number == from {
                return true;
            }
            let Some(gain) = self.reach.gains.get(number) else {
                return false;
            };
            current = match gain.loot {
                Loot::RoleAdministration { .. } | Loot::PolicyAdministration { .. } => gain.from,
                Loot::Host(_)
                | Loot::Identity(_)
                | Loot::Token { .. }
                | Loot::Secret(_)
                | Loot::VaultSecret { .. } => None,
            };
        }
        false
    }

    /// Makes a secret worthless.
    fn spoil(&mut self, number: usize, secret: &HeldSecret) {
        match *secret {
            HeldSecret::AccountKey { account, slot, .. } => {
                self.regenerate(number, account, slot);
                self.disallow(number, account);
            }
            HeldSecret::Sas(sas) => match sas.signer {
                SasSigner::Key { slot, .. } => {
                    self.delete_policy(number, &sas);
                    self.regenerate(number, sas.account, slot);
                    self.disallow(number, sas.account);
                }
                SasSigner::Principal { .. } => self.revoke(number, sas.account),
            },
            HeldSecret::Local(local) => {
                match local.holder {
                    Some(holder) => self.regenerate_of(number, &local, holder),
                    None => self.regenerate(number, local.of, local.slot),
                }
                self.disallow(number, local.of);
            }
            HeldSecret::ClientCredential {
                application,
                credential,
                kind,
            } => {
                let title = format!(
                    "Delete the {} of {}",
                    kind.name(),
                    self.diagram.node_name(application)
                );
                self.add(
                    number,
                    Draft {
                        title,
                        why: "It gets no new tokens then. Those that were issued are good for an \
                              hour or so."
                            .to_owned(),
                        edit: Some(Edit::Delete(vec![Subject::ClientCredential(
                            application,
                            credential,
                        )])),
                        effect: Effect::WhenTokensExpire,
                        source: sources::CLIENT_CREDENTIALS,
                    },
                );
            }
        }
    }

    /// Makes keys worthless to an identity that may list them: as long as it may,
    /// it lists the new ones, too.
    fn spoil_what_is_listed(&mut self, number: usize, secret: &HeldSecret, principal: PrincipalId) {
        let account = secret.from();
        let place = listed::place(secret);
        let chain = self.diagram.scope_chain(place);
        let roles: Vec<Subject> = self
            .diagram
            .role_assignments()
            .filter(|it| it.principal == principal && chain.contains(&it.scope))
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        if !roles.is_empty() {
            let name = words::principal(self.diagram, principal);
            let of_account = self.reach.gains.iter().filter_map(|gain| match gain.loot {
                Loot::Secret(HeldSecret::Local(local)) if local.of == account => Some(local.slot),
                _ => None,
            });
            let only_read_only = listed::only_read_only(of_account);
            let edits = std::iter::once(Edit::Delete(roles))
                .chain(listed::regenerate(self.diagram, place, only_read_only))
                .collect();
            self.add(
                number,
                Draft {
                    title: format!(
                        "Take the roles of {name} on {}, then regenerate its keys",
                        flow::words::scope(self.diagram, place)
                    ),
                    why: format!(
                        "As long as it may list the keys, it lists the new ones, too.{}",
                        words::first_wait(Effect::WithinTenMinutes)
                    ),
                    edit: Some(Edit::Several(edits)),
                    effect: Effect::WithinTenMinutes,
                    source: self
                        .diagram
                        .local_kind(account)
                        .map_or(sources::STORAGE_KEYS, |kind| kind.row().source),
                },
            );
        }
        self.disallow(number, account);
    }

    fn regenerate(&mut self, number: usize, account: NodeId, slot: KeySlot) {
        let copies = self
            .diagram
            .nodes()
            .filter_map(|node| node.resource())
            .flat_map(|resource| &resource.settings)
            .filter(|setting| is_of(&setting.secret, account, slot))
            .count();
        let copies = match copies {
            0 => String::new(),
            1 => " The copy of it in this drawing is then to be copied again.".to_owned(),
            copies => {
                format!(" The {copies} copies of it in this drawing are then to be copied again.")
            }
        };
        self.add(
            number,
            Draft {
                title: format!(
                    "Regenerate {} of {}",
                    self.diagram.key_name(account, slot),
                    self.diagram.node_name(account)
                ),
                why: format!(
                    "What it signed, and whoever has it, is refused from then on.{copies}"
                ),
                edit: Some(Edit::RegenerateKey {
                    node: account,
                    slot,
                }),
                effect: Effect::AtOnce,
                source: self
                    .diagram
                    .local_kind(account)
                    .map_or(sources::STORAGE_KEYS, |kind| kind.row().source),
            },
        );
    }

    /// Makes a key of an authorization rule, or the password of a user, anew.
    fn regenerate_of(&mut self, number: usize, local: &LocalSecret, holder: KeyHolderId) {
        let whose = flow::secrets::holder_name(self.diagram, local);
        let key = local.kind.key_name(local.slot.place());
        self.add(
            number,
            Draft {
                title: format!("Make the {key} of {whose} anew"),
                why: "The copy opens nothing any more; whatever else uses it needs the new one."
                    .to_owned(),
                edit: Some(Edit::RegenerateHolderKey {
                    node: local.of,
                    holder,
                    slot: local.slot,
                }),
                effect: Effect::AtOnce,
                source: local.kind.row().source,
            },
        );
    }

    fn revoke(&mut self, number: usize, account: NodeId) {
        self.add(
            number,
            Draft {
                title: format!(
                    "Revoke the user delegation keys of {}",
                    self.diagram.node_name(account)
                ),
                why: "All that such keys have signed is refused then. Storage keeps them in a \
                      cache, and how long is not documented. Disallowing Shared Key does not \
                      stop it."
                    .to_owned(),
                edit: Some(Edit::RevokeDelegationKeys(account)),
                effect: Effect::AfterUndocumentedDelay,
                source: sources::USER_DELEGATION_SAS,
            },
        );
    }

    fn disallow(&mut self, number: usize, account: NodeId) {
        let is_allowed = self
            .diagram
            .access_keys(account)
            .is_some_and(|keys| !keys.is_disallowed);
        if !is_allowed {
            return;
        }
        self.add(
            number,
            Draft {
                title: format!(
                    "{} {}",
                    self.diagram
                        .local_kind(account)
                        .map_or("Disallow Shared Key on", |kind| kind.row().turn_off),
                    self.diagram.node_name(account)
                ),
                why:
                    "No key opens it any more, and nothing that a key signed. Code that uses keys \
                      needs an identity first."
                        .to_owned(),
                edit: Some(Edit::DisallowKeyAccess(account)),
                effect: Effect::AtOnce,
                source: self
                    .diagram
                    .local_kind(account)
                    .map_or(sources::SHARED_KEY_PREVENT, |kind| {
                        kind.row().refused_source
                    }),
            },
        );
    }
}

fn is_of(secret: &HeldSecret, of: NodeId, which: KeySlot) -> bool {
    match *secret {
        HeldSecret::AccountKey { account, slot, .. } => account == of && slot == which,
        HeldSecret::Sas(sas) => match sas.signer {
            SasSigner::Key { slot, .. } => sas.account == of && slot == which,
            SasSigner::Principal { .. } => false,
        },
        HeldSecret::Local(local) => local.of == of && local.slot == which && local.holder.is_none(),
        HeldSecret::ClientCredential { .. } => false,
    }
}
