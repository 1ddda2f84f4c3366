//! Offers a file, the diagram that a link took the place of, and the examples.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use yew::prelude::*;

use super::stories::Stories;
use crate::input::CommandId;
use crate::language::use_words;
use crate::store::{Action, OpenedFrom};
use crate::studio::examples::{EXAMPLES, Example};
use crate::studio::hooks::use_dispatch;
use crate::studio::persistence::{kept, use_run};
use crate::widget::{Button, ButtonKind, Dialog, DialogSize, IconName, Tile};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct OpenDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// Everything that can be opened.
#[component]
pub(super) fn OpenDialog(props: &OpenDialogProps) -> Html {
    let (dispatch, runner) = (use_dispatch(), use_run());
    let words = use_words();
    let aside = use_memo((), |()| kept());
    let open = {
        let onclose = props.onclose.clone();
        Callback::from(move |(diagram, from): (Rc<Diagram>, OpenedFrom)| {
            onclose.emit(());
            dispatch.send(Action::Opened { diagram, from });
        })
    };
    let file = {
        let onclose = props.onclose.clone();
        move |_: MouseEvent| {
            runner.emit(CommandId::OpenFile);
            onclose.emit(());
        }
    };
    let example = |example: &'static Example| {
        let (open, said) = (open.clone(), words.clone());
        let onclick = move |_: MouseEvent| {
            if let Some(diagram) = example.diagram(&said) {
                open.emit((Rc::new(diagram), OpenedFrom::Example));
            }
        };
        html! {
            <li key={(example.title)(&words)}>
                <button type="button" class="gallery__card" {onclick}>
                    <Tile icon={example.icon} kind={example.tile} large=true />
                    <span class="gallery__words">
                        <span class="gallery__title">{ (example.title)(&words) }</span>
                        <span class="gallery__lesson">{ (example.lesson)(&words) }</span>
                    </span>
                </button>
            </li>
        }
    };
    let restore = (*aside).clone().map(|kept| {
        let title = kept.diagram.title().to_owned();
        let open = open.clone();
        let onclick = move |_: MouseEvent| open.emit((kept.diagram.clone(), OpenedFrom::Blank));
        html! {
            <p class="open__aside">
                <span>{ words.open_aside(title) }</span>
                <Button label={words.open_restore()} {onclick} />
            </p>
        }
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large}>
            <div class="open">
                <div class="open__file">
                    <Button label={words.open_file()} icon={IconName::FolderOpen} kind={ButtonKind::Primary} onclick={file} />
                    <span class="open__hint">{ words.open_drop() }</span>
                </div>
                { restore.unwrap_or_default() }
                <Stories open={open.clone()} />
                <h3 class="eyebrow">{ words.open_examples() }</h3>
                <ul class="gallery" role="list">{ for EXAMPLES.iter().map(example) }</ul>
            </div>
        </Dialog>
    }
}
