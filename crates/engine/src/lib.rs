//! The model, for a guest that has only a link.
//!
//! Most guests bring a recording and never load this. Where a page has nothing but the text of a link, the player loads
//! it, asks [`record()`], and plays the answer.

use vouchsafe_model::link::{self, fragment::LinkFragment};
use vouchsafe_scene::record::{self, Part};
use wasm_bindgen::prelude::*;

/// The recording of the diagram in a link, be it a whole address, its fragment, or the
/// text of the diagram alone.
///
/// # Errors
///
/// Why the link does not open, or why there is nothing to play, in words.
#[wasm_bindgen]
pub fn record(text: &str) -> Result<String, JsError> {
    let diagram = link::decode(LinkFragment::diagram_of(text).unwrap_or(text))
        .map_err(|error| JsError::new(&error.to_string()))?;
    let recording = record::record(&diagram, Part::Everything)
        .map_err(|error| JsError::new(&error.to_string()))?;
    Ok(recording.write())
}
