//! Everything a person can ask for, one row each.
//!
//! Toolbar, menus, keyboard, help, command palette and tests all read
//! [`COMMANDS`]. A row says what the command is called, which keys mean it,
//! and what must hold for it ([`When`]); the store knows whether that holds and
//! what the command does. What only the browser can do is named as a
//! [`BrowserTask`]: whoever invokes the command starts that in the same event
//! handler, and dispatches the command either way.

mod chord;
mod table;

pub use chord::{Chord, ChordOn};
pub use table::COMMANDS;

use super::key::{KeyPlace, KeyPress};

/// One thing that a person can ask for.
#[derive(Debug)]
pub struct Command {
    /// Which one it is.
    pub id: CommandId,
    /// What it is called, in menus and in the palette.
    pub words: &'static str,
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
    /// Finding one's way.
    Help,
}

impl Category {
    /// All of them, in the order of the menus.
    pub const ALL: [Self; 8] = [
        Self::File,
        Self::Edit,
        Self::Arrange,
        Self::Connect,
        Self::Play,
        Self::View,
        Self::Navigate,
        Self::Help,
    ];

    /// Its heading.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Arrange => "Arrange",
            Self::Connect => "Connect",
            Self::Play => "Play",
            Self::View => "View",
            Self::Navigate => "Navigate",
            Self::Help => "Help",
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

/// What must hold for a command to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Nothing.
    Always,
    /// There is something to undo.
    CanUndo,
    /// There is something to redo.
    CanRedo,
    /// Something other than the tenant is selected.
    SomethingSelected,
    /// Something, or a gesture or dialog, can be left with Escape.
    SomethingToLeave,
    /// At least one node is selected.
    NodeSelected,
    /// No node is selected.
    NoNodeSelected,
    /// At least two nodes that don't stand in one another are selected.
    TwoNodesSelected,
    /// At least three nodes that don't stand in one another are selected.
    ThreeNodesSelected,
    /// One thing that has a name is selected.
    OneNamedThingSelected,
    /// One scope or note is selected.
    OneSizedNodeSelected,
    /// Only resources or identities that can stand in a resource group are selected.
    ResourcesSelected,
    /// One thing from which something can be connected is selected.
    CanConnect,
    /// One resource is selected whose system-assigned identity is off.
    CanEnableIdentity,
    /// One resource is selected whose system-assigned identity is on.
    CanDisableIdentity,
    /// One resource is selected that can have parts.
    CanHaveParts,
    /// One call is selected or being played.
    CallAtHand,
    /// One thing is selected at which roles can be assigned, or that can hold roles.
    CanTakeRole,
    /// One scope is selected at which roles are assigned.
    CanDeny,
    /// Something was copied.
    SomethingCopied,
    /// There is something besides the tenant.
    SomethingDrawn,
    /// Time does not run.
    ClockStands,
    /// Time runs.
    ClockRuns,
    /// Time runs, and a call is chosen.
    CanMakeCall,
    /// Time runs, and something is still to come.
    SomethingToCome,
    /// There is a call to play.
    CanPlay,
    /// There are at least two calls.
    SeveralCalls,
    /// The call is denied and there is a fix.
    FixOffered,
    /// There is something on the canvas after what the keyboard is on.
    NextThing,
    /// There is something on the canvas before what the keyboard is on.
    ThingBefore,
    /// The keyboard is on something on the canvas.
    SomethingFocused,
}

impl When {
    /// Why the command can't be used when this does not hold: a sentence that
    /// says what to do.
    #[must_use]
    pub const fn otherwise(self) -> &'static str {
        match self {
            Self::Always => "",
            Self::CanUndo => "There is nothing to undo.",
            Self::CanRedo => "There is nothing to redo.",
            Self::SomethingSelected => "Select something first.",
            Self::SomethingToLeave => "Nothing is selected.",
            Self::NodeSelected => "Select a resource, identity or scope first.",
            Self::TwoNodesSelected => "Select at least two things first.",
            Self::ThreeNodesSelected => "Select at least three things first.",
            Self::OneNamedThingSelected => "Select one thing that has a name first.",
            Self::OneSizedNodeSelected => "Select one scope or note first.",
            Self::ResourcesSelected => "Select resources or user-assigned identities first.",
            Self::CanConnect => {
                "Select one thing that calls or holds roles first: a host, an identity, a user or a group."
            }
            Self::CanEnableIdentity => {
                "Select one resource whose system-assigned identity is off first."
            }
            Self::CanDisableIdentity => {
                "Select one resource whose system-assigned identity is on first."
            }
            Self::CanHaveParts => "Select one resource that holds something people name first.",
            Self::CallAtHand => "Draw a call first, from a host to what it calls.",
            Self::CanDeny => "Select one resource or scope first.",
            Self::CanTakeRole => "Select one resource, scope or security principal first.",
            Self::SomethingCopied => "Copy something first.",
            Self::SomethingDrawn => "The canvas is empty.",
            Self::ClockStands => "The clock runs already.",
            Self::ClockRuns => "Start the clock first.",
            Self::CanMakeCall => "Start the clock, and draw a call.",
            Self::SomethingToCome => "Nothing is on its way, and nothing expires.",
            Self::CanPlay => "Draw a call first, from a host to what it calls.",
            Self::SeveralCalls => "There is no other call.",
            Self::FixOffered => "There is nothing to fix.",
            Self::NoNodeSelected => "Select nothing first.",
            Self::NextThing => "That was the last thing on the canvas.",
            Self::ThingBefore => "That was the first thing on the canvas.",
            Self::SomethingFocused => "Go to something on the canvas first.",
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
}

macro_rules! command_ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Which command it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CommandId {
            $($(#[$doc])* $name,)*
        }

        impl CommandId {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

command_ids! {
    /// Starts an empty diagram.
    NewDiagram,
    /// Opens a file.
    OpenFile,
    /// Chooses an example.
    OpenExample,
    /// Saves to a file.
    SaveFile,
    /// Copies a link that holds the diagram.
    CopyLink,
    /// Takes the last edit back.
    Undo,
    /// Does it again.
    Redo,
    /// Copies and deletes.
    Cut,
    /// Copies.
    Copy,
    /// Adds what was copied.
    Paste,
    /// Adds a copy beside the original.
    Duplicate,
    /// Deletes.
    Delete,
    /// Selects all that is drawn.
    SelectAll,
    /// Leaves the gesture, the dialog or the selection, whichever is innermost.
    Escape,
    /// Starts to rename.
    Rename,
    /// Aligns left edges.
    AlignLeft,
    /// Aligns centers across.
    AlignCenter,
    /// Aligns right edges.
    AlignRight,
    /// Aligns upper edges.
    AlignTop,
    /// Aligns centers down.
    AlignMiddle,
    /// Aligns lower edges.
    AlignBottom,
    /// Makes the gaps across equal.
    DistributeHorizontally,
    /// Makes the gaps down equal.
    DistributeVertically,
    /// Moves left by a step of the grid.
    NudgeLeft,
    /// Moves right by a step of the grid.
    NudgeRight,
    /// Moves up by a step of the grid.
    NudgeUp,
    /// Moves down by a step of the grid.
    NudgeDown,
    /// Moves left by one pixel.
    NudgeLeftFine,
    /// Moves right by one pixel.
    NudgeRightFine,
    /// Moves up by one pixel.
    NudgeUpFine,
    /// Moves down by one pixel.
    NudgeDownFine,
    /// Makes a scope or note wider.
    Widen,
    /// Makes a scope or note narrower.
    Narrow,
    /// Makes a scope or note taller.
    Heighten,
    /// Makes a scope or note shorter.
    Shorten,
    /// Brings the whole drawing into good order.
    Tidy,
    /// Puts what is selected into a new resource group.
    Group,
    /// Chooses the scope in which the selection stands.
    MoveIntoScope,
    /// Connects the selected thing with another.
    Connect,
    /// Draws a line from the selected thing whose goal the arrow keys choose.
    ConnectOnCanvas,
    /// Assigns a role at, or to, the selected thing.
    AssignRole,
    /// Writes a custom role, or takes one that Azure prints.
    NewRole,
    /// Forbids something at the selected scope.
    Deny,
    /// Turns the system-assigned identity on.
    EnableSystemAssigned,
    /// Turns it off.
    DisableSystemAssigned,
    /// Adds a part, such as a container.
    AddPart,
    /// Changes the call.
    EditCall,
    /// Plays or pauses.
    PlayPause,
    /// Goes to the next step.
    StepForward,
    /// Goes to the step before.
    StepBack,
    /// Goes to the start.
    ToStart,
    /// Goes to the end.
    ToEnd,
    /// Chooses the next call.
    NextCall,
    /// Chooses the call before.
    PreviousCall,
    /// Plays all calls at once.
    PlayAllCalls,
    /// Plays faster.
    Faster,
    /// Lets time run.
    StartClock,
    /// Lets the code make the chosen call, and keep its token.
    MakeCall,
    /// Lets time pass until something changes.
    WaitForChange,
    /// Lets a minute pass.
    WaitMinute,
    /// Lets ten minutes pass.
    WaitTenMinutes,
    /// Lets an hour pass.
    WaitHour,
    /// Lets a day pass.
    WaitDay,
    /// Lets time run no more.
    StopClock,
    /// Plays slower.
    Slower,
    /// Applies the smallest fix.
    ApplyFix,
    /// Zooms in.
    ZoomIn,
    /// Zooms out.
    ZoomOut,
    /// Zooms to the actual size.
    ZoomActual,
    /// Shows all.
    ZoomFit,
    /// Shows what is selected.
    ZoomSelection,
    /// Moves the view to the left.
    PanLeft,
    /// Moves the view to the right.
    PanRight,
    /// Moves the view up.
    PanUp,
    /// Moves the view down.
    PanDown,
    /// Shows or hides the palette.
    TogglePalette,
    /// Shows or hides the inspector.
    ToggleInspector,
    /// Shows or hides the player's details.
    ToggleWire,
    /// Opens the panel of findings and assertions, or shows the details again.
    ToggleReview,
    /// Writes an assertion.
    NewAssertion,
    /// Keeps what came of a call as an assertion.
    AssertCall,
    /// Open the attacker's view, or leave it.
    ToggleAttack,
    /// Follows the system's theme.
    ThemeSystem,
    /// The light theme.
    ThemeLight,
    /// The dark theme.
    ThemeDark,
    /// Goes to the palette's search.
    FocusPalette,
    /// Goes to the canvas.
    FocusCanvas,
    /// Goes to the inspector.
    FocusInspector,
    /// Goes to the next thing on the canvas.
    FocusNext,
    /// Goes to the thing before on the canvas.
    FocusPrevious,
    /// Goes to the nearest thing to the left.
    FocusLeft,
    /// Goes to the nearest thing to the right.
    FocusRight,
    /// Goes to the nearest thing above.
    FocusUp,
    /// Goes to the nearest thing below.
    FocusDown,
    /// Selects what has the focus, alone.
    SelectFocused,
    /// Adds what has the focus to the selection, or takes it out.
    ToggleFocused,
    /// Opens the command palette.
    CommandPalette,
    /// Lists the shortcuts.
    Shortcuts,
}

impl CommandId {
    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Command {
        // INVARIANT: every id has a row, and the first stands in for none; a
        // test holds this.
        static NONE: Command = table::NOTHING;
        COMMANDS
            .iter()
            .find(|command| command.id == self)
            .unwrap_or(&NONE)
    }
}

/// The commands that a key means where it was pressed, in the order of the
/// table. Usually one; the first that is allowed is meant.
pub fn meant_by(press: KeyPress) -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().filter(move |command| {
        command.reach.contains(press.place)
            && command.chords.iter().any(|chord| chord.is_pressed(press))
    })
}

/// The commands whose words or help contain every word of the search, those
/// that begin with it first.
#[must_use]
pub fn search(text: &str) -> Vec<&'static Command> {
    let text = text.trim().to_lowercase();
    let mut found: Vec<&'static Command> = COMMANDS
        .iter()
        .filter(|command| {
            let all = format!(
                "{} {} {}",
                command.words,
                command.help,
                command.category.name()
            )
            .to_lowercase();
            text.split_whitespace().all(|word| all.contains(word))
        })
        .collect();
    found.sort_by_key(|command| {
        let words = command.words.to_lowercase();
        (!words.starts_with(&text), !words.contains(&text))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::key::{Direction, Key, Modifiers, Platform};

    #[test]
    fn every_command_has_exactly_one_row() {
        for id in CommandId::ALL {
            let rows = COMMANDS.iter().filter(|command| command.id == *id).count();
            assert_eq!(rows, 1, "{id:?}");
        }
        assert_eq!(COMMANDS.len(), CommandId::ALL.len());
    }

    #[test]
    fn every_row_has_words_and_help() {
        for command in COMMANDS {
            assert!(!command.words.is_empty(), "{:?}", command.id);
            assert!(command.help.ends_with('.'), "{:?}", command.id);
        }
    }

    #[test]
    fn two_commands_that_can_be_used_at_once_share_no_keys() {
        // Arrows move the selection or, if there is none, the view; both
        // are never allowed at once.
        for platform in [Platform::Apple, Platform::Other] {
            let mut seen: Vec<(Chord, &Command)> = Vec::new();
            for command in COMMANDS {
                for chord in command.chords.iter().filter(|chord| chord.is_on(platform)) {
                    let is_never_both = |other: &Command| {
                        matches!(
                            (other.when, command.when),
                            (When::NodeSelected, When::NoNodeSelected)
                                | (When::OneSizedNodeSelected, When::NoNodeSelected)
                        )
                    };
                    let clash = seen.iter().find(|(other, row)| {
                        other.means_the_same_as(*chord) && !is_never_both(row)
                    });
                    if let Some((_, other)) = clash {
                        panic!("{:?} and {:?}: {chord:?}", command.id, other.id);
                    }
                    seen.push((*chord, command));
                }
            }
        }
    }

    fn press(key: Key, modifiers: Modifiers, place: KeyPlace) -> KeyPress {
        KeyPress {
            key,
            modifiers,
            place,
            platform: Platform::Other,
        }
    }

    #[test]
    fn keys_mean_commands_only_where_they_reach() {
        let check = |key, modifiers, place, expected: Option<CommandId>| {
            let meant = meant_by(press(key, modifiers, place))
                .next()
                .map(|it| it.id);
            assert_eq!(meant, expected, "{key:?} {modifiers:?} {place:?}");
        };
        let control = Modifiers {
            control: true,
            ..Modifiers::NONE
        };
        let shift = Modifiers {
            shift: true,
            ..Modifiers::NONE
        };
        use Direction::Left;
        use KeyPlace::{Canvas, Control, Page, TextField};
        check(Key::Character('z'), control, Page, Some(CommandId::Undo));
        check(Key::Character('z'), control, TextField, None);
        check(
            Key::Character('k'),
            control,
            TextField,
            Some(CommandId::CommandPalette),
        );
        check(Key::Character('?'), shift, Page, Some(CommandId::Shortcuts));
        check(Key::Character('?'), shift, TextField, None);
        check(
            Key::Arrow(Left),
            Modifiers::NONE,
            Canvas,
            Some(CommandId::NudgeLeft),
        );
        check(
            Key::Arrow(Left),
            shift,
            Canvas,
            Some(CommandId::NudgeLeftFine),
        );
        check(Key::Arrow(Left), Modifiers::NONE, Control, None);
        check(Key::Tab, Modifiers::NONE, Page, None);
        check(
            Key::Tab,
            Modifiers::NONE,
            Canvas,
            Some(CommandId::FocusNext),
        );
        check(Key::Other, Modifiers::NONE, Canvas, None);
    }

    #[test]
    fn commands_are_found_by_their_words() {
        let check = |text: &str, expected: CommandId| {
            assert_eq!(
                search(text).first().map(|it| it.id),
                Some(expected),
                "{text}"
            );
        };
        check("undo", CommandId::Undo);
        check("align l", CommandId::AlignLeft);
        check("identity on", CommandId::EnableSystemAssigned);
        assert!(search("no such command at all").is_empty());
        assert_eq!(search("").len(), COMMANDS.len());
    }
}
