//! Secrets, and the copies that hosts hold of them.

use super::super::v1::{AccessKeysV1, ClientCredentialV1, HoldsV1, SettingV1};
use super::{Reader, shown};
use crate::diagram::{
    AccessKeys, ClientCredential, ClientCredentialId, ClientCredentialKind, HeldSecret, KeyForm,
    KeySlot, NodeId, PartId, Problem, Sas, SasPermissions, Setting, SettingId, Subject,
};

pub(super) const fn access_keys(wire: &AccessKeysV1) -> AccessKeys {
    AccessKeys {
        generations: [wire.key1, wire.key2],
        is_disallowed: wire.disallowed,
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
        let secret = self.secret(Subject::Setting(host, id), &wire.holds)?;
        Some(Setting {
            id,
            name: wire.name.clone(),
            secret,
        })
    }

    fn secret(&mut self, subject: Subject, wire: &HoldsV1) -> Option<HeldSecret> {
        if let Some(form) = KeyForm::from_slug(&wire.secret) {
            return self.account_key(subject, form, wire);
        }
        if let Some(kind) = ClientCredentialKind::from_copy_slug(&wire.secret) {
            return self.copy_of_client_credential(subject, kind, wire);
        }
        if wire.secret == SAS {
            return self.sas(subject, wire);
        }
        let message = format!(
            "`{}` is not a kind of secret that is known here",
            shown(&wire.secret)
        );
        self.not_known(
            subject,
            message,
            "Use `connection-string`, `key`, `client-secret`, `client-certificate` or `sas`, or open \
             the file with a newer version of Vouchsafe.",
        )
    }

    fn account_key(
        &mut self,
        subject: Subject,
        form: KeyForm,
        wire: &HoldsV1,
    ) -> Option<HeldSecret> {
        let others = [("credential", wire.credential.is_some())];
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

    fn sas(&mut self, subject: Subject, wire: &HoldsV1) -> Option<HeldSecret> {
        let others = [("credential", wire.credential.is_some())];
        if let Some(key) = of_another_kind(wire, &others, &[]) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let moment = |text: &Option<String>| text.as_deref()?.parse().ok();
        let read = || {
            Some(Sas {
                account: NodeId::new(wire.of),
                container: PartId::new(wire.container?),
                slot: KeySlot::from_name(wire.key.as_deref()?)?,
                generation: wire.generation.unwrap_or(0),
                permissions: SasPermissions::from_letters(wire.permissions.as_deref()?)?,
                starts_at: moment(&wire.starts)?,
                expires_at: moment(&wire.expires)?,
            })
        };
        match read() {
            Some(sas) => Some(HeldSecret::Sas(sas)),
            None => self.not_known(
                subject,
                "it does not say all that a SAS says".to_owned(),
                "Add `container`, `key`, `permissions` with letters of `racwdl` in that order, \
                 `starts` and `expires`.",
            ),
        }
    }

    fn not_known<T>(&mut self, subject: Subject, message: String, help: &str) -> Option<T> {
        self.errors
            .push(Problem::error("not-known", Some(subject), message, help));
        None
    }

    fn not_for_this<T>(&mut self, subject: Subject, key: &str, secret: &str) -> Option<T> {
        self.errors.push(Problem::error(
            "key-not-for-this-kind",
            Some(subject),
            format!("a `{secret}` has no `{key}`"),
            "Take the key out, or correct what is held.",
        ));
        None
    }
}

/// The name that files give a shared access signature.
const SAS: &str = "sas";

/// A key that a file may say of a secret, and whether it does.
type Said = fn(&HoldsV1) -> bool;

/// What only a SAS has.
const NOT_A_SAS: &[(&str, Said)] = &[
    ("container", |wire| wire.container.is_some()),
    ("permissions", |wire| wire.permissions.is_some()),
    ("starts", |wire| wire.starts.is_some()),
    ("expires", |wire| wire.expires.is_some()),
];

/// The first key that is said of a secret of another kind.
fn of_another_kind<'k>(
    wire: &HoldsV1,
    said: &[(&'k str, bool)],
    more: &[(&'k str, Said)],
) -> Option<&'k str> {
    let more = more.iter().map(|(key, is_said)| (*key, is_said(wire)));
    let all = said.iter().copied().chain(more);
    all.filter(|(_, is_said)| *is_said)
        .map(|(key, _)| key)
        .next()
}
