//! What is drawn, and what people do with it there.
//!
//! One transform moves the drawing (`world`). In it lie the picture, which is the scene's element by element
//! (`picture`), what travels (`capsules`), what a gesture would do (`preview`), and elements with roles and names
//! over everything drawn (`reach`). Around it float grips, bars and fields that keep their size on screen.
//!
//! The canvas decides nothing: it turns what pointers do into plain events, and draws what the store says.

mod attacked;
mod bar;
pub mod capsules;
mod clock;
mod contexts;
mod corners;
mod element;
mod empty;
pub mod extent;
mod findings;
mod grips;
mod hint;
mod marks;
mod menu;
pub mod picture;
mod pointers;
mod preview;
mod reach;
mod rename;
mod shared;
mod world;

use std::cell::Cell;
use std::rc::Rc;

use vouchsafe_model::diagram::{NodeId, Subject};
use vouchsafe_scene::frame::{Frame, frame, frame_of_all};
use vouchsafe_scene::geometry::{ScreenPoint, ScreenSize};
use vouchsafe_scene::layout::{Hit, Layout};
use web_sys::Element;
use yew::prelude::*;

use crate::browser::frame::NextFrame;
use crate::browser::page::{self, SizeObserver};
use crate::browser::pointer;
use crate::language::use_words;
use crate::store::{Action, Player, SelectHow};
use crate::studio::hooks::{use_chrome, use_dispatch, use_player, use_selection};
use attacked::AttackBanner;
use bar::SelectionBar;
use capsules::{Capsules, CapsulesProps};
use clock::ClockBar;
use contexts::{use_gesture, use_shown, use_view};
use corners::ZoomBar;
use empty::Empty;
use extent::use_extent;
use findings::FindingMarks;
use grips::Grips;
use hint::Hint;
use menu::CanvasMenu;
use picture::Picture;
use pointers::use_pointers;
use preview::PreviewLayer;
use reach::{Reach, use_reach};
use rename::RenameField;
use world::{Grid, Scaled, World};

/// The id of the element from whose corner pointers are seen.
pub const CANVAS_ID: &str = "canvas";

/// The canvas: everything drawn, and what floats over it.
#[component]
pub fn Canvas() -> Html {
    let words = use_words();
    let (canvas, surface) = (use_node_ref(), use_node_ref());
    let menu_at = use_state_eq(|| None::<ScreenPoint>);
    let open_menu = use_menu(&surface, &menu_at);
    let pointers = use_pointers(&surface, &open_menu);
    let (hovered, onpointerover) = use_hovered();
    let class = use_cursor();
    let reach = use_reach(&canvas);
    use_size(&surface);
    use_painted_mark();

    let oncontextmenu = {
        let surface = surface.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(element) = surface
                .cast::<Element>()
                .filter(|_| !pointers::is_touch(&event))
            {
                open_menu.emit(pointer::mouse_at(&event, pointer::origin(&element)).screen);
            }
        })
    };
    let onclose = {
        let menu_at = menu_at.clone();
        Callback::from(move |()| menu_at.set(None))
    };
    html! {
        <div ref={canvas} class="canvas" onfocusin={reach.onfocusin} onfocusout={reach.onfocusout}
            onclick={reach.onclick}>
            <div ref={surface} id={CANVAS_ID} {class} role="application" aria-label={words.canvas()}
                aria-describedby="canvas-help" tabindex="-1" data-canvas-keys=""
                onpointerdown={pointers.onpointerdown} onpointermove={pointers.onpointermove}
                onpointerup={pointers.onpointerup} onpointercancel={pointers.onpointercancel}
                onpointerleave={pointers.onpointerleave} ondblclick={pointers.ondblclick}
                {onpointerover} {oncontextmenu}>
                <Grid />
                <World>
                    <Drawing />
                    <Scaled><Reach /><PreviewLayer /></Scaled>
                </World>
                <Grips {hovered} />
            </div>
            <p id="canvas-help" hidden=true>
                { words.canvas_help() }
            </p>
            <AttackBanner />
            <FindingMarks />
            <Hint />
            <SelectionBar />
            <RenameField />
            <Empty />
            <ZoomBar />
            <ClockBar />
            if let Some(at) = *menu_at { <CanvasMenu {at} {onclose} /> }
        </div>
    }
}

/// The picture at the moment that is played.
#[component]
fn Drawing() -> Html {
    let shown = use_shown();
    let player = use_player();
    let frame = use_frame(&player, &shown.layout);
    html! {
        <>
            <Scaled><Seen layout={shown.layout.clone()} frame={frame.clone()} /></Scaled>
            <Scaled><Travelers {frame} playback={player.playback} jumps={player.jumps} /></Scaled>
        </>
    }
}

#[derive(Clone, Properties)]
struct SeenProps {
    layout: Rc<Layout>,
    frame: Rc<Frame>,
}

impl PartialEq for SeenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout) && Rc::ptr_eq(&self.frame, &other.frame)
    }
}

/// As much of the picture as can be seen.
#[component]
fn Seen(props: &SeenProps) -> Html {
    let extent = use_extent();
    let (layout, frame) = (props.layout.clone(), props.frame.clone());
    html! { <Picture {layout} {frame} {extent} is_marked=true /> }
}

/// What travels, as far as it can be told.
#[component]
fn Travelers(props: &CapsulesProps) -> Html {
    let is_in_full = use_extent().is_in_full();
    html! { <Capsules {is_in_full} ..props.clone() /> }
}

/// What happens at the moment that is played; nothing before it has begun.
#[hook]
fn use_frame(player: &Player, layout: &Rc<Layout>) -> Rc<Frame> {
    let now = player.playback;
    let is_begun = now.is_playing() || now.time().0 > 0.0;
    let playing = player
        .trace
        .as_ref()
        .zip(player.timeline.as_ref())
        .filter(|_| is_begun);
    let all = player.all.as_ref().filter(|_| is_begun);
    let next = match (all, playing) {
        (Some(all), _) => frame_of_all(
            layout,
            all.iter().map(|(trace, timeline)| (&**trace, &**timeline)),
            now.time(),
        ),
        (None, Some((trace, timeline))) => frame(layout, trace, timeline, now.time()),
        (None, None) => Frame::default(),
    };
    // What looks the same stays the same object.
    let known = use_mut_ref(|| Rc::new(Frame::default()));
    let mut known = known.borrow_mut();
    if **known != next {
        *known = Rc::new(next);
    }
    known.clone()
}

/// Tells the store how large the canvas is.
#[hook]
fn use_size(surface: &NodeRef) {
    let dispatch = use_dispatch();
    use_effect_with(surface.clone(), move |surface| {
        let observer = surface.cast::<Element>().and_then(|element| {
            SizeObserver::new(&element, move |width, height| {
                dispatch.send(Action::ViewportResized(ScreenSize { width, height }));
            })
        });
        move || drop(observer)
    });
}

/// The node under the pointer, and what finds it out.
#[hook]
fn use_hovered() -> (Option<NodeId>, Callback<PointerEvent>) {
    let hovered = use_state_eq(|| None::<NodeId>);
    let onpointerover = use_callback(hovered.clone(), |event: PointerEvent, hovered| {
        if !pointers::is_touch(&event) {
            hovered.set(reach::node_under(&event));
        }
    });
    (*hovered, onpointerover)
}

/// Opens the menu at a point of the canvas, for what lies there.
#[hook]
fn use_menu(
    surface: &NodeRef,
    menu_at: &UseStateHandle<Option<ScreenPoint>>,
) -> Callback<ScreenPoint> {
    let dispatch = use_dispatch();
    let shown = use_shown();
    let selection = use_selection();
    let viewport = use_view().viewport;
    let (surface, menu_at) = (surface.clone(), menu_at.clone());
    Callback::from(move |at: ScreenPoint| {
        let hit = shown.layout.hit(viewport.to_world(at));
        let subject = hit.and_then(|hit| {
            let line = hit.edge().map(|edge| edge.subject());
            line.or_else(|| hit.node().map(Subject::Node))
        });
        if let Some(Hit::Chip(chip)) = hit {
            dispatch.send(Action::SecretChosen(chip));
        }
        match subject.filter(|_| !matches!(hit, Some(Hit::Chip(_)))) {
            Some(subject) if !selection.contains(subject) => dispatch.send(Action::Selected {
                subject,
                how: SelectHow::Only,
            }),
            Some(_) => {}
            None if hit.is_none() => dispatch.send(Action::SelectionCleared),
            None => {}
        }
        if let Some(element) = surface.cast::<Element>() {
            let origin = pointer::origin(&element);
            menu_at.set(Some(ScreenPoint {
                x: origin.x + at.x,
                y: origin.y + at.y,
            }));
        }
    })
}

/// The class of the surface, which decides the cursor.
#[hook]
fn use_cursor() -> Classes {
    let gesture = use_gesture();
    let is_placing = use_chrome().palette.armed.is_some();
    use crate::store::preview::Preview;
    classes!(
        "canvas__surface",
        gesture.is_panning.then_some("canvas__surface--panning"),
        is_placing.then_some("canvas__surface--placing"),
        match gesture.preview.as_deref() {
            Some(Preview::Move { .. }) => Some("canvas__surface--moving"),
            Some(Preview::Connect { .. }) => Some("canvas__surface--connecting"),
            Some(Preview::Carry { .. }) => Some("canvas__surface--carrying"),
            Some(Preview::Place { .. } | Preview::Resize { .. } | Preview::Marquee { .. })
            | None => {
                None
            }
        },
    )
}

/// Marks, for whoever measures, the moment at which the first drawing is on
/// screen: just after the frame in which it was painted.
#[hook]
fn use_painted_mark() {
    use_effect_with((), |()| {
        let timer = Rc::new(Cell::new(None));
        let frame = NextFrame::run({
            let timer = timer.clone();
            move || timer.set(Some(page::after(0.0, || page::mark("vouchsafe:painted"))))
        });
        move || drop((frame, timer))
    });
}
