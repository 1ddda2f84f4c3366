//! Pods and federated credentials, for a file.

use super::Record;
use crate::diagram::{FederatedCredential, NewFederatedCredential, Workload};

pub(super) fn workload(it: &Workload) -> Record {
    Record::new()
        .with("namespace", it.namespace.as_str())
        .with("serviceAccount", it.service_account.as_str())
        .with_some("identity", it.identity.map(|it| it.number()))
        .with_some("cluster", it.cluster.map(|it| it.number()))
        .with_some("unlabeled", (!it.is_labeled).then_some(true))
        .with_some("privateIssuer", (!it.has_public_issuer).then_some(true))
}

pub(super) fn federated_credential(it: &FederatedCredential) -> Record {
    let record = Record::new()
        .with("id", it.id.number())
        .with("identity", it.identity.number());
    trust(record, &it.what)
}

pub(super) fn trust(record: Record, what: &NewFederatedCredential) -> Record {
    record
        .with("name", what.name.as_str())
        .with("issuer", what.issuer.as_str())
        .with("subject", what.subject.as_str())
        .with("audience", what.audience.as_str())
}
