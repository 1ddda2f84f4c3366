//! The design system: parts of an interface that know nothing of the diagram.
//!
//! Each widget follows the pattern that the ARIA Authoring Practices Guide gives for its role, works by keyboard alone,
//! takes text as [`AttrValue`](yew::AttrValue) and callbacks named like the DOM's, and looks as `static/styles/widget.css`
//! says. A class is named after its component (`button`), a part of it with two underscores (`button__label`), a form of
//! it with two hyphens (`button--primary`).

pub mod button;
pub mod icon;
pub mod id;
pub mod tooltip;

pub use button::{Button, ButtonKind, ButtonSize, IconButton};
pub use icon::{Icon, IconName, IconSize, icon_paths};
pub use id::use_id;
pub use tooltip::Tooltip;
