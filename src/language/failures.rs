//! Why the browser did not do something, in the language that was chosen. What the model
//! refuses, it says itself.

use super::Words;
use crate::browser::fetch::FetchError;
use crate::browser::files::FileReadError;
use crate::browser::painter::PaintError;

impl Words {
    /// Why a file was not read.
    #[must_use]
    pub fn of_file_error(&self, error: &FileReadError) -> String {
        match error {
            FileReadError::TooLarge { name, size, limit } => {
                self.failed_file_too_large(name.as_str(), *size, *limit)
            }
            FileReadError::Unreadable(name) => self.failed_file_unreadable(name.as_str()),
        }
    }

    /// Why something that comes with the page was not loaded.
    #[must_use]
    pub fn of_fetch_error(&self, error: &FetchError) -> String {
        match error {
            FetchError::NoAddress => self.failed_fetch_address(),
            FetchError::Unreachable => self.failed_fetch_unreachable(),
            FetchError::Status(status) => self.failed_fetch_status(*status),
        }
    }

    /// Why there is no picture.
    #[must_use]
    pub fn of_paint_error(&self, error: PaintError) -> String {
        match error {
            PaintError::NoCanvas => self.failed_paint_refused(),
            PaintError::NotDrawn => self.failed_paint_size(),
            PaintError::NoVideo => self.failed_paint_video(),
        }
    }
}
