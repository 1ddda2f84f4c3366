//! What time is it in the model, and what is still to come?
//!
//! Where time does not run, a small button starts it. Where it runs, the time is a menu: wait, jump to what comes next,
//! stop.

use std::rc::Rc;

use vouchsafe_model::diagram::Edit;
use yew::prelude::*;

use crate::browser::place::Placement;
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::clock::{Face, ToCome};
use crate::studio::hooks::{use_chrome, use_diagram, use_dispatch, use_player};
use crate::widget::{
    ButtonGroup, ButtonKind, ButtonSize, IconButton, IconName, MenuButton, MenuEntry, MenuItem,
};

/// So many of the moments to come are listed.
const MOST_TO_COME: usize = 6;

/// The ways of waiting, the shortest first.
const WAITS: [CommandId; 4] = [
    CommandId::WaitMinute,
    CommandId::WaitTenMinutes,
    CommandId::WaitHour,
    CommandId::WaitDay,
];

/// The clock, in a corner of the canvas.
#[component]
pub(super) fn ClockBar() -> Html {
    let (words, diagram) = (use_words(), use_diagram());
    let face = use_memo((words, diagram), |(words, diagram)| {
        Face::of(words, diagram)
    });
    match (*face).clone() {
        Some(face) => html! { <Running {face} /> },
        None => html! { <Standing /> },
    }
}

/// Time does not run: a button that starts it, and while a call is played the moment of the step under way.
#[component]
fn Standing() -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let time = use_time_of_step();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.send(Action::Command(CommandId::StartClock));
    });
    html! {
        <ButtonGroup label={words.clock_model_time()} class="clock-bar clock-bar--standing">
            if let Some(time) = time {
                <span class="clock-bar__time">{ words.clock_model_time() }{ " " }<b>{ time }</b></span>
            }
            <IconButton icon={IconName::Clock} label={words.command_start_clock()} size={ButtonSize::Small}
                {onclick} />
        </ButtonGroup>
    }
}

/// The moment of the step under way, while a call is played.
#[hook]
fn use_time_of_step() -> Option<String> {
    let player = use_player();
    let is_begun = player.playback.is_playing() || player.playback.time().0 > 0.0;
    let (trace, moment) = player
        .trace
        .as_ref()
        .zip(player.moment())
        .filter(|_| is_begun)?;
    Some(trace.steps.get(moment.step)?.at.time_of_day())
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct RunningProps {
    face: Face,
}

/// Time runs: the time as a menu, and a button that waits for what comes next.
#[component]
fn Running(props: &RunningProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let platform = use_chrome().platform;
    let time = use_time_of_step().unwrap_or_else(|| props.face.time.clone());
    let to_come = &props.face.to_come;
    let entries: Rc<[MenuEntry]> = entries(&words, &props.face, |id| {
        let mut chords = id.row().chords.iter();
        let chord = chords.find(|chord| chord.is_on(platform))?;
        Some(chord.text(platform).into())
    })
    .into();
    let onselect = {
        let (dispatch, to_come) = (dispatch.clone(), to_come.clone());
        Callback::from(move |value: AttrValue| {
            let action = chosen(&value, &to_come);
            action.into_iter().for_each(|action| dispatch.send(action));
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.send(Action::Command(CommandId::WaitForChange));
    });
    let next = to_come.first().map(|next| {
        html! {
            <IconButton class="clock-bar__next" icon={IconName::StepForward} size={ButtonSize::Small} {onclick}
                label={words.clock_wait_until(next.when.as_str(), next.what.as_str())} />
        }
    });
    html! {
        <ButtonGroup label={words.clock()} class="clock-bar clock-bar--running">
            <MenuButton label={time} icon={IconName::Clock} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                placement={Placement::BelowEnd} class="clock-bar__menu" {entries} {onselect} />
            if !to_come.is_empty() {
                <span class="clock-bar__count">
                    { words.clock_to_come(to_come.len()) }
                </span>
            }
            { next.unwrap_or_default() }
        </ButtonGroup>
    }
}

/// The lines of the clock's menu.
fn entries(
    words: &Words,
    face: &Face,
    shortcut: impl Fn(CommandId) -> Option<AttrValue>,
) -> Vec<MenuEntry> {
    let command = |id: CommandId| {
        let mut item = MenuItem::new(format!("{id:?}"), (id.row().name)(words));
        item.shortcut = shortcut(id);
        MenuEntry::Item(item)
    };
    let mut entries = vec![MenuEntry::Heading(face.day.clone().into())];
    if face.can_call {
        entries.push(command(CommandId::MakeCall));
        entries.push(MenuEntry::Separator);
    }
    entries.extend(WAITS.map(command));
    if !face.to_come.is_empty() {
        entries.push(MenuEntry::Heading(words.clock_jump().into()));
        let listed = face.to_come.iter().take(MOST_TO_COME).enumerate();
        entries.extend(listed.map(|(place, it)| {
            let mut item = MenuItem::new(place.to_string(), format!("{}: {}", it.when, it.what));
            item.icon = Some(IconName::StepForward);
            MenuEntry::Item(item)
        }));
    }
    entries.push(MenuEntry::Separator);
    entries.push(command(CommandId::StopClock));
    entries
}

/// What a line of the menu does.
fn chosen(value: &str, to_come: &[ToCome]) -> Option<Action> {
    if let Ok(place) = value.parse::<usize>() {
        let to = to_come.get(place)?.at;
        return Some(Action::Edit(Edit::AdvanceClock { to }));
    }
    WAITS
        .into_iter()
        .chain([CommandId::MakeCall, CommandId::StopClock])
        .find(|id| format!("{id:?}") == value)
        .map(Action::Command)
}
