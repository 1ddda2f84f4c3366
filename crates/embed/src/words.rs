//! The few words of the player, in the languages of the studio.
//!
//! All that a language says is one text, so that it takes as few bytes as can be: the guest is loaded by pages of others.

use std::cell::RefCell;

/// A word, by its place in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Play,
    Pause,
    PlayAgain,
    StepBack,
    StepForward,
    PreviousScene,
    NextScene,
    Player,
    /// With `#` for the step and `$` for how many there are.
    StepOf,
    Moment,
    Wire,
    WireHint,
    Open,
    OpenHint,
    Drawing,
    Larger,
    Smaller,
    ZoomHint,
    OnTheWire,
    WhatIsShown,
    Close,
    CloseHint,
    OfWhichCall,
    SmallestFix,
    Expected,
    Source,
    NotYetAsked,
    NotReached,
    Passed,
    LeftOpen,
    Failed,
    NotModelledCheck,
    Allowed,
    Denied,
    NotModelled,
    Checks,
    Request,
    Response,
    Token,
    NothingSent,
    NothingAnswered,
    UnderWay,
    NoSource,
    TokenLater,
    NoToken,
}

/// What English says, a word a line in the order of [`Word`]. The other languages are files beside it, which the page loads
/// when it wants one: whoever reads English does not pay for them.
const ENGLISH: &str = include_str!("words/en.txt");

/// How many words a language has to say.
const COUNT: usize = Word::NoToken as usize + 1;

thread_local! {
    /// The languages that players of this page speak. Few, and each is kept once, however many players come and go.
    static TOLD: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Words(&'static str);

impl Words {
    /// The words that a page hands over; English for any text that does not say every one of them.
    pub(crate) fn of(text: &str) -> Self {
        let mut words = text.trim_end().split('\n');
        if words.clone().count() != COUNT || words.any(str::is_empty) {
            return Self(ENGLISH);
        }
        TOLD.with_borrow_mut(|told| {
            if let Some(known) = told.iter().find(|known| **known == text) {
                return Self(known);
            }
            let kept: &'static str = Box::leak(text.into());
            told.push(kept);
            Self(kept)
        })
    }

    /// What it says. Asked for in dozens of places, in each of which it would be spelled out again.
    #[inline(never)]
    pub(crate) fn say(self, word: Word) -> &'static str {
        self.0.split('\n').nth(word as usize).unwrap_or_default()
    }

    /// The number of a step among so many.
    #[inline(never)]
    pub(crate) fn step(self, step: usize, count: usize) -> String {
        let mut told = String::new();
        for letter in self.say(Word::StepOf).chars() {
            match letter {
                '#' => told.push_str(&step.to_string()),
                '$' => told.push_str(&count.to_string()),
                other => told.push(other),
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRANSLATIONS: [(&str, &str); 4] = [
        ("es", include_str!("words/es.txt")),
        ("pt", include_str!("words/pt.txt")),
        ("ja", include_str!("words/ja.txt")),
        ("ko", include_str!("words/ko.txt")),
    ];

    #[test]
    fn every_language_says_every_word() {
        assert_eq!(ENGLISH.lines().count(), COUNT);
        for (code, text) in TRANSLATIONS {
            let words = Words::of(text);
            assert_eq!(words, Words(text), "{code} is not whole");
            let step = words.step(2, 7);
            assert!(step.contains('2') && step.contains('7'), "{step}");
        }
        let korean = Words::of(TRANSLATIONS[3].1);
        assert_eq!(
            korean.say(Word::NoToken),
            "이 호출에서는 토큰이 발급되지 않습니다."
        );
    }

    #[test]
    fn a_text_that_does_not_say_every_word_is_not_taken() {
        let half = ENGLISH.lines().take(20).collect::<Vec<_>>().join("\n");
        let blank = ENGLISH.replace("Play again", "");
        for text in ["", "<html>", &half, &blank] {
            assert_eq!(Words::of(text), Words(ENGLISH), "{text}");
        }
    }
}
