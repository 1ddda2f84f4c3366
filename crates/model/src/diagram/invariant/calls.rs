//! What holds for calls, and for what a diagram claims of itself.

use super::{Found, Numbers};
use crate::diagram::error::EditError;
use crate::diagram::problem::Problem;
use crate::diagram::{Credential, Diagram, IdentityChoice, NodeId, Subject};

pub(super) fn calls(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    for node in diagram.nodes() {
        let environment = node.resource().map(|resource| resource.environment);
        if let Some(principal) = environment.and_then(|it| it.client_id) {
            numbers.check(Subject::Node(node.id), principal, found);
        }
    }
    for it in diagram.calls() {
        let subject = Subject::Call(it.id);
        found.hold(subject, diagram.check_call_stands(&it.what));
        credential(
            diagram,
            numbers,
            subject,
            it.what.caller,
            it.what.credential,
            found,
        );
    }
}

/// A credential names what is there, or once was.
fn credential(
    diagram: &Diagram,
    numbers: &Numbers,
    subject: Subject,
    host: NodeId,
    credential: Credential,
    found: &mut Found,
) {
    match credential {
        Credential::ManagedIdentity(IdentityChoice::Unnamed)
        | Credential::DefaultChain
        | Credential::Workload
        | Credential::Nothing => {}
        Credential::SignedInUser(principal)
        | Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => {
            numbers.check(subject, principal, found);
        }
        Credential::Trusted {
            identity,
            application,
        } => {
            if let IdentityChoice::UserAssigned(principal) = identity {
                numbers.check(subject, principal, found);
            }
            let is_there = diagram.node(application).is_some();
            if !is_there && !numbers.was_once_there(application.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(application)));
            }
        }
        Credential::Setting(setting) => {
            let is_there = diagram.setting(host, setting).is_some();
            if !is_there && !numbers.was_once_there(setting.number()) {
                found.hold(subject, Err(EditError::NoSuchSetting(host, setting)));
            }
        }
    }
}

pub(super) fn review(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    for it in diagram.assertions() {
        let subject = Subject::Assertion(it.id);
        found.hold(subject, diagram.check_assertion(&it.what));
        if let Some(claimant) = it.what.claim.claimant()
            && let Some(with) = claimant.with
        {
            credential(diagram, numbers, subject, claimant.node, with, found);
        }
    }
    for it in diagram.silences() {
        if let Err(error) = diagram.check_silence(it) {
            found.0.push(Problem::error(
                error.code(),
                None,
                format!("the silenced finding `{}`: {error}", it.finding.rule.slug()),
                error.help(),
            ));
        }
    }
}
