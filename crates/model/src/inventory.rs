//! Which services? What can carry an identity, and what accepts tokens of Microsoft
//! Entra ID?
//!
//! Each kind of resource that can be drawn is an [`Entry`]. There is no fact in
//! here: which identities a kind carries, for which audience a service accepts
//! tokens and what lets others in are read from the tables of
//! [`azure`](crate::azure), so that the list says what the flows do.

mod text;

pub use text::to_text;

use crate::azure::local_auth::LocalKind;
use crate::azure::resource_kinds::IdentitySupport;
use crate::azure::services::AuthorizationSystem;
use crate::azure::{ResourceKind, Service, Source};
use crate::diagram::{AcceptsWanted, CarriesWanted, ServicesFilter};
use crate::text::{Dictionary, Text};

/// A kind of resource, as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which kind.
    pub kind: ResourceKind,
    /// Which identities it can carry.
    pub carries: Carries,
    /// What of it accepts tokens of their own audience, besides Azure Resource
    /// Manager, which manages all that have a type of its own there.
    pub accepts: Vec<Accepted>,
}

/// As whom a kind of resource can act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// With managed identities; with none where the type has none.
    Identities(IdentitySupport),
    /// With an identity elsewhere that trusts its service account.
    Federated,
    /// As the user who is signed in.
    ItsUser,
}

/// A service that accepts tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Which one.
    pub service: Service,
    /// What else lets a caller in, as far as the model covers it.
    pub others: Vec<OtherWay>,
}

/// A way in without a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherWay {
    /// What the caller has: `account key`.
    pub what: Text,
    /// What shuts it: `allowSharedKeyAccess is false`.
    pub refused_by: Text,
    /// Where it was read what it opens.
    pub source: Source,
}

/// Everything that can be drawn and is asked for, in the order of the palette.
#[must_use]
pub fn entries(filter: ServicesFilter) -> Vec<Entry> {
    let mut entries: Vec<Entry> = ResourceKind::all()
        .map(Entry::of)
        .filter(|entry| entry.fits(filter))
        .collect();
    entries.sort_by_key(|entry| entry.kind.row().category);
    entries
}

impl Entry {
    /// The entry of a kind.
    #[must_use]
    pub fn of(kind: ResourceKind) -> Self {
        let mut accepts: Vec<Accepted> = Vec::new();
        for service in kind.row().services.iter().copied() {
            // Some services speak several protocols under one name, with one audience.
            let is_known = accepts.iter().any(|it| {
                let (known, row) = (it.service.row(), service.row());
                known.name == row.name && known.audience == row.audience
            });
            if !is_known {
                accepts.push(Accepted::of(service));
            }
        }
        Self {
            kind,
            carries: Carries::of(kind),
            accepts,
        }
    }

    /// The same in the language of the dictionary. Names of kinds and services are those of
    /// products, or names of the interface.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            accepts: self.accepts.iter().map(|it| it.told(dictionary)).collect(),
            ..self.clone()
        }
    }

    fn fits(&self, filter: ServicesFilter) -> bool {
        filter.carries.is_none_or(|wanted| self.carries.is(wanted))
            && filter.accepts.is_none_or(|wanted| match wanted {
                AcceptsWanted::Tokens => !self.accepts.is_empty(),
                AcceptsWanted::SecretsToo => self.accepts.iter().any(|it| !it.others.is_empty()),
                AcceptsWanted::None => self.accepts.is_empty(),
            })
    }

    /// The words by which people search for it, besides its name.
    #[must_use]
    pub fn words(&self) -> String {
        let row = self.kind.row();
        let mut words = row.search_words.join(" ");
        let mut add = |word: &str| {
            words.push(' ');
            words.push_str(word);
        };
        for word in [row.short_name, row.arm_type, row.category.name()] {
            add(word);
        }
        add(&self.carries.words());
        for accepted in &self.accepts {
            let service = accepted.service.row();
            add(service.name);
            service.accepted_audiences.iter().for_each(|it| add(it));
            accepted.others.iter().for_each(|it| add(&it.what));
        }
        words
    }
}

impl Carries {
    /// As whom resources of this kind act.
    #[must_use]
    pub fn of(kind: ResourceKind) -> Self {
        if kind.is_pod() {
            Self::Federated
        } else if kind.acts_as_its_user() {
            Self::ItsUser
        } else {
            Self::Identities(kind.row().identity)
        }
    }

    /// Whether it has a managed identity of its own.
    #[must_use]
    pub const fn has_one(self) -> bool {
        !matches!(
            self,
            Self::Federated | Self::ItsUser | Self::Identities(IdentitySupport::None)
        )
    }

    /// Which kinds of managed identity it carries: system-assigned, user-assigned.
    #[must_use]
    pub const fn kinds(self) -> (bool, bool) {
        match self {
            Self::Identities(support) => (
                support.allows_system_assigned(),
                support.allows_user_assigned(),
            ),
            Self::Federated | Self::ItsUser => (false, false),
        }
    }

    const fn is(self, wanted: CarriesWanted) -> bool {
        let (system_assigned, user_assigned) = self.kinds();
        match wanted {
            CarriesWanted::Any => self.has_one(),
            CarriesWanted::SystemAssigned => system_assigned,
            CarriesWanted::UserAssigned => user_assigned,
            CarriesWanted::NotBoth => {
                self.has_one() && !matches!(self, Self::Identities(IdentitySupport::Both { .. }))
            }
            CarriesWanted::None => !self.has_one(),
        }
    }

    /// Which identities it carries, in a few words.
    #[must_use]
    pub const fn words(self) -> Text {
        use crate::azure::resource_kinds::UserAssigned::{One, Several};
        let words = match self {
            Self::Identities(support) => match support {
                IdentitySupport::None => "no identity",
                IdentitySupport::SystemOnly => "system-assigned only",
                IdentitySupport::UserOnly(One) => "one user-assigned only",
                IdentitySupport::UserOnly(Several) => "user-assigned only",
                IdentitySupport::Either(One) => "system-assigned or one user-assigned",
                IdentitySupport::Either(Several) => "system-assigned or user-assigned, never both",
                IdentitySupport::UserBesideSystem { .. } => {
                    "system-assigned, and user-assigned only beside it"
                }
                IdentitySupport::Both { .. } => "system-assigned, user-assigned, or both",
            },
            Self::Federated => "none of its own: an identity that trusts its service account",
            Self::ItsUser => "none: it acts as the user who is signed in",
        };
        Text::listed("carries", words)
    }
}

impl Accepted {
    fn of(service: Service) -> Self {
        let row = service.row();
        let mut others = Vec::new();
        if let Some(keys) = row.shared_key {
            others.push(OtherWay::new(
                "account key",
                "allowSharedKeyAccess is false",
                keys.opens_all_source,
            ));
            if let Some(sas) = keys.sas {
                others.push(OtherWay::new(
                    "shared access signature",
                    "allowSharedKeyAccess is false, where a key has signed it",
                    sas.source,
                ));
            }
        }
        if let Some(kind) = LocalKind::of_service(service) {
            let local = kind.row();
            others.push(OtherWay::new(
                local.name,
                local.refused_by,
                local.opens_source,
            ));
        }
        Self { service, others }
    }

    fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let others = self.others.iter().map(|it| OtherWay {
            what: it.what.told(dictionary),
            refused_by: it.refused_by.told(dictionary),
            ..it.clone()
        });
        Self {
            others: others.collect(),
            ..self.clone()
        }
    }

    /// Who decides what a caller may do, in a few words.
    #[must_use]
    pub const fn decided_by(&self) -> Text {
        let words = match self.service.row().authorization {
            AuthorizationSystem::AzureRbac => "Azure roles",
            AuthorizationSystem::DatabaseUsers => "users in the database",
            AuthorizationSystem::DataRoles => "data roles of its own",
        };
        Text::listed("decides", words)
    }

    /// Spellings of the audience that are accepted besides the usual one.
    pub fn other_audiences(&self) -> impl Iterator<Item = &'static str> {
        let row = self.service.row();
        row.accepted_audiences
            .iter()
            .copied()
            .filter(|it| *it != row.audience)
    }
}

impl OtherWay {
    const fn new(what: &'static str, refused_by: &'static str, source: Source) -> Self {
        Self {
            what: Text::listed("credential", what),
            refused_by: Text::listed("refused-by", refused_by),
            source,
        }
    }
}

/// The audience of the tokens with which every one of them is managed.
#[must_use]
pub fn management_audience() -> &'static str {
    Service::named("resource-manager").row().audience
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::azure::resource_kinds::SystemAssigned::{Off, On};

    fn named(slug: &str) -> Entry {
        Entry::of(ResourceKind::from_slug(slug).unwrap())
    }

    #[test]
    fn every_kind_is_listed_once_and_says_what_its_table_says() {
        let all = entries(ServicesFilter::default());
        assert_eq!(all.len(), ResourceKind::all().count());
        for entry in all {
            let identity = entry.kind.row().identity;
            let (system_assigned, user_assigned) = entry.carries.kinds();
            assert_eq!(system_assigned, identity.check(On, 0).is_ok(), "{entry:?}");
            let attaches = identity.check(Off, 1).is_ok() || identity.check(On, 1).is_ok();
            assert_eq!(user_assigned, attaches, "{entry:?}");
            assert_eq!(
                entry.accepts.is_empty(),
                entry.kind.row().services.is_empty()
            );
        }
    }

    #[test]
    fn a_filter_parts_the_list_in_two() {
        let count = |carries, accepts| entries(ServicesFilter { carries, accepts }).len();
        let all = count(None, None);
        let carries = |it| count(Some(it), None);
        assert_eq!(
            carries(CarriesWanted::Any) + carries(CarriesWanted::None),
            all
        );
        let accepts = |it| count(None, Some(it));
        assert_eq!(
            accepts(AcceptsWanted::Tokens) + accepts(AcceptsWanted::None),
            all
        );
        assert!(accepts(AcceptsWanted::SecretsToo) < accepts(AcceptsWanted::Tokens));
        assert!(carries(CarriesWanted::NotBoth) < carries(CarriesWanted::Any));
    }

    #[test]
    fn what_lets_callers_in_besides_tokens_is_told_with_what_shuts_it() {
        let storage = named("storage-account");
        let blob = storage.accepts.first().unwrap();
        let ways: Vec<&str> = blob.others.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(ways, ["account key", "shared access signature"]);
        let way = blob.others.first().unwrap();
        assert_eq!(way.refused_by, "allowSharedKeyAccess is false");
        let vault = named("key-vault");
        assert!(!vault.carries.has_one());
        assert_eq!(vault.accepts.first().unwrap().others, []);
        assert_eq!(named("aks-pod").carries, Carries::Federated);
        assert_eq!(named("cloud-shell").carries, Carries::ItsUser);
    }

    #[test]
    fn the_text_has_a_line_for_each() {
        let text = to_text(ServicesFilter::default());
        let lines = text.lines().filter(|line| line.starts_with("- ")).count();
        assert_eq!(lines, ResourceKind::all().count());
        assert!(text.contains("- Key vault: no identity. Key Vault accepts tokens for https://vault.azure.net; Azure roles decide.\n"), "{text}");
    }
}
