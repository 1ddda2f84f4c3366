//! Loads the list of all built-in roles when the store wants it.

use std::rc::Rc;

use vouchsafe_model::catalogue::Catalogue;
use yew::prelude::*;

use super::hooks::{use_chrome, use_dispatch};
use crate::browser::fetch;
use crate::language::use_words;
use crate::store::{Action, AllRoles};

/// Under which name the page says where the list is.
const NAME: &str = "vouchsafe-built-in-roles";

/// Shows nothing; loads once for each time that the list is wanted.
#[component]
pub(super) fn RoleLoader() -> Html {
    let (dispatch, chrome, words) = (use_dispatch(), use_chrome(), use_words());
    let is_wanted = chrome.all_roles == AllRoles::Loading;
    use_effect_with(is_wanted, move |is_wanted| {
        if *is_wanted {
            yew::platform::spawn_local(async move {
                let text = fetch::text_of(NAME).await;
                let read = text
                    .map_err(|error| words.of_fetch_error(&error))
                    .and_then(|text| Catalogue::read(&text).map_err(|error| error.to_string()));
                dispatch.send(Action::AllRolesCame(read.map(Rc::new)));
            });
        }
    });
    Html::default()
}
