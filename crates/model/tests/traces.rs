//! For every host, every operation and many ways to begin: each trace holds
//! together, and applying the first fix of a denial, again and again, leads to a
//! call that is allowed.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "traces/applications.rs"]
mod applications;
#[path = "traces/keys.rs"]
mod keys;
#[path = "traces/local.rs"]
mod local;
#[path = "traces/references.rs"]
mod references;
#[path = "traces/sas.rs"]
mod sas;

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/repairs.rs"]
mod repairs;
#[path = "support/scene.rs"]
mod scene;

use repairs::{repair, trace};
use scene::{Scene, scene};
use vouchsafe_model::azure::hosts::IdentitySelection;
use vouchsafe_model::azure::resource_kinds::SystemAssigned;
use vouchsafe_model::azure::{Operation, ResourceKind, Service};
use vouchsafe_model::diagram::{
    Credential, DeniedPrincipals, Edit, IdentityChoice, NewCall, NewDenyAssignment, NewNodeKind,
    NodeId, PrincipalId, Scope, Subject, file,
};
use vouchsafe_model::flow::{Question, Timestamp, Verdict, simulate};

/// Those that can have a managed identity.
fn hosts() -> impl Iterator<Item = ResourceKind> {
    ResourceKind::all().filter(|kind| kind.row().host.is_some() && !kind.acts_as_its_user())
}

/// Those of them whose code finds secrets in its settings.
fn hosts_with_settings() -> impl Iterator<Item = ResourceKind> {
    hosts().filter(|kind| kind.runs_code())
}

/// Whether the host is known to do this.
fn calls(host: ResourceKind, operation: Operation) -> bool {
    host.row().host.is_some_and(|host| host.calls(operation))
}

/// Whether a source says what happens where several identities are attached and
/// none is named.
fn picks_one_of_two(host: ResourceKind) -> bool {
    host.row().host.is_some_and(|host| {
        matches!(
            host.row().selection,
            IdentitySelection::SystemThenOnlyUserAssigned | IdentitySelection::AlwaysSystemAssigned
        )
    })
}

/// What can be done with a token. A machine is signed in to with a certificate
/// instead, which no managed identity gets.
fn operations() -> impl Iterator<Item = Operation> {
    Operation::all().filter(|operation| !operation.asks_for_ssh_certificate())
}

/// The first operation of each service: how a call asks does not depend on the rest.
fn one_operation_of_each_service() -> impl Iterator<Item = Operation> {
    Service::all()
        .filter_map(|service| operations().find(|operation| operation.row().service == service))
}

#[test]
fn the_first_fix_leads_to_allowed_on_every_host_for_every_operation() {
    for host in hosts() {
        for operation in operations().filter(|it| calls(host, *it)) {
            let mut scene = scene(host, operation);
            let call = scene
                .drawing
                .call_to(scene.host, operation.slug(), scene.target);
            let what = format!("{} on {}", operation.slug(), host.slug());
            let rounds = repair(scene.drawing.diagram, call, &what);
            // An identity, a role; and a second role where another resource is involved.
            // A pod needs trust besides.
            let most = if host.is_pod() { 4 } else { 3 };
            assert!((1..=most).contains(&rounds), "{what}: {rounds} rounds");
        }
    }
}

#[test]
fn the_first_fix_leads_to_allowed_whatever_the_chain_of_the_sdk_finds() {
    for host in hosts_with_settings().filter(|host| !host.is_pod()) {
        let operation = Operation::named("read-blob");
        let named = |scene: &mut Scene| {
            let identity = NewNodeKind::UserAssignedIdentity;
            let identity = scene.drawing.place(identity, "id-elsewhere", None);
            PrincipalId::of_node(identity)
        };
        for is_named in [false, true] {
            let mut scene = scene(host, operation);
            if is_named {
                let principal = Some(named(&mut scene));
                scene.drawing.edit(Edit::SetClientIdVariable {
                    host: scene.host,
                    principal,
                });
            }
            let call = scene
                .drawing
                .call_to(scene.host, operation.slug(), scene.target);
            let what = scene.drawing.diagram.call(call).expect("it is there");
            let what = NewCall {
                credential: Credential::DefaultChain,
                ..what.what.clone()
            };
            scene.drawing.edit(Edit::ChangeCall { call, what });
            let what = format!("{}, named: {is_named}", host.slug());
            repair(scene.drawing.diagram, call, &what);
        }
    }
}

#[test]
fn the_first_fix_leads_to_allowed_whatever_the_chain_finds_in_a_pod() {
    let operation = Operation::named("read-blob");
    for is_labeled in [false, true] {
        for is_named in [false, true] {
            let mut scene = scene(ResourceKind::named("aks-pod"), operation);
            scene.drawing.resource("aks-node-pool", "nodepool1", None);
            let pod = scene.host;
            let mut workload = scene.drawing.diagram.workload(pod).expect("a pod").clone();
            workload.is_labeled = is_labeled;
            scene.drawing.edit(Edit::SetWorkload { pod, workload });
            if is_named {
                let identity = NewNodeKind::UserAssignedIdentity;
                let identity = scene.drawing.place(identity, "id-elsewhere", None);
                scene.drawing.edit(Edit::SetClientIdVariable {
                    host: pod,
                    principal: Some(PrincipalId::of_node(identity)),
                });
            }
            let chain = Credential::DefaultChain;
            let call = scene
                .drawing
                .call_by(pod, operation.slug(), scene.target, chain, None);
            let what = format!("labeled: {is_labeled}, named: {is_named}");
            let rounds = repair(scene.drawing.diagram, call, &what);
            assert!((2..=4).contains(&rounds), "{what}: {rounds} rounds");
        }
    }
}

#[test]
fn the_first_fix_leads_to_allowed_in_cloud_shell() {
    for operation in operations() {
        let mut scene = scene(ResourceKind::named("cloud-shell"), operation);
        let user = scene.drawing.place(NewNodeKind::User, "Ada", None);
        scene.drawing.edit(Edit::AddCall(NewCall {
            name: String::new(),
            caller: scene.host,
            target: scene.target,
            operation,
            credential: Credential::SignedInUser(PrincipalId::of_node(user)),
            audience: None,
        }));
        let call = scene.drawing.call();
        let gone = {
            let mut drawing = scene.drawing.diagram.clone();
            let user = vec![Subject::Node(user)];
            drawing.apply(&Edit::Delete(user)).expect("it applies");
            drawing
        };
        repair(scene.drawing.diagram, call, operation.slug());
        repair(gone, call, operation.slug());
    }
}

#[test]
fn the_first_fix_leads_to_allowed_however_the_call_asks() {
    for host in hosts().filter(|host| !host.is_pod()) {
        for operation in one_operation_of_each_service().filter(|it| calls(host, *it)) {
            for audience in [
                Some("https://nobody.example"),
                Some("https://graph.microsoft.com"),
            ] {
                let mut scene = scene(host, operation);
                scene.drawing.give_identity(scene.host);
                let call = scene.drawing.call_as(
                    scene.host,
                    operation.slug(),
                    scene.target,
                    IdentityChoice::Unnamed,
                    audience,
                );
                let what = format!("{} on {}, {audience:?}", operation.slug(), host.slug());
                repair(scene.drawing.diagram, call, &what);
            }
        }
    }
}

#[test]
fn the_first_fix_leads_to_allowed_with_several_identities_or_deleted_ones() {
    let has_two = |kind: &ResourceKind| {
        kind.runs_code() && kind.row().identity.check(SystemAssigned::Off, 2).is_ok()
    };
    for host in hosts().filter(has_two) {
        for operation in one_operation_of_each_service().filter(|it| calls(host, *it)) {
            let what = format!("{} on {}", operation.slug(), host.slug());

            if picks_one_of_two(host) {
                let mut scene_of_two = scene(host, operation);
                scene_of_two.drawing.attach_new(scene_of_two.host, "id-one");
                scene_of_two.drawing.attach_new(scene_of_two.host, "id-two");
                let call = scene_of_two.drawing.call_to(
                    scene_of_two.host,
                    operation.slug(),
                    scene_of_two.target,
                );
                repair(scene_of_two.drawing.diagram, call, &what);
            }

            for has_another in [false, true] {
                let mut scene = scene(host, operation);
                if has_another {
                    scene.drawing.attach_new(scene.host, "id-stays");
                }
                let gone = scene.drawing.attach_new(scene.host, "id-gone");
                let call = scene.drawing.call_as(
                    scene.host,
                    operation.slug(),
                    scene.target,
                    IdentityChoice::UserAssigned(gone),
                    None,
                );
                let node = NodeId::new(gone.number());
                scene.drawing.edit(Edit::Delete(vec![Subject::Node(node)]));
                repair(scene.drawing.diagram, call, &what);
            }
        }
    }
}

#[test]
fn deny_assignments_are_lifted_for_the_caller_alone() {
    for operation in operations() {
        let mut scene = scene(ResourceKind::named("virtual-machine"), operation);
        let principal = scene.drawing.enable(scene.host);
        let everything = vec!["*".to_owned()];
        for principals in [
            DeniedPrincipals::All,
            DeniedPrincipals::These(vec![principal]),
        ] {
            scene
                .drawing
                .edit(Edit::AddDenyAssignment(NewDenyAssignment {
                    name: "Nothing at all".to_owned(),
                    scope: Scope::Node(scene.target.node()),
                    is_for_this_scope_only: false,
                    principals,
                    exclude_principals: Vec::new(),
                    actions: everything.clone(),
                    not_actions: Vec::new(),
                    data_actions: everything.clone(),
                    not_data_actions: Vec::new(),
                }));
        }
        let call = scene
            .drawing
            .call_to(scene.host, scene.operation.slug(), scene.target);
        let denied = trace(&scene.drawing.diagram, call);
        if let Verdict::Denied { question, .. } = denied.verdict
            && question == Question::DenyAssignment
        {
            let fix = denied.fixes.first().expect("there is a fix");
            let mut diagram = scene.drawing.diagram.clone();
            diagram.apply(&fix.edit).expect("it applies");
            assert_eq!(diagram.deny_assignments().count(), 2);
        }
        repair(scene.drawing.diagram, call, operation.slug());
    }
}

#[test]
fn a_role_that_the_tables_do_not_have_is_not_judged() {
    let text = include_str!("../../../static/examples/owner-cannot-read-blob.vouchsafe.json")
        .replace(
            "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
            "01234567-89ab-4cde-8f01-23456789abcd",
        );
    let diagram = file::read(&text).expect("it opens").diagram;
    let call = diagram.calls().next().expect("it has a call").id;
    // The service is asked and the trace ends before its answer.
    let found = simulate(&diagram, call, Timestamp::START).expect("the call is there");
    let Verdict::NotModelled { what } = found.verdict else {
        panic!(
            "a role that nobody knows cannot decide: {:?}",
            found.verdict
        );
    };
    let named = "the role definition 01234567-89ab-4cde-8f01-23456789abcd, which is not known here";
    assert!(what.contains(named), "{what}");
}
