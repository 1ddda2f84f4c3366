//! Which kinds of resources can be drawn?

mod beyond;
mod compute;
mod kubernetes;
mod platform;
mod targets;

use super::hosts::{Host, IdentitySelection};
pub use super::identity_support::{IdentityRefusal, IdentitySupport, SystemAssigned, UserAssigned};
use super::local_auth::LocalKind;
use super::name_rule::{Characters, Edge, NameRule, UniqueIn};
use super::part_kinds::PartKind;
use super::row::row_handle;
use super::services::Service;
use super::source::Source;
use super::sources;
use super::token_endpoints::TokenEndpointKind;

row_handle! {
    /// A kind of resource that can be drawn, such as a storage account.
    ResourceKind, ResourceKindRow, TABLES, "a kind of resource"
}

/// What the table says of a [`ResourceKind`].
#[derive(Debug)]
pub struct ResourceKindRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// The name people know, such as "Virtual machine".
    pub name: &'static str,
    /// A name that fits under an icon, such as "VM".
    pub short_name: &'static str,
    /// The name of several, as in the middle of a sentence.
    pub plural: &'static str,
    /// Where it stands in the palette.
    pub category: Category,
    /// The ARM type, such as `Microsoft.Compute/virtualMachines`. Where it is that of
    /// a child, such as a pool of a Batch account, the parent is not drawn. Empty for
    /// what Azure Resource Manager does not manage.
    pub arm_type: &'static str,
    /// The `kind` property that tells it from others of the same ARM type; `None`
    /// when the type alone says it.
    pub arm_kind: Option<&'static str>,
    /// A stable api-version of the ARM type: the newest one when the row was read.
    pub arm_api_version: &'static str,
    /// A name for the first one that is drawn.
    pub default_name: &'static str,
    /// The names that Azure takes.
    pub name_rule: NameRule,
    /// Words besides the names that people search for it by, in lower case.
    pub search_words: &'static [&'static str],
    /// How code on it, or the service itself, calls others; `None` when it only
    /// answers.
    pub host: Option<Host>,
    /// What it answers to with tokens of its own kind. Azure Resource Manager,
    /// which manages every resource, isn't listed.
    pub services: &'static [Service],
    /// What people name inside it.
    pub parts: &'static [PartKind],
    /// Which managed identities it can have.
    pub identity: IdentitySupport,
    /// Where the row was read.
    pub sources: &'static [Source],
}

impl ResourceKind {
    /// Whether it has the two keys each of which opens all of it.
    #[must_use]
    pub fn has_access_keys(self) -> bool {
        self.signs_with_keys() || LocalKind::of_resource(self).is_some()
    }

    /// Whether it resolves references to secrets of a vault in its settings.
    // Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md.
    #[must_use]
    pub fn resolves_references(self) -> bool {
        matches!(self.slug(), "app-service" | "function-app")
    }

    /// Whether its keys sign requests and shared access signatures, as those of a
    /// storage account do.
    #[must_use]
    pub fn signs_with_keys(self) -> bool {
        let services = self.row().services;
        services
            .iter()
            .any(|service| service.row().shared_key.is_some())
    }

    /// Whether Azure Resource Manager manages it: it has an ARM type, stands in a
    /// resource group, and roles can be assigned at it.
    #[must_use]
    pub fn is_managed(self) -> bool {
        !self.row().arm_type.is_empty()
    }

    /// Whether it has no identity, and acts as the user who is signed in there.
    #[must_use]
    pub fn acts_as_its_user(self) -> bool {
        self.row()
            .host
            .is_some_and(|host| host.row().selection == IdentitySelection::SignedInUser)
    }

    /// Whether code there has to read a file of an agent before it gets a token.
    #[must_use]
    pub fn wants_key_files(self) -> bool {
        let host = self.row().host;
        let wire = host.and_then(|host| host.row().endpoint.row().wire.as_ref());
        wire.is_some_and(|wire| wire.challenge.is_some())
    }

    /// Whether its owner's code runs there, and finds settings.
    #[must_use]
    pub fn runs_code(self) -> bool {
        self.is_pod()
            || self
                .row()
                .host
                .is_some_and(|host| host.row().endpoint.row().wire.is_some())
    }

    /// Whether it is a Kubernetes pod: code with a service account of its
    /// cluster, and no resource of Azure Resource Manager.
    #[must_use]
    pub fn is_pod(self) -> bool {
        self.row()
            .host
            .is_some_and(|host| host.row().endpoint.row().kind == TokenEndpointKind::Exchange)
    }

    /// Whether it is the nodes on which pods run.
    #[must_use]
    pub fn is_node_pool(self) -> bool {
        self.row().arm_type == "Microsoft.ContainerService/managedClusters/agentPools"
    }

    /// Whether pods run in it.
    #[must_use]
    pub fn runs_pods(self) -> bool {
        self.row().arm_type == "Microsoft.ContainerService/managedClusters"
    }
}

/// Where a kind of resource stands in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Places where code runs.
    Compute,
    /// Storage accounts.
    Storage,
    /// Databases.
    Databases,
    /// Vaults.
    Security,
    /// Messaging and configuration.
    Integration,
    /// AI services and search.
    Ai,
    /// Logs and metrics.
    Monitoring,
}

impl Category {
    /// All of them, in the order of the palette.
    pub const ALL: [Self; 7] = [
        Self::Compute,
        Self::Storage,
        Self::Databases,
        Self::Security,
        Self::Integration,
        Self::Ai,
        Self::Monitoring,
    ];

    /// The heading of the category.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compute => "Compute",
            Self::Storage => "Storage",
            Self::Databases => "Databases",
            Self::Security => "Security",
            Self::Integration => "Integration",
            Self::Ai => "AI",
            Self::Monitoring => "Monitoring",
        }
    }
}

static TABLES: &[&[ResourceKindRow]] = &[
    ROWS,
    targets::ROWS,
    compute::ROWS,
    beyond::ROWS,
    platform::ROWS,
    kubernetes::ROWS,
];

const WITH_SPACE: IdentitySupport = IdentitySupport::Both {
    combined: "SystemAssigned, UserAssigned",
};
const WITHOUT_SPACE: IdentitySupport = IdentitySupport::Both {
    combined: "SystemAssigned,UserAssigned",
};

/// The article asks that the name be the only one in the resource group; it becomes
/// part of a host name, too, as what a token needs.
// Source: MicrosoftDocs/azure-docs:articles/ai-services/cognitive-services-custom-subdomains.md.
const COGNITIVE_SERVICES_NAME: NameRule = NameRule::listed(2, 64, Characters::Alphanumeric("-"))
    .unique_in(UniqueIn::World)
    .starting_and_ending_with(Edge::LetterOrDigit);

static ROWS: &[ResourceKindRow] = &[
    ResourceKindRow {
        slug: "virtual-machine",
        name: "Virtual machine",
        short_name: "VM",
        plural: "virtual machines",
        category: Category::Compute,
        arm_type: "Microsoft.Compute/virtualMachines",
        arm_kind: None,
        arm_api_version: "2026-04-01",
        default_name: "vm",
        name_rule: NameRule::listed(1, 64, Characters::Except("\\/\"[]:|<>+=;,?*@&"))
            .unique_in(UniqueIn::ResourceGroup)
            .starting_with(Edge::Not("_"))
            .ending_with(Edge::Not(".-"))
            .unverified("a newer copy of the article refuses spaces and more marks"),
        search_words: &["vm", "server", "linux", "windows", "imds", "compute"],
        host: Some(Host::named("virtual-machine")),
        services: &[Service::named("virtual-machine-login")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "app-service",
        name: "App Service",
        short_name: "App Service",
        plural: "App Service apps",
        category: Category::Compute,
        arm_type: "Microsoft.Web/sites",
        arm_kind: Some("app"),
        arm_api_version: "2026-08-01",
        default_name: "app-contoso",
        name_rule: NameRule::listed(2, 60, Characters::AnyScript("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["web app", "webapp", "site", "website", "compute"],
        host: Some(Host::named("app-service")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_SPECIFICATIONS, sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "function-app",
        name: "Function app",
        short_name: "Functions",
        plural: "function apps",
        category: Category::Compute,
        arm_type: "Microsoft.Web/sites",
        arm_kind: Some("functionapp"),
        arm_api_version: "2026-08-01",
        default_name: "func-contoso",
        name_rule: NameRule::listed(2, 60, Characters::AnyScript("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["functions", "serverless", "azure functions", "compute"],
        host: Some(Host::named("functions")),
        services: &[],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_SPECIFICATIONS, sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "container-app",
        name: "Container app",
        short_name: "Container app",
        plural: "container apps",
        category: Category::Compute,
        arm_type: "Microsoft.App/containerApps",
        arm_kind: None,
        arm_api_version: "2026-07-01",
        default_name: "ca-contoso",
        name_rule: NameRule::listed(2, 32, Characters::Lower("-"))
            .unique_in(UniqueIn::ResourceGroup)
            .read_in(sources::CONTAINER_APP_NAME)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        search_words: &["container apps", "aca", "docker", "compute"],
        host: Some(Host::named("container-apps")),
        services: &[],
        parts: &[],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_SPECIFICATIONS, sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "storage-account",
        name: "Storage account",
        short_name: "Storage",
        plural: "storage accounts",
        category: Category::Storage,
        arm_type: "Microsoft.Storage/storageAccounts",
        arm_kind: None,
        arm_api_version: "2026-09-01",
        default_name: "contosostore",
        name_rule: NameRule::listed(3, 24, Characters::Lower("")).unique_in(UniqueIn::World),
        search_words: &["blob", "queue", "table", "container", "file", "data lake"],
        host: Some(Host::named("storage-account")),
        services: &[
            Service::named("blob-storage"),
            Service::named("queue-storage"),
            Service::named("table-storage"),
            Service::named("file-storage"),
            Service::named("data-lake-storage"),
        ],
        parts: &[
            PartKind::named("blob-container"),
            PartKind::named("storage-queue"),
            PartKind::named("storage-table"),
            PartKind::named("file-share"),
        ],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_SPECIFICATIONS, sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "sql-server",
        name: "SQL server",
        short_name: "SQL server",
        plural: "SQL servers",
        category: Category::Databases,
        arm_type: "Microsoft.Sql/servers",
        arm_kind: None,
        arm_api_version: "2025-01-01",
        default_name: "sql-contoso",
        name_rule: NameRule::listed(1, 63, Characters::Lower("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit),
        search_words: &["azure sql", "database", "sql database", "relational"],
        host: Some(Host::named("sql-server")),
        services: &[Service::named("sql-database")],
        parts: &[PartKind::named("sql-database")],
        identity: WITHOUT_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "key-vault",
        name: "Key vault",
        short_name: "Key Vault",
        plural: "key vaults",
        category: Category::Security,
        arm_type: "Microsoft.KeyVault/vaults",
        arm_kind: None,
        arm_api_version: "2026-02-01",
        default_name: "kv-contoso",
        name_rule: NameRule::listed(3, 24, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit)
            .without_double_hyphens(),
        search_words: &["secret", "vault", "keys", "certificates"],
        host: None,
        services: &[Service::named("key-vault-secrets")],
        parts: &[
            PartKind::named("key-vault-secret"),
            PartKind::named("key-vault-key"),
            PartKind::named("key-vault-certificate"),
        ],
        identity: IdentitySupport::None,
        sources: &[sources::ARM_TYPES],
    },
    ResourceKindRow {
        slug: "service-bus-namespace",
        name: "Service Bus namespace",
        short_name: "Service Bus",
        plural: "Service Bus namespaces",
        category: Category::Integration,
        arm_type: "Microsoft.ServiceBus/namespaces",
        arm_kind: None,
        arm_api_version: "2026-01-01",
        default_name: "sb-contoso",
        name_rule: NameRule::listed(6, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_with(Edge::Letter)
            .ending_with(Edge::LetterOrDigit),
        search_words: &["queue", "topic", "messaging", "servicebus"],
        host: Some(Host::named("service-bus-namespace")),
        services: &[Service::named("service-bus")],
        parts: &[
            PartKind::named("service-bus-queue"),
            PartKind::named("service-bus-topic"),
        ],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "app-configuration-store",
        name: "App Configuration store",
        short_name: "App Configuration",
        plural: "App Configuration stores",
        category: Category::Integration,
        arm_type: "Microsoft.AppConfiguration/configurationStores",
        arm_kind: None,
        arm_api_version: "2024-06-01",
        default_name: "appcs-contoso",
        name_rule: NameRule::listed(5, 50, Characters::Alphanumeric("-"))
            .unique_in(UniqueIn::World)
            .starting_and_ending_with(Edge::LetterOrDigit)
            .unverified("an older copy of the article allows underscores, and the same name in another group"),
        search_words: &["configuration", "settings", "feature flags", "key-value"],
        host: Some(Host::named("app-configuration-store")),
        services: &[Service::named("app-configuration")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "azure-openai",
        name: "Azure OpenAI",
        short_name: "Azure OpenAI",
        plural: "Azure OpenAI resources",
        category: Category::Ai,
        arm_type: "Microsoft.CognitiveServices/accounts",
        arm_kind: Some("OpenAI"),
        arm_api_version: "2026-07-01",
        default_name: "oai-contoso",
        name_rule: COGNITIVE_SERVICES_NAME,
        search_words: &[
            "openai",
            "gpt",
            "chat",
            "model",
            "llm",
            "embeddings",
            "cognitive services",
        ],
        host: Some(Host::named("azure-openai")),
        services: &[Service::named("azure-openai")],
        parts: &[
            PartKind::named("openai-deployment"),
            PartKind::named("openai-embedding-deployment"),
        ],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "document-intelligence",
        name: "Document Intelligence",
        short_name: "Document Intelligence",
        plural: "Document Intelligence resources",
        category: Category::Ai,
        arm_type: "Microsoft.CognitiveServices/accounts",
        arm_kind: Some("FormRecognizer"),
        arm_api_version: "2026-07-01",
        default_name: "di-contoso",
        name_rule: COGNITIVE_SERVICES_NAME,
        search_words: &["form recognizer", "ocr", "invoice", "cognitive services"],
        host: Some(Host::named("document-intelligence")),
        services: &[Service::named("document-intelligence")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
    ResourceKindRow {
        slug: "ai-services",
        name: "AI services",
        short_name: "AI services",
        plural: "AI services resources",
        category: Category::Ai,
        arm_type: "Microsoft.CognitiveServices/accounts",
        arm_kind: Some("AIServices"),
        arm_api_version: "2026-07-01",
        default_name: "ais-contoso",
        name_rule: COGNITIVE_SERVICES_NAME,
        search_words: &[
            "language",
            "text analytics",
            "foundry",
            "multi-service",
            "cognitive services",
        ],
        host: Some(Host::named("ai-services")),
        services: &[Service::named("ai-language")],
        parts: &[],
        identity: WITH_SPACE,
        sources: &[sources::ARM_TYPES, sources::IDENTITY_STATUS],
    },
];
