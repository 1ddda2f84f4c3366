//! An account lets in whoever has one of its keys.

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::azure::ResourceKind;
use crate::diagram::{Diagram, Edit, NodeId, Rule, Subject};
use crate::flow::{self, Fix};
use crate::say;

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
                (Level::Low, say!("No drawn host has a key of it."))
            } else {
                (
                    Level::Medium,
                    if holders == 1 {
                        say!("Drawn hosts hold 1 copy: let them use identities first.")
                    } else {
                        say!(
                            "Drawn hosts hold {count} copies: let them use identities first.",
                            count = holders
                        )
                    },
                )
            };
            Finding {
                rule: Rule::SharedKeyAllowed,
                level,
                subject: Subject::Node(account),
                message: say!("{name} lets in whoever has one of its keys", name),
                reason: say!(
                    "A request that is signed with a key is let in whoever sends it: no role and no \
                     condition is asked for, and the log cannot say who it was."
                )
                .then(held),
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
        title: flow::words::take_no_keys(None, flow::list(&names)),
        why: say!(
            "No drawn host uses a key. Keys, and what they signed, open nothing then; signatures \
              of a user delegation key go on working."
        ),
        edit: if edits.len() == 1 {
            edits.pop()?
        } else {
            Edit::Several(edits)
        },
    })
}
