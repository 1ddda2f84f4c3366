//! What holds for the crate as a whole.

mod golden;
mod lines;
mod play;
mod record;
