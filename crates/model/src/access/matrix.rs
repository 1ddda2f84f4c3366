//! Who may do what where, all of it at once?
//!
//! For every caller and scope of an estate the set of actions that are allowed,
//! out of those that are asked about. Most callers may do the same in most
//! scopes, so each set is worked out and kept once: what a caller may do at a
//! scope is what it may do at the parent, and only where something is assigned
//! or denied anew there is anything to work out.

mod sets;

use self::sets::{Sets, clear, set};
use super::estate::Plane;
use super::index::{Compiled, Grouped, Holdings, Index};

/// An action on its plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deed<'a> {
    /// Such as `Microsoft.Compute/virtualMachines/read`.
    pub action: &'a str,
    /// On which plane it is asked for.
    pub plane: Plane,
}

/// Who may do what where. Callers, scopes and actions are told by their numbers:
/// their places in [`Index::callers`], in [`Index::scopes`] and in the list of
/// actions that was asked about.
#[derive(Clone, Debug)]
pub struct Matrix {
    actions: usize,
    sets: Sets,
    /// For each scope: its place among those of a caller. What stands in a scope
    /// comes right after it, so that whole ranges are alike.
    places: Vec<usize>,
    /// For each caller and place: the number of the set that is allowed.
    allowed: Vec<u32>,
    /// Likewise what is allowed if a condition holds; empty if there are none.
    conditional: Vec<u32>,
}

/// What a [`Matrix`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Not allowed.
    No,
    /// Only a decision tells: a role that the estate does not have, or a
    /// condition that must hold.
    Depends,
    /// Allowed.
    Yes,
}

impl Matrix {
    /// What the caller may do at the scope. What the matrix does not have is not
    /// allowed.
    #[must_use]
    pub fn standing(&self, caller: usize, scope: usize, action: usize) -> Standing {
        let is_in = |cells: &[u32]| {
            let set = self.cell(caller, scope).and_then(|cell| cells.get(cell));
            set.is_some_and(|set| self.sets.contains(*set, action))
        };
        if action >= self.actions {
            Standing::No
        } else if is_in(&self.allowed) {
            Standing::Yes
        } else if is_in(&self.conditional) {
            Standing::Depends
        } else {
            Standing::No
        }
    }

    /// All actions that are allowed to the caller at the scope, whatever holds
    /// besides, in ascending order.
    pub fn allowed(&self, caller: usize, scope: usize) -> impl Iterator<Item = usize> {
        let set = self
            .cell(caller, scope)
            .and_then(|cell| self.allowed.get(cell));
        set.into_iter().flat_map(|set| self.sets.members(*set))
    }

    /// Whether the caller may nothing at the scope, whatever holds besides.
    #[must_use]
    pub fn has_nothing(&self, caller: usize, scope: usize) -> bool {
        let is_empty = |cells: &[u32]| {
            let set = self.cell(caller, scope).and_then(|cell| cells.get(cell));
            set.is_none_or(|set| *set == Sets::EMPTY)
        };
        is_empty(&self.allowed) && is_empty(&self.conditional)
    }

    /// How many different sets of actions there are.
    #[must_use]
    pub fn different_sets(&self) -> usize {
        self.sets.count()
    }

    fn cell(&self, caller: usize, scope: usize) -> Option<usize> {
        Some(caller * self.places.len() + self.places.get(scope)?)
    }
}

impl Index<'_> {
    /// Who may do which of these actions where: every caller and scope that the
    /// estate lists.
    #[must_use]
    pub fn matrix(&self, deeds: &[Deed<'_>]) -> Matrix {
        let mut maker = Maker::new(self, deeds);
        let (callers, scopes) = (self.callers().len(), self.scopes.len());
        let mut allowed = vec![Sets::EMPTY; callers * scopes];
        let mut conditional = if maker.has_conditions {
            vec![Sets::EMPTY; callers * scopes]
        } else {
            Vec::new()
        };
        for caller in 0..callers {
            let row = caller * scopes..(caller + 1) * scopes;
            maker.fill(
                caller,
                allowed.get_mut(row.clone()).unwrap_or_default(),
                conditional.get_mut(row).unwrap_or_default(),
            );
        }
        Matrix {
            actions: deeds.len(),
            sets: maker.sets,
            places: maker.places,
            allowed,
            conditional,
        }
    }
}

/// What a caller may do at a scope, by the numbers of sets.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// What roles grant here and below.
    granted: u32,
    /// What roles grant here and below if a condition holds.
    perhaps: u32,
    /// What is barred here and below.
    barred: u32,
    /// What is barred here, and perhaps not below.
    barred_here: u32,
}

/// A place in the order of scopes, and where what stands in it ends.
type Span = (usize, usize);

struct Maker<'m, 'e> {
    index: &'m Index<'e>,
    sets: Sets,
    /// For each role: what it grants, without and under a condition.
    roles: Vec<(u32, u32)>,
    /// For each deny assignment: what it bars.
    barriers: Vec<u32>,
    /// All actions that there are.
    all: u32,
    has_conditions: bool,
    /// For each scope: its place.
    places: Vec<usize>,
    /// The scopes that have a deny assignment, by their places.
    barred_scopes: Vec<(Span, usize)>,
    /// Scopes from which parents lead into a loop.
    unsound: Vec<usize>,
}

impl<'m, 'e> Maker<'m, 'e> {
    fn new(index: &'m Index<'e>, deeds: &[Deed<'_>]) -> Self {
        let mut sets = Sets::of(deeds.len());
        let fits = Fits::of(index, deeds);
        let all = sets.add(&fits.everything());
        let mut in_use = vec![false; index.roles.len()];
        let mut has_conditions = false;
        for placed in &index.role_assignments {
            has_conditions |= placed.assignment.condition.is_some() || placed.role.is_none();
            if let Some((number, role)) = placed.role {
                has_conditions |= role.permissions.iter().any(|it| it.condition.is_some());
                if let Some(slot) = in_use.get_mut(number) {
                    *slot = true;
                }
            }
        }
        let roles = index.roles.iter().zip(&index.estate.roles).zip(in_use);
        let roles = roles.map(|((compiled, role), in_use)| {
            if !in_use {
                return (Sets::EMPTY, Sets::EMPTY);
            }
            let is_conditional = |block: usize| {
                let block = role.permissions.get(block);
                block.is_some_and(|block| block.condition.is_some())
            };
            let mut of_role = |wants_condition: bool| {
                sets.add(&fits.covered_by(compiled, |it| is_conditional(it) == wants_condition))
            };
            let has_conditions = role.permissions.iter().any(|it| it.condition.is_some());
            let perhaps = has_conditions.then(|| of_role(true));
            (of_role(false), perhaps.unwrap_or(Sets::EMPTY))
        });
        let roles = roles.collect();
        let barred = index.barriers.iter();
        let barred = barred.map(|it| sets.add(&fits.covered_by(&it.permissions, |_| true)));
        let barriers = barred.collect();

        let scopes = 0..index.scopes.len();
        let unsound: Vec<usize> = scopes
            .clone()
            .filter(|it| index.scopes.span(*it).is_none())
            .collect();
        let mut places = vec![0; scopes.len()];
        for scope in scopes.clone() {
            if let (Some(slot), Some((place, _))) =
                (places.get_mut(scope), index.scopes.span(scope))
            {
                *slot = place;
            }
        }
        for (number, scope) in unsound.iter().enumerate() {
            if let Some(slot) = places.get_mut(*scope) {
                *slot = scopes.len() - unsound.len() + number;
            }
        }
        let barred_scopes = scopes.filter(|it| !index.barrier_numbers_at(*it).is_empty());
        let barred_scopes = barred_scopes.filter_map(|it| Some((index.scopes.span(it)?, it)));
        Self {
            barred_scopes: barred_scopes.collect(),
            index,
            sets,
            roles,
            barriers,
            all,
            has_conditions,
            places,
            unsound,
        }
    }

    /// What a caller may do at every scope, place by place.
    fn fill(&mut self, caller: usize, allowed: &mut [u32], conditional: &mut [u32]) {
        let index = self.index;
        let Some(holdings) = index.holdings(caller).filter(|it| !it.all().is_empty()) else {
            return;
        };
        let is_about: Vec<bool> = index
            .barriers
            .iter()
            .map(|barrier| barrier.is_about(&holdings.token))
            .collect();
        // Only where something is assigned or denied there is anything to work
        // out, from above to below; what lies between is as above.
        let mut turns = self.barred_scopes.clone();
        let held = holdings.all().iter().map(|(scope, _)| *scope);
        turns.extend(held.filter_map(|scope| Some((index.scopes.span(scope)?, scope))));
        turns.sort_unstable();
        turns.dedup();
        let mut above: Vec<(usize, Cell)> = Vec::new();
        for ((place, end), scope) in turns {
            while above.pop_if(|(end, _)| *end <= place).is_some() {}
            let parent = above.last().map(|(_, cell)| *cell).unwrap_or_default();
            let cell = self.below(parent, scope, holdings, &is_about);
            above.push((end, cell));
            self.put(&cell, place..end, allowed, conditional);
        }
        for scope in self.unsound.clone() {
            let chain = index.scopes.chain(scope);
            let cell = chain.iter().rev().fold(Cell::default(), |above, scope| {
                self.below(above, *scope, holdings, &is_about)
            });
            let place = self.places.get(scope).copied().unwrap_or(usize::MAX - 1);
            self.put(&cell, place..place + 1, allowed, conditional);
        }
    }

    /// Writes down what is allowed at the first of these places and, in it, at the others.
    fn put(
        &mut self,
        cell: &Cell,
        places: std::ops::Range<usize>,
        allowed: &mut [u32],
        conditional: &mut [u32],
    ) {
        for (cells, granted) in [(allowed, cell.granted), (conditional, cell.perhaps)] {
            let Some(cells) = cells.get_mut(places.clone()) else {
                continue;
            };
            cells.fill(self.sets.difference(granted, cell.barred));
            if let Some(first) = cells.first_mut()
                && cell.barred_here != cell.barred
            {
                *first = self.sets.difference(granted, cell.barred_here);
            }
        }
    }

    /// What a caller may do at a scope, given what it may do at the parent.
    fn below(&mut self, above: Cell, scope: usize, holdings: &Holdings, is_about: &[bool]) -> Cell {
        let index = self.index;
        let mut cell = above;
        for place in holdings.at(scope) {
            let (granted, perhaps) = self.granted_by(place);
            cell.granted = self.sets.union(cell.granted, granted);
            cell.perhaps = self.sets.union(cell.perhaps, perhaps);
        }
        cell.barred_here = cell.barred;
        for number in index.barrier_numbers_at(scope) {
            if !is_about.get(*number).is_some_and(|is_about| *is_about) {
                continue;
            }
            let barred = self.barriers.get(*number).copied().unwrap_or_default();
            cell.barred_here = self.sets.union(cell.barred_here, barred);
            let barrier = index.barriers.get(*number);
            if barrier.is_some_and(|it| !it.assignment.does_not_apply_to_child_scopes) {
                cell.barred = self.sets.union(cell.barred, barred);
            }
        }
        cell
    }

    /// What an assignment grants, without and under a condition.
    fn granted_by(&mut self, place: usize) -> (u32, u32) {
        let Some(placed) = self.index.role_assignments.get(place) else {
            return (Sets::EMPTY, Sets::EMPTY);
        };
        let Some((role, _)) = placed.role else {
            // Nobody knows what it grants.
            return (Sets::EMPTY, self.all);
        };
        let (granted, perhaps) = self.roles.get(role).copied().unwrap_or_default();
        if placed.assignment.condition.is_none() {
            return (granted, perhaps);
        }
        // Both are under its condition now.
        (Sets::EMPTY, self.sets.union(granted, perhaps))
    }
}

/// Which of the actions fit which pattern.
struct Fits {
    words: usize,
    /// For each pattern: the actions.
    by_pattern: Grouped,
    control: Vec<u64>,
    data: Vec<u64>,
}

impl Fits {
    fn of(index: &Index<'_>, deeds: &[Deed<'_>]) -> Self {
        let words = deeds.len().div_ceil(64);
        let (mut control, mut data) = (vec![0; words], vec![0; words]);
        let mut fitting = Vec::with_capacity(deeds.len() * 4);
        for (number, deed) in deeds.iter().enumerate() {
            match deed.plane {
                Plane::Control => set(&mut control, number),
                Plane::Data => set(&mut data, number),
            }
            let patterns = index.fitting(deed.action).into_iter();
            fitting.extend(patterns.map(|pattern| (pattern as usize, number)));
        }
        Self {
            words,
            by_pattern: Grouped::of(index.patterns(), fitting.iter().copied()),
            control,
            data,
        }
    }

    fn everything(&self) -> Vec<u64> {
        let both = self.control.iter().zip(&self.data);
        both.map(|(control, data)| control | data).collect()
    }

    /// What these blocks of permissions cover.
    fn covered_by(&self, permissions: &Compiled, counts: impl Fn(usize) -> bool) -> Vec<u64> {
        let mut covered = vec![0; self.words];
        for (plane, mask) in [(Plane::Control, &self.control), (Plane::Data, &self.data)] {
            for (block, lists) in permissions.on(plane).enumerate() {
                if !counts(block) || lists.included.is_empty() {
                    continue;
                }
                let mut of_block = vec![0; self.words];
                for (pattern, _) in &lists.included {
                    for action in self.by_pattern.of_owner(*pattern as usize) {
                        set(&mut of_block, *action);
                    }
                }
                for pattern in &lists.excluded {
                    for action in self.by_pattern.of_owner(*pattern as usize) {
                        clear(&mut of_block, *action);
                    }
                }
                for ((word, of_block), mask) in covered.iter_mut().zip(of_block).zip(mask) {
                    *word |= of_block & mask;
                }
            }
        }
        covered
    }
}
