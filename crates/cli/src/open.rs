//! `vouchsafe open`: the diagram in a link or in a picture, as a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_model::link::{self, LinkError};

use crate::command::{Arguments, Command, CommandError, One, Outcome};
use crate::input::{self, OpenError};
use crate::terminal;

pub(crate) const COMMAND: Command = Command {
    name: "open",
    summary: "Print the diagram that a link or a picture carries, as a file",
    run,
};

const HELP: &str = "\
Print the diagram that a link or a picture carries, as a file has it

Usage: vouchsafe open [OPTIONS] LINK|PICTURE

LINK is an address with a diagram in its fragment; put it in quotes. PICTURE is a PNG
or SVG that was made by Vouchsafe.

Options:
  -o, --output OUT  Write the file there (.vouchsafe.json), and not to standard output
  -h, --help        Show this help

Exit status: 0 if it was opened, 2 if there is no diagram in it that can be.
";

/// Why nothing is opened.
#[derive(Debug, Error)]
enum OpenCommandError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// The link does not open.
    #[error("{0}")]
    Link(#[from] LinkError),
    /// It is nothing that there is.
    #[error("there is no such file, and it is no link: a link has a # before its diagram")]
    Neither,
    /// The file can't be written.
    #[error("cannot write {}: {error}", .path.display())]
    Write {
        /// Where to.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut out = None;
    let words = One {
        help: HELP,
        only_one: "one link or picture is opened at a time",
        missing: "a link or a picture is missing",
    };
    let found = arguments.one(words, output, &mut |arguments, option| {
        match option {
            "o" | "output" => out = Some(PathBuf::from(arguments.value()?)),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(what) = found else {
        return Ok(Outcome::Fine);
    };
    let path = PathBuf::from(&what);
    let text = what.to_string_lossy();
    let opened = opened(&path, &text).map(|diagram| diagram.to_json());
    let written = opened.and_then(|json| match out {
        None => Ok(Some(json)),
        Some(path) => match std::fs::write(&path, json) {
            Ok(()) => Ok(None),
            Err(error) => Err(OpenCommandError::Write { path, error }),
        },
    });
    match written {
        Ok(json) => {
            output.write_all(json.unwrap_or_default().as_bytes())?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            output.flush()?;
            // A link is as long as a page.
            let named: String = text.chars().take(60).collect();
            terminal::complain_about(Path::new(&named), &error.to_string());
            Ok(Outcome::Unusable)
        }
    }
}

fn opened(path: &Path, text: &str) -> Result<Diagram, OpenCommandError> {
    if path.is_file() {
        return Ok(input::diagram(path)?);
    }
    let diagram = LinkFragment::diagram_of(text).ok_or(OpenCommandError::Neither)?;
    Ok(link::decode(diagram)?)
}
