//! The only door to the browser: everything that names `web_sys` stands behind it.
//!
//! The modules below turn what the browser says into plain values, and plain values into what the browser does. They
//! know nothing of the diagram.

pub mod channel;
pub mod clipboard;
pub mod dom;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod keyboard;
pub mod location;
pub mod motion;
pub mod page;
pub mod painter;
pub mod place;
pub mod pointer;
pub mod recorder;
pub mod screen;
pub mod speech;
pub mod storage;
