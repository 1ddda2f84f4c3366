//! The clock, and what changed recently.

use super::{Record, data_grant, role_assignment, secrets};
use crate::diagram::{
    Clock, Diagram, HeldToken, IdentityChoice, PrincipalKind, Recent, RecentChange, Shut,
};

pub(super) fn clock(diagram: &Diagram, clock: &Clock) -> Record {
    Record::new()
        .with("now", clock.now.to_string())
        .with_list(
            "changes",
            clock.changes.iter().map(|it| change(diagram, it)),
        )
        .with_list("tokens", clock.tokens.iter().map(token))
}

fn change(diagram: &Diagram, change: &RecentChange) -> Record {
    let record = Record::new().with("at", change.at.to_string());
    match &change.what {
        Recent::RoleAssigned(id) => record.with("roleAssigned", id.number()),
        Recent::RoleRemoved(was) => record.with("roleRemoved", role_assignment(diagram, was)),
        Recent::MemberAdded(group, member) => {
            record.with("memberAdded", vec![group.number(), member.number()])
        }
        Recent::MemberRemoved(group, member) => {
            record.with("memberRemoved", vec![group.number(), member.number()])
        }
        Recent::TrustConfigured(id) => record.with("trustConfigured", id.number()),
        Recent::ClusterIdentityGone(cluster, was, kind) => {
            let key = match kind {
                PrincipalKind::SystemAssigned => "systemIdentityGone",
                _ => "userIdentityGone",
            };
            record.with(key, vec![cluster.number(), was.number()])
        }
        Recent::SecretReplaced(host, setting, was) => record.with(
            "secretReplaced",
            Record::new()
                .with("host", host.number())
                .with("setting", setting.number())
                .with("held", secrets::holds(was)),
        ),
        Recent::ReferenceShut(host, setting, what) => {
            let shut = Record::new()
                .with("host", host.number())
                .with("setting", setting.number());
            record.with(
                "referenceShut",
                match what {
                    Shut::Role(was) => shut.with("role", role_assignment(diagram, was)),
                    Shut::Policy(was) => shut.with("policy", data_grant(was)),
                    Shut::Secret => shut,
                },
            )
        }
        Recent::IdentityAttached(host, identity) => {
            record.with("identityAttached", vec![host.number(), identity.number()])
        }
        Recent::PrincipalMade(id) => record.with("principalMade", id.number()),
    }
}

pub(super) fn token(token: &HeldToken) -> Record {
    let identity = match token.choice {
        IdentityChoice::Unnamed => None,
        IdentityChoice::UserAssigned(principal) => Some(principal.number()),
    };
    Record::new()
        .with("host", token.host.number())
        .with_some("identity", identity)
        .with("audience", token.audience.as_str())
        .with("principal", token.principal.number())
        .with("name", token.name.as_str())
        .with("armId", token.arm_id.as_str())
        .with_list("groups", token.groups.iter().map(|it| it.number()))
        .with("issued", token.issued_at.to_string())
        .with("expires", token.expires_at.to_string())
}
