//! Nobody denied it, so what was missing?
//!
//! Goes through all assignments and keeps those that came near: the right
//! holder in the right place with the wrong role, the right holder and role in
//! the wrong place, the right role and place for somebody else.

use super::decide::{AssignmentAnswer, ConditionalGrant, Inquiry, Membership};
use super::estate::{Role, RoleAssignment};
use super::role::{Permission, RoleAnswer};

/// What came near to granting, and why it did not. Each list is in the
/// estate's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearMisses<'e> {
    /// Whether the estate names the caller at all.
    pub principal_is_known: bool,
    /// Whether the estate names the scope asked about at all.
    pub scope_is_known: bool,
    /// Would grant if a condition holds, which is not evaluated.
    pub not_evaluated: Vec<ConditionalGrant<'e>>,
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

pub(super) fn near_misses<'e>(
    inquiry: &mut Inquiry<'_, 'e>,
    not_evaluated: Vec<ConditionalGrant<'e>>,
) -> NearMisses<'e> {
    let index = inquiry.index;
    let asked_about = inquiry.chain.scopes.first().copied();
    let mut misses = NearMisses {
        principal_is_known: inquiry.token.is_known(),
        scope_is_known: asked_about.is_some(),
        not_evaluated,
        ..NearMisses::default()
    };
    for placed in &index.role_assignments {
        let is_held = inquiry.token.holds(placed.principal);
        let is_in_reach = inquiry.chain.contains(placed.scope);
        if !is_held && !is_in_reach {
            continue;
        }
        let answer = inquiry.ask(placed);
        let assignment = placed.assignment;
        let membership = || index.membership(&inquiry.token, placed.principal);
        match (is_held, is_in_reach) {
            (true, true) => misses
                .wrong_role
                .extend(reason(answer).map(|reason| RoleMiss {
                    assignment,
                    membership: membership(),
                    reason,
                })),
            (true, false) => {
                if let AssignmentAnswer::Grants(role, permission) = answer {
                    let is_below =
                        asked_about.is_some_and(|asked| index.is_below(placed.scope, asked));
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
            }
            (false, _) => {
                if let AssignmentAnswer::Grants(..) = answer {
                    misses.granted_to_others += 1;
                }
            }
        }
    }
    misses.wrong_scope.sort_by_key(|miss| miss.relation);
    misses
}

/// Why an assignment in reach did not grant; `None` if only a condition stands
/// in the way, which is reported elsewhere.
fn reason(answer: AssignmentAnswer<'_>) -> Option<RoleMissReason<'_>> {
    match answer {
        AssignmentAnswer::Grants(..) | AssignmentAnswer::GrantsUnderCondition(..) => None,
        AssignmentAnswer::UnknownRole => Some(RoleMissReason::UnknownRole),
        AssignmentAnswer::Refuses(role, answer) => match answer {
            RoleAnswer::LeavesOut {
                permission,
                excluded_by,
            } => Some(RoleMissReason::LeftOut {
                role,
                permission,
                excluded_by,
            }),
            RoleAnswer::OtherPlane(permission) => {
                Some(RoleMissReason::OtherPlane { role, permission })
            }
            RoleAnswer::OtherActions => Some(RoleMissReason::OtherActions { role }),
            RoleAnswer::Grants(_) | RoleAnswer::GrantsUnderCondition { .. } => None,
        },
    }
}
