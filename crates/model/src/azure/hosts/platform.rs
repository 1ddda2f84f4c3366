//! Services that act by themselves, and what a source says that they do.

use super::{Calls, HostRow, IdentitySelection, by_itself};
use crate::azure::sources;

pub(super) static ROWS: &[HostRow] = &[
    HostRow {
        slug: "logic-app",
        actor: "the logic app",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::AnyOverHttp,
        notes: &[
            "An action or a connection says which identity it uses: the system-assigned one or the only user-assigned one; a Consumption workflow has one kind or the other.",
        ],
        ..by_itself(&[sources::LOGIC_APPS_IDENTITY, sources::IDENTITY_STATUS])
    },
    HostRow {
        slug: "data-factory",
        actor: "the data factory",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::These(&[
            "list-blobs",
            "read-blob",
            "write-blob",
            "get-secret",
            "query-table",
            "insert-rows",
            "get-key",
            "wrap-key",
            "unwrap-key",
        ]),
        notes: &[
            "A linked service says which identity it uses; without one it is the system-assigned identity.",
        ],
        ..by_itself(&[sources::DATA_FACTORY_IDENTITY])
    },
    HostRow {
        slug: "synapse-workspace",
        actor: "the Synapse workspace",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::These(&[
            "list-blobs",
            "read-blob",
            "write-blob",
            "get-secret",
            "query-table",
            "insert-rows",
            "get-key",
            "wrap-key",
            "unwrap-key",
        ]),
        notes: &[
            "A workspace always has a system-assigned identity; user-assigned ones come beside it.",
        ],
        ..by_itself(&[sources::DATA_FACTORY_IDENTITY])
    },
    HostRow {
        slug: "api-management",
        actor: "a policy of API Management",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::AnyOverHttp,
        notes: &[
            "The policy authentication-managed-identity gets the token and sets the header. Without a client-id it is the system-assigned identity.",
        ],
        ..by_itself(&[sources::API_MANAGEMENT_POLICY])
    },
    HostRow {
        slug: "stream-analytics-job",
        actor: "the Stream Analytics job",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::These(&[
            "list-blobs",
            "read-blob",
            "write-blob",
            "query-table",
            "insert-rows",
            "send-message",
            "receive-events",
            "send-event",
            "create-item",
        ]),
        notes: &["Inputs and outputs that support it use the identity of the job."],
        unverified: Some(
            "whether a job can have both kinds of identities at once, and how it reports that it has none",
        ),
        ..by_itself(&[sources::STREAM_ANALYTICS_IDENTITY])
    },
    HostRow {
        slug: "static-web-app",
        actor: "the Static Web App",
        calls: Calls::These(&["get-secret"]),
        notes: &[
            "The platform reads the secrets that application settings refer to; the documentation tells it of the system-assigned identity.",
        ],
        ..by_itself(&[sources::STATIC_WEB_APPS_SECRETS])
    },
    HostRow {
        slug: "databricks-access-connector",
        actor: "Databricks, through the access connector",
        calls: Calls::These(&["list-blobs", "read-blob", "write-blob"]),
        notes: &[
            "The connector lends its identity to Unity Catalog, which reads and writes storage with it.",
        ],
        ..by_itself(&[sources::DATABRICKS_CONNECTOR])
    },
    HostRow {
        slug: "iot-hub",
        actor: "the IoT hub",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::These(&["write-blob", "read-blob", "send-message", "send-event"]),
        notes: &["Routing, file upload and bulk import each say which identity they use."],
        ..by_itself(&[sources::IOT_HUB_IDENTITY])
    },
    HostRow {
        slug: "container-registry",
        actor: "a task of the container registry",
        calls: Calls::These(&["get-secret"]),
        notes: &["A task gets credentials for other registries from a vault, with its identity."],
        ..by_itself(&[sources::REGISTRY_TASKS_KEY_VAULT])
    },
    HostRow {
        slug: "ai-search",
        actor: "AI Search",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::These(&[
            "list-blobs",
            "read-blob",
            "write-blob",
            "query-table",
            "create-embeddings",
        ]),
        notes: &[
            "Indexers, skills and vectorizers use it. A connection that names no identity uses the system-assigned one.",
        ],
        ..by_itself(&[sources::AI_SEARCH_IDENTITY])
    },
];
