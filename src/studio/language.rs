//! In which language? The menu of languages, and what loads the words of the one that was
//! chosen.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_model::story::without_notes;
use yew::prelude::*;

use super::hooks::{use_chrome, use_dispatch, use_document};
use super::persistence::keep_language;
use crate::browser::fetch::{self, FetchError};
use crate::language::{Language, load, use_words};
use crate::store::Action;
use crate::widget::{ButtonKind, IconName, MenuButton, MenuEntry, MenuItem};

/// Loads the words of the language that was chosen, and the story that is open in that
/// language. Shows nothing.
#[component]
pub(super) fn LanguageLoader() -> Html {
    let (dispatch, chosen, words) = (use_dispatch(), use_chrome().language, use_words());
    let spoken = words.language();
    use_effect_with((chosen, spoken), {
        let (dispatch, said) = (dispatch.clone(), words.clone());
        move |(chosen, spoken)| {
            let (language, spoken) = (*chosen, *spoken);
            if language != spoken {
                yew::platform::spawn_local(async move {
                    let words = load(language).await;
                    let words = words.map_err(|error| said.of_fetch_error(&error));
                    dispatch.send(Action::LanguageCame { language, words });
                });
            }
        }
    });
    let kept = use_document().kept;
    let before = use_mut_ref(|| spoken);
    use_effect_with(spoken, move |spoken| {
        let (from, to) = (before.replace(*spoken), *spoken);
        if from != to && kept.story().is_some() {
            yew::platform::spawn_local(async move {
                // A story that is not found stays as it is: it is somebody's own.
                if let Ok(Some(is)) = translated(&kept, from, to).await {
                    dispatch.send(Action::StoryTranslated { was: kept, is });
                }
            });
        }
    });
    Html::default()
}

/// The stories and exercises that come with the app in a language, in the same order in
/// each. Of a line that does not open there is `None`: a test holds that there is none.
pub(super) async fn shipped(language: Language) -> Result<Vec<Option<Diagram>>, FetchError> {
    let name = match language {
        Language::English => "vouchsafe-stories".to_owned(),
        other => format!("vouchsafe-stories-{}", other.code()),
    };
    let text = fetch::text_of(&name).await?;
    let lines = text.lines().filter(|line| !line.is_empty());
    Ok(lines.map(|line| link::decode(line).ok()).collect())
}

/// A document in another language, if it is one of those that come with the app.
async fn translated(
    diagram: &Diagram,
    from: Language,
    to: Language,
) -> Result<Option<Rc<Diagram>>, FetchError> {
    let all = shipped(from).await?;
    let found = |are: &dyn Fn(&Diagram) -> bool| all.iter().flatten().position(are);
    // It may have been shared without the notes for the speaker.
    let (place, has_notes) = match found(&|it| it == diagram) {
        Some(place) => (place, true),
        None => match found(&|it| without_notes(it) == *diagram) {
            Some(place) => (place, false),
            None => return Ok(None),
        },
    };
    let there = shipped(to).await?.into_iter().nth(place).flatten();
    Ok(there.map(|it| Rc::new(if has_notes { it } else { without_notes(&it) })))
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LanguageMenuProps {
    /// Whether the button shows its icon alone.
    #[prop_or_default]
    pub(crate) icon_only: bool,
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// The languages, each in its own words.
#[component]
pub(crate) fn LanguageMenu(props: &LanguageMenuProps) -> Html {
    let (dispatch, chosen, words) = (use_dispatch(), use_chrome().language, use_words());
    let item = |language: Language| {
        MenuEntry::Item(MenuItem {
            checked: Some(language == chosen),
            lang: Some(language.tag()),
            ..MenuItem::new(language.code(), language.own_name())
        })
    };
    let entries: Rc<[MenuEntry]> = Rc::new(Language::ALL.map(item));
    let onselect = Callback::from(move |code: AttrValue| {
        if let Some(language) = Language::of_tag(&code) {
            keep_language(language);
            dispatch.send(Action::LanguageChosen(language));
        }
    });
    html! {
        <MenuButton class={props.class.clone()} label={words.language_menu()} icon={IconName::Language} icon_only={props.icon_only}
            kind={ButtonKind::Ghost} {entries} {onselect} />
    }
}
