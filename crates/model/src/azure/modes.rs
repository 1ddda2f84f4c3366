//! Which ways of working does a resource have that change who is let in, and how?
//!
//! A few kinds of resources have a switch: it decides which system says who may do
//! what, or whether tokens are taken at all. Each of its positions is a mode.

use super::data_roles::DataRole;
use super::http::HttpRefusal;
use super::operations::{DataPermission, Operation, Permission};
use super::resource_kinds::ResourceKind;
use super::row::row_handle;
use super::services::HttpRefusals;
use super::source::Source;
use super::sources;

mod key_vault;
mod registry_and_search;

row_handle! {
    /// A way in which a resource works, such as a vault with access policies.
    Mode, ModeRow, TABLES, "a mode"
}

/// What the table says of a [`Mode`].
#[derive(Debug)]
pub struct ModeRow {
    /// The stable name that files and links carry.
    pub slug: &'static str,
    /// The switch of which it is a position.
    pub switch: Switch,
    /// The name as the portal has it.
    pub name: &'static str,
    /// How Azure Resource Manager writes it.
    pub arm: &'static str,
    /// What follows from it, a sentence.
    pub description: &'static str,
    /// What operations need in this mode, where it is not what their rows say: pairs
    /// of slug and need.
    pub needs: &'static [(&'static str, Permission)],
    /// Whether it takes tokens of Microsoft Entra ID.
    pub takes_tokens: bool,
    /// How it refuses, where it is not as the service's row says.
    pub refusals: ModeRefusals,
    /// Where the row was read.
    pub source: Source,
}

/// How a service refuses in a mode; `None` as its row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModeRefusals {
    /// No credential was sent.
    pub unauthenticated: Option<HttpRefusal>,
    /// The token is not one that is taken.
    pub invalid_token: Option<HttpRefusal>,
    /// The caller may not.
    pub unauthorized: Option<HttpRefusal>,
}

impl ModeRefusals {
    /// As the service's row says.
    const AS_USUAL: Self = Self {
        unauthenticated: None,
        invalid_token: None,
        unauthorized: None,
    };

    /// The refusals of a service in this mode.
    #[must_use]
    pub fn over(&self, usual: &HttpRefusals) -> HttpRefusals {
        HttpRefusals {
            unauthenticated: self.unauthenticated.unwrap_or(usual.unauthenticated),
            invalid_token: self.invalid_token.unwrap_or(usual.invalid_token),
            unauthorized: self.unauthorized.unwrap_or(usual.unauthorized),
            ..*usual
        }
    }
}

/// A switch of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Switch {
    /// The permission model of a key vault.
    VaultPermissionModel,
    /// Which role assignments a container registry honors.
    RegistryPermissions,
    /// What a search service takes to prove who asks.
    SearchAccess,
}

/// What the table says of a [`Switch`].
#[derive(Debug)]
pub struct SwitchRow {
    /// The kinds of resources that have it.
    pub kinds: &'static [ResourceKind],
    /// What the portal calls it.
    pub name: &'static str,
    /// How a resource is drawn of which nothing else is said.
    pub usual: Mode,
}

impl Switch {
    /// All of them.
    pub const ALL: [Self; 3] = [
        Self::VaultPermissionModel,
        Self::RegistryPermissions,
        Self::SearchAccess,
    ];

    /// What the table says.
    #[must_use]
    pub const fn row(self) -> &'static SwitchRow {
        match self {
            Self::VaultPermissionModel => &key_vault::SWITCH,
            Self::RegistryPermissions => &registry_and_search::REGISTRY,
            Self::SearchAccess => &registry_and_search::SEARCH,
        }
    }

    /// The switches that a resource of this kind has.
    pub fn of_resource(kind: ResourceKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |switch| switch.row().kinds.contains(&kind))
    }

    /// Its positions, in the order of the table.
    pub fn modes(self) -> impl Iterator<Item = Mode> + Clone {
        Mode::all().filter(move |mode| mode.row().switch == self)
    }
}

impl Mode {
    /// Whether it is how a resource is drawn of which nothing else is said.
    #[must_use]
    pub fn is_usual(self) -> bool {
        self.row().switch.row().usual == self
    }

    /// What an operation needs in this mode; `None` what its row says.
    #[must_use]
    pub fn need(self, operation: Operation) -> Option<&'static Permission> {
        let mut needs = self.row().needs.iter();
        needs
            .find(|(slug, _)| *slug == operation.slug())
            .map(|(_, need)| need)
    }
}

static TABLES: &[&[ModeRow]] = &[key_vault::ROWS, registry_and_search::ROWS];
