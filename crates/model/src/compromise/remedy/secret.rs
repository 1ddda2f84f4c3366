//! What makes a secret worthless.

use super::{Cabinet, Draft, Effect, Loot, listed, sources, words};
use crate::diagram::{
    ClientCredentialKind, Edit, HeldSecret, KeyHolderId, KeySlot, LocalSecret, NodeId, PrincipalId,
    SasSigner, Subject,
};
use crate::flow;
use crate::say;
use crate::text::Text;

impl Cabinet<'_> {
    /// Makes a secret worthless.
    pub(super) fn spoil(&mut self, number: usize, secret: &HeldSecret) {
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
                let name = self.diagram.node_name(application);
                let title = match kind {
                    ClientCredentialKind::Secret => {
                        say!("Delete the client secret of {name}", name)
                    }
                    ClientCredentialKind::Certificate => {
                        say!("Delete the certificate of {name}", name)
                    }
                };
                self.add(
                    number,
                    Draft {
                        title,
                        why: say!(
                            "It gets no new tokens then. Those that were issued are good for an \
                             hour or so."
                        ),
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
    pub(super) fn spoil_what_is_listed(
        &mut self,
        number: usize,
        secret: &HeldSecret,
        principal: PrincipalId,
    ) {
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
            let who = words::principal(self.diagram, principal);
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
                    title: say!(
                        "Take the roles of {who} on {place}, then regenerate its keys",
                        who,
                        place = flow::words::scope(self.diagram, place)
                    ),
                    why: say!("As long as it may list the keys, it lists the new ones, too.")
                        .then(words::first_wait(Effect::WithinTenMinutes)),
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

    pub(super) fn regenerate(&mut self, number: usize, account: NodeId, slot: KeySlot) {
        let copies = self
            .diagram
            .nodes()
            .filter_map(|node| node.resource())
            .flat_map(|resource| &resource.settings)
            .filter(|setting| is_of(&setting.secret, account, slot))
            .count();
        let copies = match copies {
            0 => Text::empty(),
            1 => say!("The copy of it in this drawing is then to be copied again."),
            count => say!(
                "The {count} copies of it in this drawing are then to be copied again.",
                count
            ),
        };
        self.add(
            number,
            Draft {
                title: say!(
                    "Regenerate {key} of {name}",
                    key = flow::words::key_of(self.diagram, account, slot),
                    name = self.diagram.node_name(account)
                ),
                why: say!("What it signed, and whoever has it, are refused from then on.")
                    .then(copies),
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
        let key = flow::words::local_key(local.kind, local.slot);
        self.add(
            number,
            Draft {
                title: say!("Make the {key} of {holder} anew", key, holder = whose),
                why: say!(
                    "The copy opens nothing any more; whatever else uses it needs the new one."
                ),
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
                title: say!(
                    "Revoke the user delegation keys of {name}",
                    name = self.diagram.node_name(account)
                ),
                why: say!(
                    "All that such keys have signed is refused then. Storage keeps them in a \
                     cache, and how long is not documented. Disallowing Shared Key does not stop \
                     it."
                ),
                edit: Some(Edit::RevokeDelegationKeys(account)),
                effect: Effect::AfterUndocumentedDelay,
                source: sources::USER_DELEGATION_SAS,
            },
        );
    }

    pub(super) fn disallow(&mut self, number: usize, account: NodeId) {
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
                title: flow::words::take_no_keys(
                    self.diagram.local_kind(account),
                    self.diagram.node_name(account),
                ),
                why: say!(
                    "No key opens it any more, and nothing that a key signed. Code that uses keys \
                     needs an identity first."
                ),
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
