//! What was read of services that call others by themselves.

use crate::azure::source::Source;

/// Customer-managed keys for Azure Storage encryption.
pub(in crate::azure) const STORAGE_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/common/customer-managed-keys-overview.md",
);
/// Azure SQL transparent data encryption with customer-managed key.
pub(in crate::azure) const SQL_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-sql/database/transparent-data-encryption-byok-overview.md",
);
/// Configure customer-managed keys for encrypting Azure Service Bus data at rest.
pub(in crate::azure) const SERVICE_BUS_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-bus-messaging/configure-customer-managed-key.md",
);
/// Configure customer-managed keys for encrypting Azure Event Hubs data at rest.
pub(in crate::azure) const EVENT_HUBS_CUSTOMER_KEYS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/event-hubs/configure-customer-managed-key.md");
/// Authentication modes for capturing events to destinations in Azure Event Hubs.
pub(in crate::azure) const EVENT_HUBS_CAPTURE: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/event-hubs/event-hubs-capture-managed-identity.md",
);
/// Event delivery with a managed identity.
pub(in crate::azure) const EVENT_GRID_DELIVERY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/event-grid/managed-service-identity.md");
/// Grant managed identity the access to Event Grid destination.
pub(in crate::azure) const EVENT_GRID_ROLES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/event-grid/add-identity-roles.md");
/// Enable a managed identity for routing Azure Digital Twins events.
pub(in crate::azure) const DIGITAL_TWINS_ROUTES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/digital-twins/how-to-route-with-managed-identity.md",
);
/// Managed identities for Azure `SignalR` Service.
pub(in crate::azure) const SIGNALR_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-signalr/howto-use-managed-identity.md");
/// Use customer-managed keys to encrypt App Configuration data.
pub(in crate::azure) const APP_CONFIGURATION_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/concept-customer-managed-keys.md",
);
/// Configure customer-managed keys for a Cosmos DB account.
pub(in crate::azure) const COSMOS_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/cosmos-db/how-to-setup-customer-managed-keys.md",
);
/// Managed identity with Azure Cache for Redis, 2022.
pub(in crate::azure) const REDIS_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-cache-for-redis/cache-managed-identity.md",
);
/// The retirement of Azure Cache for Redis, as many quote it.
pub(in crate::azure) const REDIS_RETIREMENT: Source =
    Source::new("learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq");
/// `PostgreSQL` flexible server, data encryption with a customer-managed key.
pub(in crate::azure) const POSTGRESQL_CUSTOMER_KEYS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/postgresql/flexible-server/concepts-data-encryption.md",
);
/// Network and access configuration for Azure OpenAI On Your Data, role assignments.
pub(in crate::azure) const OPENAI_ON_YOUR_DATA: Source = Source::new(
    "MicrosoftDocs/azure-ai-docs:articles/ai-services/openai/how-to/on-your-data-configuration.md",
);
/// Configure Azure Blob Storage for Azure OpenAI batches.
pub(in crate::azure) const OPENAI_BATCH_STORAGE: Source =
    Source::new("learn.microsoft.com/azure/ai-services/openai/how-to/batch-blob-storage");
/// Key Management Service etcd encryption in AKS.
pub(in crate::azure) const AKS_KEY_MANAGEMENT: Source =
    Source::new("MicrosoftDocs/azure-aks-docs:articles/aks/use-kms-etcd-encryption.md");
