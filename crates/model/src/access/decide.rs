//! May this principal do this action on this scope?
//!
//! Deny assignments are looked at first, then role assignments. All that decide
//! are reported, not only the first. What is looked at is what stands above the
//! scope and what the caller holds, and nothing else of the estate.

use std::borrow::Cow;

use super::estate::{DenyAssignment, Estate, PermissionBlock, Plane, Role, RoleAssignment};
use super::id::{PrincipalId, ScopeId};
use super::index::{Barrier, Holdings, Index, Placed};
use super::role::Permission;

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
    /// No, because no role assignment grants. [`Index::near_misses`] tells what
    /// came near.
    NotAllowed {
        /// Those that would grant if their condition holds.
        not_evaluated: Vec<ConditionalGrant<'e>>,
    },
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
            Self::NotAllowed { .. } => Vec::new(),
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
        let Some(scope) = self.scopes.find(&question.scope) else {
            return Decision::NotAllowed {
                not_evaluated: Vec::new(),
            };
        };
        let nothing = Holdings::default();
        let caller = self.principals.find(&question.principal);
        let inquiry = Inquiry {
            index: self,
            holdings: caller
                .and_then(|caller| self.holdings(caller))
                .unwrap_or(&nothing),
            chain: self.scopes.chain(scope),
            fitting: self.fitting(&question.action),
            plane: question.plane,
        };
        let denials = inquiry.denials();
        if !denials.is_empty() {
            return Decision::Denied { denials };
        }
        let (grants, not_evaluated) = inquiry.grants();
        if grants.is_empty() {
            Decision::NotAllowed { not_evaluated }
        } else {
            Decision::Allowed {
                grants,
                not_evaluated,
            }
        }
    }
}

/// One question while it is being answered.
struct Inquiry<'i, 'e> {
    index: &'i Index<'e>,
    holdings: &'i Holdings,
    /// The scope asked about and all that it stands in.
    chain: Vec<usize>,
    /// The patterns that fit the action.
    fitting: Vec<u32>,
    plane: Plane,
}

impl<'e> Inquiry<'_, 'e> {
    fn denials(&self) -> Vec<Denial<'e>> {
        let mut denials = Vec::new();
        for (levels_up, scope) in self.chain.iter().enumerate() {
            for barrier in self.index.barriers_at(*scope) {
                let assignment = barrier.assignment;
                if levels_up > 0 && assignment.does_not_apply_to_child_scopes {
                    continue;
                }
                let covering = barrier
                    .permissions
                    .covering(&self.fitting, self.plane)
                    .next();
                let Some(permission) =
                    covering.and_then(|it| permission(&assignment.permissions, self.plane, it))
                else {
                    continue;
                };
                if let Some(principal) = self.denied_principal(barrier) {
                    denials.push(Denial {
                        assignment,
                        permission,
                        principal,
                        levels_up,
                    });
                }
            }
        }
        denials
    }

    fn denied_principal(&self, barrier: &Barrier<'e>) -> Option<DeniedPrincipal<'e>> {
        let token = &self.holdings.token;
        if !barrier.is_about(token) {
            return None;
        }
        let named = barrier.principals.iter().find(|it| token.holds(**it));
        Some(named.map_or(DeniedPrincipal::AllPrincipals, |principal| {
            DeniedPrincipal::Named(self.index.principals.membership(token, *principal))
        }))
    }

    fn grants(&self) -> (Vec<Grant<'e>>, Vec<ConditionalGrant<'e>>) {
        let mut grants = Vec::new();
        let mut not_evaluated = Vec::new();
        for (levels_up, scope) in self.chain.iter().enumerate() {
            for place in self.holdings.at(*scope) {
                if let Some(placed) = self.index.role_assignments.get(place) {
                    self.add_grant(placed, levels_up, &mut grants, &mut not_evaluated);
                }
            }
        }
        (grants, not_evaluated)
    }

    fn add_grant(
        &self,
        placed: &Placed<'e>,
        levels_up: usize,
        grants: &mut Vec<Grant<'e>>,
        not_evaluated: &mut Vec<ConditionalGrant<'e>>,
    ) {
        let Some((number, role)) = placed.role else {
            return;
        };
        let Some(compiled) = self.index.roles.get(number) else {
            return;
        };
        // A block without a condition is best; among equals, the first.
        let condition_of = |(block, _): (usize, usize)| {
            let block = role.permissions.get(block)?;
            block.condition.as_deref()
        };
        let mut best = None;
        for covering in compiled.covering(&self.fitting, self.plane) {
            let condition = condition_of(covering);
            if condition.is_none() || best.is_none() {
                best = Some((covering, condition));
            }
            if condition.is_none() {
                break;
            }
        }
        let Some((covering, in_role)) = best else {
            return;
        };
        let Some(permission) = permission(&role.permissions, self.plane, covering) else {
            return;
        };
        let assignment = placed.assignment;
        let token = &self.holdings.token;
        let grant = Grant {
            assignment,
            role,
            permission,
            membership: self.index.principals.membership(token, placed.principal),
            levels_up,
        };
        match in_role.or(assignment.condition.as_deref()) {
            None => grants.push(grant),
            Some(condition) => not_evaluated.push(ConditionalGrant { grant, condition }),
        }
    }
}

/// What covers an action, given the number of its block and its place there.
fn permission<'e>(
    blocks: &'e [PermissionBlock<'e>],
    plane: Plane,
    (block, place): (usize, usize),
) -> Option<Permission<'e>> {
    let (included, _) = blocks.get(block)?.on(plane);
    let pattern = included.get(place)?;
    Some(Permission { block, pattern })
}
