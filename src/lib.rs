//! The Vouchsafe app: the studio in which people draw, play and understand.

pub mod browser;
pub mod widget;
