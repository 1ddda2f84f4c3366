//! Secrets, and the copies that hosts hold of them.

use super::Record;
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    AccessKeys, ClientCredential, HeldSecret, KeySlot, PartId, ReferenceForm, Resource, Rights,
    Sas, SasKind, SasReach, SasSigner, Setting, StoredPolicy, StoredPolicyId, VaultReference,
};

pub(super) fn access_keys(keys: AccessKeys) -> Option<Record> {
    let made = |slot| {
        let generation = keys.generation(slot);
        (generation > 0).then_some(generation)
    };
    (keys != AccessKeys::default()).then(|| {
        Record::new()
            .with_some("key1", made(KeySlot::First))
            .with_some("key2", made(KeySlot::Second))
            .with_some("readOnlyKey1", made(KeySlot::FirstReadOnly))
            .with_some("readOnlyKey2", made(KeySlot::SecondReadOnly))
            .with_some("disallowed", keys.is_disallowed.then_some(true))
            .with_some(
                "revocations",
                (keys.revocations > 0).then_some(keys.revocations),
            )
    })
}

pub(super) fn holders(resource: &Resource) -> Vec<Record> {
    let Some(kind) = LocalKind::of_resource(resource.kind) else {
        return Vec::new();
    };
    let holders = resource.holders.iter();
    holders
        .map(|holder| {
            let [first, second] = holder.generations;
            rights(
                Record::new()
                    .with("id", holder.id.number())
                    .with_some("part", holder.part.map(PartId::number))
                    .with("name", holder.name.as_str()),
                kind,
                holder.rights,
            )
            .with_some("key1", (first > 0).then_some(first))
            .with_some("key2", (second > 0).then_some(second))
        })
        .collect()
}

pub(super) fn rights(record: Record, kind: LocalKind, rights: Rights) -> Record {
    record.with_list("rights", rights.names(kind))
}

pub(super) fn setting(setting: &Setting) -> Record {
    Record::new()
        .with("id", setting.id.number())
        .with("name", setting.name.as_str())
        .with_some("through", setting.through.map(reference))
        .with("holds", holds(&setting.secret))
}

pub(super) fn holds(secret: &HeldSecret) -> Record {
    match *secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            form,
        } => Record::new()
            .with("secret", form.slug())
            .with("of", account.number())
            .with("key", slot.name())
            .with_some("generation", (generation > 0).then_some(generation)),
        HeldSecret::Sas(held) => sas(&held),
        HeldSecret::Local(local) => Record::new()
            .with("secret", local.kind.row().slug)
            .with("of", local.of.number())
            .with_some(
                if local.kind == LocalKind::Sql {
                    "database"
                } else {
                    "entity"
                },
                local.part.map(PartId::number),
            )
            .with_some("holder", local.holder.map(|it| it.number()))
            .with_some(
                "key",
                (local.kind != LocalKind::Sql).then(|| local.slot.name()),
            )
            .with_some(
                "generation",
                (local.generation > 0).then_some(local.generation),
            ),
        HeldSecret::ClientCredential {
            application,
            credential,
            kind,
        } => Record::new()
            .with("secret", kind.copy_slug())
            .with("of", application.number())
            .with("credential", credential.number()),
    }
}

pub(super) fn reference(reference: VaultReference) -> Record {
    let is_usual = reference.form == ReferenceForm::SecretUri;
    Record::new()
        .with("vault", reference.vault.number())
        .with("secret", reference.secret.number())
        .with_some("form", (!is_usual).then(|| reference.form.slug()))
}

fn sas(sas: &Sas) -> Record {
    let secret = match (sas.reach, sas.signer) {
        (SasReach::Account(_), _) => "account-sas",
        (SasReach::Service(..), SasSigner::Key { .. }) => "sas",
        (SasReach::Service(..), SasSigner::Principal { .. }) => "user-delegation-sas",
    };
    let record = Record::new()
        .with("secret", secret)
        .with("of", sas.account.number());
    let record = match sas.reach {
        SasReach::Service(SasKind::Container, container) => {
            record.with("container", container.number())
        }
        SasReach::Service(kind, part) => record
            .with("resource", kind.slug())
            .with("part", part.number()),
        SasReach::Account(reach) => record
            .with("services", reach.services())
            .with("levels", reach.levels()),
    };
    let (record, generation) = match sas.signer {
        SasSigner::Key { slot, generation } => (record.with("key", slot.name()), generation),
        SasSigner::Principal {
            principal,
            generation,
        } => (record.with("signer", principal.number()), generation),
    };
    let limits = sas.limits;
    record
        .with_some("generation", (generation > 0).then_some(generation))
        .with("permissions", sas.letters())
        .with("starts", sas.starts_at.to_string())
        .with("expires", sas.expires_at.to_string())
        .with_some("addresses", limits.addresses.map(|it| it.to_string()))
        .with_some("httpsOnly", limits.https_only.then_some(true))
        .with_some("policy", limits.policy.map(StoredPolicyId::number))
}

pub(super) fn stored_policy(policy: &StoredPolicy) -> Record {
    Record::new()
        .with("id", policy.id.number())
        .with("part", policy.part.number())
        .with("name", policy.name.as_str())
        .with_some("deleted", policy.is_deleted.then_some(true))
}

pub(super) fn client_credential(credential: &ClientCredential) -> Record {
    Record::new()
        .with("id", credential.id.number())
        .with("kind", credential.kind.slug())
        .with("name", credential.name.as_str())
        .with("expires", credential.expires_at.to_string())
}
