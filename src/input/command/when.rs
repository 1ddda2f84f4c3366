//! What must hold for a command, and what to do where it does not.

use crate::language::Words;

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
    pub fn otherwise(self, words: &Words) -> String {
        match self {
            Self::Always => String::new(),
            Self::CanUndo => words.when_can_undo(),
            Self::CanRedo => words.when_can_redo(),
            Self::SomethingSelected => words.when_something_selected(),
            Self::SomethingToLeave => words.when_something_to_leave(),
            Self::NodeSelected => words.when_node_selected(),
            Self::TwoNodesSelected => words.when_two_nodes_selected(),
            Self::ThreeNodesSelected => words.when_three_nodes_selected(),
            Self::OneNamedThingSelected => words.when_one_named_thing_selected(),
            Self::OneSizedNodeSelected => words.when_one_sized_node_selected(),
            Self::ResourcesSelected => words.when_resources_selected(),
            Self::CanConnect => words.when_can_connect(),
            Self::CanEnableIdentity => words.when_can_enable_identity(),
            Self::CanDisableIdentity => words.when_can_disable_identity(),
            Self::CanHaveParts => words.when_can_have_parts(),
            Self::SecretAtHand => words.when_secret_at_hand(),
            Self::CanRotateSecret
            | Self::CanCopySecretAgain
            | Self::CanReferToVault
            | Self::CanLeakSecret => words.when_secret_chosen(),
            Self::CallAtHand => words.when_call_at_hand(),
            Self::CanDeny => words.when_can_deny(),
            Self::CanTakeRole => words.when_can_take_role(),
            Self::SomethingCopied => words.when_something_copied(),
            Self::SomethingDrawn => words.when_something_drawn(),
            Self::ClockStands => words.when_clock_stands(),
            Self::ClockRuns => words.when_clock_runs(),
            Self::CanMakeCall => words.when_can_make_call(),
            Self::SomethingToCome => words.when_something_to_come(),
            Self::CanPlay => words.when_call_at_hand(),
            Self::CanReadAloud => words.when_can_read_aloud(),
            Self::SeveralCalls => words.when_several_calls(),
            Self::FixOffered => words.when_fix_offered(),
            Self::NoNodeSelected => words.when_no_node_selected(),
            Self::NextThing => words.when_next_thing(),
            Self::ThingBefore => words.when_thing_before(),
            Self::HasStory => words.when_has_story(),
            Self::BeatOnStage => words.when_beat_on_stage(),
            Self::CanAddRun => words.when_can_add_run(),
            Self::Exploring => words.when_exploring(),
            Self::SomethingFocused => words.when_something_focused(),
        }
    }
}
