//! Which side of the same thing? Tabs above one panel.

use super::choice::{Choice, index_of, tab_index, truth};
use super::icon::Icon;
use super::id::use_id;
use super::roving::{Axis, moved};
use crate::browser::dom;
use std::rc::Rc;
use yew::prelude::*;

/// What [`Tabs`] show.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// What the tabs are sides of, as the accessible name of the row.
    pub label: AttrValue,
    /// The tabs.
    pub tabs: Rc<[Choice]>,
    /// The value of the chosen tab.
    pub value: AttrValue,
    /// Called with the value of another tab.
    pub onchange: Callback<AttrValue>,
    /// The content of the chosen tab.
    pub children: Html,
    /// A class of the place they stand in.
    #[prop_or_default]
    pub class: Classes,
}

/// A row of tabs and the panel of the chosen one. The arrow keys choose, Tab goes on into the panel.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let id = use_id("tabs");
    let chosen = index_of(&props.tabs, &props.value);
    let onkeydown = {
        let (id, tabs, onchange) = (id.clone(), props.tabs.clone(), props.onchange.clone());
        move |event: KeyboardEvent| {
            let Some(next) = moved(&event.key(), chosen, tabs.len(), Axis::Horizontal) else {
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            dom::focus_id(&format!("{id}-tab-{next}"));
            if let Some(tab) = tabs.get(next) {
                onchange.emit(tab.value.clone());
            }
        }
    };
    let tab = |(index, tab): (usize, &Choice)| {
        let is_chosen = index == chosen;
        let onclick = {
            let (onchange, value) = (props.onchange.clone(), tab.value.clone());
            move |_: MouseEvent| onchange.emit(value.clone())
        };
        html! {
            <button key={tab.value.as_str()} type="button" role="tab" id={format!("{id}-tab-{index}")}
                class="tabs__tab" aria-selected={truth(is_chosen)} aria-controls={format!("{id}-panel")}
                tabindex={tab_index(is_chosen)} {onclick}>
                if let Some(name) = tab.icon { <Icon {name} /> }
                { tab.label.clone() }
                if let Some(badge) = &tab.badge { <span class="count">{ badge.clone() }</span> }
            </button>
        }
    };
    html! {
        <div class={classes!("tabs", props.class.clone())}>
            <div class="tabs__row" role="tablist" aria-label={props.label.clone()} {onkeydown}>
                { for props.tabs.iter().enumerate().map(tab) }
            </div>
            <div class="tabs__panel scroll" role="tabpanel" id={format!("{id}-panel")} tabindex="0"
                aria-labelledby={format!("{id}-tab-{chosen}")}>
                { props.children.clone() }
            </div>
        </div>
    }
}
