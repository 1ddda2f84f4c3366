//! When will something change though nobody does anything?
//!
//! While time runs, a verdict changes at these moments and at no other.

use super::words;
use crate::access::Plane;
use crate::diagram::{
    Diagram, FederatedCredentialId, HeldSecret, NodeId, Recent, RoleAssignment, Setting, SettingId,
    Subject,
};
use crate::say;
use crate::text::{Sayable, Text};
use crate::time::Timestamp;

/// A moment to come at which something changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// What happens then: `Reader for web-vm on rg-data takes effect`.
    pub what: Text,
    /// What of the drawing it is about.
    pub about: Option<Subject>,
}

/// The moments to come, the next first; none where time does not run.
#[must_use]
pub fn moments(diagram: &Diagram) -> Vec<Moment> {
    let Some(clock) = diagram.clock() else {
        return Vec::new();
    };
    let mut moments = changes(diagram);
    moments.extend(tokens(diagram));
    moments.extend(secrets(diagram));
    moments.retain(|moment| clock.now < moment.at);
    moments.sort_by_key(|moment| moment.at);
    moments
}

fn changes(diagram: &Diagram) -> Vec<Moment> {
    let mut moments = Vec::new();
    for change in diagram.clock().into_iter().flat_map(|it| &it.changes) {
        let (assignment, is_given, about) = match &change.what {
            Recent::RoleAssigned(id) => {
                let Some(assignment) = diagram.role_assignment(*id) else {
                    continue;
                };
                let about = Some(Subject::RoleAssignment(*id));
                (assignment.as_ref(), true, about)
            }
            Recent::RoleRemoved(was) => (was, false, None),
            // What follows from it does when the token is renewed.
            Recent::MemberAdded(..) | Recent::MemberRemoved(..) => continue,
            Recent::ClusterIdentityGone(cluster, ..) => {
                moments.extend(cluster_identity(diagram, *cluster));
                continue;
            }
            Recent::SecretReplaced(host, setting, _) => {
                moments.extend(reference(diagram, *host, *setting));
                continue;
            }
            Recent::ReferenceShut(host, setting, what) => {
                let at = diagram.noticed_at(change.at, what);
                let about = Some(Subject::Setting(*host, *setting));
                let moment = diagram
                    .setting(*host, *setting)
                    .and_then(|it| read_anew(diagram, *host, it, at));
                let is_told = |it: &Moment| it.at == at && it.about == about;
                if !moments.iter().any(is_told) {
                    moments.extend(moment);
                }
                continue;
            }
            // No document says when.
            Recent::PrincipalMade(_) | Recent::IdentityAttached(..) => continue,
            Recent::TrustConfigured(id) => {
                moments.extend(trust(diagram, *id));
                continue;
            }
        };
        let of = |plane| diagram.delay_of(assignment, plane).seconds;
        let mut add = |seconds, plane| {
            moments.push(Moment {
                at: change.at.plus_seconds(seconds),
                what: counts(in_words(diagram, assignment), is_given, plane),
                about,
            });
        };
        if of(Plane::Control) == of(Plane::Data) {
            add(of(Plane::Control), None);
        } else {
            add(of(Plane::Control), Some(Plane::Control));
            add(of(Plane::Data), Some(Plane::Data));
        }
    }
    moments
}

/// That something which was given or taken counts from then on, or counts no more; for
/// one of the planes where the other comes at another time.
fn counts(grant: Text, is_given: bool, plane: Option<Plane>) -> Text {
    match (is_given, plane) {
        (true, None) => say!("{grant} takes effect", grant),
        (true, Some(Plane::Control)) => say!("{grant} takes effect for managing", grant),
        (true, Some(Plane::Data)) => say!("{grant} takes effect for data", grant),
        (false, None) => say!("{grant} no longer counts", grant),
        (false, Some(Plane::Control)) => say!("{grant} no longer counts for managing", grant),
        (false, Some(Plane::Data)) => say!("{grant} no longer counts for data", grant),
    }
}

fn trust(diagram: &Diagram, id: FederatedCredentialId) -> Option<Moment> {
    let credential = diagram.federated_credential(id)?;
    let (_, at) = diagram.trust_on_its_way(id, diagram.now())?;
    let name = &credential.what.name;
    let identity = diagram.node_name(credential.identity);
    Some(Moment {
        at,
        what: say!(
            "the federated credential {name} of {identity} is known everywhere",
            name,
            identity
        ),
        about: Some(Subject::FederatedCredential(id)),
    })
}

fn cluster_identity(diagram: &Diagram, cluster: NodeId) -> Option<Moment> {
    let former = diagram.cluster_identity_before(cluster, diagram.now())?;
    Some(Moment {
        at: former.used_until,
        what: say!(
            "the control plane of {name} uses its new identity",
            name = diagram.node_name(cluster)
        ),
        about: Some(Subject::Node(cluster)),
    })
}

fn reference(diagram: &Diagram, host: NodeId, id: SettingId) -> Option<Moment> {
    let kept = diagram.replaced_secret(host, id, diagram.now())?;
    read_anew(diagram, host, diagram.setting(host, id)?, kept.until)
}

/// The platform reads a vault anew.
fn read_anew(diagram: &Diagram, host: NodeId, setting: &Setting, at: Timestamp) -> Option<Moment> {
    let vault = diagram.node_name(setting.through?.vault);
    Some(Moment {
        at,
        what: say!(
            "{setting} of {host} is read from {vault} anew",
            setting = setting.name,
            host = diagram.node_name(host),
            vault
        ),
        about: Some(Subject::Setting(host, setting.id)),
    })
}

/// `Reader for web-vm on rg-data`.
fn in_words(diagram: &Diagram, assignment: &RoleAssignment) -> Text {
    say!(
        "{role} for {who} on {place}",
        role = diagram
            .role(assignment.role)
            .map_or_else(|| say!("a role"), |role| role.name().text()),
        who = diagram
            .principal(assignment.principal)
            .map_or_else(|| say!("an identity that is gone"), |it| it.name.text()),
        place = words::scope(diagram, assignment.scope)
    )
}

fn tokens(diagram: &Diagram) -> Vec<Moment> {
    let mut moments = Vec::new();
    for token in diagram.held_tokens() {
        let host = diagram.node_name(token.host);
        let (name, audience) = (&token.name, &token.audience);
        let about = Some(Subject::Node(token.host));
        let mut add = |at, what: Text| moments.push(Moment { at, what, about });
        if let Some(at) = token.refreshed_from() {
            add(
                at,
                say!(
                    "{host} asks anew for the token of {name} for {audience}, half of whose life \
                     is over",
                    host,
                    name,
                    audience
                ),
            );
        }
        add(
            token.reused_until(),
            say!(
                "{host} no longer reuses the token of {name} for {audience}",
                host,
                name,
                audience
            ),
        );
        add(
            token.expires_at,
            say!(
                "The token of {name} for {audience} expires, wherever it is",
                name,
                audience
            ),
        );
    }
    moments
}

fn secrets(diagram: &Diagram) -> Vec<Moment> {
    let mut moments = Vec::new();
    for node in diagram.nodes() {
        for credential in diagram.client_credentials(node.id) {
            moments.push(Moment {
                at: credential.expires_at,
                what: say!(
                    "{credential} of {application} expires",
                    credential = credential.name,
                    application = node.name
                ),
                about: Some(Subject::ClientCredential(node.id, credential.id)),
            });
        }
        for setting in node.resource().into_iter().flat_map(|it| &it.settings) {
            let HeldSecret::Sas(sas) = setting.secret else {
                continue;
            };
            let about = Some(Subject::Setting(node.id, setting.id));
            let mut add = |at, what: Text| moments.push(Moment { at, what, about });
            add(
                sas.starts_at,
                say!(
                    "The shared access signature in {setting} of {host} becomes good",
                    setting = setting.name,
                    host = node.name
                ),
            );
            add(
                sas.expires_at,
                say!(
                    "The shared access signature in {setting} of {host} expires",
                    setting = setting.name,
                    host = node.name
                ),
            );
        }
    }
    moments
}
