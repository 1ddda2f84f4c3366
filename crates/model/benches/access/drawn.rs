//! A drawing of the size that Azure allows.

use vouchsafe_model::azure::{BuiltInRole, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NewNode, NewNodeKind, NodeId, PrincipalId,
    Scope, WorldPoint,
};
use vouchsafe_model::guid::Guid;

use crate::large::Dice;

/// Of what stands in each resource group, the first four can have an identity.
const KINDS: [&str; 16] = [
    "virtual-machine",
    "app-service",
    "function-app",
    "container-app",
    "storage-account",
    "storage-account",
    "storage-account",
    "storage-account",
    "key-vault",
    "key-vault",
    "key-vault",
    "key-vault",
    "sql-server",
    "service-bus-namespace",
    "storage-account",
    "key-vault",
];

fn place(
    diagram: &mut Diagram,
    kind: NewNodeKind,
    name: String,
    parent: Option<NodeId>,
    at: (i32, i32),
) -> NodeId {
    let applied = diagram.apply(&Edit::Place(NewNode {
        kind,
        name: Some(name),
        parent,
        at: WorldPoint { x: at.0, y: at.1 },
    }));
    applied.expect("a place").created_node().expect("a node")
}

/// 2,000 resources, 500 of them with an identity, and 4,000 role assignments.
pub(crate) fn at_the_limits() -> Diagram {
    of(125, 4_000).0
}

/// So many resource groups, in each of which four hosts call what stands there.
pub(crate) fn at_work(groups: i32, assignments: usize) -> Diagram {
    let (mut diagram, hosts, containers) = of(groups, assignments);
    for (number, host) in hosts.iter().enumerate() {
        let applied = diagram.apply(&Edit::AddCall(NewCall {
            name: String::new(),
            caller: *host,
            target: *containers.get(number).expect("one for each host"),
            operation: Operation::named("read-blob"),
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        }));
        applied.expect("a call");
    }
    diagram
}

/// The drawing, its hosts, and as many of its containers.
fn of(groups: i32, assignments: usize) -> (Diagram, Vec<NodeId>, Vec<Scope>) {
    let (mut hosts, mut containers) = (Vec::new(), Vec::new());
    let mut diagram = Diagram::new();
    let mut scopes = Vec::new();
    let subscription = place(
        &mut diagram,
        NewNodeKind::Subscription,
        "sub".to_owned(),
        None,
        (0, 2_000),
    );
    scopes.push(Scope::Node(subscription));
    for group in 0..groups {
        let corner = (group % 12 * 3_000 + 100, group / 12 * 2_000 + 2_200);
        let node = place(
            &mut diagram,
            NewNodeKind::ResourceGroup,
            format!("rg-{group}"),
            Some(subscription),
            corner,
        );
        scopes.push(Scope::Node(node));
        for (number, slug) in (0..).zip(KINDS) {
            let kind = ResourceKind::from_slug(slug).expect("a kind");
            let resource = place(
                &mut diagram,
                NewNodeKind::Resource(kind),
                format!("node{group}x{number}"),
                Some(node),
                (
                    corner.0 + 60 + number % 4 * 400,
                    corner.1 + 100 + number / 4 * 300,
                ),
            );
            scopes.push(Scope::Node(resource));
            if number < 4 {
                hosts.push(resource);
                diagram
                    .apply(&Edit::EnableSystemAssigned(resource))
                    .expect("an identity");
            }
            let parts = diagram.node(resource).and_then(|node| node.resource());
            let parts = parts.into_iter().flat_map(|it| &it.parts);
            let parts = parts.map(|part| Scope::Part(resource, part.id));
            let parts = parts.filter(|part| diagram.is_assignable_scope(*part));
            let parts: Vec<Scope> = parts.collect();
            if slug == "storage-account" && number < 8 {
                containers.extend(parts.first());
            }
            scopes.extend(parts);
        }
    }
    assign(&mut diagram, &scopes, assignments);
    (diagram, hosts, containers)
}

fn assign(diagram: &mut Diagram, scopes: &[Scope], assignments: usize) {
    let principals: Vec<PrincipalId> = diagram.principals().map(|it| it.id).collect();
    let roles: Vec<Guid> = [
        "Owner",
        "Reader",
        "Contributor",
        "Storage Blob Data Reader",
        "Storage Blob Data Contributor",
        "Key Vault Secrets User",
        "Virtual Machine Contributor",
        "Azure Service Bus Data Sender",
    ]
    .into_iter()
    .filter_map(|name| Some(BuiltInRole::by_name(name)?.id))
    .collect();
    let mut dice = Dice::new(3);
    let mut made = 0;
    while made < assignments {
        // Few are made high up.
        let scope = match dice.below(20) {
            0 => scopes.first().expect("a scope"),
            _ => dice.one(scopes),
        };
        let applied = diagram.apply(&Edit::AssignRole {
            principal: *dice.one(&principals),
            role: *dice.one(&roles),
            scope: *scope,
            condition: None,
        });
        made += usize::from(applied.is_ok());
    }
}
