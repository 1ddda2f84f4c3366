//! What becomes of a block?

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::diagram::file::{self, FileError};
use vouchsafe_model::diagram::{Call, Diagram};
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_model::link::{self, LinkError};
use vouchsafe_model::picture::{self, PictureError};
use vouchsafe_scene::playback::Recording;
use vouchsafe_scene::playback::recording::{self, RecordingError};
use vouchsafe_scene::record::{self, Part, RecordError};
use vouchsafe_scene::snippet::{Recorded, Snippet};
use vouchsafe_scene::words::Wording;

use crate::chapter::{Kind, Place};
use crate::install::GUEST;
use crate::options::{self, OptionsError, Source};

/// All built-in roles, which a diagram may assign without saying what they are.
const ROLES: &str = include_str!("../../../static/data/built-in-roles.json");

/// Why nothing becomes of a block. Each says what to do.
#[derive(Debug, Error)]
pub(crate) enum BlockError {
    #[error("{0}")]
    Options(#[from] OptionsError),
    #[error(
        "the block is empty; put a diagram's JSON or a link into it, or name a file: file=shop.vouchsafe.json"
    )]
    Empty,
    #[error("the block has a diagram and names one, too; keep one of them")]
    Both,
    #[error("cannot read {}: {error}. A path begins at the folder of the chapter", .path.display())]
    File { path: PathBuf, error: io::Error },
    #[error("{} has more than {limit} bytes; a diagram has fewer", .path.display())]
    TooLarge { path: PathBuf, limit: usize },
    #[error("{} is no text; name a file that was saved by Vouchsafe", .0.display())]
    NotText(PathBuf),
    #[error("{error}. {}", .error.help())]
    Diagram {
        #[from]
        error: FileError,
    },
    #[error("{error}. {}", .error.help())]
    Picture {
        #[from]
        error: PictureError,
    },
    #[error("{0}. Copy the link again, or save the diagram as a file and name that")]
    Link(#[from] LinkError),
    #[error(
        "there is no story `{name}` in {}; {}", .folder.display(),
        "bring the stories along with `mdbook-vouchsafe install --stories`, or correct the name"
    )]
    NoStory { name: String, folder: PathBuf },
    #[error("the story can't be played: {0}. Run `mdbook-vouchsafe install --stories` again")]
    Story(#[from] RecordingError),
    #[error("a story is told as it is; save it as a file to play one of its calls")]
    CallOfStory,
    #[error("no call is named `{name}`; {there}")]
    NoSuchCall { name: String, there: String },
    #[error("{0}")]
    Record(#[from] RecordError),
}

/// Where things are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surroundings<'a> {
    /// The folder of the chapter.
    pub(crate) chapter: &'a Path,
    /// The folder of the book's sources.
    pub(crate) sources: &'a Path,
    /// The address of a studio, if the book says one.
    pub(crate) studio: Option<&'a str>,
}

/// The block of HTML for a place.
pub(crate) fn html(place: &Place, around: Surroundings<'_>) -> Result<String, BlockError> {
    let options = match place.kind {
        Kind::Fence => options::read(&place.options)?,
        Kind::Directive => options::read_after_file(&place.options)?,
    };
    let body = place.body.trim();
    let mut attributes = options.attributes;
    attributes.push(("studio", around.studio.unwrap_or("none").to_owned()));
    if let Some(Source::Story(name)) = &options.source {
        if !body.is_empty() {
            return Err(BlockError::Both);
        }
        if options.call.is_some() {
            return Err(BlockError::CallOfStory);
        }
        let recording = story(name, around.sources)?;
        let diagram = link::decode(&recording.link)?;
        let snippet = Snippet {
            diagram: &diagram,
            wording: &Wording::english(),
            recording: &recording,
            recorded: Recorded::Story(name),
            attributes: &attributes,
            studio: around.studio,
            // A script of the book loads the player.
            guest: None,
        };
        return Ok(snippet.html());
    }
    let diagram = match &options.source {
        Some(Source::File(_)) if !body.is_empty() => return Err(BlockError::Both),
        Some(Source::File(path)) => in_file(&around.chapter.join(path))?,
        _ if body.is_empty() => return Err(BlockError::Empty),
        _ => in_text(body)?,
    };
    let part = match &options.call {
        None => Part::Everything,
        Some(name) => Part::Call(call(&diagram, name)?.id),
    };
    let recording = record::record(&diagram, part)?;
    let snippet = Snippet {
        diagram: &diagram,
        wording: &Wording::english(),
        recording: &recording,
        recorded: Recorded::Inside,
        attributes: &attributes,
        studio: around.studio,
        guest: None,
    };
    Ok(snippet.html())
}

fn in_text(text: &str) -> Result<Diagram, BlockError> {
    Ok(match LinkFragment::diagram_of(text) {
        // JSON begins with a brace, and may have a number sign in it.
        Some(link) if !text.starts_with('{') => link::decode(link)?,
        _ => with_roles(text)?,
    })
}

fn with_roles(text: &str) -> Result<Diagram, FileError> {
    // A test of the model holds that the file is a catalogue.
    let catalogue = Catalogue::read(ROLES).unwrap_or_default();
    Ok(catalogue.open(text)?.diagram)
}

/// The diagram of a file, which may be a picture that carries one.
fn in_file(path: &Path) -> Result<Diagram, BlockError> {
    let bytes = read(path, picture::MAX_PICTURE_BYTES)?;
    if picture::Format::of(&bytes).is_some() {
        return Ok(picture::open(&bytes)?.diagram);
    }
    if bytes.len() > file::MAX_FILE_BYTES {
        return Err(too_large(path, file::MAX_FILE_BYTES));
    }
    let text = String::from_utf8(bytes).map_err(|_| BlockError::NotText(path.to_owned()))?;
    Ok(with_roles(&text)?)
}

/// The recording of a story that was brought along.
fn story(name: &str, sources: &Path) -> Result<Recording, BlockError> {
    let folder = sources.join(GUEST).join("stories");
    let path = folder.join(format!("{name}.json"));
    // A name is that of a file of this folder, and no way to others.
    if name.contains(['/', '\\']) || !path.is_file() {
        let name = name.to_owned();
        return Err(BlockError::NoStory { name, folder });
    }
    let bytes = read(&path, recording::MAX_BYTES)?;
    let text = String::from_utf8(bytes).map_err(|_| BlockError::NotText(path))?;
    Ok(Recording::read(&text)?)
}

/// A file of so many bytes at most.
fn read(path: &Path, limit: usize) -> Result<Vec<u8>, BlockError> {
    let one_too_many = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let file = File::open(path);
    file.and_then(|file| file.take(one_too_many).read_to_end(&mut bytes))
        .map_err(|error| BlockError::File {
            path: path.to_owned(),
            error,
        })?;
    if bytes.len() > limit {
        return Err(too_large(path, limit));
    }
    Ok(bytes)
}

fn too_large(path: &Path, limit: usize) -> BlockError {
    BlockError::TooLarge {
        path: path.to_owned(),
        limit,
    }
}

/// The only call of this name or id.
fn call<'d>(diagram: &'d Diagram, name: &str) -> Result<&'d Call, BlockError> {
    let all: Vec<&Call> = diagram.calls().map(|call| &**call).collect();
    let mut copies = all.iter().copied();
    let by_id = copies.find(|call| call.id.to_string() == name);
    let named = |call: &&Call| call.label().to_lowercase() == name.to_lowercase();
    let by_name: Vec<&Call> = all.iter().copied().filter(named).collect();
    match (by_id, by_name.as_slice()) {
        (Some(call), _) => Ok(call),
        (None, [call]) => Ok(*call),
        _ => {
            let told = all.iter().map(|call| {
                let (caller, target) = (call.what.caller, call.what.target.node());
                let (caller, target) = (diagram.node_name(caller), diagram.node_name(target));
                format!("{} ({}, {caller} to {target})", call.id, call.label())
            });
            let told = told.collect::<Vec<_>>().join(", ");
            Err(BlockError::NoSuchCall {
                name: name.to_owned(),
                there: if told.is_empty() {
                    "the diagram has none; leave `call` out".to_owned()
                } else {
                    format!("there are {told}: name one by its id")
                },
            })
        }
    }
}
