//! The documents that the rules of advice were read from.

use crate::azure::Source;

/// Managed identity best practices: least privilege, what shares an identity,
/// how identities and assignments are counted.
pub(super) const IDENTITY_BEST_PRACTICE: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.md",
);
/// What are managed identities: no credentials to manage.
pub(super) const IDENTITY_OVERVIEW: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/overview.md",
);
/// Best practices for Azure RBAC: only the access that is needed.
pub(super) const RBAC_BEST_PRACTICE: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/best-practices.md");
/// Prevent Shared Key authorization for an Azure Storage account.
pub(super) const SHARED_KEY_PREVENT: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/storage/common/shared-key-authorization-prevent.md",
);
/// Grant limited access with SAS, best practices: stored access policies for service SAS,
/// near-term expiration for ad hoc ones.
pub(super) const SAS_BEST_PRACTICE: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/common/storage-sas-overview.md");
/// Troubleshoot Azure RBAC: role assignments with identity not found.
pub(super) const RBAC_TROUBLESHOOTING: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshooting.md");
/// Understand role definitions: actions and data actions.
pub(super) const ROLE_DEFINITIONS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/role-definitions.md");
/// Azure RBAC vs. access policies: who may write to a vault gives itself access.
pub(super) const KEY_VAULT_ACCESS_POLICY: Source =
    Source::new("learn.microsoft.com/azure/key-vault/general/rbac-access-policy");
