//! A small drawing in which nearly everything that is done bears on a verdict:
//! two machines, an identity, a group, an account, an app that refers to a vault; and
//! what is done to them.

use vouchsafe_model::azure::{BuiltInRole, Operation, PartKind, ResourceKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, KeyForm, KeySlot, NewCall, NewNode, NewNodeKind,
    NewSecret, NodeId, NodeKind, PrincipalId, ReferenceForm, Scope, SettingId, Subject,
    VaultReference, WorldPoint,
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
    account: NodeId,
    app: NodeId,
    setting: SettingId,
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
        let (app, setting) = app_that_refers(&mut diagram, resources, target);
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
            account,
            app,
            setting,
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
        match number(0) % 18 {
            14 => Edit::RegenerateKey {
                node: self.account,
                slot: KeySlot::First,
            },
            15 | 16 => Edit::ChangeSetting {
                host: self.app,
                setting: self.setting,
                secret: key_of(self.account),
            },
            17 => Edit::ResolveReferences(self.app),
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

fn key_of(account: NodeId) -> NewSecret {
    NewSecret::AccountKey {
        account,
        slot: KeySlot::First,
        form: KeyForm::ConnectionString,
    }
}

/// A web app that finds a key of the account in a vault, and calls with it.
fn app_that_refers(diagram: &mut Diagram, within: NodeId, target: Scope) -> (NodeId, SettingId) {
    let mut apply = |edit: &Edit| diagram.apply(edit).expect("it can be done");
    let mut place = |kind| {
        let placed = apply(&Edit::Place(NewNode {
            kind: NewNodeKind::Resource(ResourceKind::named(kind)),
            name: None,
            parent: Some(within),
            at: WorldPoint { x: 0, y: 0 },
        }));
        placed.created_node().expect("a node was placed")
    };
    let (app, vault) = (place("app-service"), place("key-vault"));
    let added = apply(&Edit::AddPart {
        node: vault,
        kind: PartKind::named("key-vault-secret"),
        name: None,
    });
    let secret = added.created.iter().find_map(|it| match it {
        Subject::Part(_, part) => Some(*part),
        _ => None,
    });
    let added = apply(&Edit::AddSetting {
        host: app,
        name: None,
        secret: key_of(target.node()),
    });
    let setting = added.created.iter().find_map(|it| match it {
        Subject::Setting(_, setting) => Some(*setting),
        _ => None,
    });
    let setting = setting.expect("a setting was added");
    apply(&Edit::ReferToVault {
        host: app,
        setting,
        reference: Some(VaultReference {
            vault,
            secret: secret.expect("a secret was added"),
            form: ReferenceForm::SecretUri,
        }),
    });
    apply(&Edit::EnableSystemAssigned(app));
    let of_app = diagram.node(app).and_then(|node| node.resource());
    let principal = of_app.and_then(|it| it.system_assigned);
    let mut apply = |edit: &Edit| diagram.apply(edit).expect("it can be done");
    apply(&Edit::AssignRole {
        principal: principal.expect("an identity"),
        role: BuiltInRole::by_name("Key Vault Secrets User")
            .expect("a role")
            .id,
        scope: Scope::Node(vault),
        condition: None,
    });
    apply(&Edit::AddCall(NewCall {
        name: String::new(),
        caller: app,
        target,
        operation: Operation::named("read-blob"),
        credential: Credential::Setting(setting),
        audience: None,
    }));
    (app, setting)
}
