//! What is a thing called, to whom it is told?

use vouchsafe_model::diagram::{
    Assertion, Diagram, NodeId, NodeKind, PrincipalId, PrincipalKind, Scope, Subject,
};
use vouchsafe_model::flow::secrets;

use super::count;
use crate::store::connect::{in_sentence, principal_name};

/// An assertion: its name, or else what it claims.
#[must_use]
pub fn assertion(diagram: &Diagram, it: &Assertion) -> String {
    if it.what.name.is_empty() {
        vouchsafe_model::advice::assertion::sentence(diagram, &it.what)
    } else {
        it.what.name.clone()
    }
}

/// A node with its kind: `virtual machine web-vm`.
#[must_use]
pub fn node(diagram: &Diagram, id: NodeId) -> String {
    diagram.node(id).map_or_else(String::new, |node| {
        if matches!(node.kind, NodeKind::Note { .. }) {
            "a note".to_owned()
        } else {
            format!("{} {}", in_sentence(node.kind_name()), node.name)
        }
    })
}

/// A scope with its kind: `blob container invoices`.
#[must_use]
pub fn scope(diagram: &Diagram, scope: Scope) -> String {
    match scope {
        Scope::Node(id) => node(diagram, id),
        Scope::Part(id, part) => diagram.part(id, part).map_or_else(String::new, |part| {
            format!("{} {}", in_sentence(part.kind.row().name), part.name)
        }),
    }
}

/// What kind of principal it is, where that stands alone; written as the kinds
/// of nodes are.
#[must_use]
pub const fn principal_kind(kind: PrincipalKind) -> &'static str {
    match kind {
        PrincipalKind::SystemAssigned => "System-assigned identity",
        PrincipalKind::UserAssigned => "User-assigned identity",
        PrincipalKind::ServicePrincipal => "Service principal",
        PrincipalKind::User => "User",
        PrincipalKind::Group => "Group",
    }
}

/// A subject, as the live region and lists speak of it.
#[must_use]
pub fn subject(diagram: &Diagram, subject: Subject) -> String {
    match subject {
        Subject::Node(id) => describe_node(diagram, id),
        Subject::Part(id, part) => format!(
            "{}, in {}",
            scope(diagram, Scope::Part(id, part)),
            diagram.node_name(id)
        ),
        Subject::Attachment(host, identity) => format!(
            "{}, attached to {}",
            diagram.node_name(identity),
            diagram.node_name(host)
        ),
        Subject::Membership(group, member) => format!(
            "{}, member of {}",
            principal_name(diagram, member),
            diagram.node_name(group)
        ),
        Subject::RoleAssignment(id) => diagram.role_assignment(id).map_or_else(String::new, |it| {
            format!(
                "role assignment: {}, {}, on {}",
                principal_name(diagram, it.principal),
                diagram.role_name(it.role),
                diagram.scope_name(it.scope)
            )
        }),
        Subject::DenyAssignment(id) => diagram.deny_assignment(id).map_or_else(String::new, |it| {
            format!(
                "deny assignment {}, on {}",
                it.rule.name,
                diagram.scope_name(it.rule.scope)
            )
        }),
        Subject::RoleDefinition(id) => diagram.role_definition(id).map_or_else(String::new, |it| {
            format!("{} {}", in_sentence(it.what.kind.name()), it.what.name)
        }),
        Subject::DatabaseUser(id) => diagram.database_user(id).map_or_else(String::new, |it| {
            let roles: Vec<&str> = it.roles.iter().map(|role| role.name()).collect();
            format!(
                "database user: {}, in {}, {}",
                principal_name(diagram, it.principal),
                diagram.scope_name(Scope::Part(it.server, it.database)),
                if roles.is_empty() {
                    "without roles".to_owned()
                } else {
                    roles.join(" and ")
                }
            )
        }),
        Subject::DataGrant(id) => diagram.data_grant(id).map_or_else(String::new, |it| {
            format!(
                "{}: {}, {}, for {}",
                diagram
                    .grant_system(it.scope)
                    .map_or("data-plane grant", |system| system.row().grant),
                principal_name(diagram, it.principal),
                it.text(),
                diagram.scope_name(it.scope)
            )
        }),
        Subject::Call(id) => diagram.call(id).map_or_else(String::new, |call| {
            format!(
                "call: {}, from {} to {}",
                call.label(),
                diagram.node_name(call.what.caller),
                diagram.scope_name(call.what.target)
            )
        }),
        Subject::Assertion(id) => diagram.assertion(id).map_or_else(String::new, |it| {
            format!("assertion: {}", assertion(diagram, it))
        }),
        Subject::ClientCredential(application, id) => diagram
            .client_credential(application, id)
            .map_or_else(String::new, |it| {
                format!(
                    "{} {} of {}",
                    it.kind.name(),
                    it.name,
                    diagram.node_name(application)
                )
            }),
        Subject::FederatedCredential(id) => {
            diagram
                .federated_credential(id)
                .map_or_else(String::new, |it| {
                    format!(
                        "federated credential {} of {}",
                        it.what.name,
                        diagram.node_name(it.identity)
                    )
                })
        }
        Subject::Setting(host, id) => {
            diagram
                .setting(host, id)
                .map_or_else(String::new, |setting| {
                    let state = if diagram.is_current(&setting.secret) {
                        ""
                    } else {
                        ", old"
                    };
                    format!(
                        "setting {} of {}, a copy of {}{state}",
                        setting.name,
                        diagram.node_name(host),
                        secrets::words(diagram, &setting.secret)
                    )
                })
        }
    }
}

/// A node, as a screen reader says it: `web-vm, Virtual machine, in rg-web,
/// system-assigned identity on, 1 call`.
#[must_use]
pub fn describe_node(diagram: &Diagram, id: NodeId) -> String {
    let Some(node) = diagram.node(id) else {
        return String::new();
    };
    let mut parts = Vec::new();
    match &node.kind {
        NodeKind::Note { text, .. } => {
            parts.push("note".to_owned());
            parts.push(if text.is_empty() {
                "empty".to_owned()
            } else {
                text.clone()
            });
        }
        NodeKind::Tenant => {
            parts.push(node.kind_name().to_owned());
            parts.push(format!("tenant {}", node.name));
        }
        _ => {
            parts.push(node.name.clone());
            parts.push(node.kind_name().to_owned());
        }
    }
    if let Some(parent) = node.parent {
        parts.push(format!("in {}", diagram.node_name(parent)));
    }
    match &node.kind {
        NodeKind::Resource(resource) => {
            parts.extend(
                resource
                    .parts
                    .iter()
                    .map(|part| format!("{} {}", in_sentence(part.kind.row().name), part.name)),
            );
            if resource.system_assigned.is_some() {
                parts.push("system-assigned identity on".to_owned());
            }
            if !resource.settings.is_empty() {
                parts.push(count(
                    resource.settings.len(),
                    "secret held",
                    "secrets held",
                ));
            }
            if resource.access_keys.is_disallowed {
                parts.push("key access disallowed".to_owned());
            }
            if !resource.user_assigned.is_empty() {
                parts.push(count(
                    resource.user_assigned.len(),
                    "user-assigned identity",
                    "user-assigned identities",
                ));
            }
        }
        NodeKind::Group { members } => {
            parts.push(count(members.len(), "member", "members"));
        }
        NodeKind::UserAssignedIdentity => {
            let hosts = diagram
                .nodes()
                .filter_map(|node| node.resource())
                .filter(|resource| resource.user_assigned.contains(&id))
                .count();
            parts.push(match hosts {
                0 => "attached to nothing".to_owned(),
                _ => format!("attached to {}", count(hosts, "resource", "resources")),
            });
        }
        _ if node.is_container() => {
            let inside = diagram.children(id).count();
            parts.push(match inside {
                0 => "empty".to_owned(),
                _ => count(inside, "thing in it", "things in it"),
            });
        }
        _ => {}
    }
    let calls = diagram
        .calls()
        .filter(|call| call.what.caller == id)
        .count();
    if calls > 0 {
        parts.push(count(calls, "call", "calls"));
    }
    let called = diagram
        .calls()
        .filter(|call| call.what.target.node() == id)
        .count();
    if called > 0 {
        parts.push(format!("called by {}", count(called, "call", "calls")));
    }
    let own: Option<PrincipalId> = node
        .principal()
        .or_else(|| node.resource()?.system_assigned);
    if let Some(own) = own {
        let roles = diagram
            .role_assignments()
            .filter(|it| it.principal == own)
            .count();
        if roles > 0 {
            parts.push(count(roles, "role", "roles"));
        }
    }
    parts.join(", ")
}
