//! The documents that the rules of authentication and access were read from.

use crate::azure::Source;

/// How managed identities for Azure resources work with virtual machines.
pub(super) const HOW_IDENTITIES_WORK: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-managed-identities-work-vm.md",
);
/// Azure services that can use managed identities, and those that take their tokens.
pub(super) const SERVICES_WITH_TOKENS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-status.md",
);
/// Access token claims reference.
pub(super) const TOKEN_CLAIMS: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md");
/// Prevent Shared Key authorization for an Azure Storage account.
pub(super) const SHARED_KEY_PREVENT: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/common/shared-key-authorization-prevent.md",
);
/// OAuth 2.0 client credentials flow on the Microsoft identity platform.
pub(super) const CLIENT_CREDENTIALS_FLOW: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md",
);
/// Use Microsoft Entra Workload ID with Azure Kubernetes Service (AKS).
pub(super) const AKS_WORKLOAD_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-overview.md");
/// What the webhook of Azure Workload Identity injects.
pub(super) const AZWI_WEBHOOK: Source =
    Source::new("Azure/azure-workload-identity:pkg/webhook/webhook.go");
/// Workload identity federation: how it works.
pub(super) const FEDERATION: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation.md");
/// Configure an application to trust a managed identity.
pub(super) const APP_TRUST: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md",
);
/// Important considerations and restrictions for federated identity credentials.
pub(super) const FEDERATION_CONSIDERATIONS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-considerations.md",
);
/// Troubleshooting of Azure Workload Identity.
pub(super) const AZWI_TROUBLESHOOTING: Source =
    Source::new("Azure/azure-workload-identity:docs/book/src/troubleshooting.md");
/// Configure Azure Storage connection strings.
pub(super) const STORAGE_CONNECTION_STRING: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/common/storage-configure-connection-string.md",
);
/// Use Key Vault references for App Service and Azure Functions.
pub(super) const KEY_VAULT_REFERENCES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md",
);
/// Create an account SAS.
pub(super) const STORAGE_ACCOUNT_SAS: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/create-account-sas");
/// Create a user delegation SAS.
pub(super) const STORAGE_USER_DELEGATION_SAS: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas");
/// The order in which the SDK for Python looks for a credential, and what ends it.
pub(super) const SDK_DEFAULT_CHAIN: Source = Source::new(
    "Azure/azure-sdk-for-python:sdk/identity/azure-identity/azure/identity/_credentials/default.py",
);
/// Understand Azure deny assignments.
pub(super) const DENY_ASSIGNMENTS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/deny-assignments.md");
/// What is Azure role-based access control?
pub(super) const RBAC: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/overview.md");
/// What are Azure attribute-based access control conditions?
pub(super) const CONDITIONS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/conditions-overview.md",
);
