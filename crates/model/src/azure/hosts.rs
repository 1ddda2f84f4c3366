//! Where can code run, or a service act, with a managed identity?

mod platform;
mod targets;

use super::operations::{Operation, Wire};
use super::row::row_handle;
use super::source::Source;
use super::sources;
use super::token_endpoints::TokenEndpoint;

row_handle! {
    /// A place where code runs, or a service acts, with a managed identity.
    Host, HostRow, TABLES, "a host"
}

/// What the table says of a [`Host`].
#[derive(Debug)]
pub struct HostRow {
    /// The stable name.
    pub slug: &'static str,
    /// What acts here, for captions: "code on the virtual machine".
    pub actor: &'static str,
    /// How it gets a token.
    pub endpoint: TokenEndpoint,
    /// The address of the endpoint as the documentation's example gives it; empty
    /// when the endpoint has no wire.
    pub url: &'static str,
    /// Which of its identities gets the token.
    pub selection: IdentitySelection,
    /// What can be called from here.
    pub calls: Calls,
    /// What a reader should know about identities here, a sentence each.
    pub notes: &'static [&'static str],
    /// Where the row was read.
    pub sources: &'static [Source],
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

/// Which of the identities of a host gets the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentitySelection {
    /// Without an id: the system-assigned identity if there is one, else the only
    /// user-assigned one, else an error. With an id: the identity it names.
    SystemThenOnlyUserAssigned,
    /// Without an id: always the system-assigned identity, even when a single
    /// user-assigned identity is all there is. With an id: the identity it names.
    AlwaysSystemAssigned,
    /// The system-assigned identity; no id can be named.
    OnlySystemAssigned,
    /// The one that the manifest of the application binds the service to; no id can
    /// be named in a request.
    BoundByManifest,
    /// Without an id: the system-assigned identity if there is one, else the default
    /// one of the host. With an id: the identity it names.
    SystemThenDefault,
    /// Without an id: the system-assigned identity; what happens where there is none
    /// was not read. With an id: the identity it names.
    SystemUnlessNamed,
    /// Without an id: the only user-assigned identity, else an error. With an id: the
    /// identity it names. Never the system-assigned one.
    OnlyUserAssigned,
    /// None: the token is that of the user who is signed in.
    SignedInUser,
}

/// What can be called from a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// Whatever its owner’s code does.
    Any,
    /// Any request over HTTP that its owner writes down.
    AnyOverHttp,
    /// Only these operations: a source says that the service does them by itself.
    These(&'static [&'static str]),
}

impl Host {
    /// Whether it is known to do this.
    #[must_use]
    pub fn calls(self, operation: Operation) -> bool {
        match self.row().calls {
            Calls::Any => true,
            Calls::AnyOverHttp => matches!(operation.row().wire, Wire::Http(_)),
            Calls::These(slugs) => slugs.contains(&operation.slug()),
        }
    }
}

static TABLES: &[&[HostRow]] = &[ROWS, platform::ROWS, targets::ROWS];

/// A service that gets its tokens out of sight. Which identity it uses is a setting of
/// what it does; the documents tell it of the system-assigned one.
const fn by_itself(sources: &'static [Source]) -> HostRow {
    HostRow {
        slug: "",
        actor: "",
        endpoint: TokenEndpoint::named("platform"),
        url: "",
        selection: IdentitySelection::SystemUnlessNamed,
        calls: Calls::These(&[]),
        notes: &[],
        sources,
        unverified: Some("how the service reports that it has no identity"),
    }
}

static ROWS: &[HostRow] = &[
    HostRow {
        slug: "virtual-machine",
        actor: "code on the virtual machine",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "The security boundary is the machine: any process on it can get a token for any identity that is attached.",
            "The request never leaves the machine's host: the address is link-local and the connection is plain HTTP.",
        ],
        sources: &[sources::VM_TOKEN, sources::MANAGED_IDENTITY_FAQ],
        unverified: None,
    },
    HostRow {
        slug: "app-service",
        actor: "code of the web app",
        endpoint: TokenEndpoint::named("app-service"),
        url: "http://localhost:4141/MSI/token",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::Any,
        notes: &[
            "Without an id the answer is always for the system-assigned identity, even when a single user-assigned one is all there is.",
            "Each deployment slot has its own system-assigned identity.",
        ],
        sources: &[sources::APP_SERVICE_IDENTITY],
        unverified: None,
    },
    HostRow {
        slug: "functions",
        actor: "code of the function app",
        endpoint: TokenEndpoint::named("app-service"),
        url: "http://localhost:4141/MSI/token",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::Any,
        notes: &[
            "Without an id the answer is always for the system-assigned identity, even when a single user-assigned one is all there is.",
        ],
        sources: &[
            sources::APP_SERVICE_IDENTITY,
            sources::FUNCTIONS_ONLY_USER_ASSIGNED,
        ],
        unverified: None,
    },
    HostRow {
        slug: "container-apps",
        actor: "code of the container app",
        endpoint: TokenEndpoint::named("app-service"),
        url: "http://localhost:42356/msi/token",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::Any,
        notes: &[
            "Without an id the answer is always for the system-assigned identity, even when a single user-assigned one is all there is.",
            "Adding or removing an identity does not restart the app or make a revision.",
        ],
        sources: &[sources::CONTAINER_APPS_IDENTITY],
        unverified: None,
    },
    HostRow {
        slug: "virtual-machine-scale-set",
        actor: "code on an instance of the scale set",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "The set has one identity of its own, and every instance can get a token for it, and for any that is attached.",
            "The request never leaves the machine's host: the address is link-local and the connection is plain HTTP.",
        ],
        sources: &[sources::VM_TOKEN, sources::IDENTITY_STATUS],
        unverified: Some(
            "that all instances share the system-assigned identity: it follows from the shape of the resource, no sentence was read",
        ),
    },
    HostRow {
        slug: "container-instances",
        actor: "code in the container group",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "Containers ask at the same address as code on a virtual machine does.",
            "Enabling or changing identities restarts the container group.",
        ],
        sources: &[sources::CONTAINER_INSTANCES_IDENTITY, sources::VM_TOKEN],
        unverified: None,
    },
    HostRow {
        slug: "container-apps-job",
        actor: "code of the job",
        endpoint: TokenEndpoint::named("app-service"),
        url: "http://localhost:42356/msi/token",
        selection: IdentitySelection::AlwaysSystemAssigned,
        calls: Calls::Any,
        notes: &[
            "Without an id the answer is always for the system-assigned identity, even when a single user-assigned one is all there is.",
        ],
        sources: &[sources::CONTAINER_APPS_IDENTITY, sources::IDENTITY_STATUS],
        unverified: Some("the endpoint was read for container apps; that jobs have the same"),
    },
    HostRow {
        slug: "aks-node-pool",
        actor: "code on a node of the cluster",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "This is the kubelet identity, with which nodes pull images from a container registry. A pod should rather have an identity of its own, by workload identity.",
            "Unless one is brought, AKS makes it in the node resource group and calls it after the cluster: <cluster>-agentpool.",
        ],
        sources: &[sources::AKS_IDENTITIES, sources::VM_TOKEN],
        unverified: Some(
            "which pods reach the endpoint of their node depends on the network of the cluster",
        ),
    },
    HostRow {
        slug: "batch-pool",
        actor: "code of a task on a node of the pool",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "Pools have user-assigned identities only, and need the virtual machine configuration for them.",
        ],
        sources: &[sources::BATCH_POOL_IDENTITIES],
        unverified: None,
    },
    HostRow {
        slug: "spring-app",
        actor: "code of the Spring app",
        endpoint: TokenEndpoint::named("imds"),
        url: "http://169.254.169.254/metadata/identity/oauth2/token",
        selection: IdentitySelection::SystemThenOnlyUserAssigned,
        calls: Calls::Any,
        notes: &[
            "Apps ask at the same address as code on a virtual machine does.",
            "The service is being retired since March 17, 2025.",
        ],
        sources: &[sources::SPRING_APPS_IDENTITY, sources::VM_TOKEN],
        unverified: None,
    },
    HostRow {
        slug: "arc-server",
        actor: "code on the Arc-enabled server",
        endpoint: TokenEndpoint::named("azure-arc"),
        url: "http://localhost:40342/metadata/identity/oauth2/token",
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::Any,
        notes: &[
            "The server stands outside of Azure. Its agent hands out tokens, but only to code that can read a file which root and the group himds may read: the first answer is a challenge, not a failure.",
            "It has a system-assigned identity only: the newest SDKs name another, and then refuse a token that is not confirmed to be of it.",
        ],
        sources: &[
            sources::ARC_IDENTITY,
            sources::MSAL_NET_ARC,
            sources::ARC_NAMED_IDENTITY,
        ],
        unverified: None,
    },
    HostRow {
        slug: "service-fabric-application",
        actor: "code of the Service Fabric service",
        endpoint: TokenEndpoint::named("service-fabric"),
        url: "https://localhost:2377/metadata/identity/oauth2/token",
        selection: IdentitySelection::BoundByManifest,
        calls: Calls::Any,
        notes: &[
            "The application manifest binds the service to an identity; a request cannot name another.",
            "Only applications that are deployed as Azure resources can have identities.",
        ],
        sources: &[sources::SERVICE_FABRIC_IDENTITY, sources::MSAL_PYTHON],
        unverified: None,
    },
    HostRow {
        slug: "machine-learning-compute",
        actor: "code on the compute",
        endpoint: TokenEndpoint::named("machine-learning"),
        url: "http://localhost/MSI_ENDPOINT",
        selection: IdentitySelection::SystemThenDefault,
        calls: Calls::Any,
        notes: &[
            "Code names an identity by client id only, spelled clientid here.",
            "The platform puts the client id of the default identity into DEFAULT_IDENTITY_CLIENT_ID; some SDKs send it when none is named.",
        ],
        sources: &[sources::MSAL_NET_MACHINE_LEARNING, sources::MSAL_PYTHON],
        unverified: Some(
            "the address, which stands in MSI_ENDPOINT, and what the endpoint answers when it refuses",
        ),
    },
    HostRow {
        slug: "automation-account",
        actor: "the runbook",
        endpoint: TokenEndpoint::named("automation"),
        url: "http://localhost/IDENTITY_ENDPOINT",
        selection: IdentitySelection::SystemUnlessNamed,
        calls: Calls::Any,
        notes: &[
            "A runbook that runs in Azure asks in its sandbox; on a hybrid worker it uses the identity of that machine instead.",
        ],
        sources: &[
            sources::AUTOMATION_USER_ASSIGNED,
            sources::AUTOMATION_IDENTITY,
        ],
        unverified: Some(
            "the address, which stands in IDENTITY_ENDPOINT, and what the endpoint answers when it refuses",
        ),
    },
    HostRow {
        slug: "cloud-shell",
        actor: "a command in Cloud Shell",
        endpoint: TokenEndpoint::named("cloud-shell"),
        url: "http://localhost:50342/oauth2/token",
        selection: IdentitySelection::SignedInUser,
        calls: Calls::Any,
        notes: &[
            "It looks like a managed identity and is none: the token is that of the user who is signed in to the portal, with all that this user may do.",
        ],
        sources: &[sources::MSAL_NET_CLOUD_SHELL, sources::MSAL_PYTHON],
        unverified: None,
    },
    HostRow {
        slug: "ai-services",
        actor: "the AI services resource",
        endpoint: TokenEndpoint::named("platform"),
        url: "",
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::These(&["read-blob", "list-blobs", "write-blob"]),
        notes: &[
            "The service itself gets the token when it calls another; nobody outside of it sees the request or the token.",
            "It reads documents from one container and writes results into another.",
        ],
        sources: &[sources::LANGUAGE_IDENTITY, sources::IDENTITY_STATUS],
        unverified: Some(
            "whether the service can also act with a user-assigned identity, and how it reports that it has none",
        ),
    },
    HostRow {
        slug: "document-intelligence",
        actor: "the Document Intelligence resource",
        endpoint: TokenEndpoint::named("platform"),
        url: "",
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::These(&["read-blob", "list-blobs", "write-blob"]),
        notes: &[
            "The service itself gets the token when it calls another; nobody outside of it sees the request or the token.",
            "It reads what it is trained on, and the documents of a batch, from a container, and writes the results of a batch; with its system-assigned identity only.",
        ],
        sources: &[sources::DOCUMENT_INTELLIGENCE_IDENTITY],
        unverified: Some("how the service reports that it has no identity"),
    },
    HostRow {
        slug: "aks-pod",
        actor: "code in the pod",
        endpoint: TokenEndpoint::named("token-exchange"),
        url: "",
        // No identity is attached to a pod: its service account names one.
        selection: IdentitySelection::OnlySystemAssigned,
        calls: Calls::Any,
        notes: &[
            "A pod has no identity of its own: its service account names one, and that identity must trust the tokens of the cluster.",
            "Code sends the token of its service account to Microsoft Entra ID itself; the metadata service of the node has no part in it.",
            "DefaultAzureCredential asks that metadata service where the pod is not prepared for workload identity, and then acts as the identity of the node.",
        ],
        sources: &[sources::AKS_WORKLOAD_IDENTITY],
        unverified: None,
    },
];
