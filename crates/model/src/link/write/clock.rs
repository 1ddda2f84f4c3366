//! The clock, what changed recently, and what was left behind.

use std::collections::BTreeMap;

use super::{DiagramWriter, resources};
use crate::diagram::{
    IdentityChoice, PrincipalId, PrincipalKind, Recent, RoleAssignment, RoleAssignmentId, Shut,
};
use crate::link::tags::{change, credential};
use crate::link::wire::Field;
use crate::time::Timestamp;

impl DiagramWriter<'_> {
    fn role_as_it_was(&mut self, was: &RoleAssignment) {
        self.out.number(was.id.number());
        self.principal(was.principal);
        self.role(was.role);
        self.scope(was.scope);
        self.some_text(was.condition.as_deref());
    }

    pub(super) fn stale_identities(&mut self) {
        self.out.about(Field::StaleIdentity, 0);
        for (_, resource) in resources(self.diagram) {
            self.out.count(resource.stale_identities.len());
            for (identity, name) in &resource.stale_identities {
                self.out.number(identity.number());
                self.out.text(name);
            }
        }
    }

    pub(super) fn clock(&mut self) {
        let Some(clock) = self.diagram.clock() else {
            return;
        };
        self.out.about(Field::Clock, 0);
        self.moment(clock.now);
        self.out.count(clock.changes.len());
        let places: BTreeMap<RoleAssignmentId, u32> = self
            .diagram
            .role_assignments()
            .map(|it| it.id)
            .zip(0..)
            .collect();
        for it in &clock.changes {
            self.out.about(Field::Clock, 0);
            // How long ago: a small number.
            self.out.number(seconds(it.at, clock.now));
            match &it.what {
                Recent::RoleAssigned(id) => {
                    self.out.number(change::ROLE_ASSIGNED);
                    self.out.number(places.get(id).copied().unwrap_or(u32::MAX));
                }
                Recent::RoleRemoved(was) => {
                    self.out.number(change::ROLE_REMOVED);
                    self.role_as_it_was(was);
                }
                Recent::ReferenceShut(host, setting, what) => {
                    self.out.number(match what {
                        Shut::Role(_) => change::SHUT_BY_ROLE,
                        Shut::Policy(_) => change::SHUT_BY_POLICY,
                        Shut::Secret => change::SHUT_BY_DELETION,
                    });
                    let place = self.node(*host);
                    self.out.number(place);
                    self.setting(*setting);
                    match what {
                        Shut::Role(was) => self.role_as_it_was(was),
                        Shut::Policy(was) => {
                            self.out.number(was.id.number());
                            self.data_grant(was);
                        }
                        Shut::Secret => {}
                    }
                }
                Recent::ClusterIdentityGone(cluster, was, kind) => {
                    self.out.number(match kind {
                        PrincipalKind::SystemAssigned => change::SYSTEM_IDENTITY_GONE,
                        _ => change::USER_IDENTITY_GONE,
                    });
                    let place = self.node(*cluster);
                    self.out.number(place);
                    self.principal(*was);
                }
                Recent::PrincipalMade(principal) => {
                    self.out.number(change::PRINCIPAL_MADE);
                    self.principal(*principal);
                }
                Recent::IdentityAttached(host, identity) => {
                    self.out.number(change::IDENTITY_ATTACHED);
                    let place = self.node(*host);
                    self.out.number(place);
                    self.principal(*identity);
                }
                Recent::TrustConfigured(id) => {
                    self.out.number(change::TRUST_CONFIGURED);
                    let mut all = self.diagram.federated_credentials().zip(0..);
                    let place = all.find(|(credential, _)| credential.id == *id);
                    self.out.number(place.map_or(u32::MAX, |(_, place)| place));
                }
                Recent::SecretReplaced(host, setting, was) => {
                    self.out.number(change::SECRET_REPLACED);
                    let place = self.node(*host);
                    self.out.number(place);
                    self.setting(*setting);
                    self.secret(*was);
                }
                Recent::MemberAdded(group, member) => {
                    self.out.number(change::MEMBER_ADDED);
                    self.principal(PrincipalId::of_node(*group));
                    self.principal(*member);
                }
                Recent::MemberRemoved(group, member) => {
                    self.out.number(change::MEMBER_REMOVED);
                    self.principal(PrincipalId::of_node(*group));
                    self.principal(*member);
                }
            }
        }
        self.out.about(Field::Token, 0);
        self.out.count(clock.tokens.len());
        for token in &clock.tokens {
            let host = self.node(token.host);
            self.out.number(host);
            match token.choice {
                IdentityChoice::Unnamed => self.out.number(credential::UNNAMED),
                IdentityChoice::UserAssigned(principal) => {
                    self.out.number(credential::USER_ASSIGNED);
                    self.principal(principal);
                }
            }
            self.out.text(&token.audience);
            self.principal(token.principal);
            self.out.text(&token.name);
            self.out.text(&token.arm_id);
            let groups: Vec<PrincipalId> = token.groups.iter().copied().collect();
            self.some_principals(&groups);
            self.out.number(seconds(token.issued_at, clock.now));
            self.out.number(seconds(token.issued_at, token.expires_at));
        }
    }
}

fn seconds(from: Timestamp, to: Timestamp) -> u32 {
    u32::try_from(to.unix_seconds() - from.unix_seconds()).unwrap_or(u32::MAX)
}
