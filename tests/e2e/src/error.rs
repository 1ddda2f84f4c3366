//! What stops a journey, in the words of the person on it.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crate::console::ConsoleMessage;

/// What a journey returns.
pub type JourneyResult<T = ()> = Result<T, JourneyError>;

/// Why a journey could not go on.
///
/// `Debug` prints the same sentence as `Display`, for that is what the test
/// runner shows of a test that returns an error.
#[derive(thiserror::Error)]
pub enum JourneyError {
    /// The environment does not say which page or browser to use.
    #[error(
        "`{variable}` is not set\nRun the journeys with `cargo xtask test e2e`, which sets it."
    )]
    NotSetUp {
        /// The missing environment variable.
        variable: &'static str,
    },

    /// A browser driver did not start or stopped answering.
    #[error("the browser driver: {reason}")]
    Driver {
        /// What happened instead of an answer.
        reason: String,
    },

    /// The driver refused a command.
    #[error("{command}: {message} ({code})")]
    Refused {
        /// The command, as method and path.
        command: String,
        /// The error code that the WebDriver standard defines.
        code: String,
        /// The driver's own words, first line.
        message: String,
    },

    /// Nothing of this role and name is there.
    #[error("no {role} named {name}; {instead}")]
    NotFound {
        /// The role looked for.
        role: String,
        /// The name looked for.
        name: String,
        /// What there is of this role instead.
        instead: String,
    },

    /// Several things of this role and name are there.
    #[error("{count} of role {role} are named {name}; find the part of the page first, then in it")]
    Ambiguous {
        /// The role looked for.
        role: String,
        /// The name looked for.
        name: String,
        /// How many there are.
        count: usize,
    },

    /// Something did not happen in time.
    #[error("waited {} s in vain: {what}{}", .waited.as_secs(), last_trouble(.trouble))]
    TimedOut {
        /// What should have happened.
        what: String,
        /// How long it was given.
        waited: Duration,
        /// What the last attempt ran into, if it did not merely find it untrue.
        trouble: Option<Box<JourneyError>>,
    },

    /// Something was there that should not be, or the other way round.
    #[error("{0}")]
    NotAsExpected(String),

    /// The browser cannot do this.
    #[error("{what} can only be tested in Chrome or Chromium")]
    Unsupported {
        /// What was asked for.
        what: &'static str,
    },

    /// The console was not empty when the journey ended.
    #[error("the console is not empty:{}", listed(.0))]
    ConsoleNotEmpty(Vec<ConsoleMessage>),

    /// A file could not be read or written.
    #[error("`{path}`: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// A journey failed; this is where to look.
    #[error("{cause}\nscreenshot: {screenshot}")]
    OnPage {
        /// Why it failed.
        cause: Box<JourneyError>,
        /// The picture of the page at that moment.
        screenshot: String,
    },
}

impl JourneyError {
    /// Whether the refusal has this code of the WebDriver standard.
    pub(crate) fn has_code(&self, code: &str) -> bool {
        matches!(self, Self::Refused { code: found, .. } if found == code)
    }
}

impl fmt::Debug for JourneyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

fn last_trouble(trouble: &Option<Box<JourneyError>>) -> String {
    trouble
        .as_ref()
        .map(|trouble| format!("\nlast trouble: {trouble}"))
        .unwrap_or_default()
}

fn listed(messages: &[ConsoleMessage]) -> String {
    messages
        .iter()
        .map(|message| format!("\n  {message}"))
        .collect()
}
