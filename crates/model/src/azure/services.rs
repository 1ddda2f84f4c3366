//! Which services can be called with a token, and how do they refuse?

use super::http::{Header, HttpRefusal};
use super::row::row_handle;
use super::source::Source;

mod ai;
mod app_configuration;
mod cosmos_db;
mod databases;
mod event_hubs;
mod key_vault;
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
    /// An endpoint that accepts Microsoft Entra tokens, such as Blob Storage.
    Service, ServiceRow, TABLES, "a service"
}

/// What the table says of a [`Service`].
#[derive(Debug)]
pub struct ServiceRow {
    /// The stable name.
    pub slug: &'static str,
    /// The name people know, such as "Blob Storage".
    pub name: &'static str,
    /// The host name, a template such as `{account}.blob.core.windows.net`.
    pub host_name: &'static str,
    /// The audience that software development kits ask a token for.
    pub audience: &'static str,
    /// Every spelling of `aud` that the service accepts, templates, compared as
    /// text; the audience above is the first.
    pub accepted_audiences: &'static [&'static str],
    /// Headers that every request needs besides `Authorization`.
    pub required_headers: &'static [Header],
    /// Who decides what a caller may do once its token is accepted.
    pub authorization: AuthorizationSystem,
    /// How the service refuses.
    pub refusals: ServiceRefusals,
    /// What the 401 tells software development kits that send their first request
    /// without a token on purpose; `None` where they do not.
    pub tells_first: Option<&'static str>,
    /// How the token is exchanged for one of the service's own, as registries do;
    /// `None` where the token itself is taken.
    pub exchanges_token: Option<&'static ExchangeRow>,
    /// How it takes requests that are signed with a key of the account; `None`
    /// where it takes none, or where the model does not cover them.
    pub shared_key: Option<&'static SharedKeyRow>,
    /// What a reader should know, a sentence each.
    pub notes: &'static [&'static str],
    /// Where the row was read.
    pub sources: &'static [Source],
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

impl Service {
    /// How a request carries a token in its header `Authorization`.
    #[must_use]
    pub fn authorization(self, token: &str) -> String {
        if self == cosmos_db::COSMOS_DB {
            // Written as a value in a query is, the whole of it.
            format!("type%3Daad%26ver%3D1.0%26sig%3D{token}")
        } else {
            format!("Bearer {token}")
        }
    }
}

/// How a service exchanges a token for one of its own.
#[derive(Clone, Copy, Debug)]
pub struct ExchangeRow {
    /// What it answers to a caller that holds no role there at all.
    pub without_role: HttpRefusal,
    /// What is not confirmed of what it hands out to a caller whose roles are not
    /// enough for the call.
    pub unverified: &'static str,
}

/// Who decides what a caller may do once its token is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthorizationSystem {
    /// Role assignments of Azure role-based access control.
    AzureRbac,
    /// Users and permissions inside the database.
    DatabaseUsers,
    /// Data roles of the service's own, see [`data_roles`](super::data_roles).
    DataRoles,
}

/// How a service refuses, in its own protocol.
#[derive(Clone, Copy, Debug)]
pub enum ServiceRefusals {
    /// Over HTTP.
    Http(&'static HttpRefusals),
    /// In the login or the answer of a protocol of its own.
    Session(&'static SessionRefusals),
}

/// The refusals of a service that speaks HTTP.
#[derive(Clone, Copy, Debug)]
pub struct HttpRefusals {
    /// No token was sent.
    pub unauthenticated: HttpRefusal,
    /// The token is for another audience. (Some services say the same of a token
    /// that has expired or comes from another tenant, others use other words.)
    pub invalid_token: HttpRefusal,
    /// The caller is known, but nothing allows the action.
    pub unauthorized: HttpRefusal,
    /// Roles would allow the action, but a deny assignment forbids it; `None` where
    /// nobody is known to have seen the answer.
    pub denied: Option<HttpRefusal>,
    /// The caller may do the action, but not what the request needs on another
    /// resource; `None` when requests never refer to other resources.
    pub unauthorized_on_linked: Option<HttpRefusal>,
}

/// Which text of a request is signed with a key of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignedText {
    /// The method, the headers and the address with all of its query: Shared Key for
    /// the Blob, Queue and File services, and for Data Lake Storage.
    Whole,
    /// The method, three headers and the path: Shared Key for the Table service.
    Table,
}

/// How a service takes requests that are signed with a key of the account.
#[derive(Clone, Copy, Debug)]
pub struct SharedKeyRow {
    /// The signature is that of no key of the account.
    pub authentication_failed: HttpRefusal,
    /// The account lets no requests in that are signed with a key.
    pub not_permitted: HttpRefusal,
    /// The operation takes a token only.
    pub token_only: HttpRefusal,
    /// The slugs of the operations that take a token only.
    pub token_only_operations: &'static [&'static str],
    /// Which text of a request is signed.
    pub signs: SignedText,
    /// The names of the required headers that go with a token only.
    pub token_headers: &'static [&'static str],
    /// How the service takes shared access signatures that a key has signed;
    /// `None` where the model does not cover them.
    pub sas: Option<&'static SasRow>,
    /// How long after its date a request is still taken, in seconds.
    pub most_seconds_old: i64,
    /// Where the rules for signing were read.
    pub source: Source,
    /// Where it was read that a key opens everything in the account.
    pub opens_all_source: Source,
    /// Where the date's rule was read.
    pub date_source: Source,
}

/// How a service takes shared access signatures.
#[derive(Clone, Copy, Debug)]
pub struct SasRow {
    /// The version of the rules by which it is signed.
    pub version: &'static str,
    /// The version of the request with which a user delegation key is got.
    pub delegation_version: &'static str,
    /// What the service is called in the path that is signed.
    pub service: &'static str,
    /// For each operation that a service SAS can allow, the letters each of which is
    /// enough.
    pub operations: &'static [(&'static str, &'static str)],
    /// The operations that an account SAS can allow.
    pub of_account: &'static [AccountSasOperation],
    /// The signature is that of no key of the account, or for something else.
    pub authentication_failed: HttpRefusal,
    /// It is not good yet, or not any more.
    pub not_now: HttpRefusal,
    /// It lets its holder do other things.
    pub lacks_permission: HttpRefusal,
    /// It is for other services.
    pub wrong_service: HttpRefusal,
    /// It is for other resource types.
    pub wrong_level: HttpRefusal,
    /// The user delegation keys were revoked.
    pub revoked: HttpRefusal,
    /// The stored access policy that it names is not there.
    pub no_policy: HttpRefusal,
    /// Whoever signed it may not do this.
    pub signer_may_not: HttpRefusal,
    /// Where the rules for signing were read.
    pub source: Source,
}

/// What an account SAS must say for an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountSasOperation {
    /// The slug of the operation.
    pub operation: &'static str,
    /// The letter of its service.
    pub service: char,
    /// The letter of its resource type.
    pub level: char,
    /// The letters of permissions each of which is enough.
    pub letters: &'static str,
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

/// The refusals of a service that speaks a protocol of its own.
#[derive(Clone, Copy, Debug)]
pub struct SessionRefusals {
    /// No token was sent.
    pub unauthenticated: SessionRefusal,
    /// The token is for another audience, expired or broken.
    pub invalid_token: SessionRefusal,
    /// The token is accepted, but nobody in the service stands for the caller.
    pub login_failed: SessionRefusal,
    /// The caller is known there but lacks the permission.
    pub permission_denied: SessionRefusal,
}

/// An error that a service answers with in a protocol of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRefusal {
    /// The error code, such as 18456.
    pub code: &'static str,
    /// The message, a template.
    pub message: &'static str,
    /// Where this answer was read.
    pub source: Source,
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

static TABLES: &[&[ServiceRow]] = &[
    storage::ROWS,
    key_vault::ROWS,
    sql::ROWS,
    service_bus::ROWS,
    app_configuration::ROWS,
    ai::ROWS,
    resource_manager::ROWS,
    storage_more::ROWS,
    event_hubs::ROWS,
    monitor::ROWS,
    web_and_devices::ROWS,
    virtual_machine::ROWS,
    registry_and_search::ROWS,
    cosmos_db::ROWS,
    databases::ROWS,
];
