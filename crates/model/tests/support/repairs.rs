//! Traces that hold together, and denials that are repaired.

use vouchsafe_model::diagram::{CallId, Diagram};
use vouchsafe_model::flow::{
    CheckOutcome, Exchange, StepKind, Timestamp, Trace, Verdict, simulate,
};

/// More rounds than any of these takes.
const MOST_ROUNDS: usize = 6;

/// The trace of the call, which must hold together.
#[track_caller]
pub(crate) fn trace(diagram: &Diagram, call: CallId) -> Trace {
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

/// Applies the first fix of a denial, again and again, until the call is allowed: how often.
/// Every other fix changes something.
#[track_caller]
pub(crate) fn repair(mut diagram: Diagram, call: CallId, what: &str) -> usize {
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

/// Applies each fix of a denial by itself and repairs what is left, and repairs it by the
/// first ones alone: how many fixes there were.
#[track_caller]
pub(crate) fn repair_in_every_way(diagram: Diagram, call: CallId, what: &str) -> usize {
    let found = trace(&diagram, call);
    for fix in &found.fixes {
        let mut repaired = diagram.clone();
        repaired.apply(&fix.edit).expect("it applies");
        repair(repaired, call, what);
    }
    repair(diagram, call, what);
    found.fixes.len()
}
