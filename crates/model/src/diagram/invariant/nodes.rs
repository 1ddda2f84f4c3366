//! What holds for nodes and what stands in them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Numbers, secrets};
use crate::diagram::error::EditError;
use crate::diagram::naming::check_rule;
use crate::diagram::problem::Problem;
use crate::diagram::rules::{
    check_environment, check_identities, check_length, check_mode, check_room, check_workload,
};
use crate::diagram::{Diagram, Node, NodeId, NodeKind, Resource, Subject, limits};

pub(super) fn nodes(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    if let Err(error) = check_rule(diagram.title(), "diagram", None) {
        found.0.push(Problem::error(
            error.code(),
            None,
            error.to_string(),
            error.help(),
        ));
    }
    let mut names: BTreeMap<(Option<NodeId>, &str, String), NodeId> = BTreeMap::new();
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        found.hold(subject, diagram.check_own_place(node));
        found.hold(subject, check_rule(&node.name, node.kind_name(), None));
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
            NodeKind::Tenant if node.id != diagram.tenant => {
                found.0.push(Problem::error(
                    "two-tenants",
                    Some(subject),
                    format!("`{}` is a second tenant", node.name),
                    "Keep one of them: every diagram has exactly one.",
                ));
            }
            NodeKind::Tenant => {}
            NodeKind::Resource(it) => {
                resource(diagram, node, it, found);
                stale_identities(node, it, numbers, found);
                secrets::secrets(diagram, numbers, node, it, found);
                workload(diagram, numbers, node, it, found);
            }
            NodeKind::ServicePrincipal { credentials } => {
                secrets::client_credentials(node.id, credentials, found);
            }
            NodeKind::Group { members } => {
                for member in members {
                    if !numbers.principals.contains_key(member) {
                        found.hold(subject, Err(EditError::NoSuchPrincipal(*member)));
                    }
                }
            }
            NodeKind::Note { text, .. } => {
                found.hold(subject, check_length("note", text, limits::MAX_NOTE_CHARS));
            }
            NodeKind::ManagementGroup { .. }
            | NodeKind::Subscription { .. }
            | NodeKind::ResourceGroup { .. }
            | NodeKind::UserAssignedIdentity
            | NodeKind::User => {}
        }
    }
}

fn resource(diagram: &Diagram, node: &Node, resource: &Resource, found: &mut Found) {
    let subject = Subject::Node(node.id);
    found.hold(subject, check_identities(node, resource));
    found.hold(subject, check_environment(node, resource));
    for mode in &resource.modes {
        found.hold(subject, check_mode(node, resource, *mode));
        if mode.is_usual() || resource.mode(mode.row().switch) != *mode {
            found.0.push(Problem::error(
                "mode-not-needed",
                Some(subject),
                format!("the mode `{}` is the usual one, or one of two", mode.slug()),
                "Leave it out, or keep one mode of each switch.",
            ));
        }
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
    if !resource.parts.is_sorted_by_key(|part| part.id) {
        found.0.push(Problem::error(
            "parts-out-of-order",
            Some(subject),
            "the parts are not in the order of their ids",
            "List the part with the lowest id first.",
        ));
    }
    let mut names = BTreeSet::new();
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
        let what = part.kind.row().name;
        found.hold(subject, check_rule(&part.name, what, None));
        if !names.insert((part.kind, part.name.to_ascii_lowercase())) {
            let name = part.name.clone();
            found.hold(subject, Err(EditError::NameTaken { name, what }));
        }
    }
}

fn stale_identities(node: &Node, resource: &Resource, numbers: &Numbers, found: &mut Found) {
    let subject = Subject::Node(node.id);
    for (identity, name) in &resource.stale_identities {
        if !numbers.was_once_there(identity.number()) {
            found.0.push(Problem::error(
                "not-stale",
                Some(subject),
                format!(
                    "the id {} is not that of an identity that was deleted",
                    identity.number()
                ),
                "List an identity that exists as attached.",
            ));
        }
        found.hold(subject, check_rule(name, "user-assigned identity", None));
    }
    found.hold(
        subject,
        check_room(
            "identities that were deleted",
            resource.stale_identities.len(),
            limits::MAX_NODES,
        ),
    );
}

fn workload(
    diagram: &Diagram,
    numbers: &Numbers,
    node: &Node,
    resource: &Resource,
    found: &mut Found,
) {
    let subject = Subject::Node(node.id);
    match &resource.workload {
        None if resource.kind.is_pod() => found.0.push(Problem::error(
            "no-workload",
            Some(subject),
            format!("the pod `{}` has no service account", node.name),
            "Say the namespace and the name of its service account.",
        )),
        None => {}
        Some(_) if !resource.kind.is_pod() => {
            found.hold(subject, Err(EditError::NotAPod(node.kind_name())));
        }
        Some(workload) => {
            found.hold(subject, check_workload(workload));
            found.hold(subject, diagram.check_cluster(workload));
            if let Some(identity) = workload.identity {
                match diagram.node(identity) {
                    Some(other) if !other.kind.can_trust() => {
                        found.hold(subject, Err(EditError::CannotTrust(other.kind_name())));
                    }
                    None if !numbers.was_once_there(identity.number()) => {
                        found.hold(subject, Err(EditError::NoSuchNode(identity)));
                    }
                    Some(_) | None => {}
                }
            }
        }
    }
}
