//! The documents and public code that the tables were read from.

use super::source::Source;

mod callers;
mod own_systems;
mod targets;

pub(super) use callers::*;
pub(super) use own_systems::*;
pub(super) use targets::*;

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
/// The specifications of Azure Resource Manager, stable versions; November 2026.
pub(super) const ARM_SPECIFICATIONS: Source =
    Source::new("Azure/azure-rest-api-specs:specification");
/// Authenticate a managed identity with Service Bus.
pub(super) const SERVICE_BUS_MANAGED_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-managed-service-identity.md",
);
/// How the Microsoft Authentication Library asks the Instance Metadata Service again.
pub(super) const MSAL_IMDS_RETRY: Source = Source::new(
    "AzureAD/microsoft-authentication-library-for-dotnet:docs/imds_retry_based_on_errors.md",
);
/// How to use managed identities on a VM to acquire an access token.
pub(super) const VM_TOKEN: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-to-use-vm-token.md",
);
/// Managed identities for Azure resources, frequently asked questions.
pub(super) const MANAGED_IDENTITY_FAQ: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md",
);
/// How to use managed identities with Azure Container Instances.
pub(super) const CONTAINER_INSTANCES_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/container-instances/container-instances-managed-identity.md",
);
/// Overview of managed identities in AKS.
pub(super) const AKS_IDENTITIES: Source =
    Source::new("MicrosoftDocs/azure-aks-docs:articles/aks/managed-identity-overview.md");
/// Manage system node pools in AKS, limitations.
pub(super) const AKS_NODE_POOLS: Source =
    Source::new("learn.microsoft.com/azure/aks/use-system-pools");
/// Configure managed identities in Batch pools.
pub(super) const BATCH_POOL_IDENTITIES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/batch/managed-identity-pools.md");
/// Configure customer-managed keys for a Batch account.
pub(super) const BATCH_KEYS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/batch/batch-customer-managed-key.md");
/// Use managed identities for applications in Azure Spring Apps.
pub(super) const SPRING_APPS_IDENTITY: Source = Source::new(
    "learn.microsoft.com/azure/spring-apps/basic-standard/how-to-use-managed-identities",
);
/// Access Azure resources by using managed identity on Arc-enabled servers.
pub(super) const ARC_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-management-docs:articles/azure-arc/servers/managed-identity-authentication.md",
);
/// What MSAL checks of the file that an Arc agent names.
pub(super) const MSAL_NET_ARC: Source = Source::new(
    "AzureAD/microsoft-authentication-library-for-dotnet:src/client/Microsoft.Identity.Client/ManagedIdentity/AzureArcManagedIdentitySource.cs",
);
/// What MSAL does where code on an Arc-enabled server names an identity.
pub(super) const ARC_NAMED_IDENTITY: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-js:#8761");
/// How MSAL asks on Machine Learning compute.
pub(super) const MSAL_NET_MACHINE_LEARNING: Source = Source::new(
    "AzureAD/microsoft-authentication-library-for-dotnet:src/client/Microsoft.Identity.Client/ManagedIdentity/MachineLearningManagedIdentitySource.cs",
);
/// How to leverage a Service Fabric application's managed identity.
pub(super) const SERVICE_FABRIC_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/service-fabric/how-to-managed-identity-service-fabric-app-code.md",
);
/// Using a user-assigned managed identity for an Automation account.
pub(super) const AUTOMATION_USER_ASSIGNED: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/automation/add-user-assigned-identity.md");
/// Enable and use managed identity for Automation.
pub(super) const AUTOMATION_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/automation/enable-managed-identity-for-automation.md",
);
/// How MSAL asks in Cloud Shell.
pub(super) const MSAL_NET_CLOUD_SHELL: Source = Source::new(
    "AzureAD/microsoft-authentication-library-for-dotnet:src/client/Microsoft.Identity.Client/ManagedIdentity/CloudShellManagedIdentitySource.cs",
);
/// Authenticate access with managed identities in Azure Logic Apps.
pub(super) const LOGIC_APPS_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/logic-apps/create-managed-service-identity.md");
/// Managed identity for Azure Data Factory and Azure Synapse.
pub(super) const DATA_FACTORY_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/data-factory/data-factory-service-identity.md");
/// Authenticate with managed identity: a policy of API Management.
pub(super) const API_MANAGEMENT_POLICY: Source =
    Source::new("learn.microsoft.com/azure/api-management/authentication-managed-identity-policy");
/// Managed identities for Azure Stream Analytics.
pub(super) const STREAM_ANALYTICS_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/stream-analytics/stream-analytics-managed-identities-overview.md",
);
/// Securing secrets in Azure Key Vault for Static Web Apps.
pub(super) const STATIC_WEB_APPS_SECRETS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/static-web-apps/key-vault-secrets.md");
/// Use Azure managed identities in Unity Catalog to access storage.
pub(super) const DATABRICKS_CONNECTOR: Source = Source::new(
    "learn.microsoft.com/azure/databricks/connect/unity-catalog/cloud-storage/azure-managed-identities",
);
/// Managed identities of an Azure `IoT` Hub.
pub(super) const IOT_HUB_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/iot-hub/iot-hub-managed-identity.md");
/// External authentication in an ACR task using an Azure-managed identity.
pub(super) const REGISTRY_TASKS_KEY_VAULT: Source = Source::new(
    "MicrosoftDocs/azure-management-docs:articles/container-registry/container-registry-tasks-authentication-key-vault.md",
);
/// Configure a search service to connect using a managed identity.
pub(super) const AI_SEARCH_IDENTITY: Source = Source::new(
    "MicrosoftDocs/azure-ai-docs:articles/search/search-howto-managed-identities-data-sources.md",
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
/// Authorize with Shared Key.
pub(super) const STORAGE_SHARED_KEY: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key");
/// The answer to a signature that is that of no key, status line and headers included.
pub(super) const STORAGE_BAD_SIGNATURE: Source = Source::new("Azure/azure-sdk-for-net:#4078");
/// The answer of an account that lets no keys in, headers and body included.
pub(super) const STORAGE_KEY_NOT_PERMITTED: Source = Source::new("Azure/AI-Landing-Zones:#64");
/// The answer to a signed request for a user delegation key: status line and
/// headers; the detail is that of Azure/Azurite:#656, and is as long as the answer.
pub(super) const STORAGE_BEARER_ONLY: Source = Source::new("Azure/azure-sdk-for-net:#12052");
/// The answer to a client id that no application has: its error and codes.
pub(super) const ENTRA_UNKNOWN_APPLICATION: Source =
    Source::new("Azure/azure-sdk-for-python:#8314");
/// The answer to a wrong client secret: status and body.
pub(super) const ENTRA_WRONG_SECRET: Source = Source::new("Azure/sap-automation:#418");
/// The answer to an expired client secret: status and body.
pub(super) const ENTRA_EXPIRED_SECRET: Source = Source::new("liprec/vsts-release-aas:#119");
/// The answer to an assertion of an unknown certificate.
pub(super) const ENTRA_UNKNOWN_CERTIFICATE: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-js:#8339");
/// The answer to an assertion of an expired certificate, as public runbooks quote it.
pub(super) const ENTRA_EXPIRED_CERTIFICATE: Source =
    Source::new("public quotations of AADSTS700027, the key used is expired");
/// The answer to a resource that the tenant does not know: its body.
pub(super) const ENTRA_UNKNOWN_RESOURCE: Source =
    Source::new("rootinc/laravel-azure-middleware:#51");
/// The answer to a token for an identity without federated credentials, as public
/// guides quote it.
pub(super) const ENTRA_NO_FEDERATED_CREDENTIAL: Source =
    Source::new("public quotations of AADSTS70025, 2024 to 2026");
/// The answer where no federated credential matches, as a user of Azure Workload
/// Identity met it: status and body.
pub(super) const ENTRA_NO_MATCHING_RECORD: Source =
    Source::new("Azure/azure-workload-identity:#616");
/// The answer to a token of an issuer that is not trusted: status and body.
pub(super) const ENTRA_UNTRUSTED_ISSUER: Source =
    Source::new("public quotations of AADSTS700211, 2024 to 2025");
/// The answer to a token about a subject that is not trusted: status and body.
pub(super) const ENTRA_UNTRUSTED_SUBJECT: Source =
    Source::new("Azure/terraform:quickstart/101-aks-fleet-hubless/TestRecord.md");
/// The answer to a token about a subject that is trusted in other capital letters: message.
pub(super) const ENTRA_SUBJECT_IN_OTHER_CASE: Source = Source::new("Azure/login:#515");
/// The answer to a token for an audience that is not trusted: body.
pub(super) const ENTRA_UNTRUSTED_AUDIENCE: Source =
    Source::new("public quotations of AADSTS700212 in tests of Azure clients");
/// The answer where the keys of an issuer cannot be fetched: its code and text, as a user of
/// GitHub Enterprise Server met them, and as the documents of GitLab tell them in 2026. Azure
/// Workload Identity tells of its body and status, under the number that it had in 2022.
pub(super) const ENTRA_UNREACHABLE_ISSUER: Source = Source::new("Azure/login:#283");
/// Use Key Vault references for App Service and Azure Functions.
pub(super) const KEY_VAULT_REFERENCES: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md",
);
/// The answer to a token that the directory issued itself, for a user-assigned
/// identity: body.
pub(super) const ENTRA_TOKEN_OF_THE_DIRECTORY: Source =
    Source::new("AzureAD/microsoft-identity-web:#2519");
/// Important considerations and restrictions for federated identity credentials.
pub(super) const FEDERATION_CONSIDERATIONS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-considerations.md",
);
/// Configure an application to trust a managed identity.
pub(super) const APP_TRUST: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md",
);
/// Object names and ids of Kubernetes.
pub(super) const KUBERNETES_NAMES: Source = Source::new(
    "kubernetes/website:content/en/docs/concepts/overview/working-with-objects/names.md",
);
/// Use Microsoft Entra Workload ID with Azure Kubernetes Service (AKS).
pub(super) const AKS_WORKLOAD_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-overview.md");
/// Create a service SAS.
pub(super) const STORAGE_SERVICE_SAS: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/create-service-sas");
/// Define a stored access policy.
pub(super) const STORAGE_STORED_POLICY: Source =
    Source::new("learn.microsoft.com/rest/api/storageservices/define-stored-access-policy");
/// The answer to a user delegation SAS whose signer has no role for what is done:
/// status line, code and body. That the signer's roles decide is also in
/// Azure/azure-sdk-for-net:#12986.
pub(super) const STORAGE_SIGNER_MAY_NOT: Source =
    Source::new("Azure-Samples/cloud-design-patterns#116");
/// The answers to a SAS that is not good now, or signed otherwise.
pub(super) const STORAGE_SAS_ANSWERS: Source =
    Source::new("public quotations of AuthenticationErrorDetail for a SAS, 2017 to 2024");
/// Role definitions as Azure returned them on 2026-08-22.
pub(super) const ROLE_DATA: Source =
    Source::new("iann0036/iam-dataset:azure/built-in-roles-raw.json");
/// Built-in roles as the Azure CLI lists them, kept day by day; September 2026.
pub(super) const ROLE_ARCHIVE: Source = Source::new("easimon/azure-builtin-roles:azure-roles");
/// Managed identity best practice recommendations.
pub(super) const MANAGED_IDENTITY_BEST_PRACTICE: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.md",
);
/// The token cache of a software development kit.
pub(super) const MSAL_PYTHON_MANAGED_IDENTITY: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-python:msal/managed_identity.py");
/// Troubleshoot Azure RBAC limits.
pub(super) const RBAC_LIMITS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshoot-limits.md",
);
/// Azure RBAC limits, the table.
pub(super) const RBAC_LIMITS_TABLE: Source =
    Source::new("MicrosoftDocs/azure-docs:includes/role-based-access-control/limits.md");
/// What is Azure attribute-based access control, limits.
pub(super) const CONDITIONS_OVERVIEW: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/conditions-overview.md",
);
/// Add credentials to an application: how long a client secret lives.
pub(super) const ADD_CREDENTIALS: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/identity-platform/how-to-add-credentials.md");
/// Azure custom roles.
pub(super) const CUSTOM_ROLES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/custom-roles.md");
/// What are Azure management groups?
pub(super) const MANAGEMENT_GROUPS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/governance/management-groups/overview.md");
/// Access token claims reference.
pub(super) const TOKEN_CLAIMS: Source =
    Source::new("MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md");
/// Audiences that Queue Storage accepts.
pub(super) const AZURITE_QUEUE_AUDIENCES: Source =
    Source::new("Azure/Azurite:src/queue/utils/constants.ts");
/// Requests of Queue Storage.
pub(super) const AZURITE_QUEUE_API: Source =
    Source::new("Azure/Azurite:src/queue/generated/artifacts/specifications.ts");
/// An answer of Blob Storage to a token for another audience, as a user saw it.
pub(super) const STORAGE_WRONG_AUDIENCE: Source = Source::new("Azure/AzureStor:#119");
/// Actions and attributes for conditions in Azure Blob Storage.
pub(super) const STORAGE_BLOB_CONDITIONS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/blobs/storage-auth-abac-attributes.md");
/// Actions and attributes for Azure Key Vault ABAC conditions (preview).
pub(super) const KEY_VAULT_CONDITIONS: Source =
    Source::new("MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-abac.md");
/// An answer of Azure Resource Manager to a role assignment that is there already.
pub(super) const ROLE_ASSIGNMENT_EXISTS: Source =
    Source::new("hashicorp/terraform-provider-azurerm:#28557");
/// Actions and attributes for conditions on assigning roles.
pub(super) const DELEGATION_CONDITIONS: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/role-based-access-control/conditions-authorization-actions-attributes.md",
);
/// Actions and attributes for conditions in Azure Queue Storage.
pub(super) const STORAGE_QUEUE_CONDITIONS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/queues/queues-auth-abac-attributes.md");
/// Manage storage account access keys.
pub(super) const STORAGE_KEYS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/storage/common/storage-account-keys-manage.md");
/// Key Vault authentication, requests and responses.
pub(super) const KEY_VAULT_REQUESTS: Source = Source::new(
    "MicrosoftDocs/azure-security-docs:articles/key-vault/general/authentication-requests-and-responses.md",
);
/// Key Vault REST API error codes.
pub(super) const KEY_VAULT_REST_ERRORS: Source =
    Source::new("MicrosoftDocs/azure-security-docs:articles/key-vault/general/rest-error-codes.md");
/// An answer of Key Vault without a token, as a log of a development kit has it.
pub(super) const KEY_VAULT_RECORDED_401: Source = Source::new("Azure/azure-sdk-for-net:#36216");
/// An answer of Key Vault to a token for another audience, as a user saw it.
pub(super) const KEY_VAULT_WRONG_AUDIENCE: Source = Source::new("MicrosoftDocs/azure-docs:#109562");
/// An answer of Key Vault to an audience with a slash at its end, as a user saw it.
pub(super) const KEY_VAULT_AUDIENCE_SLASH: Source = Source::new("Azure/go-autorest:#525");
/// An answer of Key Vault that names its application id as an audience.
pub(super) const KEY_VAULT_AUDIENCE_ID: Source =
    Source::new("argoproj-labs/argocd-vault-plugin:#621");
/// An answer of Key Vault to a caller without a role, as a user saw it. How it spells
/// the resource is also in hashicorp/terraform-provider-azurerm:#27817.
pub(super) const KEY_VAULT_FORBIDDEN: Source = Source::new("piyushsachdeva/Terraform_AKS:#2");
/// Get Secret, Key Vault REST reference.
pub(super) const KEY_VAULT_GET_SECRET: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret");
/// Get Secrets, Key Vault REST reference.
pub(super) const KEY_VAULT_LIST_SECRETS: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/secrets/get-secrets/get-secrets");
/// Set Secret, Key Vault REST reference.
pub(super) const KEY_VAULT_SET_SECRET: Source =
    Source::new("learn.microsoft.com/rest/api/keyvault/secrets/set-secret/set-secret");
/// An answer of Azure SQL to a token for another audience, as a user saw it.
pub(super) const SQL_INVALID_TOKEN: Source =
    Source::new("Azure/azure-functions-powershell-worker:#881");
/// An answer of Azure SQL to a caller without a user, as a user saw it.
pub(super) const SQL_LOGIN_FAILED: Source = Source::new("dotnet/SqlClient:#970");
/// Database engine events and errors, error 229.
pub(super) const SQL_PERMISSION_DENIED: Source = Source::new(
    "learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-0-to-999",
);
/// Tutorial: use a managed identity to access Azure SQL.
pub(super) const SQL_ENTRA_USERS: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/tutorial-windows-vm-access-sql.md",
);
/// Database-level roles of SQL Server and Azure SQL.
pub(super) const SQL_DATABASE_ROLES: Source = Source::new(
    "learn.microsoft.com/sql/relational-databases/security/authentication-access/database-level-roles",
);
/// Send Message, Service Bus REST reference.
pub(super) const SERVICE_BUS_REST_SEND: Source =
    Source::new("learn.microsoft.com/rest/api/servicebus/send-message-to-queue");
/// Receive and Delete Message, Service Bus REST reference.
pub(super) const SERVICE_BUS_REST_RECEIVE: Source = Source::new(
    "learn.microsoft.com/rest/api/servicebus/receive-and-delete-message-destructive-read",
);
/// Peek-Lock Message, Service Bus REST reference.
pub(super) const SERVICE_BUS_REST_PEEK_LOCK: Source =
    Source::new("learn.microsoft.com/rest/api/servicebus/peek-lock-message-non-destructive-read");
/// The audience, with a slash at its end, of the first Microsoft Entra clients.
pub(super) const SERVICE_BUS_AUDIENCE_SLASH: Source =
    Source::new("Azure/azure-sdk-for-js:sdk/core/core-amqp/src/util/constants.ts");
/// An answer of Service Bus over HTTP, body and headers included: the form of the body,
/// of the tracking id and of the time.
pub(super) const SERVICE_BUS_HTTP_401: Source = Source::new("Azure/azure-sdk-for-net:#20485");
/// An answer of Service Bus to a caller without a role, as a user saw it.
pub(super) const SERVICE_BUS_CLAIMS: Source = Source::new("microsoft/azure-spring-boot:#939");
/// A test of the JavaScript library for Service Bus that expects the text.
pub(super) const SERVICE_BUS_WRONG_AUDIENCE: Source =
    Source::new("Azure/azure-sdk-for-js: tests of service-bus, createFromAadTokenCredentials");
/// Shared Access Signatures of Service Bus: rules, keys and tokens.
pub(super) const SERVICE_BUS_SAS: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-sas.md");
/// An answer of Service Bus over HTTP to a signature of no key, its body included.
pub(super) const SERVICE_BUS_INVALID_SIGNATURE: Source = Source::new("sandrinodimattia/RedDog:#4");
/// An answer of Service Bus where local authentication is disabled, over AMQP.
pub(super) const SERVICE_BUS_LOCAL_AUTH_DISABLED: Source =
    Source::new("Azure/azure-sdk-for-java:#37010");
/// An answer of Azure SQL to a password where only Microsoft Entra authentication is on.
pub(super) const SQL_ENTRA_ONLY: Source = Source::new(
    "MicrosoftDocs/sql-docs:azure-sql/database/authentication-azure-ad-only-authentication-tutorial.md",
);
/// Microsoft Entra-only authentication with Azure SQL, as Azure/azure-quickstart-templates:#14275
/// quotes it.
pub(super) const SQL_ENTRA_ONLY_DOCUMENT: Source = Source::new(
    "learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-only-authentication",
);
/// An answer of Azure SQL to a wrong password, number and text.
pub(super) const SQL_WRONG_PASSWORD: Source = Source::new("dotnet/efcore:#15644");
/// Azure SQL logical servers: a server starts with one server administrator.
pub(super) const SQL_SERVER_ADMIN: Source =
    Source::new("learn.microsoft.com/azure/azure-sql/database/logical-servers");
/// The connection string that the portal proposes for ADO.NET, as public code quotes it.
pub(super) const SQL_CONNECTION_STRING: Source =
    Source::new("public quotations of the ADO.NET connection string of Azure SQL");
/// An answer of an AI service to a wrong key: status, reason and body.
pub(super) const AI_WRONG_KEY: Source = Source::new("SciSharp/BotSharp:#386");
/// An answer of an AI service where keys are disabled: status, code and text. That
/// `disableLocalAuth` does it is in Azure-Samples/azure-search-openai-demo:#1555.
pub(super) const AI_KEYS_DISABLED: Source = Source::new("microsoft/sample-app-aoai-chatGPT:#1000");
/// Public code that checks these actions.
pub(super) const SERVICE_BUS_ACTIONS: Source =
    Source::new("public code that checks Microsoft.ServiceBus/namespaces/messages actions");
/// Microsoft Entra authentication, App Configuration REST reference.
pub(super) const APP_CONFIGURATION_AUTHENTICATION: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authentication-azure-ad.md",
);
/// Microsoft Entra authorization, App Configuration REST reference.
pub(super) const APP_CONFIGURATION_AUTHORIZATION: Source = Source::new(
    "MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authorization-azure-ad.md",
);
/// Access App Configuration using Microsoft Entra ID: roles, and how long they take.
pub(super) const APP_CONFIGURATION_ROLES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-app-configuration/concept-enable-rbac.md");
/// An answer of App Configuration to a caller without a role, headers included.
pub(super) const APP_CONFIGURATION_FORBIDDEN: Source = Source::new("Azure/AppConfiguration:#410");
/// Audiences of the .NET library for App Configuration.
pub(super) const APP_CONFIGURATION_AUDIENCE: Source = Source::new(
    "Azure/azure-sdk-for-net:sdk/appconfiguration/Azure.Data.AppConfiguration/src/AppConfigurationAudience.cs",
);
/// Key-values, App Configuration REST reference.
pub(super) const APP_CONFIGURATION_KEY_VALUES: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-key-value.md");
/// An answer of an AI services resource to a caller without a role, status included.
pub(super) const OPENAI_PERMISSION_DENIED: Source = Source::new("davrous/AzureAgentToM365:#3");
/// An answer of Document Intelligence to a caller without a role, status included.
pub(super) const DOCUMENT_INTELLIGENCE_PERMISSION_DENIED: Source =
    Source::new("Azure/azure-sdk-for-js:#38322");
/// An answer of Azure OpenAI without a valid token, status and address included.
pub(super) const OPENAI_NOT_AUTHENTICATED: Source =
    Source::new("Azure-Samples/azure-search-openai-demo:#458");
/// An answer of Azure OpenAI to an embeddings request on a chat model.
pub(super) const OPENAI_NO_EMBEDDING_MODEL: Source = Source::new("run-llama/llama_index:#6436");
/// An answer of Azure OpenAI to a chat on an embedding model, status and body.
pub(super) const OPENAI_NO_CHAT_MODEL: Source =
    Source::new("microsoft/AI-Red-Teaming-Playground-Labs:#18");
/// Azure OpenAI REST API reference.
pub(super) const OPENAI_API: Source =
    Source::new("learn.microsoft.com/azure/ai-services/openai/reference");
/// Samples of Microsoft that ask for the audience with a slash.
pub(super) const AI_AUDIENCE_SLASH: Source = Source::new("microsoft/immersive-reader-sdk: samples");
/// Public repositories that quote the error of the service.
pub(super) const FORM_RECOGNIZER_ACTION: Source =
    Source::new("public repositories quoting documentmodels:analyze/action");
/// Analyze Document, Document Intelligence REST reference.
pub(super) const DOCUMENT_INTELLIGENCE_API: Source =
    Source::new("learn.microsoft.com/rest/api/aiservices/document-models/analyze-document");
/// Analyze Text, AI Language REST reference.
pub(super) const LANGUAGE_API: Source =
    Source::new("learn.microsoft.com/rest/api/language/text-analysis-runtime/analyze-text");
/// An answer of Azure Resource Manager without a token, in a test double.
pub(super) const ARM_CHALLENGE: Source =
    Source::new("Azure/azure-sdk-for-go: tests that quote the challenge of Resource Manager");
/// An answer of Azure Resource Manager to a token for another audience, as a user saw it.
pub(super) const ARM_WRONG_AUDIENCE: Source = Source::new("JetBrains/azure-tools-for-intellij:#16");
/// An answer of Azure Resource Manager to the identity of a virtual machine without a
/// role, as a user saw it.
pub(super) const ARM_MANAGED_IDENTITY: Source = Source::new("MicrosoftDocs/azure-docs:#77897");
/// Delete a network function: the answer of Azure Resource Manager to a caller whom a
/// deny assignment bars. The same words, with their code, are quoted from the locked
/// node resource groups of AKS.
pub(super) const ARM_DENIED: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/network-function-manager/delete-functions.md");
/// An answer of Azure Resource Manager about a linked resource, as users saw it.
pub(super) const ARM_LINKED: Source = Source::new("Azure/enterprise-azure-policy-as-code:#1339");
/// Virtual Machines, Azure Resource Manager REST reference.
pub(super) const ARM_COMPUTE: Source =
    Source::new("learn.microsoft.com/rest/api/compute/virtual-machines");
/// Resource Groups, Azure Resource Manager REST reference.
pub(super) const ARM_RESOURCES: Source =
    Source::new("learn.microsoft.com/rest/api/resources/resource-groups");
/// List Keys, AI services management REST reference.
pub(super) const ARM_COGNITIVE: Source =
    Source::new("learn.microsoft.com/rest/api/aiservices/accountmanagement/accounts/list-keys");
/// Databases, Azure SQL management REST reference.
pub(super) const ARM_SQL: Source =
    Source::new("learn.microsoft.com/rest/api/sql/databases/create-or-update");
/// Troubleshoot Azure RBAC.
pub(super) const RBAC_TROUBLESHOOTING: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshooting.md");
/// How to use managed identities for App Service and Azure Functions.
pub(super) const APP_SERVICE_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/app-service/overview-managed-identity.md");
/// The environment variables are there only once an identity is enabled.
pub(super) const APP_SERVICE_NO_VARIABLES: Source = Source::new("MicrosoftDocs/azure-docs:#81108");
/// An answer of the token service of App Service, as a user saw it.
pub(super) const APP_SERVICE_NOT_ATTACHED: Source =
    Source::new("Azure-Samples/azure-search-openai-demo:#2148");
/// An answer of the token service of Functions, status and headers included.
pub(super) const APP_SERVICE_NONE_BY_DEFAULT: Source =
    Source::new("Azure/azure-sdk-for-net:#43691");
/// A single user-assigned identity isn't chosen by itself on Functions.
pub(super) const FUNCTIONS_ONLY_USER_ASSIGNED: Source =
    Source::new("Azure/azure-functions-host:#8037");
/// Managed identities in Azure Container Apps.
pub(super) const CONTAINER_APPS_IDENTITY: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/container-apps/managed-identity.md");
/// An answer of the token service of Container Apps without its header.
pub(super) const CONTAINER_APPS_NO_HEADER: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-dotnet:#5245");
/// The managed identity client of MSAL for Python.
pub(super) const MSAL_PYTHON: Source =
    Source::new("AzureAD/microsoft-authentication-library-for-python:msal/managed_identity.py");
/// Managed identities for Document Intelligence.
pub(super) const DOCUMENT_INTELLIGENCE_IDENTITY: Source = Source::new(
    "learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities",
);
/// Managed identities for Language resources.
pub(super) const LANGUAGE_IDENTITY: Source = Source::new(
    "learn.microsoft.com/azure/ai-services/language-service/native-document-support/managed-identities",
);
/// Container Apps, create or update, Azure Resource Manager REST reference.
pub(super) const CONTAINER_APP_NAME: Source =
    Source::new("learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules");
