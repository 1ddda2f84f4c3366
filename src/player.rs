//! How is a computed flow shown? The transport with its timeline and caption,
//! and the wire: checks, requests, responses and the token.
//!
//! The player knows traces and moments, nothing of editing: studio, presenter
//! and embed all use it.

mod bar;
mod checks;
mod message;
mod timeline;
mod token;
mod wire;

pub use bar::{Clockwork, PlayerBar};
pub use wire::{Moment, Played, Wire, WireTab};
