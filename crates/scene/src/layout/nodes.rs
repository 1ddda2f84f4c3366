//! Which rectangles changed since the layout before?

use std::collections::BTreeMap;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Node, NodeId};

use super::node_view::{NodeShape, NodeView, ROOM_LABEL, ROOM_PADDING};
use super::{Layout, Nodes};
use crate::geometry::Rect;

impl Layout {
    /// Brings the views of the nodes up to date. Returns where obstacles and the
    /// labels of rooms changed: the places they left and those they took.
    pub(super) fn update_nodes(&mut self, before: &Self, diagram: &Diagram) -> Vec<Rect> {
        let depths = depths(diagram);
        let mut views: Nodes = BTreeMap::new();
        for node in diagram.nodes() {
            let depth = depths.get(&node.id).copied().unwrap_or(0);
            let known = before.nodes.get(&node.id).filter(|view| {
                let is_same = before
                    .diagram
                    .node(node.id)
                    .is_some_and(|old| Rc::ptr_eq(old, node));
                is_same && view.depth == depth && view.shape != NodeShape::Room
            });
            let view = known.cloned().unwrap_or_else(|| NodeView::of(node, depth));
            views.insert(node.id, view);
        }
        grow_rooms(diagram, &depths, &mut views);
        // What is equal to before stays the same object.
        for (id, view) in &mut views {
            if let Some(old) = before.nodes.get(id)
                && !Rc::ptr_eq(old, view)
                && old == view
            {
                *view = old.clone();
            }
        }
        let changed = self.file(before, &views);
        self.nodes = views;
        changed
    }

    /// Sorts what changed into the grids.
    fn file(&mut self, before: &Self, views: &Nodes) -> Vec<Rect> {
        let mut changed = Vec::new();
        let mut note = |area: Rect, was: Option<Rect>| {
            if was != Some(area) {
                changed.push(area);
                changed.extend(was);
                return true;
            }
            false
        };
        let obstacle = |view: &Rc<NodeView>| view.is_obstacle().then(|| view.hull());
        let strip = |view: &Rc<NodeView>| (!view.is_obstacle()).then(|| view.label_strip());
        for (id, view) in views {
            let old = before.nodes.get(id);
            if old.is_some_and(|old| Rc::ptr_eq(old, view)) {
                continue;
            }
            if let Some(area) = obstacle(view) {
                let was = old.and_then(obstacle);
                if note(area, was) {
                    was.inspect(|was| self.obstacles.remove(*id, *was));
                    self.obstacles.insert(*id, area);
                }
            }
            if let Some(area) = strip(view) {
                let was = old.and_then(strip);
                if note(area, was) {
                    was.inspect(|was| self.strips.remove(*id, *was));
                    self.strips.insert(*id, area);
                }
            }
        }
        for (id, old) in &before.nodes {
            if !views.contains_key(id) {
                if let Some(was) = obstacle(old) {
                    self.obstacles.remove(*id, was);
                    changed.push(was);
                }
                if let Some(was) = strip(old) {
                    self.strips.remove(*id, was);
                    changed.push(was);
                }
            }
        }
        changed
    }
}

/// In how many scopes each node stands.
fn depths(diagram: &Diagram) -> BTreeMap<NodeId, usize> {
    diagram
        .nodes()
        .map(|node| (node.id, diagram.ancestors(node.id).count()))
        .collect()
}

/// Makes every room large enough for what stands in it, the innermost first.
fn grow_rooms(diagram: &Diagram, depths: &BTreeMap<NodeId, usize>, views: &mut Nodes) {
    let mut inside: Vec<(&Node, NodeId)> = diagram
        .nodes()
        .filter_map(|node| Some((&**node, node.parent?)))
        .collect();
    inside.sort_by_key(|(node, _)| {
        let depth = depths.get(&node.id).copied().unwrap_or(0);
        (std::cmp::Reverse(depth), node.id)
    });
    for (node, parent) in inside {
        let Some(hull) = views.get(&node.id).map(|view| view.hull()) else {
            continue;
        };
        let wanted = Rect::new(
            hull.x - ROOM_PADDING,
            hull.y - ROOM_LABEL,
            hull.width + 2 * ROOM_PADDING,
            hull.height + ROOM_LABEL + ROOM_PADDING,
        );
        if let Some(room) = views.get_mut(&parent)
            && room.shape == NodeShape::Room
            && !room.rect.contains_rect(wanted)
        {
            let rect = room.rect.union(wanted);
            Rc::make_mut(room).rect = rect;
        }
    }
}
