//! Changing what is drawn while it is presented: what is done, and what becomes of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::input::CommandId;
use crate::input::clicker::Click;
use crate::language::use_words;
use crate::store::context::DocumentContext;
use crate::store::{Action, Telling};
use crate::studio::hooks::{use_dispatch, use_document};
use crate::widget::{
    Button, ButtonKind, ButtonSize, Choice, IconButton, IconName, SegmentedControl,
};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LiveProps {
    pub(super) telling: Rc<Telling>,
}

const TRY: &str = "try";
const WRITE: &str = "write";

/// A strip above the stage: whether it is tried or written, undo, and the way back.
#[component]
pub(super) fn Live(props: &LiveProps) -> Html {
    let (dispatch, document, words) = (use_dispatch(), use_document(), use_words());
    let DocumentContext {
        can_undo, can_redo, ..
    } = document;
    let is_writing = props.telling.is_writing;
    let command = |id: CommandId| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(Action::Command(id)))
    };
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |value: AttrValue| {
            if (value == WRITE) != is_writing {
                dispatch.send(Action::Command(CommandId::ToggleWriting));
            }
        })
    };
    let done = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Clicked(Click::Live))
    };
    let choices: Rc<[Choice]> = Rc::from([
        Choice::new(TRY, words.live_only_try()),
        Choice::new(WRITE, words.live_write()),
    ]);
    let said = if is_writing {
        words.live_said_writing()
    } else if can_undo {
        words.live_said_tried()
    } else {
        words.live_said()
    };
    html! {
        <div class="live" role="toolbar" aria-label={words.live()}>
            <span class={classes!("live__sign", is_writing.then_some("live__sign--writes"))}>
                { if is_writing { words.live_writing() } else { words.live_trying() } }
            </span>
            <SegmentedControl label={words.live_what()} {choices} value={if is_writing { WRITE } else { TRY }} {onchange} />
            <span class="live__said">{ said }</span>
            <div class="live__do">
            <IconButton icon={IconName::Undo} label={words.live_undo()} kind={ButtonKind::Ghost} disabled={!can_undo} onclick={command(CommandId::Undo)} />
            <IconButton icon={IconName::Redo} label={words.live_redo()} kind={ButtonKind::Ghost} disabled={!can_redo} onclick={command(CommandId::Redo)} />
            if can_undo && !is_writing {
                <Button label={words.live_back()} size={ButtonSize::Small} onclick={command(CommandId::ReturnToStory)} />
            }
            <Button label={words.live_done()} size={ButtonSize::Small} kind={ButtonKind::Primary} onclick={done} />
            </div>
        </div>
    }
}
