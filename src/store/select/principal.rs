//! Users, service principals, groups; and whom to choose.

use std::collections::BTreeSet;

use vouchsafe_model::diagram::{Diagram, Node, NodeId, PrincipalId};

use super::access::AccessRow;
use super::federation::TrustDetails;
use super::node::NodeHeader;
use super::secret::{ClientCredentialRow, client_credentials};
use crate::language::Words;
use crate::store::connect::principal_name;
use crate::store::roles::groups_of;

/// What the inspector shows for a user or service principal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipalDetails {
    /// What it is.
    pub header: NodeHeader,
    /// Its principal.
    pub principal: PrincipalId,
    /// Its object id in the directory: made up, and looks it.
    pub object_id: String,
    /// The client secrets and certificates of an application; `None` for a user.
    pub credentials: Option<Vec<ClientCredentialRow>>,
    /// Whose tokens an application trusts; `None` for a user.
    pub trust: Option<TrustDetails>,
    /// The roles it holds itself.
    pub roles: Vec<AccessRow>,
    /// The groups it is in, directly or through others.
    pub groups: Vec<MemberRow>,
}

/// What the inspector shows for a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupDetails {
    /// What it is.
    pub header: NodeHeader,
    /// Its principal.
    pub principal: PrincipalId,
    /// Its direct members.
    pub members: Vec<MemberRow>,
    /// Who could become one.
    pub candidates: Vec<PrincipalChoice>,
    /// The roles it holds itself.
    pub roles: Vec<AccessRow>,
    /// The groups it is in, directly or through others.
    pub groups: Vec<MemberRow>,
}

/// A member, or a group that one is a member of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Who.
    pub principal: PrincipalId,
    /// Their name.
    pub name: String,
    /// What kind of principal.
    pub kind: String,
}

/// A principal to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipalChoice {
    /// Who.
    pub principal: PrincipalId,
    /// The node that it is, or that has it.
    pub node: NodeId,
    /// Their name.
    pub name: String,
    /// What kind of principal.
    pub kind: String,
}

/// Every principal of the diagram.
#[must_use]
pub fn principal_choices(words: &Words, diagram: &Diagram) -> Vec<PrincipalChoice> {
    diagram
        .principals()
        .map(|it| PrincipalChoice {
            principal: it.id,
            node: it.node,
            name: it.name,
            kind: words.kind_of_principal(it.kind),
        })
        .collect()
}

impl MemberRow {
    pub(super) fn of(words: &Words, diagram: &Diagram, principal: PrincipalId) -> Self {
        Self {
            principal,
            name: principal_name(words, diagram, principal),
            kind: diagram
                .principal(principal)
                .map_or_else(String::new, |it| words.kind_of_principal(it.kind)),
        }
    }

    pub(super) fn groups_of(words: &Words, diagram: &Diagram, principal: PrincipalId) -> Vec<Self> {
        groups_of(diagram, principal)
            .into_iter()
            .map(|group| Self::of(words, diagram, group))
            .collect()
    }
}

impl PrincipalDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Self {
        let principal = PrincipalId::of_node(node.id);
        Self {
            header: NodeHeader::of(words, diagram, node),
            principal,
            object_id: vouchsafe_model::flow::ids::object_id(principal).to_string(),
            credentials: client_credentials(words, diagram, node),
            trust: TrustDetails::of(words, diagram, node),
            roles: AccessRow::held_by(words, diagram, principal),
            groups: MemberRow::groups_of(words, diagram, principal),
        }
    }
}

impl GroupDetails {
    pub(super) fn of(
        words: &Words,
        diagram: &Diagram,
        node: &Node,
        members: &BTreeSet<PrincipalId>,
    ) -> Self {
        let principal = PrincipalId::of_node(node.id);
        Self {
            header: NodeHeader::of(words, diagram, node),
            principal,
            members: members
                .iter()
                .map(|member| MemberRow::of(words, diagram, *member))
                .collect(),
            candidates: principal_choices(words, diagram)
                .into_iter()
                .filter(|it| it.principal != principal && !members.contains(&it.principal))
                .collect(),
            roles: AccessRow::held_by(words, diagram, principal),
            groups: MemberRow::groups_of(words, diagram, principal),
        }
    }
}
