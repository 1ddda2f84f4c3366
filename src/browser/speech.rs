//! Which voices has the browser, and how does it read aloud?
//!
//! Only with voices that are on the device: others send what they read to a service.

use std::collections::BTreeSet;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::language::Language;

fn synthesis() -> Option<SpeechSynthesis> {
    let window: JsValue = web_sys::window()?.into();
    let found = js_sys::Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    found.dyn_into().ok()
}

fn voices() -> Vec<SpeechSynthesisVoice> {
    let all = synthesis().map(|synthesis| synthesis.get_voices().to_vec());
    let voices = all.into_iter().flatten();
    voices
        .filter_map(|voice| voice.dyn_into().ok())
        .filter(SpeechSynthesisVoice::local_service)
        .collect()
}

/// The languages for which there is a voice on the device, at once and whenever the
/// browser has found more, until what it returns is dropped.
#[must_use]
pub fn on_voices(mut told: impl FnMut(BTreeSet<Language>) + 'static) -> Option<EventListener> {
    let synthesis = synthesis()?;
    let languages = || {
        let tags = voices().into_iter().map(|voice| voice.lang());
        tags.filter_map(|tag| Language::of_tag(&tag)).collect()
    };
    told(languages());
    Some(EventListener::new(&synthesis, "voiceschanged", move |_| {
        told(languages());
    }))
}

/// Something that is read aloud. Dropped, it falls silent.
#[derive(Debug)]
pub struct Speech {
    synthesis: SpeechSynthesis,
    _listeners: [EventListener; 2],
}

impl Speech {
    /// Reads a text aloud, and calls back when it has come to its end or cannot be read.
    /// `None` where the browser has no voice for it.
    #[must_use]
    pub fn begin(
        text: &str,
        language: Language,
        ended: impl Fn() + Clone + 'static,
    ) -> Option<Self> {
        let synthesis = synthesis()?;
        let voices = voices();
        // The very region if there is one, else any of the language.
        let is_same = |voice: &&SpeechSynthesisVoice| {
            voice
                .lang()
                .replace('_', "-")
                .eq_ignore_ascii_case(language.tag())
        };
        let voice = voices.iter().find(is_same).or_else(|| {
            let mut voices = voices.iter();
            voices.find(|voice| Language::of_tag(&voice.lang()) == Some(language))
        })?;
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        utterance.set_voice(Some(voice));
        utterance.set_lang(&voice.lang());
        let listeners = ["end", "error"].map(|event| {
            let ended = ended.clone();
            EventListener::new(&utterance, event, move |_| ended())
        });
        synthesis.cancel();
        synthesis.speak(&utterance);
        Some(Self {
            synthesis,
            _listeners: listeners,
        })
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.synthesis.cancel();
    }
}
