//! Shared access signatures.

use super::{DiagramReader, Result};
use crate::diagram::{
    AccountReach, AddressRange, Sas, SasKind, SasLimits, SasPermissions, SasReach, SasSigner,
    StoredPolicyId,
};
use crate::link::LinkError;
use crate::link::tags::secret;

impl DiagramReader<'_> {
    pub(super) fn sas(&mut self, entry: u32) -> Result<Sas> {
        let is_new = entry == secret::SIGNATURE;
        let account = self.node_or_gone()?;
        let reach = match entry {
            secret::SIGNATURE => match self.numbers.number()? {
                secret::OF_ACCOUNT => self.account_reach()?,
                kind => {
                    let kind = SasKind::from_number(kind).ok_or(LinkError::MadeByNewer)?;
                    SasReach::Service(kind, self.part_or_gone()?)
                }
            },
            secret::ACCOUNT_SAS => self.account_reach()?,
            _ => SasReach::Service(SasKind::Container, self.part_or_gone()?),
        };
        let is_delegated = match entry {
            secret::SIGNATURE => match self.numbers.number()? {
                0 => false,
                1 => true,
                _ => return Err(LinkError::MadeByNewer),
            },
            entry => entry == secret::USER_DELEGATION_SAS,
        };
        Ok(Sas {
            account,
            reach,
            signer: if is_delegated {
                SasSigner::Principal {
                    principal: self.principal()?,
                    generation: self.numbers.number()?,
                }
            } else {
                SasSigner::Key {
                    slot: self.slot()?,
                    generation: self.numbers.number()?,
                }
            },
            permissions: SasPermissions::from_bits(self.numbers.number()?)
                .ok_or(LinkError::MadeByNewer)?,
            starts_at: self.moment()?,
            expires_at: self.moment()?,
            limits: if is_new {
                self.limits()?
            } else {
                SasLimits::default()
            },
        })
    }

    fn account_reach(&mut self) -> Result<SasReach> {
        let bits = [self.numbers.number()?, self.numbers.number()?];
        let reach = AccountReach::from_bits(bits).ok_or(LinkError::MadeByNewer)?;
        Ok(SasReach::Account(reach))
    }

    fn limits(&mut self) -> Result<SasLimits> {
        let flags = self.numbers.number()?;
        if flags & !(secret::ADDRESSES | secret::HTTPS_ONLY | secret::POLICY) != 0 {
            return Err(LinkError::MadeByNewer);
        }
        let has = |flag: u32| flags & flag != 0;
        Ok(SasLimits {
            addresses: if has(secret::ADDRESSES) {
                let numbers = [self.numbers.number()?, self.numbers.number()?];
                Some(AddressRange::from_numbers(numbers).ok_or(LinkError::Damaged)?)
            } else {
                None
            },
            https_only: has(secret::HTTPS_ONLY),
            policy: if has(secret::POLICY) {
                Some(StoredPolicyId::new(self.numbers.number()?))
            } else {
                None
            },
        })
    }
}
