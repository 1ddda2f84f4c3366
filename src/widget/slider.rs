//! How far, how fast? A value on a line.

use crate::browser::dom;
use yew::prelude::*;

/// What a [`Slider`] sets.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SliderProps {
    /// What is set, as its accessible name.
    pub label: AttrValue,
    /// The value, from `min` to `max`.
    pub value: u32,
    /// The least value.
    #[prop_or_default]
    pub min: u32,
    /// The greatest value.
    pub max: u32,
    /// The distance between two values.
    #[prop_or(1)]
    pub step: u32,
    /// The value in words, such as `step 2 of 6`.
    #[prop_or_default]
    pub value_text: Option<AttrValue>,
    /// Called with each value on the way.
    pub oninput: Callback<u32>,
    /// Called with the value that it was left at.
    #[prop_or_default]
    pub onchange: Callback<u32>,
    /// Whether it cannot be set now.
    #[prop_or_default]
    pub disabled: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A line with a thumb; the arrow keys move it by a step, Page Up and Down by more, Home and End to its ends.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let range = props.max.saturating_sub(props.min).max(1);
    let done = props.value.saturating_sub(props.min).min(range);
    let percent = f64::from(done) / f64::from(range) * 100.0;
    let oninput = {
        let oninput = props.oninput.clone();
        move |event: InputEvent| {
            if let Some(value) = number(&event) {
                oninput.emit(value);
            }
        }
    };
    let onchange = {
        let onchange = props.onchange.clone();
        move |event: Event| {
            if let Some(value) = number(&event) {
                onchange.emit(value);
            }
        }
    };
    html! {
        <input type="range" class={classes!("slider", props.class.clone())} style={format!("--slider-done: {percent:.2}%")}
            min={props.min.to_string()} max={props.max.to_string()} step={props.step.to_string()}
            value={props.value.to_string()} disabled={props.disabled} aria-label={props.label.clone()}
            aria-valuetext={props.value_text.clone()} {oninput} {onchange} />
    }
}

fn number(event: &Event) -> Option<u32> {
    dom::value_of(event)?.parse().ok()
}
