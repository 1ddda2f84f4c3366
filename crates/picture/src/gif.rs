//! How do pictures that follow one another become a GIF?
//!
//! One after the other, so that only two are held at a time. Of each only what differs from the one before is written,
//! with colors of its own: a message on its way has few.

use std::borrow::Cow;
use std::collections::BTreeMap;

use gif::{DisposalMethod, EncodingError, Frame, Repeat};
use thiserror::Error;
use vouchsafe_scene::motion::Millis;

use crate::quantize::{Palette, Rgb};

/// How many pictures a second a GIF is cut into while something moves: as many as all viewers show.
pub const PER_SECOND: f64 = 20.0;
/// The largest side of a GIF, in pixels.
pub const MAX_SIDE: u32 = 4_096;
/// The shortest time for which a picture is shown, in hundredths of a second: browsers show for longer what is to be
/// shown for less.
const SHORTEST: u16 = 2;

/// Why there is no GIF.
#[derive(Debug, Error)]
pub enum GifError {
    /// It would be larger than is sensible.
    #[error("a GIF of {width} × {height} pixels is too large; {MAX_SIDE} are the most on a side")]
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// A picture has another size than the first.
    #[error("a picture of the film has {found} bytes, and not {expected}")]
    WrongSize {
        /// The bytes that the size says.
        expected: usize,
        /// The bytes that there are.
        found: usize,
    },
    /// It can't be encoded.
    #[error("the GIF can't be written: {0}")]
    Encoding(#[from] EncodingError),
}

/// Puts pictures together to a GIF that plays over and over.
pub struct GifEncoder {
    writer: gif::Encoder<Vec<u8>>,
    width: u16,
    height: u16,
    /// What is shown.
    before: Vec<u8>,
    /// What was not written yet, because it is not known how long it is shown.
    waiting: Option<Frame<'static>>,
    /// When what waits began to be shown, and when it ends, from the beginning on.
    began: Millis,
    now: Millis,
}

impl std::fmt::Debug for GifEncoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GifEncoder")
            .field("width", &self.width)
            .field("height", &self.height)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

impl GifEncoder {
    /// A GIF of this size, in pixels.
    ///
    /// # Errors
    ///
    /// [`GifError::TooLarge`].
    pub fn new(width: u32, height: u32) -> Result<Self, GifError> {
        let too_large = || GifError::TooLarge { width, height };
        if width.max(height) > MAX_SIDE {
            return Err(too_large());
        }
        let (narrow, low) = (
            u16::try_from(width).map_err(|_| too_large())?,
            u16::try_from(height).map_err(|_| too_large())?,
        );
        let mut writer = gif::Encoder::new(Vec::new(), narrow, low, &[])?;
        writer.set_repeat(Repeat::Infinite)?;
        Ok(Self {
            writer,
            width: narrow,
            height: low,
            before: Vec::new(),
            waiting: None,
            began: Millis::ZERO,
            now: Millis::ZERO,
        })
    }

    /// Shows a picture for a while: four bytes for each pixel, red, green, blue and one that is passed over, row by row.
    ///
    /// # Errors
    ///
    /// [`GifError::WrongSize`] or [`GifError::Encoding`].
    pub fn show(&mut self, rgba: &[u8], lasts: Millis) -> Result<(), GifError> {
        let expected = usize::from(self.width) * usize::from(self.height) * 4;
        if rgba.len() != expected {
            return Err(GifError::WrongSize {
                expected,
                found: rgba.len(),
            });
        }
        if let Some(frame) = self.difference(rgba) {
            self.write_waiting()?;
            self.waiting = Some(frame);
            self.began = self.now;
            self.before.clear();
            self.before.extend_from_slice(rgba);
        }
        self.now = self.now + lasts;
        Ok(())
    }

    /// The GIF.
    ///
    /// # Errors
    ///
    /// [`GifError::Encoding`].
    pub fn finish(mut self) -> Result<Vec<u8>, GifError> {
        self.write_waiting()?;
        Ok(self.writer.into_inner()?)
    }

    fn write_waiting(&mut self) -> Result<(), GifError> {
        if let Some(mut frame) = self.waiting.take() {
            let lasts = hundredths(self.now).saturating_sub(hundredths(self.began));
            frame.delay = u16::try_from(lasts).unwrap_or(u16::MAX).max(SHORTEST);
            self.writer.write_frame(&frame)?;
        }
        Ok(())
    }

    /// What of a picture is another than before; `None` if nothing is.
    fn difference(&self, rgba: &[u8]) -> Option<Frame<'static>> {
        let width = usize::from(self.width);
        let is_first = self.before.is_empty();
        let rows = || {
            let (new, old) = (rgba.chunks_exact(width * 4), self.before.chunks(width * 4));
            new.zip(old.map(Some).chain(std::iter::repeat(None)))
        };
        let differs = |(new, old): (&[u8], Option<&[u8]>)| old != Some(new);
        let top = rows().position(differs)?;
        let bottom = rows().enumerate().filter(|(_, it)| differs(*it)).last()?.0;
        let mut left = width;
        let mut right = 0;
        for (new, old) in rows().skip(top).take(bottom + 1 - top) {
            for (x, pair) in pixels(new, old).enumerate() {
                if pair.0 != pair.1 {
                    left = left.min(x);
                    right = right.max(x);
                }
            }
        }
        let changed = || {
            rows()
                .skip(top)
                .take(bottom + 1 - top)
                .flat_map(|(new, old)| pixels(new, old).skip(left).take(right + 1 - left))
        };
        let mut counts: BTreeMap<Rgb, u32> = BTreeMap::new();
        for (new, old) in changed() {
            if new != old
                && let Some(new) = new
            {
                *counts.entry(new).or_default() += 1;
            }
        }
        // One place is for what stays.
        let palette = Palette::of(&counts, 255);
        let stays = u8::try_from(palette.colors().len()).unwrap_or(u8::MAX);
        let buffer: Vec<u8> = changed()
            .map(|(new, old)| match new {
                Some(new) if Some(new) != old => palette.place_of(new),
                _ => stays,
            })
            .collect();
        let mut colors = palette.colors().concat();
        colors.extend([0, 0, 0]);
        let narrow = |value: usize| u16::try_from(value).unwrap_or(u16::MAX);
        Some(Frame {
            dispose: DisposalMethod::Keep,
            transparent: (!is_first).then_some(stays),
            left: narrow(left),
            top: narrow(top),
            width: narrow(right + 1 - left),
            height: narrow(bottom + 1 - top),
            palette: Some(colors),
            buffer: Cow::Owned(buffer),
            ..Frame::default()
        })
    }
}

/// The colors of a row, each with what was there before.
fn pixels<'a>(
    new: &'a [u8],
    old: Option<&'a [u8]>,
) -> impl Iterator<Item = (Option<Rgb>, Option<Rgb>)> + 'a {
    let color = |bytes: &[u8]| bytes.first_chunk::<3>().copied();
    let before = old.into_iter().flat_map(|old| old.chunks_exact(4));
    let before = before.map(color).chain(std::iter::repeat(None));
    new.chunks_exact(4).map(color).zip(before)
}

/// The nearest hundredth of a second.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a film is no longer than hours, and begins at 0"
)]
fn hundredths(time: Millis) -> u64 {
    (time.0.max(0.0) / 10.0).round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: [u8; 4] = [255, 255, 255, 255];
    const RED: [u8; 4] = [200, 0, 0, 255];

    /// A white picture of 6 by 4 pixels with one red one.
    fn with_red_at(x: usize, y: usize) -> Vec<u8> {
        let mut pixels = [WHITE; 24];
        pixels[y * 6 + x] = RED;
        pixels.concat()
    }

    fn decoded(bytes: &[u8]) -> Vec<(Frame<'static>, Vec<u8>)> {
        let mut options = gif::DecodeOptions::new();
        options.set_color_output(gif::ColorOutput::Indexed);
        let mut decoder = options.read_info(bytes).unwrap();
        let mut frames = Vec::new();
        while let Some(frame) = decoder.read_next_frame().unwrap() {
            let palette = frame.palette.clone().unwrap();
            let colors = frame
                .buffer
                .iter()
                .flat_map(|place| palette[usize::from(*place) * 3..][..3].to_vec())
                .collect();
            frames.push((frame.clone(), colors));
        }
        frames
    }

    #[test]
    fn only_what_changes_is_written_and_what_stays_only_takes_time() {
        let mut encoder = GifEncoder::new(6, 4).unwrap();
        encoder.show(&with_red_at(1, 1), Millis(104.0)).unwrap();
        encoder.show(&with_red_at(1, 1), Millis(100.0)).unwrap();
        encoder.show(&with_red_at(3, 2), Millis(1_000.0)).unwrap();
        let bytes = encoder.finish().unwrap();
        let frames = decoded(&bytes);
        assert_eq!(frames.len(), 2);
        let (first, colors) = &frames[0];
        assert_eq!((first.width, first.height, first.delay), (6, 4, 20));
        assert_eq!(first.transparent, None);
        let expected: Vec<u8> = with_red_at(1, 1)
            .chunks(4)
            .flat_map(|it| it[..3].to_vec())
            .collect();
        assert_eq!(*colors, expected);
        let (second, _) = &frames[1];
        assert_eq!((second.left, second.top), (1, 1));
        assert_eq!((second.width, second.height, second.delay), (3, 2, 100));
        let stays = second.transparent.unwrap();
        let kept: Vec<bool> = second.buffer.iter().map(|it| *it == stays).collect();
        assert_eq!(kept, [false, true, true, true, true, false]);
    }

    #[test]
    fn what_is_no_picture_of_the_film_is_refused() {
        assert!(matches!(
            GifEncoder::new(MAX_SIDE + 1, 10),
            Err(GifError::TooLarge { .. })
        ));
        let mut encoder = GifEncoder::new(6, 4).unwrap();
        assert!(matches!(
            encoder.show(&[0; 8], Millis(10.0)),
            Err(GifError::WrongSize {
                expected: 96,
                found: 8
            })
        ));
    }
}
