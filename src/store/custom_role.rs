//! A custom role in the making: what is typed, and what it comes to here.

use std::collections::BTreeSet;

use vouchsafe_model::access::{Plane, Role, RoleAnswer, Wildcards};
use vouchsafe_model::azure::Operation;
use vouchsafe_model::azure::operations::{Permission, RbacPermission};
use vouchsafe_model::diagram::{
    Diagram, Edit, EditError, NewRoleDefinition, NodeId, RoleDefinitionId, RolePermissions, Scope,
};
use vouchsafe_model::guid::Guid;
use vouchsafe_model::interop::role_json::{self, ReadRole};

use super::words;
use crate::language::Words;

/// A custom role in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDraft {
    /// The one that is changed; `None` makes a new one.
    pub definition: Option<RoleDefinitionId>,
    /// The id that it is to have, where a text said one.
    pub role: Option<Guid>,
    /// What it says.
    pub what: NewRoleDefinition,
}

impl RoleDraft {
    /// A new role, of nothing yet.
    #[must_use]
    pub fn begun(words: &Words) -> Self {
        Self {
            definition: None,
            role: None,
            what: NewRoleDefinition {
                name: words.custom_role_name(),
                permissions: vec![RolePermissions::default()],
                ..NewRoleDefinition::default()
            },
        }
    }

    /// A role of the diagram, to be changed.
    #[must_use]
    pub fn of(diagram: &Diagram, definition: RoleDefinitionId) -> Option<Self> {
        let it = diagram.role_definition(definition)?;
        Some(Self {
            definition: Some(definition),
            role: None,
            what: it.what.clone(),
        })
    }

    /// The edit that the draft comes to.
    #[must_use]
    pub fn edit(&self) -> Edit {
        let mut what = self.what.clone();
        what.name = what.name.trim().to_owned();
        what.permissions
            .retain(|block| *block != RolePermissions::default());
        match self.definition {
            Some(definition) => Edit::ChangeRole { definition, what },
            None => Edit::DefineRole {
                role: self.role,
                what,
            },
        }
    }

    /// Why the diagram would refuse it; `None` if it would not.
    #[must_use]
    pub fn refusal(&self, diagram: &Diagram) -> Option<EditError> {
        diagram.clone().apply(&self.edit()).err()
    }
}

/// What came of a text that was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The roles in it.
    pub roles: Vec<ReadRole>,
    /// What could not be used.
    pub problems: Vec<String>,
}

/// Reads role definitions as Azure prints them.
#[must_use]
pub fn pasted(diagram: &Diagram, text: &str) -> Pasted {
    let found = role_json::read(diagram, text);
    Pasted {
        roles: found.roles,
        problems: found.problems,
    }
}

/// The edit that defines several roles at once.
#[must_use]
pub fn define_all(roles: &[ReadRole]) -> Edit {
    let define = |it: &ReadRole| Edit::DefineRole {
        role: it.role,
        what: it.what.clone(),
    };
    Edit::Several(roles.iter().map(define).collect())
}

/// What a role allows with what is drawn, a line each: `Read blob on invoices`.
#[must_use]
pub fn allowed_here(words: &Words, diagram: &Diagram, what: &NewRoleDefinition) -> Vec<String> {
    let role = what.to_role(Guid::from_u128(0));
    let targets = diagram.nodes().flat_map(|node| {
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        let parts = parts.iter().map(move |part| Scope::Part(node.id, part.id));
        std::iter::once(Scope::Node(node.id)).chain(parts)
    });
    let mut lines: Vec<String> = Vec::new();
    for target in targets {
        for operation in diagram.operations_on(target) {
            if let Permission::Rbac(needed) = diagram.permission(target, operation)
                && grants_all(&role, needed)
            {
                let name = diagram.scope_name(target);
                lines.push(words.custom_role_on(words.operation(operation), name));
            }
        }
    }
    lines
}

fn grants_all(role: &Role<'_>, needed: &RbacPermission) -> bool {
    let grants = |plane: Plane, action: &str| {
        let answer = role.answer(action, plane, Wildcards::AsWritten);
        matches!(answer, RoleAnswer::Grants(_))
    };
    let mut enough = std::iter::once(&needed.action).chain(needed.alternate_actions);
    enough.any(|action| grants(needed.plane, action))
        && needed.further.iter().all(|it| {
            it.any_of
                .iter()
                .any(|(plane, action)| grants(*plane, action))
        })
        && needed
            .linked
            .iter()
            .all(|it| grants(Plane::Control, it.action))
}

/// An action that can be added to a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAction {
    /// What one does with it.
    pub operation: Operation,
    /// On which plane.
    pub plane: Plane,
    /// As Azure writes it.
    pub action: &'static str,
}

/// The actions that the operations of the model need, by their words.
#[must_use]
pub fn known_actions() -> Vec<KnownAction> {
    let mut seen = BTreeSet::new();
    let mut actions: Vec<KnownAction> = Operation::all()
        .filter_map(|operation| match &operation.row().permission {
            Permission::Rbac(needed) => Some(KnownAction {
                operation,
                plane: needed.plane,
                action: needed.action,
            }),
            Permission::Database(_) | Permission::DataRole(_) => None,
        })
        .filter(|it| seen.insert((it.plane, it.action)))
        .collect();
    actions.sort_by_key(|it| (it.operation.row().name, it.plane, it.action));
    actions
}

/// The scopes that can be ticked as assignable: what is drawn above resources.
#[must_use]
pub fn scope_choices(words: &Words, diagram: &Diagram) -> Vec<(NodeId, String)> {
    let scopes = diagram.nodes().filter(|node| node.is_container());
    scopes
        .map(|node| (node.id, words::node(words, diagram, node.id)))
        .collect()
}
