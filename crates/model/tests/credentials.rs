//! Every kind of host with every kind of credential: how the call goes, in a table for
//! each credential, compared with what it was when somebody last read it.
//!
//! A host that cannot hold a credential stands in its table with the reason. A new host
//! appears in all of them by itself.
//!
//! `UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --test credentials` writes them anew;
//! read the difference before committing it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/errands.rs"]
mod errands;

#[path = "credentials/ways.rs"]
mod ways;

use vouchsafe_model::azure::{Host, ResourceKind};
use vouchsafe_model::diagram::{Diagram, NodeId};
use vouchsafe_model::flow::{Actor, StepKind, Trace, Verdict, simulate, to_text};
use ways::{Refused, Way};

/// What is told of one host in the table of a credential.
fn row(kind: ResourceKind, way: Way) -> String {
    let drawn = match way.draw(kind) {
        Ok(drawn) => drawn,
        Err(Refused(why)) => {
            // The same reason is told once.
            let name = kind.row().name;
            let why = why.replace(&format!("an {name}"), "it");
            let why = why.replace(&format!("a {name}"), "it");
            return format!("  cannot: {why}\n");
        }
    };
    let diagram = &drawn.drawing.diagram;
    let trace =
        simulate(diagram, drawn.drawing.call(), diagram.now()).expect("the call is in the drawing");
    let steps: Vec<String> = trace.steps.iter().map(|it| short(it.kind)).collect();
    let from = match token_from(&trace) {
        Some(actor) => in_table(diagram, drawn.host, actor),
        None => "nobody".to_owned(),
    };
    format!(
        "  steps:   {}\n  token:   from {from}\n  verdict: {}\n  because: {}\n",
        steps.join(", "),
        verdict(diagram, drawn.host, &trace.verdict),
        because(&trace.verdict)
    )
}

fn short(kind: StepKind) -> String {
    match kind {
        StepKind::Secret => "read",
        StepKind::Probe => "probe",
        StepKind::Search => "search",
        StepKind::SecretRequest => "ask vault",
        StepKind::TokenRequest => "ask for token",
        StepKind::Challenge => "challenge",
        StepKind::TokenResponse => "token",
        StepKind::KeysRequest => "ask for keys",
        StepKind::KeysResponse => "keys",
        StepKind::Call => "call",
        StepKind::Success => "success",
        StepKind::Failure => "failure",
    }
    .to_owned()
}

/// Who handed the token to the code, or should have.
fn token_from(trace: &Trace) -> Option<Actor> {
    let mut steps = trace.steps.iter();
    let last = steps.rfind(|it| it.kind == StepKind::TokenResponse)?;
    Some(last.from)
}

/// An actor without the name of the host, which says nothing here.
fn in_table(diagram: &Diagram, host: NodeId, actor: Actor) -> String {
    match actor {
        Actor::Node(node) if node == host => "the host itself".to_owned(),
        _ => actor.name(diagram).to_string(),
    }
}

fn verdict(diagram: &Diagram, host: NodeId, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Allowed { at, status, .. } => {
            format!("allowed by {}, {status}", in_table(diagram, host, *at))
        }
        Verdict::Denied {
            at, status, code, ..
        } => {
            let code = if code.is_empty() { "no code" } else { code };
            format!(
                "denied by {}, {status}, {code}",
                in_table(diagram, host, *at)
            )
        }
        Verdict::NotModelled { .. } => "not modelled".to_owned(),
    }
}

fn because(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Allowed { because, .. } => because.to_string(),
        Verdict::Denied {
            question, because, ..
        } => format!("{} {because}", question.text()),
        Verdict::NotModelled { what } => what.to_string(),
    }
}

/// The kind of resource that is this host.
fn kind_of(host: Host) -> ResourceKind {
    ResourceKind::all()
        .find(|kind| kind.row().host == Some(host))
        .expect("a kind of resource is this host")
}

/// The table of a credential: hosts of which the same is told stand together.
fn table(way: Way) -> String {
    let mut told: Vec<(String, Vec<&str>)> = Vec::new();
    for host in Host::all() {
        let row = row(kind_of(host), way);
        match told.iter_mut().find(|(other, _)| *other == row) {
            Some((_, hosts)) => hosts.push(host.slug()),
            None => told.push((row, vec![host.slug()])),
        }
    }
    let rows: Vec<String> = told
        .iter()
        .map(|(row, hosts)| format!("{}\n{row}", hosts.join(", ")))
        .collect();
    format!("{}\n\n{}", way.title(), rows.join("\n"))
}

#[track_caller]
fn check(name: &str, found: &str) {
    let path = format!(
        "{}/tests/golden/credentials/{name}.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, found).expect("the golden file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "what is told of {name} has changed; it is now:\n{found}"
    );
}

#[test]
fn every_host_with_every_credential() {
    for way in Way::all() {
        check(way.slug(), &table(way));
    }
}

/// Hosts whose whole traces are told, one for each credential that they may hold.
const TOLD_IN_FULL: [(&str, &str); 9] = [
    ("functions", "client-secret"),
    ("automation-account", "client-certificate"),
    ("batch-pool", "account-key"),
    ("container-instances", "sas"),
    ("arc-server", "sql"),
    ("functions", "service-bus"),
    ("functions", "vault-reference"),
    ("container-instances", "trusted"),
    ("functions", "default-chain"),
];

#[test]
fn some_of_them_in_full() {
    for (host, slug) in TOLD_IN_FULL {
        let way = Way::all()
            .find(|it| it.slug() == slug)
            .expect("a credential");
        let kind = kind_of(Host::named(host));
        let Ok(drawn) = way.draw(kind) else {
            panic!("{host} holds no {slug}");
        };
        let diagram = &drawn.drawing.diagram;
        let trace = simulate(diagram, drawn.drawing.call(), diagram.now())
            .expect("the call is in the drawing");
        check(&format!("{slug}-on-{host}"), &to_text(diagram, &trace));
    }
}

#[test]
fn every_file_is_of_a_credential() {
    let folder = format!("{}/tests/golden/credentials", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let tables = Way::all().map(|way| format!("{}.txt", way.slug()));
    let full = TOLD_IN_FULL.map(|(host, slug)| format!("{slug}-on-{host}.txt"));
    let known: Vec<String> = tables.chain(full).collect();
    for file in files {
        let name = file.expect("it can be read").file_name();
        let name = name.to_string_lossy().into_owned();
        assert!(known.contains(&name), "{name} is of nothing");
    }
}
