//! What an edit changed, record by record, so that it can be undone exactly.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use super::Diagram;
use super::assertion::Assertion;
use super::call::Call;
use super::clock::Clock;
use super::data_grant::DataGrant;
use super::edit::Subject;
use super::federation::FederatedCredential;
use super::id::{
    AssertionId, CallId, DataGrantId, DatabaseUserId, DenyAssignmentId, FederatedCredentialId,
    NodeId, RoleAssignmentId, RoleDefinitionId,
};
use super::node::Node;
use super::relation::{DatabaseUser, DenyAssignment, RoleAssignment};
use super::role_definition::RoleDefinition;
use super::silence::{FindingKey, Silence};
use super::story::Story;

/// One record before and after. `None` means that it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced<Id, Record> {
    /// Which record.
    pub id: Id,
    /// What it was.
    pub before: Option<Rc<Record>>,
    /// What it is now.
    pub after: Option<Rc<Record>>,
}

/// One primitive change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The title.
    Title {
        /// What it was.
        before: String,
        /// What it is now.
        after: String,
    },
    /// The counter from which ids come.
    NextId {
        /// What it was.
        before: u32,
        /// What it is now.
        after: u32,
    },
    /// A node.
    Node(Replaced<NodeId, Node>),
    /// A role assignment.
    RoleAssignment(Replaced<RoleAssignmentId, RoleAssignment>),
    /// A deny assignment.
    DenyAssignment(Replaced<DenyAssignmentId, DenyAssignment>),
    /// A contained database user.
    DatabaseUser(Replaced<DatabaseUserId, DatabaseUser>),
    /// What is held in a service's own system.
    DataGrant(Replaced<DataGrantId, DataGrant>),
    /// A call.
    Call(Replaced<CallId, Call>),
    /// A role definition.
    RoleDefinition(Replaced<RoleDefinitionId, RoleDefinition>),
    /// The clock.
    Clock {
        /// What it was.
        before: Option<Rc<Clock>>,
        /// What it is now.
        after: Option<Rc<Clock>>,
    },
    /// The story.
    Story {
        /// What it was.
        before: Option<Rc<Story>>,
        /// What it is now.
        after: Option<Rc<Story>>,
    },
    /// An assertion.
    Assertion(Replaced<AssertionId, Assertion>),
    /// A finding that is silenced.
    Silence(Replaced<FindingKey, Silence>),
    /// A federated credential.
    FederatedCredential(Replaced<FederatedCredentialId, FederatedCredential>),
}

/// What an edit did: enough to undo and redo it, and what it made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    pub(super) changes: Vec<Change>,
    /// What the edit made, in order.
    pub created: Vec<Subject>,
}

impl Applied {
    /// The primitive changes, one a record.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// One change a record, from what it was before the edit to what it is
    /// after: an edit of several steps may change a record more than once, and
    /// may change it back.
    pub(super) fn settle(&mut self) {
        let mut settled = BTreeMap::<RecordKey, Change>::new();
        for change in self.changes.drain(..) {
            match settled.entry(change.record()) {
                Entry::Vacant(entry) => {
                    entry.insert(change);
                }
                Entry::Occupied(mut entry) => entry.get_mut().then(change),
            }
        }
        self.changes = settled
            .into_values()
            .filter(|change| !change.is_nothing())
            .collect();
    }

    /// Whether the edit changed nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The first node the edit made.
    #[must_use]
    pub fn created_node(&self) -> Option<NodeId> {
        self.created.iter().find_map(|subject| match subject {
            Subject::Node(node) => Some(*node),
            _ => None,
        })
    }
}

/// What a change changes.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum RecordKey {
    Title,
    NextId,
    Node(NodeId),
    RoleAssignment(RoleAssignmentId),
    DenyAssignment(DenyAssignmentId),
    DatabaseUser(DatabaseUserId),
    DataGrant(DataGrantId),
    Call(CallId),
    RoleDefinition(RoleDefinitionId),
    Clock,
    Story,
    Assertion(AssertionId),
    Silence(FindingKey),
    FederatedCredential(FederatedCredentialId),
}

impl Change {
    fn record(&self) -> RecordKey {
        match self {
            Self::Title { .. } => RecordKey::Title,
            Self::NextId { .. } => RecordKey::NextId,
            Self::Node(it) => RecordKey::Node(it.id),
            Self::RoleAssignment(it) => RecordKey::RoleAssignment(it.id),
            Self::DenyAssignment(it) => RecordKey::DenyAssignment(it.id),
            Self::DatabaseUser(it) => RecordKey::DatabaseUser(it.id),
            Self::DataGrant(it) => RecordKey::DataGrant(it.id),
            Self::Call(it) => RecordKey::Call(it.id),
            Self::RoleDefinition(it) => RecordKey::RoleDefinition(it.id),
            Self::Clock { .. } => RecordKey::Clock,
            Self::Story { .. } => RecordKey::Story,
            Self::Assertion(it) => RecordKey::Assertion(it.id),
            Self::Silence(it) => RecordKey::Silence(it.id),
            Self::FederatedCredential(it) => RecordKey::FederatedCredential(it.id),
        }
    }

    fn is_nothing(&self) -> bool {
        match self {
            Self::Title { before, after } => before == after,
            Self::NextId { before, after } => before == after,
            Self::Node(it) => it.before == it.after,
            Self::RoleAssignment(it) => it.before == it.after,
            Self::DenyAssignment(it) => it.before == it.after,
            Self::DatabaseUser(it) => it.before == it.after,
            Self::DataGrant(it) => it.before == it.after,
            Self::Call(it) => it.before == it.after,
            Self::RoleDefinition(it) => it.before == it.after,
            Self::Clock { before, after } => before == after,
            Self::Story { before, after } => before == after,
            Self::Assertion(it) => it.before == it.after,
            Self::Silence(it) => it.before == it.after,
            Self::FederatedCredential(it) => it.before == it.after,
        }
    }

    /// Makes this change end where a later change of the same record ends.
    fn then(&mut self, later: Self) {
        match (self, later) {
            (Self::Title { after, .. }, Self::Title { after: last, .. }) => *after = last,
            (Self::NextId { after, .. }, Self::NextId { after: last, .. }) => *after = last,
            (Self::Node(it), Self::Node(last)) => it.after = last.after,
            (Self::RoleAssignment(it), Self::RoleAssignment(last)) => it.after = last.after,
            (Self::DenyAssignment(it), Self::DenyAssignment(last)) => it.after = last.after,
            (Self::DatabaseUser(it), Self::DatabaseUser(last)) => it.after = last.after,
            (Self::DataGrant(it), Self::DataGrant(last)) => it.after = last.after,
            (Self::Call(it), Self::Call(last)) => it.after = last.after,
            (Self::RoleDefinition(it), Self::RoleDefinition(last)) => it.after = last.after,
            (Self::Clock { after, .. }, Self::Clock { after: last, .. }) => *after = last,
            (Self::Story { after, .. }, Self::Story { after: last, .. }) => *after = last,
            (Self::Assertion(it), Self::Assertion(last)) => it.after = last.after,
            (Self::Silence(it), Self::Silence(last)) => it.after = last.after,
            (Self::FederatedCredential(it), Self::FederatedCredential(last)) => {
                it.after = last.after;
            }
            _ => debug_assert!(false, "changes of different records"),
        }
    }

    fn invert(self) -> Self {
        fn swap<Id, Record>(replaced: Replaced<Id, Record>) -> Replaced<Id, Record> {
            Replaced {
                id: replaced.id,
                before: replaced.after,
                after: replaced.before,
            }
        }
        match self {
            Self::Title { before, after } => Self::Title {
                before: after,
                after: before,
            },
            Self::NextId { before, after } => Self::NextId {
                before: after,
                after: before,
            },
            Self::Node(replaced) => Self::Node(swap(replaced)),
            Self::RoleAssignment(replaced) => Self::RoleAssignment(swap(replaced)),
            Self::DenyAssignment(replaced) => Self::DenyAssignment(swap(replaced)),
            Self::DatabaseUser(replaced) => Self::DatabaseUser(swap(replaced)),
            Self::DataGrant(replaced) => Self::DataGrant(swap(replaced)),
            Self::Call(replaced) => Self::Call(swap(replaced)),
            Self::RoleDefinition(replaced) => Self::RoleDefinition(swap(replaced)),
            Self::Clock { before, after } => Self::Clock {
                before: after,
                after: before,
            },
            Self::Story { before, after } => Self::Story {
                before: after,
                after: before,
            },
            Self::Assertion(replaced) => Self::Assertion(swap(replaced)),
            Self::Silence(replaced) => Self::Silence(swap(replaced)),
            Self::FederatedCredential(replaced) => Self::FederatedCredential(swap(replaced)),
        }
    }
}

fn put<Id: Ord, Record>(map: &mut BTreeMap<Id, Rc<Record>>, replaced: Replaced<Id, Record>) {
    match replaced.after {
        Some(record) => map.insert(replaced.id, record),
        None => map.remove(&replaced.id),
    };
}

impl Diagram {
    /// Makes one primitive change. What it says was there before is not
    /// consulted: the caller vouches for it.
    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Title { after, .. } => self.title = after,
            Change::NextId { after, .. } => self.next_id = after,
            Change::Node(replaced) => put(&mut self.nodes, replaced),
            Change::RoleAssignment(replaced) => put(&mut self.role_assignments, replaced),
            Change::DenyAssignment(replaced) => put(&mut self.deny_assignments, replaced),
            Change::DatabaseUser(replaced) => put(&mut self.database_users, replaced),
            Change::DataGrant(replaced) => put(&mut self.data_grants, replaced),
            Change::Call(replaced) => put(&mut self.calls, replaced),
            Change::RoleDefinition(replaced) => put(&mut self.role_definitions, replaced),
            Change::Clock { after, .. } => self.clock = after,
            Change::Story { after, .. } => self.story = after,
            Change::Assertion(replaced) => put(&mut self.assertions, replaced),
            Change::Silence(replaced) => put(&mut self.silences, replaced),
            Change::FederatedCredential(replaced) => {
                put(&mut self.federated_credentials, replaced);
            }
        }
    }

    /// Takes back what an edit did. It must have been the last one that was
    /// not yet taken back.
    pub fn revert(&mut self, applied: &Applied) {
        for change in applied.changes.iter().rev() {
            self.change(change.clone().invert());
        }
    }

    /// Does again what was taken back last.
    pub fn reapply(&mut self, applied: &Applied) {
        for change in &applied.changes {
            self.change(change.clone());
        }
    }
}
