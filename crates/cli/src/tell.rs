//! `vouchsafe tell`: the story of a diagram as text.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::story;

use crate::command::{Arguments, Command, CommandError, One, Outcome};
use crate::input::{self, OpenError};
use crate::terminal;

pub(crate) const COMMAND: Command = Command {
    name: "tell",
    summary: "Tell the story of a diagram as text: what is said, and what comes of it",
    run,
};

const HELP: &str = "\
Tell the story of a diagram as text, beat by beat: what is said, what is asked, and
what the model says of the calls that are made

Usage: vouchsafe tell FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that
carries one, and has a story.

Options:
  -h, --help  Show this help

Exit status: 0 if it was told, 2 if the file cannot be used or has no story.
`vouchsafe check` says whether the model confirms what the story claims.
";

/// Why nothing is told.
#[derive(Debug, Error)]
enum TellError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// There is nothing to tell.
    #[error("the diagram has no story; write one in the studio")]
    NoStory,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let words = One {
        help: HELP,
        only_one: "one file is told at a time",
        missing: "a diagram file is missing",
    };
    let found = arguments.one(words, output, &mut |_, _| Ok(false))?;
    let Some(file) = found else {
        return Ok(Outcome::Fine);
    };
    let path = PathBuf::from(file);
    match told(&path) {
        Ok(diagram) => {
            output.write_all(story::to_text(&diagram).as_bytes())?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            output.flush()?;
            terminal::complain_about(&path, &error.to_string());
            Ok(Outcome::Unusable)
        }
    }
}

fn told(path: &Path) -> Result<Diagram, TellError> {
    let diagram = input::diagram(path)?;
    match diagram.story() {
        Some(_) => Ok(diagram),
        None => Err(TellError::NoStory),
    }
}
