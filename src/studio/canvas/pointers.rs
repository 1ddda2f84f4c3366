//! How do pointers and wheel over the canvas reach the store? As plain events, movements once a frame.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use vouchsafe_scene::geometry::ScreenPoint;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::frame::NextFrame;
use crate::browser::{dom, keyboard, pointer};
use crate::input::gesture::TOUCH_THRESHOLD_PX;
use crate::input::{KeyPlace, PointerEvent as Pointer, PointerId, PointerKind, WheelAt};
use crate::store::Action;
use crate::studio::hooks::{Dispatch, use_dispatch};

/// How long a finger rests on one spot until it means a long press.
const LONG_PRESS_MS: u32 = 500;

/// What hears the pointers of an element.
#[derive(Clone, PartialEq)]
pub(super) struct PointerHandlers {
    pub(super) onpointerdown: Callback<PointerEvent>,
    pub(super) onpointermove: Callback<PointerEvent>,
    pub(super) onpointerup: Callback<PointerEvent>,
    pub(super) onpointercancel: Callback<PointerEvent>,
    pub(super) onpointerleave: Callback<PointerEvent>,
    pub(super) ondblclick: Callback<MouseEvent>,
}

/// Hears the pointers and the wheel over an element, and sends them to the store as seen from its corner. `onhold` is
/// called when a finger that rested on one spot goes up there.
#[hook]
pub(super) fn use_pointers(surface: &NodeRef, onhold: &Callback<ScreenPoint>) -> PointerHandlers {
    let dispatch = use_dispatch();
    let stream = use_memo((), |()| Stream::new(dispatch));
    stream.0.borrow_mut().onhold = onhold.clone();
    use_effect_with(surface.clone(), {
        let stream = stream.clone();
        move |surface| {
            let listeners = surface
                .cast::<Element>()
                .map(|element| (wheel(&element, &stream), space(surface, &stream)));
            move || drop(listeners)
        }
    });
    let handlers = use_memo(surface.clone(), |surface| handlers(surface, &stream));
    (*handlers).clone()
}

fn handlers(surface: &NodeRef, stream: &Stream) -> PointerHandlers {
    let hear = |change: fn(&Stream, &Element, &PointerEvent)| {
        let (surface, stream) = (surface.clone(), stream.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = surface.cast::<Element>() {
                change(&stream, &element, &event);
            }
        })
    };
    PointerHandlers {
        onpointerdown: hear(Stream::pressed),
        onpointermove: hear(|stream, _, event| stream.moved(event)),
        onpointerup: hear(|stream, _, event| stream.released(event)),
        onpointercancel: hear(|stream, _, event| stream.cancelled(event)),
        onpointerleave: hear(|stream, _, event| {
            let is_down = {
                let mut heard = stream.0.borrow_mut();
                heard.is_over = false;
                heard.is_down
            };
            // A pointer that is down is captured, and can't leave; browsers say so all the same where a cover takes
            // the place of what it was over.
            if event.buttons() == 0 && !is_down {
                stream.cancelled(event);
            }
        }),
        ondblclick: {
            let (surface, stream) = (surface.clone(), stream.clone());
            Callback::from(move |event: MouseEvent| {
                if let Some(element) = surface.cast::<Element>() {
                    let at = pointer::mouse_at(&event, pointer::origin(&element));
                    stream.put_now(Action::DoubleClicked(at));
                }
            })
        },
    }
}

fn wheel(element: &Element, stream: &Stream) -> EventListener {
    let stream = stream.clone();
    pointer::on_wheel(element, move |wheel| stream.put(Action::Wheel(wheel)))
}

/// While the pointer is over the canvas, and nobody goes through it by keyboard, the space bar makes a press pan.
fn space(surface: &NodeRef, stream: &Stream) -> Option<[EventListener; 3]> {
    let window = web_sys::window()?;
    let options = || EventListenerOptions {
        phase: gloo_events::EventListenerPhase::Capture,
        passive: false,
    };
    let down = {
        let (surface, stream) = (surface.clone(), stream.clone());
        EventListener::new_with_options(&window, "keydown", options(), move |event| {
            let is_ours = is_space(event)
                && stream.0.borrow().is_over
                && matches!(keyboard::place(event), KeyPlace::Canvas | KeyPlace::Page)
                && !dom::has_visible_focus_inside(&surface);
            if is_ours {
                event.prevent_default();
                event.stop_immediate_propagation();
                stream.hold_space(true);
            }
        })
    };
    let up = {
        let stream = stream.clone();
        EventListener::new_with_options(&window, "keyup", options(), move |event| {
            if is_space(event) {
                stream.hold_space(false);
            }
        })
    };
    let blur = {
        let stream = stream.clone();
        EventListener::new(&window, "blur", move |_| stream.hold_space(false))
    };
    Some([down, up, blur])
}

/// Whether an event comes from a finger.
pub(super) fn is_touch(event: &Event) -> bool {
    event
        .dyn_ref::<PointerEvent>()
        .is_some_and(|event| event.pointer_type() == "touch")
}

fn is_space(event: &Event) -> bool {
    event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.key() == " ")
}

/// What was heard and not yet sent.
#[derive(Clone)]
struct Stream(Rc<RefCell<Heard>>);

struct Heard {
    dispatch: Dispatch,
    /// The corner of the element in the window, as it was when the pointer last came or went down.
    origin: ScreenPoint,
    is_over: bool,
    /// Whether a pointer is down.
    is_down: bool,
    is_space_held: bool,
    waiting: Vec<Action>,
    frame: Option<NextFrame>,
    long_press: Option<Timeout>,
    /// Where a finger has rested long enough.
    held: Option<ScreenPoint>,
    onhold: Callback<ScreenPoint>,
}

impl Stream {
    fn new(dispatch: Dispatch) -> Self {
        Self(Rc::new(RefCell::new(Heard {
            dispatch,
            origin: ScreenPoint::default(),
            is_over: false,
            is_down: false,
            is_space_held: false,
            waiting: Vec::new(),
            frame: None,
            long_press: None,
            held: None,
            onhold: Callback::noop(),
        })))
    }

    fn at(&self, event: &PointerEvent) -> crate::input::PointerAt {
        let mut heard = self.0.borrow_mut();
        heard.is_over = true;
        pointer::at(event, heard.origin)
    }

    fn pressed(&self, element: &Element, event: &PointerEvent) {
        {
            let mut heard = self.0.borrow_mut();
            heard.origin = pointer::origin(element);
            heard.is_down = true;
        }
        let at = self.at(event);
        pointer::capture(element, at.pointer);
        self.end_long_press();
        if at.kind != PointerKind::Mouse {
            let stream = self.clone();
            self.0.borrow_mut().long_press = Some(Timeout::new(LONG_PRESS_MS, move || {
                stream.0.borrow_mut().held = Some(at.screen);
                stream.put_now(Action::Pointer(Pointer::HeldLong(at.pointer)));
            }));
        }
        self.put_now(Action::Pointer(Pointer::Pressed(at)));
    }

    fn moved(&self, event: &PointerEvent) {
        let at = self.at(event);
        let mut heard = self.0.borrow_mut();
        heard.held = heard
            .held
            .filter(|held| (held.x - at.screen.x).hypot(held.y - at.screen.y) < TOUCH_THRESHOLD_PX);
        drop(heard);
        self.put(Action::Pointer(Pointer::Moved(at)));
    }

    fn released(&self, event: &PointerEvent) {
        let at = self.at(event);
        let (held, onhold) = {
            let mut heard = self.0.borrow_mut();
            heard.is_down = false;
            (heard.held.take(), heard.onhold.clone())
        };
        self.end_long_press();
        self.put_now(Action::Pointer(Pointer::Released(at)));
        if let Some(held) = held {
            onhold.emit(held);
        }
    }

    fn cancelled(&self, event: &PointerEvent) {
        self.end_long_press();
        self.0.borrow_mut().is_down = false;
        let pointer = PointerId(event.pointer_id());
        self.put_now(Action::Pointer(Pointer::Cancelled(pointer)));
    }

    fn end_long_press(&self) {
        let mut heard = self.0.borrow_mut();
        heard.long_press = None;
        heard.held = None;
    }

    fn hold_space(&self, is_held: bool) {
        let was_held = std::mem::replace(&mut self.0.borrow_mut().is_space_held, is_held);
        if was_held != is_held {
            self.put_now(Action::SpaceHeld(is_held));
        }
    }

    /// Sends an action with the next frame, as one with what says the same.
    fn put(&self, action: Action) {
        let mut heard = self.0.borrow_mut();
        join(&mut heard.waiting, action);
        if heard.frame.is_none() {
            let stream = self.clone();
            heard.frame = NextFrame::run(move || stream.flush());
        }
    }

    /// Sends an action at once, after those that wait.
    fn put_now(&self, action: Action) {
        self.0.borrow_mut().waiting.push(action);
        self.flush();
    }

    fn flush(&self) {
        let (dispatch, waiting) = {
            let mut heard = self.0.borrow_mut();
            heard.frame = None;
            (heard.dispatch.clone(), std::mem::take(&mut heard.waiting))
        };
        for action in waiting {
            dispatch.send(action);
        }
    }
}

/// Adds an action to those that wait for the frame: of two movements of a pointer the later one counts, two turns of the
/// wheel add up.
fn join(waiting: &mut Vec<Action>, action: Action) {
    match (waiting.last_mut(), &action) {
        (Some(Action::Pointer(Pointer::Moved(before))), Action::Pointer(Pointer::Moved(now)))
            if before.pointer == now.pointer =>
        {
            *before = *now
        }
        (Some(Action::Wheel(before)), Action::Wheel(now)) if before.modifiers == now.modifiers => {
            *before = WheelAt {
                delta_x: before.delta_x + now.delta_x,
                delta_y: before.delta_y + now.delta_y,
                ..*now
            };
        }
        _ => waiting.push(action),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Button, Modifiers, PointerAt};

    fn moved(pointer: i32, x: f64) -> Action {
        Action::Pointer(Pointer::Moved(PointerAt {
            pointer: PointerId(pointer),
            kind: PointerKind::Touch,
            screen: ScreenPoint { x, y: 0.0 },
            button: Button::Primary,
            modifiers: Modifiers::NONE,
        }))
    }

    fn turned(delta_y: f64) -> Action {
        Action::Wheel(WheelAt {
            screen: ScreenPoint::default(),
            delta_x: 0.0,
            delta_y,
            modifiers: Modifiers::NONE,
        })
    }

    #[test]
    fn of_several_movements_in_a_frame_the_last_counts() {
        let mut waiting = Vec::new();
        for x in [1.0, 2.0, 3.0] {
            join(&mut waiting, moved(1, x));
        }
        assert_eq!(waiting, [moved(1, 3.0)]);
        join(&mut waiting, moved(2, 1.0));
        assert_eq!(waiting.len(), 2);
    }

    #[test]
    fn turns_of_the_wheel_in_a_frame_add_up() {
        let mut waiting = Vec::new();
        for delta in [3.0, 4.0] {
            join(&mut waiting, turned(delta));
        }
        assert_eq!(waiting, [turned(7.0)]);
    }
}
