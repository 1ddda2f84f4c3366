//! What is on screen, and how large.

use vouchsafe_model::diagram::Subject;
use vouchsafe_scene::geometry::{Rect, ScreenPoint, ScreenSize, Viewport, bounds};

use super::{Following, State};
use crate::input::{Direction, WheelAt};

/// The most room left around what is shown whole, in CSS pixels.
const PADDING_PX: f64 = 64.0;
/// The same as a part of the screen's shorter side: on a phone room is dear.
const PADDING_PART: f64 = 0.08;
/// The same on stage.
const PADDING_PART_ON_STAGE: f64 = 0.035;
/// How wide a canvas on stage is on which a drawing is seen in its actual size at most: on
/// a wider one, it is larger by as much, as the words beside it are.
const STAGE_OF_ACTUAL_SIZE_PX: f64 = 600.0;
/// The most that a drawing on stage is seen larger than it is.
const MOST_ON_STAGE: f64 = 2.5;
/// The room left around what is moved into sight, in CSS pixels.
const REVEAL_PADDING_PX: f64 = 32.0;
/// How much larger one step of zooming makes things.
const ZOOM_STEP: f64 = 1.2;
/// How much a pixel of the wheel zooms.
const ZOOM_PER_WHEEL_PX: f64 = 0.0022;
/// The most that one turn of the wheel counts, in pixels: mice send far more at
/// once than touchpads.
const MAX_WHEEL_PX: f64 = 120.0;
/// How far an arrow key pans, in CSS pixels.
const PAN_STEP_PX: f64 = 60.0;

impl State {
    fn middle(&self) -> ScreenPoint {
        ScreenPoint {
            x: self.view.screen.width / 2.0,
            y: self.view.screen.height / 2.0,
        }
    }

    pub(super) fn is_measured(&self) -> bool {
        self.view.screen.width > 0.0 && self.view.screen.height > 0.0
    }

    /// The canvas has another size. The first time, the whole diagram is shown;
    /// later, what was in the middle stays there.
    pub(super) fn resize_view(&mut self, screen: ScreenSize) {
        let was_measured = self.is_measured();
        let before = self.view.screen;
        self.view.screen = screen;
        if was_measured {
            self.view.viewport = self.view.viewport.panned(
                (screen.width - before.width) / 2.0,
                (screen.height - before.height) / 2.0,
            );
            if self.view.following.is_on() {
                self.view.following = Following::Step(self.view.viewport);
                self.follow_step();
            } else if self.telling.is_some() && !self.is_exploring() {
                // What is only tried is looked at where it is.
                self.frame_beat();
            }
        } else {
            self.fit();
        }
    }

    /// Shows the whole diagram.
    pub(super) fn fit(&mut self) {
        if self.is_measured() {
            self.view.viewport = self.fitting_whole();
        }
    }

    /// The view in which the whole diagram is seen.
    pub(super) fn fitting_whole(&self) -> Viewport {
        let content = self.document.layout.bounds();
        self.fitting(content.unwrap_or(Rect::new(0, 0, 1, 1)))
    }

    pub(super) fn fitting(&self, content: Rect) -> Viewport {
        let screen = self.view.screen;
        // On stage there are no tools at the edge, and words are read from afar.
        let part = if self.chrome.presenting.is_some() {
            PADDING_PART_ON_STAGE
        } else {
            PADDING_PART
        };
        let padding = (screen.width.min(screen.height) * part).min(PADDING_PX);
        Viewport::fitting_up_to(content, screen, padding, self.largest())
    }

    /// The zoom up to which things are brought by themselves: on stage they are read from
    /// the back of the room.
    pub(super) fn largest(&self) -> f64 {
        if self.chrome.presenting.is_some() {
            (self.view.screen.width / STAGE_OF_ACTUAL_SIZE_PX).clamp(1.0, MOST_ON_STAGE)
        } else {
            1.0
        }
    }

    pub(super) fn fit_to(&mut self, content: Rect) {
        if self.is_measured() {
            self.view.viewport = self.fitting(content);
        }
    }

    /// Shows what is selected.
    pub(super) fn fit_selection(&mut self) {
        let places = self
            .selection
            .subjects()
            .filter_map(|subject| self.place_of(subject));
        if let Some(content) = bounds(places) {
            self.fit_to(content);
        }
    }

    /// Moves something into sight, if it is not.
    pub(super) fn reveal(&mut self, subject: Subject) {
        if let Some(rect) = self.place_of(subject) {
            self.reveal_rect(rect);
        }
    }

    pub(super) fn reveal_selection(&mut self) {
        let places = self
            .selection
            .subjects()
            .filter_map(|subject| self.place_of(subject));
        if let Some(rect) = bounds(places) {
            self.reveal_rect(rect);
        }
    }

    fn reveal_rect(&mut self, rect: Rect) {
        if self.is_measured() {
            self.view.viewport =
                self.view
                    .viewport
                    .revealing(rect, self.view.screen, REVEAL_PADDING_PX);
        }
    }

    pub(super) fn zoom_by_steps(&mut self, steps: i32) {
        self.view.viewport = self
            .view
            .viewport
            .zoomed(self.middle(), ZOOM_STEP.powi(steps));
    }

    pub(super) fn zoom_to_actual_size(&mut self) {
        self.view.viewport = self.view.viewport.zoomed_to(self.middle(), 1.0);
    }

    pub(super) fn pan_by_step(&mut self, direction: Direction) {
        let (x, y) = match direction {
            Direction::Left => (PAN_STEP_PX, 0.0),
            Direction::Right => (-PAN_STEP_PX, 0.0),
            Direction::Up => (0.0, PAN_STEP_PX),
            Direction::Down => (0.0, -PAN_STEP_PX),
        };
        self.view.viewport = self.view.viewport.panned(x, y);
    }

    /// A wheel pans; with control or command it zooms, and what is under the
    /// pointer stays there.
    pub(super) fn wheel(&mut self, wheel: WheelAt) {
        let viewport = self.view.viewport;
        self.view.viewport = if wheel.modifiers.is_control_or_meta() {
            let turned = wheel.delta_y.clamp(-MAX_WHEEL_PX, MAX_WHEEL_PX);
            // 1.0022 to the power of the pixels, without the platform's `powf`.
            let factor = 1.0 / (1.0 + turned.max(0.0) * ZOOM_PER_WHEEL_PX)
                * (1.0 - turned.min(0.0) * ZOOM_PER_WHEEL_PX);
            viewport.zoomed(wheel.screen, factor)
        } else if wheel.modifiers.shift && wheel.delta_x == 0.0 {
            viewport.panned(-wheel.delta_y, 0.0)
        } else {
            viewport.panned(-wheel.delta_x, -wheel.delta_y)
        };
    }
}
