//! How much of the drawing does the page hold? All of it, unless there are hundreds of things: then what is on screen
//! and near it, and from afar only shapes.

use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::Layout;
use yew::prelude::*;

use super::contexts::{use_shown, use_view};
use crate::store::View;

/// From how many nodes or lines on the page no longer holds everything.
const MANY: usize = 150;

/// Below this zoom the names of many cards can't be read, at five pixels and less.
const OVERVIEW_ZOOM: f64 = 0.4;

/// What of a drawing the page holds, and in which detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Everything in full.
    #[default]
    All,
    /// In full what touches an area of the drawing; nothing else.
    Near(Rect),
    /// Everything, as it looks from afar.
    Overview,
}

impl Extent {
    /// What the page holds of a drawing that lies like this on the screen.
    #[must_use]
    pub fn of(layout: &Layout, view: View) -> Self {
        let is_large = layout.nodes().nth(MANY).is_some() || layout.edges().nth(MANY).is_some();
        let is_measured = view.screen.width > 0.0 && view.screen.height > 0.0;
        if !is_large {
            Self::All
        } else if !is_measured || view.viewport.zoom < OVERVIEW_ZOOM {
            Self::Overview
        } else {
            Self::Near(around(view.viewport.visible(view.screen)))
        }
    }

    /// Whether something that takes this room is held.
    #[must_use]
    pub fn holds(self, rect: Rect) -> bool {
        match self {
            Self::All | Self::Overview => true,
            Self::Near(area) => area.touches(rect),
        }
    }

    /// Whether words and icons are shown, and what is no larger than they.
    #[must_use]
    pub fn is_in_full(self) -> bool {
        self != Self::Overview
    }
}

/// An area around what is visible, in coarse steps: while the view is panned it changes seldom, and then by a strip.
fn around(visible: Rect) -> Rect {
    let longer = visible.width.max(visible.height).max(1);
    // A power of two between an eighth and a quarter of what is visible, so that small changes of the zoom keep it.
    let step = (longer / 4).checked_ilog2().map_or(1, |log| 1 << log);
    let down = |value: i32| (value.div_euclid(step) - 1) * step;
    let up = |value: i32| (value.div_euclid(step) + 2) * step;
    let (x, y) = (down(visible.x), down(visible.y));
    Rect::new(x, y, up(visible.right()) - x, up(visible.bottom()) - y)
}

/// What of the drawing the page holds now.
#[hook]
pub(super) fn use_extent() -> Extent {
    Extent::of(&use_shown().layout, use_view())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_reaches_beyond_the_screen_and_changes_in_steps() {
        let visible = Rect::new(-130, 40, 1_440, 900);
        let held = around(visible);
        assert!(held.contains_rect(visible.grown(256)));
        assert!(visible.grown(2 * 360).contains_rect(held));
        let areas: std::collections::BTreeSet<i32> = (0..1_024)
            .map(|by| around(visible.moved(by, 0)).x)
            .collect();
        assert!(areas.len() <= 5, "{areas:?}");
    }
}
