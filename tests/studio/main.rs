//! The studio without a browser: what people do, and what comes of it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that finds something else than it expects fails"
)]

mod anything;
mod arrange;
mod attack;
mod camera;
mod carry;
mod clock;
mod conditions;
mod connect;
mod data_roles;
mod deny;
mod document;
mod exhibit;
mod federation;
mod harness;
mod hosts;
mod keyboard;
mod language;
mod linked;
mod main_job;
mod place;
mod play;
mod pointer;
mod review;
mod roles;
mod sas;
mod secrets;
mod speech;
mod stage;
mod story;
mod way;
mod words;
