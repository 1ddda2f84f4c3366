//! What became of a node, its identities and its secrets?

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    ClientCredential, DataGrant, Diagram, FederatedCredential, KeyFileAccess, KeyHolder, KeySlot,
    Node, NodeKind, Resource, Setting,
};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::secrets;

use super::thing::part;
use crate::language::Words;
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
    words: &Words,
    before: &Diagram,
    after: &Diagram,
    was: &Node,
    is: &Node,
) -> Option<String> {
    if was.name != is.name {
        return Some(words.did_rename(was.name.as_str(), is.name.as_str()));
    }
    if was.size() != is.size() {
        return Some(words.did_resize(is.name.as_str()));
    }
    match (&was.kind, &is.kind) {
        (NodeKind::Note { text: was, .. }, NodeKind::Note { text: is, .. }) if was != is => {
            Some(words.did_change_note())
        }
        (NodeKind::Group { members: was }, NodeKind::Group { members: now }) => {
            let added = now.difference(was).next();
            let gone = was.difference(now).next();
            let group = is.name.as_str();
            added
                .map(|it| words.did_add_member(principal_name(words, after, *it), group))
                .or_else(|| {
                    gone.map(|it| {
                        words.did_remove_member(principal_name(words, before, *it), group)
                    })
                })
        }
        (
            NodeKind::ServicePrincipal { credentials: was },
            NodeKind::ServicePrincipal { credentials: now },
        ) => credentials_changed(words, &is.name, was, now),
        (NodeKind::Resource(was), NodeKind::Resource(now)) => {
            let name = is.name.as_str();
            if was.system_assigned != now.system_assigned {
                return Some(if now.system_assigned.is_some() {
                    words.did_identity_on(name)
                } else {
                    words.did_identity_off(name)
                });
            }
            if let Some(said) = environment_changed(words, after, name, was, now) {
                return Some(said);
            }
            if let Some(mode) = now
                .all_modes()
                .find(|mode| was.all_modes().all(|it| it != *mode))
            {
                let switch = in_sentence(&words.switch(mode.row().switch));
                return Some(words.did_set_mode(switch, name, words.mode(mode)));
            }
            if was.workload != now.workload {
                return Some(words.did_change_service_account(name));
            }
            if let Some(said) = secrets_changed(words, before, after, name, was, now) {
                return Some(said);
            }
            if let Some(identity) = now.user_assigned.difference(&was.user_assigned).next() {
                return Some(words.did_attach(after.node_name(*identity), name));
            }
            let listed = was.stale_identities.keys();
            if let Some(stale) = listed
                .filter(|it| !now.stale_identities.contains_key(it))
                .find_map(|it| was.stale_identities.get(it))
            {
                return Some(words.did_take_stale(stale.as_str(), name));
            }
            if now.stale_identities.len() > was.stale_identities.len() {
                return Some(words.did_still_lists(name));
            }
            if let Some(identity) = was.user_assigned.difference(&now.user_assigned).next() {
                return Some(words.did_detach(before.node_name(*identity), name));
            }
            if was.parts.len() < now.parts.len() {
                let part = now
                    .parts
                    .iter()
                    .find(|part| !was.parts.iter().any(|other| other.id == part.id))?;
                return Some(words.did_add_part(self::part(words, part.kind, &part.name), name));
            }
            if was.parts.len() > now.parts.len() {
                let part = was
                    .parts
                    .iter()
                    .find(|part| !now.parts.iter().any(|other| other.id == part.id))?;
                return Some(words.did_delete(self::part(words, part.kind, &part.name)));
            }
            (was.parts != now.parts).then(|| words.did_rename_part(name))
        }
        _ => None,
    }
}

/// What became of a federated credential.
pub(super) fn trust_changed(
    words: &Words,
    after: &Diagram,
    was: Option<&FederatedCredential>,
    is: Option<&FederatedCredential>,
) -> Option<String> {
    Some(match (was, is) {
        (None, Some(is)) => words.did_trust(after.node_name(is.identity), is.what.subject.as_str()),
        (Some(was), None) => words.did_delete_federated(was.what.name.as_str()),
        (Some(was), Some(is)) => {
            let name = is.what.name.as_str();
            if was.what.issuer != is.what.issuer {
                words.did_change_issuer(name)
            } else if was.what.subject != is.what.subject {
                words.did_change_subject(name)
            } else if was.what.audience != is.what.audience {
                words.did_change_audience(name)
            } else {
                words.did_rename_federated(name)
            }
        }
        (None, None) => return None,
    })
}

/// What became of the client secrets and certificates of an application.
fn credentials_changed(
    words: &Words,
    name: &str,
    was: &[ClientCredential],
    now: &[ClientCredential],
) -> Option<String> {
    let find = |list: &[ClientCredential], id| list.iter().find(|it| it.id == id).cloned();
    for is in now {
        let kind = words.kind_of_credential(is.kind);
        match find(was, is.id) {
            None => return Some(words.did_add_credential(name, kind, is.name.as_str())),
            Some(was) if was.expires_at != is.expires_at => {
                return Some(words.did_credential_expires(
                    kind,
                    is.name.as_str(),
                    name,
                    is.expires_at.date(),
                ));
            }
            Some(_) => {}
        }
    }
    let gone = was.iter().find(|it| find(now, it.id).is_none())?;
    Some(words.did_delete_credential(
        words.kind_of_credential(gone.kind),
        gone.name.as_str(),
        name,
    ))
}

/// What became of authorization rules, and of users with passwords.
fn holders_changed(words: &Words, name: &str, was: &Resource, now: &Resource) -> Option<String> {
    let is_login = LocalKind::of_resource(now.kind)? == LocalKind::Sql;
    for is in &now.holders {
        let Some(was) = was.holders.iter().find(|it| it.id == is.id) else {
            let who = is.name.as_str();
            return Some(if is_login {
                words.did_add_login(who, name)
            } else {
                words.did_add_rule(who, name)
            });
        };
        if was.generations != is.generations {
            return Some(words.did_rotate_holder(is.name.as_str(), name));
        }
        if was.name != is.name {
            return Some(words.did_rename(was.name.as_str(), is.name.as_str()));
        }
        if was.rights != is.rights {
            return Some(words.did_change_holder(is.name.as_str(), name));
        }
    }
    let gone = |it: &&KeyHolder| !now.holders.iter().any(|is| is.id == it.id);
    let gone = was.holders.iter().find(gone)?;
    let who = gone.name.as_str();
    Some(if is_login {
        words.did_delete_login(who, name)
    } else {
        words.did_delete_rule(who, name)
    })
}

/// What became of stored access policies.
fn policies_changed(words: &Words, name: &str, was: &Resource, now: &Resource) -> Option<String> {
    now.policies.iter().find_map(|is| {
        let was = was.policies.iter().find(|it| it.id == is.id);
        let had = was.is_some_and(|it| !it.is_deleted);
        match (had, !is.is_deleted) {
            (false, true) => Some(words.did_make_policy(is.name.as_str(), name)),
            (true, false) => Some(words.did_delete_policy(is.name.as_str(), name)),
            _ => None,
        }
    })
}

/// What became of keys and of the settings that hold copies of them.
fn secrets_changed(
    words: &Words,
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
            let key = words.said(&secrets::key_name_of(local, slot));
            return Some(words.did_rotate_key(key, name));
        }
    }
    if let Some(said) = holders_changed(words, name, was, now) {
        return Some(said);
    }
    if let Some(said) = policies_changed(words, name, was, now) {
        return Some(said);
    }
    if old.revocations != new.revocations {
        return Some(words.did_revoke_delegation(name));
    }
    if old.is_disallowed != new.is_disallowed {
        return Some(keys_switched(
            words,
            name,
            LocalKind::of_resource(now.kind),
            new.is_disallowed,
        ));
    }
    let find = |settings: &[Setting], id| settings.iter().find(|it| it.id == id).cloned();
    let copied = |setting: &Setting| words.said(&secrets::words(after, &setting.secret));
    for is in &now.settings {
        match find(&was.settings, is.id) {
            None => return Some(words.did_copy_secret(copied(is), is.name.as_str(), name)),
            Some(was) if was.secret != is.secret => {
                return Some(words.did_copy_secret(copied(is), is.name.as_str(), name));
            }
            Some(was) if was.through != is.through => {
                return Some(match is.through {
                    Some(reference) => words.did_refer_to_vault(
                        is.name.as_str(),
                        name,
                        after.node_name(reference.vault),
                    ),
                    None => words.did_hold_itself(is.name.as_str(), name),
                });
            }
            Some(was) if was.name != is.name => {
                return Some(words.did_rename(was.name.as_str(), is.name.as_str()));
            }
            Some(_) => {}
        }
    }
    was.settings
        .iter()
        .find(|it| find(&now.settings, it.id).is_none())
        .map(|gone| {
            let held = words.said(&secrets::words(before, &gone.secret));
            words.did_delete_setting(gone.name.as_str(), held)
        })
}

/// That keys or passwords are let in, or are not any more.
fn keys_switched(words: &Words, name: &str, kind: Option<LocalKind>, is_off: bool) -> String {
    match (kind, is_off) {
        (None, true) => words.did_disallow_account_keys(name),
        (None, false) => words.did_allow_account_keys(name),
        (Some(LocalKind::Sql), true) => words.did_disallow_sql(name),
        (Some(LocalKind::Sql), false) => words.did_allow_sql(name),
        (Some(LocalKind::Redis), true) => words.did_disallow_access_keys(name),
        (Some(LocalKind::Redis), false) => words.did_allow_access_keys(name),
        (
            Some(
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb,
            ),
            is_off,
        ) => {
            if is_off {
                words.did_disallow_local(name)
            } else {
                words.did_allow_local(name)
            }
        }
    }
}

fn environment_changed(
    words: &Words,
    after: &Diagram,
    name: &str,
    was: &Resource,
    now: &Resource,
) -> Option<String> {
    if was.environment.client_id != now.environment.client_id {
        return Some(match now.environment.client_id {
            Some(principal) => {
                words.did_set_client_id(name, principal_name(words, after, principal))
            }
            None => words.did_take_client_id(name),
        });
    }
    if was.environment.reference_identity != now.environment.reference_identity {
        return Some(match now.environment.reference_identity {
            Some(principal) => {
                words.did_resolve_with(name, principal_name(words, after, principal))
            }
            None => words.did_resolve_with_own(name),
        });
    }
    (was.environment.key_files != now.environment.key_files).then(|| {
        match now.environment.key_files {
            KeyFileAccess::Member => words.did_let_read_key_files(name),
            KeyFileAccess::Outsider => words.did_keep_from_key_files(name),
        }
    })
}

/// What was given, changed or taken in a service's own system.
pub(super) fn data_grant_changed(
    words: &Words,
    diagram: &Diagram,
    before: Option<&DataGrant>,
    after: Option<&DataGrant>,
) -> Option<String> {
    let it = after.or(before)?;
    let who = principal_name(words, diagram, it.principal);
    let place = diagram.scope_name(it.scope);
    Some(match (before, after) {
        (None, _) => words.did_give(who, words.said(&drawn::data_grant(it)), place),
        (_, None) => words.did_take(words.said(&drawn::data_grant(it)), who),
        _ => words.did_change_held(who, place, words.said(&drawn::data_grant(it))),
    })
}
