//! HTML that puts a diagram into somebody else's page.
//!
//! It stands as it is in HTML and in Markdown: one block without an empty line, in an element that every Markdown takes
//! for one. Where scripts are off, and until the player is there, it shows the picture in it and a link.

use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::drawn;
use vouchsafe_playback::Recording;

use crate::frame as frames;
use crate::layout::Layout;
use crate::svg::{self, Colors, Options};
use crate::words::Wording;

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
    /// The words in which that is written.
    pub wording: &'a Wording,
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
        let picture = poster(self.diagram, self.wording);
        let link = self.studio.map(|studio| {
            let (studio, link) = (escaped(studio), escaped(&self.recording.link));
            let words = escaped(&self.wording.say(drawn::way_to_studio()));
            format!("<p><a href=\"{studio}#{link}\">{words}</a></p>\n")
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

/// A frame that plays what a link holds. `scene` counts from 1.
#[must_use]
pub fn frame(title: &str, link: &str, scene: Option<usize>, address: &str) -> String {
    let (title, link, address) = (escaped(title), escaped(link), escaped(address));
    let scene = scene.map_or_else(String::new, |scene| format!("&amp;scene={scene}"));
    format!(
        "<iframe src=\"{address}/index.html#{link}{scene}\" title=\"{title}\" width=\"100%\" height=\"560\" \
         style=\"border: 0\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups\"></iframe>\n"
    )
}

/// The drawing at rest, which leads to an address: for print, and for pages without scripts.
#[must_use]
pub fn picture(diagram: &Diagram, wording: &Wording, address: &str) -> String {
    let (address, picture) = (escaped(address), poster(diagram, wording));
    let picture = picture.trim_end();
    format!("<a class=\"vouchsafe\" href=\"{address}\">{picture}</a>\n")
}

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PageError {
    /// What is to be filled in is not the player's page.
    #[error("this is not the page `offline.html` of a release of Vouchsafe")]
    NoPlace,
}

/// Where the title goes in the page for one file, and where the diagram goes.
const PLACES: [&str; 2] = ["{{title}}", "{{diagram}}"];

/// One file that plays without a network. `page` is the file `offline.html` of a release, which holds the player;
/// `studio` is the address of the studio, if one may be led there.
///
/// # Errors
///
/// [`PageError::NoPlace`].
pub fn page(
    page: &str,
    diagram: &Diagram,
    wording: &Wording,
    recording: &Recording,
    studio: Option<&str>,
) -> Result<String, PageError> {
    let [title_place, diagram_place] = PLACES;
    let (head, body) = page.split_once(diagram_place).ok_or(PageError::NoPlace)?;
    if !head.contains(title_place) {
        return Err(PageError::NoPlace);
    }
    let block = Snippet {
        diagram,
        wording,
        recording,
        recorded: Recorded::Inside,
        attributes: &[("studio", studio.unwrap_or("none").to_owned())],
        studio,
        guest: None,
    }
    .html();
    let title = escaped(&recording.title);
    Ok(format!(
        "{}{block}{body}",
        head.replace(title_place, &title)
    ))
}

/// The drawing at rest, in the colors of the page around it.
#[must_use]
pub fn poster(diagram: &Diagram, wording: &Wording) -> String {
    let options = Options {
        title: diagram.title().to_owned(),
        colors: Colors::OfPage,
        ..Options::default()
    };
    svg::document(&Layout::told(diagram, wording), &frames::still(), &options)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Part, record};

    fn drawn() -> (Diagram, Recording) {
        let text =
            include_str!("../../../static/stories/05-payroll-at-peoplesphere.vouchsafe.json");
        let diagram = vouchsafe_model::diagram::file::read(text).unwrap().diagram;
        let recording = record(&diagram, Part::Everything).unwrap();
        (diagram, recording)
    }

    fn block(diagram: &Diagram, recording: &Recording) -> String {
        Snippet {
            diagram,
            wording: &Wording::english(),
            recording,
            recorded: Recorded::Inside,
            attributes: &[],
            studio: None,
            guest: Some("/embed"),
        }
        .html()
    }

    #[test]
    fn a_block_has_no_empty_line_that_would_end_it_in_markdown() {
        let (diagram, recording) = drawn();
        for text in [
            block(&diagram, &recording),
            picture(&diagram, &Wording::english(), "https://example.org/"),
            frame("A \"title\"", &recording.link, Some(2), "/embed"),
        ] {
            assert!(!text.contains("\n\n"), "{text}");
        }
    }

    #[test]
    fn a_frame_says_what_it_shows_and_begins_at_a_scene() {
        let text = frame("A \"title\"", "1.abc", Some(2), "https://example.org/embed");
        assert!(text.contains("title=\"A &quot;title&quot;\""), "{text}");
        assert!(
            text.contains("src=\"https://example.org/embed/index.html#1.abc&amp;scene=2\""),
            "{text}"
        );
    }

    #[test]
    fn a_page_is_filled_in_and_another_is_refused() {
        let (diagram, recording) = drawn();
        let template = "<title>{{title}}</title><h1>{{title}}</h1>{{diagram}}<script>play</script>";
        let filled = page(template, &diagram, &Wording::english(), &recording, None).unwrap();
        assert!(!filled.contains("{{"), "a place is left");
        assert!(filled.contains("studio=\"none\""));
        assert!(!filled.contains("<a href"), "there is no studio to go to");
        let led = page(
            template,
            &diagram,
            &Wording::english(),
            &recording,
            Some("https://example.org/"),
        )
        .unwrap();
        let way = format!("<a href=\"https://example.org/#{}\">", recording.link);
        assert!(led.contains(&way));
        for other in ["", "<p>a page</p>", "{{diagram}}{{title}}"] {
            let refused = page(other, &diagram, &Wording::english(), &recording, None);
            assert_eq!(refused, Err(PageError::NoPlace), "{other}");
        }
    }
}
