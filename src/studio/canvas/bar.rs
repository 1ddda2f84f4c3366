//! What can be done with what is selected? A small bar beside it.

use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Subject};
use vouchsafe_scene::geometry::{Rect, ScreenSize, Viewport, bounds};
use vouchsafe_scene::layout::{ChipId, Layout};
use yew::prelude::*;

use super::contexts::{use_gesture, use_is_quiet, use_shown, use_view};
use crate::input::CommandId;
use crate::language::Words;
use crate::language::use_words;
use crate::store::connect::can_begin;
use crate::store::focus::place_in;
use crate::store::preview::Preview;
use crate::store::secret;
use crate::store::{Action, End, Selection};
use crate::studio::hooks::{use_chrome, use_dispatch, use_selection};
use crate::studio::sign::command_icon;
use crate::widget::{
    ButtonKind, ButtonSize, IconButton, IconName, MenuButton, MenuEntry, MenuItem,
};

/// The distance between the bar and what it is about, in CSS pixels.
const GAP_PX: f64 = 14.0;
/// The height of the bar, in CSS pixels.
const HEIGHT_PX: f64 = 40.0;
/// Half of the widest bar, in CSS pixels.
const HALF_WIDTH_PX: f64 = 130.0;

/// The bar beside the selection, while nothing else is under way.
#[component]
pub(super) fn SelectionBar() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let shown = use_shown();
    let view = use_view();
    let selection = use_selection();
    let (gesture, chrome) = (use_gesture(), use_chrome());
    let is_quiet = use_is_quiet();
    let is_in_hand = matches!(
        gesture.preview.as_deref(),
        Some(Preview::Carry { is_armed: true, .. })
    );
    let is_busy = gesture.preview.is_some() && !is_in_hand || chrome.renaming.is_some() || is_quiet;
    let commands = commands_for(&words, &shown.diagram, &selection);
    let place = place_of(&shown.layout, &selection);
    let Some(place) = place.filter(|_| !is_busy && !commands.is_empty()) else {
        return Html::default();
    };
    let Some((x, y)) = position(view.viewport, view.screen, place) else {
        return Html::default();
    };
    let button = |id: CommandId| {
        let row = id.row();
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.send(Action::Command(id)));
        html! {
            <IconButton key={format!("{id:?}")} icon={command_icon(id).unwrap_or(IconName::More)} label={row.short_name(&words)}
                size={ButtonSize::Small} {onclick} />
        }
    };
    let is_several = selection.nodes().nth(1).is_some();
    html! {
        <div class="selection-bar" role="toolbar" aria-label={words.canvas_selection()}
            style={format!("transform:translate({x:.0}px,{y:.0}px)")}>
            if is_several { <ArrangeMenu /> }
            { for commands.into_iter().map(button) }
        </div>
    }
}

/// The commands that fit what is selected, the most likely first.
fn commands_for(words: &Words, diagram: &Diagram, selection: &Selection) -> Vec<CommandId> {
    if let Some(chip) = selection.secret() {
        return commands_for_secret(words, diagram, chip);
    }
    let mut commands = Vec::new();
    match selection.single() {
        Some(Subject::Node(node)) if node == diagram.tenant() => {}
        Some(subject @ (Subject::Node(_) | Subject::Part(..))) => {
            let begins = End::of_subject(subject).is_some_and(|end| can_begin(diagram, end));
            commands.extend(begins.then_some(CommandId::Connect));
            commands.push(CommandId::Rename);
            let is_node = matches!(subject, Subject::Node(_));
            commands.extend(is_node.then_some(CommandId::Duplicate));
            commands.push(CommandId::Delete);
        }
        Some(Subject::Call(_)) => {
            commands.extend([CommandId::EditCall, CommandId::Delete]);
        }
        Some(_) => commands.push(CommandId::Delete),
        None if selection.is_empty() => {}
        None => {
            let has_nodes = selection.nodes().next().is_some();
            commands.extend(has_nodes.then_some(CommandId::Duplicate));
            commands.push(CommandId::Delete);
        }
    }
    commands
}

/// What can be done with a secret, the most likely first. What does not apply is not offered.
fn commands_for_secret(words: &Words, diagram: &Diagram, chip: ChipId) -> Vec<CommandId> {
    let can = [
        (true, CommandId::TakeUpSecret),
        (
            secret::copied_again(words, diagram, chip).is_ok(),
            CommandId::CopySecretAgain,
        ),
        (
            secret::rotated(words, diagram, chip).is_ok(),
            CommandId::RotateSecret,
        ),
        (
            secret::vaults(words, diagram, chip).is_ok(),
            CommandId::ReferToVault,
        ),
        (
            secret::leaked(words, diagram, chip).is_ok(),
            CommandId::LeakSecret,
        ),
        (
            secret::of_subject(secret::subject_of(chip)).is_some(),
            CommandId::Delete,
        ),
    ];
    can.into_iter()
        .filter(|(can, _)| *can)
        .map(|(_, id)| id)
        .collect()
}

/// Where the selection is in the drawing.
fn place_of(layout: &Layout, selection: &Selection) -> Option<Rect> {
    // Beside the whole card, so that nothing on it is covered.
    if let Some(chip) = selection.secret() {
        return Some(layout.node(chip.node())?.hull());
    }
    let subjects = selection.subjects();
    bounds(subjects.filter_map(|subject| place_in(layout, subject)))
}

/// The middle of the bar's upper edge on screen: above what it is about, or below where there is no room. `None` while
/// that is out of sight.
fn position(viewport: Viewport, screen: ScreenSize, place: Rect) -> Option<(f64, f64)> {
    let start = viewport.to_screen(place.corner());
    let (width, height) = (
        f64::from(place.width) * viewport.zoom,
        f64::from(place.height) * viewport.zoom,
    );
    let is_seen = start.x + width > 0.0
        && start.y + height > 0.0
        && start.x < screen.width
        && start.y < screen.height;
    if !is_seen {
        return None;
    }
    let above = start.y - GAP_PX - HEIGHT_PX;
    let below = start.y + height + GAP_PX;
    let y = if above >= 8.0 {
        above
    } else if below + HEIGHT_PX <= screen.height {
        below
    } else {
        8.0
    };
    let x = (start.x + width / 2.0).clamp(
        HALF_WIDTH_PX.min(screen.width / 2.0),
        (screen.width - HALF_WIDTH_PX).max(screen.width / 2.0),
    );
    Some((x, y))
}

/// How several things can be put in order.
#[component]
fn ArrangeMenu() -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let entries: Rc<[MenuEntry]> = ARRANGE
        .iter()
        .enumerate()
        .map(|(place, id)| {
            let row = id.row();
            let mut item = MenuItem::new(place.to_string(), (row.name)(&words));
            item.icon = Some(command_icon(*id).unwrap_or(IconName::More));
            MenuEntry::Item(item)
        })
        .collect();
    let onselect = Callback::from(move |value: AttrValue| {
        let chosen = value
            .parse()
            .ok()
            .and_then(|place: usize| ARRANGE.get(place));
        if let Some(id) = chosen {
            dispatch.send(Action::Command(*id));
        }
    });
    html! {
        <MenuButton label={words.category_arrange()} {entries} {onselect} icon={IconName::AlignLeft} icon_only=true
            kind={ButtonKind::Ghost} size={ButtonSize::Small} />
    }
}

const ARRANGE: [CommandId; 9] = [
    CommandId::AlignLeft,
    CommandId::AlignCenter,
    CommandId::AlignRight,
    CommandId::AlignTop,
    CommandId::AlignMiddle,
    CommandId::AlignBottom,
    CommandId::DistributeHorizontally,
    CommandId::DistributeVertically,
    CommandId::Group,
];
