//! What has been drawn, and how can it change?
//!
//! A [`Diagram`] is the document: what exists and where it stands, never what
//! is on screen. It changes through one door only, [`Diagram::apply`], which
//! takes an [`Edit`] and either applies it whole or refuses it with a reason a
//! person can read. What was applied comes back as [`Applied`], which can be
//! undone and redone exactly; [`History`] keeps those for a session.
//!
//! What holds between the parts of a diagram is listed once, in
//! [`invariant`], and checked after every edit in tests.

mod apply;
mod assertion;
mod call;
mod change;
mod clock;
mod data_grant;
mod edit;
mod environment;
mod error;
mod exhibit;
mod federation;
pub mod file;
mod fragment;
mod history;
mod holder;
mod id;
pub mod invariant;
pub mod limits;
mod naming;
mod node;
mod principal;
mod problem;
mod records;
mod relation;
mod role_definition;
mod rules;
mod sas;
mod scope;
mod scratch;
mod secret;
mod silence;
mod story;
mod target;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use apply::Refused;
pub use assertion::{Assertion, Claim, Claimant, NewAssertion};
pub use call::{Call, Credential, IdentityChoice, NewCall};
pub use change::{Applied, Change};
pub(crate) use clock::FormerIdentity;
pub(crate) use clock::ShutAt;
pub use clock::{Clock, HeldToken, KeptSecret, KeptWhy, Recent, RecentChange, Shut};
pub use data_grant::DataGrant;
pub use edit::{Edit, Move, NewNode, NewNodeKind, Subject};
pub use environment::{Environment, KeyFileAccess};
pub use error::EditError;
pub use exhibit::{AcceptsWanted, Carriers, CarriesWanted, Case, Exhibit, Needs, ServicesFilter};
pub use federation::{EXCHANGE_AUDIENCE, FederatedCredential, NewFederatedCredential, Workload};
pub use file::FileError;
pub use fragment::Fragment;
pub use history::History;
pub use holder::{KeyHolder, Rights};
pub use id::{
    AssertionId, BeatId, CallId, ClientCredentialId, DataGrantId, DatabaseUserId, DenyAssignmentId,
    FederatedCredentialId, KeyHolderId, NodeId, PartId, PrincipalId, RoleAssignmentId,
    RoleDefinitionId, SettingId, StoredPolicyId,
};
pub use node::{Node, NodeKind, Part, Resource, Size, WorldPoint};
pub use principal::{Principal, PrincipalKind};
pub use problem::{Problem, Severity};
pub(crate) use records::Records;
pub use relation::{
    DatabaseRole, DatabaseUser, DeniedPrincipals, DenyAssignment, NewDenyAssignment, RoleAssignment,
};
pub use role_definition::{
    KnownRole, NewRoleDefinition, RoleDefinition, RoleKind, RolePermissions,
};
pub use sas::{
    AccountReach, AddressRange, MAX_DELEGATION_SECONDS, NewSas, NewSasSigner, Sas, SasKind,
    SasLevel, SasLimits, SasPermission, SasPermissions, SasReach, SasService, SasSigner,
    StoredPolicy,
};
pub use scope::Scope;
pub use secret::{
    AccessKeys, ClientCredential, ClientCredentialKind, HeldSecret, KeyForm, KeySlot, LocalSecret,
    NewLocalSecret, NewSecret, ReferenceForm, Setting, VaultReference,
};
pub use silence::{FindingKey, Rule, Silence};
pub use story::{Beat, Expected, Goal, NewBeat, Run, Story};

/// The document: everything that has been drawn.
///
/// Records are shared by reference count, so that a clone is cheap and an
/// unchanged record stays the same object from one diagram to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagram {
    title: String,
    next_id: u32,
    tenant: NodeId,
    nodes: BTreeMap<NodeId, Rc<Node>>,
    role_assignments: BTreeMap<RoleAssignmentId, Rc<RoleAssignment>>,
    deny_assignments: BTreeMap<DenyAssignmentId, Rc<DenyAssignment>>,
    database_users: BTreeMap<DatabaseUserId, Rc<DatabaseUser>>,
    data_grants: BTreeMap<DataGrantId, Rc<DataGrant>>,
    calls: BTreeMap<CallId, Rc<Call>>,
    role_definitions: BTreeMap<RoleDefinitionId, Rc<RoleDefinition>>,
    clock: Option<Rc<Clock>>,
    assertions: BTreeMap<AssertionId, Rc<Assertion>>,
    silences: BTreeMap<FindingKey, Rc<Silence>>,
    federated_credentials: BTreeMap<FederatedCredentialId, Rc<FederatedCredential>>,
    story: Option<Rc<Story>>,
}

impl Default for Diagram {
    fn default() -> Self {
        Self::new()
    }
}

impl Diagram {
    /// A diagram with nothing on it but the tenant, which every diagram has.
    #[must_use]
    pub fn new() -> Self {
        let tenant = NodeId::new(1);
        let node = Node {
            id: tenant,
            name: "contoso".to_owned(),
            kind: NodeKind::Tenant,
            parent: None,
            at: WorldPoint { x: 0, y: 0 },
        };
        Self {
            title: "Untitled".to_owned(),
            next_id: 2,
            tenant,
            nodes: BTreeMap::from([(tenant, Rc::new(node))]),
            role_assignments: BTreeMap::new(),
            deny_assignments: BTreeMap::new(),
            database_users: BTreeMap::new(),
            data_grants: BTreeMap::new(),
            calls: BTreeMap::new(),
            role_definitions: BTreeMap::new(),
            clock: None,
            assertions: BTreeMap::new(),
            silences: BTreeMap::new(),
            federated_credentials: BTreeMap::new(),
            story: None,
        }
    }

    /// What the diagram is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The number the next new thing will get. Every id of the diagram, past
    /// and present, is below it, so that an id is never used twice.
    #[must_use]
    pub const fn next_id(&self) -> u32 {
        self.next_id
    }

    /// The Microsoft Entra tenant, which exists in every diagram.
    #[must_use]
    pub const fn tenant(&self) -> NodeId {
        self.tenant
    }

    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Rc<Node>> {
        self.nodes.get(&id)
    }

    /// All nodes, in the order in which they were made.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = &Rc<Node>> + Clone {
        self.nodes.values()
    }

    /// How many nodes there are, the tenant included.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// The role assignment with this id.
    #[must_use]
    pub fn role_assignment(&self, id: RoleAssignmentId) -> Option<&Rc<RoleAssignment>> {
        self.role_assignments.get(&id)
    }

    /// All role assignments, in the order in which they were made.
    pub fn role_assignments(&self) -> impl DoubleEndedIterator<Item = &Rc<RoleAssignment>> + Clone {
        self.role_assignments.values()
    }

    /// The deny assignment with this id.
    #[must_use]
    pub fn deny_assignment(&self, id: DenyAssignmentId) -> Option<&Rc<DenyAssignment>> {
        self.deny_assignments.get(&id)
    }

    /// All deny assignments, in the order in which they were made.
    pub fn deny_assignments(&self) -> impl DoubleEndedIterator<Item = &Rc<DenyAssignment>> + Clone {
        self.deny_assignments.values()
    }

    /// The contained database user with this id.
    #[must_use]
    pub fn database_user(&self, id: DatabaseUserId) -> Option<&Rc<DatabaseUser>> {
        self.database_users.get(&id)
    }

    /// All contained database users, in the order in which they were made.
    pub fn database_users(&self) -> impl DoubleEndedIterator<Item = &Rc<DatabaseUser>> + Clone {
        self.database_users.values()
    }

    /// What is held in a service's own system, with this id.
    #[must_use]
    pub fn data_grant(&self, id: DataGrantId) -> Option<&Rc<DataGrant>> {
        self.data_grants.get(&id)
    }

    /// All that is held in services' own systems, in the order in which it was given.
    pub fn data_grants(&self) -> impl DoubleEndedIterator<Item = &Rc<DataGrant>> + Clone {
        self.data_grants.values()
    }

    /// The call with this id.
    #[must_use]
    pub fn call(&self, id: CallId) -> Option<&Rc<Call>> {
        self.calls.get(&id)
    }

    /// All calls, in the order in which they were made.
    pub fn calls(&self) -> impl DoubleEndedIterator<Item = &Rc<Call>> + Clone {
        self.calls.values()
    }

    /// The assertion with this id.
    #[must_use]
    pub fn assertion(&self, id: AssertionId) -> Option<&Rc<Assertion>> {
        self.assertions.get(&id)
    }

    /// All assertions, in the order in which they were made.
    pub fn assertions(&self) -> impl DoubleEndedIterator<Item = &Rc<Assertion>> + Clone {
        self.assertions.values()
    }

    /// Why this finding is silenced; `None` if it is not.
    #[must_use]
    pub fn silence(&self, finding: FindingKey) -> Option<&Rc<Silence>> {
        self.silences.get(&finding)
    }

    /// All silenced findings, by rule and by what they are about.
    pub fn silences(&self) -> impl DoubleEndedIterator<Item = &Rc<Silence>> + Clone {
        self.silences.values()
    }

    /// The part of a resource with this id.
    #[must_use]
    pub fn part(&self, node: NodeId, part: PartId) -> Option<&Part> {
        self.node(node)?
            .resource()?
            .parts
            .iter()
            .find(|candidate| candidate.id == part)
    }

    /// The nodes that stand directly in `parent`.
    pub fn children(&self, parent: NodeId) -> impl Iterator<Item = &Rc<Node>> {
        self.nodes
            .values()
            .filter(move |node| node.parent == Some(parent))
    }

    /// The nodes in which `node` stands, from the nearest outwards.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = &Rc<Node>> {
        let mut next = self.node(node).and_then(|node| node.parent);
        // A diagram has no loops; the bound keeps a broken one from hanging.
        let mut steps_left = limits::MAX_DEPTH + 1;
        std::iter::from_fn(move || {
            steps_left = steps_left.checked_sub(1)?;
            let node = self.node(next?)?;
            next = node.parent;
            Some(node)
        })
    }

    /// Whether `inner` stands, at any depth, in `outer`.
    #[must_use]
    pub fn stands_in(&self, inner: NodeId, outer: NodeId) -> bool {
        self.ancestors(inner).any(|ancestor| ancestor.id == outer)
    }
}
