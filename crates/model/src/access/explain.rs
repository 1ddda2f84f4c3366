//! Nobody denied it, so what was missing?
//!
//! Goes through all assignments of the estate, which a decision does not, and
//! keeps those that came near: the right
//! holder in the right place with the wrong role, the right holder and role in
//! the wrong place, the right role and place for somebody else.

use super::decide::{Membership, Question};
use super::estate::{Role, RoleAssignment};
use super::index::{Holdings, Index};
use super::role::{Permission, RoleAnswer};

/// What came near to granting, and why it did not. Each list is in the
/// estate's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearMisses<'e> {
    /// Whether the estate names the caller at all.
    pub principal_is_known: bool,
    /// Whether the estate names the scope asked about at all.
    pub scope_is_known: bool,
    /// Held by the caller and in reach, but the role does not grant.
    pub wrong_role: Vec<RoleMiss<'e>>,
    /// Held by the caller with a role that grants, but not in reach. Those
    /// below the scope asked about come first.
    pub wrong_scope: Vec<ScopeMiss<'e>>,
    /// How many assignments in reach would grant to somebody else.
    pub granted_to_others: usize,
}

/// An assignment whose role does not grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleMiss<'e> {
    /// The assignment.
    pub assignment: &'e RoleAssignment<'e>,
    /// How the caller comes to hold it.
    pub membership: Membership<'e>,
    /// Why its role does not grant.
    pub reason: RoleMissReason<'e>,
}

/// Why a role does not grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleMissReason<'e> {
    /// It has the permission on the other plane, where it does not help.
    OtherPlane {
        /// The role.
        role: &'e Role<'e>,
        /// What would grant on the other plane.
        permission: Permission<'e>,
    },
    /// It includes the action and leaves it out again.
    LeftOut {
        /// The role.
        role: &'e Role<'e>,
        /// What includes the action.
        permission: Permission<'e>,
        /// The excluded pattern that takes it away.
        excluded_by: &'e str,
    },
    /// It speaks of other actions.
    OtherActions {
        /// The role.
        role: &'e Role<'e>,
    },
    /// The estate does not have the role.
    UnknownRole,
}

/// An assignment whose role would grant, made out of reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeMiss<'e> {
    /// The assignment.
    pub assignment: &'e RoleAssignment<'e>,
    /// The role that it assigns.
    pub role: &'e Role<'e>,
    /// What would grant.
    pub permission: Permission<'e>,
    /// How the caller comes to hold it.
    pub membership: Membership<'e>,
    /// Where it was made, seen from the scope asked about.
    pub relation: ScopeRelation,
}

/// Where a scope lies that is not in reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScopeRelation {
    /// Within the scope asked about; nothing is inherited upward.
    Below,
    /// Somewhere else; nothing is inherited sideways.
    Beside,
}

impl<'e> Index<'e> {
    /// What came near to granting. To be asked where nothing granted: what grants
    /// is no miss, and is left out.
    #[must_use]
    pub fn near_misses(&self, question: &Question<'_>) -> NearMisses<'e> {
        let nothing = Holdings::default();
        let caller = self.principals.find(&question.principal);
        let holdings = caller.and_then(|caller| self.holdings(caller));
        let asked_about = self.scopes.find(&question.scope);
        let mut is_in_reach = vec![false; self.scopes.len()];
        for scope in asked_about.map_or(Vec::new(), |scope| self.scopes.chain(scope)) {
            if let Some(slot) = is_in_reach.get_mut(scope) {
                *slot = true;
            }
        }
        let token = &holdings.unwrap_or(&nothing).token;
        let mut misses = NearMisses {
            principal_is_known: caller.is_some(),
            scope_is_known: asked_about.is_some(),
            ..NearMisses::default()
        };
        // Each role is asked at most once.
        let mut answers: Vec<Option<RoleAnswer<'e>>> = vec![None; self.roles.len()];
        for placed in &self.role_assignments {
            let is_held = token.holds(placed.principal);
            let is_in_reach = is_in_reach.get(placed.scope).copied().unwrap_or(false);
            if !is_held && !is_in_reach {
                continue;
            }
            let assignment = placed.assignment;
            let membership = || self.principals.membership(token, placed.principal);
            let Some((number, role)) = placed.role else {
                if is_held && is_in_reach {
                    misses.wrong_role.push(RoleMiss {
                        assignment,
                        membership: membership(),
                        reason: RoleMissReason::UnknownRole,
                    });
                }
                continue;
            };
            let ask = || role.answer(&question.action, question.plane, self.estate.wildcards);
            let answer = match answers.get_mut(number) {
                Some(known) => *known.get_or_insert_with(ask),
                None => ask(),
            };
            match (is_held, is_in_reach, answer) {
                (true, true, answer) => {
                    misses
                        .wrong_role
                        .extend(reason(role, answer).map(|reason| RoleMiss {
                            assignment,
                            membership: membership(),
                            reason,
                        }));
                }
                (true, false, RoleAnswer::Grants(permission)) if assignment.condition.is_none() => {
                    let is_below =
                        asked_about.is_some_and(|asked| self.scopes.is_below(placed.scope, asked));
                    misses.wrong_scope.push(ScopeMiss {
                        assignment,
                        role,
                        permission,
                        membership: membership(),
                        relation: if is_below {
                            ScopeRelation::Below
                        } else {
                            ScopeRelation::Beside
                        },
                    });
                }
                (false, _, RoleAnswer::Grants(_)) if assignment.condition.is_none() => {
                    misses.granted_to_others += 1;
                }
                _ => {}
            }
        }
        misses.wrong_scope.sort_by_key(|miss| miss.relation);
        misses
    }
}

/// Why a role did not grant; `None` if it does, or if only a condition stands in
/// the way, which is reported elsewhere.
fn reason<'e>(role: &'e Role<'e>, answer: RoleAnswer<'e>) -> Option<RoleMissReason<'e>> {
    match answer {
        RoleAnswer::LeavesOut {
            permission,
            excluded_by,
        } => Some(RoleMissReason::LeftOut {
            role,
            permission,
            excluded_by,
        }),
        RoleAnswer::OtherPlane(permission) => Some(RoleMissReason::OtherPlane { role, permission }),
        RoleAnswer::OtherActions => Some(RoleMissReason::OtherActions { role }),
        RoleAnswer::Grants(_) | RoleAnswer::GrantsUnderCondition { .. } => None,
    }
}
