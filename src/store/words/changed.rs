//! What became of a node, its identities and its secrets?

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    ClientCredential, DataGrant, Diagram, FederatedCredential, KeyFileAccess, KeyHolder, KeySlot,
    Node, NodeKind, Resource, Setting,
};
use vouchsafe_model::flow::secrets;

use crate::store::connect::{in_sentence, principal_name};

/// Whether something in a node was deleted: a part, a setting, a credential or a holder of keys.
pub(super) fn has_lost(was: &Node, is: &Node) -> bool {
    match (&was.kind, &is.kind) {
        (NodeKind::Resource(was), NodeKind::Resource(is)) => {
            was.parts.len() > is.parts.len()
                || was.settings.len() > is.settings.len()
                || was.holders.len() > is.holders.len()
        }
        (
            NodeKind::ServicePrincipal { credentials: was },
            NodeKind::ServicePrincipal { credentials: is },
        ) => was.len() > is.len(),
        _ => false,
    }
}

/// What became of a node that stays; `None` if nothing worth a word.
pub(super) fn changed_node(
    before: &Diagram,
    after: &Diagram,
    was: &Node,
    is: &Node,
) -> Option<String> {
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
            if let Some(mode) = now
                .all_modes()
                .find(|mode| was.all_modes().all(|it| it != *mode))
            {
                let switch = in_sentence(mode.row().switch.row().name);
                return Some(format!("Set the {switch} of {name} to {}", mode.row().name));
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
pub(super) fn trust_changed(
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

/// What became of authorization rules, and of users with passwords.
fn holders_changed(name: &str, was: &Resource, now: &Resource) -> Option<String> {
    let what = KeyHolder::kind_name(LocalKind::of_resource(now.kind)?);
    for is in &now.holders {
        let Some(was) = was.holders.iter().find(|it| it.id == is.id) else {
            return Some(format!("Added the {what} {} to {name}", is.name));
        };
        if was.generations != is.generations {
            return Some(format!("Rotated what lets {} into {name}", is.name));
        }
        if was.name != is.name {
            return Some(format!("Renamed {} to {}", was.name, is.name));
        }
        if was.rights != is.rights {
            return Some(format!("Changed what {} may do in {name}", is.name));
        }
    }
    let gone = |it: &&KeyHolder| !now.holders.iter().any(|is| is.id == it.id);
    let gone = was.holders.iter().find(gone)?;
    Some(format!("Deleted the {what} {} of {name}", gone.name))
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
    if let Some(said) = holders_changed(name, was, now) {
        return Some(said);
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
            Some(LocalKind::Redis) => "access keys",
            Some(
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb,
            ) => "local authentication",
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
    if was.environment.reference_identity != now.environment.reference_identity {
        let whose = match now.environment.reference_identity {
            Some(principal) => principal_name(after, principal),
            None => "its system-assigned identity".to_owned(),
        };
        return Some(format!("{name} resolves Key Vault references with {whose}"));
    }
    (was.environment.key_files != now.environment.key_files).then(|| {
        let may = match now.environment.key_files {
            KeyFileAccess::Member => "may",
            KeyFileAccess::Outsider => "may not",
        };
        format!("Code on {name} {may} read key files")
    })
}

/// What was given, changed or taken in a service's own system.
pub(super) fn data_grant_changed(
    diagram: &Diagram,
    before: Option<&DataGrant>,
    after: Option<&DataGrant>,
) -> Option<String> {
    let it = after.or(before)?;
    let who = principal_name(diagram, it.principal);
    let place = diagram.scope_name(it.scope);
    Some(match (before, after) {
        (None, _) => format!("Gave {who} {} for {place}", it.text()),
        (_, None) => format!("Took {} from {who}", it.text()),
        _ => format!("Changed what {who} holds for {place}: {}", it.text()),
    })
}
