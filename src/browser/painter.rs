//! How does SVG text become pixels? The browser draws it, in the fonts that it draws the page in.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, ClipboardItem, HtmlCanvasElement,
    HtmlImageElement,
};

/// Why there are no pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PaintError {
    /// The browser draws nothing here.
    #[error("this browser does not let the page draw; save an SVG instead")]
    NoCanvas,
    /// The browser didn't draw the picture.
    #[error("the browser could not draw a picture of this size; choose a smaller one, or an SVG")]
    NotDrawn,
    /// The browser makes no video of it.
    #[error("this browser makes no video of what it draws; save a GIF or an animated SVG instead")]
    NoVideo,
}

/// A canvas that nobody sees.
#[derive(Clone, Debug)]
pub struct Painter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Painter {
    /// A canvas with nothing on it.
    ///
    /// # Errors
    ///
    /// [`PaintError::NoCanvas`].
    pub fn new() -> Result<Self, PaintError> {
        Self::try_new().ok_or(PaintError::NoCanvas)
    }

    fn try_new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        // What is drawn is read again and again, as for the pictures of a film: kept where
        // that is quick.
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE).ok()?;
        let context = canvas
            .get_context_with_context_options("2d", &options)
            .ok()??
            .dyn_into()
            .ok()?;
        Some(Self { canvas, context })
    }

    /// Draws SVG text, so many pixels for each of its own, in place of what was there.
    ///
    /// # Errors
    ///
    /// [`PaintError::NotDrawn`].
    pub async fn paint(&self, svg: &str, scale: f64) -> Result<(), PaintError> {
        self.try_paint(svg, scale).await.ok_or(PaintError::NotDrawn)
    }

    async fn try_paint(&self, svg: &str, scale: f64) -> Option<()> {
        let image = HtmlImageElement::new().ok()?;
        let data = js_sys::encode_uri_component(svg);
        image.set_src(&format!("data:image/svg+xml,{data}"));
        JsFuture::from(image.decode()).await.ok()?;
        let width = f64::from(image.natural_width()) * scale;
        let height = f64::from(image.natural_height()) * scale;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sides are positive, and a cast keeps within the numbers there are"
        )]
        let whole = |side: f64| side.ceil() as u32;
        // Emptied by that, too.
        self.canvas.set_width(whole(width));
        self.canvas.set_height(whole(height));
        self.context
            .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
            .ok()
    }

    /// What it draws on.
    pub(super) fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// What was drawn, in pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.canvas.width(), self.canvas.height())
    }

    /// What was drawn: red, green, blue and how opaque, row by row.
    ///
    /// # Errors
    ///
    /// [`PaintError::NotDrawn`].
    pub fn rgba(&self) -> Result<Vec<u8>, PaintError> {
        let (width, height) = self.size();
        self.context
            .get_image_data(0.0, 0.0, f64::from(width), f64::from(height))
            .map(|pixels| pixels.data().0)
            .map_err(|_| PaintError::NotDrawn)
    }

    /// What was drawn, as a PNG.
    ///
    /// # Errors
    ///
    /// [`PaintError::NotDrawn`].
    pub async fn png(&self) -> Result<Vec<u8>, PaintError> {
        let canvas = self.canvas.clone();
        let promise = Promise::new(&mut |resolve: Function, reject: Function| {
            let taken = Closure::once_into_js(move |blob: JsValue| {
                // A promise that is kept answers nothing of use.
                let _ = resolve.call1(&JsValue::NULL, &blob);
            });
            if canvas.to_blob(taken.unchecked_ref()).is_err() {
                let _ = reject.call0(&JsValue::NULL);
            }
        });
        let blob = JsFuture::from(promise)
            .await
            .ok()
            .and_then(|blob| blob.dyn_into::<Blob>().ok())
            .ok_or(PaintError::NotDrawn)?;
        let bytes = JsFuture::from(blob.array_buffer())
            .await
            .map_err(|_| PaintError::NotDrawn)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}

/// Whether the browser takes pictures onto the clipboard: it does on pages with TLS, unless it is an old one.
#[must_use]
pub fn copies_pictures() -> bool {
    web_sys::window().is_some_and(|window| {
        window.is_secure_context()
            && Reflect::has(&window, &JsValue::from_str("ClipboardItem")).unwrap_or(false)
    })
}

/// Puts a PNG that is still being made onto the clipboard; to be called inside the handler of a press. Answers whether
/// it is there.
pub async fn copy_png(made: impl Future<Output = Result<Vec<u8>, PaintError>> + 'static) -> bool {
    let Some(window) = web_sys::window().filter(|_| copies_pictures()) else {
        return false;
    };
    // The clipboard waits for the picture: some browsers take nothing that comes later than the press.
    let promise = wasm_bindgen_futures::future_to_promise(async move {
        let bytes = made
            .await
            .map_err(|error| JsValue::from_str(&error.to_string()))?;
        blob(&bytes, "image/png")
            .map(JsValue::from)
            .ok_or(JsValue::NULL)
    });
    let record = Object::new();
    let is_set = Reflect::set(&record, &JsValue::from_str("image/png"), &promise);
    let Ok(item) = ClipboardItem::new_with_record_from_str_to_blob_promise(&record) else {
        return false;
    };
    let written = window.navigator().clipboard().write(&Array::of1(&item));
    is_set.is_ok() && JsFuture::from(written).await.is_ok()
}

/// Bytes as the browser hands them on.
pub(super) fn blob(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let bytes = Uint8Array::from(bytes);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &options).ok()
}
