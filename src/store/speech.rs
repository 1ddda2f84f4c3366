//! Reading aloud: what is said on stage, or of the step that is played, by a voice of the
//! browser's own. It begins when somebody asks for it, and ends when something else is
//! shown.

use std::collections::BTreeSet;

use vouchsafe_model::story::markdown::{self, Block, Span};

use super::State;
use super::play::verdict_words;
use crate::language::{Language, Words};

/// What is read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The words, without any marks.
    pub text: String,
    /// In which language they are.
    pub language: Language,
}

impl State {
    /// What would be read aloud now: on stage the narration, in the studio the caption of
    /// the call that is played. `None` where there is neither.
    #[must_use]
    pub fn readable(&self) -> Option<Reading> {
        if self.chrome.presenting.is_some() {
            self.narration()
        } else {
            self.caption()
        }
    }

    /// Whether it can be read aloud: there is something, and a voice for it.
    #[must_use]
    pub fn can_read_aloud(&self) -> bool {
        self.readable()
            .is_some_and(|it| self.chrome.voices.contains(&it.language))
    }

    /// Reads aloud, or falls silent.
    pub(super) fn toggle_reading(&mut self) {
        let next = match self.chrome.reading {
            Some(_) => None,
            None => self.readable().filter(|_| self.can_read_aloud()),
        };
        self.change_chrome(|chrome| chrome.reading = next);
    }

    /// The voices that the browser has.
    pub(super) fn know_voices(&mut self, voices: &BTreeSet<Language>) {
        self.change_chrome(|chrome| chrome.voices.clone_from(voices));
    }

    /// It was read to its end, or the browser would not.
    pub(super) fn end_reading(&mut self) {
        if self.chrome.reading.is_some() {
            self.change_chrome(|chrome| chrome.reading = None);
        }
    }

    /// Falls silent where what is read is not what is shown any more.
    pub(super) fn read_what_is_shown(&mut self) {
        if self.chrome.reading.is_some() && self.chrome.reading != self.readable() {
            self.end_reading();
        }
    }

    fn narration(&self) -> Option<Reading> {
        let telling = self.telling.as_ref()?;
        let what = &telling.beat()?.what;
        let question = if telling.is_asking() {
            what.question.as_str()
        } else {
            ""
        };
        let said = [what.title.as_str(), &what.say, question].map(spoken);
        let text = sentences(said.into_iter());
        let language = self.words.language();
        (!text.is_empty()).then_some(Reading { text, language })
    }

    fn caption(&self) -> Option<Reading> {
        let player = &self.player;
        // Before the first step there is none, and of many calls at once none is told.
        if player.all.is_some() || player.is_at_start() {
            return None;
        }
        let text = if player.is_over() {
            spoken(&verdict_words(&Words::english(), player.verdict()?))
        } else {
            let step = player.trace.as_ref()?.steps.get(player.moment()?.step)?;
            sentences(
                [&step.caption, &step.detail]
                    .into_iter()
                    .map(|it| spoken(it)),
            )
        };
        // What the model says is English in every language.
        let language = Language::English;
        Some(Reading { text, language })
    }
}

/// Short Markdown as it is read aloud: without marks and addresses, and with names of
/// code taken apart into words.
#[must_use]
pub fn spoken(text: &str) -> String {
    let line = |spans: &[Span]| -> String {
        let words = spans.iter().map(|span| match span {
            Span::Code(code) => words_of_code(code),
            other => without_scheme(other.text()),
        });
        words.collect()
    };
    let blocks = markdown::read(text).into_iter();
    sentences(blocks.flat_map(|block| match block {
        Block::Paragraph(spans) => vec![line(&spans)],
        Block::List(items) => items.iter().map(|item| line(item)).collect(),
    }))
}

/// Several things said after one another, each of them a sentence.
fn sentences(said: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for sentence in said.filter(|it| !it.trim().is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence.trim());
        if !text.ends_with(['.', '!', '?', ':', '。', '！', '？', '」']) {
            text.push('.');
        }
    }
    text
}

/// An address is read without what stands before its host.
fn without_scheme(text: &str) -> String {
    text.replace("https://", "").replace("http://", "")
}

/// `vm-web` is “vm web”, `dataActions` “data Actions”: a voice spells or swallows them
/// otherwise.
fn words_of_code(code: &str) -> String {
    let mut words = String::new();
    let mut was_lower = false;
    for letter in without_scheme(code).chars() {
        match letter {
            '-' | '_' | '/' | '\\' => words.push(' '),
            letter => {
                if letter.is_uppercase() && was_lower {
                    words.push(' ');
                }
                words.push(letter);
            }
        }
        was_lower = letter.is_lowercase();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_not_read_and_code_is_read_as_words() {
        for (text, expected) in [
            ("`vm-web` is **Owner**", "vm web is Owner."),
            (
                "its `dataActions` are empty.",
                "its data Actions are empty.",
            ),
            (
                "See [how it *decides*](https://learn.microsoft.com/a/b)!",
                "See how it *decides*!",
            ),
            ("At https://vault.azure.net", "At vault.azure.net."),
            ("`https://storage.azure.com/`", "storage.azure.com."),
            (
                "Two:\n\n- `id-read`\n- `id_write`.",
                "Two: id read. id write.",
            ),
            ("これは `kv-app` です。", "これは kv app です。"),
            ("", ""),
        ] {
            assert_eq!(spoken(text), expected, "{text}");
        }
    }

    #[test]
    fn what_comes_after_one_another_is_told_apart() {
        let said = ["A title", "", "It is asked:", "Really?"].map(str::to_owned);
        assert_eq!(sentences(said.into_iter()), "A title. It is asked: Really?");
    }
}
