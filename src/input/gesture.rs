//! What do the pointers mean? A click, a pull, a pinch, a long press?
//!
//! [`Gesture::next`] takes one event and answers with the gesture as it now is
//! and with what happened, an [`Outcome`]. It knows nothing of diagrams: what
//! the pointer took hold of comes in as a [`Grip`], what a pull changes is
//! decided by whoever reads the outcome.
//!
//! - A pointer that moves less than [`THRESHOLD_PX`] clicks.
//! - Space or the middle button pans, whatever lies there; a finger pans where
//!   nothing lies.
//! - A second finger pinches, whatever the first was doing.
//! - A finger held still long presses; pulling on from there draws a marquee.

use vouchsafe_model::diagram::Subject;
use vouchsafe_scene::geometry::ScreenPoint;

use super::key::Modifiers;
use super::pointer::{Button, Grip, PointerAt, PointerEvent, PointerId, PointerKind};

/// How far a pointer must move for a press to become a pull, in CSS pixels.
pub const THRESHOLD_PX: f64 = 4.0;

/// The same for a finger, which is never quite still.
pub const TOUCH_THRESHOLD_PX: f64 = 8.0;

/// What is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gesture {
    phase: Phase,
    /// Whether the space bar is held down.
    pub is_space_held: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Phase {
    /// Nothing is pressed.
    #[default]
    Idle,
    /// Pressed, not yet moved.
    Pressed {
        at: PointerAt,
        grip: Grip,
        is_long: bool,
    },
    /// Something is pulled.
    Pulling {
        from: PointerAt,
        now: ScreenPoint,
        pull: Pull,
    },
    /// Two fingers are down.
    Pinching {
        first: (PointerId, ScreenPoint),
        second: (PointerId, ScreenPoint),
    },
    /// The gesture is over, but the pointer is still down.
    Spent { pointer: PointerId },
}

/// What is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// The view.
    View,
    /// A rectangle that selects what lies in it.
    Marquee,
    /// What is selected, by this grip.
    Move(Grip),
    /// A connection from this grip.
    Connect(Grip),
    /// The edge of a scope or note, by this grip.
    Resize(Grip),
    /// A secret, by this grip.
    Carry(Grip),
    /// Something new from the palette.
    Place(Grip),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The pointer moves over the canvas, and nothing is pressed.
    Hovered(PointerAt),
    /// Something was clicked or tapped.
    Clicked {
        /// What.
        grip: Grip,
        /// Where it was pressed.
        at: PointerAt,
    },
    /// A finger was held on something.
    LongPressed {
        /// What.
        grip: Grip,
        /// Where.
        at: PointerAt,
    },
    /// A pull other than of the view begins or goes on.
    Pulled {
        /// What.
        pull: Pull,
        /// Where it was pressed.
        from: PointerAt,
        /// Where the pointer is now.
        to: ScreenPoint,
        /// What is held down now.
        modifiers: Modifiers,
    },
    /// A pull other than of the view ends here.
    Dropped {
        /// What.
        pull: Pull,
        /// Where it was pressed.
        from: PointerAt,
        /// Where the pointer is now.
        to: ScreenPoint,
        /// What is held down now.
        modifiers: Modifiers,
    },
    /// The view moves.
    Panned {
        /// To the right, in CSS pixels.
        by_x: f64,
        /// Down, in CSS pixels.
        by_y: f64,
    },
    /// Two fingers move the view and change its scale.
    Pinched {
        /// Where the middle between them was.
        from: ScreenPoint,
        /// Where it is.
        to: ScreenPoint,
        /// How much farther apart they are than before.
        factor: f64,
    },
    /// What was pulled is let go of without effect.
    Cancelled,
}

impl Gesture {
    /// Whether nothing is pressed.
    #[must_use]
    pub const fn is_idle(&self) -> bool {
        matches!(self.phase, Phase::Idle)
    }

    /// What is pulled.
    #[must_use]
    pub const fn pull(&self) -> Option<Pull> {
        match self.phase {
            Phase::Pulling { pull, .. } => Some(pull),
            _ => None,
        }
    }

    /// Whether the view is being panned, or would be by a press: for the cursor.
    #[must_use]
    pub const fn is_panning(&self) -> bool {
        self.is_space_held || matches!(self.pull(), Some(Pull::View))
    }

    /// What follows from an event. `grip` is what lies under the pointer; it
    /// counts only when a pointer goes down.
    #[must_use]
    pub fn next(&self, event: PointerEvent, grip: Grip) -> (Self, Option<Outcome>) {
        let (phase, outcome) = match event {
            PointerEvent::Pressed(at) => self.pressed(at, grip),
            PointerEvent::Moved(at) => self.moved(at),
            PointerEvent::Released(at) => self.released(at),
            PointerEvent::HeldLong(pointer) => self.held_long(pointer),
            PointerEvent::Cancelled(pointer) => self.cancelled(pointer),
        };
        (Self { phase, ..*self }, outcome)
    }

    /// The gesture after Escape: nothing is pulled any more, until the pointer
    /// goes up and down again. `None` if there was nothing to leave.
    #[must_use]
    pub fn escaped(&self) -> Option<Self> {
        let pointer = match self.phase {
            Phase::Pulling { from, pull, .. } if pull != Pull::View => from.pointer,
            _ => return None,
        };
        Some(Self {
            phase: Phase::Spent { pointer },
            ..*self
        })
    }

    fn pressed(&self, at: PointerAt, grip: Grip) -> (Phase, Option<Outcome>) {
        match self.phase {
            Phase::Idle | Phase::Spent { .. } => match at.button {
                Button::Secondary => (Phase::Idle, None),
                Button::Primary | Button::Middle => (
                    Phase::Pressed {
                        at,
                        grip,
                        is_long: false,
                    },
                    None,
                ),
            },
            Phase::Pressed { at: first, .. } if is_second_finger(first, at) => {
                (pinching(first.pointer, first.screen, at), None)
            }
            Phase::Pulling {
                from, now, pull, ..
            } if is_second_finger(from, at) => (
                pinching(from.pointer, now, at),
                (pull != Pull::View).then_some(Outcome::Cancelled),
            ),
            // Another button while one is down means nothing.
            Phase::Pressed { .. } | Phase::Pulling { .. } | Phase::Pinching { .. } => {
                (self.phase, None)
            }
        }
    }

    fn moved(&self, at: PointerAt) -> (Phase, Option<Outcome>) {
        match self.phase {
            Phase::Idle => (Phase::Idle, Some(Outcome::Hovered(at))),
            Phase::Pressed {
                at: from,
                grip,
                is_long,
            } if from.pointer == at.pointer => {
                let threshold = match at.kind {
                    PointerKind::Touch => TOUCH_THRESHOLD_PX,
                    PointerKind::Mouse | PointerKind::Pen => THRESHOLD_PX,
                };
                if distance(from.screen, at.screen) < threshold {
                    return (self.phase, None);
                }
                let Some(pull) = self.pull_of(from, grip, is_long) else {
                    return (
                        Phase::Spent {
                            pointer: at.pointer,
                        },
                        None,
                    );
                };
                pulled(from, from.screen, at, pull)
            }
            Phase::Pulling { from, now, pull } if from.pointer == at.pointer => {
                pulled(from, now, at, pull)
            }
            Phase::Pinching { first, second } => pinched(first, second, at),
            Phase::Pressed { .. } | Phase::Pulling { .. } | Phase::Spent { .. } => {
                (self.phase, None)
            }
        }
    }

    fn released(&self, at: PointerAt) -> (Phase, Option<Outcome>) {
        match self.phase {
            Phase::Pressed {
                at: from,
                grip,
                is_long,
            } if from.pointer == at.pointer => {
                let is_click = from.button == Button::Primary && !self.is_space_held && !is_long;
                (
                    Phase::Idle,
                    is_click.then_some(Outcome::Clicked { grip, at: from }),
                )
            }
            Phase::Pulling { from, pull, .. } if from.pointer == at.pointer => {
                let outcome = (pull != Pull::View).then_some(Outcome::Dropped {
                    pull,
                    from,
                    to: at.screen,
                    modifiers: at.modifiers,
                });
                (Phase::Idle, outcome)
            }
            // The finger that stays goes on panning.
            Phase::Pinching { first, second } => {
                let left = if first.0 == at.pointer { second } else { first };
                let from = PointerAt {
                    pointer: left.0,
                    screen: left.1,
                    ..at
                };
                (
                    Phase::Pulling {
                        from,
                        now: left.1,
                        pull: Pull::View,
                    },
                    None,
                )
            }
            Phase::Spent { pointer } if pointer == at.pointer => (Phase::Idle, None),
            phase => (phase, None),
        }
    }

    fn held_long(&self, pointer: PointerId) -> (Phase, Option<Outcome>) {
        match self.phase {
            Phase::Pressed {
                at,
                grip,
                is_long: false,
            } if at.pointer == pointer && at.kind == PointerKind::Touch => (
                Phase::Pressed {
                    at,
                    grip,
                    is_long: true,
                },
                Some(Outcome::LongPressed { grip, at }),
            ),
            phase => (phase, None),
        }
    }

    fn cancelled(&self, pointer: PointerId) -> (Phase, Option<Outcome>) {
        match self.phase {
            Phase::Pulling { from, pull, .. } if from.pointer == pointer => (
                Phase::Idle,
                (pull != Pull::View).then_some(Outcome::Cancelled),
            ),
            Phase::Pressed { at, .. } if at.pointer == pointer => (Phase::Idle, None),
            Phase::Pinching { first, second } if first.0 == pointer || second.0 == pointer => {
                (Phase::Idle, None)
            }
            Phase::Spent { pointer: spent } if spent == pointer => (Phase::Idle, None),
            phase => (phase, None),
        }
    }

    /// What a pull from this grip pulls; `None` if nothing.
    fn pull_of(&self, from: PointerAt, grip: Grip, is_long: bool) -> Option<Pull> {
        if let Grip::Palette(_) = grip {
            return Some(Pull::Place(grip));
        }
        if from.button == Button::Middle || self.is_space_held {
            return Some(Pull::View);
        }
        let is_finger = from.kind == PointerKind::Touch;
        match grip {
            Grip::Canvas | Grip::ScopeBody(_) if is_finger && !is_long => Some(Pull::View),
            Grip::Canvas | Grip::ScopeBody(_) => Some(Pull::Marquee),
            Grip::Subject(Subject::Node(_) | Subject::Part(..)) => Some(Pull::Move(grip)),
            Grip::Badge(_) | Grip::Port(_) => Some(Pull::Connect(grip)),
            Grip::Chip(_) => Some(Pull::Carry(grip)),
            Grip::Handle(..) => Some(Pull::Resize(grip)),
            // Lines go where their ends go.
            Grip::Subject(_) => None,
            Grip::Palette(_) => Some(Pull::Place(grip)),
        }
    }
}

fn is_second_finger(first: PointerAt, second: PointerAt) -> bool {
    first.kind == PointerKind::Touch
        && second.kind == PointerKind::Touch
        && first.pointer != second.pointer
}

const fn pinching(first: PointerId, screen: ScreenPoint, second: PointerAt) -> Phase {
    Phase::Pinching {
        first: (first, screen),
        second: (second.pointer, second.screen),
    }
}

fn pulled(
    from: PointerAt,
    before: ScreenPoint,
    at: PointerAt,
    pull: Pull,
) -> (Phase, Option<Outcome>) {
    let outcome = match pull {
        Pull::View => Outcome::Panned {
            by_x: at.screen.x - before.x,
            by_y: at.screen.y - before.y,
        },
        _ => Outcome::Pulled {
            pull,
            from,
            to: at.screen,
            modifiers: at.modifiers,
        },
    };
    (
        Phase::Pulling {
            from,
            now: at.screen,
            pull,
        },
        Some(outcome),
    )
}

fn pinched(
    first: (PointerId, ScreenPoint),
    second: (PointerId, ScreenPoint),
    at: PointerAt,
) -> (Phase, Option<Outcome>) {
    let mut moved = (first, second);
    if at.pointer == first.0 {
        moved.0.1 = at.screen;
    } else if at.pointer == second.0 {
        moved.1.1 = at.screen;
    } else {
        return (Phase::Pinching { first, second }, None);
    }
    let before = distance(first.1, second.1);
    let after = distance(moved.0.1, moved.1.1);
    // Fingers on one spot have no scale between them.
    let factor = if before < 1.0 { 1.0 } else { after / before };
    let outcome = Outcome::Pinched {
        from: middle(first.1, second.1),
        to: middle(moved.0.1, moved.1.1),
        factor,
    };
    (
        Phase::Pinching {
            first: moved.0,
            second: moved.1,
        },
        Some(outcome),
    )
}

fn distance(a: ScreenPoint, b: ScreenPoint) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn middle(a: ScreenPoint, b: ScreenPoint) -> ScreenPoint {
    ScreenPoint {
        x: f64::midpoint(a.x, b.x),
        y: f64::midpoint(a.y, b.y),
    }
}

#[cfg(test)]
mod tests;
