//! What runs in a Kubernetes cluster.

use super::{Category, IdentitySupport, ResourceKindRow};
use crate::azure::federation::OBJECT_NAME_RULE;
use crate::azure::hosts::Host;
use crate::azure::sources;

pub(super) static ROWS: &[ResourceKindRow] = &[ResourceKindRow {
    slug: "aks-pod",
    name: "AKS pod",
    short_name: "Pod",
    plural: "AKS pods",
    category: Category::Compute,
    // Kubernetes manages it, and Azure Resource Manager does not know it.
    arm_type: "",
    arm_kind: None,
    arm_api_version: "",
    default_name: "orders-pod",
    name_rule: OBJECT_NAME_RULE,
    search_words: &[
        "kubernetes",
        "workload identity",
        "service account",
        "federated",
        "container",
        "compute",
    ],
    host: Some(Host::named("aks-pod")),
    services: &[],
    parts: &[],
    identity: IdentitySupport::None,
    sources: &[sources::AKS_WORKLOAD_IDENTITY, sources::KUBERNETES_NAMES],
}];
