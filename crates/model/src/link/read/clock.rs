//! The clock, what changed recently, and what was left behind.

use std::collections::BTreeMap;

use super::{DiagramReader, Ids, Result, at};
use crate::diagram::{
    Clock, FederatedCredentialId, HeldToken, IdentityChoice, NodeId, PrincipalKind, Recent,
    RecentChange, RoleAssignment, RoleAssignmentId, Shut,
};
use crate::link::LinkError;
use crate::link::tags::{change, credential};
use crate::link::wire::Field;
use crate::time::Timestamp;

impl DiagramReader<'_> {
    pub(super) fn stale_identities(&mut self) -> Result<()> {
        self.numbers.about(Field::StaleIdentity, 0);
        for place in 0..self.nodes.len() {
            if self.resource(place).is_err() {
                continue;
            }
            let mut stale = BTreeMap::new();
            for _ in 0..self.numbers.count()? {
                let identity = NodeId::new(self.numbers.number()?);
                stale.insert(identity, self.numbers.text()?);
            }
            self.resource(place)?.stale_identities = stale;
        }
        Ok(())
    }

    pub(super) fn clock(&mut self, ids: &Ids) -> Result<Clock> {
        self.numbers.about(Field::Clock, 0);
        let now = self.moment()?;
        let mut changes = Vec::new();
        for _ in 0..self.numbers.count()? {
            self.numbers.about(Field::Clock, 0);
            let seconds_ago = self.numbers.number()?;
            changes.push(RecentChange {
                at: now.plus_seconds(-i64::from(seconds_ago)),
                what: self.change(ids)?,
            });
        }
        self.numbers.about(Field::Token, 0);
        let mut tokens = Vec::new();
        for _ in 0..self.numbers.count()? {
            tokens.push(self.token(now)?);
        }
        Ok(Clock {
            now,
            changes,
            tokens,
        })
    }

    fn change(&mut self, ids: &Ids) -> Result<Recent> {
        Ok(match self.numbers.number()? {
            change::ROLE_ASSIGNED => {
                let place = self.numbers.number()?;
                Recent::RoleAssigned(RoleAssignmentId::new(*at(&ids.role_assignments, place)?))
            }
            change::ROLE_REMOVED => Recent::RoleRemoved(self.role_as_it_was()?),
            change::SHUT_BY_ROLE => Recent::ReferenceShut(
                self.node()?,
                self.setting()?,
                Shut::Role(self.role_as_it_was()?),
            ),
            change::SHUT_BY_POLICY => {
                let (host, setting) = (self.node()?, self.setting()?);
                let id = self.numbers.number()?;
                Recent::ReferenceShut(host, setting, Shut::Policy(self.data_grant(id)?))
            }
            change::SHUT_BY_DELETION => {
                Recent::ReferenceShut(self.node()?, self.setting()?, Shut::Secret)
            }
            change::MEMBER_ADDED => Recent::MemberAdded(self.group()?, self.principal()?),
            change::MEMBER_REMOVED => Recent::MemberRemoved(self.group()?, self.principal()?),
            change::SYSTEM_IDENTITY_GONE => self.identity_gone(PrincipalKind::SystemAssigned)?,
            change::USER_IDENTITY_GONE => self.identity_gone(PrincipalKind::UserAssigned)?,
            change::PRINCIPAL_MADE => Recent::PrincipalMade(self.principal()?),
            change::IDENTITY_ATTACHED => Recent::IdentityAttached(self.node()?, self.principal()?),
            change::SECRET_REPLACED => {
                Recent::SecretReplaced(self.node()?, self.setting()?, self.secret()?)
            }
            change::TRUST_CONFIGURED => {
                let place = self.numbers.number()?;
                let id = *at(&ids.federated_credentials, place)?;
                Recent::TrustConfigured(FederatedCredentialId::new(id))
            }
            _ => return Err(LinkError::MadeByNewer),
        })
    }

    fn role_as_it_was(&mut self) -> Result<RoleAssignment> {
        Ok(RoleAssignment {
            id: RoleAssignmentId::new(self.numbers.number()?),
            principal: self.principal()?,
            role: self.role()?,
            scope: self.scope()?,
            condition: self.some_text()?,
        })
    }

    fn identity_gone(&mut self, kind: PrincipalKind) -> Result<Recent> {
        let cluster = self.node()?;
        Ok(Recent::ClusterIdentityGone(
            cluster,
            self.principal()?,
            kind,
        ))
    }

    fn group(&mut self) -> Result<NodeId> {
        Ok(NodeId::new(self.principal()?.number()))
    }

    fn token(&mut self, now: Timestamp) -> Result<HeldToken> {
        let host = self.node()?;
        let choice = match self.numbers.number()? {
            credential::UNNAMED => IdentityChoice::Unnamed,
            credential::USER_ASSIGNED => IdentityChoice::UserAssigned(self.principal()?),
            _ => return Err(LinkError::MadeByNewer),
        };
        let audience = self.numbers.text()?;
        let principal = self.principal()?;
        let name = self.numbers.text()?;
        let arm_id = self.numbers.text()?;
        let groups = self.some_principals()?.into_iter().collect();
        let issued_at = now.plus_seconds(-i64::from(self.numbers.number()?));
        let expires_at = issued_at.plus_seconds(self.numbers.number()?.into());
        Ok(HeldToken {
            host,
            choice,
            audience,
            principal,
            name,
            arm_id,
            groups,
            issued_at,
            expires_at,
        })
    }
}
