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
    let title = escaped(&recording.title);
    let address = escaped(address);
    // Nothing in the recording may end the element that holds it.
    let json = recording.write().replace('<', "\\u003c");
    let picture = poster(diagram);
    let link = escaped(&recording.link);
    format!(
        "<div class=\"vouchsafe\"><vouchsafe-diagram aria-label=\"{title}\">\n\
         <script type=\"application/json\">{json}</script>\n\
         {picture}\
         <p><a href=\"{address}/../#{link}\">Open the diagram in Vouchsafe</a></p>\n\
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

fn escaped(text: &str) -> String {
    let mut written = String::new();
    svg::escape(text, &mut written);
    written
}
