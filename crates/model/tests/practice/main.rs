//! The exercises that the app brings along: who does nothing reaches nothing, any right
//! design passes however it is drawn, and whoever grants too much misses a goal that says so.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what the app brings along must open, and what is drawn for a test be accepted"
)]

#[path = "../support/foreign.rs"]
mod foreign;

mod ai_keys;
mod blast_radius;
mod deleted_machine;
mod deny_assignment;
mod each_its_own;
mod group_membership;
mod key_vault;
mod replicas;
mod service_bus;
mod sql_user;
mod storage_keys;
mod two_identities;
mod wrong_plane;
mod wrong_scope;

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::{BuiltInRole, Operation, PartKind, ResourceKind};
use vouchsafe_model::diagram::{
    CallId, Credential, DatabaseRole, Diagram, Edit, Goal, IdentityChoice, KeyForm, KeySlot,
    NewCall, NewDenyAssignment, NewLocalSecret, NewNode, NewNodeKind, NewSecret, NodeId,
    PrincipalId, ReferenceForm, Scope, Subject, VaultReference, WorldPoint,
};
use vouchsafe_model::story::{confirm, grade, stage};

/// The exercises in which something is to be reached.
const WITH_GOALS: [&str; 14] = [
    "practice-02-wrong-plane",
    "practice-03-wrong-scope",
    "practice-04-key-vault",
    "practice-05-service-bus",
    "practice-06-sql-user",
    "practice-07-deny-assignment",
    "practice-08-storage-keys",
    "practice-09-ai-keys",
    "practice-10-replicas",
    "practice-11-each-its-own",
    "practice-12-blast-radius",
    "practice-13-deleted-machine",
    "practice-14-group-membership",
    "practice-15-two-identities",
];

/// The exercises in which something is to be predicted.
const PREDICTIONS: [&str; 2] = ["practice-01-who-may-read", "practice-16-whose-token"];

const NO_SECRET: &str = "No host holds a copy of a secret";
const NOT_BROADER: &str = "No role gives more than is needed";
const ALL_NEEDED: &str = "No role is assigned that nothing needs";
const NO_ORPHAN: &str = "No role assignment is left to an identity that is gone";

const UNNAMED: Credential = Credential::ManagedIdentity(IdentityChoice::Unnamed);

fn folder() -> String {
    format!("{}/../../static/stories", env!("CARGO_MANIFEST_DIR"))
}

fn open(name: &str) -> Diagram {
    let path = format!("{}/{name}.vouchsafe.json", folder());
    let text = std::fs::read_to_string(path).expect("the story is there");
    Diagram::from_json(&text).expect("it opens")
}

/// An exercise under way.
#[derive(Clone)]
struct Exercise {
    /// What is drawn by now.
    diagram: Diagram,
    goals: Vec<Goal>,
}

/// An exercise as it is given: at the last beat.
fn given(name: &str) -> Exercise {
    let diagram = open(name);
    let story = diagram.story().expect("a story");
    let last = story.beats.last().expect("a beat");
    let staged = stage(&diagram, story.beats.len() - 1);
    assert_eq!(staged.refused, []);
    Exercise {
        diagram: staged.diagram,
        goals: last.what.goals.clone(),
    }
}

impl Exercise {
    /// What is not reached, in the order of the goals.
    fn missed(&self) -> Vec<String> {
        grade(&self.diagram, &self.goals)
            .into_iter()
            .filter(|it| !it.is_met)
            .map(|it| it.goal.into_string())
            .collect()
    }

    /// The node with this name, of which there is one.
    #[track_caller]
    fn node(&self, name: &str) -> NodeId {
        let mut found = self.diagram.nodes().filter(|node| node.name == name);
        let node = found.next().expect("a node of this name");
        assert!(found.next().is_none(), "there are several {name}");
        node.id
    }

    #[track_caller]
    fn whole(&self, name: &str) -> Scope {
        Scope::Node(self.node(name))
    }

    #[track_caller]
    fn part(&self, name: &str, part: &str) -> Scope {
        let node = self.node(name);
        let resource = self.diagram.node(node).and_then(|node| node.resource());
        let parts = &resource.expect("a resource").parts;
        let part = parts.iter().find(|it| it.name == part);
        Scope::Part(node, part.expect("a part of this name").id)
    }

    /// The principal of a user, a group or a user-assigned identity.
    #[track_caller]
    fn principal(&self, name: &str) -> PrincipalId {
        PrincipalId::of_node(self.node(name))
    }

    /// The system-assigned identity of a host.
    #[track_caller]
    fn own(&self, host: &str) -> PrincipalId {
        let node = self.diagram.node(self.node(host));
        let resource = node.and_then(|node| node.resource());
        let own = resource.and_then(|resource| resource.system_assigned);
        own.expect("it has one")
    }

    #[track_caller]
    fn call(&self, caller: &str, operation: &str) -> CallId {
        let caller = self.node(caller);
        let operation: Operation = operation.parse().expect("an operation");
        let mut calls = self.diagram.calls();
        let call = calls.find(|it| it.what.caller == caller && it.what.operation == operation);
        call.expect("such a call is drawn").id
    }

    #[track_caller]
    fn edit(&mut self, edit: Edit) -> Vec<Subject> {
        match self.diagram.apply(&edit) {
            Ok(applied) => applied.created,
            Err(error) => panic!("{error}: {edit:?}"),
        }
    }

    #[track_caller]
    fn place(&mut self, kind: NewNodeKind, name: &str) -> NodeId {
        self.edit(Edit::Place(NewNode {
            kind,
            name: Some(name.to_owned()),
            parent: None,
            at: WorldPoint { x: 1_200, y: 800 },
        }));
        self.node(name)
    }

    /// A new group without members.
    #[track_caller]
    fn group(&mut self, name: &str) -> PrincipalId {
        PrincipalId::of_node(self.place(NewNodeKind::Group, name))
    }

    /// A new user-assigned identity, attached to these hosts.
    #[track_caller]
    fn identity(&mut self, name: &str, hosts: &[&str]) -> PrincipalId {
        let identity = self.place(NewNodeKind::UserAssignedIdentity, name);
        for host in hosts {
            let host = self.node(host);
            self.edit(Edit::AttachIdentity { host, identity });
        }
        PrincipalId::of_node(identity)
    }

    #[track_caller]
    fn enable(&mut self, host: &str) -> PrincipalId {
        let node = self.node(host);
        self.edit(Edit::EnableSystemAssigned(node));
        self.own(host)
    }

    #[track_caller]
    fn detach(&mut self, host: &str, identity: &str) {
        let subject = Subject::Attachment(self.node(host), self.node(identity));
        self.edit(Edit::Delete(vec![subject]));
    }

    #[track_caller]
    fn join(&mut self, group: &str, member: PrincipalId) {
        let group = self.node(group);
        self.edit(Edit::AddMember { group, member });
    }

    #[track_caller]
    fn leave(&mut self, group: &str, member: PrincipalId) {
        let subject = Subject::Membership(self.node(group), member);
        self.edit(Edit::Delete(vec![subject]));
    }

    #[track_caller]
    fn assign(&mut self, principal: PrincipalId, role: &str, scope: Scope) {
        let role = BuiltInRole::by_name(role).expect("a built-in role").id;
        self.edit(Edit::AssignRole {
            principal,
            role,
            scope,
            condition: None,
        });
    }

    /// Takes all roles from a principal.
    #[track_caller]
    fn unassign(&mut self, principal: PrincipalId) {
        let held: Vec<Subject> = self
            .diagram
            .role_assignments()
            .filter(|it| it.principal == principal)
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        assert!(!held.is_empty(), "it holds none");
        self.edit(Edit::Delete(held));
    }

    /// Takes the role assignments away that name somebody who is gone.
    #[track_caller]
    fn sweep(&mut self) {
        let orphans: Vec<Subject> = self
            .diagram
            .role_assignments()
            .filter(|it| self.diagram.principal(it.principal).is_none())
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        assert!(!orphans.is_empty(), "there is none");
        self.edit(Edit::Delete(orphans));
    }

    /// Lets a drawn call prove itself in another way.
    #[track_caller]
    fn prove(&mut self, caller: &str, operation: &str, credential: Credential) {
        let call = self.call(caller, operation);
        let drawn = self.diagram.call(call).expect("the call").what.clone();
        let what = NewCall {
            credential,
            ..drawn
        };
        self.edit(Edit::ChangeCall { call, what });
    }

    /// Lets a drawn call name a user-assigned identity.
    #[track_caller]
    fn name(&mut self, caller: &str, operation: &str, identity: PrincipalId) {
        let named = IdentityChoice::UserAssigned(identity);
        self.prove(caller, operation, Credential::ManagedIdentity(named));
    }

    #[track_caller]
    fn put_secret(&mut self, host: &str, secret: NewSecret) {
        let host = self.node(host);
        self.edit(Edit::AddSetting {
            host,
            name: None,
            secret,
        });
    }

    /// Copies the first key of a storage account into a setting.
    #[track_caller]
    fn put_key(&mut self, host: &str, account: &str) {
        let account = self.node(account);
        let secret = NewSecret::AccountKey {
            account,
            slot: KeySlot::First,
            form: KeyForm::ConnectionString,
        };
        self.put_secret(host, secret);
    }

    /// Takes all secrets out of the settings of a host.
    #[track_caller]
    fn forget_secrets(&mut self, host: &str) {
        let node = self.node(host);
        let resource = self.diagram.node(node).and_then(|node| node.resource());
        let settings = &resource.expect("a resource").settings;
        let held: Vec<Subject> = settings
            .iter()
            .map(|it| Subject::Setting(node, it.id))
            .collect();
        assert!(!held.is_empty(), "it holds none");
        self.edit(Edit::Delete(held));
    }

    #[track_caller]
    fn grant(&mut self, principal: PrincipalId, server: &str, database: &str, role: DatabaseRole) {
        let Scope::Part(server, database) = self.part(server, database) else {
            panic!("a database is a part");
        };
        self.edit(Edit::GrantDatabaseRoles {
            server,
            database,
            principal,
            roles: vec![role],
        });
    }

    /// Lets the settings of hosts refer to a new vault, which they may read.
    #[track_caller]
    fn put_into_vault(&mut self, hosts: &[&str], name: &str) {
        let kind = NewNodeKind::Resource(ResourceKind::named("key-vault"));
        let vault = self.place(kind, name);
        for host in hosts {
            let own = self.enable(host);
            self.assign(own, "Key Vault Secrets User", Scope::Node(vault));
            let host = self.node(host);
            let resource = self.diagram.node(host).and_then(|node| node.resource());
            for setting in resource.expect("a resource").settings.clone() {
                let made = self.edit(Edit::AddPart {
                    node: vault,
                    kind: PartKind::named("key-vault-secret"),
                    name: None,
                });
                let Some(Subject::Part(_, secret)) = made.first().copied() else {
                    panic!("no secret was made: {made:?}");
                };
                self.edit(Edit::ReferToVault {
                    host,
                    setting: setting.id,
                    reference: Some(VaultReference {
                        vault,
                        secret,
                        form: ReferenceForm::SecretUri,
                    }),
                });
            }
        }
    }
}

/// A solution of an exercise.
type Design = fn(&mut Exercise);

/// Any of these is right.
#[track_caller]
fn passes(name: &str, design: Design) {
    let mut it = given(name);
    design(&mut it);
    assert_eq!(it.missed(), [] as [String; 0]);
}

/// It does not pass, because of these goals.
#[track_caller]
fn misses(name: &str, design: Design, goals: &[&str]) {
    let mut it = given(name);
    design(&mut it);
    assert_eq!(it.missed(), goals);
}

#[test]
fn every_exercise_is_tried_and_tells_only_what_is_so() {
    let mut found: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .map(|entry| entry.expect("a file").file_name().into_string())
        .map(|name| name.expect("a name in Unicode"))
        .filter_map(|name| Some(name.strip_suffix(".vouchsafe.json")?.to_owned()))
        .filter(|name| name.starts_with("practice-"))
        .collect();
    found.sort();
    let mut tried = [&WITH_GOALS[..], &PREDICTIONS[..]].concat();
    tried.sort_unstable();
    assert_eq!(found, tried);
    for name in tried {
        assert_eq!(confirm(&open(name)), [], "{name}");
    }
}

#[test]
fn nothing_is_passed_by_doing_nothing() {
    for name in WITH_GOALS {
        let it = given(name);
        let graded = grade(&it.diagram, &it.goals);
        // The first goal is what the exercise is about.
        let first = graded.first().expect("a goal");
        assert!(!first.is_met, "{name}: {first:?}");
        foreign::can_be_told(&it.diagram, |language| {
            let told = graded.iter().map(|it| it.told(language));
            told.flat_map(|it| [it.goal, it.because]).collect()
        });
    }
}

#[test]
fn nothing_is_passed_by_tearing_everything_down() {
    for name in WITH_GOALS {
        let mut it = given(name);
        let groups: Vec<Subject> = it
            .diagram
            .nodes()
            .filter(|node| node.parent.is_none() && !it.diagram.tenant().eq(&node.id))
            .map(|node| Subject::Node(node.id))
            .collect();
        it.edit(Edit::Delete(groups));
        assert_ne!(it.missed(), [] as [String; 0], "{name}");
    }
}

#[test]
fn predictions_ask_before_each_answer() {
    for name in PREDICTIONS {
        let diagram = open(name);
        let beats = &diagram.story().expect("a story").beats;
        assert!(beats.len() >= 3, "{name}");
        for beat in beats {
            assert!(!beat.what.question.is_empty(), "{name}");
            assert!(beat.what.goals.is_empty(), "{name}");
        }
    }
}
