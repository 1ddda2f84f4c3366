//! What can be done here? The commands that can be used now, at the place of a right click, a long press or the menu key.

use std::rc::Rc;

use vouchsafe_scene::geometry::ScreenPoint;
use yew::prelude::*;

use crate::input::CommandId;
use crate::language::use_words;
use crate::store::Action;
use crate::store::context::Latest;
use crate::studio::hooks::{use_chrome, use_dispatch};
use crate::studio::sign::command_icon;
use crate::widget::{ContextMenu, IconName, MenuEntry, MenuItem};

/// What may stand in the menu, in groups; what can't be used now is left out, and what is about
/// something else.
const GROUPS: [&[CommandId]; 5] = [
    &[
        CommandId::Connect,
        CommandId::AssignRole,
        CommandId::Deny,
        CommandId::EnableSystemAssigned,
        CommandId::DisableSystemAssigned,
        CommandId::AddPart,
        CommandId::TakeUpSecret,
        CommandId::EditCall,
        CommandId::PlayPause,
    ],
    &[
        CommandId::Rename,
        CommandId::Cut,
        CommandId::Copy,
        CommandId::Paste,
        CommandId::Duplicate,
        CommandId::Delete,
    ],
    &[CommandId::MoveIntoScope, CommandId::Group],
    &[
        CommandId::AlignLeft,
        CommandId::AlignTop,
        CommandId::DistributeHorizontally,
        CommandId::DistributeVertically,
    ],
    &[
        CommandId::SelectAll,
        CommandId::ZoomFit,
        CommandId::ZoomSelection,
    ],
];

/// What may stand in the menu of a secret.
const OF_SECRET: [&[CommandId]; 3] = [
    &[
        CommandId::TakeUpSecret,
        CommandId::CopySecretAgain,
        CommandId::RotateSecret,
        CommandId::ReferToVault,
        CommandId::LeakSecret,
    ],
    &[CommandId::Rename, CommandId::Delete],
    &[CommandId::ZoomFit],
];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CanvasMenuProps {
    /// Where it opens, from the top left corner of the window.
    pub(super) at: ScreenPoint,
    pub(super) onclose: Callback<()>,
}

/// The menu, for as long as it is open.
#[component]
pub(super) fn CanvasMenu(props: &CanvasMenuProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let platform = use_chrome().platform;
    let state = use_context::<Latest>().and_then(|latest| latest.state());
    let is_offered = |id: &CommandId| {
        let state = state.as_ref();
        state.is_none_or(|state| state.offers_in_menu(*id))
    };
    let item = |id: &CommandId| {
        let row = id.row();
        let mut item = MenuItem::new(format!("{id:?}"), (row.name)(&words));
        item.icon = Some(command_icon(*id).unwrap_or(IconName::More));
        item.shortcut = row
            .chords
            .iter()
            .find(|chord| chord.is_on(platform))
            .map(|chord| AttrValue::from(chord.text(platform)));
        item.is_danger = *id == CommandId::Delete;
        MenuEntry::Item(item)
    };
    // Of a secret only what is about it.
    let is_of_secret = state
        .as_ref()
        .is_some_and(|state| state.selection.secret().is_some());
    let groups: &[&[CommandId]] = if is_of_secret { &OF_SECRET } else { &GROUPS };
    let mut entries: Vec<MenuEntry> = Vec::new();
    for group in groups {
        let items: Vec<MenuEntry> = group.iter().filter(|id| is_offered(id)).map(item).collect();
        if !items.is_empty() && !entries.is_empty() {
            entries.push(MenuEntry::Separator);
        }
        entries.extend(items);
    }
    let onselect = Callback::from(move |value: AttrValue| {
        let chosen = GROUPS
            .iter()
            .chain(&OF_SECRET)
            .flat_map(|group| group.iter())
            .find(|id| format!("{id:?}") == *value);
        if let Some(id) = chosen {
            dispatch.send(Action::Command(*id));
        }
    });
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place in a window is within the range of whole numbers"
    )]
    let (x_px, y_px) = (props.at.x as i32, props.at.y as i32);
    let entries: Rc<[MenuEntry]> = entries.into();
    html! { <ContextMenu label={words.canvas()} {entries} {x_px} {y_px} {onselect} onclose={props.onclose.clone()} /> }
}
