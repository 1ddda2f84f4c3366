//! Vouchsafe in mdBook.
//!
//! mdBook starts this program for each build, hands it the whole book as JSON and takes it back with every
//! `vouchsafe` block replaced by HTML: a recording of what the model computes, a picture for where scripts are off, and
//! the element that plays. Nothing else in the book is touched.
//!
//! Reading order: [`book`] (what mdBook says), [`chapter`] (where blocks are), [`options`] (what they ask for),
//! [`block`] (what becomes of them), [`install`] (how the player gets into a book).

mod block;
mod book;
mod chapter;
mod install;
mod options;

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Arg;
use thiserror::Error;

const HELP: &str = "\
Diagrams of Vouchsafe in a book of mdBook: a preprocessor

Usage: mdbook-vouchsafe install [BOOK] [--from FOLDER] [--stories]
       mdbook-vouchsafe supports RENDERER
       mdbook-vouchsafe

`install` puts the player into the book in the folder BOOK (default: where you are), and
names it and this preprocessor in book.toml. It can be run again, after an update.
The other two are what mdBook calls.

Options:
      --from FOLDER  The folder `embed` of a release (default: dist/embed)
      --stories      Bring along the stories too, for blocks with story=NAME
  -h, --help         Show this help
  -V, --version      Show the version

Exit status: 0 if all is well, 1 if the renderer is not supported or a block is broken,
2 if the arguments or what mdBook says cannot be used.
";

/// What is asked for.
#[derive(Debug)]
enum Task {
    Preprocess,
    Supports(String),
    Install(install::Wanted),
    Help,
    Version,
}

/// Why nothing was done.
#[derive(Debug, Error)]
enum Failure {
    #[error("{0}")]
    Arguments(#[from] lexopt::Error),
    #[error("{0}; see mdbook-vouchsafe --help")]
    Usage(String),
    #[error("{0}")]
    Book(#[from] book::BookError),
    #[error("{0}")]
    Install(#[from] install::InstallError),
    #[error("{0}")]
    Stream(#[from] io::Error),
}

fn main() -> ExitCode {
    let done = task(lexopt::Parser::from_env()).and_then(|task| run(&task));
    match done {
        Ok(code) => code,
        Err(Failure::Stream(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("mdbook-vouchsafe: {failure}");
            ExitCode::from(if is_of_the_book(&failure) { 1 } else { 2 })
        }
    }
}

/// Whether it is the author's to mend, and not how the program was called.
fn is_of_the_book(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Book(book::BookError::Broken(_) | book::BookError::NotInstalled)
    )
}

fn task(mut parser: lexopt::Parser) -> Result<Task, Failure> {
    let mut words: Vec<String> = Vec::new();
    let mut from = None;
    let mut with_stories = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Task::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Task::Version),
            Arg::Long("from") => from = Some(PathBuf::from(parser.value()?)),
            Arg::Long("stories") => with_stories = true,
            Arg::Value(value) => words.push(value.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let book = match words.as_slice() {
        ["install"] => ".",
        ["install", book] => book,
        _ if from.is_some() || with_stories => {
            return Err(Failure::Usage(
                "--from and --stories go with `install`".to_owned(),
            ));
        }
        [] => return Ok(Task::Preprocess),
        ["supports", renderer] => return Ok(Task::Supports((*renderer).to_owned())),
        other => {
            return Err(Failure::Usage(format!(
                "there is no command `{}`",
                other.join(" ")
            )));
        }
    };
    Ok(Task::Install(install::Wanted {
        book: PathBuf::from(book),
        from,
        with_stories,
    }))
}

fn run(task: &Task) -> Result<ExitCode, Failure> {
    match task {
        Task::Help => print!("{HELP}"),
        Task::Version => println!("mdbook-vouchsafe {}", env!("CARGO_PKG_VERSION")),
        // Others get the blocks as they are: text that can be read.
        Task::Supports(renderer) => return Ok(ExitCode::from(u8::from(renderer != "html"))),
        Task::Install(wanted) => print!("{}", install::install(wanted)?),
        Task::Preprocess => {
            let mut said = String::new();
            io::stdin().read_to_string(&mut said)?;
            let answer = book::preprocess(&said)?;
            for complaint in answer.complaints {
                eprintln!("mdbook-vouchsafe: {complaint}");
            }
            io::stdout().write_all(answer.book.as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
