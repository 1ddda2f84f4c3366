//! A file or a text that can be had, and what it is good for.

use yew::prelude::*;

use crate::widget::{Button, IconName, use_id};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OfferProps {
    /// What it is.
    pub(super) title: AttrValue,
    /// What it is good for.
    pub(super) text: AttrValue,
    /// What the button does.
    pub(super) label: AttrValue,
    pub(super) icon: IconName,
    pub(super) onclick: Callback<MouseEvent>,
}

/// A row of a list.
#[component]
pub(super) fn Offer(props: &OfferProps) -> Html {
    let id = use_id("offer");
    html! {
        <li class="share__offer">
            <div class="share__words">
                <h3 id={id.clone()}>{ &props.title }</h3>
                <p>{ &props.text }</p>
            </div>
            <Button label={props.label.clone()} icon={props.icon} onclick={props.onclick.clone()} described_by={id} />
        </li>
    }
}
