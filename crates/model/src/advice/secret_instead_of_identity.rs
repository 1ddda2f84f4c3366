//! A host holds a secret where an identity would do.

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::diagram::{Diagram, Edit, HeldSecret, NodeId, Rule, SettingId, Subject};
use crate::flow::{self, Fix};

/// Settings of hosts that could have an identity. A secret that opens nothing
/// any more matters less, and is taken away.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut found = Vec::new();
    for node in diagram.nodes() {
        let Some(resource) = node.resource() else {
            continue;
        };
        if !resource.kind.row().identity.allows_system_assigned() {
            continue;
        }
        for setting in &resource.settings {
            let is_current = diagram.is_current(&setting.secret);
            let held = flow::secrets::words(diagram, &setting.secret);
            let (level, reach) = match setting.secret {
                HeldSecret::AccountKey { .. } => (
                    Level::High,
                    "It opens everything in the account, for whoever has it.",
                ),
                HeldSecret::Sas(_) => (
                    Level::Medium,
                    "It opens what it was signed for, for whoever has it, until it expires.",
                ),
                HeldSecret::Local(_) => (
                    Level::High,
                    "It opens everything in the resource, for whoever has it.",
                ),
                HeldSecret::ClientCredential { .. } => (
                    Level::Medium,
                    "Whoever has it is the application, from anywhere, until it expires.",
                ),
            };
            let (level, message) = if is_current {
                (
                    level,
                    format!(
                        "{} holds {held} in {}, where an identity would do",
                        node.name, setting.name
                    ),
                )
            } else {
                (
                    Level::Low,
                    format!(
                        "{} still holds {held} in {}, which opens nothing any more",
                        node.name, setting.name
                    ),
                )
            };
            found.push(Finding {
                rule: Rule::SecretInsteadOfIdentity,
                level,
                subject: Subject::Setting(node.id, setting.id),
                message,
                reason: format!(
                    "Whoever sees the settings of {}, or a log or backup of them, has the secret. \
                     {reach} An identity has nothing that could be copied.",
                    node.name
                ),
                source: sources::IDENTITY_OVERVIEW,
                fix: repair(diagram, node.id, setting.id),
            });
        }
    }
    found
}

/// Lets calls do without the secret, or takes it away where none uses it.
fn repair(diagram: &Diagram, host: NodeId, setting: SettingId) -> Option<Fix> {
    let is_used = diagram
        .calls()
        .any(|call| call.what.caller == host && call.what.setting() == Some(setting));
    if is_used {
        return replace(diagram, host, setting);
    }
    let held = diagram.setting(host, setting)?;
    Some(Fix {
        title: format!(
            "Delete {} from the settings of {}",
            held.name,
            diagram.node_name(host)
        )
        .into(),
        why: "No drawn call uses it.".to_owned().into(),
        edit: Edit::Delete(vec![Subject::Setting(host, setting)]),
    })
}

/// Lets the calls that use the secret use an identity, with the roles that they
/// need, and takes the secret away. `None` if no call uses it, or one of them
/// cannot do without.
pub(super) fn replace(diagram: &Diagram, host: NodeId, setting: SettingId) -> Option<Fix> {
    let held = diagram.setting(host, setting)?.clone();
    let calls: Vec<_> = diagram
        .calls()
        .filter(|call| call.what.caller == host && call.what.setting() == Some(setting))
        .map(|call| call.id)
        .collect();
    let mut after = diagram.clone();
    let mut edits = Vec::new();
    for call in &calls {
        let fix = flow::use_identity(&after, *call)?;
        after.apply(&fix.edit).ok()?;
        edits.push(fix.edit);
    }
    if edits.is_empty() {
        return None;
    }
    let delete = Edit::Delete(vec![Subject::Setting(host, setting)]);
    after.apply(&delete).ok()?;
    edits.push(delete);
    let name = diagram.node_name(host);
    Some(Fix {
        title: format!(
            "Let {name} use its system-assigned identity, and delete {}",
            held.name
        ).into(),
        why: format!(
            "Nothing is copied then, so nothing can leak, go stale or expire. The identity gets the \
             roles with the fewest permissions for what {name} does with the secret now."
        ).into(),
        edit: Edit::Several(edits),
    })
}
