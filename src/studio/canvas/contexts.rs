//! What does the canvas read that panels don't? What is shown, where it lies, and what a gesture would do.

use yew::prelude::*;

use crate::store::context::{Contexts, GestureContext, ShownContext, ViewContext};
use crate::store::{State, View};

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

fn nothing() -> Contexts {
    Contexts::of(&State::default())
}
