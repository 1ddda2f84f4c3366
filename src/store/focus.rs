//! Moving about on the canvas by keyboard.

use std::collections::BTreeMap;

use vouchsafe_model::diagram::{Diagram, Node, NodeId, NodeKind, PrincipalId, Subject};
use vouchsafe_scene::geometry::{Rect, Side};
use vouchsafe_scene::layout::Layout;

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
        let diagram = self.diagram();
        let mut by_parent: BTreeMap<Option<NodeId>, Vec<&Node>> = BTreeMap::new();
        for node in diagram.nodes() {
            by_parent.entry(node.parent).or_default().push(node);
        }
        for level in by_parent.values_mut() {
            level.sort_by_key(|node| {
                let view = self.document.layout.node(node.id);
                view.map(|view| (view.rect.y, view.rect.x, node.id))
            });
        }
        let mut lines = Lines::of(diagram);
        let mut order = Vec::new();
        add_level(&by_parent, &mut lines, None, &mut order);
        // Assignments of principals that are gone begin at nothing.
        order.extend(lines.by_principal.into_values().flatten());
        order.extend(
            diagram
                .deny_assignments()
                .map(|it| Subject::DenyAssignment(it.id)),
        );
        // Roles of the tenant's own stand in its panel only.
        order.extend(
            diagram
                .role_definitions()
                .map(|it| Subject::RoleDefinition(it.id)),
        );
        order
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
            let before = self.selection.clone();
            self.choose(subject, how);
            if before == self.selection {
                return;
            }
            let said = super::words::subject(&self.words, self.diagram(), subject);
            self.announce(if self.selection.contains(subject) {
                self.words.said_selected_one(said)
            } else {
                self.words.said_deselected_one(said)
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
            | Subject::Membership(node, _)
            | Subject::Setting(node, _)
            | Subject::ClientCredential(node, _) => Some(node),
            Subject::RoleAssignment(id) => {
                let it = diagram.role_assignment(id)?;
                Some(diagram.principal(it.principal)?.node)
            }
            Subject::DenyAssignment(id) => Some(diagram.deny_assignment(id)?.rule.scope.node()),
            // Roles are kept by the tenant.
            Subject::RoleDefinition(_) => Some(diagram.tenant()),
            Subject::DatabaseUser(id) => Some(diagram.database_user(id)?.server),
            Subject::DataGrant(id) => Some(diagram.data_grant(id)?.scope.node()),
            Subject::Call(id) => Some(diagram.call(id)?.what.caller),
            Subject::Assertion(id) => Some(diagram.assertion(id)?.what.target.node()),
            Subject::FederatedCredential(id) => Some(diagram.federated_credential(id)?.identity),
        }
    }

    /// Where a subject is on the canvas.
    #[must_use]
    pub fn place_of(&self, subject: Subject) -> Option<Rect> {
        place_in(&self.shown.layout, subject)
    }
}

/// Where a subject is in a drawing.
#[must_use]
pub fn place_in(layout: &Layout, subject: Subject) -> Option<Rect> {
    match subject {
        Subject::Node(node) => Some(layout.node(node)?.hull()),
        Subject::Part(node, part) => Some(layout.node(node)?.part(part)?.rect),
        Subject::Setting(..) | Subject::ClientCredential(..) => {
            let chip = super::secret::of_subject(subject)?;
            Some(layout.node(chip.node())?.chip(chip)?.rect)
        }
        _ => layout
            .edges()
            .find(|edge| edge.id.subject() == subject)
            .and_then(|edge| {
                let label = edge.label.as_ref().map(|label| label.rect);
                label.or_else(|| edge.route.bounds())
            }),
    }
}

/// The lines of a diagram by where they begin.
struct Lines {
    by_caller: BTreeMap<NodeId, Vec<Subject>>,
    by_principal: BTreeMap<PrincipalId, Vec<Subject>>,
}

impl Lines {
    fn of(diagram: &Diagram) -> Self {
        let mut by_caller: BTreeMap<NodeId, Vec<Subject>> = BTreeMap::new();
        for call in diagram.calls() {
            let lines = by_caller.entry(call.what.caller).or_default();
            lines.push(Subject::Call(call.id));
        }
        let mut by_principal: BTreeMap<PrincipalId, Vec<Subject>> = BTreeMap::new();
        for it in diagram.role_assignments() {
            let lines = by_principal.entry(it.principal).or_default();
            lines.push(Subject::RoleAssignment(it.id));
        }
        for it in diagram.database_users() {
            let lines = by_principal.entry(it.principal).or_default();
            lines.push(Subject::DatabaseUser(it.id));
        }
        for it in diagram.data_grants() {
            let lines = by_principal.entry(it.principal).or_default();
            lines.push(Subject::DataGrant(it.id));
        }
        Self {
            by_caller,
            by_principal,
        }
    }
}

fn add_level(
    by_parent: &BTreeMap<Option<NodeId>, Vec<&Node>>,
    lines: &mut Lines,
    parent: Option<NodeId>,
    order: &mut Vec<Subject>,
) {
    for node in by_parent.get(&parent).into_iter().flatten() {
        order.push(Subject::Node(node.id));
        add_own(node, lines, order);
        add_level(by_parent, lines, Some(node.id), order);
    }
}

/// A node's parts and the lines that begin at it.
fn add_own(node: &Node, lines: &mut Lines, order: &mut Vec<Subject>) {
    let id = node.id;
    match &node.kind {
        NodeKind::Resource(resource) => {
            let parts = resource.parts.iter();
            order.extend(parts.map(|part| Subject::Part(id, part.id)));
            let attached = resource.user_assigned.iter();
            order.extend(attached.map(|identity| Subject::Attachment(id, *identity)));
            let settings = resource.settings.iter();
            order.extend(settings.map(|setting| Subject::Setting(id, setting.id)));
        }
        NodeKind::ServicePrincipal { credentials } => {
            let credentials = credentials.iter();
            order.extend(credentials.map(|it| Subject::ClientCredential(id, it.id)));
        }
        NodeKind::Group { members } => {
            let members = members.iter();
            order.extend(members.map(|member| Subject::Membership(id, *member)));
        }
        _ => {}
    }
    order.extend(lines.by_caller.remove(&id).into_iter().flatten());
    let own = node
        .principal()
        .or_else(|| node.resource().and_then(|it| it.system_assigned));
    let held = own.and_then(|own| lines.by_principal.remove(&own));
    order.extend(held.into_iter().flatten());
}
