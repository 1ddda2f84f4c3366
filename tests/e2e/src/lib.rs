//! Vouchsafe as a person meets it: the built page in a real browser, used by
//! pointer and keyboard, read by role and name.
//!
//! A test of this kind is a *journey*. It finds things as a person does, by
//! what they are and what they are called, and waits for what it looks for; it
//! knows nothing of classes, ids or component names. Each journey gets a
//! browser of its own with an empty profile. When it ends, the browser's
//! console must be empty; when it fails, a screenshot is kept in
//! `target/e2e/screens`.
//!
//! ```no_run
//! use vouchsafe_e2e::{JourneyResult, Point, Role, Size, containing, journey};
//!
//! // In a journey file this carries `#[test]`.
//! fn a_denied_call_is_repaired_by_the_offered_fix() -> JourneyResult {
//!     journey("the-offered-fix", |page| {
//!         page.resize(Size::DESKTOP)?;
//!         page.open()?;
//!
//!         // By pointer: `find` waits until exactly one such thing is there.
//!         page.find(Role::Button, "Play")?.click()?;
//!         page.hears("403 AuthorizationPermissionMismatch")?;
//!
//!         // By keyboard alone: Tab until the focus is there, then press.
//!         page.tab_to(Role::Button, containing("Assign Storage Blob Data Reader"))?;
//!         page.press("Enter")?;
//!         page.press("Control+Z")?;
//!
//!         // Narrowed to a part of the page, and by coordinates.
//!         let palette = page.find(Role::Complementary, "Palette")?;
//!         let from = palette.find(Role::Button, "Virtual machine")?.center()?;
//!         page.drag(from, Point { x: 600.0, y: 400.0 })?;
//!
//!         // Somebody else's browser, with nothing stored.
//!         let link = page.url()?;
//!         let colleague = page.somebody_else()?;
//!         colleague.visit(&link)?;
//!         colleague.find(Role::Heading, "Allowed")?;
//!         colleague.screenshot("colleague")?;
//!         Ok(())
//!     })
//! }
//! ```
//!
//! `cargo xtask test e2e` builds the page and runs all journeys;
//! `cargo xtask test e2e offered_fix` those whose name contains the words.
//!
//! Code map: [`journey()`] and [`Page`] first; then `wait`, `driver`, `session`
//! and `server`, on which they stand.

pub mod compare;
mod compressed;
mod console;
mod driver;
mod element;
mod error;
mod find;
mod journey;
mod keys;
mod page;
mod server;
mod session;
mod setting;
mod wait;

pub use compressed::compressed_size;
pub use console::ConsoleMessage;
pub use element::Element;
pub use error::{JourneyError, JourneyResult};
pub use find::{Name, Role, any_name, containing};
pub use journey::{Stage, journey, journey_on};
pub use page::{ColorScheme, Motion, MouseButton, Page, Point, Pointer, Size};
pub use session::Session;
pub use setting::{Family, Setting};
pub use wait::wait_until;
