//! How does one say what was done, and what a thing is?
//!
//! For the live region, for notices, and for lists. Words about a change are
//! made from what it changed, so that undo and redo speak of it in the same
//! words.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Applied, Assertion, Change, ClientCredential, Diagram, FederatedCredential, KeyFileAccess,
    KeySlot, Node, NodeId, NodeKind, PrincipalId, PrincipalKind, Resource, RoleDefinition,
    RoleKind, Scope, Setting, Subject,
};
use vouchsafe_model::flow::secrets;

use super::connect::{in_sentence, principal_name};

/// What an edit did, in a few words: `Placed virtual machine web-vm`. `before`
/// and `after` are the diagrams around the edit.
#[must_use]
pub fn applied(before: &Diagram, after: &Diagram, applied: &Applied) -> String {
    let mut said = Vec::new();
    let mut moved = BTreeSet::new();
    let mut nested = BTreeSet::new();
    let mut left_behind = 0;
    for change in applied.changes() {
        match change {
            Change::Title { after, .. } => said.push(format!("Named the diagram “{after}”")),
            Change::NextId { .. } => {}
            Change::Node(it) => match (&it.before, &it.after) {
                (None, Some(_)) => said.push(format!("Placed {}", node(after, it.id))),
                (Some(_), None) => said.push(format!("Deleted {}", node(before, it.id))),
                (Some(was), Some(is)) => {
                    if was.parent != is.parent {
                        nested.insert((it.id, is.parent));
                    } else if was.at != is.at {
                        moved.insert(it.id);
                    }
                    said.extend(changed_node(before, after, was, is));
                }
                (None, None) => {}
            },
            Change::RoleAssignment(it) => match (&it.before, &it.after) {
                (None, Some(is)) => said.push(format!(
                    "Assigned {} to {} on “{}”",
                    after.role_name(is.role),
                    principal_name(after, is.principal),
                    after.scope_name(is.scope)
                )),
                // The nodes come first.
                (Some(was), None) if nested.iter().any(|(id, _)| *id == was.scope.node()) => {
                    left_behind += 1;
                }
                (Some(was), None) => said.push(format!(
                    "Removed {} from {}",
                    before.role_name(was.role),
                    principal_name(before, was.principal)
                )),
                (Some(was), Some(is)) => said.push(
                    match (&was.condition, &is.condition) {
                        (None, Some(_)) => "Put a role assignment under a condition",
                        (Some(_), None) => "Took the condition off a role assignment",
                        (Some(was), Some(is)) if was != is => {
                            "Changed the condition of a role assignment"
                        }
                        _ => "Changed a role assignment",
                    }
                    .to_owned(),
                ),
                (None, None) => {}
            },
            Change::DenyAssignment(it) => said.push(
                match (&it.before, &it.after) {
                    (None, _) => "Added a deny assignment",
                    (_, None) => "Removed a deny assignment",
                    _ => "Changed a deny assignment",
                }
                .to_owned(),
            ),
            Change::RoleDefinition(it) => said.extend(defined_role(&it.before, &it.after)),
            Change::DatabaseUser(it) => said.push(
                match (&it.before, &it.after) {
                    (None, _) => "Added a database user",
                    (_, None) => "Removed a database user",
                    _ => "Changed a database user",
                }
                .to_owned(),
            ),
            Change::FederatedCredential(it) => {
                said.extend(trust_changed(
                    after,
                    it.before.as_deref(),
                    it.after.as_deref(),
                ));
            }
            Change::Call(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!(
                    "Drew a call: {} to {}",
                    is.label(),
                    after.scope_name(is.what.target)
                ),
                (Some(was), None) => format!("Deleted the call {}", was.label()),
                (_, Some(is)) => format!("Changed the call {}", is.label()),
                (None, None) => String::new(),
            }),
            Change::Clock { .. } => said.extend(super::clock::words(before, change)),
            Change::Assertion(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!("Asserted: {}", assertion(after, is)),
                (Some(was), None) => {
                    format!("No longer asserted: {}", assertion(before, was))
                }
                (_, Some(is)) => format!("Changed the assertion: {}", assertion(after, is)),
                (None, None) => String::new(),
            }),
            Change::Silence(it) => said.push(match (&it.before, &it.after) {
                (None, Some(is)) => format!("Silenced a finding: {}", is.reason),
                (_, None) => "A finding is told again".to_owned(),
                (_, Some(is)) => format!("Changed why a finding is silenced: {}", is.reason),
            }),
        }
    }
    let nested_words = nested_words(after, &nested);
    said.extend(nested_words.map(|words| words + &left_behind_words(left_behind)));
    if nested.is_empty() && said.is_empty() {
        said.extend(moved_words(after, &moved));
    }
    summary(said)
}

/// What was done to a role definition. That one of Azure's own comes along with
/// its first assignment, and goes with its last, is not worth a word.
fn defined_role(
    before: &Option<Rc<RoleDefinition>>,
    after: &Option<Rc<RoleDefinition>>,
) -> Option<String> {
    let is_custom = |it: &Rc<RoleDefinition>| it.what.kind == RoleKind::Custom;
    match (
        before.as_ref().filter(|it| is_custom(it)),
        after.as_ref().filter(|it| is_custom(it)),
    ) {
        (None, Some(is)) => Some(format!("Defined the role “{}”", is.what.name)),
        (Some(was), None) => Some(format!("Deleted the role “{}”", was.what.name)),
        (Some(was), Some(is)) if was.what.name != is.what.name => Some(format!(
            "Changed the role “{}”, now “{}”",
            was.what.name, is.what.name
        )),
        (Some(_), Some(is)) => Some(format!("Changed the role “{}”", is.what.name)),
        (None, None) => None,
    }
}

/// Several things said become one sentence: the first, and how many more.
fn summary(mut said: Vec<String>) -> String {
    said.dedup();
    let others = said.len().saturating_sub(1);
    let deleted = said.iter().filter(|it| it.starts_with("Deleted")).count();
    match said.into_iter().next() {
        None => "Nothing changed".to_owned(),
        Some(first) if others == 0 => first,
        Some(_) if deleted == others + 1 => format!("Deleted {deleted} things"),
        Some(first) => format!(
            "{first}, and {}",
            count(others, "other change", "other changes")
        ),
    }
}

fn moved_words(diagram: &Diagram, moved: &BTreeSet<NodeId>) -> Option<String> {
    let outermost: Vec<NodeId> = moved
        .iter()
        .copied()
        .filter(|id| !diagram.ancestors(*id).any(|it| moved.contains(&it.id)))
        .collect();
    match outermost.as_slice() {
        [] => None,
        [one] => Some(format!("Moved {}", diagram.node_name(*one))),
        several => Some(format!("Moved {} things", several.len())),
    }
}

fn nested_words(diagram: &Diagram, nested: &BTreeSet<(NodeId, Option<NodeId>)>) -> Option<String> {
    let (first, parent) = nested.first()?;
    let what = match nested.len() {
        1 => diagram.node_name(*first).to_owned(),
        several => format!("{several} things"),
    };
    Some(match parent {
        Some(parent) => format!("Moved {what} into {}", diagram.node_name(*parent)),
        None => format!("Moved {what} onto the open canvas"),
    })
}

fn environment_changed(
    after: &Diagram,
    name: &str,
    was: &Resource,
    now: &Resource,
) -> Option<String> {
    if was.environment.client_id != now.environment.client_id {
        return Some(match now.environment.client_id {
            Some(principal) => format!(
                "Set AZURE_CLIENT_ID of {name} to {}",
                principal_name(after, principal)
            ),
            None => format!("Took AZURE_CLIENT_ID away from {name}"),
        });
    }
    (was.environment.key_files != now.environment.key_files).then(|| {
        let may = match now.environment.key_files {
            KeyFileAccess::Member => "may",
            KeyFileAccess::Outsider => "may not",
        };
        format!("Code on {name} {may} read key files")
    })
}

/// Moving a resource does not move its role assignments.
fn left_behind_words(assignments: usize) -> String {
    match assignments {
        0 => String::new(),
        1 => ". A role assignment on it stayed behind, and counts no more".to_owned(),
        several => {
            format!(". {several} role assignments on it stayed behind, and count no more")
        }
    }
}

fn changed_node(before: &Diagram, after: &Diagram, was: &Node, is: &Node) -> Option<String> {
    if was.name != is.name {
        return Some(format!("Renamed {} to {}", was.name, is.name));
    }
    if was.size() != is.size() {
        return Some(format!("Resized {}", is.name));
    }
    match (&was.kind, &is.kind) {
        (NodeKind::Note { text: was, .. }, NodeKind::Note { text: is, .. }) if was != is => {
            Some("Changed a note".to_owned())
        }
        (NodeKind::Group { members: was }, NodeKind::Group { members: now }) => {
            let added = now.difference(was).next();
            let gone = was.difference(now).next();
            let group = &is.name;
            added
                .map(|it| format!("Added {} to {group}", principal_name(after, *it)))
                .or_else(|| {
                    gone.map(|it| format!("Removed {} from {group}", principal_name(before, *it)))
                })
        }
        (
            NodeKind::ServicePrincipal { credentials: was },
            NodeKind::ServicePrincipal { credentials: now },
        ) => credentials_changed(&is.name, was, now),
        (NodeKind::Resource(was), NodeKind::Resource(now)) => {
            let name = &is.name;
            if was.system_assigned != now.system_assigned {
                let state = if now.system_assigned.is_some() {
                    "on"
                } else {
                    "off"
                };
                return Some(format!(
                    "Turned the system-assigned identity of {name} {state}"
                ));
            }
            if let Some(said) = environment_changed(after, name, was, now) {
                return Some(said);
            }
            if was.workload != now.workload {
                return Some(format!("Changed the service account of {name}"));
            }
            if let Some(said) = secrets_changed(before, after, name, was, now) {
                return Some(said);
            }
            if let Some(identity) = now.user_assigned.difference(&was.user_assigned).next() {
                return Some(format!("Attached {} to {name}", after.node_name(*identity)));
            }
            let listed = was.stale_identities.keys();
            if let Some(stale) = listed
                .filter(|it| !now.stale_identities.contains_key(it))
                .find_map(|it| was.stale_identities.get(it))
            {
                return Some(format!("Took {stale} off the identities of {name}"));
            }
            if now.stale_identities.len() > was.stale_identities.len() {
                return Some(format!("{name} still lists an identity that is gone"));
            }
            if let Some(identity) = was.user_assigned.difference(&now.user_assigned).next() {
                return Some(format!(
                    "Detached {} from {name}",
                    before.node_name(*identity)
                ));
            }
            if was.parts.len() < now.parts.len() {
                let part = now
                    .parts
                    .iter()
                    .find(|part| !was.parts.iter().any(|other| other.id == part.id))?;
                return Some(format!(
                    "Added {} {} to {name}",
                    in_sentence(part.kind.row().name),
                    part.name
                ));
            }
            if was.parts.len() > now.parts.len() {
                let part = was
                    .parts
                    .iter()
                    .find(|part| !now.parts.iter().any(|other| other.id == part.id))?;
                return Some(format!(
                    "Deleted {} {}",
                    in_sentence(part.kind.row().name),
                    part.name
                ));
            }
            (was.parts != now.parts).then(|| format!("Renamed a part of {name}"))
        }
        _ => None,
    }
}

/// What became of a federated credential.
fn trust_changed(
    after: &Diagram,
    was: Option<&FederatedCredential>,
    is: Option<&FederatedCredential>,
) -> Option<String> {
    Some(match (was, is) {
        (None, Some(is)) => format!(
            "Let {} trust tokens about {}",
            after.node_name(is.identity),
            is.what.subject
        ),
        (Some(was), None) => format!("Deleted the federated credential {}", was.what.name),
        (Some(was), Some(is)) => {
            let what = if was.what.issuer != is.what.issuer {
                "issuer"
            } else if was.what.subject != is.what.subject {
                "subject"
            } else if was.what.audience != is.what.audience {
                "audience"
            } else {
                "name"
            };
            format!(
                "Changed the {what} of the federated credential {}",
                is.what.name
            )
        }
        (None, None) => return None,
    })
}

/// What became of the client secrets and certificates of an application.
fn credentials_changed(
    name: &str,
    was: &[ClientCredential],
    now: &[ClientCredential],
) -> Option<String> {
    let find = |list: &[ClientCredential], id| list.iter().find(|it| it.id == id).cloned();
    for is in now {
        let kind = is.kind.name();
        match find(was, is.id) {
            None => return Some(format!("Gave {name} the {kind} {}", is.name)),
            Some(was) if was.expires_at != is.expires_at => {
                return Some(format!(
                    "The {kind} {} of {name} expires {}",
                    is.name,
                    is.expires_at.date()
                ));
            }
            Some(_) => {}
        }
    }
    let gone = was.iter().find(|it| find(now, it.id).is_none())?;
    Some(format!(
        "Deleted the {} {} of {name}",
        gone.kind.name(),
        gone.name
    ))
}

/// What became of keys and of the settings that hold copies of them.
fn secrets_changed(
    before: &Diagram,
    after: &Diagram,
    name: &str,
    was: &Resource,
    now: &Resource,
) -> Option<String> {
    let (old, new) = (was.access_keys, now.access_keys);
    for slot in KeySlot::ALL {
        if old.generation(slot) != new.generation(slot) {
            let local = LocalKind::of_resource(now.kind);
            let key = local.map_or(slot.name(), |it| it.key_name(slot.place()));
            return Some(format!("Rotated {key} of {name}"));
        }
    }
    if old.revocations != new.revocations {
        return Some(format!("Revoked the user delegation keys of {name}"));
    }
    if old.is_disallowed != new.is_disallowed {
        let verb = if new.is_disallowed {
            "Disallowed"
        } else {
            "Allowed"
        };
        let what = match LocalKind::of_resource(now.kind) {
            None => "key access",
            Some(LocalKind::Sql) => "SQL authentication",
            Some(LocalKind::ServiceBus | LocalKind::ApiKey) => "local authentication",
        };
        return Some(format!("{verb} {what} to {name}"));
    }
    let find = |settings: &[Setting], id| settings.iter().find(|it| it.id == id).cloned();
    let copied = |setting: &Setting| secrets::words(after, &setting.secret);
    for is in &now.settings {
        match find(&was.settings, is.id) {
            None => return Some(format!("Copied {} into {} of {name}", copied(is), is.name)),
            Some(was) if was.secret != is.secret => {
                return Some(format!("Copied {} into {} of {name}", copied(is), is.name));
            }
            Some(was) if was.through != is.through => {
                return Some(match is.through {
                    Some(reference) => format!(
                        "Let {} of {name} refer to the vault {}",
                        is.name,
                        after.node_name(reference.vault)
                    ),
                    None => format!("Let {} of {name} hold its secret itself", is.name),
                });
            }
            Some(was) if was.name != is.name => {
                return Some(format!("Renamed {} to {}", was.name, is.name));
            }
            Some(_) => {}
        }
    }
    was.settings
        .iter()
        .find(|it| find(&now.settings, it.id).is_none())
        .map(|gone| {
            let held = secrets::words(before, &gone.secret);
            format!("Deleted the setting {} with {held}", gone.name)
        })
}

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

/// A message of the model, lower case and without a period, as a sentence of the
/// interface.
#[must_use]
pub fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let mut sentence = first.unwrap_or_default() + letters.as_str();
    if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}

/// A number with its noun: `1 call`, `2 calls`.
#[must_use]
pub fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}
