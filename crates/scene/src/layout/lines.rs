//! How are the lines brought up to date, without touching those that did not change?
//!
//! Stage by stage: which connections there are, on which sides they end, at which points, which way they take, how they
//! keep apart, where their labels stand. A line goes through a stage again only if something changed that the stage
//! looked at.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::changes::{NodeChanges, connections_to_look_at};
use super::edge_view::{EdgeId, EdgeView, LabelView};
use super::ends::{Ends, connection, principals};
use super::label::{self, Surroundings};
use super::route::{self, Influence, Obstacles};
use super::separate::separate;
use super::slots::alone;
use super::{Care, Layout, Line};
use crate::geometry::Rect;
use crate::path::Route;

impl Layout {
    pub(super) fn update_lines(&mut self, before: &Self, nodes: &NodeChanges, care: Care) {
        // Where something moved, all lines and labels may have to make room.
        let moved = match care {
            Care::All => nodes.moved.clone(),
            Care::Changed => Vec::new(),
        };
        let mut areas = moved.clone();
        let mut relabel = BTreeSet::new();
        let to_route = self.update_ends(before, nodes, &moved, &mut areas, &mut relabel);
        let rerouted = self.update_routes(&moved, &to_route);
        self.separate_lines(&rerouted, &mut areas, &mut relabel, care);
        self.update_labels(&relabel, &mut areas, care);
        // A view that equals the one before stays the same object.
        for id in rerouted.iter().chain(&relabel) {
            if let (Some(line), Some(old)) = (self.lines.get_mut(id), before.lines.get(id))
                && !Rc::ptr_eq(&line.view, &old.view)
                && line.view == old.view
            {
                Rc::make_mut(line).view = old.view.clone();
            }
        }
    }

    /// Brings up to date which lines there are and on which sides they end.
    /// Returns the lines whose ports may be others.
    fn update_ends(
        &mut self,
        before: &Self,
        nodes: &NodeChanges,
        moved: &[Rect],
        areas: &mut Vec<Rect>,
        relabel: &mut BTreeSet<EdgeId>,
    ) -> BTreeSet<EdgeId> {
        let known = self
            .lines
            .iter()
            .map(|(id, line)| (*id, [line.view.from, line.view.to]));
        let ids = connections_to_look_at(&before.diagram, &self.diagram, nodes, known);
        let mut touched = BTreeSet::new();
        if !ids.is_empty() {
            let principals = principals(&self.diagram);
            for id in &ids {
                match connection(&self.diagram, &self.nodes, &principals, *id) {
                    Some((text, ends)) => {
                        let text = self.wording.say(text);
                        self.put_line(*id, text, ends, &mut touched, relabel);
                    }
                    None => self.remove_line(*id, &mut touched, areas),
                }
            }
        }
        let unsettled: Vec<EdgeId> = self
            .lines
            .iter()
            .filter(|(_, line)| line.sides_seen.covers_any(moved))
            .map(|(id, _)| *id)
            .collect();
        for id in unsettled {
            if let Some(line) = self.lines.get(&id).cloned() {
                let (sides, sides_seen) = route::choose_sides(&line.ends, self.open_space());
                if sides != line.sides {
                    self.slots.remove(id, &line.ends, line.sides, &mut touched);
                    self.slots.add(id, &line.ends, sides, &mut touched);
                }
                let changed = Line {
                    sides,
                    sides_seen,
                    ..Line::clone(&line)
                };
                self.lines.insert(id, Rc::new(changed));
            }
        }
        self.slots.settle(&touched)
    }

    /// A line that is new, or has other ends or another text.
    fn put_line(
        &mut self,
        id: EdgeId,
        text: String,
        ends: Ends,
        touched: &mut BTreeSet<(super::ends::Spot, crate::geometry::Side)>,
        relabel: &mut BTreeSet<EdgeId>,
    ) {
        let old = self.lines.get(&id).cloned();
        if let Some(old) = &old {
            if old.text != text {
                relabel.insert(id);
            }
            if old.ends == ends {
                let changed = Line {
                    text,
                    ..Line::clone(old)
                };
                self.lines.insert(id, Rc::new(changed));
                return;
            }
            self.slots.remove(id, &old.ends, old.sides, touched);
        }
        let (sides, sides_seen) = route::choose_sides(&ends, self.open_space());
        self.slots.add(id, &ends, sides, touched);
        let view = EdgeView {
            id,
            from: ends.from.spot.node(),
            to: ends.to.spot.node(),
            route: old
                .as_ref()
                .map(|line| line.view.route.clone())
                .unwrap_or_default(),
            label: old.as_ref().and_then(|line| line.view.label.clone()),
        };
        relabel.insert(id);
        let line = Line {
            text,
            ports: alone(&ends, sides),
            ends,
            sides,
            sides_seen,
            route_seen: Influence::default(),
            // Never a way that is found: it will be looked for.
            raw: None,
            space_seen: Influence::default(),
            label_seen: old.and_then(|line| line.label_seen),
            view: Rc::new(view),
        };
        self.lines.insert(id, Rc::new(line));
    }

    fn remove_line(
        &mut self,
        id: EdgeId,
        touched: &mut BTreeSet<(super::ends::Spot, crate::geometry::Side)>,
        areas: &mut Vec<Rect>,
    ) {
        let Some(old) = self.lines.remove(&id) else {
            return;
        };
        self.slots.remove(id, &old.ends, old.sides, touched);
        for (number, piece) in pieces(&old.view.route) {
            self.wires.remove((id, number), piece);
            areas.push(piece);
        }
        if let Some(label) = &old.view.label {
            self.labels.remove(id, label.rect);
            areas.push(label.rect);
        }
    }

    const fn open_space(&self) -> Obstacles<'_> {
        Obstacles {
            grid: &self.obstacles,
        }
    }

    /// Finds the ways of lines whose ports are others, or near which a node
    /// moved. Returns the lines whose ways are others.
    fn update_routes(&mut self, moved: &[Rect], to_route: &BTreeSet<EdgeId>) -> BTreeSet<EdgeId> {
        let mut rerouted = BTreeSet::new();
        let candidates: Vec<(EdgeId, Rc<Line>)> = self
            .lines
            .iter()
            .filter(|(id, line)| {
                line.raw.is_none() || to_route.contains(*id) || line.route_seen.covers_any(moved)
            })
            .map(|(id, line)| (*id, line.clone()))
            .collect();
        for (id, line) in candidates {
            let Some(ports) = self.slots.ports(id, &line.ends, line.sides) else {
                continue;
            };
            let is_known =
                line.raw.is_some() && line.ports == ports && !line.route_seen.covers_any(moved);
            if is_known {
                continue;
            }
            let (raw, route_seen) = if line.ends.touch() {
                (Route::default(), Influence::default())
            } else {
                route::route(&line.ends, &ports, self.open_space())
            };
            if line.raw.as_ref() != Some(&raw) {
                rerouted.insert(id);
            }
            let changed = Line {
                ports,
                raw: Some(raw),
                route_seen,
                ..Line::clone(&line)
            };
            self.lines.insert(id, Rc::new(changed));
        }
        rerouted
    }

    /// Moves lines aside that would run along lines before them. A line that
    /// moves is itself a change for those after it.
    fn separate_lines(
        &mut self,
        rerouted: &BTreeSet<EdgeId>,
        areas: &mut Vec<Rect>,
        relabel: &mut BTreeSet<EdgeId>,
        care: Care,
    ) {
        if rerouted.is_empty() && areas.is_empty() {
            return;
        }
        for (id, line) in self.shared_lines() {
            let is_near_change = || care == Care::All && line.space_seen.covers_any(areas);
            if !rerouted.contains(&id) && !is_near_change() {
                continue;
            }
            let Some(raw) = &line.raw else {
                continue;
            };
            let (route, space_seen) = separate(id, raw, &line.ends, &self.wires, self.open_space());
            let mut changed = Line {
                space_seen,
                ..Line::clone(&line)
            };
            if line.view.route != route {
                for (number, piece) in pieces(&line.view.route) {
                    self.wires.remove((id, number), piece);
                    areas.push(piece);
                }
                for (number, piece) in pieces(&route) {
                    self.wires.insert((id, number), piece);
                    areas.push(piece);
                }
                relabel.insert(id);
                changed.view = Rc::new(EdgeView {
                    route,
                    ..EdgeView::clone(&line.view)
                });
            }
            self.lines.insert(id, Rc::new(changed));
        }
    }

    fn shared_lines(&self) -> Vec<(EdgeId, Rc<Line>)> {
        let lines = self.lines.iter();
        lines.map(|(id, line)| (*id, line.clone())).collect()
    }

    /// Places the labels of changed lines, and of those near which something
    /// changed. A label that moves is itself a change for those after it.
    fn update_labels(&mut self, relabel: &BTreeSet<EdgeId>, areas: &mut Vec<Rect>, care: Care) {
        if relabel.is_empty() && areas.is_empty() {
            return;
        }
        for (id, line) in self.shared_lines() {
            let is_near_change = || {
                let touches = |seen| areas.iter().any(|area: &Rect| area.touches(seen));
                care == Care::All && line.label_seen.is_some_and(touches)
            };
            if !relabel.contains(&id) && !is_near_change() {
                continue;
            }
            let placed = if line.text.is_empty() || line.view.route.is_empty() {
                None
            } else {
                let surroundings = Surroundings {
                    nodes: &self.obstacles,
                    strips: &self.strips,
                    wires: &self.wires,
                    labels: &self.labels,
                };
                label::place(id, label::size(&line.text), &line.view.route, surroundings)
            };
            let label = placed.map(|(rect, _)| LabelView {
                text: line.text.clone(),
                rect,
            });
            let mut changed = Line {
                label_seen: placed.map(|(_, seen)| seen),
                ..Line::clone(&line)
            };
            if line.view.label != label {
                if let Some(old) = &line.view.label {
                    self.labels.remove(id, old.rect);
                    areas.push(old.rect);
                }
                if let Some(new) = &label {
                    self.labels.insert(id, new.rect);
                    areas.push(new.rect);
                }
                changed.view = Rc::new(EdgeView {
                    label,
                    ..EdgeView::clone(&line.view)
                });
            }
            self.lines.insert(id, Rc::new(changed));
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
