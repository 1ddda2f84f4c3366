//! `vouchsafe advise`: what is wrong or risky in a design, and what repairs it.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vouchsafe_model::advice::{self, Finding, Level, Review};
use vouchsafe_model::diagram::{Diagram, file};

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::input::read_text;
use crate::terminal::{self, Paint, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "advise",
    summary: "Advise on a diagram: what is wrong or risky in it, and what repairs it?",
    run,
};

const HELP: &str = "\
Advise on a diagram: what is wrong or risky in it, and what repairs it?

Usage: vouchsafe advise [OPTIONS] FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json). Prints each
finding with its level, its rule and its subject, why it matters, where that can
be read, and the edit that repairs it, where there is one. Findings that were
silenced in the diagram are counted, not told.

Options:
  -l, --level LEVEL    Exit with 1 from this level on: low (the usual one),
                       medium or high
  -f, --format FORMAT  text (the usual one) or json, which has the silenced
                       findings with their reasons, too
  -h, --help           Show this help

Exit status: 0 if nothing was found at that level or above, 1 if something was,
2 if the file cannot be used.
";

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut path = None;
    let mut level = Level::Low;
    let mut format = Format::Text;
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(file) if path.is_none() => path = Some(PathBuf::from(file)),
            Argument::Value(_) => {
                return Err(arguments.refuse("advice is given on one file at a time"));
            }
            Argument::Option(option) => match option.as_str() {
                "l" | "level" => level = read_level(arguments)?,
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
    let diagram = match open(&path) {
        Ok(diagram) => diagram,
        Err(error) => {
            terminal::complain(&format!("{}: {error}", path.display()));
            return Ok(Outcome::Unusable);
        }
    };
    let review = advice::review(&diagram);
    match format {
        Format::Text => print(&path, &review, output)?,
        Format::Json => {
            let text =
                serde_json::to_string_pretty(&to_json(&diagram, &review)).unwrap_or_default();
            writeln!(output, "{text}")?;
        }
    }
    Ok(if review.findings.iter().any(|it| it.level >= level) {
        Outcome::Findings
    } else {
        Outcome::Fine
    })
}

fn read_level(arguments: &mut Arguments) -> Result<Level, CommandError> {
    let name = arguments.value()?;
    Level::ALL
        .into_iter()
        .find(|level| level.name() == name)
        .ok_or_else(|| arguments.refuse("a level is low, medium or high"))
}

fn read_format(arguments: &mut Arguments) -> Result<Format, CommandError> {
    match arguments.value()?.as_str() {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        _ => Err(arguments.refuse("findings are printed as text or json")),
    }
}

fn open(path: &Path) -> Result<Diagram, String> {
    let text = read_text(path, file::MAX_FILE_BYTES).map_err(|error| error.to_string())?;
    crate::roles::open(&text)
        .map(|opened| opened.diagram)
        .map_err(|error| format!("{error}. {}", error.help()))
}

fn print(path: &Path, review: &Review, output: &mut dyn Write) -> Result<(), CommandError> {
    let path = path.display().to_string();
    let paint = Paint::for_stdout();
    for it in &review.findings {
        let word = match it.level {
            Level::High => paint.bad(it.level.name()),
            Level::Medium | Level::Low => paint.doubtful(it.level.name()),
        };
        writeln!(
            output,
            "{}: {word}[{}]: {}: {}\n  because: {}\n  source: {}",
            Shown(&path),
            it.rule.slug(),
            it.subject,
            Shown(&it.message),
            Shown(&it.reason),
            source(it)
        )?;
        if let Some(fix) = &it.fix {
            writeln!(output, "  help: {}. {}", Shown(&fix.title), Shown(&fix.why))?;
        }
    }
    for it in &review.idle {
        writeln!(
            output,
            "{}: {}[{}]: silenced, and does not occur any more: {}",
            Shown(&path),
            paint.doubtful("note"),
            it.finding.rule.slug(),
            Shown(&it.reason)
        )?;
    }
    let counts: Vec<String> = Level::ALL
        .into_iter()
        .map(|level| {
            let found = review.findings.iter().filter(|it| it.level == level);
            format!("{} {}", found.count(), level.name())
        })
        .collect();
    let silenced = match review.silenced.len() {
        0 => String::new(),
        some => format!(", {some} silenced"),
    };
    writeln!(output, "{}{silenced}", counts.join(", "))?;
    Ok(())
}

/// Where it can be read: an address if there is one.
fn source(it: &Finding) -> String {
    it.source
        .url()
        .unwrap_or_else(|| it.source.text().to_owned())
}

fn to_json(diagram: &Diagram, review: &Review) -> Value {
    let finding = |it: &Finding| {
        json!({
            "rule": it.rule.slug(),
            "level": it.level.name(),
            "about": it.key().about,
            "subject": it.subject.to_string(),
            "message": it.message,
            "reason": it.reason,
            "source": source(it),
            "fix": it.fix.as_ref().map(|fix| json!({ "title": fix.title, "why": fix.why })),
        })
    };
    let silenced = review.silenced.iter().map(|(it, silence)| {
        let mut value = finding(it);
        if let Value::Object(record) = &mut value {
            record.insert("silenced".to_owned(), json!(silence.reason));
        }
        value
    });
    json!({
        "diagram": diagram.title(),
        "findings": review.findings.iter().map(finding).collect::<Vec<_>>(),
        "silenced": silenced.collect::<Vec<_>>(),
        "silencedWithoutFinding": review.idle.iter().map(|it| json!({
            "rule": it.finding.rule.slug(),
            "about": it.finding.about,
            "reason": it.reason,
        })).collect::<Vec<_>>(),
    })
}
