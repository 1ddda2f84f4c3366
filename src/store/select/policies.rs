//! Stored access policies of a storage account.

use vouchsafe_model::diagram::{Diagram, HeldSecret, Node, PartId, SasKind, StoredPolicyId};

use super::secret::{SettingRow, copies};
use crate::language::Words;

/// The stored access policies of a storage account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoliciesDetails {
    /// Those that are there, and those that were deleted and are named still.
    pub policies: Vec<PolicyRow>,
    /// The parts at which another one can be made, by name.
    pub parts: Vec<(PartId, String)>,
}

/// A stored access policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRow {
    /// Which one.
    pub id: StoredPolicyId,
    /// Where it stands.
    pub part: PartId,
    /// What it is called.
    pub name: String,
    /// What the part is called where it stands.
    pub place: String,
    /// Whether it was deleted.
    pub is_deleted: bool,
    /// The settings that hold a SAS that names it.
    pub named_by: Vec<SettingRow>,
}

impl PoliciesDetails {
    /// `None` for what has no part for which there could be one.
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Option<Self> {
        let resource = node.resource()?;
        let parts = resource.parts.iter();
        let parts: Vec<(PartId, String)> = parts
            .filter(|it| SasKind::of_part(it.kind).next().is_some())
            .map(|it| (it.id, it.name.clone()))
            .collect();
        if parts.is_empty() {
            return None;
        }
        let rows = resource.policies.iter().map(|policy| PolicyRow {
            id: policy.id,
            part: policy.part,
            name: policy.name.clone(),
            place: diagram
                .part(node.id, policy.part)
                .map_or(String::new(), |it| it.name.clone()),
            is_deleted: policy.is_deleted,
            named_by: copies(words, diagram, |secret| match secret {
                HeldSecret::Sas(sas) => {
                    sas.account == node.id && sas.limits.policy == Some(policy.id)
                }
                _ => false,
            }),
        });
        Some(Self {
            policies: rows
                .filter(|it| !it.is_deleted || !it.named_by.is_empty())
                .collect(),
            parts,
        })
    }
}
