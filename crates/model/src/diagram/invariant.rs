//! What always holds between the parts of a diagram.
//!
//! Edits keep it; tests check it after every edit, and a file or link is
//! checked before anything of it is shown. In words:
//!
//! - There is exactly one tenant, and it stands on the open canvas.
//! - Every id is below the counter, and none is used twice.
//! - What a record refers to is there: parents, targets, scopes, attached
//!   identities. Some things may be gone, as in Azure: security principals,
//!   the setting in which code looks for a secret, and what a secret was copied
//!   from; then nothing else has their number.
//! - Nodes stand only where Azure lets them stand, without loops.
//! - Names can be shown, and are unique among nodes of a kind in one scope.
//!   Azure's own rules for names are held when a name is given, not here, so
//!   that what was named before a rule was known still opens.
//! - A role definition that the diagram carries has an id and a name of its own.
//! - Parts, settings and client secrets are in the order of their ids.
//! - What the clock remembers is not later than it shows, is told once, and
//!   still matters.
//! - Findings are silenced for a reason, and about what is or once was there.
//! - Each beat of the story has a number of its own, below the story's counter.
//!   Whether its edits can be made is no matter of the diagram.
//! - Everything is within [`limits`].

mod calls;
mod clock;
mod grants;
mod nodes;
mod secrets;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use super::error::EditError;
use super::problem::Problem;
use super::records::used_twice;
use super::rules::check_room;
use super::{Diagram, PrincipalId, Subject, limits};
use crate::azure::limits as azure;

/// Everything about the diagram that does not hold; empty for every diagram
/// that was made by edits, or opened from a file or link.
///
/// Takes time in proportion to the diagram's size, whatever is wrong with it.
#[must_use]
pub fn violations(diagram: &Diagram) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    counts(diagram, &mut found);
    if !found.0.is_empty() {
        return found.0;
    }
    let principals = ids(diagram, &mut found);
    nodes::nodes(diagram, &principals, &mut found);
    secrets::federated_credentials(diagram, &mut found);
    grants::grants(diagram, &principals, &mut found);
    grants::data_grants(diagram, &principals, &mut found);
    calls::calls(diagram, &principals, &mut found);
    calls::review(diagram, &principals, &mut found);
    grants::role_definitions(diagram, &principals, &mut found);
    clock::clock(diagram, &principals, &mut found);
    if let Some(told) = diagram.story() {
        story::story(told, &mut found);
    }
    found.0
}

/// Numbers that are used, and those of them that are principals'.
struct Numbers {
    used: BTreeSet<u32>,
    principals: BTreeMap<PrincipalId, String>,
    next: u32,
}

impl Numbers {
    /// Whether nothing has this number now, but something may have had it.
    fn was_once_there(&self, number: u32) -> bool {
        number > 0 && number < self.next && !self.used.contains(&number)
    }

    /// A principal that is spoken of: it exists, or else was once there.
    fn check(&self, subject: Subject, principal: PrincipalId, found: &mut Found) {
        let number = principal.number();
        if !self.principals.contains_key(&principal) && !self.was_once_there(number) {
            found.0.push(Problem::error(
                "not-a-principal",
                Some(subject),
                format!("the id {number} is not that of a security principal"),
                "Refer to an identity, a service principal, a user or a group; for a resource, to \
                 the id of its system-assigned identity.",
            ));
        }
    }
}

struct Found(Vec<Problem>);

impl Found {
    fn hold(&mut self, subject: Subject, result: Result<(), EditError>) {
        if let Err(error) = result {
            self.0.push(Problem::of_edit(subject, &error));
        }
    }
}

fn counts(diagram: &Diagram, found: &mut Found) {
    let counts = [
        ("nodes", diagram.nodes.len(), limits::MAX_NODES),
        (
            "role assignments",
            diagram.role_assignments.len(),
            limits::MAX_RECORDS,
        ),
        (
            "deny assignments",
            diagram.deny_assignments.len(),
            limits::MAX_RECORDS,
        ),
        (
            "database users",
            diagram.database_users.len(),
            limits::MAX_RECORDS,
        ),
        (
            "data-plane grants",
            diagram.data_grants.len(),
            limits::MAX_RECORDS,
        ),
        ("calls", diagram.calls.len(), limits::MAX_RECORDS),
        (
            "role definitions",
            diagram.role_definitions.len(),
            azure::CUSTOM_ROLES_PER_TENANT.value as usize,
        ),
        (
            "recent changes",
            diagram.clock().map_or(0, |clock| clock.changes.len()),
            limits::MAX_RECORDS,
        ),
        (
            "assertions",
            diagram.assertions.len(),
            limits::MAX_ASSERTIONS,
        ),
        (
            "silenced findings",
            diagram.silences.len(),
            limits::MAX_SILENCES,
        ),
        (
            "federated credentials",
            diagram.federated_credentials.len(),
            limits::MAX_RECORDS,
        ),
    ];
    for (what, count, limit) in counts {
        if let Err(error) = check_room(what, count, limit + 1) {
            found.0.push(Problem::error(
                error.code(),
                None,
                format!("there are {count} {what}, and a diagram holds {limit} at most"),
                error.help(),
            ));
        }
    }
}

fn ids(diagram: &Diagram, found: &mut Found) -> Numbers {
    let next = diagram.next_id;
    let mut numbers = Numbers {
        used: BTreeSet::new(),
        principals: diagram.principals().map(|it| (it.id, it.name)).collect(),
        next,
    };
    let mut take = |subject: Subject, number: u32| {
        if number == 0 || number >= next {
            found.0.push(Problem::error(
                "id-out-of-range",
                Some(subject),
                format!("the id {number} is not from 1 to below the counter {next}"),
                "Give it a free id, and let the counter be left out: it is then the next after \
                 the greatest id.",
            ));
        }
        if !numbers.used.insert(number) {
            found.0.push(used_twice(subject));
        }
    };
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        take(subject, node.id.number());
        for credential in diagram.client_credentials(node.id) {
            let subject = Subject::ClientCredential(node.id, credential.id);
            take(subject, credential.id.number());
        }
        if let Some(resource) = node.resource() {
            for part in &resource.parts {
                take(Subject::Part(node.id, part.id), part.id.number());
            }
            if let Some(principal) = resource.system_assigned {
                take(subject, principal.number());
            }
            for setting in &resource.settings {
                let subject = Subject::Setting(node.id, setting.id);
                take(subject, setting.id.number());
            }
        }
    }
    for it in diagram.role_assignments() {
        take(Subject::RoleAssignment(it.id), it.id.number());
    }
    for it in diagram.deny_assignments() {
        take(Subject::DenyAssignment(it.id), it.id.number());
    }
    for it in diagram.database_users() {
        take(Subject::DatabaseUser(it.id), it.id.number());
    }
    for it in diagram.data_grants() {
        take(Subject::DataGrant(it.id), it.id.number());
    }
    for it in diagram.calls() {
        take(Subject::Call(it.id), it.id.number());
    }
    for it in diagram.assertions() {
        take(Subject::Assertion(it.id), it.id.number());
    }
    for it in diagram.role_definitions() {
        take(Subject::RoleDefinition(it.id), it.id.number());
    }
    for it in diagram.federated_credentials() {
        take(Subject::FederatedCredential(it.id), it.id.number());
    }
    numbers
}
