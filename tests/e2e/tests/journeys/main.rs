//! The journeys that Vouchsafe promises, on the built page.
//!
//! `cargo xtask test e2e` runs them. How to write one: see the documentation of
//! the crate `vouchsafe_e2e`. One file for each part of the app.

mod access;
mod accessibility;
mod attack;
mod clock;
mod coming_and_going;
mod embed;
mod harness;
mod language;
mod main_job;
mod opening;
mod pages;
mod pods;
mod review;
mod secrets;
mod sharing;
mod story;
mod studio;
mod surroundings;
