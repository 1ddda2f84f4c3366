//! What is a command, and how can it end?

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use lexopt::Arg;
use thiserror::Error;

/// One thing that can be asked for.
#[derive(Clone, Copy)]
pub(crate) struct Command {
    /// What one types.
    pub(crate) name: &'static str,
    /// What it does, in a few words.
    pub(crate) summary: &'static str,
    /// Does it, reading the rest of the arguments.
    pub(crate) run: fn(&mut Arguments, &mut dyn Write) -> Result<Outcome, CommandError>,
}

/// How a command ended; the worse is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// All is well: exit status 0.
    Fine,
    /// The command did its work and found something wrong: exit status 1.
    Findings,
    /// Some of the input could not be used: exit status 2.
    Unusable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Findings => 1,
            Outcome::Unusable => 2,
        })
    }
}

/// Why a command could not do its work at all.
#[derive(Debug, Error)]
pub(crate) enum CommandError {
    /// The arguments make no sense.
    #[error("{0}")]
    Usage(String),
    /// Standard output takes no more.
    #[error("cannot write the answer: {0}")]
    Output(#[from] io::Error),
}

/// The arguments of a command, one after the other.
pub(crate) struct Arguments {
    parser: lexopt::Parser,
    help: String,
}

/// What a command that is about one thing says of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct One {
    /// What is printed for help.
    pub(crate) help: &'static str,
    /// The complaint about a second one.
    pub(crate) only_one: &'static str,
    /// The complaint about none.
    pub(crate) missing: &'static str,
}

/// One argument.
pub(crate) enum Argument {
    /// An option, without its dashes.
    Option(String),
    /// Anything else.
    Value(OsString),
}

impl Arguments {
    pub(crate) fn new(arguments: impl Iterator<Item = OsString> + 'static) -> Self {
        Self {
            parser: lexopt::Parser::from_args(arguments),
            help: "vouchsafe --help".to_owned(),
        }
    }

    /// Henceforth the arguments are those of this command.
    pub(crate) fn enter(&mut self, command: &str) {
        self.help = format!("vouchsafe {command} --help");
    }

    /// The next argument.
    pub(crate) fn next(&mut self) -> Result<Option<Argument>, CommandError> {
        let argument = match self.parser.next() {
            Ok(None) => None,
            Ok(Some(Arg::Value(value))) => Some(Argument::Value(value)),
            Ok(Some(Arg::Short(letter))) => Some(Argument::Option(letter.to_string())),
            Ok(Some(Arg::Long(name))) => Some(Argument::Option(name.to_owned())),
            Err(error) => return Err(self.refuse(&error.to_string())),
        };
        Ok(argument)
    }

    /// The value that belongs to the option before, as text.
    pub(crate) fn value(&mut self) -> Result<String, CommandError> {
        let value = self
            .parser
            .value()
            .map_err(|error| self.refuse(&error.to_string()))?;
        value.into_string().map_err(|value| {
            self.refuse(&format!(
                "`{}` is not Unicode text",
                value.to_string_lossy()
            ))
        })
    }

    /// The value that belongs to the option before, as a number from 1 on.
    pub(crate) fn number(&mut self, option: &str) -> Result<usize, CommandError> {
        let value = self.value()?;
        match value.parse() {
            Ok(number) if number > 0 => Ok(number),
            _ => Err(self.refuse(&format!(
                "`--{option}` wants a number from 1 on, not `{value}`"
            ))),
        }
    }

    /// The one thing that a command is about, and its options. Every option but that for
    /// help is given to `option`, which says whether there is such a one. `None`: help was
    /// asked for, and is printed.
    pub(crate) fn one(
        &mut self,
        words: One,
        output: &mut dyn Write,
        option: &mut dyn FnMut(&mut Self, &str) -> Result<bool, CommandError>,
    ) -> Result<Option<OsString>, CommandError> {
        let mut found = None;
        while let Some(argument) = self.next()? {
            match argument {
                Argument::Value(value) if found.is_none() => found = Some(value),
                Argument::Value(_) => return Err(self.refuse(words.only_one)),
                Argument::Option(name) if matches!(name.as_str(), "h" | "help") => {
                    output.write_all(words.help.as_bytes())?;
                    return Ok(None);
                }
                Argument::Option(name) => {
                    if !option(self, &name)? {
                        return Err(self.unknown_option(&name));
                    }
                }
            }
        }
        match found {
            Some(found) => Ok(Some(found)),
            None => Err(self.refuse(words.missing)),
        }
    }

    /// The error that these arguments are wrong, and where to learn better.
    pub(crate) fn refuse(&self, what: &str) -> CommandError {
        CommandError::Usage(format!("{what}; see `{}`", self.help))
    }

    /// The error that there is no such option.
    pub(crate) fn unknown_option(&self, name: &str) -> CommandError {
        let dashes = if name.chars().nth(1).is_some() {
            "--"
        } else {
            "-"
        };
        self.refuse(&format!("unknown option `{dashes}{name}`"))
    }
}
