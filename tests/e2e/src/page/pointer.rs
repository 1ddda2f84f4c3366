//! The person's mouse, pen and finger.

use serde_json::{Value, json};

use super::Page;
use crate::error::JourneyError;
use crate::keys;

/// A place in the window: CSS pixels to the right and down from the top left
/// corner of the page's part of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point this far to the right and down.
    #[must_use]
    pub fn offset(self, right: f64, down: f64) -> Self {
        Self {
            x: self.x + right,
            y: self.y + down,
        }
    }

    fn towards(self, end: Self, part: f64) -> Self {
        self.offset((end.x - self.x) * part, (end.y - self.y) * part)
    }
}

/// What the person points with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A stylus.
    Pen,
    /// A finger.
    Touch,
}

impl Pointer {
    fn kind(self) -> &'static str {
        match self {
            Self::Mouse => "mouse",
            Self::Pen => "pen",
            Self::Touch => "touch",
        }
    }
}

/// Which button of the mouse is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseButton {
    /// The first.
    Left,
    /// The wheel.
    Middle,
    /// The one that opens menus.
    Right,
}

impl MouseButton {
    fn number(self) -> u8 {
        match self {
            Self::Left => 0,
            Self::Middle => 1,
            Self::Right => 2,
        }
    }
}

/// How many moves a hand makes from one point to the next, and how long each takes.
const MOVES: u32 = 8;
const MOVE_MS: u32 = 16;

impl Page {
    /// Clicks at a place with the mouse.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn click_at(&self, place: Point) -> Result<(), JourneyError> {
        self.point(Pointer::Mouse, &[moved(place, 0), down(), up()])
    }

    /// Clicks twice at a place with the mouse.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn double_click_at(&self, place: Point) -> Result<(), JourneyError> {
        self.point(
            Pointer::Mouse,
            &[moved(place, 0), down(), up(), down(), up()],
        )
    }

    /// Moves the mouse to a place, with nothing pressed or with what was
    /// pressed before.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn move_to(&self, place: Point) -> Result<(), JourneyError> {
        self.point(Pointer::Mouse, &[moved(place, MOVE_MS)])
    }

    /// Presses the mouse's first button at a place, and holds it until
    /// [`let_go`](Self::let_go): for looking at a drag under way.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn hold_at(&self, place: Point) -> Result<(), JourneyError> {
        self.point(Pointer::Mouse, &[moved(place, 0), down()])
    }

    /// Lets go of the mouse's first button.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn let_go(&self) -> Result<(), JourneyError> {
        self.point(Pointer::Mouse, &[up()])
    }

    /// Drags with the mouse from one place to another.
    ///
    /// # Errors
    ///
    /// When a place is outside of the window.
    pub fn drag(&self, from: Point, to: Point) -> Result<(), JourneyError> {
        self.drag_along(Pointer::Mouse, &[from, to])
    }

    /// Drags along a path: down at its first point, up at its last, with a
    /// hand's many small moves between them.
    ///
    /// # Errors
    ///
    /// When a place is outside of the window.
    pub fn drag_along(&self, pointer: Pointer, path: &[Point]) -> Result<(), JourneyError> {
        let Some((first, rest)) = path.split_first() else {
            return Ok(());
        };
        let mut actions = vec![moved(*first, 0), down()];
        let mut last = *first;
        for next in rest {
            for step in 1..=MOVES {
                let part = f64::from(step) / f64::from(MOVES);
                actions.push(moved(last.towards(*next, part), MOVE_MS));
            }
            last = *next;
        }
        actions.push(up());
        self.point(pointer, &actions)
    }

    /// Pulls with a button of the mouse along a path, slowly: a hand's moves for
    /// a third of a second from each point to the next.
    ///
    /// # Errors
    ///
    /// When a place is outside of the window.
    pub fn pull(&self, button: MouseButton, path: &[Point]) -> Result<(), JourneyError> {
        const SLOW_MOVES: u32 = 20;
        let button = |kind: &str| json!({ "type": kind, "button": button.number() });
        let Some((first, rest)) = path.split_first() else {
            return Ok(());
        };
        let mut actions = vec![moved(*first, 0), button("pointerDown")];
        let mut last = *first;
        for next in rest {
            actions.extend((1..=SLOW_MOVES).map(|step| {
                let part = f64::from(step) / f64::from(SLOW_MOVES);
                moved(last.towards(*next, part), MOVE_MS)
            }));
            last = *next;
        }
        actions.push(button("pointerUp"));
        self.point(Pointer::Mouse, &actions)
    }

    /// Taps with a finger.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn tap_at(&self, place: Point) -> Result<(), JourneyError> {
        self.point(Pointer::Touch, &[moved(place, 0), down(), up()])
    }

    /// Turns the wheel over a place, to the right and down, in CSS pixels.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub fn wheel(&self, place: Point, right: i32, down: i32) -> Result<(), JourneyError> {
        self.perform(json!([wheel(place, right, down)]))
    }

    /// Turns the wheel while a key is held, as in `Control` for zooming.
    ///
    /// # Errors
    ///
    /// When there is no such key.
    pub fn wheel_holding(
        &self,
        key: &str,
        place: Point,
        right: i32,
        down: i32,
    ) -> Result<(), JourneyError> {
        let key = keys::parse_one(key)?.to_string();
        let key_action = |kind: &str| {
            json!([{ "type": "key", "id": "keyboard",
                     "actions": [{ "type": kind, "value": key }] }])
        };
        self.perform(key_action("keyDown"))?;
        let turned = self.perform(json!([wheel(place, right, down)]));
        self.perform(key_action("keyUp"))?;
        turned
    }

    fn point(&self, pointer: Pointer, actions: &[Value]) -> Result<(), JourneyError> {
        self.perform(json!([{
            "type": "pointer",
            "id": pointer.kind(),
            "parameters": { "pointerType": pointer.kind() },
            "actions": actions,
        }]))
    }

    fn perform(&self, actions: Value) -> Result<(), JourneyError> {
        self.session()
            .post("/actions", json!({ "actions": actions }))
            .map(|_| ())
    }
}

fn moved(place: Point, duration_ms: u32) -> Value {
    json!({ "type": "pointerMove", "duration": duration_ms, "origin": "viewport",
            "x": place.x.round(), "y": place.y.round() })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn wheel(place: Point, right: i32, down: i32) -> Value {
    json!({
        "type": "wheel", "id": "wheel",
        "actions": [{
            "type": "scroll", "origin": "viewport", "duration": 0,
            // Unlike for the pointer, drivers take only whole numbers here.
            "x": place.x.round() as i64, "y": place.y.round() as i64,
            "deltaX": right, "deltaY": down,
        }],
    })
}
