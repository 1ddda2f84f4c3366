//! The messages of the interface in one language, and English behind them.

use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use vouchsafe_model::choice::thousands;
use vouchsafe_model::flow::{Trace, Verdict};
use vouchsafe_model::text::{Argument, Dictionary, Text};
use vouchsafe_scene::words::Wording;

use super::Language;

/// English is built in, so that nothing waits for it.
const ENGLISH: &str = include_str!("../../static/data/languages/en.ftl");

type Bundle = FluentBundle<FluentResource>;

/// The words of the interface in a language.
///
/// Each message is a function of the same name: `words.stage_back()`. What the language
/// does not say is said in English.
#[derive(Clone)]
pub struct Words(Rc<Said>);

struct Said {
    language: Language,
    /// `None` for English, which has no other behind it.
    own: Option<Bundle>,
    /// What the model computes, where that is translated. English is as it is computed.
    computed: Option<Rc<Bundle>>,
    english: Rc<Bundle>,
}

impl Words {
    /// The words in English.
    #[must_use]
    pub fn english() -> Self {
        thread_local! {
            static WORDS: Words = Words(Rc::new(Said {
                language: Language::English,
                own: None,
                computed: None,
                english: Rc::new(bundle(Language::English, ENGLISH)),
            }));
        }
        WORDS.with(Clone::clone)
    }

    /// The words in a language, from the text of its file. What is not well-formed there
    /// is said in English.
    #[must_use]
    pub fn read(language: Language, source: &str) -> Self {
        let english = Self::english();
        if language == Language::English {
            return english;
        }
        Self(Rc::new(Said {
            language,
            own: Some(bundle(language, source)),
            computed: None,
            english: english.0.english.clone(),
        }))
    }

    /// The same words, with the sentences that the model computes, from the text of their
    /// file. What the file does not say is said in English.
    #[must_use]
    pub fn read_with_computed(language: Language, source: &str, computed: &str) -> Self {
        let Self(said) = Self::read(language, source);
        let Ok(said) = Rc::try_unwrap(said) else {
            // English, which is shared: it is as it is computed.
            return Self::english();
        };
        Self(Rc::new(Said {
            computed: Some(Rc::new(bundle(language, computed))),
            ..said
        }))
    }

    /// A trace in this language. This is where everything on screen gets its computed
    /// sentences from: panels, canvas, pictures, recordings and what is read aloud.
    #[must_use]
    pub fn told(&self, trace: Trace) -> Trace {
        if self.0.computed.is_some() {
            trace.told(self)
        } else {
            trace
        }
    }

    /// The words in which drawings are written: layouts, films, pictures and recordings.
    #[must_use]
    pub fn wording(&self) -> Wording {
        if self.0.computed.is_some() {
            Wording::of(self.0.clone())
        } else {
            Wording::english()
        }
    }

    /// What tells what the model computes; `None` where that stays English.
    #[must_use]
    pub fn dictionary(&self) -> Option<&dyn Dictionary> {
        let has_computed = self.0.computed.is_some();
        has_computed.then_some(self as &dyn Dictionary)
    }

    /// What the model computes, in this language.
    #[must_use]
    pub fn told_text(&self, text: &Text) -> Text {
        match self.dictionary() {
            Some(dictionary) => text.told(dictionary),
            None => text.clone(),
        }
    }

    /// A verdict in this language.
    #[must_use]
    pub fn told_verdict(&self, verdict: Verdict) -> Verdict {
        if self.0.computed.is_some() {
            verdict.told(self)
        } else {
            verdict
        }
    }

    /// What the model computes, to be put into a message of the interface.
    #[must_use]
    pub fn said(&self, text: &Text) -> String {
        self.told_text(text).into_string()
    }

    /// The `lang` of a computed sentence: that of English where this language does not
    /// say it; `None` where it is that of the page.
    #[must_use]
    pub fn lang_of(&self, text: &Text) -> Option<&'static str> {
        (!text.is_translated())
            .then(|| self.lang_of_model())
            .flatten()
    }

    /// In which language they are.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The `lang` of what the model says in English in every language; `None` where the
    /// whole page is.
    #[must_use]
    pub fn lang_of_model(&self) -> Option<&'static str> {
        (self.language() != Language::English).then_some(Language::English.tag())
    }

    /// A whole number as the language writes it, with something between its thousands.
    #[must_use]
    pub fn number(&self, number: u32) -> String {
        thousands(number).replace(',', between_thousands(self.language()))
    }

    fn say_with(&self, id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        let arguments = arguments.iter().cloned().collect();
        self.say(id, Some(&arguments))
    }

    pub(super) fn say(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let own = self.0.own.as_ref();
        own.and_then(|own| said(own, id, arguments))
            .or_else(|| said(&self.0.english, id, arguments))
            // INVARIANT: every id that is asked for is one of the English messages.
            .unwrap_or_default()
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// What a bundle says; `None` where it has no such message, or says it of something
/// that it is not told.
fn said(bundle: &Bundle, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

fn bundle(language: Language, source: &str) -> Bundle {
    // Every tag of ours is one; without, plurals would be those of no language.
    let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new(vec![id]);
    // No language here is written from right to left, so nothing has to be kept apart.
    bundle.set_use_isolating(false);
    // Numbers are written as the language does: 9,999 or 9.999.
    bundle.set_formatter(Some(match between_thousands(language) {
        "." => |value, _| grouped(value, "."),
        _ => |value, _| grouped(value, ","),
    }));
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// What stands between the thousands of a number.
const fn between_thousands(language: Language) -> &'static str {
    match language {
        Language::English | Language::Japanese | Language::Korean => ",",
        Language::Spanish | Language::Portuguese => ".",
    }
}

/// A whole number with something between its thousands; `None` for anything else.
fn grouped(value: &FluentValue<'_>, between: &str) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value >= 1_000.0 && number.value.fract() == 0.0 => {
            Some(thousands(number.value).replace(',', between))
        }
        _ => None,
    }
}

impl Dictionary for Words {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        Dictionary::say(&*self.0, id, arguments)
    }
}

impl Dictionary for Said {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let computed = self.computed.as_ref()?;
        let arguments = arguments.iter().map(|(name, argument)| {
            let value = match argument {
                Argument::Words(words) => FluentValue::from(words.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
            };
            (*name, value)
        });
        said(computed, id, Some(&arguments.collect()))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::english()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.0.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let said = |language, source| Words::read(language, source).share_length(12_345);
        assert!(Words::english().share_length(9_999).starts_with("9,999 "));
        assert!(Words::english().share_length(999).starts_with("999 "));
        let source = "share-length = { $count } caracteres";
        assert_eq!(said(Language::Spanish, source), "12.345 caracteres");
        assert_eq!(Words::english().number(12_345), "12,345");
        let spanish = Words::read(Language::Spanish, source);
        assert_eq!(spanish.number(12_345), "12.345");
    }

    #[test]
    fn what_a_language_does_not_say_is_said_in_english() {
        let words = Words::read(
            Language::Spanish,
            "stage-back = Atrás\nstage-place = { $nothing }\nsomething else\n",
        );
        assert_eq!(words.language(), Language::Spanish);
        assert_eq!(words.stage_back(), "Atrás");
        let english = Words::english();
        assert_eq!(words.stage_on(), english.stage_on());
        assert_eq!(words.stage_place(2, 5), english.stage_place(2, 5));
        assert_eq!(english.stage_place(2, 5), "2 / 5");
        assert_eq!(words.lang_of_model(), Some("en"));
        assert_eq!(english.lang_of_model(), None);
    }

    #[test]
    fn what_the_model_computes_is_told_where_the_language_says_it() {
        let words = Words::read_with_computed(
            Language::Spanish,
            "",
            "code-on-name = El código de { $name }\ncode-gets-no-token = { $code } no recibe ningún token",
        );
        let code = vouchsafe_model::say!("Code on {name}", name = "web-vm");
        let text = vouchsafe_model::say!("{code} gets no token", code);
        let told = text.told(&words);
        assert_eq!(told, "El código de web-vm no recibe ningún token");
        assert_eq!(words.lang_of(&told), None);
        let other = vouchsafe_model::say!("{code} looks for a token endpoint", code);
        let told = other.told(&words);
        assert_eq!(told, "Code on web-vm looks for a token endpoint");
        assert_eq!(words.lang_of(&told), Some("en"));
        assert_eq!(Words::english().lang_of(&told), None);
        assert_eq!(text.told(&Words::english()), "Code on web-vm gets no token");
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let words = Words::english();
        assert_eq!(words.player_calls_at_once(1), "1 call at once");
        assert_eq!(words.player_calls_at_once(3), "3 calls at once");
    }
}
