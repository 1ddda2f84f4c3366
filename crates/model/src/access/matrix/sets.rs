//! Sets of actions, each kept once.

use crate::access::table::{Table, hash_pair};

/// Sets of actions, each known by its number, and what came of two of them.
#[derive(Clone, Debug)]
pub(super) struct Sets {
    words: usize,
    bits: Vec<u64>,
    unions: Known,
    differences: Known,
}

/// What was worked out before, so that it is not worked out again.
#[derive(Clone, Debug, Default)]
struct Known {
    table: Table,
    results: Vec<(u32, u32, u32)>,
}

impl Sets {
    pub(super) const EMPTY: u32 = 0;

    pub(super) fn of(actions: usize) -> Self {
        let words = actions.div_ceil(64);
        Self {
            words,
            bits: vec![0; words],
            unions: Known::default(),
            differences: Known::default(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.bits.len() / self.words.max(1)
    }

    fn set(&self, number: u32) -> &[u64] {
        let start = number as usize * self.words;
        self.bits.get(start..start + self.words).unwrap_or_default()
    }

    /// A new number for these members; the empty set has its number already.
    pub(super) fn add(&mut self, members: &[u64]) -> u32 {
        if members.iter().all(|word| *word == 0) {
            return Self::EMPTY;
        }
        let number = u32::try_from(self.count()).unwrap_or(Self::EMPTY);
        self.bits.extend_from_slice(members);
        number
    }

    pub(super) fn union(&mut self, one: u32, other: u32) -> u32 {
        if other == Self::EMPTY || one == other {
            return one;
        }
        if one == Self::EMPTY {
            return other;
        }
        if let Some(known) = self.unions.find(one, other) {
            return known;
        }
        let made = self.make(one, other, |one, other| one | other);
        self.unions.add(one, other, made);
        made
    }

    pub(super) fn difference(&mut self, one: u32, other: u32) -> u32 {
        if one == Self::EMPTY || other == Self::EMPTY {
            return one;
        }
        if let Some(known) = self.differences.find(one, other) {
            return known;
        }
        let made = self.make(one, other, |one, other| one & !other);
        self.differences.add(one, other, made);
        made
    }

    fn make(&mut self, one: u32, other: u32, word: impl Fn(u64, u64) -> u64) -> u32 {
        let pairs = self.set(one).iter().zip(self.set(other));
        let made: Vec<u64> = pairs.map(|(one, other)| word(*one, *other)).collect();
        if made == self.set(one) {
            one
        } else if made == self.set(other) {
            other
        } else {
            self.add(&made)
        }
    }

    pub(super) fn contains(&self, set: u32, action: usize) -> bool {
        let (word, bit) = place_of(action);
        self.set(set).get(word).is_some_and(|word| word & bit != 0)
    }

    pub(super) fn members(&self, set: u32) -> impl Iterator<Item = usize> {
        let words = self.set(set).iter().enumerate();
        words.flat_map(|(at, word)| {
            let bits = (0..64).filter(move |bit| word >> bit & 1 == 1);
            bits.map(move |bit| at * 64 + bit)
        })
    }
}

impl Known {
    fn find(&self, one: u32, other: u32) -> Option<u32> {
        let result = |number: usize| self.results.get(number).copied();
        let found = self.table.find(hash_pair(one, other), |number| {
            result(number).is_some_and(|it| (it.0, it.1) == (one, other))
        });
        Some(result(found?)?.2)
    }

    fn add(&mut self, one: u32, other: u32, made: u32) {
        self.table.add(hash_pair(one, other), self.results.len());
        self.results.push((one, other, made));
    }
}

/// Makes the action a member.
pub(super) fn set(members: &mut [u64], action: usize) {
    let (word, bit) = place_of(action);
    if let Some(word) = members.get_mut(word) {
        *word |= bit;
    }
}

/// Makes the action no member.
pub(super) fn clear(members: &mut [u64], action: usize) {
    let (word, bit) = place_of(action);
    if let Some(word) = members.get_mut(word) {
        *word &= !bit;
    }
}

/// In which word an action stands, and as which bit.
const fn place_of(action: usize) -> (usize, u64) {
    (action / 64, 1 << (action % 64))
}
