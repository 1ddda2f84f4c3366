//! Where does everything stand, and which ways do the lines take?
//!
//! A [`Layout`] is a pure function of the diagram: [`Layout::of`] makes it from nothing, and [`Layout::update`] makes
//! the same one from the layout of a diagram before, doing the costly work only where something changed. Views of
//! nodes and lines are shared by reference count: what did not change is the same object in both layouts, so that a
//! renderer can tell by pointer.
//!
//! Node rectangles first, then for each line the sides it uses, the points at which it ends, its way around the nodes,
//! and at last its label. Each stage sees only the stages before it.

mod edge_view;
pub(crate) mod ends;
mod grid;
mod hit;
mod label;
mod node_view;
mod nodes;
mod route;
mod search;
mod separate;
mod slots;

use std::collections::BTreeMap;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, NodeId};

pub use edge_view::{EdgeId, EdgeKind, EdgeView, LabelView};
pub use hit::Hit;
pub use label::LABEL_HEIGHT;
pub use node_view::{
    BADGE, BadgeView, CARD_HEIGHT, CARD_MIN_WIDTH, NodeShape, NodeSubject, NodeView, PART_ROW,
    PILL_HEIGHT, PartView, ROOM_LABEL, ROOM_PADDING, TILE,
};

use crate::geometry::{Rect, Side, bounds};
use crate::path::Route;
use ends::{Ends, connections};
use grid::Grid;
use label::{Surroundings, Wire};
use route::{Influence, Obstacles};
use slots::Ports;

pub(crate) type Nodes = BTreeMap<NodeId, Rc<NodeView>>;

/// Where everything of a diagram stands.
#[derive(Clone, Debug)]
pub struct Layout {
    diagram: Diagram,
    nodes: Nodes,
    lines: BTreeMap<EdgeId, Rc<Line>>,
    /// The hulls of all nodes but rooms.
    obstacles: Grid<NodeId>,
    /// The labels of rooms.
    strips: Grid<NodeId>,
    wires: Grid<Wire>,
    labels: Grid<EdgeId>,
}

/// A line, and what is remembered of how it was found.
#[derive(Clone, Debug)]
struct Line {
    ends: Ends,
    sides: (Side, Side),
    sides_seen: Influence,
    ports: Ports,
    route_seen: Influence,
    /// Its way before it kept away from other lines.
    raw: Route,
    /// The area in which other lines and nodes were kept away from.
    space_seen: Rect,
    label_seen: Option<Rect>,
    view: Rc<EdgeView>,
}

impl Line {
    /// A view that equals the one before stays the same object.
    fn keep_view(&mut self, old: Option<&Rc<Self>>) {
        if let Some(old) = old.filter(|old| old.view == self.view) {
            self.view = old.view.clone();
        }
    }
}

/// The pieces of a way, numbered.
fn pieces(route: &Route) -> impl Iterator<Item = (usize, Rect)> {
    route
        .pieces()
        .map(|(from, to)| Rect::between(from, to))
        .enumerate()
}

/// Layouts are equal if they look the same.
impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        self.nodes == other.nodes && self.edges().eq(other.edges())
    }
}

impl Eq for Layout {}

impl Layout {
    /// The layout of a diagram.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Self {
        Self::default().update(diagram)
    }

    /// The layout of a diagram that differs little from the one this layout is
    /// of. It equals `Layout::of(diagram)`, and shares what did not change.
    #[must_use]
    pub fn update(&self, diagram: &Diagram) -> Self {
        let mut next = self.clone();
        next.diagram = diagram.clone();
        let moved = next.update_nodes(self, diagram);
        next.update_lines(self, &moved);
        next
    }

    /// The diagram this is the layout of.
    #[must_use]
    pub const fn diagram(&self) -> &Diagram {
        &self.diagram
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
        let is_on_other = |id: NodeId, other: Rect| id != node && other.overlaps(rect);
        !self.obstacles.any(rect, is_on_other) && !self.strips.any(rect, is_on_other)
    }

    /// Whether a rectangle would lie on a line or on its label.
    pub(crate) fn is_on_line(&self, rect: Rect) -> bool {
        self.wires.any(rect, |_, piece| piece.overlaps(rect))
            || self.labels.any(rect, |_, label| label.overlaps(rect))
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

    fn update_lines(&mut self, before: &Self, moved: &[Rect]) {
        let connections = connections(&self.diagram, &self.nodes);
        let obstacles = Obstacles {
            grid: &self.obstacles,
        };
        let touched = |seen: &Influence| moved.iter().any(|area| seen.covers(*area));
        // On which sides.
        let mut chosen = Vec::with_capacity(connections.len());
        for (id, (_, ends)) in &connections {
            let known = before
                .lines
                .get(id)
                .filter(|line| line.ends == *ends && !touched(&line.sides_seen));
            let (sides, seen) = match known {
                Some(line) => (line.sides, None),
                None => {
                    let (sides, seen) = route::choose_sides(ends, obstacles);
                    (sides, Some(seen))
                }
            };
            chosen.push((*id, ends, sides, seen));
        }
        let lines: Vec<(EdgeId, &Ends, (Side, Side))> = chosen
            .iter()
            .map(|(id, ends, sides, _)| (*id, *ends, *sides))
            .collect();
        let ports = slots::assign(&lines);
        // Which way.
        let mut areas: Vec<Rect> = moved.to_vec();
        let mut next = BTreeMap::new();
        for ((id, ends, sides, sides_seen), ports) in chosen.into_iter().zip(ports) {
            let old = before.lines.get(&id);
            let known = old.filter(|line| {
                sides_seen.is_none() && line.ports == ports && !touched(&line.route_seen)
            });
            if let Some(line) = known {
                next.insert(id, line.clone());
                continue;
            }
            let (raw, route_seen) = if ends.touch() {
                (Route::default(), Influence::default())
            } else {
                route::route(ends, &ports, obstacles)
            };
            let sides_seen = sides_seen
                .or_else(|| old.map(|line| line.sides_seen.clone()))
                .unwrap_or_default();
            let view = Rc::new(EdgeView {
                id,
                from: ends.from.spot.node(),
                to: ends.to.spot.node(),
                route: old.map(|line| line.view.route.clone()).unwrap_or_default(),
                label: old.and_then(|line| line.view.label.clone()),
            });
            let line = Line {
                ends: ends.clone(),
                sides,
                sides_seen,
                ports,
                route_seen,
                raw,
                space_seen: old.map(|line| line.space_seen).unwrap_or_default(),
                label_seen: old.and_then(|line| line.label_seen),
                view,
            };
            next.insert(id, Rc::new(line));
        }
        self.lines = next;
        self.remove_lines(before, &mut areas);
        self.separate_lines(before, &mut areas);
        self.update_labels(&connections, before, &mut areas);
    }

    /// Takes lines that are gone out of the grids. Adds where they were to
    /// `areas`.
    fn remove_lines(&mut self, before: &Self, areas: &mut Vec<Rect>) {
        for (id, old) in &before.lines {
            if self.lines.contains_key(id) {
                continue;
            }
            for (number, piece) in pieces(&old.view.route) {
                self.wires.remove((*id, number), piece);
                areas.push(piece);
            }
            if let Some(label) = &old.view.label {
                self.labels.remove(*id, label.rect);
                areas.push(label.rect);
            }
        }
    }

    /// Moves lines aside that would run along lines before them. A line that
    /// moves is itself a change for those after it.
    fn separate_lines(&mut self, before: &Self, areas: &mut Vec<Rect>) {
        let ids: Vec<EdgeId> = self.lines.keys().copied().collect();
        for id in ids {
            let Some(line) = self.lines.get(&id) else {
                continue;
            };
            let old = before.lines.get(&id);
            let is_same = old.is_some_and(|old| old.raw == line.raw && old.ends == line.ends);
            let is_near_change = areas.iter().any(|area| area.touches(line.space_seen));
            if is_same && !is_near_change {
                continue;
            }
            let obstacles = Obstacles {
                grid: &self.obstacles,
            };
            let (route, space_seen) =
                separate::separate(id, &line.raw, &line.ends, &self.wires, obstacles);
            let was = old.map(|old| &old.view.route);
            if was != Some(&route) {
                for (number, piece) in was.into_iter().flat_map(pieces) {
                    self.wires.remove((id, number), piece);
                    areas.push(piece);
                }
                for (number, piece) in pieces(&route) {
                    self.wires.insert((id, number), piece);
                    areas.push(piece);
                }
            }
            let mut changed = Line::clone(line);
            changed.space_seen = space_seen;
            if changed.view.route != route {
                changed.view = Rc::new(EdgeView {
                    route,
                    ..EdgeView::clone(&changed.view)
                });
            }
            changed.keep_view(old);
            self.lines.insert(id, Rc::new(changed));
        }
    }

    /// Places the labels of changed lines, and of those near which something
    /// changed. A label that moves is itself a change for those after it.
    fn update_labels(
        &mut self,
        connections: &BTreeMap<EdgeId, (String, Ends)>,
        before: &Self,
        areas: &mut Vec<Rect>,
    ) {
        for (id, (text, _)) in connections {
            let Some(line) = self.lines.get(id) else {
                continue;
            };
            let old = before.lines.get(id);
            let old_label = old.and_then(|line| line.view.label.as_ref());
            let is_same_line = old.is_some_and(|old| {
                old.view.route == line.view.route
                    && old.view.label.as_ref().map_or("", |label| &label.text) == text
            });
            let is_near_change = line
                .label_seen
                .is_some_and(|seen| areas.iter().any(|area| area.touches(seen)));
            if is_same_line && !is_near_change {
                continue;
            }
            let placed = if text.is_empty() || line.view.route.is_empty() {
                None
            } else {
                let surroundings = Surroundings {
                    nodes: &self.obstacles,
                    strips: &self.strips,
                    wires: &self.wires,
                    labels: &self.labels,
                };
                label::place(*id, label::size(text), &line.view.route, surroundings)
            };
            let label = placed.map(|(rect, _)| LabelView {
                text: text.clone(),
                rect,
            });
            let label_seen = placed.map(|(_, seen)| seen);
            if old_label != label.as_ref() {
                for (label, is_new) in [(old_label, false), (label.as_ref(), true)] {
                    if let Some(label) = label {
                        areas.push(label.rect);
                        if is_new {
                            self.labels.insert(*id, label.rect);
                        } else {
                            self.labels.remove(*id, label.rect);
                        }
                    }
                }
            }
            let mut changed = Line::clone(line);
            changed.label_seen = label_seen;
            if changed.view.label != label {
                changed.view = Rc::new(EdgeView {
                    label,
                    ..EdgeView::clone(&changed.view)
                });
            }
            changed.keep_view(old);
            self.lines.insert(*id, Rc::new(changed));
        }
    }
}

impl Default for Layout {
    /// The layout of nothing at all, from which others are updated.
    fn default() -> Self {
        Self {
            diagram: Diagram::new(),
            nodes: Nodes::new(),
            lines: BTreeMap::new(),
            obstacles: Grid::default(),
            strips: Grid::default(),
            wires: Grid::default(),
            labels: Grid::default(),
        }
    }
}
