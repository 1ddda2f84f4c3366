//! Role definitions of a file.

use super::{Reader, shown};
use crate::azure::BuiltInRole;
use crate::diagram::file::v1::{PermissionsV1, RoleDefinitionV1};
use crate::diagram::{
    NewRoleDefinition, NodeId, Problem, RoleDefinition, RoleDefinitionId, RoleKind,
    RolePermissions, Subject,
};
use crate::guid::Guid;

impl Reader {
    pub(super) fn role_definition(&mut self, wire: RoleDefinitionV1) -> Option<RoleDefinition> {
        let id = RoleDefinitionId::new(wire.id);
        let subject = Some(Subject::RoleDefinition(id));
        let kind = match &wire.kind {
            None => RoleKind::Custom,
            Some(said) => match RoleKind::ALL.into_iter().find(|it| it.slug() == said) {
                Some(kind) => kind,
                None => {
                    self.errors.push(Problem::error(
                        "not-known",
                        subject,
                        format!("`{}` is not a kind of role", shown(said)),
                        "Write `custom` or `built-in`, or take `kind` out: a role is then custom.",
                    ));
                    return None;
                }
            },
        };
        let role = match wire.role.as_deref().map(str::parse::<Guid>) {
            None if kind == RoleKind::Custom => id.usual_role(),
            Some(Ok(role)) => role,
            None => {
                self.errors.push(Problem::error(
                    "not-known",
                    subject,
                    "a built-in role is told by its id, and there is none",
                    "Add `role` with the id of the role definition.",
                ));
                return None;
            }
            Some(Err(wrong)) => {
                self.errors.push(Problem::error(
                    "not-known",
                    subject,
                    wrong.to_string(),
                    "Write the id of the role definition, or take `role` out for a custom role.",
                ));
                return None;
            }
        };
        Some(RoleDefinition {
            id,
            role,
            what: NewRoleDefinition {
                kind,
                name: wire.name,
                description: wire.description,
                permissions: wire.permissions.into_iter().map(permissions).collect(),
                assignable_scopes: wire
                    .assignable_scopes
                    .into_iter()
                    .map(NodeId::new)
                    .collect(),
                assignable_elsewhere: wire.assignable_elsewhere,
            },
        })
    }

    /// The id of a role that the file defines.
    pub(super) fn defined_role(&self, name: &str) -> Option<Guid> {
        let mut roles = self.defined_roles.iter();
        roles
            .find(|(defined, _)| defined.eq_ignore_ascii_case(name))
            .map(|(_, role)| *role)
    }

    pub(super) fn name_of_role(&self, role: Guid) -> Option<String> {
        let built_in = BuiltInRole::find(role).map(|role| role.name.to_owned());
        built_in.or_else(|| {
            let mut roles = self.defined_roles.iter();
            roles
                .find(|(_, defined)| *defined == role)
                .map(|(name, _)| name.clone())
        })
    }
}

fn permissions(wire: PermissionsV1) -> RolePermissions {
    RolePermissions {
        actions: wire.actions,
        not_actions: wire.not_actions,
        data_actions: wire.data_actions,
        not_data_actions: wire.not_data_actions,
        condition: wire.condition,
    }
}
