//! How does one row of a table refer to another, and a document to a row?

use thiserror::Error;

/// A slug that no row of the table has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{slug}` is not {expected} of this version")]
pub struct UnknownSlug {
    /// The slug as it was read, at most forty characters of it.
    pub slug: String,
    /// What was looked for, with its article: "a kind of resource".
    pub expected: &'static str,
}

impl UnknownSlug {
    pub(super) fn new(slug: &str, expected: &'static str) -> Self {
        // The quoted text is bounded: it may come from a hostile link.
        Self {
            slug: slug.chars().take(40).collect(),
            expected,
        }
    }
}

/// Compares two texts while compiling, where `==` isn't available.
pub(super) const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        match (a, b) {
            ([], []) => return true,
            ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) if *first_a == *first_b => {
                (a, b) = (rest_a, rest_b);
            }
            _ => return false,
        }
    }
}

/// Declares a small copyable reference to a row: equal, ordered, hashed,
/// printed, read and written by its slug.
///
/// `$tables` is a slice of slices of rows. `$expected` says what a slug names.
macro_rules! row_handle {
    ($(#[$meta:meta])* $handle:ident, $row:ident, $tables:path, $expected:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        pub struct $handle(&'static $row);

        impl $handle {
            /// All of them, in the order of the table.
            pub fn all() -> impl Iterator<Item = Self> + Clone {
                $tables.iter().flat_map(|rows| rows.iter()).map(Self)
            }

            /// The one with this slug, compared exactly; `None` if there is none.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::all().find(|handle| handle.0.slug == slug)
            }

            /// The one with this slug, for constants and rows that refer to it.
            ///
            /// # Panics
            ///
            /// If no row has the slug: in a constant, that stops the compiler. For
            /// text that isn't written in the source, use `from_slug`.
            #[must_use]
            pub const fn named(slug: &str) -> Self {
                let mut tables: &'static [&'static [$row]] = $tables;
                while let [table, other_tables @ ..] = tables {
                    let mut rows: &'static [$row] = table;
                    while let [row, other_rows @ ..] = rows {
                        if $crate::azure::row::same_text(row.slug, slug) {
                            return Self(row);
                        }
                        rows = other_rows;
                    }
                    tables = other_tables;
                }
                panic!("a row refers to a slug that no row has")
            }

            /// The stable name that files and links carry, in kebab case.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                self.0.slug
            }

            /// What the table says.
            #[must_use]
            pub const fn row(self) -> &'static $row {
                self.0
            }
        }

        impl PartialEq for $handle {
            fn eq(&self, other: &Self) -> bool {
                self.0.slug == other.0.slug
            }
        }

        impl Eq for $handle {}

        impl PartialOrd for $handle {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $handle {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.0.slug.cmp(other.0.slug)
            }
        }

        impl std::hash::Hash for $handle {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.0.slug.hash(state);
            }
        }

        impl std::fmt::Debug for $handle {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($handle), self.0.slug)
            }
        }

        impl std::str::FromStr for $handle {
            type Err = $crate::azure::UnknownSlug;

            fn from_str(slug: &str) -> Result<Self, Self::Err> {
                Self::from_slug(slug)
                    .ok_or_else(|| $crate::azure::UnknownSlug::new(slug, $expected))
            }
        }

        impl serde::Serialize for $handle {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0.slug)
            }
        }

        impl<'de> serde::Deserialize<'de> for $handle {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let slug = std::borrow::Cow::<str>::deserialize(deserializer)?;
                slug.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use row_handle;
