//! Resources that are called, beyond the ones that people draw first.

use super::{Category, IdentitySupport, ResourceKindRow, UserAssigned, WITH_SPACE, WITHOUT_SPACE};
use crate::azure::hosts::Host;
use crate::azure::name_rule::{Characters, Edge, NameRule, UniqueIn};
use crate::azure::part_kinds::PartKind;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "event-hubs-namespace",
        name: "Event Hubs namespace",
        short_name: "Event Hubs",
        plural: "Event Hubs namespaces",
        category: Category::Integration,
        arm_type: "Microsoft.EventHub/namespaces",
        arm_kind: None,
        arm_api_version: "2026-01-01",
        default_name: "evhns-contoso",
        name_rule: NameRule::listed(6, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit),
        search_words: &["events", "stream", "kafka", "messaging", "telemetry"],
        host: Some(Host::named("event-hubs-namespace")),
        services: &[
            Service::named("event-hubs"),
            Service::named("event-hubs-amqp"),
        ],
        parts: &[PartKind::named("event-hub")],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "event-grid-topic",
        name: "Event Grid topic",
        short_name: "Event Grid",
        plural: "Event Grid topics",
        category: Category::Integration,
        arm_type: "Microsoft.EventGrid/topics",
        arm_kind: None,
        arm_api_version: "2025-02-15",
        default_name: "evgt-contoso",
        name_rule: NameRule::listed(3, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Region),
        search_words: &["events", "publish", "subscribe", "messaging"],
        host: Some(Host::named("event-grid-topic")),
        services: &[Service::named("event-grid")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "signalr",
        name: "SignalR Service",
        short_name: "SignalR",
        plural: "SignalR Service resources",
        category: Category::Integration,
        arm_type: "Microsoft.SignalRService/signalR",
        arm_kind: None,
        arm_api_version: "2024-03-01",
        default_name: "sigr-contoso",
        name_rule: NameRule::listed(3, 63, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit),
        search_words: &["websocket", "real time", "hub", "web"],
        host: Some(Host::named("signalr")),
        services: &[Service::named("signalr")],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::Several),
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "maps-account",
        name: "Azure Maps account",
        short_name: "Azure Maps",
        plural: "Azure Maps accounts",
        category: Category::Integration,
        arm_type: "Microsoft.Maps/accounts",
        arm_kind: None,
        arm_api_version: "2023-06-01",
        default_name: "map-contoso",
        name_rule: NameRule::listed(1, 98, Characters::Alphanumeric("-._"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_with(Edge::LetterOrDigit),
        search_words: &["maps", "search", "tiles", "atlas", "geo"],
        host: None,
        services: &[Service::named("azure-maps")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "digital-twins",
        name: "Digital Twins instance",
        short_name: "Digital Twins",
        plural: "Digital Twins instances",
        category: Category::Integration,
        arm_type: "Microsoft.DigitalTwins/digitalTwinsInstances",
        arm_kind: None,
        arm_api_version: "2023-01-31",
        default_name: "dt-contoso",
        name_rule: NameRule::listed(3, 63, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::Region)
            .read_in(sources::ARM_TYPES)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["twin", "iot", "devices", "graph"],
        host: Some(Host::named("digital-twins")),
        services: &[Service::named("digital-twins")],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "log-analytics-workspace",
        name: "Log Analytics workspace",
        short_name: "Log Analytics",
        plural: "Log Analytics workspaces",
        category: Category::Monitoring,
        arm_type: "Microsoft.OperationalInsights/workspaces",
        arm_kind: None,
        arm_api_version: "2026-03-01",
        default_name: "log-contoso",
        name_rule: NameRule::listed(4, 63, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["logs", "monitor", "kql", "query", "azure monitor"],
        host: None,
        services: &[Service::named("log-analytics")],
        parts: &[],
        identity: IdentitySupport::Either(UserAssigned::Several),
        sources: &[sources::ARM_TYPES],
    },
    ResourceKindRow {
        slug: "data-collection-rule",
        name: "Data collection rule",
        short_name: "Collection rule",
        plural: "data collection rules",
        category: Category::Monitoring,
        arm_type: "Microsoft.Insights/dataCollectionRules",
        arm_kind: None,
        arm_api_version: "2024-03-11",
        default_name: "dcr-contoso",
        name_rule: NameRule::listed(3, 44, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which names a data collection rule may have"),
        search_words: &["dcr", "logs", "ingestion", "azure monitor"],
        host: None,
        services: &[Service::named("logs-ingestion")],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::DATA_COLLECTION_RULES_API],
    },
    ResourceKindRow {
        slug: "ai-search",
        name: "AI Search",
        short_name: "AI Search",
        plural: "AI Search services",
        category: Category::Ai,
        arm_type: "Microsoft.Search/searchServices",
        arm_kind: None,
        arm_api_version: "2025-05-01",
        default_name: "srch-contoso",
        // Nor may a hyphen be the second character.
        name_rule: NameRule::listed(2, 60, Characters::Lower("-"))
            .unique_in(UniqueIn::World)
            .read_in(sources::SEARCH_SERVICE_NAME)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        search_words: &["search", "index", "vector", "rag", "cognitive search"],
        host: Some(Host::named("ai-search")),
        services: &[Service::named("ai-search")],
        parts: &[PartKind::named("search-index")],
        identity: WITH_SPACE,
        sources: &[
            sources::ARM_TYPES,
            sources::IDENTITY_STATUS,
            sources::AI_SEARCH_IDENTITY,
        ],
    },
    ResourceKindRow {
        slug: "container-registry",
        name: "Container registry",
        short_name: "Registry",
        plural: "container registries",
        category: Category::Compute,
        arm_type: "Microsoft.ContainerRegistry/registries",
        arm_kind: None,
        arm_api_version: "2025-11-01",
        default_name: "crcontoso",
        name_rule: NameRule::listed(5, 50, Characters::Alphanumeric("")).unique_in(UniqueIn::World),
        search_words: &["acr", "docker", "image", "registry", "oci"],
        host: Some(Host::named("container-registry")),
        services: &[Service::named("container-registry")],
        parts: &[PartKind::named("container-repository")],
        identity: WITH_SPACE,
        sources: &[
            sources::ARM_TYPES,
            sources::IDENTITY_STATUS,
            sources::REGISTRY_TASKS_KEY_VAULT,
        ],
    },
    ResourceKindRow {
        slug: "cosmos-db",
        name: "Cosmos DB account",
        short_name: "Cosmos DB",
        plural: "Cosmos DB accounts",
        category: Category::Databases,
        arm_type: "Microsoft.DocumentDB/databaseAccounts",
        arm_kind: None,
        arm_api_version: "2026-03-15",
        default_name: "cosmos-contoso",
        name_rule: NameRule::listed(3, 44, Characters::Lower("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["cosmos", "nosql", "document", "database"],
        host: Some(Host::named("cosmos-db")),
        services: &[Service::named("cosmos-db")],
        parts: &[
            PartKind::named("cosmos-container"),
            PartKind::named("cosmos-database"),
        ],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "redis",
        name: "Azure Cache for Redis",
        short_name: "Redis",
        plural: "Redis caches",
        category: Category::Databases,
        arm_type: "Microsoft.Cache/redis",
        arm_kind: None,
        arm_api_version: "2024-11-01",
        default_name: "redis-contoso",
        name_rule: NameRule::listed(1, 63, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        search_words: &["redis", "cache", "key-value"],
        host: Some(Host::named("redis")),
        services: &[Service::named("redis")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "postgresql-server",
        name: "PostgreSQL server",
        short_name: "PostgreSQL",
        plural: "PostgreSQL servers",
        category: Category::Databases,
        arm_type: "Microsoft.DBforPostgreSQL/flexibleServers",
        arm_kind: None,
        arm_api_version: "2025-08-01",
        default_name: "psql-contoso",
        name_rule: NameRule::listed(3, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::World)
            .read_in(sources::POSTGRESQL_SERVER_NAME)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("which characters a name may start and end with"),
        search_words: &[
            "postgres",
            "database",
            "sql",
            "relational",
            "flexible server",
        ],
        host: Some(Host::named("postgresql-server")),
        services: &[Service::named("postgresql")],
        parts: &[PartKind::named("postgresql-database")],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
];
