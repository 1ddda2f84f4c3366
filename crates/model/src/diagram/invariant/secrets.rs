//! What holds for secrets, their copies, and credentials.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Numbers};
use crate::azure::federation::MAX_FEDERATED_CREDENTIALS;
use crate::diagram::error::EditError;
use crate::diagram::federation::FederatedCredential;
use crate::diagram::naming::check_rule;
use crate::diagram::problem::Problem;
use crate::diagram::rules::{
    check_federated, check_holders, check_moment, check_policies, check_room,
};
use crate::diagram::{
    AccessKeys, ClientCredential, Diagram, HeldSecret, Node, NodeId, Resource, Subject, limits,
};

pub(super) fn secrets(
    diagram: &Diagram,
    numbers: &Numbers,
    node: &Node,
    resource: &Resource,
    found: &mut Found,
) {
    let subject = Subject::Node(node.id);
    if resource.access_keys != AccessKeys::default() && !resource.kind.has_access_keys() {
        found.hold(subject, Err(EditError::NoAccessKeys(node.kind_name())));
    }
    found.hold(subject, check_holders(node, resource));
    if !resource.holders.is_sorted_by_key(|holder| holder.id) {
        found.0.push(Problem::error(
            "holders-out-of-order",
            Some(subject),
            "the authorization rules or users are not in the order of their ids",
            "List the one with the lowest id first.",
        ));
    }
    found.hold(subject, check_policies(node, resource));
    if !resource.policies.is_sorted_by_key(|policy| policy.id) {
        found.0.push(Problem::error(
            "policies-out-of-order",
            Some(subject),
            "the stored access policies are not in the order of their ids",
            "List the one with the lowest id first.",
        ));
    }
    if !resource.settings.is_empty() && !resource.kind.runs_code() {
        found.hold(subject, Err(EditError::NoSettings(node.kind_name())));
    }
    found.hold(
        subject,
        check_room(
            "settings",
            resource.settings.len(),
            limits::MAX_SETTINGS + 1,
        ),
    );
    if !resource.settings.is_sorted_by_key(|setting| setting.id) {
        found.0.push(Problem::error(
            "settings-out-of-order",
            Some(subject),
            "the settings are not in the order of their ids",
            "List the setting with the lowest id first.",
        ));
    }
    let mut names = BTreeSet::new();
    for setting in &resource.settings {
        let subject = Subject::Setting(node.id, setting.id);
        found.hold(subject, diagram.check_setting(setting));
        found.hold(subject, diagram.check_reference(node.id, setting));
        if let Some(reference) = setting.through {
            let is_there = diagram.node(reference.vault).is_some();
            if !is_there && !numbers.was_once_there(reference.vault.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(reference.vault)));
            }
            let part = diagram.part(reference.vault, reference.secret);
            if part.is_none() && !numbers.was_once_there(reference.secret.number()) {
                let missing = EditError::NoSuchPart(reference.vault, reference.secret);
                found.hold(subject, Err(missing));
            }
            if diagram.held_in_vault(reference) != Some(setting.secret) {
                found.hold(
                    subject,
                    Err(EditError::BadCopy(
                        "settings that refer to one secret of a vault hold the same",
                    )),
                );
            }
        }
        spoken_of(diagram, numbers, subject, &setting.secret, found);
        if !names.insert(setting.name.to_ascii_lowercase()) {
            found.hold(
                subject,
                Err(EditError::NameTaken {
                    name: setting.name.clone(),
                    what: "setting",
                }),
            );
        }
    }
}

/// What a copy speaks of is there, or was once.
pub(super) fn spoken_of(
    diagram: &Diagram,
    numbers: &Numbers,
    subject: Subject,
    secret: &HeldSecret,
    found: &mut Found,
) {
    let from = secret.from();
    if diagram.node(from).is_none() && !numbers.was_once_there(from.number()) {
        found.hold(subject, Err(EditError::NoSuchNode(from)));
    }
    if let Some(part) = secret.part()
        && diagram.part(from, part).is_none()
        && !numbers.was_once_there(part.number())
    {
        found.hold(subject, Err(EditError::NoSuchPart(from, part)));
    }
    if let HeldSecret::Local(local) = *secret
        && let Some(holder) = local.holder
        && diagram.key_holder(local.of, holder).is_none()
        && !numbers.was_once_there(holder.number())
    {
        let missing = EditError::NoSuchKeyHolder(local.of, holder);
        found.hold(subject, Err(missing));
    }
    if let HeldSecret::Sas(sas) = *secret
        && let Some(principal) = sas.signer.principal()
        && diagram.principal(principal).is_none()
        && !numbers.was_once_there(principal.number())
    {
        found.hold(subject, Err(EditError::NoSuchPrincipal(principal)));
    }
    if let HeldSecret::Sas(sas) = *secret
        && let Some(policy) = sas.limits.policy
        && diagram.stored_policy(sas.account, policy).is_none()
        && !numbers.was_once_there(policy.number())
    {
        let missing = EditError::NoSuchStoredPolicy(sas.account, policy);
        found.hold(subject, Err(missing));
    }
    if let HeldSecret::ClientCredential {
        application,
        credential,
        ..
    } = *secret
    {
        let is_there = diagram.client_credential(application, credential).is_some();
        if !is_there && !numbers.was_once_there(credential.number()) {
            let missing = EditError::NoSuchClientCredential(application, credential);
            found.hold(subject, Err(missing));
        }
    }
}

pub(super) fn client_credentials(
    application: NodeId,
    credentials: &[ClientCredential],
    found: &mut Found,
) {
    let subject = Subject::Node(application);
    let room = check_room(
        "client secrets and certificates",
        credentials.len(),
        limits::MAX_CLIENT_CREDENTIALS + 1,
    );
    found.hold(subject, room);
    if !credentials.is_sorted_by_key(|credential| credential.id) {
        found.0.push(Problem::error(
            "credentials-out-of-order",
            Some(subject),
            "the client secrets and certificates are not in the order of their ids",
            "List the one with the lowest id first.",
        ));
    }
    for credential in credentials {
        let subject = Subject::ClientCredential(application, credential.id);
        found.hold(
            subject,
            check_rule(&credential.name, "client credential", None),
        );
        found.hold(subject, check_moment(credential.expires_at));
    }
}

pub(super) fn federated_credentials(diagram: &Diagram, found: &mut Found) {
    let mut counts: BTreeMap<NodeId, usize> = BTreeMap::new();
    for it in diagram.federated_credentials() {
        let FederatedCredential { id, identity, what } = &**it;
        let subject = Subject::FederatedCredential(*id);
        found.hold(subject, check_federated(what));
        match diagram.node(*identity) {
            None => found.hold(subject, Err(EditError::NoSuchNode(*identity))),
            Some(node) if !node.kind.can_trust() => {
                found.hold(subject, Err(EditError::CannotTrust(node.kind_name())));
            }
            Some(_) => {}
        }
        *counts.entry(*identity).or_default() += 1;
    }
    for (identity, count) in counts {
        let room = check_room(
            "federated credentials of one identity",
            count,
            MAX_FEDERATED_CREDENTIALS + 1,
        );
        found.hold(Subject::Node(identity), room);
    }
}
