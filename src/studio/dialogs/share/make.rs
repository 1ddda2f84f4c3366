//! Makes picture files.

use std::cell::Cell;
use std::rc::Rc;

use thiserror::Error;
use vouchsafe_model::picture::{PictureError, Source, png};
use vouchsafe_picture::gif::{GifEncoder, GifError, PER_SECOND};
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::svg::Options;

use super::shown::Shown;
use crate::browser::page;
use crate::browser::painter::{PaintError, Painter};
use crate::browser::recorder::Recorder;

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

/// How many pictures a second a video has at most, in milliseconds between two.
const VIDEO_PACE: f64 = 40.0;

/// What is played, as a video; `None` if it was stopped. It takes as long as it plays: the browser films what is painted.
/// Tells how many seconds of how many are done.
pub(super) async fn video_of(
    shown: &Shown,
    options: &Options,
    scale: f64,
    is_stopped: &Rc<Cell<bool>>,
    tell: impl Fn(usize, usize),
) -> Result<Option<Vec<u8>>, MakeError> {
    let painter = Painter::new()?;
    painter
        .paint(&shown.still_at(Millis::ZERO, options), scale)
        .await?;
    let recorder = Recorder::start(&painter)?;
    let length = shown.length();
    let begun = page::now_ms();
    let mut told = None;
    loop {
        let time = Millis(page::now_ms() - begun).min(length);
        painter.paint(&shown.still_at(time, options), scale).await?;
        recorder.take();
        let seconds = whole_seconds(time);
        if told != Some(seconds) {
            tell(seconds, whole_seconds(length));
            told = Some(seconds);
        }
        if time >= length {
            return Ok(Some(recorder.finish().await?));
        }
        page::wait(VIDEO_PACE - (page::now_ms() - begun - time.0)).await;
        if is_stopped.get() {
            return Ok(None);
        }
    }
}

/// As many seconds as have begun.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a film takes minutes"
)]
fn whole_seconds(time: Millis) -> usize {
    (time.0 / 1_000.0).ceil() as usize
}
