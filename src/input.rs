//! What did a person do with pointer and keys, and what can they ask for?
//!
//! Plain events come in ([`PointerEvent`], [`WheelAt`], [`KeyPress`]); the
//! [`Gesture`] state machine makes sense of the pointers, and the
//! [`command`] table of the keys. Nothing here knows the browser, the diagram
//! or what a gesture will change: that is decided in the store.

pub mod clicker;
pub mod command;
pub mod gesture;
pub mod key;
pub mod pointer;

pub use command::{Chord, Command, CommandId};
pub use gesture::{Gesture, Outcome, Pull};
pub use key::{Direction, Key, KeyPlace, KeyPress, Modifiers, Platform};
pub use pointer::{
    Button, Grip, PointerAt, PointerEvent, PointerId, PointerKind, ResizeHandle, WheelAt,
};
