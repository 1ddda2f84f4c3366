//! Drawing the kind of identity that was chosen.

use vouchsafe_model::choice::{self, Design};
use vouchsafe_model::diagram::{Case, WorldPoint};
use vouchsafe_scene::geometry::Rect;

use super::State;
use super::edit::SelectAfter;
use super::words;

/// The room between what is drawn and what is drawn beside it, in world pixels.
const BESIDE: i32 = 120;

impl State {
    /// Draws a case in a design beside what is drawn, and shows it.
    pub(super) fn build_design(&mut self, case: &Case, design: Design) {
        let at = self
            .document
            .layout
            .bounds()
            .map_or(WorldPoint { x: 0, y: 0 }, |drawn: Rect| WorldPoint {
                x: drawn.right() + BESIDE,
                y: drawn.y,
            });
        match choice::build(self.diagram(), case, design, at) {
            Ok(built) => {
                if self.edit_and(&built.edit, SelectAfter::Created) {
                    self.close_dialog();
                    // Beside an exhibit there is little room: then what is new is seen.
                    if self.chrome.presenting.is_some() {
                        self.fit_selection();
                    } else {
                        self.fit();
                    }
                    let (hosts, targets) = (u64::from(built.hosts), u64::from(built.targets));
                    self.announce(self.words.design_drew(self.named(design), hosts, targets));
                }
            }
            Err(error) => self.fail(words::sentence(&error.to_string())),
        }
    }

    /// Gives the hosts that are drawn the identities of a design.
    pub(super) fn adopt_design(&mut self, design: Design) {
        let Some(edit) = choice::adopt(self.diagram(), design) else {
            self.fail(self.words.design_left(self.named(design)));
            return;
        };
        if self.edit(&edit) {
            self.close_dialog();
            self.fit();
            self.succeed(self.words.design_adopted(self.named(design)));
        }
    }

    fn named(&self, design: Design) -> String {
        self.words.told_text(&design.name()).into_string()
    }
}
