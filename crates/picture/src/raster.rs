//! How does a sheet become pixels without a browser?
//!
//! It knows the elements and attributes that `vouchsafe_scene::draw` makes, and refuses what it doesn't know, so that
//! nothing is left out unseen. Text is set in a font that is brought along (`font`).

pub mod card;
mod font;
mod outline;

use png::{BitDepth, ColorType, Compression, Filter};
use thiserror::Error;
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, Pixmap, PixmapPaint, Stroke, StrokeDash,
    Transform,
};
use vouchsafe_model::picture::{PictureError, Source, png::with_source};
use vouchsafe_scene::draw::{Element, Value};
use vouchsafe_scene::film::Film;
use vouchsafe_scene::svg::{Options, Sheet};
use vouchsafe_scene::theme::{ColorRole, Theme};

use crate::gif::{GifEncoder, GifError, PER_SECOND};

pub use font::missing_characters;

/// The largest side of a picture, in pixels.
pub const MAX_SIDE: u32 = 16_384;
/// The most pixels of a picture.
pub const MAX_PIXELS: u64 = 64 * 1024 * 1024;
/// The smallest and the largest scale: how many pixels a world pixel has on a side.
pub const SCALES: std::ops::RangeInclusive<f64> = 0.1..=8.0;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum RasterError {
    /// It would be larger than is sensible.
    #[error(
        "a picture of {width} × {height} pixels is too large; choose a smaller scale, or an SVG, which has no size of its own"
    )]
    TooLarge {
        /// In pixels.
        width: u64,
        /// In pixels.
        height: u64,
    },
    /// The scale is none.
    #[error("the scale is to be from 0.1 to 8, and not {0}")]
    Scale(f64),
    /// The drawing has something that this renderer doesn't know.
    #[error("the drawing has `{0}`, which can't be drawn here")]
    Unknown(String),
    /// The font that is brought along can't be read.
    #[error("the font can't be read: {0}")]
    Font(#[from] ttf_parser::FaceParsingError),
    /// The PNG can't be written.
    #[error("the PNG can't be written: {0}")]
    Png(#[from] png::EncodingError),
    /// The PNG does not take its diagram.
    #[error("{0}")]
    Source(#[from] PictureError),
    /// The GIF can't be written.
    #[error("{0}")]
    Gif(#[from] GifError),
}

/// Pixels: red, green, blue and how opaque, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes for each pixel, the colors not multiplied by how opaque it is.
    pub rgba: Vec<u8>,
}

/// Draws a sheet in the colors of a theme.
///
/// # Errors
///
/// Why there is no picture.
pub fn draw(sheet: &Sheet, theme: Theme, scale: f64) -> Result<Pixels, RasterError> {
    let (width, height) = size(sheet, scale)?;
    let too_large = || RasterError::TooLarge {
        width: u64::from(width),
        height: u64::from(height),
    };
    let mut pixmap = Pixmap::new(width, height).ok_or_else(too_large)?;
    let canvas = Canvas {
        theme,
        fonts: font::Fonts::load()?,
        to_pixels: Transform::from_translate(
            -narrow(f64::from(sheet.area.x)),
            -narrow(f64::from(sheet.area.y)),
        )
        .post_scale(narrow(scale), narrow(scale)),
    };
    for element in &sheet.content {
        canvas.draw(element, canvas.to_pixels, &mut pixmap)?;
    }
    Ok(Pixels {
        width,
        height,
        rgba: pixmap.take_demultiplied(),
    })
}

/// A sheet as a PNG, with the diagram that it was made from.
///
/// # Errors
///
/// Why there is no picture.
pub fn png(
    sheet: &Sheet,
    theme: Theme,
    scale: f64,
    source: Option<&Source>,
) -> Result<Vec<u8>, RasterError> {
    let written = encoded(&draw(sheet, theme, scale)?)?;
    Ok(match source {
        Some(source) => with_source(&written, source)?,
        None => written,
    })
}

/// Pixels as a PNG.
fn encoded(pixels: &Pixels) -> Result<Vec<u8>, RasterError> {
    let mut written = Vec::new();
    let mut encoder = png::Encoder::new(&mut written, pixels.width, pixels.height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    // Flat areas and thin lines: more is gained by repetition than by differences.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.rgba)?;
    writer.finish()?;
    Ok(written)
}

/// A film as a GIF that plays over and over.
///
/// # Errors
///
/// Why there is no picture.
pub fn gif(
    film: &Film,
    options: &Options,
    theme: Theme,
    scale: f64,
) -> Result<Vec<u8>, RasterError> {
    let mut encoder = None;
    for shot in film.shots(PER_SECOND) {
        let pixels = draw(&film.sheet(shot.at, options), theme, scale)?;
        let encoder = match &mut encoder {
            Some(encoder) => encoder,
            none => none.insert(GifEncoder::new(pixels.width, pixels.height)?),
        };
        encoder.show(&pixels.rgba, shot.lasts)?;
    }
    // A film has at least one picture.
    let encoder = encoder.map_or_else(|| GifEncoder::new(1, 1), Ok)?;
    Ok(encoder.finish()?)
}

/// The size of a sheet, in pixels.
fn size(sheet: &Sheet, scale: f64) -> Result<(u32, u32), RasterError> {
    if !SCALES.contains(&scale) {
        return Err(RasterError::Scale(scale));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sides are positive and end long before the numbers do"
    )]
    let scaled = |side: i32| (f64::from(side.max(1)) * scale).ceil() as u64;
    let (width, height) = (scaled(sheet.area.width), scaled(sheet.area.height));
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(narrow), Ok(low))
            if narrow.max(low) <= MAX_SIDE && width.saturating_mul(height) <= MAX_PIXELS =>
        {
            Ok((narrow, low))
        }
        _ => Err(RasterError::TooLarge { width, height }),
    }
}

/// What Skia reckons with.
#[expect(
    clippy::cast_possible_truncation,
    reason = "Skia reckons with half the digits, which is enough for pixels"
)]
const fn narrow(value: f64) -> f32 {
    value as f32
}

struct Canvas {
    theme: Theme,
    fonts: font::Fonts,
    to_pixels: Transform,
}

impl Canvas {
    fn draw(
        &self,
        element: &Element,
        transform: Transform,
        onto: &mut Pixmap,
    ) -> Result<(), RasterError> {
        let read = Attributes { element };
        match element.tag {
            "g" => {
                let transform = match read.text("transform") {
                    Some(moved) => transform.pre_concat(translation(moved)?),
                    None => transform,
                };
                let opacity = read.number_or("opacity", 1.0)?;
                if opacity >= 1.0 {
                    return self.draw_all(&element.children, transform, onto);
                }
                // What is seen through is seen through as one.
                let Some(mut layer) = Pixmap::new(onto.width(), onto.height()) else {
                    return Ok(());
                };
                self.draw_all(&element.children, transform, &mut layer)?;
                let paint = PixmapPaint {
                    opacity,
                    ..PixmapPaint::default()
                };
                onto.draw_pixmap(0, 0, layer.as_ref(), &paint, Transform::identity(), None);
                Ok(())
            }
            "rect" => {
                let (x, y) = (read.number("x")?, read.number("y")?);
                let (width, height) = (read.number("width")?, read.number("height")?);
                let radius = read.number_or("rx", 0.0)?;
                self.shape(
                    outline::rounded(x, y, width, height, radius),
                    &read,
                    transform,
                    onto,
                )
            }
            "circle" => {
                let (x, y, radius) = (read.number("cx")?, read.number("cy")?, read.number("r")?);
                let circle =
                    outline::rounded(x - radius, y - radius, radius * 2.0, radius * 2.0, radius);
                self.shape(circle, &read, transform, onto)
            }
            "path" => {
                let data = read.text("d").unwrap_or_default();
                let path = outline::of_data(data)
                    .ok_or_else(|| RasterError::Unknown(format!("d=\"{data}\"")))?;
                self.shape(path, &read, transform, onto)
            }
            "text" => {
                let words = element.text.as_deref().unwrap_or_default();
                let at = (read.number("x")?, read.number("y")?);
                let is_centered = match read.text("text-anchor") {
                    None => false,
                    Some("middle") => true,
                    Some(other) => return Err(read.unknown("text-anchor", other)),
                };
                let style = font::style_of(
                    read.text("font-size").unwrap_or_default(),
                    read.text("font-weight").unwrap_or_default(),
                )
                .ok_or_else(|| read.unknown("font-size", words))?;
                let path = self.fonts.outline(words, style, at, is_centered);
                self.shape(path, &read, transform, onto)
            }
            other => Err(RasterError::Unknown(format!("<{other}>"))),
        }
    }

    fn draw_all(
        &self,
        elements: &[Element],
        transform: Transform,
        onto: &mut Pixmap,
    ) -> Result<(), RasterError> {
        elements
            .iter()
            .try_for_each(|element| self.draw(element, transform, onto))
    }

    /// Fills and strokes a shape. A shape with nothing in it is not drawn.
    fn shape(
        &self,
        path: Option<Path>,
        read: &Attributes<'_>,
        transform: Transform,
        onto: &mut Pixmap,
    ) -> Result<(), RasterError> {
        let Some(path) = path else {
            return Ok(());
        };
        if let Some(paint) = self.paint("fill", "fill-opacity", read)? {
            onto.fill_path(&path, &paint, FillRule::Winding, transform, None);
        }
        if let Some(paint) = self.paint("stroke", "stroke-opacity", read)? {
            let stroke = stroke(read)?;
            onto.stroke_path(&path, &paint, &stroke, transform, None);
        }
        Ok(())
    }

    /// The color of a fill or a stroke; `None` for none.
    fn paint(
        &self,
        name: &str,
        opacity: &str,
        read: &Attributes<'_>,
    ) -> Result<Option<Paint<'static>>, RasterError> {
        let role = match read.element.attribute(name) {
            None | Some(Value::Fixed("none")) => return Ok(None),
            Some(Value::Color(role)) => *role,
            Some(Value::Fixed(other)) => return Err(read.unknown(name, other)),
            Some(Value::Text(other)) => return Err(read.unknown(name, other)),
        };
        let (red, green, blue) = rgb(role, self.theme);
        let mut color = Color::from_rgba8(red, green, blue, 255);
        color.apply_opacity(read.number_or(opacity, 1.0)?);
        let mut paint = Paint::default();
        paint.set_color(color);
        paint.anti_alias = true;
        Ok(Some(paint))
    }
}

fn rgb(role: ColorRole, theme: Theme) -> (u8, u8, u8) {
    let digits = role.value(theme).trim_start_matches('#');
    let number = u32::from_str_radix(digits, 16).unwrap_or_default();
    let [_, red, green, blue] = number.to_be_bytes();
    (red, green, blue)
}

fn stroke(read: &Attributes<'_>) -> Result<Stroke, RasterError> {
    Ok(Stroke {
        width: read.number_or("stroke-width", 1.0)?,
        line_cap: match read.text("stroke-linecap") {
            None => LineCap::Butt,
            Some("round") => LineCap::Round,
            Some(other) => return Err(read.unknown("stroke-linecap", other)),
        },
        line_join: match read.text("stroke-linejoin") {
            None => LineJoin::Miter,
            Some("round") => LineJoin::Round,
            Some(other) => return Err(read.unknown("stroke-linejoin", other)),
        },
        dash: match read.text("stroke-dasharray") {
            None => None,
            Some(dashes) => {
                let lengths: Option<Vec<f32>> = dashes
                    .split_whitespace()
                    .map(|length| length.parse().ok())
                    .collect();
                let dash = lengths.and_then(|lengths| StrokeDash::new(lengths, 0.0));
                Some(dash.ok_or_else(|| read.unknown("stroke-dasharray", dashes))?)
            }
        },
        ..Stroke::default()
    })
}

/// The only kind of transform there is: `translate(3 4.5)`.
fn translation(text: &str) -> Result<Transform, RasterError> {
    let numbers = text
        .strip_prefix("translate(")
        .and_then(|rest| rest.strip_suffix(')'))
        .and_then(|inside| inside.split_once(' '))
        .and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
    let (x, y) = numbers.ok_or_else(|| RasterError::Unknown(format!("transform=\"{text}\"")))?;
    Ok(Transform::from_translate(x, y))
}

struct Attributes<'e> {
    element: &'e Element,
}

impl Attributes<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        match self.element.attribute(name)? {
            Value::Fixed(text) => Some(text),
            Value::Text(text) => Some(text),
            Value::Color(_) => None,
        }
    }

    fn number(&self, name: &str) -> Result<f32, RasterError> {
        let text = self.text(name).unwrap_or_default();
        text.parse().map_err(|_| self.unknown(name, text))
    }

    fn number_or(&self, name: &str, usual: f32) -> Result<f32, RasterError> {
        match self.text(name) {
            None => Ok(usual),
            Some(_) => self.number(name),
        }
    }

    fn unknown(&self, name: &str, value: &str) -> RasterError {
        RasterError::Unknown(format!("<{} {name}=\"{value}\">", self.element.tag))
    }
}
