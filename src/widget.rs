//! The design system: parts of an interface that know nothing of the diagram.
//!
//! Each widget follows the pattern that the ARIA Authoring Practices Guide gives for its role, works by keyboard alone,
//! takes text as [`AttrValue`](yew::AttrValue) and callbacks named like the DOM's, and looks as `widget.css`, `field.css`
//! and `floating.css` in `static/styles` say. A class is named after its component (`button`), a part of it with two
//! underscores (`button__label`), a form of it with two hyphens (`button--primary`).

pub mod badge;
pub mod button;
pub mod choice;
pub mod combobox;
pub mod dialog;
pub mod field;
pub mod filter;
pub mod icon;
pub mod id;
pub mod live;
pub mod menu;
pub mod panel;
pub mod popover;
pub mod prose;
pub mod qr;
pub mod roving;
pub mod slider;
pub mod tabs;
pub mod toast;
pub mod tooltip;

pub use badge::{Badge, Kbd, Mark, MarkKind, Tile, TileKind, Tone};
pub use button::{Button, ButtonGroup, ButtonKind, ButtonSize, IconButton};
pub use choice::{Choice, SegmentedControl};
pub use combobox::{Combobox, ListOption, ListOptions};
pub use dialog::{Dialog, DialogSize};
pub use field::{Checkbox, SearchField, Select, Switch, TextField};
pub use icon::{Icon, IconName, IconSize, icon_paths};
pub use id::use_id;
pub use live::{Announcement, LiveRegion};
pub use menu::{ContextMenu, MenuButton, MenuEntry, MenuItem};
pub use panel::{Callout, Disclosure, EmptyState};
pub use popover::Popover;
pub use prose::{literal, plain, prose};
pub use qr::Qr;
pub use slider::Slider;
pub use tabs::Tabs;
pub use toast::{Toast, ToastRegion};
pub use tooltip::Tooltip;

pub use crate::browser::place::Placement;
