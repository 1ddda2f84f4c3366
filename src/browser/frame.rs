//! When does the browser paint next? Work put off until then is done once a frame, however often it was asked for.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Work that is done before the browser paints its next frame, unless this is dropped before.
#[must_use = "the work is given up when the value is dropped"]
#[derive(Debug)]
pub struct NextFrame {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl NextFrame {
    /// Puts the work off to the next frame. `None` where there is no window to paint.
    pub fn run(work: impl FnOnce() + 'static) -> Option<Self> {
        let callback = Closure::once(work);
        let id = web_sys::window()?
            .request_animation_frame(callback.as_ref().unchecked_ref())
            .ok()?;
        Some(Self {
            id,
            _callback: callback,
        })
    }
}

impl Drop for NextFrame {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            // Refused only where there was nothing to take back.
            let _ = window.cancel_animation_frame(self.id);
        }
    }
}
