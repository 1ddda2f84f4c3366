//! The rules for role definitions: what a diagram holds, and what Azure takes.

use super::{check_length, check_room};
use crate::access::Plane;
use crate::azure::{BuiltInRole, limits as azure};
use crate::diagram::error::EditError;
use crate::diagram::id::RoleDefinitionId;
use crate::diagram::node::NodeKind;
use crate::diagram::role_definition::{KnownRole, NewRoleDefinition, RoleKind};
use crate::diagram::scope::Scope;
use crate::diagram::{Diagram, limits};
use crate::guid::Guid;

/// How many characters a description has at most.
const MAX_DESCRIPTION: usize = azure::ROLE_DESCRIPTION_CHARS.value as usize;
/// How many characters a name has at most.
const MAX_NAME: usize = azure::ROLE_NAME_CHARS.value as usize;
/// How many scopes a custom role can name.
const MAX_SCOPES: usize = azure::ASSIGNABLE_SCOPES.value as usize;

impl Diagram {
    /// Checks that the role is known and, where its definition says where it can
    /// be assigned, that this is such a scope.
    ///
    /// # Errors
    ///
    /// Why an assignment would be refused for the role's sake.
    pub fn check_role_at(&self, role: Guid, scope: Scope) -> Result<(), EditError> {
        let known = self.role(role).ok_or(EditError::NoSuchRole(role))?;
        let KnownRole::Defined(it) = known else {
            return Ok(());
        };
        if self.is_data_on_management_group(&it.what, scope) {
            let name = it.what.name.clone();
            return Err(EditError::DataActionsAtManagementGroup(name));
        }
        if !self.is_assignable_at(&it.what, scope) {
            return Err(EditError::NotAssignableThere {
                role: it.what.name.clone(),
                scope: self.scope_name(scope).to_owned(),
            });
        }
        Ok(())
    }

    /// Checks a role definition that is made or changed now, also by Azure's own
    /// rules. `own` is the one that is changed.
    pub(in crate::diagram) fn check_new_role(
        &self,
        own: Option<RoleDefinitionId>,
        what: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        self.check_role_definition(what)?;
        let is_taken = self
            .role_definitions()
            .any(|it| Some(it.id) != own && it.what.name.eq_ignore_ascii_case(&what.name))
            || BuiltInRole::by_name(&what.name).is_some();
        if is_taken {
            return Err(EditError::NameTaken {
                name: what.name.clone(),
                what: "role in this tenant",
            });
        }
        match what.kind {
            RoleKind::BuiltIn => Ok(()),
            RoleKind::Custom => self.check_custom_role(what),
        }
    }

    /// What Azure holds custom roles to.
    // Source: Azure custom roles, sections "Custom role properties" and "Custom role limits".
    fn check_custom_role(&self, what: &NewRoleDefinition) -> Result<(), EditError> {
        let bad = |reason: String| Err(EditError::BadRole(reason));
        if !what.is_on(Plane::Control) && !what.is_on(Plane::Data) {
            return Err(EditError::RoleGrantsNothing);
        }
        for pattern in what.permissions.iter().flat_map(|it| it.lists()).flatten() {
            if pattern.matches('*').count() > 1 {
                return Err(EditError::SeveralWildcards(pattern.clone()));
            }
        }
        for scope in &what.assignable_elsewhere {
            if scope == "/" {
                return bad("the root `/` cannot be an assignable scope".to_owned());
            }
            if !scope.starts_with('/') || scope.contains('*') {
                return bad(format!(
                    "`{scope}` is not an assignable scope: write the id of a management group, \
                     subscription or resource group, without wildcards"
                ));
            }
        }
        let drawn = what.assignable_scopes.iter();
        let groups = drawn
            .filter_map(|scope| self.node(*scope))
            .filter(|node| matches!(node.kind, NodeKind::ManagementGroup { .. }))
            .count();
        let elsewhere = what.assignable_elsewhere.iter();
        let groups = groups + elsewhere.filter(|scope| is_management_group(scope)).count();
        if groups > 1 {
            return Err(EditError::SeveralManagementGroups(groups));
        }
        Ok(())
    }

    /// Checks what a diagram can hold, whatever Azure says to it.
    pub(in crate::diagram) fn check_role_definition(
        &self,
        what: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        let name = what.name.as_str();
        if name.trim().is_empty() || name.trim() != name || name.chars().any(char::is_control) {
            return Err(EditError::BadName {
                name: name.chars().take(MAX_NAME).collect(),
                what: "role",
                rule: "it needs at least one visible character, and no blanks around it".to_owned(),
            });
        }
        check_length("name", name, MAX_NAME)?;
        check_length("description", &what.description, MAX_DESCRIPTION)?;
        let blocks = what.permissions.len();
        check_room("blocks of permissions", blocks, limits::MAX_BLOCKS + 1)?;
        for block in &what.permissions {
            for list in block.lists() {
                check_room("patterns", list.len(), limits::MAX_PATTERNS + 1)?;
                list.iter().try_for_each(|pattern| check_pattern(pattern))?;
            }
            if let Some(condition) = &block.condition {
                check_length("condition", condition, limits::MAX_TEXT_CHARS)?;
            }
        }
        let scopes = what.assignable_scopes.len() + what.assignable_elsewhere.len();
        check_room("assignable scopes", scopes, MAX_SCOPES + 1)?;
        for scope in &what.assignable_scopes {
            // One that is gone is no reason: it can be drawn no more.
            if let Some(node) = self.node(*scope)
                && !node.is_scope()
            {
                return Err(EditError::NotAScope(node.name.clone()));
            }
        }
        for scope in &what.assignable_elsewhere {
            check_length("assignable scope", scope, limits::MAX_TEXT_CHARS)?;
        }
        Ok(())
    }
}

/// Patterns are one visible word.
fn check_pattern(pattern: &str) -> Result<(), EditError> {
    check_length("pattern", pattern, limits::MAX_TEXT_CHARS)?;
    if pattern.is_empty() || pattern.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(EditError::BadName {
            name: pattern.to_owned(),
            what: "pattern of actions",
            rule: "an action such as Microsoft.Storage/storageAccounts/read, without blanks; * \
                   stands for any part of it"
                .to_owned(),
        });
    }
    Ok(())
}

fn is_management_group(scope: &str) -> bool {
    let prefix = "/providers/Microsoft.Management/managementGroups/";
    scope
        .get(..prefix.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}
