//! Which managed identities can a kind of resource have, and which together?

use thiserror::Error;

/// Which managed identities a resource can have.
///
/// It is what `identity.type` of the ARM type takes: what has no value there
/// cannot be, whatever a drawing would like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentitySupport {
    /// None: the ARM type has no `identity`.
    None,
    /// A system-assigned identity only.
    SystemOnly,
    /// User-assigned identities only.
    UserOnly(UserAssigned),
    /// A system-assigned identity, or user-assigned ones, never both at once: the
    /// ARM type has no combined value.
    Either(UserAssigned),
    /// A system-assigned identity, and user-assigned ones only beside it: the ARM
    /// type has a combined value, but none for user-assigned identities alone.
    UserBesideSystem {
        /// How the provider spells the combined value of `identity.type`.
        combined: &'static str,
    },
    /// A system-assigned identity, any number of user-assigned ones, or both at once.
    Both {
        /// How the provider spells the combined value of `identity.type`: with a
        /// space after the comma, or without.
        combined: &'static str,
    },
}

/// How many user-assigned identities a resource can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserAssigned {
    /// One at most.
    One,
    /// Several.
    Several,
}

/// Why a resource cannot have the identities that it would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
pub enum IdentityRefusal {
    /// It has no system-assigned identity.
    #[error("have no system-assigned identity")]
    NoSystemAssigned,
    /// It has no user-assigned identity.
    #[error("have no user-assigned identity")]
    NoUserAssigned,
    /// It has one kind or the other.
    #[error("have a system-assigned identity or a user-assigned one, never both")]
    NeverBoth,
    /// It has one user-assigned identity.
    #[error("have one user-assigned identity at most")]
    OnlyOneUserAssigned,
    /// User-assigned identities stand beside a system-assigned one only.
    #[error("have user-assigned identities only beside their system-assigned one")]
    UserAssignedAlone,
}

impl IdentitySupport {
    /// Whether a system-assigned identity can be switched on.
    #[must_use]
    pub const fn allows_system_assigned(self) -> bool {
        match self {
            Self::None | Self::UserOnly(_) => false,
            Self::SystemOnly
            | Self::Either(_)
            | Self::UserBesideSystem { .. }
            | Self::Both { .. } => true,
        }
    }

    /// Whether user-assigned identities can be attached.
    #[must_use]
    pub const fn allows_user_assigned(self) -> bool {
        match self {
            Self::None | Self::SystemOnly => false,
            Self::UserOnly(_)
            | Self::Either(_)
            | Self::UserBesideSystem { .. }
            | Self::Both { .. } => true,
        }
    }

    /// Whether a resource can have these at once: a system-assigned identity or
    /// not, and so many user-assigned ones.
    ///
    /// # Errors
    ///
    /// What the ARM type has no value for.
    pub const fn check(
        self,
        system_assigned: SystemAssigned,
        user_assigned: usize,
    ) -> Result<(), IdentityRefusal> {
        let is_on = matches!(system_assigned, SystemAssigned::On);
        if is_on && !self.allows_system_assigned() {
            return Err(IdentityRefusal::NoSystemAssigned);
        }
        if user_assigned > 0 && !self.allows_user_assigned() {
            return Err(IdentityRefusal::NoUserAssigned);
        }
        match self {
            Self::None | Self::SystemOnly | Self::Both { .. } => Ok(()),
            Self::UserOnly(most) => check_number(most, user_assigned),
            Self::Either(_) if is_on && user_assigned > 0 => Err(IdentityRefusal::NeverBoth),
            Self::Either(most) => check_number(most, user_assigned),
            Self::UserBesideSystem { .. } if user_assigned > 0 && !is_on => {
                Err(IdentityRefusal::UserAssignedAlone)
            }
            Self::UserBesideSystem { .. } => Ok(()),
        }
    }

    /// What is particular about it, in a sentence; `None` where every combination
    /// is possible, and where there are no identities to speak of.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        match self {
            Self::None | Self::Both { .. } => None,
            Self::SystemOnly => Some("It can have a system-assigned identity only."),
            Self::UserOnly(UserAssigned::One) => {
                Some("It can have one user-assigned identity only.")
            }
            Self::UserOnly(UserAssigned::Several) => {
                Some("It can have user-assigned identities only.")
            }
            Self::Either(UserAssigned::One) => Some(
                "It has a system-assigned identity or one user-assigned identity, never both: \
                 give up the one before you choose the other.",
            ),
            Self::Either(UserAssigned::Several) => Some(
                "It has a system-assigned identity or user-assigned ones, never both: give up \
                 the one kind before you choose the other.",
            ),
            Self::UserBesideSystem { .. } => {
                Some("User-assigned identities come only together with the system-assigned one.")
            }
        }
    }
}

/// Whether a system-assigned identity is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemAssigned {
    /// It is on.
    On,
    /// It is off.
    Off,
}

impl IdentityRefusal {
    /// A short name, and what to do instead.
    #[must_use]
    pub const fn code_and_help(self) -> (&'static str, &'static str) {
        match self {
            Self::NoSystemAssigned | Self::NoUserAssigned => (
                "no-identity-there",
                "Give the identity to a resource that can have one.",
            ),
            Self::NeverBoth => (
                "never-both-identities",
                "Turn off or detach the one that is there first.",
            ),
            Self::OnlyOneUserAssigned => (
                "one-user-assigned-identity",
                "Detach the one that is there first.",
            ),
            Self::UserAssignedAlone => (
                "user-assigned-alone",
                "Turn on the system-assigned identity first, and detach the others before you \
                 turn it off.",
            ),
        }
    }
}

const fn check_number(most: UserAssigned, found: usize) -> Result<(), IdentityRefusal> {
    match most {
        UserAssigned::One if found > 1 => Err(IdentityRefusal::OnlyOneUserAssigned),
        UserAssigned::One | UserAssigned::Several => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resource_has_only_the_identities_that_its_type_has_a_value_for() {
        use IdentityRefusal::*;
        use SystemAssigned::{Off, On};
        use UserAssigned::{One, Several};
        const WITH: IdentitySupport = IdentitySupport::UserBesideSystem { combined: "" };
        const BOTH: IdentitySupport = IdentitySupport::Both { combined: "" };
        for (support, system_assigned, user_assigned, expected) in [
            (IdentitySupport::None, Off, 0, Ok(())),
            (IdentitySupport::None, On, 0, Err(NoSystemAssigned)),
            (IdentitySupport::None, Off, 1, Err(NoUserAssigned)),
            (IdentitySupport::SystemOnly, On, 0, Ok(())),
            (IdentitySupport::SystemOnly, On, 1, Err(NoUserAssigned)),
            (IdentitySupport::UserOnly(Several), Off, 2, Ok(())),
            (
                IdentitySupport::UserOnly(One),
                Off,
                2,
                Err(OnlyOneUserAssigned),
            ),
            (IdentitySupport::UserOnly(One), On, 1, Err(NoSystemAssigned)),
            (IdentitySupport::Either(One), On, 0, Ok(())),
            (IdentitySupport::Either(One), Off, 1, Ok(())),
            (
                IdentitySupport::Either(One),
                Off,
                2,
                Err(OnlyOneUserAssigned),
            ),
            (IdentitySupport::Either(Several), Off, 2, Ok(())),
            (IdentitySupport::Either(Several), On, 1, Err(NeverBoth)),
            (WITH, On, 3, Ok(())),
            (WITH, On, 0, Ok(())),
            (WITH, Off, 1, Err(UserAssignedAlone)),
            (BOTH, On, 3, Ok(())),
            (BOTH, Off, 3, Ok(())),
        ] {
            assert_eq!(
                support.check(system_assigned, user_assigned),
                expected,
                "{support:?} {system_assigned:?} {user_assigned}"
            );
        }
    }
}
