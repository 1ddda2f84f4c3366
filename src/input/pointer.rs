//! Pointers: mouse, pen and touch, as they come from the page.

use vouchsafe_model::diagram::{NewNodeKind, NodeId, Subject};
use vouchsafe_scene::geometry::ScreenPoint;
use vouchsafe_scene::layout::ChipId;

use super::key::Modifiers;

/// Which pointer it is, as the browser numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PointerId(pub i32);

/// What kind of pointer it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointerKind {
    /// A mouse or touchpad.
    #[default]
    Mouse,
    /// A pen.
    Pen,
    /// A finger.
    Touch,
}

/// Which button of a pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Button {
    /// The left button, the tip of a pen, a finger.
    #[default]
    Primary,
    /// The middle button, or the wheel pressed.
    Middle,
    /// The right button.
    Secondary,
}

/// Where a pointer is, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerAt {
    /// Which pointer.
    pub pointer: PointerId,
    /// What kind of pointer.
    pub kind: PointerKind,
    /// Where, from the canvas's top left corner. May lie outside the canvas
    /// while something is dragged. What lies there in the world follows from
    /// the viewport.
    pub screen: ScreenPoint,
    /// Which button was pressed or released; of no account while moving.
    pub button: Button,
    /// What was held down with it.
    pub modifiers: Modifiers,
}

/// What a pointer did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointerEvent {
    /// It went down on the canvas.
    Pressed(PointerAt),
    /// It moved, whether down or not.
    Moved(PointerAt),
    /// It went up.
    Released(PointerAt),
    /// It was down on one spot for half a second; the page keeps the time.
    HeldLong(PointerId),
    /// The browser took it away, or it left while nothing was pressed.
    Cancelled(PointerId),
}

/// A wheel was turned, or two fingers moved on a touchpad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WheelAt {
    /// Where the pointer was, from the canvas's top left corner.
    pub screen: ScreenPoint,
    /// To the right, in CSS pixels: lines and pages are turned into pixels
    /// before.
    pub delta_x: f64,
    /// Down, in CSS pixels.
    pub delta_y: f64,
    /// What was held down with it. A pinch on a touchpad comes as control.
    pub modifiers: Modifiers,
}

/// What a pointer took hold of when it went down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The open canvas.
    Canvas,
    /// The room inside a scope, where nothing else stands.
    ScopeBody(NodeId),
    /// Something that can be selected.
    Subject(Subject),
    /// The badge of a resource's system-assigned identity.
    Badge(NodeId),
    /// A secret on a card.
    Chip(ChipId),
    /// The dot at a node from which connections are drawn.
    Port(NodeId),
    /// A handle of a selected scope or note.
    Handle(NodeId, ResizeHandle),
    /// An entry of the palette.
    Palette(NewNodeKind),
}

/// Which corner or edge of a scope or note is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResizeHandle {
    /// The top left corner.
    TopLeft,
    /// The top right corner.
    TopRight,
    /// The bottom right corner.
    BottomRight,
    /// The bottom left corner.
    BottomLeft,
}

impl ResizeHandle {
    /// All of them, clockwise from the top left.
    pub const ALL: [Self; 4] = [
        Self::TopLeft,
        Self::TopRight,
        Self::BottomRight,
        Self::BottomLeft,
    ];

    /// Whether pulling it moves the left edge.
    #[must_use]
    pub const fn moves_left_edge(self) -> bool {
        matches!(self, Self::TopLeft | Self::BottomLeft)
    }

    /// Whether pulling it moves the upper edge.
    #[must_use]
    pub const fn moves_top_edge(self) -> bool {
        matches!(self, Self::TopLeft | Self::TopRight)
    }
}
