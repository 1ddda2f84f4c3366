//! Which of all the patterns of an estate fit this action?
//!
//! Asking one pattern after another takes as long as there are patterns. Here
//! the few that can fit are found by what they begin with: a pattern without a
//! star by its whole text, one with a star by its beginning up to the last slash
//! before the star, which every action that fits begins with, too.

use crate::access::pattern::{Wildcards, matches};
use crate::access::table::{Table, hash_bytes};

/// All patterns of an estate, each once, numbered.
#[derive(Debug)]
pub(super) struct Catalog<'e> {
    wildcards: Wildcards,
    /// By number, in the order in which they came.
    texts: Vec<&'e str>,
    numbers: Table,
    heads: Vec<Head<'e>>,
    head_numbers: Table,
}

/// Patterns with a star that begin alike.
#[derive(Debug)]
struct Head<'e> {
    text: &'e str,
    patterns: Vec<Starred<'e>>,
}

/// A pattern with a star.
#[derive(Clone, Copy, Debug)]
struct Starred<'e> {
    number: u32,
    text: &'e str,
    /// Where its only star is; `None` if it has several.
    only_star: Option<usize>,
    /// How short an action can be that fits.
    least_length: usize,
}

impl<'e> Catalog<'e> {
    pub(super) fn new(wildcards: Wildcards) -> Self {
        Self {
            wildcards,
            texts: Vec::new(),
            numbers: Table::default(),
            heads: Vec::new(),
            head_numbers: Table::default(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The number of a pattern, which is added if it is new.
    pub(super) fn number(&mut self, pattern: &'e str) -> u32 {
        let hash = hash_bytes(pattern.as_bytes());
        let known = self.find_exact(pattern, hash);
        if let Some(number) = known {
            return number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(pattern);
        self.numbers.add(hash, number as usize);
        if let Some((before, after)) = pattern.split_once('*') {
            let length = before.rfind('/').map_or(0, |slash| slash + 1);
            let may_meet = self.wildcards == Wildcards::SlashesMayMeet
                && before.ends_with('/')
                && after.starts_with('/');
            let starred = Starred {
                number,
                text: pattern,
                only_star: (!after.contains('*')).then_some(before.len()),
                least_length: before.len() + after.len() - usize::from(may_meet),
            };
            self.put_under_head(pattern.get(..length).unwrap_or_default(), starred);
        }
        number
    }

    fn put_under_head(&mut self, text: &'e str, starred: Starred<'e>) {
        let hash = hash_bytes(text.as_bytes());
        let known = self.find_head(text.as_bytes(), hash);
        let at = known.unwrap_or_else(|| {
            self.head_numbers.add(hash, self.heads.len());
            self.heads.push(Head {
                text,
                patterns: Vec::new(),
            });
            self.heads.len() - 1
        });
        if let Some(head) = self.heads.get_mut(at) {
            head.patterns.push(starred);
        }
    }

    /// The numbers of the patterns that fit the action, in no order that means
    /// anything, each once.
    pub(super) fn fitting(&self, action: &str) -> Vec<u32> {
        let mut found = Vec::with_capacity(8);
        let bytes = action.as_bytes();
        if let Some(number) = self.find_exact(action, hash_bytes(bytes))
            // With a star in it, it is under its head, too.
            && !action.contains('*')
        {
            found.push(number);
        }
        self.add_fitting_under(&[], action, &mut found);
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'/' {
                self.add_fitting_under(bytes.get(..=at).unwrap_or_default(), action, &mut found);
            }
        }
        found
    }

    fn add_fitting_under(&self, head: &[u8], action: &str, found: &mut Vec<u32>) {
        let Some(head) = self
            .find_head(head, hash_bytes(head))
            .and_then(|at| self.heads.get(at))
        else {
            return;
        };
        for starred in &head.patterns {
            if starred.fits(action, head.text.len(), self.wildcards) {
                found.push(starred.number);
            }
        }
    }

    fn find_exact(&self, pattern: &str, hash: u64) -> Option<u32> {
        let is_meant = |number: usize| {
            let text = self.texts.get(number);
            text.is_some_and(|text| text.eq_ignore_ascii_case(pattern))
        };
        let number = self.numbers.find(hash, is_meant)?;
        u32::try_from(number).ok()
    }

    fn find_head(&self, text: &[u8], hash: u64) -> Option<usize> {
        self.head_numbers.find(hash, |number| {
            let head = self.heads.get(number);
            head.is_some_and(|head| head.text.as_bytes().eq_ignore_ascii_case(text))
        })
    }
}

impl Starred<'_> {
    /// Whether the pattern fits an action that begins as it does, as far as that.
    fn fits(&self, action: &str, alike: usize, wildcards: Wildcards) -> bool {
        let Some(star) = self.only_star else {
            return matches(self.text, action, wildcards);
        };
        let (action, text) = (action.as_bytes(), self.text.as_bytes());
        if action.len() < self.least_length {
            return false;
        }
        let after = text.get(star + 1..).unwrap_or_default();
        let end = action.get(action.len() - after.len()..);
        end.is_some_and(|end| end.eq_ignore_ascii_case(after))
            && (star == alike
                || action.get(alike..star).is_some_and(|begin| {
                    begin.eq_ignore_ascii_case(text.get(alike..star).unwrap_or_default())
                }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_found_is_what_fits(
            patterns in vec("[aAb/.*é]{0,8}", 0..30),
            action in "[aAbB/.*é]{0,10}",
        ) {
            for wildcards in [Wildcards::AsWritten, Wildcards::SlashesMayMeet] {
                let mut catalog = Catalog::new(wildcards);
                let numbers: Vec<u32> = patterns.iter().map(|it| catalog.number(it)).collect();
                let found = catalog.fitting(&action);
                let mut once = found.clone();
                once.sort_unstable();
                once.dedup();
                prop_assert_eq!(once.len(), found.len());
                for (pattern, number) in patterns.iter().zip(numbers) {
                    prop_assert_eq!(
                        found.contains(&number),
                        matches(pattern, &action, wildcards),
                        "`{}` against `{}`", pattern, action
                    );
                }
            }
        }
    }
}
