//! Another language: the words of the interface, and those of a story that comes with
//! the app.

use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Edit};

use super::{Document, State};
use crate::language::{Language, Words};

/// A new diagram, with a title in the language of the interface.
pub(super) fn blank(words: &Words) -> Rc<Diagram> {
    let mut diagram = Diagram::new();
    // A title that is refused leaves the model's own.
    let _ = diagram.apply(&Edit::SetTitle(words.untitled()));
    Rc::new(diagram)
}

impl State {
    /// A language was chosen. What is on screen speaks the one before until its words
    /// have come.
    pub(super) fn choose_language(&mut self, language: Language) {
        self.change_chrome(|chrome| chrome.language = language);
    }

    /// The words of a language have come, or have not.
    pub(super) fn language_came(&mut self, language: Language, came: &Result<Words, String>) {
        // Somebody has chosen again meanwhile.
        if language != self.chrome.language {
            return;
        }
        match came {
            Ok(words) if *words == self.words => {}
            Ok(words) => {
                let was = blank(&self.words);
                self.words = words.clone();
                self.write_anew();
                self.translate_story(&was, &blank(words));
                self.retell();
                self.announce(self.words.language_now(language.own_name()));
            }
            Err(reason) => {
                let told = self.words.language_failed(language.own_name(), reason);
                let before = self.words.language();
                self.change_chrome(|chrome| chrome.language = before);
                self.fail(told);
            }
        }
    }

    /// Writes what is drawn in the words that have come.
    fn write_anew(&mut self) {
        let wording = self.words.wording();
        self.document.tell(&wording);
        if self.telling.is_some() {
            self.change_book(|book| book.tell(&wording));
        }
        self.leave_gesture();
    }

    /// The story that is open was found in the language that was chosen. It goes on in
    /// that language where it is. What was tried on stage stays.
    pub(super) fn translate_story(&mut self, was: &Rc<Diagram>, is: &Rc<Diagram>) {
        let book = self.book();
        // What somebody has written since is not taken from them.
        if book.diagram != *was {
            return;
        }
        let mut translated = Document::opened(is.clone(), book.from.clone(), &self.words.wording());
        translated.saved = book.is_saved().then(|| is.clone());
        let Some(telling) = self.telling.clone() else {
            self.show_document(translated);
            return;
        };
        let is_exploring = self.is_exploring();
        self.change_book(|book| *book = translated);
        if !is_exploring {
            self.go_to(telling.beat, telling.is_revealed);
            self.predict_as_before(telling.guess);
        }
    }
}
