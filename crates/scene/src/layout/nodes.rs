//! Which nodes changed since the layout before?

use std::collections::BTreeMap;
use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, Node, NodeId};

use super::Layout;
use super::changes::{NodeChanges, differences};
use super::chip;
use super::node_view::{NodeShape, NodeView, ROOM_LABEL, ROOM_PADDING};
use crate::geometry::Rect;

impl Layout {
    /// Brings the views of the nodes up to date.
    pub(super) fn update_nodes(&mut self, before: &Self) -> NodeChanges {
        let mut changes = NodeChanges::default();
        let different = differences(before.diagram.nodes(), self.diagram.nodes(), |it| it.id);
        changes.records = different
            .into_iter()
            .map(|(old, new)| (old.cloned(), new.cloned()))
            .collect();
        let is_later = before.diagram.now() != self.diagram.now();
        let (old, new) = (
            before.diagram.role_assignments(),
            self.diagram.role_assignments(),
        );
        let are_assignments_other = !differences(old, new, |it| it.id).is_empty();
        if changes.records.is_empty() && !is_later && !are_assignments_other {
            return changes;
        }
        if are_assignments_other || changes.are_principals_other() {
            let orphans = orphans(&self.diagram);
            if orphans != *before.orphans {
                self.orphans = Rc::new(orphans);
            }
        }
        let mut views: BTreeMap<NodeId, Option<Rc<NodeView>>> = BTreeMap::new();
        for (old, new) in &changes.records {
            match (old, new) {
                (_, Some(node)) => {
                    let view = NodeView::of(
                        &self.diagram,
                        &self.wording,
                        node,
                        depth(&self.diagram, node),
                    );
                    views.insert(node.id, Some(view));
                }
                (Some(node), None) => {
                    views.insert(node.id, None);
                }
                (None, None) => {}
            }
        }
        // A secret that was made anew, or has expired by now, is seen on whoever holds a copy.
        let are_secrets_other = !changes.with_other_secrets().is_empty();
        if is_later || are_secrets_other || changes.are_principals_other() {
            for node in self.diagram.nodes().filter(|node| chip::may_change(node)) {
                views.entry(node.id).or_insert_with(|| {
                    Some(NodeView::of(
                        &self.diagram,
                        &self.wording,
                        node,
                        depth(&self.diagram, node),
                    ))
                });
            }
        }
        for (id, view) in &views {
            match view {
                Some(view) => self.nodes.insert(*id, view.clone()),
                None => self.nodes.remove(id),
            };
        }
        self.update_rooms(&mut views);
        self.mark_orphans(before, &mut views);
        for (id, view) in views {
            let old = before.nodes.get(&id);
            if old == view.as_ref() {
                // An equal view stays the same object.
                if let Some(old) = old {
                    self.nodes.insert(id, old.clone());
                }
                continue;
            }
            changes.views.insert(id);
            self.file(id, old, view.as_ref(), &mut changes.moved);
        }
        changes
    }

    /// Sorts a changed view into the grids. Notes the places it left and took.
    fn file(
        &mut self,
        id: NodeId,
        old: Option<&Rc<NodeView>>,
        new: Option<&Rc<NodeView>>,
        moved: &mut Vec<Rect>,
    ) {
        let obstacle = |view: &Rc<NodeView>| view.is_obstacle().then(|| view.hull());
        let strip = |view: &Rc<NodeView>| (!view.is_obstacle()).then(|| view.label_strip());
        let (was, is) = (old.and_then(obstacle), new.and_then(obstacle));
        if was != is {
            moved.extend(was.into_iter().chain(is));
            was.inspect(|was| self.obstacles.remove(id, *was));
            is.inspect(|is| self.obstacles.insert(id, *is));
        }
        let (was, is) = (old.and_then(strip), new.and_then(strip));
        if was != is {
            moved.extend(was.into_iter().chain(is));
            was.inspect(|was| self.strips.remove(id, *was));
            is.inspect(|is| self.strips.insert(id, *is));
        }
    }

    /// Writes on the views how many role assignments are left to somebody who is gone, and
    /// adds those to `views` where that is another number than before.
    fn mark_orphans(&mut self, before: &Self, views: &mut BTreeMap<NodeId, Option<Rc<NodeView>>>) {
        if !Rc::ptr_eq(&before.orphans, &self.orphans) {
            for id in before.orphans.keys().chain(self.orphans.keys()) {
                if let Some(view) = self.nodes.get(id) {
                    views.entry(*id).or_insert_with(|| Some(view.clone()));
                }
            }
        }
        for (id, view) in views {
            let count = self.orphans.get(id).copied().unwrap_or(0);
            if let Some(view) = view
                && view.orphans != count
            {
                Rc::make_mut(view).set_orphans(count, &self.wording);
                self.nodes.insert(*id, view.clone());
            }
        }
    }

    /// Makes every room large enough for what stands in it, the innermost
    /// first, and adds the rooms to `views`. What stands in a room whose place
    /// in the tree changed gets its new depth.
    fn update_rooms(&mut self, views: &mut BTreeMap<NodeId, Option<Rc<NodeView>>>) {
        let is_tree_other = views.keys().any(|id| {
            let node = self.diagram.node(*id);
            node.is_none_or(|node| node.is_container())
        });
        let has_rooms = self
            .nodes
            .values()
            .any(|view| view.shape == NodeShape::Room);
        if !has_rooms && !is_tree_other {
            return;
        }
        let mut inside: Vec<(usize, NodeId, NodeId)> = Vec::new();
        for node in self.diagram.nodes() {
            let known = self.nodes.get(&node.id);
            let depth = match known {
                Some(view) if !is_tree_other => view.depth,
                _ => depth(&self.diagram, node),
            };
            if node.is_container() || known.is_none_or(|view| view.depth != depth) {
                let view = NodeView::of(&self.diagram, &self.wording, node, depth);
                self.nodes.insert(node.id, view.clone());
                views.insert(node.id, Some(view));
            }
            if let Some(parent) = node.parent {
                inside.push((depth, node.id, parent));
            }
        }
        inside.sort_unstable_by_key(|(depth, id, _)| (std::cmp::Reverse(*depth), *id));
        for (_, id, parent) in inside {
            let Some(hull) = self.nodes.get(&id).map(|view| view.hull()) else {
                continue;
            };
            let wanted = Rect::new(
                hull.x - ROOM_PADDING,
                hull.y - ROOM_LABEL,
                hull.width + 2 * ROOM_PADDING,
                hull.height + ROOM_LABEL + ROOM_PADDING,
            );
            if let Some(room) = self.nodes.get_mut(&parent)
                && room.shape == NodeShape::Room
                && !room.rect.contains_rect(wanted)
            {
                let rect = room.rect.union(wanted);
                Rc::make_mut(room).rect = rect;
                views.insert(parent, Some(room.clone()));
            }
        }
    }
}

/// How many role assignments at a node, or at a part of it, are left to somebody who is gone.
fn orphans(diagram: &Diagram) -> BTreeMap<NodeId, usize> {
    let mut orphans = BTreeMap::new();
    for it in diagram.orphaned_assignments() {
        *orphans.entry(it.scope.node()).or_insert(0) += 1;
    }
    orphans
}

/// In how many scopes a node stands.
fn depth(diagram: &Diagram, node: &Node) -> usize {
    diagram.ancestors(node.id).count()
}
