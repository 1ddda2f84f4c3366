//! What can a caller do on a service, and which permission does that need?

use super::data_roles::DataRole;
use super::http::{Body, Header, HttpSuccess, Method};
use super::part_kinds::PartKind;
use super::resource_kinds::ResourceKind;
use super::row::row_handle;
use super::services::Service;
use super::source::Source;
use super::sources;
pub use crate::access::Plane;
use crate::guid::Guid;

mod ai;
mod app_configuration;
mod cosmos_db;
mod databases;
mod event_hubs;
mod key_vault;
mod key_vault_keys;
mod managed_databases;
mod managed_messaging;
mod monitor;
mod registry_and_search;
mod resource_manager;
mod service_bus;
mod sql;
mod storage;
mod storage_more;
mod virtual_machine;
mod web_and_devices;

row_handle! {
    /// Something that a caller does on a service, such as reading a blob.
    Operation, OperationRow, TABLES, "an operation"
}

/// What the table says of an [`Operation`].
#[derive(Debug)]
pub struct OperationRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// The service that is called.
    pub service: Service,
    /// The name in words, such as "Read blob".
    pub name: &'static str,
    /// What the caller does, for captions: "reads a blob".
    pub verb: &'static str,
    /// What it can be done on.
    pub targets: Targets,
    /// The parts it can be done on; empty when it is done on the resource itself.
    pub parts: &'static [PartKind],
    /// What the caller needs.
    pub permission: Permission,
    /// What goes over the wire.
    pub wire: Wire,
    /// A name for the thing inside the part, or for the key-value, that the
    /// operation is done with; empty when there is no such thing.
    pub example_item: &'static str,
    /// What the operation puts in place of placeholders in the refusals of its
    /// service: pairs of name and value.
    pub refusal_values: &'static [(&'static str, &'static str)],
    /// What a reader should know, a sentence each.
    pub notes: &'static [&'static str],
    /// Where the row was read.
    pub sources: &'static [Source],
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

/// What an operation can be done on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Targets {
    /// Every drawn resource whose kind offers the operation's service.
    Offering,
    /// These, through Azure Resource Manager.
    Managed(&'static [ManagedTarget]),
}

/// Something that Azure Resource Manager manages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManagedTarget {
    /// A resource of this kind.
    Kind(ResourceKind),
    /// A resource of any kind.
    AnyResource,
    /// A scope of this level.
    Scope(ScopeLevel),
}

/// The levels of scopes above a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScopeLevel {
    /// A resource group.
    ResourceGroup,
    /// A subscription.
    Subscription,
    /// A management group.
    ManagementGroup,
}

/// What the caller of an operation needs.
#[derive(Clone, Copy, Debug)]
pub enum Permission {
    /// A role assignment.
    Rbac(RbacPermission),
    /// A user of the database with a permission there.
    Database(DatabasePermission),
    /// A data role of the service's own.
    DataRole(DataPermission),
}

/// An action in a system of the service's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataPermission {
    /// The action, as the system names it.
    pub action: &'static str,
    /// The data role with the fewest permissions that allows it.
    pub least_role: DataRole,
    /// Whether it is enough to hold it for any part of the target, whichever part is
    /// asked about.
    pub counts_from_any_part: bool,
    /// Where the action was read.
    pub action_source: Source,
}

/// An action of Azure role-based access control.
#[derive(Clone, Copy, Debug)]
pub struct RbacPermission {
    /// On which plane the action is checked.
    pub plane: Plane,
    /// The action that is checked.
    pub action: &'static str,
    /// Actions of the same plane that are each enough instead.
    pub alternate_actions: &'static [&'static str],
    /// What is checked at the same scope besides: all of it is needed.
    pub further: &'static [FurtherPermission],
    /// At which scope the action is checked.
    pub checked_at: CheckedAt,
    /// What is needed on another resource that the request refers to.
    pub linked: &'static [LinkedPermission],
    /// What is enough in a list of the service's own, which is asked where no role
    /// assignment allows it; `None` where there is no such list.
    pub otherwise: Option<&'static ListedPermission>,
    /// The built-in role with the fewest permissions that grants it.
    pub least_role: Guid,
    /// Where the action was read.
    pub action_source: Source,
}

impl RbacPermission {
    /// A data action, checked on the part, of which a role definition has the
    /// exact text.
    pub(in crate::azure) const fn data(action: &'static str, least_role: Guid) -> Self {
        Self {
            plane: Plane::Data,
            action,
            alternate_actions: &[],
            further: &[],
            checked_at: CheckedAt::Part,
            linked: &[],
            otherwise: None,
            least_role,
            action_source: sources::ROLE_DATA,
        }
    }

    /// A control action, checked on what the operation is done on, of which a role
    /// definition has the exact text.
    const fn control(action: &'static str, least_role: Guid) -> Self {
        Self {
            plane: Plane::Control,
            checked_at: CheckedAt::Target,
            ..Self::data(action, least_role)
        }
    }
}

/// What entries of a list have to give together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedPermission {
    /// All that is needed; never nothing.
    pub all_of: &'static [DataRole],
    /// Where it was read.
    pub source: Source,
}

/// A permission that an operation needs besides its action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FurtherPermission {
    /// Actions that are each enough, each with its plane; never empty.
    pub any_of: &'static [(Plane, &'static str)],
    /// Where it was read.
    pub source: Source,
}

/// The scope at which Azure checks an action; roles above it count too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckedAt {
    /// The resource, also when the operation names a part.
    Resource,
    /// The part that the operation names.
    Part,
    /// The drawn scope or resource that the operation is done on.
    Target,
}

/// A permission on another resource that a request refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkedPermission {
    /// The ARM type of the other resource.
    pub arm_type: &'static str,
    /// The control-plane action that is checked on it.
    pub action: &'static str,
    /// The built-in role with the fewest permissions that grants it.
    pub least_role: Guid,
    /// A role that documentation says grants it, although its patterns, read as they
    /// are written, do not; `None` where there is none.
    pub exception: Option<GrantException>,
}

/// That a role grants an action although none of its patterns fits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantException {
    /// The role.
    pub role: Guid,
    /// The pattern of the role that comes near.
    pub pattern: &'static str,
    /// Where it is documented that the role grants the action all the same.
    pub source: Source,
}

/// A permission inside a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatabasePermission {
    /// The fixed database role that grants it, such as `db_datareader`.
    pub database_role: &'static str,
    /// The statement that makes the caller a user, a template.
    pub create_user: &'static str,
    /// The statement that gives the user the role, a template.
    pub grant: &'static str,
}

/// What goes over the wire.
#[derive(Clone, Copy, Debug)]
pub enum Wire {
    /// An HTTP request.
    Http(&'static HttpCall),
    /// A login and a statement over a protocol of its own.
    Session(&'static SessionCall),
}

/// An HTTP request and its answer.
#[derive(Clone, Copy, Debug)]
pub struct HttpCall {
    /// The method.
    pub method: Method,
    /// Path and query, a template that starts with a slash or with `{scope}`.
    pub path: &'static str,
    /// Headers besides `Authorization` and those that the service requires.
    pub headers: &'static [Header],
    /// The body; `None` when there is none.
    pub body: Option<Body>,
    /// The answer when it is let through.
    pub success: HttpSuccess,
}

impl HttpCall {
    const fn without_body(method: Method, path: &'static str, success: HttpSuccess) -> Self {
        Self {
            method,
            path,
            headers: &[],
            body: None,
            success,
        }
    }

    const fn with_body(
        method: Method,
        path: &'static str,
        body: Body,
        success: HttpSuccess,
    ) -> Self {
        Self {
            body: Some(body),
            ..Self::without_body(method, path, success)
        }
    }
}

/// A login and a statement, in words: such protocols are binary on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionCall {
    /// What the two speak.
    pub protocol: Protocol,
    /// How the caller presents its token, a template.
    pub login: &'static str,
    /// The statement, a template.
    pub statement: &'static str,
    /// What comes back, in words.
    pub success: &'static str,
}

/// A protocol that is not HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protocol {
    /// Tabular Data Stream, which SQL Server speaks.
    Tds,
    /// AMQP 1.0, which Event Hubs and Service Bus speak.
    Amqp,
    /// The frontend and backend protocol of `PostgreSQL`.
    Postgres,
    /// RESP, which Redis speaks.
    Redis,
    /// SSH.
    Ssh,
}

impl Protocol {
    /// The stable name, for programs.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Tds => "tds",
            Self::Amqp => "amqp",
            Self::Postgres => "postgresql",
            Self::Redis => "redis",
            Self::Ssh => "ssh",
        }
    }

    /// The name in a line of text: `TDS to sql-contoso…`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tds => "TDS",
            Self::Amqp => "AMQP",
            Self::Postgres => "PostgreSQL",
            Self::Redis => "Redis",
            Self::Ssh => "SSH",
        }
    }

    /// What it is, after “over”: `TDS, the protocol of SQL Server`.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Tds => "TDS, the protocol of SQL Server",
            Self::Amqp => "AMQP 1.0 in TLS",
            Self::Postgres => "the protocol of PostgreSQL, in TLS",
            Self::Redis => "RESP, the protocol of Redis, in TLS",
            Self::Ssh => "SSH",
        }
    }

    /// The port of the server.
    // Source: Microsoft SQL documentation, "Azure SQL Database connectivity architecture";
    // MicrosoftDocs/azure-docs: articles/service-bus-messaging/service-bus-amqp-protocol-guide.md,
    // articles/postgresql/flexible-server/concepts-networking-public.md and
    // articles/azure-cache-for-redis/cache-best-practices-connection.md; RFC 4253 for SSH.
    #[must_use]
    pub const fn port(self) -> u16 {
        match self {
            Self::Tds => 1433,
            Self::Amqp => 5671,
            Self::Postgres => 5432,
            Self::Redis => 6380,
            Self::Ssh => 22,
        }
    }
}

/// The operations that can be done on a resource of this kind, in the order of the table.
pub fn operations_on(kind: ResourceKind) -> impl Iterator<Item = Operation> + Clone {
    Operation::all().filter(move |operation| operation.applies_to(kind))
}

/// The operations that can be done on a scope of this level, in the order of the table.
pub fn operations_on_scope(level: ScopeLevel) -> impl Iterator<Item = Operation> + Clone {
    Operation::all().filter(move |operation| match operation.row().targets {
        Targets::Offering => false,
        Targets::Managed(targets) => targets.contains(&ManagedTarget::Scope(level)),
    })
}

impl Operation {
    /// Whether the caller asks the directory for an SSH certificate in place of a
    /// token.
    #[must_use]
    pub fn asks_for_ssh_certificate(self) -> bool {
        matches!(self.row().wire, Wire::Session(call) if call.protocol == Protocol::Ssh)
    }

    /// Whether it can be done on a resource of this kind.
    #[must_use]
    pub fn applies_to(self, kind: ResourceKind) -> bool {
        let row = self.row();
        match row.targets {
            Targets::Offering => kind.row().services.contains(&row.service),
            Targets::Managed(targets) => targets.iter().any(|target| match target {
                ManagedTarget::Kind(managed) => *managed == kind,
                ManagedTarget::AnyResource => kind.is_managed(),
                ManagedTarget::Scope(_) => false,
            }),
        }
    }
}

static TABLES: &[&[OperationRow]] = &[
    storage::ROWS,
    key_vault::ROWS,
    sql::ROWS,
    service_bus::ROWS,
    app_configuration::ROWS,
    ai::ROWS,
    resource_manager::ROWS,
    storage_more::ROWS,
    key_vault_keys::ROWS,
    event_hubs::ROWS,
    monitor::ROWS,
    web_and_devices::ROWS,
    virtual_machine::ROWS,
    registry_and_search::ROWS,
    managed_databases::ROWS,
    managed_messaging::ROWS,
    cosmos_db::ROWS,
    databases::ROWS,
];
