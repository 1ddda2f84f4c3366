//! The rules for secrets and their copies.

use super::check_moment;
use super::grants::has_contained_users;
use crate::azure::local_auth::LocalKind;
use crate::azure::{PartKind, ResourceKind};
use crate::diagram::error::EditError;
use crate::diagram::id::NodeId;
use crate::diagram::naming::check_rule;
use crate::diagram::sas::{MAX_DELEGATION_SECONDS, Sas, SasReach, SasSigner};
use crate::diagram::{Diagram, HeldSecret, LocalSecret, Node, NodeKind, Setting};

/// Why a host has nothing to do with references.
pub(in crate::diagram) const NO_REFERENCES: &str =
    "references to a vault are drawn for App Service and Azure Functions only";

impl Diagram {
    /// Checks what a setting holds, but not whether the resource that it was
    /// copied from exists: it may be gone.
    pub(in crate::diagram) fn check_setting(&self, setting: &Setting) -> Result<(), EditError> {
        check_rule(&setting.name, "setting", None)?;
        self.check_secret(&setting.secret)
    }

    /// Checks that a copy is of something that its resource has, or has had.
    pub(in crate::diagram) fn check_secret(&self, secret: &HeldSecret) -> Result<(), EditError> {
        if let HeldSecret::Local(local) = secret
            && (local.kind == LocalKind::Sql) != local.part.is_some()
            && !(local.kind == LocalKind::ServiceBus && local.holder.is_some())
        {
            return Err(EditError::BadCopy(
                "a connection string names a database of a database server, and of nothing else",
            ));
        }
        if let HeldSecret::Sas(sas) = secret {
            check_moment(sas.starts_at)?;
            check_moment(sas.expires_at)?;
            check_sas(sas)?;
        }
        let Some(node) = self.node(secret.from()) else {
            return Ok(());
        };
        match *secret {
            HeldSecret::AccountKey {
                account,
                slot,
                generation,
                ..
            } => {
                let keys = self
                    .access_keys(account)
                    .filter(|_| signs_with_keys(node))
                    .filter(|_| !slot.is_read_only())
                    .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
                if generation > keys.generation(slot) {
                    return Err(EditError::KeyOfTheFuture(slot.name()));
                }
            }
            HeldSecret::Sas(sas) => {
                let keys = self
                    .access_keys(sas.account)
                    .filter(|_| signs_with_keys(node))
                    .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
                match sas.signer {
                    SasSigner::Key { slot, .. } if slot.is_read_only() => {
                        return Err(EditError::NoAccessKeys(node.kind_name()));
                    }
                    SasSigner::Key { slot, generation } if generation > keys.generation(slot) => {
                        return Err(EditError::KeyOfTheFuture(slot.name()));
                    }
                    SasSigner::Principal { generation, .. } if generation > keys.revocations => {
                        return Err(EditError::KeyOfTheFuture("a user delegation key"));
                    }
                    SasSigner::Key { .. } | SasSigner::Principal { .. } => {}
                }
                if let SasReach::Service(kind, part) = sas.reach
                    && let Some(part) = self.part(sas.account, part)
                    && part.kind != kind.part()
                {
                    return Err(EditError::NoSuchPart(sas.account, part.id));
                }
                let policy = sas.limits.policy;
                let policy = policy.and_then(|it| self.stored_policy(sas.account, it));
                if policy.is_some_and(|it| sas.reach.part() != Some(it.part)) {
                    return Err(EditError::BadSas(
                        "the stored access policy that it names is that of something else",
                    ));
                }
            }
            HeldSecret::Local(local) => self.check_local(node, &local)?,
            HeldSecret::ClientCredential {
                application,
                credential,
                kind,
            } => {
                if !matches!(node.kind, NodeKind::ServicePrincipal { .. }) {
                    return Err(EditError::NotAnApplication(node.kind_name()));
                }
                let found = self.client_credential(application, credential);
                if found.is_some_and(|found| found.kind != kind) {
                    return Err(EditError::NoSuchClientCredential(application, credential));
                }
            }
        }
        Ok(())
    }

    /// Checks that the host resolves references, and that the setting refers to a
    /// secret of a vault. Both may be gone.
    pub(in crate::diagram) fn check_reference(
        &self,
        host: NodeId,
        setting: &Setting,
    ) -> Result<(), EditError> {
        let Some(reference) = setting.through else {
            return Ok(());
        };
        let kind = self.node(host).and_then(|node| node.resource_kind());
        if !kind.is_some_and(ResourceKind::resolves_references) {
            return Err(EditError::BadCopy(NO_REFERENCES));
        }
        match self.part(reference.vault, reference.secret) {
            Some(part) if part.kind != VAULT_SECRET => {
                Err(EditError::NoSuchPart(reference.vault, part.id))
            }
            _ => Ok(()),
        }
    }

    fn check_local(&self, node: &Node, local: &LocalSecret) -> Result<(), EditError> {
        let kind = node.resource_kind().and_then(LocalKind::of_resource);
        let keys = self.access_keys(local.of);
        let keys = keys
            .filter(|_| kind == Some(local.kind))
            .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
        let name = local.kind.key_name(local.slot.place());
        if local.slot.place() >= local.kind.row().keys.len() {
            return Err(EditError::NoAccessKeys(node.kind_name()));
        }
        let generation = match local.holder {
            None => Some(keys.generation(local.slot)),
            // It may be gone.
            Some(holder) => self
                .key_holder(local.of, holder)
                .map(|it| it.generation(local.slot)),
        };
        if generation.is_some_and(|generation| local.generation > generation) {
            return Err(EditError::KeyOfTheFuture(name));
        }
        let holder = local.holder.and_then(|it| self.key_holder(local.of, it));
        if holder.is_some_and(|it| it.part != local.part) {
            return Err(EditError::BadCopy(
                "a connection string names the database, queue or topic that its rule or user is of",
            ));
        }
        let is_sql = local.kind == LocalKind::Sql;
        match local.part.and_then(|part| self.part(local.of, part)) {
            Some(part) if is_sql && !has_contained_users(part.kind) => {
                Err(EditError::NotADatabase(part.name.clone()))
            }
            _ => Ok(()),
        }
    }
}

fn signs_with_keys(node: &Node) -> bool {
    node.resource_kind()
        .is_some_and(ResourceKind::signs_with_keys)
}

/// What a reference refers to.
const VAULT_SECRET: PartKind = PartKind::named("key-vault-secret");

/// Checks that there is something that could sign this.
fn check_sas(sas: &Sas) -> Result<(), EditError> {
    if !sas.permissions.are_of(sas.reach) {
        return Err(EditError::BadSas(
            "it lets its holder do what one of this kind cannot",
        ));
    }
    // Source: learn.microsoft.com/rest/api/storageservices/define-stored-access-policy.
    let takes_policy = sas.signer.principal().is_none() && sas.reach.part().is_some();
    if sas.limits.policy.is_some() && !takes_policy {
        return Err(EditError::BadSas(
            "only a service SAS that an account key signs names a stored access policy",
        ));
    }
    if sas.signer.principal().is_some() {
        if !sas.reach.takes_delegation() {
            return Err(EditError::BadSas(
                "a user delegation key signs for a container or a blob only",
            ));
        }
        // The key is good for as long as what it signs, and is asked for with it.
        let seconds = sas.expires_at.unix_seconds() - sas.starts_at.unix_seconds();
        if seconds > MAX_DELEGATION_SECONDS {
            return Err(EditError::BadSas(
                "a user delegation key is good for seven days at most",
            ));
        }
    }
    Ok(())
}
