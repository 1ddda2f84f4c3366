//! Services that are called, and what a source says that they do by themselves.

use super::{Calls, HostRow, IdentitySelection, by_itself};
use crate::azure::sources;

pub(super) static ROWS: &[HostRow] = &[
    HostRow {
        slug: "storage-account",
        actor: "the storage account",
        calls: Calls::These(&["wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key it wraps and unwraps the key of its data in a vault. The encryption of the account says which identity it uses.",
        ],
        ..by_itself(&[sources::STORAGE_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "sql-server",
        actor: "the SQL server",
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key for transparent data encryption it wraps and unwraps the keys of its databases in a vault.",
        ],
        ..by_itself(&[sources::SQL_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "service-bus-namespace",
        actor: "the Service Bus namespace",
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key, which the Premium tier has, it wraps and unwraps the key of its data in a vault.",
        ],
        ..by_itself(&[sources::SERVICE_BUS_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "event-hubs-namespace",
        actor: "the Event Hubs namespace",
        calls: Calls::These(&["write-blob", "get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "Capture writes events into a container; the settings of the event hub say with which identity.",
            "With a customer-managed key, which the Premium and Dedicated tiers have, it wraps and unwraps the key of its data in a vault.",
        ],
        ..by_itself(&[
            sources::EVENT_HUBS_CAPTURE,
            sources::EVENT_HUBS_CUSTOMER_KEYS,
        ])
    },
    HostRow {
        slug: "event-grid-topic",
        actor: "the Event Grid topic",
        calls: Calls::These(&["send-message", "send-event", "put-message", "write-blob"]),
        notes: &[
            "It delivers events to queues, topics and event hubs, and writes those that it cannot deliver into a container; each event subscription says with which identity.",
        ],
        ..by_itself(&[sources::EVENT_GRID_DELIVERY, sources::EVENT_GRID_ROLES])
    },
    HostRow {
        slug: "digital-twins",
        actor: "the Digital Twins instance",
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::These(&["send-event", "send-message", "write-blob"]),
        notes: &[
            "It routes events to event hubs and Service Bus, and writes those that it cannot deliver into a container; each endpoint says with which identity. Endpoints of Event Grid take no identity.",
        ],
        unverified: Some(
            "what it does with a user-assigned identity, which the article that was read does not know yet, and how it reports that it has none",
        ),
        ..by_itself(&[
            sources::DIGITAL_TWINS_ROUTES,
            sources::DIGITAL_TWINS_SECURITY,
        ])
    },
    HostRow {
        slug: "signalr",
        actor: "the SignalR Service",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::These(&["get-secret"]),
        notes: &[
            "It reads the secrets of a vault that its upstream settings refer to.",
            "The documentation says that it supports one managed identity, although the ARM type would take several user-assigned ones.",
        ],
        ..by_itself(&[sources::SIGNALR_IDENTITY])
    },
    HostRow {
        slug: "app-configuration-store",
        actor: "the App Configuration store",
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key it wraps its own key in a vault, and unwraps it anew every hour.",
            "It does not read the secrets that its key-values refer to: whoever reads such a reference asks the vault, with an identity of their own.",
        ],
        ..by_itself(&[sources::APP_CONFIGURATION_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "cosmos-db",
        actor: "the Cosmos DB account",
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key it wraps and unwraps the key of its data in a vault: as the account’s default identity, or as the first-party application of Cosmos DB where no identity is set.",
        ],
        ..by_itself(&[sources::COSMOS_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "redis",
        actor: "the cache",
        selection: IdentitySelection::SystemThenDefault,
        calls: Calls::These(&["write-blob", "read-blob"]),
        notes: &[
            "It exports, imports and persists its data in a storage account. It takes the system-assigned identity if there is one, and else the first user-assigned one that is listed.",
            "Caches of the Premium tier have identities.",
            "Azure Cache for Redis is being retired, on September 30, 2028; Azure Managed Redis replaces it.",
        ],
        ..by_itself(&[sources::REDIS_IDENTITY, sources::REDIS_RETIREMENT])
    },
    HostRow {
        slug: "postgresql-server",
        actor: "the PostgreSQL server",
        selection: IdentitySelection::OnlyUserAssigned,
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key it wraps and unwraps the key of its data in a vault, with a user-assigned identity.",
        ],
        ..by_itself(&[sources::POSTGRESQL_CUSTOMER_KEYS])
    },
    HostRow {
        slug: "azure-openai",
        actor: "Azure OpenAI",
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::These(&["read-blob", "write-blob", "query-index"]),
        notes: &[
            "It answers on your data by querying a search index, and reads the files of batches and writes their results: with its system-assigned identity only.",
        ],
        ..by_itself(&[sources::OPENAI_ON_YOUR_DATA, sources::OPENAI_BATCH_STORAGE])
    },
    HostRow {
        slug: "batch-account",
        actor: "the Batch account",
        calls: Calls::These(&["get-key", "wrap-key", "unwrap-key"]),
        notes: &[
            "With a customer-managed key it wraps and unwraps the key of its data in a vault. Code runs in its pools, which have identities of their own.",
        ],
        ..by_itself(&[sources::BATCH_KEYS])
    },
    HostRow {
        slug: "aks-cluster",
        actor: "the control plane of the cluster",
        selection: IdentitySelection::OnlyUserAssigned,
        calls: Calls::These(&["encrypt-with-key", "decrypt-with-key"]),
        notes: &[
            "The plug-in that encrypts the secrets of the cluster with a key of a vault uses its user-assigned identity: it does not work with a system-assigned one.",
            "Nodes and pods have identities of their own.",
        ],
        ..by_itself(&[sources::AKS_KEY_MANAGEMENT, sources::AKS_IDENTITIES])
    },
];
