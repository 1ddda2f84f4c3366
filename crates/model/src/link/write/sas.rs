//! Shared access signatures.

use super::DiagramWriter;
use crate::diagram::{Sas, SasKind, SasLimits, SasReach, SasSigner};
use crate::link::tags::secret;

impl DiagramWriter<'_> {
    /// As the older entries have it where they can: links stay as they were, and short.
    pub(super) fn sas(&mut self, sas: &Sas) {
        let old = match (sas.reach, sas.signer) {
            _ if sas.limits != SasLimits::default() => None,
            (SasReach::Account(_), _) => Some(secret::ACCOUNT_SAS),
            (SasReach::Service(SasKind::Container, _), SasSigner::Key { .. }) => {
                Some(secret::SERVICE_SAS)
            }
            (SasReach::Service(SasKind::Container, _), SasSigner::Principal { .. }) => {
                Some(secret::USER_DELEGATION_SAS)
            }
            (SasReach::Service(..), _) => None,
        };
        self.out.number(old.unwrap_or(secret::SIGNATURE));
        self.node_or_gone(sas.account);
        match sas.reach {
            SasReach::Service(kind, part) => {
                if old.is_none() {
                    self.out.number(kind.number());
                }
                self.part_or_gone(part);
            }
            SasReach::Account(reach) => {
                if old.is_none() {
                    self.out.number(secret::OF_ACCOUNT);
                }
                reach
                    .bits()
                    .into_iter()
                    .for_each(|bits| self.out.number(bits));
            }
        }
        if old.is_none() {
            let is_delegated = sas.signer.principal().is_some();
            self.out.number(u32::from(is_delegated));
        }
        let generation = match sas.signer {
            SasSigner::Key { slot, generation } => {
                self.slot(slot);
                generation
            }
            SasSigner::Principal {
                principal,
                generation,
            } => {
                self.principal(principal);
                generation
            }
        };
        self.out.number(generation);
        self.out.number(sas.permissions.bits());
        self.moment(sas.starts_at);
        self.moment(sas.expires_at);
        if old.is_none() {
            self.limits(sas.limits);
        }
    }

    fn limits(&mut self, limits: SasLimits) {
        let flag = |is_set: bool, flag: u32| if is_set { flag } else { 0 };
        self.out.number(
            flag(limits.addresses.is_some(), secret::ADDRESSES)
                | flag(limits.https_only, secret::HTTPS_ONLY)
                | flag(limits.policy.is_some(), secret::POLICY),
        );
        if let Some(addresses) = limits.addresses {
            let numbers = addresses.numbers();
            numbers.into_iter().for_each(|it| self.out.number(it));
        }
        limits
            .policy
            .iter()
            .for_each(|it| self.out.number(it.number()));
    }
}
