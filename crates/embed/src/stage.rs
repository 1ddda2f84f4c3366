//! The drawing, and what happens on it.
//!
//! Pictures are handed to the browser as text, whole: a scene once, and what lies on it whenever something appears or
//! disappears. What travels is moved by the browser itself.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, HtmlElement, ResizeObserver, WheelEvent};
use yew::prelude::*;

use vouchsafe_playback::recording::Capsule;
use vouchsafe_playback::{Recording, within};

use crate::effect::{Key, nothing, use_effect_on};
use crate::icons::{Icon, icon};
use crate::motion::{Course, Moving, number, place};
use crate::state::State;
use crate::view::{Pair, View};
use crate::words::Word;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StageProps {
    pub(crate) shown: Shown,
    /// What the picture shows, for those who can't see it.
    pub(crate) label: AttrValue,
}

/// A state, compared by what the stage shows of it.
#[derive(Clone, Debug)]
pub(crate) struct Shown(pub(crate) UseReducerHandle<State>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Shown {
    fn key(&self) -> Key {
        let state = &self.0;
        [
            std::rc::Rc::as_ptr(&state.recording).addr() as u64,
            state.scene as u64,
            state.moment().map_or(u64::MAX, |(number, _)| number as u64),
            u64::from(state.playback.is_playing()),
            u64::from(state.jumps),
        ]
    }
}

#[component]
pub(crate) fn Stage(props: &StageProps) -> Html {
    let room = use_node_ref();
    let world = use_node_ref();
    let drawing = use_node_ref();
    let on_top = use_node_ref();
    let capsules = use_node_ref();
    let moving = use_mut_ref(Vec::<Moving>::new);
    let view = use_state_eq(View::default);
    let size = use_state_eq(|| (0.0, 0.0));
    let is_hinted = use_state_eq(|| false);
    let words = props.shown.0.words;
    let state = &props.shown.0;
    let area = state.scene().map_or([0, 0, 1, 1], |scene| scene.area);

    let recording = std::rc::Rc::as_ptr(&state.recording).addr() as u64;
    let sight = |size: Pair, view: View| {
        let [left, top, width, height] = area;
        let sides =
            |a: i32, b: i32| u64::from(a.cast_unsigned()) << 32 | u64::from(b.cast_unsigned());
        let middle = view.middle.0.to_bits() ^ view.middle.1.to_bits().rotate_left(1);
        [
            sides(left, top),
            sides(width, height),
            size.0.to_bits() ^ size.1.to_bits().rotate_left(1),
            view.zoom.to_bits(),
            middle,
        ]
    };

    // The drawing of a scene.
    use_effect_on([recording, state.scene as u64, 0, 0, 0], {
        let (drawing, view, state) = (drawing.clone(), view.setter(), state.clone());
        Box::new(move || {
            let pieces = state
                .scene()
                .map(|scene| text_of(&state.recording, &scene.drawing));
            if let Some(element) = drawing.cast::<Element>() {
                element.set_inner_html(&pieces.unwrap_or_default());
            }
            view.set(View::default());
            nothing()
        })
    });
    // What lies on it.
    use_effect_on(props.shown.key(), {
        let (on_top, capsules, state) = (on_top.clone(), capsules.clone(), state.clone());
        Box::new(move || {
            moving.borrow_mut().clear();
            let (Some((_, moment)), Some(on_top), Some(capsules)) = (
                state.moment(),
                on_top.cast::<Element>(),
                capsules.cast::<Element>(),
            ) else {
                return nothing();
            };
            on_top.set_inner_html(&text_of(&state.recording, &moment.pieces));
            let pictures = moment.capsules.iter().map(|capsule| {
                let picture = text_of(&state.recording, &[capsule.piece]);
                format!("<div class=\"capsule\"><svg>{picture}</svg></div>")
            });
            capsules.set_inner_html(&pictures.collect::<String>());
            for (index, capsule) in (0..).zip(&moment.capsules) {
                let element = capsules.children().item(index);
                moving
                    .borrow_mut()
                    .extend(element.and_then(|it| set_off(&it, capsule, &state)));
            }
            nothing()
        })
    });
    // How large its room is.
    use_effect_on([0; 5], {
        let (room, size) = (room.clone(), size.setter());
        Box::new(move || {
            let element = room.cast::<HtmlElement>();
            let measure = Closure::<dyn Fn()>::new({
                let element = element.clone();
                move || size.set(element.as_ref().map_or((0.0, 0.0), size_of))
            });
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, &element) {
                observer.observe(element);
            }
            Box::new(move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(measure);
            })
        })
    });
    // Where it stands in it.
    use_effect_on(sight(*size, *view), {
        let (world, view, size) = (world.clone(), *view, *size);
        Box::new(move || {
            if let Some(world) = world.cast::<HtmlElement>() {
                let placed = view.place(area, size);
                let (left, top, scale) = (
                    number(placed.left),
                    number(placed.top),
                    number(placed.scale),
                );
                let transform = format!("translate({left}px,{top}px) scale({scale})");
                let _ = world.style().set_property("transform", &transform);
            }
            nothing()
        })
    });
    // The wheel is the page's, unless somebody holds the key that zooms.
    use_effect_on(sight(*size, *view), {
        let (room, view, hinted, size) = (room.clone(), view.clone(), is_hinted.setter(), *size);
        Box::new(move || {
            let element = room.cast::<HtmlElement>();
            let onwheel = Closure::<dyn Fn(WheelEvent)>::new({
                let element = element.clone();
                move |event: WheelEvent| {
                    if !(event.ctrl_key() || event.meta_key()) {
                        hinted.set(true);
                        return;
                    }
                    event.prevent_default();
                    hinted.set(false);
                    let factor = 1.0 - within(event.delta_y(), -200.0, 200.0) / 500.0;
                    let at = element
                        .as_ref()
                        .map_or((0.0, 0.0), |it| place_in(it, &event));
                    view.set(view.zoomed(factor, at, area, size));
                }
            });
            let options = AddEventListenerOptions::new();
            options.set_passive(false);
            let wheel: &js_sys::Function = onwheel.as_ref().unchecked_ref();
            if let Some(element) = &element {
                let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
                    "wheel", wheel, &options,
                );
            }
            Box::new(move || {
                if let Some(element) = &element {
                    let _ = element.remove_event_listener_with_callback(
                        "wheel",
                        onwheel.as_ref().unchecked_ref(),
                    );
                }
            })
        })
    });
    // A hint goes away by itself.
    use_effect_on([u64::from(*is_hinted), 0, 0, 0, 0], {
        let (shown, hinted) = (*is_hinted, is_hinted.setter());
        Box::new(move || {
            let timer = shown
                .then(|| gloo_timers::callback::Timeout::new(1_800, move || hinted.set(false)));
            Box::new(move || drop(timer))
        })
    });

    let pulled_from = use_mut_ref(|| None::<Pair>);
    let onpointerdown = {
        let pulled_from = pulled_from.clone();
        let is_whole = view.is_whole();
        move |event: PointerEvent| {
            if !is_whole && event.button() == 0 {
                *pulled_from.borrow_mut() =
                    Some((f64::from(event.client_x()), f64::from(event.client_y())));
                if let Some(element) = event
                    .current_target()
                    .and_then(|it| it.dyn_into::<Element>().ok())
                {
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
            }
        }
    };
    let onpointermove = {
        let (pulled_from, view, size) = (pulled_from.clone(), view.clone(), *size);
        move |event: PointerEvent| {
            let now = (f64::from(event.client_x()), f64::from(event.client_y()));
            let before = pulled_from.borrow().as_ref().copied();
            if let Some(before) = before {
                *pulled_from.borrow_mut() = Some(now);
                view.set(view.pulled((now.0 - before.0, now.1 - before.1), area, size));
            }
        }
    };
    let onpointerup = move |_: PointerEvent| {
        *pulled_from.borrow_mut() = None;
    };
    let zoom = |factor: f64| {
        let (view, size) = (view.clone(), *size);
        move |_: MouseEvent| {
            let middle = (size.0 / 2.0, size.1 / 2.0);
            view.set(view.zoomed(factor, middle, area, size));
        }
    };
    // Of a drawing that is larger than its room, the arrows show the rest.
    let onkeydown = {
        let (view, size) = (view.clone(), *size);
        move |event: KeyboardEvent| {
            let target = event.target_dyn_into::<Element>();
            let is_here = target.is_some_and(|it| it.class_list().contains("stage"));
            let by = match event.key().as_str() {
                _ if view.is_whole() || !is_here => return,
                "ArrowLeft" => (60.0, 0.0),
                "ArrowRight" => (-60.0, 0.0),
                "ArrowUp" => (0.0, 60.0),
                "ArrowDown" => (0.0, -60.0),
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            view.set(view.pulled(by, area, size));
        }
    };
    let tabindex = (!view.is_whole()).then_some("0");
    html! {
        <div class={classes!("stage", (!view.is_whole()).then_some("stage--pulled"))} ref={room}
            role="group" aria-label={words.say(Word::Drawing)} {tabindex} {onkeydown} {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <div class="world" ref={world} role="img" aria-label={props.label.clone()}>
                <svg class="picture" aria-hidden="true"><g ref={drawing}></g><g ref={on_top}></g></svg>
                <div class="capsules" aria-hidden="true" ref={capsules}></div>
            </div>
            // What is pressed here is not the drawing that is pulled.
            <div class="zoom" onpointerdown={|event: PointerEvent| event.stop_propagation()}>
                <button type="button" class="icon" aria-label={words.say(Word::Larger)} title={words.say(Word::Larger)} onclick={zoom(1.5)}>{ icon(Icon::Larger) }</button>
                if !view.is_whole() {
                    <button type="button" class="icon" aria-label={words.say(Word::Smaller)} title={words.say(Word::Smaller)} onclick={zoom(1.0 / 1.5)}>{ icon(Icon::Smaller) }</button>
                }
            </div>
            if *is_hinted {
                <p class="hint" aria-hidden="true">{ words.say(Word::ZoomHint) }</p>
            }
        </div>
    }
}

/// Pieces as one text.
fn text_of(recording: &Recording, numbers: &[usize]) -> String {
    let pieces = numbers
        .iter()
        .filter_map(|number| recording.pieces.get(*number));
    pieces.map(|piece| piece.as_str()).collect()
}

fn set_off(element: &Element, capsule: &Capsule, state: &State) -> Option<Moving> {
    let rest = || {
        let style = element.dyn_ref::<HtmlElement>()?.style();
        style.set_property("transform", &place(capsule.at)).ok()
    };
    let [start, end] = capsule.time.map(f64::from);
    if capsule.way.len() < 2 || state.is_stills {
        rest();
        return None;
    }
    let speed = state
        .playback
        .is_playing()
        .then(|| state.playback.speed().factor());
    let course = Course {
        duration: end - start,
        at: state.shown().0 - start,
        speed,
    };
    let moving = Moving::along(element, &capsule.way, course);
    if moving.is_none() {
        rest();
    }
    moving
}

fn size_of(element: &HtmlElement) -> Pair {
    (
        f64::from(element.client_width()),
        f64::from(element.client_height()),
    )
}

fn place_in(element: &HtmlElement, event: &WheelEvent) -> Pair {
    let corner = element.get_bounding_client_rect();
    (
        f64::from(event.client_x()) - corner.left(),
        f64::from(event.client_y()) - corner.top(),
    )
}
