//! Makes picture files.

use std::cell::Cell;
use std::rc::Rc;

use thiserror::Error;
use vouchsafe_model::picture::{PictureError, Source, png};
use vouchsafe_picture::gif::{GifEncoder, GifError, PER_SECOND};
use vouchsafe_scene::svg::Options;

use super::shown::Shown;
use crate::browser::page;
use crate::browser::painter::{PaintError, Painter};

/// Why there is no picture.
#[derive(Debug, Error)]
pub(super) enum MakeError {
    /// The browser didn't draw it.
    #[error("{0}")]
    Paint(#[from] PaintError),
    /// It does not take its diagram.
    #[error("{0}")]
    Source(#[from] PictureError),
    /// It can't be put together.
    #[error("{0}")]
    Gif(#[from] GifError),
}

/// SVG text as a PNG, with a diagram in it.
pub(super) async fn png_of(
    svg: String,
    scale: f64,
    source: Option<Source>,
) -> Result<Vec<u8>, MakeError> {
    let painter = Painter::new()?;
    painter.paint(&svg, scale).await?;
    let plain = painter.png().await?;
    Ok(match source {
        Some(source) => png::with_source(&plain, &source)?,
        None => plain,
    })
}

/// What is played, as a GIF; `None` if it was stopped. Tells how many pictures of how many are done.
pub(super) async fn gif_of(
    shown: &Shown,
    options: &Options,
    is_stopped: &Rc<Cell<bool>>,
    tell: impl Fn(usize, usize),
) -> Result<Option<Vec<u8>>, MakeError> {
    let painter = Painter::new()?;
    let shots = shown.shots(PER_SECOND);
    let mut encoder = None;
    for (done, (shot, svg)) in shots.iter().zip(shown.at(&shots, options)).enumerate() {
        tell(done, shots.len());
        // Else neither progress is seen nor a press on Cancel heard.
        page::breathe().await;
        if is_stopped.get() {
            return Ok(None);
        }
        painter.paint(&svg, 1.0).await?;
        let (width, height) = painter.size();
        let encoder = match &mut encoder {
            Some(encoder) => encoder,
            none => none.insert(GifEncoder::new(width, height)?),
        };
        encoder.show(&painter.rgba()?, shot.lasts)?;
    }
    Ok(match encoder {
        Some(encoder) => Some(encoder.finish()?),
        None => None,
    })
}
