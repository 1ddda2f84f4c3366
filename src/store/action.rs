//! What a person or the page did.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::azure::{DataRole, PartKind};
use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::choice::Design;
use vouchsafe_model::compromise::Foothold;
use vouchsafe_model::diagram::{
    BeatId, CallId, Case, DatabaseRole, Diagram, Edit, FindingKey, NewBeat, NewNodeKind, NodeId,
    Subject,
};
use vouchsafe_model::guid::Guid;
use vouchsafe_model::story::Prediction;
use vouchsafe_scene::geometry::ScreenSize;
use vouchsafe_scene::layout::ChipId;

use super::chrome::{InspectorTab, NoticeId, SideFace, ThemeChoice};
use super::connect::{End, Offer};
use super::dialog::Dialog;
use super::document::OpenedFrom;
use super::play::PlayerCommand;
use super::selection::SelectHow;
use super::tell::Light;
use crate::input::clicker::Click;
use crate::input::{CommandId, Platform, PointerAt, PointerEvent, WheelAt};
use crate::language::{Language, Words};

/// What a person or the page did. Only `Edit`, and what ends in one, changes
/// the diagram and can be undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    // The document.
    /// Something was changed, for instance in the inspector.
    Edit(Edit),
    /// A command was given by key, menu, button or palette.
    Command(CommandId),
    /// A diagram was read; it replaces the one that is open, after a question
    /// if that was not saved.
    Opened {
        /// What was read.
        diagram: Rc<Diagram>,
        /// From where.
        from: OpenedFrom,
    },
    /// The diagram, as it was then, was saved to a file.
    Saved {
        /// What was saved.
        diagram: Rc<Diagram>,
        /// The file's name.
        name: String,
    },
    /// The diagram could not be saved.
    SaveFailed {
        /// Why.
        reason: String,
    },
    /// A link was copied to the clipboard.
    LinkCopied,
    /// No link could be copied.
    LinkFailed {
        /// Why.
        reason: String,
    },

    // The selection.
    /// Something was chosen on the canvas or in a list.
    Selected {
        /// What.
        subject: Subject,
        /// What becomes of what is selected already.
        how: SelectHow,
    },
    /// Nothing is to be selected.
    SelectionCleared,
    /// The keyboard moved to something on the canvas, or left the canvas.
    FocusMoved(Option<Subject>),

    // Pointers on the canvas.
    /// A pointer did something on the canvas.
    Pointer(PointerEvent),
    /// A pointer went down on an entry of the palette. What it does next comes
    /// as `Pointer`, seen from the canvas.
    PalettePressed {
        /// Which entry.
        kind: NewNodeKind,
        /// Where, seen from the canvas.
        at: PointerAt,
    },
    /// Something on the canvas was clicked twice.
    DoubleClicked(PointerAt),
    /// A wheel was turned over the canvas.
    Wheel(WheelAt),
    /// The space bar went down over the canvas, or up.
    SpaceHeld(bool),

    // The palette.
    /// The palette is searched.
    PaletteSearched(String),
    /// An entry was chosen with Enter: it is placed where there is room.
    PaletteChosen(NewNodeKind),
    /// An entry was clicked: the next click on the canvas places it. Clicked
    /// again, it no longer does.
    PaletteArmed(NewNodeKind),

    // The choice between the kinds of managed identity.
    /// A design is to be drawn beside what is drawn.
    DesignBuilt {
        /// For which case.
        case: Case,
        /// Which design.
        design: Design,
    },
    /// The hosts that are drawn are to have the identities of this design.
    DesignAdopted(Design),

    // Connecting and dialogs.
    /// A dialog is to be opened.
    DialogOpened(Dialog),
    /// Something was typed or chosen in the dialog that is open; it stays open.
    DialogChanged(Dialog),
    /// The dialog was closed without effect.
    DialogClosed,
    /// The question of the dialog was answered with yes, or its draft accepted.
    DialogAccepted,
    /// Two things are to be connected. One offer is taken at once, of several a
    /// dialog lets choose.
    Connected {
        /// From where.
        from: End,
        /// To where.
        to: End,
    },
    /// One meaning of a line was chosen.
    OfferTaken(Offer),
    /// A role was chosen in the role picker.
    RoleChosen(Guid),
    /// The list of all built-in roles is wanted.
    AllRolesWanted,
    /// It came, or it did not, and why.
    AllRolesCame(Result<Rc<Catalogue>, String>),
    /// Roles of a database user were chosen.
    DatabaseRolesChosen(BTreeSet<DatabaseRole>),
    /// Data roles of a service's own system were chosen.
    DataRolesChosen(BTreeSet<DataRole>),
    /// A scope was chosen in the scope picker; `None` is the open canvas.
    ScopeChosen(Option<NodeId>),
    /// A kind of part was chosen in the part picker.
    PartChosen(PartKind),

    // Renaming in place.
    /// Something is to be renamed where it stands.
    RenameStarted(Subject),
    /// A new name was entered, or a note's new text.
    Renamed(String),
    /// The name stays.
    RenameCancelled,

    // The player.
    /// Another call is to be played.
    CallChosen(CallId),
    /// Something was done to the player.
    Player(PlayerCommand),
    /// A fix was applied, by its number in the trace from 0.
    FixApplied(usize),

    // Secrets on the canvas.
    /// A secret is to be spoken of: it is selected, and its menu opens.
    SecretChosen(ChipId),
    /// A secret is taken up: the next press says where it goes.
    SecretTaken(ChipId),

    // The attacker's view.
    /// An attacker is to begin here; opens the view.
    FootholdChosen(Foothold),
    /// Another foothold is to be chosen.
    FootholdDropped,
    /// A remedy was applied, by its place in the reach from 0.
    RemedyApplied(usize),

    // The story.
    /// A beat is to come on stage.
    BeatChosen(BeatId),
    /// A beat is to be another.
    BeatChanged {
        /// Which one.
        beat: BeatId,
        /// What it is from now on.
        what: NewBeat,
    },
    /// A beat is to be told at another place.
    BeatMoved {
        /// Which one.
        beat: BeatId,
        /// Its new place, from 0.
        to: usize,
    },
    /// A beat is to be taken out.
    BeatRemoved(BeatId),
    /// The story is about something else.
    StoryDescribed(String),
    /// What the audience predicted.
    Guessed(Prediction),
    /// A key of who presents.
    Clicked(Click),
    /// Whoever presents points with the circle of light.
    Shone(Light),

    // What is on screen.
    /// The canvas has this size from now on.
    ViewportResized(ScreenSize),
    /// A tab of the inspector was chosen.
    InspectorTabChosen(InspectorTab),
    /// What a panel speaks of is to be shown on the canvas; the panel stays.
    ShownOnCanvas(Vec<Subject>),
    /// The panel is to open at this finding.
    FindingShown(FindingKey),
    /// What came of a call is to be kept as an assertion.
    CallAsserted(CallId),
    /// Another face of the side panel was chosen.
    SideFaceChosen(SideFace),
    /// A theme was chosen.
    ThemeChosen(ThemeChoice),
    /// The languages for which the browser has voices are known, or there are others.
    VoicesKnown(BTreeSet<Language>),
    /// What was read aloud has come to its end.
    ReadingEnded,
    /// A language was chosen for the interface.
    LanguageChosen(Language),
    /// The words of a language were loaded, or were not.
    LanguageCame {
        /// Which language.
        language: Language,
        /// Its words, or why there are none.
        words: Result<Words, String>,
    },
    /// The story that is open was found in the language that was chosen.
    StoryTranslated {
        /// What it was found by.
        was: Rc<Diagram>,
        /// The same in the other language.
        is: Rc<Diagram>,
    },
    /// A notice was read, or its time is over.
    NoticeDismissed(NoticeId),
    /// The page knows whose conventions for keys hold.
    PlatformKnown(Platform),
}
