//! What a player needs, and no more.
//!
//! [`Millis`] is playback time, [`Playback`] a player as plain data, and [`Recording`] what the model computed of a
//! diagram, ready to be shown: pictures, moments, messages, checks and verdicts. Whoever plays a recording knows
//! nothing of Azure; whoever makes one is a room above, and has asked the model.
//!
//! There is no browser and no clock in here.

mod json;
pub mod markup;
mod narration;
pub mod recording;
mod time;
mod transport;

pub use markup::{Markup, MarkupError};
pub use narration::{Block, Run, RunKind};
pub use recording::{Recording, RecordingError, Scene, WHOLE_WAY};
pub use time::{Millis, Span, Timed, within};
pub use transport::{Changes, Command, Playback, Speed};

/// How a message moves: the control points of a cubic curve as in CSS, from (0, 0) to (1, 1). It sets off gently and
/// takes its time to arrive.
pub const MESSAGE_EASING: [f64; 4] = [0.35, 0.0, 0.2, 1.0];
