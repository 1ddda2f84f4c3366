//! Role definitions that the diagram carries.

use super::Draft;
use crate::azure::{BuiltInRole, limits as azure};
use crate::diagram::change::{Change, Replaced};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{NodeId, RoleDefinitionId};
use crate::diagram::naming::free_name;
use crate::diagram::role_definition::{NewRoleDefinition, RoleDefinition, RoleKind};
use crate::diagram::rules::check_room;
use crate::guid::Guid;

impl Draft<'_> {
    pub(super) fn define_role(
        &mut self,
        role: Option<Guid>,
        what: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        let known = role.and_then(|role| self.diagram.role(role));
        if let Some(known) = known {
            return match (known.kind(), what.kind) {
                // A catalogue may bring along what is known already.
                (RoleKind::BuiltIn, RoleKind::BuiltIn) => Ok(()),
                (RoleKind::BuiltIn, RoleKind::Custom) => {
                    Err(EditError::RoleIsBuiltIn(known.name().to_owned()))
                }
                (RoleKind::Custom, _) => Err(EditError::RoleIsDefined(known.name().to_owned())),
            };
        }
        if what.kind == RoleKind::BuiltIn && role.is_none() {
            return Err(EditError::RoleIsBuiltIn(what.name.clone()));
        }
        self.diagram.check_new_role(None, what)?;
        self.check_scopes_are_there(what)?;
        self.put_new_role(role, what)
    }

    /// Puts a definition that was checked under a number of its own.
    pub(super) fn put_new_role(
        &mut self,
        role: Option<Guid>,
        what: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        check_room(
            "role definitions",
            self.diagram.role_definitions.len(),
            azure::CUSTOM_ROLES_PER_TENANT.value as usize,
        )?;
        let id = RoleDefinitionId::new(self.new_number()?);
        self.put_role_definition(RoleDefinition {
            id,
            role: role.unwrap_or_else(|| id.usual_role()),
            what: sorted(what),
        });
        self.created(Subject::RoleDefinition(id));
        Ok(())
    }

    pub(super) fn change_role(
        &mut self,
        id: RoleDefinitionId,
        what: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        let it = self.role_definition(id)?;
        if it.what.kind == RoleKind::BuiltIn || what.kind == RoleKind::BuiltIn {
            return Err(EditError::RoleIsBuiltIn(it.what.name));
        }
        self.diagram.check_new_role(Some(id), what)?;
        self.check_scopes_are_there_or_known(what, &it.what)?;
        let what = sorted(what);
        if it.what != what {
            self.put_role_definition(RoleDefinition { what, ..it });
        }
        Ok(())
    }

    pub(super) fn delete_role_definition(&mut self, id: RoleDefinitionId) -> Result<(), EditError> {
        let Some(it) = self.diagram.role_definition(id).cloned() else {
            // An earlier subject of the same edit took it along.
            return Ok(());
        };
        // Source: Azure custom roles, section "Find role assignments to delete a custom role"
        // (RoleDefinitionHasAssignments).
        let is_needed = BuiltInRole::find(it.role).is_none();
        match self.diagram.assignments_of(it.role).count() {
            count if count > 0 && is_needed => Err(EditError::RoleIsAssigned {
                role: it.what.name.clone(),
                times: match count {
                    1 => "once".to_owned(),
                    2 => "twice".to_owned(),
                    several => format!("{several} times"),
                },
            }),
            _ => {
                self.remove_role_definition(id);
                Ok(())
            }
        }
    }

    /// The definition of a built-in role stands in the diagram only for those
    /// who hold it: with the last of them it goes.
    pub(super) fn forget_built_in_role(&mut self, role: Guid) {
        // While time runs, an assignment counts for a while after it was removed.
        let is_held = self.diagram.assignments_of(role).next().is_some();
        if is_held || self.diagram.clock().is_some() {
            return;
        }
        let found = self
            .diagram
            .role_definitions()
            .find(|it| it.role == role && it.what.kind == RoleKind::BuiltIn)
            .map(|it| it.id);
        if let Some(id) = found {
            self.remove_role_definition(id);
        }
    }

    fn remove_role_definition(&mut self, id: RoleDefinitionId) {
        if let Some(before) = self.diagram.role_definitions.get(&id).cloned() {
            self.make(Change::RoleDefinition(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    /// A copied role definition, unless a role with its id is known here: what
    /// assignments refer to by that id is then this one.
    pub(super) fn paste_role(
        &mut self,
        old: &RoleDefinition,
        new_scope: impl Fn(NodeId) -> Option<NodeId>,
    ) -> Result<(), EditError> {
        if self.diagram.role(old.role).is_some() {
            return Ok(());
        }
        let mut what = old.what.clone();
        let before = what.assignable_scopes.len();
        what.assignable_scopes = what
            .assignable_scopes
            .into_iter()
            .filter_map(new_scope)
            .collect();
        if what.assignable_scopes.is_empty() && before > 0 {
            // None would mean everywhere; so it names a scope that is gone.
            what.assignable_scopes.push(NodeId::new(self.new_number()?));
        }
        let is_taken = |name: &str| {
            let mut names = self.diagram.role_definitions().map(|it| &it.what.name);
            names.any(|taken| taken.eq_ignore_ascii_case(name))
        };
        let count = self.diagram.role_definitions.len();
        what.name = free_name(&what.name, ' ', count, is_taken);
        self.diagram.check_role_definition(&what)?;
        // An id that was made from a number of another diagram says nothing here,
        // but assignments refer to it.
        self.put_new_role(Some(old.role), &what)
    }

    fn role_definition(&self, id: RoleDefinitionId) -> Result<RoleDefinition, EditError> {
        self.diagram
            .role_definition(id)
            .map(|it| (**it).clone())
            .ok_or(EditError::NoSuchRoleDefinition(id))
    }

    fn check_scopes_are_there(&self, what: &NewRoleDefinition) -> Result<(), EditError> {
        self.check_scopes_are_there_or_known(what, &NewRoleDefinition::default())
    }

    /// A scope that was deleted since may stay in a definition, but not come in.
    fn check_scopes_are_there_or_known(
        &self,
        what: &NewRoleDefinition,
        before: &NewRoleDefinition,
    ) -> Result<(), EditError> {
        let unknown = what.assignable_scopes.iter().find(|scope| {
            self.diagram.node(**scope).is_none() && !before.assignable_scopes.contains(scope)
        });
        unknown.map_or(Ok(()), |scope| Err(EditError::NoSuchNode(*scope)))
    }
}

/// The definition with each drawn scope once, in order.
fn sorted(what: &NewRoleDefinition) -> NewRoleDefinition {
    let mut what = what.clone();
    what.assignable_scopes.sort_unstable();
    what.assignable_scopes.dedup();
    what
}
