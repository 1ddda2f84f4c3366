//! Finds anything by its words: commands, things on the canvas, examples.

use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Subject};
use yew::prelude::*;

use crate::input::command::COMMANDS;
use crate::input::{CommandId, Platform};
use crate::language::{Words, use_words};
use crate::store::context::Latest;
use crate::store::{Action, OpenedFrom, SelectHow};
use crate::studio::examples::{EXAMPLES, Example};
use crate::studio::hooks::{use_chrome, use_diagram, use_dispatch};
use crate::studio::persistence::use_run;
use crate::studio::sign::{Sign, command_icon};
use crate::widget::{Combobox, Dialog, DialogSize, IconName, ListOption, ListOptions};

/// What is done when something is chosen.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Run(CommandId),
    Show(Subject),
    Open(&'static Example),
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CommandPaletteProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// Everything that can be done, in one list to search.
#[component]
pub(super) fn CommandPalette(props: &CommandPaletteProps) -> Html {
    let (dispatch, diagram, chrome, runner) =
        (use_dispatch(), use_diagram(), use_chrome(), use_run());
    let words = use_words();
    // What can be used is judged once, as the palette opens: nothing changes under it.
    let state = use_context::<Latest>().and_then(|latest| latest.state());
    let made = use_memo(
        (diagram, chrome.platform, words.clone()),
        |(diagram, platform, words)| {
            let allows = |command| state.as_ref().is_none_or(|state| state.allows(command));
            everything(words, diagram, *platform, allows)
        },
    );
    let (choices, options) = &*made;
    let onselect = {
        let (choices, onclose, words) = (choices.clone(), props.onclose.clone(), words.clone());
        Callback::from(move |value: AttrValue| {
            let choice = value
                .parse()
                .ok()
                .and_then(|index: usize| choices.get(index));
            match choice.copied() {
                // The store closes the palette before it does what was chosen.
                Some(Choice::Run(command)) => runner.emit(command),
                Some(Choice::Show(subject)) => {
                    onclose.emit(());
                    dispatch.send(Action::Selected {
                        subject,
                        how: SelectHow::Only,
                    });
                    dispatch.send(Action::Command(CommandId::ZoomSelection));
                }
                Some(Choice::Open(example)) => {
                    onclose.emit(());
                    if let Some(diagram) = example.diagram(&words) {
                        dispatch.send(Action::Opened {
                            diagram: Rc::new(diagram),
                            from: OpenedFrom::Example,
                        });
                    }
                }
                None => {}
            }
        })
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Palette}>
            <Combobox label={words.palette_search()} options={options.clone()}
                {onselect} class="command-palette" />
        </Dialog>
    }
}

fn everything(
    words: &Words,
    diagram: &Diagram,
    platform: Platform,
    allows: impl Fn(CommandId) -> bool,
) -> (Rc<[Choice]>, ListOptions) {
    let mut choices = Vec::new();
    let mut options = Vec::new();
    let mut add = |choice: Choice, option: ListOption| {
        options.push(ListOption {
            value: choices.len().to_string().into(),
            ..option
        });
        choices.push(choice);
    };
    let is_of_use = |id: CommandId| !matches!(id, CommandId::CommandPalette | CommandId::Escape);
    for command in COMMANDS.iter().filter(|command| is_of_use(command.id)) {
        let chord = command.chords.iter().find(|chord| chord.is_on(platform));
        let is_allowed = allows(command.id);
        let category = command.category.name(words);
        add(
            Choice::Run(command.id),
            ListOption {
                keywords: Some(format!("{} {category}", command.help).into()),
                group: Some(category.into()),
                icon: command_icon(command.id),
                description: (!is_allowed).then(|| command.when.otherwise(words).into()),
                disabled: !is_allowed,
                shortcut: chord.map(|chord| chord.text(platform).into()),
                ..ListOption::new("", (command.name)(words))
            },
        );
    }
    for node in diagram.nodes() {
        add(
            Choice::Show(Subject::Node(node.id)),
            ListOption {
                description: Some(words.kind_of(node).into()),
                group: Some(words.palette_canvas().into()),
                icon: Some(Sign::of_node(node).icon),
                ..ListOption::new("", node.name.clone())
            },
        );
    }
    for call in diagram.calls() {
        let (from, to) = (
            diagram.node_name(call.what.caller),
            diagram.scope_name(call.what.target),
        );
        add(
            Choice::Show(Subject::Call(call.id)),
            ListOption {
                description: Some(words.palette_call(from, to).into()),
                group: Some(words.palette_canvas().into()),
                icon: Some(IconName::Call),
                ..ListOption::new("", words.call(call))
            },
        );
    }
    for example in EXAMPLES {
        add(
            Choice::Open(example),
            ListOption {
                description: Some((example.lesson)(words).into()),
                group: Some(words.open_examples().into()),
                icon: Some(example.icon),
                ..ListOption::new("", (example.title)(words))
            },
        );
    }
    (choices.into(), options.into_iter().collect())
}
