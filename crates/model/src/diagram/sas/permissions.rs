//! What a SAS lets its holder do, and the letters in which it says so.

use super::SasReach;

/// What a SAS lets its holder do: at least one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SasPermissions(u8);

/// One thing that a SAS lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasPermission {
    /// Read blobs, files and entities, and peek at messages.
    Read,
    /// Add blocks to append blobs, messages and entities.
    Add,
    /// Write new blobs and files.
    Create,
    /// Write blobs and files.
    Write,
    /// Delete blobs, files and entities.
    Delete,
    /// List the blobs or files.
    List,
    /// Change messages and entities.
    Update,
    /// Take messages, and delete them.
    Process,
}

impl SasPermission {
    /// All that the model knows.
    pub const ALL: [Self; 8] = [
        Self::Read,
        Self::Add,
        Self::Create,
        Self::Write,
        Self::Delete,
        Self::List,
        Self::Update,
        Self::Process,
    ];

    /// Those of a container, in the order in which a SAS writes them.
    // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, permissions.
    pub const OF_CONTAINER: &[Self] = &[
        Self::Read,
        Self::Add,
        Self::Create,
        Self::Write,
        Self::Delete,
        Self::List,
    ];

    /// Those of a blob.
    pub const OF_BLOB: &[Self] = &[
        Self::Read,
        Self::Add,
        Self::Create,
        Self::Write,
        Self::Delete,
    ];

    /// Those of a queue.
    pub const OF_QUEUE: &[Self] = &[Self::Read, Self::Add, Self::Update, Self::Process];

    /// Those of a table.
    pub const OF_TABLE: &[Self] = &[Self::Read, Self::Add, Self::Update, Self::Delete];

    /// Those of a share.
    pub const OF_SHARE: &[Self] = &[
        Self::Read,
        Self::Create,
        Self::Write,
        Self::Delete,
        Self::List,
    ];

    /// Those of a file.
    pub const OF_FILE: &[Self] = &[Self::Read, Self::Create, Self::Write, Self::Delete];

    /// Those of an account, in the order in which a SAS writes them.
    // Source: Azure/Azurite:src/blob/authentication/AccountSASPermissions.ts.
    pub const OF_ACCOUNT: &[Self] = &[
        Self::Read,
        Self::Write,
        Self::Delete,
        Self::List,
        Self::Add,
        Self::Create,
        Self::Update,
        Self::Process,
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
            Self::Update => 'u',
            Self::Process => 'p',
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
            Self::Update => "Update",
            Self::Process => "Process",
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

    /// The letters, in the order in which such a SAS writes them: `rl`.
    #[must_use]
    pub fn letters(self, reach: SasReach) -> String {
        let all = reach.permissions().iter();
        all.filter(|permission| self.has(**permission))
            .map(|permission| permission.letter())
            .collect()
    }

    /// What these letters, in the order of such a SAS, let one do.
    #[must_use]
    pub fn from_letters(letters: &str, reach: SasReach) -> Option<Self> {
        let bits = reach
            .permissions()
            .iter()
            .filter(|permission| letters.contains(permission.letter()))
            .fold(0, |bits, permission| bits | permission.bit());
        let found = Self(bits);
        (bits != 0 && found.letters(reach) == letters).then_some(found)
    }

    /// Whether such a SAS knows all of these.
    #[must_use]
    pub fn are_of(self, reach: SasReach) -> bool {
        let known = reach.permissions().iter();
        self.0 & !known.fold(0, |bits, permission| bits | permission.bit()) == 0
    }

    /// The bits, as links carry them.
    pub(crate) const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// What these bits stand for.
    pub(crate) fn from_bits(bits: u32) -> Option<Self> {
        let bits = u8::try_from(bits).ok()?;
        (bits != 0).then_some(Self(bits))
    }
}
