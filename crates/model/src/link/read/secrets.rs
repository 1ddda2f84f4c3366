//! Bytes as secrets, and the copies that hosts hold of them.

use super::{DiagramReader, Result, at, each};
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    AccessKeys, ClientCredential, ClientCredentialId, ClientCredentialKind, HeldSecret, KeyForm,
    KeyHolder, KeyHolderId, KeySlot, LocalSecret, NodeId, NodeKind, PartId, ReferenceForm, Rights,
    Setting, SettingId, StoredPolicy, StoredPolicyId, VaultReference,
};
use crate::link::LinkError;
use crate::link::tags::{client_credential, more_secrets, secret};
use crate::link::wire::Field;
use crate::time::Timestamp;

impl DiagramReader<'_> {
    pub(super) fn access_keys(&mut self) -> Result<()> {
        self.numbers.about(Field::AccessKey, 0);
        for _ in 0..self.numbers.count()? {
            let place = self.numbers.number()? as usize;
            self.resource(place)?.access_keys = AccessKeys {
                generations: [self.numbers.number()?, self.numbers.number()?, 0, 0],
                is_disallowed: match self.numbers.number()? {
                    0 => false,
                    1 => true,
                    _ => return Err(LinkError::MadeByNewer),
                },
                revocations: 0,
            };
        }
        Ok(())
    }

    pub(super) fn more_secrets(&mut self) -> Result<()> {
        self.numbers.about(Field::MoreSecrets, 0);
        for _ in 0..self.numbers.count()? {
            let kind = self.numbers.number()?;
            let place = self.numbers.number()? as usize;
            match kind {
                more_secrets::REVOCATIONS => {
                    let revocations = self.numbers.number()?;
                    self.resource(place)?.access_keys.revocations = revocations;
                }
                more_secrets::REFERENCE => {
                    let id = self.setting()?;
                    let reference = VaultReference {
                        vault: self.node_or_gone()?,
                        secret: self.part_or_gone()?,
                        form: match self.numbers.number()? {
                            0 => ReferenceForm::SecretUri,
                            1 => ReferenceForm::VaultName,
                            _ => return Err(LinkError::MadeByNewer),
                        },
                    };
                    let settings = &mut self.resource(place)?.settings;
                    let setting = settings.iter_mut().find(|it| it.id == id);
                    setting.ok_or(LinkError::Damaged)?.through = Some(reference);
                }
                more_secrets::REFERENCE_IDENTITY => {
                    let principal = self.principal()?;
                    let environment = &mut self.resource(place)?.environment;
                    environment.reference_identity = Some(principal);
                }
                more_secrets::READ_ONLY_KEYS => {
                    let [first, second] = [self.numbers.number()?, self.numbers.number()?];
                    let keys = &mut self.resource(place)?.access_keys;
                    *keys = keys
                        .with_generation(KeySlot::FirstReadOnly, first)
                        .with_generation(KeySlot::SecondReadOnly, second);
                }
                more_secrets::STORED_POLICY => {
                    let policy = StoredPolicy {
                        id: StoredPolicyId::new(self.numbers.number()?),
                        part: self.part_or_gone()?,
                        name: self.numbers.text()?,
                        is_deleted: match self.numbers.number()? {
                            0 => false,
                            1 => true,
                            _ => return Err(LinkError::MadeByNewer),
                        },
                    };
                    self.resource(place)?.policies.push(policy);
                }
                more_secrets::KEY_HOLDER => {
                    let holder = KeyHolder {
                        id: KeyHolderId::new(self.numbers.number()?),
                        part: self.part_if_any()?,
                        name: self.numbers.text()?,
                        rights: Rights::from_bits(self.numbers.number()?)
                            .ok_or(LinkError::MadeByNewer)?,
                        generations: [self.numbers.number()?, self.numbers.number()?],
                    };
                    self.resource(place)?.holders.push(holder);
                }
                _ => return Err(LinkError::MadeByNewer),
            }
        }
        Ok(())
    }

    fn part_if_any(&mut self) -> Result<Option<PartId>> {
        match self.numbers.number()? {
            0 => Ok(None),
            1 => self.part_or_gone().map(Some),
            _ => Err(LinkError::MadeByNewer),
        }
    }

    pub(super) fn settings(&mut self, ids: &[u32]) -> Result<()> {
        let owners = each(ids, |id| self.owner(id))?;
        self.numbers.about(Field::SettingName, 0);
        let names = each(ids, |_| self.numbers.text())?;
        self.numbers.about(Field::Secret, 0);
        for ((id, owner), name) in ids.iter().zip(owners).zip(names) {
            let id = SettingId::new(*id);
            let secret = self.secret()?;
            self.settings.push(id);
            self.resource(owner)?.settings.push(Setting {
                id,
                name,
                secret,
                through: None,
            });
        }
        Ok(())
    }

    pub(super) fn secret(&mut self) -> Result<HeldSecret> {
        let form = match self.numbers.number()? {
            secret::CONNECTION_STRING => KeyForm::ConnectionString,
            secret::ACCOUNT_KEY => KeyForm::KeyAlone,
            kind @ (secret::SERVICE_SAS
            | secret::USER_DELEGATION_SAS
            | secret::ACCOUNT_SAS
            | secret::SIGNATURE) => return Ok(HeldSecret::Sas(self.sas(kind)?)),
            secret::SERVICE_BUS => return self.local(LocalKind::ServiceBus),
            secret::SQL => return self.local(LocalKind::Sql),
            secret::API_KEY => return self.local(LocalKind::ApiKey),
            secret::APP_CONFIGURATION => return self.local(LocalKind::AppConfiguration),
            secret::REDIS => return self.local(LocalKind::Redis),
            secret::COSMOS_DB => return self.local(LocalKind::CosmosDb),
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

    pub(super) fn slot(&mut self) -> Result<KeySlot> {
        let place = self.numbers.number()? as usize;
        let slot = KeySlot::ALL.into_iter().find(|it| it.place() == place);
        slot.ok_or(LinkError::MadeByNewer)
    }

    pub(super) fn moment(&mut self) -> Result<Timestamp> {
        let seconds = self.numbers.number()?;
        Ok(Timestamp::from_unix_seconds(seconds.into()))
    }

    pub(super) fn part_or_gone(&mut self) -> Result<PartId> {
        match self.numbers.number()?.checked_sub(1) {
            None => Ok(PartId::new(self.numbers.number()?)),
            Some(place) => at(&self.parts, place)?.part().ok_or(LinkError::Damaged),
        }
    }

    fn local(&mut self, kind: LocalKind) -> Result<HeldSecret> {
        let of = self.node_or_gone()?;
        let holder = match self.numbers.number()? {
            0 => None,
            number => Some(KeyHolderId::new(number)),
        };
        Ok(HeldSecret::Local(LocalSecret {
            of,
            kind,
            part: match kind {
                LocalKind::Sql => Some(self.part_or_gone()?),
                LocalKind::ServiceBus if holder.is_some() => self.part_if_any()?,
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis => None,
            },
            holder,
            slot: self.slot()?,
            generation: self.numbers.number()?,
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
        self.numbers.about(Field::ClientCredential, 0);
        let kinds = each(ids, |_| match self.numbers.number()? {
            client_credential::SECRET => Ok(ClientCredentialKind::Secret),
            client_credential::CERTIFICATE => Ok(ClientCredentialKind::Certificate),
            _ => Err(LinkError::MadeByNewer),
        })?;
        self.numbers.about(Field::ClientCredentialName, 0);
        let names = each(ids, |_| self.numbers.text())?;
        self.numbers.about(Field::Moment, 0);
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

    pub(super) fn node_or_gone(&mut self) -> Result<NodeId> {
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
