//! Tests that need a real browser: focus, keys, names and roles.
//!
//! `cargo xtask test browser` runs them; on any other target this file is empty.
#![cfg(target_arch = "wasm32")]

use vouchsafe_app::App;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

/// Draws the app into an element of its own and waits until it is there.
async fn mounted() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document
        .document_element()
        .unwrap()
        .append_child(&root)
        .unwrap();
    yew::Renderer::<App>::with_root(root.clone()).render();
    yew::scheduler::flush().await;
    root
}

#[wasm_bindgen_test]
async fn the_app_draws_one_main_landmark() {
    let root = mounted().await;
    let landmarks = root.query_selector_all("main").unwrap();
    assert_eq!(landmarks.length(), 1);
    root.remove();
}
