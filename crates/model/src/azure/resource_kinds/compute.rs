//! Places where code runs, beyond the ones that people draw first.

use super::{Category, IdentitySupport, ResourceKindRow, UserAssigned, WITH_SPACE, WITHOUT_SPACE};
use crate::azure::hosts::Host;
use crate::azure::name_rule::{Characters, Edge, NameRule, UniqueIn};
use crate::azure::sources;

pub(super) static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "virtual-machine-scale-set",
        name: "Virtual machine scale set",
        short_name: "Scale set",
        plural: "virtual machine scale sets",
        category: Category::Compute,
        arm_type: "Microsoft.Compute/virtualMachineScaleSets",
        arm_kind: None,
        arm_api_version: "2026-04-01",
        default_name: "vmss",
        name_rule: NameRule::listed(1, 64, Characters::Except("\\/\"[]:|<>+=;,?*@&"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_with(Edge::Not("_"))
            .ending_with(Edge::Not(".-"))
            .unverified("a newer copy of the article refuses spaces and more marks"),
        search_words: &["vmss", "virtual machines", "imds", "compute"],
        host: Some(Host::named("virtual-machine-scale-set")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "container-instances",
        name: "Container instances",
        short_name: "Container group",
        plural: "container groups",
        category: Category::Compute,
        arm_type: "Microsoft.ContainerInstance/containerGroups",
        arm_kind: None,
        arm_api_version: "2026-07-01",
        default_name: "ci-contoso",
        name_rule: NameRule::listed(1, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        search_words: &["aci", "container group", "docker", "imds", "compute"],
        host: Some(Host::named("container-instances")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::CONTAINER_INSTANCES_IDENTITY],
    },
    ResourceKindRow {
        slug: "container-app-job",
        name: "Container Apps job",
        short_name: "Container job",
        plural: "Container Apps jobs",
        category: Category::Compute,
        arm_type: "Microsoft.App/jobs",
        arm_kind: None,
        arm_api_version: "2026-07-01",
        default_name: "caj-contoso",
        name_rule: NameRule::listed(2, 32, Characters::Lower("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::CONTAINER_APP_NAME)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit)
            .without_double_hyphens()
            .unverified("whether the rule of container apps is that of jobs, too"),
        search_words: &["container apps", "aca", "batch", "schedule", "compute"],
        host: Some(Host::named("container-apps-job")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[
            sources::ARM_SPECIFICATIONS,
            sources::ARM_TYPES,
            sources::IDENTITY_STATUS,
        ],
    },
    ResourceKindRow {
        slug: "aks-cluster",
        name: "AKS cluster",
        short_name: "AKS",
        plural: "AKS clusters",
        category: Category::Compute,
        arm_type: "Microsoft.ContainerService/managedClusters",
        arm_kind: None,
        arm_api_version: "2026-05-01",
        default_name: "aks-contoso",
        name_rule: NameRule::listed(1, 63, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &[
            "kubernetes",
            "control plane",
            "k8s",
            "managed cluster",
            "compute",
        ],
        host: Some(Host::named("aks-cluster")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::One),
        sources: &[sources::ARM_TYPES, sources::AKS_IDENTITIES],
    },
    ResourceKindRow {
        slug: "aks-node-pool",
        name: "AKS node pool",
        short_name: "AKS nodes",
        plural: "AKS node pools",
        category: Category::Compute,
        arm_type: "Microsoft.ContainerService/managedClusters/agentPools",
        arm_kind: None,
        arm_api_version: "2026-05-01",
        default_name: "nodepool1",
        name_rule: NameRule::listed(1, 12, Characters::Lower(""))
            .unique_in(UniqueIn::Parent)
            .read_in(sources::AKS_NODE_POOLS)
            .starting_with(Edge::Letter),
        search_words: &[
            "kubernetes",
            "kubelet",
            "agent pool",
            "k8s",
            "imds",
            "compute",
        ],
        host: Some(Host::named("aks-node-pool")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::UserOnly(UserAssigned::One),
        sources: &[sources::ARM_TYPES, sources::AKS_IDENTITIES],
    },
    ResourceKindRow {
        slug: "batch-account",
        name: "Batch account",
        short_name: "Batch account",
        plural: "Batch accounts",
        category: Category::Compute,
        arm_type: "Microsoft.Batch/batchAccounts",
        arm_kind: None,
        arm_api_version: "2025-06-01",
        default_name: "contosobatch",
        name_rule: NameRule::listed(3, 24, Characters::Lower("")).unique_in(UniqueIn::Region),
        search_words: &["batch", "jobs", "high performance computing", "compute"],
        host: Some(Host::named("batch-account")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::Several),
        sources: &[sources::ARM_TYPES, sources::BATCH_KEYS],
    },
    ResourceKindRow {
        slug: "batch-pool",
        name: "Batch pool",
        short_name: "Batch pool",
        plural: "Batch pools",
        category: Category::Compute,
        arm_type: "Microsoft.Batch/batchAccounts/pools",
        arm_kind: None,
        arm_api_version: "2025-06-01",
        default_name: "pool-contoso",
        name_rule: NameRule::listed(1, 64, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::Parent),
        search_words: &["batch", "nodes", "jobs", "imds", "compute"],
        host: Some(Host::named("batch-pool")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::UserOnly(UserAssigned::Several),
        sources: &[sources::ARM_TYPES, sources::BATCH_POOL_IDENTITIES],
    },
    ResourceKindRow {
        slug: "spring-app",
        name: "Spring Apps app",
        short_name: "Spring app",
        plural: "Spring Apps apps",
        category: Category::Compute,
        arm_type: "Microsoft.AppPlatform/Spring/apps",
        arm_kind: None,
        arm_api_version: "2023-12-01",
        default_name: "spring-contoso",
        name_rule: NameRule::listed(4, 32, Characters::Lower("-"))
            .unique_in(UniqueIn::Parent)
            .read_in(sources::ARM_TYPES)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit)
            .unverified("whether the rule of the instance that holds the app is that of apps, too"),
        search_words: &["spring cloud", "java", "spring boot", "imds", "compute"],
        host: Some(Host::named("spring-app")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::SPRING_APPS_IDENTITY],
    },
];
