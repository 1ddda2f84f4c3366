//! The rules for stored access policies.

use super::check_room;
use crate::diagram::error::EditError;
use crate::diagram::limits;
use crate::diagram::naming::check_rule;
use crate::diagram::node::{Node, Resource};
use crate::diagram::sas::SasKind;

/// Checks every stored access policy of a storage account.
pub(in crate::diagram) fn check_policies(
    node: &Node,
    resource: &Resource,
) -> Result<(), EditError> {
    for policy in &resource.policies {
        let part = resource.parts.iter().find(|it| it.id == policy.part);
        let part = part.ok_or(EditError::NoSuchPart(node.id, policy.part))?;
        if SasKind::of_part(part.kind).next().is_none() {
            return Err(EditError::NoStoredPolicies(node.kind_name()));
        }
        check_rule(&policy.name, "stored access policy", None)?;
        if policy.name.chars().count() > limits::MAX_POLICY_NAME_CHARS {
            return Err(EditError::BadName {
                name: policy.name.clone(),
                what: "stored access policy",
                rule: format!("at most {} characters", limits::MAX_POLICY_NAME_CHARS),
            });
        }
        let own = resource.policies.iter().filter(|it| it.part == policy.part);
        if own.clone().filter(|it| it.name == policy.name).count() > 1 {
            return Err(EditError::NameTaken {
                name: policy.name.clone(),
                what: "stored access policy",
            });
        }
        check_room(
            "stored access policies of a part that were ever made",
            own.clone().count(),
            limits::MAX_SETTINGS + 1,
        )?;
        check_room(
            "stored access policies of a part",
            own.filter(|it| !it.is_deleted).count(),
            limits::MAX_POLICIES + 1,
        )?;
    }
    Ok(())
}
