//! The documents that reach and remedy were read from.

use crate::azure::Source;

/// How to use managed identities on an Azure VM to acquire an access token.
pub(super) const VM_TOKEN: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-to-use-vm-token.md",
);
/// Managed identities for App Service: the secret header.
pub(super) const APP_SERVICE_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/app-service/overview-managed-identity.md");
/// Authenticate against Azure resources with Azure Arc-enabled servers: the challenge.
pub(super) const AZURE_ARC: Source = Source::new(
    "MicrosoftDocs/azure-management-docs:articles/azure-arc/servers/managed-identity-authentication.md",
);
/// Managed identities FAQ: the security boundary, tokens after deletion.
pub(super) const IDENTITY_FAQ: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md",
);
/// Managed identity best practices: whoever can run code there has its permissions.
pub(super) const IDENTITY_BEST_PRACTICE: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.md",
);
/// Manage storage account access keys.
pub(super) const STORAGE_KEYS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/common/storage-account-keys-manage.md");
/// Prevent Shared Key authorization.
pub(super) const SHARED_KEY_PREVENT: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/common/shared-key-authorization-prevent.md",
);
/// Create a service SAS.
pub(super) const SERVICE_SAS: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/create-service-sas");
/// Create a user delegation SAS: how it is revoked.
pub(super) const USER_DELEGATION_SAS: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas");
/// OAuth 2.0 client credentials flow.
pub(super) const CLIENT_CREDENTIALS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md",
);
/// Access tokens in the Microsoft identity platform: their lifetime.
pub(super) const ACCESS_TOKENS: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/identity-platform/access-tokens.md");
/// Troubleshoot Azure RBAC: changes take up to ten minutes.
pub(super) const RBAC_TROUBLESHOOTING: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshooting.md");
/// What is Azure role-based access control: what a role assignment is for.
pub(super) const RBAC: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/overview.md");
/// Azure RBAC vs. access policies: who may write to a vault gives itself access.
pub(super) const KEY_VAULT_ACCESS_POLICY: Source = Source::new(
    "MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-access-policy.md",
);
/// Get Secret, Key Vault REST reference: without a version, the latest is returned.
pub(super) const GET_SECRET: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret");
/// Define a stored access policy: revoking it, and how long changes take.
pub(super) const STORED_POLICY: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/define-stored-access-policy");
