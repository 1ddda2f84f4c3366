//! What stands in the corners of the canvas? How large things are.

use yew::prelude::*;

use super::contexts::use_view;
use crate::input::CommandId;
use crate::language::use_words;
use crate::store::Action;
use crate::studio::hooks::use_dispatch;
use crate::widget::{Button, ButtonGroup, ButtonKind, ButtonSize, IconButton, IconName};

/// How large things are, and buttons to change it.
#[component]
pub(super) fn ZoomBar() -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let zoom = use_view().viewport.zoom;
    let command = |id: CommandId| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(Action::Command(id)))
    };
    let percent = format!("{:.0} %", zoom * 100.0);
    html! {
        <ButtonGroup label={words.canvas_zoom()} class="zoom-bar">
            <IconButton icon={IconName::Minus} label={words.command_zoom_out()} size={ButtonSize::Small}
                onclick={command(CommandId::ZoomOut)} />
            <Button label={percent} kind={ButtonKind::Ghost} size={ButtonSize::Small} class="zoom-bar__percent"
                onclick={command(CommandId::ZoomActual)} />
            <IconButton icon={IconName::Plus} label={words.command_zoom_in()} size={ButtonSize::Small}
                onclick={command(CommandId::ZoomIn)} />
            <IconButton icon={IconName::Fit} label={words.command_zoom_fit()} size={ButtonSize::Small}
                onclick={command(CommandId::ZoomFit)} />
        </ButtonGroup>
    }
}
