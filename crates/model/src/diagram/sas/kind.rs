//! What a service SAS is for.

use super::SasPermission;
use crate::azure::part_kinds::PartKind;

/// What a service SAS is for: a part of a storage account, or one thing in it.
// Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, specify the
// signedResource field, and specify permissions (the order of the letters).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SasKind {
    /// The blobs of a container.
    Container,
    /// One blob of a container: the one that calls of a drawing read.
    Blob,
    /// A queue.
    Queue,
    /// A table.
    Table,
    /// The files of a share.
    Share,
    /// One file of a share: the one that calls of a drawing read.
    File,
}

impl SasKind {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Container,
        Self::Blob,
        Self::Queue,
        Self::Table,
        Self::Share,
        Self::File,
    ];

    /// Those for a part of this kind, the widest first.
    pub fn of_part(part: PartKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |kind| kind.part() == part)
    }

    /// The kind of part that it is for, or in which the thing is that it is for.
    #[must_use]
    pub const fn part(self) -> PartKind {
        match self {
            Self::Container | Self::Blob => PartKind::named("blob-container"),
            Self::Queue => PartKind::named("storage-queue"),
            Self::Table => PartKind::named("storage-table"),
            Self::Share | Self::File => PartKind::named("file-share"),
        }
    }

    /// The letter of its signed resource; queues and tables have none.
    #[must_use]
    pub const fn letter(self) -> Option<&'static str> {
        match self {
            Self::Container => Some("c"),
            Self::Blob => Some("b"),
            Self::Share => Some("s"),
            Self::File => Some("f"),
            Self::Queue | Self::Table => None,
        }
    }

    /// The one thing that it is for, by name; `None` for a whole part.
    #[must_use]
    pub const fn item(self) -> Option<&'static str> {
        match self {
            Self::Blob | Self::File => Some("september.pdf"),
            Self::Container | Self::Queue | Self::Table | Self::Share => None,
        }
    }

    /// The name of its service in the path that is signed.
    #[must_use]
    pub const fn service(self) -> &'static str {
        match self {
            Self::Container | Self::Blob => "blob",
            Self::Queue => "queue",
            Self::Table => "table",
            Self::Share | Self::File => "file",
        }
    }

    /// The name that files give it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Container => "container",
            Self::Blob => "blob",
            Self::Queue => "queue",
            Self::Table => "table",
            Self::Share => "share",
            Self::File => "file",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// What it can let its holder do, in the order in which it writes that.
    #[must_use]
    pub const fn permissions(self) -> &'static [SasPermission] {
        match self {
            Self::Container => SasPermission::OF_CONTAINER,
            Self::Blob => SasPermission::OF_BLOB,
            Self::Queue => SasPermission::OF_QUEUE,
            Self::Table => SasPermission::OF_TABLE,
            Self::Share => SasPermission::OF_SHARE,
            Self::File => SasPermission::OF_FILE,
        }
    }

    /// The number that links give it.
    pub(crate) const fn number(self) -> u32 {
        self as u32
    }

    /// The kind with this number.
    pub(crate) fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }
}
