//! What all nodes have in common; scopes, the tenant and notes.

use vouchsafe_model::diagram::{Diagram, Node, NodeId, Scope};

use super::access::AccessTab;
use super::role::{RoleDefinitionRow, role_definitions};
use crate::language::Words;
use crate::store::words;

/// The head of the inspector: what it is and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeHeader {
    /// Which node.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// The scope in which it stands.
    pub parent: Option<NodeId>,
    /// That scope in words; `The open canvas` where there is none.
    pub stands_in: String,
}

/// What the inspector shows for a management group, subscription or resource
/// group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeDetails {
    /// What it is and where it stands.
    pub header: NodeHeader,
    /// What stands directly in it.
    pub contents: Vec<(NodeId, String)>,
    /// Access control.
    pub access: AccessTab,
}

/// What the inspector shows for the tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantDetails {
    /// What it is.
    pub header: NodeHeader,
    /// Everyone in the directory, with their kind.
    pub principals: Vec<(NodeId, String)>,
    /// The role definitions that the diagram carries.
    pub roles: Vec<RoleDefinitionRow>,
}

/// What the inspector shows for a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteDetails {
    /// Which note.
    pub id: NodeId,
    /// What it says.
    pub text: String,
}

impl NodeHeader {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Self {
        Self {
            id: node.id,
            name: node.name.clone(),
            kind: words.kind_of(node),
            parent: node.parent,
            stands_in: node.parent.map_or_else(
                || words.place_open_canvas(),
                |parent| words::node(words, diagram, parent),
            ),
        }
    }
}

impl ScopeDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Self {
        Self {
            header: NodeHeader::of(words, diagram, node),
            contents: diagram
                .children(node.id)
                .map(|child| (child.id, words::node(words, diagram, child.id)))
                .collect(),
            access: AccessTab::of(words, diagram, Scope::Node(node.id)),
        }
    }
}

impl TenantDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Self {
        Self {
            header: NodeHeader::of(words, diagram, node),
            principals: diagram
                .principals()
                .map(|it| {
                    (
                        it.node,
                        format!("{} · {}", it.name, words.kind_of_principal(it.kind)),
                    )
                })
                .collect(),
            roles: role_definitions(words, diagram),
        }
    }
}

impl NoteDetails {
    pub(super) fn of(node: &Node, text: &str) -> Self {
        Self {
            id: node.id,
            text: text.to_owned(),
        }
    }
}
