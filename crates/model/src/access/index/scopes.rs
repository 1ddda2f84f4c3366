//! All scopes that an estate names, numbered.

use super::grouped::Grouped;
use crate::access::estate::Estate;
use crate::access::id::ScopeId;
use crate::access::table::{Table, hash};

/// The scopes that are listed come first, then those that are only mentioned.
#[derive(Debug)]
pub(in crate::access) struct Scopes<'e> {
    ids: Vec<&'e ScopeId<'e>>,
    numbers: Table,
    parents: Vec<Option<usize>>,
    /// How many are listed.
    listed: usize,
    /// Those from which parents lead to the top, each after its parent.
    top_down: Vec<usize>,
    /// For each scope: whether it is among `top_down`. The others lead into a loop.
    is_sound: Vec<bool>,
}

impl<'e> Scopes<'e> {
    pub(super) fn of(estate: &'e Estate<'e>) -> Self {
        let mut scopes = Self {
            ids: Vec::with_capacity(estate.scopes.len()),
            numbers: Table::with_room_for(estate.scopes.len()),
            parents: Vec::with_capacity(estate.scopes.len()),
            listed: 0,
            top_down: Vec::new(),
            is_sound: Vec::new(),
        };
        // First all that are listed, then their parents, which may come in any order.
        let mut listed = Vec::with_capacity(estate.scopes.len());
        for scope in &estate.scopes {
            if scopes.number(&scope.id) == listed.len() {
                listed.push(scope);
            }
        }
        scopes.listed = listed.len();
        for (number, scope) in listed.into_iter().enumerate() {
            let parent = scope.parent.as_ref().map(|parent| scopes.number(parent));
            if let Some(slot) = scopes.parents.get_mut(number) {
                *slot = parent;
            }
        }
        scopes
    }

    /// The number of a scope; one that is new has no parent.
    pub(super) fn number(&mut self, id: &'e ScopeId<'e>) -> usize {
        if let Some(number) = self.find(id) {
            return number;
        }
        let number = self.parents.len();
        self.numbers.add(hash(id.as_str()), number);
        self.ids.push(id);
        self.parents.push(None);
        number
    }

    /// To be called once all scopes are numbered.
    pub(super) fn settle(&mut self) {
        let count = self.parents.len();
        let parents = self.parents.iter().enumerate();
        let children = Grouped::of(
            count,
            parents.filter_map(|(scope, parent)| Some(((*parent)?, scope))),
        );
        self.top_down = (0..count).filter(|it| self.parent(*it).is_none()).collect();
        let mut done = 0;
        while let Some(scope) = self.top_down.get(done) {
            self.top_down.extend_from_slice(children.of_owner(*scope));
            done += 1;
        }
        self.is_sound = vec![false; count];
        for scope in &self.top_down {
            if let Some(slot) = self.is_sound.get_mut(*scope) {
                *slot = true;
            }
        }
    }

    pub(in crate::access) fn len(&self) -> usize {
        self.parents.len()
    }

    /// How many are listed: these have the lowest numbers.
    pub(in crate::access) fn listed(&self) -> usize {
        self.listed
    }

    pub(in crate::access) fn id(&self, scope: usize) -> Option<&'e ScopeId<'e>> {
        self.ids.get(scope).copied()
    }

    pub(in crate::access) fn find(&self, id: &ScopeId<'_>) -> Option<usize> {
        self.numbers.find(hash(id.as_str()), |number| {
            self.ids.get(number).is_some_and(|it| *it == id)
        })
    }

    pub(in crate::access) fn parent(&self, scope: usize) -> Option<usize> {
        self.parents.get(scope).copied().flatten()
    }

    /// Those from which parents lead to the top, each after its parent.
    pub(in crate::access) fn top_down(&self) -> &[usize] {
        &self.top_down
    }

    /// Whether parents lead to the top from here, and not into a loop.
    pub(in crate::access) fn is_sound(&self, scope: usize) -> bool {
        self.is_sound.get(scope).copied().unwrap_or(false)
    }

    /// The scope and all that it stands in, the scope first. No scope comes
    /// twice, whatever the estate says.
    pub(in crate::access) fn chain(&self, scope: usize) -> Vec<usize> {
        let mut chain = Vec::with_capacity(8);
        if self.is_sound(scope) {
            chain.extend(std::iter::successors(Some(scope), |it| self.parent(*it)));
            return chain;
        }
        let mut seen = vec![false; self.len()];
        let mut next = Some(scope);
        while let Some(current) = next
            && let Some(seen @ false) = seen.get_mut(current)
        {
            *seen = true;
            chain.push(current);
            next = self.parent(current);
        }
        chain
    }

    /// Whether `scope` stands in `ancestor`, at whatever depth.
    pub(in crate::access) fn is_below(&self, scope: usize, ancestor: usize) -> bool {
        let mut above = std::iter::successors(self.parent(scope), |it| self.parent(*it));
        // A loop of parents is left after as many steps as there are scopes.
        (0..self.len())
            .map_while(|_| above.next())
            .any(|it| it == ancestor)
    }
}
