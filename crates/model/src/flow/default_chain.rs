//! What does a software development kit find when it looks for a credential by
//! itself?
//!
//! `DefaultAzureCredential` tries one after another until one has what it needs.
//! One that lacks something is skipped; one that has all and is refused ends the
//! search. On a host three of them matter: the environment, a workload identity
//! and a managed identity. The others are for people who write code.
//!
//! A pod has no endpoint of its own. What comes third there is the metadata service
//! of the node on which it runs, and so an identity of the node.
// Source: azure-identity 1.27.0 for Python, `_credentials/default.py` and
// `chained.py`; @azure/identity 4.13.1 for JavaScript, `defaultAzureCredential.js`.

use super::check::{Asked, Cause, in_order};
use super::client_credentials::Proof;
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Actor, Question, StepKind};
use super::{sources, words, workload};
use crate::azure::hosts::IdentitySelection;
use crate::azure::token_endpoints::TokenEndpointKind;
use crate::azure::{Host, ResourceKind};
use crate::diagram::{
    ClientCredentialKind, Diagram, HeldSecret, IdentityChoice, Node, NodeId, NodeKind, Setting,
};
use crate::say;
use crate::text::Text;

/// What the search ended at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// An application that the environment describes.
    Application(Proof),
    /// The identity that the service account of a pod names.
    Workload,
    /// The endpoint of the host, or of the node of a pod, and which identity is asked
    /// for there.
    ManagedIdentity(Host, IdentityChoice),
}

/// As whom the search ends, as far as that is known without asking anybody.
#[derive(Clone, Copy, Debug)]
pub(super) enum Leads<'d> {
    /// As an application that the environment describes.
    Application(NodeId),
    /// As the identity that the service account of a pod names.
    Workload,
    /// As one of the identities of this resource.
    Host(&'d Node, Host, IdentityChoice),
    /// As nobody, or as somebody who is not drawn.
    Nobody,
}

/// Where the search leads for code on this host.
pub(super) fn leads<'d>(diagram: &'d Diagram, caller: &'d Node) -> Leads<'d> {
    if let Some(proof) = proof_in(caller) {
        let node = diagram.node(proof.application);
        let is_application =
            node.is_none_or(|it| matches!(it.kind, NodeKind::ServicePrincipal { .. }));
        return if is_application {
            Leads::Application(proof.application)
        } else {
            Leads::Nobody
        };
    }
    if workload::has_token_file(caller) && client_id(caller).is_some() {
        return Leads::Workload;
    }
    let lender = match is_pod(caller) {
        true => node_of(diagram, caller).ok(),
        false => Some(caller),
    };
    match lender.and_then(|it| Some((it, it.resource_kind()?.row().host?))) {
        Some((lender, host)) => Leads::Host(lender, host, choice(caller)),
        None => Leads::Nobody,
    }
}

fn is_pod(caller: &Node) -> bool {
    caller.resource_kind().is_some_and(ResourceKind::is_pod)
}

/// The nodes on which a pod runs.
///
/// # Errors
///
/// What of them is not drawn.
fn node_of<'d>(diagram: &'d Diagram, pod: &Node) -> Result<&'d Node, Text> {
    let of_kind = |is_it: fn(ResourceKind) -> bool| {
        let nodes = diagram.nodes();
        nodes.filter(move |node| node.resource_kind().is_some_and(is_it))
    };
    let own = pod.resource().and_then(|it| it.workload.as_ref());
    let own = own.and_then(|it| it.cluster);
    // A pool does not say of which cluster it is.
    if of_kind(ResourceKind::runs_pods).any(|cluster| Some(cluster.id) != own) {
        return Err(say!(
            "of which cluster each drawn node pool is, where there are several clusters"
        ));
    }
    let mut pools = of_kind(ResourceKind::is_node_pool);
    let Some(first) = pools.next() else {
        return Err(say!(
            "which identity the node of this pod has, and what it may do: its node pool is not \
             drawn"
        ));
    };
    let identities = |node: &Node| node.resource().map(|it| it.user_assigned.clone());
    let of_first = identities(first);
    if pools.any(|pool| identities(pool) != of_first) {
        return Err(say!(
            "on which of several node pools with different identities the pod runs"
        ));
    }
    Ok(first)
}

/// The nodes on which a pod runs, if enough of them is drawn.
pub(crate) fn node_of_pod<'d>(diagram: &'d Diagram, pod: &Node) -> Option<&'d Node> {
    is_pod(pod).then(|| node_of(diagram, pod).ok()).flatten()
}

/// Whose client id stands in `AZURE_CLIENT_ID`.
fn client_id(caller: &Node) -> Option<NodeId> {
    if is_pod(caller) {
        return workload::identity_named(caller);
    }
    let client_id = caller.resource()?.environment.client_id?;
    Some(NodeId::new(client_id.number()))
}

/// The secret in the environment, and the application that the client id names.
fn proof_in(caller: &Node) -> Option<Proof> {
    let application = client_id(caller)?;
    Some(Proof {
        application,
        ..secret_in(caller)?
    })
}

/// The secret or certificate that the library finds in the environment, a secret
/// first.
fn secret_in(caller: &Node) -> Option<Proof> {
    let settings = &caller.resource()?.settings;
    ClientCredentialKind::ALL
        .into_iter()
        .find_map(|kind| settings.iter().find_map(|it| credential_in(it, kind)))
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
    if workload_identity(run) {
        return Ok(Found::Workload);
    }
    if is_pod(run.caller) {
        let node = node_of(run.diagram, run.caller);
        let node = node.map_err(|what| end_at_node(run, what))?;
        let Some(of_node) = node.resource_kind().and_then(|kind| kind.row().host) else {
            return Err(end_at_node(run, say!("how code on a node gets tokens")));
        };
        run.lender = node;
        return managed_identity(run, of_node);
    }
    managed_identity(run, host)
}

/// The second of the chain: what Kubernetes hands out. Whether it is tried.
fn workload_identity(run: &mut Recorder<'_>) -> bool {
    let caller = run.caller;
    let has_file = workload::has_token_file(caller);
    let (caption, detail, label) = if !is_pod(caller) {
        (
            say!("WorkloadIdentityCredential is skipped: no token file is named"),
            say!(
                "AZURE_FEDERATED_TOKEN_FILE is set where Kubernetes hands out tokens of service \
             accounts; it is not set here."
            ),
            skipped(),
        )
    } else if !has_file {
        (
            say!("WorkloadIdentityCredential is skipped: no token file is named"),
            say!(
                "The pod lacks the label `azure.workload.identity/use: \"true\"`, so the webhook of \
             the cluster has set no AZURE_FEDERATED_TOKEN_FILE."
            ),
            skipped(),
        )
    } else if client_id(caller).is_none() {
        // Source: azure-identity 1.27.0 for Python raises a ValueError as it is made, from
        // `_credentials/managed_identity.py`; @azure/identity 4.13.1 asks the node.
        (
            say!("WorkloadIdentityCredential is skipped: AZURE_CLIENT_ID is not set"),
            say!(
                "There is a token file, but the service account is annotated with no client id. The \
             library for JavaScript goes on, which is shown here; the one for Python raises an \
             error and asks nobody."
            ),
            skipped(),
        )
    } else {
        (
            say!("WorkloadIdentityCredential is tried: token file, client id and tenant are set"),
            say!(
                "What follows is final: if Microsoft Entra ID refuses the token of the service \
             account, no other credential of the chain gets one."
            ),
            tried(),
        )
    };
    let is_tried = label == tried();
    step(run, caption, detail, label);
    is_tried
}

/// The third of the chain would ask a node of which too little is drawn.
fn end_at_node(run: &mut Recorder<'_>, what: Text) -> Ended {
    step(
        run,
        say!("ManagedIdentityCredential is tried: it asks the metadata service of the node"),
        on_the_node(),
        tried(),
    );
    Ended::not_modelled(what)
}

// Source: MicrosoftDocs/azure-aks-docs:articles/aks/imds-restriction.md.
fn on_the_node() -> Text {
    say!(
        "A pod has no endpoint of its own, but by default it reaches that of the node on which it \
         runs, unless the cluster restricts it. What answers there is an identity of the node, \
         which every pod on it can use."
    )
}

fn skipped() -> Text {
    say!("Skipped")
}

fn tried() -> Text {
    say!("Tried")
}

/// The first of the chain: a service principal in the environment.
fn environment(run: &mut Recorder<'_>) -> Result<Option<Proof>, Ended> {
    let client_id = client_id(run.caller);
    let secret = secret_in(run.caller);
    let proof = proof_in(run.caller);
    if let Some(proof) = &proof
        && let Some(node) = run.diagram.node(proof.application)
        && !matches!(node.kind, NodeKind::ServicePrincipal { .. })
    {
        let name = node.name.clone();
        return Err(secret_of_nobody(run, &name));
    }
    let (caption, detail, label) = match (&proof, client_id.is_some(), secret.is_some()) {
        (Some(_), _, _) => (
            say!("EnvironmentCredential is tried: the environment describes an application"),
            say!(
                "AZURE_CLIENT_ID and a secret or certificate are set, and AZURE_TENANT_ID is taken to \
             be set with them. What follows is final: if the application is refused, nothing \
             else is tried."
            ),
            tried(),
        ),
        (None, true, _) => (
            say!("EnvironmentCredential is skipped: no client secret or certificate is set"),
            say!(
                "AZURE_CLIENT_ID is set, but neither AZURE_CLIENT_SECRET nor \
             AZURE_CLIENT_CERTIFICATE_PATH."
            ),
            skipped(),
        ),
        (None, false, true) => (
            say!("EnvironmentCredential is skipped: AZURE_CLIENT_ID is not set"),
            say!("It needs the client id beside the secret or certificate."),
            skipped(),
        ),
        (None, false, false) => (
            say!("EnvironmentCredential is skipped: nothing is set for it"),
            say!(
                "It needs AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or \
             AZURE_CLIENT_CERTIFICATE_PATH."
            ),
            skipped(),
        ),
    };
    step(run, caption, detail, label);
    Ok(proof)
}

/// The environment holds a secret beside the client id of a managed identity,
/// which has none.
fn secret_of_nobody(run: &mut Recorder<'_>, identity: &str) -> Ended {
    let what = say!(
        "what Microsoft Entra ID answers to a client secret that is sent for a managed \
                identity"
    );
    let (checks, _) = in_order(vec![
        Asked::passed(
            Question::ApplicationExists,
            say!("an application with the client id in AZURE_CLIENT_ID"),
            say!(
                "the managed identity {identity}, which has no client secret",
                identity
            ),
            sources::SDK_DEFAULT_CHAIN,
        )
        .not_modelled(what.clone()),
    ]);
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: say!(
            "EnvironmentCredential is tried: its variables are set, but do not belong \
                  together"
        ),
        detail: say!(
            "AZURE_CLIENT_ID and AZURE_CLIENT_SECRET make it an application; nothing else is \
                 tried after it."
        ),
        label: tried(),
        exchange: None,
        checks,
    });
    Ended::not_modelled(what)
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
    let has_identity = run.lender.resource().is_some_and(|resource| {
        resource.system_assigned.is_some() || !resource.user_assigned.is_empty()
    });
    let (caption, detail) = match choice {
        IdentityChoice::Unnamed => (
            say!("ManagedIdentityCredential is tried: it names no identity"),
            say!(
                "AZURE_CLIENT_ID is not set, so the rule of the host decides which identity answers."
            ),
        ),
        IdentityChoice::UserAssigned(_) => (
            say!("ManagedIdentityCredential is tried: it names the identity in AZURE_CLIENT_ID"),
            say!(
                "The library takes the client id from the environment, so the code need not know it."
            ),
        ),
    };
    let more = if has_identity {
        Text::empty()
    } else {
        say!(
            "If it gets none, only credentials of people follow (Visual Studio Code, Azure CLI, \
             Azure PowerShell, Azure Developer CLI), and nobody is signed in on a host."
        )
    };
    // Source: azure-identity 1.27.0 for Python, `_credentials/imds.py`.
    let probe = if host.row().endpoint.row().kind == TokenEndpointKind::Imds {
        say!(
            "In the chain it first asks once without the header, and takes any answer as a sign \
             that the endpoint is there."
        )
    } else {
        Text::empty()
    };
    let (before, source) = if is_pod(run.caller) {
        (on_the_node(), aks_nodes())
    } else {
        (Text::empty(), Text::empty())
    };
    let detail = before.then(detail).then(probe).then(more).then(source);
    step(run, caption, detail, tried());
    Ok(Found::ManagedIdentity(host, choice))
}

fn aks_nodes() -> Text {
    say!(
        "Not confirmed by a source: which identities the nodes have besides those drawn; add-ons \
         of the cluster bring some."
    )
}

/// Where the identity is bound elsewhere, the library refuses to name one.
fn refuse_to_name(run: &mut Recorder<'_>) -> Ended {
    let because = say!(
        "AZURE_CLIENT_ID is set, but a library cannot name an identity here: the \
                   manifest of the application binds the service to one."
    );
    let (checks, end) = in_order(vec![
        Asked::passed(
            Question::WhichIdentity,
            say!("no identity in AZURE_CLIENT_ID"),
            say!("one that it names"),
            sources::SDK_DEFAULT_CHAIN,
        )
        .refused(because.clone(), Cause::CannotBeNamed),
    ]);
    let code = words::actor(run.caller);
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: say!("ManagedIdentityCredential refuses to name an identity"),
        detail: Text::empty(),
        label: tried(),
        exchange: None,
        checks,
    });
    run.send(Message {
        kind: StepKind::Failure,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption: say!("{code} gets no token", code),
        detail: because.clone(),
        label: say!("No token"),
        exchange: None,
        checks: Vec::new(),
    });
    let Some((question, stop)) = end else {
        return Ended::not_modelled(because);
    };
    match refused_or_end(stop) {
        Ok(refused) => Ended::refused(
            run.code(),
            say!("No token"),
            String::new(),
            question,
            refused,
        ),
        Err(ended) => ended,
    }
}

/// One credential of the chain, as the library finds it.
fn step(run: &mut Recorder<'_>, caption: Text, detail: Text, label: Text) {
    run.send(Message {
        kind: StepKind::Search,
        from: Actor::Settings(run.caller.id),
        to: run.code(),
        caption,
        detail,
        label,
        exchange: None,
        checks: Vec::new(),
    });
}
