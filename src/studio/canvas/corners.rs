//! What stands in the corners of the canvas? How large things are, and what time it is in the model.

use yew::prelude::*;

use super::contexts::use_view;
use crate::input::CommandId;
use crate::store::Action;
use crate::studio::hooks::{use_dispatch, use_player};
use crate::widget::{Button, ButtonGroup, ButtonKind, ButtonSize, IconButton, IconName};

/// How large things are, and buttons to change it.
#[component]
pub(super) fn ZoomBar() -> Html {
    let dispatch = use_dispatch();
    let zoom = use_view().viewport.zoom;
    let command = |id: CommandId| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(Action::Command(id)))
    };
    let percent = format!("{:.0} %", zoom * 100.0);
    html! {
        <ButtonGroup label="Zoom" class="zoom-bar">
            <IconButton icon={IconName::Minus} label="Zoom out" size={ButtonSize::Small}
                onclick={command(CommandId::ZoomOut)} />
            <Button label={percent} kind={ButtonKind::Ghost} size={ButtonSize::Small} class="zoom-bar__percent"
                onclick={command(CommandId::ZoomActual)} />
            <IconButton icon={IconName::Plus} label="Zoom in" size={ButtonSize::Small}
                onclick={command(CommandId::ZoomIn)} />
            <IconButton icon={IconName::Fit} label="Zoom to fit" size={ButtonSize::Small}
                onclick={command(CommandId::ZoomFit)} />
        </ButtonGroup>
    }
}

/// What time it is in the model, while a flow is played.
#[component]
pub(super) fn ModelTime() -> Html {
    let player = use_player();
    let is_begun = player.playback.is_playing() || player.playback.time().0 > 0.0;
    let step = player
        .trace
        .as_ref()
        .zip(player.moment())
        .filter(|_| is_begun);
    let time =
        step.and_then(|(trace, moment)| Some(trace.steps.get(moment.step)?.at.time_of_day()));
    html! {
        if let Some(time) = time {
            <div class="model-time">{ "Model time " }<b class="model-time__clock">{ time }</b></div>
        }
    }
}
