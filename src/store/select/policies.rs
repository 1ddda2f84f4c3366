//! Stored access policies of a storage account.

use vouchsafe_model::diagram::{Diagram, HeldSecret, Node, PartId, SasKind, Scope, StoredPolicyId};

use super::secret::{SettingRow, copies};
use crate::language::Words;
use crate::store::words;

/// The stored access policies of a storage account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoliciesDetails {
    /// Those that are there, and those that were deleted and are named still.
    pub policies: Vec<PolicyRow>,
    /// The parts at which another one can be made, by kind and name.
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
    /// The kind and the name of the part where it stands.
    pub place: String,
    /// Whether it was deleted.
    pub is_deleted: bool,
    /// The settings that hold a SAS that names it.
    pub named_by: Vec<SettingRow>,
}

impl PoliciesDetails {
    /// `None` for what has no part for which there could be one.
    pub(super) fn of(said: &Words, diagram: &Diagram, node: &Node) -> Option<Self> {
        let resource = node.resource()?;
        // A queue and a table may have the same name.
        let place = |part| words::scope(said, diagram, Scope::Part(node.id, part));
        let parts = resource.parts.iter();
        let parts: Vec<(PartId, String)> = parts
            .filter(|it| SasKind::of_part(it.kind).next().is_some())
            .map(|it| (it.id, place(it.id)))
            .collect();
        if parts.is_empty() {
            return None;
        }
        let rows = resource.policies.iter().map(|policy| PolicyRow {
            id: policy.id,
            part: policy.part,
            name: policy.name.clone(),
            place: place(policy.part),
            is_deleted: policy.is_deleted,
            named_by: copies(said, diagram, |secret| match secret {
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
