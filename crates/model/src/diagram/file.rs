//! How does a diagram stand in a file?
//!
//! A `.vouchsafe.json` file is JSON that a person can read, write and compare:
//! one record a line where it fits, kinds and operations by their names, what
//! is usual left out. All ids of a file are numbers of one set, so that one
//! number says which node, part, identity or record is meant. The published
//! JSON Schema describes the format for editors; `vouchsafe check` and
//! [`read`] hold a file to all of [`super::invariant`] besides.
//!
//! The format has a version of its own, in the key `vouchsafe`. Its types are
//! not those of the diagram, so that either can change without the other.
//! What it does not know it refuses by name: nothing is dropped unseen.

mod layout;
mod read_v1;
mod subject;
mod v1;
mod write_v1;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use thiserror::Error;

pub(crate) use subject::{subject_of_words, words_of_subject};

use super::Diagram;
use super::edit::Edit;
use super::exhibit::Exhibit;
use super::id::BeatId;
use super::problem::Problem;
use super::story::{Beat, Goal, NewBeat, Story};
use crate::azure::BuiltInRole;
use crate::guid::Guid;

/// The version of the format that is written.
pub const VERSION: u64 = 1;
/// How large a file may be, in bytes.
pub const MAX_FILE_BYTES: usize = 8 * 1024 * 1024;
/// How many problems of a file are listed.
pub const MAX_PROBLEMS: usize = 100;
/// How the name of a file ends.
pub const FILE_EXTENSION: &str = ".vouchsafe.json";

/// Why a file does not open.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// The file is too large to be read.
    #[error("the file has {bytes} bytes, and {MAX_FILE_BYTES} are read at most")]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// The text is not JSON, or not of the format's shape.
    #[error("line {line}, column {column}: {message}")]
    NotRead {
        /// The line, from 1.
        line: usize,
        /// The column, from 1; 0 before the first character of the line.
        column: usize,
        /// What was expected and what was found.
        message: String,
    },
    /// The text is JSON, but does not say that it is a diagram.
    #[error(
        "this is not a Vouchsafe diagram: the key `vouchsafe`, which says the version, is missing"
    )]
    NotADiagram,
    /// The file has been written by a later version of this program.
    #[error("the file is of version {0} of the format, and only version {VERSION} is known here")]
    UnknownVersion(u64),
    /// The diagram does not hold together.
    #[error("the diagram has {}: {}", count(.0), first(.0))]
    Invalid(Vec<Problem>),
}

fn count(problems: &[Problem]) -> String {
    match problems.len() {
        1 => "a problem".to_owned(),
        // The list ends there.
        MAX_PROBLEMS.. => format!("{MAX_PROBLEMS} problems or more, the first of them"),
        several => format!("{several} problems, the first of them"),
    }
}

fn first(problems: &[Problem]) -> String {
    match problems.first() {
        None => String::new(),
        Some(problem) => match problem.subject {
            None => problem.message.clone(),
            Some(subject) => format!("{subject}: {}", problem.message),
        },
    }
}

impl FileError {
    /// The smallest thing to do about it, a sentence.
    #[must_use]
    pub fn help(&self) -> &str {
        match self {
            Self::TooLarge { .. } => "Split the diagram into several files.",
            Self::NotRead { .. } => {
                "Correct the file there; an editor that knows the JSON Schema shows what is allowed."
            }
            Self::NotADiagram => "Choose a file that was saved by Vouchsafe.",
            Self::UnknownVersion(_) => "Open it with a newer version of Vouchsafe.",
            Self::Invalid(problems) => problems.first().map_or("", |problem| problem.help.as_str()),
        }
    }
}

/// A diagram that was read, and what is doubtful about it or its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The diagram.
    pub diagram: Diagram,
    /// What is doubtful; warnings only.
    pub warnings: Vec<Problem>,
}

/// Reads the text of a file.
///
/// # Errors
///
/// Why the file does not open: [`FileError::Invalid`] with everything that is
/// wrong, after the text as such was read.
pub fn read(text: &str) -> Result<Opened, FileError> {
    read_with(text, |_| {})
}

fn read_with(text: &str, prepare: impl FnOnce(&mut v1::FileV1)) -> Result<Opened, FileError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(FileError::TooLarge { bytes: text.len() });
    }
    // Some editors begin a file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head: v1::Head = decode(text)?;
    match head.vouchsafe {
        None => Err(FileError::NotADiagram),
        Some(VERSION) => {
            let mut file = decode(text)?;
            prepare(&mut file);
            read_v1::read(file)
        }
        Some(later) => Err(FileError::UnknownVersion(later)),
    }
}

/// Reads the text of a file in which assignments may name roles that are
/// neither in the tables nor in the file, but that `role_of` knows.
pub(crate) fn read_naming(
    text: &str,
    role_of: impl Fn(&str) -> Option<Guid>,
) -> Result<Opened, FileError> {
    read_with(text, |file| {
        let defined: Vec<String> = file
            .role_definitions
            .iter()
            .map(|it| it.name.to_lowercase())
            .collect();
        for it in &mut file.role_assignments {
            if let (None, Some(name)) = (&it.role, &it.role_name)
                && BuiltInRole::by_name(name).is_none()
                && !defined.contains(&name.to_lowercase())
            {
                it.role = role_of(name).map(|role| role.to_string());
            }
        }
    })
}

/// An edit as the JSON of a file, for where there is no file around it.
pub(crate) fn edit_to_json(edit: &Edit) -> String {
    alone(NewBeat {
        edits: vec![edit.clone()],
        ..NewBeat::default()
    })
}

/// An edit from [`edit_to_json`].
pub(crate) fn edit_from_json(text: &str) -> Option<Edit> {
    from_alone(text)?.edits.into_iter().next()
}

/// A goal as the JSON of a file, for where there is no file around it.
pub(crate) fn goal_to_json(goal: &Goal) -> String {
    alone(NewBeat {
        goals: vec![goal.clone()],
        ..NewBeat::default()
    })
}

/// A goal from [`goal_to_json`].
pub(crate) fn goal_from_json(text: &str) -> Option<Goal> {
    from_alone(text)?.goals.into_iter().next()
}

/// What a beat shows as the JSON of a file, for where there is no file around it.
pub(crate) fn exhibit_to_json(exhibit: &Exhibit) -> String {
    alone(NewBeat {
        shows: Some(exhibit.clone()),
        ..NewBeat::default()
    })
}

/// What a beat shows from [`exhibit_to_json`].
pub(crate) fn exhibit_from_json(text: &str) -> Option<Exhibit> {
    from_alone(text)?.shows
}

/// A story of one beat, which says of the parts where they are.
fn alone(what: NewBeat) -> String {
    let story = Story {
        beats: vec![Rc::new(Beat {
            id: BeatId::new(0),
            what,
        })],
        next_beat: 1,
        ..Story::default()
    };
    write_v1::write_story(&Diagram::new(), &story).to_string()
}

fn from_alone(text: &str) -> Option<NewBeat> {
    let story = read_v1::read_story(serde_json::from_str(text).ok()?)?;
    story.beats.first().map(|beat| beat.what.clone())
}

fn decode<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Result<T, FileError> {
    serde_json::from_str(text).map_err(|error| FileError::NotRead {
        line: error.line(),
        column: error.column(),
        message: in_words(&error.to_string()),
    })
}

/// The decoder's message without the place, which stands apart, and without the
/// names of our types.
fn in_words(message: &str) -> String {
    let end = message.rfind(" at line ").unwrap_or(message.len());
    let message = message.get(..end).unwrap_or(message);
    let (found, expected) = message.rsplit_once(", expected ").unwrap_or((message, ""));
    let expected = match expected {
        "" => String::new(),
        "u32" | "u64" => ", expected a whole number from 0 to 4294967295".to_owned(),
        "i32" => ", expected a whole number".to_owned(),
        "a sequence" => ", expected a list".to_owned(),
        other if other.starts_with("struct ") => ", expected an object".to_owned(),
        other => format!(", expected {other}"),
    };
    // What was found may quote the file at any length.
    found.chars().take(200).collect::<String>() + &expected
}

impl Diagram {
    /// Reads the text of a `.vouchsafe.json` file. What is doubtful but can be
    /// opened is not told; [`file::read`](read) tells it.
    ///
    /// # Errors
    ///
    /// Why the file does not open.
    pub fn from_json(text: &str) -> Result<Self, FileError> {
        read(text).map(|opened| opened.diagram)
    }

    /// The text of the diagram's `.vouchsafe.json` file: the same diagram gives
    /// the same text, to the byte, with a line feed at its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        layout::lay_out(&write_v1::write(self))
    }
}
