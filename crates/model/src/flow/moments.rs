//! When will something change though nobody does anything?
//!
//! While time runs, a verdict changes at these moments and at no other.

use super::words;
use crate::access::Plane;
use crate::diagram::{
    Diagram, FederatedCredentialId, HeldSecret, KnownRole, NodeId, Recent, RoleAssignment, Setting,
    SettingId, Subject,
};
use crate::time::Timestamp;

/// A moment to come at which something changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// What happens then: `Reader for web-vm on rg-data takes effect`.
    pub what: String,
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
        let (assignment, happens, about) = match &change.what {
            Recent::RoleAssigned(id) => {
                let Some(assignment) = diagram.role_assignment(*id) else {
                    continue;
                };
                let about = Some(Subject::RoleAssignment(*id));
                (assignment.as_ref(), "takes effect", about)
            }
            Recent::RoleRemoved(was) => (was, "no longer counts", None),
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
        let what = in_words(diagram, assignment);
        let mut add = |seconds, of_what: &str| {
            moments.push(Moment {
                at: change.at.plus_seconds(seconds),
                what: format!("{what} {happens}{of_what}"),
                about,
            });
        };
        if of(Plane::Control) == of(Plane::Data) {
            add(of(Plane::Control), "");
        } else {
            add(of(Plane::Control), " for managing");
            add(of(Plane::Data), " for data");
        }
    }
    moments
}

fn trust(diagram: &Diagram, id: FederatedCredentialId) -> Option<Moment> {
    let credential = diagram.federated_credential(id)?;
    let (_, at) = diagram.trust_on_its_way(id, diagram.now())?;
    let name = &credential.what.name;
    let identity = diagram.node_name(credential.identity);
    Some(Moment {
        at,
        what: format!("the federated credential {name} of {identity} is known everywhere"),
        about: Some(Subject::FederatedCredential(id)),
    })
}

fn cluster_identity(diagram: &Diagram, cluster: NodeId) -> Option<Moment> {
    let former = diagram.cluster_identity_before(cluster, diagram.now())?;
    Some(Moment {
        at: former.used_until,
        what: format!(
            "the control plane of {} uses its new identity",
            diagram.node_name(cluster)
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
        what: format!(
            "{} of {} is read from {vault} anew",
            setting.name,
            diagram.node_name(host)
        ),
        about: Some(Subject::Setting(host, setting.id)),
    })
}

/// `Reader for web-vm on rg-data`.
fn in_words(diagram: &Diagram, assignment: &RoleAssignment) -> String {
    let role = diagram
        .role(assignment.role)
        .map_or("a role", KnownRole::name);
    let principal = diagram
        .principal(assignment.principal)
        .map_or_else(|| "an identity that is gone".to_owned(), |it| it.name);
    let scope = words::scope(diagram, assignment.scope);
    format!("{role} for {principal} on {scope}")
}

fn tokens(diagram: &Diagram) -> Vec<Moment> {
    let mut moments = Vec::new();
    for token in diagram.held_tokens() {
        let host = diagram.node_name(token.host);
        let whose = format!("the token of {} for {}", token.name, token.audience);
        let about = Some(Subject::Node(token.host));
        let mut add = |at, what: String| moments.push(Moment { at, what, about });
        if let Some(at) = token.refreshed_from() {
            add(
                at,
                format!("{host} asks anew for {whose}, half of whose life is over"),
            );
        }
        add(
            token.reused_until(),
            format!("{host} no longer reuses {whose}"),
        );
        add(
            token.expires_at,
            capitalized(&format!("{whose} expires, wherever it is")),
        );
    }
    moments
}

/// The text with a capital first letter, to begin a sentence with.
fn capitalized(text: &str) -> String {
    match text.strip_prefix("the ") {
        Some(rest) => format!("The {rest}"),
        None => text.to_owned(),
    }
}

fn secrets(diagram: &Diagram) -> Vec<Moment> {
    let mut moments = Vec::new();
    for node in diagram.nodes() {
        for credential in diagram.client_credentials(node.id) {
            moments.push(Moment {
                at: credential.expires_at,
                what: format!("{} of {} expires", credential.name, node.name),
                about: Some(Subject::ClientCredential(node.id, credential.id)),
            });
        }
        for setting in node.resource().into_iter().flat_map(|it| &it.settings) {
            let HeldSecret::Sas(sas) = setting.secret else {
                continue;
            };
            let name = format!(
                "the shared access signature in {} of {}",
                setting.name, node.name
            );
            let about = Some(Subject::Setting(node.id, setting.id));
            for (at, happens) in [(sas.starts_at, "becomes good"), (sas.expires_at, "expires")] {
                moments.push(Moment {
                    at,
                    what: capitalized(&format!("{name} {happens}")),
                    about,
                });
            }
        }
    }
    moments
}
