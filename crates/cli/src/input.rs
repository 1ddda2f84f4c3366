//! How is the text of a file read?

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;

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

/// The text of a file of so many bytes at most.
pub(crate) fn read_text(path: &Path, limit: usize) -> Result<String, InputError> {
    // The length may be unknown or change: one byte too many is enough to refuse.
    let one_too_many = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?
        .take(one_too_many)
        .read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(InputError::TooLarge { limit });
    }
    String::from_utf8(bytes).map_err(|error| InputError::Encoding {
        at: error.utf8_error().valid_up_to(),
    })
}
