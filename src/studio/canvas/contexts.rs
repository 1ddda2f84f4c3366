//! What does the canvas read that panels don't? What is shown, where it lies, and what a gesture would do.

use std::rc::Rc;

use yew::prelude::*;

use crate::store::context::{Contexts, GestureContext, ShownContext, ViewContext};
use crate::store::{State, View};
use crate::studio::hooks::{use_player, use_selection};

/// What the canvas shows: the diagram, or what it would be if the gesture under way ended now.
#[hook]
pub(super) fn use_shown() -> ShownContext {
    use_context().unwrap_or_else(|| nothing().shown)
}

/// How the drawing lies on the screen.
#[hook]
pub(super) fn use_view() -> View {
    let context: Option<ViewContext> = use_context();
    context.unwrap_or_else(|| nothing().view).0
}

/// What a gesture under way would do.
#[hook]
pub(super) fn use_gesture() -> GestureContext {
    use_context().unwrap_or_else(|| nothing().gesture)
}

/// Whether what can be done with the selection keeps out of the way: while a flow is played, and when it rests
/// somewhere, until something else is selected.
#[hook]
pub(super) fn use_is_quiet() -> bool {
    let selection = use_selection();
    let playback = use_player().playback;
    let selected_before = use_mut_ref(|| None);
    let is_begun = playback.is_playing() || playback.time().0 > 0.0;
    let mut selected_before = selected_before.borrow_mut();
    if playback.is_playing() || !is_begun {
        *selected_before = Some(selection.clone());
    }
    let is_same = selected_before
        .as_ref()
        .is_some_and(|before| Rc::ptr_eq(before, &selection));
    is_begun && (playback.is_playing() || is_same)
}

fn nothing() -> Contexts {
    Contexts::of(&State::default())
}
