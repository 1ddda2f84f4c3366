//! `vouchsafe access`: answers the questions of case files.

mod reasons;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::access::case::{self, Case, CaseError, Check, ExpectedVerdict};
use vouchsafe_model::access::{Decision, Plane, Question};

use crate::command::{Argument, Arguments, Command, CommandError, Outcome};
use crate::terminal::{self, Paint, Shown};

pub(crate) const COMMAND: Command = Command {
    name: "access",
    summary: "Answer the questions of case files: may this principal do that, and why?",
    run,
};

const HELP: &str = "\
Answer the questions of case files: may this principal do that, and why?

Usage: vouchsafe access [OPTIONS] CASE.json...

A case file is one JSON object that describes an estate and asks about it:

  scopes           [{id, parent}]
  principals       [{id, memberOf}]
  roles            [{id, name, actions, notActions, dataActions, notDataActions}]
  assignments      [{id, principal, role, scope, condition}]
  denyAssignments  [{id, scope, doNotApplyToChildScopes, principals,
                     excludePrincipals, actions, notActions, dataActions,
                     notDataActions}]
  checks           [{principal, scope, action, plane, expected, deciding,
                     subOperation, attributes}]

`parent` is the id of another scope, or null at the top. `plane` is `control` or
`data`. `expected` is `allow` or `deny`, and `deciding` lists the ids of all
assignments that decide. Both may be left out: then the answer is printed, and
why. Otherwise the answer is compared with them, and printed if it differs.

The `condition` of an assignment is evaluated for what its check tells: the
`subOperation` (null for none that has a name), and `attributes` by the names
that conditions give them, such as
  {\"@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]\":
    \"invoices\"}
with a text, a number, true, false, a list of those, or null for an attribute
that the request does not have. Where a condition hangs on more than that, the
assignment does not grant, and the answer says so.

Options:
  -e, --explain  Print every answer, and why
  -h, --help     Show this help

Exit status: 0 if every answer is as expected, 1 if one is not, 2 if a file
cannot be used.
";

/// How many warnings are told of one file.
const WARNINGS_AT_MOST: usize = 20;

/// Why a file cannot be used.
#[derive(Debug, Error)]
enum FileError {
    /// It cannot be read.
    #[error("{0}")]
    Read(#[from] io::Error),
    /// It is no text.
    #[error("not a case file: byte {at} is not UTF-8")]
    Encoding {
        /// Counted from zero.
        at: usize,
    },
    /// It is no case.
    #[error("{0}")]
    Case(#[from] CaseError),
}

/// How many checks went how.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    files: usize,
    unusable: usize,
    as_expected: usize,
    otherwise: usize,
    without_expectation: usize,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut files = Vec::new();
    let mut explains_all = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Argument::Value(file) => files.push(PathBuf::from(file)),
            Argument::Option(option) => match option.as_str() {
                "e" | "explain" => explains_all = true,
                "h" | "help" => {
                    output.write_all(HELP.as_bytes())?;
                    return Ok(Outcome::Fine);
                }
                _ => return Err(arguments.unknown_option(&option)),
            },
        }
    }
    if files.is_empty() {
        return Err(arguments.refuse("a case file is missing"));
    }

    let mut tally = Tally::default();
    for file in &files {
        tally.files += 1;
        match read(file) {
            Ok(case) => answer(file, &case, explains_all, &mut tally, output)?,
            Err(error) => {
                tally.unusable += 1;
                output.flush()?;
                terminal::complain(&format!("{}: {error}", file.display()));
            }
        }
    }
    writeln!(output, "{}", tally.told(Paint::for_stdout()))?;
    Ok(tally.outcome())
}

fn read(path: &Path) -> Result<Case, FileError> {
    let limit = u64::try_from(case::MAX_BYTES).unwrap_or(u64::MAX);
    let file = File::open(path)?;
    let bytes = file.metadata()?.len();
    if bytes > limit {
        return Err(CaseError::TooLong { bytes }.into());
    }
    // The length may be unknown or change: one byte too many is enough to refuse.
    let mut text = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut text)?;
    let text = String::from_utf8(text).map_err(|error| FileError::Encoding {
        at: error.utf8_error().valid_up_to(),
    })?;
    Ok(case::read(&text)?)
}

fn answer(
    file: &Path,
    case: &Case,
    explains_all: bool,
    tally: &mut Tally,
    output: &mut dyn Write,
) -> Result<(), CommandError> {
    let paint = Paint::for_stdout();
    output.flush()?;
    for warning in case.warnings.iter().take(WARNINGS_AT_MOST) {
        terminal::warn(&format!("{}: {warning}", file.display()));
    }
    let untold = case.warnings.len().saturating_sub(WARNINGS_AT_MOST);
    if untold > 0 {
        terminal::warn(&format!("{}: and {untold} more", file.display()));
    }
    let index = case.estate.index();
    for (at, check) in case.checks.iter().enumerate() {
        let decision = index.decide(&check.question);
        let agrees = check.agrees_with(&decision);
        match (check.expects_something(), agrees) {
            (false, _) => tally.without_expectation += 1,
            (true, true) => tally.as_expected += 1,
            (true, false) => tally.otherwise += 1,
        }
        if agrees && check.expects_something() && !explains_all {
            continue;
        }
        let place = file.display().to_string();
        let question = told_question(&check.question);
        writeln!(output, "{}: checks[{at}]: {question}", Shown(&place))?;
        if !agrees {
            let expected = told_expectation(check);
            writeln!(output, "  {} {expected}", paint.bad("expected:"))?;
        }
        writeln!(output, "  found: {}", told_verdict(&decision, paint))?;
        for reason in reasons::of(&index, &check.question, &decision) {
            writeln!(output, "    {reason}")?;
        }
    }
    Ok(())
}

fn told_question(question: &Question<'_>) -> String {
    let plane = match question.plane {
        Plane::Control => "control",
        Plane::Data => "data",
    };
    format!(
        "may `{}` do `{}` ({plane} plane) at `{}`?",
        Shown(question.principal.as_str()),
        Shown(&question.action),
        Shown(question.scope.as_str()),
    )
}

fn told_expectation(check: &Check) -> String {
    let verdict = check.expected.map(|expected| match expected {
        ExpectedVerdict::Allow => "allow",
        ExpectedVerdict::Deny => "deny",
    });
    let deciding = check.deciding.as_ref().map(|ids| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        told_deciding(&ids)
    });
    let parts: Vec<&str> = verdict.into_iter().chain(deciding.as_deref()).collect();
    parts.join(", ")
}

fn told_verdict(decision: &Decision<'_>, paint: Paint) -> String {
    let word = if decision.is_allowed() {
        paint.good("allow")
    } else {
        paint.bad("deny")
    };
    format!("{word}, {}", told_deciding(&decision.deciding_ids()))
}

fn told_deciding(ids: &[&str]) -> String {
    if ids.is_empty() {
        return "no assignment decides".to_owned();
    }
    let ids: Vec<String> = ids.iter().map(|id| format!("`{}`", Shown(id))).collect();
    format!("decided by {}", ids.join(", "))
}

impl Tally {
    fn outcome(self) -> Outcome {
        if self.unusable > 0 {
            Outcome::Unusable
        } else if self.otherwise > 0 {
            Outcome::Findings
        } else {
            Outcome::Fine
        }
    }

    fn told(self, paint: Paint) -> String {
        let checks = self.as_expected + self.otherwise + self.without_expectation;
        let mut told = format!(
            "{} in {}: {} as expected",
            counted(checks, "check"),
            counted(self.files, "file"),
            self.as_expected
        );
        if self.without_expectation > 0 {
            told += &format!(", {} without an expected answer", self.without_expectation);
        }
        if self.otherwise > 0 {
            let otherwise = format!("{} otherwise", self.otherwise);
            told += &format!(", {}", paint.bad(&otherwise));
        }
        if self.unusable > 0 {
            let unusable = format!("{} unusable", counted(self.unusable, "file"));
            told += &format!(", {}", paint.bad(&unusable));
        }
        told
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
