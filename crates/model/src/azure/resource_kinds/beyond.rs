//! Places where code runs that are not virtual machines or apps of Azure's own.

use super::{Category, IdentitySupport, ResourceKindRow, WITH_SPACE, WITHOUT_SPACE};
use crate::azure::hosts::Host;
use crate::azure::name_rule::{Characters, Edge, NameRule, UniqueIn};
use crate::azure::sources;

pub(super) static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "arc-server",
        name: "Azure Arc-enabled server",
        short_name: "Arc server",
        plural: "Arc-enabled servers",
        category: Category::Compute,
        arm_type: "Microsoft.HybridCompute/machines",
        arm_kind: None,
        arm_api_version: "2026-07-15",
        default_name: "arc-contoso",
        name_rule: NameRule::listed(1, 54, Characters::Alphanumeric("-_."))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::ARM_TYPES)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which names Azure takes for a connected machine"),
        search_words: &[
            "arc",
            "hybrid",
            "on premises",
            "other cloud",
            "himds",
            "azcmagent",
            "compute",
        ],
        host: Some(Host::named("arc-server")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::SystemOnly,
        sources: &[sources::ARM_TYPES, sources::ARC_IDENTITY],
    },
    ResourceKindRow {
        slug: "service-fabric-application",
        name: "Service Fabric application",
        short_name: "Service Fabric",
        plural: "Service Fabric applications",
        category: Category::Compute,
        arm_type: "Microsoft.ServiceFabric/clusters/applications",
        arm_kind: None,
        arm_api_version: "2021-06-01",
        default_name: "sf-contoso",
        name_rule: NameRule::listed(1, 80, Characters::Alphanumeric("-_."))
            .unique_in(UniqueIn::Parent)
            .read_in(sources::ARM_TYPES)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which names Azure takes for an application"),
        search_words: &["microservices", "cluster", "fabric", "compute"],
        host: Some(Host::named("service-fabric-application")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::SERVICE_FABRIC_IDENTITY],
    },
    ResourceKindRow {
        slug: "machine-learning-compute",
        name: "Machine Learning compute",
        short_name: "ML compute",
        plural: "Machine Learning computes",
        category: Category::Compute,
        arm_type: "Microsoft.MachineLearningServices/workspaces/computes",
        arm_kind: None,
        arm_api_version: "2026-05-01",
        default_name: "cpu-cluster",
        // A compute instance takes 24 characters at the most.
        name_rule: NameRule::listed(3, 32, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Parent),
        search_words: &[
            "azure ml",
            "aml",
            "training",
            "notebook",
            "compute instance",
            "compute cluster",
        ],
        host: Some(Host::named("machine-learning-compute")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "automation-account",
        name: "Automation account",
        short_name: "Automation",
        plural: "Automation accounts",
        category: Category::Compute,
        arm_type: "Microsoft.Automation/automationAccounts",
        arm_kind: None,
        arm_api_version: "2024-10-23",
        default_name: "aa-contoso",
        name_rule: NameRule::listed(6, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit),
        search_words: &[
            "runbook",
            "powershell",
            "schedule",
            "update management",
            "compute",
        ],
        host: Some(Host::named("automation-account")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::AUTOMATION_USER_ASSIGNED],
    },
    ResourceKindRow {
        slug: "cloud-shell",
        name: "Cloud Shell",
        short_name: "Cloud Shell",
        plural: "Cloud Shells",
        category: Category::Compute,
        arm_type: "",
        arm_kind: None,
        arm_api_version: "",
        default_name: "cloud-shell",
        name_rule: NameRule::listed(1, 64, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::Tenant)
            .read_in(sources::ARM_TYPES)
            .unverified("it has no name in Azure: this is what the drawing calls it"),
        search_words: &[
            "bash",
            "powershell",
            "azure cli",
            "terminal",
            "portal",
            "user",
        ],
        host: Some(Host::named("cloud-shell")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::None,
        sources: &[sources::MSAL_NET_CLOUD_SHELL],
    },
];
