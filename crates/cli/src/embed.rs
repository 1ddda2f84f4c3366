//! `vouchsafe embed`: a diagram for somebody else's page.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_scene::playback::Recording;
use vouchsafe_scene::record::{self, Part, RecordError};
use vouchsafe_scene::snippet::{self, PageError, Recorded, Snippet};
use vouchsafe_scene::words::Wording;

use crate::calls::{self, ChooseError};
use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::input::{self, OpenError};
use crate::terminal;

pub(crate) const COMMAND: Command = Command {
    name: "embed",
    summary: "Write a diagram for a page: a recording, or HTML with everything in it",
    run,
};

const HELP: &str = "\
Write a diagram for a page of your own: a recording of what the model computes, for the
player to play, or HTML that holds the recording and a picture for where scripts are off;
or a page of its own that plays without a network

Usage: vouchsafe embed [OPTIONS] FILE...

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that carries
one. Its story is recorded, a scene a beat; without a story each of its calls.

Options:
      --format FORMAT  html (the default): to be pasted into a page; block: the same without
                       its script, for a site that loads it on every page; recording: a
                       file for the attribute `src`; page: one HTML file with the player in it
      --at ADDRESS     Where the page finds the folder `embed` of a release (default: embed)
      --player PAGE    For a page: the file `embed/offline.html` of a release
      --studio ADDRESS Where the diagram opens in Vouchsafe (default: beside the folder
                       `embed`, and nowhere for a block or a page)
  -c, --call CALL      Record only this call, by its name or id
      --into FOLDER    Write a file for each FILE into this folder, and print nothing
  -h, --help           Show this help

Exit status: 0 if all is written, 2 if a file cannot be used.
";

/// Why nothing is written.
#[derive(Debug, Error)]
enum EmbedError {
    /// The file is no diagram.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// It is not clear which call is meant.
    #[error("{0}")]
    Call(#[from] ChooseError),
    /// There is nothing to play.
    #[error("{0}")]
    Record(#[from] RecordError),
    /// The file with the player is none.
    #[error("{}: {error}", .path.display())]
    Player {
        /// Which.
        path: PathBuf,
        /// Why.
        error: PageError,
    },
    /// The file with the player cannot be read.
    #[error("cannot read {}: {error}", .path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}: {error}", .path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Html,
    Block,
    Recording,
    Page,
}

struct Wanted {
    format: Format,
    address: String,
    player: Option<PathBuf>,
    studio: Option<String>,
    call: Option<String>,
    into: Option<PathBuf>,
    files: Vec<PathBuf>,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut wanted = Wanted {
        format: Format::Html,
        address: "embed".to_owned(),
        player: None,
        studio: None,
        call: None,
        into: None,
        files: Vec::new(),
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(value) => wanted.files.push(PathBuf::from(value)),
            Argument::Option(option) => match option.as_str() {
                "h" | "help" => {
                    output.write_all(HELP.as_bytes())?;
                    return Ok(Outcome::Fine);
                }
                "format" => {
                    wanted.format = match arguments.value()?.as_str() {
                        "html" => Format::Html,
                        "block" => Format::Block,
                        "recording" => Format::Recording,
                        "page" => Format::Page,
                        other => {
                            return Err(arguments.refuse(&format!(
                                "there is no format `{other}`; there are html, block, recording and page"
                            )));
                        }
                    };
                }
                "at" => wanted.address = arguments.value()?,
                "player" => wanted.player = Some(PathBuf::from(arguments.value()?)),
                "studio" => wanted.studio = Some(arguments.value()?),
                "c" | "call" => wanted.call = Some(arguments.value()?),
                "into" => wanted.into = Some(PathBuf::from(arguments.value()?)),
                _ => return Err(arguments.unknown_option(&option)),
            },
        }
    }
    if wanted.files.is_empty() {
        return Err(arguments.refuse("a diagram file is missing"));
    }
    if (wanted.format == Format::Page) != wanted.player.is_some() {
        return Err(arguments.refuse(
            "a page needs the player, and nothing else does: --format page --player offline.html",
        ));
    }
    if wanted.files.len() > 1 && wanted.into.is_none() {
        return Err(
            arguments.refuse("several files need a folder to be written into: --into FOLDER")
        );
    }
    let mut names: Vec<String> = wanted.files.iter().map(|path| stem(path)).collect();
    names.sort();
    if wanted.into.is_some()
        && let Some([name, _]) = names.windows(2).find(|pair| pair.first() == pair.last())
    {
        return Err(arguments.refuse(&format!(
            "two of the files would be written as `{name}`; write them into two folders"
        )));
    }
    let mut outcome = Outcome::Fine;
    for path in &wanted.files {
        match write(path, &wanted, output) {
            Ok(written) => written?,
            Err(error) => {
                output.flush()?;
                terminal::complain_about(path, &error.to_string());
                outcome = Outcome::Unusable;
            }
        }
    }
    Ok(outcome)
}

/// The outer error is the file's, the inner one that of standard output.
fn write(
    path: &Path,
    wanted: &Wanted,
    output: &mut dyn Write,
) -> Result<std::io::Result<()>, EmbedError> {
    let diagram = input::diagram(path)?;
    let text = text(&diagram, wanted)?;
    let Some(folder) = &wanted.into else {
        return Ok(output.write_all(text.as_bytes()));
    };
    let ending = match wanted.format {
        Format::Html | Format::Block | Format::Page => "html",
        Format::Recording => "json",
    };
    let path = folder.join(format!("{}.{ending}", stem(path)));
    fs::write(&path, text).map_err(|error| EmbedError::Write { path, error })?;
    Ok(Ok(()))
}

/// The name of a file without what says which kind of file it is.
pub(crate) fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let endings = [".vouchsafe.json", ".json", ".svg", ".png"];
    let stem = endings.iter().find_map(|ending| name.strip_suffix(ending));
    stem.unwrap_or(&name).to_owned()
}

fn text(diagram: &Diagram, wanted: &Wanted) -> Result<String, EmbedError> {
    let part = match &wanted.call {
        None => Part::Everything,
        Some(name) => Part::Call(calls::choose(diagram, Some(name))?.id),
    };
    let recording = record::record(diagram, part)?;
    let (guest, beside) = match wanted.format {
        Format::Recording => return Ok(recording.write() + "\n"),
        Format::Page => return page(diagram, &recording, wanted),
        Format::Block => (None, None),
        Format::Html => {
            let address = wanted.address.as_str();
            (Some(address), Some(format!("{address}/../")))
        }
    };
    let studio = wanted.studio.as_deref().or(beside.as_deref());
    let attributes = match (&wanted.studio, studio) {
        (Some(asked), _) => vec![("studio", asked.clone())],
        (None, None) => vec![("studio", "none".to_owned())],
        // It finds by itself what is beside it.
        (None, Some(_)) => Vec::new(),
    };
    let snippet = Snippet {
        diagram,
        wording: &Wording::english(),
        recording: &recording,
        recorded: Recorded::Inside,
        attributes: &attributes,
        studio,
        guest,
    };
    Ok(snippet.html())
}

/// One file, with the player in it.
fn page(diagram: &Diagram, recording: &Recording, wanted: &Wanted) -> Result<String, EmbedError> {
    let path = wanted.player.clone().unwrap_or_default();
    let player = match fs::read_to_string(&path) {
        Ok(player) => player,
        Err(error) => return Err(EmbedError::Read { path, error }),
    };
    let (english, studio) = (Wording::english(), wanted.studio.as_deref());
    snippet::page(&player, diagram, &english, recording, studio)
        .map_err(|error| EmbedError::Player { path, error })
}
