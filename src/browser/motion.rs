//! How does something travel without our code running for each frame?
//!
//! An animation is handed to the browser once, whole. Its compositor moves the
//! element from then on; we only start, hold, seek and end it.

use js_sys::{Array, JsString, Object, Reflect};
use vouchsafe_scene::geometry::number;
use wasm_bindgen::JsValue;
use web_sys::{Animation, Element, FillMode, KeyframeEffect, KeyframeEffectOptions};

/// A point of a path, in the pixels of the element's own coordinate system.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathPoint {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// How much of the way lies behind it, from 0 to 1.
    pub progress: f64,
}

/// How an element travels.
#[derive(Clone, Debug, PartialEq)]
pub struct Travel {
    /// Where it passes, in order.
    pub path: Vec<PathPoint>,
    /// How long it takes, in milliseconds.
    pub duration_ms: f64,
    /// How speed is spread over the whole way, as CSS writes it.
    pub easing: String,
}

/// An element that travels; it stops when this is dropped.
#[derive(Debug)]
pub struct Travelling(Animation);

impl Travelling {
    /// Starts at `at_ms` of the way, at `speed` times the usual speed.
    ///
    /// `None` if the browser can't, or if there is no way left to go.
    #[must_use]
    pub fn start(element: &Element, travel: &Travel, at_ms: f64, speed: f64) -> Option<Self> {
        if travel.path.len() < 2 || travel.duration_ms <= 0.0 || at_ms >= travel.duration_ms {
            return None;
        }
        let keyframes = keyframes_along(&travel.path);
        let animation = animation(element, &keyframes, travel.duration_ms, &travel.easing)?;
        // Each of these is a call to the browser, and hundreds may set off at once.
        if (speed - 1.0).abs() > f64::EPSILON {
            animation.set_playback_rate(speed);
        }
        if at_ms > 0.0 {
            animation.set_current_time(Some(at_ms));
        }
        animation.play().ok()?;
        Some(Self(animation))
    }

    /// Holds it where it is.
    pub fn pause(&self) {
        // Refused only when the element has gone.
        let _ = self.0.pause();
    }

    /// Puts it at `at_ms` of the way.
    pub fn seek(&self, at_ms: f64) {
        self.0.set_current_time(Some(at_ms));
    }
}

impl Drop for Travelling {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Key frames as lists of values, which is one call to the browser for all of
/// them: hundreds may set off at once.
fn keyframes_along(path: &[PathPoint]) -> Object {
    use std::fmt::Write as _;
    const BETWEEN: &str = ";";
    let mut places = String::new();
    let offsets = Array::new();
    for (index, point) in path.iter().enumerate() {
        let between = if index > 0 { BETWEEN } else { "" };
        // Writing to a text can't fail.
        let (x, y) = (number(point.x), number(point.y));
        let _ = write!(places, "{between}translate({x}px,{y}px)");
        offsets.push(&point.progress.into());
    }
    let keyframes = Object::new();
    set(
        &keyframes,
        "transform",
        &JsString::from(places).split(BETWEEN),
    );
    set(&keyframes, "offset", &offsets);
    keyframes
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // A plain object takes any property.
    let _ = Reflect::set(object, &key.into(), value);
}

/// A rail that grows by itself from nothing to its full length; it stands
/// where it is once this is dropped and another is started.
#[derive(Debug)]
pub struct Growing(Animation);

impl Growing {
    /// Puts the rail at `at_ms` of `duration_ms`, and lets it grow from there at
    /// this speed; `None` holds it still.
    #[must_use]
    pub fn start(
        element: &yew::NodeRef,
        duration_ms: f64,
        at_ms: f64,
        speed: Option<f64>,
    ) -> Option<Self> {
        let element = element.cast::<Element>()?;
        let keyframes = Array::new();
        for scale in ["scaleX(0)", "scaleX(1)"] {
            let keyframe = Object::new();
            set(&keyframe, "transform", &scale.into());
            keyframes.push(&keyframe);
        }
        let animation = animation(&element, &keyframes, duration_ms, "linear")?;
        animation.set_playback_rate(speed.unwrap_or(1.0));
        animation.set_current_time(Some(at_ms.clamp(0.0, duration_ms)));
        match speed {
            Some(_) => animation.play().ok()?,
            None => animation.pause().ok()?,
        }
        Some(Self(animation))
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// An animation that holds its ends, and is not playing yet.
fn animation(
    element: &Element,
    keyframes: &Object,
    duration_ms: f64,
    easing: &str,
) -> Option<Animation> {
    let options = KeyframeEffectOptions::new();
    options.set_duration(&duration_ms.into());
    options.set_easing(easing);
    options.set_fill(FillMode::Both);
    let effect = KeyframeEffect::new_with_opt_element_and_keyframes_and_keyframe_effect_options(
        Some(element),
        Some(keyframes),
        &options,
    )
    .ok()?;
    Animation::new_with_effect(Some(&effect)).ok()
}
