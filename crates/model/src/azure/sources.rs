//! The documents and public code that the tables were read from.

use super::source::Source;

/// Naming rules and restrictions for Azure resources.
pub(super) const NAME_RULES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-resource-manager/management/resource-name-rules.md",
);
/// Understand scope for Azure RBAC.
pub(super) const SCOPE_OVERVIEW: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/scope-overview.md");
/// Assign an Azure role for access to queue data.
pub(super) const STORAGE_ASSIGN_ROLE_QUEUE: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/queues/assign-azure-role-data-access.md",
);
/// Provide access to Key Vault with Azure role-based access control.
pub(super) const KEY_VAULT_RBAC_GUIDE: Source =
    Source::new("MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-guide.md");
/// The types of Azure Resource Manager, August 2026.
pub(super) const ARM_TYPES: Source = Source::new("Azure/bicep-types-az:generated");
/// Authenticate a managed identity with Service Bus.
pub(super) const SERVICE_BUS_MANAGED_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-managed-service-identity.md",
);
/// How to use managed identities on a VM to acquire an access token.
pub(super) const VM_TOKEN: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-to-use-vm-token.md",
);
/// Managed identities for Azure resources, frequently asked questions.
pub(super) const MANAGED_IDENTITY_FAQ: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md",
);
/// Azure services that can use managed identities.
pub(super) const IDENTITY_STATUS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-status.md",
);
/// An answer of IMDS as a user saw it, server header included.
pub(super) const IMDS_IDENTITY_NOT_FOUND: Source = Source::new("Azure/azure-sdk-for-net:#37278");
/// An answer of IMDS as a user saw it, status and headers included.
pub(super) const IMDS_SEVERAL: Source = Source::new("Hexadite/acs-keyvault-agent:#43");
/// An answer of IMDS to an unknown resource, as the authors of MSAL saw it.
pub(super) const IMDS_UNKNOWN_RESOURCE: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-dotnet:#3979");
/// Audiences that storage accepts.
pub(super) const AZURITE_AUDIENCES: Source =
    Source::new("Azure/Azurite:src/blob/utils/constants.ts");
/// Error answers of Blob Storage.
pub(super) const AZURITE_ERRORS: Source =
    Source::new("Azure/Azurite:src/blob/errors/StorageErrorFactory.ts");
/// Requests of Blob Storage.
pub(super) const AZURITE_BLOB_API: Source =
    Source::new("Azure/Azurite:src/blob/generated/artifacts/specifications.ts");
/// Common REST API error codes of Azure Storage.
pub(super) const STORAGE_ERROR_CODES: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes");
/// Role definitions as Azure returned them on 2026-08-22.
pub(super) const ROLE_DATA: Source =
    Source::new("iann0036/iam-dataset:azure/built-in-roles-raw.json");
/// Troubleshoot Azure RBAC limits.
pub(super) const RBAC_LIMITS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshoot-limits.md",
);
/// What are Azure management groups?
pub(super) const MANAGEMENT_GROUPS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/governance/management-groups/overview.md");
/// Access token claims reference.
pub(super) const TOKEN_CLAIMS: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md");
