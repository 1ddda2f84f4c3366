//! `vouchsafe link`: a diagram as an address.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;
use vouchsafe_model::link::share::{Form, LONG_CHARS, Length, MAX_CHARS};
use vouchsafe_model::link::{self, LinkError};
use vouchsafe_model::story;

use crate::command::{Arguments, Command, CommandError, One, Outcome};
use crate::input::{self, OpenError};
use crate::terminal;

pub(crate) const COMMAND: Command = Command {
    name: "link",
    summary: "Write a diagram as a link that holds all of it",
    run,
};

const HELP: &str = "\
Write a diagram as a link that holds all of it, in the fragment of an address, which
browsers send to no server

Usage: vouchsafe link [OPTIONS] FILE

FILE is a diagram that was saved by Vouchsafe (.vouchsafe.json), or a picture that
carries one.

Options:
  -b, --base ADDRESS   Where Vouchsafe is served, such as https://example.org/auth/;
                       without it only the fragment is printed, from its # on
  -f, --format FORMAT  address (the usual one), markdown, html or rst
      --beat N         Open the story at this beat, counted from 1
      --without-notes  Leave out the notes for the speaker
  -h, --help           Show this help

The link goes to standard output, and how long its fragment is to standard error, with
a warning from 2,000 characters on, because some programs cut such links off. One of
more than 32,000 characters is not written: browsers would show or open only part of
it. Send the file instead.

Exit status: 0 if the link was written, 2 if not.
";

/// What is asked for.
#[derive(Debug, Default)]
struct Asked {
    base: String,
    form: Form,
    beat: Option<usize>,
    without_notes: bool,
}

/// Why there is no link.
#[derive(Debug, Error)]
enum LinkCommandError {
    /// There is no diagram in the file.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// The diagram does not fit a link.
    #[error("{0}")]
    Link(#[from] LinkError),
    /// The address would be cut off somewhere.
    #[error(
        "the link has {0} characters, and no more than {MAX_CHARS} are safe in browsers; send the file instead"
    )]
    TooLong(usize),
    /// There is no such beat.
    #[error("there is no beat {asked}; the diagram's story has {count}")]
    NoSuchBeat {
        /// What was asked for.
        asked: usize,
        /// How many there are.
        count: usize,
    },
}

/// A link, and how long its fragment is, in characters.
struct Written {
    text: String,
    fragment_chars: usize,
    length: Length,
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let mut asked = Asked::default();
    let words = One {
        help: HELP,
        only_one: "one file at a time has a link",
        missing: "a diagram file is missing",
    };
    let found = arguments.one(words, output, &mut |arguments, option| {
        match option {
            "b" | "base" => asked.base = read_base(arguments)?,
            "f" | "format" => asked.form = read_form(arguments)?,
            "beat" => asked.beat = Some(arguments.number("beat")?),
            "without-notes" => asked.without_notes = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let Some(file) = found else {
        return Ok(Outcome::Fine);
    };
    let path = PathBuf::from(file);
    if asked.form != Form::Address && asked.base.is_empty() {
        return Err(arguments.refuse("such a link wants an address before it: say `--base`"));
    }
    match write_link(&path, &asked) {
        Ok(written) => {
            writeln!(output, "{}", written.text)?;
            output.flush()?;
            let chars = written.fragment_chars;
            terminal::remark(&format!("the fragment has {chars} characters"));
            if written.length == Length::Long {
                terminal::warn(&format!(
                    "some programs cut links of {LONG_CHARS} characters and more off; the file is safe"
                ));
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

fn read_form(arguments: &mut Arguments) -> Result<Form, CommandError> {
    let value = arguments.value()?;
    Form::ALL
        .into_iter()
        .find(|form| form.slug() == value)
        .ok_or_else(|| {
            arguments.refuse(&format!(
                "there is no format `{value}`, only address, markdown, html and rst"
            ))
        })
}

fn read_base(arguments: &mut Arguments) -> Result<String, CommandError> {
    let value = arguments.value()?;
    let is_plain = value
        .chars()
        .all(|c| !c.is_whitespace() && !c.is_control() && c != '#');
    let has_scheme = ["https://", "http://", "file://"]
        .iter()
        .any(|scheme| value.starts_with(scheme));
    if is_plain && has_scheme {
        return Ok(value);
    }
    Err(arguments.refuse(&format!(
        "`{value}` is no address of a page: it is to begin with https:// and have no # and no spaces"
    )))
}

fn write_link(path: &Path, asked: &Asked) -> Result<Written, LinkCommandError> {
    let mut diagram = input::diagram(path)?;
    if asked.without_notes {
        diagram = story::without_notes(&diagram);
    }
    let mut fragment = link::encode(&diagram)?;
    if let Some(beat) = asked.beat {
        let count = diagram.story().map_or(0, |story| story.beats.len());
        if beat == 0 || beat > count {
            return Err(LinkCommandError::NoSuchBeat { asked: beat, count });
        }
        fragment = format!("{fragment}&beat={beat}");
    }
    let address = format!("{}#{fragment}", asked.base);
    let length = Length::of(&address);
    if length == Length::TooLong {
        return Err(LinkCommandError::TooLong(address.chars().count()));
    }
    let title = match diagram.title() {
        "" => "Vouchsafe diagram",
        title => title,
    };
    Ok(Written {
        text: asked.form.link(title, &address),
        fragment_chars: fragment.chars().count(),
        length,
    })
}
