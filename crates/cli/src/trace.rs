//! `vouchsafe trace`: what happens when a call of a diagram is made.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::flow::{self, SimulateError};
use vouchsafe_model::interop::{har, mermaid};

use crate::calls::{ChooseError, choose};
use crate::command::{Arguments, Command, CommandError, One, Outcome};
use crate::input::{self, OpenError};
use crate::terminal::{self, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "trace",
    summary: "Trace a call of a diagram: every message, every check, the verdict and why",
    run,
};

const HELP: &str = "\
Trace a call of a diagram: every message, every check, the verdict and why

Usage: vouchsafe trace [OPTIONS] FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that
carries one.

Options:
  -c, --call NAME      Trace the call of this name, or of this id such as c7;
                       needed where the diagram has several
  -f, --format FORMAT  text (the usual one); json; har: an HTTP archive that the
                       developer tools of browsers open; or mermaid: a sequence
                       diagram for Markdown and documentation
  -h, --help           Show this help

Exit status: 0 if the call was traced, whatever came of it; 2 if the file cannot
be used or it is not clear which call is meant.
";

/// How a trace is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Har,
    Mermaid,
}

/// Why nothing is traced.
#[derive(Debug, Error)]
enum TraceError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// It is not clear which call is meant.
    #[error("{0}")]
    Call(#[from] ChooseError),
    /// The call cannot be simulated.
    #[error("{0}")]
    Simulate(#[from] SimulateError),
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut call = None;
    let mut format = Format::Text;
    let words = One {
        help: HELP,
        only_one: "one file at a time can be traced",
        missing: "a diagram file is missing",
    };
    let found = arguments.one(words, output, &mut |arguments, option| {
        match option {
            "c" | "call" => call = Some(arguments.value()?),
            "f" | "format" => format = read_format(arguments)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(file) = found else {
        return Ok(Outcome::Fine);
    };
    let path = PathBuf::from(file);
    match trace(&path, call.as_deref(), format) {
        Ok(text) => {
            // A trace in words goes to a person's terminal, the others to programs.
            match format {
                Format::Text => {
                    for line in text.lines() {
                        writeln!(output, "{}", Shown(line))?;
                    }
                }
                Format::Json | Format::Har | Format::Mermaid => {
                    output.write_all(text.as_bytes())?;
                }
            }
            Ok(Outcome::Fine)
        }
        Err(error) => {
            output.flush()?;
            terminal::complain_about(&path, &error.to_string());
            Ok(Outcome::Unusable)
        }
    }
}

fn read_format(arguments: &mut Arguments) -> Result<Format, CommandError> {
    match arguments.value()?.as_str() {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "har" => Ok(Format::Har),
        "mermaid" => Ok(Format::Mermaid),
        other => Err(arguments.refuse(&format!(
            "there is no format `{other}`, only text, json, har and mermaid"
        ))),
    }
}

fn trace(path: &Path, name: Option<&str>, format: Format) -> Result<String, TraceError> {
    let diagram = input::diagram(path)?;
    let call = choose(&diagram, name)?;
    let trace = flow::simulate(&diagram, call.id, diagram.now())?;
    Ok(match format {
        Format::Text => flow::to_text(&diagram, &trace),
        Format::Json => flow::to_json(&diagram, &trace),
        Format::Har => har::to_har(&trace),
        Format::Mermaid => mermaid::to_mermaid(&diagram, &trace),
    })
}
