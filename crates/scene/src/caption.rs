//! What is said below a drawing in a picture: where in a flow it is, and what happens there.

use crate::draw::{Element, text};
use crate::geometry::{Rect, WorldPoint};
use crate::text::{TextStyle, wrap};
use crate::theme::ColorRole;

/// The narrowest that words are set below a drawing, in world pixels.
pub const MIN_WIDTH: i32 = 360;
/// Between the drawing and what is said of it.
const GAP: i32 = 22;
/// From the top of a line of text to its base line, in tenths of the font's size.
const ASCENT_TENTHS: i32 = 10;

/// What is said below a drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caption {
    /// A few words in bold: which step, or which beat. Empty: nothing.
    pub heading: String,
    /// What happens. Empty: nothing.
    pub text: String,
}

impl Caption {
    /// How high the words stand, with the room above them; 0 for none.
    #[must_use]
    pub fn height(&self, width: i32) -> i32 {
        let lines = self.lines(width);
        if lines.is_empty() {
            return 0;
        }
        GAP + lines
            .iter()
            .map(|(_, style)| style.line_height())
            .sum::<i32>()
    }

    /// The words, below a rectangle.
    #[must_use]
    pub fn below(&self, rect: Rect) -> Element {
        let mut y = rect.bottom() + GAP;
        let lines = self.lines(rect.width).into_iter().map(|(line, style)| {
            let at = WorldPoint {
                x: rect.x,
                y: y + style.size_tenths() / ASCENT_TENTHS,
            };
            y += style.line_height();
            let color = match style {
                TextStyle::Title => ColorRole::Ink,
                _ => ColorRole::InkMuted,
            };
            text(&line, at, style, color)
        });
        Element::group(lines.collect()).with("class", "caption")
    }

    fn lines(&self, width: i32) -> Vec<(String, TextStyle)> {
        let set = |words: &str, style: TextStyle| {
            wrap(words, style, width)
                .into_iter()
                .map(move |line| (line, style))
        };
        set(&self.heading, TextStyle::Title)
            .chain(set(&self.text, TextStyle::Note))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_room_that_they_say() {
        let caption = Caption {
            heading: "2 of 5".to_owned(),
            text: "web-vm asks the instance metadata service for a token for Azure Storage."
                .to_owned(),
        };
        let rect = Rect::new(10, 20, 200, 100);
        let element = caption.below(rect);
        // One line in bold, and three below it.
        assert_eq!(element.children.len(), 4);
        assert_eq!(caption.height(200), GAP + 20 + 3 * 18);
        assert!(caption.height(600) < caption.height(200));
        assert_eq!(Caption::default().height(200), 0);
        assert!(Caption::default().below(rect).children.is_empty());
    }
}
