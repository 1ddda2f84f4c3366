//! How does the page load a file that it does not begin with?

use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file was not loaded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The page does not say where it is.
    #[error("this page does not say where it is")]
    NoAddress,
    /// It could not be reached.
    #[error("it could not be reached; the page may be offline, or open from a file")]
    Unreachable,
    /// The server answered something else.
    #[error("the server answered with status {0}")]
    Status(u16),
}

/// Where the page says, in an element `<meta>` of this name, that something is that
/// belongs to it. `None` if it does not say, or says that there is none.
#[must_use]
pub fn address_of(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let selector = format!("meta[name=\"{name}\"]");
    let element = document.query_selector(&selector).ok().flatten()?;
    let address = element.get_attribute("content")?;
    Some(address).filter(|address| !address.is_empty())
}

/// The text of a file of this page, which says in an element `<meta>` of this
/// name where the file is.
///
/// # Errors
///
/// Why there is no text.
pub async fn text_of(name: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::NoAddress)?;
    let address = address_of(name).ok_or(FetchError::NoAddress)?;
    let response: Response = JsFuture::from(window.fetch_with_str(&address))
        .await
        .ok()
        .and_then(|answer| answer.dyn_into().ok())
        .ok_or(FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = response.text().map_err(|_| FetchError::Unreachable)?;
    let text = JsFuture::from(text).await.ok();
    text.and_then(|text| text.as_string())
        .ok_or(FetchError::Unreachable)
}
