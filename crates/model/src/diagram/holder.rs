//! Whom a resource lets in with a key or password of their own, besides the one
//! that it was made with: an authorization rule of a Service Bus namespace, or a
//! user of a database with a password.

use super::Diagram;
use super::id::{KeyHolderId, NodeId, PartId};
use super::relation::DatabaseRole;
use super::secret::KeySlot;
use crate::azure::local_auth::LocalKind;

/// An authorization rule, or a user with a password.
// Source: MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-sas.md;
// MicrosoftDocs/sql-docs:azure-sql/database/logins-create-manage.md (contained users).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// Which one it is.
    pub id: KeyHolderId,
    /// The queue, topic or database that it is of; `None` for a rule of the whole
    /// namespace.
    pub part: Option<PartId>,
    /// What it is called: requests name it.
    pub name: String,
    /// What it may do.
    pub rights: Rights,
    /// How often its first and its second key were made anew; a password is the
    /// first.
    pub generations: [u32; 2],
}

/// What an authorization rule or a user may do: some of three rights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rights(u32);

/// The rights of authorization rules.
const OF_RULES: [&str; 3] = ["Send", "Listen", "Manage"];

/// The roles of users, as [`DatabaseRole::ALL`] has them.
const OF_USERS: [&str; 3] = ["db_datareader", "db_datawriter", "db_owner"];

impl Rights {
    /// All of them.
    pub const ALL: Self = Self(7);

    /// What the rights of such holders are called.
    #[must_use]
    pub const fn words(kind: LocalKind) -> &'static [&'static str] {
        match kind {
            LocalKind::ServiceBus => &OF_RULES,
            LocalKind::Sql => &OF_USERS,
            LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => &[],
        }
    }

    /// The rights with these names; `None` if one is unknown.
    pub fn from_names<'n>(
        kind: LocalKind,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Option<Self> {
        let words = Self::words(kind);
        names
            .into_iter()
            .try_fold(Self::default(), |Self(bits), name| {
                let place = words.iter().position(|it| *it == name)?;
                Some(Self(bits | 1 << place))
            })
    }

    /// The names of the rights, in order.
    pub fn names(self, kind: LocalKind) -> impl Iterator<Item = &'static str> {
        let words = Self::words(kind).iter().copied().enumerate();
        words.filter_map(move |(place, name)| (self.0 >> place & 1 == 1).then_some(name))
    }

    /// Whether what this right allows is among them. Whoever may manage, or owns the
    /// database, may do all.
    #[must_use]
    pub fn allow(self, kind: LocalKind, right: &str) -> bool {
        self.names(kind)
            .any(|own| own == right || own == "Manage" || own == DatabaseRole::Owner.name())
    }

    /// As a number for links.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The rights with this number; `None` where it is none.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Option<Self> {
        if bits <= Self::ALL.0 {
            Some(Self(bits))
        } else {
            None
        }
    }
}

impl KeyHolder {
    /// How often this key was made anew.
    #[must_use]
    pub const fn generation(&self, slot: KeySlot) -> u32 {
        let [first, second] = self.generations;
        match slot {
            KeySlot::First => first,
            KeySlot::Second => second,
            // A rule has none.
            KeySlot::FirstReadOnly | KeySlot::SecondReadOnly => 0,
        }
    }

    /// What holders of this kind are, within a sentence.
    #[must_use]
    pub const fn kind_name(kind: LocalKind) -> &'static str {
        match kind {
            LocalKind::Sql => "database user with a password",
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => "authorization rule",
        }
    }
}

impl Diagram {
    /// The authorization rule or user with this id.
    #[must_use]
    pub fn key_holder(&self, node: NodeId, id: KeyHolderId) -> Option<&KeyHolder> {
        let resource = self.node(node)?.resource()?;
        resource.holders.iter().find(|holder| holder.id == id)
    }

    /// How often the key of a resource, or of one of its holders, was made anew;
    /// `None` if it has none such.
    pub(crate) fn local_generation(
        &self,
        node: NodeId,
        holder: Option<KeyHolderId>,
        slot: KeySlot,
    ) -> Option<u32> {
        match holder {
            None => self.access_keys(node).map(|keys| keys.generation(slot)),
            Some(holder) => self.key_holder(node, holder).map(|it| it.generation(slot)),
        }
    }
}
