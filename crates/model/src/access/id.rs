//! What do the things of an estate answer to?
//!
//! Ids are text, borrowed where the caller already holds it. Scope ids compare
//! without regard to ASCII case, all others exactly.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name<'a>(Cow<'a, str>);

        impl<'a> $name<'a> {
            /// The id with this text, borrowed.
            #[must_use]
            pub const fn new(text: &'a str) -> Self {
                Self(Cow::Borrowed(text))
            }

            /// The id as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'a> From<&'a str> for $name<'a> {
            fn from(text: &'a str) -> Self {
                Self(Cow::Borrowed(text))
            }
        }

        impl From<String> for $name<'_> {
            fn from(text: String) -> Self {
                Self(Cow::Owned(text))
            }
        }

        impl<'a> From<Cow<'a, str>> for $name<'a> {
            fn from(text: Cow<'a, str>) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! compared_exactly {
    ($($name:ident),*) => {$(
        impl PartialEq for $name<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        impl Eq for $name<'_> {}

        impl PartialOrd for $name<'_> {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name<'_> {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.cmp(&other.0)
            }
        }

        impl Hash for $name<'_> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.0.hash(state);
            }
        }
    )*};
}

id! {
    /// The Azure resource id of a scope, compared without regard to ASCII case.
    ScopeId
}
id! {
    /// The object id of a security principal, compared exactly.
    PrincipalId
}
id! {
    /// The id of a role definition, compared exactly.
    RoleId
}
id! {
    /// The id of a role assignment, compared exactly.
    RoleAssignmentId
}
id! {
    /// The id of a deny assignment, compared exactly.
    DenyAssignmentId
}

compared_exactly!(PrincipalId, RoleId, RoleAssignmentId, DenyAssignmentId);

impl PrincipalId<'static> {
    /// Among the principals of a deny assignment: everybody, of any type.
    // Source: Microsoft Learn, "Understand Azure deny assignments", section
    // "All Principals principal".
    pub const ALL_PRINCIPALS: Self = Self::new("00000000-0000-0000-0000-000000000000");
}

impl ScopeId<'_> {
    /// The id in lower case: equal scopes give equal keys.
    pub(super) fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    fn folded(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for ScopeId<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for ScopeId<'_> {}

impl PartialOrd for ScopeId<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ScopeId<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl Hash for ScopeId<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.folded() {
            state.write_u8(byte);
        }
        state.write_u8(0xff);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scope_ids_ignore_case_and_others_do_not() {
        assert_eq!(ScopeId::new("/Sub/RG"), ScopeId::new("/sub/rg"));
        assert_eq!(
            ScopeId::new("/Sub/RG").cmp(&ScopeId::new("/sub/rg")),
            Ordering::Equal
        );
        assert_ne!(ScopeId::new("/sub/rg"), ScopeId::new("/sub/rg2"));
        assert_ne!(PrincipalId::new("Alice"), PrincipalId::new("alice"));
        assert_ne!(RoleId::new("Owner"), RoleId::new("owner"));
    }

    #[test]
    fn a_borrowed_id_equals_an_owned_one() {
        assert_eq!(
            PrincipalId::new("alice"),
            PrincipalId::from(String::from("alice"))
        );
    }
}
