//! How does it go to other tools?
//!
//! One file for each format.

pub mod har;
pub mod mermaid;
pub mod role_json;
