//! Does this action fit this pattern?
//!
//! `*` stands for any run of characters, slashes included and none included,
//! anywhere and as often as one likes. Every other character stands for itself,
//! without regard to ASCII case. A pattern fits only if it accounts for the
//! whole action. The time is at most proportional to the length of the pattern
//! times that of the action.

// Source: Microsoft Learn, "Understand Azure role definitions", section "Actions format".

use std::fmt;

/// How strictly the slashes around a `*` are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wildcards {
    /// As the documentation states it: `vaults/*/read` has two slashes and so
    /// does not fit `vaults/read`.
    #[default]
    AsWritten,
    /// As two documented facts imply it: the two slashes of `/*/` may be one,
    /// so `vaults/*/read` fits `vaults/read` too.
    // Managed Identity Operator holds `userAssignedIdentities/*/assign/action` and is
    // the documented cure for a missing `userAssignedIdentities/assign/action`.
    // Source: iann0036/iam-dataset:azure/built-in-roles-raw.json; MicrosoftDocs/entra-docs:
    // docs/identity/managed-identities-azure-resources/managed-identities-faq.md
    SlashesMayMeet,
}

/// Whether `pattern` accounts for the whole of `action`.
///
/// ```
/// use vouchsafe_model::access::{Wildcards, matches};
/// let fits = |pattern, action| matches(pattern, action, Wildcards::AsWritten);
/// assert!(fits("*/read", "Microsoft.Compute/virtualMachines/READ"));
/// assert!(!fits("Microsoft.Storage/*", "Microsoft.StorageSync/read"));
/// ```
#[must_use]
pub fn matches(pattern: &str, action: &str, wildcards: Wildcards) -> bool {
    let action = action.as_bytes();
    let mut pieces = pattern.as_bytes().split(|byte| *byte == b'*');
    let first = pieces.next().unwrap_or_default();
    let Some(last) = pieces.next_back() else {
        return action.eq_ignore_ascii_case(first);
    };
    if !starts_with(action, first) {
        return false;
    }
    // Each piece is taken where it first occurs: that leaves the most to those
    // that follow, so there is never anything to take back.
    let mut end = first.len();
    let mut before = first;
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let start = earliest_start(end, before, piece, wildcards);
        let Some(offset) = find(action.get(start..).unwrap_or_default(), piece) else {
            return false;
        };
        end = start + offset + piece.len();
        before = piece;
    }
    let start = earliest_start(end, before, last, wildcards);
    ends_with(action.get(start..).unwrap_or_default(), last)
}

fn earliest_start(end: usize, before: &[u8], piece: &[u8], wildcards: Wildcards) -> usize {
    let between_slashes = before.last() == Some(&b'/') && piece.first() == Some(&b'/');
    match wildcards {
        Wildcards::SlashesMayMeet if between_slashes => end.saturating_sub(1),
        Wildcards::SlashesMayMeet | Wildcards::AsWritten => end,
    }
}

fn starts_with(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn ends_with(text: &[u8], end: &[u8]) -> bool {
    text.len()
        .checked_sub(end.len())
        .and_then(|from| text.get(from..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

fn find(text: &[u8], piece: &[u8]) -> Option<usize> {
    text.windows(piece.len())
        .position(|window| window.eq_ignore_ascii_case(piece))
}

/// A list of patterns, borrowed from a table of constants or owned.
#[derive(Clone)]
pub enum Patterns<'a> {
    /// Patterns that live elsewhere, as those of the built-in roles do.
    Borrowed(&'a [&'a str]),
    /// Patterns of its own.
    Owned(Vec<String>),
}

impl Patterns<'_> {
    /// The list without any pattern.
    pub const NONE: Self = Self::Borrowed(&[]);

    /// The patterns in the order in which they were written.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        let (borrowed, owned): (&[&str], &[String]) = match self {
            Self::Borrowed(patterns) => (patterns, &[]),
            Self::Owned(patterns) => (&[], patterns),
        };
        borrowed
            .iter()
            .copied()
            .chain(owned.iter().map(String::as_str))
    }

    /// Whether there is no pattern.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The pattern at this place, counted from zero.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&str> {
        match self {
            Self::Borrowed(patterns) => patterns.get(place).copied(),
            Self::Owned(patterns) => patterns.get(place).map(String::as_str),
        }
    }

    /// The first pattern that fits the action.
    #[must_use]
    pub fn first_match(&self, action: &str, wildcards: Wildcards) -> Option<&str> {
        self.iter()
            .find(|pattern| matches(pattern, action, wildcards))
    }
}

impl Default for Patterns<'_> {
    fn default() -> Self {
        Self::NONE
    }
}

impl<'a> From<&'a [&'a str]> for Patterns<'a> {
    fn from(patterns: &'a [&'a str]) -> Self {
        Self::Borrowed(patterns)
    }
}

impl From<Vec<String>> for Patterns<'_> {
    fn from(patterns: Vec<String>) -> Self {
        Self::Owned(patterns)
    }
}

impl PartialEq for Patterns<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Patterns<'_> {}

impl fmt::Debug for Patterns<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(pattern: &str, action: &str, as_written: bool, slashes_may_meet: bool) {
        assert_eq!(
            matches(pattern, action, Wildcards::AsWritten),
            as_written,
            "`{pattern}` against `{action}`, as written"
        );
        assert_eq!(
            matches(pattern, action, Wildcards::SlashesMayMeet),
            slashes_may_meet,
            "`{pattern}` against `{action}`, slashes may meet"
        );
    }

    #[test]
    fn a_pattern_accounts_for_the_whole_action() {
        for (pattern, action, fits) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("*", "A.B/c/read", true),
            ("**", "a", true),
            ("a/read", "a/read", true),
            ("a/read", "a/b/read", false),
            ("a/read", "a/read/x", false),
            ("a/*", "a/", true),
            ("a/*", "a", false),
            ("a/*", "ab/c", false),
            ("*/read", "a/b/c/read", true),
            ("*/read", "read", false),
            ("*/read", "a/read/b", false),
            ("*/read", "a/read/b/read", true),
            ("a/*/read", "a/b/c/read", true),
            ("a/*/read", "b/c/read", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("*ab*ab*", "xabyab", true),
            ("*ab*ab*", "xaby", false),
        ] {
            check(pattern, action, fits, fits);
        }
    }

    #[test]
    fn nothing_but_the_star_is_special() {
        check("a?c", "abc", false, false);
        check("a.c", "abc", false, false);
        check("[a]", "a", false, false);
        check("{x}/a_b-c:d", "{X}/A_B-C:D", true, true);
    }

    #[test]
    fn only_ascii_letters_ignore_case() {
        check("*/Read", "a/rEAD", true, true);
        check("ä*", "äb", true, true);
        check("ä*", "Äb", false, false);
        check("*é", "caf\u{65}\u{301}", false, false);
        // The Kelvin sign lower-cases to `k` in Unicode, not in Azure.
        check("k", "\u{212a}", false, false);
    }

    #[test]
    fn two_slashes_around_a_star_may_be_one_if_so_chosen() {
        check("ids/*/assign/action", "ids/assign/action", false, true);
        check("ids/*/read", "ids/read", false, true);
        check("ids/*/*/read", "ids/read", false, true);
        check("ids/**/read", "ids/read", false, true);
        check("ids/*/read", "idsread", false, false);
        check("ids*/read", "ids/read", true, true);
        check("*/ids/*/x/*/read", "a/ids/x/read", false, true);
        check("/*/", "/", false, true);
    }

    #[test]
    fn many_stars_take_no_longer_than_few() {
        let pattern = "*a".repeat(200) + "*b";
        let action = "a".repeat(2000);
        check(&pattern, &action, false, false);
    }

    /// The definition itself, without any thought for time.
    fn fits_by_definition(pattern: &[char], action: &[char], wildcards: Wildcards) -> bool {
        match pattern {
            [] => action.is_empty(),
            ['*', rest @ ..] => (0..=action.len())
                .any(|taken| fits_by_definition(rest, &action[taken..], wildcards)),
            [literal, rest @ ..] => {
                let Some((head, tail)) = action.split_first() else {
                    return false;
                };
                let stars = rest.iter().take_while(|c| **c == '*').count();
                let met = wildcards == Wildcards::SlashesMayMeet
                    && *literal == '/'
                    && stars > 0
                    && rest.get(stars) == Some(&'/')
                    && fits_by_definition(&rest[stars..], action, wildcards);
                met || (head.eq_ignore_ascii_case(literal)
                    && fits_by_definition(rest, tail, wildcards))
            }
        }
    }

    proptest! {
        #[test]
        fn matching_agrees_with_its_definition(
            pattern in "[aAb/é*]{0,9}",
            action in "[aAbB/é]{0,9}",
        ) {
            let (p, a): (Vec<char>, Vec<char>) = (pattern.chars().collect(), action.chars().collect());
            for wildcards in [Wildcards::AsWritten, Wildcards::SlashesMayMeet] {
                prop_assert_eq!(
                    matches(&pattern, &action, wildcards),
                    fits_by_definition(&p, &a, wildcards)
                );
            }
        }

        #[test]
        fn an_action_with_parts_replaced_by_stars_fits(
            action in "[a-z./]{1,30}",
            cuts in prop::collection::vec((0_usize..30, 0_usize..5), 0..5),
        ) {
            let mut pattern = action.clone();
            for (from, length) in cuts {
                let from = from.min(pattern.len());
                let to = (from + length).min(pattern.len());
                pattern.replace_range(from..to, "*");
            }
            prop_assert!(matches(&pattern, &action.to_ascii_uppercase(), Wildcards::AsWritten));
        }
    }
}
