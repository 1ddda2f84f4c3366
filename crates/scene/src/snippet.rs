//! HTML that puts a diagram into somebody else's page.
//!
//! It stands as it is in HTML and in Markdown: one block without an empty line, in an element that every Markdown takes
//! for one. Where scripts are off, and until the player is there, it shows the picture in it and a link.

use vouchsafe_model::diagram::Diagram;
use vouchsafe_playback::Recording;

use crate::frame;
use crate::layout::Layout;
use crate::svg::{self, Colors, Options};

/// The element with everything in it. `address` is where the page finds the folder of the guest, without a slash at
/// its end.
#[must_use]
pub fn html(diagram: &Diagram, recording: &Recording, address: &str) -> String {
    let title = attribute(&recording.title);
    let address = attribute(address);
    // Nothing in the recording may end the element that holds it.
    let json = recording.write().replace('<', "\\u003c");
    let picture = poster(diagram);
    let link = attribute(&recording.link);
    format!(
        "<div class=\"vouchsafe\"><vouchsafe-diagram aria-label=\"{title}\">\n\
         <script type=\"application/json\">{json}</script>\n\
         {picture}\
         <p><a href=\"{address}/../#d={link}\">Open the diagram in Vouchsafe</a></p>\n\
         </vouchsafe-diagram>\n\
         <script type=\"module\" src=\"{address}/vouchsafe-diagram.js\"></script></div>\n"
    )
}

/// The drawing at rest, in the colors of the page around it.
#[must_use]
pub fn poster(diagram: &Diagram) -> String {
    let options = Options {
        title: diagram.title().to_owned(),
        colors: Colors::OfPage,
        ..Options::default()
    };
    svg::document(&Layout::of(diagram), &frame::still(), &options)
}

/// A text as the value of an attribute between double quotes.
fn attribute(text: &str) -> String {
    let mut written = String::new();
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\n' | '\r' => written.push(' '),
            c => written.push(c),
        }
    }
    written
}
