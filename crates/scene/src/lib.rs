//! Geometry and time: a trace at time t as a frame, and a frame as SVG text.
//!
//! Everything is a pure function: no browser, no clock, no randomness. Reading order: [`geometry`], [`text`],
//! [`theme`], [`icon`], [`path`], [`layout`].

pub mod geometry;
pub mod icon;
pub mod layout;
pub mod path;
pub mod text;
pub mod theme;
