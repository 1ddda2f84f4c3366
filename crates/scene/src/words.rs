//! In which language is a drawing written?
//!
//! What stands in a drawing and is no name comes from the model as a
//! [`Text`] (`vouchsafe_model::drawn`). A layout holds the [`Wording`] in which it is told,
//! and so does everything that is made from the layout: how wide a card is depends on what
//! is written on it.

use std::fmt;
use std::rc::Rc;

use vouchsafe_model::text::{Dictionary, Text};

/// The words in which a drawing is written: English, or those of a dictionary. What the
/// dictionary doesn't say stays English.
#[derive(Clone, Default)]
pub struct Wording(Option<Rc<dyn Dictionary>>);

impl Wording {
    /// English, in which everything is computed.
    #[must_use]
    pub const fn english() -> Self {
        Self(None)
    }

    /// The words of a dictionary.
    #[must_use]
    pub fn of(dictionary: Rc<dyn Dictionary>) -> Self {
        Self(Some(dictionary))
    }

    /// What stands in a dictionary; `None` for English, which needs none.
    #[must_use]
    pub fn dictionary(&self) -> Option<&dyn Dictionary> {
        self.0.as_deref()
    }

    /// What a text says in these words.
    #[must_use]
    pub fn say(&self, text: Text) -> String {
        match &self.0 {
            Some(dictionary) => text.told(&**dictionary).into_string(),
            None => text.into_string(),
        }
    }
}

/// Wordings are the same if they are of the same dictionary.
impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(own), Some(other)) => std::ptr::addr_eq(Rc::as_ptr(own), Rc::as_ptr(other)),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }
}

impl Eq for Wording {}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Some(_) => "Wording::of(..)",
            None => "Wording::english()",
        })
    }
}
