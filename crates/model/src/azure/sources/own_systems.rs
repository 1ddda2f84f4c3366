//! What the tables of services with a system of their own were read from.

use crate::azure::source::Source;

/// Data-plane role-based access control of Cosmos DB for `NoSQL`: actions, built-in
/// roles and scopes.
pub(in crate::azure) const COSMOS_RBAC: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/cosmos-db/how-to-setup-rbac.md");
/// An answer of Cosmos DB to an identity without a data role.
pub(in crate::azure) const COSMOS_FORBIDDEN: Source =
    Source::new("Azure/azure-cosmos-dotnet-v3:#2891");
/// An answer of Cosmos DB to a token for another audience.
pub(in crate::azure) const COSMOS_AUDIENCE: Source = Source::new("Azure/azure-sdk-for-java:#42800");
/// An answer of Cosmos DB to a request without a credential.
pub(in crate::azure) const COSMOS_NO_CREDENTIAL: Source = Source::new("Azure/azure-cli:#10908");
/// Access control in the REST reference of Cosmos DB: the header that carries a token.
pub(in crate::azure) const COSMOS_AUTHORIZATION: Source =
    Source::new("learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources");
/// Documents, Cosmos DB REST reference.
pub(in crate::azure) const COSMOS_API: Source =
    Source::new("learn.microsoft.com/rest/api/cosmos-db/documents");
/// Azure role-based access control versus access policies of Key Vault.
pub(in crate::azure) const KEY_VAULT_ACCESS_POLICY: Source = Source::new(
    "MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-access-policy.md",
);
/// An answer of Key Vault to an identity without a permission in an access policy.
pub(in crate::azure) const KEY_VAULT_ACCESS_DENIED: Source =
    Source::new("SparebankenVest/azure-key-vault-to-kubernetes:#203");
/// An answer of Cosmos DB to a request that is signed with a wrong key.
pub(in crate::azure) const COSMOS_WRONG_KEY: Source = Source::new("Azure/azure-sdk-for-rust:#831");
/// An answer of Cosmos DB to a request that is signed with a key, where keys are off.
pub(in crate::azure) const COSMOS_KEYS_DISABLED: Source =
    Source::new("Azure/data-api-builder:#1939");
/// Requests to App Configuration that are signed with a key, and how they are refused.
pub(in crate::azure) const APP_CONFIGURATION_HMAC: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authentication-hmac.md",
);
/// What becomes of keys of App Configuration that are turned off.
pub(in crate::azure) const APP_CONFIGURATION_KEYS_DISABLED: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/howto-disable-access-key-authentication.md",
);
