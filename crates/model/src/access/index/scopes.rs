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
    /// For each scope: where it stands if every scope comes right before all that
    /// stands in it, and where the last of that ends. `None` for a scope from
    /// which parents lead into a loop: they come last.
    spans: Vec<Option<(usize, usize)>>,
}

impl<'e> Scopes<'e> {
    pub(super) fn of(estate: &'e Estate<'e>) -> Self {
        let mut scopes = Self {
            ids: Vec::with_capacity(estate.scopes.len()),
            numbers: Table::with_room_for(estate.scopes.len()),
            parents: Vec::with_capacity(estate.scopes.len()),
            listed: 0,
            spans: Vec::new(),
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
        self.spans = vec![None; count];
        let tops = (0..count).rev().filter(|it| self.parent(*it).is_none());
        let mut waiting: Vec<usize> = tops.collect();
        let mut order = Vec::with_capacity(count);
        while let Some(scope) = waiting.pop() {
            if let Some(slot) = self.spans.get_mut(scope) {
                *slot = Some((order.len(), order.len() + 1));
            }
            order.push(scope);
            waiting.extend(children.of_owner(scope).iter().rev());
        }
        // From the last to the first, each tells its parent where it ends.
        for scope in order.iter().rev() {
            let end = self.span(*scope).map_or(0, |(_, end)| end);
            let parent = self.parent(*scope);
            let span = parent.and_then(|parent| self.spans.get_mut(parent));
            if let Some(Some((_, last))) = span {
                *last = end.max(*last);
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

    /// Where the scope stands if every scope comes right before all that stands
    /// in it, and where the last of that ends; `None` if parents lead into a loop
    /// from here.
    pub(in crate::access) fn span(&self, scope: usize) -> Option<(usize, usize)> {
        self.spans.get(scope).copied().flatten()
    }

    /// The scope and all that it stands in, the scope first. No scope comes
    /// twice, whatever the estate says.
    pub(in crate::access) fn chain(&self, scope: usize) -> Vec<usize> {
        let mut chain = Vec::with_capacity(8);
        if self.span(scope).is_some() {
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
