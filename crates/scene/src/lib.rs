//! Geometry and time: a trace at time t as a frame, and a frame as SVG text.
//!
//! Everything is a pure function: no browser, no clock, no randomness. The same diagram, trace and time give the same
//! picture everywhere, to the byte.
//!
//! Reading order: [`geometry`], [`text`], [`words`], [`theme`], [`icon`], [`path`], [`layout`] (where everything stands),
//! [`placement`], [`motion`], [`stage`] (where the actors of a trace stand), [`timeline`], [`frame`] (what is visible at
//! a moment), [`draw`] (what it looks like), [`svg`], [`film`] (everything that is seen while a flow is
//! played), [`animated`], [`record`] (the same for players without a model), [`snippet`].

pub mod animated;
pub mod caption;
pub mod draw;
pub mod film;
pub mod frame;
pub mod geometry;
pub mod icon;
pub mod layout;
pub mod motion;
pub mod path;
pub mod placement;
pub mod record;
mod settle;
pub mod snippet;
pub mod stage;
pub mod svg;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod words;

pub use vouchsafe_playback as playback;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
