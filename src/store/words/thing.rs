//! What is a thing called, to whom it is told?

use vouchsafe_model::azure::PartKind;
use vouchsafe_model::diagram::{
    Assertion, Diagram, Node, NodeId, NodeKind, PrincipalId, Resource, Scope, Subject,
};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::secrets;

use crate::language::Words;
use crate::store::connect::{in_sentence, principal_name};

/// An assertion: its name, or else what it claims.
#[must_use]
pub fn assertion(words: &Words, diagram: &Diagram, it: &Assertion) -> String {
    if it.what.name.is_empty() {
        let said = vouchsafe_model::advice::assertion::sentence(diagram, &it.what);
        words.told_text(&said).into_string()
    } else {
        it.what.name.clone()
    }
}

/// A node with its kind: `virtual machine web-vm`.
#[must_use]
pub fn node(words: &Words, diagram: &Diagram, id: NodeId) -> String {
    diagram.node(id).map_or_else(String::new, |node| {
        if matches!(node.kind, NodeKind::Note { .. }) {
            words.thing_note()
        } else {
            format!("{} {}", in_sentence(&words.kind_of(node)), node.name)
        }
    })
}

/// A part with its kind: `blob container invoices`.
#[must_use]
pub(super) fn part(words: &Words, kind: PartKind, name: &str) -> String {
    format!("{} {name}", in_sentence(&words.part(kind)))
}

/// A scope with its kind.
#[must_use]
pub fn scope(words: &Words, diagram: &Diagram, scope: Scope) -> String {
    match scope {
        Scope::Node(id) => node(words, diagram, id),
        Scope::Part(id, of) => diagram
            .part(id, of)
            .map_or_else(String::new, |it| part(words, it.kind, &it.name)),
    }
}

/// A subject, as the live region and lists speak of it; empty for what is gone.
#[must_use]
pub fn subject(words: &Words, diagram: &Diagram, subject: Subject) -> String {
    subject_there(words, diagram, subject).unwrap_or_default()
}

fn subject_there(words: &Words, diagram: &Diagram, subject: Subject) -> Option<String> {
    Some(match subject {
        Subject::Node(id) => describe_node(words, diagram, id),
        Subject::Part(id, part) => words.thing_in(
            scope(words, diagram, Scope::Part(id, part)),
            diagram.node_name(id),
        ),
        Subject::Attachment(host, identity) => {
            words.thing_attached(diagram.node_name(identity), diagram.node_name(host))
        }
        Subject::Membership(group, member) => words.thing_member(
            principal_name(words, diagram, member),
            diagram.node_name(group),
        ),
        Subject::RoleAssignment(id) => {
            let it = diagram.role_assignment(id)?;
            words.thing_role_assignment(
                principal_name(words, diagram, it.principal),
                diagram.role_name(it.role),
                diagram.scope_name(it.scope),
            )
        }
        Subject::DenyAssignment(id) => {
            let rule = &diagram.deny_assignment(id)?.rule;
            words.thing_denial(rule.name.as_str(), diagram.scope_name(rule.scope))
        }
        Subject::RoleDefinition(id) => {
            let what = &diagram.role_definition(id)?.what;
            let kind = words.group_of_roles(what.kind.name());
            format!("{} {}", in_sentence(&kind), what.name)
        }
        Subject::DatabaseUser(id) => {
            let it = diagram.database_user(id)?;
            let roles: Vec<&str> = it.roles.iter().map(|role| role.name()).collect();
            words.thing_database_user(
                principal_name(words, diagram, it.principal),
                diagram.scope_name(Scope::Part(it.server, it.database)),
                if roles.is_empty() {
                    words.thing_without_roles()
                } else {
                    roles.join(", ")
                },
            )
        }
        Subject::DataGrant(id) => {
            let it = diagram.data_grant(id)?;
            let system = diagram.grant_system(it.scope);
            words.thing_held(
                system.map_or_else(
                    || words.thing_grant(),
                    |system| words.grant(system.row().grant),
                ),
                principal_name(words, diagram, it.principal),
                words.said(&drawn::data_grant(it)),
                diagram.scope_name(it.scope),
            )
        }
        Subject::Call(id) => {
            let call = diagram.call(id)?;
            words.thing_call(
                words.call(call),
                diagram.node_name(call.what.caller),
                diagram.scope_name(call.what.target),
            )
        }
        Subject::Assertion(id) => {
            words.thing_assertion(assertion(words, diagram, diagram.assertion(id)?))
        }
        Subject::ClientCredential(application, id) => {
            let it = diagram.client_credential(application, id)?;
            words.thing_credential(
                words.kind_of_credential(it.kind),
                it.name.as_str(),
                diagram.node_name(application),
            )
        }
        Subject::FederatedCredential(id) => {
            let it = diagram.federated_credential(id)?;
            words.thing_federated(it.what.name.as_str(), diagram.node_name(it.identity))
        }
        Subject::Setting(host, id) => {
            let setting = diagram.setting(host, id)?;
            let (name, host) = (setting.name.as_str(), diagram.node_name(host));
            let secret = words.said(&secrets::words(diagram, &setting.secret));
            if diagram.is_current(&setting.secret) {
                words.thing_setting(name, host, secret)
            } else {
                words.thing_setting_old(name, host, secret)
            }
        }
    })
}

/// A node, as a screen reader says it: `web-vm, Virtual machine, in rg-web,
/// system-assigned identity on, 1 call`.
#[must_use]
pub fn describe_node(words: &Words, diagram: &Diagram, id: NodeId) -> String {
    let Some(node) = diagram.node(id) else {
        return String::new();
    };
    let mut told = match &node.kind {
        NodeKind::Note { text, .. } if text.is_empty() => {
            vec![words.told_note(), words.told_empty()]
        }
        NodeKind::Note { text, .. } => vec![words.told_note(), text.clone()],
        NodeKind::Tenant => vec![words.kind_of(node), words.told_tenant(node.name.as_str())],
        _ => vec![node.name.clone(), words.kind_of(node)],
    };
    if let Some(parent) = node.parent {
        told.push(words.told_in(diagram.node_name(parent)));
    }
    match &node.kind {
        NodeKind::Resource(resource) => tell_resource(words, resource, &mut told),
        NodeKind::Group { members } => told.push(words.told_members(members.len())),
        NodeKind::UserAssignedIdentity => {
            let hosts = diagram
                .nodes()
                .filter_map(|node| node.resource())
                .filter(|resource| resource.user_assigned.contains(&id))
                .count();
            told.push(match hosts {
                0 => words.told_unattached(),
                several => words.told_attached(several),
            });
        }
        _ if node.is_container() => told.push(match diagram.children(id).count() {
            0 => words.told_empty(),
            inside => words.told_contents(inside),
        }),
        _ => {}
    }
    tell_relations(words, diagram, node, &mut told);
    told.join(", ")
}

fn tell_resource(words: &Words, resource: &Resource, told: &mut Vec<String>) {
    let parts = resource.parts.iter();
    told.extend(parts.map(|it| part(words, it.kind, &it.name)));
    if resource.system_assigned.is_some() {
        told.push(words.told_identity_on());
    }
    if !resource.settings.is_empty() {
        told.push(words.told_secrets(resource.settings.len()));
    }
    if resource.access_keys.is_disallowed {
        told.push(words.told_keys_off());
    }
    if !resource.user_assigned.is_empty() {
        told.push(words.told_identities(resource.user_assigned.len()));
    }
}

/// Its calls, and the roles that it holds.
fn tell_relations(words: &Words, diagram: &Diagram, node: &Node, told: &mut Vec<String>) {
    let calls = diagram.calls();
    let calls = calls.filter(|call| call.what.caller == node.id).count();
    if calls > 0 {
        told.push(words.counted_calls(calls));
    }
    let called = diagram.calls();
    let called = called.filter(|call| call.what.target.node() == node.id);
    let called = called.count();
    if called > 0 {
        told.push(words.told_called(called));
    }
    let own: Option<PrincipalId> = node
        .principal()
        .or_else(|| node.resource()?.system_assigned);
    if let Some(own) = own {
        let roles = diagram.role_assignments();
        let roles = roles.filter(|it| it.principal == own).count();
        if roles > 0 {
            told.push(words.counted_roles(roles));
        }
    }
}
