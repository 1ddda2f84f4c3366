//! HTML that puts a diagram into somebody else's page.
//!
//! It stands as it is in HTML and in Markdown: one block without an empty line, in an element that every Markdown takes
//! for one. Where scripts are off, and until the player is there, it shows the picture in it and a link.

use vouchsafe_model::diagram::Diagram;
use vouchsafe_playback::Recording;

use crate::frame;
use crate::layout::Layout;
use crate::svg::{self, Colors, Options};

/// Where the page has the recording from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded<'a> {
    /// It stands in the element.
    Inside,
    /// It is a file that comes along with the guest: the story of this name.
    Story(&'a str),
}

/// What stands in a page.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// What is drawn for where scripts are off, and until the player is there.
    pub diagram: &'a Diagram,
    /// What is played.
    pub recording: &'a Recording,
    /// Where the page has it from.
    pub recorded: Recorded<'a>,
    /// What the element is told besides, by the names of its attributes.
    pub attributes: &'a [(&'a str, String)],
    /// The address of a studio; `None`: no link leads there.
    pub studio: Option<&'a str>,
}

impl Snippet<'_> {
    /// The element with everything in it. The page loads the script.
    #[must_use]
    pub fn element(&self) -> String {
        let mut attributes = format!("aria-label=\"{}\"", escaped(&self.recording.title));
        for (name, value) in self.attributes {
            attributes.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        let json = match self.recorded {
            Recorded::Inside => {
                // Nothing in the recording may end the element that holds it.
                let json = self.recording.write().replace('<', "\\u003c");
                format!("<script type=\"application/json\">{json}</script>\n")
            }
            Recorded::Story(name) => {
                attributes.push_str(&format!(" story=\"{}\"", escaped(name)));
                String::new()
            }
        };
        let picture = poster(self.diagram);
        let link = self.studio.map(|studio| {
            let (studio, link) = (escaped(studio), escaped(&self.recording.link));
            format!("<p><a href=\"{studio}#{link}\">Open the diagram in Vouchsafe</a></p>\n")
        });
        let link = link.unwrap_or_default();
        format!("<vouchsafe-diagram {attributes}>\n{json}{picture}{link}</vouchsafe-diagram>\n")
    }
}

/// The element with everything in it, and its script. `address` is where the page finds the folder of the guest,
/// without a slash at its end.
#[must_use]
pub fn html(diagram: &Diagram, recording: &Recording, address: &str) -> String {
    let snippet = Snippet {
        diagram,
        recording,
        recorded: Recorded::Inside,
        attributes: &[],
        studio: Some(&format!("{address}/../")),
    };
    let (element, address) = (snippet.element(), escaped(address));
    format!(
        "<div class=\"vouchsafe\">{element}<script type=\"module\" src=\"{address}/vouchsafe-diagram.js\"></script></div>\n"
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
