//! Access keys, client secrets and certificates, and the copies that hosts hold
//! of them.

use super::Draft;
use crate::azure::ResourceKind;
use crate::azure::local_auth::LocalKind;
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{ClientCredentialId, NodeId, SettingId};
use crate::diagram::limits;
use crate::diagram::naming::{check_rule, free_name};
use crate::diagram::node::{Node, NodeKind, Resource};
use crate::diagram::principal::PrincipalKind;
use crate::diagram::rules::{check_moment, check_room};
use crate::diagram::sas::NewSasSigner;
use crate::diagram::secret::{
    AccessKeys, ClientCredential, ClientCredentialKind, HeldSecret, KeySlot, NewSecret, Setting,
    VaultReference,
};
use crate::time::Timestamp;

impl Draft<'_> {
    pub(super) fn regenerate_key(&mut self, node: NodeId, slot: KeySlot) -> Result<(), EditError> {
        let keys = self.keys(node)?;
        if !self.diagram.key_slots(node).any(|it| it == slot) {
            return Err(EditError::NoAccessKeys(self.node(node)?.kind_name()));
        }
        let generation = keys
            .generation(slot)
            .checked_add(1)
            .ok_or(EditError::TooMany {
                what: "keys were ever made here",
                limit: u32::MAX as usize,
            })?;
        self.put_keys(node, keys.with_generation(slot, generation))
    }

    pub(super) fn allow_key_access(&mut self, node: NodeId) -> Result<(), EditError> {
        let keys = AccessKeys {
            is_disallowed: false,
            ..self.keys(node)?
        };
        self.put_keys(node, keys)
    }

    pub(super) fn disallow_key_access(&mut self, node: NodeId) -> Result<(), EditError> {
        let mut keys = self.keys(node)?;
        // They are deleted with that, and new ones are made when they are let in again.
        // Source: MicrosoftDocs/azure-docs:articles/azure-app-configuration/howto-disable-access-key-authentication.md.
        if self.diagram.local_kind(node) == Some(LocalKind::AppConfiguration) && !keys.is_disallowed
        {
            keys.generations = keys.generations.map(|it| it.saturating_add(1));
        }
        keys.is_disallowed = true;
        self.put_keys(node, keys)
    }

    pub(super) fn revoke_delegation_keys(&mut self, node: NodeId) -> Result<(), EditError> {
        let keys = self.keys(node)?;
        let found = self.node(node)?;
        if !found
            .resource_kind()
            .is_some_and(ResourceKind::signs_with_keys)
        {
            return Err(EditError::NoAccessKeys(found.kind_name()));
        }
        let revocations = keys.revocations.checked_add(1).ok_or(EditError::TooMany {
            what: "keys were ever revoked here",
            limit: u32::MAX as usize,
        })?;
        self.put_keys(
            node,
            AccessKeys {
                revocations,
                ..keys
            },
        )
    }

    fn keys(&self, node: NodeId) -> Result<AccessKeys, EditError> {
        let kind = self.node(node)?.kind_name();
        self.diagram
            .access_keys(node)
            .ok_or(EditError::NoAccessKeys(kind))
    }

    fn put_keys(&mut self, node: NodeId, keys: AccessKeys) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(node)?;
        resource.access_keys = keys;
        self.put_resource(&node, resource);
        Ok(())
    }

    pub(super) fn add_setting(
        &mut self,
        host: NodeId,
        name: Option<&str>,
        secret: &NewSecret,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.host(host)?;
        check_room("settings", resource.settings.len(), limits::MAX_SETTINGS)?;
        let copied = self.copied(secret)?;
        let name = match name {
            Some(name) => name.to_owned(),
            None => {
                let count = resource.settings.len();
                let is_taken = |name: &str| is_setting(&resource, None, name);
                free_name(usual_setting(&copied), '_', count, is_taken)
            }
        };
        check_setting_name(&resource, None, &name)?;
        let id = SettingId::new(self.new_number()?);
        resource.settings.push(Setting {
            id,
            name,
            secret: copied,
            through: None,
        });
        self.put_resource(&node, resource);
        self.created(Subject::Setting(host, id));
        Ok(())
    }

    pub(super) fn change_setting(
        &mut self,
        host: NodeId,
        id: SettingId,
        secret: &NewSecret,
    ) -> Result<(), EditError> {
        let copied = self.copied(secret)?;
        let through = self.setting(host, id)?.through;
        self.update_setting(host, id, |setting| setting.secret = copied)?;
        match through {
            Some(reference) => self.put_into_vault(reference, copied),
            None => Ok(()),
        }
    }

    pub(super) fn refer_to_vault(
        &mut self,
        host: NodeId,
        id: SettingId,
        reference: Option<VaultReference>,
    ) -> Result<(), EditError> {
        let mut changed = self.setting(host, id)?.clone();
        changed.through = None;
        if let Some(reference) = reference {
            self.part(reference.vault, reference.secret)?;
            changed.secret = self
                .diagram
                .held_in_vault(reference)
                .unwrap_or(changed.secret);
            changed.through = Some(reference);
        }
        self.diagram.check_setting(&changed)?;
        self.diagram.check_reference(host, &changed)?;
        self.update_setting(host, id, |setting| *setting = changed)
    }

    /// Every setting that refers to it finds the same.
    fn put_into_vault(
        &mut self,
        reference: VaultReference,
        secret: HeldSecret,
    ) -> Result<(), EditError> {
        let refers = |setting: &&Setting| {
            setting
                .through
                .is_some_and(|own| own.is_to_the_same(reference))
        };
        let settings: Vec<(NodeId, SettingId)> = self
            .diagram
            .nodes()
            .flat_map(|node| {
                let settings = node.resource().into_iter().flat_map(|it| &it.settings);
                settings.filter(refers).map(|it| (node.id, it.id))
            })
            .collect();
        for (host, id) in settings {
            self.update_setting(host, id, |setting| setting.secret = secret)?;
        }
        Ok(())
    }

    pub(super) fn rename_setting(
        &mut self,
        host: NodeId,
        id: SettingId,
        name: &str,
    ) -> Result<(), EditError> {
        let (_, resource) = self.host(host)?;
        check_setting_name(&resource, Some(id), name)?;
        self.update_setting(host, id, |setting| name.clone_into(&mut setting.name))
    }

    pub(super) fn remove_setting(&mut self, host: NodeId, id: SettingId) {
        let Some(node) = self.diagram.node(host).cloned() else {
            return;
        };
        if let Some(mut resource) = node.resource().cloned() {
            resource.settings.retain(|setting| setting.id != id);
            self.put_resource(&node, resource);
        }
    }

    fn update_setting(
        &mut self,
        host: NodeId,
        id: SettingId,
        update: impl FnOnce(&mut Setting),
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.host(host)?;
        let setting = resource
            .settings
            .iter_mut()
            .find(|setting| setting.id == id)
            .ok_or(EditError::NoSuchSetting(host, id))?;
        update(setting);
        self.put_resource(&node, resource);
        Ok(())
    }

    pub(super) fn setting(&self, host: NodeId, id: SettingId) -> Result<&Setting, EditError> {
        self.diagram
            .setting(host, id)
            .ok_or(EditError::NoSuchSetting(host, id))
    }

    /// A copy of a host and of its resource, to be changed and put back.
    fn host(&self, id: NodeId) -> Result<(std::rc::Rc<Node>, Resource), EditError> {
        let node = self.node(id)?;
        let no_settings = EditError::NoSettings(node.kind_name());
        match node.resource().cloned() {
            Some(resource) if ResourceKind::runs_code(resource.kind) => Ok((node, resource)),
            Some(_) | None => Err(no_settings),
        }
    }

    /// The secret as it is now.
    fn copied(&self, secret: &NewSecret) -> Result<HeldSecret, EditError> {
        match *secret {
            NewSecret::AccountKey {
                account,
                slot,
                form,
            } => {
                let copied = HeldSecret::AccountKey {
                    account,
                    slot,
                    generation: self.keys(account)?.generation(slot),
                    form,
                };
                self.diagram.check_secret(&copied)?;
                Ok(copied)
            }
            NewSecret::Local(local) => {
                if let Some(part) = local.part {
                    self.part(local.of, part)?;
                }
                let keys = self.keys(local.of)?;
                let generation = match local.holder {
                    None => keys.generation(local.slot),
                    Some(holder) => self
                        .diagram
                        .key_holder(local.of, holder)
                        .ok_or(EditError::NoSuchKeyHolder(local.of, holder))?
                        .generation(local.slot),
                };
                let copied = HeldSecret::Local(local.copied(generation));
                self.diagram.check_secret(&copied)?;
                Ok(copied)
            }
            NewSecret::ClientCredential {
                application,
                credential,
            } => Ok(HeldSecret::ClientCredential {
                application,
                credential,
                kind: self.client_credential(application, credential)?.kind,
            }),
            NewSecret::Sas(sas) => {
                if let Some(part) = sas.reach.part() {
                    self.part(sas.account, part)?;
                }
                if let Some(policy) = sas.limits.policy
                    && self.diagram.stored_policy(sas.account, policy).is_none()
                {
                    return Err(EditError::NoSuchStoredPolicy(sas.account, policy));
                }
                let keys = self.keys(sas.account)?;
                let generation = match sas.signer {
                    NewSasSigner::Key(slot) => keys.generation(slot),
                    NewSasSigner::Principal(principal) => {
                        let found = self.diagram.principal(principal);
                        match found.map(|it| it.kind) {
                            None => return Err(EditError::NoSuchPrincipal(principal)),
                            Some(PrincipalKind::Group) => {
                                return Err(EditError::BadSas("a group gets no token, and no key"));
                            }
                            Some(_) => keys.revocations,
                        }
                    }
                };
                let signed = HeldSecret::Sas(sas.signed(generation));
                self.diagram.check_secret(&signed)?;
                Ok(signed)
            }
        }
    }

    pub(super) fn add_client_credential(
        &mut self,
        application: NodeId,
        kind: ClientCredentialKind,
        name: Option<&str>,
        expires_at: Timestamp,
    ) -> Result<(), EditError> {
        let mut credentials = self.application(application)?;
        check_room(
            "client secrets and certificates",
            credentials.len(),
            limits::MAX_CLIENT_CREDENTIALS,
        )?;
        let name = match name {
            Some(name) => name.to_owned(),
            None => free_name(kind.slug(), '-', credentials.len(), |name| {
                credentials.iter().any(|it| it.name == name)
            }),
        };
        check_rule(&name, "client credential", None)?;
        check_moment(expires_at)?;
        let id = ClientCredentialId::new(self.new_number()?);
        credentials.push(ClientCredential {
            id,
            kind,
            name,
            expires_at,
        });
        self.put_credentials(application, credentials)?;
        self.created(Subject::ClientCredential(application, id));
        Ok(())
    }

    pub(super) fn set_expiry(
        &mut self,
        application: NodeId,
        id: ClientCredentialId,
        expires_at: Timestamp,
    ) -> Result<(), EditError> {
        check_moment(expires_at)?;
        let mut credentials = self.application(application)?;
        self.client_credential(application, id)?;
        for credential in &mut credentials {
            if credential.id == id {
                credential.expires_at = expires_at;
            }
        }
        self.put_credentials(application, credentials)
    }

    pub(super) fn remove_client_credential(&mut self, application: NodeId, id: ClientCredentialId) {
        if let Ok(mut credentials) = self.application(application) {
            credentials.retain(|credential| credential.id != id);
            // It was an application a moment ago.
            let _ = self.put_credentials(application, credentials);
        }
    }

    fn application(&self, id: NodeId) -> Result<Vec<ClientCredential>, EditError> {
        let node = self.node(id)?;
        match &node.kind {
            NodeKind::ServicePrincipal { credentials } => Ok(credentials.clone()),
            _ => Err(EditError::NotAnApplication(node.kind_name())),
        }
    }

    fn put_credentials(
        &mut self,
        id: NodeId,
        credentials: Vec<ClientCredential>,
    ) -> Result<(), EditError> {
        let node = (*self.node(id)?).clone();
        self.put_node(Node {
            kind: NodeKind::ServicePrincipal { credentials },
            ..node
        });
        Ok(())
    }

    fn client_credential(
        &self,
        application: NodeId,
        credential: ClientCredentialId,
    ) -> Result<&ClientCredential, EditError> {
        self.diagram
            .client_credential(application, credential)
            .ok_or(EditError::NoSuchClientCredential(application, credential))
    }
}

/// What a setting with this secret is called.
const fn usual_setting(secret: &HeldSecret) -> &'static str {
    match secret {
        HeldSecret::AccountKey { form, .. } => form.usual_setting(),
        HeldSecret::ClientCredential { kind, .. } => kind.usual_setting(),
        HeldSecret::Sas(_) => "STORAGE_SAS_TOKEN",
        HeldSecret::Local(local) => local.kind.row().usual_setting,
    }
}

fn check_setting_name(
    resource: &Resource,
    own: Option<SettingId>,
    name: &str,
) -> Result<(), EditError> {
    check_rule(name, "setting", None)?;
    if is_setting(resource, own, name) {
        return Err(EditError::NameTaken {
            name: name.to_owned(),
            what: "setting",
        });
    }
    Ok(())
}

/// Whether a setting other than `own` has this name, without regard to case.
fn is_setting(resource: &Resource, own: Option<SettingId>, name: &str) -> bool {
    resource
        .settings
        .iter()
        .any(|setting| Some(setting.id) != own && setting.name.eq_ignore_ascii_case(name))
}
