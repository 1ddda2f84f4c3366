//! A small drawing in which nearly everything that is done bears on a verdict:
//! two machines, an identity, a group, an account; and what is done to them.

use vouchsafe_model::azure::{BuiltInRole, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NewNode, NewNodeKind, NodeId, NodeKind,
    PrincipalId, Scope, Subject, WorldPoint,
};
use vouchsafe_model::flow::{Timestamp, token_kept};

use crate::random::Seed;

/// The drawing, and who is who in it.
pub(crate) struct Cast {
    /// The drawing. Time runs on it.
    pub(crate) diagram: Diagram,
    hosts: Vec<NodeId>,
    identity: NodeId,
    group: NodeId,
    scopes: Vec<Scope>,
}

impl Cast {
    pub(crate) fn new() -> Self {
        let mut diagram = Diagram::new();
        let place = |diagram: &mut Diagram, kind, parent| {
            let edit = Edit::Place(NewNode {
                kind,
                name: None,
                parent,
                at: WorldPoint { x: 0, y: 0 },
            });
            let applied = diagram.apply(&edit).expect("there is room");
            applied.created_node().expect("a node was placed")
        };
        let management = place(&mut diagram, NewNodeKind::ManagementGroup, None);
        let subscription = place(&mut diagram, NewNodeKind::Subscription, Some(management));
        let resources = place(&mut diagram, NewNodeKind::ResourceGroup, Some(subscription));
        let vm = NewNodeKind::Resource(ResourceKind::named("virtual-machine"));
        let storage = NewNodeKind::Resource(ResourceKind::named("storage-account"));
        let hosts = vec![
            place(&mut diagram, vm, Some(resources)),
            place(&mut diagram, vm, Some(resources)),
        ];
        let account = place(&mut diagram, storage, Some(resources));
        let identity = place(
            &mut diagram,
            NewNodeKind::UserAssignedIdentity,
            Some(resources),
        );
        let group = place(&mut diagram, NewNodeKind::Group, None);
        let container = diagram.node(account).and_then(|node| node.resource());
        let container = container
            .expect("an account")
            .parts
            .first()
            .expect("a container")
            .id;
        let target = Scope::Part(account, container);
        diagram
            .apply(&Edit::EnableSystemAssigned(hosts[0]))
            .expect("it is off");
        diagram
            .apply(&Edit::AttachIdentity {
                host: hosts[1],
                identity,
            })
            .expect("it is not attached");
        for (caller, target, operation) in [
            (hosts[0], target, "read-blob"),
            (hosts[1], target, "read-blob"),
            (hosts[0], Scope::Node(account), "list-storage-keys"),
        ] {
            let call = NewCall {
                name: String::new(),
                caller,
                target,
                operation: Operation::named(operation),
                credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
                audience: None,
            };
            diagram.apply(&Edit::AddCall(call)).expect("it is offered");
        }
        diagram
            .apply(&Edit::StartClock {
                at: Timestamp::START,
            })
            .expect("time can run");
        Self {
            diagram,
            hosts,
            identity,
            group,
            scopes: vec![target, Scope::Node(resources), Scope::Node(management)],
        }
    }

    /// Does something that bears on a verdict.
    pub(crate) fn act(&mut self, seed: Seed) {
        let edit = self.edit(seed);
        let _ = self.diagram.apply(&edit);
    }

    fn principals(&self) -> Vec<PrincipalId> {
        self.diagram.principals().map(|it| it.id).collect()
    }

    fn edit(&self, seed: Seed) -> Edit {
        let number = |place: usize| usize::from(seed[place]);
        let principals = self.principals();
        let principal = principals[number(1) % principals.len()];
        let host = self.hosts[number(2) % self.hosts.len()];
        match number(0) % 14 {
            0..=2 => {
                let roles = ["Storage Blob Data Reader", "Contributor", "Reader"];
                let role = BuiltInRole::by_name(roles[number(3) % 3]).expect("a role");
                Edit::AssignRole {
                    principal,
                    role: role.id,
                    scope: self.scopes[number(4) % self.scopes.len()],
                    condition: None,
                }
            }
            3 => {
                let all: Vec<_> = self.diagram.role_assignments().map(|it| it.id).collect();
                let some = all.get(number(1) % all.len().max(1)).copied();
                Edit::Delete(some.map(Subject::RoleAssignment).into_iter().collect())
            }
            4 => Edit::AddMember {
                group: self.group,
                member: principal,
            },
            5 => {
                let group = self.diagram.node(self.group);
                let members = group.and_then(|node| match &node.kind {
                    NodeKind::Group { members } => members.first().copied(),
                    _ => None,
                });
                let gone = members.map(|member| Subject::Membership(self.group, member));
                Edit::Delete(gone.into_iter().collect())
            }
            6 if number(3) % 2 == 0 => Edit::EnableSystemAssigned(host),
            6 => Edit::DisableSystemAssigned(host),
            7 if number(3) % 2 == 0 => Edit::AttachIdentity {
                host,
                identity: self.identity,
            },
            7 => Edit::Delete(vec![Subject::Attachment(host, self.identity)]),
            8 | 9 => {
                let calls: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
                let call = calls[number(1) % calls.len()];
                let kept = token_kept(&self.diagram, call, self.diagram.now());
                match kept.expect("the call is there") {
                    Some(token) => Edit::HoldToken(token),
                    None => Edit::Several(Vec::new()),
                }
            }
            _ => {
                let seconds = [40, 300, 600, 3_600, 40_000, 90_000];
                let seconds = seconds[number(5) % seconds.len()];
                Edit::AdvanceClock {
                    to: self.diagram.now().plus_seconds(seconds),
                }
            }
        }
    }
}
