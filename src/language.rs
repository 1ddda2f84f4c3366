//! In which language does the interface speak?
//!
//! [`Words`] says each message of the interface in the language that was chosen, and in
//! English what that language has no words for. Messages stand in files of Project
//! Fluent, `static/data/languages/`: English is built in, any other is loaded when it is
//! chosen. `build.rs` makes a function of each English message, so that the compiler
//! knows all there are, and what goes into each.

mod failures;
mod hooks;
mod names;
mod words;

pub use failures::Refusal;
pub use hooks::{load, use_loaded, use_page_language, use_words};
pub use words::Words;

/// A language in which the interface and the shipped stories speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, in which everything is written first.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// Portuguese, as in Brazil.
    Portuguese,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
}

impl Language {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::Spanish,
        Self::Portuguese,
        Self::Japanese,
        Self::Korean,
    ];

    /// What links, files and storage call it: the code of ISO 639-1. It never changes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Japanese => "ja",
            Self::Korean => "ko",
        }
    }

    /// What the page and the browser's voices call it: a tag of BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Portuguese => "pt-BR",
            other => other.code(),
        }
    }

    /// What those who speak it call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Portuguese => "Português",
            Self::Japanese => "日本語",
            Self::Korean => "한국어",
        }
    }

    /// Where its lines begin, as the attribute `dir` has it.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::English | Self::Spanish | Self::Portuguese | Self::Japanese | Self::Korean => {
                "ltr"
            }
        }
    }

    /// The language of a code or tag, whatever region it names: `pt`, `pt-PT`, `ES`.
    /// `None` for one in which nothing speaks here.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language to begin with: the first that is known among what the link says,
    /// what was chosen before, and what the browser prefers, in this order. Of what the
    /// browser prefers, only the first counts for which there are words.
    #[must_use]
    pub fn to_begin_with<'a>(
        link: Option<&str>,
        chosen: Option<&str>,
        preferred: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        link.and_then(Self::of_tag)
            .or_else(|| chosen.and_then(Self::of_tag))
            .or_else(|| preferred.into_iter().find_map(Self::of_tag))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code_whatever_the_region() {
        for (tag, expected) in [
            ("es", Some(Language::Spanish)),
            ("ES-mx", Some(Language::Spanish)),
            ("pt-PT", Some(Language::Portuguese)),
            ("ja_JP", Some(Language::Japanese)),
            ("ko-KR", Some(Language::Korean)),
            ("en-GB", Some(Language::English)),
            ("est", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), expected, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.code()), Some(language));
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn a_link_comes_before_a_choice_and_a_choice_before_the_browser() {
        let begin = |link, chosen, preferred: &[&'static str]| {
            Language::to_begin_with(link, chosen, preferred.iter().copied())
        };
        assert_eq!(begin(Some("ko"), Some("ja"), &["es"]), Language::Korean);
        assert_eq!(begin(Some("xx"), Some("ja"), &["es"]), Language::Japanese);
        assert_eq!(
            begin(None, None, &["de", "pt-BR", "es"]),
            Language::Portuguese
        );
        assert_eq!(begin(None, Some("en"), &["es"]), Language::English);
        assert_eq!(begin(None, None, &[]), Language::English);
    }
}
