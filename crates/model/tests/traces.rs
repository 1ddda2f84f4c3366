//! For every host, every operation and many ways to begin: each trace holds
//! together, and applying the first fix of a denial, again and again, leads to a
//! call that is allowed.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "traces/local.rs"]
mod local;
#[path = "traces/references.rs"]
mod references;
#[path = "traces/sas.rs"]
mod sas;

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/scene.rs"]
mod scene;

use scene::{Scene, scene};
use vouchsafe_model::azure::hosts::IdentitySelection;
use vouchsafe_model::azure::resource_kinds::SystemAssigned;
use vouchsafe_model::azure::{Operation, ResourceKind, Service};
use vouchsafe_model::diagram::{
    CallId, ClientCredentialKind, Credential, DeniedPrincipals, Diagram, Edit, IdentityChoice,
    KeyForm, KeySlot, NewCall, NewDenyAssignment, NewNodeKind, NodeId, PrincipalId, Scope,
    SettingId, Subject, file,
};
use vouchsafe_model::flow::{
    CheckOutcome, Exchange, Question, StepKind, Timestamp, Trace, Verdict, simulate,
};

/// More rounds than any of these takes.
const MOST_ROUNDS: usize = 6;

/// Those that can have a managed identity.
fn hosts() -> impl Iterator<Item = ResourceKind> {
    ResourceKind::all().filter(|kind| kind.row().host.is_some() && !kind.acts_as_its_user())
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

/// The trace of the call, which must hold together.
#[track_caller]
fn trace(diagram: &Diagram, call: CallId) -> Trace {
    let trace = simulate(diagram, call, Timestamp::START).expect("the call is there");
    let again = simulate(diagram, call, Timestamp::START).expect("the call is there");
    assert_eq!(trace, again, "the same call gives the same trace");
    holds_together(&trace);
    trace
}

#[track_caller]
fn holds_together(trace: &Trace) {
    let mut has_ended = false;
    let mut last = None;
    for step in &trace.steps {
        assert!(Some(step.at) > last, "time passes from step to step");
        last = Some(step.at);
        assert!(!step.caption.is_empty() && !step.caption.ends_with('.'));
        assert!(!step.label.is_empty());
        let exchange = step.exchange.map(|id| trace.exchange(id));
        assert!(exchange.is_none_or(|exchange| exchange.is_some()));
        for check in &step.checks {
            let is_reached = check.outcome != CheckOutcome::NotReached;
            assert_eq!(
                is_reached, !has_ended,
                "after the check that ends it none is reached: {check:?}"
            );
            assert_eq!(is_reached, !check.found.is_empty(), "{check:?}");
            assert!(!check.expected.is_empty(), "{check:?}");
            has_ended |= matches!(
                check.outcome,
                CheckOutcome::Failed | CheckOutcome::NotModelled
            );
        }
    }
    assert_eq!(has_ended, !trace.verdict.is_allowed());
    assert_eq!(
        trace
            .steps
            .last()
            .map(|step| step.kind == StepKind::Success),
        Some(trace.verdict.is_allowed())
    );
    for exchange in &trace.exchanges {
        if let Exchange::Http {
            at,
            request,
            answered_at,
            response,
        } = exchange
        {
            let path = request.url.split_once("://").expect("a whole URL").1;
            assert!(
                !path.contains("//") && !path.contains(['{', '}', ' ']),
                "nothing is left to fill in: {}",
                request.url
            );
            let Some(response) = response else {
                // A refusal of which no source says what it looks like.
                let is_unread = matches!(
                    &trace.verdict,
                    Verdict::Denied { status, .. } if status == "No token"
                );
                assert!(is_unread, "it was answered");
                continue;
            };
            assert!(answered_at > at);
            assert!(!response.reason.is_empty());
            let date = response.headers.iter().find(|it| it.name == "Date");
            assert_eq!(date.map(|it| &it.value), Some(&answered_at.http_date()));
            for body in [&request.body, &response.body].into_iter().flatten() {
                if body.media_type.contains("json") {
                    serde_json::from_str::<serde_json::Value>(&body.text)
                        .unwrap_or_else(|error| panic!("{error}: {}", body.text));
                }
            }
        }
    }
}

/// How far a call came: the number of checks that it passed.
fn passed(trace: &Trace) -> usize {
    trace
        .steps
        .iter()
        .flat_map(|step| &step.checks)
        .filter(|check| check.outcome == CheckOutcome::Passed)
        .count()
}

#[track_caller]
fn repair(mut diagram: Diagram, call: CallId, what: &str) -> usize {
    for round in 0..=MOST_ROUNDS {
        let before = trace(&diagram, call);
        match &before.verdict {
            Verdict::Allowed { .. } => {
                assert!(before.fixes.is_empty(), "{what}: nothing is left to fix");
                return round;
            }
            Verdict::NotModelled { what: missing } => {
                panic!("{what}: round {round}: not modelled: {missing}")
            }
            Verdict::Denied { because, .. } => {
                for fix in &before.fixes {
                    let mut tried = diagram.clone();
                    tried
                        .apply(&fix.edit)
                        .unwrap_or_else(|error| panic!("{what}: {}: {error}", fix.title));
                    assert_ne!(tried, diagram, "{what}: {} changes nothing", fix.title);
                }
                let Some(fix) = before.fixes.first() else {
                    panic!("{what}: round {round}: no fix for: {because}");
                };
                diagram.apply(&fix.edit).expect("it was tried");
                let after = trace(&diagram, call);
                assert!(
                    passed(&after) >= passed(&before),
                    "{what}: {} made it worse",
                    fix.title
                );
            }
        }
    }
    panic!("{what}: still denied after {MOST_ROUNDS} rounds");
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

#[test]
fn an_application_signs_in_to_a_machine_and_a_managed_identity_does_not() {
    for operation in Operation::all().filter(|it| it.asks_for_ssh_certificate()) {
        let mut scene = scene(ResourceKind::named("app-service"), operation);
        let drawing = &mut scene.drawing;
        drawing.enable(scene.host);
        let call = drawing.call_to(scene.host, operation.slug(), scene.target);
        let found = simulate(&drawing.diagram, call, Timestamp::START).expect("it is there");
        let Verdict::NotModelled { what } = found.verdict else {
            panic!(
                "no managed identity gets a certificate: {:?}",
                found.verdict
            );
        };
        assert!(what.contains("SSH certificate"), "{what}");

        let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
        let soon = Timestamp::START.plus_seconds(86_400);
        let kind = ClientCredentialKind::Secret;
        let credential = drawing.client_credential(application, kind, soon);
        let setting = drawing.copy_credential(scene.host, application, credential);
        let call = drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
        assert_eq!(trace(&drawing.diagram, call).token, None);
        repair(scene.drawing.diagram, call, operation.slug());
    }
}

/// Operations that can be signed with a key.
fn signed_operations() -> impl Iterator<Item = Operation> {
    Operation::all().filter(|operation| {
        let row = operation.row();
        row.service
            .row()
            .shared_key
            .is_some_and(|keys| !keys.token_only_operations.contains(&operation.slug()))
    })
}

fn hosts_with_settings() -> impl Iterator<Item = ResourceKind> {
    hosts().filter(|kind| kind.runs_code())
}

/// A call that is made with key1 of the target.
fn scene_with_key(
    host: ResourceKind,
    operation: Operation,
    form: KeyForm,
) -> (Scene, CallId, SettingId) {
    let mut scene = scene(host, operation);
    let account = scene.target.node();
    let setting = scene
        .drawing
        .copy_key(scene.host, account, KeySlot::First, form);
    let call = scene
        .drawing
        .call_with_setting(scene.host, operation.slug(), scene.target, setting);
    (scene, call, setting)
}

#[test]
fn a_key_opens_everything_in_its_account_without_any_role() {
    for host in hosts_with_settings() {
        for operation in signed_operations() {
            for form in KeyForm::ALL {
                let (scene, call, _) = scene_with_key(host, operation, form);
                let found = trace(&scene.drawing.diagram, call);
                assert!(found.verdict.is_allowed(), "{:?}", found.verdict);
                assert_eq!(found.token, None);
                let asks_for_a_role = found
                    .steps
                    .iter()
                    .flat_map(|step| &step.checks)
                    .any(|check| check.question == Question::RoleAssignment);
                assert!(!asks_for_a_role);
            }
        }
    }
}

#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_key_leads_to_allowed() {
    for host in hosts_with_settings() {
        for operation in signed_operations() {
            let (scene, call, setting) = scene_with_key(host, operation, KeyForm::KeyAlone);
            let account = scene.target.node();
            let regenerate = Edit::RegenerateKey {
                node: account,
                slot: KeySlot::First,
            };
            for before in [
                regenerate.clone(),
                Edit::DisallowKeyAccess(account),
                Edit::Several(vec![Edit::DisallowKeyAccess(account), regenerate.clone()]),
                Edit::Delete(vec![Subject::Setting(scene.host, setting)]),
            ] {
                let what = format!("{} on {}, {before:?}", operation.slug(), host.slug());
                let mut diagram = scene.drawing.diagram.clone();
                diagram.apply(&before).expect("it applies");
                let denied = trace(&diagram, call);
                assert_eq!(denied.fixes.len(), 2, "{what}");
                for fix in &denied.fixes {
                    let mut repaired = diagram.clone();
                    repaired.apply(&fix.edit).expect("it applies");
                    repair(repaired, call, &what);
                }
                repair(diagram, call, &what);
            }
        }
    }
}

#[test]
fn a_managed_identity_in_place_of_a_key_is_allowed_at_once() {
    for operation in signed_operations() {
        let host = ResourceKind::named("app-service");
        let (scene, call, _) = scene_with_key(host, operation, KeyForm::ConnectionString);
        let mut diagram = scene.drawing.diagram;
        diagram
            .apply(&Edit::DisallowKeyAccess(scene.target.node()))
            .expect("it applies");
        let denied = trace(&diagram, call);
        let fix = denied.fixes.first().expect("there is a fix");
        diagram.apply(&fix.edit).expect("it applies");
        assert!(trace(&diagram, call).verdict.is_allowed());
    }
}

#[test]
fn the_first_and_every_other_fix_of_a_call_as_an_application_leads_to_allowed() {
    for kind in ClientCredentialKind::ALL {
        for operation in operations() {
            let mut scene = scene(ResourceKind::named("app-service"), operation);
            let drawing = &mut scene.drawing;
            let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
            let soon = Timestamp::START.plus_seconds(86_400);
            let credential = drawing.client_credential(application, kind, soon);
            let setting = drawing.copy_credential(scene.host, application, credential);
            let call =
                drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
            let deleted = Subject::ClientCredential(application, credential);
            for (before, fixes) in [
                (Edit::Several(Vec::new()), None),
                (
                    Edit::SetExpiry {
                        application,
                        credential,
                        expires_at: Timestamp::START,
                    },
                    Some(2),
                ),
                (Edit::Delete(vec![deleted]), Some(2)),
                (Edit::Delete(vec![Subject::Node(application)]), Some(1)),
            ] {
                let what = format!("{} with {}, {before:?}", operation.slug(), kind.slug());
                let mut diagram = drawing.diagram.clone();
                diagram.apply(&before).expect("it applies");
                let denied = trace(&diagram, call);
                if let Some(fixes) = fixes {
                    assert_eq!(denied.fixes.len(), fixes, "{what}");
                }
                for fix in &denied.fixes {
                    let mut repaired = diagram.clone();
                    repaired.apply(&fix.edit).expect("it applies");
                    repair(repaired, call, &what);
                }
                repair(diagram, call, &what);
            }
        }
    }
}

#[test]
fn a_token_of_an_application_says_how_it_proved_itself() {
    for (kind, proof) in [
        (ClientCredentialKind::Secret, "1"),
        (ClientCredentialKind::Certificate, "2"),
    ] {
        let operation = Operation::named("read-blob");
        let mut scene = scene(ResourceKind::named("virtual-machine"), operation);
        let drawing = &mut scene.drawing;
        let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
        let soon = Timestamp::START.plus_seconds(86_400);
        let credential = drawing.client_credential(application, kind, soon);
        let setting = drawing.copy_credential(scene.host, application, credential);
        drawing.assign(
            PrincipalId::of_node(application),
            "Storage Blob Data Reader",
            scene.target,
        );
        let call = drawing.call_with_setting(scene.host, "read-blob", scene.target, setting);
        let found = trace(&drawing.diagram, call);
        assert!(found.verdict.is_allowed(), "{:?}", found.verdict);
        let token = found.token.expect("a token was issued");
        assert_eq!(token.text("appidacr"), Some(proof));
        assert_eq!(token.text("aud"), Some("https://storage.azure.com"));
        assert_eq!(token.text("xms_mirid"), None);
    }
}
