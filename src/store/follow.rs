//! Where does the view go while a call is played? Where it is narrow, or small to read, to the step under way.
//!
//! On stage that is smaller than elsewhere: words are read from the back of the room.
//! It follows from the moment on at which somebody plays or steps, and until somebody pans or zooms. On a canvas on
//! which everything can be read, nothing moves.

use vouchsafe_scene::frame::frame;
use vouchsafe_scene::geometry::{Rect, ScreenSize, Viewport, bounds};
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::Command;
use vouchsafe_scene::stage;

use super::State;
use super::play::PlayerCommand;

/// Canvases under this width are narrow, in CSS pixels.
const NARROW_PX: f64 = 640.0;
/// Under this zoom cards are small to read.
const SMALL_ZOOM: f64 = 0.6;
/// The same on stage: the smallest words of a drawing have eleven pixels there.
pub(super) const SMALL_ZOOM_ON_STAGE: f64 = 0.88;
/// The most nodes of a drawing that the view of a wide canvas goes through: a
/// larger one would have to be drawn anew at each step.
const MOST_NODES: usize = 150;
/// The room at the sides of a step, in CSS pixels.
const SIDE_PX: f64 = 12.0;
/// The room above and below a step on top of that: what floats over the canvas
/// stands there.
const FLOATING_PX: f64 = 44.0;
/// The room around what acts, in world pixels: outlines and badges reach out.
const AIR: i32 = 8;
/// How near a step under way is seen at most, as a part of what a beat is: a step is less, and would fill the screen.
const NEAR_PART: f64 = 0.7;
/// From which part of the best zoom on a view is good enough to stay.
const NEAR_ENOUGH: f64 = 0.85;

/// Whether the view goes where the step under way is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Following {
    /// It stays where it is.
    #[default]
    Still,
    /// It does, and has come to this view.
    Step(Viewport),
    /// It was brought to this view by what is told, and stays there.
    Beat(Viewport),
    /// It doesn't, because somebody took it elsewhere while a call was played.
    /// It does again when they press play.
    ByHand,
}

impl Following {
    /// Whether it does.
    #[must_use]
    pub const fn is_on(self) -> bool {
        matches!(self, Self::Step(_))
    }

    /// Whether the view goes gently where it goes, because it goes there by itself.
    #[must_use]
    pub const fn glides(self) -> bool {
        matches!(self, Self::Step(_) | Self::Beat(_))
    }
}

impl State {
    /// After something was done: whoever moved the view by hand keeps it.
    pub(super) fn notice_hand(&mut self, before: Viewport) {
        let is_moved = self.view.viewport != before;
        let is_by_itself = matches!(
            self.view.following,
            Following::Step(view) | Following::Beat(view) if view == self.view.viewport
        );
        if is_moved && !is_by_itself {
            let is_begun = self.player.playback.time() > Millis::ZERO;
            self.view.following = if is_begun {
                Following::ByHand
            } else {
                Following::Still
            };
        }
    }

    /// After a command to the player: begins to follow, goes on, or goes back to
    /// the whole drawing.
    pub(super) fn follow(&mut self, command: PlayerCommand, is_other_step: bool) {
        let PlayerCommand::Do(command) = command else {
            if is_other_step && self.view.following.is_on() {
                self.follow_step();
            }
            return;
        };
        let is_play =
            matches!(command, Command::Play | Command::Toggle) && self.player.playback.is_playing();
        match (self.view.following, command) {
            (_, Command::SetSpeed(_) | Command::Pause) => {}
            (Following::Step(_), Command::ToStart) => {
                if self.telling.is_some() {
                    self.frame_beat();
                } else {
                    self.fit();
                }
                self.view.following = Following::Step(self.view.viewport);
            }
            (Following::Step(_), _) => self.follow_step(),
            (_, Command::ToStart) => {}
            (Following::ByHand, _) if !is_play => {}
            (Following::Still | Following::Beat(_), Command::Toggle) if !is_play => {}
            (Following::Still | Following::Beat(_) | Following::ByHand, _) => {
                if self.is_hard_to_read() {
                    self.follow_step();
                } else if self.view.following == Following::ByHand {
                    self.view.following = Following::Still;
                }
            }
        }
    }

    pub(super) fn is_hard_to_read(&self) -> bool {
        let is_narrow = self.view.screen.width < NARROW_PX;
        let small = match self.chrome.presenting {
            Some(presenting) if presenting.is_whole => return false,
            Some(_) => SMALL_ZOOM_ON_STAGE,
            None => SMALL_ZOOM,
        };
        let is_small = self.view.viewport.zoom < small;
        is_narrow || (is_small && self.diagram().node_count() <= MOST_NODES)
    }

    /// Brings the step under way into sight, and near enough to be read.
    pub(super) fn follow_step(&mut self) {
        let Some(area) = self.area_of_step().filter(|_| self.is_measured()) else {
            return;
        };
        let screen = self.view.screen;
        let floating = FLOATING_PX.min(screen.height / 8.0);
        let room = ScreenSize {
            height: screen.height - 2.0 * floating,
            ..screen
        };
        let largest = (self.largest() * NEAR_PART).max(1.0);
        // What is drawn around the step fills the room beside it.
        let drawn = self.document.layout.bounds();
        let all = bounds(drawn.into_iter().chain([area])).unwrap_or(area);
        let whole = self.fitting(all);
        let best = Viewport::fitting_up_to(area, room, SIDE_PX, largest)
            .filled_with(all, room, SIDE_PX)
            .panned(0.0, floating);
        // Never smaller than the whole drawing is.
        let middle = vouchsafe_scene::geometry::ScreenPoint {
            x: screen.width / 2.0,
            y: screen.height / 2.0,
        };
        let best = best.zoomed_to(middle, best.zoom.max(whole.zoom.min(largest)));
        let now = self.view.viewport;
        let is_near = now.zoom <= largest && now.zoom >= best.zoom * NEAR_ENOUGH;
        let is_in_sight = now.revealing(area, screen, SIDE_PX) == now;
        if !(self.view.following.is_on() && is_near && is_in_sight) {
            self.view.viewport = best;
        }
        self.view.following = Following::Step(self.view.viewport);
    }

    /// What the step under way is about: who sends, who receives, the way
    /// between them, and how it ends, if it ends here.
    fn area_of_step(&self) -> Option<Rect> {
        if self.player.all.is_some() {
            return None;
        }
        let (trace, timeline) = (self.player.trace.as_ref()?, self.player.timeline.as_ref()?);
        let number = self.player.moment()?.step;
        let (step, timing) = (trace.steps.get(number)?, timeline.steps().get(number)?);
        let layout = &self.document.layout;
        let settled = frame(layout, trace, timeline, timing.settled);
        let actors = [step.from, step.to]
            .into_iter()
            .filter_map(|actor| stage::rect_of(layout, actor));
        let way = timing.route.as_ref().and_then(|route| route.bounds());
        let verdicts = settled.verdicts.iter().map(|badge| badge.rect);
        let area = bounds(actors.chain(way).chain(verdicts))?;
        Some(area.grown(AIR))
    }
}
