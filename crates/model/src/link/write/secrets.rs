//! Secrets, and the copies that hosts hold of them, as bytes.

use super::{DiagramWriter, resources};
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    ClientCredential, ClientCredentialKind, Diagram, HeldSecret, KeyForm, KeyHolder, KeySlot, Node,
    NodeId, PartId, PrincipalId, ReferenceForm, Resource, Setting, SettingId, StoredPolicy,
    VaultReference,
};
use crate::link::tags::{client_credential, more_secrets, secret};
use crate::link::wire::Field;
use crate::time::Timestamp;

/// Settings with their hosts, in the order of their own ids.
pub(super) fn settings(diagram: &Diagram) -> Vec<(&Node, &Setting)> {
    let mut settings: Vec<(&Node, &Setting)> = resources(diagram)
        .flat_map(|(node, resource)| resource.settings.iter().map(move |it| (node, it)))
        .collect();
    settings.sort_by_key(|(_, setting)| setting.id);
    settings
}

/// Resources whose keys are not as they were at first.
pub(super) fn with_changed_keys(diagram: &Diagram) -> impl Iterator<Item = (&Node, &Resource)> {
    resources(diagram).filter(|(_, resource)| {
        let keys = resource.access_keys;
        keys.is_disallowed || KeySlot::PAIR.iter().any(|it| keys.generation(*it) > 0)
    })
}

/// What else there is of secrets, by resource.
pub(super) fn more(diagram: &Diagram) -> impl Iterator<Item = (&Node, More<'_>)> {
    resources(diagram).flat_map(|(node, resource)| {
        let revocations = resource.access_keys.revocations;
        let revocations = (revocations > 0).then_some(More::Revocations(revocations));
        let references = resource.settings.iter().filter_map(|setting| {
            let reference = setting.through?;
            Some(More::Reference(setting.id, reference))
        });
        let identity = resource.environment.reference_identity;
        let identity = identity.map(More::ReferenceIdentity);
        let holders = resource.holders.iter().map(More::KeyHolder);
        let entries = revocations.into_iter().chain(references);
        let read_only = [KeySlot::FirstReadOnly, KeySlot::SecondReadOnly]
            .map(|slot| resource.access_keys.generation(slot));
        let read_only = (read_only != [0, 0]).then_some(More::ReadOnlyKeys(read_only));
        let policies = resource.policies.iter().map(More::StoredPolicy);
        let entries = entries.chain(identity).chain(holders).chain(read_only);
        let entries = entries.chain(policies);
        entries.map(move |entry| (node, entry))
    })
}

/// An entry of its section.
#[derive(Clone, Copy, Debug)]
pub(super) enum More<'d> {
    /// How often user delegation keys were revoked.
    Revocations(u32),
    /// A setting that refers to a secret of a vault.
    Reference(SettingId, VaultReference),
    /// With whose token references are resolved.
    ReferenceIdentity(PrincipalId),
    /// An authorization rule, or a user with a password.
    KeyHolder(&'d KeyHolder),
    /// How often the keys were made anew that only read.
    ReadOnlyKeys([u32; 2]),
    /// A stored access policy.
    StoredPolicy(&'d StoredPolicy),
}

/// Client secrets and certificates with their applications, in the order of
/// their own ids.
pub(super) fn client_credentials(diagram: &Diagram) -> Vec<(&Node, &ClientCredential)> {
    let mut credentials: Vec<(&Node, &ClientCredential)> = diagram
        .nodes()
        .flat_map(|node| {
            let own = diagram.client_credentials(node.id).iter();
            own.map(move |it| (&**node, it))
        })
        .collect();
    credentials.sort_by_key(|(_, credential)| credential.id);
    credentials
}

impl DiagramWriter<'_> {
    pub(super) fn access_keys(&mut self) {
        self.out.about(Field::AccessKey, 0);
        self.out.count(with_changed_keys(self.diagram).count());
        for (node, resource) in with_changed_keys(self.diagram) {
            let place = self.node(node.id);
            self.out.number(place);
            for slot in KeySlot::PAIR {
                self.out.number(resource.access_keys.generation(slot));
            }
            let is_disallowed = resource.access_keys.is_disallowed;
            self.out.number(u32::from(is_disallowed));
        }
    }

    pub(super) fn settings(&mut self) {
        let settings = settings(self.diagram);
        for (node, setting) in &settings {
            self.owner(node.id, setting.id.number());
        }
        self.out.about(Field::SettingName, 0);
        for (_, setting) in &settings {
            self.out.text(&setting.name);
        }
        self.out.about(Field::Secret, 0);
        for (_, setting) in &settings {
            self.secret(setting.secret);
        }
    }

    pub(super) fn secret(&mut self, secret: HeldSecret) {
        match secret {
            HeldSecret::AccountKey {
                account,
                slot,
                generation,
                form,
            } => {
                self.out.number(match form {
                    KeyForm::ConnectionString => secret::CONNECTION_STRING,
                    KeyForm::KeyAlone => secret::ACCOUNT_KEY,
                });
                self.node_or_gone(account);
                self.slot(slot);
                self.out.number(generation);
            }
            HeldSecret::Sas(sas) => self.sas(&sas),
            HeldSecret::Local(local) => {
                self.out.number(match local.kind {
                    LocalKind::ServiceBus => secret::SERVICE_BUS,
                    LocalKind::Sql => secret::SQL,
                    LocalKind::ApiKey => secret::API_KEY,
                    LocalKind::AppConfiguration => secret::APP_CONFIGURATION,
                    LocalKind::CosmosDb => secret::COSMOS_DB,
                    LocalKind::Redis => secret::REDIS,
                });
                self.node_or_gone(local.of);
                let holder = local.holder.map_or(0, |it| it.number());
                self.out.number(holder);
                match local.kind {
                    LocalKind::Sql => {
                        local.part.iter().for_each(|it| self.part_or_gone(*it));
                    }
                    LocalKind::ServiceBus if holder > 0 => self.part_if_any(local.part),
                    LocalKind::ServiceBus
                    | LocalKind::ApiKey
                    | LocalKind::AppConfiguration
                    | LocalKind::CosmosDb
                    | LocalKind::Redis => {}
                }
                self.slot(local.slot);
                self.out.number(local.generation);
            }
            HeldSecret::ClientCredential {
                application,
                credential,
                kind,
            } => {
                self.out.number(match kind {
                    ClientCredentialKind::Secret => secret::CLIENT_SECRET,
                    ClientCredentialKind::Certificate => secret::CLIENT_CERTIFICATE,
                });
                self.node_or_gone(application);
                match self.credentials.get(&credential) {
                    Some(place) => self.out.number(*place),
                    None => {
                        self.out.number(0);
                        self.out.number(credential.number());
                    }
                }
            }
        }
    }

    pub(super) fn slot(&mut self, slot: KeySlot) {
        self.out.count(slot.place());
    }

    /// Seconds since 1970.
    pub(super) fn moment(&mut self, moment: Timestamp) {
        let seconds = u32::try_from(moment.unix_seconds());
        self.out.number(seconds.unwrap_or(u32::MAX));
    }

    pub(super) fn client_credentials(&mut self) {
        let credentials = client_credentials(self.diagram);
        for (node, credential) in &credentials {
            self.owner(node.id, credential.id.number());
        }
        self.out.about(Field::ClientCredential, 0);
        for (_, credential) in &credentials {
            self.out.number(match credential.kind {
                ClientCredentialKind::Secret => client_credential::SECRET,
                ClientCredentialKind::Certificate => client_credential::CERTIFICATE,
            });
        }
        self.out.about(Field::ClientCredentialName, 0);
        for (_, credential) in &credentials {
            self.out.text(&credential.name);
        }
        self.out.about(Field::Moment, 0);
        for (_, credential) in &credentials {
            self.moment(credential.expires_at);
        }
    }

    pub(super) fn more_secrets(&mut self) {
        self.out.about(Field::MoreSecrets, 0);
        self.out.count(more(self.diagram).count());
        for (node, entry) in more(self.diagram) {
            let place = self.node(node.id);
            match entry {
                More::Revocations(revocations) => {
                    self.out.number(more_secrets::REVOCATIONS);
                    self.out.number(place);
                    self.out.number(revocations);
                }
                More::ReadOnlyKeys(generations) => {
                    self.out.number(more_secrets::READ_ONLY_KEYS);
                    self.out.number(place);
                    generations.into_iter().for_each(|it| self.out.number(it));
                }
                More::StoredPolicy(policy) => {
                    self.out.number(more_secrets::STORED_POLICY);
                    self.out.number(place);
                    self.out.number(policy.id.number());
                    self.part_or_gone(policy.part);
                    self.out.text(&policy.name);
                    self.out.number(u32::from(policy.is_deleted));
                }
                More::KeyHolder(holder) => {
                    self.out.number(more_secrets::KEY_HOLDER);
                    self.out.number(place);
                    self.out.number(holder.id.number());
                    self.part_if_any(holder.part);
                    self.out.text(&holder.name);
                    self.out.number(holder.rights.bits());
                    let [first, second] = holder.generations;
                    self.out.number(first);
                    self.out.number(second);
                }
                More::ReferenceIdentity(principal) => {
                    self.out.number(more_secrets::REFERENCE_IDENTITY);
                    self.out.number(place);
                    self.principal(principal);
                }
                More::Reference(setting, reference) => {
                    self.out.number(more_secrets::REFERENCE);
                    self.out.number(place);
                    self.setting(setting);
                    self.node_or_gone(reference.vault);
                    self.part_or_gone(reference.secret);
                    self.out.number(match reference.form {
                        ReferenceForm::SecretUri => 0,
                        ReferenceForm::VaultName => 1,
                    });
                }
            }
        }
    }

    fn part_if_any(&mut self, part: Option<PartId>) {
        self.out.number(u32::from(part.is_some()));
        part.iter().for_each(|part| self.part_or_gone(*part));
    }

    /// One that exists, from 1; one that is gone is 0 and its number.
    pub(super) fn part_or_gone(&mut self, id: PartId) {
        match self.parts.get(&id) {
            Some(place) => self.out.number(place + 1),
            None => {
                self.out.number(0);
                self.out.number(id.number());
            }
        }
    }

    /// One that exists, from 1; one that is gone is 0 and its number.
    pub(super) fn node_or_gone(&mut self, id: NodeId) {
        match self.nodes.get(&id) {
            Some(place) => self.out.number(place + 1),
            None => {
                self.out.number(0);
                self.out.number(id.number());
            }
        }
    }

    /// One that exists, from 1; one that is gone is 0 and its number.
    pub(super) fn setting(&mut self, id: SettingId) {
        match self.settings.get(&id) {
            Some(place) => self.out.number(*place),
            None => {
                self.out.number(0);
                self.out.number(id.number());
            }
        }
    }
}
