//! Access control: who has which role here, and where it comes from.

use vouchsafe_model::diagram::{
    DeniedPrincipals, DenyAssignmentId, Diagram, PrincipalId, RoleAssignment, RoleAssignmentId,
    Scope,
};
use vouchsafe_model::guid::Guid;

use crate::language::Words;
use crate::store::connect::principal_name;
use crate::store::words;

/// The tab “Access control” of a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessTab {
    /// Where.
    pub scope: Scope,
    /// Whether roles can be assigned here, or only above.
    pub is_assignable: bool,
    /// What holds here: made here first, then inherited from the nearest scope
    /// outwards.
    pub assignments: Vec<AccessRow>,
    /// What forbids here.
    pub denials: Vec<DenyRow>,
}

/// A role assignment in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessRow {
    /// Which one.
    pub id: RoleAssignmentId,
    /// Who has the role.
    pub principal: PrincipalId,
    /// Their name; `Identity not found` for a principal that is gone.
    pub who: String,
    /// What kind of principal: `User-assigned identity`; empty for one that is
    /// gone.
    pub kind: String,
    /// Whether the principal is gone.
    pub is_orphaned: bool,
    /// The role definition.
    pub role: Guid,
    /// The role's name.
    pub role_name: String,
    /// Where it was assigned.
    pub scope: Scope,
    /// That scope's name.
    pub scope_name: String,
    /// Whether it was made here.
    pub inherited: Inherited,
}

/// Whether an assignment was made at the scope in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inherited {
    /// At this very scope.
    Here,
    /// At a scope above: `Resource group rg-web (inherited)`.
    From(String),
}

/// A deny assignment in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenyRow {
    /// Which one.
    pub id: DenyAssignmentId,
    /// What it is called.
    pub name: String,
    /// Whom it forbids.
    pub who: String,
    /// Whether it was made here.
    pub inherited: Inherited,
}

impl AccessTab {
    /// What holds at a scope.
    #[must_use]
    pub fn of(words: &Words, diagram: &Diagram, scope: Scope) -> Self {
        let chain = diagram.scope_chain(scope);
        let mut assignments = Vec::new();
        let mut denials = Vec::new();
        for outer in chain {
            let inherited = || {
                if outer == scope {
                    Inherited::Here
                } else {
                    Inherited::From(words::scope(words, diagram, outer))
                }
            };
            assignments.extend(
                diagram
                    .role_assignments()
                    .filter(|it| it.scope == outer)
                    .map(|it| AccessRow::of(words, diagram, it, inherited())),
            );
            denials.extend(
                diagram
                    .deny_assignments()
                    .filter(|it| it.rule.scope == outer)
                    .filter(|it| outer == scope || !it.rule.is_for_this_scope_only)
                    .map(|it| DenyRow {
                        id: it.id,
                        name: it.rule.name.clone(),
                        who: denied_words(words, diagram, &it.rule.principals),
                        inherited: inherited(),
                    }),
            );
        }
        Self {
            scope,
            is_assignable: diagram.is_assignable_scope(scope),
            assignments,
            denials,
        }
    }
}

impl AccessRow {
    /// A role assignment as a row.
    #[must_use]
    pub fn of(words: &Words, diagram: &Diagram, it: &RoleAssignment, inherited: Inherited) -> Self {
        let principal = diagram.principal(it.principal);
        Self {
            id: it.id,
            principal: it.principal,
            who: principal_name(words, diagram, it.principal),
            kind: principal
                .as_ref()
                .map_or_else(String::new, |it| words.kind_of_principal(it.kind)),
            is_orphaned: principal.is_none(),
            role: it.role,
            role_name: diagram.role_name(it.role),
            scope: it.scope,
            scope_name: diagram.scope_name(it.scope).to_owned(),
            inherited,
        }
    }

    /// The roles that a principal holds itself.
    #[must_use]
    pub fn held_by(words: &Words, diagram: &Diagram, principal: PrincipalId) -> Vec<Self> {
        diagram
            .role_assignments()
            .filter(|it| it.principal == principal)
            .map(|it| Self::of(words, diagram, it, Inherited::Here))
            .collect()
    }
}

/// Whom a deny assignment forbids, in words.
pub(super) fn denied_words(
    words: &Words,
    diagram: &Diagram,
    principals: &DeniedPrincipals,
) -> String {
    match principals {
        DeniedPrincipals::All => words.denied_all(),
        DeniedPrincipals::These(these) => these
            .iter()
            .map(|it| principal_name(words, diagram, *it))
            .collect::<Vec<_>>()
            .join(", "),
    }
}
