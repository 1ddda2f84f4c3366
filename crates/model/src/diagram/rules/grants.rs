//! The rules for grants, and for the scopes of them.

use super::{check_length, check_room};
use crate::azure::operations::Permission;
use crate::azure::{DataRole, Operation, PartKind};
use crate::diagram::error::EditError;
use crate::diagram::id::{NodeId, PartId};
use crate::diagram::naming::check_rule;
use crate::diagram::{DeniedPrincipals, Diagram, NewDenyAssignment, Scope, limits};

impl Diagram {
    pub(super) fn check_scope_is_there(&self, scope: Scope) -> Result<(), EditError> {
        let node = scope.node();
        if self.node(node).is_none() {
            return Err(EditError::NoSuchNode(node));
        }
        match scope.part() {
            Some(part) if self.part(node, part).is_none() => Err(EditError::NoSuchPart(node, part)),
            _ => Ok(()),
        }
    }

    /// Checks that roles can be assigned at the scope.
    pub(in crate::diagram) fn check_scope(&self, scope: Scope) -> Result<(), EditError> {
        self.check_scope_is_there(scope)?;
        if !self.is_assignable_scope(scope) {
            return Err(EditError::NotAScope(self.scope_name(scope).to_owned()));
        }
        Ok(())
    }

    /// Checks that contained users can live there.
    pub(in crate::diagram) fn check_database(
        &self,
        server: NodeId,
        database: PartId,
    ) -> Result<(), EditError> {
        let part = self
            .part(server, database)
            .ok_or(EditError::NoSuchPart(server, database))?;
        if !has_contained_users(part.kind) {
            return Err(EditError::NotADatabase(part.name.clone()));
        }
        Ok(())
    }

    /// Checks that these data roles can be given for exactly this scope.
    pub(in crate::diagram) fn check_data_grant(
        &self,
        scope: Scope,
        roles: &[DataRole],
    ) -> Result<(), EditError> {
        self.check_scope_is_there(scope)?;
        let system = self
            .grant_system(scope)
            .ok_or_else(|| EditError::NoDataRolesThere(self.scope_name(scope).to_owned()))?;
        if roles.is_empty() {
            return Err(EditError::NoDataRole(system.row().role));
        }
        match roles.iter().find(|role| role.row().system != system) {
            Some(role) => Err(EditError::DataRoleOfAnother {
                role: role.row().name,
                scope: self.scope_name(scope).to_owned(),
            }),
            None => Ok(()),
        }
    }

    /// Checks a deny assignment, but not whether its principals exist: those
    /// may be gone.
    pub(in crate::diagram) fn check_deny_assignment(
        &self,
        rule: &NewDenyAssignment,
    ) -> Result<(), EditError> {
        check_rule(&rule.name, "deny assignment", None)?;
        self.check_scope(rule.scope)?;
        if let DeniedPrincipals::These(principals) = &rule.principals
            && principals.is_empty()
        {
            return Err(EditError::DeniesNobody);
        }
        if rule.actions.is_empty() && rule.data_actions.is_empty() {
            return Err(EditError::DeniesNothing);
        }
        for list in [
            &rule.actions,
            &rule.not_actions,
            &rule.data_actions,
            &rule.not_data_actions,
        ] {
            check_room("patterns", list.len(), limits::MAX_PATTERNS + 1)?;
            for pattern in list {
                check_length("pattern", pattern, limits::MAX_TEXT_CHARS)?;
            }
        }
        Ok(())
    }
}

/// Whether users are made inside such a part.
pub(super) fn has_contained_users(kind: PartKind) -> bool {
    Operation::all().any(|operation| {
        let row = operation.row();
        row.parts.contains(&kind) && matches!(row.permission, Permission::Database(_))
    })
}
