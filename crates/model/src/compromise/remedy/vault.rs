//! What helps where a secret of a vault is read: a renewed one is read there, too.

use super::{Cabinet, Draft, Effect, sources, words};
use crate::azure::Mode;
use crate::diagram::{
    Diagram, Edit, HeldSecret, NodeId, PartId, PrincipalId, SasSigner, Scope, SettingId, Subject,
};
use crate::flow;
use crate::say;
use crate::text::Text;

impl Cabinet<'_> {
    /// Lets a vault decide by roles: to write to it is then no way to its secrets.
    pub(super) fn let_roles_decide(&mut self, number: usize, vault: NodeId) {
        let name = self.diagram.node_name(vault);
        let policies = self.diagram.data_grants();
        let lost = policies.filter(|it| it.scope.node() == vault).count();
        let lost = match lost {
            0 => Text::empty(),
            1 => say!("What is allowed by 1 access policy now needs roles first."),
            count => say!(
                "What is allowed by {count} access policies now needs roles first.",
                count
            ),
        };
        self.add(
            number,
            Draft {
                title: say!("Let role assignments decide on {name}", name),
                why: say!(
                    "Access policies do not count then, and who may write to the vault may no \
                     longer give itself its secrets."
                )
                .then(lost),
                edit: Some(Edit::SetMode {
                    node: vault,
                    mode: Mode::named("vault-azure-roles"),
                }),
                effect: Effect::AtOnce,
                source: sources::KEY_VAULT_ACCESS_POLICY,
            },
        );
    }

    /// Takes away what lets a principal read a secret of a vault.
    pub(super) fn close_vault(
        &mut self,
        number: usize,
        principal: PrincipalId,
        vault: NodeId,
        secret: PartId,
    ) {
        let (subjects, effect) = self.what_lets_in(principal, Scope::Part(vault, secret));
        if subjects.is_empty() {
            return;
        }
        self.add(
            number,
            Draft {
                title: say!(
                    "Take from {who} what lets it read {vault}",
                    who = words::principal(self.diagram, principal),
                    vault = self.diagram.node_name(vault)
                ),
                why: say!(
                    "Otherwise it reads there what is renewed, too. What it read by then stays \
                     good until it is made anew."
                ),
                edit: Some(Edit::Delete(subjects)),
                effect,
                source: sources::GET_SECRET,
            },
        );
    }

    /// Makes a secret anew that was read from a vault, once it can be read there no more.
    /// Answers whether there is such a way.
    pub(super) fn renew_in_vault(
        &mut self,
        number: usize,
        held: &HeldSecret,
        principal: PrincipalId,
        (vault, secret): (NodeId, PartId),
    ) -> bool {
        let (subjects, effect) = self.what_lets_in(principal, Scope::Part(vault, secret));
        let (Some(renew), Some((host, setting))) =
            (made_anew(held), referring(self.diagram, vault, secret))
        else {
            return false;
        };
        if subjects.is_empty() {
            return false;
        }
        let put = Edit::ChangeSetting {
            host,
            setting,
            secret: held.again(),
        };
        self.add(
            number,
            Draft {
                title: say!(
                    "Take from {who} what lets it read {vault}, then make {secret} anew and put \
                     it there",
                    who = words::principal(self.diagram, principal),
                    vault = self.diagram.node_name(vault),
                    secret = flow::secrets::words(self.diagram, held)
                ),
                why: say!(
                    "The copy that was read opens nothing then, and the new one cannot be read."
                )
                .then(words::first_wait(effect))
                .then(say!("Whatever else reads the vault goes on working.")),
                edit: Some(Edit::Several(vec![Edit::Delete(subjects), renew, put])),
                effect,
                source: sources::GET_SECRET,
            },
        );
        let is_signed_with_a_token = matches!(
            held,
            HeldSecret::Sas(sas) if matches!(sas.signer, SasSigner::Principal { .. })
        );
        if !is_signed_with_a_token {
            self.disallow(number, held.from());
        }
        true
    }

    /// The role assignments and access policies of a principal that count for a secret,
    /// and how soon they count no more.
    fn what_lets_in(&self, principal: PrincipalId, secret: Scope) -> (Vec<Subject>, Effect) {
        let chain = self.diagram.scope_chain(secret);
        let roles: Vec<Subject> = self
            .diagram
            .role_assignments()
            .filter(|it| it.principal == principal && chain.contains(&it.scope))
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        let effect = if roles.is_empty() {
            Effect::AtOnce
        } else {
            Effect::WithinTenMinutes
        };
        let policies = self
            .diagram
            .data_grants()
            .filter(|it| it.principal == principal && chain.contains(&it.scope))
            .map(|it| Subject::DataGrant(it.id));
        (roles.into_iter().chain(policies).collect(), effect)
    }
}

/// The edit that makes a secret anew; `None` for the credential of an application, which
/// is deleted.
fn made_anew(secret: &HeldSecret) -> Option<Edit> {
    match *secret {
        HeldSecret::AccountKey { account, slot, .. } => Some(Edit::RegenerateKey {
            node: account,
            slot,
        }),
        HeldSecret::Sas(sas) => Some(match sas.signer {
            SasSigner::Key { slot, .. } => Edit::RegenerateKey {
                node: sas.account,
                slot,
            },
            SasSigner::Principal { .. } => Edit::RevokeDelegationKeys(sas.account),
        }),
        HeldSecret::Local(local) => Some(match local.holder {
            Some(holder) => Edit::RegenerateHolderKey {
                node: local.of,
                holder,
                slot: local.slot,
            },
            None => Edit::RegenerateKey {
                node: local.of,
                slot: local.slot,
            },
        }),
        HeldSecret::ClientCredential { .. } => None,
    }
}

/// A setting that refers to a secret of a vault.
fn referring(diagram: &Diagram, vault: NodeId, secret: PartId) -> Option<(NodeId, SettingId)> {
    let mut settings = diagram.nodes().flat_map(|node| {
        let settings = node.resource().into_iter().flat_map(|it| &it.settings);
        settings.map(move |setting| (node.id, setting))
    });
    settings.find_map(|(host, setting)| {
        let through = setting.through?;
        ((through.vault, through.secret) == (vault, secret)).then_some((host, setting.id))
    })
}
