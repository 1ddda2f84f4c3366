//! Resources, their parts, and user-assigned identities.

use vouchsafe_model::azure::{PartKind, ResourceKind};
use vouchsafe_model::described;
use vouchsafe_model::diagram::{
    Diagram, Node, NodeId, NodeKind, PartId, PrincipalId, Resource, Scope,
};
use vouchsafe_model::flow::ids;
use vouchsafe_model::text::Text;

use super::access::{AccessRow, AccessTab};
use super::connection::CallRow;
use super::environment::EnvironmentDetails;
use super::federation::{TrustDetails, WorkloadDetails};
use super::node::NodeHeader;
use super::principal::MemberRow;
use super::secret::{AccessKeysDetails, SettingsDetails};
use crate::language::Words;
use crate::store::connect::is_database;

/// What the inspector shows for a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceDetails {
    /// What it is and where it stands.
    pub header: NodeHeader,
    /// Its kind in the catalogue.
    pub kind: ResourceKind,
    /// Its id in Azure Resource Manager; empty where it has none.
    pub arm_id: String,
    /// What people name inside it.
    pub parts: Vec<PartRow>,
    /// The kinds of parts that can be added.
    pub part_kinds: Vec<PartKind>,
    /// The tab “Identity”; `None` where the resource can have none.
    pub identity: Option<IdentityTab>,
    /// The keys that open all of it; `None` where it has none.
    pub access_keys: Option<AccessKeysDetails>,
    /// The settings in which its code finds secrets; `None` where no code runs.
    pub settings: Option<SettingsDetails>,
    /// What code finds there besides secrets; `None` where nothing can be set.
    pub environment: Option<EnvironmentDetails>,
    /// Who it is in its cluster; `None` for what is no pod.
    pub workload: Option<Box<WorkloadDetails>>,
    /// The tab “Access control”.
    pub access: AccessTab,
    /// Whether code runs there that could call.
    pub is_host: bool,
    /// The calls it makes.
    pub calls: Vec<CallRow>,
    /// The calls it gets.
    pub called_by: Vec<CallRow>,
}

/// A part in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Which part.
    pub id: PartId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
}

/// What the inspector shows for a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartDetails {
    /// The resource.
    pub node: NodeId,
    /// Its name.
    pub node_name: String,
    /// The part.
    pub row: PartRow,
    /// Whether it is a database with users of its own.
    pub is_database: bool,
    /// The tab “Access control”.
    pub access: AccessTab,
    /// The calls it gets.
    pub called_by: Vec<CallRow>,
}

/// The tab “Identity” of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityTab {
    /// The system-assigned identity; `None` where the resource can't have one, or
    /// not beside the user-assigned one that it has.
    pub system_assigned: Option<SystemAssignedRow>,
    /// The user-assigned identities attached to it.
    pub user_assigned: Vec<AttachedRow>,
    /// Those that were deleted while attached: the resource still lists them.
    pub stale: Vec<AttachedRow>,
    /// Whether another user-assigned identity can be attached.
    pub can_attach: bool,
    /// What is particular about identities here, in a sentence.
    pub rule: Option<Text>,
    /// Those that are drawn and not attached.
    pub attachable: Vec<AttachedRow>,
}

/// The switch of the system-assigned identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemAssignedRow {
    /// The principal, if it is on.
    pub principal: Option<PrincipalId>,
    /// Its object id in the directory, if it is on: made up, and looks it.
    pub object_id: Option<String>,
    /// The roles that it holds.
    pub roles: Vec<AccessRow>,
}

impl SystemAssignedRow {
    /// Whether it is on.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.principal.is_some()
    }
}

/// A user-assigned identity that is attached, or could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedRow {
    /// Which identity.
    pub identity: NodeId,
    /// Its name.
    pub name: String,
}

/// What the inspector shows for a user-assigned identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserAssignedDetails {
    /// What it is and where it stands.
    pub header: NodeHeader,
    /// Its principal.
    pub principal: PrincipalId,
    /// The client id, by which code names it: made up, and looks it.
    pub client_id: String,
    /// Its object id in the directory, to which role assignments refer.
    pub object_id: String,
    /// Whose tokens it trusts.
    pub trust: Option<TrustDetails>,
    /// The resources to which it is attached.
    pub hosts: Vec<AttachedRow>,
    /// Those to which it could be attached.
    pub attachable: Vec<AttachedRow>,
    /// The roles that it holds itself.
    pub roles: Vec<AccessRow>,
    /// The groups it is in, directly or through others.
    pub groups: Vec<MemberRow>,
    /// Who may do what with the identity as a resource.
    pub access: AccessTab,
}

impl ResourceDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node, resource: &Resource) -> Self {
        let row = resource.kind.row();
        Self {
            header: NodeHeader::of(words, diagram, node),
            kind: resource.kind,
            arm_id: ids::arm_id(diagram, Scope::Node(node.id)).unwrap_or_default(),
            parts: resource
                .parts
                .iter()
                .map(|part| PartRow {
                    id: part.id,
                    name: part.name.clone(),
                    kind: words.part(part.kind),
                })
                .collect(),
            part_kinds: row.parts.to_vec(),
            identity: IdentityTab::of(words, diagram, resource),
            access_keys: AccessKeysDetails::of(words, diagram, node),
            settings: SettingsDetails::of(words, diagram, node, resource),
            environment: EnvironmentDetails::of(words, diagram, resource),
            workload: WorkloadDetails::of(diagram, node.id).map(Box::new),
            access: AccessTab::of(words, diagram, Scope::Node(node.id)),
            is_host: row.host.is_some(),
            calls: calls(diagram, |call| call.caller == node.id),
            called_by: calls(diagram, |call| call.target.node() == node.id),
        }
    }
}

impl IdentityTab {
    fn of(words: &Words, diagram: &Diagram, resource: &Resource) -> Option<Self> {
        let support = resource.kind.row().identity;
        if !support.allows_system_assigned() && !support.allows_user_assigned() {
            return None;
        }
        let (attached, attachable) = diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .map(|node| AttachedRow {
                identity: node.id,
                name: node.name.clone(),
            })
            .partition(|row| resource.user_assigned.contains(&row.identity));
        let can_attach = resource.may_attach_another();
        let has_switch =
            resource.system_assigned.is_some() || resource.may_enable_system_assigned();
        Some(Self {
            system_assigned: has_switch.then(|| SystemAssignedRow {
                principal: resource.system_assigned,
                object_id: resource
                    .system_assigned
                    .map(|principal| ids::object_id(principal).to_string()),
                roles: resource
                    .system_assigned
                    .map(|principal| AccessRow::held_by(words, diagram, principal))
                    .unwrap_or_default(),
            }),
            user_assigned: attached,
            stale: resource
                .stale_identities
                .iter()
                .map(|(identity, name)| AttachedRow {
                    identity: *identity,
                    name: name.clone(),
                })
                .collect(),
            can_attach,
            rule: described::identity_rule(support),
            attachable: if can_attach { attachable } else { Vec::new() },
        })
    }
}

impl PartDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: NodeId, id: PartId) -> Option<Self> {
        let part = diagram.part(node, id)?;
        let scope = Scope::Part(node, id);
        Some(Self {
            node,
            node_name: diagram.node_name(node).to_owned(),
            row: PartRow {
                id,
                name: part.name.clone(),
                kind: words.part(part.kind),
            },
            is_database: is_database(part.kind),
            access: AccessTab::of(words, diagram, scope),
            called_by: calls(diagram, |call| call.target == scope),
        })
    }
}

impl UserAssignedDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Self {
        let principal = PrincipalId::of_node(node.id);
        let (hosts, attachable): (Vec<_>, Vec<_>) = diagram
            .nodes()
            .filter_map(|host| Some((host, host.resource()?)))
            .filter(|(_, resource)| {
                resource.user_assigned.contains(&node.id) || resource.may_attach_another()
            })
            .partition(|(_, resource)| resource.user_assigned.contains(&node.id));
        let rows = |hosts: Vec<(&std::rc::Rc<Node>, &Resource)>| {
            hosts
                .into_iter()
                .map(|(host, _)| AttachedRow {
                    identity: host.id,
                    name: host.name.clone(),
                })
                .collect()
        };
        Self {
            header: NodeHeader::of(words, diagram, node),
            principal,
            client_id: ids::client_id(principal).to_string(),
            object_id: ids::object_id(principal).to_string(),
            trust: TrustDetails::of(words, diagram, node),
            hosts: rows(hosts),
            attachable: rows(attachable),
            roles: AccessRow::held_by(words, diagram, principal),
            groups: MemberRow::groups_of(words, diagram, principal),
            access: AccessTab::of(words, diagram, Scope::Node(node.id)),
        }
    }
}

fn calls(
    diagram: &Diagram,
    is_meant: impl Fn(&vouchsafe_model::diagram::NewCall) -> bool,
) -> Vec<CallRow> {
    diagram
        .calls()
        .filter(|call| is_meant(&call.what))
        .map(|call| CallRow::of(diagram, call))
        .collect()
}
