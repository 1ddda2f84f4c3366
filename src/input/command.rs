//! Everything a person can ask for, one row each.
//!
//! Toolbar, menus, keyboard, help, command palette and tests all read
//! [`COMMANDS`]. A row says what the command is called, which keys mean it,
//! and what must hold for it ([`When`]); the store knows whether that holds and
//! what the command does. What only the browser can do is named as a
//! [`BrowserTask`]: whoever invokes the command starts that in the same event
//! handler, and dispatches the command either way.

mod chord;
mod id;
mod table;
mod when;

pub use chord::{Chord, ChordOn};
pub use id::CommandId;
pub use table::COMMANDS;
pub use when::When;

use super::key::{KeyPlace, KeyPress};
use crate::language::Words;

/// One thing that a person can ask for.
#[derive(Debug)]
pub struct Command {
    /// Which one it is.
    pub id: CommandId,
    /// What it is called, in menus and in the palette.
    pub name: fn(&Words) -> String,
    /// One sentence for help and tooltips: what it does.
    pub help: &'static str,
    /// Where it stands in menus and in help.
    pub category: Category,
    /// The keys that mean it. The first is the one that menus show.
    pub chords: &'static [Chord],
    /// Where the keys work.
    pub reach: Reach,
    /// What must hold for it.
    pub when: When,
    /// What the browser must do for it; `None` if the store does all.
    pub task: Option<BrowserTask>,
}

impl Command {
    /// What it is called on a button, which does not tell that a dialog follows.
    #[must_use]
    pub fn short_name(&self, words: &Words) -> String {
        (self.name)(words).trim_end_matches('…').to_owned()
    }
}

/// Where a command stands in menus and in help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// The diagram as a whole.
    File,
    /// Changing what is selected.
    Edit,
    /// Putting things in order.
    Arrange,
    /// Calls, identities and roles.
    Connect,
    /// Playing a call.
    Play,
    /// What is on screen.
    View,
    /// Moving about on the canvas.
    Navigate,
    /// Telling and writing a story.
    Story,
    /// Finding one's way.
    Help,
}

impl Category {
    /// All of them, in the order of the menus.
    pub const ALL: [Self; 9] = [
        Self::File,
        Self::Edit,
        Self::Arrange,
        Self::Connect,
        Self::Play,
        Self::View,
        Self::Navigate,
        Self::Story,
        Self::Help,
    ];

    /// Its heading.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::File => words.category_file(),
            Self::Edit => words.category_edit(),
            Self::Arrange => words.category_arrange(),
            Self::Connect => words.category_connect(),
            Self::Play => words.category_play(),
            Self::View => words.category_view(),
            Self::Navigate => words.category_navigate(),
            Self::Story => words.category_story(),
            Self::Help => words.category_help(),
        }
    }
}

/// Where the keys of a command work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Everywhere, text fields included.
    Everywhere,
    /// Everywhere but in text fields.
    OutsideText,
    /// Only where the focus is on the canvas or on nothing in particular.
    Canvas,
    /// Only where the focus is on the canvas itself: the key means something
    /// to the page otherwise.
    CanvasOnly,
}

impl Reach {
    /// Whether a key pressed there means the command.
    #[must_use]
    pub const fn contains(self, place: KeyPlace) -> bool {
        match (self, place) {
            (Self::Everywhere, _)
            | (Self::OutsideText, KeyPlace::Control | KeyPlace::Canvas | KeyPlace::Page)
            | (Self::Canvas, KeyPlace::Canvas | KeyPlace::Page)
            | (Self::CanvasOnly, KeyPlace::Canvas) => true,
            (Self::OutsideText | Self::Canvas | Self::CanvasOnly, KeyPlace::TextField)
            | (Self::Canvas | Self::CanvasOnly, KeyPlace::Control)
            | (Self::CanvasOnly, KeyPlace::Page) => false,
        }
    }
}

/// What only the browser can do for a command. It is started by the handler of
/// the click or key itself, because browsers allow it only there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BrowserTask {
    /// Ask for a file and read it; then `Opened`, or a dialog that says why not.
    OpenFile,
    /// Write the diagram to a file; then `Saved` or `SaveFailed`.
    SaveFile,
    /// Write a link to the clipboard; then `LinkCopied` or `LinkFailed`.
    CopyLink,
    /// Fill the screen.
    FillScreen,
    /// Open the speaker's window.
    OpenSpeaker,
}

/// The commands that a key means where it was pressed, in the order of the
/// table. Usually one; the first that is allowed is meant.
pub fn meant_by(press: KeyPress) -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().filter(move |command| {
        command.reach.contains(press.place)
            && command.chords.iter().any(|chord| chord.is_pressed(press))
    })
}

#[cfg(test)]
mod tests;
