//! Secrets, and the copies that hosts hold of them.

use super::super::v1::{
    AccessKeysV1, ClientCredentialV1, HoldsV1, KeyHolderV1, ReferenceV1, SettingV1, StoredPolicyV1,
};
use super::{Reader, sas, shown};
use crate::azure::ResourceKind;
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    AccessKeys, ClientCredential, ClientCredentialId, ClientCredentialKind, HeldSecret, KeyForm,
    KeyHolder, KeyHolderId, KeySlot, LocalSecret, NodeId, PartId, Problem, ReferenceForm, Rights,
    Setting, SettingId, StoredPolicy, StoredPolicyId, Subject, VaultReference,
};

pub(super) const fn access_keys(wire: &AccessKeysV1) -> AccessKeys {
    AccessKeys {
        generations: [
            wire.key1,
            wire.key2,
            wire.read_only_key1,
            wire.read_only_key2,
        ],
        is_disallowed: wire.disallowed,
        revocations: wire.revocations,
    }
}

impl Reader {
    pub(super) fn client_credential(
        &mut self,
        application: NodeId,
        wire: &ClientCredentialV1,
    ) -> Option<ClientCredential> {
        let id = ClientCredentialId::new(wire.id);
        let subject = Subject::ClientCredential(application, id);
        let Some(kind) = ClientCredentialKind::from_slug(&wire.kind) else {
            let message = format!("`{}` is not a kind that is known here", shown(&wire.kind));
            return self.not_known(subject, message, "Use `secret` or `certificate`.");
        };
        match wire.expires.parse() {
            Ok(expires_at) => Some(ClientCredential {
                id,
                kind,
                name: wire.name.clone(),
                expires_at,
            }),
            Err(error) => {
                let message = format!("`{}` is no moment: {error}", shown(&wire.expires));
                self.not_known(subject, message, "Write when it expires, in UTC.")
            }
        }
    }

    pub(super) fn setting(&mut self, host: NodeId, wire: &SettingV1) -> Option<Setting> {
        let id = SettingId::new(wire.id);
        let subject = Subject::Setting(host, id);
        let secret = self.secret(subject, &wire.holds)?;
        let through = match &wire.through {
            Some(wire) => Some(self.reference(subject, wire)?),
            None => None,
        };
        Some(Setting {
            id,
            name: wire.name.clone(),
            secret,
            through,
        })
    }

    pub(super) fn reference(
        &mut self,
        subject: Subject,
        wire: &ReferenceV1,
    ) -> Option<VaultReference> {
        let form = match wire.form.as_deref() {
            None => Some(ReferenceForm::SecretUri),
            Some(slug) => ReferenceForm::from_slug(slug),
        };
        let Some(form) = form else {
            let message = "its form is not one that is known here".to_owned();
            return self.not_known(subject, message, "Use `secret-uri` or `vault-name`.");
        };
        Some(VaultReference {
            vault: NodeId::new(wire.vault),
            secret: PartId::new(wire.secret),
            form,
        })
    }

    pub(super) fn secret(&mut self, subject: Subject, wire: &HoldsV1) -> Option<HeldSecret> {
        if let Some(form) = KeyForm::from_slug(&wire.secret) {
            return self.account_key(subject, form, wire);
        }
        if let Some(kind) = ClientCredentialKind::from_copy_slug(&wire.secret) {
            return self.copy_of_client_credential(subject, kind, wire);
        }
        if let Some(kind) = LocalKind::from_slug(&wire.secret) {
            return self.local(subject, kind, wire);
        }
        match wire.secret.as_str() {
            sas::SAS => return self.sas(subject, wire),
            sas::USER_DELEGATION_SAS => return self.user_delegation_sas(subject, wire),
            sas::ACCOUNT_SAS => return self.account_sas(subject, wire),
            _ => {}
        }
        let message = format!(
            "`{}` is not a kind of secret that is known here",
            shown(&wire.secret)
        );
        self.not_known(
            subject,
            message,
            "Use `connection-string`, `key`, `client-secret`, `client-certificate`, `sas`, \
             `user-delegation-sas`, `account-sas`, `service-bus-connection-string`, \
             `sql-connection-string`, `api-key`, `app-configuration-connection-string`, \
             `cosmos-db-connection-string` or `redis-connection-string`, or open the file with a newer version of \
             Vouchsafe.",
        )
    }

    fn account_key(
        &mut self,
        subject: Subject,
        form: KeyForm,
        wire: &HoldsV1,
    ) -> Option<HeldSecret> {
        let others = [
            ("credential", wire.credential.is_some()),
            ("database", wire.database.is_some()),
        ];
        if let Some(key) = of_another_kind(wire, &others, NOT_A_SAS) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let Some(slot) = wire.key.as_deref().and_then(KeySlot::from_name) else {
            return self.not_known(
                subject,
                "it does not say of which key it is a copy".to_owned(),
                "Add `key` with `key1` or `key2`.",
            );
        };
        Some(HeldSecret::AccountKey {
            account: NodeId::new(wire.of),
            slot,
            generation: wire.generation.unwrap_or(0),
            form,
        })
    }

    fn copy_of_client_credential(
        &mut self,
        subject: Subject,
        kind: ClientCredentialKind,
        wire: &HoldsV1,
    ) -> Option<HeldSecret> {
        let others = [
            ("key", wire.key.is_some()),
            ("generation", wire.generation.is_some()),
            ("database", wire.database.is_some()),
        ];
        if let Some(key) = of_another_kind(wire, &others, NOT_A_SAS) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let Some(credential) = wire.credential else {
            return self.not_known(
                subject,
                "it does not say of which client secret or certificate it is a copy".to_owned(),
                "Add `credential` with its id.",
            );
        };
        Some(HeldSecret::ClientCredential {
            application: NodeId::new(wire.of),
            credential: ClientCredentialId::new(credential),
            kind,
        })
    }

    pub(super) fn key_holder(
        &mut self,
        subject: Subject,
        resource: ResourceKind,
        wire: &KeyHolderV1,
    ) -> Option<KeyHolder> {
        let names = wire.rights.iter().map(String::as_str);
        let kind = LocalKind::of_resource(resource);
        let Some(rights) = kind.and_then(|kind| Rights::from_names(kind, names)) else {
            return self.not_known(
                subject,
                format!("`{}` has rights that are not known here", shown(&wire.name)),
                "Use `Send`, `Listen` and `Manage` for a rule of a Service Bus namespace, and \
                 `db_datareader`, `db_datawriter` and `db_owner` for a user of a database.",
            );
        };
        Some(KeyHolder {
            id: KeyHolderId::new(wire.id),
            part: wire.part.map(PartId::new),
            name: wire.name.clone(),
            rights,
            generations: [wire.key1, wire.key2],
        })
    }

    fn local(&mut self, subject: Subject, kind: LocalKind, wire: &HoldsV1) -> Option<HeldSecret> {
        let is_sql = kind == LocalKind::Sql;
        let others = [
            ("credential", wire.credential.is_some()),
            ("key", is_sql && wire.key.is_some()),
            ("database", !is_sql && wire.database.is_some()),
            (
                "entity",
                kind != LocalKind::ServiceBus && wire.entity.is_some(),
            ),
            (
                "holder",
                !matches!(kind, LocalKind::ServiceBus | LocalKind::Sql) && wire.holder.is_some(),
            ),
        ];
        if let Some(key) = of_another_kind(wire, &others, NOT_A_SAS) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let slot = match (is_sql, wire.key.as_deref()) {
            (true, _) => Some(KeySlot::First),
            (false, key) => key.and_then(KeySlot::from_name),
        };
        let part = wire.database.or(wire.entity).map(PartId::new);
        let is_of_part = is_sql || wire.entity.is_some();
        let (Some(slot), true) = (slot, is_of_part == part.is_some()) else {
            return self.not_known(
                subject,
                "it does not say of what it is a copy".to_owned(),
                "Add `key` with `key1` or `key2`, or `database` to the connection string of one.",
            );
        };
        Some(HeldSecret::Local(LocalSecret {
            of: NodeId::new(wire.of),
            kind,
            part,
            holder: wire.holder.map(KeyHolderId::new),
            slot,
            generation: wire.generation.unwrap_or(0),
        }))
    }

    pub(super) fn not_known<T>(
        &mut self,
        subject: Subject,
        message: String,
        help: &str,
    ) -> Option<T> {
        self.errors
            .push(Problem::error("not-known", Some(subject), message, help));
        None
    }

    pub(super) fn not_for_this<T>(
        &mut self,
        subject: Subject,
        key: &str,
        secret: &str,
    ) -> Option<T> {
        self.errors.push(Problem::error(
            "key-not-for-this-kind",
            Some(subject),
            format!("a `{secret}` has no `{key}`"),
            "Take the key out, or correct what is held.",
        ));
        None
    }
}

/// A key that a file may say of a secret, and whether it does.
pub(super) type Said = fn(&HoldsV1) -> bool;

/// What only a SAS has.
const NOT_A_SAS: &[(&str, Said)] = &[
    ("container", |wire| wire.container.is_some()),
    ("signer", |wire| wire.signer.is_some()),
    ("services", |wire| wire.services.is_some()),
    ("levels", |wire| wire.levels.is_some()),
    ("permissions", |wire| wire.permissions.is_some()),
    ("starts", |wire| wire.starts.is_some()),
    ("expires", |wire| wire.expires.is_some()),
    ("resource", |wire| wire.resource.is_some()),
    ("part", |wire| wire.part.is_some()),
    ("addresses", |wire| wire.addresses.is_some()),
    ("httpsOnly", |wire| wire.https_only),
    ("policy", |wire| wire.policy.is_some()),
];

/// The first key that is said of a secret of another kind.
pub(super) fn of_another_kind<'k>(
    wire: &HoldsV1,
    said: &[(&'k str, bool)],
    more: &[(&'k str, Said)],
) -> Option<&'k str> {
    // Only keys and passwords of resources have holders.
    let is_local = LocalKind::from_slug(&wire.secret).is_some();
    for (key, is_said) in [("entity", wire.entity), ("holder", wire.holder)] {
        if is_said.is_some() && !is_local {
            return Some(key);
        }
    }
    let more = more.iter().map(|(key, is_said)| (*key, is_said(wire)));
    let all = said.iter().copied().chain(more);
    all.filter(|(_, is_said)| *is_said)
        .map(|(key, _)| key)
        .next()
}

pub(super) fn stored_policy(wire: &StoredPolicyV1) -> StoredPolicy {
    StoredPolicy {
        id: StoredPolicyId::new(wire.id),
        part: PartId::new(wire.part),
        name: wire.name.clone(),
        is_deleted: wire.deleted,
    }
}
