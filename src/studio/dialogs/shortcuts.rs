//! Lists the keys, as the platform writes them.

use yew::prelude::*;

use crate::input::command::{COMMANDS, Category, Command};
use crate::language::use_words;
use crate::studio::hooks::use_chrome;
use crate::widget::{Dialog, DialogSize, Kbd};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ShortcutsDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// Every command that has keys, category by category.
#[component]
pub(super) fn ShortcutsDialog(props: &ShortcutsDialogProps) -> Html {
    let (platform, words) = (use_chrome().platform, use_words());
    let keys = |command: &'static Command| -> Vec<String> {
        let chords = command.chords.iter().filter(|chord| chord.is_on(platform));
        chords.map(|chord| chord.text(platform)).collect()
    };
    let row = |command: &'static Command| {
        html! {
            <div key={format!("{:?}", command.id)} class="shortcuts__row">
                <dt>{ command.short_name(&words) }</dt>
                <dd>
                    { for keys(command).into_iter().enumerate().map(|(index, keys)| html! {
                        <>
                            if index > 0 { <span class="shortcuts__or">{ words.shortcut_or() }</span> }
                            <Kbd {keys} />
                        </>
                    }) }
                </dd>
            </div>
        }
    };
    let category = |category: Category| {
        let mut commands = COMMANDS
            .iter()
            .filter(|command| command.category == category && !keys(command).is_empty())
            .peekable();
        commands.peek()?;
        Some(html! {
            <section key={format!("{category:?}")} class="shortcuts__group">
                <h3 class="eyebrow">{ category.name(&words) }</h3>
                <dl>{ for commands.map(row) }</dl>
            </section>
        })
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large}>
            <div class="shortcuts" tabindex="0" role="region" aria-label={props.title.clone()} autofocus=true>
                { for Category::ALL.into_iter().filter_map(category) }
            </div>
        </Dialog>
    }
}
