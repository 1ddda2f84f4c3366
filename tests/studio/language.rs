//! Another language: what the store does when it is chosen and when its words come.

use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::language::{Language, Words};
use vouchsafe_app::store::{Action, OpenedFrom};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_model::story::Prediction;

use crate::harness::Studio;

fn words(language: Language) -> Words {
    let path = format!("static/data/languages/{}.ftl", language.code());
    Words::read(language, &std::fs::read_to_string(path).unwrap())
}

fn came(language: Language) -> Action {
    Action::LanguageCame {
        language,
        words: Ok(words(language)),
    }
}

/// The stories and exercises in English, and in Spanish.
fn shipped() -> [Vec<Rc<Diagram>>; 2] {
    ["static/data/stories.txt", "static/data/stories.es.txt"].map(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text
            .lines()
            .map(|line| Rc::new(link::decode(line).unwrap()));
        lines.collect()
    })
}

#[test]
fn the_interface_speaks_a_language_once_its_words_have_come() {
    let mut studio = Studio::blank();
    studio.act(Action::LanguageChosen(Language::Spanish));
    assert_eq!(studio.state.words.language(), Language::English);
    studio.act(came(Language::Spanish));
    assert_eq!(studio.state.words.language(), Language::Spanish);
    let heard = studio.heard.last().unwrap();
    assert!(
        heard.starts_with("Idioma: Español. Lo que se lee"),
        "{heard}"
    );
    studio.act(Action::Opened {
        diagram: shipped()[1][0].clone(),
        from: OpenedFrom::Story,
    });
    studio.run(CommandId::StoryBack);
    assert_eq!(
        studio.heard.last().unwrap(),
        "Este es el principio de la historia"
    );
}

#[test]
fn words_that_come_too_late_are_not_spoken() {
    let mut studio = Studio::blank();
    studio.act(Action::LanguageChosen(Language::Japanese));
    studio.act(Action::LanguageChosen(Language::Korean));
    studio.act(came(Language::Japanese));
    assert_eq!(studio.state.words.language(), Language::English);
    studio.act(came(Language::Korean));
    assert_eq!(studio.state.words.language(), Language::Korean);
}

#[test]
fn a_language_that_does_not_come_leaves_the_one_before() {
    let mut studio = Studio::blank();
    studio.act(Action::LanguageChosen(Language::Portuguese));
    studio.act(Action::LanguageCame {
        language: Language::Portuguese,
        words: Err("the server answered with status 404".to_owned()),
    });
    assert_eq!(studio.state.words.language(), Language::English);
    assert_eq!(studio.state.chrome.language, Language::English);
    let notice = &studio.state.chrome.notices.last().unwrap().text;
    assert_eq!(
        notice,
        "Português was not loaded: the server answered with status 404."
    );
}

#[test]
fn a_story_on_stage_goes_on_in_the_other_language_where_it_is() {
    let [english, spanish] = shipped();
    let place = english
        .iter()
        .position(|it| it.title() == "Seven confusions");
    let place = place.unwrap();
    let (was, is) = (english[place].clone(), spanish[place].clone());
    let mut studio = Studio::blank();
    studio.act(Action::Opened {
        diagram: was.clone(),
        from: OpenedFrom::Story,
    });
    studio.run(CommandId::StoryOn);
    studio.run(CommandId::StoryOn);
    studio.act(Action::Guessed(Prediction::Allowed));
    let before = studio.state.telling.clone().unwrap();
    studio.act(Action::StoryTranslated {
        was,
        is: is.clone(),
    });
    let telling = studio.state.telling.clone().unwrap();
    assert_eq!(
        (telling.beat, telling.place()),
        (before.beat, before.place())
    );
    assert_eq!(telling.is_revealed, before.is_revealed);
    assert_eq!(telling.guess, before.guess);
    assert_eq!(*studio.state.kept(), is);
    let heard = studio.heard.last().unwrap();
    assert!(
        heard.contains(&telling.beat().unwrap().what.title),
        "{heard}"
    );
    assert!(
        studio.state.book().is_saved(),
        "nothing is lost by opening another"
    );
}

#[test]
fn what_somebody_has_written_or_tried_is_not_taken_away() {
    let [english, spanish] = shipped();
    let (was, is) = (english[0].clone(), spanish[0].clone());
    let translated = Action::StoryTranslated {
        was: was.clone(),
        is: is.clone(),
    };
    // Written: it is another story then.
    let mut studio = Studio::blank();
    studio.act(Action::Opened {
        diagram: was.clone(),
        from: OpenedFrom::Story,
    });
    studio.act(Action::StoryDescribed("My own words.".to_owned()));
    let own = studio.state.kept().clone();
    studio.act(translated.clone());
    assert_eq!(*studio.state.kept(), own);
    // Tried: the drawing stays, the words are others.
    let mut studio = Studio::blank();
    studio.act(Action::Opened {
        diagram: was,
        from: OpenedFrom::Story,
    });
    studio.run(CommandId::SelectAll);
    studio.run(CommandId::Delete);
    assert!(studio.state.is_exploring());
    let tried = studio.state.document.diagram.clone();
    studio.act(translated);
    assert_eq!(studio.state.document.diagram, tried);
    assert_eq!(*studio.state.kept(), is);
}
