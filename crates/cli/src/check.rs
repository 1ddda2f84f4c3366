//! `vouchsafe check`: says what is wrong, or doubtful, about diagram files.

use std::io::Write;
use std::path::{Path, PathBuf};

use vouchsafe_model::diagram::file::{self, FileError};
use vouchsafe_model::diagram::{Problem, Severity};

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::input::read_text;
use crate::terminal::{self, Paint, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "check",
    summary: "Check diagram files: do they open, and is anything in them doubtful?",
    run,
};

const HELP: &str = "\
Check diagram files: do they open, and is anything in them doubtful?

Usage: vouchsafe check FILE.vouchsafe.json...

Prints each problem with its file, severity, code and subject, and below it what
to do. Errors keep a diagram from opening, warnings do not.

Options:
  -h, --help  Show this help

Exit status: 0 if there is no error, 1 if there is one, 2 if a file cannot be
read.
";

/// How many there were of what.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    files: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut files = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(file) => files.push(PathBuf::from(file)),
            Argument::Option(option) => match option.as_str() {
                "h" | "help" => {
                    output.write_all(HELP.as_bytes())?;
                    return Ok(Outcome::Fine);
                }
                _ => return Err(arguments.unknown_option(&option)),
            },
        }
    }
    if files.is_empty() {
        return Err(arguments.refuse("a diagram file is missing"));
    }
    let mut tally = Tally::default();
    for file in &files {
        tally.files += 1;
        match read_text(file, file::MAX_FILE_BYTES) {
            Ok(text) => check(file, &text, &mut tally, output)?,
            Err(error) => {
                tally.unreadable += 1;
                output.flush()?;
                terminal::complain(&format!("{}: {error}", file.display()));
            }
        }
    }
    writeln!(output, "{}", tally.told())?;
    Ok(tally.outcome())
}

fn check(
    path: &Path,
    text: &str,
    tally: &mut Tally,
    output: &mut dyn Write,
) -> Result<(), CommandError> {
    match file::read(text) {
        Ok(opened) => {
            for problem in &opened.warnings {
                print(path, problem, tally, output)?;
            }
        }
        Err(FileError::Invalid(problems)) => {
            for problem in &problems {
                print(path, problem, tally, output)?;
            }
        }
        Err(error) => {
            tally.errors += 1;
            let place = match &error {
                FileError::NotRead { line, column, .. } => format!(":{line}:{column}"),
                _ => String::new(),
            };
            let message = match &error {
                FileError::NotRead { message, .. } => message.clone(),
                other => other.to_string(),
            };
            let word = Paint::for_stdout().bad(Severity::Error.name());
            let path = path.display().to_string();
            writeln!(
                output,
                "{}{place}: {word}: {}\n  help: {}",
                Shown(&path),
                Shown(&message),
                error.help()
            )?;
        }
    }
    Ok(())
}

fn print(
    path: &Path,
    problem: &Problem,
    tally: &mut Tally,
    output: &mut dyn Write,
) -> Result<(), CommandError> {
    let paint = Paint::for_stdout();
    let name = problem.severity.name();
    let word = match problem.severity {
        Severity::Error => {
            tally.errors += 1;
            paint.bad(name)
        }
        Severity::Warning => {
            tally.warnings += 1;
            paint.doubtful(name)
        }
    };
    let subject = match problem.subject {
        Some(subject) => format!("{subject}: "),
        None => String::new(),
    };
    let path = path.display().to_string();
    writeln!(
        output,
        "{}: {word}[{}]: {subject}{}\n  help: {}",
        Shown(&path),
        problem.code,
        Shown(&problem.message),
        Shown(&problem.help)
    )?;
    Ok(())
}

impl Tally {
    fn told(self) -> String {
        let count = |count: usize, one: &str, many: &str| match count {
            0 => format!("no {many}"),
            1 => format!("1 {one}"),
            several => format!("{several} {many}"),
        };
        let unreadable = match self.unreadable {
            0 => String::new(),
            some => format!(", {some} of them unreadable"),
        };
        format!(
            "{}{unreadable}: {}, {}",
            count(self.files, "file", "files"),
            count(self.errors, "error", "errors"),
            count(self.warnings, "warning", "warnings"),
        )
    }

    const fn outcome(self) -> Outcome {
        if self.unreadable > 0 {
            Outcome::Unusable
        } else if self.errors > 0 {
            Outcome::Findings
        } else {
            Outcome::Fine
        }
    }
}
