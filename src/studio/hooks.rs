//! What does a panel read, and whom does it tell?
//!
//! Hooks for the contexts that the root provides. Outside of the app, where
//! there is none, a panel shows an empty diagram and tells nobody.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use yew::prelude::*;

use crate::store::context::{
    AnnouncementContext, AttackContext, ChromeContext, Contexts, Dispatcher, DocumentContext,
    PlayerContext, SelectionContext, TellingContext,
};
use crate::store::{Action, Announcement, Attack, Chrome, Player, Selection, State, Telling};

/// A diagram compared by identity: whether it is another, not whether it differs, which
/// is soon told however large it is.
#[derive(Clone, Debug)]
pub struct ByPointer(pub Rc<Diagram>);

impl PartialEq for ByPointer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Sends actions to the store. Never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispatch(Option<Dispatcher>);

impl Dispatch {
    /// Sends an action.
    pub fn send(&self, action: Action) {
        if let Some(dispatcher) = &self.0 {
            dispatcher.send(action);
        }
    }
}

/// Whom to tell.
#[hook]
pub fn use_dispatch() -> Dispatch {
    Dispatch(use_context())
}

/// The document that is open.
#[hook]
pub fn use_document() -> DocumentContext {
    use_context().unwrap_or_else(|| nothing().document)
}

/// The diagram of the document that is open.
#[hook]
pub fn use_diagram() -> Rc<Diagram> {
    use_document().diagram
}

/// What is selected.
#[hook]
pub fn use_selection() -> Rc<Selection> {
    let context: Option<SelectionContext> = use_context();
    context.unwrap_or_else(|| nothing().selection).selection
}

/// What stands around the canvas.
#[hook]
pub fn use_chrome() -> Rc<Chrome> {
    let context: Option<ChromeContext> = use_context();
    context.unwrap_or_else(|| nothing().chrome).chrome
}

/// The call that is played.
#[hook]
pub fn use_player() -> Player {
    let context: Option<PlayerContext> = use_context();
    context.unwrap_or_else(|| nothing().player).0
}

/// The attacker's view, while it is on.
#[hook]
pub fn use_attack() -> Option<Rc<Attack>> {
    let context: Option<AttackContext> = use_context();
    context?.0
}

/// The story, while a beat of it is on stage.
#[hook]
pub fn use_telling() -> Option<Rc<Telling>> {
    let context: Option<TellingContext> = use_context();
    context?.0
}

/// What the live region says.
#[hook]
pub fn use_announcement() -> Rc<Announcement> {
    let context: Option<AnnouncementContext> = use_context();
    context
        .unwrap_or_else(|| nothing().announcement)
        .announcement
}

fn nothing() -> Contexts {
    Contexts::of(&State::default())
}

/// Puts high contrast on the page, or takes it away.
#[hook]
pub fn use_contrast(has_contrast: bool) {
    use_effect_with(has_contrast, |has_contrast| {
        crate::browser::page::set_root_attribute("data-contrast", has_contrast.then_some("high"));
    });
}
