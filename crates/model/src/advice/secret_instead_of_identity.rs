//! A host holds a secret where an identity would do.

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::diagram::{Diagram, Edit, HeldSecret, NodeId, Rule, SettingId, Subject};
use crate::flow::{self, Fix};
use crate::say;

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
            let secret = flow::secrets::words(diagram, &setting.secret);
            let (level, reach) = match setting.secret {
                HeldSecret::AccountKey { .. } => (
                    Level::High,
                    say!("It opens everything in the account, for whoever has it."),
                ),
                HeldSecret::Sas(_) => (
                    Level::Medium,
                    say!("It opens what it was signed for, for whoever has it, until it expires."),
                ),
                HeldSecret::Local(_) => (
                    Level::High,
                    say!("It opens everything in the resource, for whoever has it."),
                ),
                HeldSecret::ClientCredential { .. } => (
                    Level::Medium,
                    say!("Whoever has it is the application, from anywhere, until it expires."),
                ),
            };
            let (level, message) = if is_current {
                (
                    level,
                    say!(
                        "{name} holds {secret} in {setting}, where an identity would do",
                        name = node.name,
                        secret,
                        setting = setting.name
                    ),
                )
            } else {
                (
                    Level::Low,
                    say!(
                        "{name} still holds {secret} in {setting}, which opens nothing any more",
                        name = node.name,
                        secret,
                        setting = setting.name
                    ),
                )
            };
            found.push(Finding {
                rule: Rule::SecretInsteadOfIdentity,
                level,
                subject: Subject::Setting(node.id, setting.id),
                message,
                reason: say!(
                    "Whoever sees the settings of {name}, or a log or backup of them, has the secret.",
                    name = node.name
                )
                .then(reach)
                .then(say!("An identity has nothing that could be copied.")),
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
        title: say!(
            "Delete {setting} from the settings of {name}",
            setting = held.name,
            name = diagram.node_name(host)
        ),
        why: say!("No drawn call uses it."),
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
        title: say!(
            "Let {name} use its system-assigned identity, and delete {setting}",
            name,
            setting = held.name
        ),
        why: say!(
            "Nothing is copied then, so nothing can leak, go stale or expire. The identity gets the \
             roles with the fewest permissions for what {name} does with the secret now.",
            name
        ),
        edit: Edit::Several(edits),
    })
}
