//! Secrets, and the copies that hosts hold of them.

use super::Record;
use crate::diagram::{AccessKeys, ClientCredential, HeldSecret, Setting};

pub(super) fn access_keys(keys: AccessKeys) -> Option<Record> {
    let [first, second] = keys.generations;
    (keys != AccessKeys::default()).then(|| {
        Record::new()
            .with_some("key1", (first > 0).then_some(first))
            .with_some("key2", (second > 0).then_some(second))
            .with_some("disallowed", keys.is_disallowed.then_some(true))
    })
}

pub(super) fn setting(setting: &Setting) -> Record {
    let holds = match setting.secret {
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
        HeldSecret::Sas(sas) => Record::new()
            .with("secret", "sas")
            .with("of", sas.account.number())
            .with("container", sas.container.number())
            .with("key", sas.slot.name())
            .with_some("generation", (sas.generation > 0).then_some(sas.generation))
            .with("permissions", sas.permissions.letters())
            .with("starts", sas.starts_at.to_string())
            .with("expires", sas.expires_at.to_string()),
        HeldSecret::ClientCredential {
            application,
            credential,
            kind,
        } => Record::new()
            .with("secret", kind.copy_slug())
            .with("of", application.number())
            .with("credential", credential.number()),
    };
    Record::new()
        .with("id", setting.id.number())
        .with("name", setting.name.as_str())
        .with("holds", holds)
}

pub(super) fn client_credential(credential: &ClientCredential) -> Record {
    Record::new()
        .with("id", credential.id.number())
        .with("kind", credential.kind.slug())
        .with("name", credential.name.as_str())
        .with("expires", credential.expires_at.to_string())
}
