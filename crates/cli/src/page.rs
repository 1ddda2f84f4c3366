//! `vouchsafe page`: a page of its own for each story of a release.

mod html;
mod words;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::json;
use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::{Trace, simulate};
use vouchsafe_model::link::{self, LinkError};
use vouchsafe_model::story;
use vouchsafe_picture::raster::RasterError;
use vouchsafe_picture::raster::card;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::frame;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::record::{self, Part, RecordError};
use vouchsafe_scene::svg::{self, Background, Colors, Options};
use vouchsafe_scene::theme::Theme;

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::embed::stem;
use crate::input::{self, OpenError};
use crate::terminal;
use html::Page;
use words::{ENGLISH, Words};

pub(crate) const COMMAND: Command = Command {
    name: "page",
    summary: "Write a page for each story into a release: to read, to share and to play",
    run,
};

const HELP: &str = "\
Write a page for each story into a release: its text, its drawing, which is played where
scripts are on, a way to play it in the studio, and what other programs show where its link is pasted

Usage: vouchsafe page [OPTIONS] --into RELEASE FILE...

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that
carries one, and has a story. Its page is RELEASE/stories/NAME/, and RELEASE/stories/
lists every FILE, in this order.

Options:
      --into RELEASE  The folder of a release, with the studio and the folder `embed`
      --in CODE=LIST  Write the pages in another language, too: es, pt, ja or ko. LIST is a text
                      file with the link of each FILE in that language, one a line, in their order
      --site ADDRESS  Where the release is served. Programs that show more of a link than
                      its text want whole addresses; without it, some show no picture
  -h, --help          Show this help

Exit status: 0 if all is written, 2 if a file cannot be used.
";

/// The folder of the pages in a release.
const STORIES: &str = "stories";

/// Why no page is written.
#[derive(Debug, Error)]
enum PageError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// There is nothing to tell.
    #[error("the diagram has no story; write one in the studio")]
    NoStory,
    /// The diagram doesn't fit a link, by which it is presented.
    #[error("{0}")]
    Link(#[from] LinkError),
    /// It can't be played.
    #[error("{0}")]
    Record(#[from] RecordError),
    /// Its card can't be drawn.
    #[error("{0}")]
    Card(#[from] RasterError),
    /// The list of links in another language does not fit the files.
    #[error("it has {found} links, and there are {wanted} files")]
    Links {
        /// How many links it has.
        found: usize,
        /// How many files are written.
        wanted: usize,
    },
    /// The list cannot be read.
    #[error("cannot read it: {0}")]
    List(std::io::Error),
    /// A file can't be written.
    #[error("cannot write {}: {error}", .path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
}

#[derive(Default)]
struct Wanted {
    into: Option<PathBuf>,
    site: Option<String>,
    files: Vec<PathBuf>,
    /// Further languages, each with its list of links.
    lists: Vec<(&'static Words, PathBuf)>,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut wanted = Wanted::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(value) => wanted.files.push(PathBuf::from(value)),
            Argument::Option(option) => match option.as_str() {
                "h" | "help" => {
                    output.write_all(HELP.as_bytes())?;
                    return Ok(Outcome::Fine);
                }
                "into" => wanted.into = Some(PathBuf::from(arguments.value()?)),
                "in" => wanted.lists.push(language(arguments)?),
                "site" => wanted.site = Some(site(arguments)?),
                _ => return Err(arguments.unknown_option(&option)),
            },
        }
    }
    if wanted.files.is_empty() {
        return Err(arguments.refuse("a diagram file is missing"));
    }
    let Some(release) = &wanted.into else {
        return Err(arguments.refuse("it is not said where to: --into RELEASE"));
    };
    let mut outcome = Outcome::Fine;
    let mut complain = |path: &Path, error: &PageError| {
        terminal::complain_about(path, &error.to_string());
        outcome = Outcome::Unusable;
    };
    let further = wanted.lists.iter().map(|(words, _)| *words);
    let room = Room {
        release,
        site: wanted.site.as_deref(),
        languages: &std::iter::once(ENGLISH).chain(further).collect::<Vec<_>>(),
    };
    output.flush()?;
    let mut pages = Vec::new();
    for path in &wanted.files {
        let page = input::diagram(path).map_err(PageError::from);
        match page.and_then(|diagram| room.write_page(stem(path), &diagram, ENGLISH)) {
            Ok(page) => pages.push(page),
            Err(error) => complain(path, &error),
        }
    }
    if let Err((list, error)) = room.write_list(&pages, ENGLISH) {
        complain(&list, &error);
    }
    for (words, list) in &wanted.lists {
        let written = links(list, wanted.files.len()).and_then(|diagrams| {
            let told = wanted.files.iter().zip(&diagrams);
            let pages = told.map(|(path, diagram)| room.write_page(stem(path), diagram, words));
            pages.collect::<Result<Vec<_>, _>>()
        });
        match written {
            Ok(pages) => {
                if let Err((list, error)) = room.write_list(&pages, words) {
                    complain(&list, &error);
                }
            }
            Err(error) => complain(list, &error),
        }
    }
    Ok(outcome)
}

/// The stories of a list of links, as many as there are files.
fn links(list: &Path, wanted: usize) -> Result<Vec<Diagram>, PageError> {
    let text = fs::read_to_string(list).map_err(PageError::List)?;
    let links = text.lines().filter(|line| !line.is_empty());
    let diagrams = links.map(link::decode).collect::<Result<Vec<_>, _>>()?;
    if diagrams.len() == wanted {
        Ok(diagrams)
    } else {
        Err(PageError::Links {
            found: diagrams.len(),
            wanted,
        })
    }
}

/// A further language, and the list of links in it.
fn language(arguments: &mut Arguments) -> Result<(&'static Words, PathBuf), CommandError> {
    let value = arguments.value()?;
    let known = value
        .split_once('=')
        .and_then(|(code, list)| Some((Words::of_code(code)?, PathBuf::from(list))));
    known.ok_or_else(|| {
        arguments.refuse(&format!(
            "`{value}` is no language with its list: es=LIST, pt=LIST, ja=LIST or ko=LIST"
        ))
    })
}

/// The address of a release, with a slash at its end.
fn site(arguments: &mut Arguments) -> Result<String, CommandError> {
    let address = arguments.value()?;
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return Err(arguments.refuse(&format!(
            "`{address}` is no whole address; it begins with https://"
        )));
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

/// Where pages are written.
struct Room<'a> {
    release: &'a Path,
    site: Option<&'a str>,
    /// All languages in which there are pages.
    languages: &'a [&'static Words],
}

impl Room<'_> {
    fn write_page(
        &self,
        name: String,
        diagram: &Diagram,
        words: &'static Words,
    ) -> Result<Page, PageError> {
        let diagram = story::without_notes(diagram);
        if diagram.story().is_none() {
            return Err(PageError::NoStory);
        }
        let stories = self.release.join(STORIES);
        let folder = stories.join(words.folder()).join(&name);
        let seen = Seen::of(&diagram);
        let page = Page {
            name,
            link: link::encode(&diagram)?,
            drawing: seen.svg(&diagram),
            diagram,
            words,
        };
        if words == ENGLISH {
            write(&folder.join("card.png"), &seen.card(page.diagram.title())?)?;
        }
        let html = page.html(self.site, self.languages);
        write(&folder.join("index.html"), html.as_bytes())?;
        if let Some(site) = self.site {
            let about = oembed(&page, site).to_string();
            write(&folder.join("oembed.json"), about.as_bytes())?;
        }
        // A story that comes along is recorded for guests already.
        let recordings = self.release.join("embed/stories");
        let recording = recordings.join(format!("{}.json", page.recording()));
        if !recording.is_file() {
            let recorded = record::record(&page.diagram, Part::Everything)?;
            write(&recording, recorded.write().as_bytes())?;
        }
        Ok(page)
    }

    fn write_list(&self, pages: &[Page], words: &Words) -> Result<(), (PathBuf, PageError)> {
        let folder = self.release.join(STORIES).join(words.folder());
        let path = folder.join("index.html");
        let html = html::list(pages, self.site, words, self.languages);
        write(&path, html.as_bytes()).map_err(|error| (path, error))
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), PageError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| PageError::Write {
            path: path.to_owned(),
            error,
        })
}

/// What programs are told that show the player where the link of a page is pasted. See oembed.com, 2.3.4.
fn oembed(page: &Page, site: &str) -> serde_json::Value {
    let (name, title, story) = (&page.name, page.diagram.title(), page.recording());
    let lang = page.words.folder();
    let lang = lang
        .strip_suffix('/')
        .map(|code| format!("&amp;lang={code}"));
    let lang = lang.unwrap_or_default();
    let (width, height) = (800, 600);
    let frame = format!(
        "<iframe src=\"{site}embed/#story={story}{lang}\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         style=\"border: 0\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups\"></iframe>",
        html::escaped(title)
    );
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Vouchsafe",
        "provider_url": site,
        "html": frame,
        "width": width,
        "height": height,
        "thumbnail_url": format!("{site}stories/{name}/card.png"),
        "thumbnail_width": card::WIDTH,
        "thumbnail_height": card::HEIGHT,
    })
}

/// The moment of a story by which one knows it: how its first calls end, or how its drawing is in the end.
struct Seen {
    drawing: Diagram,
    traces: Vec<Trace>,
}

impl Seen {
    fn of(diagram: &Diagram) -> Self {
        let mut seen = Self {
            drawing: diagram.clone(),
            traces: Vec::new(),
        };
        for (beat, stage) in story::stages(diagram) {
            let now = stage.diagram.now();
            let calls = beat.what.runs.iter();
            let traces = calls.filter_map(|run| simulate(&stage.diagram, run.call, now).ok());
            seen.traces = traces.collect();
            seen.drawing = stage.diagram;
            if !seen.traces.is_empty() {
                break;
            }
        }
        seen
    }

    /// Draws it, with what is asked of the layout and the frame.
    fn drawn<T>(&self, draw: impl FnOnce(&Layout, &frame::Frame) -> T) -> T {
        let layout = Layout::of(&self.drawing);
        if self.traces.is_empty() {
            return draw(&layout, &frame::still());
        }
        let film = Film::of(&layout, &self.traces.iter().collect::<Vec<_>>(), "");
        draw(&layout, &film.frame(film.total()))
    }

    fn svg(&self, diagram: &Diagram) -> String {
        let options = Options {
            title: diagram.title().to_owned(),
            colors: Colors::OfPage,
            ..Options::default()
        };
        self.drawn(|layout, frame| svg::document(layout, frame, &options))
    }

    fn card(&self, title: &str) -> Result<Vec<u8>, RasterError> {
        let options = Options {
            background: Background::Transparent,
            ..Options::default()
        };
        let sheet = self.drawn(|layout, frame| svg::sheet(layout, frame, &options));
        card::card(title, &sheet, Theme::Light)
    }
}
