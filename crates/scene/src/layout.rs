//! Where does everything stand, and which ways do the lines take?
//!
//! A [`Layout`] is a pure function of the diagram and of the words in which it is written: [`Layout::of`] makes it from nothing, and [`Layout::update`] makes
//! the same one from the layout of a diagram before, doing the costly work only where something changed. Views of
//! nodes and lines are shared by reference count: what did not change is the same object in both layouts, so that a
//! renderer can tell by pointer. [`Layout::sketch`] is the quick guess while something is pulled through a large drawing.
//!
//! Node rectangles first, then for each line the sides it uses, the points at which it ends, its way around the nodes,
//! and at last its label. Each stage sees only the stages before it.

mod changes;
mod chip;
mod edge_view;
pub(crate) mod ends;
mod grid;
mod hit;
mod label;
mod lines;
mod node_view;
mod nodes;
mod route;
mod search;
mod separate;
mod slots;

use std::collections::BTreeMap;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, NodeId};

pub use chip::{CHIP_HEIGHT, ChipId, ChipView};
pub use edge_view::{EdgeId, EdgeKind, EdgeView, LabelView};
pub use hit::Hit;
pub use label::LABEL_HEIGHT;
pub use node_view::{
    BADGE, BadgeView, CARD_HEIGHT, CARD_MIN_WIDTH, NodeShape, NodeSubject, NodeView, PART_ROW,
    PILL_HEIGHT, PartView, ROOM_LABEL, ROOM_PADDING, TILE,
};

use crate::geometry::{Rect, Side, bounds};
use crate::path::Route;
use crate::words::Wording;
use ends::Ends;
use grid::Grid;
use label::Wire;
use route::{Influence, Obstacles};
use slots::{Ports, Slots};

pub(crate) type Nodes = BTreeMap<NodeId, Rc<NodeView>>;

/// Where everything of a diagram stands.
#[derive(Clone, Debug)]
pub struct Layout {
    diagram: Diagram,
    wording: Wording,
    nodes: Nodes,
    lines: BTreeMap<EdgeId, Rc<Line>>,
    slots: Slots,
    /// The hulls of all nodes but rooms.
    obstacles: Grid<NodeId>,
    /// The labels of rooms.
    strips: Grid<NodeId>,
    wires: Grid<Wire>,
    labels: Grid<EdgeId>,
    /// How many role assignments at a node, or at a part of it, are left to somebody who
    /// is gone.
    orphans: Rc<BTreeMap<NodeId, usize>>,
    /// Whether it is only a sketch, from which no other layout can be made.
    is_sketch: bool,
}

/// How much of a layout is found anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Care {
    /// Everything that the change reaches.
    All,
    /// What changed, and the lines that end there. The others stay, even where
    /// something now stands in their way.
    Changed,
}

/// A line, and what is remembered of how it was found.
#[derive(Clone, Debug)]
struct Line {
    text: String,
    ends: Ends,
    sides: (Side, Side),
    sides_seen: Influence,
    ports: Ports,
    route_seen: Influence,
    /// Its way before it kept away from other lines; `None` while it is not
    /// found yet.
    raw: Option<Route>,
    /// The area in which other lines and nodes were kept away from.
    space_seen: Influence,
    label_seen: Option<Rect>,
    view: Rc<EdgeView>,
}

/// Layouts are equal if they look the same.
impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        self.nodes == other.nodes && self.edges().eq(other.edges())
    }
}

impl Eq for Layout {}

impl Layout {
    /// The layout of a diagram, written in English.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Self {
        Self::default().update(diagram)
    }

    /// The layout of a diagram, written in these words.
    #[must_use]
    pub fn told(diagram: &Diagram, wording: &Wording) -> Self {
        let blank = Self {
            wording: wording.clone(),
            ..Self::default()
        };
        blank.update(diagram)
    }

    /// The layout of a diagram that differs little from the one this layout is
    /// of, in the same words. It equals `Layout::told(diagram, self.wording())`, and shares what did not change.
    #[must_use]
    pub fn update(&self, diagram: &Diagram) -> Self {
        if self.is_sketch {
            return Self::told(diagram, &self.wording);
        }
        self.changed(diagram, Care::All)
    }

    /// The layout of a diagram while something in it is being pulled: what is
    /// pulled stands where it would, its lines follow, and all others stay as
    /// they are, even where they are in the way now. In drawings of hundreds of
    /// lines that is what can be found within a frame.
    ///
    /// A sketch is made from a whole layout, not from a sketch.
    #[must_use]
    pub fn sketch(&self, diagram: &Diagram) -> Self {
        if self.is_sketch {
            return Self::told(diagram, &self.wording);
        }
        Self {
            is_sketch: true,
            ..self.changed(diagram, Care::Changed)
        }
    }

    fn changed(&self, diagram: &Diagram, care: Care) -> Self {
        let mut next = Self {
            diagram: diagram.clone(),
            wording: self.wording.clone(),
            nodes: self.nodes.clone(),
            lines: self.lines.clone(),
            slots: self.slots.clone(),
            obstacles: self.obstacles.clone(),
            strips: self.strips.clone(),
            wires: self.wires.clone(),
            labels: self.labels.clone(),
            orphans: self.orphans.clone(),
            is_sketch: false,
        };
        let changes = next.update_nodes(self);
        next.update_lines(self, &changes, care);
        next
    }

    /// The diagram this is the layout of.
    #[must_use]
    pub const fn diagram(&self) -> &Diagram {
        &self.diagram
    }

    /// The words in which it is written.
    #[must_use]
    pub const fn wording(&self) -> &Wording {
        &self.wording
    }

    /// The view of a node.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Rc<NodeView>> {
        self.nodes.get(&id)
    }

    /// The views of all nodes by id, rooms among them.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = &Rc<NodeView>> + Clone {
        self.nodes.values()
    }

    /// The views of all rooms in the order in which they are drawn: the
    /// outermost first.
    #[must_use]
    pub fn rooms(&self) -> Vec<&Rc<NodeView>> {
        let mut rooms: Vec<&Rc<NodeView>> = self
            .nodes()
            .filter(|view| view.shape == NodeShape::Room)
            .collect();
        rooms.sort_by_key(|view| (view.depth, view.id));
        rooms
    }

    /// The views of all nodes but rooms, in the order in which they are drawn.
    pub fn cards(&self) -> impl DoubleEndedIterator<Item = &Rc<NodeView>> + Clone {
        self.nodes().filter(|view| view.is_obstacle())
    }

    /// The view of a line.
    #[must_use]
    pub fn edge(&self, id: EdgeId) -> Option<&Rc<EdgeView>> {
        self.lines.get(&id).map(|line| &line.view)
    }

    /// The views of all lines, in the order in which they are drawn.
    pub fn edges(&self) -> impl DoubleEndedIterator<Item = &Rc<EdgeView>> + Clone {
        self.lines.values().map(|line| &line.view)
    }

    /// The views of the lines that begin or end at a node.
    pub fn edges_of(&self, node: NodeId) -> impl Iterator<Item = &Rc<EdgeView>> {
        self.edges()
            .filter(move |edge| edge.from == node || edge.to == node)
    }

    /// Everything there is, labels and lines included; `None` if the diagram is
    /// empty.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let nodes = self.nodes.values().map(|view| view.hull());
        let routes = self.edges().filter_map(|edge| edge.route.bounds());
        let labels = self
            .edges()
            .filter_map(|edge| edge.label.as_ref().map(|label| label.rect));
        bounds(nodes.chain(routes).chain(labels))
    }

    pub(crate) const fn node_map(&self) -> &Nodes {
        &self.nodes
    }

    /// Whether a rectangle would lie on a node (rooms aside).
    #[must_use]
    pub fn is_free(&self, rect: Rect) -> bool {
        !self.obstacles.any(rect, |_, other| other.overlaps(rect))
    }

    /// Whether a rectangle would lie on no node and on no label of a room.
    pub(crate) fn is_open(&self, rect: Rect) -> bool {
        self.is_free(rect) && !self.strips.any(rect, |_, other| other.overlaps(rect))
    }

    /// The same, where one node doesn't count.
    pub(crate) fn is_open_but(&self, rect: Rect, node: NodeId) -> bool {
        self.is_free_but(rect, node) && !self.strips.any(rect, |_, other| other.overlaps(rect))
    }

    /// Whether a rectangle would lie on no node but this one.
    pub(crate) fn is_free_but(&self, rect: Rect, node: NodeId) -> bool {
        !self
            .obstacles
            .any(rect, |id, other| id != node && other.overlaps(rect))
    }

    /// Whether a rectangle would lie on a line or on its label.
    pub(crate) fn is_on_line(&self, rect: Rect) -> bool {
        self.wires.any(rect, |_, piece| piece.overlaps(rect))
            || self.labels.any(rect, |_, label| label.overlaps(rect))
    }

    /// Whether a rectangle would lie on words on a line.
    pub(crate) fn is_on_label(&self, rect: Rect) -> bool {
        self.labels.any(rect, |_, label| label.overlaps(rect))
    }

    /// The way a line would take between two ends that are measured.
    pub(crate) fn route_between(&self, ends: &Ends) -> Route {
        let obstacles = Obstacles {
            grid: &self.obstacles,
        };
        if ends.touch() {
            return Route::default();
        }
        let (sides, _) = route::choose_sides(ends, obstacles);
        route::route(ends, &slots::alone(ends, sides), obstacles).0
    }
}

impl Default for Layout {
    /// The layout of nothing at all, from which others are updated.
    fn default() -> Self {
        Self {
            diagram: Diagram::new(),
            wording: Wording::english(),
            nodes: Nodes::new(),
            lines: BTreeMap::new(),
            slots: Slots::default(),
            obstacles: Grid::default(),
            strips: Grid::default(),
            wires: Grid::default(),
            labels: Grid::default(),
            orphans: Rc::default(),
            is_sketch: false,
        }
    }
}
