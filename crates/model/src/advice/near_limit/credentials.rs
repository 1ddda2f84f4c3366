//! Federated credentials, and client secrets that are good for long.

use std::collections::BTreeMap;

use super::judge;
use crate::advice::finding::{Finding, Level};
use crate::azure::limits::{
    CLIENT_SECRET_DAYS, FEDERATED_CREDENTIALS_PER_IDENTITY, RECOMMENDED_CLIENT_SECRET_DAYS,
};
use crate::diagram::{
    ClientCredential, ClientCredentialKind, Diagram, Edit, Node, NodeId, Rule, Subject,
};
use crate::flow::Fix;
use crate::say;

const DAY_SECONDS: i64 = 86_400;

/// How long a secret is good after the repair: well below what is recommended.
const SHORTER_DAYS: i64 = 180;

pub(super) fn find(diagram: &Diagram) -> Vec<Finding> {
    let mut counts: BTreeMap<NodeId, usize> = BTreeMap::new();
    for it in diagram.federated_credentials() {
        *counts.entry(it.identity).or_default() += 1;
    }
    let mut found: Vec<Finding> = counts
        .into_iter()
        .filter_map(|(node, count)| trusts_many(diagram.node(node)?, count))
        .collect();
    for node in diagram.nodes() {
        let credentials = diagram.client_credentials(node.id).iter();
        found.extend(credentials.filter_map(|it| lives_long(diagram, node, it)));
    }
    found
}

fn trusts_many(node: &Node, count: usize) -> Option<Finding> {
    let limit = FEDERATED_CREDENTIALS_PER_IDENTITY;
    let level = judge(count, limit)?;
    Some(Finding {
        rule: Rule::NearLimit,
        level,
        subject: Subject::Node(node.id),
        message: say!(
            "{name} has {count} federated credentials, and Azure takes {most}",
            name = node.name,
            count,
            most = limit.most()
        ),
        reason: say!(
            "Each cluster, namespace, repository or branch needs one of its own. Beyond the \
                 limit it takes another identity, with roles of its own: better planned than met."
        ),
        source: limit.source,
        fix: None,
    })
}

/// What is left of its life is no more than its life, so that a secret of which
/// so much is left was good for so long.
fn lives_long(diagram: &Diagram, node: &Node, it: &ClientCredential) -> Option<Finding> {
    if it.kind != ClientCredentialKind::Secret {
        return None;
    }
    let now = diagram.now();
    let days = (it.expires_at.unix_seconds() - now.unix_seconds()) / DAY_SECONDS;
    let (secret, name) = (&it.name, &node.name);
    let (level, limit, message) = if days > i64::from(CLIENT_SECRET_DAYS.value) {
        let message = say!(
            "{secret} of {name} is good for {days} more days, and the portal gives none a life of \
             more than 24 months",
            secret,
            name,
            days
        );
        (Level::Medium, CLIENT_SECRET_DAYS, message)
    } else if days >= i64::from(RECOMMENDED_CLIENT_SECRET_DAYS.value) {
        let message = say!(
            "{secret} of {name} is good for {days} more days, and Microsoft recommends a life of \
             less than 12 months",
            secret,
            name,
            days
        );
        (Level::Low, RECOMMENDED_CLIENT_SECRET_DAYS, message)
    } else {
        return None;
    };
    Some(Finding {
        rule: Rule::NearLimit,
        level,
        subject: Subject::ClientCredential(node.id, it.id),
        message,
        reason: say!(
            "Whoever has a copy of a client secret is the application until it expires. The \
                 shorter it lives, the sooner a copy that nobody knows of is worth nothing."
        ),
        source: limit.source,
        fix: Some(Fix {
            title: say!(
                "Let {secret} expire in {days} days",
                secret,
                days = SHORTER_DAYS
            ),
            why: say!("In Azure that is another secret, which takes the place of this one."),
            edit: Edit::SetExpiry {
                application: node.id,
                credential: it.id,
                expires_at: now.plus_seconds(SHORTER_DAYS * DAY_SECONDS),
            },
        }),
    })
}
