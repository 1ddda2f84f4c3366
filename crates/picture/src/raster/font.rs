//! The font that is brought along, so that a picture is the same wherever it is made.
//!
//! A drawing is laid out for the widths of `vouchsafe_scene::text`. Words that would be wider in this font, as those of
//! many hyphens are, are set as much narrower as they must be: nothing is ever cut off.

use std::collections::BTreeSet;

use tiny_skia::{Path, PathBuilder};
use ttf_parser::{Face, FaceParsingError, GlyphId, OutlineBuilder};
use vouchsafe_scene::text::{TextStyle, width};

use super::narrow;

const REGULAR: &[u8] = include_bytes!("../../font/inter-Regular.otf");
const BOLD: &[u8] = include_bytes!("../../font/inter-SemiBold.otf");

/// The style that has this size and weight, as they stand in a drawing.
pub(super) fn style_of(size: &str, weight: &str) -> Option<TextStyle> {
    TextStyle::ALL
        .into_iter()
        .find(|style| style.size() == size && style.weight() == weight)
}

/// The characters of a text that the font doesn't have, each once, in their order: an empty box stands for each, and
/// nothing for marks on letters.
#[must_use]
pub fn missing_characters(text: &str) -> Vec<char> {
    let Ok(fonts) = Fonts::load() else {
        return Vec::new();
    };
    let missing: BTreeSet<char> = text
        .chars()
        .filter(|c| !is_unseen(*c) && fonts.regular.glyph_index(*c).is_none())
        .collect();
    missing.into_iter().collect()
}

/// Whether a character shows nothing by itself.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{2060}')
}

/// Whether a character takes no room. Marks on letters, which would need a place of their own, are left out.
fn takes_no_room(c: char) -> bool {
    is_unseen(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// Both weights.
pub(super) struct Fonts {
    regular: Face<'static>,
    bold: Face<'static>,
}

impl Fonts {
    pub(super) fn load() -> Result<Self, FaceParsingError> {
        Ok(Self {
            regular: Face::parse(REGULAR, 0)?,
            bold: Face::parse(BOLD, 0)?,
        })
    }

    const fn face(&self, style: TextStyle) -> &Face<'static> {
        if style.is_bold() {
            &self.bold
        } else {
            &self.regular
        }
    }

    /// How wide words are in this font, and how much narrower they are set, in world pixels.
    fn measure(&self, words: &str, style: TextStyle) -> (f64, f64) {
        let face = self.face(style);
        let units: f64 = glyphs(face, words)
            .map(|glyph| f64::from(face.glyph_hor_advance(glyph).unwrap_or_default()))
            .sum();
        let natural = units * scale(face, style);
        let room = f64::from(width(words, style));
        let squeeze = if natural > room { room / natural } else { 1.0 };
        (natural * squeeze, squeeze)
    }

    /// The outline of words on their base line, from there on or with their middle there.
    pub(super) fn outline(
        &self,
        words: &str,
        style: TextStyle,
        (x, y): (f32, f32),
        is_centered: bool,
    ) -> Option<Path> {
        let face = self.face(style);
        let (wide, squeeze) = self.measure(words, style);
        let scale = scale(face, style);
        let start = f64::from(x) - if is_centered { wide / 2.0 } else { 0.0 };
        let mut pen = GlyphPen {
            path: PathBuilder::new(),
            x: start,
            y: f64::from(y),
            across: scale * squeeze,
            down: -scale,
        };
        for glyph in glyphs(face, words) {
            face.outline_glyph(glyph, &mut pen);
            let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
            pen.x += f64::from(advance) * scale * squeeze;
        }
        pen.path.finish()
    }
}

/// The glyphs of words, one for each character that shows something.
fn glyphs<'f>(face: &'f Face<'_>, words: &'f str) -> impl Iterator<Item = GlyphId> + 'f {
    words
        .chars()
        .filter(|c| !takes_no_room(*c))
        .map(|c| face.glyph_index(c).unwrap_or(GlyphId(0)))
}

/// World pixels of a unit of the font.
fn scale(face: &Face<'_>, style: TextStyle) -> f64 {
    f64::from(style.size_tenths()) / 10.0 / f64::from(face.units_per_em())
}

struct GlyphPen {
    path: PathBuilder,
    x: f64,
    y: f64,
    across: f64,
    down: f64,
}

impl GlyphPen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (
            narrow(self.x + f64::from(x) * self.across),
            narrow(self.y + f64::from(y) * self.down),
        )
    }
}

impl OutlineBuilder for GlyphPen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path
            .cubic_to(first.0, first.1, second.0, second.1, to.0, to.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_are_wider_than_they_were_laid_out() {
        let fonts = Fonts::load().unwrap();
        for words in [
            "web-vm",
            "----",
            "JJJJ",
            "MMMM",
            "Storage Blob Data Reader",
            "Жёлтый",
            "œuvre",
            "\u{4e2d}\u{6587}",
            "a\u{301}",
            "",
        ] {
            for style in TextStyle::ALL {
                let (wide, squeeze) = fonts.measure(words, style);
                let room = f64::from(width(words, style));
                assert!(wide <= room + 1e-9, "{words}: {wide} of {room}");
                // And legible all the same; a capital J is the worst there is.
                assert!(squeeze > 0.5, "{words}: {squeeze}");
            }
        }
    }

    #[test]
    fn common_words_are_set_as_the_font_has_them() {
        let fonts = Fonts::load().unwrap();
        for words in [
            "contosoinvoices",
            "Virtual machine",
            "403 denied",
            "rg-web-prod",
        ] {
            for style in TextStyle::ALL {
                assert!(fonts.measure(words, style).1 >= 1.0, "{words}");
            }
        }
    }

    #[test]
    fn what_the_font_has_not_is_told() {
        assert_eq!(missing_characters("Zürich “Ω” → b\n"), []);
        assert_eq!(missing_characters("b\u{4e2d}a\u{4e2d}"), ['\u{4e2d}']);
        let regular = Fonts::load().unwrap();
        // Both weights have the same characters.
        for c in ('\u{20}'..='\u{24ff}').filter(|c| !is_unseen(*c)) {
            assert_eq!(
                regular.regular.glyph_index(c).is_some(),
                regular.bold.glyph_index(c).is_some()
            );
        }
    }
}
