//! What can go wrong in a developer command, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why a developer command stopped. Every message names what is missing or
/// broken; where a person can mend it, the message ends with how.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{problem}\n\n{usage}")]
    Usage {
        problem: String,
        usage: &'static str,
    },

    #[error("`{program}` could not be started: {source}\n{help}")]
    CannotStart {
        program: String,
        help: &'static str,
        source: io::Error,
    },

    #[error("`{command}` failed ({status})")]
    CommandFailed { command: String, status: String },

    #[error(
        "the Rust target `{target}` is missing and rustup is not there to add it\nInstall rustup from https://rustup.rs, or add the target with the package manager your Rust came from."
    )]
    NoWasmTarget { target: &'static str },

    #[error(
        "`cargo {component}` is missing and rustup is not there to add it\nInstall rustup from https://rustup.rs, or add the component with the package manager your Rust came from."
    )]
    NoComponent { component: &'static str },

    #[error("{tool} could not be installed: {reason}\n{help}")]
    CannotInstall {
        tool: String,
        reason: String,
        help: &'static str,
    },

    #[error(
        "Cargo.lock does not name the package `{package}`\nRun `cargo metadata` once to rewrite it."
    )]
    NotInLockfile { package: &'static str },

    #[error(
        "no Chrome, Chromium or Firefox with its driver was found\n{help}\nWhere they are in an unusual place, say so: CHROMEDRIVER=<driver> CHROME=<browser>, or GECKODRIVER=<driver> FIREFOX=<browser>."
    )]
    NoBrowser { help: String },

    #[error("`{path}`: {source}")]
    File { path: PathBuf, source: io::Error },

    #[error("the page that Trunk built is not as expected: {problem}")]
    UnexpectedPage { problem: String },

    #[error("no free port between {first} and {last}\nName one: `cargo xtask serve --port N`.")]
    NoFreePort { first: u16, last: u16 },

    #[error("some tests failed")]
    TestsFailed,

    #[error("{0} of the checks failed: {1}")]
    ChecksFailed(usize, String),
}

/// Turns an [`io::Error`] into a [`Failure`] that names the file.
pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let path = path.to_owned();
    move |source| Failure::File { path, source }
}
