//! Reading aloud: it begins when somebody asks for it, and ends when something else is shown.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::input::clicker::Click;
use vouchsafe_app::language::{Language, Words};
use vouchsafe_app::store::{Action, OpenedFrom};
use vouchsafe_model::link;

use crate::harness::Studio;

/// A studio with a story on stage whose first beat asks something, and these voices.
fn studio(voices: &[Language]) -> Studio {
    let text = std::fs::read_to_string("static/data/stories.txt").unwrap();
    let mut stories = text
        .lines()
        .map(|line| Rc::new(link::decode(line).unwrap()));
    let story = stories.find(|it| it.title() == "Seven confusions").unwrap();
    let mut studio = Studio::blank();
    studio.act(Action::VoicesKnown(voices.iter().copied().collect()));
    studio.act(Action::Opened {
        diagram: story,
        from: OpenedFrom::Story,
    });
    studio
}

fn read(studio: &Studio) -> Option<(&str, Language)> {
    let reading = studio.state.chrome.reading.as_ref()?;
    Some((&reading.text, reading.language))
}

#[test]
fn nothing_is_read_until_somebody_asks() {
    let mut studio = studio(&[Language::English]);
    studio.run(CommandId::Present);
    studio.act(Action::Clicked(Click::On));
    studio.act(Action::Clicked(Click::On));
    assert_eq!(read(&studio), None);
}

#[test]
fn on_stage_the_narration_is_read_as_plain_words_until_the_next_beat() {
    let mut studio = studio(&[Language::English]);
    studio.run(CommandId::Present);
    studio.act(Action::Clicked(Click::ReadAloud));
    let (text, language) = read(&studio).unwrap();
    assert!(
        text.starts_with(
            "Owner of everything. vm web is Owner of the whole resource group rg data."
        ),
        "{text}"
    );
    assert!(text.ends_with("Does vm web read the invoice?"), "{text}");
    assert_eq!(language, Language::English);
    // What does not change what is said does not stop it.
    studio.act(Action::Clicked(Click::Larger));
    assert!(read(&studio).is_some());
    studio.act(Action::Clicked(Click::On));
    assert_eq!(read(&studio), None);
    // Pressed once more, it falls silent.
    studio.act(Action::Clicked(Click::ReadAloud));
    assert!(read(&studio).is_some());
    studio.act(Action::Clicked(Click::ReadAloud));
    assert_eq!(read(&studio), None);
}

#[test]
fn it_ends_by_itself_and_when_the_stage_is_left() {
    let mut studio = studio(&[Language::English]);
    studio.run(CommandId::Present);
    studio.act(Action::Clicked(Click::ReadAloud));
    studio.act(Action::ReadingEnded);
    assert_eq!(read(&studio), None);
    studio.act(Action::Clicked(Click::ReadAloud));
    studio.act(Action::Clicked(Click::Leave));
    assert_eq!(read(&studio), None);
}

#[test]
fn narration_is_read_in_the_language_of_the_interface_or_not_at_all() {
    let mut studio = studio(&[Language::English]);
    let spanish = std::fs::read_to_string("static/data/languages/es.ftl").unwrap();
    studio.act(Action::LanguageChosen(Language::Spanish));
    studio.act(Action::LanguageCame {
        language: Language::Spanish,
        words: Ok(Words::read(Language::Spanish, &spanish)),
    });
    studio.run(CommandId::Present);
    studio.act(Action::Clicked(Click::ReadAloud));
    assert_eq!(read(&studio), None, "there is no Spanish voice");
    assert!(!studio.state.allows(CommandId::ReadAloud));
    let voices = BTreeSet::from([Language::English, Language::Spanish]);
    studio.act(Action::VoicesKnown(voices));
    studio.act(Action::Clicked(Click::ReadAloud));
    assert_eq!(read(&studio).unwrap().1, Language::Spanish);
}

#[test]
fn in_the_studio_the_caption_of_the_step_is_read_until_the_next_step() {
    let mut studio = studio(&[Language::English]);
    studio.run(CommandId::LeaveStory);
    studio.run(CommandId::StoryFirst);
    studio.run(CommandId::ToStart);
    assert!(
        !studio.state.allows(CommandId::ReadAloud),
        "nothing is played"
    );
    studio.run(CommandId::StepForward);
    assert!(studio.press("o"));
    let (text, _) = read(&studio).unwrap();
    let step = studio.state.player.moment().unwrap().step;
    let caption = &studio.state.player.trace.as_ref().unwrap().steps[step].caption;
    let first = caption.split(['`', '-']).next().unwrap();
    assert!(text.starts_with(first), "{text}");
    assert!(!text.contains('`'), "{text}");
    studio.run(CommandId::ToEnd);
    assert_eq!(read(&studio), None);
    studio.run(CommandId::ReadAloud);
    assert!(read(&studio).unwrap().0.starts_with("Denied, 403"));
}
