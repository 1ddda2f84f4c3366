//! Where may a connection begin and end?

use std::collections::BTreeMap;

use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::diagram::{
    DatabaseRole, DeniedPrincipals, Diagram, NodeId, NodeKind, PartId, PrincipalId, Scope,
};
use vouchsafe_model::guid::Guid;

use super::Nodes;
use super::edge_view::EdgeId;
use super::node_view::{CARD_HEIGHT, NodeShape, NodeView};
use crate::geometry::{Rect, Side};

/// What of a node a line ends at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    /// The node as a whole.
    Whole(NodeId),
    /// The badge of its system-assigned identity.
    Badge(NodeId),
    /// A part with a row of its own.
    Row(NodeId, PartId),
}

impl Spot {
    pub(crate) const fn node(self) -> NodeId {
        match self {
            Self::Whole(node) | Self::Badge(node) | Self::Row(node, _) => node,
        }
    }
}

/// One end of a line, measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) spot: Spot,
    /// The rectangle at whose edge the line ends.
    pub(crate) anchor: Rect,
    /// What of the anchor's own node lines must not run through; `None` for a
    /// room.
    pub(crate) body: Option<Rect>,
    /// Whether the line reaches the edge from within: the scope is a room and
    /// the other end stands in it.
    pub(crate) is_inside: bool,
    /// The width of what must stay free at the left of the top edge (a label)
    /// and at its right (a badge).
    pub(crate) top_margins: (i32, i32),
    /// How far down the sides lines may end; the rest belongs to rows.
    pub(crate) side_height: i32,
}

impl End {
    pub(crate) const fn sides(&self) -> &'static [Side] {
        match self.spot {
            Spot::Whole(_) => &Side::ALL,
            Spot::Badge(_) => &[Side::Top, Side::Right],
            Spot::Row(..) => &[Side::Right, Side::Left],
        }
    }

    /// The direction in which a line leaves from a side.
    pub(crate) const fn direction(&self, side: Side) -> Side {
        if self.is_inside {
            side.opposite()
        } else {
            side
        }
    }

    /// The stretch of a side on which lines may end, along its axis.
    pub(crate) fn range(&self, side: Side) -> (i32, i32) {
        let anchor = self.anchor;
        let (from, to) = match (self.spot, side) {
            (Spot::Badge(_), Side::Top | Side::Bottom) => (anchor.x + 6, anchor.right() - 6),
            (Spot::Badge(_), _) => (anchor.y + 6, anchor.bottom() - 6),
            (Spot::Row(..), _) => (anchor.y + 3, anchor.bottom() - 3),
            (Spot::Whole(_), Side::Top) => (
                anchor.x + self.top_margins.0,
                anchor.right() - self.top_margins.1,
            ),
            (Spot::Whole(_), Side::Bottom) => (anchor.x + 14, anchor.right() - 14),
            (Spot::Whole(_), Side::Right | Side::Left) => {
                let margin = if self.top_margins.1 > 14 && side == Side::Right {
                    24
                } else {
                    12
                };
                (
                    anchor.y + margin.min(self.side_height / 3),
                    anchor.y + self.side_height - 12.min(self.side_height / 3),
                )
            }
        };
        if from <= to {
            (from, to)
        } else {
            let middle = from + (to - from) / 2;
            (middle, middle)
        }
    }

    /// The middle of a stretch, nearer to `towards` where the edge is long.
    pub(crate) fn wish(&self, side: Side, towards: Rect) -> i32 {
        let (from, to) = self.range(side);
        let is_room = self.body.is_none() && matches!(self.spot, Spot::Whole(_));
        if !is_room {
            return from + (to - from) / 2;
        }
        let center = towards.center();
        if side.is_horizontal() {
            center.y.clamp(from, to)
        } else {
            center.x.clamp(from, to)
        }
    }

    /// An end at something that is no node, such as the pill of an endpoint.
    pub(crate) fn free(node: NodeId, anchor: Rect) -> Self {
        Self {
            spot: Spot::Whole(node),
            anchor,
            body: Some(anchor),
            is_inside: false,
            top_margins: (10, 10),
            side_height: anchor.height,
        }
    }

    fn of(view: &NodeView, spot: Spot) -> Option<Self> {
        let mut end = Self {
            spot,
            anchor: view.rect,
            body: view.is_obstacle().then_some(view.rect),
            is_inside: false,
            top_margins: (14, if view.badge.is_some() { 34 } else { 14 }),
            side_height: view.rect.height,
        };
        match spot {
            Spot::Whole(_) if view.shape == NodeShape::Room => {
                let label = view.label_strip().width + 8;
                end.top_margins = (label.min(view.rect.width - 20), 20);
            }
            Spot::Whole(_) if view.has_rows() => end.side_height = CARD_HEIGHT,
            Spot::Whole(_) => {}
            Spot::Badge(_) => end.anchor = view.badge?.rect,
            Spot::Row(_, part) => {
                let row = view.part(part)?.rect;
                end.anchor = Rect {
                    x: view.rect.x,
                    width: view.rect.width,
                    ..row
                };
            }
        }
        Some(end)
    }
}

/// A connection with both ends measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(crate) from: End,
    pub(crate) to: End,
}

impl Ends {
    /// Both ends, once it is known which of them stands in the other.
    pub(crate) fn between(nodes: &Nodes, from: Spot, to: Spot) -> Option<Self> {
        let from_view = nodes.get(&from.node())?;
        let to_view = nodes.get(&to.node())?;
        let from = End::of(from_view, from)?;
        let mut to = End::of(to_view, to)?;
        to.is_inside = to_view.shape == NodeShape::Room
            && to.anchor.contains(from.anchor.center())
            && from.spot.node() != to.spot.node();
        Some(Self { from, to })
    }

    /// Whether the ends touch, so that there is no line to draw between them.
    pub(crate) fn touch(&self) -> bool {
        self.from.spot.node() != self.to.spot.node()
            && !self.to.is_inside
            && self.from.anchor.grown(3).touches(self.to.anchor)
    }
}

/// Which connections there are, what they say and where they end.
pub(super) fn connections(diagram: &Diagram, nodes: &Nodes) -> BTreeMap<EdgeId, (String, Ends)> {
    let mut found = BTreeMap::new();
    let principals: BTreeMap<PrincipalId, Spot> = diagram
        .nodes()
        .filter_map(|node| {
            let system_assigned = node.resource().and_then(|it| it.system_assigned);
            match (system_assigned, node.principal()) {
                (Some(id), _) => Some((id, Spot::Badge(node.id))),
                (None, Some(id)) => Some((id, Spot::Whole(node.id))),
                (None, None) => None,
            }
        })
        .collect();
    let mut role_names = BTreeMap::new();
    let mut add = |id: EdgeId, text: String, from: Option<Spot>, to: Spot| {
        let ends = from.and_then(|from| Ends::between(nodes, from, to));
        if let Some(ends) = ends {
            found.insert(id, (text, ends));
        }
    };
    for call in diagram.calls() {
        let from = Spot::Whole(call.what.caller);
        let to = spot_of(nodes, call.what.target);
        add(
            EdgeId::Call(call.id),
            call.label().to_owned(),
            Some(from),
            to,
        );
    }
    for it in diagram.role_assignments() {
        let name = role_names
            .entry(it.role)
            .or_insert_with(|| role_name(it.role))
            .clone();
        let from = principals.get(&it.principal).copied();
        add(
            EdgeId::RoleAssignment(it.id),
            name,
            from,
            spot_of(nodes, it.scope),
        );
    }
    for it in diagram.database_users() {
        let roles: Vec<&str> = it.roles.iter().copied().map(DatabaseRole::name).collect();
        let text = if roles.is_empty() {
            "database user".to_owned()
        } else {
            roles.join(", ")
        };
        let to = spot_of(nodes, Scope::Part(it.server, it.database));
        let from = principals.get(&it.principal).copied();
        add(EdgeId::DatabaseUser(it.id), text, from, to);
    }
    for it in diagram.deny_assignments() {
        // A deny assignment for everyone has no one principal to lead from.
        if let DeniedPrincipals::These(denied) = &it.rule.principals {
            let to = spot_of(nodes, it.rule.scope);
            for principal in denied {
                let from = principals.get(principal).copied();
                let id = EdgeId::DenyAssignment(it.id, *principal);
                add(id, it.rule.name.clone(), from, to);
            }
        }
    }
    for node in diagram.nodes() {
        if let Some(resource) = node.resource() {
            let host = node.id;
            for identity in resource.user_assigned.iter().copied() {
                let id = EdgeId::Attachment { host, identity };
                let from = Some(Spot::Whole(identity));
                add(id, String::new(), from, Spot::Whole(host));
            }
        }
        if let NodeKind::Group { members } = &node.kind {
            let group = node.id;
            for member in members.iter().copied() {
                let id = EdgeId::Membership { group, member };
                let from = principals.get(&member).copied();
                add(id, String::new(), from, Spot::Whole(group));
            }
        }
    }
    found
}

/// Where a line to a scope ends: at the row of a part where it has one, else at
/// the node.
pub(crate) fn spot_of(nodes: &Nodes, scope: Scope) -> Spot {
    let node = scope.node();
    match scope.part() {
        Some(part) if nodes.get(&node).is_some_and(|view| view.has_rows()) => Spot::Row(node, part),
        _ => Spot::Whole(node),
    }
}

/// The name of a role; its id where it is none of Azure's own.
fn role_name(role: Guid) -> String {
    BuiltInRole::find(role).map_or_else(|| role.to_string(), |role| role.name.to_owned())
}
