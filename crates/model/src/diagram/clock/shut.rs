//! What the platform keeps for an app of a secret that it can read no more.
//!
//! It asks the vault once a day, and not in between: what was taken, or deleted, is
//! noticed then. Who could read what is known to the flows; here stands only what
//! there was.
// Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md,
// "Understand rotation".

use std::borrow::Cow;
use std::rc::Rc;

use super::{Clock, Recent, RecentChange, read_anew_at};
use crate::access::Plane;
use crate::diagram::Diagram;
use crate::diagram::change::Replaced;
use crate::diagram::data_grant::DataGrant;
use crate::diagram::id::{DataGrantId, NodeId, PartId, RoleAssignmentId, SettingId};
use crate::diagram::node::Node;
use crate::diagram::relation::RoleAssignment;
use crate::diagram::scope::Scope;
use crate::diagram::secret::VaultReference;
use crate::time::Timestamp;

/// What is no more by which a reference may have been resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shut {
    /// A role assignment, as it was.
    Role(RoleAssignment),
    /// An access policy, as it was.
    Policy(DataGrant),
    /// The secret itself: it was deleted.
    Secret,
}

/// What shut a reference, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ShutAt<'d> {
    /// When.
    pub(crate) at: Timestamp,
    /// From when on the platform has noticed.
    pub(crate) until: Timestamp,
    /// What.
    pub(crate) what: &'d Shut,
}

impl Diagram {
    /// What may have shut the reference of a setting so recently that the platform may
    /// still have what it read, the earliest first.
    pub(crate) fn shut_recently(
        &self,
        host: NodeId,
        setting: SettingId,
        now: Timestamp,
    ) -> Vec<ShutAt<'_>> {
        let changes = self.clock().into_iter().flat_map(|it| &it.changes);
        let shut = changes.filter_map(|change| match &change.what {
            Recent::ReferenceShut(of, which, what) if (*of, *which) == (host, setting) => {
                Some(ShutAt {
                    at: change.at,
                    until: self.noticed_at(change.at, what),
                    what,
                })
            }
            _ => None,
        });
        shut.filter(|it| now < it.until).collect()
    }

    /// The drawing as it was before these were taken.
    pub(crate) fn before_shut(&self, shut: &[ShutAt<'_>]) -> Cow<'_, Self> {
        let mut before = Cow::Borrowed(self);
        // What was there first counts.
        for it in shut.iter().rev() {
            match it.what {
                Shut::Role(was) => {
                    let assignments = &mut before.to_mut().role_assignments;
                    assignments.insert(was.id, Rc::new(was.clone()));
                }
                Shut::Policy(was) => {
                    let grants = &mut before.to_mut().data_grants;
                    grants.insert(was.id, Rc::new(was.clone()));
                }
                Shut::Secret => {}
            }
        }
        before
    }

    /// Until when what shut a reference may matter; `None` if it cannot.
    pub(super) fn shut_matters_until(
        &self,
        at: Timestamp,
        host: NodeId,
        setting: SettingId,
        what: &Shut,
    ) -> Option<Timestamp> {
        let reference = self.setting(host, setting)?.through?;
        let is_there = self.part(reference.vault, reference.secret).is_some();
        let may_matter = match what {
            Shut::Role(was) => {
                self.check_scope(was.scope).is_ok()
                    && scopes_of(self, reference).contains(&was.scope)
            }
            Shut::Policy(was) => {
                self.check_data_grant(was.scope, &was.roles).is_ok()
                    && scopes_of(self, reference).contains(&was.scope)
            }
            Shut::Secret => !is_there && self.node(reference.vault).is_some(),
        };
        may_matter.then(|| self.noticed_at(at, what))
    }

    /// When the platform has noticed what shut a reference: it reads the vault within a
    /// day, and a role that was taken counts for a while.
    pub(crate) fn noticed_at(&self, at: Timestamp, what: &Shut) -> Timestamp {
        let shut_at = match what {
            Shut::Role(was) => at.plus_seconds(self.delay_of(was, Plane::Data).seconds),
            Shut::Policy(_) | Shut::Secret => at,
        };
        read_anew_at(shut_at)
    }

    /// The settings of hosts that refer to a secret of a vault.
    fn referring(&self) -> impl Iterator<Item = (NodeId, SettingId, VaultReference)> {
        self.nodes().flat_map(|node| {
            let settings = node.resource().into_iter().flat_map(|it| &it.settings);
            settings.filter_map(move |it| Some((node.id, it.id, it.through?)))
        })
    }
}

/// Where something may be given by which a secret of a vault is read.
fn scopes_of(diagram: &Diagram, reference: VaultReference) -> Vec<Scope> {
    let secret = Scope::Part(reference.vault, reference.secret);
    let mut scopes = diagram.scope_chain(Scope::Node(reference.vault));
    scopes.push(secret);
    scopes
}

impl Clock {
    /// A role assignment was taken, or changed, that counted until then.
    pub(super) fn notice_role_taken(
        &mut self,
        change: &Replaced<RoleAssignmentId, RoleAssignment>,
        diagram: &Diagram,
    ) {
        if let Some(was) = change.before.as_deref() {
            self.shut(diagram, was.scope, &Shut::Role(was.clone()));
        }
    }

    /// An access policy was taken, or lets in to less.
    pub(super) fn notice_policy(
        &mut self,
        change: &Replaced<DataGrantId, DataGrant>,
        diagram: &Diagram,
    ) {
        let Some(was) = change.before.as_deref() else {
            return;
        };
        let after = change.after.as_deref();
        let has_still = |role| after.is_some_and(|after| after.roles.contains(role));
        if !was.roles.iter().all(has_still) {
            self.shut(diagram, was.scope, &Shut::Policy(was.clone()));
        }
    }

    /// Secrets of a vault that were deleted.
    pub(super) fn notice_secrets(&mut self, change: &Replaced<NodeId, Node>, diagram: &Diagram) {
        let parts = |node: Option<&Node>| -> Vec<PartId> {
            let resource = node.and_then(Node::resource);
            let parts = resource.into_iter().flat_map(|it| &it.parts);
            parts.map(|it| it.id).collect()
        };
        let after = parts(change.after.as_deref());
        let mut gone = parts(change.before.as_deref());
        gone.retain(|it| !after.contains(it));
        for (host, setting, reference) in diagram.referring() {
            if reference.vault == change.id && gone.contains(&reference.secret) {
                self.stamp_once(Recent::ReferenceShut(host, setting, Shut::Secret));
            }
        }
    }

    /// The platform reads all references of an app anew. What a role lets it read that was
    /// taken, and counts still, it has then once more.
    pub(in crate::diagram) fn read_references_anew(&mut self, host: NodeId, diagram: &Diagram) {
        let now = self.now;
        self.changes.retain(|it| match &it.what {
            Recent::SecretReplaced(of, ..) => *of != host,
            Recent::ReferenceShut(of, _, Shut::Role(was)) if *of == host => {
                now < it
                    .at
                    .plus_seconds(diagram.delay_of(was, Plane::Data).seconds)
            }
            Recent::ReferenceShut(of, ..) => *of != host,
            _ => true,
        });
    }

    fn shut(&mut self, diagram: &Diagram, scope: Scope, what: &Shut) {
        for (host, setting, reference) in diagram.referring() {
            if scopes_of(diagram, reference).contains(&scope) {
                self.stamp_once(Recent::ReferenceShut(host, setting, what.clone()));
            }
        }
    }

    fn stamp_once(&mut self, what: Recent) {
        let at = self.now;
        let change = RecentChange { at, what };
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }
}
