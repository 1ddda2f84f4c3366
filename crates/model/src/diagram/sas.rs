//! Shared access signatures: what a key was used to sign once, for others to use.

use super::id::{NodeId, PartId};
use super::secret::KeySlot;
use crate::time::Timestamp;

/// A service SAS of a blob container: a text that says what its holder may do
/// there and until when, signed with a key of the account.
// Source: learn.microsoft.com/rest/api/storageservices/create-service-sas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sas {
    /// The account. May be gone.
    pub account: NodeId,
    /// The container that it is for. May be gone.
    pub container: PartId,
    /// With which key it was signed.
    pub slot: KeySlot,
    /// How often that key had been made anew when it signed.
    pub generation: u32,
    /// What its holder may do.
    pub permissions: SasPermissions,
    /// From when it is good.
    pub starts_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// A service SAS that is to be signed with a key as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSas {
    /// The account.
    pub account: NodeId,
    /// The container that it is for.
    pub container: PartId,
    /// With which key it is signed.
    pub slot: KeySlot,
    /// What its holder may do.
    pub permissions: SasPermissions,
    /// From when it is good.
    pub starts_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// What a SAS lets its holder do: at least one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SasPermissions(u8);

/// One thing that a SAS lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasPermission {
    /// Read blobs.
    Read,
    /// Add blocks to append blobs.
    Add,
    /// Write new blobs.
    Create,
    /// Write blobs.
    Write,
    /// Delete blobs.
    Delete,
    /// List the blobs.
    List,
}

impl SasPermission {
    /// All that the model knows, in the order in which a SAS writes them.
    pub const ALL: [Self; 6] = [
        Self::Read,
        Self::Add,
        Self::Create,
        Self::Write,
        Self::Delete,
        Self::List,
    ];

    /// The letter for it.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Read => 'r',
            Self::Add => 'a',
            Self::Create => 'c',
            Self::Write => 'w',
            Self::Delete => 'd',
            Self::List => 'l',
        }
    }

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "Read",
            Self::Add => "Add",
            Self::Create => "Create",
            Self::Write => "Write",
            Self::Delete => "Delete",
            Self::List => "List",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl SasPermissions {
    /// This one alone.
    #[must_use]
    pub const fn only(permission: SasPermission) -> Self {
        Self(permission.bit())
    }

    /// These and another one.
    #[must_use]
    pub const fn and(self, permission: SasPermission) -> Self {
        Self(self.0 | permission.bit())
    }

    /// These but one; `None` if nothing is left.
    #[must_use]
    pub const fn without(self, permission: SasPermission) -> Option<Self> {
        match self.0 & !permission.bit() {
            0 => None,
            left => Some(Self(left)),
        }
    }

    /// Whether this is among them.
    #[must_use]
    pub const fn has(self, permission: SasPermission) -> bool {
        self.0 & permission.bit() != 0
    }

    /// The letters, in the order in which a SAS writes them: `rl`.
    #[must_use]
    pub fn letters(self) -> String {
        SasPermission::ALL
            .into_iter()
            .filter(|permission| self.has(*permission))
            .map(SasPermission::letter)
            .collect()
    }

    /// What these letters, in that order, let one do.
    #[must_use]
    pub fn from_letters(letters: &str) -> Option<Self> {
        let bits = SasPermission::ALL
            .into_iter()
            .filter(|permission| letters.contains(permission.letter()))
            .fold(0, |bits, permission| bits | permission.bit());
        let found = Self(bits);
        (bits != 0 && found.letters() == letters).then_some(found)
    }

    /// The bits, as links carry them.
    pub(crate) const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// What these bits stand for.
    pub(crate) fn from_bits(bits: u32) -> Option<Self> {
        let bits = u8::try_from(bits).ok()?;
        ((1..1 << SasPermission::ALL.len()).contains(&u32::from(bits))).then_some(Self(bits))
    }
}

impl NewSas {
    /// The SAS as the key signs it that has been made anew so often.
    #[must_use]
    pub(crate) const fn signed(self, generation: u32) -> Sas {
        Sas {
            account: self.account,
            container: self.container,
            slot: self.slot,
            generation,
            permissions: self.permissions,
            starts_at: self.starts_at,
            expires_at: self.expires_at,
        }
    }
}

impl Sas {
    /// The same, to be signed again.
    #[must_use]
    pub const fn again(self) -> NewSas {
        NewSas {
            account: self.account,
            container: self.container,
            slot: self.slot,
            permissions: self.permissions,
            starts_at: self.starts_at,
            expires_at: self.expires_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_in_their_own_order_only() {
        for (letters, is_read) in [
            ("r", true),
            ("rl", true),
            ("racwdl", true),
            ("lr", false),
            ("rr", false),
            ("", false),
            ("x", false),
        ] {
            let found = SasPermissions::from_letters(letters);
            assert_eq!(found.is_some(), is_read, "{letters}");
            if let Some(found) = found {
                assert_eq!(found.letters(), letters);
                assert_eq!(SasPermissions::from_bits(found.bits()), Some(found));
            }
        }
        for bits in [0, 64, 256, u32::MAX] {
            assert_eq!(SasPermissions::from_bits(bits), None);
        }
    }
}
