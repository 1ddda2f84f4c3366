//! Where it is measured: on this machine, or in a browser.

#[cfg(not(target_arch = "wasm32"))]
mod here {
    use std::sync::OnceLock;
    use std::time::Instant;

    /// The seconds since this was first asked.
    pub(crate) fn seconds() -> f64 {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed().as_secs_f64()
    }

    pub(crate) fn say(text: &str) {
        println!("{text}");
    }
}

#[cfg(target_arch = "wasm32")]
mod here {
    use wasm_bindgen_test::console_log;

    /// The seconds since the page was there, as exactly as the browser tells them:
    /// most in steps of a tenth of a millisecond.
    pub(crate) fn seconds() -> f64 {
        let window = web_sys::window().expect("it runs in a page");
        window.performance().expect("a clock").now() / 1e3
    }

    pub(crate) fn say(text: &str) {
        console_log!("{text}");
    }
}

pub(crate) use here::{say, seconds};
