//! A small stage on which the speaker leads the circle of light.

use yew::prelude::*;

use crate::browser::pointer;
use crate::store::tell::Light;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PadProps {
    /// Where the light is.
    pub(super) light: Light,
    /// Told where it is to be.
    pub(super) onmove: Callback<Light>,
    /// What is said of it.
    pub(super) said: AttrValue,
}

/// The pad: whoever points on it points on stage. Keys do the same wherever the focus is.
#[component]
pub(super) fn Pad(props: &PadProps) -> Html {
    let root = use_node_ref();
    let onpointermove = {
        let (root, onmove) = (root.clone(), props.onmove.clone());
        move |event: PointerEvent| {
            if let Some((across, down)) = pointer::share_of(&event, &root) {
                onmove.emit(Light::of_shares(across, down));
            }
        }
    };
    let percent = |thousandths: u16| f64::from(thousandths) / 10.0;
    let style = format!(
        "--light-across: {:.1}%; --light-down: {:.1}%",
        percent(props.light.across),
        percent(props.light.down)
    );
    html! {
        <div class="pad">
            <div ref={root} class="pad__stage" {style} {onpointermove}><span class="pad__light"></span></div>
            <p class="speaker__state">{ props.said.clone() }</p>
        </div>
    }
}
