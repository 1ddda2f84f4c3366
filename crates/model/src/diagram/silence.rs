//! Silenced findings: what was looked at and left as it is, and why.

/// Which finding it is: the rule that found it, and what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingKey {
    /// The rule.
    pub rule: Rule,
    /// The number of what it is about: all ids of a diagram are numbers of one
    /// set. It may be gone.
    pub about: u32,
}

/// A finding that was looked at and left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Which finding.
    pub finding: FindingKey,
    /// Why it is left as it is; never empty.
    pub reason: String,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident, $slug:literal;)*) => {
        /// A rule by which a design is looked through. Each is a file of
        /// `advice`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// All of them. Links count in this order: a new rule is appended.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The name that files give it, and people see as its code.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self {
                    $(Self::$name => $slug,)*
                }
            }
        }
    };
}

rules! {
    /// A host holds a secret where an identity would do.
    SecretInsteadOfIdentity, "secret-instead-of-identity";
    /// An account lets in whoever has one of its keys.
    SharedKeyAllowed, "shared-key-allowed";
    /// A role gives more, or further up, than the drawn calls need.
    BroaderThanNeeded, "broader-than-needed";
    /// A role gives nothing that a drawn call needs.
    RoleNotNeeded, "role-not-needed";
    /// A role is assigned to somebody who is gone.
    OrphanedAssignment, "orphaned-assignment";
    /// A role lets somebody take the keys of a resource.
    CanListKeys, "can-list-keys";
    /// Workloads that need different things share an identity.
    SharedIdentity, "shared-identity";
    /// Several system-assigned identities hold the same roles.
    SameRolesManyIdentities, "same-roles-many-identities";
    /// A role of one plane is held where one of the other is needed.
    WrongPlane, "wrong-plane";
    /// There is nearly as much of something as Azure takes.
    NearLimit, "near-limit";
    /// A role lets somebody write the list by which a target decides.
    CanGiveItselfAccess, "can-give-itself-access";
    /// A SAS is good for long and names no stored access policy.
    LongLivedSas, "long-lived-sas";
}

impl Rule {
    /// The rule with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.slug() == slug)
    }
}
