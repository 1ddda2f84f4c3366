//! From a shared access signature that is good from some addresses only.

use super::Spread;
use crate::compromise::sources;
use crate::diagram::{HeldSecret, Sas, SasLimits};
use crate::say;

impl Spread<'_> {
    /// The same, without the addresses that a SAS is limited to: where an attacker is,
    /// nobody knows.
    pub(super) fn sent_from_anywhere(&mut self, secret: HeldSecret) -> HeldSecret {
        let HeldSecret::Sas(sas) = secret else {
            return secret;
        };
        let Some(addresses) = sas.limits.addresses else {
            return secret;
        };
        self.stop(
            say!(
                "The signature is good from {addresses} only. What it opens is shown for an \
                 attacker who can send from there.",
                addresses = addresses.to_string()
            ),
            sources::SERVICE_SAS,
        );
        HeldSecret::Sas(Sas {
            limits: SasLimits {
                addresses: None,
                ..sas.limits
            },
            ..sas
        })
    }
}
