//! How is a computed flow shown? The transport with its timeline and caption,
//! and the wire: checks, requests, responses and the token.
//!
//! The player knows traces and moments, nothing of editing: studio, presenter
//! and embed all use it.

mod checks;
mod message;

mod token;
mod wire;

pub use wire::{Moment, Played, Wire, WireTab};
