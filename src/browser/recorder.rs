//! How does what is painted become a video? The browser films the canvas while it is painted on.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobEvent, BlobPropertyBag, CanvasCaptureMediaStreamTrack, MediaRecorder,
    MediaRecorderOptions,
};

use super::painter::{PaintError, Painter};

/// Kinds of video, and how their files end. The first that a browser makes is taken.
const KINDS: [(&str, &str); 4] = [
    ("video/webm;codecs=vp9", "webm"),
    ("video/webm;codecs=vp8", "webm"),
    ("video/webm", "webm"),
    ("video/mp4", "mp4"),
];

/// Enough for type with sharp edges, in bits a second.
const BITS_A_SECOND: u32 = 6_000_000;

/// The kind of video that this browser makes of a canvas: its media type, and how its files end. `None` if it makes none.
#[must_use]
pub fn kind() -> Option<(&'static str, &'static str)> {
    let window = web_sys::window()?;
    Reflect::has(&window, &JsValue::from_str("MediaRecorder"))
        .ok()
        .filter(|has| *has)?;
    KINDS
        .into_iter()
        .find(|(media_type, _)| MediaRecorder::is_type_supported(media_type))
}

/// A film of a canvas under way. It lasts as long as it takes.
#[derive(Debug)]
pub struct Recorder {
    recorder: MediaRecorder,
    track: CanvasCaptureMediaStreamTrack,
    parts: Rc<RefCell<Array>>,
    media_type: &'static str,
    _listener: EventListener,
}

impl Recorder {
    /// Begins. The painter has painted, so that the size is known.
    ///
    /// # Errors
    ///
    /// [`PaintError::NoVideo`].
    pub fn start(painter: &Painter) -> Result<Self, PaintError> {
        Self::try_start(painter).ok_or(PaintError::NoVideo)
    }

    fn try_start(painter: &Painter) -> Option<Self> {
        let (media_type, _) = kind()?;
        // A picture is taken when we say so: the canvas is emptied between two.
        let stream = painter
            .canvas()
            .capture_stream_with_frame_request_rate(0.0)
            .ok()?;
        let track = stream.get_video_tracks().get(0).dyn_into().ok()?;
        let options = MediaRecorderOptions::new();
        options.set_mime_type(media_type);
        options.set_video_bits_per_second(BITS_A_SECOND);
        let recorder =
            MediaRecorder::new_with_media_stream_and_media_recorder_options(&stream, &options)
                .ok()?;
        let parts = Rc::new(RefCell::new(Array::new()));
        let listener = EventListener::new(&recorder, "dataavailable", {
            let parts = parts.clone();
            move |event| {
                if let Some(part) = event.dyn_ref::<BlobEvent>().and_then(BlobEvent::data) {
                    parts.borrow().push(&part);
                }
            }
        });
        recorder.start().ok()?;
        Some(Self {
            recorder,
            track,
            parts,
            media_type,
            _listener: listener,
        })
    }

    /// Takes what is painted now into the film.
    pub fn take(&self) {
        self.track.request_frame();
    }

    /// Ends the film.
    ///
    /// # Errors
    ///
    /// [`PaintError::NoVideo`] if the browser gave it up.
    pub async fn finish(self) -> Result<Vec<u8>, PaintError> {
        self.try_finish().await.ok_or(PaintError::NoVideo)
    }

    async fn try_finish(self) -> Option<Vec<u8>> {
        let recorder = self.recorder.clone();
        let ended = Promise::new(&mut |resolve, reject| {
            recorder.set_onstop(Some(&resolve));
            recorder.set_onerror(Some(&reject));
        });
        self.recorder.stop().ok()?;
        JsFuture::from(ended).await.ok()?;
        self.track.stop();
        let options = BlobPropertyBag::new();
        options.set_type(self.media_type);
        let parts = self.parts.borrow().clone();
        let whole = Blob::new_with_blob_sequence_and_options(&parts, &options).ok()?;
        let bytes = JsFuture::from(whole.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec()).filter(|bytes| !bytes.is_empty())
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        // One that is given up would go on filming.
        if self.recorder.state() != web_sys::RecordingState::Inactive {
            let _ = self.recorder.stop();
        }
        self.track.stop();
    }
}
