//! Where may a connection begin and end?

use std::collections::BTreeMap;

use vouchsafe_model::diagram::{
    DatabaseRole, DeniedPrincipals, Diagram, NewDenyAssignment, Node, NodeId, NodeKind, PartId,
    PrincipalId, Scope,
};
use vouchsafe_model::drawn;
use vouchsafe_model::text::Text;

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
            Spot::Whole(_) if view.is_long() => end.side_height = CARD_HEIGHT,
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

/// Where the lines of each principal begin.
pub(super) type Principals = BTreeMap<PrincipalId, Spot>;

/// Where the lines of all principals begin.
pub(super) fn principals(diagram: &Diagram) -> Principals {
    diagram
        .nodes()
        .filter_map(|node| {
            let system_assigned = node.resource().and_then(|it| it.system_assigned);
            match (system_assigned, node.principal()) {
                (Some(id), _) => Some((id, Spot::Badge(node.id))),
                (None, Some(id)) => Some((id, Spot::Whole(node.id))),
                (None, None) => None,
            }
        })
        .collect()
}

/// What a connection says and where it ends; `None` if it is not in the diagram,
/// or one of its ends is gone.
pub(super) fn connection(
    diagram: &Diagram,
    nodes: &Nodes,
    principals: &Principals,
    id: EdgeId,
) -> Option<(Text, Ends)> {
    let (text, from, to) = match id {
        EdgeId::Call(call) => {
            let call = diagram.call(call)?;
            let to = spot_of(nodes, call.what.target);
            (drawn::call(call), Spot::Whole(call.what.caller), to)
        }
        EdgeId::RoleAssignment(assignment) => {
            let it = diagram.role_assignment(assignment)?;
            let from = *principals.get(&it.principal)?;
            let name = diagram.role_name(it.role);
            (name.into(), from, spot_of(nodes, it.scope))
        }
        EdgeId::DatabaseUser(user) => {
            let it = diagram.database_user(user)?;
            let roles: Vec<&str> = it.roles.iter().copied().map(DatabaseRole::name).collect();
            let text = if roles.is_empty() {
                drawn::database_user()
            } else {
                roles.join(", ").into()
            };
            let from = *principals.get(&it.principal)?;
            let to = spot_of(nodes, Scope::Part(it.server, it.database));
            (text, from, to)
        }
        EdgeId::DataGrant(grant) => {
            let it = diagram.data_grant(grant)?;
            let from = *principals.get(&it.principal)?;
            (drawn::data_grant(it), from, spot_of(nodes, it.scope))
        }
        EdgeId::DenyAssignment(assignment, principal) => {
            let rule = &diagram.deny_assignment(assignment)?.rule;
            if !denied(rule).contains(&principal) {
                return None;
            }
            let from = *principals.get(&principal)?;
            (Text::from(&rule.name), from, spot_of(nodes, rule.scope))
        }
        EdgeId::Attachment { host, identity } => {
            let resource = diagram.node(host)?.resource()?;
            if !resource.user_assigned.contains(&identity) {
                return None;
            }
            (Text::empty(), Spot::Whole(identity), Spot::Whole(host))
        }
        EdgeId::Membership { group, member } => {
            let NodeKind::Group { members } = &diagram.node(group)?.kind else {
                return None;
            };
            if !members.contains(&member) {
                return None;
            }
            let from = *principals.get(&member)?;
            (Text::empty(), from, Spot::Whole(group))
        }
        EdgeId::Copy {
            from,
            host,
            setting,
        } => {
            if diagram.setting(host, setting)?.secret.from() != from {
                return None;
            }
            // What it is a copy of is told by the chips at both ends.
            (Text::empty(), Spot::Whole(from), Spot::Whole(host))
        }
    };
    Some((text, Ends::between(nodes, from, to)?))
}

/// Whom a deny assignment forbids by name. One for everyone has no principal
/// from which a line could lead.
pub(super) fn denied(rule: &NewDenyAssignment) -> &[PrincipalId] {
    match &rule.principals {
        DeniedPrincipals::These(principals) => principals,
        DeniedPrincipals::All => &[],
    }
}

/// The connections that a node itself holds: its attached identities, its
/// members, its copies of secrets.
pub(super) fn held_by(node: &Node) -> Vec<EdgeId> {
    let attached = node.resource().into_iter().flat_map(|resource| {
        resource
            .user_assigned
            .iter()
            .map(|identity| EdgeId::Attachment {
                host: node.id,
                identity: *identity,
            })
    });
    let copies = node.resource().into_iter().flat_map(|resource| {
        resource.settings.iter().map(|setting| EdgeId::Copy {
            from: setting.secret.from(),
            host: node.id,
            setting: setting.id,
        })
    });
    let members = match &node.kind {
        NodeKind::Group { members } => Some(members),
        _ => None,
    };
    let members = members
        .into_iter()
        .flatten()
        .map(|member| EdgeId::Membership {
            group: node.id,
            member: *member,
        });
    attached.chain(members).chain(copies).collect()
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
