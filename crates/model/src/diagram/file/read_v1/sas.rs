//! Shared access signatures in a file.

use super::super::v1::HoldsV1;
use super::Reader;
use super::secrets::of_another_kind;
use crate::diagram::{
    AccountReach, HeldSecret, KeySlot, NodeId, PartId, PrincipalId, Sas, SasKind, SasLimits,
    SasPermissions, SasReach, SasSigner, StoredPolicyId, Subject,
};

/// The names that files give shared access signatures.
pub(super) const SAS: &str = "sas";
pub(super) const USER_DELEGATION_SAS: &str = "user-delegation-sas";
pub(super) const ACCOUNT_SAS: &str = "account-sas";

impl Reader {
    pub(super) fn sas(&mut self, subject: Subject, wire: &HoldsV1) -> Option<HeldSecret> {
        let others = [
            ("credential", wire.credential.is_some()),
            ("signer", wire.signer.is_some()),
            ("services", wire.services.is_some()),
            ("levels", wire.levels.is_some()),
            ("database", wire.database.is_some()),
        ];
        if let Some(key) = of_another_kind(wire, &others, &[]) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let read = || signed_text(wire, service(wire)?, signed_with_key(wire)?);
        match read() {
            Some(sas) => Some(HeldSecret::Sas(sas)),
            None => self.not_known(
                subject,
                "it does not say all that a SAS says".to_owned(),
                "Add `container`, or `resource` (`blob`, `queue`, `table`, `share` or `file`) with \
                 the id of its `part`; `key`, `permissions` with the letters of its kind in their \
                 order (`racwdl` for a container), `starts` and `expires`. `addresses` are one \
                 address or two with a hyphen.",
            ),
        }
    }

    pub(super) fn user_delegation_sas(
        &mut self,
        subject: Subject,
        wire: &HoldsV1,
    ) -> Option<HeldSecret> {
        let others = [
            ("credential", wire.credential.is_some()),
            ("key", wire.key.is_some()),
            ("services", wire.services.is_some()),
            ("levels", wire.levels.is_some()),
            ("database", wire.database.is_some()),
            ("policy", wire.policy.is_some()),
        ];
        if let Some(key) = of_another_kind(wire, &others, &[]) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let read = || {
            let signer = SasSigner::Principal {
                principal: PrincipalId::new(wire.signer?),
                generation: wire.generation.unwrap_or(0),
            };
            signed_text(wire, service(wire)?, signer)
        };
        match read() {
            Some(sas) => Some(HeldSecret::Sas(sas)),
            None => self.not_known(
                subject,
                "it does not say all that a user delegation SAS says".to_owned(),
                "Add `container`, `signer` with the id of an identity, `permissions` with letters \
                 of `racwdl` in that order, `starts` and `expires`.",
            ),
        }
    }

    pub(super) fn account_sas(&mut self, subject: Subject, wire: &HoldsV1) -> Option<HeldSecret> {
        let others = [
            ("credential", wire.credential.is_some()),
            ("container", wire.container.is_some()),
            ("resource", wire.resource.is_some()),
            ("part", wire.part.is_some()),
            ("policy", wire.policy.is_some()),
            ("signer", wire.signer.is_some()),
            ("database", wire.database.is_some()),
        ];
        if let Some(key) = of_another_kind(wire, &others, &[]) {
            return self.not_for_this(subject, key, &wire.secret);
        }
        let read = || {
            let (services, levels) = (wire.services.as_deref()?, wire.levels.as_deref()?);
            let reach = SasReach::Account(AccountReach::from_letters(services, levels)?);
            signed_text(wire, reach, signed_with_key(wire)?)
        };
        match read() {
            Some(sas) => Some(HeldSecret::Sas(sas)),
            None => self.not_known(
                subject,
                "it does not say all that an account SAS says".to_owned(),
                "Add `services` with letters of `bqtf`, `levels` with letters of `sco`, `key`, \
                 `permissions` with letters of `rwdlacup`, each in that order, `starts` and \
                 `expires`.",
            ),
        }
    }
}

/// What a service SAS is for.
fn service(wire: &HoldsV1) -> Option<SasReach> {
    let (kind, part) = match (wire.container, wire.resource.as_deref(), wire.part) {
        (Some(container), None, None) => (SasKind::Container, container),
        (None, Some(slug), Some(part)) => (SasKind::from_slug(slug)?, part),
        _ => return None,
    };
    Some(SasReach::Service(kind, PartId::new(part)))
}

fn signed_with_key(wire: &HoldsV1) -> Option<SasSigner> {
    Some(SasSigner::Key {
        slot: KeySlot::from_name(wire.key.as_deref()?)?,
        generation: wire.generation.unwrap_or(0),
    })
}

/// What every SAS says besides.
fn signed_text(wire: &HoldsV1, reach: SasReach, signer: SasSigner) -> Option<Sas> {
    let moment = |text: &Option<String>| text.as_deref()?.parse().ok();
    let addresses = match wire.addresses.as_deref() {
        Some(text) => Some(text.parse().ok()?),
        None => None,
    };
    Some(Sas {
        account: NodeId::new(wire.of),
        reach,
        signer,
        permissions: SasPermissions::from_letters(wire.permissions.as_deref()?, reach)?,
        starts_at: moment(&wire.starts)?,
        expires_at: moment(&wire.expires)?,
        limits: SasLimits {
            addresses,
            https_only: wire.https_only,
            policy: wire.policy.map(StoredPolicyId::new),
        },
    })
}
