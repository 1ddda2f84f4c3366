//! How do files come in and go out, without a server?

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};
use yew::NodeRef;

use super::painter;

/// A file that a person chose or dropped.
pub type ChosenFile = File;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileReadError {
    /// It is larger than what was asked to be read at most.
    #[error("`{name}` is too large: it has {size} bytes, and {limit} are allowed")]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// The browser could not read it.
    #[error("`{0}` could not be read; it may have been moved or locked")]
    Unreadable(String),
}

/// Hands bytes to the person as a file to keep. Answers whether the browser
/// took it.
pub fn download_bytes(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    painter::blob(bytes, media_type)
        .and_then(|blob| hand_over(name, &blob))
        .is_some()
}

/// Hands a text to the person as a file to keep. Answers whether the browser
/// took it.
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    try_download(name, media_type, text).is_some()
}

fn try_download(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    hand_over(name, &blob)
}

fn hand_over(name: &str, blob: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The download has its own hold on the data by now.
    let _ = Url::revoke_object_url(&address);
    Some(())
}

/// Lets a person choose a file in a file field. Browsers allow it only inside
/// the handler of a click or a key.
pub fn ask(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.click();
    }
}

/// The file's name.
#[must_use]
pub fn name(file: &ChosenFile) -> String {
    file.name()
}

/// Calls back for files that are dragged over the window and dropped, until it
/// is dropped itself.
#[must_use = "watching ends when the value is dropped"]
#[derive(Debug)]
pub struct DropWatch {
    _listeners: Vec<EventListener>,
}

/// Watches for a file that is dragged over the window, which `on_over` is told
/// when it comes and when it goes, and for one that is dropped.
pub fn watch_drop(
    on_over: impl Fn(bool) + Clone + 'static,
    on_drop: impl Fn(ChosenFile) + 'static,
) -> DropWatch {
    let Some(window) = web_sys::window() else {
        return DropWatch {
            _listeners: Vec::new(),
        };
    };
    let options = EventListenerOptions::enable_prevent_default();
    let carries_files = |event: &DragEvent| {
        event.data_transfer().is_some_and(|data| {
            let types = data.types();
            types
                .iter()
                .any(|it| it.as_string().as_deref() == Some("Files"))
        })
    };
    let (over, left, dropped) = (on_over.clone(), on_over.clone(), on_over);
    DropWatch {
        _listeners: vec![
            // Preventing it is how a page says that files may be dropped on it.
            EventListener::new_with_options(&window, "dragover", options, move |event| {
                if event.dyn_ref::<DragEvent>().is_some_and(carries_files) {
                    event.prevent_default();
                    over(true);
                }
            }),
            EventListener::new(&window, "dragleave", move |event| {
                // Only the way out of the window leads to nothing.
                let leads_to_nothing = event
                    .dyn_ref::<DragEvent>()
                    .is_some_and(|event| event.related_target().is_none());
                if leads_to_nothing {
                    left(false);
                }
            }),
            EventListener::new_with_options(&window, "drop", options, move |event| {
                let Some(event) = event.dyn_ref::<DragEvent>().filter(|it| carries_files(it))
                else {
                    return;
                };
                event.prevent_default();
                dropped(false);
                let files = event.data_transfer().and_then(|data| data.files());
                if let Some(file) = files.and_then(|files| files.get(0)) {
                    on_drop(file);
                }
            }),
        ],
    }
}

/// The file that a person chose in a file field. The field is emptied, so that
/// choosing the same file again is noticed.
#[must_use]
pub fn chosen(field: &HtmlInputElement) -> Option<File> {
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// Reads a file, but nothing larger than `limit` bytes.
///
/// # Errors
///
/// [`FileReadError::TooLarge`] before anything is read, or
/// [`FileReadError::Unreadable`].
pub async fn read(file: &File, limit: u64) -> Result<Vec<u8>, FileReadError> {
    // A file's size is a whole number that the browser hands over as a float.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes are whole, never negative, and below 2^53"
    )]
    let size = file.size() as u64;
    if size > limit {
        return Err(FileReadError::TooLarge {
            name: file.name(),
            size,
            limit,
        });
    }
    JsFuture::from(file.array_buffer())
        .await
        .map(|bytes| Uint8Array::new(&bytes).to_vec())
        .map_err(|_| FileReadError::Unreadable(file.name()))
}
