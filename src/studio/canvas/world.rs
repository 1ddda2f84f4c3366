//! Where does the drawing lie on the screen? One transform moves all of it, and the compositor carries it out.

use yew::prelude::*;

use super::contexts::use_view;

/// Below this zoom the second line of cards and the words on lines are too small to read.
const FAR_ZOOM: f64 = 0.5;

/// From one dot behind the drawing to the next, in world pixels: the store's grid.
const GRID_PX: f64 = 20.0;

/// The least distance of dots, in CSS pixels.
const NEAREST_DOTS_PX: f64 = 14.0;

/// What moves or grows with the drawing.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WorldProps {
    /// It.
    pub(super) children: Html,
}

/// What is panned: [`Scaled`] things.
///
/// What moves is an element around what scales. The compositor keeps a picture of the drawing as it is seen, and panning
/// is moving that picture. If both were one, it would keep it in its actual size, which of a large drawing seen from
/// afar is a hundred times as much.
#[component]
pub(super) fn World(props: &WorldProps) -> Html {
    let view = use_view();
    // Whole pixels keep hairlines and letters sharp.
    let (x, y) = (
        view.viewport.origin.x.round(),
        view.viewport.origin.y.round(),
    );
    let following = view
        .following
        .glides()
        .then_some("canvas__world--following");
    html! {
        <div class={classes!("canvas__world", following)} style={format!("transform:translate3d({x}px,{y}px,0)")}>
            { props.children.clone() }
        </div>
    }
}

/// What is in world pixels, in the size in which it is seen.
#[component]
pub(super) fn Scaled(props: &WorldProps) -> Html {
    let zoom = use_view().viewport.zoom;
    let far = (zoom < FAR_ZOOM).then_some("canvas__scaled--far");
    html! {
        <div class={classes!("canvas__scaled", far)} style={format!("transform:scale({zoom:.4})")}>
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
