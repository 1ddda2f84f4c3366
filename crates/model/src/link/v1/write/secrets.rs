//! Secrets, and the copies that hosts hold of them, as bytes.

use super::super::{client_credential, secret};
use super::{DiagramWriter, resources};
use crate::diagram::{
    AccessKeys, ClientCredential, ClientCredentialKind, Diagram, HeldSecret, KeyForm, KeySlot,
    Node, NodeId, Resource, Setting, SettingId,
};
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
    resources(diagram).filter(|(_, resource)| resource.access_keys != AccessKeys::default())
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
        self.out.count(with_changed_keys(self.diagram).count());
        for (node, resource) in with_changed_keys(self.diagram) {
            let place = self.node(node.id);
            self.out.number(place);
            let [first, second] = resource.access_keys.generations;
            self.out.number(first);
            self.out.number(second);
            let is_disallowed = resource.access_keys.is_disallowed;
            self.out.number(u32::from(is_disallowed));
        }
    }

    pub(super) fn settings(&mut self) {
        let settings = settings(self.diagram);
        for (node, setting) in &settings {
            self.owner(node.id, setting.id.number());
        }
        for (_, setting) in &settings {
            self.out.text(&setting.name);
        }
        for (_, setting) in &settings {
            self.secret(setting.secret);
        }
    }

    fn secret(&mut self, secret: HeldSecret) {
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
            HeldSecret::Sas(sas) => {
                self.out.number(secret::SERVICE_SAS);
                self.node_or_gone(sas.account);
                match self.parts.get(&sas.container) {
                    Some(place) => self.out.number(place + 1),
                    None => {
                        self.out.number(0);
                        self.out.number(sas.container.number());
                    }
                }
                self.slot(sas.slot);
                self.out.number(sas.generation);
                self.out.number(sas.permissions.bits());
                self.moment(sas.starts_at);
                self.moment(sas.expires_at);
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

    fn slot(&mut self, slot: KeySlot) {
        self.out.number(match slot {
            KeySlot::First => 0,
            KeySlot::Second => 1,
        });
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
        for (_, credential) in &credentials {
            self.out.number(match credential.kind {
                ClientCredentialKind::Secret => client_credential::SECRET,
                ClientCredentialKind::Certificate => client_credential::CERTIFICATE,
            });
        }
        for (_, credential) in &credentials {
            self.out.text(&credential.name);
        }
        for (_, credential) in &credentials {
            self.moment(credential.expires_at);
        }
    }

    /// One that exists, from 1; one that is gone is 0 and its number.
    fn node_or_gone(&mut self, id: NodeId) {
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
