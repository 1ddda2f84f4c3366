//! Shared access signatures: what a key was used to sign once, for others to use.

mod account;
mod kind;
mod limits;
mod permissions;
#[cfg(test)]
mod tests;

pub use account::{AccountReach, SasLevel, SasService};
pub use kind::SasKind;
pub use limits::{AddressRange, SasLimits, StoredPolicy};
pub use permissions::{SasPermission, SasPermissions};

use super::id::{NodeId, PartId, PrincipalId};
use super::secret::KeySlot;
use crate::time::Timestamp;

/// A shared access signature: a text that says what its holder may do, where and
/// until when, signed with a key.
// Source: learn.microsoft.com/rest/api/storageservices/delegate-access-with-shared-access-signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sas {
    /// The account. May be gone.
    pub account: NodeId,
    /// What it is for.
    pub reach: SasReach,
    /// What it was signed with.
    pub signer: SasSigner,
    /// What its holder may do.
    pub permissions: SasPermissions,
    /// From when it is good.
    pub starts_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// What else limits it.
    pub limits: SasLimits,
}

/// What a SAS is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasReach {
    /// A part of the account, which may be gone, or one thing in it: a service SAS.
    Service(SasKind, PartId),
    /// Services of the whole account: an account SAS. Only a key of the account
    /// signs one.
    Account(AccountReach),
}

/// What a SAS was signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SasSigner {
    /// A key of the account.
    Key {
        /// Which one.
        slot: KeySlot,
        /// How often that key had been made anew when it signed.
        generation: u32,
    },
    /// A user delegation key, which a principal got with its token. May be gone.
    // Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas.
    Principal {
        /// Whose key it is: the SAS lets nobody do what this one may not do.
        principal: PrincipalId,
        /// How often the account had revoked such keys when it was issued.
        generation: u32,
    },
}

/// A SAS that is to be signed with a key as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSas {
    /// The account.
    pub account: NodeId,
    /// What it is for.
    pub reach: SasReach,
    /// With what it is signed.
    pub signer: NewSasSigner,
    /// What its holder may do.
    pub permissions: SasPermissions,
    /// From when it is good.
    pub starts_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// What else limits it.
    pub limits: SasLimits,
}

/// With what a SAS is to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewSasSigner {
    /// A key of the account.
    Key(KeySlot),
    /// A user delegation key of this principal.
    Principal(PrincipalId),
}

/// How long a user delegation key is good at most, in seconds: seven days.
// Source: learn.microsoft.com/rest/api/storageservices/get-user-delegation-key, request body.
pub const MAX_DELEGATION_SECONDS: i64 = 7 * 86_400;

impl SasReach {
    /// What a SAS of this reach can let its holder do, in the order in which it
    /// writes that.
    #[must_use]
    pub const fn permissions(self) -> &'static [SasPermission] {
        match self {
            Self::Service(kind, _) => kind.permissions(),
            Self::Account(_) => SasPermission::OF_ACCOUNT,
        }
    }

    /// The part, if it is for one, or for something in it.
    #[must_use]
    pub const fn part(self) -> Option<PartId> {
        match self {
            Self::Service(_, part) => Some(part),
            Self::Account(_) => None,
        }
    }

    /// Whether a user delegation key can sign one.
    // Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas.
    #[must_use]
    pub const fn takes_delegation(self) -> bool {
        matches!(self, Self::Service(SasKind::Container | SasKind::Blob, _))
    }
}

impl NewSas {
    /// The SAS as it is signed with a key that has been made anew, or revoked, so
    /// often.
    #[must_use]
    pub(crate) const fn signed(self, generation: u32) -> Sas {
        Sas {
            account: self.account,
            reach: self.reach,
            signer: match self.signer {
                NewSasSigner::Key(slot) => SasSigner::Key { slot, generation },
                NewSasSigner::Principal(principal) => SasSigner::Principal {
                    principal,
                    generation,
                },
            },
            permissions: self.permissions,
            starts_at: self.starts_at,
            expires_at: self.expires_at,
            limits: self.limits,
        }
    }
}

impl SasSigner {
    /// With what it would be signed again.
    #[must_use]
    pub const fn again(self) -> NewSasSigner {
        match self {
            Self::Key { slot, .. } => NewSasSigner::Key(slot),
            Self::Principal { principal, .. } => NewSasSigner::Principal(principal),
        }
    }

    /// Whose user delegation key signed it; `None` where a key of the account did.
    #[must_use]
    pub const fn principal(self) -> Option<PrincipalId> {
        match self {
            Self::Key { .. } => None,
            Self::Principal { principal, .. } => Some(principal),
        }
    }
}

impl NewSas {
    /// As if it had been signed with the first generation of its key.
    pub(super) const fn as_first_copy(&self) -> Sas {
        Sas {
            account: self.account,
            reach: self.reach,
            signer: match self.signer {
                NewSasSigner::Key(slot) => SasSigner::Key {
                    slot,
                    generation: 0,
                },
                NewSasSigner::Principal(principal) => SasSigner::Principal {
                    principal,
                    generation: 0,
                },
            },
            permissions: self.permissions,
            starts_at: self.starts_at,
            expires_at: self.expires_at,
            limits: self.limits,
        }
    }
}

impl Sas {
    /// The same, to be signed again.
    #[must_use]
    pub const fn again(self) -> NewSas {
        NewSas {
            account: self.account,
            reach: self.reach,
            signer: self.signer.again(),
            permissions: self.permissions,
            starts_at: self.starts_at,
            expires_at: self.expires_at,
            limits: self.limits,
        }
    }

    /// The letters of what its holder may do.
    #[must_use]
    pub fn letters(&self) -> String {
        self.permissions.letters(self.reach)
    }
}
