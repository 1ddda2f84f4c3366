//! Bytes as role definitions.

use super::{DiagramReader, Result};
use crate::diagram::{
    NewRoleDefinition, RoleDefinition, RoleDefinitionId, RoleKind, RolePermissions,
};
use crate::guid::Guid;
use crate::link::LinkError;
use crate::link::tags::role_definition::{BUILT_IN, OWN_ID};
use crate::link::wire::Field;

impl DiagramReader<'_> {
    pub(super) fn role_definition(&mut self, id: u32) -> Result<RoleDefinition> {
        let id = RoleDefinitionId::new(id);
        self.numbers.about(Field::RoleDefinition, 0);
        let flags = self.numbers.number()?;
        if flags & !(BUILT_IN | OWN_ID) != 0 {
            return Err(LinkError::MadeByNewer);
        }
        let role = if flags & OWN_ID != 0 {
            Guid::from_u128(self.numbers.wide()?)
        } else {
            id.usual_role()
        };
        let kind = if flags & BUILT_IN != 0 {
            RoleKind::BuiltIn
        } else {
            RoleKind::Custom
        };
        self.numbers.about(Field::RoleDefinitionText, 0);
        let name = self.numbers.text()?;
        let description = self.numbers.text()?;
        let mut permissions = Vec::new();
        for _ in 0..self.numbers.count()? {
            permissions.push(self.permissions()?);
        }
        let mut assignable_scopes = Vec::new();
        for _ in 0..self.numbers.count()? {
            assignable_scopes.push(self.node_or_gone()?);
        }
        Ok(RoleDefinition {
            id,
            role,
            what: NewRoleDefinition {
                kind,
                name,
                description,
                permissions,
                assignable_scopes,
                assignable_elsewhere: self.texts()?,
            },
        })
    }

    fn permissions(&mut self) -> Result<RolePermissions> {
        Ok(RolePermissions {
            actions: self.texts()?,
            not_actions: self.texts()?,
            data_actions: self.texts()?,
            not_data_actions: self.texts()?,
            condition: self.some_text()?,
        })
    }
}
