//! What the tables of the targets were read from, besides what stands next to this.

use crate::azure::source::Source;

/// Authorize with Microsoft Entra ID, Azure Storage REST reference: the versions that each service needs.
pub(in crate::azure) const STORAGE_OAUTH: Source = Source::new(
    "learn.microsoft.com/rest/api/storageservices/authorize-with-azure-active-directory",
);
/// The newest stable api-version of data collection rules.
pub(in crate::azure) const DATA_COLLECTION_RULES_API: Source = Source::new(
    "Azure/azure-rest-api-specs:specification/monitor/resource-manager/Microsoft.Insights/stable/2024-03-11/dataCollectionRules_API.json",
);
/// Assign roles on a share.
pub(in crate::azure) const FILE_SHARE_ROLES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/files/storage-files-identity-assign-share-level-permissions.md",
);
/// SAS error codes: those of all services.
pub(in crate::azure) const STORAGE_SAS_CODES: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/sas-error-codes");
/// Requests of Table Storage.
pub(in crate::azure) const AZURITE_TABLE_API: Source =
    Source::new("Azure/Azurite:src/table/generated/artifacts/specifications.ts");
/// An answer of Table Storage, status, headers and body included.
pub(in crate::azure) const TABLE_ERROR: Source = Source::new("Azure/azure-sdk-for-net:#35633");
/// An answer of Table Storage to an identity without a role.
pub(in crate::azure) const TABLE_MISMATCH: Source =
    Source::new("Azure/azure-sdk-for-python:#37200");
/// An answer of Table Storage to a signature that is that of no key, as its library for
/// JavaScript was told it.
pub(in crate::azure) const TABLE_BAD_SIGNATURE: Source =
    Source::new("microsoft/AzureStorageExplorer:#6229");
/// Assign an Azure role for access to table data.
pub(in crate::azure) const STORAGE_ASSIGN_ROLE_TABLE: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/tables/assign-azure-role-data-access.md",
);
/// Access Azure file shares using Microsoft Entra ID over REST.
pub(in crate::azure) const FILE_OAUTH: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/files/authorize-oauth-rest.md");
/// An answer of Azure Files to a signature that is that of no key, as a user saw it.
pub(in crate::azure) const FILE_BAD_SIGNATURE: Source =
    Source::new("microsoft/AzureStorageExplorer:#3610");
/// File service, Azure Storage REST reference.
pub(in crate::azure) const FILE_API: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/file-service-rest-api");
/// Path operations, Azure Data Lake Storage REST reference.
pub(in crate::azure) const LAKE_API: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/datalakestoragegen2/path");
/// Access control model in Azure Data Lake Storage.
pub(in crate::azure) const LAKE_ACCESS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/blobs/data-lake-storage-access-control-model.md",
);
/// Access control lists in Data Lake Storage: permissions, and how they are checked.
pub(in crate::azure) const LAKE_LISTS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/blobs/data-lake-storage-access-control.md",
);
/// An answer of Data Lake Storage to an identity without a role, headers and body
/// included, as its library for JavaScript was told it.
pub(in crate::azure) const LAKE_MISMATCH: Source =
    Source::new("microsoft/AzureStorageExplorer:#5241");
/// An answer of Data Lake Storage to a signature that is that of no key, as its library
/// for JavaScript was told it.
pub(in crate::azure) const LAKE_BAD_SIGNATURE: Source =
    Source::new("microsoft/AzureStorageExplorer:#5243");
/// An answer of Data Lake Storage of an account that lets no keys in, headers and body
/// included.
pub(in crate::azure) const LAKE_KEY_NOT_PERMITTED: Source =
    Source::new("microsoft/AzureStorageExplorer:#8090");
/// Keys, Key Vault REST reference.
pub(in crate::azure) const KEY_VAULT_KEYS_API: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/keys");
/// Certificates, Key Vault REST reference.
pub(in crate::azure) const KEY_VAULT_CERTIFICATES_API: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/certificates");
/// Send event, Event Hubs REST reference.
pub(in crate::azure) const EVENT_HUBS_REST_SEND: Source =
    Source::new("learn.microsoft.com/rest/api/eventhub/send-event");
/// The operations of the resource provider Microsoft.EventHub.
pub(in crate::azure) const EVENT_HUBS_ACTIONS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/resource-provider-operations.md",
);
/// Authorize access to Event Hubs with Microsoft Entra ID.
pub(in crate::azure) const EVENT_HUBS_ENTRA: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/event-hubs/authorize-access-azure-active-directory.md",
);
/// An answer of Event Hubs over AMQP to a caller without the claim, as a user saw it.
pub(in crate::azure) const EVENT_HUBS_CLAIMS: Source =
    Source::new("Azure/azure-event-hubs-python:#4");
/// Messaging exceptions of Service Bus: an authorization header that is not there.
pub(in crate::azure) const MESSAGING_MISSING_TOKEN: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-resource-manager-exceptions.md",
);
/// AMQP 1.0 in Service Bus and Event Hubs, protocol guide.
pub(in crate::azure) const AMQP_GUIDE: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-amqp-protocol-guide.md",
);
/// Access the Azure Monitor Logs API.
pub(in crate::azure) const LOG_ANALYTICS_API: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-monitor/logs/api/access-api.md");
/// Manage access to Log Analytics workspaces: what a query needs.
pub(in crate::azure) const LOG_ANALYTICS_ACCESS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-monitor/logs/manage-access.md");
/// An answer of the query API to credentials without access.
pub(in crate::azure) const LOG_ANALYTICS_FORBIDDEN: Source =
    Source::new("Azure/azure-sdk-for-net:#28194");
/// A test that quotes the answer of the query API without a token.
pub(in crate::azure) const LOG_ANALYTICS_UNAUTHORIZED: Source =
    Source::new("argoproj/argo-rollouts: tests of the Application Insights metric provider");
/// Logs ingestion API in Azure Monitor.
pub(in crate::azure) const MONITOR_INGESTION: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-monitor/logs/logs-ingestion-api-overview.md",
);
/// An answer of the ingestion API to credentials without a role.
pub(in crate::azure) const MONITOR_INGESTION_FORBIDDEN: Source =
    Source::new("Azure/azure-sdk-for-net:#37173");
/// Troubleshooting of the library that sends logs to Azure Monitor.
pub(in crate::azure) const MONITOR_INGESTION_TROUBLESHOOTING: Source = Source::new(
    "Azure/azure-sdk-for-python:sdk/monitor/azure-monitor-ingestion/TROUBLESHOOTING.md",
);
/// Send metrics to Azure Monitor by using a REST API.
pub(in crate::azure) const MONITOR_METRICS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-monitor/essentials/metrics-store-custom-rest-api.md",
);
/// An answer of the metrics API to an identity without a role.
pub(in crate::azure) const MONITOR_METRICS_FORBIDDEN: Source =
    Source::new("MicrosoftDocs/azure-docs:#20651");
/// Authenticate Event Grid publishing clients with Microsoft Entra ID.
pub(in crate::azure) const EVENT_GRID_ENTRA: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/event-grid/authenticate-with-microsoft-entra-id.md",
);
/// Publish events to Event Grid custom topics by using access keys, and the form of events.
pub(in crate::azure) const EVENT_GRID_PUBLISH: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/event-grid/post-to-custom-topic.md");
/// An answer of Event Grid to an identity without a role, status and body.
pub(in crate::azure) const EVENT_GRID_UNAUTHORIZED: Source =
    Source::new("Azure/azure-sdk-for-net:#22831");
/// Test doubles of Event Grid that quote its answer to a request without a credential.
pub(in crate::azure) const EVENT_GRID_NO_CREDENTIAL: Source =
    Source::new("public test doubles of Event Grid quoting its 401");
/// Authorize access with Microsoft Entra ID for Azure `SignalR` Service.
pub(in crate::azure) const SIGNALR_ENTRA: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-signalr/signalr-concept-authorize-azure-active-directory.md",
);
/// How the library of `SignalR` Service gets the key that signs the tokens of clients.
pub(in crate::azure) const SIGNALR_ACCESS_KEY: Source = Source::new(
    "Azure/azure-signalr:src/Microsoft.Azure.SignalR.Common/Auth/MicrosoftEntraAccessKey.cs",
);
/// What the library of `SignalR` Service says of roles that were assigned recently.
pub(in crate::azure) const SIGNALR_ROLE_DELAY: Source = Source::new(
    "Azure/azure-signalr:src/Microsoft.Azure.SignalR.Common/Exceptions/AzureSignalRUnauthorizedException.cs",
);
/// Data plane REST API of Azure `SignalR` Service.
pub(in crate::azure) const SIGNALR_REST: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-signalr/swagger/signalr-data-plane-rest-v20220601.md",
);
/// An answer of `SignalR` Service to an identity whose role lacks the action.
pub(in crate::azure) const SIGNALR_FORBIDDEN: Source =
    Source::new("MicrosoftDocs/azure-docs:#122732");
/// An answer of `SignalR` Service without a valid credential.
pub(in crate::azure) const SIGNALR_UNAUTHORIZED: Source = Source::new("Azure/azure-signalr:#1479");
/// Authentication with Azure Maps.
pub(in crate::azure) const MAPS_ENTRA: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-maps/azure-maps-authentication.md");
/// Search and Render, Azure Maps REST reference.
pub(in crate::azure) const MAPS_API: Source = Source::new("learn.microsoft.com/rest/api/maps");
/// Migrate Azure Maps Search 1.0: what supersedes it.
pub(in crate::azure) const MAPS_SEARCH_1: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-maps/migrate-search-v1-api.md");
/// An answer of Azure Maps to an identity without a role.
pub(in crate::azure) const MAPS_FORBIDDEN: Source =
    Source::new("Azure-Samples/Azure-Maps-AzureAD-Samples:#4");
/// An answer of Azure Maps to a token that it does not accept.
pub(in crate::azure) const MAPS_UNAUTHORIZED: Source =
    Source::new("Azure-Samples/Azure-Maps-AzureAD-Samples:#5");
/// Secure Azure Digital Twins: roles and permissions.
pub(in crate::azure) const DIGITAL_TWINS_SECURITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/digital-twins/concepts-security.md");
/// Digital twins and queries, Azure Digital Twins REST reference.
pub(in crate::azure) const DIGITAL_TWINS_API: Source =
    Source::new("learn.microsoft.com/rest/api/digital-twins/dataplane");
/// An answer of Azure Digital Twins to a caller without a role: 403, and no body.
pub(in crate::azure) const DIGITAL_TWINS_FORBIDDEN: Source =
    Source::new("Azure-Samples/digital-twins-samples:#22");
/// Sign in to a Linux virtual machine in Azure with Microsoft Entra ID and OpenSSH.
pub(in crate::azure) const VM_LOGIN: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/devices/howto-vm-sign-in-azure-ad-linux.md",
);
/// The Azure CLI, which asks for no SSH certificate with a managed identity.
pub(in crate::azure) const VM_LOGIN_CLI: Source =
    Source::new("Azure/azure-cli:src/azure-cli-core/azure/cli/core/auth/adal_authentication.py");
/// Repository permissions in Azure Container Registry.
pub(in crate::azure) const REGISTRY_ABAC: Source = Source::new(
    "MicrosoftDocs/azure-management-docs:articles/container-registry/container-registry-rbac-abac-repository-permissions.md",
);
/// Container registry integration with Microsoft Entra ID: the exchange of tokens, and the challenge.
pub(in crate::azure) const REGISTRY_OAUTH: Source = Source::new("Azure/acr:docs/AAD-OAuth.md");
/// Built-in roles of Azure Container Registry, and what each is for.
pub(in crate::azure) const REGISTRY_ROLES: Source = Source::new(
    "MicrosoftDocs/azure-management-docs:articles/container-registry/container-registry-rbac-built-in-roles-overview.md",
);
/// An answer of a registry to a token that lacks the scope.
pub(in crate::azure) const REGISTRY_UNAUTHORIZED: Source =
    Source::new("argoproj-labs/argocd-image-updater:#473");
/// What the exchange of a token answers to an identity without a role on the registry.
pub(in crate::azure) const REGISTRY_EXCHANGE_REFUSED: Source =
    Source::new("public logs of `az aks check-acr`, October 2026");
/// OCI distribution specification.
pub(in crate::azure) const REGISTRY_API: Source =
    Source::new("opencontainers/distribution-spec:spec.md");
/// Create a search service in the portal.
pub(in crate::azure) const SEARCH_SERVICE_NAME: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/search/search-create-service-portal.md");
/// `az postgres flexible-server`, Azure CLI reference.
pub(in crate::azure) const POSTGRESQL_SERVER_NAME: Source =
    Source::new("learn.microsoft.com/cli/azure/postgres/flexible-server");
/// Enable or disable role-based access control in AI Search.
pub(in crate::azure) const SEARCH_ENABLE_ROLES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/search/search-security-enable-roles.md");
/// An answer of AI Search to a token that it does not accept.
pub(in crate::azure) const SEARCH_FORBIDDEN: Source =
    Source::new("microsoft/sample-app-aoai-chatGPT:#624");
/// The actions of the resource providers, each with what it is for.
pub(in crate::azure) const RESOURCE_PROVIDER_ACTIONS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/resource-provider-operations.md",
);
/// Documents, AI Search REST reference.
pub(in crate::azure) const SEARCH_API: Source =
    Source::new("learn.microsoft.com/rest/api/searchservice/documents");
/// Lists the keys of an authorization rule of a Service Bus namespace, REST reference.
pub(in crate::azure) const SERVICE_BUS_LIST_KEYS: Source = Source::new(
    "learn.microsoft.com/rest/api/servicebus/controlplane-stable/namespaces-authorization-rules/list-keys",
);
