//! What next? On a blank canvas, the gesture that begins a drawing.

use vouchsafe_scene::geometry::{Rect, WorldPoint};
use yew::prelude::*;

use super::contexts::{use_shown, use_view};
use crate::input::CommandId;
use crate::language::use_words;
use crate::store::{Action, View};
use crate::studio::hooks::{use_chrome, use_dispatch};
use crate::widget::{Button, prose};

/// The room that the words take from top to bottom, in CSS pixels.
const WORDS_PX: f64 = 168.0;

/// The least room between the words and what is drawn, in CSS pixels.
const AIR_PX: f64 = 28.0;

/// The first gesture, for as long as there is nothing but the tenant.
#[component]
pub(super) fn Empty() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let shown = use_shown();
    let view = use_view();
    let is_empty = shown.diagram.node_count() <= 1;
    let is_armed = use_chrome().palette.armed.is_some();
    if !is_empty {
        return Html::default();
    }
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.send(Action::Command(CommandId::OpenExample));
    });
    let drawn = shown.layout.bounds().unwrap_or_default();
    let style = format!("inset-block-start:{:.0}px", top_of_words(drawn, view));
    html! {
        <div class="empty-canvas" {style}>
            <p class="empty-canvas__title">
                { if is_armed { words.canvas_empty_armed() } else { words.canvas_empty() } }
            </p>
            <p>
                { prose(&words.canvas_empty_text("`/`", "`Enter`")) }
            </p>
            <Button label={words.canvas_open_example()} {onclick} />
        </div>
    }
}

/// How far from the top the words stand, in CSS pixels: under what is drawn; above it where there is no room below.
fn top_of_words(drawn: Rect, view: View) -> f64 {
    let on_screen = |y| view.viewport.to_screen(WorldPoint { x: drawn.x, y }).y;
    let lowest = view.screen.height - WORDS_PX;
    let below = on_screen(drawn.bottom()) + AIR_PX;
    let above = on_screen(drawn.y) - AIR_PX - WORDS_PX;
    if below <= lowest || above < 0.0 {
        below.max(0.0)
    } else {
        above.min(lowest)
    }
}

#[cfg(test)]
mod tests {
    use vouchsafe_scene::geometry::{Rect, ScreenPoint, ScreenSize, Viewport};

    use super::{AIR_PX, WORDS_PX, top_of_words};
    use crate::store::View;

    #[test]
    fn the_words_touch_nothing_that_is_drawn() {
        let card = Rect::new(0, 0, 240, 72);
        for (height, y) in [
            (540.0, 234.0),
            (500.0, 214.0),
            (500.0, 420.0),
            (900.0, -40.0),
        ] {
            let view = View {
                viewport: Viewport {
                    origin: ScreenPoint { x: 0.0, y },
                    zoom: 1.0,
                },
                screen: ScreenSize {
                    width: 390.0,
                    height,
                },
                ..View::default()
            };
            let top = top_of_words(card, view);
            let is_clear = top >= y + 72.0 + AIR_PX || top + WORDS_PX + AIR_PX <= y;
            assert!(is_clear, "{top} beside a card at {y}");
            assert!(top >= 0.0 && top + WORDS_PX <= height, "{top} of {height}");
        }
    }
}
