//! Pods and federated credentials of a file.

use super::super::v1::{FederatedCredentialV1, WorkloadV1};
use crate::diagram::{
    FederatedCredential, FederatedCredentialId, NewFederatedCredential, NodeId, Workload,
};

pub(super) fn workload(wire: &WorkloadV1) -> Workload {
    Workload {
        namespace: wire.namespace.clone(),
        service_account: wire.service_account.clone(),
        is_labeled: !wire.unlabeled,
        identity: wire.identity.map(NodeId::new),
        cluster: wire.cluster.map(NodeId::new),
        has_public_issuer: !wire.private_issuer,
    }
}

pub(super) fn federated_credential(wire: FederatedCredentialV1) -> FederatedCredential {
    FederatedCredential {
        id: FederatedCredentialId::new(wire.id),
        identity: NodeId::new(wire.identity),
        what: NewFederatedCredential {
            name: wire.name,
            issuer: wire.issuer,
            subject: wire.subject,
            audience: wire.audience,
        },
    }
}
