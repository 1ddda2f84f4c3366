//! What time does to a drawing, and what it leaves alone.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what is drawn for a test must be accepted"
)]

use proptest::prelude::*;
use vouchsafe_model::azure::delays;
use vouchsafe_model::diagram::{
    Diagram, Edit, NewFederatedCredential, NewNode, NewNodeKind, WorldPoint,
};
use vouchsafe_model::flow::{Timestamp, Trace, Verdict, moments, simulate};

#[cfg(test)]
#[path = "support/cast.rs"]
mod cast;
#[cfg(test)]
#[path = "support/random.rs"]
mod random;
#[path = "support/told.rs"]
mod told;

use cast::Cast;
use random::{diagrams_in_time, edit, seeds};

/// A call takes some seconds: what is checked last is checked this much later
/// than it began, at the latest.
const LONGEST_CALL_SECONDS: i64 = 30;

/// How a call ends, without what a clock on the wall would tell.
fn ending(trace: &Trace) -> String {
    match &trace.verdict {
        Verdict::Allowed { status, .. } => format!("allowed {status}"),
        Verdict::Denied {
            status,
            code,
            question,
            ..
        } => format!("denied {status} {code} {question:?}"),
        Verdict::NotModelled { what } => format!("not modelled {what}"),
    }
}

fn endings(diagram: &Diagram, at: Timestamp) -> Vec<String> {
    diagram
        .calls()
        .map(|call| simulate(diagram, call.id, at).expect("the call is there"))
        .map(|trace| ending(&trace))
        .collect()
}

/// Verdicts stay what they are from each moment to shortly before the next.
/// Answers at how many moments one changed.
fn check_moments(diagram: &Diagram) -> usize {
    told::calls_can_be_told(diagram);
    let now = diagram.now();
    let mut stations = vec![now];
    stations.extend(moments(diagram).into_iter().map(|moment| moment.at));
    stations.push(now.plus_seconds(400 * 86_400));
    stations.dedup();
    let mut changed = 0;
    let mut before = None;
    for pair in stations.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let last = to.plus_seconds(-LONGEST_CALL_SECONDS);
        let at_first = endings(diagram, from);
        if from < last {
            assert_eq!(at_first, endings(diagram, last), "{from} {last}");
        }
        changed += usize::from(before.is_some_and(|before| before != at_first));
        before = Some(at_first);
    }
    changed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn time_moves_verdicts_only_at_the_moments_that_are_named(seeds in seeds(60..200)) {
        let mut diagram = Diagram::new();
        for (place, seed) in seeds.into_iter().enumerate() {
            if place == 40 && diagram.clock().is_none() {
                diagram.apply(&Edit::StartClock { at: Timestamp::START }).expect("time can run");
            }
            let edit = edit(&diagram, seed);
            if !matches!(edit, Edit::StopClock) {
                let _ = diagram.apply(&edit);
            }
        }
        check_moments(&diagram);
    }

    #[test]
    fn time_moves_verdicts_only_at_the_moments_that_are_named_in_a_drawing_under_work(seeds in seeds(1..32)) {
        let mut cast = Cast::new();
        for seed in seeds {
            cast.act(seed);
        }
        check_moments(&cast.diagram);
    }

    #[test]
    fn waiting_changes_nothing_but_the_clock(drawn in diagrams_in_time(20..120)) {
        let mut diagram = drawn;
        if diagram.clock().is_none() {
            diagram.apply(&Edit::StartClock { at: Timestamp::START }).expect("time can run");
        }
        let mut later = diagram.clone();
        later.apply(&Edit::AdvanceClock { to: diagram.now().plus_seconds(7) }).expect("time passes");
        // Looking ahead is the same as waiting.
        prop_assert_eq!(endings(&diagram, later.now()), endings(&later, later.now()));
        for diagram in [&mut diagram, &mut later] {
            diagram.apply(&Edit::StopClock).expect("time runs");
        }
        prop_assert_eq!(diagram, later);
    }
}

/// Properties are worth nothing if no verdict ever changes by itself.
#[test]
fn verdicts_do_change_at_moments() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut changed = 0;
    for _ in 0..12 {
        let tree = seeds(20..21).new_tree(&mut runner).expect("seeds are made");
        let mut cast = Cast::new();
        for seed in tree.current() {
            cast.act(seed);
            changed += check_moments(&cast.diagram);
        }
    }
    assert!(changed > 50, "{changed}");
}

#[test]
fn every_delay_says_how_long_it_is_and_where_that_was_read() {
    for row in delays::ALL {
        assert!(row.seconds > 0, "{}", row.what);
        assert!(!row.bound.is_empty() && !row.source.text().is_empty());
    }
}

#[test]
fn another_name_is_not_another_trust() {
    let mut diagram = Diagram::new();
    let mut apply = |edit: &Edit| diagram.apply(edit).expect("it can be done");
    apply(&Edit::StartClock {
        at: Timestamp::START,
    });
    let placed = apply(&Edit::Place(NewNode {
        kind: NewNodeKind::ServicePrincipal,
        name: None,
        parent: None,
        at: WorldPoint { x: 0, y: 0 },
    }));
    let mut what = NewFederatedCredential {
        name: "github".to_owned(),
        issuer: "https://token.actions.githubusercontent.com".to_owned(),
        subject: "repo:contoso/shop:ref:refs/heads/main".to_owned(),
        audience: "api://AzureADTokenExchange".to_owned(),
    };
    apply(&Edit::AddFederatedCredential {
        identity: placed.created_node().expect("it was placed"),
        what: what.clone(),
    });
    let wait = |seconds| Edit::AdvanceClock {
        to: Timestamp::START.plus_seconds(seconds),
    };
    let delay = delays::FEDERATED_CREDENTIAL.seconds;
    assert_eq!(moments(&diagram).len(), 1);
    diagram.apply(&wait(delay)).expect("time passes");
    assert_eq!(moments(&diagram), []);

    let id = diagram
        .federated_credentials()
        .next()
        .expect("it is there")
        .id;
    let change = |what: &NewFederatedCredential| Edit::ChangeFederatedCredential {
        credential: id,
        what: what.clone(),
    };
    what.name = "github-main".to_owned();
    diagram.apply(&change(&what)).expect("it can be changed");
    assert_eq!(moments(&diagram), []);
    what.subject = "repo:contoso/shop:environment:production".to_owned();
    diagram.apply(&change(&what)).expect("it can be changed");
    let moment = &moments(&diagram)[0];
    assert_eq!(moment.at, Timestamp::START.plus_seconds(2 * delay));
    // Nobody speaks of who was made long ago.
    assert_eq!(diagram.clock().map(|clock| clock.changes.len()), Some(1));
}
