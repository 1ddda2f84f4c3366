//! Claims and ways in words.

use super::ways::Way;
use crate::azure::operations::Targets;
use crate::diagram::{Claim, Credential, Diagram, IdentityChoice, NewAssertion, NodeId};
use crate::flow::{self, Verdict};
use crate::say;
use crate::text::Text;

/// The claim as a sentence without a full stop: `web may not delete a blob in
/// blob container “invoices”`.
#[must_use]
pub fn sentence(diagram: &Diagram, what: &NewAssertion) -> Text {
    let to_do = flow::to_do(what.operation);
    let place = flow::scope_words(diagram, what.target);
    let is_within = match what.operation.row().targets {
        Targets::Offering => true,
        Targets::Managed(_) => false,
    };
    match &what.claim {
        Claim::May(claimant) => {
            let who = by(diagram, claimant.node, claimant.with);
            if is_within {
                say!("{who} may {to_do} in {place}", who, to_do, place)
            } else {
                say!("{who} may {to_do} on {place}", who, to_do, place)
            }
        }
        Claim::MayNot(claimant) => {
            let who = by(diagram, claimant.node, claimant.with);
            if is_within {
                say!("{who} may not {to_do} in {place}", who, to_do, place)
            } else {
                say!("{who} may not {to_do} on {place}", who, to_do, place)
            }
        }
        Claim::NobodyBut(nodes) if nodes.is_empty() => {
            if is_within {
                say!("nobody may {to_do} in {place}", to_do, place)
            } else {
                say!("nobody may {to_do} on {place}", to_do, place)
            }
        }
        Claim::NobodyBut(nodes) => {
            let names: Vec<&str> = nodes.iter().map(|it| diagram.node_name(*it)).collect();
            let names = flow::list(&names);
            if is_within {
                say!(
                    "nobody but {names} may {to_do} in {place}",
                    names,
                    to_do,
                    place
                )
            } else {
                say!(
                    "nobody but {names} may {to_do} on {place}",
                    names,
                    to_do,
                    place
                )
            }
        }
    }
}

/// Who, and how they prove themselves: `web with its system-assigned identity`.
fn by(diagram: &Diagram, host: NodeId, with: Option<Credential>) -> Text {
    let name = diagram.node_name(host);
    let Some(with) = with else {
        return name.into();
    };
    match with {
        Credential::ManagedIdentity(IdentityChoice::Unnamed) => {
            let has_system_assigned = diagram
                .node(host)
                .and_then(|node| node.resource())
                .is_some_and(|resource| resource.system_assigned.is_some());
            if has_system_assigned {
                say!("{name} with its system-assigned identity", name)
            } else {
                say!("{name} with the identity that it picks by itself", name)
            }
        }
        Credential::ManagedIdentity(IdentityChoice::UserAssigned(id)) => {
            match diagram.principal(id) {
                Some(principal) => say!("{name} as {identity}", name, identity = principal.name),
                None => say!("{name} as an identity that is gone", name),
            }
        }
        Credential::Nothing => say!("{name} without a credential", name),
        Credential::Workload => say!("{name} with the token of its service account", name),
        Credential::Trusted { application, .. } => match diagram.node(application) {
            Some(node) => say!(
                "{name} as {application}, which trusts its identity",
                name,
                application = node.name
            ),
            None => say!("{name} as an application that is gone", name),
        },
        Credential::Setting(setting) => match diagram.setting(host, setting) {
            Some(setting) => say!(
                "{name} with {secret} in {setting}",
                name,
                secret = flow::secrets::words(diagram, &setting.secret),
                setting = setting.name
            ),
            None => say!("{name} with a secret that is gone", name),
        },
        Credential::DefaultChain => say!("{name} with whatever its SDK finds first", name),
        Credential::SignedInUser(user) => match diagram.principal(user) {
            Some(principal) => say!("{name} signed in as {user}", name, user = principal.name),
            None => say!("{name} signed in as a user who is gone", name),
        },
    }
}

/// A way, and what decides it.
pub(super) fn way(diagram: &Diagram, way: &Way) -> Text {
    let who = by(diagram, way.who, way.with);
    let found = match &way.attempt.verdict {
        Verdict::Allowed { because, .. } | Verdict::Denied { because, .. } => because.clone(),
        Verdict::NotModelled { what } => say!("Not modelled: {what}.", what),
    };
    say!("{who}: {found}", who, found)
}
