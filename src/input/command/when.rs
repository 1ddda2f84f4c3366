//! What must hold for a command, and what to do where it does not.

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
    /// One secret is selected, or one thing that has some on its card.
    SecretAtHand,
    /// One secret is selected that can be made anew.
    CanRotateSecret,
    /// One copy of a secret is selected that is old.
    CanCopySecretAgain,
    /// One copy of a secret is selected that can refer to a vault.
    CanReferToVault,
    /// One secret is selected that somebody can have seen.
    CanLeakSecret,
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
    /// There is something to read aloud, and a voice for it.
    CanReadAloud,
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
    /// There is a story.
    HasStory,
    /// A beat of a story is on stage.
    BeatOnStage,
    /// A beat is on stage, and a call is chosen that it can make.
    CanAddRun,
    /// Something was tried that the story does not tell.
    Exploring,
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
            Self::SecretAtHand => {
                "Select one thing that has keys or holds copies of secrets first."
            }
            Self::CanRotateSecret
            | Self::CanCopySecretAgain
            | Self::CanReferToVault
            | Self::CanLeakSecret => {
                "Take up a secret first: press it, or select what has it and press S."
            }
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
            Self::CanReadAloud => {
                "Play a call first; and this device needs a voice for the language."
            }
            Self::SeveralCalls => "There is no other call.",
            Self::FixOffered => "There is nothing to fix.",
            Self::NoNodeSelected => "Select nothing first.",
            Self::NextThing => "That was the last thing on the canvas.",
            Self::ThingBefore => "That was the first thing on the canvas.",
            Self::HasStory => "There is no story yet. Add a beat first.",
            Self::BeatOnStage => "Choose a beat of the story first.",
            Self::CanAddRun => "Choose a beat of the story, and draw a call.",
            Self::Exploring => "Nothing was tried that the story does not tell.",
            Self::SomethingFocused => "Go to something on the canvas first.",
        }
    }
}
