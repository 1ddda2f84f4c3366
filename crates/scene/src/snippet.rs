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
    /// Where the page finds the folder of the guest, without a slash at its end; `None`:
    /// the page loads the script itself.
    pub guest: Option<&'a str>,
}

impl Snippet<'_> {
    /// The block.
    #[must_use]
    pub fn html(&self) -> String {
        let mut attributes = format!("aria-label=\"{}\"", escaped(&self.recording.title));
        for (name, value) in self.attributes {
            attributes.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        match self.recorded {
            // An attribute, because sites that load pages in place run whatever scripts
            // stand in them, and take JSON for one.
            Recorded::Inside => {
                attributes.push_str(&format!(" recording='{}'", quoted(self.recording)));
            }
            Recorded::Story(name) => {
                attributes.push_str(&format!(" story=\"{}\"", escaped(name)));
            }
        }
        let picture = poster(self.diagram);
        let link = self.studio.map(|studio| {
            let (studio, link) = (escaped(studio), escaped(&self.recording.link));
            format!("<p><a href=\"{studio}#{link}\">Open the diagram in Vouchsafe</a></p>\n")
        });
        let script = self.guest.map(|guest| {
            let guest = escaped(guest);
            format!("<script type=\"module\" src=\"{guest}/vouchsafe-diagram.js\"></script>")
        });
        let (link, script) = (link.unwrap_or_default(), script.unwrap_or_default());
        // Markdown takes an element that it knows for the beginning of a block.
        format!(
            "<div class=\"vouchsafe\"><vouchsafe-diagram {attributes}>\n{picture}{link}\
             </vouchsafe-diagram>\n{script}</div>\n"
        )
    }
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

/// A recording as the value of an attribute between single quotes. What HTML would take for
/// its own stands only in texts of the JSON, where it can be written otherwise.
fn quoted(recording: &Recording) -> String {
    let json = recording.write().replace('\'', "\\u0027");
    json.replace('&', "\\u0026").replace('<', "\\u003c")
}

fn escaped(text: &str) -> String {
    let mut written = String::new();
    svg::escape(text, &mut written);
    written
}
