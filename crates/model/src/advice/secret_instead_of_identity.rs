//! A host holds a secret where an identity would do.

use crate::diagram::{Diagram, Edit, NodeId, SettingId, Subject};
use crate::flow::{self, Fix};

/// Lets the calls that use the secret use an identity, with the roles that they
/// need, and takes the secret away. `None` if no call uses it, or one of them
/// can do without no secret.
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
        ),
        why: format!(
            "Nothing is copied then, so nothing can leak, go stale or expire. The identity gets the \
             roles with the fewest permissions for what {name} does with the secret now."
        ),
        edit: Edit::Several(edits),
    })
}
