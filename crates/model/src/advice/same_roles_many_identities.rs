//! Several system-assigned identities hold the same roles.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::azure::ResourceKind;
use crate::diagram::{
    Credential, DeniedPrincipals, Diagram, Edit, IdentityChoice, NewCall, NewNode, NewNodeKind,
    Node, NodeId, NodeKind, PrincipalId, Rule, Scope, Subject, WorldPoint,
};
use crate::flow::{self, Fix};
use crate::guid::Guid;
use crate::say;
use crate::text::Text;

/// From so many hosts on it is told.
const SEVERAL: usize = 3;

/// How far above the first host the shared identity is placed.
const ABOVE: i32 = 140;

/// What identities have in common that one could stand for: the kind of host,
/// where it stands, which roles, and what its calls need.
type Alike = (
    ResourceKind,
    Option<NodeId>,
    BTreeSet<(Guid, Scope)>,
    BTreeSet<(Scope, &'static str)>,
);

struct Replica<'d> {
    host: &'d Node,
    principal: PrincipalId,
}

/// Replicas, each with an identity of its own and the same roles: n hosts with m
/// roles take n × m assignments, and with one shared identity m.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut roles: BTreeMap<PrincipalId, BTreeSet<(Guid, Scope)>> = BTreeMap::new();
    let mut special = tied(diagram);
    for it in diagram.role_assignments() {
        roles
            .entry(it.principal)
            .or_default()
            .insert((it.role, it.scope));
        if it.condition.is_some() {
            special.insert(it.principal);
        }
    }
    let mut alike: BTreeMap<Alike, Vec<Replica<'_>>> = BTreeMap::new();
    for host in diagram.nodes() {
        let Some(resource) = host.resource() else {
            continue;
        };
        let Some(principal) = resource.system_assigned else {
            continue;
        };
        let allows_shared = resource.kind.row().identity.allows_user_assigned()
            && resource.user_assigned.is_empty();
        let Some(roles) = roles.get(&principal) else {
            continue;
        };
        if !allows_shared || special.contains(&principal) {
            continue;
        }
        let needs = survey
            .needed_by(principal)
            .map(|it| (it.need.scope, it.need.action()))
            .collect();
        alike
            .entry((resource.kind, host.parent, roles.clone(), needs))
            .or_default()
            .push(Replica { host, principal });
    }
    let mut found: Vec<Finding> = alike
        .into_iter()
        .filter(|(_, replicas)| replicas.len() >= SEVERAL)
        .filter_map(|((kind, _, roles, _), replicas)| {
            let first = replicas.first()?.host;
            let (n, m) = (replicas.len(), roles.len());
            Some(Finding {
                rule: Rule::SameRolesManyIdentities,
                level: Level::Low,
                subject: Subject::Node(first.id),
                message: say!(
                    "{count} {kinds} hold the same roles each: {count} × {roles} = {assignments} \
                     assignments, where one shared identity needs {roles}",
                    count = n,
                    kinds = Text::listed("kinds", kind.row().plural),
                    roles = m,
                    assignments = n * m
                ),
                reason: say!(
                    "Replicas need the same. With a user-assigned identity for all of them, a \
                         new one has its access at once, and fewer identities and assignments are \
                         to be looked after. Keep them apart where logs must tell them apart."
                ),
                source: sources::IDENTITY_BEST_PRACTICE,
                fix: share(diagram, &replicas, &roles),
            })
        })
        .collect();
    found.sort_by_key(Finding::key);
    found
}

/// Principals that are spoken of elsewhere: members of groups, users of
/// databases, those whom deny assignments name. They are left as they are.
fn tied(diagram: &Diagram) -> BTreeSet<PrincipalId> {
    let mut tied: BTreeSet<PrincipalId> = BTreeSet::new();
    for node in diagram.nodes() {
        if let NodeKind::Group { members } = &node.kind {
            tied.extend(members);
        }
    }
    tied.extend(diagram.database_users().map(|it| it.principal));
    tied.extend(diagram.data_grants().map(|it| it.principal));
    for it in diagram.deny_assignments() {
        if let DeniedPrincipals::These(principals) = &it.rule.principals {
            tied.extend(principals);
        }
        tied.extend(&it.rule.exclude_principals);
    }
    tied
}

/// One identity for all of them, in the place of their own.
fn share(
    diagram: &Diagram,
    replicas: &[Replica<'_>],
    roles: &BTreeSet<(Guid, Scope)>,
) -> Option<Fix> {
    let first = replicas.first()?.host;
    let identity = NodeId::new(diagram.next_id());
    let principal = PrincipalId::of_node(identity);
    let mut edits = vec![Edit::Place(NewNode {
        kind: NewNodeKind::UserAssignedIdentity,
        name: None,
        parent: first.parent,
        at: WorldPoint {
            x: first.at.x,
            y: first.at.y - ABOVE,
        },
    })];
    edits.extend(roles.iter().map(|(role, scope)| Edit::AssignRole {
        principal,
        role: *role,
        scope: *scope,
        condition: None,
    }));
    for replica in replicas {
        let host = replica.host.id;
        edits.push(Edit::AttachIdentity { host, identity });
        for call in diagram.calls().filter(|call| call.what.caller == host) {
            if flow::principal_of_call(diagram, &call.what) == Some(replica.principal) {
                edits.push(Edit::ChangeCall {
                    call: call.id,
                    what: NewCall {
                        credential: Credential::ManagedIdentity(IdentityChoice::UserAssigned(
                            principal,
                        )),
                        ..call.what.clone()
                    },
                });
            }
        }
        let held: Vec<Subject> = diagram
            .role_assignments()
            .filter(|it| it.principal == replica.principal)
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        edits.push(Edit::Delete(held));
        edits.push(Edit::DisableSystemAssigned(host));
    }
    let edit = Edit::Several(edits);
    diagram.clone().apply(&edit).ok()?;
    Some(Fix {
        title: say!("Share one user-assigned identity among them"),
        why: say!(
            "It gets the roles once; the calls name it and go on working; the identities of their \
             own are turned off."
        ),
        edit,
    })
}
