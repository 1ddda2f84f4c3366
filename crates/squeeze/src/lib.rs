//! How do numbers and texts become few bytes?
//!
//! Each bit takes as little room as it is surprising (`coder`), and how surprising it is
//! says a model that learns from all that came before (`predictor`, `model`). It can be
//! given lessons first, so that even a short message has a past.
//!
//! It is a crate of its own because it is compiled for speed, while nearly all else that
//! a page loads is compiled to be small.
//!
//! INVARIANT: what was written once is read for ever, so nothing that decides about bits
//! is ever changed. A test holds what comes out.

mod coder;
mod model;
mod predictor;

pub use coder::{Decoder, Encoder};
pub use model::{Class, Meaning, Model};
pub use predictor::{Bits, Known};
