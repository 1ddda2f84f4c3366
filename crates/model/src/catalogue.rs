//! Which built-in roles are there, beyond the few that the tables have?
//!
//! Azure has some 900 built-in roles, and most drawings need three. So all of
//! them stand in a file of their own, which programs load when somebody wants
//! one; the command line has it built in. Nothing is decided by the catalogue:
//! a diagram that assigns one of its roles carries the definition, so that a
//! trace is the same wherever and whenever it is computed.

mod renew;

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::Deserialize;
use thiserror::Error;

use crate::azure::BuiltInRole;
use crate::diagram::file::{self, FileError, Opened};
use crate::diagram::{
    Diagram, Edit, NewRoleDefinition, Problem, RoleKind, RolePermissions, Subject,
};
use crate::guid::Guid;

pub use renew::{Renewed, UNSORTED};

/// How large the file may be, in bytes.
pub const MAX_CATALOGUE_BYTES: usize = 4 * 1024 * 1024;

/// All built-in roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    roles: Vec<CatalogueRole>,
}

/// A role of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueRole {
    /// The id of the role definition, the same in every tenant.
    pub id: Guid,
    /// What it is about, as Microsoft groups its products.
    pub category: Rc<str>,
    /// What it says.
    pub what: Rc<NewRoleDefinition>,
}

/// Why a text is no catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// It is too large to be one.
    #[error("the list of built-in roles is larger than {MAX_CATALOGUE_BYTES} bytes")]
    TooLarge,
    /// It is not of the shape.
    #[error("the list of built-in roles cannot be read: line {0}, column {1}")]
    NotRead(usize, usize),
}

#[derive(Deserialize)]
struct File {
    roles: Vec<Role>,
}

#[derive(Deserialize)]
struct Role {
    id: Guid,
    name: String,
    category: String,
    permissions: Vec<Block>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Block {
    #[serde(default)]
    actions: Vec<String>,
    #[serde(default)]
    not_actions: Vec<String>,
    #[serde(default)]
    data_actions: Vec<String>,
    #[serde(default)]
    not_data_actions: Vec<String>,
    condition: Option<String>,
}

impl Catalogue {
    /// Reads the text of the file.
    ///
    /// # Errors
    ///
    /// Why the text is no catalogue.
    pub fn read(text: &str) -> Result<Self, CatalogueError> {
        if text.len() > MAX_CATALOGUE_BYTES {
            return Err(CatalogueError::TooLarge);
        }
        let file: File = serde_json::from_str(text)
            .map_err(|error| CatalogueError::NotRead(error.line(), error.column()))?;
        let mut categories: BTreeSet<Rc<str>> = BTreeSet::new();
        let roles = file
            .roles
            .into_iter()
            .map(|role| {
                let name: Rc<str> = role.category.into();
                let category = categories.get(&name).cloned().unwrap_or(name);
                categories.insert(category.clone());
                CatalogueRole {
                    id: role.id,
                    category,
                    what: Rc::new(NewRoleDefinition {
                        kind: RoleKind::BuiltIn,
                        name: role.name,
                        permissions: role.permissions.into_iter().map(block).collect(),
                        ..NewRoleDefinition::default()
                    }),
                }
            })
            .collect();
        Ok(Self { roles })
    }

    /// All roles, by name.
    #[must_use]
    pub fn roles(&self) -> &[CatalogueRole] {
        &self.roles
    }

    /// The role with this id.
    #[must_use]
    pub fn find(&self, id: Guid) -> Option<&CatalogueRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The role with this name, compared without regard to case.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&CatalogueRole> {
        let mut roles = self.roles.iter();
        roles.find(|role| role.what.name.eq_ignore_ascii_case(name))
    }

    /// The edits by which a diagram comes to carry what it assigns and does not
    /// know, as far as the catalogue has it.
    #[must_use]
    pub fn missing_in(&self, diagram: &Diagram) -> Vec<Edit> {
        let unknown: BTreeSet<Guid> = diagram
            .role_assignments()
            .map(|it| it.role)
            .filter(|role| diagram.role(*role).is_none())
            .collect();
        unknown
            .into_iter()
            .filter_map(|role| self.find(role))
            .map(CatalogueRole::define)
            .collect()
    }

    /// Reads the text of a diagram's file. Assignments may name any role of the
    /// catalogue, and the diagram comes to carry what it assigns; what it says of
    /// built-in roles that is not so is told.
    ///
    /// # Errors
    ///
    /// Why the file does not open.
    pub fn open(&self, text: &str) -> Result<Opened, FileError> {
        let role_of = |name: &str| self.by_name(name).map(|role| role.id);
        let mut opened = file::read_naming(text, role_of)?;
        for edit in self.missing_in(&opened.diagram) {
            // Refused where a custom role has its name: then it stays unknown.
            let _ = opened.diagram.apply(&edit);
        }
        let diagram = &opened.diagram;
        opened.warnings.retain(|warning| match warning.subject {
            Some(Subject::RoleAssignment(id)) if warning.code == "role-not-known" => {
                let assignment = diagram.role_assignment(id);
                assignment.is_some_and(|it| diagram.role(it.role).is_none())
            }
            _ => true,
        });
        opened.warnings.extend(self.problems(diagram));
        opened.warnings.truncate(file::MAX_PROBLEMS);
        Ok(opened)
    }

    /// What a diagram says of built-in roles that is not so.
    #[must_use]
    pub fn problems(&self, diagram: &Diagram) -> Vec<Problem> {
        let built_in = diagram
            .role_definitions()
            .filter(|it| it.what.kind == RoleKind::BuiltIn);
        built_in
            .filter_map(|it| {
                let subject = Subject::RoleDefinition(it.id);
                match self.find(it.role) {
                    None => Some(Problem::warning(
                        "built-in-role-not-known",
                        subject,
                        format!("`{}` is said to be a built-in role, and is none that is known here", it.what.name),
                        "Take `kind` out if it is a custom role.",
                    )),
                    Some(known) if known.what.permissions != it.what.permissions => {
                        Some(Problem::warning(
                            "built-in-role-differs",
                            subject,
                            format!("`{}` does not grant what the built-in role of that id grants", it.what.name),
                            "Take the definition out and assign the role anew; Azure changes its built-in roles now and then.",
                        ))
                    }
                    Some(_) => None,
                }
            })
            .collect()
    }
}

impl CatalogueRole {
    /// The edit by which a diagram comes to carry the role.
    #[must_use]
    pub fn define(&self) -> Edit {
        Edit::DefineRole {
            role: Some(self.id),
            what: (*self.what).clone(),
        }
    }

    /// Whether the tables have it too, so that no diagram needs to carry it.
    #[must_use]
    pub fn is_in_tables(&self) -> bool {
        BuiltInRole::find(self.id).is_some()
    }
}

fn block(block: Block) -> RolePermissions {
    RolePermissions {
        actions: block.actions,
        not_actions: block.not_actions,
        data_actions: block.data_actions,
        not_data_actions: block.not_data_actions,
        condition: block.condition,
    }
}
