//! The clock of a drawing: what time it is, and what changed so recently that it
//! may not count yet.
//!
//! A drawing without a clock is settled: all that is drawn has long arrived, and
//! nobody remembers what was before. When the clock is started, each change is
//! stamped with its moment, and is forgotten once it counts everywhere. The
//! clock only goes forward; undo goes back.
//!
//! How long each change takes is said by [`crate::azure::delays`], what follows
//! from it by the flows.

mod notice;
mod shut;
mod token;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::Diagram;
use super::id::{FederatedCredentialId, NodeId, PrincipalId, RoleAssignmentId, SettingId};
use super::node::{NodeKind, Resource};
use super::principal::PrincipalKind;
use super::relation::RoleAssignment;
use super::secret::HeldSecret;
use crate::access::Plane;
use crate::azure::delays::{self, DelayRow};
use crate::time::Timestamp;

pub use shut::Shut;
pub(crate) use shut::ShutAt;
pub use token::HeldToken;

/// A clock that runs on a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// What time it is.
    pub now: Timestamp,
    /// What changed so recently that it may not count everywhere, in the order
    /// in which it changed.
    pub changes: Vec<RecentChange>,
    /// Tokens that were issued and are still held, in the order in which they
    /// were issued.
    pub tokens: Vec<HeldToken>,
}

/// Something that changed, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentChange {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Recent,
}

/// What changed recently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recent {
    /// A role was assigned; or the assignment was changed, and is now as drawn.
    RoleAssigned(RoleAssignmentId),
    /// A role assignment was removed, or changed: this is what it was.
    RoleRemoved(RoleAssignment),
    /// A principal was added to a group.
    MemberAdded(NodeId, PrincipalId),
    /// A principal was taken out of a group.
    MemberRemoved(NodeId, PrincipalId),
    /// A federated credential was added, or changed, and is now as drawn.
    TrustConfigured(FederatedCredentialId),
    /// A principal was made. It matters to roles that are assigned to it at the
    /// same moment.
    PrincipalMade(PrincipalId),
    /// An identity was attached to a host, or turned on there. It matters at that moment.
    IdentityAttached(NodeId, PrincipalId),
    /// A cluster lost the identity that its control plane used, a system-assigned
    /// or a user-assigned one. It matters once there is one of the other kind.
    ClusterIdentityGone(NodeId, PrincipalId, PrincipalKind),
    /// The secret of a vault that a setting of a host refers to was replaced: this is
    /// what it held before, and what the platform may still have for the host.
    SecretReplaced(NodeId, SettingId, HeldSecret),
    /// Something was taken, or deleted, by which the platform may have read the secret of
    /// a vault for a setting of a host: it may still have what it read.
    ReferenceShut(NodeId, SettingId, Shut),
}

/// Why the platform keeps what the vault gives no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptWhy {
    /// The secret was replaced in its vault.
    Replaced,
    /// The role was taken by which it was read.
    RoleTaken,
    /// The access policy was taken by which it was read.
    PolicyTaken,
    /// The secret was deleted.
    Deleted,
}

/// What the platform keeps of a secret that was replaced in its vault, or cannot be
/// read there any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptSecret {
    /// What the vault held before.
    pub was: HeldSecret,
    /// What happened to it.
    pub why: KeptWhy,
    /// When that was.
    pub since: Timestamp,
    /// From when on it is kept no more.
    pub until: Timestamp,
}

/// An identity that a cluster had before the one that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FormerIdentity {
    /// Which principal it was; it may be gone.
    pub(crate) principal: PrincipalId,
    /// Which of the two kinds.
    pub(crate) kind: PrincipalKind,
    /// When the cluster lost it.
    pub(crate) gone_since: Timestamp,
    /// From when on it is used no more.
    pub(crate) used_until: Timestamp,
}

impl Diagram {
    /// The clock; `None` where the drawing is settled.
    #[must_use]
    pub fn clock(&self) -> Option<&Clock> {
        self.clock.as_deref()
    }

    /// What time it is: that of the clock, or where time does not run the moment
    /// at which model time begins.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock().map_or(Timestamp::START, |clock| clock.now)
    }

    /// How long it takes at most until those who guard this plane know that this
    /// role was assigned or removed.
    #[must_use]
    pub fn delay_of(&self, assignment: &RoleAssignment, plane: Plane) -> &'static DelayRow {
        if plane == Plane::Control {
            return &delays::ROLE_ASSIGNMENT;
        }
        let is_at_management_group = self
            .node(assignment.scope.node())
            .is_some_and(|node| matches!(node.kind, NodeKind::ManagementGroup { .. }));
        let role = self.role(assignment.role);
        let is_for_data = || role.is_some_and(|role| role.is_on(Plane::Data));
        let is_for = |start: &str| {
            let mut patterns = role.into_iter().flat_map(|role| {
                let blocks = role.definition().permissions.into_iter();
                blocks.flat_map(|block| block.data_actions)
            });
            patterns.any(|pattern| pattern.starts_with(start))
        };
        // What sends logs may send metrics, too, but to other resources than a rule.
        let may_be_for_rules = || {
            self.node(assignment.scope.node())
                .and_then(|node| node.resource_kind())
                .is_none_or(|kind| kind.slug() == "data-collection-rule")
        };
        if is_at_management_group && is_for_data() {
            &delays::DATA_ROLE_AT_MANAGEMENT_GROUP
        } else if is_for("Microsoft.AppConfiguration/") {
            &delays::APP_CONFIGURATION_ROLE
        } else if is_for("Microsoft.SignalRService/") {
            &delays::SIGNALR_ROLE
        } else if is_for("Microsoft.Insights/Telemetry/") && may_be_for_rules() {
            &delays::LOGS_INGESTION_ROLE
        } else {
            &delays::ROLE_ASSIGNMENT
        }
    }

    /// Until when the change may matter; `None` if what it speaks of is gone.
    pub(super) fn matters_until(
        &self,
        change: &RecentChange,
        changes: &[RecentChange],
        tokens: &[HeldToken],
    ) -> Option<Timestamp> {
        let assignment = match &change.what {
            Recent::RoleAssigned(id) => self.role_assignment(*id)?.as_ref(),
            Recent::RoleRemoved(was) => {
                self.check_scope(was.scope).ok()?;
                was
            }
            // It matters to tokens that were issued before.
            Recent::MemberAdded(..) | Recent::MemberRemoved(..) => {
                let earlier = tokens.iter().filter(|token| token.issued_at <= change.at);
                return earlier.map(HeldToken::reused_until).max();
            }
            Recent::ClusterIdentityGone(cluster, ..) => {
                self.node(*cluster)?.resource()?;
                return Some(change.at.plus_seconds(delays::CLUSTER_IDENTITY.seconds));
            }
            Recent::PrincipalMade(id) => {
                self.principal(*id)?;
                let assigned = changes.iter().filter(|it| it.at == change.at);
                let arrivals = assigned.filter_map(|it| match it.what {
                    Recent::RoleAssigned(assignment) => {
                        let assignment = self.role_assignment(assignment)?;
                        let delay = self.delay_of(assignment, Plane::Data);
                        (assignment.principal == *id).then_some(delay.seconds)
                    }
                    _ => None,
                });
                return Some(change.at.plus_seconds(arrivals.max().unwrap_or(1)));
            }
            Recent::IdentityAttached(host, identity) => {
                let has_it = self.has_identity(*host, *identity);
                return has_it.then(|| change.at.plus_seconds(1));
            }
            Recent::TrustConfigured(id) => {
                self.federated_credential(*id)?;
                return Some(trusted_from(change.at));
            }
            Recent::SecretReplaced(host, setting, was) => {
                let found = self.setting(*host, *setting)?;
                let is_replaced = found.through.is_some() && found.secret != *was;
                return is_replaced.then_some(read_anew_at(change.at));
            }
            Recent::ReferenceShut(host, setting, what) => {
                return self.shut_matters_until(change.at, *host, *setting, what);
            }
        };
        let delay = self.delay_of(assignment, Plane::Data);
        Some(change.at.plus_seconds(delay.seconds))
    }

    /// The drawing as those see it who guard this plane at this moment: what was
    /// assigned too recently is not there yet, what was removed too recently is
    /// there still. The whole bound is taken that is documented.
    #[must_use]
    pub(crate) fn in_force_at(&self, now: Timestamp, plane: Plane) -> Cow<'_, Self> {
        let Some(clock) = self.clock() else {
            return Cow::Borrowed(self);
        };
        let is_under_way = |at: Timestamp, assignment: &RoleAssignment| {
            now < at.plus_seconds(self.delay_of(assignment, plane).seconds)
        };
        let mut seen = Cow::Borrowed(self);
        for RecentChange { at, what } in &clock.changes {
            match what {
                Recent::RoleAssigned(id) => {
                    let assignment = self.role_assignment(*id);
                    if assignment.is_some_and(|it| is_under_way(*at, it)) {
                        seen.to_mut().role_assignments.remove(id);
                    }
                }
                Recent::RoleRemoved(_)
                | Recent::MemberAdded(..)
                | Recent::MemberRemoved(..)
                | Recent::TrustConfigured(_)
                | Recent::PrincipalMade(_)
                | Recent::IdentityAttached(..)
                | Recent::ClusterIdentityGone(..)
                | Recent::SecretReplaced(..)
                | Recent::ReferenceShut(..) => {}
            }
        }
        // Afterwards: of an assignment that was changed, what it was counts.
        for RecentChange { at, what } in &clock.changes {
            match what {
                Recent::RoleRemoved(was) if is_under_way(*at, was) => {
                    let assignments = &mut seen.to_mut().role_assignments;
                    assignments.insert(was.id, Rc::new(was.clone()));
                }
                Recent::RoleRemoved(_)
                | Recent::RoleAssigned(_)
                | Recent::MemberAdded(..)
                | Recent::MemberRemoved(..)
                | Recent::TrustConfigured(_)
                | Recent::PrincipalMade(_)
                | Recent::IdentityAttached(..)
                | Recent::ClusterIdentityGone(..)
                | Recent::SecretReplaced(..)
                | Recent::ReferenceShut(..) => {}
            }
        }
        seen
    }

    /// Whether the principal of this assignment was made at the moment at which it
    /// was assigned.
    pub(crate) fn assigned_as_it_was_made(&self, id: RoleAssignmentId) -> bool {
        let changes = || self.clock().into_iter().flat_map(|it| &it.changes);
        let assigned = changes().find(|it| it.what == Recent::RoleAssigned(id));
        let principal = self.role_assignment(id).map(|it| it.principal);
        let made = changes()
            .find(|it| principal.is_some_and(|whose| it.what == Recent::PrincipalMade(whose)));
        matches!((assigned, made), (Some(assigned), Some(made)) if assigned.at == made.at)
    }

    /// Whether an identity is the own one of a host, or attached to it.
    fn has_identity(&self, host: NodeId, identity: PrincipalId) -> bool {
        let resource = self.node(host).and_then(|it| it.resource());
        resource.is_some_and(|it| identities(it).contains(&identity))
    }

    /// Whether an identity was attached to a host, or turned on there, at this very moment.
    pub(crate) fn attached_just_now(
        &self,
        host: NodeId,
        identity: PrincipalId,
        now: Timestamp,
    ) -> bool {
        let mut changes = self.clock().into_iter().flat_map(|it| &it.changes);
        changes.any(|it| {
            it.what == Recent::IdentityAttached(host, identity) && now < it.at.plus_seconds(1)
        })
    }

    /// The identity that the control plane of a cluster still uses though the cluster
    /// has one of the other kind, since when, and until when.
    pub(crate) fn cluster_identity_before(
        &self,
        cluster: NodeId,
        now: Timestamp,
    ) -> Option<FormerIdentity> {
        let resource = self.node(cluster)?.resource()?;
        let mut changes = self.clock()?.changes.iter();
        let (at, principal, kind) = changes.find_map(|change| match change.what {
            Recent::ClusterIdentityGone(of, principal, kind) if of == cluster => {
                Some((change.at, principal, kind))
            }
            _ => None,
        })?;
        let has_other_kind = match kind {
            PrincipalKind::SystemAssigned => !resource.user_assigned.is_empty(),
            _ => resource.system_assigned.is_some(),
        };
        let until = at.plus_seconds(delays::CLUSTER_IDENTITY.seconds);
        (has_other_kind && now < until).then_some(FormerIdentity {
            principal,
            kind,
            gone_since: at,
            used_until: until,
        })
    }

    /// What the platform still has for a setting that refers to a secret of a vault,
    /// if that was replaced since; `None` if it has what the vault holds.
    pub(crate) fn replaced_secret(
        &self,
        host: NodeId,
        setting: SettingId,
        now: Timestamp,
    ) -> Option<KeptSecret> {
        let mut changes = self.clock()?.changes.iter();
        let kept = changes.find_map(|change| match change.what {
            Recent::SecretReplaced(of, which, was) if (of, which) == (host, setting) => {
                Some(KeptSecret {
                    was,
                    why: KeptWhy::Replaced,
                    since: change.at,
                    until: read_anew_at(change.at),
                })
            }
            _ => None,
        })?;
        (now < kept.until).then_some(kept)
    }

    /// When a federated credential was configured, and from when on it is known
    /// everywhere; `None` if that was long ago.
    pub(crate) fn trust_on_its_way(
        &self,
        credential: FederatedCredentialId,
        now: Timestamp,
    ) -> Option<(Timestamp, Timestamp)> {
        let mut changes = self.clock()?.changes.iter();
        let change = changes.find(|it| it.what == Recent::TrustConfigured(credential))?;
        let until = trusted_from(change.at);
        (now < until).then_some((change.at, until))
    }
}

/// The identities of a resource: its own, and those that are attached.
fn identities(resource: &Resource) -> BTreeSet<PrincipalId> {
    let attached = resource.user_assigned.iter();
    let attached = attached.map(|it| PrincipalId::of_node(*it));
    attached.chain(resource.system_assigned).collect()
}

const fn trusted_from(configured_at: Timestamp) -> Timestamp {
    configured_at.plus_seconds(delays::FEDERATED_CREDENTIAL.seconds)
}

const fn read_anew_at(replaced_at: Timestamp) -> Timestamp {
    replaced_at.plus_seconds(delays::VAULT_REFERENCE.seconds)
}
