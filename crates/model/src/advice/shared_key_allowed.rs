//! An account lets in whoever has one of its keys.

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::azure::ResourceKind;
use crate::diagram::{Diagram, Edit, NodeId, Rule, Subject};
use crate::flow::Fix;

const STORAGE_ACCOUNT: ResourceKind = ResourceKind::named("storage-account");

/// Storage accounts that let keys in, which is what they do unless told
/// otherwise. It matters more where a drawn host holds a key.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    accounts(diagram)
        .map(|account| {
            let name = diagram.node_name(account).to_owned();
            let holders = holders(diagram, account);
            let (level, held) = if holders == 0 {
                (Level::Low, "No drawn host has a key of it.".to_owned())
            } else {
                (
                    Level::Medium,
                    format!(
                        "Drawn hosts hold {holders} {}: let them use identities first.",
                        if holders == 1 { "copy" } else { "copies" }
                    ),
                )
            };
            Finding {
                rule: Rule::SharedKeyAllowed,
                level,
                subject: Subject::Node(account),
                message: format!("{name} lets in whoever has one of its keys"),
                reason: format!(
                    "A request that is signed with a key is let in whoever sends it: no role and no \
                     condition is asked for, and the log cannot say who it was. {held}"
                ),
                source: sources::SHARED_KEY_PREVENT,
                fix: disallow(diagram, &[account]),
            }
        })
        .collect()
}

/// The storage accounts that let keys in.
pub(super) fn accounts(diagram: &Diagram) -> impl Iterator<Item = NodeId> {
    diagram
        .nodes()
        .filter(|node| node.resource_kind() == Some(STORAGE_ACCOUNT))
        .map(|node| node.id)
        .filter(|node| {
            diagram
                .access_keys(*node)
                .is_some_and(|keys| !keys.is_disallowed)
        })
}

/// How many copies of its keys, and signatures made with them, are held.
pub(super) fn holders(diagram: &Diagram, account: NodeId) -> usize {
    diagram
        .nodes()
        .filter_map(|node| node.resource())
        .flat_map(|resource| &resource.settings)
        .filter(|setting| {
            setting.secret.from() == account && setting.secret.client_credential().is_none()
        })
        .count()
}

/// Lets no keys in any more. `None` where a drawn host still has one.
pub(super) fn disallow(diagram: &Diagram, accounts: &[NodeId]) -> Option<Fix> {
    if accounts
        .iter()
        .any(|account| holders(diagram, *account) > 0)
    {
        return None;
    }
    let names: Vec<String> = accounts
        .iter()
        .map(|account| diagram.node_name(*account).to_owned())
        .collect();
    let mut edits: Vec<Edit> = accounts
        .iter()
        .copied()
        .map(Edit::DisallowKeyAccess)
        .collect();
    Some(Fix {
        title: format!(
            "Disallow Shared Key on {}",
            crate::flow::list(&names).into_string()
        )
        .into(),
        why: "No drawn host uses a key. Keys, and what they signed, open nothing then; signatures \
              of a user delegation key go on working."
            .to_owned()
            .into(),
        edit: if edits.len() == 1 {
            edits.pop()?
        } else {
            Edit::Several(edits)
        },
    })
}
