//! Why can't it go there? A sentence beside what is being pulled.

use vouchsafe_model::diagram::Diagram;
use vouchsafe_scene::geometry::{Rect, ScreenPoint};
use vouchsafe_scene::layout::Layout;
use yew::prelude::*;

use super::contexts::{use_gesture, use_shown, use_view};
use crate::language::{Words, use_words};
use crate::store::preview::{CarryGoal, DropOnto, Goal, Preview};
use crate::store::secret;

/// A sentence beside what is being pulled, where there is something to say.
#[component]
pub(super) fn Hint() -> Html {
    let words = use_words();
    let shown = use_shown();
    let view = use_view();
    let said = use_gesture()
        .preview
        .and_then(|preview| said_of(&words, &preview, &shown.layout, &shown.diagram));
    let Some((class, text, place)) = said else {
        return Html::default();
    };
    let ScreenPoint { x, y } = view
        .viewport
        .to_screen(vouchsafe_scene::geometry::WorldPoint {
            x: place.x,
            y: place.bottom(),
        });
    // The live region says it, too.
    let style = format!(
        "transform:translate({:.0}px,{:.0}px)",
        x.clamp(0.0, (view.screen.width - 240.0).max(0.0)),
        y.clamp(0.0, (view.screen.height - 60.0).max(0.0))
    );
    html! { <div {class} {style} aria-hidden="true">{ text }</div> }
}

fn said_of(
    words: &Words,
    preview: &Preview,
    layout: &Layout,
    diagram: &Diagram,
) -> Option<(&'static str, String, Rect)> {
    let named = |node| layout.node(node).map(|view| view.title.clone());
    match preview {
        Preview::Connect { to, goal, .. } => {
            let place = Rect::new(to.x + 12, to.y, 0, 12);
            match goal {
                Goal::Refused { why, .. } => Some(("hint hint--refused", why.clone(), place)),
                Goal::Nothing | Goal::Offered(_) => None,
            }
        }
        Preview::Carry { to, goal, .. } => {
            let place = Rect::new(to.x + 12, to.y + 12, 0, 12);
            match goal {
                CarryGoal::Refused { why, .. } => Some(("hint hint--refused", why.clone(), place)),
                CarryGoal::Offered(goal) => {
                    Some(("hint", secret::put_words(words, diagram, *goal), place))
                }
                CarryGoal::Nothing => None,
            }
        }
        Preview::Move { nodes, into, .. } => {
            let place = layout.node(*nodes.first()?)?.rect;
            said_of_drop(words, into, place, named)
        }
        Preview::Place { rect, into, .. } => said_of_drop(words, into, *rect, named),
        Preview::Resize { .. } | Preview::Marquee { .. } => None,
    }
}

fn said_of_drop(
    words: &Words,
    into: &DropOnto,
    place: Rect,
    named: impl Fn(vouchsafe_model::diagram::NodeId) -> Option<String>,
) -> Option<(&'static str, String, Rect)> {
    match into {
        DropOnto::Refused { why, .. } => Some(("hint hint--refused", why.clone(), place)),
        DropOnto::Host(node) => Some(("hint", words.canvas_attach_to(named(*node)?), place)),
        DropOnto::Scope(node) => Some(("hint", words.canvas_into(named(*node)?), place)),
        DropOnto::Same | DropOnto::Canvas | DropOnto::Nowhere => None,
    }
}
