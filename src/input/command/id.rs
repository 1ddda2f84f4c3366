//! Which commands there are.

use super::{COMMANDS, Command};

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
    /// Takes up a secret of the selected thing, or the next one of it.
    TakeUpSecret,
    /// Makes the chosen secret anew.
    RotateSecret,
    /// Copies the secret again of which the chosen copy is old.
    CopySecretAgain,
    /// Lets the chosen secret refer to a vault.
    ReferToVault,
    /// Lets an attacker have seen the chosen secret.
    LeakSecret,
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
    /// Reads aloud what is shown, or falls silent.
    ReadAloud,
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
    /// Colors for a weak projector, or the usual.
    ToggleContrast,
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
    /// Shows or hides the story.
    ToggleStory,
    /// Adds a beat.
    NewBeat,
    /// Writes what is done into the beat, or only tries it.
    ToggleWriting,
    /// Lets the beat make the chosen call.
    AddRun,
    /// Goes on in the story.
    StoryOn,
    /// Goes back in the story.
    StoryBack,
    /// Goes to the first beat.
    StoryFirst,
    /// Goes to the last beat.
    StoryLast,
    /// Takes back what was tried at a beat.
    ReturnToStory,
    /// Leaves the story.
    LeaveStory,
    /// Shows the story as text, to be read or printed.
    ReadStory,
    /// Lists what can carry an identity and what accepts tokens.
    WhichServices,
    /// Argues for a kind of managed identity.
    WhichIdentity,
    /// Opens the window with the notes for the speaker.
    OpenSpeaker,
    /// Presents the story from its beginning.
    Present,
    /// Presents it from the beat on stage.
    PresentFromHere,
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
        static NONE: Command = super::table::NOTHING;
        COMMANDS
            .iter()
            .find(|command| command.id == self)
            .unwrap_or(&NONE)
    }
}
