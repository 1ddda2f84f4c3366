//! What does a software development kit find when it looks for a credential by
//! itself?
//!
//! `DefaultAzureCredential` tries one after another until one has what it needs.
//! One that lacks something is skipped; one that has all and is refused ends the
//! search. On a host three of them matter: the environment, a workload identity
//! and a managed identity. The others are for people who write code.
// Source: azure-identity 1.27.0 for Python, `_credentials/default.py` and
// `chained.py`; @azure/identity 4.13.1 for JavaScript, `defaultAzureCredential.js`.

use super::check::{Asked, Cause, in_order};
use super::client_credentials::Proof;
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Actor, Question, StepKind};
use super::{sources, words};
use crate::azure::Host;
use crate::azure::hosts::IdentitySelection;
use crate::azure::token_endpoints::TokenEndpointKind;
use crate::diagram::{
    ClientCredentialKind, HeldSecret, IdentityChoice, Node, NodeId, NodeKind, Setting,
};

/// What the search ended at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// An application that the environment describes.
    Application(Proof),
    /// The endpoint of the host, and which identity is asked for there.
    ManagedIdentity(IdentityChoice),
}

/// Which identity the chain asks the host for: the one whose client id stands in
/// the environment.
pub(super) fn choice(host: &Node) -> IdentityChoice {
    host.resource()
        .and_then(|resource| resource.environment.client_id)
        .map_or(IdentityChoice::Unnamed, IdentityChoice::UserAssigned)
}

/// Tries one credential after another.
///
/// # Errors
///
/// How the call ended, if none of them could be used.
pub(super) fn search(run: &mut Recorder<'_>, host: Host) -> Result<Found, Ended> {
    if let Some(proof) = environment(run)? {
        return Ok(Found::Application(proof));
    }
    step(
        run,
        "WorkloadIdentityCredential is skipped: no token file is named",
        "AZURE_FEDERATED_TOKEN_FILE is set where Kubernetes hands out tokens of service \
         accounts; it is not set here.",
        SKIPPED,
    );
    managed_identity(run, host)
}

const SKIPPED: &str = "Skipped";
const TRIED: &str = "Tried";

/// The first of the chain: a service principal in the environment.
fn environment(run: &mut Recorder<'_>) -> Result<Option<Proof>, Ended> {
    let client_id = run
        .caller
        .resource()
        .and_then(|resource| resource.environment.client_id);
    let settings = run.caller.resource().map(|resource| &resource.settings);
    let secret = ClientCredentialKind::ALL.into_iter().find_map(|kind| {
        let held = settings.into_iter().flatten();
        held.filter_map(|setting| credential_in(setting, kind))
            .next()
    });
    let proof = match (client_id, secret) {
        (Some(client_id), Some(proof)) => Some(Proof {
            application: NodeId::new(client_id.number()),
            ..proof
        }),
        _ => None,
    };
    if let Some(proof) = &proof
        && let Some(node) = run.diagram.node(proof.application)
        && !matches!(node.kind, NodeKind::ServicePrincipal { .. })
    {
        let name = node.name.clone();
        return Err(secret_of_nobody(run, &name));
    }
    let (caption, detail, label) = match (&proof, client_id.is_some(), secret.is_some()) {
        (Some(_), _, _) => (
            "EnvironmentCredential is tried: the environment describes an application",
            "AZURE_CLIENT_ID and a secret or certificate are set, and AZURE_TENANT_ID is taken to \
             be set with them. What follows is final: if the application is refused, nothing \
             else is tried.",
            TRIED,
        ),
        (None, true, _) => (
            "EnvironmentCredential is skipped: no client secret or certificate is set",
            "AZURE_CLIENT_ID is set, but neither AZURE_CLIENT_SECRET nor \
             AZURE_CLIENT_CERTIFICATE_PATH.",
            SKIPPED,
        ),
        (None, false, true) => (
            "EnvironmentCredential is skipped: AZURE_CLIENT_ID is not set",
            "It needs the client id beside the secret or certificate.",
            SKIPPED,
        ),
        (None, false, false) => (
            "EnvironmentCredential is skipped: nothing is set for it",
            "It needs AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or \
             AZURE_CLIENT_CERTIFICATE_PATH.",
            SKIPPED,
        ),
    };
    step(run, caption, detail, label);
    Ok(proof)
}

/// The environment holds a secret beside the client id of a managed identity,
/// which has none.
fn secret_of_nobody(run: &mut Recorder<'_>, identity: &str) -> Ended {
    let what = "what Microsoft Entra ID answers to a client secret that is sent for a managed \
                identity";
    let (checks, _) = in_order(vec![
        Asked::passed(
            Question::ApplicationExists,
            "an application with the client id in AZURE_CLIENT_ID",
            format!("the managed identity {identity}, which has no client secret"),
            sources::SDK_DEFAULT_CHAIN,
        )
        .not_modelled(what),
    ]);
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: "EnvironmentCredential is tried: its variables are set, but do not belong \
                  together"
            .to_owned(),
        detail: "AZURE_CLIENT_ID and AZURE_CLIENT_SECRET make it an application; nothing else is \
                 tried after it."
            .to_owned(),
        label: TRIED.to_owned(),
        exchange: None,
        checks,
    });
    Ended::not_modelled(what.to_owned())
}

/// What a setting proves, if it is the variable that a library looks for.
fn credential_in(setting: &Setting, wanted: ClientCredentialKind) -> Option<Proof> {
    match setting.secret {
        HeldSecret::ClientCredential {
            application,
            credential,
            kind,
        } if kind == wanted && setting.name == kind.usual_setting() => Some(Proof {
            setting: setting.id,
            application,
            credential,
            kind,
        }),
        _ => None,
    }
}

/// The third of the chain: the endpoint of the host.
fn managed_identity(run: &mut Recorder<'_>, host: Host) -> Result<Found, Ended> {
    let choice = choice(run.caller);
    let cannot_be_named = choice != IdentityChoice::Unnamed
        && matches!(
            host.row().selection,
            IdentitySelection::BoundByManifest | IdentitySelection::SignedInUser
        );
    if cannot_be_named {
        return Err(refuse_to_name(run));
    }
    let has_identity = run.caller.resource().is_some_and(|resource| {
        resource.system_assigned.is_some() || !resource.user_assigned.is_empty()
    });
    let (caption, detail) = match choice {
        IdentityChoice::Unnamed => (
            "ManagedIdentityCredential is tried: it names no identity",
            "AZURE_CLIENT_ID is not set, so the rule of the host decides which identity answers.",
        ),
        IdentityChoice::UserAssigned(_) => (
            "ManagedIdentityCredential is tried: it names the identity in AZURE_CLIENT_ID",
            "The library takes the client id from the environment, so the code need not know it.",
        ),
    };
    let more = if has_identity {
        ""
    } else {
        " If it gets none, only credentials of people follow (Visual Studio Code, Azure CLI, \
         Azure PowerShell, Azure Developer CLI), and nobody is signed in on a host."
    };
    // Source: azure-identity 1.27.0 for Python, `_credentials/imds.py`.
    let probe = if host.row().endpoint.row().kind == TokenEndpointKind::Imds {
        " In the chain it first asks once without the header, and takes any answer as a sign that \
         the endpoint is there."
    } else {
        ""
    };
    step(run, caption, &format!("{detail}{probe}{more}"), TRIED);
    Ok(Found::ManagedIdentity(choice))
}

/// Where the identity is bound elsewhere, the library refuses to name one.
fn refuse_to_name(run: &mut Recorder<'_>) -> Ended {
    let because = "AZURE_CLIENT_ID is set, but a library cannot name an identity here: the \
                   manifest of the application binds the service to one.";
    let (checks, end) = in_order(vec![
        Asked::passed(
            Question::WhichIdentity,
            "no identity in AZURE_CLIENT_ID",
            "one that it names",
            sources::SDK_DEFAULT_CHAIN,
        )
        .refused(because, Cause::CannotBeNamed),
    ]);
    let code = words::actor(run.caller);
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: "ManagedIdentityCredential refuses to name an identity".to_owned(),
        detail: String::new(),
        label: TRIED.to_owned(),
        exchange: None,
        checks,
    });
    run.send(Message {
        kind: StepKind::Failure,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: format!("{code} gets no token"),
        detail: because.to_owned(),
        label: "No token".to_owned(),
        exchange: None,
        checks: Vec::new(),
    });
    let Some((question, stop)) = end else {
        return Ended::not_modelled(because.to_owned());
    };
    match refused_or_end(stop) {
        Ok(refused) => Ended::refused(
            run.code(),
            "No token".to_owned(),
            String::new(),
            question,
            refused,
        ),
        Err(ended) => ended,
    }
}

/// One credential of the chain, as the library finds it.
fn step(run: &mut Recorder<'_>, caption: &str, detail: &str, label: &str) {
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: caption.to_owned(),
        detail: detail.to_owned(),
        label: label.to_owned(),
        exchange: None,
        checks: Vec::new(),
    });
}
