//! Services that act by themselves, with an identity of their own.

use super::{Category, IdentitySupport, ResourceKindRow, UserAssigned, WITH_SPACE, WITHOUT_SPACE};
use crate::azure::hosts::Host;
use crate::azure::name_rule::{Characters, Edge, NameRule, UniqueIn};
use crate::azure::sources;

pub(super) static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "logic-app",
        name: "Logic app (Consumption)",
        short_name: "Logic app",
        plural: "logic apps",
        category: Category::Integration,
        arm_type: "Microsoft.Logic/workflows",
        arm_kind: None,
        arm_api_version: "2019-05-01",
        default_name: "logic-contoso",
        name_rule: NameRule::listed(1, 43, Characters::Alphanumeric("-_.()"))
            .unique_in(UniqueIn::ResourceGroup),
        search_words: &["workflow", "logic apps", "connector", "automation"],
        host: Some(Host::named("logic-app")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::One),
        sources: &[sources::ARM_TYPES, sources::LOGIC_APPS_IDENTITY],
    },
    ResourceKindRow {
        slug: "data-factory",
        name: "Data factory",
        short_name: "Data Factory",
        plural: "data factories",
        category: Category::Integration,
        arm_type: "Microsoft.DataFactory/factories",
        arm_kind: None,
        arm_api_version: "2018-06-01",
        default_name: "adf-contoso",
        name_rule: NameRule::listed(3, 63, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["adf", "pipeline", "etl", "copy activity"],
        host: Some(Host::named("data-factory")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::DATA_FACTORY_IDENTITY],
    },
    ResourceKindRow {
        slug: "synapse-workspace",
        name: "Synapse workspace",
        short_name: "Synapse",
        plural: "Synapse workspaces",
        category: Category::Integration,
        arm_type: "Microsoft.Synapse/workspaces",
        arm_kind: None,
        arm_api_version: "2021-06-01",
        default_name: "syn-contoso",
        name_rule: NameRule::listed(1, 50, Characters::Lower("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["analytics", "spark", "pipeline", "data warehouse"],
        host: Some(Host::named("synapse-workspace")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::UserBesideSystem {
            combined: "SystemAssigned,UserAssigned",
        },
        sources: &[sources::ARM_TYPES, sources::DATA_FACTORY_IDENTITY],
    },
    ResourceKindRow {
        slug: "api-management",
        name: "API Management",
        short_name: "API Management",
        plural: "API Management services",
        category: Category::Integration,
        arm_type: "Microsoft.ApiManagement/service",
        arm_kind: None,
        arm_api_version: "2024-05-01",
        default_name: "apim-contoso",
        name_rule: NameRule::listed(1, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit),
        search_words: &["apim", "gateway", "policy", "backend"],
        host: Some(Host::named("api-management")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::API_MANAGEMENT_POLICY],
    },
    ResourceKindRow {
        slug: "stream-analytics-job",
        name: "Stream Analytics job",
        short_name: "Stream Analytics",
        plural: "Stream Analytics jobs",
        category: Category::Integration,
        arm_type: "Microsoft.StreamAnalytics/streamingjobs",
        arm_kind: None,
        arm_api_version: "2020-03-01",
        default_name: "asa-contoso",
        name_rule: NameRule::listed(3, 63, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::ResourceGroup),
        search_words: &["streaming", "asa", "query", "output"],
        host: Some(Host::named("stream-analytics-job")),
        services: &[],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::One),
        sources: &[sources::STREAM_ANALYTICS_IDENTITY],
    },
    ResourceKindRow {
        slug: "static-web-app",
        name: "Static Web App",
        short_name: "Static Web App",
        plural: "Static Web Apps",
        category: Category::Compute,
        arm_type: "Microsoft.Web/staticSites",
        arm_kind: None,
        arm_api_version: "2026-08-01",
        default_name: "stapp-contoso",
        name_rule: NameRule::listed(2, 60, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::ARM_TYPES)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which names Azure takes for a Static Web App"),
        search_words: &["swa", "website", "jamstack", "spa"],
        host: Some(Host::named("static-web-app")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[
            sources::ARM_SPECIFICATIONS,
            sources::ARM_TYPES,
            sources::STATIC_WEB_APPS_SECRETS,
        ],
    },
    ResourceKindRow {
        slug: "databricks-access-connector",
        name: "Databricks access connector",
        short_name: "Access connector",
        plural: "Databricks access connectors",
        category: Category::Integration,
        arm_type: "Microsoft.Databricks/accessConnectors",
        arm_kind: None,
        arm_api_version: "2026-01-01",
        default_name: "dbac-contoso",
        name_rule: NameRule::listed(3, 64, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::ARM_TYPES)
            .unverified("which names Azure takes for an access connector"),
        search_words: &["databricks", "unity catalog", "lakehouse"],
        host: Some(Host::named("databricks-access-connector")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::DATABRICKS_CONNECTOR],
    },
    ResourceKindRow {
        slug: "iot-hub",
        name: "IoT hub",
        short_name: "IoT Hub",
        plural: "IoT hubs",
        category: Category::Integration,
        arm_type: "Microsoft.Devices/IotHubs",
        arm_kind: None,
        arm_api_version: "2023-06-30",
        default_name: "iot-contoso",
        name_rule: NameRule::listed(3, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .ending_with(Edge::LetterOrDigit),
        search_words: &["devices", "telemetry", "message routing"],
        host: Some(Host::named("iot-hub")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IOT_HUB_IDENTITY],
    },
    ResourceKindRow {
        slug: "arc-kubernetes",
        name: "Azure Arc-enabled Kubernetes",
        short_name: "Arc Kubernetes",
        plural: "Arc-enabled Kubernetes clusters",
        category: Category::Compute,
        arm_type: "Microsoft.Kubernetes/connectedClusters",
        arm_kind: None,
        arm_api_version: "2026-05-01",
        default_name: "arc-k8s-contoso",
        name_rule: NameRule::listed(1, 63, Characters::Alphanumeric("-_"))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::ARM_TYPES)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which names Azure takes for a connected cluster"),
        search_words: &["arc", "k8s", "hybrid", "connected cluster"],
        host: None,
        services: &[],
        parts: &[],
        identity: IdentitySupport::SystemOnly,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
];
