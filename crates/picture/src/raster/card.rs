//! A card: the picture that other programs show where somebody pastes a link, with a title and a drawing below it.

use vouchsafe_scene::caption::Caption;
use vouchsafe_scene::draw::Element;
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::svg::Sheet;
use vouchsafe_scene::theme::{ColorRole, FONT_FAMILY, Theme};

use super::{Pixels, RasterError, SCALES, draw, encoded};

/// How wide a card is, in pixels: what those programs ask for.
pub const WIDTH: u32 = 1_200;
/// How high a card is, in pixels.
pub const HEIGHT: u32 = 630;

/// The room at its sides, in pixels.
const MARGIN: u32 = 56;
/// How many pixels of the card a pixel of the title has.
const TITLE_SCALE: f64 = 3.0;
/// A small drawing is not blown up more than this.
const LARGEST_SCALE: f64 = 2.0;

/// A card as a PNG, [`WIDTH`] by [`HEIGHT`] pixels.
///
/// # Errors
///
/// Why there is no picture.
pub fn card(title: &str, drawing: &Sheet, theme: Theme) -> Result<Vec<u8>, RasterError> {
    let whole = Rect::new(0, 0, signed(WIDTH), signed(HEIGHT));
    let mut card = draw(&on_canvas(whole, None), theme, 1.0)?;

    let set = |heading: &str| Caption {
        heading: heading.to_owned(),
        text: String::new(),
    };
    let caption = set(title);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a third of the width of a card"
    )]
    let wide = (f64::from(WIDTH - 2 * MARGIN) / TITLE_SCALE) as i32;
    // All drawings begin at the same height, below two lines, unless a title has more.
    let height = caption.height(wide).max(set("1\n2").height(wide));
    let room = Rect::new(0, 0, wide, height);
    let words = caption.below(Rect::new(0, 0, wide, 0));
    let words = words.with("font-family", FONT_FAMILY);
    let title = draw(&on_canvas(room, Some(words)), theme, TITLE_SCALE)?;
    put(&title, &mut card, (MARGIN, 0));

    let top = title.height + MARGIN / 2;
    let free = (
        f64::from(WIDTH - 2 * MARGIN),
        f64::from(HEIGHT.saturating_sub(top + MARGIN / 2).max(1)),
    );
    let (width, height) = (drawing.area.width.max(1), drawing.area.height.max(1));
    let fits = (free.0 / f64::from(width)).min(free.1 / f64::from(height));
    let scale = fits.clamp(*SCALES.start(), LARGEST_SCALE);
    let picture = draw(drawing, theme, scale)?;
    let left = WIDTH.saturating_sub(picture.width) / 2;
    let bottom = HEIGHT - MARGIN / 2;
    let above = top + bottom.saturating_sub(top).saturating_sub(picture.height) / 2;
    put(&picture, &mut card, (left, above));
    encoded(&card)
}

/// Something on a ground of the canvas's color.
fn on_canvas(area: Rect, drawn: Option<Element>) -> Sheet {
    let ground = Element::new("rect")
        .with("x", area.x)
        .with("y", area.y)
        .with("width", area.width)
        .with("height", area.height)
        .with("fill", ColorRole::Canvas);
    let content = [ground].into_iter().chain(drawn).collect();
    Sheet { area, content }
}

/// Puts a picture onto an opaque one. What goes over its edges is left out.
fn put(picture: &Pixels, onto: &mut Pixels, (left, top): (u32, u32)) {
    let row_bytes = |pixels: &Pixels| pixels.width as usize * 4;
    let (from_bytes, to_bytes) = (row_bytes(picture), row_bytes(onto));
    let start = left as usize * 4;
    let rows = onto.rgba.chunks_exact_mut(to_bytes).skip(top as usize);
    for (row, drawn) in rows.zip(picture.rgba.chunks_exact(from_bytes)) {
        let free = row.get_mut(start..).unwrap_or_default();
        for (to, from) in free.chunks_exact_mut(4).zip(drawn.chunks_exact(4)) {
            // A side that is no whole number of pixels covers its last ones only in part.
            let opaque = u32::from(from.last().copied().unwrap_or_default());
            for (to, from) in to.iter_mut().zip(from).take(3) {
                let mixed = u32::from(*from) * opaque + u32::from(*to) * (255 - opaque) + 127;
                *to = u8::try_from(mixed / 255).unwrap_or(u8::MAX);
            }
        }
    }
}

fn signed(side: u32) -> i32 {
    i32::try_from(side).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(width: i32, height: i32) -> Sheet {
        let mut sheet = on_canvas(Rect::new(-3, 7, width, height), None);
        sheet.content = vec![
            Element::new("rect")
                .with("x", -3)
                .with("y", 7)
                .with("width", width)
                .with("height", height)
                .with("fill", ColorRole::Ink),
        ];
        sheet
    }

    fn decoded(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
        let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        let mut reader = decoder.read_info().unwrap();
        let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rgba).unwrap();
        (info.width, info.height, rgba)
    }

    #[test]
    fn whatever_the_drawing_is_a_card_has_its_size_and_holds_all_of_it() {
        for (width, height) in [(10, 10), (401, 300), (3_001, 200), (201, 3_000)] {
            let title = "A title that is long enough to be broken into lines on a card, twice";
            let bytes = card(title, &drawing(width, height), Theme::Light).unwrap();
            let (wide, high, rgba) = decoded(&bytes);
            assert_eq!((wide, high), (WIDTH, HEIGHT));
            let pixels: Vec<&[u8]> = rgba.chunks_exact(4).collect();
            // Opaque everywhere, and its edges are free.
            assert!(pixels.iter().all(|pixel| pixel[3] == 255));
            let ground = pixels[0];
            let last = &pixels[pixels.len() - WIDTH as usize..];
            assert!(
                last.iter().all(|pixel| *pixel == ground),
                "{width} {height}"
            );
            // Nothing shines through the drawing's own edges, where its ground is that of the card.
            let mut plain = drawing(width, height);
            plain.content = on_canvas(plain.area, None).content;
            let (_, _, without) = decoded(&card("", &plain, Theme::Light).unwrap());
            let near = |(is, ground): (&u8, &u8)| is.abs_diff(*ground) <= 1;
            let is_ground = |pixel: &[u8]| pixel.iter().zip(ground).all(near);
            assert!(without.chunks_exact(4).all(is_ground));
            assert!(pixels.iter().any(|pixel| *pixel != ground));
        }
    }
}
