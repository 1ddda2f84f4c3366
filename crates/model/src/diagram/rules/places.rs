//! The rules for where nodes stand.

use crate::diagram::error::EditError;
use crate::diagram::id::NodeId;
use crate::diagram::{Diagram, Node, NodeKind, Size, WorldPoint, limits};

impl Diagram {
    /// Checks that the node, with what stands in it, may stand where it says
    /// it stands. The rest of the diagram is known to be sound.
    pub(in crate::diagram) fn check_place(&self, node: &Node) -> Result<(), EditError> {
        self.check_own_place(node)?;
        let outside = node
            .parent
            .map_or(0, |parent| self.management_group_levels(parent));
        if outside + self.height_in_management_groups(node) > limits::MAX_MANAGEMENT_GROUP_LEVELS {
            return Err(EditError::TooDeep);
        }
        Ok(())
    }

    /// Checks that the node may stand where it says it stands, whatever stands
    /// in it. Takes no more than [`limits::MAX_DEPTH`] steps, also where nodes
    /// stand in each other in a ring.
    pub(in crate::diagram) fn check_own_place(&self, node: &Node) -> Result<(), EditError> {
        check_point(node.at)?;
        if let Some(size) = node.size() {
            check_size(size)?;
        }
        let Some(parent) = node.parent else {
            return Ok(());
        };
        let parent = self.node(parent).ok_or(EditError::NoSuchNode(parent))?;
        if !node.may_stand_in(Some(parent)) {
            return Err(EditError::CannotStandThere {
                what: node.kind_name(),
                parent: parent.kind_name(),
                help: where_it_stands(&node.kind),
            });
        }
        if parent.id == node.id || self.stands_in(parent.id, node.id) {
            return Err(EditError::CannotStandThere {
                what: node.kind_name(),
                parent: parent.kind_name(),
                help: "it already holds the place you chose",
            });
        }
        // A longer way outwards than a diagram is deep is a ring.
        if self.ancestors(node.id).count() > limits::MAX_DEPTH {
            return Err(EditError::TooDeep);
        }
        let own = usize::from(matches!(node.kind, NodeKind::ManagementGroup { .. }));
        if own + self.management_group_levels(parent.id) > limits::MAX_MANAGEMENT_GROUP_LEVELS {
            return Err(EditError::TooDeep);
        }
        Ok(())
    }

    /// Management groups from this node outwards, itself included.
    fn management_group_levels(&self, node: NodeId) -> usize {
        let is_one = |node: &Node| matches!(node.kind, NodeKind::ManagementGroup { .. });
        let own = self.node(node).is_some_and(|node| is_one(node));
        usize::from(own) + self.ancestors(node).filter(|node| is_one(node)).count()
    }

    /// Levels of management groups that the node brings, itself included.
    fn height_in_management_groups(&self, node: &Node) -> usize {
        if !matches!(node.kind, NodeKind::ManagementGroup { .. }) {
            return 0;
        }
        1 + self
            .children(node.id)
            .map(|child| self.height_in_management_groups(child))
            .max()
            .unwrap_or(0)
    }
}

pub(in crate::diagram) fn check_point(point: WorldPoint) -> Result<(), EditError> {
    let limit = limits::MAX_COORDINATE;
    if (-limit..=limit).contains(&point.x) && (-limit..=limit).contains(&point.y) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

pub(in crate::diagram) fn check_size(size: Size) -> Result<(), EditError> {
    let allowed = limits::MIN_SIDE..=limits::MAX_SIDE;
    if allowed.contains(&size.width) && allowed.contains(&size.height) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

fn where_it_stands(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::ManagementGroup { .. } | NodeKind::Subscription { .. } => {
            "put it in a management group or on the open canvas"
        }
        NodeKind::ResourceGroup { .. } => "put it in a subscription or on the open canvas",
        NodeKind::Resource(resource) if !(resource.kind.is_managed() || resource.kind.is_pod()) => {
            "put it on the open canvas: it is no resource of Azure Resource Manager"
        }
        NodeKind::Resource(_) | NodeKind::UserAssignedIdentity => {
            "put it in a resource group or on the open canvas"
        }
        NodeKind::Tenant
        | NodeKind::ServicePrincipal { .. }
        | NodeKind::User
        | NodeKind::Group { .. }
        | NodeKind::Note { .. } => "put it on the open canvas: it belongs to no scope",
    }
}
