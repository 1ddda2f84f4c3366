//! How is text shown to people?

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Colors words, where a person is watching.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint {
    is_colored: bool,
}

impl Paint {
    /// For what goes to standard output.
    pub(crate) fn for_stdout() -> Self {
        Self::when(io::stdout().is_terminal())
    }

    /// For what goes to standard error.
    pub(crate) fn for_stderr() -> Self {
        Self::when(io::stderr().is_terminal())
    }

    // See no-color.org: any text but an empty one switches color off.
    fn when(is_terminal: bool) -> Self {
        let is_unwanted = std::env::var_os("NO_COLOR").is_some_and(|text| !text.is_empty())
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            is_colored: is_terminal && !is_unwanted,
        }
    }

    /// A word that says that something is as it should be.
    pub(crate) fn good(self, word: &str) -> String {
        self.color("32", word)
    }

    /// A word that says that something is not.
    pub(crate) fn bad(self, word: &str) -> String {
        self.color("1;31", word)
    }

    /// A word that says that something may not be.
    pub(crate) fn doubtful(self, word: &str) -> String {
        self.color("33", word)
    }

    fn color(self, code: &str, word: &str) -> String {
        if self.is_colored {
            format!("\u{1b}[{code}m{word}\u{1b}[0m")
        } else {
            word.to_owned()
        }
    }
}

/// Text from a file, made harmless: characters that would move the cursor,
/// color the terminal or turn the writing around are shown as codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown<'t>(pub(crate) &'t str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            let turns = matches!(
                character,
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            );
            if character.is_control() || turns {
                write!(f, "{}", character.escape_unicode())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        Ok(())
    }
}

/// Says on standard error that something went wrong.
pub(crate) fn complain(what: &str) {
    say(&Paint::for_stderr().bad("error:"), what);
}

/// Says on standard error what is wrong with a file; further lines as they are.
pub(crate) fn complain_about(path: &Path, what: &str) {
    let mut lines = what.lines();
    let first = lines.next().unwrap_or_default();
    complain(&format!("{}: {first}", path.display()));
    lines.for_each(add);
}

/// Says on standard error what is good to know.
pub(crate) fn remark(what: &str) {
    say("note:", what);
}

/// Says on standard error that something looks wrong.
pub(crate) fn warn(what: &str) {
    say(&Paint::for_stderr().doubtful("warning:"), what);
}

/// Adds a line to what was said on standard error.
pub(crate) fn add(line: &str) {
    let _ = writeln!(io::stderr(), "{}", Shown(line));
}

fn say(word: &str, what: &str) {
    // Where standard error takes nothing, there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{word} {}", Shown(what));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_take_hold_of_the_terminal() {
        let shown = Shown("a\u{1b}[31mb\nc\u{202e}d é").to_string();
        assert_eq!(shown, "a\\u{1b}[31mb\\u{a}c\\u{202e}d é");
    }

    #[test]
    fn words_are_colored_only_where_wanted() {
        assert_eq!(Paint { is_colored: false }.bad("no"), "no");
        assert_eq!(
            Paint { is_colored: true }.good("yes"),
            "\u{1b}[32myes\u{1b}[0m"
        );
    }
}
