//! Moving about on the canvas by keyboard.

use vouchsafe_model::diagram::{Diagram, NodeId, NodeKind, Subject};
use vouchsafe_scene::geometry::{Rect, Side};

use super::State;
use super::selection::SelectHow;
use crate::input::Direction;

/// Whether to go on or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// To the next.
    Next,
    /// To the one before.
    Previous,
}

impl State {
    /// Everything on the canvas in the order in which the keyboard goes through
    /// it: rooms before what stands in them, each node before its parts and the
    /// lines that begin at it.
    #[must_use]
    pub fn focus_order(&self) -> Vec<Subject> {
        let mut order = Vec::new();
        let diagram = self.diagram();
        self.add_level(diagram, None, &mut order);
        // Assignments of principals that are gone begin at nothing.
        order.extend(
            diagram
                .role_assignments()
                .filter(|it| diagram.principal(it.principal).is_none())
                .map(|it| Subject::RoleAssignment(it.id)),
        );
        order.extend(
            diagram
                .database_users()
                .filter(|it| diagram.principal(it.principal).is_none())
                .map(|it| Subject::DatabaseUser(it.id)),
        );
        order.extend(
            diagram
                .deny_assignments()
                .map(|it| Subject::DenyAssignment(it.id)),
        );
        order
    }

    fn add_level(&self, diagram: &Diagram, parent: Option<NodeId>, order: &mut Vec<Subject>) {
        let layout = &self.document.layout;
        let mut nodes: Vec<NodeId> = diagram
            .nodes()
            .filter(|node| node.parent == parent)
            .map(|node| node.id)
            .collect();
        nodes.sort_by_key(|id| {
            let rect = layout
                .node(*id)
                .map_or(Rect::new(0, 0, 0, 0), |view| view.rect);
            (rect.y, rect.x, *id)
        });
        for id in nodes {
            order.push(Subject::Node(id));
            add_own(diagram, id, order);
            self.add_level(diagram, Some(id), order);
        }
    }

    /// The thing after or before the one the keyboard is on; the first or last
    /// if it is on none. `None` at the end.
    #[must_use]
    pub fn neighbor(&self, order: Order) -> Option<Subject> {
        let all = self.focus_order();
        let Some(focus) = self.selection.focus() else {
            return match order {
                Order::Next => all.first().copied(),
                Order::Previous => all.last().copied(),
            };
        };
        let place = all.iter().position(|it| *it == focus)?;
        match order {
            Order::Next => all.get(place + 1).copied(),
            Order::Previous => all.get(place.checked_sub(1)?).copied(),
        }
    }

    pub(super) fn focus_neighbor(&mut self, order: Order) {
        if let Some(subject) = self.neighbor(order) {
            self.set_focus(Some(subject));
            self.reveal(subject);
        }
    }

    pub(super) fn focus_towards(&mut self, direction: Direction) {
        let side = match direction {
            Direction::Left => Side::Left,
            Direction::Right => Side::Right,
            Direction::Up => Side::Top,
            Direction::Down => Side::Bottom,
        };
        let next = match self.selection.focus().and_then(|it| self.node_of(it)) {
            Some(node) => self.document.layout.next_node(node, side),
            None => self.document.layout.reading_order().first().copied(),
        };
        if let Some(node) = next {
            let subject = Subject::Node(node);
            self.set_focus(Some(subject));
            self.reveal(subject);
        }
    }

    pub(super) fn select_focused(&mut self, how: SelectHow) {
        if let Some(subject) = self.selection.focus() {
            self.choose(subject, how);
            let said = super::words::subject(self.diagram(), subject);
            self.announce(if self.selection.contains(subject) {
                format!("Selected: {said}")
            } else {
                format!("No longer selected: {said}")
            });
        }
    }

    /// The node that a subject is, or at which it begins.
    fn node_of(&self, subject: Subject) -> Option<NodeId> {
        let diagram = self.diagram();
        match subject {
            Subject::Node(node)
            | Subject::Part(node, _)
            | Subject::Attachment(node, _)
            | Subject::Membership(node, _) => Some(node),
            Subject::RoleAssignment(id) => {
                let it = diagram.role_assignment(id)?;
                Some(diagram.principal(it.principal)?.node)
            }
            Subject::DenyAssignment(id) => Some(diagram.deny_assignment(id)?.rule.scope.node()),
            Subject::DatabaseUser(id) => Some(diagram.database_user(id)?.server),
            Subject::Call(id) => Some(diagram.call(id)?.what.caller),
        }
    }

    /// Where a subject is on the canvas.
    #[must_use]
    pub fn place_of(&self, subject: Subject) -> Option<Rect> {
        let layout = &self.shown.layout;
        match subject {
            Subject::Node(node) => Some(layout.node(node)?.hull()),
            Subject::Part(node, part) => Some(layout.node(node)?.part(part)?.rect),
            _ => layout
                .edges()
                .find(|edge| edge.id.subject() == subject)
                .and_then(|edge| {
                    let label = edge.label.as_ref().map(|label| label.rect);
                    label.or_else(|| edge.route.bounds())
                }),
        }
    }
}

/// A node's parts and the lines that begin at it.
fn add_own(diagram: &Diagram, id: NodeId, order: &mut Vec<Subject>) {
    let Some(node) = diagram.node(id) else {
        return;
    };
    match &node.kind {
        NodeKind::Resource(resource) => {
            order.extend(resource.parts.iter().map(|part| Subject::Part(id, part.id)));
            order.extend(
                resource
                    .user_assigned
                    .iter()
                    .map(|identity| Subject::Attachment(id, *identity)),
            );
        }
        NodeKind::Group { members } => {
            order.extend(
                members
                    .iter()
                    .map(|member| Subject::Membership(id, *member)),
            );
        }
        _ => {}
    }
    order.extend(
        diagram
            .calls()
            .filter(|call| call.what.caller == id)
            .map(|call| Subject::Call(call.id)),
    );
    let own = node
        .principal()
        .or_else(|| node.resource().and_then(|it| it.system_assigned));
    if let Some(own) = own {
        order.extend(
            diagram
                .role_assignments()
                .filter(|it| it.principal == own)
                .map(|it| Subject::RoleAssignment(it.id)),
        );
        order.extend(
            diagram
                .database_users()
                .filter(|it| it.principal == own)
                .map(|it| Subject::DatabaseUser(it.id)),
        );
    }
}
