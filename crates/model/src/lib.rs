//! The truth behind Vouchsafe, as plain data and pure functions.
//!
//! A [`diagram`] says what has been drawn, [`azure`] says what Azure is,
//! [`access`] decides who may do what, and [`flow`] computes what happens on
//! the wire when a drawn call is made, [`compromise`] what an attacker reaches. There is no browser, no clock, no
//! randomness and no input or output in here: the same diagram, the same call
//! and the same moment give the same trace, to the byte.
//!
//! Reading order: [`guid`], [`diagram`], [`azure`], [`access`], [`flow`], [`advice`],
//! [`compromise`], [`inventory`], [`choice`], [`story`], [`drawn`], [`link`], [`picture`], [`interop`].

pub mod access;
pub mod advice;
pub mod azure;
pub mod catalogue;
pub mod choice;
pub mod compromise;
pub mod described;
pub mod diagram;
pub mod drawn;
pub mod flow;
pub mod guid;
pub mod interop;
pub mod inventory;
pub mod link;
pub mod picture;
pub mod story;
pub mod text;
mod time;
