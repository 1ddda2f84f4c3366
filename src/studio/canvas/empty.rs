//! What next? On a blank canvas, the gesture that begins a drawing.

use yew::prelude::*;

use super::contexts::use_shown;
use crate::input::CommandId;
use crate::store::Action;
use crate::studio::hooks::{use_chrome, use_dispatch};
use crate::widget::{Button, Kbd};

/// The first gesture, for as long as there is nothing but the tenant.
#[component]
pub(super) fn Empty() -> Html {
    let dispatch = use_dispatch();
    let is_empty = use_shown().diagram.node_count() <= 1;
    let is_armed = use_chrome().palette.armed.is_some();
    if !is_empty {
        return Html::default();
    }
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.send(Action::Command(CommandId::OpenExample));
    });
    html! {
        <div class="empty-canvas">
            <p class="empty-canvas__title">
                { if is_armed { "Click where it shall stand" } else { "Draw who calls whom" } }
            </p>
            <p>
                { "Drag a virtual machine and a storage account here from the palette, or press " }
                <Kbd keys="/" />{ " to search and " }<Kbd keys="Enter" />{ " to place." }
            </p>
            <Button label="Open an example" {onclick} />
        </div>
    }
}
