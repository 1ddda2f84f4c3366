//! What an edit or a goal says, key by key. Each kind has keys of its own, so
//! that they are taken one after another, and what is left is refused.

use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Reader, shown};
use crate::azure::UnknownSlug;
use crate::diagram::{NodeId, PrincipalId, Problem};
use crate::time::Timestamp;

/// The keys that are left, and where they stand.
pub(super) struct Fields {
    left: Map<String, Value>,
    /// Where: `edit 2 of beat 3`.
    place: String,
    errors: Vec<Problem>,
}

impl Fields {
    pub(super) fn new(left: Map<String, Value>, place: String) -> Self {
        Self {
            left,
            place,
            errors: Vec::new(),
        }
    }

    /// What was read, if nothing is wrong and no key is left; what is wrong goes to
    /// the reader. It had so many errors before.
    pub(super) fn finish<T>(
        mut self,
        read: Option<T>,
        reader: &mut Reader,
        errors_before: usize,
    ) -> Option<T> {
        let is_told = !self.errors.is_empty() || reader.errors.len() > errors_before;
        if read.is_some() {
            let unknown: Vec<String> = self.left.keys().map(|key| shown(key)).collect();
            for key in unknown {
                self.refuse(
                    &format!("the key `{key}` does not belong there"),
                    "Take the key out, or correct its spelling.",
                );
            }
        } else if !is_told {
            self.refuse(
                "it could not be read",
                "Compare it with the schema of the format.",
            );
        }
        let is_right = self.errors.is_empty();
        reader.errors.append(&mut self.errors);
        read.filter(|_| is_right)
    }

    /// Whether something was wrong so far.
    pub(super) fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    pub(super) fn place(&self) -> &str {
        &self.place
    }

    pub(super) fn refuse(&mut self, message: &str, help: &str) {
        self.errors.push(Problem::error(
            "not-read",
            None,
            format!("{}: {message}", self.place),
            help,
        ));
    }

    fn wants<T>(&mut self, key: &str, what: &str) -> Option<T> {
        self.refuse(
            &format!("`{key}` is missing, or is not {what}"),
            &format!("Write {what} as `{key}`."),
        );
        None
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        match self.left.remove(key) {
            Some(Value::String(text)) => Some(text),
            _ => self.wants(key, "a text"),
        }
    }

    /// `Some(None)` where it is left out.
    #[expect(clippy::option_option, reason = "left out, or wrong")]
    pub(super) fn text_if_any(&mut self, key: &str) -> Option<Option<String>> {
        if self.has(key) {
            self.text(key).map(Some)
        } else {
            Some(None)
        }
    }

    pub(super) fn number(&mut self, key: &str) -> Option<u32> {
        let number = self.left.remove(key).as_ref().and_then(whole);
        number.or_else(|| self.wants(key, "a whole number"))
    }

    #[expect(clippy::option_option, reason = "left out, or wrong")]
    pub(super) fn number_if_any(&mut self, key: &str) -> Option<Option<u32>> {
        if self.has(key) {
            self.number(key).map(Some)
        } else {
            Some(None)
        }
    }

    pub(super) fn node(&mut self, key: &str) -> Option<NodeId> {
        self.number(key).map(NodeId::new)
    }

    #[expect(clippy::option_option, reason = "left out, or wrong")]
    pub(super) fn node_if_any(&mut self, key: &str) -> Option<Option<NodeId>> {
        Some(self.number_if_any(key)?.map(NodeId::new))
    }

    pub(super) fn principal(&mut self, key: &str) -> Option<PrincipalId> {
        self.number(key).map(PrincipalId::new)
    }

    pub(super) fn flag(&mut self, key: &str) -> Option<bool> {
        match self.left.remove(key) {
            None => Some(false),
            Some(Value::Bool(flag)) => Some(flag),
            Some(_) => self.wants(key, "`true` or `false`"),
        }
    }

    /// Whole numbers; none where the key is left out.
    pub(super) fn numbers(&mut self, key: &str) -> Option<Vec<u32>> {
        self.values(key)?
            .iter()
            .map(whole)
            .collect::<Option<_>>()
            .or_else(|| self.wants(key, "a list of whole numbers"))
    }

    pub(super) fn nodes(&mut self, key: &str) -> Option<Vec<NodeId>> {
        Some(self.numbers(key)?.into_iter().map(NodeId::new).collect())
    }

    /// Whole numbers of either sign, as many as there are in the array.
    pub(super) fn lengths<const N: usize>(&mut self, key: &str) -> Option<[i32; N]> {
        let values = self.values(key)?;
        lengths(&values).or_else(|| self.wants(key, "a list of whole numbers"))
    }

    /// A list; an empty one where the key is left out.
    pub(super) fn values(&mut self, key: &str) -> Option<Vec<Value>> {
        match self.left.remove(key) {
            None => Some(Vec::new()),
            Some(Value::Array(values)) => Some(values),
            Some(_) => self.wants(key, "a list"),
        }
    }

    pub(super) fn moment(&mut self, key: &str) -> Option<Timestamp> {
        let text = self.text(key)?;
        text.parse()
            .ok()
            .or_else(|| self.wants(key, "a moment in UTC, such as 2026-01-31T10:00:00Z"))
    }

    /// Something that a table knows by this name.
    pub(super) fn slug<T: FromStr<Err = UnknownSlug>>(&mut self, key: &str) -> Option<T> {
        let text = self.text(key)?;
        match text.parse() {
            Ok(known) => Some(known),
            Err(error) => {
                self.refuse(
                    &error.to_string(),
                    "Correct the spelling, or open the file with a newer version of Vouchsafe.",
                );
                None
            }
        }
    }

    /// One of few words.
    pub(super) fn one_of<T>(
        &mut self,
        key: &str,
        known: impl Fn(&str) -> Option<T>,
        words: &str,
    ) -> Option<T> {
        let text = self.text(key)?;
        known(&text).or_else(|| self.wants(key, words))
    }

    /// An object of a shape of the format.
    pub(super) fn object<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        match self.left.remove(key) {
            Some(value) => self.shaped(value),
            None => self.wants(key, "an object"),
        }
    }

    /// All keys that are left, and these, as an object of a shape of the format.
    pub(super) fn rest<T: DeserializeOwned>(&mut self, more: &[(&str, u32)]) -> Option<T> {
        let mut map = std::mem::take(&mut self.left);
        for (key, number) in more {
            map.insert((*key).to_owned(), Value::from(*number));
        }
        self.shaped(Value::Object(map))
    }

    fn shaped<T: DeserializeOwned>(&mut self, value: Value) -> Option<T> {
        match serde_json::from_value(value) {
            Ok(read) => Some(read),
            Err(error) => {
                let message = super::super::in_words(&error.to_string());
                self.refuse(&message, "Compare it with the schema of the format.");
                None
            }
        }
    }
}

fn whole(value: &Value) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}

/// Whole numbers of either sign, as many as there are in the array.
pub(super) fn lengths<const N: usize>(values: &[Value]) -> Option<[i32; N]> {
    let read: Option<Vec<i32>> = values
        .iter()
        .map(|value| i32::try_from(value.as_i64()?).ok())
        .collect();
    read?.try_into().ok()
}
