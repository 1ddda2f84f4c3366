//! Role definitions as the JSON of a file, version 1.

use super::Record;
use crate::diagram::{RoleDefinition, RoleKind, RolePermissions};

pub(super) fn definition(it: &RoleDefinition) -> Record {
    let what = &it.what;
    let is_usual = it.role == it.id.usual_role();
    let kind = (what.kind != RoleKind::Custom).then_some(what.kind.slug());
    Record::new()
        .with("id", it.id.number())
        .with_some("role", (!is_usual).then(|| it.role.to_string()))
        .with_some("kind", kind)
        .with("name", what.name.as_str())
        .with_some(
            "description",
            (!what.description.is_empty()).then_some(what.description.as_str()),
        )
        .with_list("permissions", what.permissions.iter().map(permissions))
        .with_list(
            "assignableScopes",
            what.assignable_scopes.iter().map(|it| it.number()),
        )
        .with_list("assignableElsewhere", what.assignable_elsewhere.to_vec())
}

fn permissions(block: &RolePermissions) -> Record {
    Record::new()
        .with_list("actions", block.actions.to_vec())
        .with_list("notActions", block.not_actions.to_vec())
        .with_list("dataActions", block.data_actions.to_vec())
        .with_list("notDataActions", block.not_data_actions.to_vec())
        .with_some("condition", block.condition.as_deref())
}
