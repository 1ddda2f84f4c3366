//! How does something travel without our code running for each frame? An
//! animation is handed to the browser once, whole.

use js_sys::{Array, Object, Reflect};
use vouchsafe_playback::{MESSAGE_EASING, WHOLE_WAY, within};
use wasm_bindgen::JsValue;
use web_sys::{Animation, Element, FillMode, KeyframeEffect, KeyframeEffectOptions};

/// An element that moves; it stops when this is dropped.
#[derive(Debug)]
pub(crate) struct Moving(Animation);

/// How far it is, and how fast it goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Course {
    /// How long the whole way takes, in milliseconds.
    pub(crate) duration: f64,
    /// Where it is now, in milliseconds.
    pub(crate) at: f64,
    /// How many times as fast as made; `None` holds it still.
    pub(crate) speed: Option<f64>,
}

impl Moving {
    /// Along a way of places and parts of the way.
    pub(crate) fn along(element: &Element, way: &[[i32; 3]], course: Course) -> Option<Self> {
        let frames = Array::new();
        for [x, y, part] in way {
            let offset = f64::from(*part) / f64::from(WHOLE_WAY);
            frames.push(&keyframe(&place([*x, *y]), Some(offset)));
        }
        let [a, b, c, d] = MESSAGE_EASING.map(number);
        Self::start(
            element,
            &frames,
            &format!("cubic-bezier({a},{b},{c},{d})"),
            course,
        )
    }

    /// From nothing to its full width.
    pub(crate) fn growing(element: &Element, course: Course) -> Option<Self> {
        let frames = Array::of2(&keyframe("scaleX(0)", None), &keyframe("scaleX(1)", None));
        Self::start(element, &frames, "linear", course)
    }

    fn start(element: &Element, frames: &Array, easing: &str, course: Course) -> Option<Self> {
        let options = KeyframeEffectOptions::new();
        options.set_duration(&course.duration.max(1.0).into());
        options.set_easing(easing);
        options.set_fill(FillMode::Both);
        let effect =
            KeyframeEffect::new_with_opt_element_and_keyframes_and_keyframe_effect_options(
                Some(element),
                Some(frames),
                &options,
            )
            .ok()?;
        let animation = Animation::new_with_effect(Some(&effect)).ok()?;
        animation.set_playback_rate(course.speed.unwrap_or(1.0));
        animation.set_current_time(Some(within(course.at, 0.0, course.duration)));
        match course.speed {
            Some(_) => animation.play().ok()?,
            None => animation.pause().ok()?,
        }
        Some(Self(animation))
    }
}

impl Drop for Moving {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// The transform that puts something at a place in tenths of a pixel.
pub(crate) fn place([x, y]: [i32; 2]) -> String {
    let (x, y) = (number(f64::from(x) / 10.0), number(f64::from(y) / 10.0));
    format!("translate({x}px,{y}px)")
}

/// A number as the browser writes it: what Rust brings along for that is larger than
/// the whole of this room.
pub(crate) fn number(value: f64) -> String {
    js_sys::Number::from(value)
        .to_string_with_radix(10)
        .map_or_else(|_| String::new(), String::from)
}

fn keyframe(transform: &str, offset: Option<f64>) -> JsValue {
    let keyframe = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&keyframe, &"transform".into(), &transform.into());
    if let Some(offset) = offset {
        let _ = Reflect::set(&keyframe, &"offset".into(), &offset.into());
    }
    keyframe.into()
}
