//! Which one of a few? Choices, and the segmented control that shows them all.

use super::icon::{Icon, IconName};
use super::id::use_id;
use super::roving::{Axis, moved};
use crate::browser::dom;
use std::rc::Rc;
use yew::prelude::*;

/// One of a few things to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the code calls it; unique among its choices.
    pub value: AttrValue,
    /// What people call it.
    pub label: AttrValue,
    /// An icon before the words.
    pub icon: Option<IconName>,
    /// A short word after the label, such as a count.
    pub badge: Option<AttrValue>,
}

impl Choice {
    /// A choice with words alone.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            icon: None,
            badge: None,
        }
    }

    /// The choice with an icon before its words.
    #[must_use]
    pub fn with_icon(self, icon: IconName) -> Self {
        Self {
            icon: Some(icon),
            ..self
        }
    }

    /// The choice with a short word after its label.
    #[must_use]
    pub fn with_badge(self, badge: impl Into<AttrValue>) -> Self {
        Self {
            badge: Some(badge.into()),
            ..self
        }
    }
}

/// The index of the choice with a value, or of the first choice if none has it.
pub(super) fn index_of(choices: &[Choice], value: &str) -> usize {
    choices
        .iter()
        .position(|choice| choice.value == value)
        .unwrap_or(0)
}

/// The attribute that lets Tab reach one item of a group alone.
pub(super) fn tab_index(is_reached: bool) -> &'static str {
    if is_reached { "0" } else { "-1" }
}

/// The word for a state in ARIA.
pub(super) fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// What a [`SegmentedControl`] offers.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SegmentedControlProps {
    /// What is chosen here, as its accessible name.
    pub label: AttrValue,
    /// The choices, two to five.
    pub choices: Rc<[Choice]>,
    /// The value of the chosen one.
    pub value: AttrValue,
    /// Called with the value of another choice.
    pub onchange: Callback<AttrValue>,
    /// Whether the choices show their icons alone, their labels being their names.
    #[prop_or_default]
    pub icons_only: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A row of choices of which one is chosen: a group of radio buttons to those who listen.
#[component]
pub fn SegmentedControl(props: &SegmentedControlProps) -> Html {
    let id = use_id("segments");
    let chosen = index_of(&props.choices, &props.value);
    let onkeydown = {
        let (id, choices, onchange) = (id.clone(), props.choices.clone(), props.onchange.clone());
        move |event: KeyboardEvent| {
            let Some(next) = moved(&event.key(), chosen, choices.len(), Axis::Both) else {
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            dom::focus_id(&format!("{id}-{next}"));
            if let Some(choice) = choices.get(next) {
                onchange.emit(choice.value.clone());
            }
        }
    };
    let segment = |(index, choice): (usize, &Choice)| {
        let is_chosen = index == chosen;
        let onclick = {
            let (onchange, value) = (props.onchange.clone(), choice.value.clone());
            move |_: MouseEvent| {
                if !is_chosen {
                    onchange.emit(value.clone());
                }
            }
        };
        let shows_label = !(props.icons_only && choice.icon.is_some());
        html! {
            <button key={choice.value.as_str()} type="button" role="radio" id={format!("{id}-{index}")}
                class={classes!("segments__item", (!shows_label).then_some("segments__item--icon"))}
                aria-checked={truth(is_chosen)} tabindex={tab_index(is_chosen)}
                aria-label={(!shows_label).then(|| choice.label.clone())}
                title={(!shows_label).then(|| choice.label.clone())} {onclick}>
                if let Some(name) = choice.icon { <Icon {name} /> }
                if shows_label { { choice.label.clone() } }
                if let Some(badge) = &choice.badge { <span class="count">{ badge.clone() }</span> }
            </button>
        }
    };
    html! {
        <div class={classes!("segments", props.class.clone())} role="radiogroup" aria-label={props.label.clone()}
            {onkeydown}>
            { for props.choices.iter().enumerate().map(segment) }
        </div>
    }
}
