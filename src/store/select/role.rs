//! Roles: what one says, and which of them the diagram carries.

use std::rc::Rc;

use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::catalogue::CatalogueRole;
use vouchsafe_model::diagram::{
    Diagram, KnownRole, NewRoleDefinition, NodeId, RoleDefinition, RoleDefinitionId, RoleKind,
};
use vouchsafe_model::guid::Guid;
use vouchsafe_model::interop::role_json;

use super::access::{AccessRow, Inherited};
use crate::language::Words;
use crate::store::words;

/// What a role says, for panels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleView {
    /// The id that assignments refer to.
    pub id: Guid,
    /// What it says.
    pub what: Rc<NewRoleDefinition>,
    /// What it is about, or who made it: `Storage`, `Custom role`.
    pub tag: String,
    /// The definition in the diagram, where it is one of those.
    pub definition: Option<RoleDefinitionId>,
}

/// What the inspector shows for a role definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDefinitionDetails {
    /// Which one.
    pub id: RoleDefinitionId,
    /// What it says.
    pub view: RoleView,
    /// Whether it can be changed.
    pub is_custom: bool,
    /// Where it can be assigned, in words; empty for everywhere.
    pub scopes: Vec<ScopeWords>,
    /// The definition as the JSON that Azure takes.
    pub json: String,
    /// Who holds it.
    pub assignments: Vec<AccessRow>,
}

/// An assignable scope, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeWords {
    /// The node, where it is drawn.
    pub node: Option<NodeId>,
    /// Its name with its kind, or its id in Azure.
    pub words: String,
}

/// A role definition in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDefinitionRow {
    /// Which one.
    pub id: RoleDefinitionId,
    /// Its name.
    pub name: String,
    /// What kind of role, and how often it is assigned.
    pub words: String,
}

impl RoleView {
    /// The role that assignments refer to by this id; `None` if it is not known.
    #[must_use]
    pub fn of(diagram: &Diagram, role: Guid) -> Option<Self> {
        Some(match diagram.role(role)? {
            KnownRole::BuiltIn(role) => Self::of_built_in(role),
            KnownRole::Defined(it) => Self::of_definition(it),
        })
    }

    /// A role of the tables.
    #[must_use]
    pub fn of_built_in(role: &BuiltInRole) -> Self {
        Self {
            id: role.id,
            what: Rc::new(NewRoleDefinition::of(role)),
            tag: role.group.name().to_owned(),
            definition: None,
        }
    }

    /// A role of the catalogue, as one of the tables where those have it.
    #[must_use]
    pub fn of_catalogue(role: &CatalogueRole) -> Self {
        Self {
            id: role.id,
            what: role.what.clone(),
            tag: role.category.to_string(),
            definition: None,
        }
    }

    /// A role that the diagram carries.
    #[must_use]
    pub fn of_definition(it: &RoleDefinition) -> Self {
        Self {
            id: it.role,
            what: Rc::new(it.what.clone()),
            tag: it.what.kind.name().to_owned(),
            definition: Some(it.id),
        }
    }
}

impl RoleDefinitionDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, id: RoleDefinitionId) -> Option<Self> {
        let it = diagram.role_definition(id)?;
        let drawn = it.what.assignable_scopes.iter().map(|node| ScopeWords {
            node: Some(*node),
            words: match diagram.node(*node) {
                Some(_) => words::node(words, diagram, *node),
                None => words.role_scope_gone(),
            },
        });
        let elsewhere = it.what.assignable_elsewhere.iter().map(|id| ScopeWords {
            node: None,
            words: id.clone(),
        });
        Some(Self {
            id,
            view: RoleView::of_definition(it),
            is_custom: it.what.kind == RoleKind::Custom,
            scopes: drawn.chain(elsewhere).collect(),
            json: role_json::write(diagram, it),
            assignments: diagram
                .assignments_of(it.role)
                .map(|it| AccessRow::of(words, diagram, it, Inherited::Here))
                .collect(),
        })
    }
}

/// The role definitions that the diagram carries, custom roles first.
#[must_use]
pub fn role_definitions(words: &Words, diagram: &Diagram) -> Vec<RoleDefinitionRow> {
    let mut rows: Vec<(RoleKind, RoleDefinitionRow)> = diagram
        .role_definitions()
        .map(|it| {
            let times = match diagram.assignments_of(it.role).count() {
                0 => words.role_not_assigned(),
                count => words.counted_assignments(count),
            };
            let row = RoleDefinitionRow {
                id: it.id,
                name: it.what.name.clone(),
                words: format!("{} · {times}", words.group_of_roles(it.what.kind.name())),
            };
            (it.what.kind, row)
        })
        .collect();
    rows.sort_by_key(|(kind, _)| *kind);
    rows.into_iter().map(|(_, row)| row).collect()
}
