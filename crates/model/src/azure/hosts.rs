//! Where can code run, or a service act, with a managed identity?

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
    /// What a reader should know about identities here, a sentence each.
    pub notes: &'static [&'static str],
    /// Where the row was read.
    pub sources: &'static [Source],
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

static TABLES: &[&[HostRow]] = &[ROWS];

static ROWS: &[HostRow] = &[HostRow {
    slug: "virtual-machine",
    actor: "code on the virtual machine",
    endpoint: TokenEndpoint::named("imds"),
    url: "http://169.254.169.254/metadata/identity/oauth2/token",
    notes: &[
        "The security boundary is the machine: any process on it can get a token for any identity that is attached.",
    ],
    sources: &[sources::VM_TOKEN, sources::MANAGED_IDENTITY_FAQ],
    unverified: None,
}];
