//! May this principal do this action on this scope?
//!
//! Deny assignments are looked at first, then role assignments. All that decide
//! are reported, not only the first. What is looked at is what stands above the
//! scope and what the caller holds, and nothing else of the estate.

use std::borrow::Cow;

use super::condition::{Answer, Attributes, Clause, ConditionError, Unknown};
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
    /// What else is known of the request, for conditions.
    pub attributes: Attributes<'a>,
}

/// The answer to a [`Question`], with all that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision<'e> {
    /// Yes.
    Allowed {
        /// All role assignments that grant, the nearest scope first. Never empty.
        grants: Vec<Grant<'e>>,
        /// Those that would grant, too, if their condition holds, which cannot be
        /// told.
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
        /// Those that would grant if their condition holds, which cannot be told.
        not_evaluated: Vec<ConditionalGrant<'e>>,
        /// Those that would grant, but their condition does not hold.
        unmet: Vec<UnmetGrant<'e>>,
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
    /// What of its conditions held; empty where it has none.
    pub held: Vec<Clause>,
}

/// A role assignment that grants if a condition holds, which cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionalGrant<'e> {
    /// What it would grant.
    pub grant: Grant<'e>,
    /// The condition, as written.
    pub condition: &'e str,
    /// Why that cannot be told.
    pub why: NotEvaluated,
}

/// Why it cannot be told whether a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotEvaluated {
    /// It cannot be read.
    Unreadable(ConditionError),
    /// It hangs on what is not known of the request.
    Unknown(Vec<Unknown>),
}

/// A role assignment that would grant, but its condition does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmetGrant<'e> {
    /// What it would grant.
    pub grant: Grant<'e>,
    /// The condition, as written.
    pub condition: &'e str,
    /// What of it did not hold.
    pub failed: Vec<Clause>,
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
                unmet: Vec::new(),
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
            question,
        };
        let denials = inquiry.denials();
        if !denials.is_empty() {
            return Decision::Denied { denials };
        }
        let Found {
            grants,
            not_evaluated,
            unmet,
        } = inquiry.grants();
        if grants.is_empty() {
            Decision::NotAllowed {
                not_evaluated,
                unmet,
            }
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
    question: &'i Question<'i>,
}

/// The role assignments that the caller holds and that speak of the action.
#[derive(Default)]
struct Found<'e> {
    grants: Vec<Grant<'e>>,
    not_evaluated: Vec<ConditionalGrant<'e>>,
    unmet: Vec<UnmetGrant<'e>>,
}

/// What became of the conditions on a grant, the best last.
enum Outcome<'e> {
    Fails(&'e str, Vec<Clause>),
    Unknown(&'e str, NotEvaluated),
    Holds(Vec<Clause>),
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
                    .covering(&self.fitting, self.question.plane)
                    .next();
                let Some(permission) = covering
                    .and_then(|it| permission(&assignment.permissions, self.question.plane, it))
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

    fn grants(&self) -> Found<'e> {
        let mut found = Found::default();
        for (levels_up, scope) in self.chain.iter().enumerate() {
            for place in self.holdings.at(*scope) {
                if let Some(placed) = self.index.role_assignments.get(place) {
                    self.add_grant(placed, levels_up, &mut found);
                }
            }
        }
        found
    }

    fn add_grant(&self, placed: &Placed<'e>, levels_up: usize, found: &mut Found<'e>) {
        let Some((number, role)) = placed.role else {
            return;
        };
        let Some(compiled) = self.index.roles.get(number) else {
            return;
        };
        // Of several blocks the one that serves best counts; among equals, the first.
        let mut best: Option<((usize, usize), Outcome<'e>)> = None;
        for covering in compiled.covering(&self.fitting, self.question.plane) {
            let block = role.permissions.get(covering.0);
            let on_block = block.and_then(|block| block.condition.as_deref());
            let outcome = self.conditions([on_block, placed.assignment.condition.as_deref()]);
            if best
                .as_ref()
                .is_none_or(|(_, best)| outcome.rank() > best.rank())
            {
                best = Some((covering, outcome));
            }
            if on_block.is_none() {
                break;
            }
        }
        let Some((covering, outcome)) = best else {
            return;
        };
        let Some(permission) = permission(&role.permissions, self.question.plane, covering) else {
            return;
        };
        let token = &self.holdings.token;
        let mut grant = Grant {
            assignment: placed.assignment,
            role,
            permission,
            membership: self.index.principals.membership(token, placed.principal),
            levels_up,
            held: Vec::new(),
        };
        match outcome {
            Outcome::Holds(held) => {
                grant.held = held;
                found.grants.push(grant);
            }
            Outcome::Unknown(condition, why) => found.not_evaluated.push(ConditionalGrant {
                grant,
                condition,
                why,
            }),
            Outcome::Fails(condition, failed) => found.unmet.push(UnmetGrant {
                grant,
                condition,
                failed,
            }),
        }
    }

    /// What becomes of these conditions, all of which must hold.
    fn conditions(&self, texts: [Option<&'e str>; 2]) -> Outcome<'e> {
        let mut held = Vec::new();
        let mut unknown = None;
        for text in texts.into_iter().flatten() {
            match self.index.condition(text) {
                Some(Ok(condition)) => {
                    let question = self.question;
                    match condition.ask(&question.action, &question.attributes) {
                        Answer::Holds(clauses) => held.extend(clauses),
                        Answer::Fails(clauses) => return Outcome::Fails(text, clauses),
                        Answer::Unknown(hangs_on) => {
                            let why = NotEvaluated::Unknown(hangs_on);
                            unknown.get_or_insert(Outcome::Unknown(text, why));
                        }
                    }
                }
                Some(Err(error)) => {
                    let why = NotEvaluated::Unreadable(error.clone());
                    unknown.get_or_insert(Outcome::Unknown(text, why));
                }
                None => {}
            }
        }
        unknown.unwrap_or(Outcome::Holds(held))
    }
}

impl Outcome<'_> {
    const fn rank(&self) -> u8 {
        match self {
            Self::Fails(..) => 0,
            Self::Unknown(..) => 1,
            Self::Holds(_) => 2,
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
