//! The studio without a browser: what people do, and what comes of it.

mod arrange;
mod connect;
mod document;
mod harness;
mod keyboard;
mod main_job;
mod place;
mod play;
mod pointer;
mod words;
