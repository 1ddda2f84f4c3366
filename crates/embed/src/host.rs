//! The page in which the player is a guest: what it wants, and what it is told.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use vouchsafe_playback::recording::{Outcome, Verdict};
use vouchsafe_playback::{Command, Recording};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, MediaQueryList};

use crate::words::Words;

/// What the page wants.
#[derive(Clone, Debug)]
pub(crate) enum Order {
    /// The player is to do this.
    Tell(Command),
    /// This scene is to be shown.
    Scene(usize),
    /// This is to be played.
    Load(Rc<Recording>),
    /// Whether nothing is to move.
    Stills(bool),
}

type Listener = Box<dyn Fn(Order)>;

/// The element that holds the player, and what it asked for.
#[derive(Clone)]
pub(crate) struct Host(Rc<Inner>);

struct Inner {
    element: HtmlElement,
    recording: Rc<Recording>,
    settings: Settings,
    listener: RefCell<Option<Listener>>,
    /// What was wanted before anybody listened.
    waiting: RefCell<Vec<Order>>,
}

/// What the page asked for from the beginning.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) scene: Option<usize>,
    pub(crate) step: Option<usize>,
    /// The address of the studio; `None` where there is none.
    pub(crate) studio: Option<String>,
    /// In which language the player speaks.
    pub(crate) words: Words,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Host").field(&self.0.settings).finish()
    }
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Host {
    pub(crate) fn new(element: HtmlElement, recording: Rc<Recording>, settings: Settings) -> Self {
        Self(Rc::new(Inner {
            element,
            recording,
            settings,
            listener: RefCell::default(),
            waiting: RefCell::default(),
        }))
    }

    pub(crate) fn recording(&self) -> Rc<Recording> {
        Rc::clone(&self.0.recording)
    }

    pub(crate) fn first_scene(&self) -> Option<usize> {
        self.0.settings.scene
    }

    pub(crate) fn words(&self) -> Words {
        self.0.settings.words
    }

    pub(crate) fn first_step(&self) -> Option<usize> {
        self.0.settings.step
    }

    /// The address at which the studio opens what is shown; `None` without a studio.
    pub(crate) fn studio(&self, recording: &Recording, scene: usize) -> Option<String> {
        let studio = self.0.settings.studio.as_ref()?;
        let is_story = recording
            .scenes
            .get(scene)
            .is_some_and(|scene| !scene.say.is_empty());
        let beat = if is_story {
            format!("&beat={}", scene + 1)
        } else {
            String::new()
        };
        Some(format!("{studio}#{}{beat}", recording.link))
    }

    /// Hands over what the page wants, now and from now on.
    pub(crate) fn listen(&self, listener: impl Fn(Order) + 'static) {
        for order in self.0.waiting.borrow_mut().drain(..) {
            listener(order);
        }
        *self.0.listener.borrow_mut() = Some(Box::new(listener));
    }

    /// Takes what the page wants.
    pub(crate) fn order(&self, order: Order) {
        match self.0.listener.borrow().as_ref() {
            Some(listener) => listener(order),
            None => self.0.waiting.borrow_mut().push(order),
        }
    }

    /// Nobody is listened to any more.
    pub(crate) fn leave(&self) {
        self.0.listener.borrow_mut().take();
    }

    pub(crate) fn tell_ready(&self, recording: &Recording) {
        let scenes = recording.scenes.len();
        self.tell(
            "ready",
            &[
                ("title", recording.title.as_str().into()),
                ("scenes", scenes.into()),
            ],
        );
    }

    pub(crate) fn tell_step(&self, scene: usize, step: usize, caption: &str) {
        self.tell(
            "step",
            &[
                ("scene", (scene + 1).into()),
                ("step", (step + 1).into()),
                ("caption", caption.into()),
            ],
        );
    }

    pub(crate) fn tell_verdict(&self, scene: usize, call: &str, verdict: &Verdict) {
        let outcome = match verdict.outcome {
            Outcome::Allowed => "allowed",
            Outcome::Denied => "denied",
            Outcome::NotModelled => "not-modelled",
        };
        self.tell(
            "verdict",
            &[
                ("scene", (scene + 1).into()),
                ("call", call.into()),
                ("outcome", outcome.into()),
                ("status", verdict.status.as_str().into()),
            ],
        );
    }

    fn tell(&self, name: &str, what: &[(&str, JsValue)]) {
        let detail = Object::new();
        for (key, value) in what {
            // A plain object takes any property.
            let _ = Reflect::set(&detail, &(*key).into(), value);
        }
        let init = CustomEventInit::new();
        init.set_detail(&detail);
        if let Ok(event) =
            CustomEvent::new_with_event_init_dict(&format!("vouchsafe-{name}"), &init)
        {
            let _ = self.0.element.dispatch_event(&event);
        }
    }

    /// Follows what people ask of their system; until the answer is dropped.
    pub(crate) fn watch_motion(&self) -> Option<impl Drop + use<>> {
        let query = reduced_motion()?;
        let host = self.clone();
        let onchange = Closure::<dyn Fn()>::new({
            let query = query.clone();
            move || host.order(Order::Stills(query.matches()))
        });
        query
            .add_event_listener_with_callback("change", onchange.as_ref().unchecked_ref())
            .ok()?;
        Some(Watched { query, onchange })
    }
}

struct Watched {
    query: MediaQueryList,
    onchange: Closure<dyn Fn()>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self
            .query
            .remove_event_listener_with_callback("change", self.onchange.as_ref().unchecked_ref());
    }
}

fn reduced_motion() -> Option<MediaQueryList> {
    web_sys::window()?
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()?
}

/// Whether whoever looks wants nothing to move.
pub(crate) fn prefers_stills() -> bool {
    reduced_motion().is_some_and(|query| query.matches())
}

/// The clock of the page, in milliseconds.
pub(crate) fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
