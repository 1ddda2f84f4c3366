//! Where in an estate does one have to look?
//!
//! An index numbers the scopes and principals of an estate once, so that many
//! questions can be answered without comparing ids again. Walking it always
//! ends: no scope and no group is visited twice, whatever the estate says.

use std::collections::BTreeMap;
use std::collections::VecDeque;

use super::decide::Membership;
use super::estate::{DenyAssignment, Estate, Role, RoleAssignment};
use super::id::{PrincipalId, RoleId, ScopeId};

/// An estate made ready to answer many questions.
#[derive(Debug)]
pub struct Index<'e> {
    pub(super) estate: &'e Estate<'e>,
    pub(super) role_assignments: Vec<Placed<'e>>,
    scopes: Scopes,
    principals: Principals<'e>,
    /// For each scope: the places in `role_assignments` of those made there.
    roles_at: Vec<Vec<usize>>,
    /// For each scope: the deny assignments made there.
    barriers_at: Vec<Vec<Barrier<'e>>>,
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
    pub(super) principals: Vec<usize>,
    pub(super) exclude_principals: Vec<usize>,
}

/// The ids that a caller stands for: its own and those of its groups, directly
/// or through other groups.
#[derive(Debug)]
pub(super) struct Token {
    /// For each principal: how the caller comes to stand for it, if it does.
    reached: Vec<Option<Reached>>,
}

#[derive(Clone, Copy, Debug)]
enum Reached {
    ItIsTheCaller,
    AsGroupOf { member: usize },
}

/// The scope asked about, its parent, that one's parent, up to the top.
#[derive(Debug)]
pub(super) struct Chain {
    /// The scope asked about comes first.
    pub(super) scopes: Vec<usize>,
    /// For each scope: whether it is in the chain.
    contains: Vec<bool>,
}

impl<'e> Estate<'e> {
    /// The estate made ready to answer many questions.
    #[must_use]
    pub fn index(&'e self) -> Index<'e> {
        let mut scopes = Scopes::of(self);
        let mut principals = Principals::of(self);
        let mut roles: BTreeMap<&RoleId<'e>, usize> = BTreeMap::new();
        for (number, role) in self.roles.iter().enumerate() {
            roles.entry(&role.id).or_insert(number);
        }

        let mut role_assignments = Vec::with_capacity(self.role_assignments.len());
        for assignment in &self.role_assignments {
            let number = roles.get(&assignment.role);
            role_assignments.push(Placed {
                assignment,
                role: number.and_then(|number| Some((*number, self.roles.get(*number)?))),
                principal: principals.number(&assignment.principal),
                scope: scopes.number(&assignment.scope),
            });
        }
        let mut barriers = Vec::with_capacity(self.deny_assignments.len());
        for assignment in &self.deny_assignments {
            let mut numbers = |ids: &'e [PrincipalId<'e>]| -> Vec<usize> {
                ids.iter().map(|id| principals.number(id)).collect()
            };
            let barrier = Barrier {
                assignment,
                principals: numbers(&assignment.principals),
                exclude_principals: numbers(&assignment.exclude_principals),
            };
            barriers.push((scopes.number(&assignment.scope), barrier));
        }

        let mut roles_at = vec![Vec::new(); scopes.parents.len()];
        for (place, placed) in role_assignments.iter().enumerate() {
            if let Some(here) = roles_at.get_mut(placed.scope) {
                here.push(place);
            }
        }
        let mut barriers_at: Vec<Vec<Barrier<'e>>> = Vec::new();
        barriers_at.resize_with(scopes.parents.len(), Vec::new);
        for (scope, barrier) in barriers {
            if let Some(here) = barriers_at.get_mut(scope) {
                here.push(barrier);
            }
        }
        Index {
            estate: self,
            role_assignments,
            scopes,
            principals,
            roles_at,
            barriers_at,
        }
    }
}

impl<'e> Index<'e> {
    /// The role assignments made at this very scope, in the estate's order.
    pub(super) fn role_assignments_at(&self, scope: usize) -> impl Iterator<Item = &Placed<'e>> {
        let places = self.roles_at.get(scope).map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .filter_map(|place| self.role_assignments.get(*place))
    }

    /// The deny assignments made at this very scope, in the estate's order.
    pub(super) fn barriers_at(&self, scope: usize) -> &[Barrier<'e>] {
        self.barriers_at.get(scope).map_or(&[], Vec::as_slice)
    }

    /// What the caller stands for; nothing at all if the estate never names it.
    pub(super) fn token(&self, caller: &PrincipalId<'_>) -> Token {
        let mut reached = vec![None; self.principals.ids.len()];
        let mut waiting = VecDeque::new();
        if let Some(caller) = self.principals.numbers.get(caller.as_str())
            && let Some(slot) = reached.get_mut(*caller)
        {
            *slot = Some(Reached::ItIsTheCaller);
            waiting.push_back(*caller);
        }
        // Breadth first, so that the path told to people is a shortest one.
        while let Some(member) = waiting.pop_front() {
            for group in self.principals.groups_of(member) {
                if let Some(slot @ None) = reached.get_mut(*group) {
                    *slot = Some(Reached::AsGroupOf { member });
                    waiting.push_back(*group);
                }
            }
        }
        Token { reached }
    }

    /// How the caller of this token comes to stand for a principal.
    pub(super) fn membership(&self, token: &Token, principal: usize) -> Membership<'e> {
        let mut groups = Vec::new();
        let mut current = principal;
        while let Some(Some(Reached::AsGroupOf { member })) = token.reached.get(current) {
            groups.extend(self.principals.ids.get(current));
            current = *member;
        }
        groups.reverse();
        Membership { groups }
    }

    /// The scope and all that it stands in; nothing if the estate never names it.
    pub(super) fn chain(&self, scope: &ScopeId<'_>) -> Chain {
        let mut scopes = Vec::new();
        let mut contains = vec![false; self.scopes.parents.len()];
        let mut next = self.scopes.numbers.get(&scope.key()).copied();
        while let Some(current) = next {
            match contains.get_mut(current) {
                Some(seen @ false) => *seen = true,
                Some(true) | None => break,
            }
            scopes.push(current);
            next = self.scopes.parent(current);
        }
        Chain { scopes, contains }
    }

    /// Whether `scope` stands in `ancestor`, at whatever depth.
    pub(super) fn is_below(&self, scope: usize, ancestor: usize) -> bool {
        let mut current = self.scopes.parent(scope);
        // A loop of parents is left after as many steps as there are scopes.
        for _ in 0..self.scopes.parents.len() {
            match current {
                Some(found) if found == ancestor => return true,
                Some(found) => current = self.scopes.parent(found),
                None => return false,
            }
        }
        false
    }
}

impl Token {
    pub(super) fn holds(&self, principal: usize) -> bool {
        matches!(self.reached.get(principal), Some(Some(_)))
    }

    pub(super) fn is_known(&self) -> bool {
        self.reached.iter().any(Option::is_some)
    }
}

impl Chain {
    pub(super) fn contains(&self, scope: usize) -> bool {
        self.contains.get(scope).copied().unwrap_or(false)
    }
}

/// All scopes that an estate names, numbered.
#[derive(Debug)]
struct Scopes {
    numbers: BTreeMap<String, usize>,
    parents: Vec<Option<usize>>,
}

impl Scopes {
    fn of(estate: &Estate<'_>) -> Self {
        let mut scopes = Self {
            numbers: BTreeMap::new(),
            parents: Vec::with_capacity(estate.scopes.len()),
        };
        // First all that are listed, then their parents, which may come in any order.
        let mut listed = Vec::with_capacity(estate.scopes.len());
        for scope in &estate.scopes {
            if scopes.number(&scope.id) == listed.len() {
                listed.push(scope);
            }
        }
        for (number, scope) in listed.into_iter().enumerate() {
            let parent = scope.parent.as_ref().map(|parent| scopes.number(parent));
            if let Some(slot) = scopes.parents.get_mut(number) {
                *slot = parent;
            }
        }
        scopes
    }

    /// The number of a scope; one that is new has no parent yet.
    fn number(&mut self, id: &ScopeId<'_>) -> usize {
        let next = self.parents.len();
        let number = *self.numbers.entry(id.key()).or_insert(next);
        if number == next {
            self.parents.push(None);
        }
        number
    }

    fn parent(&self, scope: usize) -> Option<usize> {
        self.parents.get(scope).copied().flatten()
    }
}

/// All principals that an estate names, numbered, those that are gone included.
#[derive(Debug)]
struct Principals<'e> {
    numbers: BTreeMap<&'e str, usize>,
    ids: Vec<&'e PrincipalId<'e>>,
    member_of: Vec<Vec<usize>>,
}

impl<'e> Principals<'e> {
    fn of(estate: &'e Estate<'e>) -> Self {
        let mut principals = Self {
            numbers: BTreeMap::new(),
            ids: Vec::with_capacity(estate.principals.len()),
            member_of: Vec::new(),
        };
        let mut listed = Vec::with_capacity(estate.principals.len());
        for principal in &estate.principals {
            if principals.number(&principal.id) == listed.len() {
                listed.push(principal);
            }
        }
        for principal in listed {
            let groups = &principal.member_of;
            let groups = groups.iter().map(|group| principals.number(group));
            let groups = groups.collect();
            principals.member_of.push(groups);
        }
        principals
    }

    fn number(&mut self, id: &'e PrincipalId<'e>) -> usize {
        let next = self.ids.len();
        let number = *self.numbers.entry(id.as_str()).or_insert(next);
        if number == next {
            self.ids.push(id);
        }
        number
    }

    /// The groups that a principal is directly in; none if it is gone.
    fn groups_of(&self, principal: usize) -> &[usize] {
        self.member_of.get(principal).map_or(&[], Vec::as_slice)
    }
}
