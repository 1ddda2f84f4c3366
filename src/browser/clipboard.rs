//! How does text get onto the clipboard?

use wasm_bindgen_futures::JsFuture;

/// Puts a text onto the system clipboard. Answers whether it is there: the
/// browser refuses in frames without permission, and on pages without TLS.
pub async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else {
        return false;
    };
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
