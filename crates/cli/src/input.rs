//! How is a file read, and the diagram in it opened?

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::diagram::file::{self, FileError};
use vouchsafe_model::picture::{self, PictureError, Source};

use crate::roles;

/// Why a file gives no text.
#[derive(Debug, Error)]
pub(crate) enum InputError {
    /// It cannot be read.
    #[error("{0}")]
    Read(#[from] io::Error),
    /// It is larger than any that is meant.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// How many are read at most.
        limit: usize,
    },
    /// It is no text.
    #[error("the file is no text: byte {at} is not UTF-8")]
    Encoding {
        /// Counted from zero.
        at: usize,
    },
}

/// Why there is no diagram in a file.
#[derive(Debug, Error)]
pub(crate) enum OpenError {
    /// The file cannot be read.
    #[error("{0}")]
    Input(#[from] InputError),
    /// The file is no diagram.
    #[error("{error}. {}", .error.help())]
    File {
        /// Why.
        #[from]
        error: FileError,
    },
    /// The picture carries no diagram that opens.
    #[error("{error}. {}", .error.help())]
    Picture {
        /// Why.
        #[from]
        error: PictureError,
    },
}

/// The diagram in a file: one that was saved as such, or one that a picture carries.
pub(crate) fn diagram(path: &Path) -> Result<Diagram, OpenError> {
    let bytes = read_bytes(path, picture::MAX_PICTURE_BYTES)?;
    if picture::Format::of(&bytes).is_none() {
        if bytes.len() > file::MAX_FILE_BYTES {
            let limit = file::MAX_FILE_BYTES;
            return Err(InputError::TooLarge { limit }.into());
        }
        return Ok(roles::open(&text_of(bytes)?)?.diagram);
    }
    match picture::source(&bytes)? {
        Source::File(text) => Ok(roles::open(&text)?.diagram),
        link @ Source::Link(_) => Ok(link.open()?.diagram),
    }
}

/// The text of a file of so many bytes at most.
pub(crate) fn read_text(path: &Path, limit: usize) -> Result<String, InputError> {
    text_of(read_bytes(path, limit)?)
}

/// A file of so many bytes at most.
fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, InputError> {
    // The length may be unknown or change: one byte too many is enough to refuse.
    let one_too_many = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?
        .take(one_too_many)
        .read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(InputError::TooLarge { limit });
    }
    Ok(bytes)
}

fn text_of(bytes: Vec<u8>) -> Result<String, InputError> {
    String::from_utf8(bytes).map_err(|error| InputError::Encoding {
        at: error.utf8_error().valid_up_to(),
    })
}
