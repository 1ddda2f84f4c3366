//! Tests that need a real browser: focus, keys, names and roles.
//!
//! `cargo xtask test browser` runs them; on any other target this file is empty.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    reason = "clippy does not take these for tests, in which it allows it"
)]

mod canvas;
mod floating;
mod panels;
mod secrets;
mod share;
mod stage;
mod widgets;

use stage::Stage;
use vouchsafe_app::App;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_app_draws_one_main_landmark() {
    let stage = Stage::with::<App>(()).await;
    assert_eq!(stage.count("main"), 1);
}
