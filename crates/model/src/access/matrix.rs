//! Who may do what where, all of it at once?
//!
//! For every caller and scope of an estate the set of actions that are allowed,
//! out of those that are asked about. Most callers may do the same in most
//! scopes, so each set is worked out and kept once: what a caller may do at a
//! scope is what it may do at the parent, and only where something is assigned
//! or denied anew there is anything to work out.

mod sets;

use self::sets::{Sets, place_of};
use super::estate::Plane;
use super::index::{Barrier, Compiled, Holdings, Index};

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
    scopes: usize,
    actions: usize,
    sets: Sets,
    /// For each caller and scope: the number of the set that is allowed.
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
        let cell = caller * self.scopes + scope;
        if scope >= self.scopes || action >= self.actions {
            return Standing::No;
        }
        let is_in = |cells: &[u32]| {
            cells
                .get(cell)
                .is_some_and(|set| self.sets.contains(*set, action))
        };
        if is_in(&self.allowed) {
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
        let cell = (scope < self.scopes).then_some(caller * self.scopes + scope);
        let set = cell.and_then(|cell| self.allowed.get(cell));
        set.into_iter().flat_map(|set| self.sets.members(*set))
    }

    /// How many pairs of caller and scope there are.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.allowed.len()
    }

    /// How many different sets of actions there are among them.
    #[must_use]
    pub fn different_sets(&self) -> usize {
        self.sets.count()
    }
}

impl Index<'_> {
    /// Who may do which of these actions where: every caller and scope that the
    /// estate lists.
    #[must_use]
    pub fn matrix(&self, deeds: &[Deed<'_>]) -> Matrix {
        let mut maker = Maker::new(self, deeds);
        let (callers, scopes) = (self.callers().len(), self.scopes().len());
        let mut allowed = vec![Sets::EMPTY; callers * scopes];
        let mut conditional = if maker.has_conditions {
            vec![Sets::EMPTY; callers * scopes]
        } else {
            Vec::new()
        };
        let mut row = vec![Cell::default(); self.scopes.len()];
        for caller in 0..callers {
            maker.fill(caller, &mut row);
            for (scope, cell) in row.iter().take(scopes).enumerate() {
                if let Some(slot) = allowed.get_mut(caller * scopes + scope) {
                    *slot = cell.allowed;
                }
                if let Some(slot) = conditional.get_mut(caller * scopes + scope) {
                    *slot = cell.conditional;
                }
            }
        }
        Matrix {
            scopes,
            actions: deeds.len(),
            sets: maker.sets,
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
    /// What is left here.
    allowed: u32,
    /// What is left here if a condition holds.
    conditional: u32,
}

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
}

impl<'m, 'e> Maker<'m, 'e> {
    fn new(index: &'m Index<'e>, deeds: &[Deed<'_>]) -> Self {
        let mut sets = Sets::of(deeds.len());
        let fits = Fits::of(index, deeds, &sets);
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
        let mut roles = Vec::with_capacity(index.roles.len());
        for (number, compiled) in index.roles.iter().enumerate() {
            if !in_use.get(number).is_some_and(|in_use| *in_use) {
                roles.push((Sets::EMPTY, Sets::EMPTY));
                continue;
            }
            let blocks = index.estate.roles.get(number).map(|role| &role.permissions);
            let is_conditional = |block: usize| {
                let block = blocks.and_then(|blocks| blocks.get(block));
                block.is_some_and(|block| block.condition.is_some())
            };
            let mut of_role = |wants_condition: bool| {
                let words = fits.covered_by(compiled, |it| is_conditional(it) == wants_condition);
                sets.add(&words)
            };
            roles.push((of_role(false), of_role(true)));
        }
        let barred = index.barriers.iter();
        let barred = barred.map(|it| sets.add(&fits.covered_by(&it.permissions, |_| true)));
        Self {
            barriers: barred.collect(),
            index,
            sets,
            roles,
            all,
            has_conditions,
        }
    }

    /// What a caller may do at every scope.
    fn fill(&mut self, caller: usize, row: &mut [Cell]) {
        let index = self.index;
        let Some(holdings) = index.holdings(caller) else {
            row.fill(Cell::default());
            return;
        };
        let mut holds_here = vec![false; row.len()];
        for (scope, _) in holdings.all() {
            if let Some(slot) = holds_here.get_mut(*scope) {
                *slot = true;
            }
        }
        let is_about: Vec<bool> = index
            .barriers
            .iter()
            .map(|barrier: &Barrier<'_>| barrier.is_about(&holdings.token))
            .collect();
        for scope in index.scopes.top_down() {
            let parent = index.scopes.parent(*scope);
            let above = parent.and_then(|parent| row.get(parent).copied());
            let above = above.unwrap_or_default();
            let holds = holds_here.get(*scope).is_some_and(|holds| *holds);
            let cell = self.below(above, *scope, holds, holdings, &is_about);
            if let Some(slot) = row.get_mut(*scope) {
                *slot = cell;
            }
        }
        for scope in (0..row.len()).filter(|it| !index.scopes.is_sound(*it)) {
            let chain = index.scopes.chain(scope);
            let cell = chain.iter().rev().fold(Cell::default(), |above, scope| {
                self.below(above, *scope, true, holdings, &is_about)
            });
            if let Some(slot) = row.get_mut(scope) {
                *slot = cell;
            }
        }
    }

    /// What a caller may do at a scope, given what it may do at the parent.
    fn below(
        &mut self,
        above: Cell,
        scope: usize,
        holds: bool,
        holdings: &Holdings,
        is_about: &[bool],
    ) -> Cell {
        let index = self.index;
        let barriers = index.barrier_numbers_at(scope);
        let mut cell = above;
        if holds {
            for place in holdings.at(scope) {
                let (granted, perhaps) = self.granted_by(place);
                cell.granted = self.sets.union(cell.granted, granted);
                cell.perhaps = self.sets.union(cell.perhaps, perhaps);
            }
        }
        let mut barred_here = cell.barred;
        for number in barriers {
            if !is_about.get(*number).is_some_and(|is_about| *is_about) {
                continue;
            }
            let barred = self.barriers.get(*number).copied().unwrap_or_default();
            barred_here = self.sets.union(barred_here, barred);
            let assignment = index.barriers.get(*number).map(|it| it.assignment);
            if assignment.is_some_and(|it| !it.does_not_apply_to_child_scopes) {
                cell.barred = self.sets.union(cell.barred, barred);
            }
        }
        cell.allowed = self.sets.difference(cell.granted, barred_here);
        cell.conditional = self.sets.difference(cell.perhaps, barred_here);
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
    /// For each pattern: a set of actions.
    by_pattern: Vec<u64>,
    control: Vec<u64>,
    data: Vec<u64>,
}

impl Fits {
    fn of(index: &Index<'_>, deeds: &[Deed<'_>], sets: &Sets) -> Self {
        let words = sets.words();
        let mut fits = Self {
            words,
            by_pattern: vec![0; words * index.patterns()],
            control: vec![0; words],
            data: vec![0; words],
        };
        for (number, deed) in deeds.iter().enumerate() {
            let (word, bit) = place_of(number);
            let plane = match deed.plane {
                Plane::Control => &mut fits.control,
                Plane::Data => &mut fits.data,
            };
            if let Some(slot) = plane.get_mut(word) {
                *slot |= bit;
            }
            for pattern in index.fitting(deed.action) {
                if let Some(slot) = fits.by_pattern.get_mut(pattern as usize * words + word) {
                    *slot |= bit;
                }
            }
        }
        fits
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
                    for (word, fits) in of_block.iter_mut().zip(self.fitting(*pattern)) {
                        *word |= fits;
                    }
                }
                for pattern in &lists.excluded {
                    for (word, fits) in of_block.iter_mut().zip(self.fitting(*pattern)) {
                        *word &= !fits;
                    }
                }
                for ((word, of_block), mask) in covered.iter_mut().zip(of_block).zip(mask) {
                    *word |= of_block & mask;
                }
            }
        }
        covered
    }

    fn fitting(&self, pattern: u32) -> &[u64] {
        let start = pattern as usize * self.words;
        let range = start..start + self.words;
        self.by_pattern.get(range).unwrap_or_default()
    }
}
