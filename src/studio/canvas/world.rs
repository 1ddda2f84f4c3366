//! Where does the drawing lie on the screen? One transform moves all of it, and the compositor carries it out.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::contexts::{use_shown, use_view};
use crate::browser::frame::NextFrame;

/// How long the view must rest until the drawing is painted again in its new size.
const SETTLED_MS: u32 = 160;

/// From how many nodes on the drawing keeps a layer of its own while it rests, so that panning begins at once.
const MANY_NODES: usize = 150;

/// Below this zoom the second line of cards and the words on lines are too small to read.
const FAR_ZOOM: f64 = 0.5;

/// From one dot behind the drawing to the next, in world pixels: the store's grid.
const GRID_PX: f64 = 20.0;

/// The least distance of dots, in CSS pixels.
const NEAREST_DOTS_PX: f64 = 14.0;

/// What moves with the drawing.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WorldProps {
    /// It, placed in world pixels.
    pub(super) children: Html,
}

/// Everything that moves with the drawing, in world pixels.
#[component]
pub(super) fn World(props: &WorldProps) -> Html {
    let view = use_view();
    let many = use_shown().layout.nodes().nth(MANY_NODES).is_some();
    let layer = use_layer(view.viewport.zoom, many);
    let zoom = view.viewport.zoom;
    // Whole pixels keep hairlines and letters sharp at rest, and cost nothing while moving.
    let (x, y) = (
        view.viewport.origin.x.round(),
        view.viewport.origin.y.round(),
    );
    let class = classes!(
        "canvas__world",
        (layer == Layer::Own).then_some("canvas__world--layer"),
        (zoom < FAR_ZOOM).then_some("canvas__world--far"),
    );
    html! {
        <div {class} style={format!("transform:translate({x}px,{y}px) scale({zoom:.4})")}>
            { props.children.clone() }
        </div>
    }
}

/// The dots behind the drawing: a layer a little larger than the screen that moves by less than one gap, so that it is
/// painted anew only when the zoom is another.
#[component]
pub(super) fn Grid() -> Html {
    let viewport = use_view().viewport;
    let mut gap = GRID_PX * viewport.zoom;
    // Dots are never so near to each other that they make the canvas gray.
    while gap < NEAREST_DOTS_PX {
        gap *= 2.0;
    }
    let (x, y) = (
        viewport.origin.x.round().rem_euclid(gap) - gap,
        viewport.origin.y.round().rem_euclid(gap) - gap,
    );
    let style = format!("--dot-gap:{gap:.3}px;transform:translate({x:.2}px,{y:.2}px)");
    html! { <div class="canvas__grid" {style} /> }
}

/// Whether the drawing is a layer of its own for the compositor. A layer keeps the sharpness that it had when it was
/// made, so it is given up once after each zoom, to be painted anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    Own,
    Shared,
}

#[hook]
fn use_layer(zoom: f64, many: bool) -> Layer {
    let view = use_view();
    let layer = use_state_eq(|| Layer::Shared);
    let waiting = use_mut_ref(|| None::<Timeout>);
    let frame = use_mut_ref(|| None::<NextFrame>);
    let painted_zoom = use_mut_ref(|| zoom);
    use_effect_with((view.viewport, many), {
        let layer = layer.clone();
        move |(viewport, many)| {
            let (zoom, many) = (viewport.zoom, *many);
            let zoomed = (*painted_zoom.borrow() - zoom).abs() > f64::EPSILON;
            layer.set(Layer::Own);
            frame.borrow_mut().take();
            *waiting.borrow_mut() = Some(Timeout::new(SETTLED_MS, move || {
                *painted_zoom.borrow_mut() = zoom;
                if many && !zoomed {
                    return;
                }
                layer.set(Layer::Shared);
                if many {
                    let again = {
                        let (layer, frame) = (layer.clone(), frame.clone());
                        // A frame is painted between the two.
                        move || {
                            let next = NextFrame::run(move || layer.set(Layer::Own));
                            *frame.borrow_mut() = next;
                        }
                    };
                    *frame.borrow_mut() = NextFrame::run(again);
                }
            }));
        }
    });
    *layer
}
