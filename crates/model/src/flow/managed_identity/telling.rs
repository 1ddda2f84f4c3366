//! What is said of token endpoints?

use crate::azure::token_endpoints::{TokenEndpointKind, TokenFailure, TokenWire};
use crate::azure::{Source, delays};
use crate::diagram::{Node, Principal};
use crate::flow::recorder::Recorder;
use crate::flow::{sources, words};
use crate::say;
use crate::text::Text;

/// What a curious reader would ask of the request for a token.
pub(super) fn asking(kind: TokenEndpointKind) -> Text {
    match kind {
        TokenEndpointKind::Imds => {
            say!(
                "The address can be reached from this machine only. No password is sent: asking from \
             here is enough."
            )
        }
        TokenEndpointKind::AppService => {
            say!(
                "The platform put the address, and a secret to send back in a header, into environment \
             variables of this app. There is no password to keep: the secret is made by the \
             platform and is good for asking here only."
            )
        }
        TokenEndpointKind::AzureArc => {
            say!(
                "The agent of the server answers on this address. Anyone on the server can ask, but a \
             token is for those who can read a file that only the agent makes: that comes next."
            )
        }
        TokenEndpointKind::ServiceFabric => {
            say!(
                "The runtime put the address, an authentication code and the thumbprint of a \
             certificate into environment variables of this service. The manifest of the \
             application says which identity it is; the request cannot."
            )
        }
        TokenEndpointKind::CloudShell => {
            say!(
                "Cloud Shell put the address into the variable MSI_ENDPOINT. It looks like the endpoint \
             of a managed identity, but hands out tokens of the user who is signed in."
            )
        }
        TokenEndpointKind::MachineLearning => {
            say!(
                "The platform put the address, and a secret to send back in a header, into the \
             variables MSI_ENDPOINT and MSI_SECRET of this compute. The address shown stands for \
             the value of that variable."
            )
        }
        TokenEndpointKind::Automation => {
            say!(
                "The sandbox of the runbook has the address, and a secret to send back in a header, in \
             the variables IDENTITY_ENDPOINT and IDENTITY_HEADER. The address shown stands for the \
             value of that variable."
            )
        }
        TokenEndpointKind::PlatformInternal | TokenEndpointKind::Exchange => {
            say!(
                "The service gets the token itself, out of sight: there is no request that its owner \
             could see."
            )
        }
    }
}

/// What may go wrong where the identity was attached at this very moment.
pub(super) fn just_attached(
    run: &Recorder<'_>,
    kind: TokenEndpointKind,
    identity: Option<&Principal>,
) -> Text {
    let identity = identity.filter(|identity| {
        let started_at = run.started_at();
        kind == TokenEndpointKind::Imds
            && run
                .diagram
                .attached_just_now(run.lender.id, identity.id, started_at)
    });
    identity.map_or_else(Text::empty, |identity| {
        let row = &delays::NEW_ATTACHMENT;
        say!(
            "{who} was given to this machine at that moment: the endpoint may not know it yet, and \
             answers `{code}` then; no document says for how long. Software development kits ask \
             again after 1, 2 and 4 seconds.",
            who = words::identity(identity).capitalized(),
            code = row.code
        )
    })
}

pub(super) fn unknown_resource(audience: &str) -> Text {
    // Source: Azure/azure-sdk-for-rust:sdk/identity/azure_identity/src/imds_managed_identity_credential.rs
    // (the suffix is taken off before the endpoint is asked).
    let hint = if audience.ends_with("/.default") {
        say!("That is a scope; here the audience is asked for, without `/.default`.")
    } else {
        Text::empty()
    };
    say!(
        "The directory knows no service called `{audience}`.",
        audience
    )
    .then(hint)
}

/// Why there is no endpoint: its environment variables are not set.
pub(super) fn not_there(token_wire: &TokenWire) -> Text {
    let names: Vec<String> = token_wire
        .environment
        .iter()
        .map(|variable| variable.name.to_owned())
        .collect();
    say!(
        "Without an identity the platform sets no {names}, so there is no address to ask.",
        names = words::either(&names)
    )
}

pub(super) fn first_source(first: &[Source], second: &[Source]) -> Source {
    first
        .iter()
        .chain(second)
        .next()
        .copied()
        .unwrap_or(sources::HOW_IDENTITIES_WORK)
}

/// What could not be confirmed where a deleted identity is still listed.
pub(super) fn stale_note(host: &Node, failure: TokenFailure) -> Option<&'static str> {
    let lists_stale = host
        .resource()
        .is_some_and(|resource| !resource.stale_identities.is_empty());
    let is_about_identity = matches!(
        failure,
        TokenFailure::NoIdentity | TokenFailure::NotAttached
    );
    (lists_stale && is_about_identity).then_some(
        "what is answered where an identity was deleted and is still listed; shown is the answer \
         where none is attached",
    )
}
