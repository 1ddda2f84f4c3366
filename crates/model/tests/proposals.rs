//! Which roles the picker offers.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;

use drawing::Drawing;
use vouchsafe_model::advice::{Reason, RoleProposal, proposals};
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{
    Edit, NewNodeKind, NewRoleDefinition, NodeId, PrincipalId, RolePermissions, Scope, Subject,
};

fn name(drawing: &Drawing, proposal: &RoleProposal) -> String {
    drawing.diagram.role_name(proposal.role).to_string()
}

#[track_caller]
fn names(drawing: &Drawing, principal: PrincipalId, scope: Scope) -> Vec<String> {
    proposals(&drawing.diagram, principal, scope)
        .iter()
        .map(|proposal| name(drawing, proposal))
        .collect()
}

#[test]
fn what_the_calls_lack_comes_first_and_the_usual_follows() {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let vm = drawing.resource("virtual-machine", "web-vm", Some(group));
    let storage = drawing.resource("storage-account", "contosoinvoices", Some(group));
    let principal = drawing.enable(vm);
    let blobs = drawing.target(storage, "read-blob");
    let queue = drawing.target(storage, "put-message");
    let reads = drawing.call_to(vm, "read-blob", blobs);
    let lists = drawing.call_to(vm, "list-blobs", blobs);
    drawing.call_to(vm, "put-message", queue);

    let on_container = proposals(&drawing.diagram, principal, blobs);
    let first = on_container.first().expect("there is a proposal");
    assert_eq!(name(&drawing, first), "Storage Blob Data Reader");
    assert_eq!(
        first.reason,
        Reason::Calls {
            calls: vec![reads, lists],
            lacking: 2,
        }
    );
    assert!(!first.is_assigned);
    let elsewhere = "Storage Queue Data Message Sender";
    assert!(!names(&drawing, principal, blobs).contains(&elsewhere.to_owned()));

    // What is below counts, and what is needed most comes first.
    let on_group = names(&drawing, principal, Scope::Node(group));
    assert_eq!(
        on_group.get(..2),
        Some(&["Storage Blob Data Reader".to_owned(), elsewhere.to_owned()][..])
    );

    drawing.assign(principal, "Storage Blob Data Reader", blobs);
    let on_account = names(&drawing, principal, Scope::Node(storage));
    assert_eq!(
        on_account.get(..2),
        Some(&[elsewhere.to_owned(), "Storage Blob Data Reader".to_owned()][..])
    );
    let assigned: Vec<_> = proposals(&drawing.diagram, principal, blobs)
        .into_iter()
        .filter(|proposal| proposal.is_assigned)
        .map(|proposal| name(&drawing, &proposal))
        .collect();
    assert_eq!(assigned, ["Storage Blob Data Reader"]);
}

#[test]
fn the_calls_of_its_members_count_for_a_group() {
    let mut drawing = Drawing::new();
    let app = drawing.resource("app-service", "shop-web", None);
    let vault = drawing.resource("key-vault", "kv-shop", None);
    let principal = drawing.enable(app);
    let inner = drawing.group("web-apps", &[principal]);
    let outer = drawing.group("all-apps", &[inner]);
    let secret = drawing.target(vault, "get-secret");
    drawing.call_to(app, "get-secret", secret);
    for holder in [principal, inner, outer] {
        let offered = proposals(&drawing.diagram, holder, Scope::Node(vault));
        let first = offered.first().expect("there is a proposal");
        assert_eq!(name(&drawing, first), "Key Vault Secrets User");
        assert!(matches!(first.reason, Reason::Calls { .. }));
    }
    let stranger = drawing.group("strangers", &[]);
    let offered = proposals(&drawing.diagram, stranger, Scope::Node(vault));
    assert!(
        offered
            .iter()
            .all(|proposal| !matches!(proposal.reason, Reason::Calls { .. }))
    );
}

#[test]
fn a_role_is_offered_once_and_can_be_assigned_wherever_it_is_offered() {
    let mut drawing = Drawing::new();
    let user = PrincipalId::of_node(drawing.place(NewNodeKind::User, "Ada", None));
    let mut scopes = vec![
        Scope::Node(drawing.place(NewNodeKind::ManagementGroup, "mg", None)),
        Scope::Node(drawing.place(NewNodeKind::Subscription, "sub", None)),
        Scope::Node(drawing.place(NewNodeKind::ResourceGroup, "rg", None)),
        Scope::Node(drawing.place(NewNodeKind::UserAssignedIdentity, "id-app", None)),
    ];
    for kind in ResourceKind::all() {
        let node = drawing.resource(kind.slug(), kind.row().default_name, None);
        scopes.push(Scope::Node(node));
        for (name, part) in ["anotherone", "anothertwo", "anotherthree", "anotherfour"]
            .into_iter()
            .zip(kind.row().parts)
        {
            let part = drawing.part(node, part.slug(), Some(name));
            scopes.push(Scope::Part(node, part));
        }
    }
    for scope in scopes {
        let offered = proposals(&drawing.diagram, user, scope);
        assert_eq!(
            offered.is_empty(),
            !drawing.diagram.is_assignable_scope(scope)
        );
        let mut ids: Vec<_> = offered.iter().map(|it| it.role).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), offered.len());
        for proposal in offered {
            let created = drawing.edit(Edit::AssignRole {
                principal: user,
                role: proposal.role,
                scope,
                condition: None,
            });
            assert!(matches!(created.as_slice(), [Subject::RoleAssignment(_)]));
        }
    }
}

const READ: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
const ADD: &str = "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action";

fn custom(drawing: &mut Drawing, name: &str, data_actions: &[&str], at: &[NodeId]) {
    drawing.edit(Edit::DefineRole {
        role: None,
        what: NewRoleDefinition {
            name: name.to_owned(),
            permissions: vec![RolePermissions {
                data_actions: data_actions.iter().map(|it| (*it).to_owned()).collect(),
                ..RolePermissions::default()
            }],
            assignable_scopes: at.to_vec(),
            ..NewRoleDefinition::default()
        },
    });
}

#[test]
fn a_custom_role_that_gives_away_less_comes_before_the_built_in_one() {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let other = drawing.place(NewNodeKind::ResourceGroup, "rg-other", None);
    let vm = drawing.resource("virtual-machine", "web-vm", Some(group));
    let storage = drawing.resource("storage-account", "contosoinvoices", Some(group));
    let principal = drawing.enable(vm);
    let blobs = drawing.target(storage, "read-blob");
    let built_in = "Storage Blob Data Reader".to_owned();
    custom(&mut drawing, "Blob peeker", &[READ], &[]);
    custom(&mut drawing, "Blob owner of our own", &["*"], &[]);
    custom(&mut drawing, "Blob peeker elsewhere", &[READ], &[other]);
    // Nobody calls yet: what can be done there.
    let offered = names(&drawing, principal, blobs);
    let place = |name: &str| offered.iter().position(|it| it == name);
    assert!(place("Blob peeker").is_some() && place("Blob peeker") < place(&built_in));
    assert_eq!(place("Blob owner of our own"), None);
    assert_eq!(place("Blob peeker elsewhere"), None);

    let reads = drawing.call_to(vm, "read-blob", blobs);
    let offered = proposals(&drawing.diagram, principal, blobs);
    let first = offered.first().expect("there is a proposal");
    assert_eq!(name(&drawing, first), "Blob peeker");
    let calls = Reason::Calls {
        calls: vec![reads],
        lacking: 1,
    };
    assert_eq!(first.reason, calls);
    let second = offered.get(1).expect("there is another");
    assert_eq!((name(&drawing, second), &second.reason), (built_in, &calls));
}

#[test]
fn one_custom_role_for_all_comes_before_several_built_in_ones() {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let vm = drawing.resource("virtual-machine", "web-vm", Some(group));
    let storage = drawing.resource("storage-account", "contosoinvoices", Some(group));
    let principal = drawing.enable(vm);
    let blobs = drawing.target(storage, "read-blob");
    let queue = drawing.target(storage, "put-message");
    drawing.call_to(vm, "read-blob", blobs);
    drawing.call_to(vm, "put-message", queue);
    custom(&mut drawing, "Invoice worker", &[READ, ADD], &[]);
    let offered = names(&drawing, principal, Scope::Node(storage));
    let expected = [
        "Invoice worker",
        "Storage Blob Data Reader",
        "Storage Queue Data Message Sender",
    ];
    assert_eq!(offered.get(..3), Some(&expected.map(str::to_owned)[..]));
}
