//! Bytes as secrets, and the copies that hosts hold of them.

use super::super::{client_credential, secret};
use super::{DiagramReader, Result, at, each};
use crate::diagram::{
    AccessKeys, ClientCredential, ClientCredentialId, ClientCredentialKind, HeldSecret, KeyForm,
    KeySlot, NodeId, NodeKind, PartId, Sas, SasPermissions, Setting, SettingId,
};
use crate::link::LinkError;
use crate::time::Timestamp;

impl DiagramReader<'_> {
    pub(super) fn access_keys(&mut self) -> Result<()> {
        for _ in 0..self.numbers.count()? {
            let place = self.numbers.number()? as usize;
            self.resource(place)?.access_keys = AccessKeys {
                generations: [self.numbers.number()?, self.numbers.number()?],
                is_disallowed: match self.numbers.number()? {
                    0 => false,
                    1 => true,
                    _ => return Err(LinkError::MadeByNewer),
                },
            };
        }
        Ok(())
    }

    pub(super) fn settings(&mut self, ids: &[u32]) -> Result<()> {
        let owners = each(ids, |id| self.owner(id))?;
        let names = each(ids, |_| self.numbers.text())?;
        for ((id, owner), name) in ids.iter().zip(owners).zip(names) {
            let id = SettingId::new(*id);
            let secret = self.secret()?;
            self.settings.push(id);
            self.resource(owner)?
                .settings
                .push(Setting { id, name, secret });
        }
        Ok(())
    }

    fn secret(&mut self) -> Result<HeldSecret> {
        let form = match self.numbers.number()? {
            secret::CONNECTION_STRING => KeyForm::ConnectionString,
            secret::ACCOUNT_KEY => KeyForm::KeyAlone,
            secret::SERVICE_SAS => return self.sas(),
            secret::CLIENT_SECRET => return self.copy_of(ClientCredentialKind::Secret),
            secret::CLIENT_CERTIFICATE => return self.copy_of(ClientCredentialKind::Certificate),
            _ => return Err(LinkError::MadeByNewer),
        };
        Ok(HeldSecret::AccountKey {
            account: self.node_or_gone()?,
            slot: self.slot()?,
            generation: self.numbers.number()?,
            form,
        })
    }

    fn slot(&mut self) -> Result<KeySlot> {
        match self.numbers.number()? {
            0 => Ok(KeySlot::First),
            1 => Ok(KeySlot::Second),
            _ => Err(LinkError::Damaged),
        }
    }

    pub(super) fn moment(&mut self) -> Result<Timestamp> {
        let seconds = self.numbers.number()?;
        Ok(Timestamp::from_unix_seconds(seconds.into()))
    }

    fn sas(&mut self) -> Result<HeldSecret> {
        Ok(HeldSecret::Sas(Sas {
            account: self.node_or_gone()?,
            container: match self.numbers.number()?.checked_sub(1) {
                None => PartId::new(self.numbers.number()?),
                Some(place) => at(&self.parts, place)?.part().ok_or(LinkError::Damaged)?,
            },
            slot: self.slot()?,
            generation: self.numbers.number()?,
            permissions: SasPermissions::from_bits(self.numbers.number()?)
                .ok_or(LinkError::MadeByNewer)?,
            starts_at: self.moment()?,
            expires_at: self.moment()?,
        }))
    }

    fn copy_of(&mut self, kind: ClientCredentialKind) -> Result<HeldSecret> {
        Ok(HeldSecret::ClientCredential {
            application: self.node_or_gone()?,
            credential: match self.numbers.number()?.checked_sub(1) {
                None => ClientCredentialId::new(self.numbers.number()?),
                Some(place) => *at(&self.credentials, place)?,
            },
            kind,
        })
    }

    pub(super) fn client_credentials(&mut self, ids: &[u32]) -> Result<()> {
        let owners = each(ids, |id| self.owner(id))?;
        let kinds = each(ids, |_| match self.numbers.number()? {
            client_credential::SECRET => Ok(ClientCredentialKind::Secret),
            client_credential::CERTIFICATE => Ok(ClientCredentialKind::Certificate),
            _ => Err(LinkError::MadeByNewer),
        })?;
        let names = each(ids, |_| self.numbers.text())?;
        for (((id, owner), kind), name) in ids.iter().zip(owners).zip(kinds).zip(names) {
            let id = ClientCredentialId::new(*id);
            let expires_at = self.moment()?;
            self.credentials.push(id);
            match self.nodes.get_mut(owner).map(|node| &mut node.kind) {
                Some(NodeKind::ServicePrincipal { credentials }) => {
                    credentials.push(ClientCredential {
                        id,
                        kind,
                        name,
                        expires_at,
                    });
                }
                _ => return Err(LinkError::Damaged),
            }
        }
        Ok(())
    }

    fn node_or_gone(&mut self) -> Result<NodeId> {
        match self.numbers.number()?.checked_sub(1) {
            None => self.numbers.number().map(NodeId::new),
            Some(place) => Ok(at(&self.nodes, place)?.id),
        }
    }

    pub(super) fn setting(&mut self) -> Result<SettingId> {
        match self.numbers.number()?.checked_sub(1) {
            None => self.numbers.number().map(SettingId::new),
            Some(place) => at(&self.settings, place).copied(),
        }
    }
}
