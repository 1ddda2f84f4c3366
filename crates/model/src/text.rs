//! Sentences that the model computes, and how they were made.
//!
//! A [`Text`] is an English sentence that remembers its template and what was put into
//! it, so that it can be told in another language. Code makes one with [`say!`](crate::say):
//!
//! ```
//! use vouchsafe_model::say;
//!
//! let who = say!("{name}’s system-assigned identity", name = "web-vm");
//! let told = say!("{who} gets no token.", who);
//! assert_eq!(told, "web-vm’s system-assigned identity gets no token.");
//! ```
//!
//! What is not a sentence (names, ids, codes, addresses) becomes a text with `into`, and
//! is never translated.

mod id;
mod lists;
mod template;

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use crate::access::RoleId;
use crate::access::condition::ConditionError;
use crate::guid::Guid;
use crate::time::Timestamp;

pub(crate) use lists::{either, enumerated, list};
pub use template::is_well_made;

/// A sentence, or what is put into one.
#[derive(Clone, Debug)]
pub struct Text {
    english: Cow<'static, str>,
    made: Made,
    /// The same in another language.
    translated: Option<String>,
}

/// How a text was made.
#[derive(Clone, Debug)]
enum Made {
    /// It is what it is in every language.
    Verbatim,
    /// It is a number, on which the form of a sentence may depend.
    Number(i64),
    /// A template, with what is put into it.
    Template {
        template: &'static str,
        arguments: Vec<(&'static str, Text)>,
    },
    /// Words of a table, which belong to a group of such.
    Listed {
        group: &'static str,
        words: &'static str,
    },
    /// Another text, which begins a sentence here.
    Capitalized(Box<Text>),
}

/// What is put into a sentence of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words, told already.
    Words(String),
    /// A number, which decides about plurals.
    Number(i64),
}

/// The sentences of a language.
pub trait Dictionary {
    /// What the language says for the template with this id; `None` where it says
    /// nothing.
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String>;
}

/// Makes a sentence that can be told in every language: `say!("{who} asks {place}.", who,
/// place = words::scope(diagram, scope))`. What is put in is a [`Text`] or becomes one; a
/// name alone borrows the variable of that name.
/// A placeholder that is given nothing does not compile, and neither does a name that the
/// sentence does not speak of.
#[macro_export]
macro_rules! say {
    (@value $name:ident) => {
        $crate::text::Sayable::text(&$name)
    };
    (@value $name:ident = $value:expr) => {
        $crate::text::Sayable::text(&$value)
    };
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const _: () = assert!(
            $crate::text::is_well_made($template, &[$(stringify!($name)),*]),
            "the placeholders of the sentence are not what is given to it"
        );
        $crate::text::Text::made(
            $template,
            vec![$((stringify!($name), $crate::say!(@value $name $(= $value)?))),*],
        )
    }};
}

impl Text {
    /// A text that says nothing.
    #[must_use]
    pub const fn empty() -> Self {
        Self::of(Cow::Borrowed(""), Made::Verbatim)
    }

    const fn of(english: Cow<'static, str>, made: Made) -> Self {
        Self {
            english,
            made,
            translated: None,
        }
    }

    /// A template with what is put into it: what [`say!`](crate::say) makes.
    #[must_use]
    pub fn made(template: &'static str, arguments: Vec<(&'static str, Self)>) -> Self {
        let english = if arguments.is_empty() {
            Cow::Borrowed(template)
        } else {
            Cow::Owned(template::filled(template, &arguments))
        };
        let made = Made::Template {
            template,
            arguments,
        };
        Self::of(english, made)
    }

    /// Words of a table. The group says what they are, for who translates them.
    #[must_use]
    pub const fn listed(group: &'static str, words: &'static str) -> Self {
        Self::of(Cow::Borrowed(words), Made::Listed { group, words })
    }

    /// The same words of a table in another form of English, which other languages do
    /// without.
    #[must_use]
    pub(crate) fn in_form(mut self, english: impl Into<Cow<'static, str>>) -> Self {
        self.english = english.into();
        self
    }

    /// The text as it stands at the beginning of a sentence. A name keeps its spelling.
    #[must_use]
    pub fn capitalized(self) -> Self {
        if self.begins_with_a_name(&self.english, &|text| text.in_english().to_owned()) {
            return self;
        }
        let english = Cow::Owned(capital(&self.english));
        Self::of(english, Made::Capitalized(Box::new(self)))
    }

    /// This sentence, and then the next. Either may be empty.
    #[must_use]
    pub fn then(self, next: impl Into<Self>) -> Self {
        let next = next.into();
        if self.is_empty() {
            next
        } else if next.is_empty() {
            self
        } else {
            say!("{sentence} {next}", sentence = self, next)
        }
    }

    /// What it says.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.translated.as_deref().unwrap_or(&self.english)
    }

    /// What it says, for those who keep it.
    #[must_use]
    pub fn into_string(self) -> String {
        self.translated.unwrap_or_else(|| self.english.into_owned())
    }

    /// Whether it is told in another language than English.
    #[must_use]
    pub const fn is_translated(&self) -> bool {
        self.translated.is_some()
    }

    /// The same text in the language of the dictionary, with all that was put into it. A
    /// sentence that the language does not say stays English, whole.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            english: self.english.clone(),
            made: self.made.clone(),
            translated: self.translated(dictionary),
        }
    }

    fn translated(&self, dictionary: &dyn Dictionary) -> Option<String> {
        match &self.made {
            Made::Verbatim | Made::Number(_) => None,
            Made::Listed { group, words } => dictionary.say(&id::of_listed(group, words), &[]),
            Made::Template {
                template,
                arguments,
            } => {
                let arguments: Vec<_> = arguments
                    .iter()
                    .map(|(name, text)| (*name, text.argument(dictionary)))
                    .collect();
                dictionary.say(&id::of_template(template), &arguments)
            }
            Made::Capitalized(text) => {
                let words = text.translated(dictionary)?;
                let told = |text: &Self| text.told(dictionary).into_string();
                let is_name = text.begins_with_a_name(&words, &told);
                Some(if is_name { words } else { capital(&words) })
            }
        }
    }

    fn argument(&self, dictionary: &dyn Dictionary) -> Argument {
        match self.made {
            Made::Number(number) => Argument::Number(number),
            _ => Argument::Words(self.told(dictionary).into_string()),
        }
    }

    /// What it says in English, in whatever language it is told.
    #[must_use]
    pub fn in_english(&self) -> &str {
        &self.english
    }

    /// Whether what comes first was put in as it is, and is spelled in one way only.
    fn begins_with_a_name(&self, words: &str, said: &dyn Fn(&Self) -> String) -> bool {
        match &self.made {
            Made::Verbatim | Made::Number(_) | Made::Capitalized(_) => true,
            Made::Listed { .. } => false,
            Made::Template { arguments, .. } => arguments.iter().any(|(_, text)| {
                let first = said(text);
                let is_first = !first.is_empty() && words.starts_with(&first);
                is_first && text.begins_with_a_name(&first, said)
            }),
        }
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

impl Default for Text {
    fn default() -> Self {
        Self::empty()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Texts that say the same in the same language are the same.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.english == other.english && self.translated == other.translated
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl From<Cow<'static, str>> for Text {
    fn from(said: Cow<'static, str>) -> Self {
        Self::of(said, Made::Verbatim)
    }
}

impl From<String> for Text {
    fn from(said: String) -> Self {
        Cow::<'static, str>::Owned(said).into()
    }
}

impl From<&str> for Text {
    fn from(said: &str) -> Self {
        said.to_owned().into()
    }
}

/// What can be put into a sentence.
pub trait Sayable {
    /// It as a text.
    fn text(&self) -> Text;
}

impl Sayable for Text {
    fn text(&self) -> Text {
        self.clone()
    }
}

impl<T: Sayable + ?Sized> Sayable for &T {
    fn text(&self) -> Text {
        (*self).text()
    }
}

impl Sayable for usize {
    fn text(&self) -> Text {
        let number = i64::try_from(*self).unwrap_or(i64::MAX);
        Text::of(Cow::Owned(self.to_string()), Made::Number(number))
    }
}

impl Sayable for i64 {
    fn text(&self) -> Text {
        Text::of(Cow::Owned(self.to_string()), Made::Number(*self))
    }
}

/// What is written in one way in every language.
macro_rules! verbatim {
    ($($what:ty),+ $(,)?) => {
        $(
            impl Sayable for $what {
                fn text(&self) -> Text {
                    self.to_string().into()
                }
            }
        )+
    };
}

verbatim!(
    str,
    String,
    Cow<'_, str>,
    char,
    u16,
    u32,
    Guid,
    Timestamp,
    RoleId<'_>
);

impl Sayable for ConditionError {
    fn text(&self) -> Text {
        self.words()
    }
}

impl From<&String> for Text {
    fn from(said: &String) -> Self {
        said.clone().into()
    }
}

impl From<&Self> for Text {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod tests;
