//! What an account SAS is for: services of a storage account, and levels in them.

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

#[cfg(test)]
mod tests {
    use super::*;

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
