//! `vouchsafe trace`: what happens when a call of a diagram is made.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::diagram::file::{self, FileError};
use vouchsafe_model::diagram::{Call, Diagram};
use vouchsafe_model::flow::{self, SimulateError};
use vouchsafe_model::interop::{har, mermaid};

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::input::{InputError, read_text};
use crate::roles;
use crate::terminal::{self, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "trace",
    summary: "Trace a call of a diagram: every message, every check, the verdict and why",
    run,
};

const HELP: &str = "\
Trace a call of a diagram: every message, every check, the verdict and why

Usage: vouchsafe trace [OPTIONS] FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json).

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
    /// The file cannot be read as text.
    #[error("{0}")]
    Input(#[from] InputError),
    /// The file is no diagram.
    #[error("{error}. {}", .error.help())]
    File {
        /// Why.
        #[from]
        error: FileError,
    },
    /// The diagram has no call.
    #[error("the diagram has no call to trace")]
    NoCall,
    /// It is not said which of several calls is meant.
    #[error("the diagram has several calls: name one with `--call`\n{0}")]
    Several(Names),
    /// No call has that name.
    #[error("no call is named `{name}`; there are\n{names}")]
    NoSuchCall {
        /// What was asked for.
        name: String,
        /// What there is.
        names: Names,
    },
    /// Several calls have that name.
    #[error("several calls are named `{name}`: choose one by its id\n{names}")]
    Ambiguous {
        /// What was asked for.
        name: String,
        /// Those of that name.
        names: Names,
    },
    /// The call cannot be simulated.
    #[error("{0}")]
    Simulate(#[from] SimulateError),
}

/// Calls by id and name, a line each.
#[derive(Debug)]
struct Names(Vec<String>);

impl std::fmt::Display for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut path = None;
    let mut call = None;
    let mut format = Format::Text;
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(file) if path.is_none() => path = Some(PathBuf::from(file)),
            Argument::Value(_) => return Err(arguments.refuse("one file at a time can be traced")),
            Argument::Option(option) => match option.as_str() {
                "c" | "call" => call = Some(arguments.value()?),
                "f" | "format" => format = read_format(arguments)?,
                "h" | "help" => {
                    output.write_all(HELP.as_bytes())?;
                    return Ok(Outcome::Fine);
                }
                _ => return Err(arguments.unknown_option(&option)),
            },
        }
    }
    let Some(path) = path else {
        return Err(arguments.refuse("a diagram file is missing"));
    };
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
            complain(&path, &error.to_string());
            Ok(Outcome::Unusable)
        }
    }
}

fn complain(path: &Path, what: &str) {
    let mut lines = what.lines();
    let first = lines.next().unwrap_or_default();
    terminal::complain(&format!("{}: {first}", path.display()));
    lines.for_each(terminal::add);
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
    let diagram = read(path)?;
    let call = choose(&diagram, name)?;
    let trace = flow::simulate(&diagram, call.id, diagram.now())?;
    Ok(match format {
        Format::Text => flow::to_text(&diagram, &trace),
        Format::Json => flow::to_json(&diagram, &trace),
        Format::Har => har::to_har(&trace),
        Format::Mermaid => mermaid::to_mermaid(&diagram, &trace),
    })
}

fn read(path: &Path) -> Result<Diagram, TraceError> {
    let text = read_text(path, file::MAX_FILE_BYTES)?;
    Ok(roles::open(&text)?.diagram)
}

/// The call that is meant: by its id, by its name, or because it is the only one.
fn choose<'d>(diagram: &'d Diagram, name: Option<&str>) -> Result<&'d Call, TraceError> {
    let all: Vec<&Call> = diagram.calls().map(|call| &**call).collect();
    let names = |calls: &[&Call]| Names(calls.iter().map(|call| told(diagram, call)).collect());
    let Some(name) = name else {
        return match all.as_slice() {
            [] => Err(TraceError::NoCall),
            [only] => Ok(*only),
            several => Err(TraceError::Several(names(several))),
        };
    };
    if let Some(call) = all.iter().find(|call| call.id.to_string() == name) {
        return Ok(*call);
    }
    let named: Vec<&Call> = all
        .iter()
        .copied()
        .filter(|call| call.label().to_lowercase() == name.to_lowercase())
        .collect();
    match named.as_slice() {
        [only] => Ok(*only),
        [] if all.is_empty() => Err(TraceError::NoCall),
        [] => Err(TraceError::NoSuchCall {
            name: name.to_owned(),
            names: names(&all),
        }),
        several => Err(TraceError::Ambiguous {
            name: name.to_owned(),
            names: names(several),
        }),
    }
}

/// A call on a line of its own: `  c7  Read blob (web-vm to contosoinvoices)`.
fn told(diagram: &Diagram, call: &Call) -> String {
    format!(
        "  {}  {} ({} to {})",
        call.id,
        call.label(),
        diagram.node_name(call.what.caller),
        diagram.node_name(call.what.target.node()),
    )
}
