//! May this principal do this action on this scope?
//!
//! Deny assignments are looked at first, then role assignments. All that decide
//! are reported, not only the first.

use std::borrow::Cow;

use super::estate::{DenyAssignment, Estate, Plane, Role, RoleAssignment};
use super::explain::{self, NearMisses};
use super::id::{PrincipalId, ScopeId};
use super::index::{Barrier, Chain, Index, Placed, Token};
use super::role::{Permission, RoleAnswer};

/// May `principal` do `action` on `scope`?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// Who asks: a user, service principal or managed identity.
    pub principal: PrincipalId<'a>,
    /// What it wants to do, such as `Microsoft.Compute/virtualMachines/read`.
    pub action: Cow<'a, str>,
    /// On which plane the action is asked for.
    pub plane: Plane,
    /// Where.
    pub scope: ScopeId<'a>,
}

/// The answer to a [`Question`], with all that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision<'e> {
    /// Yes.
    Allowed {
        /// All role assignments that grant, the nearest scope first. Never empty.
        grants: Vec<Grant<'e>>,
        /// Those that would grant, too, if their condition holds.
        not_evaluated: Vec<ConditionalGrant<'e>>,
    },
    /// No, whatever the roles say.
    Denied {
        /// All deny assignments that block, the nearest scope first. Never empty.
        denials: Vec<Denial<'e>>,
    },
    /// No, because no role assignment grants.
    NotAllowed(NearMisses<'e>),
}

/// A role assignment that grants, and why it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant<'e> {
    /// The assignment; its scope is where the right is inherited from.
    pub assignment: &'e RoleAssignment<'e>,
    /// The role that it assigns.
    pub role: &'e Role<'e>,
    /// What grants in that role.
    pub permission: Permission<'e>,
    /// How the caller comes to hold the assignment.
    pub membership: Membership<'e>,
    /// How many levels above the scope asked about the assignment was made; 0
    /// if at that very scope.
    pub levels_up: usize,
}

/// A role assignment that grants if a condition holds. It is not evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionalGrant<'e> {
    /// What it would grant.
    pub grant: Grant<'e>,
    /// The condition, as written.
    pub condition: &'e str,
}

/// A deny assignment that blocks, and why it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial<'e> {
    /// The assignment.
    pub assignment: &'e DenyAssignment<'e>,
    /// What it bars.
    pub permission: Permission<'e>,
    /// Why it is about the caller.
    pub principal: DeniedPrincipal<'e>,
    /// How many levels above the scope asked about the assignment was made; 0
    /// if at that very scope.
    pub levels_up: usize,
}

/// Why a deny assignment is about the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeniedPrincipal<'e> {
    /// It names the caller or one of its groups.
    Named(Membership<'e>),
    /// It is about all principals.
    AllPrincipals,
}

/// How a caller comes to stand for a principal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership<'e> {
    /// The groups on a shortest way, the caller's own group first and the
    /// principal itself last. Empty if the principal is the caller.
    pub groups: Vec<&'e PrincipalId<'e>>,
}

/// Answers one question. For several, make an [`Index`] once.
#[must_use]
pub fn decide<'e>(estate: &'e Estate<'e>, question: &Question<'_>) -> Decision<'e> {
    estate.index().decide(question)
}

impl Decision<'_> {
    /// Whether the answer is yes.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }

    /// The ids of all assignments that decided, in ascending byte order, each
    /// once. Empty if the answer is no for want of a role.
    #[must_use]
    pub fn deciding_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = match self {
            Self::Allowed { grants, .. } => {
                grants.iter().map(|it| it.assignment.id.as_str()).collect()
            }
            Self::Denied { denials } => {
                denials.iter().map(|it| it.assignment.id.as_str()).collect()
            }
            Self::NotAllowed(_) => Vec::new(),
        };
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl Grant<'_> {
    /// Whether it was made above the scope asked about.
    #[must_use]
    pub fn is_inherited(&self) -> bool {
        self.levels_up > 0
    }
}

impl<'e> Index<'e> {
    /// Answers a question. A principal that the estate does not name is in no
    /// group and holds nothing; in a scope that it does not name nothing is in
    /// reach.
    #[must_use]
    pub fn decide(&self, question: &Question<'_>) -> Decision<'e> {
        let mut inquiry = Inquiry {
            index: self,
            question,
            token: self.token(&question.principal),
            chain: self.chain(&question.scope),
            role_answers: vec![None; self.estate.roles.len()],
        };
        let denials = inquiry.denials();
        if !denials.is_empty() {
            return Decision::Denied { denials };
        }
        let (grants, not_evaluated) = inquiry.grants();
        if grants.is_empty() {
            Decision::NotAllowed(explain::near_misses(&mut inquiry, not_evaluated))
        } else {
            Decision::Allowed {
                grants,
                not_evaluated,
            }
        }
    }
}

/// One question while it is being answered.
#[derive(Debug)]
pub(super) struct Inquiry<'i, 'e> {
    pub(super) index: &'i Index<'e>,
    pub(super) question: &'i Question<'i>,
    pub(super) token: Token,
    pub(super) chain: Chain,
    /// For each role: its answer, once it has been asked.
    role_answers: Vec<Option<RoleAnswer<'e>>>,
}

/// What an assignment says to a question, wherever it was made and whoever holds it.
#[derive(Clone, Copy, Debug)]
pub(super) enum AssignmentAnswer<'e> {
    Grants(&'e Role<'e>, Permission<'e>),
    GrantsUnderCondition(&'e Role<'e>, Permission<'e>, &'e str),
    Refuses(&'e Role<'e>, RoleAnswer<'e>),
    UnknownRole,
}

impl<'e> Inquiry<'_, 'e> {
    fn denials(&self) -> Vec<Denial<'e>> {
        let mut denials = Vec::new();
        for (levels_up, scope) in self.chain.scopes.iter().enumerate() {
            for barrier in self.index.barriers_at(*scope) {
                if levels_up > 0 && barrier.assignment.does_not_apply_to_child_scopes {
                    continue;
                }
                let Some(principal) = self.denied_principal(barrier) else {
                    continue;
                };
                let Some(permission) = self.barred(barrier.assignment) else {
                    continue;
                };
                denials.push(Denial {
                    assignment: barrier.assignment,
                    permission,
                    principal,
                    levels_up,
                });
            }
        }
        denials
    }

    fn denied_principal(&self, barrier: &Barrier<'e>) -> Option<DeniedPrincipal<'e>> {
        let holds = |principal: &&usize| self.token.holds(**principal);
        if barrier.exclude_principals.iter().any(|it| holds(&it)) {
            return None;
        }
        if let Some(principal) = barrier.principals.iter().find(holds) {
            let membership = self.index.membership(&self.token, *principal);
            return Some(DeniedPrincipal::Named(membership));
        }
        let principals = &barrier.assignment.principals;
        principals
            .contains(&PrincipalId::ALL_PRINCIPALS)
            .then_some(DeniedPrincipal::AllPrincipals)
    }

    fn barred(&self, assignment: &'e DenyAssignment<'e>) -> Option<Permission<'e>> {
        let wildcards = self.index.estate.wildcards;
        let Question { action, plane, .. } = self.question;
        let blocks = assignment.permissions.iter().enumerate();
        blocks
            .filter_map(|(block, permissions)| {
                let pattern = permissions.covers(action, *plane, wildcards)?;
                Some(Permission { block, pattern })
            })
            .next()
    }

    fn grants(&mut self) -> (Vec<Grant<'e>>, Vec<ConditionalGrant<'e>>) {
        let index = self.index;
        let mut grants = Vec::new();
        let mut not_evaluated = Vec::new();
        for (levels_up, scope) in self.chain.scopes.clone().into_iter().enumerate() {
            for placed in index.role_assignments_at(scope) {
                if !self.token.holds(placed.principal) {
                    continue;
                }
                let grant = |role, permission, token: &Token| Grant {
                    assignment: placed.assignment,
                    role,
                    permission,
                    membership: index.membership(token, placed.principal),
                    levels_up,
                };
                match self.ask(placed) {
                    AssignmentAnswer::Grants(role, permission) => {
                        grants.push(grant(role, permission, &self.token));
                    }
                    AssignmentAnswer::GrantsUnderCondition(role, permission, condition) => {
                        not_evaluated.push(ConditionalGrant {
                            grant: grant(role, permission, &self.token),
                            condition,
                        });
                    }
                    AssignmentAnswer::Refuses(..) | AssignmentAnswer::UnknownRole => {}
                }
            }
        }
        (grants, not_evaluated)
    }

    /// What an assignment says; each role is asked at most once.
    pub(super) fn ask(&mut self, placed: &Placed<'e>) -> AssignmentAnswer<'e> {
        let Some((number, role)) = placed.role else {
            return AssignmentAnswer::UnknownRole;
        };
        let wildcards = self.index.estate.wildcards;
        let Question { action, plane, .. } = self.question;
        let answer = match self.role_answers.get_mut(number) {
            Some(known) => *known.get_or_insert_with(|| role.answer(action, *plane, wildcards)),
            None => role.answer(action, *plane, wildcards),
        };
        match (answer, &placed.assignment.condition) {
            (RoleAnswer::Grants(permission), None) => AssignmentAnswer::Grants(role, permission),
            (RoleAnswer::Grants(permission), Some(condition)) => {
                AssignmentAnswer::GrantsUnderCondition(role, permission, condition)
            }
            (
                RoleAnswer::GrantsUnderCondition {
                    permission,
                    condition,
                },
                _,
            ) => AssignmentAnswer::GrantsUnderCondition(role, permission, condition),
            (
                RoleAnswer::LeavesOut { .. } | RoleAnswer::OtherPlane(_) | RoleAnswer::OtherActions,
                _,
            ) => AssignmentAnswer::Refuses(role, answer),
        }
    }
}
