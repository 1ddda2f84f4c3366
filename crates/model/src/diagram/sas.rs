//! Shared access signatures: what a key was used to sign once, for others to use.

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
}

/// What a SAS is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasReach {
    /// The blobs of a container, which may be gone.
    Container(PartId),
    /// Services of the whole account: an account SAS. Only a key of the account
    /// signs one.
    Account(AccountReach),
}

/// What an account SAS is for: at least one service, and at least one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountReach {
    services: u8,
    levels: u8,
}

/// A service of a storage account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasService {
    /// Blob Storage.
    Blob,
    /// Queue Storage.
    Queue,
    /// Table Storage.
    Table,
    /// Azure Files.
    File,
}

/// A level of what is called; Azure calls it a resource type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasLevel {
    /// The service itself: listing containers.
    Service,
    /// Containers, queues, tables and shares.
    Container,
    /// What is in them: blobs, messages, entities and files.
    Object,
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
    /// Change messages.
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

impl SasReach {
    /// What a SAS of this reach can let its holder do, in the order in which it
    /// writes that.
    #[must_use]
    pub const fn permissions(self) -> &'static [SasPermission] {
        match self {
            Self::Container(_) => SasPermission::OF_CONTAINER,
            Self::Account(_) => SasPermission::OF_ACCOUNT,
        }
    }

    /// The container, if it is for one.
    #[must_use]
    pub const fn container(self) -> Option<PartId> {
        match self {
            Self::Container(container) => Some(container),
            Self::Account(_) => None,
        }
    }
}

impl SasService {
    /// All, in the order in which a SAS writes them.
    // Source: Azure/Azurite:src/common/authentication/AccountSASServices.ts.
    pub const ALL: [Self; 4] = [Self::Blob, Self::Queue, Self::Table, Self::File];

    /// The letter for it.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Blob => 'b',
            Self::Queue => 'q',
            Self::Table => 't',
            Self::File => 'f',
        }
    }

    /// The service with this letter.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.letter() == letter)
    }

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blob => "Blob",
            Self::Queue => "Queue",
            Self::Table => "Table",
            Self::File => "File",
        }
    }
}

impl SasLevel {
    /// All, in the order in which a SAS writes them.
    // Source: Azure/Azurite:src/common/authentication/AccountSASResourceTypes.ts.
    pub const ALL: [Self; 3] = [Self::Service, Self::Container, Self::Object];

    /// The letter for it.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Service => 's',
            Self::Container => 'c',
            Self::Object => 'o',
        }
    }

    /// The level with this letter.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.letter() == letter)
    }

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Service => "Service",
            Self::Container => "Container",
            Self::Object => "Object",
        }
    }
}

impl AccountReach {
    /// One service and one level.
    #[must_use]
    pub const fn only(service: SasService, level: SasLevel) -> Self {
        Self {
            services: 1 << service as u8,
            levels: 1 << level as u8,
        }
    }

    /// The same with another service and level.
    #[must_use]
    pub const fn and(self, service: SasService, level: SasLevel) -> Self {
        Self {
            services: self.services | 1 << service as u8,
            levels: self.levels | 1 << level as u8,
        }
    }

    /// The same with or without this service; `None` if none were left.
    #[must_use]
    pub const fn toggled_service(self, service: SasService) -> Option<Self> {
        match self.services ^ 1 << service as u8 {
            0 => None,
            services => Some(Self { services, ..self }),
        }
    }

    /// The same with or without this level; `None` if none were left.
    #[must_use]
    pub const fn toggled_level(self, level: SasLevel) -> Option<Self> {
        match self.levels ^ 1 << level as u8 {
            0 => None,
            levels => Some(Self { levels, ..self }),
        }
    }

    /// Whether it is for this service.
    #[must_use]
    pub const fn has_service(self, service: SasService) -> bool {
        self.services & 1 << service as u8 != 0
    }

    /// Whether it is for this level.
    #[must_use]
    pub const fn has_level(self, level: SasLevel) -> bool {
        self.levels & 1 << level as u8 != 0
    }

    /// The letters of the services: `bq`.
    #[must_use]
    pub fn services(self) -> String {
        let all = SasService::ALL.into_iter();
        all.filter(|it| self.has_service(*it))
            .map(SasService::letter)
            .collect()
    }

    /// The letters of the levels: `sco`.
    #[must_use]
    pub fn levels(self) -> String {
        let all = SasLevel::ALL.into_iter();
        all.filter(|it| self.has_level(*it))
            .map(SasLevel::letter)
            .collect()
    }

    /// What these letters of services and of levels, each in their order, stand
    /// for.
    #[must_use]
    pub fn from_letters(services: &str, levels: &str) -> Option<Self> {
        let services_found = SasService::ALL
            .into_iter()
            .filter(|it| services.contains(it.letter()))
            .fold(0, |bits, it| bits | 1 << it as u8);
        let levels_found = SasLevel::ALL
            .into_iter()
            .filter(|it| levels.contains(it.letter()))
            .fold(0, |bits, it| bits | 1 << it as u8);
        let found = Self {
            services: services_found,
            levels: levels_found,
        };
        let is_whole = services_found != 0
            && levels_found != 0
            && found.services() == services
            && found.levels() == levels;
        is_whole.then_some(found)
    }

    /// The bits of services and of levels, as links carry them.
    pub(crate) const fn bits(self) -> [u32; 2] {
        [self.services as u32, self.levels as u32]
    }

    /// What these bits stand for.
    pub(crate) fn from_bits([services, levels]: [u32; 2]) -> Option<Self> {
        let is_known = (1..1 << SasService::ALL.len()).contains(&services)
            && (1..1 << SasLevel::ALL.len()).contains(&levels);
        is_known.then_some(Self {
            services: u8::try_from(services).ok()?,
            levels: u8::try_from(levels).ok()?,
        })
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
        }
    }

    /// The letters of what its holder may do.
    #[must_use]
    pub fn letters(&self) -> String {
        self.permissions.letters(self.reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_in_their_own_order_only() {
        let container = SasReach::Container(PartId::new(1));
        let account = SasReach::Account(AccountReach::only(SasService::Blob, SasLevel::Object));
        for (letters, of_container, of_account) in [
            ("r", true, true),
            ("rl", true, true),
            ("racwdl", true, false),
            ("rwdlacup", false, true),
            ("p", false, true),
            ("lr", false, false),
            ("rr", false, false),
            ("", false, false),
            ("x", false, false),
        ] {
            for (reach, is_read) in [(container, of_container), (account, of_account)] {
                let found = SasPermissions::from_letters(letters, reach);
                assert_eq!(found.is_some(), is_read, "{letters}");
                if let Some(found) = found {
                    assert_eq!(found.letters(reach), letters);
                    assert!(found.are_of(reach));
                    assert_eq!(SasPermissions::from_bits(found.bits()), Some(found));
                }
            }
        }
        for bits in [0, 256, u32::MAX] {
            assert_eq!(SasPermissions::from_bits(bits), None);
        }
    }

    #[test]
    fn an_account_sas_is_for_something() {
        for (services, levels, is_read) in [
            ("b", "o", true),
            ("bqtf", "sco", true),
            ("qb", "o", false),
            ("b", "os", false),
            ("", "o", false),
            ("b", "", false),
            ("x", "o", false),
        ] {
            let found = AccountReach::from_letters(services, levels);
            assert_eq!(found.is_some(), is_read, "{services} {levels}");
            if let Some(found) = found {
                assert_eq!(AccountReach::from_bits(found.bits()), Some(found));
            }
        }
        for bits in [[0, 1], [1, 0], [16, 1], [1, 8]] {
            assert_eq!(AccountReach::from_bits(bits), None);
        }
        let only = AccountReach::only(SasService::Queue, SasLevel::Object);
        assert_eq!(only.toggled_service(SasService::Queue), None);
        assert_eq!(only.toggled_level(SasLevel::Object), None);
    }
}
