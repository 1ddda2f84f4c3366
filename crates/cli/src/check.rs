//! `vouchsafe check`: says what is wrong, or doubtful, about diagram files.

use std::io::Write;
use std::path::{Path, PathBuf};

use vouchsafe_model::advice::assertion::{self, Answer};
use vouchsafe_model::diagram::file::{self, FileError};
use vouchsafe_model::diagram::{Diagram, Problem, Severity};
use vouchsafe_model::story;

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::input::read_text;
use crate::roles;
use crate::terminal::{self, Paint, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "check",
    summary: "Check diagram files: do they open, and does what they claim hold?",
    run,
};

const HELP: &str = "\
Check diagram files: do they open, is anything in them doubtful, and does what
they claim of themselves hold?

Usage: vouchsafe check FILE.vouchsafe.json...

Prints each problem with its file, severity, code and subject, and below it what
to do. Errors keep a diagram from opening, warnings do not. Then each assertion
of the diagram is checked, and for one that fails it is said who may, or why not,
and what would make it hold. A story is told from first to last, and each beat that
claims what is not so is named.

Options:
  -h, --help  Show this help

Exit status: 0 if there is no error, every assertion holds and every story is
confirmed, 1 if not, 2 if a file cannot be read.
";

/// How many there were of what.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    files: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    assertions: usize,
    failed: usize,
    beats: usize,
    unconfirmed: usize,
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
    match roles::open(text) {
        Ok(opened) => {
            for problem in &opened.warnings {
                print(path, problem, tally, output)?;
            }
            assertions(path, &opened.diagram, tally, output)?;
            beats(path, &opened.diagram, tally, output)?;
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

/// Checks what the diagram claims of itself, and prints what does not hold.
fn assertions(
    path: &Path,
    diagram: &Diagram,
    tally: &mut Tally,
    output: &mut dyn Write,
) -> Result<(), CommandError> {
    let path = path.display().to_string();
    for (id, outcome) in assertion::check_all(diagram, diagram.now()) {
        tally.assertions += 1;
        let Some(it) = diagram.assertion(id) else {
            continue;
        };
        let word = match outcome.answer {
            Answer::Holds => continue,
            Answer::Fails => "failed",
            Answer::Undecided => "undecided",
        };
        tally.failed += 1;
        let word = Paint::for_stdout().bad(word);
        let claim = assertion::sentence(diagram, &it.what);
        let name = match it.what.name.as_str() {
            "" => String::new(),
            name => format!("{name}: "),
        };
        writeln!(
            output,
            "{}: {word}[assertion]: {}{}\n  because: {}",
            Shown(&path),
            Shown(&name),
            Shown(&claim),
            Shown(&outcome.because)
        )?;
        let told = outcome.paths.iter().map(|path| path.words.as_str());
        for way in told.filter(|way| outcome.because != *way) {
            writeln!(output, "  way: {}", Shown(way))?;
        }
        if let Some(fix) = assertion::repair(diagram, &it.what, diagram.now()) {
            writeln!(output, "  help: {}. {}", Shown(&fix.title), Shown(&fix.why))?;
        }
    }
    Ok(())
}

/// Tells the story of the diagram, and prints what the model does not confirm.
fn beats(
    path: &Path,
    diagram: &Diagram,
    tally: &mut Tally,
    output: &mut dyn Write,
) -> Result<(), CommandError> {
    let Some(told) = diagram.story() else {
        return Ok(());
    };
    tally.beats += told.beats.len();
    let path = path.display().to_string();
    for found in story::confirm(diagram) {
        tally.unconfirmed += 1;
        let place = found.place(diagram).unwrap_or(0);
        let title = told.beats.get(place).map_or("", |beat| &beat.what.title);
        writeln!(
            output,
            "{}: {}[story]: beat {}, “{}”: {}",
            Shown(&path),
            Paint::for_stdout().bad("unconfirmed"),
            place + 1,
            Shown(title),
            Shown(&found.to_string())
        )?;
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
        let assertions = match (self.assertions, self.failed) {
            (0, _) => String::new(),
            (1, 0) => ", the assertion holds".to_owned(),
            (all, 0) => format!(", all {all} assertions hold"),
            (1, _) => ", the assertion does not hold".to_owned(),
            (all, failed) => format!(", {failed} of {all} assertions do not hold"),
        };
        let beats = match (self.beats, self.unconfirmed) {
            (0, _) => String::new(),
            (1, 0) => ", the beat of its story is confirmed".to_owned(),
            (all, 0) => format!(", all {all} beats are confirmed"),
            (_, wrong) => format!(
                ", {} of stories not confirmed",
                count(wrong, "claim", "claims")
            ),
        };
        format!(
            "{}{unreadable}: {}, {}{assertions}{beats}",
            count(self.files, "file", "files"),
            count(self.errors, "error", "errors"),
            count(self.warnings, "warning", "warnings"),
        )
    }

    const fn outcome(self) -> Outcome {
        if self.unreadable > 0 {
            Outcome::Unusable
        } else if self.errors > 0 || self.failed > 0 || self.unconfirmed > 0 {
            Outcome::Findings
        } else {
            Outcome::Fine
        }
    }
}
