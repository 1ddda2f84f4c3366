//! What goes over the wire for every operation, and how it is answered: to somebody
//! who may do it, to nobody in particular, and to somebody who may not.
//!
//! One file for each service in `golden/operations`.
//! `UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --test operations` writes them anew;
//! read the difference before committing it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

use std::fmt::Write as _;

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/scene.rs"]
mod scene;
#[path = "support/told.rs"]
#[expect(dead_code, reason = "these tests tell traces one by one")]
mod told;

use scene::{Scene, scene};
use vouchsafe_model::azure::{Operation, ResourceKind, Service};
use vouchsafe_model::diagram::{CallId, ClientCredentialKind, Diagram, Edit, Subject};
use vouchsafe_model::flow::{Exchange, StepKind, Timestamp, Trace, Verdict, simulate};

/// More rounds than any of these takes.
const MOST_ROUNDS: usize = 6;

fn trace(diagram: &Diagram, call: CallId) -> Trace {
    let trace = simulate(diagram, call, Timestamp::START).expect("the call is there");
    told::can_be_told(diagram, &trace);
    trace
}

/// A call of somebody whom the directory knows: with the identity of the host, or
/// as an application where no identity will do.
fn call_of_somebody(scene: &mut Scene) -> CallId {
    let (host, target) = (scene.host, scene.target);
    let drawing = &mut scene.drawing;
    if !scene.operation.asks_for_ssh_certificate() {
        drawing.enable(host);
        return drawing.call_to(host, scene.operation.slug(), target);
    }
    let application = drawing.place(
        vouchsafe_model::diagram::NewNodeKind::ServicePrincipal,
        "app",
        None,
    );
    let soon = Timestamp::START.plus_seconds(86_400);
    let credential = drawing.client_credential(application, ClientCredentialKind::Secret, soon);
    let setting = drawing.copy_credential(host, application, credential);
    drawing.call_with_setting(host, scene.operation.slug(), target, setting)
}

/// The diagram in which the call is allowed.
fn repaired(mut diagram: Diagram, call: CallId) -> Diagram {
    for _ in 0..MOST_ROUNDS {
        let found = trace(&diagram, call);
        if found.verdict.is_allowed() {
            return diagram;
        }
        let fix = found.fixes.first().expect("there is a fix");
        diagram.apply(&fix.edit).expect("it applies");
    }
    panic!("still denied after {MOST_ROUNDS} rounds");
}

/// The same diagram without anything that was granted.
fn without_grants(mut diagram: Diagram) -> Diagram {
    let mut granted: Vec<Subject> = diagram
        .role_assignments()
        .map(|it| Subject::RoleAssignment(it.id))
        .collect();
    granted.extend(
        diagram
            .database_users()
            .map(|it| Subject::DatabaseUser(it.id)),
    );
    granted.extend(diagram.data_grants().map(|it| Subject::DataGrant(it.id)));
    diagram.apply(&Edit::Delete(granted)).expect("it applies");
    diagram
}

/// The exchanges with the service, and how the call ended.
fn rendered(found: &Trace) -> String {
    let mut text = String::new();
    let mut add = |mark: char, lines: &str| {
        let lines = match &found.token {
            Some(token) => lines.replace(&token.encoded, "eyJ…"),
            None => lines.to_owned(),
        };
        for line in lines.lines() {
            let _ = writeln!(text, "  {mark} {line}");
        }
    };
    let calls = found
        .steps
        .iter()
        .filter(|step| matches!(step.kind, StepKind::Call | StepKind::Probe));
    for exchange in calls.filter_map(|step| found.exchange(step.exchange?)) {
        match exchange {
            Exchange::Http {
                request, response, ..
            } => {
                add('>', &request.to_string());
                let response = response.as_ref().expect("it was answered");
                add('<', &response.to_string());
            }
            Exchange::Session {
                protocol,
                server,
                request,
                response,
                ..
            } => {
                add('>', &format!("{} to {server}", protocol.name()));
                add('>', &request.join("\n"));
                let response = response.as_ref().expect("it was answered");
                let code = response.error_code.as_deref().unwrap_or("no error");
                add('<', &format!("{code}: {}", response.lines.join("\n")));
            }
        }
    }
    let verdict = match &found.verdict {
        Verdict::Allowed { because, .. } => because.clone(),
        Verdict::Denied {
            question, because, ..
        } => format!("{} {because}", question.text()).into(),
        Verdict::NotModelled { what } => panic!("not modelled: {what}"),
    };
    let _ = writeln!(text, "  {verdict}");
    let last = found.steps.last().expect("there is a step");
    if let Some((_, doubt)) = last.detail.split_once("Not confirmed by a source: ") {
        let _ = writeln!(text, "  Not confirmed: {doubt}");
    }
    text
}

fn operation(operation: Operation) -> String {
    let host = ResourceKind::named("app-service");
    let mut text = format!("{}: {}\n", operation.slug(), operation.row().name);

    let mut scene_of_somebody = scene(host, operation);
    let call = call_of_somebody(&mut scene_of_somebody);
    let allowed = repaired(scene_of_somebody.drawing.diagram, call);
    let _ = write!(text, "allowed\n{}", rendered(&trace(&allowed, call)));

    let mut scene_of_nobody = scene(host, operation);
    let anonymous = scene_of_nobody.drawing.call_without_credential(
        scene_of_nobody.host,
        operation.slug(),
        scene_of_nobody.target,
    );
    let found = trace(&scene_of_nobody.drawing.diagram, anonymous);
    assert!(!found.verdict.is_allowed(), "{operation:?}");
    let _ = write!(text, "unauthenticated\n{}", rendered(&found));

    let denied = trace(&without_grants(allowed), call);
    assert!(!denied.verdict.is_allowed(), "{operation:?}");
    let _ = write!(text, "unauthorized\n{}", rendered(&denied));
    text
}

#[test]
fn every_operation_is_answered_in_the_words_of_its_service() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/operations");
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for service in Service::all() {
        let of_service = Operation::all().filter(|it| it.row().service == service);
        let texts: Vec<String> = of_service.map(operation).collect();
        let path = format!("{folder}/{}.txt", service.slug());
        let found = texts.join("\n");
        if is_update {
            std::fs::create_dir_all(folder).expect("the folder can be made");
            std::fs::write(&path, found).expect("the golden file can be written");
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&found) {
            changed.push(format!("{}:\n{found}", service.slug()));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}
