//! Claims and ways in words.

use super::ways::Way;
use crate::azure::Operation;
use crate::azure::operations::Targets;
use crate::diagram::{Claim, Claimant, Credential, Diagram, IdentityChoice, NewAssertion, Scope};
use crate::flow::{self, Verdict};

/// The claim as a sentence without a full stop: `web may not delete a blob in
/// blob container “invoices”`.
#[must_use]
pub fn sentence(diagram: &Diagram, what: &NewAssertion) -> String {
    let (who, may) = match &what.claim {
        Claim::May(claimant) => (of_one(diagram, claimant), "may"),
        Claim::MayNot(claimant) => (of_one(diagram, claimant), "may not"),
        Claim::NobodyBut(nodes) if nodes.is_empty() => ("nobody".to_owned(), "may"),
        Claim::NobodyBut(nodes) => {
            let names: Vec<String> = nodes
                .iter()
                .map(|node| diagram.node_name(*node).to_owned())
                .collect();
            (
                format!("nobody but {}", flow::list(&names).into_string()),
                "may",
            )
        }
    };
    format!(
        "{who} {may} {} {} {}",
        to_do(what.operation),
        preposition(what.operation),
        place(diagram, what.target)
    )
}

fn of_one(diagram: &Diagram, claimant: &Claimant) -> String {
    let name = diagram.node_name(claimant.node);
    match claimant.with {
        None => name.to_owned(),
        Some(with) => format!("{name} {}", credential(diagram, claimant.node, with)),
    }
}

/// How a host proves itself: `with its system-assigned identity`.
fn credential(diagram: &Diagram, host: crate::diagram::NodeId, with: Credential) -> String {
    match with {
        Credential::ManagedIdentity(IdentityChoice::Unnamed) => {
            let has_system_assigned = diagram
                .node(host)
                .and_then(|node| node.resource())
                .is_some_and(|resource| resource.system_assigned.is_some());
            if has_system_assigned {
                "with its system-assigned identity".to_owned()
            } else {
                "with the identity that it picks by itself".to_owned()
            }
        }
        Credential::ManagedIdentity(IdentityChoice::UserAssigned(id)) => {
            match diagram.principal(id) {
                Some(principal) => format!("as {}", principal.name),
                None => "as an identity that is gone".to_owned(),
            }
        }
        Credential::Nothing => "without a credential".to_owned(),
        Credential::Workload => "with the token of its service account".to_owned(),
        Credential::Trusted { application, .. } => match diagram.node(application) {
            Some(node) => format!("as {}, which trusts its identity", node.name),
            None => "as an application that is gone".to_owned(),
        },
        Credential::Setting(setting) => match diagram.setting(host, setting) {
            Some(setting) => format!(
                "with {} in {}",
                flow::secrets::words(diagram, &setting.secret),
                setting.name
            ),
            None => "with a secret that is gone".to_owned(),
        },
        Credential::DefaultChain => "with whatever its SDK finds first".to_owned(),
        Credential::SignedInUser(user) => match diagram.principal(user) {
            Some(principal) => format!("signed in as {}", principal.name),
            None => "signed in as a user who is gone".to_owned(),
        },
    }
}

/// What the operation is, after “may”: `read a blob`.
pub(super) fn to_do(operation: Operation) -> String {
    flow::to_do(operation).to_string()
}

const fn preposition(operation: Operation) -> &'static str {
    match operation.row().targets {
        Targets::Offering => "in",
        Targets::Managed(_) => "on",
    }
}

/// A target within a sentence: `blob container “invoices”`.
pub(super) fn place(diagram: &Diagram, at: Scope) -> String {
    flow::scope_words(diagram, at).to_string()
}

/// A way, and what decides it.
pub(super) fn way(diagram: &Diagram, way: &Way) -> String {
    let name = diagram.node_name(way.who);
    let how = match way.with {
        Some(with) => format!("{name} {}", credential(diagram, way.who, with)),
        None => name.to_owned(),
    };
    let what = match &way.attempt.verdict {
        Verdict::Allowed { because, .. } | Verdict::Denied { because, .. } => because.clone(),
        Verdict::NotModelled { what } => format!("Not modelled: {what}.").into(),
    };
    format!("{how}: {what}")
}
