//! In which ways can somebody try to do something?

use std::collections::{BTreeMap, BTreeSet};

use super::{MAX_PATHS, Path, words};
use crate::azure::{Operation, ResourceKind};
use crate::diagram::{
    Claimant, Credential, Diagram, IdentityChoice, NewCall, Node, NodeId, NodeKind, Principal,
    PrincipalId, Scope,
};
use crate::flow::{self, Attempt, Verdict};
use crate::guid::Guid;
use crate::time::Timestamp;

/// A way, and what comes of it.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Who takes it.
    pub(super) who: NodeId,
    /// With which credential of a host.
    pub(super) with: Option<Credential>,
    /// As whom; `None` where a secret stands for nobody.
    pub(super) principal: Option<PrincipalId>,
    pub(super) at: Scope,
    pub(super) attempt: Attempt,
}

impl Way {
    pub(super) fn path(&self, diagram: &Diagram) -> Path {
        Path {
            who: self.who,
            with: self.with,
            at: self.at,
            is_open: match self.attempt.verdict {
                Verdict::Allowed { .. } => Some(true),
                Verdict::Denied { .. } => Some(false),
                Verdict::NotModelled { .. } => None,
            },
            words: words::way(diagram, self),
            decided_by: self.attempt.decided_by.clone(),
        }
    }
}

/// The ways of a host with its credentials, or of a security principal.
pub(super) fn of(
    diagram: &Diagram,
    claimant: Claimant,
    operation: Operation,
    at: Scope,
    now: Timestamp,
) -> Vec<Way> {
    let Some(node) = diagram.node(claimant.node) else {
        return Vec::new();
    };
    if node.resource().is_none() {
        let principal = node.principal().and_then(|id| diagram.principal(id));
        return principal
            .and_then(|principal| as_principal(diagram, &principal, operation, at, now))
            .into_iter()
            .collect();
    }
    let credentials = match claimant.with {
        Some(with) => vec![with],
        None => flow::credentials_of(diagram, node)
            .into_iter()
            .filter(|with| flow::is_about(diagram, node, *with, at))
            .collect(),
    };
    credentials
        .into_iter()
        .filter_map(|with| as_host(diagram, node, with, operation, at, now))
        .collect()
}

/// The ways of everyone who is drawn, but for these.
pub(super) fn of_all_but(
    diagram: &Diagram,
    but: &[NodeId],
    operation: Operation,
    at: Scope,
    now: Timestamp,
) -> Vec<Way> {
    let excepted = with_members(
        diagram,
        but.iter()
            .filter_map(|node| diagram.node(*node)?.principal())
            .collect(),
    );
    let could = Candidates::of(diagram, operation, at);
    let mut ways = Vec::new();
    let mut attached: BTreeSet<NodeId> = BTreeSet::new();
    for node in diagram.nodes() {
        let Some(resource) = node.resource() else {
            continue;
        };
        if !acts_on_its_own(resource.kind, operation) {
            continue;
        }
        attached.extend(&resource.user_assigned);
        if but.contains(&node.id) {
            continue;
        }
        for with in flow::credentials_of(diagram, node) {
            let what = call(node.id, with, operation, at);
            let principal = flow::principal_of_call(diagram, &what);
            let may_matter = match principal {
                Some(principal) => !excepted.contains(&principal) && could.contain(principal),
                // A secret that stands for nobody opens what it is for.
                None => {
                    matches!(with, Credential::Setting(_))
                        && flow::is_about(diagram, node, with, at)
                }
            };
            if may_matter {
                ways.extend(as_host(diagram, node, with, operation, at, now));
                if are_enough(&ways) {
                    return ways;
                }
            }
        }
    }
    for principal in diagram.principals() {
        // Hosts were asked for their identities already, and groups act through
        // their members.
        let acts_by_itself = match diagram.node(principal.node).map(|node| &node.kind) {
            Some(NodeKind::Resource(resource)) => {
                !acts_on_its_own(resource.kind, operation) && !but.contains(&principal.node)
            }
            Some(NodeKind::UserAssignedIdentity) => !attached.contains(&principal.node),
            Some(NodeKind::Group { .. }) | None => false,
            Some(_) => true,
        };
        if acts_by_itself && !excepted.contains(&principal.id) && could.contain(principal.id) {
            ways.extend(as_principal(diagram, &principal, operation, at, now));
            if are_enough(&ways) {
                return ways;
            }
        }
    }
    ways
}

/// Whether it is known to do this with its identities. Of those of other resources only
/// what they may do counts, whoever comes to use them.
fn acts_on_its_own(kind: ResourceKind, operation: Operation) -> bool {
    kind.row().host.is_some_and(|host| host.calls(operation))
}

/// Whether there are more open ways than anybody reads: the rest need not be
/// looked for.
fn are_enough(ways: &[Way]) -> bool {
    ways.iter().filter(|way| way.attempt.is_allowed()).count() > MAX_PATHS
}

/// Who could hold what is needed: nobody else has to be asked.
struct Candidates(Option<BTreeSet<PrincipalId>>);

impl Candidates {
    fn of(diagram: &Diagram, operation: Operation, at: Scope) -> Self {
        Self(flow::role_need(diagram, operation, at).map(|need| {
            let chain = diagram.scope_chain(need.scope);
            let mut could: BTreeMap<Guid, bool> = BTreeMap::new();
            let holders = diagram
                .role_assignments()
                .filter(|it| {
                    chain.contains(&it.scope)
                        && *could
                            .entry(it.role)
                            .or_insert_with(|| flow::role_could_grant(diagram, it.role, &need))
                })
                .map(|it| it.principal)
                .collect();
            with_members(diagram, holders)
        }))
    }

    fn contain(&self, principal: PrincipalId) -> bool {
        self.0
            .as_ref()
            .is_none_or(|candidates| candidates.contains(&principal))
    }
}

/// These, and the members of those that are groups, directly or through others.
fn with_members(diagram: &Diagram, mut found: BTreeSet<PrincipalId>) -> BTreeSet<PrincipalId> {
    let mut waiting: Vec<PrincipalId> = found.iter().copied().collect();
    while let Some(principal) = waiting.pop() {
        let node = diagram.node(NodeId::new(principal.number()));
        if let Some(NodeKind::Group { members }) = node.map(|node| &node.kind) {
            for member in members {
                if found.insert(*member) {
                    waiting.push(*member);
                }
            }
        }
    }
    found
}

fn as_host(
    diagram: &Diagram,
    host: &Node,
    with: Credential,
    operation: Operation,
    at: Scope,
    now: Timestamp,
) -> Option<Way> {
    let what = call(host.id, with, operation, at);
    Some(Way {
        who: host.id,
        with: Some(with),
        principal: flow::principal_of_call(diagram, &what),
        at,
        attempt: flow::attempt(diagram, &what, now)?,
    })
}

fn as_principal(
    diagram: &Diagram,
    principal: &Principal,
    operation: Operation,
    at: Scope,
    now: Timestamp,
) -> Option<Way> {
    Some(Way {
        who: principal.node,
        with: None,
        principal: Some(principal.id),
        at,
        attempt: flow::attempt_by(diagram, principal, operation, at, now)?,
    })
}

/// The call that a host would make.
pub(super) const fn call(
    caller: NodeId,
    credential: Credential,
    operation: Operation,
    at: Scope,
) -> NewCall {
    NewCall {
        name: String::new(),
        caller,
        target: at,
        operation,
        credential,
        audience: None,
    }
}

/// The credential of a host that has none yet: the identity that it would pick.
pub(super) const NO_OTHER: Credential = Credential::ManagedIdentity(IdentityChoice::Unnamed);
