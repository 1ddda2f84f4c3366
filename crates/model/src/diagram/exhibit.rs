//! What a beat of a story shows besides the drawing.

use std::num::NonZeroU16;

/// Something that is computed, and shown beside the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exhibit {
    /// What can carry an identity, and what accepts tokens of Microsoft Entra ID:
    /// see [`inventory`](crate::inventory).
    Services(ServicesFilter),
    /// Which kind of managed identity suits a case: see [`choice`](crate::choice).
    Choice(Case),
}

/// Which services are listed. The default is all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ServicesFilter {
    /// Those that carry such identities.
    pub carries: Option<CarriesWanted>,
    /// Those that accept such callers.
    pub accepts: Option<AcceptsWanted>,
}

/// Which identities are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CarriesWanted {
    /// A managed identity of whatever kind.
    Any,
    /// A system-assigned identity.
    SystemAssigned,
    /// User-assigned identities.
    UserAssigned,
    /// One kind only, or never both at once.
    NotBoth,
    /// No managed identity of its own.
    None,
}

/// Which callers are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AcceptsWanted {
    /// Those with a token of Microsoft Entra ID.
    Tokens,
    /// Those with a key, a password or a signature as well.
    SecretsToo,
    /// None with a token of its own: it only calls others, and is managed.
    None,
}

impl CarriesWanted {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Any,
        Self::SystemAssigned,
        Self::UserAssigned,
        Self::NotBoth,
        Self::None,
    ];

    /// The word that files have for it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::SystemAssigned => "system-assigned",
            Self::UserAssigned => "user-assigned",
            Self::NotBoth => "not-both",
            Self::None => "none",
        }
    }

    /// The one that files call so.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

impl AcceptsWanted {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Tokens, Self::SecretsToo, Self::None];

    /// The word that files have for it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Tokens => "tokens",
            Self::SecretsToo => "secrets-too",
            Self::None => "none",
        }
    }

    /// The one that files call so.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// For whom a kind of managed identity is chosen, and what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// How many hosts there are.
    pub hosts: NonZeroU16,
    /// How many targets each of them calls.
    pub targets: NonZeroU16,
    /// Whether they need the same.
    pub needs: Needs,
    /// Hosts come and go: they are replaced, scaled or built anew.
    pub come_and_go: bool,
    /// A host must be allowed everything from its first moment on.
    pub before_creation: bool,
    /// What a host may do must end with it.
    pub ends_with_host: bool,
    /// Logs must say which host acted.
    pub audit_each: bool,
    /// How many of the hosts cannot carry both kinds.
    pub carriers: Carriers,
}

/// Whether several hosts need the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// All need the same, and are trusted alike.
    Same,
    /// All need the same, and so many of them one thing more that is theirs alone.
    SomeMore(NonZeroU16),
    /// Each needs something else, or is trusted otherwise.
    Different,
}

/// Hosts that cannot carry both kinds of managed identity at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Carriers {
    /// So many cannot have a system-assigned identity.
    pub without_system_assigned: u16,
    /// So many cannot have a user-assigned identity.
    pub without_user_assigned: u16,
    /// So many have one kind or the other, or user-assigned ones only beside the
    /// system-assigned one.
    pub not_freely: u16,
}

impl Case {
    /// One host that calls one target, of which nothing more is asked.
    pub const SIMPLEST: Self = Self {
        hosts: NonZeroU16::MIN,
        targets: NonZeroU16::MIN,
        needs: Needs::Same,
        come_and_go: false,
        before_creation: false,
        ends_with_host: false,
        audit_each: false,
        carriers: Carriers {
            without_system_assigned: 0,
            without_user_assigned: 0,
            not_freely: 0,
        },
    };

    /// How many hosts need one thing more than the others: never more than there are.
    #[must_use]
    pub fn with_more(&self) -> u16 {
        match self.needs {
            Needs::SomeMore(hosts) => hosts.get().min(self.hosts.get()),
            Needs::Same | Needs::Different => 0,
        }
    }
}

impl Default for Case {
    fn default() -> Self {
        Self::SIMPLEST
    }
}
