//! The bar at the top: what is open, and what can be done with it as a whole.

use std::rc::Rc;

use vouchsafe_model::diagram::Edit;
use yew::prelude::*;

use super::language::LanguageMenu;
use super::persistence::use_run;
use crate::browser::dom;
use crate::input::{Command, CommandId, Platform};
use crate::language::use_words;
use crate::store::context::{ChromeContext, Dispatcher, DocumentContext};
use crate::store::{Action, Chrome, Dialog, ThemeChoice};
use crate::widget::{
    Button, ButtonKind, Choice, IconButton, IconName, MenuButton, MenuEntry, MenuItem,
    SegmentedControl,
};

/// The bar at the top.
#[component]
pub fn Toolbar() -> Html {
    let document: Option<DocumentContext> = use_context();
    let chrome: Option<ChromeContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let (run, words) = (use_run(), use_words());
    let (Some(document), Some(ChromeContext { chrome }), Some(dispatcher)) =
        (document, chrome, dispatcher)
    else {
        return Html::default();
    };
    let command = |id: CommandId| run.reform(move |_: MouseEvent| id);
    let keys = |id: CommandId| shortcut(id.row(), chrome.platform);
    let share = {
        let dispatcher = dispatcher.clone();
        move |_: MouseEvent| dispatcher.send(Action::DialogOpened(Dialog::Share))
    };
    html! {
        <header class="top">
            <h1 class="top__brand" aria-label="Vouchsafe">{ mark() }<span aria-hidden="true">{ "Vouchsafe" }</span></h1>
            <span class="top__divider top__wide"></span>
            <Title title={document.diagram.title().to_owned()} dispatcher={dispatcher.clone()} />
            <FileMenu chrome={chrome.clone()} run={run.clone()} />
            <div class="top__group" role="group" aria-label={words.top_history()}>
                <IconButton icon={IconName::Undo} label={words.command_undo()} shortcut={keys(CommandId::Undo)}
                    disabled={!document.can_undo} onclick={command(CommandId::Undo)} />
                <IconButton icon={IconName::Redo} label={words.command_redo()} shortcut={keys(CommandId::Redo)}
                    disabled={!document.can_redo} onclick={command(CommandId::Redo)} />
            </div>
            <span class="top__space"></span>
            <div class="top__group">
                <IconButton icon={IconName::Search} label={words.top_find_command()} shortcut={keys(CommandId::CommandPalette)}
                    onclick={command(CommandId::CommandPalette)} />
                <IconButton class="top__wide" icon={IconName::Keyboard} label={words.top_shortcuts()} shortcut={keys(CommandId::Shortcuts)}
                    onclick={command(CommandId::Shortcuts)} />
                <LanguageMenu icon_only={true} />
                <Theme theme={chrome.theme} {dispatcher} />
                <IconButton icon={IconName::PanelRight} label={words.side()} pressed={chrome.inspector.is_open}
                    onclick={command(CommandId::ToggleInspector)} />
            </div>
            <Button kind={ButtonKind::Primary} icon={IconName::Share} label={words.share()} onclick={share} />
        </header>
    }
}

/// The keys of a command, as they are written on this platform.
fn shortcut(command: &Command, platform: Platform) -> Option<AttrValue> {
    command
        .chords
        .iter()
        .find(|chord| chord.is_on(platform))
        .map(|chord| chord.text(platform).into())
}

/// The sign of the house: a shield that vouches.
fn mark() -> Html {
    html! {
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 1.5 21 5v6.4c0 5.300-3.700 9.300-9 11.100-5.300-1.800-9-5.800-9-11.100V5z" fill="currentColor" />
            <path d="m7.600 11.900 3.200 3.200 5.800-6.400" fill="none" stroke="var(--color-paper)" stroke-width="2.300"
                stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct TitleProps {
    title: String,
    dispatcher: Dispatcher,
}

/// The diagram's name, written where it stands.
#[component]
fn Title(props: &TitleProps) -> Html {
    let words = use_words();
    let onchange = {
        let dispatcher = props.dispatcher.clone();
        move |event: Event| {
            if let Some(title) = dom::value_of(&event) {
                dispatcher.send(Action::Edit(Edit::SetTitle(title.trim().to_owned())));
            }
        }
    };
    html! {
        <input class="top__title" type="text" aria-label={words.top_title()} maxlength="128" autocomplete="off"
            spellcheck="false" value={props.title.clone()} {onchange} title={props.title.clone()} />
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct FileMenuProps {
    chrome: Rc<Chrome>,
    run: Callback<CommandId>,
}

/// Opening, saving, sharing.
#[component]
fn FileMenu(props: &FileMenuProps) -> Html {
    const COMMANDS: [(CommandId, IconName); 5] = [
        (CommandId::NewDiagram, IconName::NewFile),
        (CommandId::OpenExample, IconName::Image),
        (CommandId::OpenFile, IconName::FolderOpen),
        (CommandId::SaveFile, IconName::Save),
        (CommandId::CopyLink, IconName::Link),
    ];
    let words = use_words();
    let platform = props.chrome.platform;
    let entries: Rc<[MenuEntry]> = COMMANDS
        .into_iter()
        .map(|(id, icon)| {
            let row = id.row();
            MenuEntry::Item(MenuItem {
                icon: Some(icon),
                shortcut: shortcut(row, platform),
                ..MenuItem::new(format!("{id:?}"), (row.name)(&words))
            })
        })
        .collect();
    let onselect = props.run.reform(|value: AttrValue| {
        COMMANDS
            .into_iter()
            .map(|(id, _)| id)
            .find(|id| format!("{id:?}") == value.as_str())
            .unwrap_or(CommandId::CommandPalette)
    });
    html! {
        <MenuButton label={words.category_file()} icon={IconName::Menu} kind={ButtonKind::Ghost} {entries} {onselect} />
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ThemeProps {
    theme: ThemeChoice,
    dispatcher: Dispatcher,
}

/// Light, dark, or as the system has it.
#[component]
fn Theme(props: &ThemeProps) -> Html {
    const CHOICES: [(ThemeChoice, &str, IconName); 3] = [
        (ThemeChoice::Light, "light", IconName::Sun),
        (ThemeChoice::System, "system", IconName::Monitor),
        (ThemeChoice::Dark, "dark", IconName::Moon),
    ];
    let words = use_words();
    let name = |theme: ThemeChoice| match theme {
        ThemeChoice::Light => words.top_theme_light(),
        ThemeChoice::System => words.top_theme_system(),
        ThemeChoice::Dark => words.top_theme_dark(),
    };
    let choices: Rc<[Choice]> = CHOICES
        .iter()
        .map(|(theme, value, icon)| Choice::new(*value, name(*theme)).with_icon(*icon))
        .collect();
    let value = CHOICES
        .iter()
        .find(|(theme, ..)| *theme == props.theme)
        .map_or("system", |(_, value, _)| *value);
    let onchange = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |chosen: AttrValue| {
            let theme = CHOICES
                .iter()
                .find(|(_, value, _)| *value == chosen.as_str());
            if let Some((theme, ..)) = theme {
                dispatcher.send(Action::ThemeChosen(*theme));
            }
        })
    };
    html! {
        <SegmentedControl class="top__wide" label={words.top_theme()} icons_only={true} {choices} {value} {onchange} />
    }
}
