//! Workloads that need different things share an identity.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Level};
use super::least::{Needed, Survey, fewest};
use super::sources;
use crate::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NodeId, NodeKind, PrincipalId, Rule, Scope,
    Subject,
};
use crate::flow::{self, Fix};
use crate::say;
use crate::text::Text;

/// What a host needs of the identity: actions and where.
type Needs = BTreeSet<(Scope, &'static str)>;

/// User-assigned identities of several hosts whose drawn calls need different
/// things: code on each can do what only another needs. Replicas, which need the
/// same, share one rightly.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    diagram
        .nodes()
        .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
        .filter_map(|node| {
            let principal = PrincipalId::of_node(node.id);
            let mut needs: BTreeMap<NodeId, Needs> = BTreeMap::new();
            for it in with_identity(survey, principal) {
                needs
                    .entry(it.caller)
                    .or_default()
                    .insert((it.need.scope, it.need.action()));
            }
            let union: Needs = needs.values().flatten().copied().collect();
            // The one that needs least gains most from the others.
            let (least, own) = needs
                .iter()
                .filter(|(_, own)| own.len() < union.len())
                .min_by_key(|(host, own)| (own.len(), **host))?;
            let others: Vec<String> = needs
                .keys()
                .filter(|host| *host != least)
                .map(|host| diagram.node_name(*host).to_owned())
                .collect();
            let places: BTreeSet<Scope> = union.difference(own).map(|(scope, _)| *scope).collect();
            let places: Vec<Text> = places
                .iter()
                .map(|scope| flow::scope_words(diagram, *scope))
                .collect();
            let places = flow::list(&places);
            let name = diagram.node_name(*least);
            Some(Finding {
                rule: Rule::SharedIdentity,
                level: Level::Medium,
                subject: Subject::Node(node.id),
                message: say!(
                    "{name} and {others} share {identity}, and need different things",
                    name,
                    others = flow::list(&others),
                    identity = node.name
                ),
                reason: match others.as_slice() {
                    [other] => say!(
                        "Code on {name} has everything that the identity may do, and so what only \
                         {other} needs on {places}. Workloads of different trust get identities of \
                         their own.",
                        name,
                        other,
                        places
                    ),
                    _ => say!(
                        "Code on {name} has everything that the identity may do, and so what only \
                         the others need on {places}. Workloads of different trust get identities \
                         of their own.",
                        name,
                        places
                    ),
                },
                source: sources::IDENTITY_BEST_PRACTICE,
                fix: separate(survey, node.id, &needs),
            })
        })
        .collect()
}

fn with_identity<'s>(
    survey: &'s Survey<'_>,
    principal: PrincipalId,
) -> impl Iterator<Item = &'s Needed> {
    survey.needed_by(principal).filter(move |it| {
        it.principal == principal && matches!(it.credential, Credential::ManagedIdentity(_))
    })
}

/// Lets those hosts that need the same go on sharing, as many as there are, and
/// gives each of the others an identity of its own.
fn separate(survey: &Survey<'_>, identity: NodeId, needs: &BTreeMap<NodeId, Needs>) -> Option<Fix> {
    let diagram = survey.diagram;
    let mut alike: BTreeMap<&Needs, Vec<NodeId>> = BTreeMap::new();
    for (host, own) in needs {
        alike.entry(own).or_default().push(*host);
    }
    let staying = alike
        .iter()
        .max_by_key(|(own, hosts)| (hosts.len(), own.len()))
        .map(|(_, hosts)| hosts.clone())?;
    let mut after = diagram.clone();
    let mut edits = Vec::new();
    let mut moved = Vec::new();
    for host in needs.keys().filter(|host| !staying.contains(host)) {
        for edit in give_own(&after, survey, *host, identity)? {
            after.apply(&edit).ok()?;
            edits.push(edit);
        }
        moved.push(diagram.node_name(*host).to_owned());
    }
    let shared = diagram.node_name(identity);
    Some(Fix {
        title: match moved.as_slice() {
            [name] => say!(
                "Let {name} use its system-assigned identity, and detach {identity}",
                name,
                identity = shared
            ),
            several => say!(
                "Let {names} use their system-assigned identity, and detach {identity}",
                names = flow::list(several),
                identity = shared
            ),
        },
        why: say!(
            "Each gets the roles with the fewest permissions for its own drawn calls, which go on \
              working."
        ),
        edit: Edit::Several(edits),
    })
}

/// The edits after which a host does with its system-assigned identity what it
/// did with a shared one.
fn give_own(
    diagram: &Diagram,
    survey: &Survey<'_>,
    host: NodeId,
    identity: NodeId,
) -> Option<Vec<Edit>> {
    let shared = PrincipalId::of_node(identity);
    let resource = diagram.node(host)?.resource()?;
    if !resource.kind.row().identity.allows_system_assigned() {
        return None;
    }
    let mut edits = Vec::new();
    let own = match resource.system_assigned {
        Some(own) => own,
        None => {
            edits.push(Edit::EnableSystemAssigned(host));
            // The number that the new identity will get.
            PrincipalId::new(diagram.next_id())
        }
    };
    let calls: BTreeSet<_> = with_identity(survey, shared)
        .filter(|it| it.caller == host)
        .map(|it| it.call)
        .collect();
    let needs = with_identity(survey, shared)
        .filter(|it| it.caller == host)
        .map(|it| &it.need);
    for (role, scope) in fewest(diagram, needs) {
        let is_there = diagram
            .role_assignments()
            .any(|it| (it.principal, it.role, it.scope) == (own, role, scope));
        if !is_there {
            edits.push(Edit::AssignRole {
                principal: own,
                role,
                scope,
                condition: None,
            });
        }
    }
    for call in calls {
        edits.push(Edit::ChangeCall {
            call,
            what: NewCall {
                credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
                ..diagram.call(call)?.what.clone()
            },
        });
    }
    edits.push(Edit::Delete(vec![Subject::Attachment(host, identity)]));
    Some(edits)
}
