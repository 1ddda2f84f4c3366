//! In what order do we tell it?
//!
//! A [`Story`](crate::diagram::Story) is a script over the living model: it belongs
//! to the drawing on which it begins, and each beat changes that drawing by edits
//! and makes calls. [`stage`] is the drawing at a beat, a function of the diagram
//! and the place alone, so that going back is exact; [`confirm`] holds a story to
//! what the model says of it; [`grade`] says which goals of an exercise are
//! reached; [`markdown`] reads the narration; [`StoryWords`] are its words, for other
//! languages.

mod confirm;
mod counts;
mod grade;
pub mod markdown;
mod predict;
mod stage;
mod text;
mod words;

pub use confirm::{Unconfirmed, confirm};
pub use counts::{Counts, Whereabouts, counts};
pub use grade::{Graded, grade, sentence as goal_sentence};
pub use predict::Prediction;
pub use stage::{Recorded, Stage, record, stage, stages, without_notes};
pub use text::{Told, ToldCall, to_text, told};
pub use words::{BeatWords, StoryWords};
