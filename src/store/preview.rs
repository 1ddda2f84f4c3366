//! What a gesture under way would do. It is drawn over the diagram; only when
//! the pointer lets go does it become an edit, and on Escape nothing.

use std::rc::Rc;

use vouchsafe_model::diagram::{NewNodeKind, NodeId, WorldPoint};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::ChipId;
pub use vouchsafe_scene::placement::Guide;

use super::connect::End;
use super::secret::Place;
use super::selection::Selection;
use crate::input::ResizeHandle;

/// What a gesture under way would do.
///
/// While something is moved or resized, the canvas shows the diagram as it
/// would be ([`Shown`](super::Shown)); the preview adds what that can't tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Preview {
    /// Nodes are moved.
    Move {
        /// The nodes that are moved, the outermost of them.
        nodes: Vec<NodeId>,
        /// Lines to draw where edges or centers line up.
        guides: Vec<Guide>,
        /// Where they would go.
        into: DropOnto,
    },
    /// A scope or note is resized.
    Resize {
        /// Which one.
        node: NodeId,
        /// By which corner.
        handle: ResizeHandle,
        /// Where it would stand.
        rect: Rect,
    },
    /// A rectangle selects what lies in it. The selection is already what it
    /// would be.
    Marquee {
        /// The rectangle.
        rect: Rect,
        /// What was selected before, for Escape.
        before: Rc<Selection>,
    },
    /// A connection is drawn.
    Connect {
        /// From where.
        from: End,
        /// Where the pointer is.
        to: WorldPoint,
        /// What it would connect with.
        goal: Goal,
        /// Whether it was begun by a click: then the next click ends it, and
        /// the pointer is not held down.
        is_armed: bool,
    },
    /// A secret is carried.
    Carry {
        /// Which one.
        chip: ChipId,
        /// Where it is now.
        to: WorldPoint,
        /// What it would be put into.
        goal: CarryGoal,
        /// Whether it was taken up by a click or key: then the next click puts it down, and the pointer is not held
        /// down.
        is_armed: bool,
        /// Whether it is to refer to a vault: then it goes nowhere else.
        only_vaults: bool,
    },
    /// Something new is placed.
    Place {
        /// What.
        kind: NewNodeKind,
        /// Where it would stand.
        rect: Rect,
        /// Where it would go.
        into: DropOnto,
    },
}

/// Where what is dropped would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DropOnto {
    /// Nothing changes but its place: it stays where it stands.
    Same,
    /// Onto the open canvas.
    Canvas,
    /// Into this scope.
    Scope(NodeId),
    /// It is attached to this host.
    Host(NodeId),
    /// Outside the canvas: nothing happens.
    Nowhere,
    /// It cannot go there, and goes back.
    Refused {
        /// The scope it cannot stand in.
        scope: NodeId,
        /// Why, as a sentence.
        why: String,
    },
}

/// What a secret that is carried would be put into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CarryGoal {
    /// There is nothing under the pointer.
    Nothing,
    /// This.
    Offered(Place),
    /// It cannot be put into this.
    Refused {
        /// What.
        node: NodeId,
        /// Why, as a sentence.
        why: String,
    },
}

/// What a connection would connect with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// There is nothing under the pointer.
    Nothing,
    /// It would connect with this.
    Offered(End),
    /// It cannot be connected with this.
    Refused {
        /// With what.
        end: End,
        /// Why, as a sentence.
        why: String,
    },
}
