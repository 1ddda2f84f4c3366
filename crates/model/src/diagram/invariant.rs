//! What always holds between the parts of a diagram.
//!
//! Edits keep it; tests check it after every edit, and a file or link is
//! checked before anything of it is shown. In words:
//!
//! - There is exactly one tenant, and it stands on the open canvas.
//! - Every id is below the counter, and none is used twice.
//! - What a record refers to is there: parents, targets, scopes, attached
//!   identities. Security principals alone may be gone, as in Azure.
//! - Nodes stand only where Azure lets them stand, without loops.
//! - Names are allowed, and unique among nodes of a kind in one scope.
//! - Everything is within [`limits`].

use std::collections::{BTreeMap, BTreeSet};

use super::error::EditError;
use super::rules::{check_length, check_part_name, check_room};
use super::{
    Credential, DeniedPrincipals, Diagram, IdentityChoice, NodeKind, PrincipalId, Subject, limits,
};

/// Something about a diagram that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What it is about; `None` for the diagram as a whole.
    pub subject: Option<Subject>,
    /// What is wrong.
    pub message: String,
}

/// Everything about the diagram that does not hold; empty for every diagram
/// that was made by edits.
#[must_use]
pub fn violations(diagram: &Diagram) -> Vec<Violation> {
    let mut found = Found(Vec::new());
    ids(diagram, &mut found);
    nodes(diagram, &mut found);
    relations(diagram, &mut found);
    found.0
}

struct Found(Vec<Violation>);

impl Found {
    fn say(&mut self, subject: Option<Subject>, message: impl Into<String>) {
        self.0.push(Violation {
            subject,
            message: message.into(),
        });
    }

    fn hold(&mut self, subject: Subject, result: Result<(), EditError>) {
        if let Err(error) = result {
            self.say(Some(subject), error.to_string());
        }
    }
}

fn ids(diagram: &Diagram, found: &mut Found) {
    let mut used = BTreeSet::new();
    let mut take = |subject: Subject, number: u32, found: &mut Found| {
        if number == 0 || number >= diagram.next_id() {
            found.say(
                Some(subject),
                format!(
                    "the id {number} is not below the counter {}",
                    diagram.next_id()
                ),
            );
        }
        if !used.insert(number) {
            found.say(Some(subject), format!("the id {number} is used twice"));
        }
    };
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        take(subject, node.id.number(), found);
        if let Some(resource) = node.resource() {
            for part in &resource.parts {
                take(Subject::Part(node.id, part.id), part.id.number(), found);
            }
            if let Some(principal) = resource.system_assigned {
                take(subject, principal.number(), found);
            }
        }
    }
    for it in diagram.role_assignments() {
        take(Subject::RoleAssignment(it.id), it.id.number(), found);
    }
    for it in diagram.deny_assignments() {
        take(Subject::DenyAssignment(it.id), it.id.number(), found);
    }
    for it in diagram.database_users() {
        take(Subject::DatabaseUser(it.id), it.id.number(), found);
    }
    for it in diagram.calls() {
        take(Subject::Call(it.id), it.id.number(), found);
    }
}

fn nodes(diagram: &Diagram, found: &mut Found) {
    if let Err(error) = super::naming::check_rule(diagram.title(), "diagram", None) {
        found.say(None, error.to_string());
    }
    let tenants = diagram
        .nodes()
        .filter(|node| node.kind == NodeKind::Tenant)
        .count();
    if tenants != 1
        || diagram
            .node(diagram.tenant())
            .is_none_or(|node| node.kind != NodeKind::Tenant)
    {
        found.say(None, format!("there are {tenants} tenants instead of one"));
    }
    if diagram.node_count() > limits::MAX_NODES {
        found.say(
            None,
            format!("there are more than {} nodes", limits::MAX_NODES),
        );
        return;
    }
    let mut names = BTreeMap::new();
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        found.hold(subject, diagram.check_place(node));
        found.hold(subject, diagram.check_own_name(node));
        if !matches!(node.kind, NodeKind::Note { .. }) {
            let key = (
                node.parent,
                node.kind_name(),
                node.name.to_ascii_lowercase(),
            );
            if names.insert(key, node.id).is_some() {
                found.hold(
                    subject,
                    Err(EditError::NameTaken {
                        name: node.name.clone(),
                        what: node.kind_name(),
                    }),
                );
            }
        }
        match &node.kind {
            NodeKind::Resource(_) => resource(diagram, node, found),
            NodeKind::Group { members } => {
                for member in members {
                    if diagram.principal(*member).is_none() {
                        found.hold(subject, Err(EditError::NoSuchPrincipal(*member)));
                    }
                }
            }
            NodeKind::Note { text, .. } => {
                found.hold(subject, check_length("note", text, limits::MAX_NOTE_CHARS));
            }
            _ => {}
        }
    }
}

fn resource(diagram: &Diagram, node: &super::Node, found: &mut Found) {
    let Some(resource) = node.resource() else {
        return;
    };
    let subject = Subject::Node(node.id);
    let support = resource.kind.row().identity;
    let refuse = |identity| {
        Err(EditError::NoIdentityThere {
            what: node.kind_name(),
            identity,
        })
    };
    if resource.system_assigned.is_some() && !support.allows_system_assigned() {
        found.hold(subject, refuse("system-assigned identity"));
    }
    if !resource.user_assigned.is_empty() && !support.allows_user_assigned() {
        found.hold(subject, refuse("user-assigned identity"));
    }
    for identity in &resource.user_assigned {
        match diagram.node(*identity) {
            None => found.hold(subject, Err(EditError::NoSuchNode(*identity))),
            Some(other) if other.kind != NodeKind::UserAssignedIdentity => {
                found.hold(subject, Err(EditError::NotAnIdentity(other.kind_name())));
            }
            Some(_) => {}
        }
    }
    found.hold(
        subject,
        check_room("parts", resource.parts.len(), limits::MAX_PARTS + 1),
    );
    for part in &resource.parts {
        let subject = Subject::Part(node.id, part.id);
        if !resource.kind.row().parts.contains(&part.kind) {
            found.hold(
                subject,
                Err(EditError::NoSuchPartKind {
                    what: node.kind_name(),
                    part: part.kind,
                }),
            );
        }
        found.hold(
            subject,
            check_part_name(resource, Some(part.id), part.kind, &part.name),
        );
    }
}

fn relations(diagram: &Diagram, found: &mut Found) {
    let known = |principal: PrincipalId| {
        if principal.number() < diagram.next_id() {
            Ok(())
        } else {
            Err(EditError::NoSuchPrincipal(principal))
        }
    };
    let counts = [
        ("role assignments", diagram.role_assignments.len()),
        ("deny assignments", diagram.deny_assignments.len()),
        ("database users", diagram.database_users.len()),
        ("calls", diagram.calls.len()),
    ];
    for (what, count) in counts {
        if let Err(error) = check_room(what, count, limits::MAX_RECORDS + 1) {
            found.say(None, error.to_string());
        }
    }
    let mut assigned = BTreeSet::new();
    for it in diagram.role_assignments() {
        let subject = Subject::RoleAssignment(it.id);
        found.hold(subject, known(it.principal));
        found.hold(subject, diagram.check_scope(it.scope));
        if let Some(condition) = &it.condition {
            found.hold(
                subject,
                check_length("condition", condition, limits::MAX_TEXT_CHARS),
            );
        }
        if !assigned.insert((it.principal, it.role, it.scope)) {
            found.hold(
                subject,
                Err(EditError::AlreadyAssigned {
                    principal: it.principal.to_string(),
                    scope: diagram.scope_name(it.scope).to_owned(),
                }),
            );
        }
    }
    for it in diagram.deny_assignments() {
        let subject = Subject::DenyAssignment(it.id);
        found.hold(subject, diagram.check_deny_assignment(&it.rule));
        if let DeniedPrincipals::These(principals) = &it.rule.principals {
            for principal in principals {
                found.hold(subject, known(*principal));
            }
        }
        for principal in &it.rule.exclude_principals {
            found.hold(subject, known(*principal));
        }
    }
    let mut users = BTreeSet::new();
    for it in diagram.database_users() {
        let subject = Subject::DatabaseUser(it.id);
        found.hold(subject, diagram.check_database(it.server, it.database));
        found.hold(subject, known(it.principal));
        if !users.insert((it.server, it.database, it.principal)) {
            found.say(Some(subject), "the database has that user twice");
        }
        if !it.roles.is_sorted() || it.roles.windows(2).any(|pair| pair.first() == pair.get(1)) {
            found.say(
                Some(subject),
                "the database roles are not each there once, in order",
            );
        }
    }
    for it in diagram.calls() {
        let subject = Subject::Call(it.id);
        found.hold(subject, diagram.check_call(&it.what));
        if let Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) =
            it.what.credential
        {
            found.hold(subject, known(principal));
        }
    }
}
