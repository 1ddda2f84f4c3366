//! Drawing a line on the canvas by keyboard: the arrow keys choose what it goes
//! to, Enter draws it, Escape leaves.
//!
//! It is the line that a click on a port begins, so that pointer and keyboard
//! can take turns.

use std::rc::Rc;

use vouchsafe_model::diagram::WorldPoint;
use vouchsafe_scene::geometry::Rect;

use super::State;
use super::connect::{End, goals, offers};
use super::focus::Order;
use super::preview::{Goal, Preview};
use super::words;
use crate::input::{CommandId, Direction};

/// How much farther something seems that lies aside of the way.
const ASIDE: i64 = 3;

impl State {
    /// From where a line is drawn, and to what by now.
    fn aim(&self) -> Option<(End, Option<End>)> {
        match self.preview.as_deref() {
            Some(Preview::Connect {
                from,
                goal,
                is_armed: true,
                ..
            }) => Some((
                *from,
                match goal {
                    Goal::Offered(end) => Some(*end),
                    Goal::Nothing | Goal::Refused { .. } => None,
                },
            )),
            _ => None,
        }
    }

    /// Whether a line is drawn whose goal is still to be chosen.
    pub(super) fn is_aiming(&self) -> bool {
        self.aim().is_some()
    }

    /// Begins a line at what is selected, to the nearest thing it can go to.
    pub(super) fn start_aiming(&mut self) {
        let Some(from) = self.end_at_hand() else {
            return;
        };
        self.leave_gesture();
        let here = self.center_of(from);
        let nearest = self.aims(from).into_iter().min_by_key(|(_, at)| {
            here.map(|here| Rect::new(at.x, at.y, 0, 0).distance_squared(here))
        });
        match nearest {
            Some((goal, at)) => {
                self.aim_at(from, goal, at);
                self.announce(
                    self.words
                        .said_aim_keys(words::sentence(&self.aim_words(from, goal))),
                );
            }
            None => self.announce(self.words.said_nothing_to_aim()),
        }
    }

    /// What a command means while a line is drawn: what moves or selects
    /// otherwise then chooses the goal. Answers whether it meant that.
    pub(super) fn aims_with(&mut self, command: CommandId) -> bool {
        let Some((from, goal)) = self.aim() else {
            return false;
        };
        match command {
            CommandId::NudgeLeft | CommandId::PanLeft | CommandId::FocusLeft => {
                self.aim_towards(from, goal, Direction::Left);
            }
            CommandId::NudgeRight | CommandId::PanRight | CommandId::FocusRight => {
                self.aim_towards(from, goal, Direction::Right);
            }
            CommandId::NudgeUp | CommandId::PanUp | CommandId::FocusUp => {
                self.aim_towards(from, goal, Direction::Up);
            }
            CommandId::NudgeDown | CommandId::PanDown | CommandId::FocusDown => {
                self.aim_towards(from, goal, Direction::Down);
            }
            CommandId::FocusNext => self.aim_on(from, goal, Order::Next),
            CommandId::FocusPrevious => self.aim_on(from, goal, Order::Previous),
            CommandId::SelectFocused => {
                if let Some(goal) = goal {
                    self.connect(from, goal);
                }
            }
            _ => return false,
        }
        true
    }

    /// Everything a line from there can go to that is seen on the canvas by
    /// itself, with its center, in reading order.
    fn aims(&self, from: End) -> Vec<(End, WorldPoint)> {
        let mut aims: Vec<(End, WorldPoint)> = goals(self.diagram(), from)
            .into_iter()
            .filter_map(|end| Some((end, self.center_of(end)?)))
            .collect();
        aims.sort_by_key(|(end, at)| (at.y, at.x, *end));
        aims
    }

    fn center_of(&self, end: End) -> Option<WorldPoint> {
        let view = self.shown.layout.node(end.node())?;
        let rect = match end {
            // A room is taken by its label: its middle is full of others.
            End::Node(_) if !view.is_obstacle() => Rect::new(view.rect.x, view.rect.y, 80, 32),
            End::Node(_) => view.rect,
            End::Part(_, part) => view.part(part).map(|it| it.rect)?,
            End::SystemAssigned(_) => view.badge?.rect,
        };
        let is_seen = rect.width > 0 && rect.height > 0;
        // The only part of a card is not drawn apart from it.
        let is_apart = !matches!(end, End::Part(..)) || view.has_rows();
        (is_seen && is_apart).then(|| rect.center())
    }

    fn aim_at(&mut self, from: End, goal: End, at: WorldPoint) {
        self.reveal(goal.subject());
        self.preview = Some(Rc::new(Preview::Connect {
            from,
            to: at,
            goal: Goal::Offered(goal),
            is_armed: true,
        }));
    }

    fn aim_towards(&mut self, from: End, goal: Option<End>, direction: Direction) {
        let Some(here) = self.center_of(goal.unwrap_or(from)) else {
            return;
        };
        let next = self
            .aims(from)
            .into_iter()
            .filter(|(end, _)| Some(*end) != goal)
            .filter_map(|(end, at)| Some((cost(here, at, direction)?, end, at)))
            .min_by_key(|(cost, end, _)| (*cost, *end));
        if let Some((_, end, at)) = next {
            self.aim_at(from, end, at);
            self.announce(self.aim_words(from, end));
        }
    }

    fn aim_on(&mut self, from: End, goal: Option<End>, order: Order) {
        let aims = self.aims(from);
        let place = aims.iter().position(|(end, _)| Some(*end) == goal);
        let next = match (place, order) {
            (Some(place), Order::Next) => place + 1,
            (Some(place), Order::Previous) => place.checked_sub(1).unwrap_or(aims.len() - 1),
            (None, _) => 0,
        };
        if let Some((end, at)) = aims.get(next).or(aims.first()) {
            self.aim_at(from, *end, *at);
            self.announce(self.aim_words(from, *end));
        }
    }

    /// What the line would go to, and what it would mean.
    fn aim_words(&self, from: End, goal: End) -> String {
        let diagram = self.diagram();
        let name = words::subject(&self.words, diagram, goal.subject());
        let found = offers(diagram, from, goal);
        match found.as_slice() {
            [only] => {
                let meaning = only.words(&self.words, diagram);
                self.words.aim_only(name, meaning.trim_end_matches('…'))
            }
            several => self.words.aim_meanings(name, several.len()),
        }
    }
}

/// How far it is from one point to another for who goes this way; `None` if it
/// lies behind, or rather aside. Tab still finds what no arrow leads to.
pub(super) fn cost(from: WorldPoint, to: WorldPoint, direction: Direction) -> Option<i64> {
    let (x, y) = (
        i64::from(to.x) - i64::from(from.x),
        i64::from(to.y) - i64::from(from.y),
    );
    let (ahead, aside) = match direction {
        Direction::Left => (-x, y.abs()),
        Direction::Right => (x, y.abs()),
        Direction::Up => (-y, x.abs()),
        Direction::Down => (y, x.abs()),
    };
    (ahead > 0 && aside <= 2 * ahead).then(|| ahead.saturating_add(aside.saturating_mul(ASIDE)))
}
