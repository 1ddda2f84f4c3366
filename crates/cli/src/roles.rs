//! All built-in roles, which the command line has with it.

use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::diagram::file::{FileError, Opened};

const TEXT: &str = include_str!("../../../static/data/built-in-roles.json");

/// Reads the text of a diagram's file, and brings along what the built-in roles
/// say that it assigns.
///
/// # Errors
///
/// Why the file does not open.
pub(crate) fn open(text: &str) -> Result<Opened, FileError> {
    // A test of the model holds that the file is a catalogue.
    Catalogue::read(TEXT).unwrap_or_default().open(text)
}
