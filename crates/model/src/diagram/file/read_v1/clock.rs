//! The clock, and what changed recently.

use super::super::v1::{ChangeV1, ClockV1, HeldTokenV1};
use super::{Reader, shown};
use crate::diagram::problem::Problem;
use crate::diagram::{
    Clock, FederatedCredentialId, HeldToken, IdentityChoice, NodeId, PrincipalId, PrincipalKind,
    Recent, RecentChange, RoleAssignmentId, SettingId, Shut, Subject,
};
use crate::time::Timestamp;

impl Reader {
    pub(super) fn clock(&mut self, wire: ClockV1) -> Option<Clock> {
        let now = self.moment_of_clock(&wire.now)?;
        let changes = wire.changes.into_iter();
        let changes = changes.filter_map(|it| self.change(it)).collect();
        let tokens = wire.tokens.into_iter();
        let tokens = tokens.filter_map(|it| self.token(it)).collect();
        Some(Clock {
            now,
            changes,
            tokens,
        })
    }

    fn moment_of_clock(&mut self, text: &str) -> Option<Timestamp> {
        match text.parse() {
            Ok(moment) => Some(moment),
            Err(wrong) => {
                self.errors.push(Problem::error(
                    "not-a-moment",
                    None,
                    format!("the clock says `{}`: {wrong}", shown(text)),
                    "Write the moment as the message says.",
                ));
                None
            }
        }
    }

    fn change(&mut self, wire: ChangeV1) -> Option<RecentChange> {
        let at = self.moment_of_clock(&wire.at)?;
        let pair = |[group, member]: [u32; 2]| (NodeId::new(group), PrincipalId::new(member));
        let mut told = Vec::new();
        told.extend(
            wire.role_assigned
                .map(|id| Recent::RoleAssigned(RoleAssignmentId::new(id))),
        );
        if let Some(was) = wire.role_removed {
            told.push(Recent::RoleRemoved(self.role_assignment(was)?));
        }
        let added = wire.member_added.map(pair);
        told.extend(added.map(|(group, member)| Recent::MemberAdded(group, member)));
        let removed = wire.member_removed.map(pair);
        told.extend(removed.map(|(group, member)| Recent::MemberRemoved(group, member)));
        let trust = wire.trust_configured.map(FederatedCredentialId::new);
        told.extend(trust.map(Recent::TrustConfigured));
        let made = wire.principal_made.map(PrincipalId::new);
        told.extend(made.map(Recent::PrincipalMade));
        let attached = wire.identity_attached.map(pair);
        told.extend(attached.map(|(host, identity)| Recent::IdentityAttached(host, identity)));
        for (gone, kind) in [
            (wire.system_identity_gone, PrincipalKind::SystemAssigned),
            (wire.user_identity_gone, PrincipalKind::UserAssigned),
        ] {
            let gone = gone.map(pair);
            told.extend(gone.map(|(of, was)| Recent::ClusterIdentityGone(of, was, kind)));
        }
        if let Some(it) = wire.secret_replaced {
            let (host, setting) = (NodeId::new(it.host), SettingId::new(it.setting));
            let was = self.secret(Subject::Setting(host, setting), &it.held)?;
            told.push(Recent::SecretReplaced(host, setting, was));
        }
        if let Some(it) = wire.reference_shut {
            let (host, setting) = (NodeId::new(it.host), SettingId::new(it.setting));
            let what = match (it.role, it.policy) {
                (Some(was), None) => Shut::Role(self.role_assignment(was)?),
                (None, Some(was)) => Shut::Policy(self.data_grant(was)?),
                (None, None) => Shut::Secret,
                (Some(_), Some(_)) => {
                    self.errors.push(Problem::error(
                        "not-one-change",
                        None,
                        format!("the change at {at} names a role and an access policy"),
                        "Give each a change of its own.",
                    ));
                    return None;
                }
            };
            told.push(Recent::ReferenceShut(host, setting, what));
        }
        let (Some(what), None) = (told.pop(), told.pop()) else {
            self.errors.push(Problem::error(
                "not-one-change",
                None,
                format!("the change at {at} does not say what changed, or says it twice"),
                "Give each change one key besides `at`.",
            ));
            return None;
        };
        Some(RecentChange { at, what })
    }

    pub(super) fn token(&mut self, wire: HeldTokenV1) -> Option<HeldToken> {
        let choice = |identity| IdentityChoice::UserAssigned(PrincipalId::new(identity));
        Some(HeldToken {
            host: NodeId::new(wire.host),
            choice: wire.identity.map_or(IdentityChoice::Unnamed, choice),
            audience: wire.audience,
            principal: PrincipalId::new(wire.principal),
            name: wire.name,
            arm_id: wire.arm_id,
            groups: wire.groups.into_iter().map(PrincipalId::new).collect(),
            issued_at: self.moment_of_clock(&wire.issued)?,
            expires_at: self.moment_of_clock(&wire.expires)?,
        })
    }
}
