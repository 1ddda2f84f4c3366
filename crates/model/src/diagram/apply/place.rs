//! Placing, naming, moving and nesting nodes and their parts.

use std::collections::BTreeSet;

use super::Draft;
use crate::azure::PartKind;
use crate::diagram::edit::{Move, NewNode, NewNodeKind, Subject};
use crate::diagram::error::EditError;
use crate::diagram::id::{NodeId, PartId, RoleAssignmentId};
use crate::diagram::limits;
use crate::diagram::naming::free_name;
use crate::diagram::node::{Node, NodeKind, Part, Resource, Size, WorldPoint};
use crate::diagram::rules::{check_length, check_part_name, check_point, check_room, check_size};

const NEW_MANAGEMENT_GROUP: Size = Size {
    width: 680,
    height: 460,
};
const NEW_SUBSCRIPTION: Size = Size {
    width: 560,
    height: 380,
};
const NEW_RESOURCE_GROUP: Size = Size {
    width: 320,
    height: 240,
};
const NEW_NOTE: Size = Size {
    width: 220,
    height: 100,
};

impl Draft<'_> {
    pub(super) fn place(&mut self, new: &NewNode) -> Result<(), EditError> {
        check_room("nodes", self.diagram.nodes.len(), limits::MAX_NODES)?;
        let id = NodeId::new(self.new_number()?);
        let mut node = Node {
            id,
            name: String::new(),
            kind: self.new_kind(new.kind)?,
            parent: new.parent,
            at: new.at,
        };
        match &new.name {
            Some(name) => node.name.clone_from(name),
            None => {
                new.kind.default_name().clone_into(&mut node.name);
                self.diagram.make_name_free(&mut node);
            }
        }
        self.diagram.check_place(&node)?;
        self.diagram.check_new_name(&node)?;
        self.put_node(node);
        self.created(Subject::Node(id));
        Ok(())
    }

    fn new_kind(&mut self, kind: NewNodeKind) -> Result<NodeKind, EditError> {
        Ok(match kind {
            NewNodeKind::ManagementGroup => NodeKind::ManagementGroup {
                size: NEW_MANAGEMENT_GROUP,
            },
            NewNodeKind::Subscription => NodeKind::Subscription {
                size: NEW_SUBSCRIPTION,
            },
            NewNodeKind::ResourceGroup => NodeKind::ResourceGroup {
                size: NEW_RESOURCE_GROUP,
            },
            NewNodeKind::Resource(kind) => {
                let mut resource = Resource::new(kind);
                // The first of its kinds of parts, so that there is something
                // to call.
                if let Some(part) = kind.row().parts.first() {
                    resource.parts.push(Part {
                        id: PartId::new(self.new_number()?),
                        kind: *part,
                        name: part.row().default_name.to_owned(),
                    });
                }
                NodeKind::Resource(resource)
            }
            NewNodeKind::UserAssignedIdentity => NodeKind::UserAssignedIdentity,
            NewNodeKind::ServicePrincipal => NodeKind::ServicePrincipal {
                credentials: Vec::new(),
            },
            NewNodeKind::User => NodeKind::User,
            NewNodeKind::Group => NodeKind::Group {
                members: BTreeSet::new(),
            },
            NewNodeKind::Note => NodeKind::Note {
                text: String::new(),
                size: NEW_NOTE,
            },
        })
    }

    pub(super) fn rename(&mut self, id: NodeId, name: &str) -> Result<(), EditError> {
        let mut node = (*self.node(id)?).clone();
        name.clone_into(&mut node.name);
        self.diagram.check_new_name(&node)?;
        self.put_node(node);
        Ok(())
    }

    pub(super) fn move_nodes(&mut self, moves: &[Move]) -> Result<(), EditError> {
        check_room("moves", moves.len(), limits::MAX_NODES + 1)?;
        let listed: BTreeSet<NodeId> = moves.iter().map(|it| it.node).collect();
        for Move { node, to } in moves {
            let from = self.node(*node)?.at;
            let by = WorldPoint {
                x: to.x.saturating_sub(from.x),
                y: to.y.saturating_sub(from.y),
            };
            self.shift(*node, by)?;
            self.shift_inside(*node, by, &listed)?;
        }
        Ok(())
    }

    /// Shifts what stands in a node, except what is moved on its own account.
    fn shift_inside(
        &mut self,
        outer: NodeId,
        by: WorldPoint,
        listed: &BTreeSet<NodeId>,
    ) -> Result<(), EditError> {
        let inner: Vec<NodeId> = self.diagram.children(outer).map(|node| node.id).collect();
        for node in inner {
            if !listed.contains(&node) {
                self.shift(node, by)?;
                self.shift_inside(node, by, listed)?;
            }
        }
        Ok(())
    }

    fn shift(&mut self, id: NodeId, by: WorldPoint) -> Result<(), EditError> {
        let mut node = (*self.node(id)?).clone();
        node.at = WorldPoint {
            x: node.at.x.saturating_add(by.x),
            y: node.at.y.saturating_add(by.y),
        };
        check_point(node.at)?;
        self.put_node(node);
        Ok(())
    }

    pub(super) fn nest(
        &mut self,
        nodes: &[NodeId],
        parent: Option<NodeId>,
    ) -> Result<(), EditError> {
        for id in nodes {
            let mut node = (*self.node(*id)?).clone();
            node.parent = parent;
            self.diagram.check_place(&node)?;
            self.diagram.check_name(&node)?;
            let was_in = self.node(*id)?.parent;
            if self.diagram.clock.is_some() && was_in != parent {
                self.leave_behind(&node)?;
            }
            self.put_node(node);
        }
        Ok(())
    }

    /// While time runs, what is put into another resource group is moved as Azure
    /// moves it: role assignments on it stay behind, and count no more. Where time
    /// stands still, it is only drawn elsewhere.
    // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshooting.md
    // (role assignment isn't moved after moving a resource);
    // MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md
    // (moving a user-assigned identity).
    fn leave_behind(&mut self, node: &Node) -> Result<(), EditError> {
        match node.kind {
            NodeKind::UserAssignedIdentity => Err(EditError::IdentityStays(node.name.clone())),
            NodeKind::Resource(_) => {
                let left: Vec<RoleAssignmentId> = self
                    .diagram
                    .role_assignments()
                    .filter(|it| it.scope.node() == node.id)
                    .map(|it| it.id)
                    .collect();
                for assignment in left {
                    self.remove_role_assignment(assignment);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn resize(&mut self, id: NodeId, to: Size) -> Result<(), EditError> {
        check_size(to)?;
        let mut node = (*self.node(id)?).clone();
        match &mut node.kind {
            NodeKind::ManagementGroup { size }
            | NodeKind::Subscription { size }
            | NodeKind::ResourceGroup { size }
            | NodeKind::Note { size, .. } => *size = to,
            _ => return Err(EditError::NoSize(node.kind_name())),
        }
        self.put_node(node);
        Ok(())
    }

    pub(super) fn set_note_text(&mut self, id: NodeId, to: &str) -> Result<(), EditError> {
        check_length("note", to, limits::MAX_NOTE_CHARS)?;
        let mut node = (*self.node(id)?).clone();
        match &mut node.kind {
            NodeKind::Note { text, .. } => to.clone_into(text),
            _ => return Err(EditError::NotANote(node.kind_name())),
        }
        self.put_node(node);
        Ok(())
    }

    pub(super) fn add_part(
        &mut self,
        id: NodeId,
        kind: PartKind,
        name: Option<&str>,
    ) -> Result<(), EditError> {
        let node = self.node(id)?;
        let Some(mut resource) = node.resource().cloned() else {
            return Err(EditError::NoSuchPartKind {
                what: node.kind_name(),
                part: kind,
            });
        };
        if !resource.kind.row().parts.contains(&kind) {
            return Err(EditError::NoSuchPartKind {
                what: node.kind_name(),
                part: kind,
            });
        }
        check_room("parts", resource.parts.len(), limits::MAX_PARTS)?;
        let name = match name {
            Some(name) => name.to_owned(),
            None => free_part_name(&resource, kind),
        };
        check_part_name(&resource, None, kind, &name)?;
        let part = PartId::new(self.new_number()?);
        resource.parts.push(Part {
            id: part,
            kind,
            name,
        });
        self.put_node(Node {
            kind: NodeKind::Resource(resource),
            ..(*node).clone()
        });
        self.created(Subject::Part(id, part));
        Ok(())
    }

    pub(super) fn rename_part(
        &mut self,
        id: NodeId,
        part: PartId,
        name: &str,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(id)?;
        let kind = self.part(id, part)?.kind;
        check_part_name(&resource, Some(part), kind, name)?;
        for candidate in &mut resource.parts {
            if candidate.id == part {
                name.clone_into(&mut candidate.name);
            }
        }
        self.put_node(Node {
            kind: NodeKind::Resource(resource),
            ..(*node).clone()
        });
        Ok(())
    }
}

fn free_part_name(resource: &Resource, kind: PartKind) -> String {
    let is_taken = |name: &str| {
        resource
            .parts
            .iter()
            .any(|part| part.kind.shares_names(kind) && part.name.eq_ignore_ascii_case(name))
    };
    free_name(kind.row().default_name, '-', resource.parts.len(), is_taken)
}
