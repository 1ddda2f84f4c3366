//! How does something travel without our code running for each frame?
//!
//! An animation is handed to the browser once, whole. Its compositor moves the
//! element from then on; we only start, hold, seek and end it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
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
    pub easing: &'static str,
}

/// An element that travels; it stops when this is dropped.
#[derive(Debug)]
pub struct Travelling(Animation);

impl Travelling {
    /// Starts at `at_ms` of the way, at `speed` times the usual speed.
    ///
    /// `None` if the browser can't, or if there is no way to go.
    #[must_use]
    pub fn start(element: &Element, travel: &Travel, at_ms: f64, speed: f64) -> Option<Self> {
        if travel.path.len() < 2 || travel.duration_ms <= 0.0 {
            return None;
        }
        let keyframes = Array::new();
        for point in &travel.path {
            let keyframe = Object::new();
            set(
                &keyframe,
                "transform",
                &format!("translate({:.2}px, {:.2}px)", point.x, point.y).into(),
            );
            set(&keyframe, "offset", &point.progress.into());
            keyframes.push(&keyframe);
        }
        let options = KeyframeEffectOptions::new();
        options.set_duration(&travel.duration_ms.into());
        options.set_easing(travel.easing);
        options.set_fill(FillMode::Both);
        let effect =
            KeyframeEffect::new_with_opt_element_and_keyframes_and_keyframe_effect_options(
                Some(element),
                Some(keyframes.unchecked_ref()),
                &options,
            )
            .ok()?;
        let animation = Animation::new_with_effect(Some(&effect)).ok()?;
        animation.set_playback_rate(speed);
        animation.set_current_time(Some(at_ms.clamp(0.0, travel.duration_ms)));
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

fn set(object: &Object, key: &str, value: &JsValue) {
    // A plain object takes any property.
    let _ = Reflect::set(object, &key.into(), value);
}
