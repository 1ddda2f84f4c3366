//! Geometry and time: a trace at time t as a frame, and a frame as SVG text.

pub mod icon;
