//! Secrets: the keys of a resource, and the copies that hosts hold of them.
//!
//! A key is made where it opens something, and copied to where it is used. Both
//! are drawn: [`AccessKeys`] at the resource, a [`Setting`] at the host. When the
//! key is made anew, the copy stays what it was.

use super::Diagram;
use super::id::{NodeId, SettingId};

/// The two keys of a resource, each of which opens all of it.
// Source: MicrosoftDocs/azure-docs:articles/storage/common/storage-account-keys-manage.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccessKeys {
    /// How often the first and the second key were made anew.
    pub generations: [u32; 2],
    /// Whether requests that are signed with a key are refused:
    /// `allowSharedKeyAccess` is false.
    pub is_disallowed: bool,
}

/// Which of the two keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeySlot {
    /// `key1`.
    First,
    /// `key2`.
    Second,
}

/// A setting of a host: its code finds a secret there when it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Which one it is.
    pub id: SettingId,
    /// Its name, such as `STORAGE_CONNECTION_STRING`.
    pub name: String,
    /// The secret in it.
    pub secret: HeldSecret,
}

/// A copy of a secret, as it was when it was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldSecret {
    /// A key of a storage account.
    AccountKey {
        /// The account. May be gone.
        account: NodeId,
        /// Which of its keys.
        slot: KeySlot,
        /// How often that key had been made anew when it was copied.
        generation: u32,
        /// How it is written.
        form: KeyForm,
    },
}

/// How a copy of an account key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyForm {
    /// With the account it is for.
    ConnectionString,
    /// The key alone.
    KeyAlone,
}

/// A secret to be copied as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewSecret {
    /// A key of a storage account.
    AccountKey {
        /// The account.
        account: NodeId,
        /// Which of its keys.
        slot: KeySlot,
        /// How it is written.
        form: KeyForm,
    },
}

impl KeySlot {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The name that Azure gives the key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "key1",
            Self::Second => "key2",
        }
    }

    /// The key with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }
}

impl KeyForm {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::ConnectionString, Self::KeyAlone];

    /// The name that files give it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::ConnectionString => "connection-string",
            Self::KeyAlone => "key",
        }
    }

    /// The form with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.slug() == slug)
    }

    /// What it is called within a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConnectionString => "connection string",
            Self::KeyAlone => "account key",
        }
    }

    /// What a setting with it is called.
    #[must_use]
    pub const fn usual_setting(self) -> &'static str {
        match self {
            Self::ConnectionString => "STORAGE_CONNECTION_STRING",
            Self::KeyAlone => "STORAGE_ACCOUNT_KEY",
        }
    }
}

impl AccessKeys {
    /// How often this key was made anew.
    #[must_use]
    pub const fn generation(&self, slot: KeySlot) -> u32 {
        let [first, second] = self.generations;
        match slot {
            KeySlot::First => first,
            KeySlot::Second => second,
        }
    }

    /// The same keys, this one as it is after being made anew so often.
    #[must_use]
    pub const fn with_generation(mut self, slot: KeySlot, generation: u32) -> Self {
        let [first, second] = &mut self.generations;
        match slot {
            KeySlot::First => *first = generation,
            KeySlot::Second => *second = generation,
        }
        self
    }
}

impl HeldSecret {
    /// The resource that the secret was copied from. It may be gone.
    #[must_use]
    pub const fn from(&self) -> NodeId {
        match self {
            Self::AccountKey { account, .. } => *account,
        }
    }

    /// The same secret, copied from another resource.
    #[must_use]
    pub(crate) const fn of(self, other: NodeId) -> Self {
        match self {
            Self::AccountKey {
                slot,
                generation,
                form,
                ..
            } => Self::AccountKey {
                account: other,
                slot,
                generation,
                form,
            },
        }
    }

    /// What is copied when it is copied again.
    #[must_use]
    pub const fn again(&self) -> NewSecret {
        match *self {
            Self::AccountKey {
                account,
                slot,
                form,
                ..
            } => NewSecret::AccountKey {
                account,
                slot,
                form,
            },
        }
    }
}

impl NewSecret {
    /// What a setting with it is called.
    #[must_use]
    pub const fn usual_setting(&self) -> &'static str {
        match self {
            Self::AccountKey { form, .. } => form.usual_setting(),
        }
    }
}

impl Diagram {
    /// The setting of a host with this id.
    #[must_use]
    pub fn setting(&self, host: NodeId, setting: SettingId) -> Option<&Setting> {
        self.node(host)?
            .resource()?
            .settings
            .iter()
            .find(|candidate| candidate.id == setting)
    }

    /// The access keys of a resource; `None` if it has none.
    #[must_use]
    pub fn access_keys(&self, node: NodeId) -> Option<AccessKeys> {
        let resource = self.node(node)?.resource()?;
        resource
            .kind
            .has_access_keys()
            .then_some(resource.access_keys)
    }

    /// Whether a copy is of the key as it is now; `false` too if there is no
    /// such key any more.
    #[must_use]
    pub fn is_current(&self, secret: &HeldSecret) -> bool {
        match *secret {
            HeldSecret::AccountKey {
                account,
                slot,
                generation,
                ..
            } => self
                .access_keys(account)
                .is_some_and(|keys| keys.generation(slot) == generation),
        }
    }
}
