//! Adding copied things under new ids.

use std::collections::{BTreeMap, BTreeSet};

use super::Draft;
use crate::diagram::call::{Credential, IdentityChoice, NewCall};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::federation::FederatedCredential;
use crate::diagram::fragment::Fragment;
use crate::diagram::id::{
    ClientCredentialId, FederatedCredentialId, KeyHolderId, NodeId, PartId, PrincipalId, SettingId,
    StoredPolicyId,
};
use crate::diagram::invariant::violations;
use crate::diagram::limits;
use crate::diagram::node::{Node, NodeKind, WorldPoint};
use crate::diagram::rules::check_room;
use crate::diagram::sas::{Sas, SasLimits, SasReach, SasSigner};
use crate::diagram::scope::Scope;
use crate::diagram::secret::{HeldSecret, LocalSecret, VaultReference};

/// Old ids of a fragment and what they become.
#[derive(Default)]
struct NewIds {
    nodes: BTreeMap<NodeId, NodeId>,
    parts: BTreeMap<PartId, PartId>,
    principals: BTreeMap<PrincipalId, PrincipalId>,
    settings: BTreeMap<SettingId, SettingId>,
    holders: BTreeMap<KeyHolderId, KeyHolderId>,
    policies: BTreeMap<StoredPolicyId, StoredPolicyId>,
    credentials: BTreeMap<ClientCredentialId, ClientCredentialId>,
}

impl NewIds {
    fn scope(&self, old: Scope) -> Option<Scope> {
        let node = *self.nodes.get(&old.node())?;
        Some(match old.part() {
            None => Scope::Node(node),
            Some(part) => Scope::Part(node, *self.parts.get(&part)?),
        })
    }
}

impl Draft<'_> {
    pub(super) fn paste(
        &mut self,
        fragment: &Fragment,
        by: WorldPoint,
        parent: Option<NodeId>,
    ) -> Result<(), EditError> {
        check_room(
            "nodes",
            self.diagram
                .nodes
                .len()
                .saturating_add(fragment.nodes.len())
                .saturating_sub(1),
            limits::MAX_NODES,
        )?;
        let mut ids = NewIds::default();
        for old in &fragment.nodes {
            let id = NodeId::new(self.new_number()?);
            ids.nodes.insert(old.id, id);
            ids.principals
                .insert(PrincipalId::of_node(old.id), PrincipalId::of_node(id));
        }
        // A copy of a resource is another resource: its system-assigned
        // identity is a new one.
        for old in fragment.nodes.iter().filter_map(|node| node.resource()) {
            if let Some(principal) = old.system_assigned {
                let new = PrincipalId::new(self.new_number()?);
                ids.principals.insert(principal, new);
            }
            for part in &old.parts {
                ids.parts.insert(part.id, PartId::new(self.new_number()?));
            }
            for holder in &old.holders {
                let new = KeyHolderId::new(self.new_number()?);
                ids.holders.insert(holder.id, new);
            }
            for policy in &old.policies {
                let new = StoredPolicyId::new(self.new_number()?);
                ids.policies.insert(policy.id, new);
            }
            for setting in &old.settings {
                let new = SettingId::new(self.new_number()?);
                ids.settings.insert(setting.id, new);
            }
        }
        for old in &fragment.nodes {
            if let NodeKind::ServicePrincipal { credentials } = &old.kind {
                for credential in credentials {
                    let new = ClientCredentialId::new(self.new_number()?);
                    ids.credentials.insert(credential.id, new);
                }
            }
        }
        // Outside first: what stands in a scope needs the scope to be there.
        let mut left: Vec<&Node> = fragment.nodes.iter().map(|node| &**node).collect();
        left.sort_by_key(|node| depth(fragment, node));
        for old in left {
            self.paste_node(old, fragment, &ids, by, parent)?;
        }
        self.paste_relations(fragment, &ids)?;
        // A fragment may come from anywhere, and no other edit brings resources
        // with all that is in them.
        match violations(self.diagram).first() {
            None => Ok(()),
            Some(problem) => Err(EditError::BrokenFragment(problem.message.clone())),
        }
    }

    fn paste_node(
        &mut self,
        old: &Node,
        fragment: &Fragment,
        ids: &NewIds,
        by: WorldPoint,
        parent: Option<NodeId>,
    ) -> Result<(), EditError> {
        let Some(id) = ids.nodes.get(&old.id).copied() else {
            return Ok(());
        };
        let mut node = old.clone();
        node.id = id;
        node.at = WorldPoint {
            x: node.at.x.saturating_add(by.x),
            y: node.at.y.saturating_add(by.y),
        };
        node.parent = match old.parent.and_then(|old| ids.nodes.get(&old)) {
            Some(inside) => Some(*inside),
            // What cannot stand in the scope pasted into, such as a user in a
            // resource group, stands on the open canvas.
            None => parent.filter(|parent| {
                self.diagram
                    .node(*parent)
                    .is_some_and(|parent| node.may_stand_in(Some(parent)))
            }),
        };
        match &mut node.kind {
            NodeKind::Tenant => return Ok(()),
            NodeKind::Resource(resource) => {
                for part in &mut resource.parts {
                    if let Some(new) = ids.parts.get(&part.id) {
                        part.id = *new;
                    }
                }
                for holder in &mut resource.holders {
                    if let Some(new) = ids.holders.get(&holder.id) {
                        holder.id = *new;
                    }
                    holder.part = holder.part.and_then(|old| ids.parts.get(&old).copied());
                }
                for policy in &mut resource.policies {
                    policy.id = ids.policies.get(&policy.id).copied().unwrap_or(policy.id);
                    policy.part = ids.parts.get(&policy.part).copied().unwrap_or(policy.part);
                }
                resource.system_assigned = resource
                    .system_assigned
                    .and_then(|old| ids.principals.get(&old).copied());
                // A copy is a new resource, which lists nothing that is gone.
                resource.stale_identities.clear();
                resource.user_assigned = resource
                    .user_assigned
                    .iter()
                    .filter_map(|identity| self.known_identity(*identity, fragment, ids))
                    .collect();
                resource.environment.client_id = resource
                    .environment
                    .client_id
                    .and_then(|old| self.known_principal(old, fragment, ids));
                resource.environment.reference_identity = resource
                    .environment
                    .reference_identity
                    .and_then(|old| self.known_principal(old, fragment, ids));
                if let Some(workload) = &mut resource.workload {
                    workload.cluster = workload
                        .cluster
                        .and_then(|old| self.known_identity(old, fragment, ids));
                    if let Some(old) = workload.identity {
                        workload.identity = Some(self.known_or_gone(old, fragment, ids)?);
                    }
                }
                let mut in_vaults: Vec<(VaultReference, HeldSecret)> = Vec::new();
                for setting in &mut resource.settings {
                    if let Some(new) = ids.settings.get(&setting.id) {
                        setting.id = *new;
                    }
                    setting.secret = self.known_secret(setting.secret, fragment, ids)?;
                    if let Some(old) = setting.through {
                        let new = self.known_reference(old, fragment, ids)?;
                        // What the vault holds is there for all who refer to it.
                        let here = in_vaults.iter().find(|(it, _)| it.is_to_the_same(new));
                        let here = here.map(|(_, secret)| *secret);
                        let here = here.or_else(|| self.diagram.held_in_vault(new));
                        setting.secret = here.unwrap_or(setting.secret);
                        setting.through = Some(new);
                        in_vaults.push((new, setting.secret));
                    }
                }
            }
            NodeKind::ServicePrincipal { credentials } => {
                for credential in credentials {
                    if let Some(new) = ids.credentials.get(&credential.id) {
                        credential.id = *new;
                    }
                }
            }
            NodeKind::Group { members } => {
                *members = members
                    .iter()
                    .filter_map(|member| self.known_principal(*member, fragment, ids))
                    .collect::<BTreeSet<_>>();
            }
            _ => {}
        }
        self.diagram.make_name_free(&mut node);
        self.diagram.check_place(&node)?;
        self.diagram.check_name(&node)?;
        self.put_node(node);
        self.created(Subject::Node(id));
        Ok(())
    }

    /// The copy of an identity; or the identity itself where only its host was
    /// copied, so that the copy of a host has what the host had.
    fn known_identity(&self, old: NodeId, fragment: &Fragment, ids: &NewIds) -> Option<NodeId> {
        let copy = ids.nodes.get(&old).copied();
        copy.or_else(|| self.known_node(old, fragment))
    }

    /// The secret of the copied resource; of the resource itself where only the
    /// host was copied; or of one that is gone, under a number that nothing else
    /// has.
    fn known_secret(
        &mut self,
        old: HeldSecret,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Result<HeldSecret, EditError> {
        let from = old.from();
        let copy = ids.nodes.get(&from).copied();
        if copy.is_none()
            && self.known_node(from, fragment).is_some()
            && self.is_of_something_here(&old)
        {
            return Ok(old);
        }
        let from = match copy {
            Some(copy) => copy,
            None => NodeId::new(self.new_number()?),
        };
        Ok(match old {
            HeldSecret::Sas(sas) => HeldSecret::Sas(Sas {
                account: from,
                reach: match sas.reach {
                    SasReach::Service(kind, part) => SasReach::Service(
                        kind,
                        match ids.parts.get(&part) {
                            Some(copy) => *copy,
                            None => PartId::new(self.new_number()?),
                        },
                    ),
                    SasReach::Account(_) => sas.reach,
                },
                limits: SasLimits {
                    policy: match sas.limits.policy {
                        Some(policy) => Some(match ids.policies.get(&policy) {
                            Some(copy) => *copy,
                            None => StoredPolicyId::new(self.new_number()?),
                        }),
                        None => None,
                    },
                    ..sas.limits
                },
                signer: match sas.signer {
                    SasSigner::Key { .. } => sas.signer,
                    SasSigner::Principal {
                        principal,
                        generation,
                    } => SasSigner::Principal {
                        principal: match self.known_principal(principal, fragment, ids) {
                            Some(known) => known,
                            None => PrincipalId::new(self.new_number()?),
                        },
                        generation,
                    },
                },
                ..sas
            }),
            HeldSecret::Local(local) => HeldSecret::Local(LocalSecret {
                of: from,
                part: match local.part {
                    Some(part) => Some(match ids.parts.get(&part) {
                        Some(copy) => *copy,
                        None => PartId::new(self.new_number()?),
                    }),
                    None => None,
                },
                holder: match local.holder {
                    Some(holder) => Some(match ids.holders.get(&holder) {
                        Some(copy) => *copy,
                        None => KeyHolderId::new(self.new_number()?),
                    }),
                    None => None,
                },
                ..local
            }),
            HeldSecret::AccountKey {
                slot,
                generation,
                form,
                ..
            } => HeldSecret::AccountKey {
                account: from,
                slot,
                generation,
                form,
            },
            HeldSecret::ClientCredential {
                credential, kind, ..
            } => HeldSecret::ClientCredential {
                application: from,
                credential: match ids.credentials.get(&credential) {
                    Some(copy) => *copy,
                    None => ClientCredentialId::new(self.new_number()?),
                },
                kind,
            },
        })
    }

    /// The secret of the copied vault; of the vault itself where that is here; or
    /// of one that is gone.
    fn known_reference(
        &mut self,
        old: VaultReference,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Result<VaultReference, EditError> {
        if let Some(vault) = ids.nodes.get(&old.vault).copied() {
            let secret = match ids.parts.get(&old.secret) {
                Some(copy) => *copy,
                None => PartId::new(self.new_number()?),
            };
            return Ok(VaultReference {
                vault,
                secret,
                ..old
            });
        }
        let is_here = self.known_node(old.vault, fragment).is_some()
            && self.diagram.part(old.vault, old.secret).is_some();
        if is_here {
            return Ok(old);
        }
        Ok(VaultReference {
            vault: NodeId::new(self.new_number()?),
            secret: PartId::new(self.new_number()?),
            ..old
        })
    }

    /// Whether what a secret was copied from has it, or had it: it may have gone
    /// back, since, to how it was before the secret was made.
    fn is_of_something_here(&self, secret: &HeldSecret) -> bool {
        if self.diagram.check_secret(secret).is_err() {
            return false;
        }
        match *secret {
            HeldSecret::AccountKey { .. } => true,
            HeldSecret::ClientCredential {
                application,
                credential,
                ..
            } => {
                let found = self.diagram.client_credential(application, credential);
                found.is_some()
            }
            HeldSecret::Local(local) => local
                .part
                .is_none_or(|it| self.diagram.part(local.of, it).is_some()),
            HeldSecret::Sas(sas) => {
                let part = sas.reach.part();
                let policy = sas.limits.policy;
                policy.is_none_or(|it| self.diagram.stored_policy(sas.account, it).is_some())
                    && part.is_none_or(|it| self.diagram.part(sas.account, it).is_some())
                    && sas
                        .signer
                        .principal()
                        .is_none_or(|it| self.diagram.principal(it).is_some())
            }
        }
    }

    fn known_principal(
        &self,
        old: PrincipalId,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Option<PrincipalId> {
        ids.principals.get(&old).copied().or_else(|| {
            let principal = self.diagram.principal(old)?;
            self.known_node(principal.node, fragment)?;
            Some(old)
        })
    }

    /// A node beside the copied ones, if it still is what it was: in another
    /// diagram, its number is that of something else.
    fn known_node(&self, old: NodeId, fragment: &Fragment) -> Option<NodeId> {
        let was = fragment.around.iter().find(|node| node.id == old)?;
        let is = self.diagram.node(old)?;
        let is_same = was.kind_name() == is.kind_name() && was.name == is.name;
        is_same.then_some(old)
    }

    fn paste_relations(&mut self, fragment: &Fragment, ids: &NewIds) -> Result<(), EditError> {
        for old in &fragment.role_definitions {
            let new_scope = |scope| ids.nodes.get(&scope).copied();
            self.paste_role(old, new_scope)?;
        }
        for old in &fragment.role_assignments {
            if let (Some(principal), Some(scope)) = (
                ids.principals.get(&old.principal).copied(),
                ids.scope(old.scope),
            ) {
                self.assign_any_role(principal, old.role, scope, old.condition.as_deref())?;
            }
        }
        for old in &fragment.federated_credentials {
            if let Some(identity) = ids.nodes.get(&old.identity).copied() {
                let id = FederatedCredentialId::new(self.new_number()?);
                self.put_federated_credential(FederatedCredential {
                    id,
                    identity,
                    what: old.what.clone(),
                });
            }
        }
        for old in &fragment.database_users {
            if let (Some(principal), Some(Scope::Part(server, database))) = (
                ids.principals.get(&old.principal).copied(),
                ids.scope(Scope::Part(old.server, old.database)),
            ) {
                self.grant_database_roles(server, database, principal, &old.roles)?;
            }
        }
        for old in &fragment.data_grants {
            if let (Some(principal), Some(scope)) = (
                ids.principals.get(&old.principal).copied(),
                ids.scope(old.scope),
            ) {
                self.grant_data_roles(scope, principal, &old.roles)?;
            }
        }
        for old in &fragment.calls {
            let old = &old.what;
            if let (Some(caller), Some(target)) =
                (ids.nodes.get(&old.caller).copied(), ids.scope(old.target))
            {
                let credential = self.known_credential(old.credential, fragment, ids)?;
                self.add_call_as_it_is(&NewCall {
                    caller,
                    target,
                    credential,
                    ..old.clone()
                })?;
            }
        }
        Ok(())
    }

    fn known_choice(
        &mut self,
        old: IdentityChoice,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Result<IdentityChoice, EditError> {
        let IdentityChoice::UserAssigned(old) = old else {
            return Ok(old);
        };
        let known = self.known_principal(old, fragment, ids);
        Ok(IdentityChoice::UserAssigned(match known {
            Some(principal) => principal,
            None => PrincipalId::new(self.new_number()?),
        }))
    }

    /// The copy of an identity or application; itself where only who speaks of it
    /// was copied; or one that is gone, under a number that nothing else has.
    fn known_or_gone(
        &mut self,
        old: NodeId,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Result<NodeId, EditError> {
        match self.known_identity(old, fragment, ids) {
            Some(known) => Ok(known),
            None => Ok(NodeId::new(self.new_number()?)),
        }
    }

    /// The credential with the ids of the copies. What is gone stays gone, under
    /// a number that nothing else has.
    fn known_credential(
        &mut self,
        old: Credential,
        fragment: &Fragment,
        ids: &NewIds,
    ) -> Result<Credential, EditError> {
        Ok(match old {
            Credential::SignedInUser(old) => {
                let known = self.known_principal(old, fragment, ids);
                Credential::SignedInUser(match known {
                    Some(user) => user,
                    None => PrincipalId::new(self.new_number()?),
                })
            }
            Credential::Workload | Credential::DefaultChain | Credential::Nothing => old,
            Credential::ManagedIdentity(choice) => {
                Credential::ManagedIdentity(self.known_choice(choice, fragment, ids)?)
            }
            Credential::Trusted {
                identity,
                application,
            } => Credential::Trusted {
                identity: self.known_choice(identity, fragment, ids)?,
                application: self.known_or_gone(application, fragment, ids)?,
            },
            Credential::Setting(old) => Credential::Setting(match ids.settings.get(&old) {
                Some(setting) => *setting,
                None => SettingId::new(self.new_number()?),
            }),
        })
    }
}

/// How many nodes of the fragment a node stands in.
fn depth(fragment: &Fragment, node: &Node) -> usize {
    let mut depth = 0;
    let mut next = node.parent;
    while let Some(outer) = next.and_then(|id| fragment.nodes.iter().find(|node| node.id == id)) {
        depth += 1;
        if depth > limits::MAX_DEPTH {
            break;
        }
        next = outer.parent;
    }
    depth
}
