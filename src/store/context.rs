//! What components read of the state, split by how often it changes.
//!
//! The root provides each as a context of its own; a component uses those it
//! draws from, and is drawn again only when one of them changed. All compare by
//! pointer.

use std::cell::RefCell;
use std::rc::Rc;

use vouchsafe_model::advice::Finding;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_scene::layout::Layout;
use yew::{UseReducerDispatcher, UseReducerHandle};

use super::chrome::{Announcement, Chrome};
use super::play::Player;
use super::preview::Preview;
use super::review::Answers;
use super::selection::Selection;
use super::{Action, Attack, State, Telling, View};
use crate::language::Words;

/// Sends actions to the store. Never changes.
#[derive(Clone, PartialEq)]
pub struct Dispatcher(UseReducerDispatcher<State>);

impl Dispatcher {
    /// The dispatcher of a reducer's handle.
    #[must_use]
    pub const fn new(dispatcher: UseReducerDispatcher<State>) -> Self {
        Self(dispatcher)
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }
}

impl std::fmt::Debug for Dispatcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dispatcher")
    }
}

/// The state as it is now, for listeners and menus that ask when something
/// happens. It never changes as a context: whoever draws from the state reads
/// the others.
#[derive(Clone, Debug, Default)]
pub struct Latest(Rc<RefCell<Option<UseReducerHandle<State>>>>);

impl PartialEq for Latest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Latest {
    /// Keeps the state that the root draws now.
    pub fn keep(&self, state: &UseReducerHandle<State>) {
        *self.0.borrow_mut() = Some(state.clone());
    }

    /// The state that the root drew last; `None` before it did.
    #[must_use]
    pub fn state(&self) -> Option<UseReducerHandle<State>> {
        self.0.borrow().clone()
    }
}

macro_rules! compared_by_pointer {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: Rc<$type>,)*
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $(Rc::ptr_eq(&self.$field, &other.$field))&&*
            }
        }
    )*};
}

compared_by_pointer! {
    /// What the canvas shows: changes with each edit, and with each step of a
    /// drag. For what is drawn.
    ShownContext {
        /// The diagram, or what it would be if the gesture ended now.
        diagram: Diagram,
        /// Where everything stands.
        layout: Layout,
    }
    /// What is selected.
    SelectionContext {
        /// It.
        selection: Selection,
    }
    /// What stands around the canvas.
    ChromeContext {
        /// It.
        chrome: Chrome,
    }
    /// What the live region says.
    AnnouncementContext {
        /// It.
        announcement: Announcement,
    }
}

/// The document: changes with each edit, not while something is dragged. For
/// panels.
#[derive(Clone, Debug)]
pub struct DocumentContext {
    /// The diagram.
    pub diagram: Rc<Diagram>,
    /// The diagram that is saved and linked: the same, but while a story is told,
    /// then the one with the story.
    pub kept: Rc<Diagram>,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
    /// Whether it is as it was last saved.
    pub is_saved: bool,
    /// Whether each assertion holds.
    pub answers: Rc<Answers>,
    /// The findings that matter most.
    pub serious: Rc<Vec<Finding>>,
}

impl PartialEq for DocumentContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.diagram, &other.diagram)
            && Rc::ptr_eq(&self.kept, &other.kept)
            && self.can_undo == other.can_undo
            && self.can_redo == other.can_redo
            && self.is_saved == other.is_saved
    }
}

impl DocumentContext {
    /// What panels read of the document.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            diagram: state.document.diagram.clone(),
            kept: state.kept().clone(),
            can_undo: state.history().can_undo(),
            can_redo: state.history().can_redo(),
            is_saved: state.book().is_saved(),
            answers: state.answers.clone(),
            serious: state.serious.clone(),
        }
    }
}

/// How the drawing lies on the screen: changes with each step of panning and
/// zooming.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewContext(pub View);

/// What a gesture would do, and what it says about the cursor.
#[derive(Clone, Debug)]
pub struct GestureContext {
    /// What would be done.
    pub preview: Option<Rc<Preview>>,
    /// Whether the view is being panned, or would be by a press.
    pub is_panning: bool,
}

impl PartialEq for GestureContext {
    fn eq(&self, other: &Self) -> bool {
        self.is_panning == other.is_panning
            && match (&self.preview, &other.preview) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (None, None) => true,
                _ => false,
            }
    }
}

/// The attacker's view, while it is on: changes with each edit.
#[derive(Clone, Debug)]
pub struct AttackContext(pub Option<Rc<Attack>>);

impl PartialEq for AttackContext {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// The story, while a beat of it is on stage.
#[derive(Clone, Debug)]
pub struct TellingContext(pub Option<Rc<Telling>>);

impl PartialEq for TellingContext {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// The call that is played: changes with each step.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayerContext(pub Player);

/// All contexts of a state. The root makes them once for each render and
/// provides each.
#[derive(Clone, Debug, PartialEq)]
pub struct Contexts {
    /// For panels.
    pub document: DocumentContext,
    /// For what is drawn.
    pub shown: ShownContext,
    /// What is selected.
    pub selection: SelectionContext,
    /// How the drawing lies on the screen.
    pub view: ViewContext,
    /// What a gesture would do.
    pub gesture: GestureContext,
    /// The call that is played.
    pub player: PlayerContext,
    /// The attacker's view.
    pub attack: AttackContext,
    /// The story, while it is told.
    pub telling: TellingContext,
    /// What stands around the canvas.
    pub chrome: ChromeContext,
    /// What the live region says.
    pub announcement: AnnouncementContext,
    /// What the interface says, in its language.
    pub words: Words,
}

impl Contexts {
    /// What components read of the state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            document: DocumentContext::of(state),
            shown: ShownContext {
                diagram: state.shown.diagram.clone(),
                layout: state.shown.layout.clone(),
            },
            selection: SelectionContext {
                selection: state.selection.clone(),
            },
            view: ViewContext(state.view),
            gesture: GestureContext {
                preview: state.preview.clone(),
                is_panning: state.gesture.is_panning(),
            },
            player: PlayerContext(state.player.clone()),
            attack: AttackContext(state.attack.clone()),
            telling: TellingContext(state.telling.clone()),
            chrome: ChromeContext {
                chrome: state.chrome.clone(),
            },
            announcement: AnnouncementContext {
                announcement: state.announcement.clone(),
            },
            words: state.words.clone(),
        }
    }
}
