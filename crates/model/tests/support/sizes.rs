//! Diagrams of the sizes that people draw, named and placed as people do.

use vouchsafe_model::azure::{BuiltInRole, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NewNode, NewNodeKind, NodeId, PrincipalId,
    Scope, WorldPoint,
};

/// How much there is of what.
pub(crate) struct Amounts {
    pub resources: usize,
    pub identities: usize,
    pub assignments: usize,
    pub calls: usize,
}

const APPS: [&str; 8] = [
    "tickets", "billing", "booking", "stock", "mail", "report", "search", "admin",
];

struct Drawing(Diagram);

impl Drawing {
    fn apply(&mut self, edit: &Edit) -> Option<NodeId> {
        self.0.apply(edit).unwrap().created_node()
    }

    fn place(
        &mut self,
        kind: NewNodeKind,
        name: String,
        parent: Option<NodeId>,
        at: (i32, i32),
    ) -> NodeId {
        let at = WorldPoint {
            x: at.0 * 20,
            y: at.1 * 20,
        };
        let name = Some(name);
        self.apply(&Edit::Place(NewNode {
            kind,
            name,
            parent,
            at,
        }))
        .unwrap()
    }
}

/// A diagram with these amounts, in resource groups of some eight things.
pub(crate) fn draw(amounts: &Amounts) -> Diagram {
    let mut drawing = Drawing(Diagram::new());
    let hosts = [
        "virtual-machine",
        "app-service",
        "function-app",
        "container-app",
    ];
    let targets = [
        "storage-account",
        "key-vault",
        "sql-server",
        "service-bus-namespace",
    ];
    let prefixes = [("vm", "st"), ("app", "kv"), ("func", "sql"), ("ca", "sb")];
    let (mut callers, mut called, mut identities) = (Vec::new(), Vec::new(), Vec::new());
    let mut group = None;
    for i in 0..amounts.resources {
        let round = i / 8;
        if i % 8 == 0 {
            let app = APPS[round % 8];
            let at = ((round % 3) as i32 * 30, (round / 3) as i32 * 24 + 8);
            group = Some(drawing.place(
                NewNodeKind::ResourceGroup,
                format!("rg-{app}-prod"),
                None,
                at,
            ));
        }
        let app = APPS[(i * 3 + round) % 8];
        let which = i / 2 % 4;
        let is_host = i % 2 == 0;
        let (prefix, slug) = if is_host {
            (prefixes[which].0, hosts[which])
        } else {
            (prefixes[which].1, targets[which])
        };
        let name = match prefix {
            "st" => format!("stcontoso{app}"),
            _ => format!("{prefix}-{app}"),
        };
        let at = (
            (round % 3) as i32 * 30 + if is_host { 2 } else { 16 },
            (round / 3) as i32 * 24 + (i % 8 / 2) as i32 * 5 + 10,
        );
        let kind = NewNodeKind::Resource(ResourceKind::from_slug(slug).unwrap());
        let node = drawing.place(kind, name, group, at);
        if is_host {
            drawing.apply(&Edit::EnableSystemAssigned(node));
            callers.push(node);
        } else {
            called.push(node);
        }
    }
    for i in 0..amounts.identities {
        let at = ((i % 6) as i32 * 9, 0);
        let name = format!("id-{}{}", APPS[i % 8], if i < 8 { "" } else { "-2" });
        let identity = drawing.place(NewNodeKind::UserAssignedIdentity, name, group, at);
        let host = callers[i * 5 % callers.len()];
        drawing.apply(&Edit::AttachIdentity { host, identity });
        identities.push(identity);
    }
    let principals: Vec<PrincipalId> = drawing.0.principals().map(|it| it.id).collect();
    let scope_of = |diagram: &Diagram, node: NodeId| {
        let parts = &diagram.node(node).unwrap().resource().unwrap().parts;
        parts
            .first()
            .map_or(Scope::Node(node), |part| Scope::Part(node, part.id))
    };
    let roles = [
        "Storage Blob Data Reader",
        "Key Vault Secrets User",
        "Reader",
        "Azure Service Bus Data Sender",
    ];
    for i in 0..amounts.assignments {
        let place = i * 7 % called.len();
        let node = called[place];
        let scope = if i % 3 == 0 {
            Scope::Node(node)
        } else {
            scope_of(&drawing.0, node)
        };
        // A database isn't a part that every role is for, so its server is.
        let role = BuiltInRole::by_name(roles[place % 4]).unwrap().id;
        // Some pairs come round again: the next principal has not got it yet.
        let first = i * 5 + i / principals.len();
        let is_new = (first..first + principals.len()).any(|turn| {
            let edit = Edit::AssignRole {
                principal: principals[turn % principals.len()],
                role,
                scope,
                condition: None,
            };
            drawing.0.apply(&edit).is_ok()
        });
        assert!(is_new);
    }
    let operations = ["read-blob", "get-secret", "query-table", "send-message"];
    for i in 0..amounts.calls {
        let place = i * 3 % called.len();
        let target = scope_of(&drawing.0, called[place]);
        let identity = identities.get(i / 3).filter(|_| i % 3 == 2);
        drawing.apply(&Edit::AddCall(NewCall {
            name: String::new(),
            caller: callers[(i * 5 + 1) % callers.len()],
            target,
            operation: Operation::from_slug(operations[place % 4]).unwrap(),
            credential: Credential::ManagedIdentity(
                identity.map_or(IdentityChoice::Unnamed, |node| {
                    IdentityChoice::UserAssigned(PrincipalId::of_node(*node))
                }),
            ),
            audience: None,
        }));
    }
    drawing.0
}
