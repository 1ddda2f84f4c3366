//! All principals that an estate names, numbered, those that are gone included.

use std::collections::VecDeque;

use super::grouped::Grouped;
use crate::access::decide::Membership;
use crate::access::estate::{Estate, Principal};
use crate::access::id::PrincipalId;
use crate::access::table::{Table, hash};

/// The principals that are listed come first, then those that are only mentioned.
#[derive(Debug)]
pub(in crate::access) struct Principals<'e> {
    ids: Vec<&'e PrincipalId<'e>>,
    numbers: Table,
    /// How many are listed.
    listed: usize,
    /// For each principal: the groups that it is directly in.
    groups: Grouped,
}

/// The ids that a caller stands for: its own and those of its groups, directly
/// or through other groups.
#[derive(Clone, Debug, Default)]
pub(in crate::access) struct Token {
    /// By number: whom the caller stands for, and as whose group; the caller
    /// itself as its own.
    reached: Vec<(usize, usize)>,
}

impl<'e> Principals<'e> {
    pub(super) fn of(estate: &'e Estate<'e>) -> Self {
        let mut principals = Self {
            ids: Vec::with_capacity(estate.principals.len()),
            numbers: Table::with_room_for(estate.principals.len()),
            listed: 0,
            groups: Grouped::default(),
        };
        let mut listed: Vec<&'e Principal<'e>> = Vec::with_capacity(estate.principals.len());
        for principal in &estate.principals {
            if principals.number(&principal.id) == listed.len() {
                listed.push(principal);
            }
        }
        principals.listed = listed.len();
        let mut memberships = Vec::new();
        for (member, principal) in listed.into_iter().enumerate() {
            for group in &principal.member_of {
                memberships.push((member, principals.number(group)));
            }
        }
        principals.groups = Grouped::of(principals.listed, memberships.iter().copied());
        principals
    }

    pub(super) fn number(&mut self, id: &'e PrincipalId<'e>) -> usize {
        if let Some(number) = self.find(id) {
            return number;
        }
        let number = self.ids.len();
        self.numbers.add(hash(id.as_str()), number);
        self.ids.push(id);
        number
    }

    pub(in crate::access) fn len(&self) -> usize {
        self.ids.len()
    }

    /// How many are listed: these have the lowest numbers.
    pub(in crate::access) fn listed(&self) -> usize {
        self.listed
    }

    pub(in crate::access) fn id(&self, principal: usize) -> Option<&'e PrincipalId<'e>> {
        self.ids.get(principal).copied()
    }

    pub(in crate::access) fn find(&self, id: &PrincipalId<'_>) -> Option<usize> {
        self.numbers.find(hash(id.as_str()), |number| {
            self.ids.get(number).is_some_and(|it| *it == id)
        })
    }

    /// What a caller stands for. No group comes twice, also where groups are in
    /// each other.
    pub(super) fn token(&self, caller: usize) -> Token {
        let mut reached = vec![(caller, caller)];
        let mut seen = vec![false; self.ids.len()];
        if let Some(slot) = seen.get_mut(caller) {
            *slot = true;
        }
        // Breadth first, so that the path told to people is a shortest one.
        let mut waiting = VecDeque::from([caller]);
        while let Some(member) = waiting.pop_front() {
            for group in self.groups.of_owner(member) {
                if let Some(slot @ false) = seen.get_mut(*group) {
                    *slot = true;
                    reached.push((*group, member));
                    waiting.push_back(*group);
                }
            }
        }
        reached.sort_unstable();
        Token { reached }
    }

    /// How the caller of this token comes to stand for a principal.
    pub(in crate::access) fn membership(&self, token: &Token, principal: usize) -> Membership<'e> {
        let mut groups = Vec::new();
        let mut current = principal;
        while let Some(member) = token.member_of(current)
            && member != current
        {
            groups.extend(self.ids.get(current));
            current = member;
        }
        groups.reverse();
        Membership { groups }
    }
}

impl Token {
    /// Whether the caller stands for this principal.
    pub(in crate::access) fn holds(&self, principal: usize) -> bool {
        self.member_of(principal).is_some()
    }

    /// All for whom the caller stands.
    pub(in crate::access) fn iter(&self) -> impl Iterator<Item = usize> {
        self.reached.iter().map(|(principal, _)| *principal)
    }

    fn member_of(&self, principal: usize) -> Option<usize> {
        let at = self
            .reached
            .binary_search_by_key(&principal, |(reached, _)| *reached);
        Some(self.reached.get(at.ok()?)?.1)
    }
}
