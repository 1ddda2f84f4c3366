//! Where in an estate does one have to look?
//!
//! An index numbers the scopes, principals and patterns of an estate once, so
//! that a question is answered without going through any list of the estate: its
//! names are found by hash, and what is looked at after that is what the caller
//! holds and what stands above the scope. Walking it always ends: no scope and
//! no group is visited twice, whatever the estate says.

mod catalog;
mod compiled;
mod grouped;
mod principals;
mod scopes;

use std::cell::OnceCell;

pub(super) use self::compiled::Compiled;
pub(super) use self::grouped::Grouped;
pub(super) use self::principals::Token;

use self::catalog::Catalog;
use self::principals::Principals;
use self::scopes::Scopes;
use super::condition::{Condition, ConditionError};
use super::estate::{DenyAssignment, Estate, Role, RoleAssignment};
use super::id::{PrincipalId, RoleId, ScopeId};
use super::table::{Table, hash};

/// An estate made ready to answer many questions.
#[derive(Debug)]
pub struct Index<'e> {
    pub(super) estate: &'e Estate<'e>,
    pub(super) role_assignments: Vec<Placed<'e>>,
    pub(super) roles: Vec<Compiled>,
    pub(super) barriers: Vec<Barrier<'e>>,
    pub(super) scopes: Scopes<'e>,
    pub(super) principals: Principals<'e>,
    catalog: Catalog<'e>,
    /// For each principal: its role assignments.
    assigned_to: Grouped,
    /// For each scope: the deny assignments made there.
    barriers_at: Grouped,
    /// For each principal: what it holds, once that has been asked for.
    holdings: Vec<OnceCell<Holdings>>,
    /// All conditions, each once, and what they say, once that has been asked for.
    conditions: Vec<(&'e str, OnceCell<Result<Condition, ConditionError>>)>,
    condition_numbers: Table,
}

/// A role assignment with its references resolved.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'e> {
    pub(super) assignment: &'e RoleAssignment<'e>,
    /// The role and its number; `None` if the role is not in the estate.
    pub(super) role: Option<(usize, &'e Role<'e>)>,
    pub(super) principal: usize,
    pub(super) scope: usize,
}

/// A deny assignment with its references resolved.
#[derive(Debug)]
pub(super) struct Barrier<'e> {
    pub(super) assignment: &'e DenyAssignment<'e>,
    pub(super) permissions: Compiled,
    pub(super) is_for_all: bool,
    pub(super) principals: Vec<usize>,
    pub(super) exclude_principals: Vec<usize>,
}

/// What a caller stands for and holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Holdings {
    pub(super) token: Token,
    /// By scope, then in the estate's order: the role assignments that the
    /// caller or one of its groups holds, and where.
    assignments: Vec<(usize, usize)>,
}

impl<'e> Estate<'e> {
    /// The estate made ready to answer many questions.
    #[must_use]
    pub fn index(&'e self) -> Index<'e> {
        let mut scopes = Scopes::of(self);
        let mut principals = Principals::of(self);
        let mut catalog = Catalog::new(self.wildcards);
        let mut numbers = Table::with_room_for(self.roles.len());
        let find_role = |numbers: &Table, id: &RoleId<'e>| {
            numbers.find(hash(id.as_str()), |number| {
                self.roles.get(number).is_some_and(|role| role.id == *id)
            })
        };
        for (number, role) in self.roles.iter().enumerate() {
            if find_role(&numbers, &role.id).is_none() {
                numbers.add(hash(role.id.as_str()), number);
            }
        }

        let mut role_assignments = Vec::with_capacity(self.role_assignments.len());
        for assignment in &self.role_assignments {
            let number = find_role(&numbers, &assignment.role);
            role_assignments.push(Placed {
                assignment,
                role: number.and_then(|number| Some((number, self.roles.get(number)?))),
                principal: principals.number(&assignment.principal),
                scope: scopes.number(&assignment.scope),
            });
        }
        let mut barriers = Vec::with_capacity(self.deny_assignments.len());
        let mut barrier_scopes = Vec::with_capacity(self.deny_assignments.len());
        for assignment in &self.deny_assignments {
            let mut numbers = |ids: &'e [PrincipalId<'e>]| -> Vec<usize> {
                ids.iter().map(|id| principals.number(id)).collect()
            };
            barriers.push(Barrier {
                assignment,
                permissions: Compiled::of(&assignment.permissions, &mut catalog),
                is_for_all: assignment.principals.contains(&PrincipalId::ALL_PRINCIPALS),
                principals: numbers(&assignment.principals),
                exclude_principals: numbers(&assignment.exclude_principals),
            });
            barrier_scopes.push(scopes.number(&assignment.scope));
        }
        let roles = self.roles.iter();
        let roles = roles.map(|role| Compiled::of(&role.permissions, &mut catalog));
        let roles = roles.collect();
        scopes.settle();

        let holders = role_assignments.iter().enumerate();
        let assigned_to = Grouped::of(
            principals.len(),
            holders.map(|(place, placed)| (placed.principal, place)),
        );
        let barriers_at = Grouped::of(
            scopes.len(),
            barrier_scopes.iter().copied().zip(0..barriers.len()),
        );
        let mut holdings = Vec::new();
        holdings.resize_with(principals.len(), OnceCell::new);
        let mut index = Index {
            estate: self,
            conditions: Vec::new(),
            condition_numbers: Table::default(),
            role_assignments,
            roles,
            barriers,
            scopes,
            principals,
            catalog,
            assigned_to,
            barriers_at,
            holdings,
        };
        let on_assignments = self.role_assignments.iter().map(|it| &it.condition);
        let on_roles = self.roles.iter().flat_map(|role| &role.permissions);
        for text in on_assignments.chain(on_roles.map(|block| &block.condition)) {
            if let Some(text) = text
                .as_deref()
                .filter(|text| index.find_condition(text).is_none())
            {
                index
                    .condition_numbers
                    .add(hash(text), index.conditions.len());
                index.conditions.push((text, OnceCell::new()));
            }
        }
        index
    }
}

impl<'e> Index<'e> {
    /// The principals that the estate lists, in its order, each once. Their
    /// places here are their numbers in a [`Matrix`](super::Matrix).
    pub fn callers(&self) -> impl ExactSizeIterator<Item = &'e PrincipalId<'e>> {
        let listed = 0..self.principals.listed();
        listed.map(|number| self.principals.id(number).unwrap_or(&NOBODY))
    }

    /// The scopes that the estate lists, in its order, each once. Their places
    /// here are their numbers in a [`Matrix`](super::Matrix).
    pub fn scopes(&self) -> impl ExactSizeIterator<Item = &'e ScopeId<'e>> {
        let listed = 0..self.scopes.listed();
        listed.map(|number| self.scopes.id(number).unwrap_or(&NOWHERE))
    }

    /// Whether a caller stands for a principal: it is the same, or a group that
    /// the caller is in, directly or through others.
    #[must_use]
    pub fn stands_for(&self, caller: &PrincipalId<'_>, principal: &PrincipalId<'_>) -> bool {
        let found = (
            self.principals.find(caller),
            self.principals.find(principal),
        );
        match found {
            (Some(caller), Some(principal)) => self
                .holdings(caller)
                .is_some_and(|holdings| holdings.token.holds(principal)),
            _ => caller == principal,
        }
    }

    /// What a condition of the estate says; each is read at most once.
    pub(super) fn condition(&self, text: &str) -> Option<Result<&Condition, &ConditionError>> {
        let (_, read) = self.conditions.get(self.find_condition(text)?)?;
        Some(read.get_or_init(|| Condition::parse(text)).as_ref())
    }

    fn find_condition(&self, text: &str) -> Option<usize> {
        self.condition_numbers.find(hash(text), |number| {
            let known = self.conditions.get(number);
            known.is_some_and(|(known, _)| *known == text)
        })
    }

    /// The patterns that fit an action, by their numbers.
    pub(super) fn fitting(&self, action: &str) -> Vec<u32> {
        self.catalog.fitting(action)
    }

    /// How many patterns there are: their numbers are below.
    pub(super) fn patterns(&self) -> usize {
        self.catalog.len()
    }

    /// The deny assignments made at this very scope, in the estate's order.
    pub(super) fn barriers_at(&self, scope: usize) -> impl Iterator<Item = &Barrier<'e>> {
        let numbers = self.barrier_numbers_at(scope).iter();
        numbers.filter_map(|number| self.barriers.get(*number))
    }

    pub(super) fn barrier_numbers_at(&self, scope: usize) -> &[usize] {
        self.barriers_at.of_owner(scope)
    }

    /// What a principal stands for and holds, itself and through groups.
    pub(super) fn holdings(&self, principal: usize) -> Option<&Holdings> {
        let known = self.holdings.get(principal)?;
        Some(known.get_or_init(|| {
            let token = self.principals.token(principal);
            let held = token.iter().flat_map(|it| self.assigned_to.of_owner(it));
            let mut assignments: Vec<(usize, usize)> = held
                .filter_map(|place| Some((self.role_assignments.get(*place)?.scope, *place)))
                .collect();
            assignments.sort_unstable();
            Holdings { token, assignments }
        }))
    }
}

impl Holdings {
    /// The assignments held at this very scope, in the estate's order.
    pub(super) fn at(&self, scope: usize) -> impl Iterator<Item = usize> {
        let from = self.assignments.partition_point(|(at, _)| *at < scope);
        let rest = self.assignments.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(at, _)| *at == scope)
            .map(|(_, place)| *place)
    }

    /// All of them, with their scopes.
    pub(super) fn all(&self) -> &[(usize, usize)] {
        &self.assignments
    }
}

impl Barrier<'_> {
    /// Whether the assignment is about a caller.
    pub(super) fn is_about(&self, token: &Token) -> bool {
        let holds = |principal: &usize| token.holds(*principal);
        (self.is_for_all || self.principals.iter().any(holds))
            && !self.exclude_principals.iter().any(holds)
    }
}

static NOBODY: PrincipalId<'static> = PrincipalId::new("");
static NOWHERE: ScopeId<'static> = ScopeId::new("");
