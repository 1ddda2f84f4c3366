//! Which number does this name have?
//!
//! A table from names to numbers, found by hash instead of by comparing one
//! name after another. It keeps numbers only: whoever asks holds the names, and
//! says which of them is meant. Nothing walks it, so it has no order to give
//! away, and the hash is the same everywhere and always.

/// Numbers by the hash of their names.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// Each entry is the rest of a hash and a number; their count is a power of
    /// two, and at least half of them are free.
    slots: Vec<Option<(u32, u32)>>,
    taken: usize,
}

impl Table {
    /// A table that need not grow for this many names.
    pub(super) fn with_room_for(names: usize) -> Self {
        Self {
            slots: vec![None; (names * 2).next_power_of_two()],
            taken: 0,
        }
    }

    /// The number with this hash that is the one meant.
    pub(super) fn find(&self, hash: u64, mut is_meant: impl FnMut(usize) -> bool) -> Option<usize> {
        let (mut at, tag) = self.start(hash)?;
        while let Some(Some((other, number))) = self.slots.get(at) {
            if *other == tag && is_meant(*number as usize) {
                return Some(*number as usize);
            }
            at = self.after(at);
        }
        None
    }

    /// Adds a number that is not in the table. One beyond 32 bits is not added:
    /// no estate that fits into memory has as many names.
    pub(super) fn add(&mut self, hash: u64, number: usize) {
        let Ok(number) = u32::try_from(number) else {
            return;
        };
        if (self.taken + 1) * 2 > self.slots.len() {
            self.grow();
        }
        self.put(hash, number);
    }

    fn put(&mut self, hash: u64, number: u32) {
        let Some((mut at, tag)) = self.start(hash) else {
            return;
        };
        while let Some(Some(_)) = self.slots.get(at) {
            at = self.after(at);
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Some((tag, number));
            self.taken += 1;
        }
    }

    /// The tag is the whole hash as far as places depend on it, so that entries
    /// find their new place by it.
    fn grow(&mut self) {
        let larger = (self.slots.len() * 2).max(8);
        let old = std::mem::replace(&mut self.slots, vec![None; larger]);
        self.taken = 0;
        for (tag, number) in old.into_iter().flatten() {
            self.put(u64::from(tag), number);
        }
    }

    fn start(&self, hash: u64) -> Option<(usize, u32)> {
        let mask = self.slots.len().checked_sub(1)?;
        let tag = (hash & u64::from(u32::MAX)) as u32;
        Some((tag as usize & mask, tag))
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// A hash of the text that is the same for texts that differ only in ASCII case.
pub(super) fn hash(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

pub(super) fn hash_bytes(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut hash = bytes.len() as u64;
    for word in words {
        hash = step(hash, u64::from_le_bytes(*word));
    }
    let last = rest
        .iter()
        .rev()
        .fold(0, |word, byte| (word << 8) | u64::from(*byte));
    finish(step(hash, last))
}

/// A hash of two numbers.
pub(super) fn hash_pair(one: u32, other: u32) -> u64 {
    let word = (u64::from(one) << 32) | u64::from(other);
    finish(word.wrapping_mul(FACTOR))
}

// The multiplier of the FxHash family: 2^64 divided by pi, rounded to odd.
const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

/// The bit that tells upper from lower case is set in every byte. That mixes up
/// a few signs, too, which costs a comparison and no more.
fn step(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ (word | 0x2020_2020_2020_2020)).wrapping_mul(FACTOR)
}

/// Places are taken from the low bits, and a product is well mixed in the high ones.
fn finish(hash: u64) -> u64 {
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_by_its_number_and_no_other_is() {
        let names: Vec<String> = (0..3_000).map(|n| format!("/Scopes/number/{n}")).collect();
        let mut table = Table::default();
        for (number, name) in names.iter().enumerate() {
            table.add(hash(name), number);
        }
        let find = |name: &str| {
            table.find(hash(name), |number| {
                names[number].eq_ignore_ascii_case(name)
            })
        };
        for (number, name) in names.iter().enumerate() {
            assert_eq!(find(&name.to_uppercase()), Some(number));
        }
        assert_eq!(find("/Scopes/number/3000"), None);
        assert_eq!(Table::default().find(hash("x"), |_| true), None);
    }

    #[test]
    fn texts_that_differ_only_in_case_have_the_same_hash() {
        assert_eq!(
            hash("Microsoft.Storage/A/Read"),
            hash("microsoft.storage/a/read")
        );
        assert_ne!(hash("a"), hash("b"));
        assert_ne!(hash(""), hash(" "));
    }
}
