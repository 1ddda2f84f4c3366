//! Trust in tokens that others issue, and the pods that have such tokens.

use super::Draft;
use crate::azure::federation::{MAX_FEDERATED_CREDENTIALS, NAME_RULE};
use crate::diagram::change::{Change, Replaced};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::federation::{FederatedCredential, NewFederatedCredential, Workload};
use crate::diagram::id::{FederatedCredentialId, NodeId};
use crate::diagram::naming::check_rule;
use crate::diagram::rules::{check_federated, check_room, check_workload};

impl Draft<'_> {
    pub(super) fn add_federated_credential(
        &mut self,
        identity: NodeId,
        what: &NewFederatedCredential,
    ) -> Result<(), EditError> {
        let node = self.node(identity)?;
        if !node.kind.can_trust() {
            return Err(EditError::CannotTrust(node.kind_name()));
        }
        let count = self.diagram.federated_credentials_of(identity).count();
        check_room(
            "federated credentials of one identity",
            count,
            MAX_FEDERATED_CREDENTIALS,
        )?;
        self.check_new_federated(identity, None, what)?;
        let id = FederatedCredentialId::new(self.new_number()?);
        self.put_federated_credential(FederatedCredential {
            id,
            identity,
            what: what.clone(),
        });
        self.created(Subject::FederatedCredential(id));
        Ok(())
    }

    pub(super) fn change_federated_credential(
        &mut self,
        id: FederatedCredentialId,
        what: &NewFederatedCredential,
    ) -> Result<(), EditError> {
        let before = self
            .diagram
            .federated_credential(id)
            .cloned()
            .ok_or(EditError::NoSuchFederatedCredential(id))?;
        self.check_new_federated(before.identity, Some(id), what)?;
        self.put_federated_credential(FederatedCredential {
            what: what.clone(),
            ..before
        });
        Ok(())
    }

    /// Checks what a federated credential is given now: by Azure's own rules.
    /// Names are those of one identity, and two with the same issuer and subject
    /// would say the same.
    fn check_new_federated(
        &self,
        identity: NodeId,
        own: Option<FederatedCredentialId>,
        what: &NewFederatedCredential,
    ) -> Result<(), EditError> {
        check_federated(what)?;
        check_rule(&what.name, "federated credential", Some(&NAME_RULE))?;
        let others = self.diagram.federated_credentials_of(identity);
        for other in others.filter(|it| Some(it.id) != own) {
            if other.what.name.eq_ignore_ascii_case(&what.name) {
                return Err(EditError::NameTaken {
                    name: what.name.clone(),
                    what: "federated credential",
                });
            }
            if other.what.issuer == what.issuer && other.what.subject == what.subject {
                return Err(EditError::TrustedAlready(other.what.name.clone()));
            }
        }
        Ok(())
    }

    pub(super) fn remove_federated_credential(&mut self, id: FederatedCredentialId) {
        if let Some(before) = self.diagram.federated_credentials.get(&id).cloned() {
            self.make(Change::FederatedCredential(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    /// Removes what an identity trusts that is going.
    pub(super) fn remove_trust_of(&mut self, identity: NodeId) {
        let own: Vec<FederatedCredentialId> = self
            .diagram
            .federated_credentials_of(identity)
            .map(|it| it.id)
            .collect();
        for id in own {
            self.remove_federated_credential(id);
        }
    }

    /// Lets pods run in a cluster that is not drawn when theirs is going.
    pub(super) fn leave_cluster(&mut self, cluster: NodeId) {
        let pods: Vec<NodeId> = self
            .diagram
            .nodes()
            .filter(|node| {
                let workload = node.resource().and_then(|it| it.workload.as_ref());
                workload.is_some_and(|it| it.cluster == Some(cluster))
            })
            .map(|node| node.id)
            .collect();
        for pod in pods {
            if let Ok((node, mut resource)) = self.resource(pod) {
                if let Some(workload) = &mut resource.workload {
                    workload.cluster = None;
                }
                self.put_resource(&node, resource);
            }
        }
    }

    pub(super) fn set_workload(
        &mut self,
        pod: NodeId,
        workload: &Workload,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(pod)?;
        let Some(before) = &resource.workload else {
            return Err(EditError::NotAPod(node.kind_name()));
        };
        check_workload(workload)?;
        if before.identity != workload.identity
            && let Some(identity) = workload.identity
        {
            let identity = self.node(identity)?;
            if !identity.kind.can_trust() {
                return Err(EditError::CannotTrust(identity.kind_name()));
            }
        }
        self.diagram.check_cluster(workload)?;
        resource.workload = Some(workload.clone());
        self.put_resource(&node, resource);
        Ok(())
    }
}
