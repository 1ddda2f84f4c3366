//! The rules for single records, which edits and invariants share.

mod calls;
mod grants;
mod holders;
mod places;
mod policies;
mod roles;
mod secrets;

pub(super) use holders::check_holders;
pub(super) use places::{check_point, check_size};
pub(super) use policies::check_policies;
pub(super) use secrets::NO_REFERENCES;

use super::error::EditError;
use super::federation::{NewFederatedCredential, Workload};
use super::id::PartId;
use super::naming::check_rule;
use super::{Diagram, KeyFileAccess, Node, Resource};
use crate::azure::resource_kinds::IdentityRefusal;
use crate::azure::{Mode, PartKind, ResourceKind, Switch, federation};
use crate::time::Timestamp;

impl Diagram {
    /// Checks that the cluster of a pod is one, and is there.
    pub(super) fn check_cluster(&self, workload: &Workload) -> Result<(), EditError> {
        let Some(cluster) = workload.cluster else {
            return Ok(());
        };
        let node = self.node(cluster).ok_or(EditError::NoSuchNode(cluster))?;
        if node.resource_kind().is_some_and(ResourceKind::runs_pods) {
            Ok(())
        } else {
            Err(EditError::NotACluster(node.kind_name()))
        }
    }
}

/// Checks a federated credential, but not by Azure's rule for its name.
pub(super) fn check_federated(what: &NewFederatedCredential) -> Result<(), EditError> {
    check_rule(&what.name, "federated credential", None)?;
    for (name, text) in [
        ("issuer", &what.issuer),
        ("subject", &what.subject),
        ("audience", &what.audience),
    ] {
        check_length(name, text, federation::MAX_TEXT_CHARS)?;
        if text.is_empty() || text.trim() != text || text.chars().any(char::is_control) {
            return Err(EditError::BadClaim(name));
        }
    }
    Ok(())
}

/// Checks the names of a pod's service account.
pub(super) fn check_workload(workload: &Workload) -> Result<(), EditError> {
    check_rule(
        &workload.namespace,
        "namespace",
        Some(&federation::NAMESPACE_RULE),
    )?;
    check_rule(
        &workload.service_account,
        "service account",
        Some(&federation::OBJECT_NAME_RULE),
    )
}

/// Checks that the moment can be written in a file and in a link.
pub(super) fn check_moment(moment: Timestamp) -> Result<(), EditError> {
    let last = Timestamp::from_unix_seconds(MAX_EXPIRY);
    if (Timestamp::from_unix_seconds(0)..=last).contains(&moment) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

/// The last second of the year 2105, in seconds since 1970.
const MAX_EXPIRY: i64 = 4_291_747_199;

pub(super) fn check_part_name(
    resource: &Resource,
    own: Option<PartId>,
    kind: PartKind,
    name: &str,
) -> Result<(), EditError> {
    check_rule(name, kind.row().name, Some(&kind.row().name_rule))?;
    let is_taken = resource.parts.iter().any(|part| {
        Some(part.id) != own && part.kind.shares_names(kind) && part.name.eq_ignore_ascii_case(name)
    });
    if is_taken {
        return Err(EditError::NameTaken {
            name: name.to_owned(),
            what: kind.row().name,
        });
    }
    Ok(())
}

/// Checks what code finds on the host besides secrets, but not whether the
/// identity exists: it may be gone.
pub(super) fn check_environment(node: &Node, resource: &Resource) -> Result<(), EditError> {
    let environment = resource.environment;
    if environment.client_id.is_some() && !resource.kind.runs_code() {
        return Err(EditError::NoSettings(node.kind_name()));
    }
    if environment.reference_identity.is_some() && !resource.kind.resolves_references() {
        return Err(EditError::BadCopy(NO_REFERENCES));
    }
    if environment.key_files != KeyFileAccess::default() && !resource.kind.wants_key_files() {
        return Err(EditError::NoKeyFiles(node.kind_name()));
    }
    Ok(())
}

/// Refuses identities that the type of the resource has no value for.
pub(super) fn check_identities(node: &Node, resource: &Resource) -> Result<(), EditError> {
    let what = node.kind_name();
    resource
        .check_identities()
        .map_err(|refusal| match refusal {
            IdentityRefusal::NoSystemAssigned => EditError::NoIdentityThere {
                what,
                identity: "system-assigned identity",
            },
            IdentityRefusal::NoUserAssigned => EditError::NoIdentityThere {
                what,
                identity: "user-assigned identity",
            },
            IdentityRefusal::NeverBoth
            | IdentityRefusal::OnlyOneUserAssigned
            | IdentityRefusal::UserAssignedAlone => EditError::IdentitiesRefused {
                host: node.name.clone(),
                plural: resource.kind.row().plural,
                refusal,
            },
        })
}

/// Refuses one more of something when there are as many as there may be.
pub(super) fn check_room(what: &'static str, count: usize, limit: usize) -> Result<(), EditError> {
    if count >= limit {
        return Err(EditError::TooMany { what, limit });
    }
    Ok(())
}

/// Refuses a text that is too long.
pub(super) fn check_length(what: &'static str, text: &str, limit: usize) -> Result<(), EditError> {
    // Bytes are never fewer than characters, and are counted at once.
    if text.len() > limit && text.chars().count() > limit {
        return Err(EditError::TooLong { what, limit });
    }
    Ok(())
}

/// Refuses a mode of a switch that the resource does not have.
pub(super) fn check_mode(node: &Node, resource: &Resource, mode: Mode) -> Result<(), EditError> {
    if Switch::of_resource(resource.kind).any(|switch| switch == mode.row().switch) {
        Ok(())
    } else {
        Err(EditError::NoSuchMode {
            what: node.kind_name(),
            mode: mode.row().name,
        })
    }
}
