//! What the tables of services with a system of their own were read from.

use crate::azure::source::Source;

/// Data-plane role-based access control of Cosmos DB for `NoSQL`: actions, built-in
/// roles and scopes.
pub(in crate::azure) const COSMOS_RBAC: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/cosmos-db/how-to-setup-rbac.md");
/// An answer of Cosmos DB to an identity without a data role.
pub(in crate::azure) const COSMOS_FORBIDDEN: Source =
    Source::new("Azure/azure-cosmos-dotnet-v3:#2891");
/// The substatuses of Cosmos DB, each with its name.
pub(in crate::azure) const COSMOS_SUBSTATUS: Source =
    Source::new("Azure/azure-cosmos-dotnet-v3:Microsoft.Azure.Cosmos/src/direct/StatusCodes.cs");
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
/// Use Microsoft Entra ID for cache authentication, Azure Cache for Redis.
pub(in crate::azure) const REDIS_ENTRA: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-cache-for-redis/cache-azure-active-directory-for-authentication.md",
);
/// Configure data access policies of Azure Cache for Redis.
pub(in crate::azure) const REDIS_POLICIES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-cache-for-redis/cache-configure-role-based-access-control.md",
);
/// NOAUTH, an error of Redis.
pub(in crate::azure) const REDIS_NOAUTH: Source =
    Source::new("redis.io/docs/latest/develop/reference/errors/common/noauth");
/// How Redis 6.0 refuses a login and a command: newer versions use other words.
pub(in crate::azure) const REDIS_6_SOURCE: Source =
    Source::new("source code of Redis 6.0: src/acl.c and src/server.c");
/// Which versions of Redis a cache runs.
pub(in crate::azure) const REDIS_VERSIONS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-cache-for-redis/cache-overview.md");
/// Connect with a managed identity to Azure Database for `PostgreSQL`.
pub(in crate::azure) const POSTGRESQL_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/postgresql/flexible-server/how-to-connect-with-managed-identity.md",
);
/// Manage Microsoft Entra roles in Azure Database for `PostgreSQL`.
pub(in crate::azure) const POSTGRESQL_ROLES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/postgresql/flexible-server/how-to-manage-azure-ad-users.md",
);
/// Authentication problems, `PostgreSQL` documentation.
pub(in crate::azure) const POSTGRESQL_LOGIN_FAILED: Source =
    Source::new("postgresql.org/docs/current/client-authentication-problems.html");
/// Privileges, `PostgreSQL` documentation.
pub(in crate::azure) const POSTGRESQL_PRIVILEGES: Source =
    Source::new("postgresql.org/docs/current/ddl-priv.html");
/// Error codes, `PostgreSQL` documentation.
pub(in crate::azure) const POSTGRESQL_ERRORS: Source =
    Source::new("postgresql.org/docs/current/errcodes-appendix.html");
/// What a search service answers to requests that failed authentication.
pub(in crate::azure) const SEARCH_FAILURE_MODE: Source = Source::new(
    "learn.microsoft.com/dotnet/api/azure.provisioning.search.searchaadauthfailuremode",
);
/// Disable access key authentication on a cache.
pub(in crate::azure) const REDIS_KEYS_DISABLED: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-cache-for-redis/cache-azure-active-directory-for-authentication.md#disable-access-key-authentication-on-your-cache",
);
/// What an access key of a cache opens.
pub(in crate::azure) const REDIS_KEYS: Source =
    Source::new("azure.github.io/PSRule.Rules.Azure/en/rules/Azure.Redis.LocalAuth");
/// The command by which a password is presented.
pub(in crate::azure) const REDIS_AUTH: Source = Source::new("redis.io/docs/latest/commands/auth");
/// HMAC authorization of App Configuration: what keys may do that only read.
pub(in crate::azure) const APP_CONFIGURATION_HMAC_AUTHORIZATION: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authorization-hmac.md",
);
/// Diagnose unauthorized exceptions of Cosmos DB: keys that only read.
pub(in crate::azure) const COSMOS_READ_ONLY_KEY: Source = Source::new(
    "MicrosoftDocs/azure-databases-docs:articles/cosmos-db/nosql/troubleshoot-unauthorized.md",
);
/// Lists the access keys of a configuration store, REST reference.
pub(in crate::azure) const APP_CONFIGURATION_LIST_KEYS: Source = Source::new(
    "learn.microsoft.com/rest/api/appconfiguration/stable/configuration-stores/list-keys",
);
/// Lists the read-only keys of a Cosmos DB account, REST reference.
pub(in crate::azure) const COSMOS_LIST_READ_ONLY_KEYS: Source = Source::new(
    "learn.microsoft.com/rest/api/cosmos-db-resource-provider/database-accounts/list-read-only-keys",
);
