//! The clock, and what changed recently.

use super::super::v1::{ChangeV1, ClockV1, HeldTokenV1};
use super::{Reader, shown};
use crate::diagram::problem::Problem;
use crate::diagram::{
    Clock, HeldToken, IdentityChoice, NodeId, PrincipalId, Recent, RecentChange, RoleAssignmentId,
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
        let added = wire.member_added.map(pair);
        let removed = wire.member_removed.map(pair);
        let what = match (wire.role_assigned, wire.role_removed, added, removed) {
            (Some(id), None, None, None) => Recent::RoleAssigned(RoleAssignmentId::new(id)),
            (None, Some(was), None, None) => Recent::RoleRemoved(self.role_assignment(was)?),
            (None, None, Some((group, member)), None) => Recent::MemberAdded(group, member),
            (None, None, None, Some((group, member))) => Recent::MemberRemoved(group, member),
            _ => {
                self.errors.push(Problem::error(
                    "not-one-change",
                    None,
                    format!("the change at {at} does not say what changed, or says it twice"),
                    "Give each change one key besides `at`.",
                ));
                return None;
            }
        };
        Some(RecentChange { at, what })
    }

    fn token(&mut self, wire: HeldTokenV1) -> Option<HeldToken> {
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
