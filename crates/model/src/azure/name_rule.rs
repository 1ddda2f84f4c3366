//! Which names does Azure take for a resource or a part of one?

use thiserror::Error;

use super::source::Source;
use super::sources;

/// The names that Azure takes for one kind of thing.
///
/// What Azure checks beyond it (reserved words, names that are taken) is left
/// out. Names are compared without regard to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameRule {
    /// The least number of characters.
    pub min_characters: u16,
    /// The greatest number of characters.
    pub max_characters: u16,
    /// Which characters a name may have.
    pub characters: Characters,
    /// What the first character may be.
    pub first: Edge,
    /// What the last character may be.
    pub last: Edge,
    /// Whether two hyphens may stand side by side.
    pub double_hyphens: DoubleHyphens,
    /// Within what the name must be the only one.
    pub unique_in: UniqueIn,
    /// Where the rule was read.
    pub source: Source,
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

/// Which characters a name may have. Letters and digits are ASCII unless said
/// otherwise, and digits are allowed wherever letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Characters {
    /// `a` to `z`, digits and these marks.
    Lower(&'static str),
    /// Letters, digits and these marks.
    Alphanumeric(&'static str),
    /// Letters and digits of any script, and these marks.
    AnyScript(&'static str),
    /// Everything but these and control characters.
    Except(&'static str),
}

/// Whether two hyphens may stand side by side in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubleHyphens {
    /// They may, if hyphens are allowed at all.
    Allowed,
    /// They may not.
    Refused,
}

/// Within what a name must be the only one of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UniqueIn {
    /// All of Azure, because the name becomes part of a host name.
    World,
    /// The Azure region, which is part of the host name. A drawing has no regions.
    Region,
    /// The tenant.
    Tenant,
    /// The subscription.
    Subscription,
    /// The resource group.
    ResourceGroup,
    /// The resource that it is a part of.
    Parent,
}

/// What the first or last character of a name may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Any character that the name may have.
    Any,
    /// A letter.
    Letter,
    /// A letter or a digit.
    LetterOrDigit,
    /// Any character that the name may have except these.
    Not(&'static str),
}

/// Why a name is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// The name is too short or too long.
    #[error("a name here has {min} to {max} characters, this one has {found}")]
    Length {
        /// The least number of characters.
        min: u16,
        /// The greatest number of characters.
        max: u16,
        /// How many this one has.
        found: usize,
    },
    /// The name has a character that is not allowed anywhere in it.
    #[error("`{0}` is not allowed in a name here")]
    Character(char),
    /// The first character is allowed, but not as the first.
    #[error("a name here cannot start with `{0}`")]
    First(char),
    /// The last character is allowed, but not as the last.
    #[error("a name here cannot end with `{0}`")]
    Last(char),
    /// Two hyphens stand side by side.
    #[error("a name here cannot have two hyphens side by side")]
    DoubleHyphen,
}

impl NameRule {
    /// What the article that lists the rules of names says: `min` to `max` of these
    /// characters, wherever they stand, and no other of the name beside it.
    pub(super) const fn listed(min: u16, max: u16, characters: Characters) -> Self {
        Self {
            min_characters: min,
            max_characters: max,
            characters,
            first: Edge::Any,
            last: Edge::Any,
            double_hyphens: DoubleHyphens::Allowed,
            unique_in: UniqueIn::Parent,
            source: sources::NAME_RULES,
            unverified: None,
        }
    }

    pub(super) const fn unique_in(self, unique_in: UniqueIn) -> Self {
        Self { unique_in, ..self }
    }

    /// The same, but read in another source than the article.
    pub(super) const fn read_in(self, source: Source) -> Self {
        Self { source, ..self }
    }

    pub(super) const fn starting_with(self, first: Edge) -> Self {
        Self { first, ..self }
    }

    pub(super) const fn ending_with(self, last: Edge) -> Self {
        Self { last, ..self }
    }

    pub(super) const fn starting_and_ending_with(self, edge: Edge) -> Self {
        self.starting_with(edge).ending_with(edge)
    }

    pub(super) const fn without_double_hyphens(self) -> Self {
        Self {
            double_hyphens: DoubleHyphens::Refused,
            ..self
        }
    }

    /// The same, but `what` of it could not be confirmed in a source.
    pub(super) const fn unverified(self, what: &'static str) -> Self {
        Self {
            unverified: Some(what),
            ..self
        }
    }

    /// Whether Azure would take `name`.
    ///
    /// # Errors
    ///
    /// The first [`NameError`] that was found.
    pub fn check(&self, name: &str) -> Result<(), NameError> {
        let found = name.chars().count();
        if found < usize::from(self.min_characters) || found > usize::from(self.max_characters) {
            return Err(NameError::Length {
                min: self.min_characters,
                max: self.max_characters,
                found,
            });
        }
        if let Some(refused) = name.chars().find(|c| !self.characters.allows(*c)) {
            return Err(NameError::Character(refused));
        }
        if let Some(first) = name.chars().next().filter(|c| !self.first.allows(*c)) {
            return Err(NameError::First(first));
        }
        if let Some(last) = name.chars().next_back().filter(|c| !self.last.allows(*c)) {
            return Err(NameError::Last(last));
        }
        if self.double_hyphens == DoubleHyphens::Refused && name.contains("--") {
            return Err(NameError::DoubleHyphen);
        }
        Ok(())
    }
}

impl Characters {
    fn allows(self, c: char) -> bool {
        match self {
            Self::Lower(marks) => c.is_ascii_lowercase() || c.is_ascii_digit() || marks.contains(c),
            Self::Alphanumeric(marks) => c.is_ascii_alphanumeric() || marks.contains(c),
            Self::AnyScript(marks) => c.is_alphanumeric() || marks.contains(c),
            Self::Except(refused) => !c.is_control() && !refused.contains(c),
        }
    }
}

impl Edge {
    fn allows(self, c: char) -> bool {
        match self {
            Self::Any => true,
            Self::Letter => c.is_alphabetic(),
            Self::LetterOrDigit => c.is_alphanumeric(),
            Self::Not(refused) => !refused.contains(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: NameRule = NameRule::listed(3, 6, Characters::Lower("-"))
        .unique_in(UniqueIn::World)
        .starting_with(Edge::Letter)
        .ending_with(Edge::LetterOrDigit)
        .without_double_hyphens();

    #[test]
    fn the_first_thing_that_is_wrong_is_named() {
        for (name, expected) in [
            ("kv-1", Ok(())),
            (
                "kv",
                Err(NameError::Length {
                    min: 3,
                    max: 6,
                    found: 2,
                }),
            ),
            ("kv_1", Err(NameError::Character('_'))),
            ("KV1", Err(NameError::Character('K'))),
            ("1kv", Err(NameError::First('1'))),
            ("kv1-", Err(NameError::Last('-'))),
            ("k--v", Err(NameError::DoubleHyphen)),
        ] {
            assert_eq!(RULE.check(name), expected, "{name}");
        }
    }
}
