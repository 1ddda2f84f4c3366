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
    assert_eq!(studio.heard.last().unwrap(), "Idioma: Español");
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
fn the_drawing_is_written_anew_in_the_language_that_has_come() {
    let computed = "\
kind-virtual-machine = Máquina virtual con un nombre más largo que su nombre
call-read-blob = Leer blob
";
    let source = std::fs::read_to_string("static/data/languages/es.ftl").unwrap();
    let told = Words::read_with_computed(Language::Spanish, &source, computed);
    let text = include_str!("../../static/examples/first-run.vouchsafe.json");
    let mut studio = Studio::blank();
    studio.act(Action::Opened {
        diagram: Rc::new(Diagram::from_json(text).unwrap()),
        from: OpenedFrom::Example,
    });
    let machine = studio.node("web-vm");
    let written = |studio: &Studio| {
        let view = studio.state.shown.layout.node(machine).unwrap().clone();
        let mut texts = vec![view.subtitle.clone()];
        let labels = studio.state.shown.layout.edges();
        texts.extend(labels.filter_map(|it| Some(it.label.as_ref()?.text.clone())));
        (view.rect, texts)
    };
    let (english, texts) = written(&studio);
    assert!(texts.iter().any(|it| it == "Virtual machine"), "{texts:?}");
    let stages = studio.state.shown.layout.clone();
    studio.act(Action::LanguageChosen(Language::Spanish));
    studio.act(Action::LanguageCame {
        language: Language::Spanish,
        words: Ok(told),
    });
    let (spanish, texts) = written(&studio);
    assert!(texts[0].starts_with("Máquina virtual"), "{texts:?}");
    assert!(
        texts.iter().any(|it| it == "Read an invoice"),
        "a name stays: {texts:?}"
    );
    assert_eq!(spanish.corner(), english.corner());
    assert!(spanish.width > english.width);
    // What is changed from then on is written so, too, and a story on stage as well.
    let all = shipped();
    studio.act(Action::Opened {
        diagram: all[1][0].clone(),
        from: OpenedFrom::Story,
    });
    studio.run(CommandId::StoryOn);
    let wording = studio.state.words.wording();
    assert_eq!(*studio.state.document.layout.wording(), wording);
    assert_eq!(*studio.state.book().layout.wording(), wording);
    // And in English again as before.
    studio.act(Action::LanguageChosen(Language::English));
    studio.act(Action::LanguageCame {
        language: Language::English,
        words: Ok(Words::english()),
    });
    assert_ne!(*studio.state.document.layout.wording(), wording);
    assert_ne!(*studio.state.book().layout.wording(), wording);
    assert_eq!(stages.wording(), studio.state.document.layout.wording());
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
